"""What did the machine find, before people corrected it? Read back from the `changes` table."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.corrections.columns import key_of
from analysis.tables.plain import dicts, frame_of
from analysis.tables.schema import CHANGED, FLAG, REAL, SCHEMA, WHOLE

_NUMBER = re.compile(r"\d+\Z")


def undone(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The six tables as they were before any correction, from those that `applying.apply` gave."""
    rows: dict[str, dict[str, dict[str, Any]]] = {}
    order = {report_id: n for n, report_id in enumerate(tables["reports"]["report_id"])}
    for name in SCHEMA:
        rows[name] = {row[key_of(name)]: row for row in dicts(tables[name])}
    for change in reversed(dicts(tables[CHANGED])):
        table, name = change["table"], change["row_id"]
        if change["result"] == "corrected":
            rows[table][name][change["column"]] = _value(change["machine"], SCHEMA[table][change["column"]])
        elif change["result"] == "taken out":
            rows[table][name] = json.loads(change["machine"])
        elif change["result"] == "added":
            del rows[table][name]
    return {name: _frame(name, list(rows[name].values()), order) for name in SCHEMA}


def _value(text: Any, kind: str) -> Any:
    if text is None:
        return None
    if kind == FLAG:
        return text == "true"
    return int(text) if kind == WHOLE else float(text) if kind == REAL else text


def _frame(name: str, rows: list[dict[str, Any]], order: dict[str, int]) -> pd.DataFrame:
    """The rows in the order of the reports and of their numbers, which is that of the text."""
    if name != "reports":
        rows.sort(key=lambda row: (order[row["report_id"]], int(_NUMBER.findall(row[key_of(name)])[0])))
    return frame_of(name, rows)
