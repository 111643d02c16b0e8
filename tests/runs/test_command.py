"""What the user of a run is told, and two runs that want one folder."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analysis.cli import main
from analysis.reading.repeats import Repeat
from analysis.reading.report import Report
from analysis.runs import batches as running
from analysis.runs.command import Taken, on_dates, summed_up
from analysis.runs.one_at_a_time import InUse, alone
from analysis.runs.progress import shown
from analysis.tables.files import read

STORY = "ORDU — Shelling killed nine people in Ordu on Monday, the harbour master said."


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


@pytest.mark.skipif(sys.platform == "win32", reason="needs locks that end with their process")
def test_a_second_run_into_a_folder_is_told_so_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    out = tmp_path / "new" / "tables"
    with alone(out):
        before = sorted(out.iterdir())
        for more in ((), ("--force",), ("--resume",)):
            assert run("extract", tmp_path / "a.txt", "--out", out, *more) == 2
            assert "another run is writing here" in capsys.readouterr().err
        assert sorted(out.iterdir()) == before
        with pytest.raises(InUse), alone(out):
            pass
    assert not out.parent.exists()
    assert run("extract", tmp_path / "a.txt", "--out", out, "--quiet") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs locks that end with their process")
def test_a_run_that_was_killed_holds_no_folder(tmp_path: Path) -> None:
    code = f"import time; from pathlib import Path; from analysis.runs.one_at_a_time import alone\nwith alone(Path({str(tmp_path)!r})): print('in', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None and other.stdout.readline() == "in\n"
        with pytest.raises(InUse), alone(tmp_path):
            pass
        other.kill()
        other.wait()
    with alone(tmp_path):
        pass


def test_stopped_before_its_first_part_it_promises_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")

    def interrupted(*_: object) -> object:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(running, "work", interrupted)
        assert run("extract", tmp_path / "a.txt", "--out", tmp_path / "t") == 130
    said = capsys.readouterr().err
    assert "nothing was written" in said and "--resume" not in said
    assert not (tmp_path / "t").exists()


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_moves_while_nothing_is_done_yet() -> None:
    screen, inputs = Terminal(), 0
    with shown(screen, lambda: inputs, hidden=False) as done:
        time.sleep(0.7)
        first = screen.getvalue()
        inputs = 12
        time.sleep(0.7)
        second = screen.getvalue()[len(first) :]
        done(5)
    assert "starting" in first and "12 read" in second and re.search(r"\b5 reports", screen.getvalue())
    hidden = Terminal()
    with shown(hidden, lambda: 0, hidden=True) as done:
        done(1)
    assert hidden.getvalue() == ""


def test_repeats_are_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in "abcde":
        (tmp_path / f"{name}.txt").write_text(STORY, encoding="utf-8")
    assert run("extract", tmp_path, "--out", tmp_path / "t") == 0
    lines = [line for line in capsys.readouterr().err.splitlines() if "repeats" in line]
    assert (
        len(lines) == 1
        and "4 with the very words of an earlier one, read once" in lines[0]
        and "and 3 more" in lines[0]
    )
    near = Repeat(Report("b", "", path="b.txt"), Report("a", "", path="a.txt"), 0.9)
    assert "1 nearly the same, both read" in summed_up([near])


def test_reports_without_a_date_are_named_with_what_it_costs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(
        "13 May 2031\n\nTwo people fled from Kessa on Monday, the mayor said.", encoding="utf-8"
    )
    assert run("extract", tmp_path, "--out", tmp_path / "t") == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("note: ")]
    assert "1 of 2 reports have no date of publication (a)" in line and "the days of 1 figures" in line
    assert "sources.csv" in line and "--date-column" in line
    assert json.loads((tmp_path / "t" / "run.json").read_text())["without a date"] == ["a"]
    assert on_dates(Taken(reports=3)) is None


def test_notes_on_reading_are_printed_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(f"Published 03/04/2031\n\n{STORY}", encoding="utf-8")
    assert run("extract", tmp_path / "a.txt", "--out", tmp_path / "t") == 0
    assert "a.txt: gives its date as '03/04/2031', which can be read two ways" in capsys.readouterr().err
    assert "03/04/2031" in read(tmp_path / "t")["reports"]["notes"][0]


def test_a_column_that_is_not_there_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(f'text,published\n"{STORY}",2031-05-13\n', encoding="utf-8")
    assert run("extract", tmp_path / "a.csv", "--out", tmp_path / "t", "--date-column", "Published") == 1
    assert "no column 'Published' for --date-column; did you mean 'published'?" in capsys.readouterr().err
    assert run("extract", tmp_path / "a.csv", "--out", tmp_path / "t", "--date-column", "published") == 0


def test_a_number_of_thousands_of_digits_and_an_id_of_hundreds_stop_no_run(tmp_path: Path) -> None:
    long = "https://news.example/" + "a" * 300
    rows = [{"id": long, "text": STORY}, {"id": "b", "text": "Nine people were killed in Ordu.\n\n" + "1" * 4400}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert (
        run("extract", tmp_path / "a.jsonl", "--out", tmp_path / "t", "--also", "brat", "jsonl", "webannotation") == 0
    )
    assert list(read(tmp_path / "t")["figures"]["best"]) == [9, 9]
    assert run("report", tmp_path / "a.jsonl", "--out", tmp_path / "pages") == 0


def test_files_of_a_form_that_is_not_read_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(STORY, encoding="utf-8")
    for name in ("memo.rtf", "old.doc", "chart.png", ".hidden.rtf"):
        (tmp_path / "in" / name).write_bytes(b"x")
    assert run("extract", tmp_path / "in", "--out", tmp_path / "t") == 0
    assert "2 files were passed over, being of no form that is read (memo.rtf, old.doc)" in capsys.readouterr().err
