"""Annotations that people corrected in other tools, back as corrections."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pandas as pd
import pytest

from analysis.cli import main
from analysis.corrections.applying import apply, left_out
from analysis.corrections.file import CorrectionsError, joined, parse, read
from analysis.exports import label_studio
from analysis.exports.annotation import StandoffError, brat, web_annotations
from analysis.exports.corrected_annotations import corrections_of
from analysis.tables.files import write
from analysis.tables.schema import OUTCOMES, SCHEMA
from tests.corrections.made import HARBOUR, Tables, report, rows, saved, tables, whole


def corrected(given: dict[str, Any]) -> Tables:
    made = apply(tables(), joined(parse(given)))
    assert left_out(made["changes"]) == []
    return made


def ann(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "harbour.ann"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_nobody_changed_is_nothing_unless_it_was_checked(tmp_path: Path) -> None:
    path = ann(tmp_path, brat(tables(), "harbour"))
    assert corrections_of([path], tables())["reports"][0]["corrections"] == []
    kinds = [one["kind"] for one in corrections_of([path], tables(), checked=True)["reports"][0]["corrections"]]
    assert kinds == ["confirmed"] * 10
    both = tmp_path / "annotations.jsonl"
    both.write_text("".join(json.dumps(one) + "\n" for one in web_annotations(tables())), encoding="utf-8")
    assert [r["report_id"] for r in corrections_of([both], tables())["reports"]] == ["harbour", "bridge"]
    assert [r["corrections"] for r in corrections_of([both], tables())["reports"]] == [[], []]


def test_brat_changes_come_back(tmp_path: Path) -> None:
    text = brat(tables(), "harbour")
    lines = text.splitlines()
    six = next(line.split("\t")[0] for line in lines if line.startswith("T") and line.endswith("\tsix"))
    event = next(line.split("\t")[0] for line in lines if line.startswith("E") and f"Figure:{six} " in line)
    new = []
    for line in lines:
        if (
            line.startswith("A")
            and f" {event} " in line
            and line.split("\t")[1].split(" ")[0] in {"low", "best", "high"}
        ):
            line = line.rsplit(" ", 1)[0] + " 7"
        if line.endswith("\tthe harbour master") and "Source" in line:
            start = HARBOUR.index("the Sarran army")
            line = f"{line.split(chr(9))[0]}\tSource {start} {start + 15}\tthe Sarran army"
        new.append(line)
    start = HARBOUR.index("40")
    new += [f"T90\tNumber {start} {start + 2}\t40", "E90\tFigure:T90", "A90\tlow E90 40", "A91\toutcome E90 displaced"]
    denied = next(
        line.split("\t")[0] for line in new if line.startswith("A") and "stance" in line and line.endswith("deny")
    )
    gone = next(line.split(" ")[1] for line in new if line.startswith(f"{denied}\t"))
    new = [line for line in new if not line.startswith(f"{gone}\t") and f" {gone} " not in line]
    given = corrections_of([ann(tmp_path, "\n".join(new) + "\n")], tables())
    assert sorted((c["table"], c["kind"]) for c in given["reports"][0]["corrections"]) == [
        ("figures", "added"), ("figures", "corrected"), ("positions", "wrong"), ("statements", "corrected"),
    ]  # fmt: skip
    made = corrected(given)
    assert rows(made["figures"], "number low source source_id reviewed")[:3] == [
        ("six", 7, "the Sarran army", "harbour:a2", "corrected"),
        ("At least 12", 12, "the Sarran army", "harbour:a2", None),
        ("40", 40, None, None, "added"),
    ]
    assert list(made["positions"]["stance"][:2]) == ["reject", "demand"]
    assert made["statements"]["source"][0] == "the Sarran army"


def test_web_annotations_come_back(tmp_path: Path) -> None:
    annotations = web_annotations(tables())
    for one in annotations:
        for body in one["body"]:
            if body["value"] == "outcome: injured":
                body["value"] = "outcome: killed or injured"
    path = tmp_path / "annotations.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in annotations if one["body"][0]["value"] != "Position"), encoding="utf-8")  # fmt: skip
    made = corrected(corrections_of([path], tables()))
    assert rows(made["figures"], "outcome reviewed") == [("killed", None), ("killed or injured", "corrected")] * 2
    assert len(made["positions"]) == 4, "a file without any says nothing of them"
    assert corrected(corrections_of([path], tables(), checked=True))["positions"].empty


def exported(*done: list[dict[str, Any]] | None) -> list[dict[str, Any]]:
    """Label Studio's export: its tasks with one annotation a result, None for one that was skipped."""
    made = label_studio.tasks(tables())
    for task in made:
        task["annotations"] = []
    made[0]["annotations"] = [
        {"result": one or [], "was_cancelled": one is None, "completed_by": place, "updated_at": f"2031-05-0{place}"}
        for place, one in enumerate(done, 1)
    ]
    return json.loads(json.dumps(made))


