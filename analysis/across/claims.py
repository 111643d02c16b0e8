"""The rows of a figures table as claims about events, with what tells which event each is of.

A claim's own place and day are the table's. What it lacks is taken from its
report's other sentences (see `context`) for matching alone, and `basis` says so.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from analysis.across import claim_context, tolls, what_is_counted
from analysis.across.same_actors import same_name
from analysis.across.speakers import names_of
from analysis.text import sentences

TWICE = 2.0
FAR = 3.0  # two named sources' counts of one event, within one report, are seldom further apart
FEW = 5.0  # of small counts, three and one are no further apart than sources often are
LONG = timedelta(days=14)  # no event lasts longer: what is counted over more days is a running total
IN_EVENT = re.compile(r"\b(?:in|by|from|of) (?:the|that|this|\S+['’]s) (?=((?:\w+ ){0,2}\w+))")
TALLY = 100  # people: smaller counts are of events, whatever is said of them
RECENT = timedelta(days=30)  # older days are history that a report recalls
LATER = frozenset({"released", "bodies recovered", "detained"})  # told apart from the day's fighting
OF_DAY = re.compile(
    r"(?:ed|dead|taken|missing)(?: (?:on|early|late|last|overnight))*\s*$"
)  # "the number detained on Tuesday"
OTHERS = re.compile(r"\s*(?:others?|more|another|additional|further)\b", re.IGNORECASE)
_FOUR = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
COMPASS = frozenset((*_FOUR, *(f"{way}ern" for way in _FOUR), "central"))
GENERAL = COMPASS | {"the", "of", "in", "near", "city", "town", "village", "province", "district", "region", "state"}
GENERAL |= {"area", "outskirts", "camp"}


@dataclass(slots=True)
class Claim:
    """One row of the figures table, with what matching needs."""

    row: dict[str, Any]
    place: frozenset[str]
    first: date | None
    last: date | None
    sentence: tuple[int, int]
    event: str | None
    total: bool  # a running total, of no one event
    after: int  # the characters from its report's start, for order
    source: str  # the name of its source over all reports, as compared; empty where none is told
    country: str | None  # where the place is sure
    point: tuple[float, float] | None  # the place's coordinates, where sure
    published: date | None
    named: str | None  # the place as written, its own or from context
    hint: frozenset[str]  # the place that its report was written from
    basis: str = "stated"  # "context": day or place are not its own words'
    elsewhere: bool = False  # its speaker puts it in another event than that told before
    root: str = ""  # the figure_id of the first of the claims of its report that it is one more account of

    @property
    def low(self) -> float:
        """The least people it allows."""
        for key in ("low", "best"):
            if not pd.isna(self.row[key]):
                return float(self.row[key])
        return 0.0

    @property
    def high(self) -> float:
        """The most people it allows; infinity for "at least N"."""
        for key in ("high", "best"):
            if not pd.isna(self.row[key]):
                return float(self.row[key])
        return math.inf


def claims_of(tables: dict[str, pd.DataFrame], lexicons: str | None = None) -> list[Claim]:
    """The rows of the figures table as claims, in order of publication and of the text."""
    days = dict(zip(tables["reports"]["report_id"], tables["reports"]["date"], strict=True))
    reports = claim_context.told(tables, lexicons)
    sources = names_of(tables, lexicons)
    result = []
    for row in ({str(k): v for k, v in r.items()} for r in tables["figures"].to_dict("records")):
        report = reports[row["report_id"]]
        text = report.text
        start, end = int(row["evidence_start"]), int(row["evidence_end"])
        row["evidence"] = text[start:end]
        sentence = sentences.sentence_around(text, start, end)
        name = sources.get(row["figure_id"])
        row["source_name"] = name
        number = int(row["number_start"]), int(row["number_end"])
        if row["outcome"] == "killed" and what_is_counted.feared(report.words, text, (start, end), number):
            row["outcome"] = what_is_counted.FEARED
        tally = row["scope"] == "event" and _tally(row, report, sentence)
        first, last = _day(row["date_from"]), _day(row["date_to"])
        long = first is not None and last is not None and last - first > LONG and row["scope"] == "event"
        result.append(
            Claim(
                row=row,
                place=place_words(row["place"]),
                first=first,
                last=last,
                sentence=sentence,
                event=claim_context.event_in(row["evidence"], report.words)
                or claim_context.event_in(text[slice(*sentence)], report.words),
                total=row["scope"] == "running total" or long or tally,
                after=start,
                source=same_name(name),
                country=None if pd.isna(row["place_country"]) else str(row["place_country"]),
                point=_point(row),
                published=_day(days[row["report_id"]]),
                named=None if pd.isna(row["place"]) else str(row["place"]),
                hint=report.dateline,
                elsewhere=what_is_counted.of_another_event(report.words, text, number, same_name(name)),
            )
        )
    known = {r: "" if pd.isna(d) else str(d) for r, d in days.items()}
    result.sort(key=lambda c: (known[c.row["report_id"]] or "9", c.row["report_id"], c.after))
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in result:
        by_report[claim.row["report_id"]].append(claim)
    for name, claims in by_report.items():
        _fill(claims, reports[name])
    return result


def _fill(claims: list[Claim], report: claim_context.Told) -> None:
    """Gives the claims of one report, in its order, the day and place that its other sentences tell."""
    topics: list[Claim] = []
    for claim in claims:
        if claim.row["scope"] == "subset" or claim.row["outcome"] in what_is_counted.STOCKS or _others(claim, report):
            continue
        topic = next((t for t in reversed(topics) if _account(claim, t)), None)
        if claim.elsewhere and not (topic is not None and claim.low == topic.low):
            continue  # no day or place of another event
        claim.elsewhere = False
        if claim.total:
            if claim.row["scope"] != "running total" or (
                topic is None and not _of_day(claim, report) and not _of_event(claim, report)
            ):
                continue
            claim.total = False
            if topic is not None or not _of_day(claim, report):
                claim.first = claim.last = None  # the day it names is that of the counting
        _own_words(claim, report, counted=claim.row["scope"] == "running total")
        if topic is not None and not (claim.first and claim.place):
            _inherit(claim, topic)
        if claim.first is None and (claim.event or claim.row["outcome"] in LATER):
            _before(claim, report)
        if claim.first and not claim.place:
            a, _ = report.spans[report.sentence(claim.after)]
            earlier = report.spans[max(report.sentence(claim.after) - 1, 0)]
            if "\n" not in report.text[earlier[0] : a] and (named := claim_context.place_in(report, *earlier)):
                _put(claim, named)
        if claim.first or claim.place:
            topics.append(claim)
    _headline(claims, report)


def _tally(row: dict[str, Any], report: claim_context.Told, sentence: tuple[int, int]) -> bool:
    """Whether the report says of a large count what its source counts ("its list includes the missing"), and names no event."""
    number = row["best"] if pd.isna(row["low"]) else row["low"]
    if pd.isna(number) or number < TALLY or claim_context.event_in(report.text[slice(*sentence)], report.words):
        return False
    return "scope" in tolls.told(report.text, int(row["number_start"]), int(row["number_end"]), report.words)


def _others(claim: Claim, report: claim_context.Told) -> bool:
    """Whether a count is of more people than those told before: "two others", "the other five"."""
    start, end = int(claim.row["number_start"]), int(claim.row["number_end"])
    before = report.text[max(0, start - 12) : start].lower()
    return OTHERS.match(report.text, end) is not None or any(word in before.split() for word in ("other", "another"))


def _account(claim: Claim, topic: Claim) -> bool:
    """Whether a claim can be one more account of what an earlier one of its report tells."""
    if claim_context.family(claim.row) != claim_context.family(topic.row) or (
        claim.event and topic.event and not alike(claim, topic)
    ):
        return False
    if claim.row["outcome"] != topic.row["outcome"] and (
        topic.row["outcome"] in claim_context.FAMILY or not topic.event
    ):
        return False  # bodies are recovered of an event that killed, told before them
    if parts_differ(claim, topic) or (claim.place and topic.place and not claim.place & topic.place):
        return False
    if claim.total and claim.first != claim.last:
        return False  # "since October"
    if not claim.total and claim.first and topic.first and claim.first != topic.first:
        return False
    if claim.low <= topic.high and topic.low <= claim.high and near(claim, topic):
        return True
    if not topic.source:
        return bool(claim.source) and near(claim, topic)
    return claim.source != topic.source and (bool(claim.source) or claim.total) and near(claim, topic, FAR)


def parts_differ(one: Claim, other: Claim) -> bool:
    """Whether two places are different parts of one: "northern Gaza" and "southern Gaza"; "Gaza" may be either."""
    a, b = (COMPASS & set((claim.named or "").lower().split()) for claim in (one, other))
    return bool(a and b) and {w.removesuffix("ern") for w in a} != {w.removesuffix("ern") for w in b}


def _recent(day: date | None, claim: Claim) -> bool:
    """Whether a day may be that of what a report tells as news."""
    return day is not None and (claim.published is None or day >= claim.published - RECENT)


def _of_day(claim: Claim, report: claim_context.Told) -> bool:
    """Whether a total says itself that it is one day's: "the number detained on Tuesday"."""
    if claim.first is None or claim.first != claim.last or pd.isna(claim.row["time_start"]):
        return False
    at = int(claim.row["time_start"])
    return OF_DAY.search(report.text, max(0, at - 30), at) is not None


