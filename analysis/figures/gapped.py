"""Which day and place has each of several counts in one sentence? "Four people were killed on Monday, six on Tuesday".

A clause that leaves out its verb keeps a time and place of its own (gapping:
Huddleston and Pullum 2002, 15.4.2). Each count has a stretch of its sentence,
from where its clause opens ("; on Sunday, 12") to where the next one does;
what is told within it is its own. Counts joined by a bare "and" share ("nine
killed and 14 wounded in Darvel, and six killed in Goma").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from analysis.figures import where_when
from analysis.figures.rules import TOLLS
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Doc, Token
from analysis.records import Figure, Span
from analysis.text.dates import MONTHS, Time

if TYPE_CHECKING:
    from analysis.figures.counts import Counted
    from analysis.figures.outcomes.outcome import Outcome
    from analysis.figures.parts import Earlier

T = TypeVar("T")
CLOSING = frozenset({"—", "–", "--", "-", ")"})
COMMAS = frozenset({",", ";"})
JOINTS = frozenset({",", ";", "and", "but", "while"})
ENDS = JOINTS | {".", ")"}  # what may end the clause of a number that stands alone
PREPOSITIONS = frozenset({"in", "on", "at", "near", "during", "since"})
POINTING = frozenset({"the", "last", "this", "that"})
NEARBY = frozenset({"in", "near"})
LONGEST = 6  # tokens of a phrase that opens a clause
FRONT = 3  # tokens within which a fronted phrase begins


class Stretch(NamedTuple):
    """The tokens of a sentence that are one count's: from begin to end, its own words before `stop`."""

    figure: Figure
    counted: Counted
    begin: int
    end: int
    stop: int


class Told(NamedTuple):
    """The time and place told in a stretch."""

    time: Time | None
    place: Span | None


def fronted(doc: Doc, start: int, words: Words) -> int | None:
    """The first token of a phrase of time or place that opens a clause whose number begins at `start`, or None.

    "; on Sunday, 12", ", in 2020 five", "and in Goma seven".
    """
    end = start - 1 if start and doc[start - 1].text == "," else start
    begin = end
    while begin and end - begin <= LONGEST and doc[begin - 1].lower_ not in JOINTS and not doc[begin].is_sent_start:
        begin -= 1
    phrase = doc[begin:end]
    if not 2 <= len(phrase) <= LONGEST or begin <= phrase.sent.start:
        return None
    period = any(t.lower_ in words.of("counting", "day") for t in phrase)  # "the month before 12"
    if phrase[0].lower_ not in PREPOSITIONS and not (period and phrase[0].lower_ in POINTING):
        return None
    if any(t.pos_ in {"VERB", "AUX"} for t in phrase):
        return None
    last = phrase[-1]
    dated = (
        last.lower_ in MONTHS
        and doc[start].text.isdigit()
        and len(doc[start].text) < 3
        and int(doc[start].text) < 32
        and end == start
    )
    named = period or last.ent_type_ in {"DATE", "TIME"} | where_when.PLACES or last.pos_ in {"PROPN", "NUM"}
    numbered = end == start and (last.lower_ in words.of("numbered") or phrase[0].lower_ not in NEARBY)  # "on Route 12"
    if dated or not named or (numbered and not period and last.ent_type_ not in {"DATE", "TIME"}):
        return None
    return begin


def ends_clause(doc: Doc, end: int) -> bool:
    """Whether a clause ends before the token `end`, so that a number right before it stands alone."""
    return end >= len(doc) or doc[end].text in {".", ",", ";", ")"} or doc[end].lower_ in {"and", "but"}


def tell_apart(earlier: Earlier, doc: Doc, clock: where_when.Clock, words: Words) -> None:
    """Gives counts of one sentence, where it tells of two or more days or places, each its own."""
    known = sorted(zip(earlier.figures, earlier.counted, earlier.outcomes, strict=True), key=lambda each: each[1].start)
    for _, same in groupby(known, key=lambda each: doc[each[1].start].sent.start):
        told = list(same)
        if len(told) > 1:
            _apart(told, doc, clock, words)


