"""The marked sets of tests/gold, each parsed once a process: their Docs, their tables, their answers."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pandas as pd
from spacy.tokens import Doc

from analysis import Report, extract
from analysis.pipeline import parse
from analysis.reading.inputs import read_reports
from analysis.scoring import gold as answers
from analysis.scoring.reports import HALVES, half_of
from analysis.scoring.scores import Gold
from analysis.tables.rows import Row, frames, rows
from tests import same

GOLD = Path(__file__).parent / "gold"
REPORTS = {"reports_read": HALVES[0], "reports_never_read": HALVES[1]}
OTHERS = "reports_of_others"  # written and marked by fresh hands; read after their first score


def sets() -> list[str]:
    """The marked sets, by name: sentences, then whole reports, those read while the rules were written, those never read, and those of others."""
    return [*sorted(path.stem for path in GOLD.glob("*.jsonl")), *REPORTS, OTHERS]


def texts(name: str) -> list[Report]:
    """The texts of one marked set as bare reports, numbered from 0; whole reports by their names."""
    if name == OTHERS:
        return read_reports([GOLD / "others" / "texts"])[0]
    if name in REPORTS:
        read = read_reports([GOLD / "reports" / "texts"])[0]
        return [report for report in read if half_of(report.report_id) == REPORTS[name]]
    lines = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Report(f"{name}-{n}", json.loads(line)["text"], sha256="") for n, line in enumerate(lines)]


@cache
def docs(name: str) -> tuple[Doc, ...]:
    """The texts of one marked set, parsed, with all records found."""
    return tuple(parse(texts(name)))


def tables(name: str, reports: list[Report] | None = None) -> dict[str, pd.DataFrame]:
    """The tables of one marked set; with other `reports` of the same texts, under their ids."""
    made: dict[str, list[Row]] = {}
    for doc, report in zip(docs(name), reports or texts(name), strict=True):
        assert report.text == doc.user_data["report"].text
        doc.user_data["report"] = report
        for table, found in rows(doc).items():
            made.setdefault(table, []).extend(found)
    return frames(made)


@cache
def all_tables() -> dict[str, pd.DataFrame]:
    """The tables of every text of the project (`tests.same.texts`), the marked sets among them."""
    own = {report.report_id.rpartition("-")[0] for report in same.texts()} & set(sets())
    made = [tables(name) for name in sorted(own)]
    made.append(extract(r for r in same.texts() if r.report_id.rpartition("-")[0] not in own))
    return {name: pd.concat([one[name] for one in made], ignore_index=True) for name in made[0]}


def with_answers(name: str) -> tuple[dict[str, pd.DataFrame], list[Gold]]:
    """The tables of one marked set and its answers, for `scores.score`."""
    reports, gold = answers.read(GOLD / f"{name}.jsonl")
    return tables(name, reports), gold
