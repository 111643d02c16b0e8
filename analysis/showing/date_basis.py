"""What does a report's date rest on? The column date_basis of the sources.csv beside it, in its own words.

"Worked out, not printed in the text" is what a reader of a date must know; no
table holds it, so it is looked up where the report was read from.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pandas as pd

from analysis.reading.report import ReadingError, Sidecar, beside


def date_basis(path: object) -> str | None:
    """What the date of the report read from `path` rests on; None where nothing says so, or the file is no longer there."""
    if not isinstance(path, str | Path):  # missing
        return None
    where = Path(path)
    return _beside(where.parent).get(where.name, {}).get("date_basis") or None


def with_basis(reports: pd.DataFrame) -> pd.DataFrame:
    """The reports table with `date_basis` after `date`."""
    basis = pd.Series([date_basis(path) for path in reports["path"]], index=reports.index, dtype="string")
    columns = list(reports.columns)
    place = columns.index("date") + 1
    return reports.assign(date_basis=basis)[[*columns[:place], "date_basis", *columns[place:]]]


@lru_cache(maxsize=64)
def _beside(folder: Path) -> Sidecar:
    try:
        return beside(folder)
    except ReadingError:  # told of where the reports are read
        return {}
