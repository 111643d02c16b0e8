"""The tables with what people corrected.

Every table gets the column `reviewed`, and what the machine had is kept in one
more table, `changes`: a row for each cell that was corrected, each row that
was confirmed, taken out or added, and each correction that was left out, with
why. Applied once more, the same corrections change nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from analysis.corrections.file import Corrections, Reviewed, beside, read, text_hash
from analysis.corrections.ledger import Ledger, change
from analysis.corrections.one_report import correct
from analysis.tables.plain import Row, dicts, frame_of
from analysis.tables.schema import CHANGED, REVIEWED, SCHEMA, TEXT

Tables = dict[str, pd.DataFrame]


@dataclass(slots=True)
class Plan:
    """Which report each report's corrections are of: the one with their text, else the one of their name.

    `look` is told of all reports before any is corrected, in any number of frames.
    """

    corrections: Corrections
    _texts: dict[str, list[str]] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)

    def look(self, reports: pd.DataFrame) -> None:
        """Takes note of the reports that corrections may be of. Memory grows with the corrections, not with the reports."""
        hashes, names = {r.sha256 for r in self.corrections}, {r.report_id for r in self.corrections}
        for report_id, text in zip(reports["report_id"], reports["text"], strict=True):
            if report_id in names:
                self._names.add(report_id)
            if (digest := text_hash(text)) in hashes and report_id not in self._texts.setdefault(digest, []):
                self._texts[digest].append(report_id)

    def of_reports(self) -> dict[str, list[tuple[Reviewed, bool]]]:
        """report_id to its corrections, each with whether they were made on this very text."""
        found: dict[str, list[tuple[Reviewed, bool]]] = {}
        for reviewed in self.corrections:
            for report_id in self._texts.get(reviewed.sha256, ()):
                found.setdefault(report_id, []).append((reviewed, True))
            if reviewed.sha256 not in self._texts and reviewed.report_id in self._names:
                found.setdefault(reviewed.report_id, []).append((reviewed, False))
        return found

    def of_none(self) -> pd.DataFrame:
        """Rows of `changes` for the corrections of reports that are not there."""
        rows: list[Row] = []
        for reviewed in self.corrections:
            if reviewed.sha256 in self._texts or reviewed.report_id in self._names:
                continue
            for one in (*reviewed.complete, *reviewed.corrections):
                name = f"{reviewed.report_id}:c{one.id}"
                why = "no report here has the text that it is of, nor its name"
                rows.append(change(reviewed.report_id, one, name, "left out") | {"why": why})
        return frame_of(CHANGED, rows)


def apply(tables: Mapping[str, pd.DataFrame], corrections: Corrections) -> Tables:
    """The tables with `corrections` (from `file.read`), a `reviewed` column in each, and the table `changes`.

    Tables that were corrected before keep what was done. The tables given are
    left as they are.
    """
    plan = Plan(corrections)
    plan.look(tables["reports"])
    done = apply_part(tables, plan.of_reports())
    gone = plan.of_none()
    fresh = gone[~gone["change_id"].isin(done[CHANGED]["change_id"])]
    done[CHANGED] = pd.concat([done[CHANGED], fresh], ignore_index=True)
    return done


def corrected(tables: Mapping[str, pd.DataFrame], paths: Iterable[Path | str]) -> Tables:
    """The tables with the corrections that lie beside the reports at `paths`; as they are where there are none. Raises CorrectionsError."""
    files = beside(paths)
    return apply(tables, read(files)) if files else dict(tables)


def left_out(changes: pd.DataFrame) -> list[str]:
    """A line on each correction that was left out: the report, the words, and why."""
    own = changes[changes["result"] == "left out"]
    words = own["text"].fillna("").str.split().str.join(" ").str.slice(0, 60)
    return [
        f"{r}: {t} {w!r}: {why}" for r, t, w, why in zip(own["report_id"], own["table"], words, own["why"], strict=True)
    ]


def apply_part(tables: Mapping[str, pd.DataFrame], planned: Mapping[str, list[tuple[Reviewed, bool]]]) -> Tables:
    """`apply` for some of the reports, with what `Plan.of_reports` gave for all."""
    whole = {name: with_column(tables[name]) for name in SCHEMA}
    before = tables[CHANGED] if CHANGED in tables else frame_of(CHANGED, [])
    earlier: dict[str, list[Row]] = {}
    for row in dicts(before):
        earlier.setdefault(row["report_id"], []).append(row)
    mine = [report_id for report_id in whole["reports"]["report_id"] if report_id in planned]
    changes: list[Row] = []
    rows: dict[str, list[Row]] = {name: [] for name in SCHEMA}
    for report_id, own in _rows_of(whole, mine).items():
        ledger = Ledger(own, earlier.get(report_id))
        correct(ledger, planned[report_id])
        changes.extend(ledger.changes)
        for name in SCHEMA:
            rows[name].extend(ledger.rows[name])
    order = {report_id: n for n, report_id in enumerate(whole["reports"]["report_id"])}
    made = {name: _spliced(name, whole[name], rows[name], mine, order) if mine else whole[name] for name in SCHEMA}
    made[CHANGED] = pd.concat([before, frame_of(CHANGED, changes)], ignore_index=True)
    return made


def with_column(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the column `reviewed`, empty unless it has it."""
    if REVIEWED in frame:
        return frame
    return frame.assign(**{REVIEWED: pd.array([None] * len(frame), dtype=TEXT)})  # type: ignore[call-overload]


def _rows_of(tables: Tables, reports: Iterable[str]) -> dict[str, dict[str, list[Row]]]:
    """The rows of these reports, by report and table."""
    found: dict[str, dict[str, list[Row]]] = {report_id: {name: [] for name in SCHEMA} for report_id in reports}
    for name in SCHEMA:
        for row in dicts(tables[name][tables[name]["report_id"].isin(list(found))]):
            found[row["report_id"]][name].append(row)
    return found


def _spliced(
    name: str, frame: pd.DataFrame, rows: list[Row], reports: list[str], order: dict[str, int]
) -> pd.DataFrame:
    """The frame with all rows of these reports replaced, in the order of the reports."""
    rest = frame[~frame["report_id"].isin(reports)]
    made = pd.concat([rest, frame_of(name, rows, [REVIEWED])], ignore_index=True)
    places = made["report_id"].map(order).astype("int64")
    return made.iloc[places.argsort(kind="stable")].reset_index(drop=True)
