"""Which files of a folder are reports, and what is said of the others."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from analysis.cli import main
from analysis.reading.folders import find_files, other_files
from analysis.reading.inputs import read_reports

STORY = "Nine people were killed in Ordu on Monday, the mayor said. The army denied that it had shelled the town."
FRAME = "<html><body><p>Three hundred people have won a prize already, the company said.</p></body></html>"


def save(folder: Path, name: str, text: str = STORY) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def names(paths: list[Path]) -> list[str]:
    return [path.name for path in paths]


@pytest.mark.parametrize("beside", ["Talks_files", "Talks-files", "Talks-Dateien", "Talks_fichiers"])
def test_what_a_browser_keeps_beside_a_saved_page_is_no_report(beside: str, tmp_path: Path) -> None:
    save(tmp_path, "Talks.html", f"<p>{STORY}</p>")
    save(tmp_path, f"{beside}/saved_resource.html", FRAME)
    save(tmp_path, f"{beside}/deep/frame.htm", FRAME)
    assert names(find_files(tmp_path)) == ["Talks.html"]


def test_a_folder_of_files_without_its_page_is_a_folder(tmp_path: Path) -> None:
    save(tmp_path, "case_files/a.txt")
    save(tmp_path, "Talks/a.html")
    save(tmp_path, "Talks.html")
    assert names(find_files(tmp_path)) == ["a.html", "Talks.html", "a.txt"]


def test_a_text_without_an_ending_is_named_and_a_picture_is_not(tmp_path: Path) -> None:
    save(tmp_path, "a.txt")
    for name in ("statement", "Wire 12.05.2031", "No. 4 of May", "note.rtf"):
        save(tmp_path, name)
    for name in ("LICENSE.d/x.css", "short"):
        save(tmp_path, name, "a { b: c }")
    (tmp_path / "photo").write_bytes(b"\xff\xd8\x00" + STORY.encode())
    assert names(other_files(tmp_path)) == ["No. 4 of May", "Wire 12.05.2031", "note.rtf", "statement"]


def test_the_command_names_them_with_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save(tmp_path / "in", "a.txt")
    save(tmp_path / "in", "rows.xlsx")
    save(tmp_path / "in", "statement")
    assert main(["extract", str(tmp_path / "in"), "--out", str(tmp_path / "t")]) == 0
    said = capsys.readouterr().err
    assert "2 files were passed over, being of no form that is read (rows.xlsx, statement)" in said
    assert "save it as .csv" in said


@pytest.mark.parametrize("beside", ["Talks_files", "Talks-files", "Talks-Dateien", "Talks_fichiers"])
def test_an_archive_is_read_as_its_folder_is(beside: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for name in ("in/Talks.html", f"in/{beside}/frame.html", f"in/{beside}/deep/frame.htm", "case_files/a.html"):
            archive.writestr(name, f"<html><body><p>{STORY}</p></body></html>")
    reports, errors = read_reports([tmp_path])
    assert errors == []
    assert sorted(report.report_id for report in reports) == ["Talks", "a"]
