"""Doc, Token and Span say what spaCy's say, and are forgotten with the report."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc as Parsed

from analysis.parsing import string_texts, tokens
from analysis.parsing.tokens import Doc, Token, read
from analysis.pipeline import load, parse
from analysis.reading.report import Report
from analysis.records import found

TEXTS = (
    "",
    " ",
    "Yes.",
    "who He said He said",  # arcs cross
    "KYIV SAID NO.\n\nThe Geneva-based envoys, who'd met on Friday, weren't leaving; “we stay,” said İbrahim Öz of the U.N.",
    "The army, officials said, will have been asked to withdraw from the town that it took. It did not.",
    "Who did he say that they met, the mayor asked; a truce, talks and, on Monday, an exchange followed that nobody wanted.",
)
SAME = [
    name for name in Token.__slots__ if name[0] != "_" and name not in {"doc", "head", "children", "sent"}
]  # fmt: skip
PIECES = (
    "He said",
    "that",
    "the army",
    ",",
    "“",
    "”",
    ".",
    "\n\n",
    " ",
    "who",
    "won't",
    "12",
    "and",
    "left",
    "U.N.",
    "ß",
)


def same(parsed: Parsed) -> None:
    """Whether all that may be asked has spaCy's answer."""
    doc = read(parsed)
    assert (doc.text, len(doc), doc.user_data) == (parsed.text, len(parsed), parsed.user_data)
    assert [(s.start, s.end) for s in doc.sents] == [(s.start, s.end) for s in parsed.sents]
    assert [(e.start, e.end, e.label_) for e in doc.ents] == [(e.start, e.end, e.label_) for e in parsed.ents]
    for token, theirs in zip(doc, parsed, strict=True):
        assert {n: getattr(token, n) for n in SAME} == {n: getattr(theirs, n) for n in SAME}
        assert token.is_sent_start == theirs.is_sent_start and len(token) == len(theirs)
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(token, name) is doc[getattr(theirs, name).i]
        for name in ("children", "conjuncts", "lefts", "rights", "ancestors"):
            assert [t.i for t in getattr(token, name)] == [t.i for t in getattr(theirs, name)], name
        # Ours in the order of the text, also where arcs cross.
        assert [t.i for t in token.subtree] == sorted(t.i for t in theirs.subtree)
        assert (token.sent.start, token.sent.end) == (theirs.sent.start, theirs.sent.end)
        assert [token.is_ancestor(t) for t in doc] == [theirs.is_ancestor(t) for t in parsed]


def place(span: Any) -> tuple[int, int] | None:
    return (span.start, span.end) if span is not None else None


@pytest.mark.parametrize("text", TEXTS)
def test_what_spacy_says(text: str) -> None:
    same(load()(text))


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_what_spacy_says_of_any_text(text: str) -> None:
    same(load()(text))


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("mode", ["strict", "contract", "expand"])
def test_spans_of_characters(text: str, mode: str) -> None:
    parsed = load()(text)
    doc = read(parsed)
    for start in range(-1, len(text) + 2):
        for end in range(start, min(start + 14, len(text) + 2)):
            mine, theirs = doc.char_span(start, end, mode), parsed.char_span(start, end, alignment_mode=mode)
            assert place(mine) == place(theirs), (start, end)


def test_spans_of_tokens() -> None:
    parsed = load()(TEXTS[-1])
    doc = read(parsed)
    for start in range(-2, len(doc)):
        for end in range(start, len(doc) + 2):
            mine, theirs = doc[start:end], parsed[start:end]
            assert (mine.start, mine.end, mine.text, len(mine)) == (theirs.start, theirs.end, theirs.text, len(theirs))
            assert [t.i for t in mine] == [t.i for t in theirs]
            if len(mine):
                assert (mine.start_char, mine.end_char) == (theirs.start_char, theirs.end_char)
                assert (
                    mine.root is doc[theirs.root.i] and mine[-1] is doc[theirs[-1].i] and mine[0:1] == doc[start:][0:1]
                )
                assert mine.sent == doc[mine.start].sent


def test_beyond_the_text_is_an_empty_token() -> None:
    doc = read(load()("It left."))
    for edge in (doc[0].nbor(-1), doc[2].nbor(), doc[2].nbor().nbor(3)):
        assert not any(getattr(edge, name) for name in SAME if name not in {"i", "idx"})
        assert (edge.head, edge.left_edge, edge.right_edge, list(edge.ancestors)) == (edge, edge, edge, [])
        assert (edge.children, edge.subtree, edge.conjuncts, len(edge)) == ([], [edge], (), 0)
        assert edge.sent == doc[0].sent


def test_what_is_not_read_is_named() -> None:
    doc = read(load()("It left."))
    with pytest.raises(AttributeError, match="no attribute 'vector'"):
        doc[0].vector  # noqa: B018


def test_a_parsed_report_holds_none() -> None:
    (doc,) = parse([Report("one", TEXTS[-1])])
    assert tokens.KEY not in doc.user_data and found(doc).statements
    kept: Doc = read(doc)
    assert read(doc) is kept
    tokens.forget(doc)
    assert not vars(kept) and read(doc) is not kept


def test_texts_that_are_kept_begin_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(string_texts, "MOST", 5)
    for text in TEXTS * 2:
        parsed = load()(text)
        assert [(t.text, t.lemma_, t.tag_) for t in read(parsed)] == [(t.text, t.lemma_, t.tag_) for t in parsed]
