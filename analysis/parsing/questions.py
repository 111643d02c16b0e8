"""Does a clause ask?"""

from __future__ import annotations

from analysis.parsing import columns, grammar
from analysis.parsing.tokens import Token

MARK = frozenset({"?"})


def asks(verb: Token) -> bool:
    """Whether the clause asks, by its words or by a question mark at the end of its sentence."""
    sentence = verb.sent
    at_end = max(sentence.start, sentence.end - 2), sentence.end
    return is_wh_question(verb) or columns.of(verb.doc).has("lowers", MARK, *at_end)


def is_wh_question(verb: Token) -> bool:
    """Whether the clause asks, with or without a question mark: "why should we talk to them", an auxiliary before its subject."""
    helper = next((c for c in verb.children if c.dep_ in grammar.AUXILIARIES and c.i < verb.i), None)
    own = next((c for c in verb.children if c.dep_ in grammar.SUBJECTS), None) if helper is not None else None
    if helper is None or own is None or not helper.i < own.i or not helper.i:
        return False
    before = helper.nbor(-1)
    return before.lower_ in {"why", "how", "what", "when", "where", "who", "whom", "which"} and before.head == verb
