"""The ledger of rules: each has its row, none is there that is no rule, and those written to one sentence get fewer."""

from __future__ import annotations

from analysis.showing.table_rules import TABLES, rules_of
from tests.rule_counts import counted, listed, singles, stored


def test_the_ledger_has_the_rules_that_there_are() -> None:
    """Where it has not: `make rules`."""
    assert set(stored()) == {(table, rule.id) for table in TABLES for rule in rules_of(table)}


def test_no_rule_is_written_to_one_sentence_but_those_listed() -> None:
    """A new one: widen it. One that is listed and no longer single: `make rules` takes it off."""
    assert singles(stored()) == listed()


def test_the_ledger_holds_what_the_rules_do_now() -> None:
    """On one small set; `make rules` counts on all."""
    name = "positions_held"
    now = {key: inner[name] for key, inner in counted([name]).items() if inner}
    assert now == {key: inner[name] for key, inner in stored().items() if name in inner}
    assert now


def test_single_is_fewer_than_two_texts_over_all_sets() -> None:
    counts = {("figures", "a"): {"x": 1, "y": 1}, ("figures", "b"): {"x": 1}, ("actors", "c"): {}}
    assert singles(counts) == ["figures: b", "actors: c"]
