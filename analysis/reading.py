"""Report files to `Report`s: finding them, decoding them, reading their head.

What a file does not say (its date, its publisher) may stand in a `sources.csv`
beside it, with columns file, title, publisher, date, language; what neither
says stays missing.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

SUFFIXES = (".txt",)
SIDECAR = "sources.csv"
MAX_CHARACTERS = 1_000_000  # spaCy's own limit for one text

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_MONTH = {name[:3].lower(): number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_MONTH_WORD = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z.'\u2019\- ]+[A-Z.](?:(?:/|, )[A-Z][A-Za-z.'\u2019\- ]+)*)"
    r"(?:,? (?P<date>" + _MONTH_WORD + r" \d{1,2}(?:, \d{4})?))?"
    r"\s*(?:\([A-Za-z ]{2,30}\)\s*)?(?:[\u2014\u2013\u2015:]|--|- )\s*\S",
    re.MULTILINE,
)
_PRINTED = re.compile(
    r"^(?:(?:published|updated|posted|date):?\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:(?P<iso>\d{4}-\d{2}-\d{2})|(?P<m1>" + _MONTH_WORD + r") (?P<d1>\d{1,2}),? (?P<y1>\d{4})"
    r"|(?P<d2>\d{1,2}) (?P<m2>" + _MONTH_WORD + r") (?P<y2>\d{4}))\.?$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Report:
    """One news report. `text` is the file as decoded, with line ends as \\n; `date` is that of publication."""

    report_id: str
    text: str
    path: str = ""
    title: str | None = None
    dateline: str | None = None
    date: date | None = None
    publisher: str | None = None
    language: str | None = "en"
    sha256: str = ""


class ReadingError(Exception):
    """A file that could not become a Report: `path`, and in words what is wrong and what to do."""

    def __init__(self, path: Path | str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = str(path)
        self.problem = problem


def find_files(paths: Iterable[Path | str]) -> list[Path]:
    """The report files among `paths`, and below those that are folders, sorted within each folder.

    Raises ReadingError for a path that is not there.
    """
    files: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            files.update(
                dict.fromkeys(p for p in sorted(path.rglob("*")) if p.suffix.lower() in SUFFIXES and p.is_file())
            )
        elif path.exists():
            files[path] = None
        else:
            raise ReadingError(path, "no such file or folder; check the spelling")
    return list(files)


def decode(data: bytes, path: Path | str = "report") -> str:
    """The text of a file's bytes, less a byte-order mark, with line ends as \\n.

    UTF-8 (with or without BOM) and UTF-16 (with BOM) are exact; for anything
    else charset-normalizer chooses among the Windows and ISO code pages.
    Raises ReadingError for an empty or binary file.
    """
    if not data.strip():
        raise ReadingError(path, "the file is empty; save the report's text into it or take it out")
    text = None
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError as error:
                raise ReadingError(
                    path, f"starts as {encoding} but is damaged at byte {error.start}; save it again as UTF-8"
                ) from None
    if text is None:
        if b"\x00" in data:
            raise ReadingError(path, "this is a binary file, not text; save the report as plain text (.txt, UTF-8)")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = _guess(data, path)
    if not text.strip():
        raise ReadingError(path, "the file is empty; save the report's text into it or take it out")
    controls = sum(1 for c in text if c < " " and c not in "\t\n\r\x0b\x0c")
    if controls > len(text) / 100:
        raise ReadingError(path, "this is a binary file, not text; save the report as plain text (.txt, UTF-8)")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess(data: bytes, path: Path | str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=["cp1252", "latin_1", "cp1250", "cp1254", "mac_roman"]).best()
    if best is None:
        raise ReadingError(path, "its encoding could not be told; save the report as plain text (.txt, UTF-8)")
    # Latin-1 is a subset of Windows-1252 but for control characters, which no report holds.
    encoding = "cp1252" if best.encoding == "latin_1" else best.encoding
    return data.decode(encoding, errors="replace")


def read_report(path: Path | str) -> Report:
    """The report in one file. Raises ReadingError, which names the file and what to do."""
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError(
            path, f"could not be read ({error.strerror}); check that it is a file you may read"
        ) from None
    text = decode(data, path)
    if len(text) > MAX_CHARACTERS:
        raise ReadingError(
            path, f"has {len(text):,} characters, over the limit of {MAX_CHARACTERS:,}; split it into reports"
        )
    given = _sidecar(path.parent).get(path.name, {})
    line, printed = head(text)
    return Report(
        report_id=path.stem,
        text=text,
        path=path.as_posix(),
        title=given.get("title") or None,
        dateline=line,
        date=_iso(given.get("date"), path) or printed,
        publisher=given.get("publisher") or None,
        language=given.get("language") or "en",
        sha256=hashlib.sha256(data).hexdigest(),
    )


def read_reports(paths: Iterable[Path | str]) -> tuple[list[Report], list[ReadingError]]:
    """All the reports at `paths` (files and folders), and an error for each file that gave none."""
    reports: dict[str, Report] = {}
    errors: list[ReadingError] = []
    for given in paths:
        try:
            files = find_files([given])
        except ReadingError as error:
            errors.append(error)
            continue
        for path in files:
            try:
                report = read_report(path)
            except ReadingError as error:
                errors.append(error)
                continue
            first = reports.setdefault(report.report_id, report)
            if first is not report and first.path != report.path:
                errors.append(
                    ReadingError(path, f"has the same name as {first.path}, and names are the reports' ids; rename one")
                )
    return list(reports.values()), errors


def head(text: str) -> tuple[str | None, date | None]:
    """The dateline's place as written and the date printed in the first lines, each None where absent."""
    opening = "\n".join(text.lstrip().split("\n", 12)[:12])
    line = _DATELINE.search(opening)
    printed = _PRINTED.search(opening)
    day = None
    if printed:
        month = printed["m1"] or printed["m2"]
        if printed["iso"]:
            day = _iso(printed["iso"])
        elif month:
            day = _day(printed["y1"] or printed["y2"], month, printed["d1"] or printed["d2"])
    if day is None and line and line["date"] and re.search(r"\d{4}", line["date"]):
        month, number, year = line["date"].replace(",", "").split()
        day = _day(year, month, number)
    return (line["place"].strip() if line else None), day


def _day(year: str, month: str, number: str) -> date | None:
    try:
        return date(int(year), _MONTH[month.rstrip(".").lower()[:3]], int(number))
    except (ValueError, KeyError):
        return None


def _iso(value: str | None, path: Path | None = None) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        if path is not None:
            raise ReadingError(
                path, f"{SIDECAR} gives its date as {value!r}; write it as YYYY-MM-DD or leave it blank"
            ) from None
        return None


def _sidecar(folder: Path) -> dict[str, dict[str, str]]:
    path = folder / SIDECAR
    if not path.exists():
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            table = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReadingError(path, f"could not be read as CSV in UTF-8 ({error}); mend it or take it out") from None
    if table and "file" not in table[0]:
        raise ReadingError(path, "has no column 'file'; its first line must be: file,title,publisher,date,language")
    return {
        row["file"]: {k: (v or "").strip() for k, v in row.items() if k and isinstance(v, str | None)} for row in table
    }


def iterate(texts: Iterable[Report | str]) -> Iterator[Report]:
    """Reports as they are, bare texts as reports named text-1, text-2, ..."""
    for number, item in enumerate(texts, 1):
        if isinstance(item, Report):
            yield item
        else:
            line, printed = head(item)
            digest = hashlib.sha256(item.encode("utf-8", "replace")).hexdigest()
            yield Report(report_id=f"text-{number}", text=item, dateline=line, date=printed, sha256=digest)
