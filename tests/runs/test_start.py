"""A first look: the notebook runs over the user's reports, and sources.csv names what is there."""

from __future__ import annotations

import csv
import json
import shlex
import sys
from pathlib import Path

import pytest

from analysis.cli import main
from analysis.reading.inputs import read_reports
from analysis.runs.start import CELLS, NOTEBOOK
from tests.showing.executed import executed

STORY = "ORDU — Shelling killed nine people in Ordu on Monday, the harbour master said. The army rejected the truce."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "my reports"
    home.mkdir()
    (home / "dated.txt").write_text(f"13 May 2031\n\n{STORY}", encoding="utf-8")
    (home / "undated.txt").write_text(f"Two fled, he said. {STORY}", encoding="utf-8")
    (home / "rows.csv").write_text(
        'text,date\n"Nine died in Kessa on Tuesday, the mayor said.",2031-05-14\n', encoding="utf-8"
    )
    return home


def sources(folder: Path) -> list[dict[str, str]]:
    with (folder / "sources.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_it_writes_a_notebook_of_ten_cells_and_names_the_files(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["start", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "3 reports; 1 of them have no date yet" in said
    command = shlex.split(said.splitlines()[-1].partition("open it with: ")[2])
    assert command == [sys.executable, "-m", "jupyter", "lab", str(folder / NOTEBOOK)]  # as it stands, in any shell
    book = json.loads((folder / NOTEBOOK).read_text(encoding="utf-8"))
    assert len(book["cells"]) == len(CELLS) == 10
    assert [(row["file"], row["date"]) for row in sources(folder)] == [("dated.txt", "2031-05-13"), ("undated.txt", "")]
    assert main(["start", str(folder)]) == 2  # what the user made of it is not overwritten
    assert main(["start", str(folder / "none")]) == 2


def test_what_is_filled_in_is_read_and_kept(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sources.csv").write_text("file,date,mine\nundated.txt,2031-05-15,kept\n", encoding="utf-8")
    assert main(["start", str(folder)]) == 0
    assert [(row["file"], row["date"], row["mine"]) for row in sources(folder)] == [
        ("undated.txt", "2031-05-15", "kept"), ("dated.txt", "2031-05-13", ""),
    ]  # fmt: skip
    reports, errors = read_reports(folder)
    assert errors == [] and all(report.date for report in reports)
    (folder / NOTEBOOK).unlink()
    assert main(["start", str(folder)]) == 0
    assert "3 reports; all have a date\n" in capsys.readouterr().out


def test_each_folder_below_gets_its_own(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "june").mkdir()
    (folder / "june" / "undated too.txt").write_text(f"Six fled, he said. {STORY}", encoding="utf-8")
    assert main(["start", str(folder)]) == 0
    assert "2 of them have no date yet: write it into the sources.csv of each folder" in capsys.readouterr().out
    assert [row["file"] for row in sources(folder / "june")] == ["undated too.txt"]
    assert [row["file"] for row in sources(folder)] == ["dated.txt", "undated.txt"]


def test_a_sources_file_is_kept_in_the_form_that_a_spreadsheet_gave_it(folder: Path) -> None:
    (folder / "sources.csv").write_bytes(
        "file;publisher;date\r\nundated.txt;L\u00e9man Wire;15 May 2031\r\n".encode("cp1252")
    )
    assert main(["start", str(folder)]) == 0
    lines = (folder / "sources.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[:2] == ["file;publisher;date;title;url;language", "undated.txt;L\u00e9man Wire;15 May 2031;;;"]
    assert lines[2].startswith("dated.txt;;2031-05-13")


@pytest.mark.parametrize(
    ("held", "said"),
    [("name,date\na.txt,2031-05-13\n", "has no column 'file'"), ("file,date\na.txt,2031-05-13,x\n", "more cells in row 2")],
)  # fmt: skip
def test_a_sources_file_that_cannot_be_kept_is_left_alone(
    held: str, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "sources.csv").write_text(held, encoding="utf-8")
    assert main(["start", str(folder)]) == 1
    assert said in capsys.readouterr().err and (folder / "sources.csv").read_text(encoding="utf-8") == held
    assert not (folder / NOTEBOOK).exists()


def test_the_notebook_runs(folder: Path) -> None:
    pytest.importorskip("nbconvert")
    assert main(["start", str(folder)]) == 0
    shown = json.dumps(executed(folder / NOTEBOOK, folder / "run")[-1]["outputs"])
    assert "[nine]" in shown
