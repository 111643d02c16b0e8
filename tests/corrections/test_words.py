"""Words found again in a text that was saved anew, or the reason why not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corrections.words import AROUND, NotFound, Place, find, from_json, place_of, to_json

TEXT = (
    "ORDU — Shelling killed six people in Ordu on Monday.\nA day later, six people were hurt in the port, "
    "the harbour master said.\nOf the sixteen who fled, six people came back."
)


def at(text: str, words: str, nth: int = 1) -> Place:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return place_of(text, start, start + len(words))


def words(text: str, place: Place, same: bool = False) -> str:
    start, end = find(text, place, same)
    return text[start:end]


def test_the_very_text_needs_no_search() -> None:
    for nth in (1, 2, 3):
        place = at(TEXT, "six people", nth)
        assert find(TEXT, place, same_text=True) == (place.start, place.end)


@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize(
    "saved",
    [
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\n\n"),
        TEXT.replace(" ", "\n", 8),
        "By a reporter in Ordu, who saw it.\n\n" + TEXT,
        TEXT.replace("—", "-").replace("Monday", "Sunday"),
        TEXT.replace("harbour master", "mayor").upper().lower().replace("ordu", "Ordu").replace("shelling", "Shelling").replace("monday", "Monday"),
    ],
)  # fmt: skip
def test_words_are_found_in_a_text_that_was_saved_anew(saved: str, nth: int) -> None:
    place = at(TEXT, "six people", nth)
    start, end = find(saved, place, same_text=False)
    assert " ".join(saved[start:end].split()) == "six people"
    assert saved[:start].count("six") + saved[:start].count("sixteen") * 0 == (0, 1, 3)[nth - 1]


@pytest.mark.parametrize(
    ("saved", "why"),
    [
        (TEXT.replace("six people in Ordu", "nine people in Ordu"), "not among the words they stood in"),
        (TEXT.replace("six people", "nine people"), "no longer stand in the report"),
        ("", "no longer stand in the report"),
        ("Only sixteen people of six peoples were there.", "no longer stand in the report"),
        ("He saw six people and left.", "not among the words they stood in"),
        (f"{TEXT} {TEXT}".replace("ORDU", " " * 200 + "ORDU", 1), "2 places that look the same"),
    ],
)
def test_words_that_are_gone_or_cannot_be_told_apart_are_not_guessed(saved: str, why: str) -> None:
    with pytest.raises(NotFound, match=why):
        find(saved, at(TEXT, "six people"), same_text=False)


def test_of_equal_places_the_one_that_is_clearly_nearest() -> None:
    line = "Two guards were killed at the gate, the mayor of the old town told reporters there.\n"
    text = line + "Nothing else was said in the town on that day, or on the next.\n" * 6 + line
    assert find("New: " + text, at(text, "Two guards"), same_text=False)[0] == 5
    assert find("New: " + text, at(text, "Two guards", 2), same_text=False)[0] == text.rindex("Two guards") + 5


def test_a_long_quote_that_stands_once_needs_nothing_around_it() -> None:
    long = "the rebels would not leave the valley before the prisoners came home"
    place = place_of(f"On Monday a spokesman said {long}, and left.", 27, 27 + len(long))
    assert place.exact == long
    assert words(f"“In short: {long}!” he told them.", place) == long


def test_a_number_is_never_found_in_another() -> None:
    place = at("At least 46 killed in Ordu, the ministry said.", "46")
    with pytest.raises(NotFound):
        find("At least 47 killed in Ordu, the ministry said.", place, same_text=False)
    with pytest.raises(NotFound):
        find("At least 460 killed in Ordu, the ministry said.", place, same_text=False)
    for other in ("46,000", "46.5", "1,46", "3.46"):
        with pytest.raises(NotFound, match="no longer stand"):
            find(f"At least {other} killed in Ordu, the ministry said.", place, same_text=False)


def test_a_short_quote_needs_what_stood_around_it_but_in_its_own_text() -> None:
    bare = Place(3, 6, "six")
    with pytest.raises(NotFound, match="not among the words"):
        find("He saw six people and left.", bare, same_text=False)
    assert find("He saw six people and left.", bare, same_text=True) == (7, 10)


def test_a_place_keeps_through_json() -> None:
    place = at(TEXT, "harbour master")
    assert from_json(to_json(place)) == place
    assert len(place.prefix) == len(place.suffix) == AROUND
    assert [one["type"] for one in to_json(place)["selector"]] == ["TextPositionSelector", "TextQuoteSelector"]


@settings(derandomize=True)
@given(st.text(alphabet="ab \n", min_size=1, max_size=60), st.data())
def test_what_is_found_is_always_the_words(text: str, data: st.DataObject) -> None:
    """Wherever it looks, it gives the words of the quote, blanks aside, or nothing."""
    start = data.draw(st.integers(0, len(text) - 1))
    place = place_of(text, start, data.draw(st.integers(start + 1, len(text))))
    other = data.draw(st.text(alphabet="ab \n", max_size=60))
    for same, where in ((True, text), (False, text), (False, other)):
        try:
            a, b = find(where, place, same)
        except NotFound:
            assert not same
            continue
        assert where[a:b].split() == place.exact.split()
