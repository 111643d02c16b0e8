"""Casualty figures: who is counted, how many, and what the report says befell them.

A quantity becomes a figure when what it counts is people (`counts`), the parse
around the counted noun holds an outcome (`outcomes`) and that outcome is
reported as fact (`outcomes.fact`). Then it gets its `bounds`, `scope`, place
and time (`where_when`) and `source`.
"""

from __future__ import annotations

from dataclasses import replace

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
from analysis.figures.outcomes.before_number import outcome_before
from analysis.figures.outcomes.by_label import outcome_of_label
from analysis.figures.outcomes.by_list import of_those
from analysis.figures.outcomes.by_verb import CAPTIVE
from analysis.figures.outcomes.fact import is_asked, is_unreal
from analysis.figures.outcomes.lives import of_lives
from analysis.figures.outcomes.outcome import Outcome
from analysis.figures.parts import Earlier, by_those_before, closed_part, inherited, told_again, told_apart
from analysis.figures.scope import of_one_day, scope
from analysis.lexicons.people import is_person, kind_of, looks_personal, status_of
from analysis.lexicons.words import Words
from analysis.parsing import components, grammar
from analysis.parsing.extents import trim
from analysis.parsing.tokens import Doc, Token
from analysis.records import Figure, found

SINGLE_OUTCOMES = frozenset(
    {"killed", "injured", "killed or injured", "abducted", "detained", "released", "missing", "bodies recovered"}
)
BODILY = frozenset({"killed", "injured", "abducted", "detained", "killed or injured"})
HUMAN = frozenset({"displaced", "starving", "sheltering"})  # what befalls people alone


