"""Columns of a Doc, and questions that are answered once for it."""

from __future__ import annotations

import pytest

from analysis.parsing import columns
from analysis.parsing.tokens import Token, read
from analysis.pipeline import load

TEXT = "The army, officials said, will have been asked to withdraw from the town that it took. It did not."


def test_columns_are_made_once_and_say_what_tokens_say() -> None:
    doc = read(load()(TEXT))
    known = columns.of(doc)
    assert known is columns.of(doc) is not columns.of(read(load()(TEXT)))
    assert known.lemmas == [token.lemma_.lower() for token in doc]
    assert known.lowers == [token.lower_ for token in doc]


@pytest.mark.parametrize(("start", "end", "there"), [(0, 4, True), (0, 3, False), (4, 99, False), (3, 4, True)])
def test_a_word_between_two_places(start: int, end: int, there: bool) -> None:
    assert columns.of(read(load()(TEXT))).has("lowers", frozenset({"officials"}), start, end) is there


@pytest.mark.parametrize("words", [{"it"}, {"it", "the", "army"}, {"nobody"}, set()], ids=str)
@pytest.mark.parametrize("column", ["lemmas", "lowers"])
def test_the_places_of_words(column: str, words: set[str]) -> None:
    known = columns.of(read(load()(TEXT)))
    expected = [place for place, text in enumerate(getattr(known, column)) if text in words]
    assert known.places(column, frozenset(words)) == expected


def test_a_question_is_asked_once_of_a_word_of_one_doc() -> None:
    asked: list[Token] = []

    @columns.once
    def question(token: Token) -> str:
        asked.append(token)
        return token.text

    one, other = read(load()("It left.")), read(load()("He stayed."))
    assert [question(one[0]), question(one[0]), question(one[1]), question(other[0])] == ["It", "It", "left", "He"]
    assert asked == [one[0], one[1], other[0]]
