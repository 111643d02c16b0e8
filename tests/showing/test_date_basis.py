"""What a date rests on, from the file beside the reports."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
from bs4 import BeautifulSoup

from analysis.extracting import extract
from analysis.reading.inputs import read_reports
from analysis.showing.date_basis import date_basis, with_basis
from analysis.showing.pages import report_page


def test_what_a_date_rests_on_is_told_in_the_table_and_on_the_page(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(
            f"Nine people were killed in Goma {name}, the army said.", encoding="utf-8"
        )
    lines = "file,date,date_basis\na.txt,2031-05-02,worked out: <not> printed\nb.txt,2031-05-03,\n"
    (tmp_path / "sources.csv").write_text(lines, encoding="utf-8")
    tables = extract(read_reports([tmp_path])[0])
    shown = with_basis(tables["reports"])
    assert list(shown.columns).index("date_basis") == list(shown.columns).index("date") + 1
    assert list(shown["date_basis"].fillna("")) == ["worked out: <not> printed", ""]
    page = BeautifulSoup(report_page(tables, "a"), "html.parser")
    assert page.find("dt", string="basis of the date").find_next("dd").get_text() == "worked out: <not> printed"
    assert BeautifulSoup(report_page(tables, "b"), "html.parser").find("dt", string="basis of the date") is None


def test_without_a_file_there_is_none(tmp_path: Path) -> None:
    assert date_basis(None) is date_basis(pd.NA) is date_basis(tmp_path / "a.txt") is date_basis("") is None
    (tmp_path / "sources.csv").write_bytes(b"\x00\xff no table")
    assert date_basis(tmp_path / "a.txt") is None
