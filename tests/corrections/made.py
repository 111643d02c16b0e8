"""What the tests of corrections share: reports, their tables, and files as a page writes them."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corrections.entries import entries
from analysis.corrections.file import FORMAT, Corrections, joined, parse
from analysis.corrections.words import place_of, to_json
from analysis.extracting import extract
from analysis.reading.report import Report

HARBOUR = """ORDU — Shelling killed six people in Ordu on Monday, the harbour master said. At least 12 others were injured in the fish market, the Sarran army said.

“We reject the truce,” Colonel Adem Ruske told reporters in Kessa. He denied that 40 families had fled. Teleria demanded that the Sarran army withdraw from the valley.
"""
BRIDGE = """KESSA — Two bridges were hit on Tuesday. Nine soldiers were killed, a doctor said, and the governor of Kessa accepted the truce.

“Eleven people were injured,” she told reporters.
"""
TEXTS = {"harbour": HARBOUR, "bridge": BRIDGE}
Tables = dict[str, pd.DataFrame]


@cache
def _tables() -> Tables:
    return extract([Report(name, text) for name, text in TEXTS.items()])


def tables() -> Tables:
    """The tables of both reports."""
    return {name: frame.copy() for name, frame in _tables().items()}


def place(words: str, nth: int = 1, text: str = HARBOUR) -> dict[str, Any]:
    """The n-th place of these words, as a file has it."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return to_json(place_of(text, start, start + len(words)))


def report(said: dict[str, dict[str, Any]], *added: dict[str, Any], name: str = "harbour") -> dict[str, Any]:
    """One report of a file: row ("f1") to what is said of it, and rows that are added."""
    given = copy.deepcopy(entries(_tables(), name))
    rows = {one["row"].rpartition(":")[2]: one for one in given["corrections"]}
    given["corrections"] = [{**rows[row], **more} for row, more in said.items()] + list(added)
    return json.loads(json.dumps(given))


def whole(*reports: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A file of these reports."""
    return {"format": FORMAT, **more, "reports": list(reports)}


def said(*files: dict[str, Any]) -> Corrections:
    """The corrections of such files."""
    return joined(one for number, given in enumerate(files, 1) for one in parse(given, f"{number}.json"))


def saved(folder: Path, given: dict[str, Any], name: str = "corrections.json") -> Path:
    """The file, written."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")
    return path


def rows(frame: pd.DataFrame, columns: str) -> list[tuple[Any, ...]]:
    """The rows of these columns, missing values None."""
    part = frame[columns.split()]
    return list(part.astype(object).where(part.notna(), None).itertuples(index=False, name=None))


def assert_same(one: Tables, other: Tables) -> None:
    """Each table has the same rows."""
    assert list(one) == list(other)
    for name, frame in one.items():
        pd.testing.assert_frame_equal(frame, other[name], obj=name)
