"""What the notebooks call: tables as a page shows them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis.extracting import extract
from analysis.showing import notebook
from tests.corrections.made import BRIDGE, HARBOUR, report, saved, tables, whole


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


ROOT = Path(__file__).parents[2]


def test_how_good_it_is_on_reports_that_nobody_reviewed_says_what_to_do() -> None:
    shown = notebook.reviewed(tables()).data
    assert "No row of these reports was reviewed yet" in shown and "Check the rows" in shown and "<table" not in shown


def test_notebook_05_on_a_folder_shows_its_own_figures_and_none_of_ours(tmp_path: Path) -> None:
    """As `REPORTS=FOLDER make notebooks` runs it."""
    book = json.loads((ROOT / "notebooks" / "05_how_good.ipynb").read_text(encoding="utf-8"))
    assert [c["id"] for c in book["cells"] if "ours" not in c["metadata"].get("tags", ())] == [
        "05-00",
        "05-23",
        "05-24",
    ]
    make = (ROOT / "Makefile").read_text(encoding="utf-8")
    flags = ["--TagRemovePreprocessor.enabled=True", "--TagRemovePreprocessor.remove_cell_tags=ours"]
    assert " ".join(flags) in make
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    wrong = {"f1": {"kind": "wrong"}, "f2": {"kind": "confirmed"}}
    saved(folder, whole(report(wrong) | {"complete": ["figures"]}), "corrections-harbour.json")
    saved(folder, whole(report({"f1": {"kind": "confirmed"}}, name="bridge")), "corrections-bridge.json")
    command = [sys.executable, "-m", "jupyter", "nbconvert", "--to", "notebook", "--execute", *flags]
    command += ["--output-dir", str(tmp_path / "out"), str(ROOT / "notebooks" / "05_how_good.ipynb")]
    subprocess.run(command, check=True, capture_output=True, timeout=300, env={**os.environ, "REPORTS": str(folder)})
    cells = json.loads((tmp_path / "out" / "05_how_good.ipynb").read_text(encoding="utf-8"))["cells"]
    (output,) = [o for c in cells for o in c.get("outputs", ())]
    shown = "".join(output["data"]["text/html"])
    assert "Of 3 reviewed rows in 2 reports, 2 right in all they say: 0.67 (0.21 to 0.94)." in shown
    assert "Of 1 row known" in shown and "Precision, by rule" in shown
