"""Corrections on the command line: beside the reports or named, with workers, stopped and gone on with."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from analysis.cli import main
from analysis.runs import batches as running
from analysis.tables.files import read, read_csv
from analysis.tables.schema import SCHEMA
from tests.corrections.made import BRIDGE, HARBOUR, place, report, rows, saved, whole

SEVEN = {"low": 7, "best": 7, "high": 7}
ANN = whole(report({"f1": {"kind": "corrected", "cells": SEVEN}, "p2": {"kind": "wrong"}}), reviewer="Ann")
BEN = whole(report({"f1": {"kind": "confirmed"}}, name="bridge"), reviewer="Ben")
GONE = {**ANN, "reports": [{**ANN["reports"][0], "report_id": "elsewhere", "sha256": "0" * 64}]}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    for number in range(4):
        text = f"KESSA — {number + 3} people were killed in Kessa on Monday, the army said."
        (folder / f"z{number}.txt").write_text(text, encoding="utf-8")
    return folder


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix != ".json"}


def test_the_file_beside_the_reports_and_those_that_are_named(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved(reports, ANN)
    ben = saved(tmp_path, BEN, "ben.json")
    out = tmp_path / "t"
    assert run("extract", reports, "--out", out, "--corrections", ben) == 0
    printed = capsys.readouterr()
    assert "passed over" not in printed.err and "left out" not in printed.err and "changes" in printed.out
    made = read(out)
    assert rows(made["figures"], "figure_id low reviewed")[:4] == [
        ("bridge:f1", 9, "confirmed"),
        ("bridge:f2", 11, None),
        ("harbour:f1", 7, "corrected"),
        ("harbour:f2", 12, None),
    ]
    assert set(made["changes"]["reviewer"]) == {"Ann", "Ben"} and set(made["changes"]["file"]) == {"ben.json", "corrections.json"}  # fmt: skip
    for name, frame in read_csv(out).items():
        pd.testing.assert_frame_equal(frame, made[name])
    told = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in told["resources"]] == [*SCHEMA, "changes"]
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["corrections left out"] == 0


def test_one_report_is_read_with_the_file_beside_it(reports: Path, tmp_path: Path) -> None:
    saved(reports, ANN)
    assert run("extract", reports / "harbour.txt", "--out", tmp_path / "t", "--quiet") == 0
    assert read(tmp_path / "t")["figures"]["low"][0] == 7


def test_without_a_file_the_tables_are_the_machine_s_and_no_older_changes_stay(reports: Path, tmp_path: Path) -> None:
    assert run("extract", reports, "--out", tmp_path / "plain", "--quiet") == 0
    ann = saved(tmp_path, ANN, "ann.json")
    assert run("extract", reports, "--out", tmp_path / "t", "--quiet", "--corrections", ann) == 0
    assert (tmp_path / "t" / "changes.csv").exists()
    assert run("extract", reports, "--out", tmp_path / "t", "--quiet", "--force") == 0
    assert files(tmp_path / "t") == files(tmp_path / "plain")
    assert "changes" not in read(tmp_path / "t")


def test_what_is_left_out_is_named(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = saved(tmp_path, GONE, "gone.json")
    assert run("extract", reports, "--out", tmp_path / "t", "--corrections", gone) == 0
    said = capsys.readouterr().err
    assert "2 corrections were left out; they stand in the table changes, with why" in said
    assert "elsewhere: figures 'six': no report here has the text that it is of" in said
    assert list(read(tmp_path / "t")["changes"]["result"]) == ["left out", "left out"]
    assert json.loads((tmp_path / "t" / "run.json").read_text(encoding="utf-8"))["corrections left out"] == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (None, "could not be read"),
        ("{", "is no JSON"),
        ("[]", "must be object"),
        ('{"format": "other/1", "reports": []}', "format"),
        (json.dumps({**ANN, "reports": [{**ANN["reports"][0], "sha256": "abc"}]}), "sha256"),
    ],
)
def test_a_file_that_holds_no_corrections_stops_the_run_before_it_begins(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None, why: str
) -> None:
    path = tmp_path / "bad.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    for command in ("extract", "report"):
        assert run(command, reports, "--out", tmp_path / "t", "--corrections", path) == 2
        said = capsys.readouterr().err
        assert "bad.json" in said and why in said
    assert not (tmp_path / "t").exists()


def test_workers_and_a_run_that_was_stopped_give_the_same(
    forked_workers: None, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "REPORTS", 2)
    saved(reports, ANN)
    assert run("extract", reports, "--out", tmp_path / "one", "--quiet") == 0
    wanted = files(tmp_path / "one")
    assert run("extract", reports, "--out", tmp_path / "two", "--quiet", "--workers", "2") == 0
    assert files(tmp_path / "two") == wanted
    done = 0
    work = running.work

    def stopped(*given: object) -> object:
        nonlocal done
        done += 1
        if done > 2:
            raise KeyboardInterrupt
        return work(*given)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(running, "work", stopped)
        assert run("extract", reports, "--out", tmp_path / "three", "--quiet") == 130
    # What was corrected in the meantime counts too: parts hold what the machine found.
    (reports / "corrections.json").unlink()
    ann = saved(tmp_path, ANN)
    assert run("extract", reports, "--out", tmp_path / "three", "--quiet", "--resume", "--corrections", ann) == 0
    assert files(tmp_path / "three") == wanted


def test_a_run_that_was_killed_is_gone_on_with(reports: Path, tmp_path: Path) -> None:
    """By SIGKILL, while corrections lie beside the reports: what they change is the same as in one go."""
    for number in range(150):
        text = f"GOMA — At least {number + 3} people were killed in Goma on Monday, the army said."
        (reports / f"zz{number:03}.txt").write_text(text, encoding="utf-8")
    saved(reports, ANN)
    out = tmp_path / "t"
    command = [sys.executable, "-m", "analysis", "extract", str(reports), "--out", str(out), "--quiet"]
    with subprocess.Popen(command) as started:
        for _ in range(3000):
            if started.poll() is not None or len(list(out.glob("*/0*"))) >= 1:
                break
            time.sleep(0.02)
        started.kill()
    assert started.returncode == -signal.SIGKILL and not (out / "figures.csv").exists()
    assert run("extract", reports, "--out", out, "--quiet", "--resume") == 0
    assert run("extract", reports, "--out", tmp_path / "one", "--quiet") == 0
    assert files(out) == files(tmp_path / "one") and b"harbour:f1" in files(out)["changes.csv"]


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_a_file_that_was_renamed_and_saved_with_other_line_ends(reports: Path, tmp_path: Path, ending: str) -> None:
    saved(reports, ANN)
    (reports / "harbour.txt").unlink()
    (reports / "ordu, from the wire.txt").write_bytes(b"\xef\xbb\xbf" + HARBOUR.replace("\n", ending).encode())
    assert run("extract", reports, "--out", tmp_path / "t", "--quiet") == 0
    made = read(tmp_path / "t")
    own = made["figures"][made["figures"]["report_id"] == "ordu, from the wire"]
    assert rows(own, "low reviewed") == [(7, "corrected"), (12, None)]
    assert set(made["changes"]["result"]) == {"corrected", "taken out"}


def test_a_report_that_was_renamed_and_changed_is_not_guessed(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved(reports, ANN)
    (reports / "harbour.txt").rename(reports / "other.txt")
    (reports / "other.txt").write_text(HARBOUR.replace("six people", "nine people"), encoding="utf-8")
    assert run("extract", reports, "--out", tmp_path / "t") == 0
    assert "no report here has the text that it is of, nor its name" in capsys.readouterr().err
    made = read(tmp_path / "t")
    assert set(made["changes"]["result"]) == {"left out"} and made["figures"]["reviewed"].isna().all()


def test_two_files_with_one_conflict(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As two reviewers save them, both beside the reports."""
    saved(reports, ANN, "corrections-harbour.json")
    ben = whole(report({"f1": {"kind": "confirmed"}, "f2": {"kind": "confirmed"}}), reviewer="Ben")
    saved(reports, ben, "corrections-harbour (1).json")
    assert run("extract", reports, "--out", tmp_path / "t") == 0
    told = capsys.readouterr().err
    assert "2 corrections were left out" in told and "Ann: corrected" in told and "Ben: confirmed" in told
    assert "passed over" not in told
    own = read(tmp_path / "t")["figures"].query("report_id == 'harbour'")
    assert rows(own, "low reviewed") == [(6, None), (12, "confirmed")]


