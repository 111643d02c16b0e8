"""Whose is a clause of a resolution or a joint statement, which opens its line without a subject: "1. Demands that ...", "Deploring the raid,"?"""

from __future__ import annotations

from analysis.lexicons.stances import Stances
from analysis.parsing import grammar
from analysis.parsing.tokens import Doc, Token
from analysis.positions.holders import Holder, source_holder
from analysis.records import found

_RULE = "enacted"  # the rule of statements that reads such clauses
_SAYING = frozenset(
    {"NOUN", "PROPN", "PRON", "VERB", "AUX", "ADJ", "DET"}
)  # what no clause opens its line with before its verb
Text = tuple[int, int, Holder]  # the characters from behind the body's name to the end of the last clause, and the body


def enacting(word: Token, stances: Stances) -> Holder | None:
    """The body whose text the word opens a line of, alone or joined to the verb that does; None anywhere else."""
    kept = word.doc.kept
    if "enacted" not in kept:
        kept["enacted"] = _text(word.doc, stances)
    text: Text | None = kept["enacted"]
    if text is None or not text[0] <= word.idx < text[1]:
        return None
    first = grammar.first_conjunct(word)
    opening = word.doc[word.sent.start : first.i]
    if first != word.sent.root or any(t.pos_ in _SAYING for t in opening):
        return None
    return text[2] if grammar.subject(word, shared=False) is None else None


def _text(doc: Doc, stances: Stances) -> Text | None:
    clauses = [s for s in found(doc).statements if s.rule_id == _RULE and s.source is not None]
    if not clauses:
        return None
    source = clauses[0].source
    assert source is not None
    return source[1], max(end for s in clauses for _, end in s.content), source_holder(doc, clauses[0], stances)
