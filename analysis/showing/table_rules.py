"""The rules of each table, as its folder gives them."""

from __future__ import annotations

from importlib import import_module

from analysis.rules import Rule

TABLES = ("actors", "figures", "positions", "statements")


def rules_of(table: str) -> tuple[Rule, ...]:
    """The rules of one of TABLES, in the order in which they are tried."""
    rules: tuple[Rule, ...] = import_module(f"analysis.{table}.rules").RULES
    return rules


def name_of(table: str, rule_id: str) -> str:
    """The rule that a row's `rule_id` names: itself, or, of a position found by a frame, the frame's pattern."""
    home = import_module(f"analysis.{table}.rules")
    return str(home.rule_of(rule_id).id) if hasattr(home, "rule_of") else rule_id
