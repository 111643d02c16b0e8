"""Where are the people said to be, or not known to be? "In hospital", "behind bars", "have not been seen since".

The words for the places are the `condition` and `captivity` rows of
outcomes.csv; verbs of being and staying, and of putting, carry them.
"""

from __future__ import annotations

from spacy.tokens import Token

from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.patterns import objects_of
from analysis.lexicons.people import is_person, status_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar

COMPLEMENTS = frozenset({"oprd", "acomp", "xcomp"})


def condition(word: Token, noun: Token, words: Words) -> str | None:
    """The outcome that a prepositional phrase of `word` (a verb, or the counted noun) gives the people of `noun`, or None."""
    for prep in word.children:
        if prep.dep_ not in {"prep", "agent"} or prep.i < noun.i:
            continue
        for place in grammar.children(prep, "pobj"):
            told = words.outcomes.condition.get(f"{prep.lower_} {place.lemma_.lower()}")
            if told is None:
                continue
            if place.lemma_ == "condition" and not any(
                c.lower_ in words.of("contexts", "grave") for c in place.children
            ):
                continue
            if told in {"displaced", "sheltering"} and status_of(noun, words) == "combatant":
                continue
            if told == "detained" and place.lemma_ == "custody" and _irregular(place, words):
                return "held"
            return told
    return None


def _irregular(place: Token, words: Words) -> bool:
    """Whether the custody is a group's or the rebels', not a state's."""
    irregular = words.of("contexts", "irregular")
    return any(c.dep_ in {"poss", "amod", "compound"} and c.lemma_.lower() in irregular for c in place.children)


def place_of(case: Case) -> str | None:
    """What the verb's own prepositional phrase says of where they are."""
    return condition(case.word, case.people, case.words)


def captivity_of(case: Case) -> str | None:
    """What they are held in, by the object of any of the verb's prepositions."""
    return _captivity(case.word, case)


def captivity_had(case: Case) -> str | None:
    """What they are held in, by the "in" on the verb or on the people: "have 20 men in captivity"."""
    return _captivity(case.word, case, "in") or _captivity(case.people, case, "in")


def _captivity(word: Token, case: Case, *prepositions: str) -> str | None:
    captivity = case.lexicon.captivity
    found = (captivity.get(noun.lemma_.lower()) for noun in objects_of(word, prepositions))
    return next((told for told in found if told is not None), None)


def captives_stay(case: Case) -> str | None:
    """How captives who remain are held, where nothing more is said of them."""
    more = grammar.children(case.word, "acomp", "attr", "oprd")
    return None if more else case.lexicon.captive.get(case.people.lemma_.lower())


def is_captive(case: Case) -> bool:
    """Whether they are said to be captives or hostages."""
    return any(
        c.lemma_.lower() in {"captive", "hostage"} for c in grammar.children(case.word, "acomp", "attr", "advmod")
    )


def yet_unseen(case: Case) -> bool:
    """Whether the subject is still to be found: "have yet to be found"."""
    verb = case.word
    if case.label not in grammar.SUBJECTS or not any(c.lower_ in {"yet", "still"} for c in verb.children):
        return False
    seeing = case.words.of("contexts", "seeing")
    return any(c.lemma_ in seeing and grammar.is_passive(c) for c in grammar.children(verb, "xcomp"))


def unseen(case: Case) -> bool:
    """Whether the subject is not found: "have not been seen since"."""
    if case.label not in grammar.SUBJECTS or not case.passive:
        return False
    return grammar.negation(case.word) is not None and not grammar.children(case.word, *COMPLEMENTS)


def fate_unknown(case: Case) -> bool:
    """Whether the sentence says of their fate that it is unknown."""
    return any(t.lower_ in case.words.of("contexts", "unknown") for t in case.word.sent)


def searched_for(case: Case) -> bool:
    """Whether those searched for are people, and neither fighters nor fugitives nor captives, nor to be hired."""
    noun, words = case.people, case.words
    wanted = status_of(noun, words) == "combatant" or noun.lemma_.lower() in words.of("contexts", "fugitive")
    hired = any(c.lower_ in words.of("contexts", "hired") for c in grammar.children(noun, "amod"))
    return is_person(noun, words) and not wanted and not hired and noun.lemma_ not in case.lexicon.captive
