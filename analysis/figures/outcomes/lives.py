"""Lives that are counted: "claimed 40 lives", "40 lives were lost"; whatever is said to end them kills."""

from __future__ import annotations

from dataclasses import replace

from analysis.figures.outcomes.outcome import Outcome, OutcomeRule
from analysis.lexicons.words import Words
from analysis.parsing.tokens import Token

COUNTED = OutcomeRule(
    "figure-lives-counted",
    "killed",
    "life",
    "A verb of claiming stands right before the number of lives, or any words for an outcome say that they ended.",
    "The crash claimed 40 lives.",
    single=True,
    lives=True,
)
LIVES_RULES = (COUNTED,)


def of_lives(unit: Token, start: int, outcome: Outcome | None, words: Words) -> Outcome | None:
    """The outcome of counted lives, by the word before their number (at `start`), or by what else was found; else as it is."""
    if unit.lemma_ != "life":
        return outcome
    before = unit.doc[start - 1] if start else None
    if before is not None and before.lemma_ in words.of("contexts", "claiming"):
        return Outcome("killed", before, COUNTED)
    if outcome is None or outcome.rule.lives:
        return outcome
    return replace(outcome, name="killed", rule=COUNTED)
