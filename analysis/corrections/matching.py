"""Which row is a correction about, among those that the rules find now?

By words, never by the row's number: first a row at the very words, then one at
nearly the same. What two corrections say of one row must be the same, else
both are named and left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from analysis.corrections.columns import ANCHOR, KIN, MAIN, MENTIONS, alike
from analysis.corrections.file import Correction
from analysis.corrections.truth import Truth
from analysis.corrections.words import Span, plainly
from analysis.tables.plain import Row

NEAR = 0.5  # of the joint words that two stretches must share to be the same row's


@dataclass(slots=True)
class Subject:
    """One row as reviewers saw it, or one that they missed, with all that was said of it."""

    table: str
    anchor: Span
    said: list[tuple[Correction, Truth]] = field(default_factory=list)

    @property
    def correction(self) -> Correction:
        """The one that is applied."""
        return self.said[0][0]

    @property
    def truth(self) -> Truth:
        """What all of them say."""
        return self.said[0][1]

    def main(self, column: str) -> Any:
        """What the row said in this column when it was seen, or should say where it was missed."""
        if self.correction.kind != "added":
            return self.correction.machine.get(column)
        return self.truth.cells.get(column, self.truth.words.get(column))


def subjects(said: Iterable[tuple[Correction, Truth]], text: str) -> list[Subject]:
    """What was said, gathered by the row that it is about."""
    found: dict[tuple[Any, ...], Subject] = {}
    for correction, truth in said:
        table = correction.table
        if correction.kind == "added":
            spans = {part: text[s[0][0] : s[-1][1]] for part, s in truth.spans.items() if s}
            values = [repr(truth.cells.get(c, spans.get(c))) for c in KIN[table]]
        else:
            values = [_plain(correction.machine.get(column)) for column in MAIN[table]]
        key = (table, truth.anchor, correction.kind == "added", *values)
        found.setdefault(key, Subject(table, truth.anchor)).said.append((correction, truth))
    return list(found.values())


def _plain(value: Any) -> str:
    return repr(plainly(value) if isinstance(value, str) else float(value) if isinstance(value, int) else value)


def settled(subject: Subject, text: str) -> tuple[list[tuple[Correction, Truth]], list[tuple[Correction, str]]]:
    """What holds of all that was said of one row, and what does not, with why: the later word of one reviewer holds, two reviewers' do not."""
    said, replaced = _latest(subject.said)
    if len({repr(truth.says(text)) for _, truth in said}) == 1:
        return said, replaced
    whose = "; ".join(f"{c.reviewer or c.file or 'someone'}: {c.kind}" for c, _ in said)
    return [], [*replaced, *((c, f"corrections of one row differ ({whose})") for c, _ in said)]


def _latest(
    said: list[tuple[Correction, Truth]],
) -> tuple[list[tuple[Correction, Truth]], list[tuple[Correction, str]]]:
    kept: list[tuple[Correction, Truth]] = []
    replaced: list[tuple[Correction, str]] = []
    for one in sorted(said, key=lambda pair: (pair[0].when or "", pair[0].id), reverse=True):
        mine = one[0]
        later = any(
            mine.reviewer and mine.when and c.reviewer == mine.reviewer and c.when != mine.when for c, _ in kept
        )
        if later:
            replaced.append((mine, f"{mine.reviewer} said otherwise later"))
        else:
            kept.append(one)
    return kept, replaced


def matched(wanted: list[Subject], rows: list[Row], mentions: dict[str, list[Span]], text: str) -> dict[int, Row | str]:
    """Each subject's place in `wanted` to its row; to the reason where several fit alike; without an entry where none fits.

    rows: of one table and report. mentions: actor_id to where it is mentioned.
    """
    weighed = []
    for n, subject in enumerate(wanted):
        for m, row in enumerate(rows):
            weight = _weight(subject, row, mentions, text)
            if weight is not None:
                weighed.append((weight, n, m))
    weighed.sort(key=lambda one: (one[0], -one[1], -one[2]), reverse=True)
    found: dict[int, Row | str] = {}
    taken: set[int] = set()
    for weight, n, m in weighed:
        if n in found or m in taken:
            continue
        if any(w == weight and a == n and b != m and b not in taken for w, a, b in weighed):
            found[n] = "several rows stand at its words, and nothing tells which is meant"
        else:
            found[n] = rows[m]
            taken.add(m)
    return found


def spans_of(table: str, row: Row, mentions: dict[str, list[Span]]) -> list[Span]:
    """The words by which a row is known: one stretch, or each mention of an actor."""
    if table == "actors":
        return mentions.get(row["actor_id"], [])
    if table == MENTIONS:
        return [(int(row["start"]), int(row["end"]))]
    return [(int(row[f"{ANCHOR[table]}_start"]), int(row[f"{ANCHOR[table]}_end"]))]


def _weight(
    subject: Subject, row: Row, mentions: dict[str, list[Span]], text: str
) -> tuple[bool, int, bool, float] | None:
    """How well a row fits; None where it cannot be the one."""
    table, spans = subject.table, spans_of(subject.table, row, mentions)
    share = max((overlap(subject.anchor, span) for span in spans), default=0.0)
    if table in {"actors", MENTIONS}:
        # An added actor may be at words that are counted as another's mention, but not at its first.
        spans = spans[:1] if subject.correction.kind == "added" else spans
        share = 1.0 if subject.anchor in spans else 0.0
    alike_in = [column for column in MAIN[table] if alike(_seen(subject, column, text), row.get(column))]
    if share == 0 or (share < NEAR and len(alike_in) < len(MAIN[table])):
        return None
    if table == "positions" and not _same_holder(subject, row, text):
        return None
    if subject.correction.kind == "added" and any(
        not alike(_seen(subject, column, text), row.get(column)) for column in KIN[table]
    ):
        return None
    # A row that was reviewed as it was is the one before any that was not.
    as_it_was = len(alike_in) == len(MAIN[table]) and share == 1
    return as_it_was, len(alike_in), share == 1, share


def _seen(subject: Subject, column: str, text: str) -> Any:
    spans = subject.truth.spans.get(column)
    if subject.correction.kind == "added" and spans:
        return text[spans[0][0] : spans[-1][1]]
    return subject.main(column)


def _same_holder(subject: Subject, row: Row, text: str) -> bool:
    spans = subject.truth.spans.get("actor")
    if alike(_seen(subject, "actor", text), row.get("actor")):
        return True
    return bool(
        spans and row.get("actor_start") is not None and overlap(spans[0], (row["actor_start"], row["actor_end"]))
    )


def overlap(one: Span, other: Span) -> float:
    """What two stretches share of what both cover: 0 to 1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))
