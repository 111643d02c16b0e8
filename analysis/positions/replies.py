"""Whom does a stance answer, where it names nobody: who made "the offer", "that demand", "the charges" of the sentences before?"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Doc, Token
from analysis.positions.counterparty import is_apart
from analysis.positions.holders import PRONOUNS, Holder
from analysis.positions.issues import POINTERS
from analysis.positions.noun_holders import ANSWERS
from analysis.positions.pointing import KIN, is_beside, kinds, of_clause
from analysis.positions.readings import plover
from analysis.records import Found, Position, Span, found, text_of

_ASKING = frozenset({"demand", "request", "propose", "offer", "promise", "accuse"})
_ANSWERING = frozenset({"reject", "accept", "deny", "concede"})  # said to whoever asked, not by others of it
_FEW = 24  # positions that are looked back over
_BACK = 2  # sentences

Stated = tuple[Position, Token]


def answer(positions: Sequence[Stated], words: Words) -> None:
    """Gives counterparties that earlier positions tell, and takes away pronouns that none tells.

    What "them" means, as the role "earlier" allows whom a stance answers, and
    then to whom the one answered had spoken.
    """
    told = sorted(positions, key=lambda pair: pair[1].i)  # a clause may hold what is told before it
    for place, (position, head) in enumerate(told):
        before = told[max(0, place - _FEW) : place]
        if position.counterparty is not None and _is_pronoun(position.counterparty, head.doc):
            _face(position, _still_faced(before, position, head))
        if position.counterparty is None and "earlier" in words.towards.roles(position.stance):
            _face(position, _answered(before, position, head, words))
    for place, (position, head) in enumerate(told):
        if position.counterparty is not None and position.stance in _ANSWERING and not _opposes(head, words):
            asked = _asked(told[max(0, place - _FEW) : place + _FEW], position, head, words)
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


def _opposes(head: Token, words: Words) -> bool:
    """Whether the words do not reply to the one who asked, but take a side on what was asked ("Russia opposed the call")."""
    above = itertools.islice(grammar.ancestors_and_self(head), 4)
    return any(t.lemma_.lower() in words.acts.of("opposing") for t in above)


def _asked(near: Sequence[Stated], position: Position, head: Token, words: Words) -> Position | None:
    """The stance without a counterparty that this one answers: "rejected Ansar's bid" makes that a bid to the one who rejects it."""
    kin, issue = kinds(head, position, words), position.issue or (0, 0)
    for asked, word in reversed(near):
        same = asked.holder == position.counterparty_actor and asked.holder is not None
        same = same or asked.actor == position.counterparty
        if asked.counterparty is not None or asked.stance not in _ASKING or not same:
            continue
        within = asked.evidence[0] < issue[1] and issue[0] < asked.evidence[1]
        before = asked.stance in kin and 0 <= _sentence(head) - _sentence(word) <= _BACK
        if within or before or _is_pointed_to(asked, position):
            return asked
    return None


def _answered(before: Sequence[Stated], position: Position, head: Token, words: Words) -> Holder | None:
    """Whose act the noun stands beside, or the holder of the nearest earlier position that this one answers, else who said what it denies.

    None where there are two.
    """
    if is_beside(head, position):
        return of_clause(head, position, words)
    who, kin, records = Holder(position.actor, position.holder), kinds(head, position, words), found(head.doc)
    nearest, makers = -1, []
    for earlier, word in reversed(before):
        far = _sentence(head) - _sentence(word)
        if far > _BACK or (nearest >= 0 and far > nearest):
            break
        maker = Holder(earlier.actor, earlier.holder)
        own, pointed = not is_apart(maker, who, [], records), _is_pointed_to(earlier, position)
        if pointed and (own or earlier.stance in ANSWERS - {"accuse"}):
            return _same_counterparty(earlier, who, records)
        answered = pointed or earlier.stance in kin or (position.stance == "deny" and _charges(earlier, who, records))
        if answered and earlier.stance in KIN and not own and not _is_text(earlier, head):
            nearest = far
            makers.append(maker)
    if position.reported_by_actor is not None:  # what one says of another's consent to one's own words
        makers = [m for m in makers if m.actor != position.reported_by_actor]
    if not makers and position.stance == "deny" and ("accuse" in kin or head.lower_ in POINTERS):
        return _who_said(position, head, words)
    one = len({m.actor if m.actor is not None else m.span for m in makers}) == 1
    return makers[-1] if one else None


def _is_pointed_to(earlier: Position, position: Position) -> bool:
    return position.issue_resolved is not None and earlier.issue == position.issue_resolved


def _who_said(position: Position, head: Token, words: Words) -> Holder | None:
    """The source of the nearest statement before, in the same sentence or the last, that speaks of the one who denies it, or its people."""
    records, sentence = found(head.doc), head.sent
    if position.holder is None:
        return None
    before = head.doc[sentence.start - 1].sent.start if sentence.start else 0
    country = records.actors[position.holder].country
    for statement in reversed(records.statements):
        if statement.cue[0] < head.doc[before].idx:
            break
        if (
            statement.source is None
            or statement.cue[0] >= head.idx
            or statement.source_actor in {None, position.holder}
        ):
            continue
        for t in head.doc[before : head.i]:
            mention = records.mention_headed(t.i) if statement.carries(t.idx, t.idx + 1) else None
            people = country is not None and words.demonyms.get(t.text) == country
            if (mention is not None and mention.actor == position.holder) or (
                people and statement.carries(t.idx, t.idx + 1)
            ):
                return Holder(statement.source, statement.source_actor)
    return None


def _same_counterparty(earlier: Position, who: Holder, records: Found) -> Holder | None:
    """Towards whom an earlier stance on the same is, the holder's own or another's answer: "but Kigali turned it down"."""
    if earlier.counterparty is None:
        return None
    faced = Holder(earlier.counterparty, earlier.counterparty_actor)
    return faced if is_apart(faced, who, [], records) else None


def _is_text(earlier: Position, head: Token) -> bool:
    """Whether the earlier holder is the very text that the noun points to: "the bid calls for"."""
    words = head.doc.char_span(*earlier.actor, alignment_mode="expand")
    return words is not None and words.root.lemma_ == head.lemma_


def _charges(earlier: Position, who: Holder, records: Found) -> bool:
    """Whether an earlier stance charges the one who answers, or whom that one speaks for."""
    if earlier.stance != "accuse" or earlier.counterparty_actor is None or who.actor is None:
        return False
    return not is_apart(Holder((0, 0), earlier.counterparty_actor), who, [], records)


def _sentence(token: Token) -> int:
    """The place of the token's sentence in its text, counted by those that end before it."""
    known: dict[int, int] = token.doc.user_data.setdefault("sentence places", {})
    if not known:
        known.update({sentence.start: n for n, sentence in enumerate(token.doc.sents)})
    return known[token.sent.start]
