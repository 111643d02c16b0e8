"""Running tolls: which is lower than which, why as far as a report says, and what is no fall."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis import Report, extract
from analysis.across.incidents import incidents
from analysis.across.tolls import (
    BOUND,
    FEWER,
    REVISED,
    SCOPE,
    UNDATED,
    UNSAID,
    told,
    totals,
    value_of,
)
from analysis.lexicons.words import words_of

NOTHING = {"low": None, "best": None, "high": None, "status": "unspecified", "place": None, "date_from": None}


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    """Claims, a day apart, of one ministry's killed unless a row says otherwise."""
    made = []
    for number, row in enumerate(rows, 1):
        words = {
            "since": None,
            "since_kind": None,
            "revised_words": None,
            "fewer_words": None,
            "scope_words": None,
            "date_to": None,
        }
        basic = {"figure_id": f"r{number}:f1", "report_id": f"r{number}", "published": f"2031-03-{number:02}"}
        made.append(
            {
                **NOTHING,
                **words,
                **basic,
                "outcome": "killed",
                "scope": "running total",
                "source": "The ministry",
                **row,
            }
        )
    return pd.DataFrame(made).astype({c: "Float64" for c in ("low", "best", "high")})


def falls(*rows: dict[str, Any]) -> list[str | None]:
    found = totals(frame(*rows)).sort_values("published")["fall"]
    return [None if pd.isna(fall) else str(fall) for fall in found]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({"best": 90}, UNSAID),
        ({"best": 90, "revised_words": "It revised its toll."}, REVISED),
        ({"best": 90, "fewer_words": "The number fell to 90."}, FEWER),
        ({"best": 90, "status": "civilian"}, SCOPE),
        ({"best": 90, "place": "Sidon"}, SCOPE),
        ({"best": 90, "date_from": "2031-02-25", "date_to": "2031-03-02"}, SCOPE),
        ({"low": 90}, BOUND),
        ({"high": 90}, UNSAID),
        ({"best": 90, "since": "since the truce began", "since_kind": "truce"}, SCOPE),
        # no fall: another source's toll is higher, and stays so
        ({"best": 90, "source": "the army"}, None),
        ({"best": 90, "source": "the army", "status": "civilian"}, None),
        ({"best": 90, "source": "the army", "scope_words": "It counts only names."}, None),
        # no fall
        ({"best": 100}, None),
        ({"best": 110, "revised_words": "It revised its toll upwards."}, None),
        ({"low": 90, "source": "the army"}, None),  # at least 90 may be more than 100
        ({"best": 90, "outcome": "injured"}, None),
        ({"best": 90, "scope": "event"}, None),  # a day's dead
        ({"best": 100, "source": "the Ministry"}, None),
    ],
)
def test_what_kind_of_fall(second: dict[str, Any], expected: str | None) -> None:
    first = {"best": 100, "place": "Tyre", "date_from": "2030-10-01", "date_to": "2031-03-01"}
    assert [f for f in falls(first, second)[1:]] == ([] if second.get("scope") == "event" else [expected])


def test_a_fall_is_from_the_last_word_and_not_from_the_highest() -> None:
    assert falls({"best": 100}, {"best": 90, "revised_words": "x"}, {"best": 95}) == [None, REVISED, None]


def test_a_bound_does_not_hide_a_fall_after_it() -> None:
    assert falls({"best": 100}, {"low": 80}, {"best": 90}) == [None, BOUND, UNSAID]


def test_a_subset_of_people_does_not_hide_a_fall_of_the_whole() -> None:
    assert falls({"best": 100}, {"best": 60, "status": "civilian"}, {"best": 90}) == [None, SCOPE, UNSAID]


def test_totals_of_unknown_sources_are_no_one_series() -> None:
    assert falls({"best": 100, "source": None}, {"best": 90, "source": None}) == [None, None]


def test_every_higher_total_is_named() -> None:
    rows = ({"best": 100, "source": "A"}, {"best": 120, "source": "B"}, {"best": 90, "source": "A"})
    last = totals(frame(*rows)).sort_values("published").iloc[-1]
    assert last["lower_than"] == "100 (2031-03-01)"
    assert last["others_higher"] == "B: 120 (2031-03-02)"
    many = [{"best": 100 + n, "source": f"S{n}"} for n in range(5)]
    assert totals(frame(*many, {"best": 1, "source": "Z"}))["others_higher"].dropna().iloc[-1].endswith("; and 2 more")


