"""Numbers that no report states: marked wherever they are shown."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis import Report, extract
from analysis.across.incidents import incidents
from analysis.across.tolls import value_of
from analysis.across.worked_out import ADDED, SHARE, VAGUE, column, worked_out
from analysis.lexicons.words import words_of


@pytest.mark.parametrize(
    ("number", "how"),
    [
        ("about a third of the 110", SHARE),
        ("A quarter of the 4.6 million", SHARE),
        ("two-thirds of the 90", SHARE),
        ("40 percent of the 60", SHARE),
        ("most of them", SHARE),
        ("one in three of the 90", SHARE),
        ("More than half of the 80", SHARE),
        ("dozens", VAGUE),
        ("several hundred", VAGUE),
        ("tens of thousands", VAGUE),
        ("A mother and her five children", ADDED),
        ("an 80-year-old man and an infant", ADDED),
        ("six children and their teacher", ADDED),
        # stated
        ("half a dozen", None),
        ("two dozen", None),
        ("Some 1.15 million to 2.3 million", None),
        ("two hundred and six", None),
        ("between 10 and 20", None),
        ("a million and a half", None),
        ("A farmer", None),
        ("at least 30", None),
        ("more than 2,900", None),
    ],
)
def test_how_a_number_was_worked_out(number: str, how: str | None) -> None:
    assert worked_out({"number": number, "low": 1.0}, words_of(None)) == how


def test_what_has_no_number_is_not_worked_out() -> None:
    assert worked_out({"number": "most of them", "low": pd.NA, "best": None, "high": None}, words_of(None)) is None


def test_from_reports_to_tables() -> None:
    text = "A blast in Tyre on Tuesday killed 110 people, and about a third of the 110 dead were children, the army said. It wounded dozens."
    tables = extract([Report("r", text, date=date(2023, 5, 10))])
    how = dict(zip(tables["figures"]["number"], column(tables["figures"]), strict=True))
    assert pd.isna(how["110"]) and how["about a third of the 110"] == SHARE and how["dozens"] == VAGUE
    shown = {value_of({str(k): v for k, v in row.items()}) for row in incidents(tables).to_dict("records")}
    assert shown == {"110", "37 (worked out: “about a third of the 110”)", "at least 12 (worked out: “dozens”)"}