def _apart(told: Sequence[tuple[Figure, Counted, Outcome]], doc: Doc, clock: where_when.Clock, words: Words) -> None:
    stretches = _stretches(told, doc, words)
    own = [_told(stretch, doc, clock, words) for stretch in stretches]
    groups = _groups(stretches, doc)
    if len({(t.time.start, t.time.end) for t in own if t.time is not None}) > 1:
        for stretch, time in zip(stretches, _shared([t.time for t in own], groups), strict=True):
            if time is not None and stretch.figure.time != (time.start, time.end):
                where_when.set_time(stretch.figure, time)
    for stretch in stretches[1:]:
        if _compares(stretch, doc):
            for figure in (other.figure for other in stretches if other.begin < stretch.begin):
                if figure.time is not None and figure.time[0] >= doc[stretch.begin].idx:
                    figure.time = figure.date_from = figure.date_to = None  # "40, down from 60 a year earlier"
    for stretch in stretches:
        _leave_to_part(stretch.figure, stretches, doc)
        there = any(t.lower_ == "there" and t.dep_ == "advmod" for t in doc[stretch.counted.end : stretch.stop])
        if there and stretch.figure.place is not None and stretch.figure.place[0] > doc[stretch.stop - 1].idx:
            stretch.figure.place = None  # "three died there and five in Goma"
    if len({t.place for t in own if t.place is not None}) > 1:
        for stretch, place in zip(stretches, _shared([t.place for t in own], groups), strict=True):
            if place is not None:
                stretch.figure.place = place
    if len(told) > 2:
        _add_up(told, words)


def _add_up(told: Sequence[tuple[Figure, Counted, Outcome]], words: Words) -> None:
    """Makes parts of those right behind a count who come to just as many: "13 people died, eight in Darvel and five in Goma"."""
    for n, (whole, counted, _) in enumerate(told):
        anybody = counted.unit is None or counted.unit.lemma_.lower() in words.of("contexts", "inhabitant")
        parts: list[Figure] = []
        left = whole.best or 0
        for figure, part, _ in told[n + 1 :]:
            alike = figure.outcome == whole.outcome and figure.scope in {"event", "unknown", "running total"}
            if left <= 0 or not alike or figure.best is None or not (part.unit is None or anybody):
                break
            parts.append(figure)
            left -= figure.best
        # "Five were killed on Monday, two on Tuesday and three on Wednesday" are ten
        if left == 0 and len(parts) > 1 and not _fellow_days_or_places(whole, parts):
            for figure in parts:
                figure.scope = "subset"
            if whole.place is not None and whole.place[0] >= parts[0].number[0]:
                whole.place = None  # which is a part's
            if whole.time is not None and whole.time[0] >= parts[0].number[0] and parts[0].time != parts[-1].time:
                whole.time = whole.date_from = whole.date_to = None


