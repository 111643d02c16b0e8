"""Are figures kept that are taken for true, beside those of test_traps that are doubted, too early to say or only nearly so?"""

from __future__ import annotations

import pytest

from tests.figures.counting import counted, told

KEPT = (
    ("It is certain that 12 people died.", ["12 killed"]),
    ("It is no surprise that 12 people died.", ["12 killed"]),
    ("It is known that 12 people died.", ["12 killed"]),
    ("Nearly 12 people were killed.", ["/12/12 killed"]),
    ("Twelve people were almost certainly killed.", ["12 killed"]),
    ("No civilians were hurt, but two soldiers died.", ["0 injured", "2 killed"]),
)


@pytest.mark.parametrize(("text", "rows"), KEPT)
def test_what_is_taken_for_true_is_counted(text: str, rows: list[str]) -> None:
    assert [counted(row) for row in told(tuple(t for t, _ in KEPT))[text]] == rows
