"""Every rule of actors decides in its own example, and every mention names a rule."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.actors.rules import RULES
from analysis.pipeline import load
from analysis.records import found
from analysis.rules import Rule, by_id

GOLD = Path(__file__).parents[1] / "gold"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_example_is_decided_by_its_rule(rule: Rule) -> None:
    assert rule.id in {mention.rule_id for mention in found(load()(rule.example)).mentions}


def test_every_mention_names_one_of_the_rules() -> None:
    known = by_id(RULES)
    for line in (GOLD / "actors_dev.jsonl").read_text(encoding="utf-8").splitlines():
        assert {m.rule_id for m in found(load()(json.loads(line)["text"])).mentions} <= set(known)


def test_rules_say_what_they_find() -> None:
    assert all(rule.says and rule.example and rule.where.startswith("analysis/actors/rules.py:") for rule in RULES)
