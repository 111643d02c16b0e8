"""How good are the tables on whole reports, those that the rules' writers read and those that they did not?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from analysis.extracting import extract
from analysis.reading.inputs import read_reports
from analysis.scoring import scores
from analysis.scoring.names import Gold

HALVES = {0: "read while the rules were written", 1: "never read"}  # by the number in a report's name, even or odd
MEASURES = (
    "source, cue, content and kind right",
    "value and outcome right",
    "value, outcome and source right",
    "actor and stance right",
    "found",
    "names clustered (CEAF-e)",
)
COLUMNS = ["table", "measure", "reports", "precision", "recall", "f1", "right", "found", "gold"]


def half_of(name: str) -> str:
    """The half that a report belongs to, by the number in its name: "m02_cabinda2014" is even."""
    digits = "".join(c for c in name.partition("_")[0] if c.isdigit())
    return HALVES[int(digits) % 2]


def read(folder: Path | str) -> tuple[dict[str, pd.DataFrame], list[Gold]]:
    """The tables of the marked reports of a folder (texts/NAME.txt, marks/NAME.json), and their marks. Raises FileNotFoundError where there are none."""
    gold = scores.load_gold(Path(folder) / "marks")
    return extract(read_reports([Path(folder) / "texts"])[0]), gold


def by_half(tables: dict[str, pd.DataFrame], gold: list[Gold]) -> pd.DataFrame:
    """Scores on marked reports, each half apart. Columns: half and COLUMNS (scores 0 to 1, counts)."""
    lines: list[dict[str, Any]] = []
    for half in HALVES.values():
        own = [answers for answers in gold if half_of(answers["id"]) == half]
        for row in scores.score(tables, own).to_dict("records"):
            if row["measure"] in MEASURES and (row["table"] == "actors" or row["measure"] != "found"):
                reports = sum(1 for answers in own if row["table"] in answers)
                lines.append({"half": half, "reports": reports, **{str(k): v for k, v in row.items()}})
    return pd.DataFrame(lines)[["half", *COLUMNS]]


def parts_by_half(tables: dict[str, pd.DataFrame], gold: list[Gold]) -> pd.DataFrame:
    """Of positions with holder and stance right, the share that has each part right. Columns: half, part, right, of, share."""
    lines = []
    for half in HALVES.values():
        own = [answers for answers in gold if half_of(answers["id"]) == half]
        lines.append(scores.position_parts(tables, own).assign(half=half))
    return pd.concat(lines, ignore_index=True)[["half", "part", "right", "of", "share"]]


def beside_people(halves: pd.DataFrame, agreement: Path | str) -> pd.DataFrame:
    """F1 of each table on whole reports, beside that of two people. Columns: table, measure, a column a half, two people.

    halves: what `by_half` gives; agreement: benchmarks/agreement.csv.
    """
    people = pd.read_csv(agreement, comment="#")
    wide = halves.pivot(index=["table", "measure"], columns="half", values="f1")
    joined = people.set_index(["table", "measure"])[["f1"]].rename(columns={"f1": "two people"}).join(wide)
    return joined.reset_index()[["table", "measure", HALVES[1], HALVES[0], "two people"]]


def in_short(beside: pd.DataFrame) -> str:
    """What `beside_people` says, as one sentence."""
    parts = [
        f"{row['table']} {row[HALVES[1]]:.2f} (two people {row['two people']:.2f})" for row in beside.to_dict("records")
    ]
    return f"On reports that no writer of rules has read, F1 is: {', '.join(parts)}."


def stored(path: Path | str) -> pd.DataFrame:
    """Scores on reports that are not shipped, measured on the day that `date` names: the rows of benchmarks/real_reports.csv."""
    return pd.read_csv(path, comment="#")
