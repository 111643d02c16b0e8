"""Word lists as data files, and their reader.

A lexicon is a CSV file: lines that start with "#" say what it is and where it
comes from, then a header, then rows. A user's folder may hold a file of the
same name, which is then used instead.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


class LexiconError(ValueError):
    """A lexicon file is missing, or lacks a column."""


@cache
def rows(name: str, folder: str | None = None) -> tuple[dict[str, str], ...]:
    """The rows of lexicon `name` ("cues" for cues.csv), as dicts of stripped text.

    `folder` is looked in first, then the package's own. Raises LexiconError
    where neither has the file.
    """
    places = [Path(folder)] if folder else []
    for place in [*places, HERE]:
        path = place / f"{name}.csv"
        if path.exists():
            with path.open(encoding="utf-8", newline="") as lines:
                reader = csv.DictReader(line for line in lines if line.strip() and not line.startswith("#"))
                return tuple({k: (v or "").strip() for k, v in row.items()} for row in reader)
    raise LexiconError(f"no lexicon {name}.csv in {' or '.join(str(p) for p in [*places, HERE])}")


@cache
def column(name: str, key: str, value: str | None = None, folder: str | None = None) -> dict[str, str]:
    """Lexicon `name` as {row[key]: row[value]}; without `value`, {row[key]: ""}.

    Raises LexiconError where a column is missing.
    """
    table = rows(name, folder)
    for wanted in (key, value):
        if table and wanted is not None and wanted not in table[0]:
            raise LexiconError(f"lexicon {name}.csv has no column {wanted!r}")
    return {row[key]: row[value] if value else "" for row in table}


@cache
def words(name: str, kind: str | None = None, folder: str | None = None) -> frozenset[str]:
    """The `word` column of lexicon `name`, of the rows whose `kind` is `kind` (all rows if None)."""
    return frozenset(row["word"] for row in rows(name, folder) if kind is None or row.get("kind") == kind)
