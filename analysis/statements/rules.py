"""The rules behind the statements table, each with what it finds and a sentence it finds it in."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.lexicons.files import rows


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it finds, in a line, and an example sentence."""

    what: str
    example: str


# By rule_id, in the order of the file.
RULES: dict[str, Rule] = {row["rule_id"]: Rule(row["what"], row["example"]) for row in rows("statement_rules")}