class FiguresComponent:
    """Adds `figures` to the Doc's records."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def __call__(self, doc: Doc) -> None:
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

    def outcome(self, counted: Counted, earlier: Earlier) -> Outcome | None:
        """What befell those counted, as fact, or None; people alone, by what the outcome allows."""
        words, unit = self.words, counted.unit
        pronoun = unit is not None and unit.tag_ in {"PRP", "WP", "DT"}
        if asides.is_aside(counted, words) or (earlier.counted and told_again(counted, earlier.counted[-1])):
            return None
        outcome = self.said_of(counted, pronoun)
        if counted.single and outcome is not None and not _single_holds(outcome):
            outcome = None
        if earlier.figures and outcome is not None:
            last, before = earlier.counted[-1], earlier.outcomes[-1]
            if fellows.freed_too(counted, last, before, words):
                outcome = before
        if outcome is not None:
            outcome = by_those_before(counted, outcome, earlier, self.words)
        if outcome is not None and _of_whole(counted, outcome, earlier):
            outcome = None  # what stands before "among them" tells of the whole
        if outcome is None:
            told = inherited(counted, earlier, words)
            if told is None or (unit is not None and not pronoun and not is_person(unit, words)):
                return None
            return told
        if unit is not None and not pronoun and not counted.family and not self.counts_people(unit, outcome):
            return None
        among_them = counted.of_them is not None and counted.of_them < counted.start  # "among them two policemen"
        if among_them or told_apart(counted, earlier):
            outcome = replace(outcome, subset=True)
        nobody = counted.quantity.high == 0
        if nobody and outcome.rule.denies:
            return None  # that none survived tells of all, it is no count of none
        if nobody and outcome.rule.place:
            return None  # none killed is a count of an event; that nobody is in a cell, or in hospital, is no event
        no_fewer = (counted.quantity.hedge or "").lower().startswith("no ")  # its "no" denies nothing
        if (
            _helped(counted, outcome, words)
            or _still_there(counted, outcome)
            or not is_unreal(outcome, words, nobody or no_fewer)
        ):
            return outcome
        return self.held_anyway(counted, outcome) if outcome.name in {"released", "bodies recovered"} else None

    def held_anyway(self, counted: Counted, wished: Outcome) -> Outcome | None:
        """What is so of those whose release, or whose bodies' return, has not come about.

        "Called for the release of 11 nurses abducted in May", "refused to hand over
        two captured guards", "wants 40 detainees freed".
        """
        node, known = counted.node, self.words.outcomes.captive
        if is_asked(wished.anchor):
            return None
        own = search.outcome_of(node, self.words, own=True)
        if wished.rule.body:
            return own if own is not None and own.name == "killed" and not is_unreal(own, self.words) else None
        if own is not None and own.name in CAPTIVE and own.anchor.dep_ == "amod" and own.anchor.head == node:
            # What stands before the noun says how they are, whatever is wished of them.
            return replace(own, name="held") if own.name == "abducted" else own
        if own is not None and own.name in CAPTIVE and not is_unreal(own, self.words):
            return own
        counted_all = node.pos_ == "NOUN" and not counted.single and counted.quantity.high != 0
        wanting = self.words.of("contexts", "wanting")  # not a plan's number, which may be some of more
        wanted = any(t.lemma_.lower() in wanting or t.lower_ in wanting for t in wished.anchor.ancestors)
        wanted = wanted or (
            node.lemma_.lower() in known
            and counted.quantity.best is not None
            and _undertaken(wished.anchor, self.words)
        )
        wanted = wanted or any(grammar.negation(t) is not None for t in grammar.ancestors_and_self(wished.anchor))
        if not counted_all or not wanted:
            return None
        from_what = any(c.dep_ == "prep" and c.lower_ == "from" for c in wished.anchor.children)  # "from duty"
        definite = counted.start > 0 and node.doc[counted.start - 1].lower_ == "the"
        captive = definite and not from_what and is_person(node, self.words)
        state = known.get(node.lemma_.lower(), "held" if captive else None)
        return Outcome(state, node, search.CAPTIVES) if state else None

    def said_of(self, counted: Counted, pronoun: bool) -> Outcome | None:
        """What the words around a count say befell its people: of the number, the noun, then what stands before them."""
        words, unit, doc = self.words, counted.unit, counted.node.doc
        first = doc[counted.start]
        outcome = None
        if not counted.single and (unit is None or is_person(unit, words)):
            outcome = outcome_of_label(first, counted.end, words)
        if outcome is None and unit is None and not counted.whole:
            outcome = outcome_before(first, words)
        outcome = outcome or search.outcome_of(counted.node, words, counted.whole)
        if outcome is None and unit is not None and unit != counted.node and not pronoun and counted.of_them is None:
            outcome = search.outcome_of(unit, words, counted.whole)
            if counted.subset and outcome is not None and not _still_so(counted.node, outcome):
                outcome = None
        if outcome is None and not counted.single and not counted.whole:
            asked = unit is not None and unit.dep_ == "dobj" and unit.head.i == counted.start - 1
            outcome = outcome_before(first, words) if not asked else None  # the verb was asked, and says nothing
            if outcome is None and (unit is None or is_person(unit, words)):
                outcome = by_toll.tally_of(first, counted.end, words)
        if outcome is None and counted.family and doc[counted.end - 1].tag_.startswith("NN"):
            outcome = search.outcome_of(doc[counted.end - 1], words)  # the parser may have left out the first member
        if unit is not None:
            outcome = of_lives(unit, counted.start, outcome, words)
        if outcome is None and counted.of_them is not None and counted.of_them + 1 < len(doc):
            outcome = of_those(doc[counted.of_them], words)
        return outcome

    def figure(self, counted: Counted, outcome: Outcome, earlier: Earlier, clock: where_when.Clock) -> Figure | None:
        """The row for one count of people, or None where its value cannot be worked out."""
        limits = shares.bounds(counted, outcome.name, earlier, self.words)
        doc = counted.node.doc
        number = trim(doc, counted.start, counted.end)
        if limits is None or number is None:
            return None
        figure = Figure(
            number=number,
            low=limits.low,
            best=limits.best,
            high=limits.high,
            outcome=outcome.name,
            evidence=where_when.evidence(outcome.anchor, number),
            rule_id=outcome.rule.id,
            hedge=counted.quantity.hedge,
            victims=trim(doc, *counted.victims) if counted.victims else None,
            status=where_when.status(counted.unit, counted.victims, self.words),
            scope=scope(counted, outcome, self.words),
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
            opens = outcome.anchor == counted.node and counted.start == counted.node.sent.start
            if opens or earlier.counted[-1].node.sent == counted.node.sent:
                figure.source, figure.source_actor = whole.source, whole.source_actor
        if of_one_day(figure, outcome, clock.text):
            figure.scope = "event"
        return figure

    def counts_people(self, unit: Token, outcome: Outcome) -> bool:
        """Whether a counted noun is people, given what befell it."""
        words, rule = self.words, outcome.rule
        if outcome.name == "sheltering" and status_of(unit, words) == "combatant":
            return False  # who shelters gunmen is their ally
        if is_person(unit, words) or rule.lives or unit.lower_ in words.outcomes.body:
            return True
        if rule.body:
            return looks_personal(unit, words, outcome.anchor.lemma_ != "remain")
        if outcome.anchor == unit and not rule.place:  # "six deaths"; but "two nights in jail"
            return True
        lex = words.outcomes
        if unit.lower_ in lex.adjective or (unit.lemma_ in lex.captive):
            return True
        living = rule.state or outcome.anchor.lemma_.lower() in lex.living
        if unit.tag_ in {"NNP", "NNPS"} and not kind_of(unit, words):
            # A people the lexicons do not know: "67,500 Acehnese live in tents"; but "seized 500 Toyotas".
            return living or unit.ent_type_ == "NORP" or outcome.name in HUMAN
        if kind_of(unit, words) or outcome.name not in BODILY:
            return False
        return looks_personal(unit, words, living)


def _of_whole(counted: Counted, outcome: Outcome, earlier: Earlier) -> bool:
    """Whether what was found for the part behind "among them" stands before the whole, which came to something else."""
    them = counted.of_them
    if them is None or them > counted.start or not earlier.figures:
        return False
    last, before = earlier.counted[-1], earlier.outcomes[-1]
    return last.node.sent == counted.node.sent and outcome.anchor.i < last.start and before.name != outcome.name


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


def _helped(counted: Counted, outcome: Outcome, words: Words) -> bool:
    """Whether the people are those whom something wished for is to help: "asked for shelter for 40,000 displaced people"."""
    if outcome.anchor.dep_ != "amod" or counted.start < 2:
        return False
    prep, thing = counted.node.doc[counted.start - 1], counted.node.doc[counted.start - 2]
    return prep.dep_ in {"prep", "dative"} and thing.lemma_.lower() in words.of("contexts", "helps")


def _still_there(counted: Counted, outcome: Outcome) -> bool:
    """Whether the count's own phrase says where they still are, whatever may become of them: "the eight still in captivity may be home"."""
    if not outcome.rule.place or outcome.anchor != counted.node or is_asked(outcome.anchor):
        return False
    return any(c.lower_ in {"still", "remaining"} for c in counted.node.subtree)