def _of_event(claim: Claim, report: claim_context.Told) -> bool:
    """Whether a total says itself that it is one event's: "the dead in the attack"; a war's fighting or a siege goes on."""
    sentence = report.text[slice(*claim.sentence)]
    if "since" in sentence.casefold() or claim.first != claim.last or claim.low >= 10 * TALLY:
        return False
    named = {claim_context.event_in(match.group(1), report.words) for match in IN_EVENT.finditer(sentence)}
    return bool(named - {None, "clash", "siege"})


def _own_words(claim: Claim, report: claim_context.Told, counted: bool) -> None:
    """The day and place that stand in its own statement, though not in its own clause; `counted`: the day is that of the counting."""
    stretch = report.stretch(int(claim.row["number_start"]))
    days = {t.first for t in report.days(*stretch) if _recent(t.first, claim)}
    if claim.first is None and len(days) == 1 and not counted:
        claim.first = claim.last = next(iter(days))
        claim.basis = "context"
    if not claim.place and (named := claim_context.place_in(report, *stretch)):
        _put(claim, named)


def _put(claim: Claim, named: str) -> None:
    """Gives a claim a place from context."""
    claim.place, claim.named, claim.basis = place_words(named), named, "context"


def _inherit(claim: Claim, topic: Claim) -> None:
    claim.root = topic.root or topic.row["figure_id"]
    topic.root = claim.root
    claim.basis = "context"
    if claim.first is None:
        claim.first, claim.last = topic.first, topic.last
    if not claim.place:
        claim.place, claim.country, claim.point, claim.named = topic.place, topic.country, topic.point, topic.named
    claim.event = claim.event or topic.event


