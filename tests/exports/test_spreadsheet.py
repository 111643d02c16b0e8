"""The workbook: a sheet a table, text that stays text, and cells no longer than a spreadsheet takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.cli import main
from analysis.exports import spreadsheet
from analysis.exports.spreadsheet import FILE, LONGEST, SpreadsheetError, write_xlsx
from analysis.extracting import extract
from analysis.reading.extras import how_to_get
from analysis.reading.report import Report

openpyxl = pytest.importorskip("openpyxl")


def test_tables_come_back(tmp_path: Path) -> None:
    story = "=HYPERLINK(1) “Nine people were killed,” the mayor said.\x07 The army denied it. "
    tables = extract([Report("a", story, title="=1+1"), Report("b", story + "Nothing moved on the road. " * 2000)])
    write_xlsx(tables, tmp_path)
    book = openpyxl.load_workbook(tmp_path / FILE)
    assert book.sheetnames == [*tables, "columns"]
    for name, frame in tables.items():
        rows = list(book[name].iter_rows(values_only=True))
        assert list(rows[0]) == list(frame.columns) and len(rows) == len(frame) + 1
    first, second = list(book["reports"].iter_rows(min_row=2))
    column = {cell.value: n for n, cell in enumerate(book["reports"][1])}
    assert first[column["title"]].value == "=1+1" and first[column["title"]].data_type == "s"
    assert first[column["text"]].value.startswith("=HYPERLINK") and first[column["text"]].data_type == "s"
    assert len(second[column["text"]].value) == LONGEST and second[column["text"]].value.endswith(
        "the rest is in reports.csv]"
    )
    figures = list(book["figures"].iter_rows(min_row=2, values_only=True))
    assert figures[0][list(tables["figures"].columns).index("best")] == 9
    assert figures[0][list(tables["figures"].columns).index("place")] is None


def test_too_many_rows_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "ROWS", 1)
    with pytest.raises(SpreadsheetError, match="more than the 1 of a sheet"):
        write_xlsx(extract(["Nine died.", "Two fled."]), tmp_path)
    assert not (tmp_path / FILE).exists()


def test_without_the_library_it_is_said_before_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Nine died.", encoding="utf-8")
    monkeypatch.setattr(spreadsheet, "find_spec", lambda name: None)
    assert main(["extract", str(tmp_path / "a.txt"), "--out", str(tmp_path / "t"), "--also", "xlsx"]) == 2
    assert f"run: {how_to_get('excel')}" in capsys.readouterr().err
    assert not (tmp_path / "t").exists()
