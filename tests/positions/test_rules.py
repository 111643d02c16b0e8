"""The rules: each example is decided by its rule, and each row of the table names one."""

import pytest

from analysis.pipeline import load
from analysis.positions.rules import RULES, rule_of
from analysis.records import Position, found
from analysis.rules import Rule, by_id
from analysis.text.normalising import normalise


def positions(text: str) -> list[Position]:
    return found(load()(normalise(text).text)).positions


def test_ids_are_unique() -> None:
    assert len(by_id(RULES)) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_example_is_decided_by_its_rule(rule: Rule) -> None:
    decided = [p for p in positions(rule.example) if rule_of(p.rule_id) is rule]
    assert decided
    if "answers.csv" in rule.where:
        assert {p.stance for p in decided} == {rule.says}


def test_an_unknown_id_is_refused() -> None:
    with pytest.raises(KeyError):
        rule_of("verb sing aria")
