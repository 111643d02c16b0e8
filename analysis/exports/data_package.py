"""The data dictionary: what each column of the tables means, for people and as a Frictionless data package.

Specification: Frictionless Data Package and Table Schema, version 1
(specs.frictionlessdata.io).
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

from analysis.tables.schema import ALLOWED, CHANGE_KINDS, CHANGED, CHANGES, RESULTS, REVIEWED, REVIEWS, SCHEMA, types_of

FILE = Path(__file__).with_name("columns.csv")
TYPES = {"string": "string", "Int64": "integer", "Float64": "number", "boolean": "boolean"}
KEYS = {"reports": "report_id", "actors": "actor_id", "statements": "statement_id"}
# a table over many reports -> those whose columns it takes over
FROM = {
    "timeline": ("incidents",), "side_by_side": ("timeline", "incidents"), "tolls": ("incidents",),
    "moves": ("positions",), "same_actors": ("actors",),
}  # fmt: skip
# column -> the table and column that it refers to
REFERENCES = {
    "report_id": "reports", "actor_id": "actors", "source_id": "actors", "counterparty_id": "actors",
    "reported_by_id": "actors", "addressee_id": "actors", "statement_id": "statements", "affiliation": "actors",
}  # fmt: skip


@cache
def _given() -> dict[tuple[str, str], str]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {(r["table"], r["column"]): r["description"] for r in csv.DictReader(x for x in lines if x[0] != "#")}


@cache
def descriptions() -> dict[tuple[str, str], str]:
    """(table, column) to its meaning, for every column of SCHEMA. Raises KeyError for one that has none."""
    return {(t, c): _given().get((t, c)) or _offset(t, c) for t, schema in SCHEMA.items() for c in schema}


def meaning(table: str, column: str) -> str:
    """What a column means, of the tables of each report, of those over many reports (incidents, tolls, moves, ...) and of the exports too.

    A column that such a table takes over keeps the meaning that it has there.
    Raises KeyError for one that has none.
    """
    if (table, column) in descriptions():
        return descriptions()[table, column]
    for home in (table, *FROM.get(table, ()), "figures", "positions", "actors", "reports"):
        if (home, column) in _given():
            return _given()[home, column]
    raise KeyError(f"{table}.{column} has no description in {FILE.name}")


def _offset(table: str, column: str) -> str:
    part, _, edge = column.rpartition("_")
    if edge not in {"start", "end"}:
        raise KeyError(f"{table}.{column} has no description in {FILE.name}")
    words = f"the words of {part}" if part in SCHEMA[table] else f"the clause or phrase that is the {part}"
    return (
        f"First character of {words} in reports.text." if edge == "start" else f"Character after the last of {words}."
    )


def allowed_in(table: str, column: str) -> tuple[str, ...] | None:
    """The values that a column may have, None for any."""
    if column == REVIEWED:
        return REVIEWS
    if table == CHANGED:
        return {"table": tuple(SCHEMA), "kind": CHANGE_KINDS, "result": RESULTS}.get(column)
    return ALLOWED.get((table, column))


def package(name: str = "conflict-report-tables", corrected: bool = False) -> dict[str, Any]:
    """The tables as a Frictionless data package descriptor: files, columns, types, lists of values, and keys.

    corrected: whether corrections were given, so that each table has a column
    `reviewed`, and there is a table `changes`.
    """
    resources = []
    schemas = {t: types_of(t, [REVIEWED] if corrected else []) for t in SCHEMA} | (
        {CHANGED: CHANGES} if corrected else {}
    )
    for table, schema in schemas.items():
        fields = []
        for column, kind in schema.items():
            field: dict[str, Any] = {
                "name": column,
                "type": TYPES[kind],
                "description": meaning(table, column),
            }
            if allowed := allowed_in(table, column):
                field["constraints"] = {"enum": list(allowed)}
            fields.append(field)
        key = next(iter(schema))
        references = [
            {"fields": column, "reference": {"resource": target, "fields": KEYS[target]}}
            for column, target in REFERENCES.items()
            if column in schema and column != key and table != CHANGED  # which names reports that are not here too
        ]
        resources.append(
            {
                "name": table,
                "path": f"{table}.csv",
                "profile": "tabular-data-resource",
                "encoding": "utf-8",
                "schema": {
                    "fields": fields,
                    "missingValues": [""],
                    "primaryKey": key,
                    "foreignKeys": references,
                },
            }
        )
    return {"name": name, "profile": "tabular-data-package", "resources": resources}
