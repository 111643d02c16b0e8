"""Which stance do the answers of a clause make? The rows of answers.csv, in the order in which they are tried.

A cell names the answers that fit, joined by "|"; "!" stands for none of them,
"&" joins two that must both hold; an empty cell fits any.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.lexicons.words import Words

QUESTIONS = ("voice", "cue", "source", "who", "modal", "negated", "tense", "place", "terms", "with", "act", "about")
Test = tuple[str, bool, frozenset[str]]  # question, whether it must hold, the answers


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its conditions, and what they make."""

    id: str
    tests: tuple[Test, ...]
    stance: str  # "" ends the search: these answers make no stance
    denied: bool
    holder: str  # source, actor, both (the subject and whom it meets), between
    issue: str  # clause, act, object, subject
    replaces: frozenset[str]  # stances of a frame's row that this one puts out
    example: str
    line: int

    def fits(self, answers: Mapping[str, frozenset[str]]) -> bool:
        """Whether every cell fits the answers of a clause."""
        return all(bool(options & answers[question]) == held for question, held, options in self.tests)


def _tests(row: Mapping[str, str]) -> tuple[Test, ...]:
    made: list[Test] = []
    for question in QUESTIONS:
        for part in row[question].split("&") if row[question] else ():
            made.append((question, not part.startswith("!"), frozenset(part.lstrip("!").split("|"))))
    return tuple(made)


def read(words: Words) -> tuple[Row, ...]:
    """The rows of answers.csv, with the line at which each stands. Raises LexiconError where the file is missing."""
    return tuple(
        Row(
            row["id"], _tests(row), row["stance"], row["denied"] == "yes", row["holder"], row["issue"],
            frozenset(filter(None, row["replaces"].split("|"))), row["example"], number,
        )
        for number, row in enumerate(words.rows("answers"), 1)
    )  # fmt: skip
