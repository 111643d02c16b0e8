"""Which stance do the answers of a clause make? The rows of answers.csv, in the order in which they are tried.

A cell names the answers that fit, joined by "|"; "!" stands for none of them,
"&" joins two that must both hold; an empty cell fits any.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.lexicons.words import Words

QUESTIONS = ("voice", "cue", "source", "who", "modal", "negated", "tense", "place", "terms", "with", "act", "about")
VOICES = ("report", "headline", "said", "official")
Test = tuple[str, bool, frozenset[str]]  # question, whether it must hold, the answers


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its conditions, and what they make."""

    id: str
    tests: tuple[Test, ...]
    stance: str  # "" ends the search: these answers make no stance
    denied: bool
    holder: str  # source, actor, both (the subject and whom it meets), between, owner, judge, felt (the object of "angered")
    issue: str  # clause, act, object, subject
    replaces: frozenset[str]  # stances of a frame's row that this one puts out
    example: str
    line: int


_EARLY = ("voice", "cue", "modal", "negated", "tense")  # known before the rest is asked
_FIRST = ("act", "modal", "who", "negated", "about", "with")  # the questions that most rows fail at


def _tests(row: Mapping[str, str]) -> tuple[Test, ...]:
    made: list[Test] = []
    for question in (*_FIRST, *(q for q in QUESTIONS if q not in _FIRST)):
        for part in row[question].split("&") if row[question] else ():
            made.append((question, not part.startswith("!"), frozenset(part.lstrip("!").split("|"))))
    return tuple(made)


def _fit(tests: tuple[Test, ...], answers: Mapping[str, frozenset[str]]) -> bool:
    """Whether the answers of a clause fit the cells."""
    for question, held, options in tests:  # noqa: SIM110 (asked of every clause: faster than all())
        if options.isdisjoint(answers[question]) == held:
            return False
    return True


@dataclass(frozen=True, slots=True)
class Left:
    """Rows that are left open, in order, each with the tests that are still to be made.

    by_act: the places of those that need a class of act, by that class; free: the places of the others.
    """

    rows: tuple[tuple[Row, tuple[Test, ...]], ...]
    by_act: dict[str, list[int]]
    free: tuple[int, ...]

    def first(self, answers: Mapping[str, frozenset[str]]) -> Row | None:
        """The first that fits the answers; only those are looked at whose class of act is among them."""
        acts = answers["act"] if self.by_act else ()
        near = {place for act in acts for place in self.by_act.get(act, ())}
        return next((self.rows[n][0] for n in sorted(near.union(self.free)) if _fit(self.rows[n][1], answers)), None)


def _left(rows: tuple[tuple[Row, tuple[Test, ...]], ...]) -> Left:
    by_act: dict[str, list[int]] = {}
    free = []
    for place, (_, tests) in enumerate(rows):
        needed = next((options for question, held, options in tests if question == "act" and held), None)
        if needed is None:
            free.append(place)
        for act in sorted(needed or ()):
            by_act.setdefault(act, []).append(place)
    return Left(rows, by_act, tuple(free))


@dataclass(frozen=True, slots=True)
class Table:
    """The rows in their order, and by the voice that they fit; what each voice's rows ask of the act."""

    rows: tuple[Row, ...]
    by_voice: dict[str, tuple[Row, ...]]
    acts: dict[str, frozenset[str]]  # the classes one of which a row of the voice must have, where it names any
    any_act: frozenset[str]  # those of all voices
    narrowed: dict[tuple[frozenset[str], ...], Left] = field(default_factory=dict)  # see `open`

    def open(self, answers: Mapping[str, frozenset[str]]) -> Left:
        """The rows that the answers to the early questions leave open: kept by those answers, of which there are few."""
        key = tuple(answers[question] for question in _EARLY)
        known = self.narrowed.get(key)
        if known is None:
            known = self.narrowed[key] = _left(
                tuple(
                    (row, tuple(test for test in row.tests if test[0] not in _EARLY))
                    for voice in answers["voice"]
                    for row in self.by_voice[voice]
                    if _fit(tuple(test for test in row.tests if test[0] in _EARLY), answers)
                )
            )
        return known

    def first(self, answers: Mapping[str, frozenset[str]]) -> Row | None:
        """The first row that fits the answers of a clause."""
        return self.open(answers).first(answers)


def _fit_voice(row: Row, voice: str) -> bool:
    return all((voice in options) == held for question, held, options in row.tests if question == "voice")


def read(words: Words) -> Table:
    """The table of answers.csv. Raises LexiconError where the file is missing."""
    rows = _rows(words)
    by_voice = {voice: tuple(row for row in rows if _fit_voice(row, voice)) for voice in VOICES}
    acts = {
        voice: frozenset(
            name
            for row in fit
            for question, held, options in row.tests
            if question == "act" and held
            for name in options
        )
        for voice, fit in by_voice.items()
    }
    return Table(rows, by_voice, acts, frozenset[str]().union(*acts.values()))


def _rows(words: Words) -> tuple[Row, ...]:
    return tuple(
        Row(
            row["id"], _tests(row), row["stance"], row["denied"] == "yes", row["holder"], row["issue"],
            frozenset(filter(None, row["replaces"].split("|"))), row["example"], number,
        )
        for number, row in enumerate(words.rows("answers"), 1)
    )  # fmt: skip
