"""The rules of each table, as its folder gives them."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from analysis.rules import Rule

TABLES = ("actors", "figures", "positions", "statements")


def rules_of(table: str) -> tuple[Rule, ...]:
    """The rules of one of TABLES, in the order in which they are tried; none where its folder has no `rules`."""
    home = f"analysis.{table}.rules"
    if find_spec(home) is None:
        return ()
    given = import_module(home).RULES
    if isinstance(given, dict):  # statements, until its rules are rows
        where = f"analysis/lexicons/{table.removesuffix('s')}_rules.csv"
        return tuple(Rule(name, rule.what, "", "", rule.example, where) for name, rule in given.items())
    return tuple(given)


def name_of(table: str, rule_id: str) -> str:
    """The rule that a row's `rule_id` names: itself, or, of a position found by a frame, the frame's pattern."""
    home = import_module(f"analysis.{table}.rules")
    return str(home.rule_of(rule_id).id) if hasattr(home, "rule_of") else rule_id
