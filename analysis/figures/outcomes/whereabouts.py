"""Where are the people said to be? "In hospital", "behind bars", "in two schools".

The words for the places are the `condition` and `captivity` rows of
outcomes.csv; verbs of being and staying, and of putting, carry them.
"""

from __future__ import annotations

from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.harm import people_of_a_state
from analysis.figures.outcomes.leaving_home import REGIONS, dwells, uprooted
from analysis.figures.outcomes.patterns import objects_of
from analysis.lexicons.people import is_person, kind_of, status_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token


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
            if told == "displaced" and place.lemma_ == "camp" and _kept_there(word, noun, place, words):
                return "held"  # "still has 6,000 Ukrainians in its camps"
            if told == "detained" and place.lemma_ == "custody" and _irregular(place, words):
                return "held"
            return told
    return None


def _kept_there(word: Token, noun: Token, place: Token, words: Words) -> bool:
    """Whether somebody keeps another people's in camps of their own, or has them there yet."""
    own = any(c.tag_ == "PRP$" for c in place.children)
    verb = word if word.lemma_ in words.of("contexts", "keeping") else word.head
    if not own or not people_of_a_state(noun, words) or verb.lemma_ not in words.of("contexts", "keeping"):
        return False
    return verb.lemma_ != "have" or any(c.lower_ == "still" for c in verb.children)


def _irregular(place: Token, words: Words) -> bool:
    """Whether the custody is a group's or the rebels', not a state's."""
    irregular = words.of("contexts", "irregular")
    return any(c.dep_ in {"poss", "amod", "compound"} and c.lemma_.lower() in irregular for c in place.children)


def place_of(case: Case) -> str | None:
    """What the verb's own prepositional phrase says of where they are, or are put."""
    put = case.lemma in case.words.of("contexts", "putting")
    if not (case.undergoes if put else case.acts):
        return None
    told = condition(case.word, case.people, case.words)
    if told is None and uprooted(case) and not put:
        where = objects_of(case.word, ("in", "across", "inside"))
        lands = case.words.of("contexts", "border") | case.words.of("contexts", "left-behind")
        if any(n.ent_type_ in REGIONS or n.lemma_.lower() in lands for n in where):
            return "displaced"  # "two million refugees are in Uganda"
    return "sheltering" if told is None and _beds_down(case) else told


def _beds_down(case: Case) -> bool:
    """Whether people sleep where nobody lives: "are sleeping in two schools"; of guards, pilgrims or marchers it says nothing."""
    people, words = case.people, case.words
    night = case.lemma == "spend" and any(t.lemma_ == "night" for t in case.objects)
    if not (night or case.lemma in words.of("contexts", "bedding")) or people.tag_ not in {"NNS", "CD", "JJR"}:
        return False
    anybody = dwells(people, words) or not (is_person(people, words) or kind_of(people, words))
    told = any(c.lower_ in case.lexicon.adjective for c in grammar.children(people, "amod"))  # "displaced villagers"
    roofs = words.of("contexts", "roof")
    return anybody and not told and any(n.lemma_.lower() in roofs for n in objects_of(case.word, ("in", "at", "under")))


def captivity_of(case: Case) -> str | None:
    """What they are held in, by the object of any of the verb's prepositions, or of an "in" on the people."""
    captivity = case.lexicon.captivity
    found = (captivity.get(n.lemma_.lower()) for n in (*objects_of(case.word), *objects_of(case.people, ("in",))))
    return next((told for told in found if told is not None), None)


def still_held(node: Token) -> bool:
    """Whether captives are still where they are held: "captives still in Gaza", "hostages remaining in", "captives remain"."""
    if node.dep_ == "nsubj" and node.head.lemma_ in {"remain", "stay"}:
        return not grammar.children(node.head, "acomp", "attr", "oprd")
    following = [t.lower_ for t in node.doc[node.i + 1 : node.i + 3]]
    return following[:1] == ["remaining"] or (
        len(following) > 1 and following[0] == "still" and following[1] in {"in", "inside", "there"}
    )
