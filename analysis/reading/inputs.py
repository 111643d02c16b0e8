"""Files and folders to Reports: what is read, what is passed over, and a word on each that is no report."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from analysis.reading.formats import FORMS, form_of
from analysis.reading.report import SIDECAR, ReadingError, Report, Sidecar, read_sidecar, sound, sourced
from analysis.reading.rows_in import Columns
from analysis.text.english import is_english

STDIN = "-"
# Forms in which people keep texts and that are not read; pictures, programs and the like are nobody's reports.
OTHERS = frozenset(
    [
        ".doc",
        ".odt",
        ".rtf",
        ".pages",
        ".wpd",
        ".xls",
        ".xlsx",
        ".ods",
        ".numbers",
        ".ppt",
        ".pptx",
        ".odp",
        ".epub",
        ".mobi",
        ".msg",
        ".pst",
        ".mht",
        ".mhtml",
        ".xml",
        ".json",
        ".tsv",
        ".tar",
        ".gz",
        ".7z",
        ".rar",
        ".webarchive",
        ".warc",
        ".djvu",
        ".ps",
        ".tex",
        ".docm",
        ".dotx",
        ".text",
    ]
)
RUN = "run.json"  # written beside the tables of an extraction
SAMPLE = "sample.csv"  # and the rows drawn from them to review


Paths = Iterable[Path | str] | Path | str


def _several(paths: Paths) -> list[Path | str]:
    """One path is a list of one: `read_reports("folder")` is what people write, and its letters are no files."""
    return [paths] if isinstance(paths, Path | str) else list(paths)


def find_files(paths: Paths) -> list[Path]:
    """The report files among `paths`, and below those that are folders, sorted within each folder.

    A folder's hidden files (names that begin with a dot), its sources.csv, its
    README.md and the tables of an extraction are passed over. Raises
    ReadingError for a path that is not there, and for a folder without a report.
    """
    files: dict[Path, None] = {}
    for path in map(Path, _several(paths)):
        if path.is_dir():
            below = [p for p in sorted(path.rglob("*")) if p.suffix.lower() in FORMS and p.is_file()]
            below = [p for p in below if not _passed_over(p, path)]
            if not below:
                raise ReadingError(path, f"the folder holds no report; put {', '.join(FORMS)} files into it")
            files.update(dict.fromkeys(below))
        elif path.exists() or str(path) == STDIN:
            files[path] = None
        else:
            raise ReadingError(path, "no such file or folder; check the spelling")
    return list(files)


def other_files(paths: Paths) -> list[Path]:
    """The files below the folders among `paths` that are of no form that is read: a researcher may count on them."""
    found: list[Path] = []
    for folder in map(Path, _several(paths)):
        if folder.is_dir():
            below = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix.lower() not in FORMS)
            found.extend(path for path in below if path.suffix.lower() in OTHERS and not _passed_over(path, folder))
    return found


def _passed_over(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    ours = (
        path.suffix == ".csv"
        and (path.parent / RUN).exists()
        and (path.with_suffix(".parquet").exists() or path.name == SAMPLE)
    )
    return hidden or ours or path.name == SIDECAR or path.name.lower() == "readme.md"


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
    for given in _several(paths):
        try:
            files = find_files([given])
        except ReadingError as error:
            yield error
            continue
        for path in files:
            if path.resolve() in seen:
                continue
            seen.add(path.resolve())
            if path.parent not in sidecars:
                try:
                    sidecars[path.parent] = _beside(path.parent)
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
    if str(path) == STDIN:
        path, data = Path("stdin"), sys.stdin.buffer.read()
    else:
        try:
            if path.stat().st_size > limit:
                problem = f"is {path.stat().st_size:,} bytes, over the limit of {limit:,}; split it into reports"
                raise ReadingError(path, problem)
            data = path.read_bytes()
        except OSError as error:
            problem = f"could not be read ({error.strerror}); check that it is a file you may read"
            raise ReadingError(path, problem) from None
    for item in form(data, path.as_posix(), columns):
        yield sourced(item, given, SIDECAR) if isinstance(item, Report) else item


def _beside(folder: Path) -> Sidecar:
    path = folder / SIDECAR
    try:
        return read_sidecar(path.read_bytes(), path) if path.exists() else {}
    except OSError as error:
        raise ReadingError(path, f"could not be read ({error.strerror}); check that you may read it") from None


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
