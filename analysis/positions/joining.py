"""Which positions of the answers stand beside those of the frames? Each clause is read once."""

from __future__ import annotations

from collections import defaultdict

from analysis.lexicons.answers import Row
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.records import Position, Span

Made = tuple[Position, Token, Row]


def joined(framed: list[tuple[Position, Token]], made: list[Made]) -> list[tuple[Position, Token]]:
    """The positions of the frames with those of the answers, each clause read once.

    A row of answers leaves a clause to the frame that reads it, but where it
    replaces it: "said the army had refused" is then the source's charge.
    """
    kept: list[Made] = []
    by_place: dict[int, list[tuple[Position, Token]]] = defaultdict(list)
    for position, head in framed:
        by_place[head.sent.start].append((position, head))
    dropped: set[int] = set()
    for position, verb, row in made:
        near = [b for b, _ in by_place[verb.sent.start] if id(b) not in dropped and _reads(b, position, verb)]
        if near and row.replaces and all(_gives_way(b, position, row) for b in near):
            dropped.update(id(b) for b in near)
        elif any(b.evidence[0] <= verb.idx < b.evidence[1] or _states_it(b, position) for b in near):
            continue
        if not any(_same(position, verb, other, word) for other, word, _ in kept):
            kept.append((position, verb, row))
    whole = [(p, head) for p, head in framed if id(p) not in dropped] + [(p, verb) for p, verb, _ in kept]
    return sorted(whole, key=lambda pair: (pair[0].evidence, pair[0].actor))


def _gives_way(framed: Position, position: Position, row: Row) -> bool:
    denied = framed.negated and framed.stance == "accept"
    another = row.holder != "source" or framed.holder is None or framed.holder != position.holder
    return framed.stance in row.replaces and another and not denied


def _reads(framed: Position, position: Position, verb: Token) -> bool:
    """Whether a frame's row reads the clause already; one by a noun of another holder leaves the clause to be read."""
    bare = framed.rule_id.startswith("noun ") and framed.stance != position.stance
    if position.stance == "demand" and bare and framed.actor != position.actor:
        return False  # "said Kyiv must drop its bid for membership"
    shared = overlap(framed.evidence, position.evidence)
    within = framed.evidence[0] <= verb.idx < framed.evidence[1]
    same = framed.actor == position.actor or (framed.holder is not None and framed.holder == position.holder)
    inside = position.evidence[0] <= framed.evidence[0] and framed.evidence[1] <= position.evidence[1]
    if (within or inside) and same and framed.stance == position.stance:
        return True
    return shared > 0.55 or (within and shared > 0.35)


def _states_it(framed: Position, position: Position) -> bool:
    """Whether a frame's row is the same stance of the same holder ("said it was concerned", where the frame has no verb)."""
    known = framed.holder is not None and framed.holder == position.holder
    worded = framed.rule_id.startswith("adjective ") and framed.stance == position.stance
    return worded and (known or framed.actor == position.actor)


def _same(position: Position, verb: Token, other: Position, word: Token) -> bool:
    """Whether two rows of one sentence state one stance of one holder."""
    if position.actor != other.actor or position.stance != other.stance or verb.sent != word.sent:
        return False
    if overlap(position.evidence, other.evidence) == 0 and (_apart(verb, word) or _told_apart(verb, word)):
        return False  # "the army should withdraw and the rebels should disarm"
    if position.rule_id == other.rule_id and overlap(position.evidence, other.evidence) == 0 and _named(verb, word):
        return False  # "found the strike justified and called the order wise"
    near = (
        grammar.first_conjunct(word) == grammar.first_conjunct(verb) or word.is_ancestor(verb) or verb.is_ancestor(word)
    )
    return near or overlap(position.evidence, other.evidence) > 0.5


def _named(one: Token, other: Token) -> bool:
    """Whether two joined verbs each say what another thing is ("found the strike justified and called the order wise")."""
    joined = one.dep_ == "conj" and grammar.first_conjunct(one) == grammar.first_conjunct(other)
    return joined and all(
        grammar.child(verb, "ccomp", "oprd") is not None and grammar.child(verb, "dobj", "ccomp") is not None
        for verb in (one, other)
    )


def _told_apart(one: Token, other: Token) -> bool:
    """Whether two joined clauses have each a subject: "said the rebels were not serious and that they had shelled the town"."""
    later = one if one.i > other.i else other
    subject = grammar.subject(later, shared=False)
    return later.dep_ == "conj" and later.head in (one, other) and subject is not None


def _apart(one: Token, other: Token) -> bool:
    """Whether two joined verbs have each a subject or a modal of their own."""
    if grammar.modal(one) is None or grammar.modal(other) is None:
        return False
    return one.dep_ == "conj" and any(c.dep_ in grammar.SUBJECTS or c.tag_ == "MD" for c in one.children)


def overlap(one: Span, other: Span) -> float:
    """Intersection over union of two spans."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / ((one[1] - one[0]) + (other[1] - other[0]) - shared) if shared else 0.0
