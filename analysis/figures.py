"""Casualty figures: who is counted, how many, and what the report says befell them.

A quantity of `numbers` becomes a figure when what it counts is people and the
parse around the counted noun holds an outcome that is reported as fact.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from analysis import circumstances, outcomes
from analysis.grammar import trim
from analysis.numbers import SMALL, Quantity, quantities
from analysis.records import Figure, found

PRONOUNS = frozenset({"them", "those", "these", "whom", "us"})
POSSESSIVES = frozenset({"her", "his", "their"})
SKIPPED = frozenset({"of", "the", "its", "his", "her", "their", "our", "those", "these", "more", "other", "such"})
SUBSET_MARKS = frozenset({"them", "those", "these", "whom", "the"})
INCREMENTS = frozenset({"more", "another", "additional", "further"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with the noun it counts (None where the number stands alone) and the token to ask the parse about."""

    quantity: Quantity
    node: Token
    unit: Token | None
    start: int  # tokens of the number as stated
    end: int
    victims: tuple[int, int] | None = None
    family: bool = False
    subset: bool = False


class FiguresComponent:
    """Adds `figures` to the Doc's records."""

    def __init__(self, lexicons: str | None) -> None:
        self.lexicons = lexicons

    def __call__(self, doc: Doc) -> Doc:
        figures: list[Figure] = []
        heads: list[str] = []
        for counted in people_counts(doc, self.lexicons):
            figure = self.figure(counted, figures, heads)
            if figure is not None:
                circumstances.join_incident(figure, figures, doc)
                figures.append(figure)
                heads.append(counted.unit.lemma_.lower() if counted.unit is not None else "")
        found(doc).figures = sorted(figures, key=lambda f: f.number)
        return doc

    def figure(self, counted: Counted, earlier: list[Figure], heads: list[str]) -> Figure | None:
        """The row for one count of people, or None where no outcome is reported of them."""
        outcome = outcomes.outcome_of(counted.node, self.lexicons)
        if outcome is None and counted.unit is not None and counted.unit != counted.node:
            outcome = outcomes.outcome_of(counted.unit, self.lexicons)
        if outcome is None:
            return None
        unit = counted.unit
        if unit is not None and unit.tag_ != "PRP" and not self.counts_people(unit, outcome):
            return None
        zero = counted.quantity.high == 0
        if outcomes.is_unreal(outcome, zero, self.lexicons):
            return None
        bounds = _bounds(counted, earlier, heads)
        if bounds is None:
            return None
        doc = counted.node.doc
        number = trim(doc, counted.start, counted.end)
        if number is None:
            return None
        figure = Figure(
            number=number,
            low=bounds[0],
            best=bounds[1],
            high=bounds[2],
            outcome=outcome.name,
            evidence=circumstances.evidence(outcome.anchor, number),
            rule_id=f"figure-{outcome.rule_id}",
            hedge=counted.quantity.hedge,
            victims=trim(doc, *counted.victims) if counted.victims else None,
            status=circumstances.status(unit, counted.victims, self.lexicons),
            scope=_scope(counted, outcome),
        )
        circumstances.place_and_time(figure, outcome.anchor, counted.node)
        circumstances.source(figure, doc)
        return figure

    def counts_people(self, unit: Token, outcome: outcomes.Outcome) -> bool:
        """Whether a counted noun is people, given what befell it."""
        if outcomes.is_person(unit, self.lexicons) or outcome.rule_id in {"lives", "body"}:
            return True
        if outcome.anchor == unit:
            return True
        strong = outcome.name in {"killed", "injured", "abducted"} and outcome.rule_id.split("-")[-1] == "verb"
        return strong and outcomes.looks_personal(unit, self.lexicons)


def people_counts(doc: Doc, folder: str | None = None) -> list[Counted]:
    """Every quantity that may count people, in text order, a family's members as one."""
    known = quantities(doc, folder)
    starts = {q.first: q for q in known}
    result = []
    used: set[int] = set()
    for i, token in enumerate(doc):
        if token.lower_ == "and" and i + 2 < len(doc) and doc[i + 1].lower_ in POSSESSIVES:
            family = _family(doc, i, known, folder)
            if family is not None:
                result.append(family)
                used.update(range(family.start, family.end))
    skip_base = -1
    for q in known:
        if q.first in used or q.first == skip_base or _not_a_count(doc, q):
            continue
        if q.share is not None:
            base = next((starts[k] for k in range(q.end, min(q.end + 5, len(doc))) if k in starts), None)
            if base is not None:
                skip_base = base.first
            counted = _shared(doc, q, base, folder)
        else:
            counted = _plain(doc, q, folder)
        if counted is not None:
            result.append(counted)
    for token in doc:
        if token.lower_ in {"no", "nobody", "none"} and token.i + 1 < len(doc):
            result.extend(_zero(doc, token, folder))
    return sorted(result, key=lambda c: (c.start, c.end))


