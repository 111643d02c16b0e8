"""Normalising: what the parser reads, and that every span leads back to the report's own characters."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from analysis.text.mending import encoding_edits, is_notice, markup_edits, notice_edits
from analysis.text.normalising import is_wrapped, normalise

ODD = "“”‘’„«»'\"`—–‐‑‒―−…ﬁﬂﬀﬃ\u00a0\u2009\u202f\t\u00ad\u200b\ufeff\u200e\r\n\u2028\x85\x0c\x00\ud800e\u0301ñ "
odd_texts = st.lists(
    st.one_of(st.sampled_from([*ODD, "\r\n", "\n\n", "a\u0301\u0323"]), st.text(max_size=12)), max_size=40
).map("".join)
PARAGRAPHS = (
    "The army said on Tuesday that it had withdrawn from the eastern half of the town after nine days of fighting that "
    "killed dozens and drove most of those who live there to the far bank of the river.",
    "A spokeswoman for the rebels, who hold the airport, denied it and called for a cease-fire under the eye of the "
    "African Union, which has sent no one to the town since the talks in Addis Ababa broke down.",
)


@settings(derandomize=True)
@given(odd_texts)
@example("\xc2\x80\xc2")  # decoded twice; what mends it puts a character before one that stays
def test_every_span_leads_back(text: str) -> None:
    parsed = normalise(text)
    places = [parsed.original(i, i + 1) for i in range(len(parsed.text))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    # In order, and each original character within one place at most: a wider span is the hull of its parts.
    for (a, b), (c, d) in pairwise(places):
        assert (a, b) == (c, d) or b <= c
    for i in range(0, len(places), 3):
        for j in range(i + 1, min(i + 9, len(places)) + 1):
            assert parsed.original(i, j) == (places[i][0], places[j - 1][1])
            assert parsed.original(i, i)[0] == places[i][0]
    assert parsed.original(len(places), len(places)) == (len(text), len(text))


@settings(derandomize=True)
@given(odd_texts)
def test_an_unchanged_character_is_its_own_original(text: str) -> None:
    parsed = normalise(text)
    for i, character in enumerate(parsed.text):
        start, end = parsed.original(i, i + 1)
        if character.isalnum() and text[start:end].isascii():
            assert text[start:end] == character


def _faults(text: str) -> list[object]:
    return [*encoding_edits(text), *markup_edits(text), *notice_edits(text)]


@settings(derandomize=True)
@given(odd_texts)
def test_nothing_the_parser_trips_on_is_left(text: str) -> None:
    parsed = normalise(text).text
    assert not set(parsed) & set("\u2018\u2019\u00a0\u200b\u00ad\ufb01\r\t\u2028\x00\ud800")
    parsed.encode()
    # What was decoded twice may show only when its dashes and spaces are plain: then a second time mends more.
    assert normalise(parsed).text == parsed or is_wrapped(parsed) or _faults(parsed)


@settings(derandomize=True)
@given(st.text(st.characters(codec="ascii", categories=["L", "N", "Zs"]), max_size=80))
def test_plain_text_is_left_alone(text: str) -> None:
    assume(not is_notice(text))  # "Watch" alone on a line is a page's own
    parsed = normalise(text)
    assert parsed.text == text
    assert parsed.origins is None
    assert parsed.original(0, len(text)) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("the minister’s ‘offer’", "the minister's 'offer'"),
        ("of\ufb01cials", "officials"),
        ("nine\u00a0people", "nine people"),
        ("cease\u2011fire", "cease-fire"),
        ("cease\u00adfire", "ceasefire"),
        ("Sa\u0301nchez", "Sánchez"),
        ("no …", "no ..."),
        ("One.\r\nTwo.", "One.\nTwo."),
        ("“Stop,” he said—twice.", "“Stop,” he said—twice."),  # marks that the components know stay
        ("20–25 people", "20–25 people"),
    ],
)
def test_characters(text: str, read: str) -> None:
    assert normalise(text).text == read


def test_spans_over_changed_lengths() -> None:
    text = "The of\ufb01cial\u200b said… no"
    parsed = normalise(text)
    at = parsed.text.index("official")
    start, end = parsed.original(at, at + len("official"))
    assert text[start:end] == "of\ufb01cial"
    at = parsed.text.index("no")
    assert text[slice(*parsed.original(at, at + 2))] == "no"


def wrap(*paragraphs: str, between: str = "\n\n", width: int = 66) -> str:
    return between.join(textwrap.fill(p, width) for p in paragraphs)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_wrapped_paragraphs_are_joined(ends: str) -> None:
    parsed = normalise(wrap(*PARAGRAPHS).replace("\n", ends))
    assert parsed.text == "\n\n".join(PARAGRAPHS)


def test_a_hyphen_at_the_line_end_takes_no_space() -> None:
    text = wrap(*PARAGRAPHS, width=87)
    assert "cease-\nfire" in text
    parsed = normalise(text)
    assert "cease-fire" in parsed.text
    at = parsed.text.index("cease-fire")
    assert text[slice(*parsed.original(at, at + 10))] == "cease-\nfire"


def test_breaks_of_a_wrapped_text_that_stay() -> None:
    text = "\n".join(["Army leaves the town", wrap(*PARAGRAPHS, between="\n   \n"), "* one item", "* another item"])
    lines = normalise(text).text.split("\n")
    assert lines == ["Army leaves the town", PARAGRAPHS[0], "   ", PARAGRAPHS[1], "* one item", "* another item"]


def test_one_long_line_does_not_hide_the_wrapping() -> None:
    text = wrap(*PARAGRAPHS, PARAGRAPHS[0]) + "\nhttps://example.org/" + "x" * 300
    assert PARAGRAPHS[0] in normalise(text).text


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS * 3),  # a paragraph a line
        "Army leaves\nBy A. Writer\nJuba\nMay 3, 2023\n" + PARAGRAPHS[0],  # short lines are no wrapping
        "A line that is long enough but\nstands alone with one other\n\nparagraph.",
    ],
)
def test_not_wrapped(text: str) -> None:
    assert not is_wrapped(text)
    assert normalise(text).text == text
