"""The file: its schema, what two files say together, and what a page starts from."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from typing import Any

import pytest

from analysis.corrections.entries import entries
from analysis.corrections.file import SCHEMA_FILE, CorrectionsError, beside, read, text_hash, validate, written
from tests.corrections.made import HARBOUR, place, report, said, saved, tables, whole

GOOD = whole(
    report(
        {
            "f1": {"kind": "corrected", "cells": {"low": 7, "place_country": None}, "spans": {"place": None}},
            "f2": {"kind": "confirmed", "when": "2031-05-01T10:00:00Z", "note": "checked by telephone"},
            "s3": {"kind": "wrong"},
        },
        {"table": "statements", "kind": "added", "anchor": place("40 families"), "cells": {"kind": "indirect"}},
    ),
    reviewer="Ann",
    saved="2031-05-01T10:00:00Z",
)


def test_what_a_page_writes_is_of_the_schema() -> None:
    validate(GOOD)
    validate(whole())
    every = {
        row["row"].rpartition(":")[2]: {"kind": "confirmed"} for row in entries(tables(), "harbour")["corrections"]
    }
    validate(whole(report(every)))


def test_the_schema_is_a_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(GOOD, schema)


def changed(path: list[Any], value: Any) -> dict[str, Any]:
    given = copy.deepcopy(GOOD)
    at: Any = given
    for step in path[:-1]:
        at = at[step]
    if value is None:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return given


FIRST = ["reports", 0, "corrections", 0]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["format"], "analysis-corrections/2"),
        (["reports"], None),
        (["extra"], 1),
        (["reports", 0, "sha256"], "A" * 64),
        (["reports", 0, "complete"], ["mentions"]),
        ([*FIRST, "table"], "mentions"),
        ([*FIRST, "kind"], "right"),
        ([*FIRST, "kind"], "confirmed"),  # with cells
        ([*FIRST, "kind"], "added"),  # with what the machine had
        ([*FIRST, "machine"], None),
        ([*FIRST, "anchor"], None),
        ([*FIRST, "anchor", "selector"], []),
        ([*FIRST, "anchor", "selector", 0, "start"], -1),
        ([*FIRST, "anchor", "selector", 1, "exact"], ""),
        ([*FIRST, "cells"], {"low": [7]}),
        (["reports", 0, "corrections", 1, "cells"], {"low": 1}),
        (["reports", 0, "corrections", 3, "kind"], "corrected"),
    ],
)
def test_what_is_not_of_the_schema_is_refused(path: list[Any], value: Any) -> None:
    with pytest.raises(CorrectionsError):
        validate(changed(path, value))


def test_entries_tell_of_each_row_what_a_correction_needs() -> None:
    given = entries(tables(), "harbour")
    assert given["sha256"] == text_hash(HARBOUR) and given["complete"] == []
    by_row = {one["row"]: one for one in given["corrections"]}
    first = by_row["harbour:f1"]
    assert first["machine"]["source"] == "the harbour master" and first["machine"]["date_from"] is None
    assert first["machine_spans"]["place"] == place("Ordu")
    assert first["anchor"] == place("six") and first["rule"] == tables()["figures"]["rule_id"][0]
    assert by_row["harbour:a3"]["anchor"] == place("We") and "machine" in by_row["harbour:a3"]
    json.dumps(given)
    with pytest.raises(KeyError):
        entries(tables(), "none")


def test_what_two_say_in_the_same_words_is_one_correction() -> None:
    ann, ben = ({**GOOD, "reviewer": name} for name in ("Ann", "Ben"))
    (one,) = said(ann, ben, ann)
    assert len(one.corrections) == 4 and {c.reviewer for c in one.corrections} == {"Ann; Ben"}
    assert [c.id for c in one.corrections] == [c.id for c in said(ben)[0].corrections]


def test_corrections_are_written_as_they_were_read() -> None:
    given = said(GOOD)
    (one,) = said(written(given))
    assert [replace(c, file=None) for c in one.corrections] == [replace(c, file=None) for c in given[0].corrections]
    whole_report = said(whole(report({}) | {"complete": ["figures", "actors"]}))
    assert written(whole_report)["reports"][0]["complete"] == ["actors", "figures"]
    pieces = {"content": [place("40"), place("families")]}
    added = {
        "table": "statements",
        "kind": "added",
        "anchor": place("40"),
        "cells": {"kind": "direct"},
        "spans": pieces,
        "links": {"source_id": None},
    }
    assert written(said(whole(report({}, added))))["reports"][0]["corrections"] == [added]


def test_files_beside_reports(tmp_path: Any) -> None:
    assert beside([tmp_path]) == []
    top = saved(tmp_path, GOOD)
    below = saved(tmp_path / "may", GOOD)
    saved(tmp_path / ".hidden", GOOD)
    (tmp_path / "may" / "a.txt").write_text("x")
    assert beside([tmp_path]) == [top, below] and beside([tmp_path / "may" / "a.txt"]) == [below]
    assert len(read([top, below])) == 1
    own, copy = (
        saved(tmp_path / "may", GOOD, "corrections-a.json"),
        saved(tmp_path / "may", GOOD, "corrections-a (1).json"),
    )
    for name in ("my-corrections.json", "corrections.txt", "correctionsa.json", "run.json"):
        saved(tmp_path / "may", GOOD, name)
    assert beside([tmp_path / "may" / "a.txt", tmp_path / "may" / "b.txt"]) == [copy, own, below]
    assert beside([tmp_path, tmp_path / "may"]) == [top, copy, own, below], "each once"