def _zero(doc: Doc, token: Token, folder: str | None) -> list[Counted]:
    following = doc[token.i + 1]
    if token.lower_ == "no" and following.lower_ == "one":
        q = Quantity(token.i, token.i + 2, 0, 0, 0, None, token.i)
        return [Counted(q, following, None, q.start, q.end)]
    q = Quantity(token.i, token.i + 1, 0, 0, 0, None, token.i)
    if token.lower_ in {"nobody", "none"}:
        return [Counted(q, token, None, q.start, q.end)]
    unit, victims = _unit(doc, token.i + 1, folder)
    if unit is None or unit.i > token.i + 3:
        return []
    return [Counted(q, unit, unit, q.start, q.end, victims)]


def _unit(doc: Doc, start: int, folder: str | None) -> tuple[Token | None, tuple[int, int] | None]:
    """The noun counted by what ends before token `start`, with the tokens that name the victims."""
    adjectives = outcomes.lexicon(folder).adjective
    last: Token | None = None
    begin = None
    i = start
    while i < len(doc) and i < start + 9:
        token = doc[i]
        after = doc[i + 1] if i + 1 < len(doc) else None
        if token.lower_ in PRONOUNS and token.tag_ in {"PRP", "WP", "DT"} and (after is None or after.pos_ != "NOUN"):
            return (token, (i, i + 1)) if last is None else (last, None)
        if last is None and token.lower_ in SKIPPED:
            i += 1
            continue
        ends = after is None or not (after.tag_.startswith(("NN", "JJ")) or after.lower_ in {"-", "'s"})
        if token.lower_ in adjectives and ends and token.tag_ != "VBD":
            if last is not None or (token.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in token.children)):
                break
            return token, None
        if token.tag_.startswith("NN"):
            if last is not None and outcomes.is_captive_word(token) and outcomes.is_person(last, folder):
                break
            begin = i if begin is None else begin
            last = token
            if token.tag_ in {"NNS", "NNPS"} and outcomes.is_person(token, folder):
                break
        elif token.tag_ in {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS"} and not (ends and token.tag_ != "POS"):
            begin = i if begin is None else begin
        elif token.tag_ == "CC" and last is None and begin is not None:
            pass
        else:
            break
        i += 1
    if last is None:
        return None, None
    named = (begin if begin is not None else last.i, last.i if last.lemma_ in outcomes.lexicon(folder).noun else last.i + 1)
    return last, named if named[0] < named[1] else None


def _plain(doc: Doc, q: Quantity, folder: str | None) -> Counted | None:
    unit, victims = _unit(doc, q.end, folder)
    after = doc[q.end].lower_ if q.end < len(doc) else ""
    subset = after == "of" and q.end + 1 < len(doc) and doc[q.end + 1].lower_ in SUBSET_MARKS
    end = q.end - 1 if doc[q.end - 1].lower_ == "of" else q.end
    if unit is None:
        if after in {"-", "of", "'s"} or (q.start and doc[q.start - 1].lower_ in {"age", "aged", "no.", "number"}):
            return None
        return Counted(q, doc[end - 1], None, q.start, end)
    if unit.tag_ in {"PRP", "WP", "DT"}:
        return Counted(q, doc[end - 1], unit, q.start, end, victims, subset=True)
    people = outcomes.people(folder).get(unit.lemma_.lower(), ("", ""))[0]
    if people == "group" and unit.lemma_ != "life":
        return None
    node = unit
    if subset and unit.lower_ not in outcomes.lexicon(folder).adjective:
        node = doc[end - 1]
    return Counted(q, node, unit, q.start, end, victims, subset=subset)


def _shared(doc: Doc, q: Quantity, base: Quantity | None, folder: str | None) -> Counted | None:
    """A share: of the number in its own phrase, or (bounds to come) of a count met before."""
    unit, victims = _unit(doc, base.end if base is not None else q.end, folder)
    if unit is None:
        return None
    node = doc[q.end - 2] if doc[q.end - 1].lower_ == "of" else doc[q.end - 1]
    end = base.end if base is not None else unit.i + 1
    if base is not None and base.best is not None:
        n, part = base.best, base.best * (q.share or 0)
        if q.most:
            bounds: tuple[float | None, float | None, float | None] = (part, None, n)
        else:
            bounds = (part, None, None) if (q.hedge or "").lower() in {"more than", "at least", "over"} else (None, round(part), None)
        q = Quantity(q.start, q.end, *bounds, q.hedge, q.first)
    return Counted(q, node, unit, q.start, end, victims, subset=not q.most)


def _family(doc: Doc, i: int, known: list[Quantity], folder: str | None) -> Counted | None:
    """ "A mother and her five children" around the "and" at token i: one count of all of them."""
    left = doc[i - 1]
    right = next((t for t in doc[i + 2 : i + 6] if t.tag_ in {"NN", "NNS"} and outcomes.is_person(t, folder)), None)
    if right is None or not outcomes.is_person(left, folder) or not left.tag_.startswith("NN"):
        return None
    numbered = {q.end: q for q in known if q.share is None and q.best is not None}

    def count(noun: Token, floor: int) -> tuple[float, int] | None:
        single = 2.0 if noun.lower_ == "couple" else 1.0
        for k in range(noun.i - 1, max(floor, noun.i - 4) - 1, -1):
            if k + 1 in numbered and doc[k].lower_ not in {"a", "an"}:
                return numbered[k + 1].best or 0, numbered[k + 1].start
            if doc[k].lower_ in {"a", "an", "another"} | POSSESSIVES:
                return (single, k) if noun.tag_ == "NN" else None
            if not doc[k].tag_.startswith(("JJ", "NN", "CD", "HYPH")):
                return None
        return None

    first, second = count(left, 0), count(right, i + 1)
    if first is None or second is None or doc[first[1]].lower_ in POSSESSIVES:
        return None
    total = first[0] + second[0]
    hedge = next((q.hedge for q in known if q.start == first[1]), None)
    q = Quantity(first[1], right.i + 1, total, total, total, hedge, first[1])
    return Counted(q, left, left, q.start, q.end, (q.start, q.end), family=True)


def _not_a_count(doc: Doc, q: Quantity) -> bool:
    """Whether a number is a year, an age, the old value of a change ("from 20 to 30"), or "no one"."""
    before = doc[q.start - 1].lower_ if q.start else ""
    after = doc[q.end].lower_ if q.end < len(doc) else ""
    if before == "no" and doc[q.first].lower_ in SMALL:
        return True
    if before == "from" and after == "to" and q.end + 1 < len(doc) and doc[q.end + 1].text[:1].isdigit():
        return True
    text = doc[q.first].text
    if q.end == q.first + 1 and text.isdigit() and 1900 <= int(text) <= 2100:
        if before in {"in", "since", "by", "of", "until", "from", "during", ","} or q.start == 0:
            return True
        if q.start and doc[q.start - 1].text[:3].istitle() and doc[q.start - 1].pos_ == "PROPN":
            return True
    if after in {",", ";", ".", "and", ")"} and before in {",", "("} and q.start > 1 and doc[q.start - 2].pos_ == "PROPN":
        return True
    return after in {"-", "years", "year", "days", "hours", "minutes", "weeks", "months", "kilometers", "miles", "km"}


def _bounds(
    counted: Counted, earlier: list[Figure], heads: list[str]
) -> tuple[float | None, float | None, float | None] | None:
    q = counted.quantity
    if q.share is None:
        return q.low, q.best, q.high
    unit = counted.unit.lemma_.lower() if counted.unit is not None and counted.unit.tag_ != "PRP" else None
    for figure, head in zip(reversed(earlier), reversed(heads), strict=True):
        total = figure.best
        if total is not None and total > 1 and (unit is None or unit == head):
            if q.most:
                return total / 2, None, total
            return None, round(total * q.share), None
        if unit is None:
            return None
    return None


def _scope(counted: Counted, outcome: outcomes.Outcome) -> str:
    q, doc = counted.quantity, counted.node.doc
    if counted.subset or outcome.subset:
        return "subset"
    near = {doc[k].lower_ for k in (q.start - 1, q.start, q.end, q.first - 1) if 0 <= k < len(doc)}
    if near & INCREMENTS:
        return "increment"
    anchor = outcome.anchor
    verb = circumstances.verb_of(anchor)
    words = {t.lower_ for t in verb.subtree}
    perfect = any(c.dep_ == "aux" and c.lower_ in {"has", "have", "'ve"} for c in verb.children)
    if outcome.running or perfect or "since" in words or "total" in words or ({"so", "far"} <= words):
        return "running total"
    return "event" if verb.tag_ in {"VBD", "VBN", "VBG"} else "unknown"


@Language.factory("figures", default_config={"lexicons": None})
def make_figures(nlp: Language, name: str, lexicons: str | None) -> FiguresComponent:
    """The factory that `nlp.add_pipe("figures")` calls."""
    return FiguresComponent(lexicons)
