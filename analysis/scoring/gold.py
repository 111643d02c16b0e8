"""Hand-marked answers written beside their text, one JSON object a line.

{"text": ..., "figures": [{"number": the words, "low": ..., "outcome": ..., "source": the words}],
"positions": [{"actor": ..., "stance": ..., "evidence": the words}], "actors": {kind: [[names]]}}

Words stand for their place: the first in the text, or the n-th where the
answer says "nth".
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis.reading.report import Report
from analysis.scoring.names import Gold

TABLES = ("figures", "positions", "actors", "statements")


class AnswerError(ValueError):
    """An answer's words do not stand in its text."""


def place(text: str, words: str, nth: int = 1) -> list[int]:
    """[start, end] of the n-th place where `words` stand in `text`. Raises AnswerError where they do not."""
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            raise AnswerError(f"{words!r} is not in {text!r}")
    return [start, start + len(words)]


def read(path: Path | str) -> tuple[list[Report], list[Gold]]:
    """The texts of a .jsonl file as reports, and their answers as gold for `scoring.score`.

    Report ids are the file's stem and the line's number. Raises AnswerError
    for words that are not in their text, and names the line.
    """
    path = Path(path)
    reports, gold = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        given = json.loads(line)
        text, name = given["text"], f"{path.stem}-{number:03}"
        try:
            answers = {table: _answers(text, table, given[table]) for table in TABLES if table in given}
        except AnswerError as error:
            raise AnswerError(f"{path.name}, line {number}: {error}") from error
        reports.append(Report(report_id=name, text=text))
        gold.append({"id": name, **answers})
    return reports, gold


def _answers(text: str, table: str, given: Any) -> Any:
    if table == "actors":
        return given
    return [_spans(text, answer, table) for answer in given]


def _spans(text: str, answer: dict[str, Any], table: str) -> dict[str, Any]:
    nth = answer.get("nth", 1)
    if table == "figures":
        source = answer.get("source")
        spans: dict[str, Any] = {
            "number": place(text, answer["number"], nth),
            "source": place(text, source) if source else None,
        }
        return {**answer, **spans, "kind": answer["outcome"]}
    if table == "positions":
        return {**answer, "evidence": place(text, answer["evidence"], nth)}
    parts = {key: [place(text, words) for words in answer[key]] for key in ("source", "cue", "content")}
    return {**answer, **parts}
