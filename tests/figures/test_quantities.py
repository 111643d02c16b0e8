"""Quantities: sentences to bounds."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from analysis.figures.quantities import quantities
from analysis.lexicons.words import words_of

NLP = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "low", "best", "high"),
    [
        ("six men", 6, 6, 6),
        ("1,200 people", 1200, 1200, 1200),
        ("2.3 million residents", 2.3e6, 2.3e6, 2.3e6),
        ("one and a half million people", 1.5e6, 1.5e6, 1.5e6),
        ("two hundred and fifty men", 250, 250, 250),
        ("twenty-five men", 25, 25, 25),
        ("a dozen men", 12, 12, 12),
        ("half a dozen men", 6, 6, 6),
        ("a couple of men", 2, 2, 2),
        ("dozens of men", 12, None, None),
        ("several hundred men", 300, None, None),
        ("tens of thousands of people", 10000, None, None),
        ("between 20 and 30 people", 20, None, 30),
        ("20 to 30 people", 20, None, 30),
        ("10-15 people", 10, None, 15),
        ("two to three million people", 2e6, None, 3e6),
        ("at least six people", 6, None, None),
        ("30 or more people", 30, None, None),
        ("up to 40 people", None, None, 40),
        ("nearly 500 people", None, 500, 500),
        ("around 80 people", 80, 80, 80),
        ("close to 80 people", None, 80, 80),
        ("upwards of 80 people", 80, None, None),
        ("no fewer than 80 people", 80, None, None),
        ("as many as 80 people", None, None, 80),
        ("well over 300 people", 300, None, None),
        ("another 14 people", 14, 14, 14),
        ("3 dozen people", 36, 36, 36),
        ("several dozen people", 36, None, None),
        ("scores of people", 20, None, None),
        ("hundreds of thousands of people", 100000, None, None),
        ("hundreds or perhaps thousands of people", 100, None, None),
        ("dozens, maybe hundreds, of people", 12, None, None),
        ("12 or even 14 people", 12, None, 14),
    ],
)
def test_bounds(text: str, low: float | None, best: float | None, high: float | None) -> None:
    (quantity,) = quantities(NLP(text), words_of(None))
    assert (quantity.low, quantity.best, quantity.high) == (low, best, high)


@pytest.mark.parametrize("text", ["a loan of $5 million", "turnout of 60 percent", "no number here at all"])
def test_none(text: str) -> None:
    assert quantities(NLP(text), words_of(None)) == []


@pytest.mark.parametrize(
    ("text", "share", "most"),
    [
        ("about a third of them", 1 / 3, False),
        ("most of the men", 0.5, True),
        ("40% of the hostages", 0.4, False),
        ("forty percent of the men", 0.4, False),
        ("one in five of the men", 0.2, False),
        ("two-thirds of the men", 2 / 3, False),
        ("at least half of the men", 0.5, False),
    ],
)
def test_shares(text: str, share: float, most: bool) -> None:
    (quantity,) = quantities(NLP(text), words_of(None))
    assert quantity.share == pytest.approx(share)
    assert quantity.most is most


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("as many again", 1),
        ("twice as many", 2),
        ("three times as many", 3),
        ("half as many", 0.5),
        ("an equal number", 1),
    ],
)
def test_multiples_of_the_count_before(text: str, times: float) -> None:
    (quantity,) = quantities(NLP(text), words_of(None))
    assert quantity.again
    assert quantity.share == times


@pytest.mark.parametrize("text", ["as many as 40 men", "half a dozen men", "the same number of men"])
def test_no_multiples(text: str) -> None:
    assert not any(quantity.again for quantity in quantities(NLP(text), words_of(None)))


def test_vague_words_are_a_file_to_replace(tmp_path: Path) -> None:
    (tmp_path / "vague_numbers.csv").write_text("word,low\nmany,7\n", encoding="utf-8")
    (quantity,) = quantities(NLP("many men"), words_of(str(tmp_path)))
    assert (quantity.low, quantity.best, quantity.high) == (7, None, None)
