"""A user's own actors: actors.csv in their folder of lexicons, which overrides and extends the package's names.

Columns: name, aliases (separated by ";"), kind, country (ISO 3166-1 alpha-3),
affiliation (another actor's name), valid_from, valid_to (ISO dates, both
inclusive, empty where open). Only name and kind must be there. A row holds for
reports dated within its bounds; for a report without a date it holds, but
where it has bounds its affiliation is left out, since that is what changes.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from analysis.lexicons.files import LexiconError

COLUMNS = ("name", "aliases", "kind", "country", "affiliation", "valid_from", "valid_to")
KINDS = ("person", "organization", "state", "armed group", "place")
USER_ASSIGNED = frozenset({"XKX"})  # Kosovo has no code of ISO's


@dataclass(frozen=True, slots=True)
class Row:
    """One actor of a user's, for the time between two ISO dates ("" is open)."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None = None
    affiliation: str | None = None
    valid: tuple[str, str] = ("", "")

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and the aliases, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))


def holds(valid: tuple[str, str], day: date | None) -> bool:
    """Whether bounds take in a day; an unknown day (None) is taken in."""
    return day is None or (
        (not valid[0] or valid[0] <= day.isoformat()) and (not valid[1] or day.isoformat() <= valid[1])
    )


@cache
def read(folder: str | None) -> tuple[Row, ...]:
    """The rows of actors.csv in `folder`, in order; none where there is no folder or no such file.

    Raises LexiconError, which names the file, the row and the fault, for a file
    that is no UTF-8 CSV, has a column too few or unknown, a kind, country or
    date that is none, a row that ends before it begins, or one spelling for
    two actors at one time.
    """
    path = Path(folder) / "actors.csv" if folder else None
    if path is None or not path.exists():
        return ()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        table = csv.reader(line for line in lines if line.strip() and not line.startswith("#"))
        header = [cell.strip() for cell in next(table, [])]
        cells = [[cell.strip() for cell in line] for line in table]
    except UnicodeDecodeError:
        raise LexiconError(f"{path}: is not UTF-8; save it as CSV UTF-8") from None
    except (OSError, csv.Error) as error:
        raise LexiconError(f"{path}: could not be read as CSV ({error})") from None
    for column in ("name", "kind"):
        if column not in header:
            raise LexiconError(f"{path}: has no column {column!r}; its first line must be: {','.join(COLUMNS)}")
    for column in header:
        if column not in COLUMNS:
            raise LexiconError(f"{path}: column {column!r} is unknown; there are {', '.join(COLUMNS)}")
        if header.count(column) > 1:
            raise LexiconError(f"{path}: column {column!r} stands twice")
    rows = tuple(_row(f"{path}: row {number}", dict(zip(header, line, strict=False)), len(line) - len(header))
                 for number, line in enumerate(cells, 1))  # fmt: skip
    _check_spellings(path, rows)
    return rows


def _row(where: str, cells: dict[str, str], surplus: int) -> Row:
    if surplus > 0:
        raise LexiconError(f"{where}: has more cells than the header; quote a cell with commas")
    name, kind, country = cells.get("name", ""), cells.get("kind", ""), cells.get("country", "")
    if not name:
        raise LexiconError(f"{where}: has no name")
    if kind not in KINDS:
        raise LexiconError(f"{where}: kind {kind!r} is none of {', '.join(KINDS)}")
    import pycountry

    if country and country not in USER_ASSIGNED and pycountry.countries.get(alpha_3=country) is None:
        raise LexiconError(f"{where}: country {country!r} is no ISO 3166-1 alpha-3 code, such as UKR")
    bounds = []
    for column in ("valid_from", "valid_to"):
        try:
            bounds.append(date.fromisoformat(cells[column]).isoformat() if cells.get(column) else "")
        except ValueError:
            raise LexiconError(f"{where}: {column} {cells[column]!r} is no date; write it as 2024-08-20") from None
    if all(bounds) and bounds[0] > bounds[1]:
        raise LexiconError(f"{where}: valid_from {bounds[0]} is after valid_to {bounds[1]}")
    aliases = tuple(alias for part in cells.get("aliases", "").split(";") if (alias := part.strip()))
    return Row(name, aliases, kind, country or None, cells.get("affiliation") or None, (bounds[0], bounds[1]))


def _check_spellings(path: Path, rows: tuple[Row, ...]) -> None:
    """Raises LexiconError where one spelling names two actors, or one actor twice, at one time."""
    seen: dict[str, list[tuple[int, Row]]] = {}
    for number, row in enumerate(rows, 1):
        for spelling in row.spellings:
            for before, other in seen.setdefault(spelling, []):
                if (not other.valid[1] or not row.valid[0] or row.valid[0] <= other.valid[1]) and (
                    not row.valid[1] or not other.valid[0] or other.valid[0] <= row.valid[1]
                ):
                    raise LexiconError(f"{path}: rows {before} and {number}: both name {spelling!r} at one time")
            seen[spelling].append((number, row))
