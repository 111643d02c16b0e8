"""Days as they are written: what they mean, and which stay open."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.lexicons.words import words_of
from analysis.text.datelines import read_head
from analysis.text.written_dates import day_of

DAY = date(2031, 5, 9)


@pytest.mark.parametrize(
    "text",
    [
        "2031-05-09", "2031-05-09T10:00:00Z", "2031-05-09T10:00:00.123+03:00", "20310509", "9 May 2031", "09 May 2031 10:15",
        "May 9, 2031", "May 9 2031", "9th of May 2031", "Fri, 09 May 2031 10:00:00 +0000", "Friday, 9 May 2031 at 10:15 GMT",
        "Fri, 9 May 2031 10:00:00 +0300 (EAT)", "2031/05/09", "9-May-2031", "Sept. 9, 2031",
    ],
)  # fmt: skip
def test_a_day_of_a_cell(text: str) -> None:
    assert day_of(text) == (date(2031, 9, 9) if "Sept" in text else DAY)


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2031",
        "3.4.2031",
        "May 9",
        "yesterday",
        "2031-13-40",
        "31 June 2031",
        "9 May 2031 or later, it is not known",
        "",
        "12",
        "2031",
    ],
)
def test_what_gives_no_day(text: str) -> None:
    assert day_of(text) is None


def test_figures_that_can_be_read_one_way_only() -> None:
    assert day_of("17/05/2031") == day_of("05/17/2031") == date(2031, 5, 17)
    assert day_of("05/05/2031") == date(2031, 5, 5)


STORY = "Nine people were killed in Ordu, the harbour master said."


@pytest.mark.parametrize(
    "opening",
    [
        "9 May 2031", "Ordu, 9 May 2031", "By Ana Orsk, 9 May 2031", "By Ana Orsk | 9 May 2031 | 10:15 GMT", "ORDU, 9 May 2031 (QN) - Shells fell.",
        "Situation Report No. 3 - 9 May 2031", "ORDU/KESSA (9 May 2031) – Shells fell.", "Issued on 9 May 2031 at 14:00 local time",
        "Published 8 June 2031, updated 9 June 2031", "Last updated 12 May 2031\nPublished 9 May 2031", "Market hit\n\nQuay News\n9th May 2031, 10.30pm",
        "Published 09/05/2031 (9 May 2031)",
    ],
)  # fmt: skip
def test_the_first_lines_give_the_day(opening: str) -> None:
    assert read_head(f"{opening}\n\n{STORY}", words_of(None)).day == (date(2031, 6, 8) if "June" in opening else DAY)


@pytest.mark.parametrize(
    "opening",
    [
        "Truce of 9 May 2031 collapses", "Army Storms Ordu On 9 May 2031 After Talks", "Fighting since 9 May 2031", "Last updated 9 May 2031",
        "1 to 9 May 2031", "Timeline: 1 May 2031 to 9 May 2031", "The war began on 9 May 2031.", "ORDU, May 9 (QN) — Shells fell.",
        "Born 9 May 2031", "Accessed 9 May 2031", "Deadline: 9 May 2031",
        "1 May 2031\nShells fell.\n9 May 2031\nThey fell again.", "Published 05/09/2031",
    ],
)  # fmt: skip
def test_the_first_lines_give_none(opening: str) -> None:
    assert read_head(f"{opening}\n\n{STORY}", words_of(None)).day is None


def test_what_stays_open_is_kept_as_written() -> None:
    assert read_head(f"Published 05/09/2031\n{STORY}", words_of(None)).open == "05/09/2031"
    assert read_head(f"Published 05/09/2031\n9 May 2031\n{STORY}", words_of(None)).open is None


@pytest.mark.parametrize(
    "text",
    [
        "BARO: We will not sign.\n\nREPORTER: How many died?\n\nBARO: Nine.", "QUESTION: Did the army fire first?\n\nMR. BARO: No.",
        "MODERATOR: Welcome. Nine people died.\n\nSECRETARY BARO: Thank you.", "SECRETARY BARO: Nine people died. We will not sign.",
        "ANCHOR: Nine people have died in Ordu.",
    ],
)  # fmt: skip
def test_a_speaker_is_no_dateline(text: str) -> None:
    assert read_head(text, words_of(None)).place is None


def test_a_colon_in_the_story_does_not_make_a_transcript_of_it() -> None:
    text = "ISLAMABAD: Nine people died, police said.\n\nHe said: “We will not sign.”\n\nThe minister told reporters: “No.”"
    assert read_head(text, words_of(None)).place == "ISLAMABAD"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nairobi — Rebels and the army agreed on Monday to stop firing for ten days, a mediator said after a long night.", "Nairobi"),
        ("Addis Ababa - Members of the bloc said on Tuesday that both sides would come to the talks without conditions.", "Addis Ababa"),
        ("Geneva - Paris Trains Stopped", None),
        ("Moscow - the host of the talks for eight long years now, as everybody in the room knows - said it was late.", None),
        ("Kenya — Uganda's largest partner in trade and the host of the talks — said on Monday that it would not sign.", None),
        ("Brandt — The baker of the town said on Monday that he had sold more bread than in any other week of the year.", None),
    ],
)  # fmt: skip
def test_a_known_town_in_small_letters_opens_a_sentence(text: str, place: str | None) -> None:
    assert read_head(text, words_of(None)).place == place
