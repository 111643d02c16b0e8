"""What a count counts, by the words beside it: feared dead, another event's, since when; and what kind of event."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis import Report, extract
from analysis.across.claim_context import event_in
from analysis.across.incidents import counts_of_events, incidents, side_by_side, timeline
from analysis.across.tolls import totals
from analysis.across.what_is_counted import FEARED, feared, kind_of_since, of_another_event, since
from analysis.lexicons.words import words_of

WORDS = words_of(None)


def claims(*texts: str) -> pd.DataFrame:
    """The claims of reports published on Wednesday 10 May 2023 and the days after it."""
    return incidents(extract([Report(f"r{n}", text, date=date(2023, 5, 10 + n)) for n, text in enumerate(texts)]))


def at(text: str, number: str) -> tuple[int, int]:
    return text.index(number), text.index(number) + len(number)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Sixty miners got out, and dozens are feared dead.", "dozens", True),
        ("About 40 passengers are presumed drowned.", "40", True),
        ("The collapse may have killed 15 people.", "15", True),
        ("As many as 15 may have been killed in the collapse.", "15", True),
        ("Some 300 people are thought to have died.", "300", True),
        # traps: the fear is another count's, or of something else
        ("Nine people were killed and dozens are feared dead.", "Nine", False),
        ("Nine people were killed, and the toll is feared to rise.", "Nine", False),
        ("The feared commander and 12 guards were killed.", "12", False),
        ("The shelling killed 12, and 30 may have been hurt.", "12", False),
    ],
)
def test_feared(text: str, number: str, expected: bool) -> None:
    assert feared(WORDS, text, (0, len(text)), at(text, number)) is expected


def test_the_feared_are_not_among_the_killed() -> None:
    found = claims("A boat sank off Tyre on Tuesday. Sixty people were rescued, and dozens are feared dead.")
    assert "killed" not in set(found["outcome"])
    assert set(timeline(found)["outcome"]) <= {FEARED, "other"}


@pytest.mark.parametrize(
    ("text", "number", "source", "expected"),
    [
        ("The navy denied shelling the port. Its spokesman said it had killed six smugglers.", "six", "", True),
        ("The navy denied shelling the port and said it had killed six smugglers.", "six", "", True),
        ("The air force did not bomb the school, it said, but had killed six gunmen.", "six", "", True),
        ("The rebels said they had killed six soldiers two kilometers away.", "six", "", True),
        ("The navy denied any role in the raid. The navy said it had captured six men.", "six", "navy", True),
        ("The rebels denied firing on the bus. They said they had killed six soldiers elsewhere.", "six", "", True),
        # traps: another speaker's, deaths denied and not the deed, somebody else's deed, another paragraph
        ("The navy denied shelling the port. The hospital said six people had died.", "six", "hospital", False),
        ("The navy denied that civilians died. It said it had killed six smugglers.", "six", "", False),
        ("The navy denied shelling the port. It said six people were killed by a mine.", "six", "", False),
        ("The navy denied shelling the port.\n\nIt said it had killed six smugglers.", "six", "", False),
        ("Six people died in the blast, heard 10 kilometers away.", "Six", "", False),
    ],
)
def test_of_another_event(text: str, number: str, source: str, expected: bool) -> None:
    assert of_another_event(WORDS, text, at(text, number), source) is expected


def test_a_denial_is_no_second_account() -> None:
    start = "Shells killed 12 people in Tyre on Tuesday, the Health Ministry said.\n\n"
    other = (
        "The army denied shelling the town. Colonel Ann Bell, its spokeswoman, said its guns had killed nine fighters."
    )
    assert list(side_by_side(claims(start + other))["told"]) == []
    (row,) = side_by_side(claims(start + "The army said that nine people had died."))["told"]
    assert row == "Health Ministry: 12; army: 9"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A ferry carrying families who had fled fighting near Tyre sank on Friday.", "sinking"),
        ("Villagers escaping the siege were hit by an airstrike.", "strike"),
        ("Amid heavy fighting, a bus crash killed nine.", "crash"),
        ("Since the airstrike, an ambush has killed nine.", "ambush"),
        ("It has offered to hand over the bodies in exchange for prisoners.", None),
        # traps: the fighting is what befell them; the flight comes after
        ("Nine died in fighting near Tyre.", "clash"),
        ("An airstrike hit families who fled fighting.", "strike"),
        ("Five soldiers are missing since Thursday's ambush.", "ambush"),
    ],
)
def test_what_they_fled_did_not_befall_them(sentence: str, kind: str | None) -> None:
    assert event_in(sentence, WORDS) == kind


def test_the_events_word_is_that_of_the_counts_own_clause() -> None:
    found = claims("A day after an ambush near Sidon, an airstrike on Tuesday killed 12 people in Tyre, the army said.")
    assert list(found["event"]) == ["strike"]


@pytest.mark.parametrize(
    ("text", "number", "told", "kind"),
    [
        ("Since the truce began, 3 people have been killed.", "3", "since the truce began", "truce"),
        ("Some 40 people have died since the cease-fire took hold.", "40", "since the cease-fire took hold", "truce"),
        ("The group counted 7 dead after the agreement was signed.", "7", "after the agreement", "truce"),
        ("The war has killed 900 people since it began in May.", "900", "since it began in May", None),
        ("It has counted 900 dead since the fighting started.", "900", "since the fighting started", "war"),
        ("It put the dead since May 3 at 900.", "900", "since May 3", None),
        # traps: the truce is the time of the saying, and nothing is said of when the count begins
        ("Since the truce, the ministry has put the dead of the war at 900.", "900", None, None),
        ("The ministry put the dead at 900.", "900", None, None),
    ],
)
def test_since_when(text: str, number: str, told: str | None, kind: str | None) -> None:
    found = since(WORDS, text, (0, len(text)), at(text, number))
    assert (found, kind_of_since(WORDS, found)) == (told, kind)


def test_a_count_since_the_truce_is_no_point_of_the_wars_toll() -> None:
    found = claims(
        "The Health Ministry said 2,106 people had been killed since October.",
        "Since the truce began, nine people have been killed, the Health Ministry said.",
        "The Health Ministry said 2,140 people had been killed since October.",
        "Some 2,000 people have been killed since the rebels took Tyre, the Health Ministry said.",
        "Since the election, 2,000 people have been killed, monitors said.",
    )
    shown = totals(found).sort_values("published")
    assert list(shown["other_start"]) == [False, True, False, False, True]
    assert shown["fall"].iloc[2:3].isna().all(), "the war's toll does not fall or rise because of another count"


def test_an_increment_is_no_second_count() -> None:
    rows = [
        ("r1", "i1", "event", "bomb", "Tyre", 27),
        ("r1", "i2", "increment", "bomb", "Tyre", 4),
        ("r1", "i3", "increment", None, None, 5),
        ("r2", "i1", "increment", "bomb", None, 6),
        # of another event, it is all that is told
        ("r1", "i4", "increment", "bomb", "Sidon", 7),
        ("r3", "i5", "increment", "bomb", "Tyre", 8),
    ]
    columns = ["report_id", "incident_id", "scope", "event", "place_in_context", "best"]
    frame = pd.DataFrame(rows, columns=columns).assign(outcome="killed")
    assert list(counts_of_events(frame)["best"]) == [27, 7, 8]
    assert list(counts_of_events(frame.head(0))) == list(frame)
