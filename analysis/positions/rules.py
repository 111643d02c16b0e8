"""Which rules find positions? The rows of the table of answers, then one rule for each pattern of frames.

A position's `rule_id` is the id of its row in answers.csv, or its frame in
stances.csv, written as part of speech, word and steps ("verb reject object").
"""

from __future__ import annotations

from analysis.lexicons import files
from analysis.lexicons.answers import QUESTIONS
from analysis.rules import Rule

_HOME = "analysis/lexicons"


def _lines(name: str) -> list[int]:
    """The line in the file of each row of a lexicon."""
    text = (files.HERE / f"{name}.csv").read_text(encoding="utf-8").split("\n")
    told = [number for number, line in enumerate(text, 1) if line.strip() and not line.startswith("#")]
    return told[1:]  # less the header


def _answers() -> list[Rule]:
    made = []
    for row, line in zip(files.rows("answers"), _lines("answers"), strict=True):
        if not row["stance"]:
            continue
        needs = "; ".join(
            f"{question}: {row[question]}" for question in QUESTIONS if row[question] and question != "act"
        )
        words = f"acts: {row['act']}" if row["act"] else ""
        made.append(Rule(row["id"], row["stance"], words, needs, row["example"], f"{_HOME}/answers.csv:{line}"))
    return made


RULES: tuple[Rule, ...] = tuple(_answers())
