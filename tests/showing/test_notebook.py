"""What the notebooks call: tables as a page shows them."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.extracting import extract
from analysis.showing import notebook


def page(**columns: list[object]) -> str:
    return notebook.table(pd.DataFrame(columns)).data


def test_a_date_stands_on_one_line_and_other_cells_may_break() -> None:
    shown = page(day=["2031-03-01", "since 2031-03-01", None])
    assert shown.count("nowrap") == 1
    assert 'nowrap">2031-03-01</td>' in shown


def test_what_is_missing_is_blank_and_text_is_escaped() -> None:
    shown = page(count=[1200.0, None], text=["<b>", "a & b"], flag=[True, False])
    assert "1,200" in shown and "nan" not in shown.lower()
    assert "&lt;b&gt;" in shown and "<b>" not in shown and "a &amp; b" in shown
    assert ">yes<" in shown and "False" not in shown


def test_an_empty_table_says_so() -> None:
    assert page(count=[]) == "<p>None.</p>"


def test_reports_in_order_of_their_days() -> None:
    frame = pd.DataFrame({"report_id": ["b", "c", "a"], "date": ["2031-03-02", None, "2031-03-02"]})
    assert list(notebook.in_order(frame)["report_id"]) == ["a", "b", "c"]


def test_reports_come_from_the_environment_where_it_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTS", raising=False)
    assert notebook.reports("mine").name == "mine"
    monkeypatch.setenv("REPORTS", "yours")
    assert notebook.reports("mine").name == "yours"


def test_two_who_speak_together_are_both_named() -> None:
    tables = extract(["Hamas and Israel said that the talks had failed. It rained."])
    assert list(notebook.named(tables, "statements")["who"]) == ["Hamas and Israel"]
