"""Which counts of many reports are of one event.

Two counts are held to be of one event only where nothing speaks against it
(place, days, whom they count) and enough speaks for it:

- counts of one clause, or of clauses joined in one sentence, tell of one event
  ("killed 12 people and wounded 30");
- counts of the same outcome agree: their ranges meet, at one place, on days
  that overlap;
- or they disagree, but by no more than TWICE or by FEW, at one place and day, of the
  same kind of event by its word (strike, ambush, blast), and by different
  sources or in different reports.

Where it is sure in which countries two places lie, one name in two countries is
two places; where their coordinates are the same, two spellings are one place.
What a count does not say of its place and day is taken from its report's other
sentences (`context`); one without either joins no other report's. Running totals are
not events: each stays alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from analysis.across.claim_context import family
from analysis.across.claims import TWICE, Claim, alike, near, parts_differ

NEAR = timedelta(days=1)  # a strike at night is dated to either day
MONTH = timedelta(days=30)  # bodies are recovered from one place over days


@dataclass(slots=True)
class Incident:
    """The claims about one event."""

    claims: list[Claim] = field(default_factory=list)


def grouped(claims: Sequence[Claim]) -> list[Incident]:
    """The claims in incidents, each joined to the first that it fits, in order of publication.

    Claims that one report tells as accounts of one event stay together.
    """
    result: list[Incident] = []
    where: dict[str, list[int]] = {}  # see _keys -> the incidents that have it
    for unit in _units(claims):
        keys = sorted({key for claim in unit for key in _keys(claim)})
        home = None
        if not unit[0].total:
            candidates = sorted({n for key in keys for n in where.get(key, ())})
            home = next((n for n in candidates if _belongs(unit, result[n].claims)), None)
        if home is None:
            home = len(result)
            result.append(Incident())
        result[home].claims.extend(unit)
        if not unit[0].total:
            for key in keys:
                if home not in where.setdefault(key, []):
                    where[key].append(home)
    return result


def _keys(claim: Claim) -> list[str]:
    """What a claim and any that can be linked to it share: the report, or a place's word (or its point) and a day.

    So that time grows with the reports, and not with their square.
    """
    keys = [claim.row["report_id"]]
    where = sorted(claim.place | claim.hint) + ([f"at {claim.point}"] if claim.point else [])
    if claim.first and claim.last:
        # Each day with those beside it: a strike at night is dated to either.
        first, length = claim.first - NEAR, min((claim.last - claim.first).days, MONTH.days) + 3
        keys += [f"{word} {first + timedelta(days=n)}" for word in where for n in range(length)]
    if claim.row["outcome"] == "bodies recovered":
        keys += [f"{word} bodies" for word in where]
    return keys


def _units(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims in order, those of one root together at the first's place."""
    units: dict[str, list[Claim]] = {}
    for claim in claims:
        units.setdefault(claim.root or claim.row["figure_id"], []).append(claim)
    return list(units.values())


def _belongs(unit: Sequence[Claim], group: Sequence[Claim]) -> bool:
    """Whether claims fit a group: nothing in them speaks against, and something for."""
    pairs = [(claim, other) for claim in unit for other in group]
    return all(_compatible(*pair) for pair in pairs) and any(_linked(*pair) for pair in pairs)


def _compatible(one: Claim, other: Claim) -> bool:
    if one.root and one.root == other.root:
        return True
    if not _one_place(one, other):
        return False
    if (one.elsewhere or other.elsewhere) and one.row["report_id"] == other.row["report_id"]:
        return one.sentence == other.sentence
    if (
        one.first
        and other.last
        and other.first
        and one.last
        and (one.first > other.last + NEAR or other.first > one.last + NEAR)
    ):
        return False
    same = family(one.row) == family(other.row)
    events = "subset" not in {one.row["scope"], other.row["scope"]}
    if (
        same
        and events
        and one.row["report_id"] == other.row["report_id"]
        and one.row["incident_id"] != other.row["incident_id"]
    ):
        # One report counts an outcome of one event once, unless two sources do.
        if _same_event(one, other) and one.low <= other.high and other.low <= one.high and near(one, other):
            return True
        differ = bool(one.source and other.source) and one.source != other.source
        return differ and (near(one, other) or _same_event(one, other))
    return True


def _one_place(one: Claim, other: Claim) -> bool:
    """Whether two claims can be of one place, as far as their places are told."""
    if one.country and other.country and one.country != other.country:
        return False
    if parts_differ(one, other):
        return False
    if one.point and one.point == other.point:
        return True
    if not (one.place and other.place) or _within(one.place, other.place):
        return True
    # "East quay" is no name: the town is that which its report was written from.
    unnamed = any((c.named or "")[:1].islower() for c in (one, other))
    return unnamed and _met(one, other)


def _met(one: Claim, other: Claim) -> bool:
    """Whether something tells of one place for both: their places, or the places that their reports were written from."""
    if one.point and one.point == other.point:
        return True
    sides = [[p for p in (c.place, c.hint) if p] for c in (one, other)]
    return any(_within(a, b) for a in sides[0] for b in sides[1])


def _within(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _linked(one: Claim, other: Claim) -> bool:
    if one.root and one.root == other.root:
        return True
    same_report = one.row["report_id"] == other.row["report_id"]
    if same_report and one.row["incident_id"] == other.row["incident_id"]:
        return True
    if same_report and one.sentence == other.sentence:
        return (
            one.row["outcome"] != other.row["outcome"]
            or "subset" in {one.row["scope"], other.row["scope"]}
            or one.source != other.source
        )
    if family(one.row) != family(other.row) or "subset" in {one.row["scope"], other.row["scope"]}:
        return False
    if {one.row["status"], other.row["status"]} == {"civilian", "combatant"}:
        return False
    if _one_find(one, other):
        return True
    placed = bool(one.place and other.place) or (same_report and _same_event(one, other))
    if not (one.first and other.first and (placed or (_one_day(one, other) and _met(one, other)))):
        return False
    agree = one.low <= other.high and other.low <= one.high
    if agree and near(one, other):
        return one.event is None or other.event is None or alike(one, other) or one.low >= TWICE * 5
    apart = not same_report or one.source != other.source
    return apart and (near(one, other) or same_report) and _same_event(one, other)


def _one_find(one: Claim, other: Claim) -> bool:
    """Whether both count bodies recovered from one named place, in one month, whether or not a day is told."""
    if {one.row["outcome"], other.row["outcome"]} != {"bodies recovered"} or not (one.place and other.place):
        return False
    days = one.first or one.published, other.first or other.published
    if days[0] is None or days[1] is None or abs(days[0] - days[1]) > MONTH:
        return False
    return _within(one.place, other.place) and near(one, other)


def _one_day(one: Claim, other: Claim) -> bool:
    return (one.first, one.last) == (other.first, other.last)


def _same_event(one: Claim, other: Claim) -> bool:
    """Whether words of one kind, one place and one day tell of both; within a report the place may stay unsaid."""
    placed = one.row["report_id"] == other.row["report_id"] or _met(one, other)
    return placed and alike(one, other) and one.first is not None and _one_day(one, other)
