"""Whom does a stance answer, where it names nobody: who made "the offer", "that demand", "the charges" of the sentences before?"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.positions.counterparty import is_apart, someone
from analysis.positions.holders import PRONOUNS, Holder
from analysis.positions.issues import POINTERS
from analysis.positions.noun_holders import ANSWERS
from analysis.positions.readings import plover
from analysis.records import Found, Position, Span, found, text_of

# A stance that may be answered, with others that a noun for it may also stand for ("the demand": of a request).
_KIN = {
    "demand": {"demand", "request"}, "request": {"demand", "request"}, "propose": {"propose", "offer", "request"},
    "offer": {"propose", "offer"}, "promise": {"promise", "offer"}, "accuse": {"accuse"}, "threaten": {"threaten"},
    "reject": {"reject"},
}  # fmt: skip
_ANSWERING = frozenset({"reject", "accept", "deny", "concede"})  # said to whoever asked, not by others of it
_FEW = 24  # positions that are looked back over
_BACK = 2  # sentences
_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both", "all", "any"})
_SAYS_MORE = frozenset({"prep", "acl", "relcl", "poss", "nmod"})

Stated = tuple[Position, Token]


def answer(positions: Sequence[Stated], words: Words) -> None:
    """Gives counterparties that earlier positions tell, and takes away pronouns that none tells.

    What "them" means, as the role "earlier" allows whom a stance answers, and
    then to whom the one answered had spoken.
    """
    for place, (position, head) in enumerate(positions):
        before = positions[max(0, place - _FEW) : place]
        if position.counterparty is not None and _is_pronoun(position.counterparty, head.doc):
            _face(position, _still_faced(before, position, head))
        if position.counterparty is None and "earlier" in words.towards.roles(position.stance):
            _face(position, _answered(before, position, head, words))
    for place, (position, head) in enumerate(positions):
        if position.counterparty is not None and position.stance in _ANSWERING:
            asked = _asked(positions[max(0, place - _FEW) : place + _FEW], position, head, words)
            if asked is not None:
                _face(asked, Holder(position.actor, position.holder))


def _is_pronoun(span: Span, doc: Doc) -> bool:
    return text_of(doc)[slice(*span)].lower() in PRONOUNS


def _still_faced(before: Sequence[Stated], position: Position, head: Token) -> Holder | None:
    """Whom "it" or "them" means: whom the holder's last stance faced, in the sentence or the one before, of the same number."""
    assert position.counterparty is not None
    several = text_of(head.doc)[slice(*position.counterparty)].lower() in {"they", "them"}
    for earlier, word in reversed(before):
        if _sentence(head) - _sentence(word) > 1:
            break
        same = earlier.actor == position.actor or (earlier.holder is not None and earlier.holder == position.holder)
        if not same or earlier.counterparty is None or earlier.counterparty[0] > position.counterparty[0]:
            continue
        faced = head.doc.char_span(*earlier.counterparty, alignment_mode="expand")
        plural = faced is not None and (
            faced.root.tag_ in {"NNS", "NNPS"} or grammar.child(faced.root, "conj") is not None
        )
        return Holder(earlier.counterparty, earlier.counterparty_actor) if plural == several else None
    return None


def _face(position: Position, faced: Holder | None) -> None:
    """Sets towards whom the position is."""
    position.counterparty = faced.span if faced is not None else None
    position.counterparty_actor = faced.actor if faced is not None else None
    position.plover = plover(position.stance, position.negated, faced is not None)


def _asked(near: Sequence[Stated], position: Position, head: Token, words: Words) -> Position | None:
    """The earlier stance without a counterparty that this one answers: "rejected Ansar's bid" makes that a bid to the one who rejects it."""
    kinds, sentence = _kinds(head, position, words), _sentence(head)
    for asked, word in reversed(near):
        same = asked.holder == position.counterparty_actor and (
            asked.holder is not None or asked.actor == position.counterparty
        )
        if asked.counterparty is not None or asked.stance not in _KIN.keys() - {"reject", "threaten"} or not same:
            continue
        within = (
            position.issue is not None
            and asked.evidence[0] < position.issue[1]
            and position.issue[0] < asked.evidence[1]
        )
        pointed = position.issue_resolved is not None and asked.issue == position.issue_resolved
        if within or pointed or (asked.stance in kinds and 0 <= sentence - _sentence(word) <= _BACK):
            return asked
    return None


def _answered(before: Sequence[Stated], position: Position, head: Token, words: Words) -> Holder | None:
    """Whose act the noun stands beside, or the holder of the nearest earlier position that this one answers, else who said what it denies.

    None where there are two.
    """
    if _is_beside(head, position):
        return _of_clause(head, position, words)
    kinds, doc, sentence = _kinds(head, position, words), head.doc, _sentence(head)
    who = Holder(position.actor, position.holder)
    nearest, makers = -1, []
    for earlier, word in reversed(before):
        far = sentence - _sentence(word)
        if far > _BACK or (nearest >= 0 and far > nearest):
            break
        maker = Holder(earlier.actor, earlier.holder)
        pointed = position.issue_resolved is not None and earlier.issue == position.issue_resolved
        if pointed and (earlier.stance in ANSWERS - {"accuse"} or not is_apart(maker, who, [], found(doc))):
            return _same_counterparty(earlier, who, doc)
        if earlier.stance not in _KIN or not is_apart(maker, who, [], found(doc)) or _is_text(earlier, head):
            continue
        if pointed or earlier.stance in kinds or (position.stance == "deny" and _charges(earlier, who, doc)):
            nearest = far
            makers.append(maker)
    if position.reported_by_actor is not None:  # what one says of another's consent to one's own words
        makers = [m for m in makers if m.actor != position.reported_by_actor]
    if not makers and position.stance == "deny" and ("accuse" in kinds or head.lower_ in POINTERS):
        return _who_said(position, head)
    one = len({m.actor if m.actor is not None else m.span for m in makers}) == 1
    return makers[-1] if one else None


