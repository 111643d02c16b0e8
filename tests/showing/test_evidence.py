"""Evidence: a row in its sentence, its parts marked, the report's text escaped."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.showing.evidence import COLOURS, mark, parts_of, show
from analysis.text.sentences import sentence_around

TEXT = (
    "KHARTOUM, Sudan — Talks began.\n\nAt least 30 people were killed in Nyala on Monday, Gen. Omar Saleh said. "
    "“We reject <b>it</b> & them,” he added.\n\nThe rebels rejected the offer."
)


class Reader(HTMLParser):
    """A page's text less the labels, its marks as (label, text), the labels written in them, and every tag met."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.marks: list[tuple[str, str]] = []
        self.tags: list[str] = []
        self.written: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        if tag == "mark":
            self.marks.append((dict(attrs).get("title") or "", ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "sup" in self.open:
            self.written.append(data)
            return
        self.text += data
        if "mark" in self.open:
            label, before = self.marks[-1]
            self.marks[-1] = (label, before + data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("30", "At least 30 people were killed in Nyala on Monday, Gen. Omar Saleh said."),
        ("Omar Saleh", "At least 30 people were killed in Nyala on Monday, Gen. Omar Saleh said."),
        ("Talks", "KHARTOUM, Sudan — Talks began."),
        ("rejected", "The rebels rejected the offer."),
    ],
)
def test_sentence(words: str, sentence: str) -> None:
    assert TEXT[slice(*sentence_around(TEXT, *span(words)))] == sentence


def test_a_span_over_two_sentences_shows_both() -> None:
    start, end = span("began.")[0], span("At least")[1]
    shown = TEXT[slice(*sentence_around(TEXT, start, end))]
    assert shown.startswith("KHARTOUM") and shown.endswith("said.")


def test_marks_nest_by_character() -> None:
    page = read(mark("nine men died", [(0, 13, "content"), (0, 4, "number"), (5, 8, "victims")]))
    assert page.text == "nine men died"
    assert page.marks == [("number", "nine"), ("content", " "), ("victims", "men"), ("content", " died")]


def test_each_mark_is_labelled_in_words() -> None:
    page = read(
        mark("nine men died, he said", [(0, 13, "content"), (0, 4, "number"), (15, 17, "source"), (18, 22, "cue")])
    )
    assert page.text == "nine men died, he said"
    assert page.written == ["number", "content", "source", "cue"]  # colours and titles may be stripped
    assert [label for label, words in page.marks if words.strip()] == page.written


@settings(derandomize=True)
@given(
    st.text(st.sampled_from("<>&\"'ab \n“”é😀"), max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(sorted(COLOURS))), max_size=5),
)
def test_any_text_is_shown_as_it_is(text: str, parts: list[tuple[int, int, str]]) -> None:
    page = read(mark(text, [(min(a, b), max(a, b), label) for a, b, label in parts]))
    assert page.text == text
    assert set(page.tags) <= {"mark", "sup"}
    marked = {i for a, b, _ in parts for i in range(min(a, b), min(max(a, b), len(text)))}
    assert sum(len(words) for _, words in page.marks) == len(marked)


def test_rows_of_every_table() -> None:
    tables = extract([Report("a b", TEXT)])
    for name in ("figures", "statements", "positions", "mentions"):
        page = read(show(tables[name], tables["reports"]))
        assert page.tags.count("li") == len(tables[name]) > 0, name
        assert "b" not in page.tags, "a tag of the report's text was let through"
        for _, row in tables[name].iterrows():
            for start, end, label in parts_of(row):
                assert 0 <= start < end <= len(TEXT) and label in COLOURS
    figure = read(show(tables["figures"], tables["reports"]))
    assert ("number", "30") in [(label, words.removeprefix("At least ")) for label, words in figure.marks]
    assert "source" in figure.text


def test_statement_marks_source_cue_and_content() -> None:
    tables = extract([Report("x", TEXT)])
    quoted = tables["statements"][tables["statements"]["cue"] == "added"]
    page = read(show(quoted, tables["reports"]))
    assert [label for label, _ in page.marks if label] == ["content", "source", "cue"]
    assert "We reject <b>it</b> & them" in page.text


def test_limit_and_no_rows() -> None:
    tables = extract([Report("x", TEXT)])
    assert read(show(tables["mentions"], tables["reports"], limit=1)).tags.count("li") == 1
    assert read(show(tables["mentions"].head(0), tables["reports"])).tags.count("li") == 0


def test_text_on_a_mark_can_be_read() -> None:
    """Black on each colour by WCAG 2's contrast of at least 4.5, and an underline for those who see no colour."""
    for colour in COLOURS.values():
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        assert (luminance + 0.05) / 0.05 >= 4.5, colour
    style = re.search(r'style="([^"]+)"', mark("x", [(0, 1, "cue")]))
    assert style is not None and "border-bottom" in style[1] and "color:#000" in style[1]


def test_missing_parts_are_left_out() -> None:
    row = pd.Series({"number_start": 3, "number_end": 5, "source_start": pd.NA, "source_end": pd.NA})
    assert parts_of(row) == [(3, 5, "number")]
