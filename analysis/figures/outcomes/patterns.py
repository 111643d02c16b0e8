"""What else must be so for a rule: short patterns, each compiled once to a question asked of a Case.

    dobj[limb]          a direct object that the word lists have as `limb`
    dobj[=life death]   one of these words
    nsubj[hurt]         its subject
    deep[hurt care]     a direct object, or a word on it, of either kind
    prep[captivity]     the object of any of the verb's prepositions
    prep(with)[hurt]    the object of its "with"
    noun(with)[hurt]    the object of a "with" on the people counted
    under[hurt]         any word under the people counted
    agent[hurt]         the noun in the passive's by-phrase
    advmod[deadly]      an adverb on the verb
    head[=believe]      the verb above
    a | b               either

A kind is one of outcomes.csv or contexts.csv. Words are compared by their
lemmas; those of `agent` and `advmod` as they are written too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from analysis.figures.outcomes.case import Case
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

Test = Callable[[Case], bool]
FORM = re.compile(r"(?P<path>\w+)(?:\((?P<prepositions>[\w ]+)\))?\[(?P<kinds>[^\]]+)\]")
LISTS = ("outcomes", "contexts")


def _has(found: set[str], kind: str, words: Words) -> bool:
    """Whether one of the words is of a `kind` of outcomes.csv or contexts.csv."""
    return not all(found.isdisjoint(words.of(name, kind)) for name in LISTS)


def compiled(pattern: str) -> Test:
    """The question that a pattern asks; an empty one is always so. Raises ValueError for one that is no pattern."""
    if not pattern:
        return _always
    tests = [_form(part.strip()) for part in pattern.split("|")]
    return tests[0] if len(tests) == 1 else lambda case: any(test(case) for test in tests)


def _always(case: Case) -> bool:
    """Whether anything at all: nothing else need be so."""
    return True


def _form(text: str) -> Test:
    """The question of one form of a pattern."""
    match = FORM.fullmatch(text)
    if match is None or match["path"] not in PATHS:
        raise ValueError(f"no pattern: {text!r}")
    path, prepositions = PATHS[match["path"]], tuple((match["prepositions"] or "").split())
    kinds = match["kinds"]
    if kinds.startswith("="):
        wanted = frozenset(kinds[1:].split())
        return lambda case: any(word in wanted for word in path(case, prepositions))
    names = tuple(kinds.split())

    def told(case: Case) -> bool:
        found = set(path(case, prepositions))
        return bool(found) and any(_has(found, name, case.words) for name in names)

    return told


def _lemmas(tokens: Iterable[Token]) -> list[str]:
    return [t.lemma_.lower() for t in tokens]


def _both(tokens: Iterable[Token]) -> list[str]:
    return [form for t in tokens for form in (t.lemma_.lower(), t.lower_)]


def objects_of(word: Token, prepositions: tuple[str, ...] = ()) -> list[Token]:
    """What hangs on the word's prepositions (all, or those named), in text order."""
    preps = [c for c in word.children if c.dep_ == "prep" and (not prepositions or c.lower_ in prepositions)]
    return [noun for prep in preps for noun in prep.children]


PATHS: dict[str, Callable[[Case, tuple[str, ...]], list[str]]] = {
    "dobj": lambda case, _: _lemmas(case.objects),
    "nsubj": lambda case, _: _lemmas(grammar.children(case.word, "nsubj")),
    "deep": lambda case, _: _lemmas(t for thing in case.objects for t in (thing, *thing.children)),
    "prep": lambda case, prepositions: _lemmas(objects_of(case.word, prepositions)),
    "noun": lambda case, prepositions: _lemmas(objects_of(case.people, prepositions)),
    "under": lambda case, _: _lemmas(case.people.subtree),
    "agent": lambda case, _: _both(by for by in (grammar.agent(case.word),) if by is not None),
    "advmod": lambda case, _: _both(grammar.children(case.word, "advmod")),
    "head": lambda case, _: _lemmas((case.word.head,)),
}
