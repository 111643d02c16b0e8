"""What does the page of a report need so that its rows can be checked there: their words and values, and what may be changed?"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.corrections.columns import ANCHOR, CELLS, DEFAULTS, MAIN, NEEDED, PARTS, TABLES
from analysis.corrections.entries import entries
from analysis.corrections.file import FORMAT
from analysis.tables.files import file_stem
from analysis.tables.schema import ALLOWED, FLAG, REAL, SCHEMA, WHOLE

KINDS = {FLAG: "flag", WHOLE: "whole", REAL: "number"}  # of a field; "text" else


def stem(report_id: str) -> str:
    """A report's id in the names of its files: anything but letters, digits, dots and dashes is "_"."""
    return file_stem(re.sub(r"[^A-Za-z0-9.-]+", "_", report_id))


def checking(
    tables: Mapping[str, pd.DataFrame], report_id: str, before: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """What templates/check.js reads: the file's `format`, the `report` as an item of it, its `text`, and each table's fields.

    before: what was said of the report before, from `going_on.said_before`.
    `made` is another one when the rows are. `file` is the name of the file
    that holds this report alone, `mentions` where each actor is mentioned
    (start, end, the actor's id or None).

    A table has `anchor` (the part by whose words a row is known), `main` (the
    columns in which a row that differs is another row), `parts` (columns whose words stand in the report), `cells` (other columns with
    their kind and the values they may have), and `needed` and `given` for a
    row that is added: what it must have, and what it has unless told otherwise.
    """
    text = tables["reports"].set_index("report_id")["text"][report_id]
    fields = {
        table: {
            "anchor": ANCHOR[table],
            "main": list(MAIN[table]),
            "parts": list(PARTS[table]),
            "cells": [_field(table, column) for column in CELLS[table]],
            "needed": list(NEEDED[table]),
            "given": DEFAULTS[table],
        }
        for table in TABLES
    }
    report = entries(tables, report_id)
    made = hashlib.sha256(json.dumps(report["corrections"]).encode("utf-8", "replace")).hexdigest()[:12]
    own = tables["mentions"][tables["mentions"]["report_id"] == report_id]
    whose = own["actor_id"].astype(object).where(own["actor_id"].notna(), None)
    mentions = [[int(a), int(b), actor] for a, b, actor in zip(own["start"], own["end"], whose, strict=True)]
    return {
        "format": FORMAT, "report": report, "text": text, "tables": fields, "mentions": mentions, "made": made,
        "before": before, "file": f"corrections-{stem(report_id)}.json",
    }  # fmt: skip


def _field(table: str, column: str) -> dict[str, Any]:
    kind = KINDS.get(SCHEMA[table][column], "text")
    return {"name": column, "kind": kind, "values": list(ALLOWED.get((table, column), ()))}
