"""The table of answers: each row's example is decided by that row."""

import pytest

from analysis.pipeline import load
from analysis.positions.rules import RULES
from analysis.records import found
from analysis.rules import Rule, by_id
from analysis.text.normalising import normalise


def ids(text: str) -> list[tuple[str, str]]:
    return [(p.rule_id, p.stance) for p in found(load()(normalise(text).text)).positions]


def test_ids_are_unique() -> None:
    assert len(by_id(RULES)) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_example_is_decided_by_its_rule(rule: Rule) -> None:
    assert rule.example
    assert (rule.id, rule.says) in ids(rule.example)
