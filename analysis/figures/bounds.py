"""How many, then? The low, best and high of a count; those of a share worked out from the count before it."""

from __future__ import annotations

from typing import NamedTuple

from analysis.figures.counts import Counted
from analysis.figures.parts import Earlier
from analysis.lexicons.words import Words

AT_LEAST = frozenset({"at least", "more than", "over", "well over", "no fewer than"})


class Bounds(NamedTuple):
    """The bounds of a figure; absent ones are None."""

    low: float | None
    best: float | None
    high: float | None


def bounds(counted: Counted, earlier: Earlier, words: Words) -> Bounds | None:
    """The quantity's bounds; those of a share worked out from the count it is a share of, or None where none is near."""
    q = counted.quantity
    if q.share is None:
        before = counted.node.doc[counted.start - 1].lower_ if counted.start else ""
        if q.best is not None and before in words.of("contexts", "exceeding"):
            return Bounds(q.best, None, None)
        return Bounds(q.low, q.best, q.high)
    if q.low is not None or q.best is not None or q.high is not None:
        return Bounds(q.low, q.best, q.high)
    return _multiple(q.share, earlier, counted) if q.again else _share(q.share, counted, earlier)


def _share(share: float, counted: Counted, earlier: Earlier) -> Bounds | None:
    """A share of the last count, or of the last one of the people named: "a third of the sailors"."""
    q, unit = counted.quantity, counted.unit
    lemma = unit.lemma_.lower() if unit is not None and counted.of_them is None and unit.tag_ != "PRP" else None
    for figure, whole in zip(reversed(earlier.figures), reversed(earlier.counted), strict=True):
        head = whole.unit.lemma_.lower() if whole.unit is not None else ""
        total = figure.best if figure.best is not None else figure.low
        if total is not None and total > 1 and lemma in {None, head}:
            part = round(total * share)
            if (q.hedge or "").lower() in AT_LEAST or figure.best is None:
                return Bounds(part, None, None)
            return Bounds(total / 2, None, total) if q.most else Bounds(None, part, None)
        if lemma is None:
            return None
    return None


def _multiple(factor: float, earlier: Earlier, counted: Counted) -> Bounds | None:
    """So many times the last count of the sentence: "twice as many"."""
    if not earlier.figures or earlier.counted[-1].node.sent != counted.node.sent:
        return None
    last = earlier.figures[-1]
    if last.best is not None:
        return Bounds(None, round(last.best * factor), None)
    return Bounds(round(last.low * factor), None, None) if last.low is not None else None
