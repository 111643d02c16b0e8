"""What a position is about: its theme, what "it" or "the deal" stands for, and which issues are one.

Cautious throughout: an issue that cannot be traced keeps its own words and its
own key.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from analysis.complements import RELATIVE
from analysis.records import Position
from analysis.stances import Stances

POINTERS = frozenset({"it", "this", "that", "them", "these", "those", "which"})
_EMPTY = frozenset({"the", "a", "an", "this", "that", "same", "such", "any", "all"})


def bears(tokens: Span | list[Token], stances: Stances) -> bool:
    """Whether any of the tokens has a theme, so that the words are about negotiation or conflict."""
    return any(token.lemma_.lower() in stances.themes for token in tokens)


def theme(tokens: Span | list[Token], stances: Stances) -> str:
    """The theme that most of the words have; of equals, the one that comes first; "other" where none has one."""
    counts: dict[str, int] = {}
    for token in tokens:
        name = stances.themes.get(token.lemma_.lower(), "other")
        if name != "other":
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else "other"


def content(tokens: Span | list[Token]) -> frozenset[str]:
    """The lemmas of an issue's nouns, verbs, names and numbers."""
    return frozenset(
        t.lemma_.lower() for t in tokens if t.pos_ in {"NOUN", "PROPN", "VERB", "NUM", "ADJ"} and t.lower_ not in _EMPTY
    )


def is_pointer(head: Token, words: Span, stances: Stances) -> bool:
    """Whether an issue's words point to something said before: "it", "the same", "the proposal", "a move"."""
    if head.lower_ in POINTERS or head.tag_ in RELATIVE:
        return True
    if any(t.lower_ == "same" for t in words):
        return True
    generic = head.lemma_.lower() in stances.classes["generic"]
    return generic and len(content(words) - {head.lemma_.lower()}) == 0


def resolve(
    head: Token, words: Span, earlier: list[tuple[Position, Token]], stances: Stances
) -> tuple[int, int] | None:
    """The characters that a pointing issue stands for: what it is in apposition to, else an earlier position's issue.

    `earlier` are the report's positions so far with the heads of their issues.
    "The proposal" needs an earlier proposal; "it" and "the same" need a position
    in the same sentence or the one before.
    """
    if not is_pointer(head, words, stances):
        return None
    if head.dep_ == "appos":
        return _apposed(head, stances)
    lemma = head.lemma_.lower()
    generic = lemma in stances.classes["generic"] and not any(t.lower_ == "same" for t in words)
    sentence = head.sent.start
    for position, other in reversed(earlier):
        issue = position.issue_resolved or position.issue
        if issue is None or other.i >= head.i:
            continue
        if generic:
            same = other.lemma_.lower() == lemma and (issue[1] - issue[0]) > len(words.text)
            if same:
                return issue
        elif other.sent.start == sentence or other.sent.end == sentence:
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
        if token.head == token or (token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"acl", "relcl"}):
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
    known: list[tuple[tuple[int, int], str, frozenset[str]]] = []
    keys: list[int] = []
    for position, head in positions:
        issue = position.issue_resolved or position.issue
        if issue is None:
            continue
        tokens = doc.char_span(*issue, alignment_mode="expand")
        words = content(tokens) if tokens is not None else frozenset()
        lemma = (tokens.root if tokens is not None else head).lemma_.lower()
        for place, (other, other_lemma, other_words) in enumerate(known):
            less, more = sorted((words, other_words), key=len)
            alike = (
                lemma == other_lemma
                and len(less) > 1
                and len(less & more) * 3 >= len(less) * 2
                and len(less & more) > 1
            )
            inside = other[0] <= issue[0] and issue[1] <= other[1] and issue == other
            if inside or alike or (lemma == other_lemma and words == other_words and words):
                position.issue_key = keys[place]
                break
        else:
            position.issue_key = max(keys, default=-1) + 1
        known.append((issue, lemma, words))
        keys.append(position.issue_key if position.issue_key is not None else 0)
