"""The command: exit codes, what it prints, and what it leaves on disk."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis import __version__, extracting
from analysis.cli import main
from analysis.runs.arguments import EXAMPLES, parser
from analysis.tables import files, schema

ROOT = Path(__file__).parent.parent
SHELLING = "GOMA, Congo — Shelling killed nine people in Sake on Monday, the army said.\n"
TRUCE = "“We reject the truce,” a rebel spokesman said. The governor denied it.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "shelling.txt").write_text(SHELLING, encoding="utf-8")
    (folder / "truce.txt").write_text(TRUCE, encoding="utf-8")
    return folder


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_good_run(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", reports, "--out", tmp_path / "out" / "tables") == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "2 reports" in printed.out and "wrote" in printed.out
    made = sorted(path.name for path in (tmp_path / "out" / "tables").iterdir())
    assert made == sorted(
        ["datapackage.json", "run.json", *(f"{n}.{s}" for n in schema.SCHEMA for s in ("csv", "parquet"))]
    )


def test_quiet_prints_nothing(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", reports, "--out", tmp_path / "t", "--quiet") == 0
    assert capsys.readouterr() == ("", "")


def test_good_and_bad_files(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reports / "empty.txt").write_bytes(b"")
    (reports / "picture.txt").write_bytes(b"\x89PNG\x00\x00")
    assert run("extract", reports, tmp_path / "nowhere", "--out", tmp_path / "t") == 1
    printed = capsys.readouterr()
    lines = printed.err.splitlines()
    assert [line.split(": ")[0] for line in lines] == ["error"] * 3
    assert all(name in line for name, line in zip(("empty.txt", "picture.txt", "nowhere"), lines, strict=True))
    assert "3 of 5 inputs failed" in printed.out
    assert list(files.read(tmp_path / "t")["reports"]["report_id"]) == ["shelling", "truce"]
    assert json.loads((tmp_path / "t" / "run.json").read_text())["failed"] == ["empty.txt", "nowhere", "picture.txt"]


def test_nothing_to_read_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert run("extract", tmp_path / "empty", tmp_path / "none.txt", "--out", tmp_path / "t") == 1
    assert "holds no report" in (errors := capsys.readouterr().err) and "none.txt" in errors
    assert not (tmp_path / "t").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("extract",),
        ("extract", "x.txt"),
        ("extract", "--out", "t"),
        ("score",),
        ("extract", "x", "--out", "t", "-z"),
    ],
)
def test_wrong_use(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments) == 2
    assert "usage:" in capsys.readouterr().err


def test_wrong_folders(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", reports, "--out", reports / "truce.txt") == 2
    assert "is a file" in capsys.readouterr().err
    assert run("extract", reports, "--out", tmp_path / "t", "--lexicons", tmp_path / "none") == 2
    assert "no such folder of lexicons" in capsys.readouterr().err
    (tmp_path / "vague_numbers.csv").write_text("word,low\nscores,forty\n")
    assert run("extract", reports, "--out", tmp_path / "t", "--lexicons", tmp_path) == 2
    assert "'forty' is not a number" in capsys.readouterr().err
    assert not (tmp_path / "t").exists()


def test_model_that_is_not_there(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", reports, "--out", tmp_path / "t", "--model", "en_no_such_model") == 1
    assert "'en_no_such_model' is not installed" in capsys.readouterr().err


def test_tables_are_not_overwritten_unasked(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "t"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    assert run("extract", reports / "truce.txt", "--out", out) == 0  # a folder with other files is no hindrance
    before = (out / "reports.csv").read_bytes()
    capsys.readouterr()
    assert run("extract", reports, "--out", out) == 2
    assert "--force" in capsys.readouterr().err
    assert (out / "reports.csv").read_bytes() == before
    assert run("extract", reports, "--out", out, "--force") == 0
    assert len(files.read(out)["reports"]) == 2
    assert (out / "notes.txt").read_text() == "mine"


def test_same_bytes_on_every_run(reports: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run("extract", reports, "--out", tmp_path / name, "--quiet") == 0
    for path in sorted((tmp_path / "one").iterdir()):
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


def test_run_is_described_without_clock_or_path(reports: Path, tmp_path: Path) -> None:
    words = tmp_path / "words"
    words.mkdir()
    (words / "vague_numbers.csv").write_text("word,low\nscores,40\n")
    assert run("extract", reports, "--out", tmp_path / "t", "--lexicons", words, "--quiet") == 0
    text = (tmp_path / "t" / "run.json").read_text(encoding="utf-8")
    facts = json.loads(text)
    assert facts["analysis"] == __version__
    assert facts["model_version"] == "3.8.0"
    assert facts["versions"]["spacy"].startswith("3.8.")
    assert list(facts["lexicons"]) == ["vague_numbers"] and len(facts["lexicons"]["vague_numbers"]) == 64
    assert facts["rows"]["reports"] == len(facts["reports"]) == 2
    assert facts["failed"] == []
    assert str(tmp_path) not in text


def test_a_users_words_are_used(tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text("Shelling killed dozens of people in Sake.")
    (tmp_path / "vague_numbers.csv").write_text("word,low\ndozens,30\n")
    low = {}
    for name, more in (("own", ()), ("theirs", ("--lexicons", tmp_path))):
        assert run("extract", report, "--out", tmp_path / name, *more) == 0
        low[name] = list(files.read(tmp_path / name)["figures"]["low"])
    assert low == {"own": [12], "theirs": [30]}


def test_full_disk_leaves_old_tables(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "t"
    assert run("extract", reports / "truce.txt", "--out", out) == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pd.DataFrame, "to_parquet", full)
    assert run("extract", reports, "--out", out, "--force") == 1
    assert "No space left on device" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_a_fault_of_ours_costs_one_report(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from analysis.figures import component

    def fails(self: object, doc: object) -> object:
        if "Shelling" in str(doc):
            raise IndexError("past the end")
        return doc

    monkeypatch.setattr(component.FiguresComponent, "__call__", fails)
    assert run("extract", reports, "--out", tmp_path / "t") == 1
    error = capsys.readouterr().err
    assert "shelling.txt" in error and "'figures'" in error and "IndexError: past the end" in error
    assert list(files.read(tmp_path / "t")["reports"]["report_id"]) == ["truce"]
    with pytest.raises(IndexError) as caught:
        extracting.extract([SHELLING])
    assert "text-1" in caught.value.__notes__[0]


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        ("--version", ["ceasefire-report-tables", __version__]),
        ("--help", ["examples:", "extract seeds --out tables", "exit codes:"]),
    ],
)
def test_as_a_module_it_answers_at_once(flag: str, words: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", "analysis", flag], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0
    assert all(word in done.stdout for word in words)


def test_each_command_shows_its_own_examples(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("extract", "report", "start", "explain", "sample", "corrections", "score"):
        assert run(command, "--help") == 0
        examples = capsys.readouterr().out.partition("examples:\n")[2].partition("\n\n")[0].splitlines()
        assert examples and all(line.startswith(f"  python -m analysis {command} ") for line in examples)


def test_examples_are_sound() -> None:
    for line in EXAMPLES:
        parser().parse_args(shlex.split(line))


def test_without_the_libraries_it_is_said_in_one_line(tmp_path: Path) -> None:
    """As one who runs the system's Python in the project's folder sees it."""
    for arguments in (["extract", "x.txt", "--out", "t"], ["report", "x.txt", "--out", "t"], ["explain", "Nine died."]):
        command = [sys.executable, "-S", "-m", "analysis", *arguments]
        kept = {"PATH": "", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, cwd=tmp_path, env=kept, capture_output=True, text=True, timeout=60)
        assert done.returncode == 1 and len(done.stderr.splitlines()) == 1
        assert "is not installed for" in done.stderr and "pip install" in done.stderr


def test_a_folder_whose_name_has_spaces(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", "my", "reports", "--out", tmp_path / "t") == 1  # as a shell gives it without quote marks
    assert capsys.readouterr().err.count("put a name with spaces in quote marks") == 2
    assert run("report", reports, "--out", tmp_path / "my pages") == 0
    assert f"open {tmp_path / 'my pages' / 'index.html'}" in capsys.readouterr().out


def test_help_of_extract_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", "--help") == 0
    shown = capsys.readouterr().out
    assert all(f"--{option}" in shown for option in ("out", "force", "lexicons", "model", "quiet"))


def test_workers_make_the_same_pages(
    forked_workers: None, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from analysis.showing import pages

    folder = tmp_path / "reports"
    folder.mkdir()
    for place in ("Goma", "Sake", "Bukavu"):
        text = f"Twelve people were killed in {place}, the army said. The rebels rejected the truce."
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")
    (folder / "broken.docx").write_bytes(b"no document")
    assert run("report", folder, "--out", tmp_path / "one", "--quiet") == 1
    # Of one report each; and where a page is made here, the test fails.
    monkeypatch.setattr("analysis.runs.batches.REPORTS", 1)
    monkeypatch.setattr("analysis.showing.pages.REPORTS", 1)
    here, made = os.getpid(), pages.report_page
    by_worker = lambda *given: pytest.fail("made by no worker") if os.getpid() == here else made(*given)  # noqa: E731
    monkeypatch.setattr(pages, "report_page", by_worker)
    assert run("report", folder, "--out", tmp_path / "two", "--workers", "2", "--quiet") == 1
    assert capsys.readouterr().err.count("broken.docx") == 2
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert sum(name.startswith("report-") for name in names) == 3
    assert names == sorted(path.name for path in (tmp_path / "two").iterdir())
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name
