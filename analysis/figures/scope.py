"""Of what is it the count: one event, what came on top, a running total, or part of another count?"""

from __future__ import annotations

from datetime import date

from analysis.figures import where_when
from analysis.figures.counts import Counted
from analysis.figures.outcomes.outcome import Outcome
from analysis.figures.parts import closed_part
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.records import Figure
from analysis.text.dates import MONTHS

MANY = 1000  # "have been displaced" of so many tells of no one event
UNTIL_NOW = frozenset({"since", "total", "far", "overall"})


def scope(counted: Counted, outcome: Outcome, words: Words) -> str:
    """What the count is of: "event", "increment", "running total", "subset" or "unknown"."""
    if counted.subset or outcome.subset or closed_part(counted):
        return "subset"
    if outcome.event:
        return "event"
    if _on_top(counted, words):
        return "increment"
    verb = where_when.verb_of(outcome.anchor)
    first = grammar.first_conjunct(verb)  # "since May, 12 have been killed and 30 wounded"
    said = {
        t.lower_ for t in first.subtree if t.dep_ != "dobj" or t.head.dep_ != "advcl"
    }  # "six died, bringing the total to 48"
    if outcome.rule.toll and _stated(verb, words) and _size(counted) < MANY and not said & UNTIL_NOW:
        return "event"  # "put the number of dead at five"
    if "between" in said and any(t.lower_ in MONTHS for t in outcome.anchor.subtree):
        return "running total"  # "the deaths of 1,120 civilians between 9 January and 5 March"
    until_now = "since" in said or "total" in said or {"so", "far"} <= said
    if outcome.running or until_now or _goes_on(counted, verb, first, words):
        return "running total"
    return "event" if verb.tag_ in {"VBD", "VBN", "VBG"} else "unknown"


def of_one_day(figure: Figure, outcome: Outcome, text: str) -> bool:
    """Whether what looks like a running total is dated to a day or night: "have been killed overnight"; `text` is the report's."""
    if figure.scope != "running total" or outcome.running or figure.time is None:
        return False
    if figure.date_from is None or figure.date_to is None:
        return False
    since = text[: figure.time[0]].lower().endswith(("since ", "since the ", "between "))
    days = (date.fromisoformat(figure.date_to) - date.fromisoformat(figure.date_from)).days
    return not since and days <= 1


def _size(counted: Counted) -> float:
    """The first bound that there is, or 0."""
    q = counted.quantity
    return q.low or q.best or q.high or 0


def _on_top(counted: Counted, words: Words) -> bool:
    """Whether a word beside the number says that it comes on top of another: "another six", "six more"."""
    q, doc, increments = counted.quantity, counted.node.doc, words.of("contexts", "increment")
    near = {doc[k].lower_ for k in (q.start - 1, q.end, counted.end) if 0 <= k < len(doc)}
    hedge = (q.hedge or "").lower().split(" ")
    return bool(near & increments) or any(w in increments - {"more"} for w in hedge)  # "a further six"


def _stated(verb: Token, words: Words) -> bool:
    """Whether somebody states the count: "put the number detained on Tuesday at 43"."""
    above = verb.head if verb.dep_ == "acl" else verb
    above = above.head if above.pos_ == "NOUN" else above
    return above.lemma_ in words.of("contexts", "stating")


def _goes_on(counted: Counted, verb: Token, first: Token, words: Words) -> bool:
    """Whether what has befallen them goes on ("the war has killed"), or befell too many for one event: a strike that "has killed four" is one."""
    perfect = any(c.dep_ == "aux" and c.lower_ in {"has", "have", "'ve"} for v in (verb, first) for c in v.children)
    many = (counted.quantity.low or counted.quantity.best or 0) >= MANY
    return perfect and (many or _in_course(first, words))


def _in_course(verb: Token, words: Words) -> bool:
    """Whether what has killed them goes on: a war, a siege."""
    course = words.outcomes.course
    return any(t.lemma_.lower() in course for c in grammar.children(verb, "nsubj", "agent", "prep") for t in c.subtree)
