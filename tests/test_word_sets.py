"""Words are data: those that rules still hold in Python are listed, and the list may only shrink."""

from __future__ import annotations

import pytest

from tests.word_sets import grown, listed, now, of_module


def test_no_words_in_python_but_those_listed() -> None:
    """New ones belong in a CSV file of analysis/lexicons/."""
    assert grown(listed(), now()) == []


def test_the_list_shrinks_with_the_code() -> None:
    """Where it has not: `python -m tests.word_sets`."""
    assert grown(now(), listed()) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('SEAS = frozenset({"boat", "ship", "ferry"})', {"SEAS": (1, 3)}),
        ('SEAS: tuple[str, ...] = ("boat", "ship", "ferry")', {"SEAS": (1, 3)}),
        ('def f(x):\n    return x in ["boat", "ship", "ferry"] or x in {"bow", "hull", "mast", "keel"}', {"f": (2, 7)}),
        ('class A:\n    def f(self, x):\n        return x in {"boat", "ship", "ferry"}', {"A.f": (1, 3)}),
        ('SEAS = set("boat ship ferry".split())', {"SEAS": (1, 3)}),
        ('SEAS = {"boat", "ship"}', {}),
        ('LABELS = {"nsubj", "nsubjpass", "dobj", "agent"}', {}),
        ('TAGS = {"NNP", "NNPS", "VBD"}', {}),
        ('OUTCOMES = ("killed", "injured", "missing")', {}),
    ],
)
def test_which_literals_are_words(source: str, found: dict[str, tuple[int, int]]) -> None:
    assert of_module(source) == found


def test_one_word_more_is_seen() -> None:
    before = {("figures/x.py", "SEAS"): (1, 3)}
    assert grown(before, before) == []
    assert grown(before, {("figures/x.py", "SEAS"): (1, 4)}) == ["analysis/figures/x.py: SEAS: 4 words, listed 3"]
    assert grown(before, {("figures/y.py", ""): (1, 3)}) == ["analysis/figures/y.py: module: 3 words, listed 0"]
    assert grown({}, {}) == []
