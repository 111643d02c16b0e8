"""What befell those counted beside a figure: its part, or its fellow in a list.

"12 people, two of them children"; "among them 50 women and 21 children";
"wounded six officers and three passers-by": the outcome is that of the figure
before, where the sentence gives them none of their own.
"""

from __future__ import annotations

from dataclasses import replace

from analysis import outcomes
from analysis.counting import Counted
from analysis.outcomes import Outcome
from analysis.people import is_person
from analysis.records import Figure

BETWEEN = frozenset({",", "and", "&"})


class Earlier:
    """The figures found so far in a Doc, with the noun and last token of each."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.counted: list[Counted] = []
        self.outcomes: list[Outcome] = []

    def add(self, figure: Figure, counted: Counted, outcome: Outcome) -> None:
        self.figures.append(figure)
        self.counted.append(counted)
        self.outcomes.append(outcome)


def inherited(counted: Counted, earlier: Earlier, folder: str | None) -> Outcome | None:
    """The outcome of the figure just before, for its part or its fellow in a list.

    "12 people, two of them children"; "among them 50 women and 21 children";
    "wounded six officers and three passers-by".
    """
    if not earlier.figures or counted.whole:
        return None
    last, outcome = earlier.counted[-1], earlier.outcomes[-1]
    doc = counted.node.doc
    if last.node.sent != counted.node.sent:
        return None
    if doc[counted.quantity.first].lower_ == "both":
        return None  # "two guards, both of them teenagers" tells of the same two
    if counted.of_them is not None:
        return replace(outcome, subset=True) if _said_to_be(counted) else None
    end = max(last.end, last.unit.i + 1 if last.unit is not None else 0, last.victims[1] if last.victims else 0)
    if _opens_part(counted):
        wholes = [
            o
            for c, o in zip(earlier.counted, earlier.outcomes, strict=True)
            if c.node.sent == last.node.sent and not c.subset and not o.subset
        ]
        near = _just_named(counted, end, folder)
        if near is not None:
            return near
        return replace(wholes[-1], subset=True) if wholes and earlier.figures[-1].high != 0 else None
    gap = doc[end : counted.start]
    if _follows_whole(counted, last, gap.text.strip()):
        return replace(outcome, subset=True)
    joined = 0 < len(gap) <= 2 and all(t.lower_ in BETWEEN for t in gap)
    if not joined or counted.unit is None or counted.unit.dep_ in {"nsubj", "nsubjpass"}:
        return None
    return replace(outcome, subset=last.subset or outcome.subset)


def _follows_whole(counted: Counted, last: Counted, between: str) -> bool:
    """ "Wounded 14, three critically"; "of the 39 dead, 12 were women"."""
    doc = counted.node.doc
    if between != "," or counted.unit is not None or counted.end + 1 >= len(doc) or last.subset:
        return False
    after = doc[counted.end]
    if after.tag_ == "RB" and after.lower_.endswith("ly"):
        return True
    whole = last.start >= 2 and doc[last.start - 1].lower_ == "the" and doc[last.start - 2].lower_ == "of"
    return whole and after.lemma_ == "be" and is_person(doc[counted.end + 1])


def _just_named(counted: Counted, start: int, folder: str | None) -> Outcome | None:
    """The outcome of the people named right before "including": "treated some wounded, including one soldier"."""
    adjectives = outcomes.lexicon(folder).adjective
    for token in reversed(list(counted.node.doc[max(start, counted.start - 6) : counted.start])):
        if token.lower_ in adjectives and token.tag_ != "VBD":
            return Outcome(adjectives[token.lower_], token, "listed", subset=True)
    return None


def _opens_part(counted: Counted) -> bool:
    """Whether the number comes right after "including" or "among them were"."""
    doc, i = counted.node.doc, counted.start - 1
    while i > 0 and doc[i].lower_ in {"were", "are", "was", "the", "also", "those", "of"}:
        i -= 1
    if doc[i].lower_ == "including":
        return True
    return i > 0 and doc[i].lower_ in {"them", "whom"} and doc[i - 1].lower_ in {"among", "amongst"}


def _said_to_be(counted: Counted) -> bool:
    """Whether a part is only described ("two of them children", "one of them seriously"), not said to do something else."""
    doc, them = counted.node.doc, counted.of_them
    assert them is not None
    if them < counted.start:
        return counted.unit is not None
    i = them + 1
    while i < len(doc) and doc[i].lower_ in {"were", "are", "was", "is", "all", "both", "only"}:
        i += 1
    if i >= len(doc):
        return False
    return doc[i].pos_ in {"NOUN", "PROPN", "ADJ", "ADV", "DET", "NUM", "ADP"} and not doc[i].tag_.startswith("VB")
