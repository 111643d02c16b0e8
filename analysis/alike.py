"""Reports that say the same: one wire copy in two files must not be counted twice.

Words alone are compared, in small letters. Reports with the very same words are
one; those that share most of their runs of RUN words (w-shingling, Broder 1997)
are kept, since an update may hold a new figure, and marked.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, replace

from analysis.reading import Report

RUN = 5
NEAR = 0.8  # of the runs of either report stand in both
_SKETCH = 24  # smallest hashes by which pairs worth comparing are found
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A report that says what an earlier one does: `share` of their runs of words stand in both, 1 if it was left out."""

    report: Report
    earlier: Report
    share: float

    def __str__(self) -> str:
        if self.share == 1:
            return f"{self.report.path or self.report.report_id}: has the very words of {self.earlier.path}; read once"
        return f"{self.report.path or self.report.report_id}: repeats {self.earlier.path} by {self.share:.0%}; both are read"


def without_repeats(reports: Iterable[Report]) -> tuple[list[Report], list[Repeat]]:
    """The reports less those whose very words an earlier one has, near repeats with `duplicate_of` set; and each repeat."""
    kept: list[Report] = []
    repeats: list[Repeat] = []
    exact: dict[int, list[int]] = {}
    runs: list[array[int]] = []
    by_hash: dict[int, list[int]] = {}
    for report in reports:
        words = _WORD.findall(report.text.casefold())
        joined = " ".join(words)
        twins = exact.setdefault(zlib.crc32(joined.encode("utf-8", "replace")), [])
        twin = next((n for n in twins if _WORD.findall(kept[n].text.casefold()) == words), None)
        if twin is not None and words:
            repeats.append(Repeat(report, kept[twin], 1))
            continue
        hashes = sorted(
            {zlib.crc32(" ".join(words[i : i + RUN]).encode("utf-8", "replace")) for i in range(len(words) - RUN + 1)}
        )
        sketch = hashes[:_SKETCH]
        near = sorted({n for h in sketch for n in by_hash.get(h, ())})
        share, place = max(((_share(hashes, runs[n]), -n) for n in near), default=(0.0, 0))
        if share >= NEAR:
            earlier = kept[-place]
            report = replace(report, duplicate_of=earlier.duplicate_of or earlier.report_id)
            repeats.append(Repeat(report, earlier, min(share, 0.99)))
        twins.append(len(kept))
        for h in sketch:
            by_hash.setdefault(h, []).append(len(kept))
        kept.append(report)
        runs.append(array("I", hashes))
    return kept, repeats


def _share(one: Iterable[int], other: Iterable[int]) -> float:
    """Jaccard's measure: runs in both, of those in either."""
    a, b = set(one), set(other)
    return len(a & b) / len(a | b) if a or b else 0.0
