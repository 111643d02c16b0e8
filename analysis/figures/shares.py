"""What does a part come to? "A third of them", "most of the 40 hostages", "as many again".

A share counts people only of a number in its own noun phrase ("half of the 40
hostages") or of people counted just before: in its own sentence or the one
before. Of anything else ("a third of the town") it is a gap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analysis.figures.quantities import Quantity
from analysis.lexicons.words import Words
from analysis.parsing.tokens import Doc

if TYPE_CHECKING:
    from analysis.figures.counts import Counted
    from analysis.figures.parts import Earlier

LOST = frozenset({"killed", "bodies recovered"})
DESCRIBING = frozenset({"JJ", "VBN", "VBG"})  # "of the original 400", "of the remaining 12"
LONGEST = 7  # tokens between "of" and the number of the whole


class Bounds(NamedTuple):
    """Lower bound, best value and upper bound; None where not told."""

    low: float | None
    best: float | None
    high: float | None


def whole_after(doc: Doc, of: int, starts: dict[int, Quantity], words: Words) -> Quantity | None:
    """The whole in "two of the 14 miners", "half of the village's 300 residents": the number that token `of` leads to, in its own noun phrase."""
    between = words.of("counting", "possessive")
    other = None  # the first word that may not stand between, unless it is the number's own hedge ("the more than 200")
    for k in range(of + 1, min(of + LONGEST, len(doc))):
        if doc[k].tag_ == "POS" and other is not None and all(_nominal(t.tag_) for t in doc[other:k]):
            other = None
            continue
        if k in starts:
            return starts[k] if other is None or other >= starts[k].start else None
        described = k > of + 1 and doc[k].tag_ in DESCRIBING and doc[of + 1].lower_ in between
        if other is None and doc[k].lower_ not in between and not described:
            other = k
    return None


def _nominal(tag: str) -> bool:
    return tag.startswith(("NN", "JJ"))


def of_whole(q: Quantity, whole: Quantity, words: Words) -> Quantity | None:
    """A share with the bounds that a number in its own phrase gives it; None where that number is itself vague."""
    if q.share is None:
        return q
    if whole.best is None:
        if whole.low is None:
            return None
        return Quantity(q.start, q.end, round(whole.low * q.share), None, None, q.hedge, q.first)
    low, best, high = _part(whole.best, q, words)
    return Quantity(q.start, q.end, low, best, high, q.hedge, q.first)


def _part(total: float, q: Quantity, words: Words) -> Bounds:
    share = q.share or 0
    if q.most:
        return Bounds(total / 2, None, total)
    if (q.hedge or "").lower() in at_least(words):
        return Bounds(round(total * share), None, None)
    return Bounds(None, round(total * share), None)


def at_least(words: Words) -> frozenset[str]:
    """The hedges that make a lower bound of a number."""
    return frozenset(row["word"] for row in words.rows("hedges") if row["kind"] == "least")


def bounds(counted: Counted, outcome: str, earlier: Earlier, words: Words) -> Bounds | None:
    """The bounds of a quantity whose people suffered `outcome`, those of a share worked out from the people counted just before; None where nobody was."""
    q, doc = counted.quantity, counted.node.doc
    if q.share is None or q.low is not None or q.best is not None or q.high is not None:
        passed = counted.start and doc[counted.start - 1].lower_ in words.of("counting", "exceeding")
        return Bounds(q.best, None, None) if passed and q.best is not None else Bounds(q.low, q.best, q.high)
    if q.again:
        return _multiple(q.share, earlier, counted)
    unit = counted.unit
    lemma = unit.lemma_.lower() if unit is not None and counted.of_them is None and unit.tag_ != "PRP" else None
    for figure, whole in zip(reversed(earlier.figures), reversed(earlier.counted), strict=True):
        if not just_told(whole, counted):
            return None
        head = whole.unit.lemma_.lower() if whole.unit is not None else ""
        total = figure.best if figure.best is not None else figure.low
        if total is not None and total > 1 and (lemma is None or lemma == head):
            if figure.outcome in LOST and outcome not in LOST:
                return None  # those who fled are no part of the dead
            if figure.best is None:
                return Bounds(round(total * q.share), None, None)
            return _part(total, q, words)
        if lemma is None:
            return None
    return None


def just_told(whole: Counted, part: Counted) -> bool:
    """Whether the people were counted in the sentence of the part or the one before."""
    before, here = whole.node.sent, part.node.sent
    return before == here or before.end == here.start


def _multiple(factor: float, earlier: Earlier, counted: Counted) -> Bounds | None:
    if not earlier.figures or earlier.counted[-1].node.sent != counted.node.sent:
        return None
    last = earlier.figures[-1]
    if last.best is not None:
        return Bounds(None, round(last.best * factor), None)
    return Bounds(round(last.low * factor), None, None) if last.low is not None else None
