"""Rules as rows, tried in their order; each is filed by the words that call it up, so that a word is held against its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.outcome import Finding, OutcomeRule
from analysis.figures.outcomes.patterns import Test, compiled
from analysis.lexicons.words import Words
from analysis.parsing.tokens import Token


@dataclass(frozen=True, slots=True)
class CaseRule(OutcomeRule):
    """A rule about a word and the people it stands to.

    `needs` is a pattern. What no pattern says is asked by functions, whose
    docstrings are the questions:

    role: what the people are to the word: subject, object, either of them, any; or the preposition between ("of").
    test: what else must be so.
    tells: which outcome it is, where the word lists know it; None where they tell none, so that the rule does not decide.
    anchor: which word says it, where it is not the one that calls the rule up.
    """

    role: str = "any"
    test: Test | None = None
    tells: Callable[[Case], str | None] | None = None
    anchor: Callable[[Case], Token | None] | None = None
    pattern: Test = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pattern", compiled(self.needs))
        if not self.needs and self.test is not None:
            object.__setattr__(self, "needs", (self.test.__doc__ or "").partition("\n")[0])

    def find(self, case: Case) -> Finding | None:
        """What the rule says of a word that may call it up, or None."""
        if not _stands_so(self.role, case) or not self.pattern(case):
            return None
        if self.test is not None and not self.test(case):
            return None
        outcome = self.says if self.tells is None else self.tells(case)
        anchor = case.word if self.anchor is None else self.anchor(case)
        return Finding(outcome, anchor, self) if outcome is not None and anchor is not None else None


def _stands_so(role: str, case: Case) -> bool:
    """Whether the people are to the word what a rule asks that they be."""
    if role == "object":
        return case.undergoes
    if role == "subject":
        return case.acts
    if role == "either":
        return case.undergoes or case.acts
    return role in {"any", case.label}


def triggers(rule: OutcomeRule, words: Words) -> frozenset[str] | None:
    """The words that call a rule up, by their first; None for any word.

    Where it names a lexicon and kinds of it ("outcomes: verb state"), the words that the lexicon has; semicolons part several.
    """
    if not rule.words:
        return None
    found: set[str] = set()
    for part in rule.words.split(";"):
        name, colon, kinds = part.strip().partition(":")
        named = (word.split()[0] for kind in kinds.split() for word in words.of(name, kind))
        found.update(named if colon else name.split())
    return frozenset(found)


class RuleSet:
    """The rules of one question, in the order in which they are tried."""

    def __init__(self, rules: Sequence[CaseRule]) -> None:
        self.rules = tuple(rules)
        self._filed: WeakKeyDictionary[Words, dict[str, tuple[CaseRule, ...]]] = WeakKeyDictionary()

    def find(self, case: Case) -> Finding | None:
        """What the first rule that decides says of the word and its people, or None."""
        for rule in self._called_by(case):
            found = rule.find(case)
            if found is not None:
                return found
        return None

    def _called_by(self, case: Case) -> tuple[CaseRule, ...]:
        """The rules that a word calls up, by its lemma, and a noun's also as it is written; in their order."""
        filed = self._filed.get(case.words)
        if filed is None:
            filed = self._filed[case.words] = self._file(case.words)
        lemma, written = case.lemma, case.word.lower_
        of_lemma = filed.get(lemma, filed[""])
        if case.word.tag_.startswith("VB") or written == lemma or written not in filed:
            return of_lemma
        both = {*of_lemma, *filed[written]}
        return tuple(rule for rule in self.rules if rule in both)

    def _file(self, words: Words) -> dict[str, tuple[CaseRule, ...]]:
        """The rules by the words that call them up, those that any word does among them; these alone under ""."""
        called = [(rule, triggers(rule, words)) for rule in self.rules]
        keys = sorted({"", *(key for _, by in called if by is not None for key in by)})
        return {key: tuple(rule for rule, by in called if by is None or key in by) for key in keys}