def predicted() -> list[dict[str, Any]]:
    """What stands in the first task as the machine made it."""
    result: list[dict[str, Any]] = json.loads(json.dumps(label_studio.tasks(tables())[0]["predictions"][0]["result"]))
    return result


def from_label_studio(tmp_path: Path, given: list[dict[str, Any]], checked: bool = False) -> dict[str, Any]:
    path = tmp_path / "project-1.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    return corrections_of([path], tables(), checked)


def region(name: str, label: str, words: str, nth: int = 1) -> dict[str, Any]:
    """A region that an annotator marked."""
    start = -1
    for _ in range(nth):
        start = HARBOUR.index(words, start + 1)
    value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
    return {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def test_label_studio_changes_nothing_that_nobody_changed(tmp_path: Path) -> None:
    (one,) = from_label_studio(tmp_path, exported(predicted()))["reports"]
    assert one["report_id"] == "harbour" and one["corrections"] == [], "and no annotation is no report"
    (one,) = from_label_studio(tmp_path, exported(predicted()), checked=True)["reports"]
    assert [c["kind"] for c in one["corrections"]] == ["confirmed"] * 10
    assert from_label_studio(tmp_path, exported(None))["reports"] == []


def test_label_studio_changes_come_back(tmp_path: Path) -> None:
    made = predicted()
    for one in made:
        if one["type"] == "number" and one["id"] == "harbour:f1":
            one["value"]["number"] = 7
    (source,) = [
        one["to_id"]
        for one in made
        if one["type"] == "relation"
        and one["from_id"] == "harbour:f1"
        and any(r.get("id") == one["to_id"] and r.get("value", {}).get("labels") == ["Source"] for r in made)
    ]
    made = [region(source, "Source", "the Sarran army") if one.get("id") == source else one for one in made]
    made = [
        one for one in made if one.get("id") != "harbour:p2" and one.get("from_id") != "harbour:p2"
    ]  # its parts stay
    forty = region("new", "Figure", "40")
    at = {"start": forty["value"]["start"], "end": forty["value"]["end"]}
    made += [
        forty,
        {"id": "new", "from_name": "Figure_best", "to_name": "text", "type": "number", "value": {**at, "number": 40}},
        {"id": "new", "from_name": "Figure_outcome", "to_name": "text", "type": "choices", "value": {**at, "choices": ["displaced"]}},
        region("fam", "Victims", "families"),
        {"type": "relation", "from_id": "fam", "to_id": "new", "direction": "right", "labels": []},
    ]  # fmt: skip
    given = from_label_studio(tmp_path, exported(made))
    assert sorted((c["table"], c["kind"]) for c in given["reports"][0]["corrections"]) == [
        ("figures", "added"), ("figures", "corrected"), ("positions", "wrong"),
    ]  # fmt: skip
    done = corrected(given)
    assert rows(done["figures"], "number low best source source_id victims reviewed")[:3] == [
        ("six", 7, 7, "the Sarran army", "harbour:a2", "people", "corrected"),
        ("At least 12", 12, None, "the Sarran army", "harbour:a2", "others", None),
        ("40", None, 40, None, None, "families", "added"),
    ]
    assert list(done["positions"]["stance"][:2]) == ["reject", "demand"]
    assert set(done["changes"]["when"]) == {"2031-05-01"} and done["changes"]["reviewer"].isna().all()


def test_two_annotators_in_label_studio_are_two_reviewers(tmp_path: Path) -> None:
    other = predicted()
    for one in other:
        if one["type"] == "number" and one["id"] == "harbour:f1":
            one["value"]["number"] = 7
    given = from_label_studio(tmp_path, exported(predicted(), other), checked=True)
    made = apply(tables(), joined(parse(given)))
    assert rows(made["figures"], "low reviewed")[:2] == [(6, None), (12, "confirmed")]
    assert "annotator 2: corrected; annotator 1: confirmed" in left_out(made["changes"])[0]
    assert "annotator 1; annotator 2" in set(made["changes"]["reviewer"])


def test_label_studio_s_offsets_are_known_by_their_words() -> None:
    text = "🕊🕊 Six people were killed, the army said."
    value = {"start": 5, "end": 8, "labels": ["Figure"]}
    for given in ({"start": 3, "end": 6, "text": "Six"}, {"start": 5, "end": 8, "text": "Six"}):
        result = [{"id": "a", "type": "labels", "value": {**value, **given}}]
        (one,) = label_studio.annotated(
            json.dumps([{"data": {"report_id": "x"}, "annotations": [{"result": result}]}]), {"x": text}
        )
        assert one.events[0].parts == {"Number": [[3, 6]]}
    for words in ({}, {"text": "Seven"}):
        result = [{"id": "a", "type": "labels", "value": {**value, **words}}]
        with pytest.raises(StandoffError, match="do not stand at 5 to 8"):
            label_studio.annotated(
                json.dumps([{"data": {"report_id": "x"}, "annotations": [{"result": result}]}]), {"x": text}
            )


def test_label_studio_s_interface_has_a_field_for_each_value() -> None:
    root = ElementTree.fromstring(label_studio.configuration())
    fields = {one.get("name") for one in root.iter() if one.get("perRegion")}
    labels = {one.get("value") for one in root.iter("Label")}
    for task in label_studio.tasks(tables()):
        for one in task["predictions"][0]["result"]:
            if one["type"] == "labels":
                assert set(one["value"]["labels"]) <= labels
            elif one["type"] != "relation":
                assert one["from_name"] in fields
    (outcome,) = [one for one in root.iter("Choices") if one.get("name") == "Figure_outcome"]
    assert {one.get("value") for one in outcome} == set(OUTCOMES)


@pytest.mark.parametrize(
    ("name", "text"), [("a.json", "{"), ("a.json", "[{}]"), ("a.json", '{"a": 1}'), ("a.json", '[{"data": {"report_id": "other"}, "annotations": []}]'), ("harbour.ann", "T1\tbad"), ("other.ann", ""), ("a.jsonl", "{}\n"), ("a.jsonl", "no\n")]
)  # fmt: skip
def test_what_is_no_annotation_of_these_tables_is_named(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(StandoffError):
        corrections_of([tmp_path / name], tables())


def test_files_of_corrections_are_joined_into_one(tmp_path: Path) -> None:
    six = {"low": 7, "best": 7, "high": 7}
    ann = saved(
        tmp_path, whole(report({"f1": {"kind": "corrected", "cells": six}}), reviewer="Ann"), "corrections-harbour.json"
    )
    ben = saved(
        tmp_path,
        whole(
            report({"f1": {"kind": "confirmed"}}, name="bridge"),
            report({"f2": {"kind": "confirmed"}}) | {"complete": ["figures"]},
            reviewer="Ben",
        ),
        "corrections-ben.json",
    )
    made = corrections_of([ann, ben, ann], tables())
    assert {r["report_id"]: [(c["kind"], c["reviewer"]) for c in r["corrections"]] for r in made["reports"]} == {
        "bridge": [("confirmed", "Ben")],
        "harbour": [("corrected", "Ann"), ("confirmed", "Ben")],
    }
    both, one = apply(tables(), read([ann, ben])), apply(tables(), joined(parse(made)))
    for name in SCHEMA:
        pd.testing.assert_frame_equal(both[name], one[name])
    with pytest.raises(CorrectionsError):
        corrections_of([saved(tmp_path, {"format": "other/1", "reports": []}, "corrections-x.json")], tables())


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tables(), tmp_path / "t")
    path = ann(tmp_path, brat(tables(), "harbour"))
    out = tmp_path / "corrections.json"
    command = ["corrections", str(path), "--tables", str(tmp_path / "t"), "--out", str(out)]
    assert main([*command, "--checked"]) == 0
    assert "10 confirmed" in capsys.readouterr().out and len(read([out])[0].corrections) == 10
    path.write_text("T1\tbad", encoding="utf-8")
    assert main(command) == 2 and "not brat standoff" in capsys.readouterr().err
    assert (
        main(["corrections", "none.ann", *command[2:]]) == 2
        and "none.ann: could not be read" in capsys.readouterr().err
    )
