"""Reports that are rows of one file: CSV and JSON Lines."""

from __future__ import annotations

import csv
import io
import json
import shlex
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields, replace
from itertools import islice
from pathlib import PurePosixPath

from analysis.reading.report import MAX_CHARACTERS, ReadingError, Report, decode, report_of, sourced
from analysis.text.mending import mended

_LEAST = 40  # characters of cells that may be texts


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns (CSV) or keys (JSON Lines) that hold each part of a report."""

    text: str = "text"
    id: str = "id"
    title: str = "title"
    date: str = "date"
    publisher: str = "publisher"
    url: str = "url"
    language: str = "language"


def table(data: bytes, path: str, columns: Columns) -> Iterator[Report | ReadingError]:
    """A CSV file with a header: one report a row. Commas, semicolons and tabs may divide the cells."""
    text = decode(data, path)
    header = text.split("\n", 1)[0]
    before = csv.field_size_limit(MAX_CHARACTERS + 1)
    try:
        heads = {d: next(csv.reader([header], delimiter=d), []) for d in ",;\t"}
        dividers = [d for d, names in heads.items() if _as_held(columns, names).text in names]
        if not dividers:
            raise ReadingError(path, f"has no column {columns.text!r} in {header[:80]!r}; {_hint(text, header)}")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=dividers[0]))
    except csv.Error as error:
        raise ReadingError(path, f"could not be read as CSV ({error}); mend it, or save it again as CSV") from None
    finally:
        csv.field_size_limit(before)
    columns = _as_held(columns, heads[dividers[0]])
    _check_names(columns, heads[dividers[0]], path)
    yield from _rows([(f"row {number}", row) for number, row in enumerate(rows, 1)], path, columns)


def _hint(text: str, header: str) -> str:
    """How to name the column of texts: of several, that with the longest cells."""
    divider = max(",;\t", key=header.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=divider)
    lengths: Counter[str] = Counter()
    for row in islice(rows, 20):
        lengths.update({name: len(cell) for name, cell in row.items() if name and isinstance(cell, str)})
    longest = max(lengths, key=lambda name: lengths[name], default="")
    like = f", perhaps --text-column {shlex.quote(longest)}" if lengths[longest] > _LEAST * len(lengths) else ""
    return f"name yours with --text-column{like}"


def lines(data: bytes, path: str, columns: Columns) -> Iterator[Report | ReadingError]:
    """A JSON Lines file: one report an object, one object a line."""
    entries: list[tuple[str, object]] = []
    for number, line in enumerate(decode(data, path).split("\n"), 1):
        if line.strip():
            try:
                entries.append((f"line {number}", json.loads(line)))
            except (ValueError, RecursionError) as error:
                entries.append((f"line {number}", error))
    keys = {key: None for _, entry in entries if isinstance(entry, dict) for key in entry}
    if keys:
        columns = _as_held(columns, list(keys))
        _check_names(columns, list(keys), path)
    yield from _rows(entries, path, columns)


def _as_held(columns: Columns, held: list[str]) -> Columns:
    """The columns by the names that the file has for them: "Date" is the date, where the user named no other and there is no "date"."""
    found: dict[str, str] = {}
    for part in fields(Columns):
        if getattr(columns, part.name) == part.default and part.default not in held:
            like = [name for name in held if name and name.strip().casefold() == part.default]
            if len(like) == 1:
                found[part.name] = like[0]
    return replace(columns, **found)


def _check_names(columns: Columns, held: Collection[str], path: str) -> None:
    """Raises ReadingError where a column that the user named is not there: its dates or titles would be lost without a word."""
    for part in fields(Columns):
        name = getattr(columns, part.name)
        if name != part.default and name not in held:
            near = next(
                (other for other in held if other and other.strip().casefold() == name.strip().casefold()), None
            )
            meant = (
                f"; did you mean {near!r}?" if near else f"; it has {', '.join(map(repr, [h for h in held if h][:20]))}"
            )
            raise ReadingError(path, f"has no column {name!r} for --{part.name}-column{meant}")


def _rows(entries: list[tuple[str, object]], path: str, columns: Columns) -> Iterator[Report | ReadingError]:
    """Reports of rows or objects, each with where it stands. Those without an id are numbered."""
    if not entries:
        raise ReadingError(path, "holds no rows; put reports into it or take it out")
    for number, (where, row) in enumerate(entries, 1):
        if not isinstance(row, dict):
            problem = f"{where} is not a JSON object; write one object a line"
            yield ReadingError(path, problem)
            continue
        cells = {f.name: row.get(getattr(columns, f.name)) for f in fields(Columns)}
        text = cells["text"]
        if not isinstance(text, str) or not text.strip():
            keys = ", ".join(str(key) for key in row if key is not None)
            hint = (
                "give it one or take it out" if columns.text in row else f"it has {keys}; name yours with --text-column"
            )
            yield ReadingError(path, f"{where} has no text in {columns.text!r}; {hint}")
            continue
        text, notes = mended(text.replace("\r\n", "\n").replace("\r", "\n"))
        name = str(cells["id"]).strip() if cells["id"] not in (None, "") else f"{PurePosixPath(path).stem}-{number}"
        given = {
            key: str(value).strip() for key, value in cells.items() if value is not None and key not in {"text", "id"}
        }
        try:
            report = sourced(report_of(text, path, text.encode("utf-8", "replace"), name, notes=notes), given, where)
        except ReadingError as error:
            yield error
            continue
        yield report
