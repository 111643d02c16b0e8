"""Reports that say the same: one wire copy in two files must not be counted twice.

Words alone are compared, in small letters. Reports with the very same words are
one; those that share most of their runs of RUN words (w-shingling, Broder 1997)
are kept, since an update may hold a new figure, and marked.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from analysis.reading.report import Report

RUN = 5
NEAR = 0.8  # of the runs of either report stand in both
_SKETCH = 24  # smallest hashes by which pairs worth comparing are found
_ALIKE = 4  # of those, one in so many must be in both: in near repeats nearly all are
_OFTEN = 20  # a run that stands in so many reports is a notice at the foot of each, and tells nothing more
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A report that says what an earlier one does: `share` of their runs of words stand in both, 1 if it was left out.

    `earlier` comes without its text.
    """

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
    for item in marked(reports):
        if isinstance(item, Report):
            kept.append(item)
        else:
            repeats.append(item)
    return kept, repeats


def marked(reports: Iterable[Report]) -> Iterator[Report | Repeat]:
    """What `without_repeats` gives, one by one, as the reports come; each Repeat before the report that it marks.

    What is known of earlier reports is kept in a file that is gone afterwards,
    not in memory. Raises OSError where there is no room for it.
    """
    known = _Known()
    try:
        for report in reports:
            yield from known.with_repeat(report)
    except sqlite3.Error as error:
        raise OSError(None, f"no room for temporary files: {error}") from None
    finally:
        known.close()


class _Known:
    """The words of earlier reports: their digest, all runs as hashes, and the few by which they are looked up."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)  # "": a file of SQLite's own, which it removes
        self._base.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE TABLE kept (n INTEGER PRIMARY KEY, id BLOB, path BLOB, duplicate_of BLOB, runs BLOB);"
            "CREATE TABLE words (digest BLOB PRIMARY KEY, n INTEGER) WITHOUT ROWID;"
            "CREATE TABLE sketch (hash INTEGER, n INTEGER, PRIMARY KEY (hash, n)) WITHOUT ROWID;"
        )
        self._count = 0

    def close(self) -> None:
        self._base.close()

    def with_repeat(self, report: Report) -> Iterator[Report | Repeat]:
        words = _WORD.findall(report.text.casefold())
        digest = hashlib.sha256(" ".join(words).encode("utf-8", "replace")).digest()
        twin = self._base.execute("SELECT n FROM words WHERE digest = ?", (digest,)).fetchone()
        if twin is not None and words:
            yield Repeat(report, self._earlier(*twin), 1)
            return
        hashes = sorted(
            {zlib.crc32(" ".join(words[i : i + RUN]).encode("utf-8", "replace")) for i in range(len(words) - RUN + 1)}
        )
        sketch = hashes[:_SKETCH]
        others = {h: self._holding(h) for h in sketch}
        met = Counter(n for holding in others.values() for n in holding)
        near = sorted(n for n, times in met.items() if times * _ALIKE >= len(sketch))
        share, place = max(((_share(hashes, self._runs(n)), -n) for n in near), default=(0.0, 0))
        if share >= NEAR:
            earlier = self._earlier(-place)
            report = replace(report, duplicate_of=earlier.duplicate_of or earlier.report_id)
            yield Repeat(report, earlier, min(share, 0.99))
        number = self._count
        self._count += 1
        named = (_stored(name) for name in (report.report_id, report.path, report.duplicate_of or ""))
        about = (number, *named, array("I", hashes).tobytes())
        self._base.execute("INSERT INTO kept VALUES (?, ?, ?, ?, ?)", about)
        self._base.execute("INSERT OR IGNORE INTO words VALUES (?, ?)", (digest, number))
        rare = [(h, number) for h, holding in others.items() if len(holding) < _OFTEN]
        self._base.executemany("INSERT INTO sketch VALUES (?, ?)", rare)
        yield report

    def _holding(self, run: int) -> list[int]:
        return [n for (n,) in self._base.execute("SELECT n FROM sketch WHERE hash = ?", (run,))]

    def _runs(self, number: int) -> array[int]:
        (blob,) = self._base.execute("SELECT runs FROM kept WHERE n = ?", (number,)).fetchone()
        return array("I", blob)

    def _earlier(self, number: int) -> Report:
        row = self._base.execute("SELECT id, path, duplicate_of FROM kept WHERE n = ?", (number,)).fetchone()
        name, path, original = (blob.decode("utf-8", "surrogatepass") for blob in row)
        return Report(name, "", path=path, duplicate_of=original or None)


def _stored(name: str) -> bytes:
    """As bytes, since a file's name may hold what is no sound text."""
    return name.encode("utf-8", "surrogatepass")


def _share(one: Iterable[int], other: Iterable[int]) -> float:
    """Jaccard's measure: runs in both, of those in either."""
    a, b = set(one), set(other)
    return len(a & b) / len(a | b) if a or b else 0.0
