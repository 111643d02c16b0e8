"""Wilson's interval against published values, and what it must be at the ends."""

from __future__ import annotations

from math import inf

import pytest

from analysis.scoring.intervals import wilson


@pytest.mark.parametrize(
    ("right", "rows", "low", "high"),
    [
        # R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_published_values(right: int, rows: int, low: float, high: float) -> None:
    assert wilson(right / rows, rows) == pytest.approx((low, high), abs=0.00005)


def test_the_ends() -> None:
    assert wilson(0.0, 0) == (0.0, 1.0)
    assert wilson(1.0, 10)[1] == pytest.approx(1) and wilson(1.0, 10)[0] < 0.75
    assert wilson(0.3, inf) == (0.3, 0.3)