def _undertaken(release: Token, words: Words) -> bool:
    """Whether a release is settled and still to come, so that its captives are captives yet: "will free", "undertakes to free", "is ready to let 50 go"."""
    undertaking, irrealis = words.of("contexts", "undertaking"), words.outcomes.irrealis
    for token in grammar.ancestors_and_self(release):
        if any(c.dep_ == "aux" and c.lower_ in {"will", "shall", "'ll"} for c in token.children):
            return not any(t.lemma_.lower() in irrealis.keys() - undertaking for t in token.ancestors)
        if token != release and token.lemma_.lower() in undertaking:
            return True
        if token.dep_ == "ccomp" and any(c.dep_ == "aux" and c.lower_ == "would" for c in token.children):
            said = token.head.lemma_.lower() in words.of("cues", "quote") and grammar.child(token, "nsubj") is not None
            own = said and grammar.children(token, "nsubj")[0].tag_ == "PRP"  # "said they would free 250 prisoners"
            return own or (token.head.lemma_.lower() in undertaking and grammar.child(token, "mark") is None)
        if token.dep_ not in {"xcomp", "acl", "conj", "pcomp", "dobj", "prep", "pobj"}:
            return False
    return False


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
    return outcome.name in SINGLE_OUTCOMES and outcome.rule.single


components.of_the_parse("figures", lambda nlp, words: FiguresComponent(words))
