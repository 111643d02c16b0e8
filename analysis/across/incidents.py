"""Many reports' figures as incidents: who claims what of the same event, side by side, never averaged or added up.

Which claims are of one event is decided in `matching`; running totals are kept
apart. All this follows the practice of Iraq Body Count, Airwars and Every
Casualty: keep each source's range and say where they differ.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import pandas as pd

from analysis.across import what_is_counted
from analysis.across.claim_context import FAMILY
from analysis.across.claims import Claim, claims_of
from analysis.across.same_actors import same_name
from analysis.across.same_incident import grouped
from analysis.across.tolls import MEANINGS, UNKNOWN, source_of, told, value_of
from analysis.across.worked_out import worked_out
from analysis.lexicons.words import words_of
from analysis.tables.plain import dicts
from analysis.tables.schema import REVIEWED

CLAIMS = (
    *("incident_id", "figure_id", "report_id", "published", "publisher", "date_from", "date_to", "place", "outcome"),
    *("status", "victims", "low", "best", "high", "hedge", "source", "scope", "caveat", "event", "evidence"),
    *("place_country", "source_name", "revised_words", "fewer_words", "scope_words", "basis"),
    *("day_from", "day_to", "place_in_context", "since", "since_kind", "number", "worked_out"),
    *("place_latitude", "place_longitude"),
)
TIMELINE = (
    *("incident_id", "date_from", "date_to", "place", "outcome", "lowest", "highest", "open_above", "claims"),
    *("sources", "reports", "disagree", "revised", "caveats", "event", "place_country"),
)
Bounds = tuple[float | None, float | None]  # the least and the most people that a claim allows
SIDES = (
    *("date_from", "place", "place_country", "event", "outcome", "told", "lowest", "highest", "open_above"),
    *("disagree", "revised", "reports", "incident_id"),
)


def incidents(tables: dict[str, pd.DataFrame], lexicons: str | None = None) -> pd.DataFrame:
    """Each reported count as a claim about an incident: the columns of CLAIMS, a row a claim, claims of one incident together.

    tables: those of `analysis.extract`, of which reports and figures are used.
    `incident_id` is that of the incident's earliest claim, so it stays when
    reports are added after it; running totals have one each. `event` is the
    word for what happened (strike, ambush), where the sentence has one;
    `source_name` the source's name over all reports; of a running total,
    `revised_words`, `fewer_words` and `scope_words` are the report's on its being lower
    than before, or than others, `since` its words for when it begins, and
    `since_kind` whether that is a "war" or a later "truce" (see `tolls`). The
    outcome of people of whom nobody says that they died is "feared killed".
    `worked_out` says how a number was, where the report does not state it. Of
    tables that were corrected, `reviewed` is the last column.
    """
    claims = claims_of(tables, lexicons)
    groups = grouped(claims)
    published = dict(zip(tables["reports"]["report_id"], tables["reports"]["date"], strict=True))
    publisher = dict(zip(tables["reports"]["report_id"], tables["reports"]["publisher"], strict=True))
    texts = dict(zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True))
    all_words = words_of(lexicons)
    rows = []
    for group in groups:
        name = group.claims[0].row["incident_id"]
        for claim in group.claims:
            row = claim.row
            words, since = {}, None
            if claim.total:
                span = int(row["number_start"]), int(row["number_end"])
                words = told(texts[row["report_id"]], *span, all_words)
                since = what_is_counted.since(all_words, texts[row["report_id"]], claim.sentence, span)
            rows.append(
                {
                    **{column: row.get(column) for column in CLAIMS},
                    "incident_id": name,
                    "published": published[row["report_id"]],
                    "publisher": publisher[row["report_id"]],
                    "event": claim.event,
                    "worked_out": worked_out(row, all_words),
                    "basis": claim.basis,
                    "day_from": None if claim.first is None else claim.first.isoformat(),
                    "day_to": None if claim.last is None else claim.last.isoformat(),
                    "place_in_context": claim.named,
                    "scope": _scope(claim),
                    "since": since,
                    "since_kind": what_is_counted.kind_of_since(all_words, since),
                    **{f"{meaning}_words": words.get(meaning) for meaning in MEANINGS},
                }
            )
    frame = pd.DataFrame(rows, columns=list(CLAIMS))
    numbers = ["low", "best", "high", "place_latitude", "place_longitude"]
    frame = frame.astype({c: "Float64" if c in numbers else "string" for c in CLAIMS})
    if REVIEWED not in tables["figures"]:
        return frame
    reviewed = tables["figures"].set_index("figure_id")[REVIEWED]
    return frame.assign(**{REVIEWED: frame["figure_id"].map(reviewed).astype("string")})


def timeline(claims: pd.DataFrame) -> pd.DataFrame:
    """One row an incident and outcome, by date: the lowest and highest that any source reports, and who they are.

    claims: from `incidents`. `highest` is missing, and `open_above` true, where
    a claim sets no upper bound and none goes higher; `lowest` is missing where
    all that is said is "up to N". `disagree`: the last word of one source
    leaves no number that another's allows; `revised`: a source has changed its
    count. Subsets ("three of them children") are left
    out, as their people are counted already; running totals too: see `tolls.totals`.
    Incidents without a date come last.
    """
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in dicts(counts_of_events(claims)):
        groups.setdefault((row["incident_id"], row["outcome"]), []).append(row)
    rows = []
    for (name, outcome), group in groups.items():
        ranges = _bounds(group)
        lowest, highest, open_above = _range(ranges)
        disagree, revised = _sides([row["source_name"] for row in group], ranges)
        rows.append(
            {
                "incident_id": name,
                "date_from": min(_told(group, "day_from"), default=pd.NA),
                "date_to": max(_told(group, "day_to"), default=pd.NA),
                "place": _place([row["place"] or row["place_in_context"] for row in group]) or pd.NA,
                "place_country": next(iter(_told(group, "place_country")), pd.NA),
                "outcome": outcome,
                "lowest": lowest,
                "highest": highest,
                "open_above": open_above,
                "claims": len(group),
                "sources": _listed(_told(group, "source_name")) or pd.NA,
                "reports": len({row["report_id"] for row in group}),
                "disagree": disagree,
                "revised": revised,
                "caveats": _listed(_told(group, "caveat")) or pd.NA,
                "event": next(iter(_told(group, "event")), pd.NA),
            }
        )
    frame = pd.DataFrame(rows, columns=list(TIMELINE)).astype(
        {
            c: "string"
            for c in (
                "incident_id",
                "date_from",
                "date_to",
                "place",
                "outcome",
                "sources",
                "caveats",
                "event",
                "place_country",
            )
        }
        | {"lowest": "Float64", "highest": "Float64", "claims": "Int64", "reports": "Int64"}
        | {"open_above": "boolean", "disagree": "boolean", "revised": "boolean"}
    )
    return frame.sort_values(
        ["date_from", "date_to", "place", "incident_id", "outcome"], na_position="last", kind="stable"
    ).reset_index(drop=True)


def counts_of_events(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims that count the people of one event: no subset, no running total, no increment of a count that stands beside it.

    "Four more died of their wounds" is of the toll of 27 in its report, or in
    its incident, where its place and the word for its event are that toll's or unsaid.
    """
    kept = claims[~claims["scope"].isin(["subset", "running total"])]
    rows = [{str(k): v for k, v in row.items()} for row in kept.to_dict("records")]
    wholes: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows:
        if row["scope"] != "increment":
            for key in (row["report_id"], row["incident_id"]):
                wholes.setdefault((key, row["outcome"]), []).append(row)
    own = []
    for row in rows:
        beside = [w for key in (row["report_id"], row["incident_id"]) for w in wholes.get((key, row["outcome"]), ())]
        own.append(row["scope"] != "increment" or not any(_can_be_of(row, whole) for whole in beside))
    return kept[pd.Series(own, index=kept.index, dtype=bool)]


