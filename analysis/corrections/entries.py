"""What does a page of a report start from: for each row, what a correction of it says of the words and of the machine?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.corrections.columns import ANCHOR, CELLS, PARTS, TABLES, key_of
from analysis.corrections.file import text_hash
from analysis.corrections.words import Span, all_to_json, place_of, to_json
from analysis.tables.plain import dicts


def entries(tables: Mapping[str, pd.DataFrame], report_id: str) -> dict[str, Any]:
    """One report as an item of `reports` in corrections.json, with an entry for each of its rows, of no kind yet.

    A page adds `kind`, and `cells`, `spans` and `links` where a row is
    corrected, and leaves out the entries that got none. An actor that no
    words mention has no entry. tables: as the machine made them; those that
    were corrected are to be given through `undoing.undone`, and what was said
    of them is `file.written`. Raises KeyError for a report that is not there.
    """
    own = {
        name: dicts(tables[name][tables[name]["report_id"] == report_id]) for name in ("reports", "mentions", *TABLES)
    }
    if not own["reports"]:
        raise KeyError(report_id)
    text: str = own["reports"][0]["text"]
    first: dict[str, Span] = {}
    for mention in sorted(own["mentions"], key=lambda m: (m["start"], m["end"])):
        first.setdefault(mention["actor_id"], (mention["start"], mention["end"]))
    made = []
    for table in TABLES:
        for row in own[table]:
            at = first.get(row["actor_id"]) if table == "actors" else span_of(row, ANCHOR[table])
            if at is not None:
                made.append(_entry(table, row, text, at))
    return {"report_id": report_id, "sha256": text_hash(text), "complete": [], "corrections": made}


def span_of(row: Mapping[str, Any], part: str) -> Span | None:
    """Where the words of a row's part stand, None where it has none."""
    start = row[f"{part}_start"]
    return None if start is None else (int(start), int(row[f"{part}_end"]))


def _entry(table: str, row: dict[str, Any], text: str, at: Span) -> dict[str, Any]:
    spans: dict[str, Any] = {}
    for part in PARTS[table]:
        where = span_of(row, part)
        if part == "content":
            spans[part] = all_to_json(place_of(text, *span) for span in json.loads(row["content_spans"]))
        elif where is not None:
            spans[part] = to_json(place_of(text, *where))
    machine = {column: row[column] for column in (*PARTS[table], *CELLS[table]) if column in row}
    entry = {"table": table, "anchor": to_json(place_of(text, *at)), "row": row[key_of(table)], "machine": machine}
    return {**entry, "machine_spans": spans, **({"rule": row["rule_id"]} if row.get("rule_id") else {})}
