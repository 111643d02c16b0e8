"""The rules: each example is decided by its rule, and each row of the table names one."""

import pytest

from analysis.lexicons import files
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


@pytest.mark.parametrize("row", files.rows("frame_patterns"), ids=lambda row: f"{row['kind']} {row['frame']}")
def test_each_preposition_of_a_pattern_has_a_sentence(row: dict[str, str]) -> None:
    wanted = f"{row['kind']} {row['frame']}".strip()
    made = {p.rule_id for p in read(row["example"])[1].positions}
    steps = {f"{r.split(' ')[0]} {r.partition(' ')[2].partition(' ')[2]}" for r in made}
    if row["kind"] == "idiom":
        steps = {f"idiom word>{step.partition('>')[2]}" for step in steps if step.startswith("idiom ")}
    assert (wanted == "echo" and any(r.startswith("echo") for r in made)) or wanted in steps


def test_an_unknown_id_is_refused() -> None:
    with pytest.raises(KeyError):
        rule_of("verb sing aria")
