"""What does the page of a report need so that its rows can be checked there: their words and values, and what may be changed?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.corrections.columns import ANCHOR, CELLS, DEFAULTS, NEEDED, PARTS, TABLES
from analysis.corrections.entries import entries
from analysis.corrections.file import FORMAT
from analysis.tables.schema import ALLOWED, FLAG, REAL, SCHEMA, WHOLE

KINDS = {FLAG: "flag", WHOLE: "whole", REAL: "number"}  # of a field; "text" else


def checking(tables: Mapping[str, pd.DataFrame], report_id: str) -> dict[str, Any]:
    """What templates/check.js reads: the file's `format`, the `report` as an item of it, its `text`, and each table's fields.

    A table has `anchor` (the part by whose words a row is known), `parts`
    (columns whose words stand in the report), `cells` (other columns with
    their kind and the values they may have), and `needed` and `given` for a
    row that is added: what it must have, and what it has unless told otherwise.
    """
    text = tables["reports"].set_index("report_id")["text"][report_id]
    fields = {
        table: {
            "anchor": ANCHOR[table],
            "parts": list(PARTS[table]),
            "cells": [_field(table, column) for column in CELLS[table]],
            "needed": list(NEEDED[table]),
            "given": DEFAULTS[table],
        }
        for table in TABLES
    }
    return {"format": FORMAT, "report": entries(tables, report_id), "text": text, "tables": fields}


def _field(table: str, column: str) -> dict[str, Any]:
    kind = KINDS.get(SCHEMA[table][column], "text")
    return {"name": column, "kind": kind, "values": list(ALLOWED.get((table, column), ()))}
