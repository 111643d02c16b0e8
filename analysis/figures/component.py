"""Casualty figures: who is counted, how many, and what the report says befell them.

A quantity becomes a figure when what it counts is people (`counting`), the
parse around the counted noun holds an outcome (`outcomes`) and that outcome is
reported as fact (`unreal`). Where and when is in
`circumstances`, by whose word in `attributing`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Token

from analysis.figures import (
    asides,
    caveats,
    fellows,
    gapped,
    gazetteer,
    named_event,
    named_persons,
    same_event,
    shares,
    source,
    source_nearby,
    where_when,
)
from analysis.figures.counts import Counted, people_counts
from analysis.figures.outcomes import by_toll, search
from analysis.figures.outcomes.by_list import of_those
from analysis.figures.outcomes.fact import is_unreal
from analysis.figures.outcomes.outcome import Outcome
from analysis.figures.parts import Earlier, closed_part, inherited, told_apart
from analysis.lexicons.people import is_person, kind_of, looks_personal
from analysis.lexicons.words import Words, words_of
from analysis.parsing import grammar
from analysis.parsing.grammar import trim
from analysis.records import Figure, found
from analysis.text.dates import MONTHS

INCREMENTS = frozenset({"more", "another", "additional", "further"})
SINGLE_OUTCOMES = frozenset({"killed", "injured", "killed or injured", "abducted", "detained", "released", "missing"})
SINGLE_RULES = (
    "verb",
    "state",
    "noun-of",
    "phrase",
    "to-death",
    "listed",
    "lives",
    "fate",
    "hurt",
    "hospital",
    "taken",
    "captive",
)
BODILY = frozenset({"killed", "injured", "abducted", "detained", "killed or injured"})
HUMAN = frozenset({"displaced", "starving", "sheltering"})  # what befalls people alone
CLAIMING = frozenset({"claim", "take", "cost", "lose"})
MANY = 1000  # "have been displaced" of so many tells of no one event


class FiguresComponent:
    """Adds `figures` to the Doc's records."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def __call__(self, doc: Doc) -> Doc:
        earlier, incidents = Earlier(), same_event.Incidents()
        clock: where_when.Clock | None = None
        pending: list[Counted] = []
        for counted in people_counts(doc, self.words):
            outcome = self.outcome(counted, earlier)
            if outcome is None:
                pending.append(counted)
                continue
            clock = clock or where_when.Clock(doc, self.words)
            for told in [*fellows.of_list(pending, counted, outcome, self.words), counted]:
                figure = self.figure(told, outcome, earlier, clock)
                if figure is not None:
                    incidents.join(figure, doc)
                    earlier.add(figure, told, outcome)
            pending = []
        _share_clauses(earlier)
        if clock is not None:
            gapped.tell_apart(earlier, doc, clock, self.words)
            source_nearby.fill(earlier, doc, self.words)
            named_event.refer_back(earlier.figures, doc, clock, self.words)
            gazetteer.locate(earlier.figures, doc, clock.text, self.words)
            caveats.add(earlier.figures, doc, clock.text, self.words)
        records = found(doc)
        records.figures = sorted(earlier.figures, key=lambda f: f.number)
        named_persons.add_fates(doc, records.actors, records.mentions, self.words)
        return doc

    def outcome(self, counted: Counted, earlier: Earlier) -> Outcome | None:
        """What befell those counted, as fact, or None; people alone, by what the outcome allows."""
        words, unit, doc = self.words, counted.unit, counted.node.doc
        pronoun = unit is not None and unit.tag_ in {"PRP", "WP", "DT"}
        if asides.is_aside(counted, words):
            return None
        outcome = search.outcome_before(doc[counted.start], words) if unit is None and not counted.whole else None
        outcome = outcome or search.outcome_of(counted.node, words, counted.whole)
        if outcome is None and unit is not None and unit != counted.node and not pronoun and counted.of_them is None:
            outcome = search.outcome_of(unit, words, counted.whole)
            if counted.subset and outcome is not None and not _still_so(counted.node, outcome):
                outcome = None
        if outcome is None and not counted.single and not counted.whole:
            outcome = search.outcome_before(doc[counted.start], words)
            if outcome is None and (unit is None or is_person(unit, words)):
                outcome = by_toll.tally_of(doc[counted.start], counted.end, words)
        if unit is not None and unit.lemma_ == "life" and counted.start and doc[counted.start - 1].lemma_ in CLAIMING:
            outcome = Outcome("killed", doc[counted.start - 1], "lives")
        if unit is not None and unit.lemma_ == "life" and outcome is not None:
            outcome = replace(outcome, name="killed", rule_id="lives")
        if outcome is None and counted.of_them is not None and counted.of_them + 1 < len(doc):
            outcome = of_those(doc[counted.of_them], words)
        if counted.single and outcome is not None and not _single_holds(outcome):
            outcome = None
        if outcome is not None and earlier.figures:
            last, before = earlier.counted[-1], earlier.outcomes[-1]
            if fellows.freed_too(counted, last, before, words):
                outcome = before
        if outcome is None:
            told = inherited(counted, earlier, words)
            if told is None or (unit is not None and not pronoun and not is_person(unit, words)):
                return None
            return told
        if unit is not None and not pronoun and not self.counts_people(unit, outcome):
            return None
        if counted.of_them is not None and counted.of_them < counted.start:
            outcome = replace(outcome, subset=True)  # "among them two policemen"
        if told_apart(counted, earlier):
            outcome = replace(outcome, subset=True)
        if counted.quantity.high == 0 and outcome.rule_id.endswith(("condition", "not-survived")):
            return None  # "nobody is in a cell because of this" argues, it counts nobody; "nobody survived" counts not the dead
        return None if is_unreal(outcome, words, counted.quantity.high == 0) else outcome

    def figure(self, counted: Counted, outcome: Outcome, earlier: Earlier, clock: where_when.Clock) -> Figure | None:
        """The row for one count of people, or None where its value cannot be worked out."""
        bounds = shares.bounds(counted, outcome.name, earlier, self.words)
        doc = counted.node.doc
        number = trim(doc, counted.start, counted.end)
        if bounds is None or number is None:
            return None
        figure = Figure(
            number=number,
            low=bounds[0],
            best=bounds[1],
            high=bounds[2],
            outcome=outcome.name,
            evidence=where_when.evidence(outcome.anchor, number),
            rule_id=f"figure-{outcome.rule_id}",
            hedge=counted.quantity.hedge,
            victims=trim(doc, *counted.victims) if counted.victims else None,
            status=where_when.status(counted.unit, counted.victims, self.words),
            scope=_scope(counted, outcome, self.words),
        )
        where_when.place_and_time(figure, outcome.anchor, counted.node, clock)
        if (
            figure.scope == "subset"
            and closed_part(counted)
            and counted.start
            and doc[counted.start - 1].lower_ == "the"
        ):
            figure.time = figure.date_from = figure.date_to = (
                None  # "the seven soldiers among them" have a day of their own
            )
        source.source(figure, outcome.anchor, doc, self.words)
        if figure.source is None and figure.scope == "subset" and earlier.figures:
            whole = earlier.figures[-1]  # who tells of the whole tells of its part
            if earlier.counted[-1].node.sent == counted.node.sent:
                figure.source, figure.source_actor = whole.source, whole.source_actor
        if (
            figure.scope == "running total"
            and not outcome.running
            and figure.date_from is not None
            and figure.time is not None
        ):
            within = clock.text[: figure.time[0]].lower().endswith(("since ", "since the ", "between "))
            if not within and figure.date_to is not None and _days(figure.date_from, figure.date_to) <= 1:
                figure.scope = "event"  # "have been killed overnight"
        return figure

    def counts_people(self, unit: Token, outcome: Outcome) -> bool:
        """Whether a counted noun is people, given what befell it."""
        words = self.words
        if is_person(unit, words) or outcome.rule_id in {"lives", "body"}:
            return True
        if outcome.anchor == unit and outcome.rule_id != "condition":  # "six deaths"; but "two nights in jail"
            return True
        lex = words.outcomes
        if unit.lower_ in lex.adjective or (unit.lemma_ in lex.captive):
            return True
        living = outcome.anchor.lemma_.lower() in lex.living or outcome.rule_id.endswith("state")
        if unit.tag_ in {"NNP", "NNPS"} and not kind_of(unit, words):
            # A people the lexicons do not know: "67,500 Acehnese live in tents"; but "seized 500 Toyotas".
            return living or unit.ent_type_ == "NORP" or outcome.name in HUMAN
        if kind_of(unit, words) or outcome.name not in BODILY:
            return False
        return looks_personal(unit, words, living)


