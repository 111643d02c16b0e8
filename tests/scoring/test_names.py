"""Names as people mark them: what is the same, and what is free."""

from __future__ import annotations

import pytest

from analysis.scoring.names import asked, ends_alike, plain, shared, shortest, within


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the U.N.", "UN", True),
        ("A-U", "AU", True),
        ("Egypt's", "Egypt", True),
        ("its army", "the army", True),
        ("U.S. Army", "US Army", True),
        ("North Yemen", "Yemen", False),
    ],
)
def test_plain(one: str, other: str, same: bool) -> None:
    assert (plain(one) == plain(other)) is same


@pytest.mark.parametrize(
    ("longer", "shorter", "alike"),
    [("president salva kiir", "salva kiir", True), ("republic of congo", "congo", False), ("un", "unrwa", False)],
)
def test_titles_are_free_parts_of_names_are_not(longer: str, shorter: str, alike: bool) -> None:
    assert ends_alike(longer, shorter) is alike
    assert (shortest([longer, shorter]) == {shorter}) is alike


def test_persons_are_asked_by_their_proper_names() -> None:
    names = ["Kiprono Kiptanui", "Kiptanui", "the Kenyan president"]
    assert asked("person", names) == {"kiptanui"}
    assert asked("state", ["Kenya", "the country"]) == {"kenya", "country"}


def test_shared_names() -> None:
    assert shared(frozenset({"un", "united nations"}), frozenset({"un"})) == pytest.approx(2 / 3)
    assert shared(frozenset({"mission"}), frozenset({"mission", "unmil"}), [frozenset({"mission", "unmil"})]) == 1.0
    assert shared(frozenset(), frozenset()) == 0.0


def test_words_within() -> None:
    assert within("the rebels", "the rebels of the north")
    assert not within("un", "unrwa")
    assert not within("", "x")