def _before(claim: Claim, report: claim_context.Told) -> None:
    """The day of the event that a sentence shortly before gives."""
    told = claim_context.day_before(report, claim.after)
    if told is None or not _recent(told[0], claim) or (claim.event and told[1] and claim.event != told[1]):
        return
    claim.first = claim.last = told[0]
    claim.event, claim.basis = claim.event or told[1], "context"
    if not claim.place and told[2]:
        _put(claim, told[2])


def _headline(claims: list[Claim], report: claim_context.Told) -> None:
    """A count in a headline is that of the first claim below it that says the same."""
    end = report.text.find("\n")
    if end < 0 or report.text[:end].rstrip().endswith((".", "”", '"')):
        return
    for claim in claims:
        if claim.after >= end or claim.first or claim.total:
            continue
        same = (
            c for c in claims if c.first and not c.total and c.row["outcome"] == claim.row["outcome"] and c.after > end
        )
        topic = next((c for c in same if (c.low, c.high) == (claim.low, claim.high)), None)
        if topic is not None:
            _inherit(claim, topic)


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else date.fromisoformat(str(value))


def _point(row: dict[str, Any]) -> tuple[float, float] | None:
    if pd.isna(row["place_latitude"]) or pd.isna(row["place_longitude"]):
        return None
    return float(row["place_latitude"]), float(row["place_longitude"])


def place_words(place: Any) -> frozenset[str]:
    """The words of a place that tell it from another, in small letters."""
    if pd.isna(place):
        return frozenset()
    found = frozenset(w.strip(".,'’").removesuffix("'s").removesuffix("’s") for w in str(place).lower().split())
    return (found - GENERAL) or found


def alike(one: Claim, other: Claim) -> bool:
    """Whether words of one kind tell of both; "attack" is said of a strike, an ambush or a bomb."""
    return bool(one.event and other.event) and (one.event == other.event or "attack" in {one.event, other.event})


def near(one: Claim, other: Claim, times: float = TWICE) -> bool:
    """Whether the stated numbers are within so many times, or FEW, of one another; none is near none only."""
    a = one.low or (one.high if one.high < math.inf else 0.0)
    b = other.low or (other.high if other.high < math.inf else 0.0)
    if a == 0 or b == 0:
        return a == b
    return max(a, b) <= times * min(a, b) or abs(a - b) <= FEW
