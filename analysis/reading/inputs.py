"""Files and folders to Reports: one report or error at a time, and a word on each file that is no report."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from analysis.reading.folders import STDIN, Paths, below, several
from analysis.reading.formats import OTHERS, form_of, what_to_do
from analysis.reading.report import EMPTY, SIDECAR, ReadingError, Report, Sidecar, beside, sound, sourced
from analysis.reading.rows_in import Columns
from analysis.text.english import is_english


def read_reports(paths: Paths, columns: Columns = Columns()) -> tuple[list[Report], list[ReadingError]]:
    """All the reports in English at `paths` (a file or folder, or several; "-" for standard input), and an error for each thing that gave none.

    columns: the names of the columns of CSV and JSON Lines files. A file
    reached by two paths is read once. A sources.csv that cannot be read is one
    error, and the reports beside it are read without it.
    """
    reports: list[Report] = []
    errors: list[ReadingError] = []
    for item in each_report(paths, columns):
        if isinstance(item, Report):
            reports.append(item)
        else:
            errors.append(item)
    return reports, errors


def each_report(paths: Paths, columns: Columns = Columns()) -> Iterator[Report | ReadingError]:
    """What `read_reports` gives, one by one: a file is opened when its turn comes, and only ids are kept in memory."""
    places: dict[str, str] = {}
    sidecars: dict[Path, Sidecar] = {}
    seen: set[Path] = set()
    for given in several(paths):
        for path in below(given):
            if isinstance(path, ReadingError):
                yield path
                continue
            place = Path(os.path.realpath(path))  # Path.resolve raises for a link that leads to itself
            if place in seen:
                continue
            seen.add(place)
            if path.parent not in sidecars:
                try:
                    sidecars[path.parent] = beside(path.parent)
                except ReadingError as error:
                    sidecars[path.parent] = {}
                    yield error
            try:
                for item in _read(path, columns, sidecars[path.parent].get(path.name, {})):
                    yield _checked(sound(item), places) if isinstance(item, Report) else item
            except ReadingError as error:
                yield error


def _read(path: Path, columns: Columns, given: dict[str, str]) -> Iterable[Report | ReadingError]:
    form, limit = form_of(path.name)
    if path.suffix.lower() in OTHERS:
        raise ReadingError(path, f"is of a form that is not read ({path.suffix}); {what_to_do(path.name)}")
    if str(path) == STDIN:
        path, data = Path("stdin"), sys.stdin.buffer.read()
    else:
        try:
            if path.stat().st_size > limit:
                problem = f"is {path.stat().st_size:,} bytes, over the limit of {limit:,}; split it into reports"
                raise ReadingError(path, problem)
            data = path.read_bytes() if path.is_file() else _drawn(path, limit)
        except OSError as error:
            problem = f"could not be read ({error.strerror}); check that it is a file you may read"
            raise ReadingError(path, problem) from None
    if not data:
        raise ReadingError(path, EMPTY)
    for item in form(data, path.as_posix(), columns):
        yield sourced(item, given, SIDECAR) if isinstance(item, Report) else item


def _drawn(path: Path, limit: int) -> bytes:
    """What comes from a pipe or device, which may have no end."""
    with path.open("rb") as source:
        data = source.read(limit + 1)
    if len(data) > limit:
        raise ReadingError(path, f"gives more than {limit:,} bytes, the limit; save what is wanted of it as a file")
    return data


def _checked(report: Report, places: dict[str, str]) -> Report | ReadingError:
    """The report, or why it is none: not in English, or with an id that one in `places` has."""
    if not is_english(report.text):
        return ReadingError(report.path, "does not read as English; only reports in English can be read")
    first = places.get(report.report_id)
    if first is None:
        places[report.report_id] = report.path
        return report
    if first == report.path:
        problem = f"holds two reports with the id {report.report_id!r}; ids must differ"
    else:
        problem = f"has the same name as {first}, and names are the reports' ids; rename one"
    return ReadingError(report.path, problem)