def _share_clauses(earlier: Earlier) -> None:
    """Lends time and place between figures of joined clauses: "13 were killed and 19 wounded on Monday"."""
    for i in range(len(earlier.figures) - 1):
        one, other = (
            where_when.verb_of(earlier.outcomes[i].anchor),
            where_when.verb_of(earlier.outcomes[i + 1].anchor),
        )
        first, second = earlier.figures[i], earlier.figures[i + 1]
        if other.dep_ == "acl" and other.head.dep_ == "conj":
            other = other.head  # "12 were killed and 57 injured in the blast"
        if other.dep_ != "conj" or other.head != one:
            continue
        if first.time is None and second.time is not None:
            first.time, first.date_from, first.date_to = second.time, second.date_from, second.date_to
        if first.place is None:
            first.place = second.place


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _still_so(number: Token, outcome: Outcome) -> bool:
    """Whether what befell the whole holds of a part with a verb of its own: of the dead always, of the missing not if "found alive"."""
    verb = number.head
    if number.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_ in {"be", "remain", "include"}:
        return True
    return outcome.name in {"killed", "injured", "bodies recovered"}


def _single_holds(outcome: Outcome) -> bool:
    """Whether what befell "a soldier" is an event of one person, not a description ("a wounded man")."""
    if outcome.anchor.lemma_ == "blow":
        return False  # the bomber's own death is told, not counted
    rule = outcome.rule_id.removeprefix("clause-").removeprefix("next-")
    if rule == "phrase" and outcome.name in {"abducted", "detained"}:
        return False  # "another man was led away"
    return outcome.name in SINGLE_OUTCOMES and rule in SINGLE_RULES


