"""Which event a count is of, by the word that names it: "the ambush" has the day and place that the report gave its ambush.

Only where the report dates that kind of event to one day and no other: with
two strikes on two days, "the strike" stays without a date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.figures import where_when
from analysis.figures.rules import TOLLS
from analysis.lexicons.words import Words
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.records import Figure

DEFINITE = frozenset({"the", "that", "this"})
Told = tuple[where_when.Time, tuple[int, int] | None]


def refer_back(figures: Sequence[Figure], doc: Doc, clock: where_when.Clock, words: Words) -> None:
    """Gives a figure without a time that of the event its sentence refers back to, and its place where that has one."""
    wanting = [f for f in figures if f.time is None and f.scope != "running total"]
    if not wanting:
        return
    kinds_ = words.events
    told: dict[str, list[Told]] | None = None
    for figure in wanting:
        first = doc.char_span(*figure.number, alignment_mode="expand")
        if first is None:
            continue
        sentence = first[0].sent
        if figure.rule_id not in TOLLS and clock.within(sentence.start_char, sentence.end_char):
            continue  # its sentence speaks of another day
        named = next((t for t in sentence if t.lemma_.lower() in kinds_ and _definite(t)), None)
        if named is None:
            continue
        told = _told(doc, clock, kinds_) if told is None else told
        known = [(t, p) for t, p in told.get(kinds_[named.lemma_.lower()], ()) if t.start < figure.number[0]]
        days = {(t.first, t.last) for t, _ in known}
        if len(days) != 1 or known[0][0].first is None:
            continue
        time = known[0][0]
        # "Since Thursday's ambush" runs on, the ambush does not.
        where_when.set_time(figure, replace(time, last=time.first) if time.since else time)
        if figure.place is None:
            figure.place = next((p for _, p in known if p is not None), None)


def _definite(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and any(
        (c.dep_ == "det" and c.lower_ in DEFINITE) or c.dep_ == "poss" for c in token.children
    )


def _told(doc: Doc, clock: where_when.Clock, kinds_: dict[str, str]) -> dict[str, list[Told]]:
    """Each kind of event to the times that its own sentences give it, with the place."""
    result: dict[str, list[Told]] = {}
    seen: set[tuple[int, str]] = set()
    for time in clock.times:
        token = extents.token_at(doc, time.start)
        if token is None or time.vague or (time.days > 1 and not time.since) or time.first is None:
            continue
        sentence = token.sent
        for word in sentence:
            kind = kinds_.get(word.lemma_.lower())
            if kind is None or (time.start, kind) in seen or not _of_one_clause(word, token):
                continue
            seen.add((time.start, kind))
            clause = grammar.clause_head(word)
            own = where_when.own_tokens(clause, {t.i for t in word.ancestors}, None)
            place = where_when.place_of(own, [time], (word.idx, word.idx + len(word)), clock.words)
            result.setdefault(kind, []).append((time, place))
    return result


def _of_one_clause(word: Token, time: Token) -> bool:
    head = grammar.clause_head
    return head(word) == head(time) or word.is_ancestor(time)
