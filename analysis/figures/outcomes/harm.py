"""Does the word tell of death or a wound here? What hurts people, whose loss is a death, whose throats are cut."""

from __future__ import annotations

from functools import lru_cache

from analysis.figures.outcomes.case import OWN, Case
from analysis.figures.outcomes.patterns import compiled, objects_of
from analysis.lexicons.people import is_person, kind_of, status_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

LIMB, HURT = compiled("dobj[limb]"), compiled("deep[hurt care]")
WITH_HURT, FROM_HURT = compiled("prep(with)[hurt]"), compiled("prep(from with)[hurt]")


def wounds(verb: Token, words: Words) -> bool:
    """Whether what hurts people wounds them: an event, a weapon, a person, a name; not a crisis or a law."""
    cause = grammar.subject(verb) if not grammar.is_passive(verb) else grammar.agent(verb)
    if cause is None or cause.pos_ in {"PROPN", "PRON", "NUM"} or is_person(cause, words):
        return True
    lex = words.outcomes
    said = {cause.lemma_.lower(), cause.lower_.removesuffix("s")}
    if any(word in kinds for kinds in (lex.hurt, lex.accident, words.events) for word in said):
        return True
    return bool(said & lex.course.keys()) and not said & words.of("contexts", "abstract")


def losable(noun: Token, words: Words) -> bool:
    """Whether people who are lost are dead: soldiers, kin, men; not voters or customers."""
    of, above = grammar.preposition_objects(noun, "of"), noun.head
    noun = of[0] if of and not status_of(noun, words) else noun  # "dozens of fighters"
    deadly = any(
        prep.lower_ in {"to", "in", "during"}
        and (place.lemma_.lower() in words.outcomes.course or place.lemma_.lower() in words.events)
        for prep in (*grammar.children(noun, "prep"), *grammar.children(above, "prep"))
        for place in prep.children
    )
    if deadly and is_person(noun, words):
        return True  # "lost 14 doctors to cholera"
    if people_of_a_state(noun, words) and _lost_somewhere(above):
        return True
    if any(
        (n.pos_ == "NOUN" and not is_person(n, words)) or n.lemma_ in words.outcomes.hurt
        for n in grammar.preposition_objects(above, "to")
    ):
        return False  # "lost 40 people to better schools", "to the private sector"
    joined = (noun, *noun.conjuncts)  # "officers and men"
    return (
        status_of(noun, words) == "combatant"
        or kind_of(noun, words) == "kin"
        or any(each.lemma_ in words.of("contexts", "mourned") for each in joined)
    )


def people_of_a_state(noun: Token, words: Words) -> bool:
    """Whether a noun names a state's people: "Americans", "Norwegians"; not a party's or a club's ("Democrats")."""
    return noun.lower_.removesuffix("s") in _demonyms(words) or noun.lower_ in _demonyms(words)


@lru_cache(maxsize=4)
def _demonyms(words: Words) -> frozenset[str]:
    return frozenset(name.lower() for name in words.demonyms)


def _lost_somewhere(verb: Token) -> bool:
    """Whether a state, or "we", has lost its own in a place, not to one that they went to: "we lost 250 Americans in Beirut"."""
    loser = grammar.child(verb, "nsubj")
    if loser is None or not (loser.lower_ in {"we", "they"} or loser.ent_type_ == "GPE"):
        return False
    preps = [c.lower_ for c in verb.children if c.dep_ == "prep"]
    where = [n for n in grammar.preposition_objects(verb, "in") if n.ent_type_ in {"GPE", "LOC"}]
    return bool(where) and "to" not in preps


def lost(case: Case) -> bool:
    """Whether people who are the object of the verb are dead when they are lost: soldiers, kin; not voters."""
    if any(t.i > case.people.i and t.lemma_ != "life" for t in case.objects):
        return False  # "costing over 1,000 people their jobs"
    own = any(n.lower_ == "own" for n in grammar.preposition_objects(case.people, "of"))
    if own and case.people.like_num and case.people.i > case.word.i:
        return True  # "lost six of their own"
    return (case.people.i > case.word.i or case.passive) and losable(case.people, case.words)


def cut_off(case: Case) -> str | None:
    """What is done to those a part of whose body is cut: a throat kills, a limb injures ("slit the throats of 98", "lost their legs")."""
    lemma, words, above = case.lemma, case.words, case.word.head
    if case.label == "of":
        object_of = case.word.dep_ in {"dobj", "nsubjpass"}
        if object_of and lemma in words.of("contexts", "throat") and above.lemma_ in words.of("contexts", "cutting"):
            return "killed"
        return "injured" if lemma in case.lexicon.limb and above.lemma_ in words.of("contexts", "maiming") else None
    if lemma == "lose":
        return "injured" if case.acts and LIMB(case) else None
    return "killed" if (case.acts or case.undergoes) and throats_cut(case) else None


def throats_cut(case: Case) -> bool:
    """Whether people have, or are found with, their throats cut."""
    words = case.words
    withs = [c for c in grammar.children(case.word, "prep") if c.lower_ == "with"]
    for token in (*grammar.children(case.word, "ccomp", "dobj", "xcomp", "oprd"), *withs):
        cut = next((t for t in token.subtree if t.lower_ in words.of("contexts", "slit")), None)
        part = next((t for t in token.subtree if t.lemma_ in words.of("contexts", "throat")), None)
        if cut is not None and part is not None and part.i < cut.i and part.lemma_ != "head":
            return any(c.dep_ == "poss" and c.lower_ in OWN for c in part.children)
    return False


def cut_by(case: Case) -> Token:
    """The verb that cuts, above the part or the word itself."""
    return case.word.head if case.label == "of" else case.word


def _has_wounds(case: Case) -> bool:
    """Whether the objects of "have" are wounds and nothing more: not "cuts to announce", "no burns", nor a soldier's bullets."""
    wounds = _wounds_alone([t for first in case.objects for t in (first, *first.conjuncts)], case)
    more = any(c.lower_ in {"no", "in"} or c.dep_ in {"acl", "relcl"} for t in case.objects for c in t.children)
    return wounds and not more and all(t.tag_ == "NNS" for t in case.objects) and not grammar.negation(case.word)


def _wounds_alone(things: list[Token], case: Case) -> bool:
    """Whether one of the things is a wound and neither what people may carry ("bullets") nor what they may make ("cuts")."""
    carried = case.words.of("contexts", "hits")
    return any((t.lemma_ in case.lexicon.hurt and t.lemma_ not in carried and t.lemma_ != "cut") for t in things)


def bears_wounds(case: Case) -> bool:
    """Whether people suffer wounds, or from them, or come out with them."""
    if case.lemma in case.words.of("contexts", "getting-away") and WITH_HURT(case):
        return case.lemma not in {"come", "arrive"} or _wounds_alone(objects_of(case.word, ("with",)), case)
    if case.lemma == "have":  # "thirty shoppers had cuts or burns"
        people = case.people.tag_ == "CD" or is_person(case.people, case.words)
        return people and bool(case.objects) and _has_wounds(case)
    if case.lemma not in case.words.of("contexts", "enduring"):
        return False
    if any(c.lower_ in {"no", "neither"} for t in case.objects for c in t.children):
        return False  # "suffered no injuries"
    return HURT(case) or (case.lemma == "suffer" and FROM_HURT(case))
