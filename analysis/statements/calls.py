"""Which preposition belongs to a call, past when and where it is made: "called again for", "called on Friday for", "called in a letter on"?"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.passage import Passage

REACH = 8  # tokens
_WHEN = frozenset({"DATE", "TIME"})


def preposition(passage: Passage, verb: Token) -> Token | None:
    """The "on", "upon" or "for" of a form of "call", or None."""
    doc, words = passage.doc, passage.lexicon
    place, end = verb.i + 1, min(verb.sent.end, verb.i + 1 + REACH)
    while place < end:
        token = doc[place]
        of = grammar.child(token, "pobj")
        dated = of is not None and of.ent_type_ in _WHEN and token.lower_ != "for"
        if token.lower_ in words["calling"] and not dated:
            return token
        if of is not None and (dated or of.lemma_.lower() in words["occasion"]):
            place = of.i + 1
        elif token.ent_type_ in _WHEN or (token.dep_ == "advmod" and token.head == verb):
            place += 1
        else:
            return None
    return None


def calls_on(passage: Passage, verb: Token) -> bool:
    """Whether it is a form of "call" with "on" or "upon"."""
    on = preposition(passage, verb) if verb.lemma_.lower() == "call" else None
    return on is not None and on.lower_ != "for"
