"""How good the tables are by what people corrected in them."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis.cli import main
from analysis.corrections.applying import apply
from analysis.scoring import cases, gold, reviewed
from analysis.scoring.scores import score
from tests.corrections.made import HARBOUR, place, report, rows, said, saved, tables, whole

SEVEN = {"low": 7, "best": 7, "high": 7}
FLED = {
    "table": "figures", "kind": "added", "anchor": place("40"),
    "cells": {"best": 40, "outcome": "displaced"}, "spans": {"victims": place("families"), "source": place("He")},
}  # fmt: skip
FILE = whole(
    report(
        {
            "f1": {"kind": "corrected", "cells": SEVEN, "spans": {"source": place("the Sarran army")}},
            "f2": {"kind": "confirmed"},
            "p1": {"kind": "confirmed"},
            "p2": {"kind": "wrong"},
            "a5": {"kind": "wrong"},
            "s3": {"kind": "confirmed"},
        },
        FLED,
    )
    | {"complete": ["figures", "positions"]},
    reviewer="Ann",
)


@pytest.fixture(scope="module")
def made() -> dict[str, pd.DataFrame]:
    return apply(tables(), said(FILE))


def test_each_reviewed_row_has_one_verdict_and_what_follows_has_none(made: dict[str, pd.DataFrame]) -> None:
    told = reviewed.verdicts(made)
    assert sorted(rows(told, "row_id verdict")) == [
        ("harbour:a5", "no such row"),
        ("harbour:f1", "corrected"),
        ("harbour:f2", "right"),
        ("harbour:fx235", "row missing"),
        ("harbour:p1", "right"),
        ("harbour:p2", "no such row"),
        ("harbour:s3", "right"),
    ]
    (faults,) = told.loc[told["verdict"] == "corrected", "faults"]
    assert sorted(faults) == ["best", "high", "low", "source"]


def test_precision_recall_and_kinds_of_fault(made: dict[str, pd.DataFrame]) -> None:
    told = reviewed.verdicts(made)
    by_table = reviewed.precision(told).set_index("table")
    assert list(by_table.loc["figures", ["reviewed", "right", "corrected", "no_such_row", "precision"]]) == [2, 1, 1, 0, 0.5]  # fmt: skip
    assert list(by_table.loc["positions", ["reviewed", "right", "no_such_row"]]) == [2, 1, 1]
    assert (by_table["low"] < by_table["precision"]).sum() == 3 and by_table.loc["figures", "high"] == 0.905
    by_rule = reviewed.precision(told, reviewed.BY)
    assert set(by_rule["rule_id"].dropna()) == set(told["rule_id"].dropna()) and by_rule["reviewed"].sum() == 6
    found = reviewed.recall(made, told)
    assert rows(found, "table reports found missing unreviewed recall") == [("figures", 1, 2, 1, 0, 0.667), ("positions", 1, 1, 0, 1, 1.0)]  # fmt: skip
    kinds = rows(reviewed.faults(told), "table fault rows of")
    assert ("figures", "row missing", 1, 3) in kinds and ("figures", "source", 1, 2) in kinds
    assert ("positions", "no such row", 1, 2) in kinds


def test_in_short_with_intervals_and_what_is_not_known(made: dict[str, pd.DataFrame]) -> None:
    assert reviewed.in_short(made) == (
        "Of 6 reviewed rows in 1 report, 3 right in all they say: 0.50 (0.19 to 0.81). "
        "Of 4 rows known to be in reports that were read whole for them, 3 found: 0.75 (0.30 to 0.95)."
    )
    not_whole = whole(report({"f1": {"kind": "confirmed"}}), report({"f1": {"kind": "wrong"}}, name="bridge"))
    told = reviewed.in_short(apply(tables(), said(not_whole)))
    assert told is not None and told.startswith("Of 2 reviewed rows in 2 reports, 1 ") and "is not known" in told
    assert reviewed.in_short(tables()) is None and reviewed.in_short(apply(tables(), ())) is None
    gone = whole({**report({"f1": {"kind": "confirmed"}}), "report_id": "x", "sha256": "0" * 64})
    assert reviewed.in_short(apply(tables(), said(gone))) is None


def test_a_mention_that_was_moved_is_no_row_that_was_reviewed() -> None:
    moved = {"table": "mentions", "kind": "corrected", "anchor": place("He"), "machine": {}, "links": {"actor_id": place("Teleria")}}  # fmt: skip
    assert reviewed.verdicts(apply(tables(), said(whole(report({}, moved))))).empty
    joined = {"a5": {"kind": "corrected", "links": {"actor_id": place("the Sarran army")}}}
    told = reviewed.verdicts(apply(tables(), said(whole(report(joined)))))
    assert rows(told, "row_id verdict") == [("harbour:a5", "corrected")] and list(told["faults"]) == [["actor_id"]]


def test_what_two_confirm_counts_once_and_what_is_left_out_counts_not() -> None:
    other = whole(report({"f2": {"kind": "confirmed", "note": "seen"}, "p1": {"kind": "wrong"}}), reviewer="Ben")
    told = reviewed.verdicts(apply(tables(), said(FILE, other)))
    assert sorted(told["row_id"]) == ["harbour:a5", "harbour:f1", "harbour:f2", "harbour:fx235", "harbour:p2", "harbour:s3"]  # fmt: skip


def test_cases_are_sentences_with_their_right_answers(made: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    found = {case["id"]: case for case in cases.cases(made)}
    assert set(found) == {"harbour:f1", "harbour:fx235", "harbour:p2", "harbour:a5"}
    first = found["harbour:f1"]
    assert first["text"] == HARBOUR[: HARBOUR.index("\n")], "the sentence of the count and that of its source"
    assert set(first["fault"].split(", ")) == {"source", "low", "best", "high"}
    assert [answer["number"] for answer in first["figures"]] == ["six", "At least 12"]
    assert (first["figures"][0]["low"], first["figures"][0]["source"]) == (7, "the Sarran army")
    assert "optional" not in first["figures"][1], "confirmed"
    assert (
        found["harbour:p2"]["positions"] == [] and found["harbour:p2"]["text"] == "He denied that 40 families had fled."
    )
    assert found["harbour:fx235"]["fault"] == "row missing"
    assert found["harbour:fx235"]["figures"][0]["source"] == "He"
    assert found["harbour:a5"]["actors"] == {"optional": [["Sarran army"]]}
    path = tmp_path / "cases.jsonl"
    path.write_text(cases.lines(cases.cases(made)), encoding="utf-8")
    reports, marked = gold.read(path)
    assert len(reports) == len(marked) == 4
    score(tables(), marked)


def test_answers_that_nobody_looked_at_are_optional_and_words_that_stand_twice_are_counted() -> None:
    text = "Six died in Ordu and six died in Kessa on Monday, the army said."
    from analysis.extracting import extract
    from analysis.reading.report import Report

    given = {"table": "figures", "kind": "added", "anchor": place("six", text=text), "cells": {"best": 6, "outcome": "killed"}}  # fmt: skip
    one = {**report({}, given), "report_id": "twice", "sha256": "0" * 64}
    found = extract([Report("twice", text)])
    found["figures"] = found["figures"][found["figures"]["number"] != "six"].reset_index(drop=True)
    (case,) = cases.cases(apply(found, said(whole(one))))
    assert [("optional" in a, a["number"], a.get("nth")) for a in case["figures"]] == [(True, "Six", None), (False, "six", None)]  # fmt: skip
    again = text.replace("Six", "six")
    given["anchor"] = place("six", 2, again)
    found = extract([Report("twice", again)])
    found["figures"] = found["figures"][:0]
    (case,) = cases.cases(apply(found, said(whole({**one, "corrections": [given]}))))
    assert [answer["nth"] for answer in case["figures"]] == [2]


def test_names_can_be_replaced() -> None:
    file = whole(report({"s3": {"kind": "corrected", "cells": {"kind": "mixed"}}}))
    (plain,) = cases.cases(apply(tables(), said(file)))
    assert "Adem Ruske" in plain["text"]
    (case,) = cases.cases(apply(tables(), said(file)), replace_names=True)
    assert "Adem" not in json.dumps(case) and "Ruske" not in json.dumps(case) and "harbour" not in case["id"]
    assert case["statements"][0]["source"][0] in case["text"] and case["text"].startswith("“We reject the truce,” Colonel ")  # fmt: skip


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, out = tmp_path / "reports", tmp_path / "t"
    folder.mkdir()
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    assert run("extract", folder, "--out", out, "--quiet") == 0
    assert run("score", out) == 2 and "nothing in it was corrected" in capsys.readouterr().err
    assert run("sample", out, "--rows", "8") == 0
    assert "drew 8 rows" in capsys.readouterr().out
    before = (out / "sample.csv").read_bytes()
    saved(folder, FILE)
    assert run("extract", folder, "--out", out, "--quiet", "--force") == 0
    assert run("score", out, "--cases", tmp_path / "cases.jsonl", "--replace-names") == 0
    told = capsys.readouterr().out
    for title in (
        "Precision of the whole folder",
        "Precision, by table",
        "Precision, by rule",
        "Recall",
        "What was wrong",
    ):
        assert title in told
    assert "wrote 4 cases" in told and len((tmp_path / "cases.jsonl").read_text(encoding="utf-8").splitlines()) == 4
    assert run("sample", out, "--rows", "8") == 0
    assert (out / "sample.csv").read_bytes() == before, "drawn from what the machine found, rows taken out too"
    assert run("score", out, "--tables", out, "--cases", "x") == 2
    assert run("score", tmp_path / "none") == 2 and "--tables" in capsys.readouterr().err
    assert run("sample", tmp_path) == 2
