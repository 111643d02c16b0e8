"""What a report is, and its text from bytes in any encoding.

What a file does not say (its date, its publisher) may stand in a `sources.csv`
beside it, with columns file, title, publisher, date, url, language; what
neither says stays missing.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from analysis.lexicons.words import words_of
from analysis.text.datelines import Head, read_head
from analysis.text.mending import MARKUP, NOTICES, TWICE, edited, encoding_edits, markup_edits, notice_edits
from analysis.text.written_dates import day_of

SIDECAR = "sources.csv"
MAX_CHARACTERS = 1_000_000  # spaCy's own limit for one text

# UTF-32's little-endian mark begins with UTF-16's, so it is asked first.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# In the order of how likely they are for a report in English.
_CODE_PAGES = ("cp1252", "mac_roman", "cp1254", "cp1250")
# An item of a list that gives a count and is no sentence: "Killed: 1,204".
_COUNT = re.compile(
    r"^[ \t]*(?:[-*\u2022\u2013][ \t]*)?((?:[A-Za-z]+ ){0,3}(?:killed|dead|deaths|fatalities|injured|wounded|injuries|missing|displaced|"
    r"detained|arrested|abducted|hostages|casualties|refugees|evacuated)(?: [A-Za-z()]+){0,3}[ \t]*[:=\u2013\u2014-][ \t]*[~>]?\d[\d,. ]{0,12})[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
# What stands at the head or end of each article in an export of Nexis or Factiva.
_EXPORTED = re.compile(
    r"^[ \t]*(?:end of document|document [A-Z]{2,}[A-Z0-9]{15,}|\d+ of \d+ documents)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SURROGATE = re.compile("[\ud800-\udfff]")
EMPTY = "the file is empty; save the report's text into it or take it out"
_BINARY = "this is a binary file, not text; save the report as plain text (.txt, UTF-8)"


@dataclass(frozen=True, slots=True)
class Report:
    """One news report. `text` is the file as decoded, with line ends as \\n; `date` is that of publication.

    `notes` says what its reader should know of how it was read: what was left
    out, what was mended, what stayed open.
    """

    report_id: str
    text: str
    path: str = ""
    title: str | None = None
    dateline: str | None = None
    date: date | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = "en"
    sha256: str = ""
    duplicate_of: str | None = None  # the report_id of an earlier report that it nearly repeats
    notes: tuple[str, ...] = ()


class ReadingError(Exception):
    """A file that could not become a Report: `path`, and in words what is wrong and what to do."""

    def __init__(self, path: Path | str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = str(path)
        self.problem = problem


def decode(data: bytes, path: Path | str = "report") -> str:
    """The text of a file's bytes, less a byte-order mark, with line ends as \\n.

    UTF-8 (with or without BOM), UTF-16 and UTF-32 (with BOM) are exact; for
    anything else (damaged UTF-8 apart) charset-normalizer weighs the Windows and Mac code pages, and
    Windows-1252 is taken unless another fits better in every way.
    Raises ReadingError for an empty or binary file.
    """
    if not data.strip():
        raise ReadingError(path, EMPTY)
    encoding = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)
    if encoding is None and b"\x00" in data:
        raise ReadingError(path, _BINARY)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding is not None:
            problem = f"starts as {encoding} but is damaged at byte {error.start}; save it again as UTF-8"
            raise ReadingError(path, problem) from None
        text = _guess(data, path)
    if not text.strip():
        raise ReadingError(path, EMPTY)
    controls = sum(1 for c in text if c < " " and c not in "\t\n\r\x0b\x0c")
    if controls > len(text) / 100:
        raise ReadingError(path, _BINARY)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess(data: bytes, path: Path | str) -> str:
    """Bytes that are not sound UTF-8. What cannot be read in the likeliest encoding becomes U+FFFD."""
    # Text in a code page hardly ever forms UTF-8 sequences by chance: with many of them it is UTF-8, slightly damaged.
    damaged = data.decode("utf-8", errors="replace")
    if sum(c > "\x7f" for c in damaged) >= 3 * damaged.count("\ufffd"):
        return damaged
    from charset_normalizer import from_bytes

    # Latin-1 is left out: it is Windows-1252 but for control characters, which no report holds.
    weighed: dict[str, tuple[float, float]] = {}
    for match in from_bytes(data, cp_isolation=list(_CODE_PAGES)):
        weighed.update(dict.fromkeys(match.could_be_from_charset, (match.chaos, match.coherence)))
    fitting = [name for name in _CODE_PAGES if name in weighed]
    if not fitting:
        text = data.decode(_CODE_PAGES[0], errors="replace")
        if text.count("\ufffd") <= len(text) / 100:
            return text
        raise ReadingError(path, "its encoding could not be told; save the report as plain text (.txt, UTF-8)")
    # The first in our order, unless another is both tidier and more like a language.
    likeliest = next(
        name
        for name in fitting
        if not any(weighed[o][0] < weighed[name][0] and weighed[o][1] > weighed[name][1] for o in fitting)
    )
    return data.decode(likeliest, errors="replace")


def report_of(
    text: str, path: str, data: bytes, name: str | None = None, title: str | None = None, notes: Iterable[str] = ()
) -> Report:
    """The Report of a text: its dateline and printed date, the hash of its file's bytes, and an id, the file's stem unless `name` gives one.

    Raises ReadingError for a text over MAX_CHARACTERS.
    """
    if len(text) > MAX_CHARACTERS:
        problem = f"has {len(text):,} characters, over the limit of {MAX_CHARACTERS:,}; split it into reports"
        raise ReadingError(path, problem)
    known, faults = _looked_at(text)
    return Report(
        report_id=name or PurePosixPath(path).stem,
        text=text,
        path=path,
        title=title,
        dateline=known.place,
        date=known.day,
        sha256=hashlib.sha256(data).hexdigest(),
        notes=(*notes, *faults),
    )


def _looked_at(text: str) -> tuple[Head, list[str]]:
    """What the first lines say of the report, and a word on each fault of the text that its reading mends (see `mending`)."""
    said: list[str] = []
    for what, find in ((TWICE, encoding_edits), (MARKUP, markup_edits), (NOTICES, notice_edits)):
        if edits := find(text):
            start, end, new = edits[0]
            so = f" as {new!r}" if what == TWICE else ""
            said.append(
                f"{what} ({len(edits)}, the first {text[start:end].strip()[:40]!r}{so}); the text column has it as it stands"
            )
            text = edited(text, edits)
    known = read_head(text, words_of(None))
    if known.open:
        said.append(
            f"gives its date as {known.open!r}, which can be read two ways, so it has none; give it in {SIDECAR}"
        )
    if listed := _COUNT.findall(text):
        first = " ".join(listed[0].split())
        said.append(
            f"has a list of counts ({len(listed)}, the first {first!r}): a plain line of it is read as a figure without place, day or source; check each"
        )
    if (articles := len(_EXPORTED.findall(text))) > 1:
        said.append(
            f"looks like {articles} articles in one file, read as one report: the day and the speakers of one may be taken for another's; "
            "save each as a file of its own"
        )
    return known, said


Sidecar = dict[str, dict[str, str]]


def read_sidecar(data: bytes, path: Path | str) -> Sidecar:
    """The bytes of a sources.csv as {file name: {column: text}}; commas, semicolons or tabs may divide it. Raises ReadingError."""
    try:
        text = decode(data, path) if data.strip() else ""
        header = text.partition("\n")[0]
        divider = next((d for d in ",;\t" if "file" in next(csv.reader([header], delimiter=d), [])), ",")
        table = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=divider))
    except csv.Error as error:
        raise ReadingError(path, f"could not be read as CSV ({error}); mend it or take it out") from None
    if table and "file" not in table[0]:
        raise ReadingError(path, "has no column 'file'; its first line must be: file,title,publisher,date,language")
    return {
        (row["file"] or "").strip(): {k: (v or "").strip() for k, v in row.items() if k and isinstance(v, str | None)}
        for row in table
    }


def beside(folder: Path) -> Sidecar:
    """What the sources.csv in a folder says; nothing where there is none. Raises ReadingError."""
    path = folder / SIDECAR
    try:
        return read_sidecar(path.read_bytes(), path) if path.exists() else {}
    except OSError as error:
        raise ReadingError(path, f"could not be read ({error.strerror}); check that you may read it") from None


def sourced(report: Report, given: Mapping[str, str], where: str) -> Report:
    """The report with the title, publisher, date, url and language that are given of it, blank ones left as they were.

    `where` says in a note or an error where they stand. A date that cannot be
    read, or can be read two ways, is left out and noted. Raises ReadingError for
    a language other than English.
    """
    told = {
        key: given[key].strip() for key in ("title", "publisher", "url", "language") if (given.get(key) or "").strip()
    }
    if told.get("language", "en").lower().split("-")[0].split("_")[0] not in {"en", "eng", "english"}:
        raise ReadingError(report.path, f"{where} gives its language as {told['language']!r}; only English can be read")
    day, notes = report.date, report.notes
    if written := (given.get("date") or "").strip():
        found = day_of(written)
        if found is None:
            instead = f"that printed in it ({day}) is taken" if day else "it has none"
            notes = (
                *notes,
                f"{where} gives its date as {written[:60]!r}, which cannot be read for sure, so {instead}; write it as YYYY-MM-DD",
            )
        else:
            day = found
            notes = tuple(note for note in notes if "which can be read two ways" not in note)
    return replace(report, date=day, notes=notes, **told)


def sound(report: Report) -> Report:
    """The report with each lone surrogate, which no file can hold, as U+FFFD: in its text, its id, its title and so on."""
    values = {f.name: getattr(report, f.name) for f in fields(report)}
    mended: dict[str, Any] = {
        name: _SURROGATE.sub("\ufffd", value)
        for name, value in values.items()
        if isinstance(value, str) and _SURROGATE.search(value)
    }
    return replace(report, **mended) if mended else report


def iterate(texts: Iterable[Report | str]) -> Iterator[Report]:
    """Reports as they are, bare texts as reports named text-1, text-2, ...

    A lone surrogate becomes U+FFFD. Raises TypeError for a single text in place
    of several, ValueError where two reports have one id, and ReadingError for a
    text over MAX_CHARACTERS.
    """
    if isinstance(texts, str):
        raise TypeError("give a list of texts or Reports, not one text")
    seen: set[str] = set()
    for number, item in enumerate(texts, 1):
        if isinstance(item, Report):
            report = sound(item)
        else:
            item = _SURROGATE.sub("\ufffd", item)
            known, faults = _looked_at(item)
            report = Report(
                report_id=f"text-{number}",
                text=item,
                dateline=known.place,
                date=known.day,
                sha256=hashlib.sha256(item.encode("utf-8")).hexdigest(),
                notes=tuple(faults),
            )
        if len(report.text) > MAX_CHARACTERS:
            problem = (
                f"has {len(report.text):,} characters, over the limit of {MAX_CHARACTERS:,}; split it into reports"
            )
            raise ReadingError(report.path or report.report_id, problem)
        if report.report_id in seen:
            raise ValueError(f"two reports have the id {report.report_id!r}; ids must differ")
        seen.add(report.report_id)
        yield report
