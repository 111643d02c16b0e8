"""Are people taken in? Refugees by a land or a camp, those who fled or whom a storm drove out under some roof."""

from __future__ import annotations

from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.harm import people_of_a_state
from analysis.figures.outcomes.leaving_home import dwells, inhabits, uprooted
from analysis.figures.outcomes.patterns import compiled
from analysis.lexicons.people import is_person
from analysis.parsing import grammar

HOMES = frozenset({"home", "host", "haven"})
INTO_REFUGE = compiled("prep(into as to)[refuge]")


def hosted_says(case: Case) -> str | None:
    """What those taken in are: displaced if they are refugees or a land takes them in, else sheltering: "hosts a million refugees", "the church took in 90 villagers"."""
    if _turned(case):
        return "sheltering"
    if not _taken_in(case):
        return None
    if uprooted(case):
        return "displaced"
    host = grammar.subject(case.word if case.lemma not in HOMES else case.word.head)
    if host is None or case.lemma not in case.words.of("contexts", "lodging"):
        return None
    if case.words.names.country_of(host):
        return "displaced" if people_of_a_state(case.people, case.words) and case.label == "dobj" else None
    hosts = ("roof", "hosts") if case.lemma == "take" else ("roof",)
    under_roof = any(host.lemma_.lower() in case.words.of("contexts", kind) for kind in hosts)
    sheltered = inhabits(case.people, case.words) if case.label == "to" else dwells(case.people, case.words)
    return "sheltering" if under_roof and sheltered else None


def _taken_in(case: Case) -> bool:
    """Whether they are the object of such a verb, or those to whom doors are opened, for whom a camp cares."""
    if case.label == "to":
        opened = case.lemma == "open" and any(t.lemma_ == "door" for t in case.objects)
        return opened or case.lemma in HOMES
    if case.label == "for":
        return case.lemma == "care"
    if not case.undergoes or case.lemma in {"open", "care"} or case.lemma not in case.words.of("contexts", "hosting"):
        return False
    return case.lemma != "take" or any(c.lower_ == "in" for c in grammar.children(case.word, "prt"))


def _turned(case: Case) -> bool:
    """Whether people have a place turned into a refuge for them, or one that serves as it."""
    turning, people = case.words.of("contexts", "turning"), case.people
    used = case.label == "by" and case.lemma == "use"
    if not (case.label == "for" or used) or not (people.tag_ == "CD" or is_person(people, case.words)):
        return False
    makeshift = any(c.lower_ in case.words.of("contexts", "makeshift") for c in case.word.children)
    if case.lemma in case.lexicon.refuge or (case.lemma == "home" and makeshift):
        return makeshift or any(verb.lemma_ in turning for verb in case.word.ancestors)
    return case.lemma in turning and INTO_REFUGE(case)
