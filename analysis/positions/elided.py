"""Which stance does a predicate left out repeat?

"Kyiv had accepted, but Moscow had not", "as did Kosovo", "so has Cairo": the
bare auxiliary stands for the verb phrase before it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from analysis.lexicons.stances import Frame
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions.complements import Complement
from analysis.positions.modality import Setting

ECHOES = frozenset({"has", "have", "had", "did", "does", "do", "is", "was", "are", "were", "will", "would"})
COPULAS = frozenset({"is", "was", "are", "were"})
LIKEWISE = frozenset({"so", "neither", "nor", "as"})
# "more than Kyiv did", "when Kyiv did", "if Kyiv does" assert nothing.
_IDLE = frozenset({"than", "when", "if", "whether", "until", "unless", "once", "before", "after", "what"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FULL = frozenset({"dobj", "attr", "acomp", "xcomp", "ccomp", "oprd", "agent", "expl"})


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would take thrice the time
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
    if token.lower_ not in ECHOES or token.dep_ in {"aux", "auxpass", "relcl"} or token.tag_ not in _FINITE:
        return False
    if any(c.lower_ == "as" and c.i < token.i for c in token.children) and _is_the_same(token):
        return False
    like = _likewise(token)
    full = _FULL - {"dobj"} if like else _FULL  # "neither did [the junta]", taken for an object
    if not like and token.lemma_ in {"be", "have"}:
        full |= {"npadvmod", "nummod", "prep"}  # "were in crisis", "had 90% of the delegates"
    if grammar.child(token, "nsubj", "nsubjpass", *(("dobj",) if like else ())) is None:
        return False
    if any(c.dep_ in full and c.i > token.i for c in token.children):
        return False
    return not any(c.lower_ in _IDLE and c.dep_ in {"mark", "advmod", "prep", "dobj"} for c in token.children)


def _is_the_same(echo: Token) -> bool:
    """ "As they did in the past", "as it has before": the same holder at another time."""
    own = grammar.child(echo, "nsubj")
    return own is not None and own.pos_ == "PRON" and own.i < echo.i


def _likewise(echo: Token) -> bool:
    """ "So has Cairo", "as did Kosovo", "the rebels do too"; not "he did so", "as strong as she was"."""
    if echo.head.pos_ in {"ADJ", "ADV"}:
        return False
    if echo.i and echo.nbor(-1).lower_ == "nor":
        return True  # taken for what joins the two
    return any(c.lower_ == "too" or (c.lower_ in LIKEWISE and c.i < echo.i) for c in echo.children)


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
        like = _likewise(echo)
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
    top = past.word if past.word.pos_ in grammar.VERBAL else past.word.head
    for token in echo.doc[past.word.i + 1 : echo.i]:
        if token.pos_ not in grammar.VERBAL or token.dep_ in {"aux", "auxpass", "relcl", "acl", "xcomp"}:
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
