"""The rules: each example is decided by its rule, and each row of the table names one."""

import pytest

from analysis.positions.rules import RULES, rule_of
from analysis.rules import Rule, by_id
from tests.positions.stated import read


def test_ids_are_unique() -> None:
    assert len(by_id(RULES)) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_example_is_decided_by_its_rule(rule: Rule) -> None:
    decided = [p for p in read(rule.example)[1].positions if rule_of(p.rule_id) is rule]
    assert decided
    if "answers.csv" in rule.where:
        assert {p.stance for p in decided} == {rule.says}


def test_an_unknown_id_is_refused() -> None:
    with pytest.raises(KeyError):
        rule_of("verb sing aria")
