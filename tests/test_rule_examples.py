"""Each rule of each table decides its own example."""

from __future__ import annotations

import pytest

from analysis import Report, extract
from analysis.rules import by_id
from analysis.showing.rules_page import NAMED_IN
from analysis.showing.table_rules import TABLES, name_of, rules_of


@pytest.mark.parametrize("table", TABLES)
def test_each_rule_decides_its_example(table: str) -> None:
    rules = rules_of(table)
    assert len(by_id(rules)) == len(rules)
    tables = extract(Report(f"rule-{number}", rule.example, sha256="") for number, rule in enumerate(rules))
    decided: set[tuple[str, str]] = set()
    for kind in NAMED_IN.get(table, (table,)):
        if "rule_id" in tables[kind]:
            told = tables[kind].dropna(subset=["rule_id"])
            decided |= {(r, name_of(table, i)) for r, i in zip(told["report_id"], told["rule_id"], strict=True)}
    lost = [f"{rule.id}: {rule.example}" for n, rule in enumerate(rules) if (f"rule-{n}", rule.id) not in decided]
    assert lost == []


def test_a_table_has_rules() -> None:
    assert any(rules_of(table) for table in TABLES)
