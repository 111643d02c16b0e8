"""Whole reports written and marked by fresh hands: do the tables hold on them what was reached?"""

import pytest

from analysis.scoring import scores
from tests.marked import GOLD, OTHERS, tables

# F1 that was reached, less .005: on the batches that were read after their first score, and on the last (b6), of which half was.
LAST = "b6"
FLOORS = {
    ("statements", "source, cue, content and kind right"): 0.902,
    ("figures", "value and outcome right"): 0.955,
    ("figures", "value, outcome and source right"): 0.887,
    ("positions", "actor and stance right"): 0.745,
    ("actors", "found"): 0.951,
    ("actors", "names clustered (CEAF-e)"): 0.915,
}


FLOORS_OF_LAST = {
    ("statements", "source, cue, content and kind right"): 0.785,
    ("figures", "value and outcome right"): 0.916,
    ("figures", "value, outcome and source right"): 0.759,
    ("positions", "actor and stance right"): 0.801,
    ("actors", "found"): 0.925,
    ("actors", "names clustered (CEAF-e)"): 0.888,
}
Reached = dict[tuple[str, str], float]


@pytest.fixture(scope="module")
def reached() -> dict[bool, Reached]:
    """F1 by table and measure, of the last batch (True) and of those before."""
    gold = scores.load_gold(GOLD / "others" / "marks")
    halves = {last: [g for g in gold if g["id"].startswith(LAST) == last] for last in (True, False)}
    made = {last: scores.score(tables(OTHERS), answers) for last, answers in halves.items()}
    return {last: {(row.table, row.measure): row.f1 for row in of.itertuples()} for last, of in made.items()}


@pytest.mark.parametrize("asked", FLOORS, ids=" ".join)
def test_what_was_reached_is_held(reached: dict[bool, Reached], asked: tuple[str, str]) -> None:
    assert reached[False][asked] >= FLOORS[asked]
    assert reached[True][asked] >= FLOORS_OF_LAST[asked]
