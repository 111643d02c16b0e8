"""What kind of holder it is: one of politics and conflict, a party to it, or a court that rules on it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from analysis.lexicons.stances import Stances
from analysis.positions.holders import Holder
from analysis.records import Span, found


def is_political(who: Holder, doc: Doc, stances: Stances) -> bool:
    """Whether a holder is a state, an armed group, a body or person of one, or an unnamed official or rebel."""
    if is_judge(who, doc, stances):
        return False
    if who.actor is None:
        return any(
            token.lemma_.lower() in stances.classes["holder"]
            or token.ent_type_ in {"NORP", "GPE"}
            or (token.tag_ in {"NNPS", "NNS"} and token.text in stances.peoples)
            for token in _tokens(doc, who.span)
        )
    actor = found(doc).actors[who.actor]
    if actor.kind in {"state", "armed group", "place"} or actor.affiliation is not None:
        return True
    office = (actor.role or "").lower().replace("-", " ").split()
    if any(part in stances.classes["holder"] for part in office):
        return True
    if actor.plover is not None or (actor.kind == "organization" and actor.country is not None):
        return True
    return any(token.lemma_.lower() in stances.classes["holder"] for token in _tokens(doc, who.span))


def is_judge(who: Holder, doc: Doc, stances: Stances) -> bool:
    """Whether a holder is a court or a judge, who rules and does not bargain."""
    return any(token.lemma_.lower() in stances.classes["judicial"] for token in _tokens(doc, who.span))


def is_party(who: Holder, doc: Doc, stances: Stances) -> bool:
    """Whether a holder is a state, an armed group or a body of one, or rebels or officials: not one person."""
    if who.actor is not None:
        actor = found(doc).actors[who.actor]
        return actor.kind in {"state", "armed group"} or (actor.kind == "organization" and actor.plover is not None)
    words = doc.char_span(*who.span, alignment_mode="expand")
    root = words.root if words is not None else None
    return root is not None and (
        root.lemma_.lower() in stances.classes["body"]
        or (
            root.tag_ in {"NNS", "NNPS"}
            and (root.lemma_.lower() in stances.classes["holder"] or root.text in stances.peoples)
        )
    )


def _tokens(doc: Doc, span: Span) -> list[Token]:
    words = doc.char_span(*span, alignment_mode="expand")
    return list(words) if words is not None else []