def test_pages_have_the_corrected_rows(reports: Path, tmp_path: Path) -> None:
    added = {
        "table": "figures",
        "kind": "added",
        "anchor": place("40"),
        "cells": {"best": 40, "outcome": "displaced"},
    }
    given = whole(report({"f1": {"kind": "corrected", "cells": {"low": 777, "best": 777, "high": 777}}}, added))
    saved(reports, given)
    assert run("report", reports, "--out", tmp_path / "pages", "--quiet") == 0
    page = (tmp_path / "pages" / "report-harbour.html").read_text(encoding="utf-8")
    assert "777" in page and "fx235" in page


@pytest.mark.parametrize("form", ["jsonl", "brat", "webannotation", "xlsx"])
def test_other_forms_have_them_too(reports: Path, tmp_path: Path, form: str) -> None:
    saved(reports, ANN)
    assert run("extract", reports / "harbour.txt", "--out", tmp_path / "t", "--quiet", "--also", form) == 0
    if form == "jsonl":
        lines = (tmp_path / "t" / "changes.jsonl").read_text(encoding="utf-8").splitlines()
        assert len(lines) == len(read(tmp_path / "t")["changes"])
    if form == "xlsx":
        book = pd.read_excel(tmp_path / "t" / "tables.xlsx", sheet_name=None)
        assert "changes" in book and "reviewed" in set(book["columns"]["column"])
