"""Which event a count is of where its own clause does not say: what its report's other sentences tell, and what they must not."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis import Report, extract
from analysis.across.claim_context import event_in, place_in, told
from analysis.across.incidents import incidents, side_by_side, timeline
from analysis.exports.event_data import airwars, ucdp
from analysis.lexicons.words import words_of


def claims(*texts: str) -> pd.DataFrame:
    """The claims of reports published on Wednesday 10 May 2023 and the days after it."""
    reports = [Report(f"r{n}", text, date=date(2023, 5, 10 + n)) for n, text in enumerate(texts)]
    return incidents(extract(reports))


def sides(*texts: str) -> list[str]:
    return list(side_by_side(claims(*texts))["told"])


STRIKE = "An airstrike killed 12 people in Tyre on Tuesday, the Health Ministry said."


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" The army said nine people had died.", ["Health Ministry: 12; army: 9"]),
        ("\n\nPresident Ann Bell said 20 people had been killed.", ["Health Ministry: 12; Ann Bell: 20"]),
        # a count of another day, place, size, kind or by nobody else is no second account of it
        (" The army said nine people had died in Sidon.", []),
        (" On Monday, the army said, nine people had died.", []),
        (" The army said 900 people had died.", []),
        (" The army said nine people had died in an ambush.", []),
        (" The Health Ministry said nine people had died in hospital.", []),
        (" The army said nine people had been wounded.", []),
        (" The army said nine others had died.", []),
        (" The army said the other nine had died.", []),
        (" The army said nine prisoners were still held.", []),
        (" The army said 4,200 people had been killed since October.", []),
    ],
)
def test_a_second_account_in_one_report(after: str, expected: list[str]) -> None:
    assert sides(STRIKE + after) == expected


def test_what_is_from_context_says_so_and_the_table_keeps_its_gap() -> None:
    found = claims(STRIKE + " The army said nine people had died.").set_index("best")
    assert list(found.loc[[12.0, 9.0], "basis"]) == ["stated", "context"]
    assert pd.isna(found.loc[9.0, "date_from"]) and found.loc[9.0, "day_from"] == "2023-05-09"
    assert pd.isna(found.loc[9.0, "place"]) and found.loc[9.0, "place_in_context"] == "Tyre"


def test_the_dateline_is_a_hint_beside_the_same_day_and_number() -> None:
    one = "A blast in Tyre on Tuesday killed 12 people."
    for dateline, day, reports in (("TYRE", "Tuesday", [2]), ("SIDON", "Tuesday", [1, 1]), ("TYRE", "Sunday", [1, 1])):
        other = Report("r2", f"A blast on {day} killed 12 people.", date=date(2023, 5, 11), dateline=dateline)
        found = incidents(extract([Report("r1", one, date=date(2023, 5, 10)), other]))
        assert timeline(found)["reports"].tolist() == reports


def test_a_place_in_two_countries_is_two_places() -> None:
    libya = "An airstrike killed 12 people in Tripoli, Libya, on Tuesday."
    lebanon = "An airstrike killed 12 people in Tripoli, Lebanon, on Tuesday."
    apart = timeline(claims(libya, lebanon))
    assert sorted(apart["place_country"]) == ["LBN", "LBY"]
    assert timeline(claims(libya, libya + " It was the first this year."))["reports"].tolist() == [2]


def test_two_spellings_with_one_pair_of_coordinates_are_one_place() -> None:
    found = timeline(
        claims("An airstrike killed 12 people in Kharkiv, Ukraine, on Tuesday.",
               "An airstrike killed 12 people in Kharkov, Ukraine, on Tuesday.")
    )  # fmt: skip
    assert found["reports"].tolist() == [2] and found["place_country"].tolist() == ["UKR"]


def test_exports_have_the_country_only_where_it_is_sure() -> None:
    found = claims(
        "An airstrike killed 12 people in Tripoli, Libya, on Tuesday.", "A blast killed 5 people in Qorma on Tuesday."
    )
    events = ucdp(found).table.set_index("where_description")["country"]
    assert events["Tripoli"] == "LBY" and pd.isna(events["Qorma"])
    assert set(airwars(found).table["country"].dropna()) == {"LBY"}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The UN said 1,120 people had been killed. It counts only civilians.", "running total"),
        ("The blast killed 120 people. The ministry does not distinguish between civilians and fighters.", "event"),
        ("The ministry said 12 people had died. It counts only civilians.", "event"),
    ],
)
def test_a_tally_is_no_event(text: str, scope: str) -> None:
    assert list(claims(text)["scope"]) == [scope]


def test_sides_name_each_source_with_each_of_its_counts() -> None:
    (row,) = sides(
        "A blast in Tyre on Tuesday killed at least 12 people, the Health Ministry said. The army said nine people had died.",
        "The Health Ministry said a blast in Tyre on Tuesday killed 15 people.",
    )
    assert row == "Health Ministry: at least 12, then 15; army: 9"


@pytest.mark.parametrize(
    "text",
    [
        # bodies of one matter, dead of another
        "The army said on Tuesday it had recovered the bodies of six hostages in southern Gaza. An airstrike killed five children in central Gaza, a hospital said.",
        # two districts
        "A strike on Tuesday killed nine people in northern Tyre, the police said. A strike in southern Tyre killed eight people, the army said.",
    ],
)
def test_no_disagreement_is_made_up(text: str) -> None:
    assert len(claims(text)) == 2
    assert sides(text) == []


def test_bodies_recovered_stand_with_the_killed() -> None:
    text = STRIKE + " Ann Bell, the mayor, said 17 bodies had been recovered."
    assert sides(text) == ["Health Ministry: 12; Ann Bell: 17 (bodies recovered)"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The ambush came at dawn.", "ambush"),
        ("Its guns had fired on a team.", None),
        ("A fire broke out.", "fire"),
        ("It exploded.", "bomb"),
        ("Nobody spoke.", None),
    ],
)
def test_events_by_their_words(sentence: str, kind: str | None) -> None:
    assert event_in(sentence, words_of(None)) == kind


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bus was hit near the Kolder bridge.", "Kolder bridge"),
        ("It fell on the village of Qorma.", "Qorma"),
        ("It fell on Tuesday.", None),
        ("It came in March.", None),
        ("The mayor trusts in Hamas.", None),
        ("Families fled out of Qorma.", None),
    ],
)
def test_places_by_their_words(text: str, place: str | None) -> None:
    tables = extract([Report("r", text + " Ann Bell said nine people had died.")])
    (report,) = told(tables).values()
    assert place_in(report, 0, len(text)) == place
