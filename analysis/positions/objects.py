"""Clauses that stand as objects: "condemned what it called a massacre"."""

from __future__ import annotations

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.records import Span

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_TIMES = frozenset({"time", "day", "night", "morning", "evening", "week", "month", "year", "hour", "moment", "way"})


def withholds(verb: Token) -> bool:
    """Whether "deny" takes two objects, and so refuses someone something: "denied the rebels any victory", "denied himself sleep"."""
    given_to = grammar.children(verb, "dative", "dobj")
    if any(c.dep_ == "dative" or c.lower_.endswith("self") for c in given_to):
        return True
    after = [
        c
        for c in verb.children
        if c.i > verb.i and c.dep_ in {"dobj", "dative", "npadvmod", "oprd"} and c.pos_ in _NOMINAL
    ]
    if len(after) < 2 or after[1].ent_type_ in {"DATE", "TIME"}:
        return False
    given = after[1].left_edge
    return given.i == after[0].right_edge.i + 1 and given.tag_ in {"DT", "PRP$", "JJ"} and after[1].lemma_ not in _TIMES


def free_relative(verb: Token) -> tuple[Token, Span | None] | None:
    """The head and characters of what a verb acts on where it is "what ...": "condemned what it called a massacre", also behind a phrase that
    the parser hangs it on ("condemn in the strongest terms what appears to be an attack")."""
    what = next(
        (t for t in verb.doc[verb.i + 1 : verb.right_edge.i + 1] if t.lower_ == "what" and t.tag_ == "WP"), None
    )
    if what is None or what.head.pos_ not in grammar.VERBAL:
        return None
    inner = what.head
    while inner.dep_ in {"xcomp", "ccomp"} and inner.head.i > what.i:
        inner = inner.head
    held = inner.head
    if inner.dep_ == "relcl" and held.dep_ == "pobj" and held.head.dep_ == "prep":
        held = held.head.head
    if held != verb or inner.dep_ not in {"ccomp", "relcl", "dobj", "advcl"}:
        return None
    said = [t for t in inner.subtree if t.i > what.i and t.dep_ in {"attr", "oprd"} and t.pos_ in {"NOUN", "PROPN"}]
    said += [t for t in inner.children if t.dep_ == "dobj" and t != what and t.i > inner.i]
    end = inner.right_edge.i + 1
    return said[0] if said else what, extents.trim(verb.doc, what.i, end)
