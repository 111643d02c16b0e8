"""Which stance do the answers of a clause make? The rows of answers.csv, in the order in which they are tried.

A cell names the answers that fit, joined by "|"; "!" stands for none of them,
"&" joins two that must both hold; an empty cell fits any.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
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


# Classes that the subject or the mood gives to a clause, whatever its verb: of these, its form tells two at sight.
OF_FORM = frozenset({"imperative", "thatdeed"})
OF_SUBJECT = OF_FORM | {"noneof", "ofdeed", "ofdoor", "ofgoing", "ofmatter", "ofmeeting", "ofnature", "onclaim"}
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
    verbs: the classes one of which a clause's verb must have, or be given by what it governs,
    where it is no bare verb and not negated; None where some row asks for none.
    """

    rows: tuple[tuple[Row, tuple[Test, ...]], ...]
    by_act: dict[str, list[int]]
    free: tuple[int, ...]
    verbs: frozenset[str] | None

    def may_fit(self, acts: Set[str]) -> bool:
        """Whether one of the rows may fit these classes of act."""
        return bool(self.free) or not self.by_act.keys().isdisjoint(acts)

    def first(self, answers: Mapping[str, frozenset[str]]) -> Row | None:
        """The first that fits the answers; only those are looked at whose class of act is among them."""
        acts = answers["act"] if self.by_act else ()
        near = {place for act in acts for place in self.by_act.get(act, ())}
        return next((self.rows[n][0] for n in sorted(near.union(self.free)) if _fit(self.rows[n][1], answers)), None)


def _left(rows: tuple[tuple[Row, tuple[Test, ...]], ...]) -> Left:
    by_act: dict[str, list[int]] = {}
    free = []
    verbs: set[str] | None = set()
    for place, (_, tests) in enumerate(rows):
        asked = [options for question, held, options in tests if question == "act" and held]
        if not asked:
            free.append(place)
        for act in sorted(asked[0] if asked else ()):
            by_act.setdefault(act, []).append(place)
        of_verb = next((options for options in asked if options.isdisjoint(OF_SUBJECT)), None)
        if of_verb is None and any(options <= OF_FORM for options in asked):
            of_verb = frozenset()
        verbs = None if verbs is None or of_verb is None else verbs | of_verb
    return Left(rows, by_act, tuple(free), None if verbs is None else frozenset(verbs))


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
