"""Annotations that people corrected in other tools, back as corrections."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analysis.cli import main
from analysis.corrections.applying import apply, left_out
from analysis.corrections.file import joined, parse, read
from analysis.exports.annotation import StandoffError, brat, web_annotations
from analysis.exports.corrected_annotations import corrections_of
from analysis.tables.files import write
from tests.corrections.made import HARBOUR, Tables, rows, tables


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


@pytest.mark.parametrize(
    ("name", "text"), [("harbour.ann", "T1\tbad"), ("other.ann", ""), ("a.jsonl", "{}\n"), ("a.jsonl", "no\n")]
)
def test_what_is_no_annotation_of_these_tables_is_named(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(StandoffError):
        corrections_of([tmp_path / name], tables())


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
