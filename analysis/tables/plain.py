"""A table's rows as plain dicts, missing values None, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.tables.schema import types_of

Row = dict[str, Any]


def dicts(frame: pd.DataFrame) -> list[Row]:
    """The rows in their order."""
    names = [str(name) for name in frame.columns]
    # A value that is not itself is NaN. Cell by cell: a frame of one report has few, and pandas takes long to begin.
    columns = [
        [None if cell is None or cell is pd.NA or cell != cell else cell for cell in column.tolist()]
        for _, column in frame.items()
    ]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def frame_of(table: str, rows: Iterable[Mapping[str, Any]], also: Iterable[str] = ()) -> pd.DataFrame:
    """The rows as a frame with the columns and types of that table; `also` may name the column `reviewed`."""
    held = list(rows)
    columns: dict[str, Any] = {}
    for column, kind in types_of(table, also).items():
        dtype: Any = kind
        columns[column] = pd.array([row.get(column) for row in held], dtype=dtype)
    return pd.DataFrame(columns)