def _who_said(position: Position, head: Token) -> Holder | None:
    """The source of the nearest statement before, in the same sentence or the last, that speaks of the one who denies it."""
    records = found(head.doc)
    named = (
        [m for m in records.mentions_of(position.holder) if m.start < head.idx] if position.holder is not None else []
    )
    sentence = head.sent
    start = head.doc[sentence.start - 1].sent.start_char if sentence.start else 0
    for statement in reversed(records.statements):
        if statement.cue[0] < start:
            break
        if statement.source is None or statement.cue[0] >= head.idx or statement.source_actor is None:
            continue
        said = Holder(statement.source, statement.source_actor)
        own = not is_apart(said, Holder(position.actor, position.holder), [], records)
        if not own and any(statement.carries(m.start, m.end) for m in named):
            return said
    return None


def _own(holder: int | None, records: Found) -> list[int]:
    """The holder's actor and its state: what is said of Liberia is denied by Monrovia."""
    if holder is None:
        return []
    country = records.actors[holder].country
    states = [
        n
        for n, a in enumerate(records.actors)
        if a.kind in {"state", "place"} and country is not None and a.country == country
    ]
    return sorted({holder, *states})


def _same_counterparty(earlier: Position, who: Holder, doc: Doc) -> Holder | None:
    """Towards whom an earlier stance on the same is, the holder's own or another's answer: "but Kigali turned it down"."""
    if earlier.counterparty is None:
        return None
    faced = Holder(earlier.counterparty, earlier.counterparty_actor)
    return faced if is_apart(faced, who, [], found(doc)) else None


def _is_text(earlier: Position, head: Token) -> bool:
    """Whether the earlier holder is the very text that the noun points to: "the bid calls for"."""
    words = head.doc.char_span(*earlier.actor, alignment_mode="expand")
    return words is not None and words.root.lemma_ == head.lemma_


def _charges(earlier: Position, who: Holder, doc: Doc) -> bool:
    """Whether an earlier stance charges the one who answers, or whom that one speaks for."""
    if earlier.stance != "accuse" or earlier.counterparty_actor is None or who.actor is None:
        return False
    return not is_apart(Holder((0, 0), earlier.counterparty_actor), who, [], found(doc))


def _kinds(head: Token, position: Position, words: Words) -> set[str]:
    """The stances that a noun may point back to: "the offer", "such claims"; none of one that says what it is, or whose."""
    beside = _is_beside(head, position)
    more = {"prep", "poss", "nmod"} if beside else _SAYS_MORE
    if head.pos_ != "NOUN" or any(c.dep_ in more for c in head.children):
        return set()
    if not beside and not any(c.lower_ in _POINTING for c in head.children):
        return set()
    lemma, stances = head.lemma_.lower(), words.stances
    made = {frame.stance for frame in stances.frames.get(("noun", lemma), ())}
    made |= {"accuse"} if lemma in stances.classes["charge"] or "claim" in words.acts.noun(lemma) else set()
    made |= {"demand"} if lemma in stances.classes["condition"] else set()
    return {kin for stance in made for kin in _KIN.get(stance, ())}


def _is_beside(head: Token, position: Position) -> bool:
    """ "..., a charge the army denied", "..., an offer dismissed by the rebels": the stance is told of the noun beside the clause."""
    told = grammar.child(head, "relcl", "acl") is not None and position.actor[0] > head.idx
    return told and any(c.lower_ in {"a", "an"} for c in head.children)


def _of_clause(head: Token, position: Position, words: Words) -> Holder | None:
    """Who does, or for a charge who says, what the clause tells that the noun stands beside."""
    verbs = [
        t for t in grammar.ancestors_and_self(head.head) if t.pos_ in grammar.VERBAL and t.dep_ not in {"relcl", "acl"}
    ]
    charged = "accuse" in _kinds(head, position, words)
    for verb in reversed(verbs) if charged else verbs:
        subject = grammar.subject(verb)
        made = someone(subject, words, "doer") if subject is not None and subject.i < head.i else None
        if made is not None:
            return made if is_apart(made, Holder(position.actor, position.holder), [], found(head.doc)) else None
    return None


def _sentence(token: Token) -> int:
    """The place of the token's sentence in its text, counted by those that end before it."""
    known: dict[int, int] = token.doc.user_data.setdefault("sentence places", {})
    if not known:
        known.update({sentence.start: n for n, sentence in enumerate(token.doc.sents)})
    return known[token.sent.start]
