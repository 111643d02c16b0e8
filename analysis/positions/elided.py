"""Stances that take their words from an earlier one: an elided predicate, and what a condition asks.

"Kyiv had accepted, but Moscow had not", "as did Kosovo", "so has Cairo": the
bare auxiliary stands for the verb phrase before it. "Will not talk until the
army withdraws" also asks that the army withdraw.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from analysis.lexicons.stances import Frame, Stances
from analysis.parsing import grammar
from analysis.positions.complements import VERBAL, Complement, conditional
from analysis.positions.holders import Holder, holder
from analysis.positions.modality import Setting
from analysis.records import found

ECHOES = frozenset({"has", "have", "had", "did", "does", "do", "is", "was", "are", "were", "will", "would"})
COPULAS = frozenset({"is", "was", "are", "were"})
LIKEWISE = frozenset({"so", "neither", "nor", "as"})
# "more than Kyiv did", "when Kyiv did", "if Kyiv does" assert nothing.
_IDLE = frozenset({"than", "when", "if", "whether", "until", "unless", "once", "before", "after", "what"})
_FULL = frozenset({"dobj", "attr", "acomp", "xcomp", "ccomp", "oprd", "agent", "expl"})
_DEMANDING = frozenset({"until", "unless", "only", "once", "provided", "providing", "condition"})
_WEIGHED = frozenset({"reject", "accept", "offer", "promise", "concede", "support"})


@dataclass(frozen=True, slots=True)
class Stated:
    """A stance as it was found: what an echo of it repeats."""

    word: Token
    kind: str
    frame: Frame
    issue: Complement
    other: Complement | None
    place: Setting


def is_echo(token: Token) -> bool:
    """Whether an auxiliary stands alone for a predicate left out ("Moscow had not", "as did Kosovo")."""
    if token.lower_ not in ECHOES or token.dep_ in {"aux", "auxpass"}:
        return False
    like = any(c.lower_ in LIKEWISE for c in token.children)
    full = _FULL - {"dobj"} if like else _FULL  # "neither did [the junta]", taken for an object
    if grammar.child(token, "nsubj", "nsubjpass", *(("dobj",) if like else ())) is None:
        return False
    if any(c.dep_ in full and c.i > token.i for c in token.children):
        return False
    return not any(c.lower_ in _IDLE and c.dep_ in {"mark", "advmod", "prep", "dobj"} for c in token.children)


def echoed(echo: Token, stated: list[Stated]) -> tuple[Stated, Setting] | None:
    """The stance that an echo repeats and how it is then meant; None where the words before it are another's.

    The nearest stance before it in its sentence or the one before, with no
    other clause of its own between the two.
    """
    sentence = echo.sent
    before = echo.doc[sentence.start - 1].sent.start if sentence.start else 0
    for past in reversed(stated):
        if past.word.i > echo.i:
            continue
        if past.word.i < before:
            return None
        if not _fits(echo, past) or _between(past, echo):
            return None
        like = any(c.lower_ in LIKEWISE for c in echo.children)
        denied = any(c.dep_ == "neg" for c in echo.children)
        negated = past.place.negated if like else denied
        if not like and negated == past.place.negated and past.word.sent == sentence:
            return None  # "had not accepted, and Moscow had not": no echo of it
        future = echo.lower_ in {"will", "would"}
        return past, replace(past.place, negated=negated, condition=None, modality="future" if future else "actual")
    return None


def _fits(echo: Token, past: Stated) -> bool:
    """Whether the auxiliary can stand for the predicate: "is" for an adjective, others for a verb; not for talks."""
    if past.frame.stance in {"negotiate", "mediate"} or past.kind == "noun":
        return False
    return (past.kind == "adjective") == (echo.lower_ in COPULAS)


def _between(past: Stated, echo: Token) -> bool:
    """Whether a clause of its own stands between a stance and its echo, outside what the stance is about."""
    top = past.word if past.word.pos_ in VERBAL else past.word.head
    for token in echo.doc[past.word.i + 1 : echo.i]:
        if token.pos_ not in VERBAL or token.dep_ in {"aux", "auxpass", "relcl", "acl", "xcomp"}:
            continue
        if token == top or token.is_ancestor(echo) or token.is_ancestor(top):
            continue
        if grammar.subject(token, shared=False) is None or past.issue.head.is_ancestor(token):
            continue
        if token == past.issue.head or (
            top.is_ancestor(token) and not token.is_ancestor(echo) and token.dep_ == "ccomp"
        ):
            continue
        return True
    return False


def excepted(verb: Token) -> Token | None:
    """Who is said not to have done what others did: "accepted by New Delhi but not by Beijing"."""
    for c in verb.children:
        if c.lower_ == "by" and c.dep_ in {"prep", "agent", "conj"} and grammar.child(c, "neg") is not None:
            return grammar.child(c, "pobj")
    return None


def term(stated: Stated, who: list[Holder], stances: Stances) -> tuple[Token, Token] | None:
    """What a condition asks of another: its verb and subject ("until [the army] [withdraws]"), or None.

    Only "until", "unless", "only if", "once", "on condition that": a plain "if" may be no demand.
    """
    if stated.frame.stance not in _WEIGHED or stated.place.condition is None:
        return None
    doc = stated.word.doc
    words = doc.char_span(*stated.place.condition, alignment_mode="expand")
    if words is None:
        return None
    opening = {t.lower_ for t in words[:3]} | ({doc[words.start - 1].lower_} if words.start else set())
    if not opening & _DEMANDING:
        return None
    clause = next((t for t in words if t.dep_ in {"advcl", "acl", "ccomp", "pcomp"} and _own(t)), None)
    if clause is None:
        return None
    subject = grammar.subject(clause, shared=False) or grammar.child(clause, "compound", "nsubj")
    if subject is None or subject.lower_ in {"it", "there", "he", "she", "we", "i", "that", "this"}:
        return None
    mention = found(doc).mention_headed(subject.i)
    if mention is not None and mention.actor is not None and any(h.actor == mention.actor for h in who):
        return None
    # "until the terms had been worked out" asks nothing of anyone.
    if subject.lemma_.lower() in stances.classes["accord"] | stances.classes["encounter"]:
        return None  # "until a final accord is signed"
    act = clause.lemma_.lower() in stances.classes["cooperate"]
    if "once" in opening and "only" not in opening and not act:
        return None  # "once the peacekeepers arrive" says when
    return (clause, subject) if act or holder(subject, stances) is not None else None


def _own(verb: Token) -> bool:
    # "once the RSF withdraws", the verb taken for a noun
    verbal = verb.pos_ in VERBAL or verb.dep_ == "advcl"
    return verbal and (conditional(verb) or any(c.dep_ == "mark" for c in verb.children))
