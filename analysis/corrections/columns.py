"""What may be corrected in each table, and what follows from it?

A part is a column whose words stand in the report (`source`): it is corrected
by its place, and its text follows. A cell is any other value that a report may
be said to give. Ids are never given: an actor is named by words that mention it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from analysis.corrections.words import plainly
from analysis.tables.schema import ALLOWED, FLAG, REAL, SCHEMA, WHOLE

MOST = 1e12  # no count of people, nor a degree or an age, comes near it
TABLES = ("actors", "figures", "positions", "statements")
MENTIONS = "mentions"  # of these, whose they are may be corrected, and nothing else
# The part by whose words a row is known. An actor is known by those of its first mention.
ANCHOR = {"figures": "number", "statements": "content", "positions": "evidence", "actors": "mention", MENTIONS: ""}
PARTS: dict[str, tuple[str, ...]] = {
    "figures": ("number", "victims", "place", "time", "source"),
    "positions": ("actor", "issue", "counterparty", "reported_by", "condition", "evidence"),
    "statements": ("source", "cue", "content", "addressee"),
    "actors": (),
    MENTIONS: (),
}
CELLS: dict[str, tuple[str, ...]] = {
    "figures": (
        "low", "best", "high", "hedge", "outcome", "status", "place_country", "place_latitude", "place_longitude",
        "date_from", "date_to", "scope", "caveat",
    ),
    "positions": ("stance", "theme", "negated", "modality", "issue_resolved"),
    "statements": ("kind", "negated", "anonymous"),
    "actors": ("name", "kind", "role", "country", "wikidata", "plover", "age", "outcome"),
    MENTIONS: (),
}  # fmt: skip
# Columns that name an actor, with the part whose words mention it.
LINKS: dict[str, dict[str, str]] = {
    "figures": {"source_id": "source"},
    "positions": {"actor_id": "actor", "counterparty_id": "counterparty", "reported_by_id": "reported_by"},
    "statements": {"source_id": "source", "addressee_id": "addressee"},
    "actors": {"affiliation": ""},
    MENTIONS: {"actor_id": ""},
}
ONE_WITH = "actor_id"  # of an actor: words that mention the actor whom its row is one with
# What a row says above all: a row that differs in these is another row.
MAIN: dict[str, tuple[str, ...]] = {
    "figures": ("low", "best", "high", "outcome"),
    "positions": ("actor", "stance", "negated"),
    "statements": ("source", "kind"),
    "actors": ("name", "kind"),
    MENTIONS: (),
}
# What must be alike for a row found since to be the one that a reviewer added.
KIN: dict[str, tuple[str, ...]] = {
    "figures": ("outcome",),
    "positions": ("actor", "stance"),
    "statements": ("source",),
    "actors": (),
    MENTIONS: (),
}
# What was worked out from a part's words, and holds no longer when they are moved.
FOLLOWS: dict[str, dict[str, tuple[str, ...]]] = {
    "figures": {"place": ("place_country", "place_latitude", "place_longitude"), "time": ("date_from", "date_to")},
    "positions": {"issue": ("issue_resolved", "issue_id")},
    "statements": {"source": ("source_candidates",)},
    "actors": {},
    MENTIONS: {},
}
# The values that an added row has unless it gives them, and the columns that it must give.
DEFAULTS: dict[str, dict[str, Any]] = {
    "figures": {"low": None, "best": None, "high": None, "status": "unspecified", "scope": "unknown"},
    "positions": {"theme": "other", "modality": "actual", "negated": False},
    "statements": {"negated": False, "anonymous": False},
    "actors": {},
    MENTIONS: {},
}
NEEDED: dict[str, tuple[str, ...]] = {
    "figures": ("outcome",),
    "positions": ("stance", "actor"),
    "statements": ("kind",),
    "actors": ("name", "kind"),
    MENTIONS: (),
}


def key_of(table: str) -> str:
    """The column that holds a table's ids."""
    return next(iter(SCHEMA[table]))


def problem_with(table: str, column: str, value: Any) -> str | None:
    """Why `value` cannot stand in that column, in words; None where it can."""
    if column not in CELLS[table]:
        if column in PARTS[table]:
            return f"{column} is words of the report: say where they stand, in spans"
        return f"{table} has no column {column!r} that can be corrected"
    if value is None:
        return None
    kind = SCHEMA[table][column]
    number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < MOST  # false for NaN
    if kind == FLAG:
        sound = isinstance(value, bool)
    elif kind in {WHOLE, REAL}:
        sound = number and (kind == REAL or float(value).is_integer())
    else:
        sound = isinstance(value, str)
    allowed = ALLOWED.get((table, column))
    if not sound or (allowed and value not in allowed):
        wanted = f"one of {', '.join(allowed)}" if allowed else f"a value of type {kind}"
        return f"{column} cannot be {value!r}: it is {wanted}"
    if column in {"date_from", "date_to"}:
        try:
            date.fromisoformat(value)
        except ValueError:
            return f"{column} cannot be {value!r}: it is a day, as YYYY-MM-DD"
    return None


def problem_with_row(table: str, row: dict[str, Any]) -> str | None:
    """Why the values of one row cannot stand together, in words; None where they can."""
    if table != "figures":
        return None
    if not {"low", "best", "high"} <= set(row):
        return (
            None
            if {"low", "best", "high"}.isdisjoint(row)
            else "low, best and high must be given together, null for none"
        )
    given = [row[name] for name in ("low", "best", "high") if row.get(name) is not None]
    if given != sorted(given) or any(value < 0 for value in given):
        return "low, best and high must rise from 0 up"
    if not given:
        return "one of low, best and high must be given"
    days = [row[name] for name in ("date_from", "date_to") if row.get(name) is not None]
    return None if days == sorted(days) else "date_from is after date_to"


def alike(one: Any, other: Any) -> bool:
    """Whether two values are the same: words however they are broken into lines, 6 and 6.0, missing and missing."""
    if one is None or other is None:
        return one is None and other is None
    if isinstance(one, str) and isinstance(other, str):
        return plainly(one) == plainly(other)
    if isinstance(one, bool) != isinstance(other, bool):
        return False
    return bool(one == other)
