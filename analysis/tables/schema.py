"""The contract of the tables: their columns, types, and the values that each list of values allows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from analysis.records import Form, Kind, Modality, OutcomeName, Scope, StanceName, StatementKind, Status, Theme

TEXT, WHOLE, REAL, FLAG = "string", "Int64", "Float64", "boolean"


def _columns(text: str = "", whole: str = "", real: str = "", flag: str = "") -> dict[str, str]:
    kinds = ((text, TEXT), (whole, WHOLE), (real, REAL), (flag, FLAG))
    return {name: kind for names, kind in kinds for name in names.split()}


def _ordered(order: str, types: dict[str, str]) -> dict[str, str]:
    return {name: types.get(name, WHOLE if name.endswith(("_start", "_end")) else TEXT) for name in order.split()}


# What a row rests on, for who reads it without the report beside it.
RESTS_ON = "sentence published publisher"


def _offsets_last(order: str) -> str:
    """The columns with what is read first, then what they rest on, and the offsets at the end."""
    names = order.split()
    offsets = [name for name in names if name.endswith(("_start", "_end")) or name == "content_spans"]
    return " ".join([*(name for name in names if name not in offsets), *RESTS_ON.split(), *offsets])


SCHEMA: dict[str, dict[str, str]] = {
    "reports": _ordered(
        "report_id path title dateline date publisher url language characters words sha256 duplicate_of text notes",
        _columns(whole="characters words"),
    ),
    "actors": _ordered(
        "actor_id report_id name kind role country affiliation wikidata plover age outcome mentions",
        _columns(whole="age mentions"),
    ),
    "mentions": _ordered(
        "mention_id report_id actor_id text start end form candidates rule_id",
        _columns(whole="start end"),
    ),
    "figures": _ordered(
        _offsets_last(
            "figure_id report_id number number_start number_end low best high hedge outcome victims victims_start victims_end "
            "status place place_start place_end place_country place_latitude place_longitude time time_start time_end date_from "
            "date_to source source_start source_end source_id scope incident_id evidence_start evidence_end caveat rule_id"
        ),
        _columns(real="low best high place_latitude place_longitude"),
    ),
    "positions": _ordered(
        _offsets_last(
            "position_id report_id actor actor_start actor_end actor_id stance polarity issue issue_start issue_end "
            "issue_resolved issue_id theme counterparty counterparty_start counterparty_end counterparty_id reported_by "
            "reported_by_start reported_by_end reported_by_id statement_id negated modality condition condition_start "
            "condition_end evidence_start evidence_end plover rule_id"
        ),
        _columns(whole="polarity", flag="negated"),
    ),
    "statements": _ordered(
        _offsets_last(
            "statement_id report_id source source_start source_end source_id source_candidates cue cue_start cue_end content "
            "content_start content_end content_spans kind addressee addressee_start addressee_end addressee_id negated "
            "anonymous rule_id"
        ),
        _columns(flag="negated anonymous"),
    ),
}
# Only where corrections were given: the column that each table has then, its values, and the table of what was corrected.
REVIEWED = "reviewed"
REVIEWS = ("confirmed", "corrected", "added")
CHANGED = "changes"
CHANGES: dict[str, str] = _ordered(
    "change_id correction_id report_id table row_id kind result column machine corrected why text start end rule_id "
    "reviewer when note file",
    _columns(whole="start end"),
)
CHANGE_KINDS = (*REVIEWS[:2], "wrong", "added", "complete")
RESULTS = ("right", "corrected", "taken out", "added", "gone", "read", "agrees", "left out")
OUTCOMES: tuple[str, ...] = get_args(OutcomeName)
STANCES: tuple[str, ...] = get_args(StanceName)
THEMES: tuple[str, ...] = get_args(Theme)
ALLOWED: dict[tuple[str, str], tuple[str, ...]] = {
    ("actors", "kind"): get_args(Kind),
    ("actors", "outcome"): OUTCOMES,
    ("mentions", "form"): get_args(Form),
    ("figures", "outcome"): OUTCOMES,
    ("figures", "status"): get_args(Status),
    ("figures", "scope"): get_args(Scope),
    ("positions", "stance"): STANCES,
    ("positions", "theme"): THEMES,
    ("positions", "modality"): get_args(Modality),
    ("statements", "kind"): get_args(StatementKind),
}


def types_of(table: str, columns: Iterable[str]) -> dict[str, str]:
    """The types of a table that has these columns: those of SCHEMA, and of what corrections add to it."""
    known = CHANGES if table == CHANGED else SCHEMA[table]
    return {**known, REVIEWED: TEXT} if REVIEWED in columns else known


class TableError(ValueError):
    """A table breaks its contract: a fault of this package, never of a report."""
