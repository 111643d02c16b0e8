"""Rows drawn for review: fairly, the same for the same seed, and such that the interval covers the truth as often as it says."""

from __future__ import annotations

import random

import pandas as pd
import pytest

from analysis.scoring.sampling import ALL, _shared_out, _systematic, drawn, estimated
from analysis.scoring.scores import MEASURES, _by_report, _wanted, pair
from tests.corrections.made import tables
from tests.marked import with_answers

STRICT = {"figures": "value, outcome and source right", "positions": "actor and stance right"}
KEYS = {"figures": "figure_id", "positions": "position_id", "statements": "statement_id", "actors": "actor_id"}


def verdicts(rows: list[tuple[str, str, bool]]) -> pd.DataFrame:
    return pd.DataFrame(
        [{"table": t, "row_id": r, "verdict": "right" if right else "corrected"} for t, r, right in rows]
    )


def test_tables_share_evenly_and_small_ones_give_what_they_have() -> None:
    assert _shared_out({"a": 900, "b": 900, "c": 900, "d": 900}, 100) == {"a": 25, "b": 25, "c": 25, "d": 25}
    assert _shared_out({"a": 5, "b": 10, "c": 900, "d": 0}, 100) == {"a": 5, "b": 10, "c": 85}
    assert _shared_out({"a": 2, "b": 3}, 100) == {"a": 2, "b": 3}
    assert sum(_shared_out({"a": 40, "b": 30, "c": 20, "d": 90}, 101).values()) == 101


def test_each_rule_gets_its_share_and_each_row_its_chance() -> None:
    rules = ["x"] * 60 + ["y"] * 30 + ["z"] * 9 + ["once"]
    counts = [0] * 100
    for seed in range(400):
        places = _systematic(rules, 20, random.Random(seed))
        assert len(set(places)) == 20
        drawn_rules = [rules[place] for place in places]
        assert drawn_rules.count("x") in {11, 12, 13} and drawn_rules.count("y") in {5, 6, 7} and drawn_rules.count("z") in {1, 2}  # fmt: skip
        for place in places:
            counts[place] += 1
    assert min(counts) > 45 and max(counts) < 120  # 80 each


def test_a_draw_names_rows_in_reading_order_with_what_they_stand_for() -> None:
    sample = drawn(tables(), 12, seed=3)
    assert len(sample) == 12 and sample["row_id"].is_unique
    pd.testing.assert_frame_equal(sample, drawn(tables(), 12, seed=3))
    assert list(sample["row_id"]) != list(drawn(tables(), 12, seed=4)["row_id"])
    assert list(sample["report_id"]) == sorted(sample["report_id"], key=["harbour", "bridge"].index)
    for table, group in sample.groupby("table"):
        assert group["weight"].sum() == pytest.approx(len(tables()[str(table)]))
    everything = drawn(tables(), 1000)
    assert len(everything) == sum(len(tables()[name]) for name in KEYS) and set(everything["weight"]) == {1.0}


def test_all_rows_reviewed_leave_nothing_to_chance() -> None:
    sample = drawn(tables(), 1000)
    told = verdicts([(t, r, n % 4 > 0) for n, (t, r) in enumerate(zip(sample["table"], sample["row_id"], strict=True))])
    last = estimated(told, sample).iloc[-1]
    assert last["table"] == ALL and last["precision"] == last["low"] == last["high"] == round((told["verdict"] == "right").mean(), 3)  # fmt: skip
    nothing = estimated(told[:0], sample).iloc[-1]
    assert pd.isna(nothing["precision"]) and (nothing["low"], nothing["high"]) == (0, 1)


def marked() -> tuple[dict[str, pd.DataFrame], pd.DataFrame]:
    """The tables of two marked sets, and whether each of their rows is right."""
    tables_of, told = [], []
    for table, name in (("figures", "figures_wire"), ("positions", "positions_extra")):
        found, gold = with_answers(name)
        tables_of.append({n: f if n in {table, "reports"} else f[:0] for n, f in found.items()})
        (measure,) = [m for m in MEASURES if m[1] == STRICT[table]]
        _, _, weight, floor, right = measure
        assert right is not None
        held = _by_report(found[table], gold)
        for given in gold:
            wanted, rows = _wanted(table, given), held.get(given["id"], [])
            good = {j for i, j in pair(wanted, rows, weight, floor) if right(wanted[i], rows[j])}
            told += [(table, row[KEYS[table]], j in good) for j, row in enumerate(rows)]
    return {n: pd.concat([one[n] for one in tables_of], ignore_index=True) for n in tables_of[0]}, verdicts(told)


def test_on_marked_sets_the_interval_covers_the_truth_as_often_as_it_says() -> None:
    """Drawn 200 times: 95 in 100, give or take what chance does to 200 draws (three standard errors: 4.6 in 100)."""
    made, told = marked()
    check(made, told, rows=50)


def test_in_a_folder_of_many_rules_too() -> None:
    shares, rows = (0.9, 0.6, 0.97), 100
    draw = random.Random(7)
    frames, told = {name: frame[:0] for name, frame in tables().items()}, []
    frames["reports"] = tables()["reports"][:1]
    for share, (table, key), many in zip(shares, list(KEYS.items())[:3], (700, 400, 1500), strict=True):
        row = tables()[table].iloc[[0]]
        frame = pd.concat([row] * many, ignore_index=True)
        rules = [f"r{draw.choice((1, 1, 1, 2, 2, 3, 4, 5))}" for _ in range(many)]
        frames[table] = frame.assign(**{key: [f"{table}{n}" for n in range(many)], "rule_id": rules})
        # Rules differ in how often they are right, as they do.
        told += [(table, f"{table}{n}", draw.random() < share - 0.1 * (rule == "r1") + 0.03) for n, rule in enumerate(rules)]  # fmt: skip
    check(frames, verdicts(told), rows)


def check(made: dict[str, pd.DataFrame], told: pd.DataFrame, rows: int) -> None:
    truth = {table: float((group["verdict"] == "right").mean()) for table, group in told.groupby("table")}
    truth[ALL] = float((told["verdict"] == "right").mean())
    covered, means = dict.fromkeys(truth, 0), dict.fromkeys(truth, 0.0)
    for seed in range(200):
        for line in estimated(told, drawn(made, rows, seed)).to_dict("records"):
            covered[line["table"]] += line["low"] - 0.0005 <= truth[line["table"]] <= line["high"] + 0.0005
            means[line["table"]] += line["precision"] / 200
    for table, count in covered.items():
        assert count / 200 >= 0.904, (table, covered)
        assert abs(means[table] - truth[table]) < 0.02, "on average it is the truth"