def test_a_rising_series_never_falls_whatever_others_say() -> None:
    own = [{"best": 100 + n} for n in range(5)]
    others = [
        {"best": 900, "source": "B"},
        {"best": 5, "source": "C", "since": "since the truce", "since_kind": "truce"},
    ]
    shown = totals(frame(*own[:2], *others, *own[2:]))
    assert shown["fall"].isna().all()
    assert shown["others_higher"].notna().sum() == 3
    assert list(shown.loc[shown["other_start"], "source"]) == ["C"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"status": "civilian", "place": "Tyre"}, "civilians, in Tyre"),
        ({"date_from": "2030-10-01", "date_to": "2031-03-01"}, "since 2030-10-01"),
        ({"since": "since the truce began", "since_kind": "truce"}, "since the truce began"),
        ({"date_from": "2031-03-01", "date_to": "2031-03-01"}, None),  # the day of the counting
        ({"outcome": "displaced", "date_from": "2031-02-01", "date_to": "2031-03-01"}, None),  # a state has no start
        ({}, None),
    ],
)
def test_what_a_total_counts(row: dict[str, Any], words: str | None) -> None:
    (found,) = totals(frame({"best": 9, **row}))["counted"]
    assert (None if pd.isna(found) else found) == words


def test_undated_totals_and_none_at_all() -> None:
    assert falls({"best": 100, "published": None}, {"best": 120}, {"best": 130}) == [None, None, UNDATED]
    assert list(totals(frame({"best": 1, "scope": "event"}))["fall"]) == []


@pytest.mark.parametrize(
    ("text", "meaning", "words"),
    [
        ("The ministry lowered its count to 2,041.", "revised", "lowered its count"),
        ("The toll was revised to 2,041.", "revised", "was revised"),
        ("It now has 2,041 dead. Some 65 names had been entered twice.", "revised", "entered twice"),
        ("The number of displaced has fallen to 2,041.", "fewer", "fallen to"),
        ("There are 2,041 captives, down from 3,000.", "fewer", "down from"),
        ("The UN has 2,041 dead. It counts only civilians.", "scope", "counts only civilians"),
        ("The UN has 2,041 dead, all of them civilians.", "scope", "all of them civilians"),
        ("It has 2,041 dead. It does not distinguish between fighters and civilians.", "scope", "does not distinguish"),
        # nothing is said of the count
        ("The army has 2,041 dead. The shells fell on Tyre.", "fewer", ""),
        ("It has 2,041 dead. The army cut the road.", "revised", ""),
        ("It has 2,041 dead. The border has 5,000 displaced, down from 9,000.", "fewer", ""),
        ("It has 2,041 dead.\nThe court was named twice.", "revised", ""),
        ("It has 2,041 dead. He said so. She said so. The names were counted twice.", "revised", ""),
    ],
)
def test_what_a_report_says_of_its_count(text: str, meaning: str, words: str) -> None:
    at = text.index("2,041")
    found = told(text, at, at + 5, words_of(None))
    assert words in found[meaning] if words else meaning not in found


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ((12, 12, 12), "12"),
        ((19, None, None), "at least 19"),
        ((None, None, 40), "up to 40"),
        ((20, None, 30), "20 to 30"),
    ],
)
def test_a_value_in_words(row: tuple[Any, ...], shown: str) -> None:
    assert value_of(dict(zip(("low", "best", "high"), row, strict=True))) == shown


def test_from_reports_to_the_fall() -> None:
    days = ("The Health Ministry said the war has killed 2,106 people since October.",
            "The Health Ministry said 2,041 people have been killed since October. It said 65 names had been counted twice.")  # fmt: skip
    reports = [Report(f"r{n}", text, date=date(2031, 3, 1 + n)) for n, text in enumerate(days)]
    rows = totals(incidents(extract(reports))).to_dict("records")
    assert [row["fall"] for row in rows][1:] == [REVISED]
    assert rows[1]["lower_than"] == "2,106 (2031-03-01)"
    assert "counted twice" in rows[1]["why"]
