"""The tables of these tests: sentences by kind, each with the rows that it gives (source, cue, content, whether negated).

A module of such tables reads all its sentences in one call, and has its tests of this one:

    rows, test_rows, test_known_fault = checked(cases(KINDS), FAULTS)
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from analysis import Report, extract

Row = tuple[str | None, str | None, str, bool]


def rows_of(texts: list[str]) -> dict[str, list[Row]]:
    """The rows by text: source, cue, content (its parts set apart by a stroke), whether negated. All are read in one call."""
    table = extract([Report(f"{number:03}", text, sha256="") for number, text in enumerate(texts)])["statements"]
    result: dict[str, list[Row]] = {text: [] for text in texts}
    for row in table.astype(object).where(table.notna(), None).to_dict("records"):
        text = texts[int(row["report_id"])]
        content = " | ".join(text[a:b] for a, b in json.loads(row["content_spans"]))
        result[text].append((row["source"], row["cue"], content, row["negated"]))
    return result


def cases(*tables: Mapping[str, list[Any]]) -> list[Any]:
    """The cases of the tables, each from kind to cases, one after another."""
    return [case for table in tables for kind in table.values() for case in kind]


def reading(*lists: Iterable[Any]) -> Any:
    """The fixture `rows` of a module: the rows of every text with which a case opens, by text."""
    texts = list(dict.fromkeys(case[0] for cases in lists for case in cases))

    @pytest.fixture(scope="module", name="rows")
    def rows() -> dict[str, list[Row]]:
        return rows_of(texts)

    return rows


def each(found: Iterable[Any]) -> Callable[..., Any]:
    """A test of each case: its text, and what is expected of it."""
    return pytest.mark.parametrize(("text", "expected"), list(found))


def left_wrong(faults: Iterable[tuple[str, list[Any], str]]) -> Callable[..., Any]:
    """A test of each known fault, with its reason; it fails as soon as one is mended."""
    return each(pytest.param(t, rows, marks=pytest.mark.xfail(strict=True, reason=why)) for t, rows, why in faults)


def checked(found: list[Any], faults: list[tuple[str, list[Any], str]]) -> tuple[Any, Any, Any]:
    """The fixture `rows` of a module, the test of each of its cases, and that of each known fault."""

    @each(found)
    def test_rows(rows: dict[str, list[Row]], text: str, expected: list[Row]) -> None:
        assert rows[text] == expected

    @left_wrong(faults)
    def test_known_fault(rows: dict[str, list[Row]], text: str, expected: list[Row]) -> None:
        assert rows[text] == expected

    return reading(found, faults), test_rows, test_known_fault
