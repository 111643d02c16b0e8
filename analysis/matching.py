"""Which counts of many reports are of one event.

Two counts are held to be of one event only where nothing speaks against it
(place, days, whom they count) and enough speaks for it:

- counts of one clause, or of clauses joined in one sentence, tell of one event
  ("killed 12 people and wounded 30");
- counts of the same outcome agree: their ranges meet, at one place, on days
  that overlap;
- or they disagree, but by no more than TWICE, at one place and day, of the
  same kind of event by its word (strike, ambush, blast), and by different
  sources or in different reports.

A count without a place or a day joins no other report's. Running totals are
not events: each stays alone.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pandas as pd

from analysis.happenings import kinds as event_kinds

TWICE = 2.0
NEAR = timedelta(days=1)  # a strike at night is dated to either day
ENDINGS = (("", ""), ("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("sank", "sink"), ("sunk", "sink"))
DIRECTIONS = (
    frozenset(
        {"the", "of", "in", "near", "north", "south", "east", "west", "northern", "southern", "eastern", "western"}
    )
    | {"central", "northeastern", "northwestern", "southeastern", "southwestern", "city", "town", "village", "province"}
    | {"district", "region", "state", "area", "outskirts", "camp"}
)


@dataclass(slots=True)
class Claim:
    """One row of the figures table, with what matching needs."""

    row: dict[str, Any]
    place: frozenset[str]
    first: date | None
    last: date | None
    sentence: tuple[int, int]
    event: str | None
    total: bool
    after: int = 0  # the characters from its report's start, for order

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


@dataclass(slots=True)
class Incident:
    """The claims about one event."""

    claims: list[Claim] = field(default_factory=list)


def claims_of(tables: dict[str, pd.DataFrame], lexicons: str | None = None) -> list[Claim]:
    """The rows of the figures table as claims, in order of publication and of the text."""
    texts = dict(zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True))
    days = dict(zip(tables["reports"]["report_id"], tables["reports"]["date"], strict=True))
    kinds = event_kinds(lexicons)
    result = []
    for row in tables["figures"].to_dict("records"):
        text = texts[row["report_id"]]
        start, end = int(row["evidence_start"]), int(row["evidence_end"])
        row["evidence"] = text[start:end]
        sentence = _sentence(text, start, end)
        result.append(
            Claim(
                row={str(k): v for k, v in row.items()},
                place=_place_words(row["place"]),
                first=_day(row["date_from"]),
                last=_day(row["date_to"]),
                sentence=sentence,
                event=_event(text[sentence[0] : sentence[1]].lower(), kinds),
                total=row["scope"] == "running total",
                after=start,
            )
        )
    known = {r: "" if pd.isna(d) else str(d) for r, d in days.items()}
    return sorted(result, key=lambda c: (known[c.row["report_id"]] or "9", c.row["report_id"], c.after))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a clause, roughly: to the nearest full stop or line's end on either side."""
    left = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), text.rfind(".” ", 0, start)) + 1
    stops = [i for i in (text.find(". ", end - 1), text.find("\n", end)) if i >= 0]
    return left, min(stops) if stops else len(text)


def _event(sentence: str, kinds: dict[str, str]) -> str | None:
    """The kind of event that the sentence names first, by its words with their endings off."""
    tokens = [t.strip(".,;:()'’\"“”") for t in sentence.split()]
    for token in tokens:
        for ending, base in ENDINGS:
            form = token.removesuffix(ending) + base if token.endswith(ending) else token
            if form in kinds:
                return kinds[form]
    return None


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else date.fromisoformat(str(value))


def _place_words(place: Any) -> frozenset[str]:
    if pd.isna(place):
        return frozenset()
    found = frozenset(w.strip(".,'’").removesuffix("'s").removesuffix("’s") for w in str(place).lower().split())
    return (found - DIRECTIONS) or found


def grouped(claims: Sequence[Claim]) -> list[Incident]:
    """The claims in incidents, each joined to the first that it fits, in order of publication."""
    result: list[Incident] = []
    where: dict[str, list[int]] = {}  # report or word of a place -> the incidents that have it
    for claim in claims:
        keys = [claim.row["report_id"], *sorted(f"place {w}" for w in claim.place)]
        home = None
        if not claim.total:
            candidates = sorted({n for key in keys for n in where.get(key, ())})
            home = next((n for n in candidates if _belongs(claim, result[n].claims)), None)
        if home is None:
            home = len(result)
            result.append(Incident())
        result[home].claims.append(claim)
        if not claim.total:
            for key in keys:
                if home not in where.setdefault(key, []):
                    where[key].append(home)
    return result


def _belongs(claim: Claim, group: Sequence[Claim]) -> bool:
    """Whether a claim fits a group: nothing in it speaks against, and something for."""
    return all(_compatible(claim, other) for other in group) and any(_linked(claim, other) for other in group)


def _compatible(one: Claim, other: Claim) -> bool:
    if one.place and other.place and not (one.place <= other.place or other.place <= one.place):
        return False
    if (
        one.first
        and other.last
        and other.first
        and one.last
        and (one.first > other.last + NEAR or other.first > one.last + NEAR)
    ):
        return False
    same = one.row["outcome"] == other.row["outcome"]
    events = "subset" not in {one.row["scope"], other.row["scope"]}
    if (
        same
        and events
        and one.row["report_id"] == other.row["report_id"]
        and one.row["incident_id"] != other.row["incident_id"]
    ):
        # One report counts an outcome of one event once, unless two sources do.
        sources = one.row["source"], other.row["source"]
        if _same_event(one, other) and one.low <= other.high and other.low <= one.high and _near_in_value(one, other):
            return True
        differ = not any(pd.isna(s) for s in sources) and sources[0] != sources[1]
        return differ and (_near_in_value(one, other) or _same_event(one, other))
    return True


def _linked(one: Claim, other: Claim) -> bool:
    same_report = one.row["report_id"] == other.row["report_id"]
    if same_report and one.row["incident_id"] == other.row["incident_id"]:
        return True
    if same_report and one.sentence == other.sentence:
        return (
            one.row["outcome"] != other.row["outcome"]
            or "subset" in {one.row["scope"], other.row["scope"]}
            or one.row["source"] != other.row["source"]
        )
    if not (one.first and other.first and ((one.place and other.place) or (same_report and _same_event(one, other)))):
        return False
    if one.row["outcome"] != other.row["outcome"] or "subset" in {one.row["scope"], other.row["scope"]}:
        return False
    if {one.row["status"], other.row["status"]} == {"civilian", "combatant"}:
        return False
    agree = one.low <= other.high and other.low <= one.high
    if agree and _near_in_value(one, other):
        return one.event is None or other.event is None or one.event == other.event or one.low >= TWICE * 5
    apart = not same_report or one.row["source"] != other.row["source"]
    near = _near_in_value(one, other) or same_report
    return apart and near and _same_event(one, other)


def _same_event(one: Claim, other: Claim) -> bool:
    """Whether words of one kind, one place and one day tell of both; within a report the place may stay unsaid."""
    placed = bool(one.place and other.place) or one.row["report_id"] == other.row["report_id"]
    if one.event is None or one.event != other.event or not placed or one.first is None:
        return False
    return (one.first, one.last) == (other.first, other.last)


def _near_in_value(one: Claim, other: Claim) -> bool:
    """Whether the stated numbers are within TWICE of one another."""
    a = one.low or (one.high if one.high < math.inf else 0.0)
    b = other.low or (other.high if other.high < math.inf else 0.0)
    if a == 0 or b == 0:
        return a == b
    return max(a, b) <= TWICE * min(a, b)
