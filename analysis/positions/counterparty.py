"""Towards whom is a stance held? The first role of its act that names someone who is not of the holder's own side."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.positions.holders import PRONOUNS, Holder, holder
from analysis.positions.roles import Act, named
from analysis.records import Found, found

_EACH_OTHER = frozenset({"each", "one"})  # "each other", "one another"
_OTHERS = frozenset({"anyone", "anybody", "everyone", "everybody", "those", "all", "both", "others"})


def counterparty(act: Act, roles: tuple[str, ...], who: Holder, joint: list[Holder], words: Words) -> Holder | None:
    """Towards whom the act is, by the first of the roles that somebody has; None where nobody fit is named.

    joint: all who hold the stance together, who face each other only where the
    role "joint" is asked or the words say "each other". Whom the frame of a
    word names beside the issue is meant also where the report has no name for
    them: then nobody else is.
    """
    others = [h for h in joint if h.span != who.span and (h.actor is None or h.actor != who.actor)]
    for role in roles:
        if role == "joint" and others:
            return others[0]
        for token in named(act, role, words) if role not in {"joint", "earlier"} else ():
            if is_each_other(token):
                return others[0] if others else None
            faced = someone(token, words)
            if faced is not None and is_apart(faced, who, joint, found(token.doc)):
                return faced
            if role == "party" and faced is None and token.pos_ == "PRON":
                return None
    return None


def is_each_other(token: Token) -> bool:
    """Whether the token is of "each other" or "one another"."""
    before = token.doc[token.i - 1] if token.i else None
    return token.lower_ in {"other", "another"} and before is not None and before.lower_ in _EACH_OTHER


def someone(token: Token, words: Words) -> Holder | None:
    """The noun as someone who may be faced, known to the report or not; None for places, things and words that name nobody."""
    records = found(token.doc)
    mention = records.mention_headed(token.i)
    if mention is not None and mention.actor is not None:
        if records.actors[mention.actor].kind == "place":
            return None
    elif token.lower_ in _OTHERS or _is_the_other(token):
        return Holder(grammar.phrase(token, clauses=True), None)
    elif mention is None and token.pos_ in {"NOUN", "PROPN"} and not _is_person(token, words):
        return None
    faced = holder(token, words.stances)
    if faced is None or _is_bare_pronoun(token, faced):
        return None
    return faced


def is_apart(faced: Holder, who: Holder, joint: list[Holder], records: Found) -> bool:
    """Whether someone is not the holder, nor one who holds the stance with it, nor whom either of them speaks for."""
    if any(faced.span[0] < h.span[1] and h.span[0] < faced.span[1] for h in (who, *joint)):
        return False
    if faced.actor is None or who.actor is None:
        return True
    if faced.actor in {who.actor, *(h.actor for h in joint)}:
        return False
    own, other = records.actors[who.actor].affiliation, records.actors[faced.actor].affiliation
    return faced.actor != own and who.actor != other


def _is_person(token: Token, words: Words) -> bool:
    """Whether a noun that is no actor's is one for people or a body of them."""
    classes = words.stances.classes
    lemma = token.lemma_.lower()
    known = lemma in classes["holder"] or lemma in classes["civil"] or "partisan" in words.acts.noun(lemma)
    return known or token.text in words.stances.peoples


def _is_the_other(token: Token) -> bool:
    """ "Each blamed the other", which names no thing."""
    before = token.doc[token.i - 1] if token.i else None
    alone = token.lower_ in {"other", "others"} and token.dep_ in {"dobj", "pobj", "nsubj"}
    return alone and before is not None and before.lower_ == "the"


def _is_bare_pronoun(token: Token, faced: Holder) -> bool:
    """Whether only a pronoun names them, so that the row would not tell who it is."""
    return token.lower_ in PRONOUNS and faced.span == (token.idx, token.idx + len(token))
