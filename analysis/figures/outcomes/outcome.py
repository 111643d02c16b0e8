"""What befell the people a number counts, and the rule by which it is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from analysis.parsing.tokens import Token
from analysis.rules import Rule


@dataclass(frozen=True, slots=True)
class OutcomeRule(Rule):
    """A rule that finds an outcome, with what the questions asked after it need to know of it.

    single: it tells of an event, so that one person alone ("a soldier was shot") is counted by it.
    toll: it reads the value of a running count.
    running: that count goes on.
    event: it may be the count of one event, by name.
    lives: the noun that is counted is "lives".
    body: the noun that is counted is "bodies".
    state: its verb is one of living beings alone ("died", "fled").
    place: it goes by where people are ("in hospital"), so that the noun may be no person ("nights in jail").
    denies: its "not" is part of the outcome ("did not survive").
    taken: it tells that people were taken or dragged away, which a killing told after it outweighs.
    weak: it tells of what comes after ("buried", "searched for"), which what befell them before outweighs.
    listed: it goes by a list, so that its word need not govern those it befalls.
    part: those counted are some of those of whom it is said.
    """

    single: bool = False
    toll: bool = False
    running: bool = False
    event: bool = False
    lives: bool = False
    body: bool = False
    state: bool = False
    place: bool = False
    denies: bool = False
    taken: bool = False
    weak: bool = False
    listed: bool = False
    part: bool = False


Asked = TypeVar("Asked")
Told = tuple[str, Token]  # an outcome, and the word that says it


@dataclass(frozen=True, slots=True)
class AskedRule(OutcomeRule, Generic[Asked]):
    """A rule that one function decides.

    tells: the outcome and the word that says it, or None where the rule does
    not decide. Its docstring is the question it asks, and `needs` where that is empty.
    """

    tells: Callable[[Asked], Told | None] = lambda asked: None

    def __post_init__(self) -> None:
        if not self.needs:
            object.__setattr__(self, "needs", (self.tells.__doc__ or "").partition("\n")[0])


class Finding(NamedTuple):
    """An outcome, the word that says it, and the rule that found it."""

    outcome: str
    anchor: Token
    rule: OutcomeRule


@dataclass(frozen=True, slots=True)
class Outcome:
    """What befell those counted.

    name: one of the tables' outcomes.
    anchor: the word that says it.
    rule: the rule that found it.
    subset: said of a whole of which those counted are a part.
    running: of a count that goes on.
    event: of a running count of one named event.
    """

    name: str
    anchor: Token
    rule: OutcomeRule
    subset: bool = False
    running: bool = False
    event: bool = False
