"""What is a rule? One row that says what it finds, by which words, what else must be so, and in which sentence.

Each table's folder has its rules in `rules.RULES`, in the order in which they
are tried; a row of a table names the one that made it (`rule_id`). A test runs
every example and asks that it be decided by that rule.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent


def _made_at() -> str:
    """File and line of the code that makes a rule, below the project's root."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename in {__file__, "<string>"}:
        frame = frame.f_back
    path = Path(frame.f_code.co_filename)
    name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    return f"{name}:{frame.f_lineno}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    id: its name in the table's `rule_id`, which no other rule has.
    says: what it finds: an outcome, a stance, a kind of statement, a link between mentions; or how that is chosen.
    words: the words that call it up: a lexicon and kind ("outcomes: hurt"), the words themselves, or "" for any.
    needs: what else must be so: a pattern, or the question that a named test asks; "" for nothing.
    example: a sentence in which this rule decides; run as a test.
    where: file and line at which it stands; found out when the rule is made, given for rules read from a CSV file.
    """

    id: str
    says: str
    words: str
    needs: str
    example: str
    where: str = field(default_factory=_made_at)


def by_id(rules: Iterable[Rule]) -> dict[str, Rule]:
    """Rules by their ids, in order. Raises ValueError where two have the same."""
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in found:
            raise ValueError(f"two rules are named {rule.id!r}: {found[rule.id].where} and {rule.where}")
        found[rule.id] = rule
    return found
