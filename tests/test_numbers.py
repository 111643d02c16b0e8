"""Quantities: sentences to bounds."""

from __future__ import annotations

import pytest
import spacy

from analysis.numbers import quantities

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
    ],
)
def test_bounds(text: str, low: float | None, best: float | None, high: float | None) -> None:
    (quantity,) = quantities(NLP(text))
    assert (quantity.low, quantity.best, quantity.high) == (low, best, high)


@pytest.mark.parametrize("text", ["a loan of $5 million", "turnout of 60 percent", "no number here at all"])
def test_none(text: str) -> None:
    assert quantities(NLP(text)) == []


@pytest.mark.parametrize(
    ("text", "share", "most"),
    [("about a third of them", 1 / 3, False), ("most of the men", 0.5, True), ("40% of the hostages", 0.4, False)],
)
def test_shares(text: str, share: float, most: bool) -> None:
    (quantity,) = quantities(NLP(text))
    assert quantity.share == pytest.approx(share)
    assert quantity.most is most
