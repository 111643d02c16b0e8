"""What does a noun point back to: "the offer", "such claims", or ", an offer the rebels dismissed" beside the clause that tells it?"""

from __future__ import annotations

from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions.counterparty import is_apart, someone
from analysis.positions.holders import Holder
from analysis.records import Position, found

# A stance that may be answered, with others that a noun for it may also stand for ("the demand": of a request).
KIN = {
    "demand": {"demand", "request"}, "request": {"demand", "request"}, "propose": {"propose", "offer", "request"},
    "offer": {"propose", "offer"}, "promise": {"promise", "offer"}, "accuse": {"accuse"}, "threaten": {"threaten"},
    "reject": {"reject"},
}  # fmt: skip
_SAYS_MORE = frozenset({"prep", "acl", "relcl", "poss", "nmod"})
_MARKS = frozenset({",", "-", "--", "–", "—"})


def kinds(head: Token, position: Position, words: Words) -> set[str]:
    """The stances that the head of a position's issue may point back to; none where it says what it is, or whose."""
    beside = is_beside(head, position)
    more = {"prep", "poss", "nmod"} if beside else _SAYS_MORE
    if head.pos_ != "NOUN" or any(c.dep_ in more for c in head.children):
        return set()
    if not beside and not any(c.lower_ in words.acts.of("pointing") for c in head.children):
        return set()
    lemma, stances = head.lemma_.lower(), words.stances
    made = {frame.stance for frame in stances.frames.get(("noun", lemma), ())}
    made |= {"accuse"} if lemma in stances.classes["charge"] or "claim" in words.acts.noun(lemma) else set()
    made |= {"demand"} if lemma in stances.classes["condition"] else set()
    return {kin for stance in made for kin in KIN.get(stance, ())}


def is_beside(head: Token, position: Position) -> bool:
    """Whether the stance is told of a noun beside a clause: "..., a charge the army denied", "drafted a plan Chad rejected"."""
    told = grammar.child(head, "relcl", "acl") is not None and position.actor[0] > head.idx
    return told and any(c.lower_ in {"a", "an"} for c in head.children)


def of_clause(head: Token, position: Position, words: Words) -> Holder | None:
    """Who does, or for a charge who says, what the clause tells that the noun stands beside."""
    start = head.left_edge.i
    if not start or (
        head.doc[start - 1].text not in _MARKS and head.head.lemma_.lower() not in words.acts.of("making")
    ):
        return None
    above = grammar.ancestors_and_self(head.head)
    verbs = [t for t in above if t.pos_ in grammar.VERBAL and t.dep_ not in {"relcl", "acl"}]
    for verb in reversed(verbs) if "accuse" in kinds(head, position, words) else verbs:
        subject = grammar.subject(verb)
        made = someone(subject, words, "doer") if subject is not None and subject.i < head.i else None
        if made is not None:
            return made if is_apart(made, Holder(position.actor, position.holder), [], found(head.doc)) else None
    return None
