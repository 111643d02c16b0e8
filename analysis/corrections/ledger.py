"""One report's rows while corrections are applied, and the account of what was changed in them."""

from __future__ import annotations

import json
from typing import Any

from analysis.corrections.columns import ANCHOR, PARTS, alike, key_of
from analysis.corrections.file import Correction
from analysis.corrections.words import Span
from analysis.tables.plain import Row
from analysis.tables.schema import REVIEWED, SCHEMA


def written(value: Any) -> str | None:
    """A cell's value as the `changes` table has it: text as it is, true and false, numbers without ".0"."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(int(value)) if float(value).is_integer() else repr(float(value))


class Ledger:
    """The rows of one report by table, which only these methods change, and the rows of `changes` that say so."""

    def __init__(self, rows: dict[str, list[Row]], earlier: list[Row] | None = None) -> None:
        self.rows = rows
        self.earlier = earlier or []  # rows of `changes` from corrections that were applied before
        self.report = rows["reports"][0]
        self.text: str = self.report["text"]
        self.changes: list[Row] = []
        self._counts: dict[str, int] = {}

    @property
    def report_id(self) -> str:
        """The report's id."""
        return str(self.report["report_id"])

    def note(self, correction: Correction, result: str, **said: Any) -> None:
        """One row of `changes`: what came of a correction, with what else is known of it."""
        if "row" in said:
            table, row = said.pop("table", correction.table), said.pop("row")
            said |= {"table": table, "row_id": row[key_of(table)], "rule_id": row.get("rule_id") or correction.rule}
        start, end = said.pop("at", None) or (None, None)
        self.changes.append(
            change(self.report_id, correction, self._next(correction), result)
            | ({"start": start, "end": end, "text": self.text[start:end]} if start is not None else {})
            | said
        )

    def set(self, correction: Correction, row: Row, column: str, value: Any, at: Span, **more: Any) -> bool:
        """Puts a value into a cell, and the one that it had into `changes`; whether it was another."""
        if alike(row.get(column), value):
            return False
        before, row[column] = row.get(column), value
        machine, now = written(before), written(value)
        self.note(correction, "corrected", row=row, column=column, machine=machine, corrected=now, at=at, **more)
        return True

    def set_part(self, correction: Correction, row: Row, part: str, spans: tuple[Span, ...] | None, at: Span) -> bool:
        """Moves a part to other words, its text with it; whether it stood elsewhere."""
        now = self.part(part, spans, correction.table)
        if all(row.get(column) == value for column, value in now.items()):
            return False
        first = part if part in now else f"{part}_start"
        named = dict(sorted(now.items(), key=lambda pair: pair[0] != first))
        for column, value in named.items():
            self.set(correction, row, column, value, at, why=None if column == first else f"follows from {part}")
        return True

    def part(self, part: str, spans: tuple[Span, ...] | None, table: str) -> Row:
        """The columns that hold a part's words and place."""
        start, end = (spans[0][0], spans[-1][1]) if spans else (None, None)
        columns: Row = {f"{part}_start": start, f"{part}_end": end}
        if part in SCHEMA[table]:
            columns[part] = self.text[start:end] if spans else None
        if part == "content":
            columns["content_spans"] = json.dumps([list(span) for span in spans]) if spans else None
        return columns

    def take_out(self, correction: Correction, table: str, row: Row, at: Span | None, **more: Any) -> None:
        """Takes a row out; `changes` keeps all of it."""
        self.rows[table] = [other for other in self.rows[table] if other is not row]
        self.note(correction, "taken out", table=table, row=row, machine=_kept(row), at=at, **more)

    def put_in(self, correction: Correction, table: str, row: Row, at: Span, **more: Any) -> None:
        """Puts a row in where it stands in the text."""
        row[REVIEWED] = "added"
        starts = [start_of(table, other) for other in self.rows[table]]
        place = next((n for n, start in enumerate(starts) if start is not None and start > at[0]), len(starts))
        self.rows[table].insert(place, row)
        self.note(correction, "added", table=table, row=row, corrected=_kept(row), at=at, **more)

    def _next(self, correction: Correction) -> str:
        count = self._counts[correction.id] = self._counts.get(correction.id, 0) + 1
        return f"{self.report_id}:c{correction.id}" + (f".{count}" if count > 1 else "")


def _kept(row: Row) -> str:
    return json.dumps({k: v for k, v in row.items() if v is not None and k != REVIEWED}, ensure_ascii=False)


def change(report_id: str, correction: Correction, name: str, result: str) -> Row:
    """A row of `changes` with what the correction itself tells."""
    return {
        "change_id": name, "correction_id": correction.id, "report_id": report_id, "table": correction.table,
        "kind": correction.kind, "result": result, "text": correction.anchor.exact or None, "rule_id": correction.rule,
        "reviewer": correction.reviewer, "when": correction.when, "note": correction.note, "file": correction.file,
    }  # fmt: skip


def start_of(table: str, row: Row) -> int | None:
    """Where a row stands in the text; None for an actor, whose mentions do."""
    if table == "mentions":
        return int(row["start"])
    return int(row[f"{ANCHOR[table]}_start"]) if ANCHOR[table] in PARTS[table] else None
