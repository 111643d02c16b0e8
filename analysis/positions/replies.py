"""Whom does a stance answer, where it names nobody: who made "the offer", "that demand", "the charges" of the sentences before?"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from analysis.lexicons.stances import Stances
from analysis.lexicons.words import Words
from analysis.positions.counterparty import is_apart
from analysis.positions.holders import Holder
from analysis.positions.readings import plover
from analysis.records import Position, found

# A stance that may be answered, with others that a noun for it may also stand for ("the demand": of a request).
_KIN = {
    "demand": {"demand", "request"}, "request": {"demand", "request"}, "propose": {"propose", "offer", "request"},
    "offer": {"propose", "offer"}, "promise": {"promise", "offer"}, "accuse": {"accuse"}, "threaten": {"threaten"},
}  # fmt: skip
_BACK = 2  # sentences
_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both", "all", "any"})
_SAYS_MORE = frozenset({"prep", "acl", "relcl", "poss", "nmod"})

Stated = tuple[Position, Token]


def answer(positions: Sequence[Stated], words: Words) -> None:
    """Gives a counterparty to positions without one that answer an earlier position, as the role "earlier" allows."""
    for place, (position, head) in enumerate(positions):
        if position.counterparty is not None or "earlier" not in words.towards.roles(position.stance):
            continue
        faced = _answered(positions[:place], position, head, words.stances)
        if faced is not None:
            position.counterparty, position.counterparty_actor = faced.span, faced.actor
            position.plover = plover(position.stance, position.negated, True)


def _answered(before: Sequence[Stated], position: Position, head: Token, stances: Stances) -> Holder | None:
    """The holder of the nearest earlier position that this one answers; None where there are two."""
    kinds, doc, first = _kinds(head, stances), head.doc, _sentence(head)
    who = Holder(position.actor, position.holder)
    nearest, makers = -1, []
    for earlier, word in reversed(before):
        far = first - _sentence(word)
        if far > _BACK or (nearest >= 0 and far > nearest):
            break
        if earlier.stance not in _KIN or not _is_at(earlier, who, doc):
            continue
        pointed = position.issue_resolved is not None and earlier.issue == position.issue_resolved
        charged = position.stance == "deny" and earlier.stance == "accuse" and earlier.counterparty_actor is not None
        if pointed or earlier.stance in kinds or (charged and earlier.counterparty_actor == position.holder):
            nearest = far
            makers.append(Holder(earlier.actor, earlier.holder))
    apart = [m for m in makers if is_apart(m, who, [], found(doc))]
    return apart[-1] if apart and len({m.actor if m.actor is not None else m.span for m in apart}) == 1 else None


def _is_at(earlier: Position, who: Holder, doc: Doc) -> bool:
    """Whether an earlier stance may be towards the one who answers: it is towards nobody else."""
    faced = earlier.counterparty_actor
    if faced is None or who.actor is None or faced == who.actor:
        return True
    return not is_apart(Holder((0, 0), faced), Holder((1, 1), who.actor), [], found(doc))


def _kinds(head: Token, stances: Stances) -> set[str]:
    """The stances that a noun may point back to: "the offer", "such claims"; none of one that says what it is, or whose."""
    if head.pos_ != "NOUN" or any(c.dep_ in _SAYS_MORE for c in head.children):
        return set()
    if not any(c.lower_ in _POINTING for c in head.children):
        return set()
    lemma = head.lemma_.lower()
    made = {frame.stance for frame in stances.frames.get(("noun", lemma), ())}
    made |= {"accuse"} if lemma in stances.classes["charge"] else set()
    made |= {"demand"} if lemma in stances.classes["condition"] else set()
    return {kin for stance in made for kin in _KIN.get(stance, ())}


def _sentence(token: Token) -> int:
    """The place of the token's sentence in its text, counted by those that end before it."""
    known: dict[int, int] = token.doc.user_data.setdefault("sentence places", {})
    if not known:
        known.update({sentence.start: n for n, sentence in enumerate(token.doc.sents)})
    return known[token.sent.start]
