"""The sentences of "In short": true of any folder, and silent where their data are missing."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from analysis import Report, extract
from analysis.showing import in_short
from analysis.showing.in_short import as_html, as_text, sentences
from analysis.showing.sentences_made import cut, joined, people

EMPTY = extract(["It rained."])


def figure(**values: Any) -> dict[str, Any]:
    return {"number": "ten", "low": None, "best": None, "high": None, "hedge": None, **values}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (figure(low=10, best=10, high=10), "10"),
        (figure(low=1912, best=1912, high=1912), "1,912"),
        (figure(low=700, best=700, high=700, hedge="About"), "about 700"),
        (figure(low=40_000, hedge="over"), "over 40,000"),
        (figure(low=12, number="dozens"), "dozens (12 or more)"),
        (figure(high=50, hedge="up to"), "up to 50"),
        (figure(low=20, high=30), "20 to 30"),
        (figure(best=60, high=60, hedge="nearly"), "nearly 60"),
    ],
)
def test_a_number_keeps_the_reports_own_word(row: dict[str, Any], words: str) -> None:
    assert people(row) == words


def test_nothing_is_said_of_nothing() -> None:
    assert [name for name in in_short.ASKED if sentences(name, EMPTY)] == ["reports", "all reports"]
    assert as_text(sentences("reports", EMPTY))[1:] == [
        "One report has no date (text-1): a weekday in it stays without a date.",
        "Found in it: no actors, no counts of people, no positions and no statements.",
    ]


def test_one_report() -> None:
    text = (
        "At least 12 people were killed in Goma on Friday, the army said. Dozens were wounded. "
        "The army rejected the truce. The rebels accepted the truce if the army left Goma."
    )
    tables = extract([Report("goma", text)])
    said = as_text(sentences("figures", tables))
    assert said[0] == "The highest count of people killed is at least 12, by the army."
    assert "1 of 2 counts names no source." in said
    positions = as_text(sentences("positions", tables))
    assert any(line.startswith("Army rejected") or line.startswith("The army rejected") for line in positions)
    assert any("accepted" in line and "“if the army left Goma”" in line for line in positions)


def test_a_link_leads_to_its_row_and_words_are_escaped() -> None:
    tables = extract([Report("<b>", "Twelve people were killed in Goma, the army said.")])
    page = as_html(sentences("figures", tables), lambda row: f"#{row}")
    assert f'<a href="#{tables["figures"]["figure_id"].iloc[0].replace("<b>", "&lt;b&gt;")}">12</a>' in page
    assert "<b>" not in page


def test_the_highest_is_no_total_of_several() -> None:
    tables = extract([Report("a", "Nine people died, the mayor said. Four people died, the army said.")])
    assert as_text(sentences("figures", tables))[0] == "The highest count of people killed is 9, by the mayor."


def test_who_is_heard_is_not_said_of_a_crowd_of_equals() -> None:
    lines = " ".join(f"{name} said the road was closed." for name in ("Ann Lee", "Bob Roy", "Carl Orr", "Dora Poe"))
    tables = extract([Report("a", lines)])
    assert not any("Most often" in line for line in as_text(sentences("statements", tables)))


def test_an_open_wording_is_cut_at_a_word() -> None:
    assert cut("one two three four", 3) == "“one two three …”"
    assert joined(["A"]) == "A" and joined(["A", "B", "C"]) == "A, B and C"


def test_over_reports_each_total_is_its_sources() -> None:
    totals = pd.DataFrame(
        {
            "outcome": ["killed", "killed", "killed"],
            "source_name": ["Ministry", "UN", "Ministry"],
            "published": ["2031-01-01", "2031-01-02", "2031-01-03"],
            "count": ["100", "at least 80", "120"],
            "figure_id": ["a:f1", "b:f1", "c:f1"],
        }
    )
    said = in_short.last_totals(totals)
    assert said is not None
    assert as_text([said]) == [
        "Killed so far, as each source last gave it: 120 by Ministry (2031-01-03) and at least 80 by UN (2031-01-02). "
        "They may count different people."
    ]
    assert in_short.last_totals(totals, "displaced") is None