def _can_be_of(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether the places and the words for the events of two claims are the same, as far as they are told."""
    pairs = [(one[c], other[c]) for c in ("event", "place_in_context")]
    return all(pd.isna(a) or pd.isna(b) or a == b for a, b in pairs)


def _scope(claim: Claim) -> str:
    """The scope as matching reads it: a count over many weeks is a running total, a total "of the dead in the attack" is that event's."""
    if claim.total:
        return "running total"
    return "event" if claim.row["scope"] == "running total" else str(claim.row["scope"])


def disagreements(timeline: pd.DataFrame) -> pd.DataFrame:
    """The rows of `timeline` on which sources differ, or on which a source has changed its count."""
    differ = timeline["disagree"].fillna(False) | timeline["revised"].fillna(False)
    return timeline[differ].reset_index(drop=True)


def side_by_side(claims: pd.DataFrame) -> pd.DataFrame:
    """Each disagreement as one row, its sources side by side, by date: the columns of SIDES.

    claims: from `incidents`. `told` is every source with its counts in order
    of publication, a changed one as "19, then 24"; none is averaged or chosen.
    Bodies recovered stand with the killed of their incident, and say so.
    """
    events = counts_of_events(claims)
    dead = set(events.loc[events["outcome"] == "killed", "incident_id"])
    bodies = events["outcome"].isin(FAMILY) & events["incident_id"].isin(dead)
    events = events.assign(outcome=events["outcome"].mask(bodies, "killed"), _bodies=bodies.fillna(False))
    differ = disagreements(timeline(events))
    held: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in dicts(events):
        held.setdefault((row["incident_id"], row["outcome"]), []).append(row)
    told_ = []
    for name, outcome in zip(differ["incident_id"], differ["outcome"], strict=True):
        sides: dict[str, tuple[str, list[str]]] = {}
        for row in held[name, outcome]:
            _, values = sides.setdefault(source_of(row), (source_of(row, shown=True), []))
            value = value_of(row) + (" (bodies recovered)" if row["_bodies"] else "")
            if values[-1:] != [value]:
                values.append(value)
        named = {value for who, (_, values) in sides.items() if who != UNKNOWN for value in values}
        if set(sides.get(UNKNOWN, ("", []))[1]) <= named:
            sides.pop(UNKNOWN, None)  # a headline that repeats what a source says below it
        told_.append("; ".join(f"{shown}: {', then '.join(values)}" for shown, values in sides.values()))
    return differ.assign(told=pd.array(told_, dtype="string"))[list(SIDES)]


def reported_range(claims: pd.DataFrame) -> tuple[Any, Any, bool]:
    """The lowest and highest count that any claim gives, and whether the top is open.

    The top is missing, and open, where a claim sets no upper bound ("at least
    30") and no other gives as many as its lower one.
    """
    return _range(_bounds(dicts(claims[["low", "best", "high"]])))


def _bounds(rows: list[dict[str, Any]]) -> list[Bounds]:
    """The least and the most people that each claim allows, as far as it says."""
    return [tuple(row["best"] if row[c] is None else row[c] for c in ("low", "high")) for row in rows]  # type: ignore[misc]


def _range(bounds: list[Bounds]) -> tuple[Any, Any, bool]:
    lowest = min((low for low, _ in bounds if low is not None), default=pd.NA)
    top = max((high for _, high in bounds if high is not None), default=None)
    unbounded = max((low for low, high in bounds if high is None and low is not None), default=None)
    if unbounded is not None and (top is None or unbounded > top):
        return lowest, pd.NA, True
    return lowest, pd.NA if top is None else top, False


def _sides(sources: list[str | None], bounds: list[Bounds]) -> tuple[bool, bool]:
    """Whether the sources' last counts leave no common number, and whether a source has changed its own."""
    latest: dict[str, tuple[float, float]] = {}
    revised = False
    for source, (low, high) in zip(sources, bounds, strict=True):
        who = same_name(source)
        told = (0.0 if low is None else float(low), math.inf if high is None else float(high))
        revised = revised or (bool(who) and latest.get(who, told) != told)
        latest[who] = told
    ranges = list(latest.values())
    return any(a[0] > b[1] for a in ranges for b in ranges), revised


def listed(values: pd.Series) -> Any:
    """The different texts of a column, "the X" and "X" once, joined by semicolons; missing where there is none."""
    return _listed(values.dropna()) or pd.NA


def _listed(values: Iterable[Any]) -> str:
    kept: dict[str, str] = {}
    for value in values:
        kept.setdefault(same_name(value), str(value))
    return "; ".join(kept.values())


def place_of(claims: pd.DataFrame) -> str | None:
    """Where one incident's claims say that it was: the first name, else the first words ("east quay"); None if nowhere."""
    return _place(claims["place"].fillna(claims["place_in_context"]).dropna())


def _place(told_: Iterable[str | None]) -> str | None:
    places = [place for place in told_ if place is not None]
    return next((place for place in places if place[:1].isupper()), places[0] if places else None)


def _told(rows: list[dict[str, Any]], column: str) -> list[Any]:
    """What the rows have in a column, without those that have nothing."""
    return [row[column] for row in rows if row[column] is not None]
