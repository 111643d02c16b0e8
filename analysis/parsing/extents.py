"""Which characters of the text does a noun phrase, a clause or a run of tokens take?

Every function gives a span of characters in the Doc, or the token that stands there.
"""

from __future__ import annotations

from bisect import bisect_right

from analysis.parsing.tokens import Doc, Token
from analysis.records import Span

_MARKS = frozenset({",", ";", ":", "-", "--", "—", "–", "."})


def trim(doc: Doc, start: int, end: int) -> Span | None:
    """Characters of tokens start to end (end exclusive) without white space and stray marks at the edges; None if nothing stays."""
    tokens = doc.tokens
    while start < end and (tokens[start].is_space or tokens[start].text in _MARKS or tokens[start].text == ")"):
        start += 1
    while start < end and (tokens[end - 1].is_space or tokens[end - 1].text in _MARKS or tokens[end - 1].text == "("):
        end -= 1
    return (tokens[start].idx, tokens[end - 1].idx + len(tokens[end - 1].text)) if start < end else None


def subtree_span(token: Token) -> Span | None:
    """Characters of the token and all that depends on it, trimmed."""
    return trim(token.doc, token.left_edge.i, token.right_edge.i + 1)


def phrase(noun: Token, clauses: bool = False, joined: bool = False, prepositions: bool = True) -> Span:
    """Characters of a noun phrase: the noun with its modifiers.

    Leaves out relative clauses, appositions and other later clauses unless
    `clauses`, what is joined to it unless `joined`, and prepositional phrases
    unless `prepositions`.
    """
    dropped = set() if clauses else {"relcl", "acl", "appos", "advcl", "parataxis", "dep", "ccomp"}
    if not joined:
        dropped |= {"conj", "cc", "preconj"}
    if not prepositions:
        dropped |= {"prep"}
    start, end = noun.i, noun.i + 1
    for c in noun.children:
        if c.i < noun.i:
            if c.dep_ not in {"cc", "preconj", "punct", "advcl", "relcl"} or (clauses and c.dep_ != "punct"):
                start = min(start, c.left_edge.i)
        elif c.dep_ not in dropped and c.dep_ not in {"punct", "neg"} and (clauses or not _is_beside(c)):
            end = max(end, c.right_edge.i + 1)
        elif c.dep_ in {"relcl", "acl", "appos", "conj", "cc", "prep", "advcl", "dep", "parataxis", "ccomp"}:
            break
    return trim(noun.doc, start, end) or (noun.idx, noun.idx + len(noun))


def _is_beside(behind: Token) -> bool:
    """ "The minister, rather than the general", "the rebels along with the army": others, not which one is meant."""
    return behind.dep_ == "prep" and (behind.lower_ == "along" or behind.left_edge.nbor(-1).text == ",")


def clause_span(verb: Token, drop: frozenset[str] = frozenset()) -> Span:
    """Characters of a clause: the verb's subtree, less children (and all after them) with a label in `drop`."""
    start, end = verb.i, verb.i + 1
    for c in verb.children:
        if c.dep_ in drop:
            if c.i > verb.i:
                break
            continue
        start, end = min(start, c.left_edge.i), max(end, c.right_edge.i + 1)
    return trim(verb.doc, start, end) or (verb.idx, verb.idx + len(verb))


def token_at(doc: Doc, start: int) -> Token | None:
    """The token that holds the character at `start`, or None at white space."""
    i = bisect_right(doc.places, start) - 1
    token = doc.tokens[i] if i >= 0 else None
    return token if token is not None and start < token.idx + len(token.text) else None
