"""Columns say of each word what spaCy's own tokens say."""

from __future__ import annotations

import gc

import pytest

from analysis.parsing import columns
from analysis.pipeline import load, parse
from analysis.reading.report import Report
from analysis.records import found

TEXTS = (
    "",
    " ",
    "Yes.",
    "KYIV SAID NO.\n\nThe Geneva-based envoys, who'd met on Friday, weren't leaving; “we stay,” said İbrahim Öz of the U.N.",
    "The army, officials said, will have been asked to withdraw from the town that it took. It did not.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_what_tokens_say(text: str) -> None:
    doc = load()(text)
    assert columns.of(doc) is columns.of(doc)
    assert columns.of(doc).lemmas == [token.lemma_.lower() for token in doc]
    assert columns.of(doc).lowers == [token.lower_ for token in doc]
    assert columns.of(doc).parts == [token.pos_ for token in doc]
    assert [columns.children(token) for token in doc] == [list(token.children) for token in doc]


def test_a_parsed_report_holds_none() -> None:
    (doc,) = parse([Report("one", TEXTS[-1])])
    assert columns.KEY not in doc.user_data and found(doc).statements


def test_what_was_asked_of_one_doc_is_not_said_of_the_next() -> None:
    for text in TEXTS:
        doc = load()(text)
        columns.children(doc[0]) if len(doc) else None
        assert columns.of(doc).doc is doc
        columns.forget(doc)
        assert columns.KEY not in doc.user_data
    gc.collect()
