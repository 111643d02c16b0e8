"""What a position is about: its theme, what "it" or "the deal" stands for, and which issues are one.

Cautious throughout: an issue that cannot be traced keeps its own words and its
own key.
"""

from __future__ import annotations

from collections import deque

from analysis.lexicons.stances import Stances
from analysis.parsing import grammar
from analysis.parsing.tokens import Doc, Token
from analysis.parsing.tokens import Span as SpacySpan
from analysis.records import Position

POINTERS = frozenset({"it", "this", "that", "them", "these", "those", "which"})
_EMPTY = frozenset({"the", "a", "an", "this", "that", "same", "such", "any", "all"})


def bears(tokens: SpacySpan | list[Token], stances: Stances) -> bool:
    """Whether any of the tokens has a theme, so that the words are about negotiation or conflict."""
    return any(token.lemma_.lower() in stances.themes for token in tokens)


def theme(tokens: SpacySpan | list[Token], stances: Stances) -> str:
    """The theme that most of the words have; of equals, the one that comes first; "other" where none has one."""
    counts: dict[str, int] = {}
    for token in tokens:
        name = stances.themes.get(token.lemma_.lower(), "other")
        if name != "other":
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else "other"


def content(tokens: SpacySpan | list[Token]) -> frozenset[str]:
    """The lemmas of an issue's nouns, verbs, names and numbers."""
    return frozenset(
        t.lemma_.lower() for t in tokens if t.pos_ in {"NOUN", "PROPN", "VERB", "NUM", "ADJ"} and t.lower_ not in _EMPTY
    )


def is_pointer(head: Token, words: SpacySpan, stances: Stances) -> bool:
    """Whether an issue's words point to something said before: "it", "the same", "the proposal", "a move"."""
    if head.lower_ in POINTERS or head.tag_ in grammar.RELATIVE:
        return True
    if any(t.lower_ == "same" for t in words):
        return True
    generic = head.lemma_.lower() in stances.classes["generic"]
    return generic and len(content(words) - {head.lemma_.lower()}) == 0


class Earlier:
    """The issues of a report's positions so far: the latest, and by the lemma of their head those that say more than it."""

    def __init__(self, stances: Stances) -> None:
        self.stances = stances
        self.latest: deque[tuple[int, int, int, tuple[int, int]]] = deque(maxlen=24)
        self.named: dict[str, list[tuple[int, tuple[int, int]]]] = {}

    def add(self, position: Position, head: Token, words: SpacySpan | None) -> None:
        """Keeps a position's issue for those that point back to it."""
        issue = position.issue_resolved or position.issue
        if issue is None or words is None:
            return
        sentence = head.sent
        self.latest.append((head.i, sentence.start, sentence.end, issue))
        if not is_pointer(head, words, self.stances):
            self.named.setdefault(head.lemma_.lower(), []).append((head.i, issue))


def resolve(head: Token, words: SpacySpan, earlier: Earlier, stances: Stances) -> tuple[int, int] | None:
    """The characters that a pointing issue stands for: what it is in apposition to, else an earlier position's issue.

    "The proposal" needs an earlier proposal; "it" and "the same" need a position
    in the same sentence or the one before.
    """
    if not is_pointer(head, words, stances):
        return None
    if head.dep_ == "appos":
        return _apposed(head, stances)
    lemma = head.lemma_.lower()
    if lemma in stances.classes["generic"] and not any(t.lower_ == "same" for t in words):
        for place, issue in reversed(earlier.named.get(lemma, ())):
            if place < head.i and issue[1] - issue[0] > len(words.text):
                return issue
        return None
    sentence = head.sent.start
    for place, start, end, issue in reversed(earlier.latest):
        if place < head.i and sentence in {start, end}:
            return issue
    return None


def _apposed(head: Token, stances: Stances) -> tuple[int, int] | None:
    """What a noun in apposition renames: the noun before it; for an event ("a move"), the outermost one of its phrase."""
    event = head.lemma_.lower() in stances.classes["event"]
    named = token = head.head
    while token.dep_ == "appos" or event:
        token = token.head
        if token.pos_ in {"NOUN", "PROPN"}:
            named = token
        if token.head == token or (token.pos_ in grammar.VERBAL and token.dep_ not in {"acl", "relcl"}):
            break
    start = named.left_edge.i if named.pos_ in {"NOUN", "PROPN"} else named.i
    words = head.doc[start : head.left_edge.i]
    while len(words) and (words[-1].is_punct or words[-1].is_space):
        words = words[:-1]
    return (words.start_char, words.end_char) if len(words) else None


def number(doc: Doc, positions: list[tuple[Position, Token]]) -> None:
    """Gives positions on the same issue the same `issue_key`, counted in text order.

    Two issues are one where the characters are the same, or one resolves to the
    other, or their heads share a lemma and the lesser's content words are all,
    or at least two thirds, the greater's.
    """
    spans: dict[tuple[int, int], int] = {}
    known: dict[str, dict[frozenset[str], int]] = {}
    count = 0
    for position, head in positions:
        issue = position.issue_resolved or position.issue
        if issue is None:
            continue
        tokens = doc.char_span(*issue, alignment_mode="expand")
        words = content(tokens) if tokens is not None else frozenset()
        alike = known.setdefault((tokens.root if tokens is not None else head).lemma_.lower(), {})
        key = spans.get(issue)
        if key is None:
            key = alike.get(words) if words else None
        if key is None:
            key = next((k for other, k in alike.items() if _overlap(words, other)), None)
        if key is None:
            key, count = count, count + 1
        position.issue_key = key
        spans.setdefault(issue, key)
        alike.setdefault(words, key)


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the lesser of two sets of words is, but for a third, in the greater; two words at least."""
    shared = len(one & other)
    return shared > 1 and shared * 3 >= min(len(one), len(other)) * 2
