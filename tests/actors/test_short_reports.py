"""Fifteen short reports of other conflicts, some invented, their actors marked before the program was run on them."""

from __future__ import annotations

import json
from pathlib import Path

from analysis import Report
from analysis.pipeline import parse
from analysis.scoring.scores import clusters
from analysis.tables.rows import Row, frames, rows

FLOORS = {"found": 0.93, "names clustered (CEAF-e)": 0.90, "kind right, of those found": 0.97}


def test_actors_of_short_reports() -> None:
    lines = (Path(__file__).parent / "short_reports.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    made: dict[str, list[Row]] = {}
    for doc in parse(Report(g["id"], g["text"], sha256="") for g in gold):
        for table, found in rows(doc).items():
            made.setdefault(table, []).extend(found)
    measured = {line["measure"]: line["f1"] for line in clusters(frames(made), gold)}
    assert {measure: f1 for measure, f1 in measured.items() if f1 < FLOORS[measure]} == {}
