"""Who made a demand or offer, as its clause or its verb says: "a demand Baku had made", "opposition came from Belgrade"."""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token


def maker(word: Token) -> Token | None:
    """Who made a demand or offer, as its clause says ("a demand Baku had made", "the offer made by Riyadh")."""
    for c in word.children:
        if c.dep_ in {"relcl", "acl"} and c.lemma_ in {
            "make",
            "put",
            "issue",
            "set",
            "table",
            "voice",
            "repeat",
            "press",
            "raise",
            "advance",
            "draw",
            "draft",
        }:
            if grammar.agent(c) is not None:
                return grammar.agent(c)
            if c.dep_ == "relcl" and not grammar.is_passive(c) and c.tag_ != "VBG":
                own = grammar.subject(c, shared=False)
                if own is not None and own != word and own.tag_ not in grammar.RELATIVE:
                    return own
    return None


def came_from(word: Token) -> list[Token]:
    """Those that a stance "came from" ("opposition came from Belgrade")."""
    top = word
    while top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.pos_ == "NOUN":
        top = top.head.head  # "statements of condemnation"
    come = top.dep_ == "nsubj" and top.head.lemma_ in {"come", "arrive", "pour"}
    if not come:
        return []
    return grammar.preposition_objects(top.head, "from")
