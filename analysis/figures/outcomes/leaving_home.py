"""Do people leave home here? Those driven out, those who left their homes, those who went over a border."""

from __future__ import annotations

from analysis.figures.outcomes.case import OWN, Case
from analysis.figures.outcomes.patterns import objects_of
from analysis.lexicons.people import is_person, kind_of, status_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

SOMEWHERE = frozenset({"into", "over", "across", "out", "from", "toward", "towards", "to"})
REGIONS = frozenset({"GPE", "LOC"})


def driven(case: Case) -> bool:
    """Whether a verb of driving sends civilians away: "forced to flee", "sent fleeing", "pushed over the border", "drove into Chad"."""
    verb, noun, words, lemma = case.word, case.people, case.words, case.lemma
    if any(_makes_go(c, case) for c in verb.children):
        return True
    if lemma in words.of("contexts", "urging") or status_of(noun, words) == "combatant":
        return False
    if lemma == "send" and not _by_violence(verb, words):
        going = words.of("contexts", "going")
        fleeing = any(c.dep_ in {"acl", "amod"} and c.lemma_ in going and c.tag_ == "VBG" for c in noun.children)
        return fleeing or (noun.i + 1 < len(noun.doc) and noun.nbor().lower_ in {"fleeing", "running"})
    goals = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in SOMEWHERE]
    goals += [c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"into", "over", "across"}]
    beyond = words.of("contexts", "beyond")
    abroad = any(
        place.dep_ == "pobj" and (place.lemma_.lower() in beyond or place.ent_type_ in REGIONS)
        for goal in goals
        for place in goal.subtree
    )
    return abroad and kind_of(noun, words) in {"person", "kin", ""}


def _makes_go(child: Token, case: Case) -> bool:
    """Whether what completes a verb of driving says that people went, or from which home."""
    going = case.words.of("contexts", "going") if case.lemma != "lead" else {"flee", "escape"}
    if child.lemma_ in going and child.i > case.word.i:
        if child.dep_ in {"xcomp", "ccomp"}:
            return True
        if child.dep_ == "advcl" and (child.tag_ == "VBG" or child.lemma_ == "flee"):
            return True
    away = child.dep_ == "prep" and child.lower_ in {"from", "out", "off"}
    return away and any(n.lemma_.lower() in case.lexicon.home for n in child.subtree)


def _by_violence(verb: Token, words: Words) -> bool:
    """Whether what drives is fighting or an event, not a state that sends its people abroad."""
    cause = grammar.subject(verb) if not grammar.is_passive(verb) else grammar.agent(verb)
    if cause is None:
        return False
    period = cause.lemma_ in words.of("contexts", "period")  # "two weeks of clashes"
    causes = [cause, *(grammar.preposition_objects(cause, "of") if period else [])]
    return any(t.lemma_.lower() in kinds for kinds in (words.outcomes.course, words.events) for t in causes)


def leaves(case: Case) -> bool:
    """Whether people are driven away, or leave home."""
    if case.undergoes and case.lemma in case.words.of("contexts", "driving") and driven(case):
        return True
    return case.acts and case.lemma in case.words.of("contexts", "leaving") and left_home(case)


def left_home(case: Case) -> bool:
    """Whether the subject of a verb of leaving has left home: "left their villages", "abandoned their homes", "lost their homes"."""
    if case.passive:
        return False
    for thing in case.objects:
        if thing.lemma_ == "home" and case.lemma != "lose":
            return True
        owned = any(c.dep_ == "poss" and c.lower_ in OWN for c in thing.children)
        place = thing.lemma_.lower() in case.lexicon.home and case.lemma != "lose"
        if owned and (thing.lemma_ == "home" or place):
            return True
        if case.lemma in {"leave", "quit"} and _left_in_war(case, thing):
            return True
    return False


def _left_in_war(case: Case, place: Token) -> bool:
    """Whether those who live somewhere have left it in a sentence that tells of fighting: "Some 60,000 Serbs have left Kosovo since the troops withdrew"."""
    whole = place.ent_type_ in REGIONS or place.lemma_.lower() in case.words.of("contexts", "left-behind")
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in case.word.children)
    if not whole or not perfect or not dwells(case.people, case.words):
        return False
    course, kinds = case.lexicon.course, case.words.events
    near = (t.lemma_.lower() for t in case.word.sent if t.pos_ in {"NOUN", "PROPN"} and t != case.people)
    return any(lemma in course or lemma in kinds or lemma in case.words.of("contexts", "force") for lemma in near)


def crosses(case: Case) -> bool:
    """Whether people who go over a border, or into another country, flee: not soldiers, nor a crowd into a square."""
    if status_of(case.people, case.words) == "combatant":
        return False
    if case.lemma == "arrive":  # so do tourists
        fleeing = any(t.lemma_ in case.words.of("contexts", "fleeing") for t in case.word.subtree)
        return fleeing or uprooted(case)
    goals = list(case.word.children)
    for token in goals:
        if token.dep_ == "prep":
            goals.extend(token.children)
    border = case.words.of("contexts", "border")
    into = objects_of(case.word, ("into",)) if case.lemma == "cross" else []
    if any(n.pos_ == "PROPN" for n in into) and (dwells(case.people, case.words) or uprooted(case)):
        return True  # "crossed into Mandera", which the model may not know for a place
    return any(t.lemma_ in border or (t.ent_type_ in REGIONS and t.dep_ in {"pobj", "dobj"}) for t in goals)


def uprooted(case: Case) -> bool:
    """Whether the word for the people says that they have left home: refugees, evacuees."""
    return case.people.lemma_.lower() in case.words.of("contexts", "uprooted")


def dwells(noun: Token, words: Words) -> bool:
    """Whether a noun is for people as they live at home, or their nation, not for what they do: "families", "women", "Malians"."""
    return inhabits(noun, words) or noun.lemma_.lower() in words.of("contexts", "dweller")


def inhabits(noun: Token, words: Words) -> bool:
    """Whether a noun is of those who live in a place, whom a move takes from home."""
    if noun.lemma_.lower() in words.of("contexts", "inhabitant"):
        return True
    return noun.text[:1].isupper() and is_person(noun, words)
