"""Who takes people: a state's force, police, gunmen, a group?"""

from __future__ import annotations

from analysis.figures.outcomes.case import Case
from analysis.lexicons.people import status_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.records import found


def is_party(noun: Token, words: Words) -> bool:
    """Whether a noun names a body or a group."""
    party = noun.pos_ == "PROPN" or noun.lemma_.lower() in words.of("organisation_heads")
    return party or takes_captives(noun, words)


def takes_captives(noun: Token, words: Words) -> bool:
    """Whether a noun is for gunmen, rebels or an armed group."""
    known = status_of(noun, words) == "combatant" or noun.lemma_.lower() in words.of("contexts", "captor")
    return known or is_actor(noun, "armed group")


def is_actor(noun: Token, kind: str) -> bool:
    """Whether the noun names an actor of this kind."""
    records = found(noun.doc)
    mention = records.mention_headed(noun.i)
    return mention is not None and mention.actor is not None and records.actors[mention.actor].kind == kind


def captured_before(noun: Token, words: Words) -> bool:
    """Whether a noun is of people who are held or who fight, whom capture or release befalls in war."""
    return noun.lemma_ in words.outcomes.captive or status_of(noun, words) == "combatant"


def policed(verb: Token, words: Words, forces: str = "police") -> bool:
    """Whether those who act are police or soldiers (or another kind of contexts.csv)."""
    actor = grammar.subject(verb) if not grammar.is_passive(verb) else grammar.agent(verb)
    return actor is not None and any(t.lemma_.lower() in words.of("contexts", forces) for t in actor.subtree)


def by_state(case: Case) -> bool:
    """Whether those who capture are a state's force, so that they detain: "captured by the army"; not rebels, whatever they call themselves."""
    verb = case.word
    actor = grammar.agent(verb) if case.passive or verb.dep_ == "acl" else grammar.subject(verb)
    if actor is None:
        same = (t for t in verb.sent if t.lemma_ == verb.lemma_ and t != verb and t.pos_ == "VERB")
        known = [told for t in same if (told := grammar.agent(t)) is not None]
        return bool(known) and all(is_state_force(each, case.words) for each in known)
    said = verb.head if verb.dep_ == "ccomp" else None
    if actor.lower_ in {"it", "they"} and said is not None:
        actor = grammar.subject(said) or actor  # "the army said it had captured nine"
    return is_state_force(actor, case.words)


def is_state_force(noun: Token, words: Words) -> bool:
    """Whether a noun is for soldiers or police of a state, by itself and the words before it."""
    if noun.lemma_.lower() not in words.of("contexts", "state-force"):
        return False
    names = words.names
    before = [c for c in noun.lefts if c.dep_ in {"amod", "compound", "nmod", "poss"}]
    said = {word for c in before for t in c.subtree for word in (t.lower_, t.lemma_.lower())}
    if not (said.isdisjoint(words.of("contexts", "irregular")) and said.isdisjoint(names.heads["hostile"])):
        return False
    for c in before:
        large = c.text[0].isupper() and c.i > c.sent.start
        if large and (names.country_of(c) is None or c.text in names.kinds["regional"]):
            return False  # "the Arakan Army"
    if noun.lemma_.lower() in words.of("contexts", "state-force-named"):
        return any(names.country_of(c) or c.lower_ in words.of("contexts", "of-state") for c in before)
    # "Troops loyal to the warlord", "soldiers of the front": whose they are follows.
    return not any(c.dep_ in {"amod", "acl"} or c.lower_ in {"of", "under"} for c in noun.rights)