def _in_course(verb: Token, words: Words) -> bool:
    """Whether what has killed them goes on ("the war has killed"): a strike that "has killed four" is one event."""
    course = words.outcomes.course
    return any(
        t.lemma_.lower() in course for c in verb.children if c.dep_ in {"nsubj", "agent", "prep"} for t in c.subtree
    )


def _scope(counted: Counted, outcome: Outcome, lists: Words) -> str:
    q, doc = counted.quantity, counted.node.doc
    if counted.subset or outcome.subset or closed_part(counted):
        return "subset"
    if outcome.event:
        return "event"
    near = {doc[k].lower_ for k in (q.start - 1, q.end, counted.end) if 0 <= k < len(doc)}
    if near & INCREMENTS or (q.hedge or "").split(" ")[0].lower() in INCREMENTS - {"more"}:
        return "increment"
    verb = where_when.verb_of(outcome.anchor)
    first = grammar.first_conjunct(verb)  # "since May, 12 have been killed and 30 wounded"
    words = {t.lower_ for t in first.subtree}
    perfect = any(c.dep_ == "aux" and c.lower_ in {"has", "have", "'ve"} for v in (verb, first) for c in v.children)
    perfect = perfect and (_in_course(first, lists) or (q.low or q.best or 0) >= MANY)
    above = verb.head if verb.dep_ == "acl" else verb
    above = above.head if above.pos_ == "NOUN" else above  # "put the number detained on Tuesday at 43"
    stated = outcome.rule_id == "toll" and above.lemma_ in by_toll.REPORTING
    if stated and (q.low or q.best or q.high or 0) < MANY and not words & {"since", "total", "far", "overall"}:
        return "event"  # "put the number of dead at five"
    if "between" in words and any(t.lower_ in MONTHS for t in outcome.anchor.subtree):
        return "running total"  # "the deaths of 1,120 civilians between 9 January and 5 March"
    if outcome.running or perfect or "since" in words or "total" in words or ({"so", "far"} <= words):
        return "running total"
    return "event" if verb.tag_ in {"VBD", "VBN", "VBG"} else "unknown"


@Language.factory("figures", default_config={"lexicons": None})
def make_figures(nlp: Language, name: str, lexicons: str | None) -> FiguresComponent:
    """The factory that `nlp.add_pipe("figures")` calls."""
    return FiguresComponent(words_of(lexicons))
