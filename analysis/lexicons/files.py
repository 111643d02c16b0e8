"""Word lists as data files, and their reader.

A lexicon is a CSV file: lines that start with "#" say what it is and where it
comes from, then a header, then rows. A user's folder may hold a file of the
same name, which is then used instead; it must have the columns of the
package's own, and no kinds or classes that the rules do not know.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

HERE = Path(__file__).parent
# Columns that name a class: the rules know those of the package's own file and no others.
CLASSES = frozenset({"kind", "status", "outcome", "stance", "theme"})

Row = dict[str, str]


class LexiconError(ValueError):
    """A lexicon file is missing or not as it must be: says which, and what to do."""


@cache
def rows(name: str, folder: str | None = None) -> tuple[Row, ...]:
    """The rows of lexicon `name` ("cues" for cues.csv), as dicts of stripped text.

    `folder` is looked in first, then the package's own. Raises LexiconError
    where neither has the file, or where it lacks a column or has a class or
    number that is none.
    """
    if folder and (path := Path(folder) / f"{name}.csv").exists():
        return _like(path, _read(path), rows(name))
    path = HERE / f"{name}.csv"
    if not path.exists():
        raise LexiconError(f"no lexicon {name}.csv; there are {', '.join(names())}")
    return _read(path)


def names() -> list[str]:
    """The names of the package's lexicons, sorted."""
    return sorted(path.stem for path in HERE.glob("*.csv"))


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
    if kind is None:
        return frozenset(word for row in rows(name, folder) for word in alternatives(row["word"]))
    return _by_kind(name, folder).get(kind, frozenset())


@cache
def _by_kind(name: str, folder: str | None) -> dict[str | None, frozenset[str]]:
    """The words of a lexicon by their kind, gathered in one pass over its rows."""
    found: dict[str | None, set[str]] = {}
    for row in rows(name, folder):
        found.setdefault(row.get("kind"), set()).update(alternatives(row["word"]))
    return {kind: frozenset(own) for kind, own in found.items()}


def _read(path: Path) -> tuple[Row, ...]:
    table: list[Row] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(line for line in lines if line.strip() and not line.startswith("#"))
            header = next(reader, [])
            for number, cells in enumerate(filter(None, reader), 1):
                if len(cells) > len(header):
                    raise LexiconError(f"{path}: row {number} has more cells than the header; quote a cell with commas")
                short = [""] * (len(header) - len(cells))
                table.append(dict(zip(header, [cell.strip() for cell in cells] + short, strict=True)))
    except UnicodeDecodeError:
        raise LexiconError(f"{path}: is not UTF-8; save it as CSV UTF-8") from None
    except (OSError, csv.Error) as error:
        raise LexiconError(f"{path}: could not be read as CSV ({error})") from None
    return tuple(table)


def _like(path: Path, table: tuple[Row, ...], own: tuple[Row, ...]) -> tuple[Row, ...]:
    """`table` as it is. Raises LexiconError where it has not the form of the package's `own`."""
    if not own or not table:
        return table
    for name in own[0]:
        if name not in table[0]:
            raise LexiconError(f"{path}: has no column {name!r}; its first line must be: {','.join(own[0])}")
        known = {row[name] for row in own}
        numeric = all(_is_number(value) for value in known)
        for number, row in enumerate(table, 1):
            if name in CLASSES and row[name] not in known:
                allowed = ", ".join(sorted(value or "blank" for value in known))
                raise LexiconError(f"{path}: row {number}: {name} {row[name]!r} is none of {allowed}")
            if numeric and not _is_number(row[name]):
                raise LexiconError(f"{path}: row {number}: {name} {row[name]!r} is not a number")
    return table


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return not text
    return True


def alternatives(cell: str) -> Iterator[str]:
    """What a cell says, once for each of the words that it puts side by side: "reply|react>raid" is "reply>raid" and "react>raid"."""
    return (">".join(parts) for parts in product(*(part.split("|") for part in cell.split(">"))))


@lru_cache(maxsize=64)
def any_of(*lists: frozenset[str]) -> frozenset[str]:
    """The words of several lists."""
    return frozenset().union(*lists)
