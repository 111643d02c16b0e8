"""Saved inputs of every form, good and damaged, through one command: all good ones extracted, all bad ones named."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis.reading.formats import FORMS
from analysis.tables.files import read

pytest.importorskip("trafilatura")
pytest.importorskip("mammoth")
pytest.importorskip("pypdfium2")

FOLDER = Path(__file__).parents[2] / "examples" / "inputs"
# The report's id, its date, and the figure in it (words, lowest count, outcome), by the file it stands in.
GOOD: dict[str, list[tuple[str, str | None, tuple[str, int, str] | None]]] = {
    "ferry.txt": [("ferry", None, ("At least 9", 9, "killed"))],
    "convoy.md": [("convoy", "2022-05-04", ("Two", 2, "killed"))],
    "school.html": [("school", "2022-05-04", ("Fourteen", 14, "killed"))],
    "talks.jsonl": [
        ("talks-monday", "2022-05-02", ("Six", 6, "killed")),
        ("talks-tuesday", "2022-05-03", ("40", 40, "detained")),
    ],
    "exports.csv": [
        ("market", "2022-05-04", ("eight", 8, "killed")),
        ("bridge", "2022-05-05", ("three", 3, "injured")),
    ],
    "newsletter.eml": [("newsletter", "2022-05-06", ("five", 5, "released"))],
    "list.mbox": [("list-1", "2022-05-07", ("17", 17, "killed")), ("list-2", "2022-05-08", None)],
    "crossing.mhtml": [("crossing", "2022-05-15", ("Ten", 10, "killed"))],
    "log.tsv": [("harbour", "2022-05-14", ("Twelve", 12, "injured"))],
    "minutes.odt": [("minutes", "2022-05-13", ("Nine", 9, "released"))],
    "memo.docx": [("memo", "2022-05-09", ("11", 11, "killed"))],
    "situation.pdf": [("situation", "2022-05-11", ("23", 23, "killed"))],
    "archive.zip": [("patrol", "2022-05-12", ("Four", 4, "killed"))],
    "stdin": [("stdin", None, ("Seven", 7, "killed"))],
    "broken-line.jsonl": [("whole-line", None, ("Five", 5, "injured"))],
}
# What is said of each, and what to do.
DAMAGED = {
    "null-bytes.txt": ("binary file, not text", "save the report as plain text"),
    "empty.txt": ("empty", "save the report's text into it or take it out"),
    "in-french.txt": ("does not read as English", "only reports in English can be read"),
    "only-a-picture.md": ("no text beside its marks", "save the report's text into it"),
    "no-article.html": ("no article was found", "save the report's text as .txt"),
    "broken-line.jsonl": ("line 2", "write one object a line"),
    "no-text-column.csv": ("no column 'text'", "--text-column"),
    "no-letter.eml": ("no e-mail", "save the report's text as .txt"),
    "no-mailbox.mbox": ("no e-mails", "export the folder again"),
    "cut-off.docx": ("damaged Word document", "save it anew"),
    "swelling.docx": ("swells", "save it anew"),
    "cut-off.pdf": ("cut off", "get the file again"),
    "locked.pdf": ("locked with a password", "save its text as .txt"),
    "scanned.pdf": ("no text, as a scan does", "read it by OCR"),
    "climbing.zip": ("leads out of the .zip", "make it again"),
    "cut-off.zip": ("no sound .zip", "make it again"),
}


def command(out: Path, *paths: Path | str) -> subprocess.CompletedProcess[str]:
    with (FOLDER / "standard-input.txt").open("rb") as given:
        return subprocess.run(
            [sys.executable, "-m", "analysis", "extract", *map(str, paths), "--out", str(out)],
            stdin=given, capture_output=True, text=True, encoding="utf-8", timeout=300, cwd=FOLDER.parent.parent,
        )  # fmt: skip


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Path]:
    out = tmp_path_factory.mktemp("run") / "tables"
    return command(out, FOLDER / "good", FOLDER / "damaged", "-"), out


def test_there_is_a_saved_input_of_every_form() -> None:
    saved = {path.suffix for path in (FOLDER / "good").iterdir()}
    assert saved == set(FORMS) - {".htm", ".xhtml", ".mht", ".text"}
    assert {path.name for path in (FOLDER / "good").iterdir()} == set(GOOD) - {"stdin", "broken-line.jsonl"}
    assert {path.name for path in (FOLDER / "damaged").iterdir()} == set(DAMAGED)


def test_every_good_one_is_extracted(run: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    tables = read(run[1])
    reports = tables["reports"].set_index("report_id")
    wanted = [report for several in GOOD.values() for report in several]
    assert sorted(reports.index) == sorted(name for name, _, _ in wanted)
    for name, day, figure in wanted:
        assert (None if pd.isna(reports.loc[name, "date"]) else reports.loc[name, "date"]) == day, name
        own = tables["figures"].query("report_id == @name")
        found = list(zip(own["number"], own["low"], own["outcome"], strict=True))
        assert (found == []) if figure is None else (figure in found), name
        text = str(reports.loc[name, "text"])
        for row in own.to_dict("records"):
            assert text[row["number_start"] : row["number_end"]] == row["number"]
        assert (tables["statements"]["report_id"] == name).any() and "invented" in text


def test_forms_are_read_as_their_readers_see_them(run: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    text = read(run[1])["reports"].set_index("report_id")["text"]
    assert "Shelling of the station in Kesten killed 11 people" in text["memo"]  # as changed by someone, and not before
    assert "both delegations were to meet" in text["situation"] and "Page 2" not in text["situation"]
    assert "regional health department said" in text["situation"] and "humanitarian convoys" in text["situation"]
    assert "won a prize" not in text["crossing"] and "Released" not in text["minutes"]
    assert "Sport" not in text["school"] and "reports of the strike" in text["school"]


def test_every_bad_one_is_named_with_what_to_do(run: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    done, out = run
    lines = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert len(lines) == len(DAMAGED) and done.stderr.splitlines() == lines
    for name, words in DAMAGED.items():
        (line,) = [line for line in lines if f"/{name}" in line]
        assert all(word in line for word in words), line
    assert done.returncode == 1
    assert f"{len(DAMAGED)} of {len(DAMAGED) + 18} inputs failed" in done.stdout
    assert len(json.loads((out / "run.json").read_text(encoding="utf-8"))["failed"]) == len(DAMAGED)


def test_the_good_ones_alone_end_well(tmp_path: Path) -> None:
    done = command(tmp_path / "t", FOLDER / "good", "-")
    assert (done.returncode, done.stderr) == (0, "")