def _fellow_days_or_places(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a count has a day or place of its own as those behind it have theirs."""
    days = all(p.time is not None and p.time != whole.time for p in parts)
    places = all(p.place is not None and p.place != whole.place for p in parts)
    return (whole.time is not None and days) or (whole.place is not None and places)


def _compares(stretch: Stretch, doc: Doc) -> bool:
    """Whether a count is told only to compare: "compared with 12 in April", "down from 60"."""
    before = [t.lower_ for t in doc[max(stretch.counted.start - 3, 0) : stretch.counted.start]]
    return bool(before) and before[-1] in {"from", "with", "to"} and bool({"up", "down", "compared"} & set(before))


def _leave_to_part(figure: Figure, stretches: Sequence[Stretch], doc: Doc) -> None:
    """Takes from a figure the place told only of a part: "12 people were killed, four of them in Goma"."""
    for stretch in stretches:
        part = stretch.counted.of_them
        if figure.place is None or stretch.figure is figure or part is None:
            continue
        if doc[part].idx <= figure.place[0] < doc[stretch.stop - 1].idx + 1:
            figure.place = None


def _stretches(told: Sequence[tuple[Figure, Counted, Outcome]], doc: Doc, words: Words) -> list[Stretch]:
    sentence = doc[told[0][1].start].sent
    begins = []
    for n, (_, counted, _) in enumerate(told):
        opening = fronted(doc, counted.start, words) if n else sentence.start
        begins.append(counted.start if opening is None else opening)
    begins.append(sentence.end)
    result = []
    for n, (figure, counted, outcome) in enumerate(told):
        stop = next(
            (t.i for t in doc[counted.end : begins[n + 1]] if _parts(t, counted, outcome.anchor)), begins[n + 1]
        )
        result.append(Stretch(figure, counted, begins[n], begins[n + 1], stop))
    return result


def _parts(token: Token, counted: Counted, anchor: Token) -> bool:
    """Whether a token after a count begins another clause, whose time and place are not the count's."""
    part = counted.of_them is not None
    if token.text == ";" or (part and (token.text in CLOSING or token.tag_ in grammar.FINITE)):
        return True
    if token.text == ",":
        after = token.doc[token.i + 1 : token.i + 2]
        # ", four of them children, died in Qana": what follows is the whole's; ", with the stadium in Goma a dormitory"
        return part or not after or after[0].lower_ not in PREPOSITIONS
    if token == anchor or token.head == anchor:
        return False
    return token.tag_ in grammar.FINITE


def _told(stretch: Stretch, doc: Doc, clock: where_when.Clock, words: Words) -> Told:
    """What time and place the count's own stretch tells."""
    counted, figure = stretch.counted, stretch.figure
    near = clock.within(doc[stretch.begin].idx, doc[stretch.stop - 1].idx + len(doc[stretch.stop - 1]))
    if figure.rule_id in TOLLS:
        near = [t for t in near if figure.time == (t.start, t.end)]  # a toll that rose on Tuesday is of Monday's event
    if figure.time is not None:
        near = [t for t in near if not t.vague]  # "overnight" does not say which day
    front = stretch.begin + FRONT
    fitting = [t for t in near if _in_place(t, counted, stretch, doc, front)]
    held = next((t for t in fitting if figure.time == (t.start, t.end)), None)
    before = next((t for t in fitting if t.end <= doc[counted.start].idx), None)
    after = next((t for t in fitting if t.start >= doc[counted.start].idx), None)
    opens = stretch.begin < counted.start and counted.start - stretch.begin <= LONGEST + 1
    time = before if opens and before is not None and held is None else held or after or before
    tokens = [t for t in doc[stretch.begin : stretch.stop] if t.i >= counted.start or opens]
    place = where_when.place_of(tokens, near, figure.number, words)
    return Told(time, place or (_fronted_name(stretch, doc) if time is None else None))


def _fronted_name(stretch: Stretch, doc: Doc) -> Span | None:
    """The proper name in the phrase that opens a clause ("in Homs 12"), whatever the model makes of it."""
    phrase = list(doc[stretch.begin : stretch.counted.start])
    if stretch.begin <= phrase[0].sent.start if phrase else True:
        return None
    named = [t for t in phrase if t.pos_ == "PROPN"]
    return (named[0].idx, named[-1].idx + len(named[-1])) if named else None


def _in_place(time: Time, counted: Counted, stretch: Stretch, doc: Doc, front: int) -> bool:
    """Whether a time stands after the count or opens its clause; not one that dates the saying ("said on Friday that nine")."""
    if time.start >= doc[counted.start].idx:
        return True
    token = next((t for t in doc[stretch.begin : counted.start] if t.idx <= time.start < t.idx + len(t)), None)
    return token is not None and token.i <= front and counted.start - stretch.begin <= LONGEST + FRONT


def _groups(stretches: Sequence[Stretch], doc: Doc) -> list[int]:
    """A number for each stretch, the same for those joined by a bare "and"."""
    groups = [0]
    for one, other in pairwise(stretches):
        parted = any(t.text in COMMAS for t in doc[one.counted.end : other.begin])
        groups.append(groups[-1] + parted)
    return groups


def _shared(own: Sequence[T | None], groups: Sequence[int]) -> list[T | None]:
    """Each one's own, else that of the next in its group that has one, else of the one before."""
    result: list[T | None] = []
    for n, value in enumerate(own):
        if value is None:
            later = [own[k] for k in range(n + 1, len(own)) if groups[k] == groups[n] and own[k] is not None]
            sooner = [own[k] for k in range(n) if groups[k] == groups[n] and own[k] is not None]
            value = later[0] if later else sooner[-1] if sooner else None
        result.append(value)
    return result
