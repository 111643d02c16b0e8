"""The forms in which people keep reports, each read by a kept library: bytes in, Reports out.

A form is a function of (bytes, path, Columns) that yields the Reports it holds
and, for what in it is none, a ReadingError that names the place and what to do.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import PurePosixPath

from analysis.reading import word_and_pdf
from analysis.reading.report import (
    MAX_CHARACTERS,
    SIDECAR,
    ReadingError,
    Report,
    decode,
    read_sidecar,
    report_of,
    sourced,
)

MAX_BYTES = 4 * MAX_CHARACTERS  # of a form that holds one text; no encoding takes more bytes a character
MAX_PAGE = 32_000_000  # of a web page, most of which is not text
MAX_COLLECTION = 1_000_000_000  # of a form that holds many
MAX_HEADERS = 64_000  # of an e-mail; the time that the standard library takes for one grows faster than its length
SWELLING = 200  # times that a large member of a .zip may be its packed size; text is packed to a third or a tenth
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\W\d_]{2,}[^\w\s]*[.!?\u2026][^\w\s]*(?:\s|$)")
_FROM_LINE = re.compile(rb"(?m)^From \S+ .*\d{4}\r?\n")  # what parts the messages of an .mbox
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_]+)[ \t]*:[ \t]*(.*)")


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


Found = Iterator[Report | ReadingError]
Form = Callable[[bytes, str, Columns], Found]


def plain(data: bytes, path: str, _columns: Columns) -> Found:
    """A text file: one report, its characters kept as they are."""
    yield report_of(decode(data, path), path, data)


def markdown(data: bytes, path: str, _columns: Columns) -> Found:
    """A Markdown file: the text without its marks, one line a paragraph, heading or item.

    Front matter (between "---" lines) may give title, date, publisher, url,
    language; else the first heading is the title.
    """
    from markdown_it import MarkdownIt

    text, given = decode(data, path), {}
    if front := _FRONT_MATTER.match(text):
        given = {m[1].lower(): m[2].strip().strip("\"'") for m in _FIELD.finditer(front[1])}
        text = text[front.end() :]
    blocks: list[str] = []
    title = ""
    tokens = MarkdownIt("commonmark").parse(text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline":
            words = "".join(
                {"softbreak": " ", "hardbreak": "\n"}.get(part.type, "" if part.type in _DROPPED else part.content)
                for part in token.children or ()
            ).strip()
            if words:
                blocks.append(words)
            if not title and before is not None and before.type == "heading_open":
                title = words
    whole = "\n\n".join(blocks)
    if not whole:
        raise ReadingError(path, "holds no text beside its marks; save the report's text into it or take it out")
    yield sourced(report_of(whole, path, data, title=title or None), given, "its front matter")


_DROPPED = frozenset({"image", "html_inline"})


def page(data: bytes, path: str, _columns: Columns) -> Found:
    """A saved web page: the article's text, title, site and date by trafilatura; menus and notices are left out."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        problem = 'needs trafilatura to be read; run: pip install "ceasefire-report-tables[web]", or save it as .txt'
        raise ReadingError(path, problem) from None

    found = bare_extraction(
        _page_text(data, path),
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # Only a date that the page itself marks as that of publication; no search for days in its text.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = str(getattr(found, "text", None) or "")
    if not _SENTENCE.search(text):  # a menu's words are what is found where there is nothing else
        raise ReadingError(path, "no article was found in this page; save the report's text as .txt")
    names = {"title": "title", "sitename": "publisher", "date": "date", "url": "url"}
    given = {ours: str(getattr(found, theirs, None) or "") for theirs, ours in names.items()}
    yield sourced(report_of(text, path, data), given, "the page")


def _page_text(data: bytes, path: str) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, path)


def letter(data: bytes, path: str, columns: Columns) -> Found:
    """A saved e-mail, as of a newsletter: its text (or its page), subject, sender and date; attachments are left out."""
    from email import message_from_bytes, policy
    from email.errors import MessageError
    from email.message import EmailMessage

    if len(data.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]) > MAX_HEADERS:
        raise ReadingError(path, f"has headers over the limit of {MAX_HEADERS:,} bytes; save its text as .txt")
    try:
        message = message_from_bytes(data, policy=policy.default)
        assert isinstance(message, EmailMessage)
        body = message.get_body(preferencelist=("plain", "html"))
        content = str(body.get_content()) if body is not None else ""
        try:
            day = getattr(message["date"], "datetime", None)
        except (ValueError, OverflowError):  # a year of forty digits
            day = None
        senders = getattr(message["from"], "addresses", ())
        given = {
            "title": str(message["subject"] or "").strip(),
            "publisher": senders[0].display_name or senders[0].domain if senders else "",
            "date": day.date().isoformat() if day and day.year >= 1970 else "",  # no e-mail is older
        }
    except (MessageError, LookupError, ValueError, AttributeError, TypeError, RecursionError) as error:
        raise ReadingError(path, f"could not be read as an e-mail ({error}); save its text as .txt") from None
    if not message.keys() or body is None or not content.strip():
        raise ReadingError(path, "holds no e-mail with a text; save the report's text as .txt")
    if body.get_content_subtype() == "html":
        for item in page(content.encode("utf-8", "replace"), path, columns):
            if isinstance(item, Report):
                yield sourced(replace(item, sha256=hashlib.sha256(data).hexdigest()), given, "the e-mail")
        return
    yield sourced(report_of(content.replace("\r\n", "\n").replace("\r", "\n"), path, data), given, "the e-mail")


def mailbox(data: bytes, path: str, columns: Columns) -> Found:
    """An .mbox file of e-mails, numbered in their order."""
    messages = [part for part in _FROM_LINE.split(data)[1:] if part.strip()]
    if not messages:
        raise ReadingError(path, "holds no e-mails; export the folder again as .mbox")
    for number, message in enumerate(messages, 1):
        name = f"{path}/{number}"
        try:
            for item in letter(re.sub(rb"(?m)^>(>*From )", rb"\1", message), name, columns):
                stem = f"{PurePosixPath(path).stem}-{number}"
                yield replace(item, report_id=stem) if isinstance(item, Report) else item
        except ReadingError as error:
            yield error


def word(data: bytes, path: str, _columns: Columns) -> Found:
    """A Word document: see `documents.word`."""
    text, title = word_and_pdf.word(data, path)
    yield report_of(text, path, data, title=title)


def pdf(data: bytes, path: str, _columns: Columns) -> Found:
    """A PDF: see `documents.pdf`. Pages that are scans beside others of text are named."""
    text, title, pictures = word_and_pdf.pdf(data, path)
    yield report_of(text, path, data, title=title)
    if pictures:
        which = ", ".join(map(str, pictures[:10])) + (", ..." if len(pictures) > 10 else "")
        yield ReadingError(
            path, f"has pages that are pictures without text and were not read ({which}); {word_and_pdf.OCR}"
        )


def table(data: bytes, path: str, columns: Columns) -> Found:
    """A CSV file with a header: one report a row. Commas, semicolons and tabs may divide the cells."""
    text = decode(data, path)
    header = text.split("\n", 1)[0]
    before = csv.field_size_limit(MAX_CHARACTERS + 1)
    try:
        dividers = [d for d in ",;\t" if columns.text in next(csv.reader([header], delimiter=d), [])]
        if not dividers:
            raise ReadingError(
                path, f"has no column {columns.text!r} in {header[:80]!r}; name yours with --text-column"
            )
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=dividers[0]))
    except csv.Error as error:
        raise ReadingError(path, f"could not be read as CSV ({error}); mend it, or save it again as CSV") from None
    finally:
        csv.field_size_limit(before)
    yield from _rows([(f"row {number}", row) for number, row in enumerate(rows, 1)], path, columns)


def lines(data: bytes, path: str, columns: Columns) -> Found:
    """A JSON Lines file: one report an object, one object a line."""
    entries: list[tuple[str, object]] = []
    for number, line in enumerate(decode(data, path).split("\n"), 1):
        if line.strip():
            try:
                entries.append((f"line {number}", json.loads(line)))
            except (ValueError, RecursionError) as error:
                entries.append((f"line {number}", error))
    yield from _rows(entries, path, columns)


def archive(data: bytes, path: str, columns: Columns) -> Found:
    """A .zip of reports in any of the other forms, with a sources.csv where there is one; nothing is unpacked to disk."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE:
        raise ReadingError(path, "is no sound .zip; make it again, or unpack what can be and name that") from None
    with packed:
        members = [m for m in packed.infolist() if not m.filename.endswith("/") and _wanted(m.filename)]
        if not members:
            raise ReadingError(path, f"holds no report; put {', '.join(FORMS)} files into it")
        members.sort(key=lambda member: member.filename)
        sidecars: dict[str, dict[str, dict[str, str]]] = {}
        sound: list[zipfile.ZipInfo] = []
        for member in members:
            place = PurePosixPath(member.filename)
            name = f"{path}/{member.filename}"
            limit = MAX_BYTES if place.name == SIDECAR else form_of(place.name)[1]
            if place.is_absolute() or ".." in place.parts or re.match(r"[A-Za-z]:|.*\\", member.filename):
                problem = (
                    "has a name that leads out of the .zip; make it again, or unpack it with care and name the file"
                )
                yield ReadingError(name, problem)
            elif place.suffix.lower() == ".zip":
                yield ReadingError(name, "is a .zip within a .zip; unpack the outer one")
            elif member.file_size > limit:
                yield ReadingError(name, f"is {member.file_size:,} bytes, over the limit of {limit:,}; split it")
            elif member.file_size > MAX_BYTES and member.file_size > SWELLING * member.compress_size:
                problem = f"swells more than {SWELLING} times, as no text does; unpack the .zip and look at it"
                yield ReadingError(name, problem)
            elif place.name != SIDECAR:
                sound.append(member)
            else:
                try:
                    sidecars[str(place.parent)] = read_sidecar(_unpacked(packed, member, name), name)
                except ReadingError as error:
                    yield error
        for member in sound:
            place = PurePosixPath(member.filename)
            name = f"{path}/{member.filename}"
            given = sidecars.get(str(place.parent), {}).get(place.name, {})
            try:
                for item in form_of(place.name)[0](_unpacked(packed, member, name), name, columns):
                    yield sourced(item, given, SIDECAR) if isinstance(item, Report) else item
            except ReadingError as error:
                yield error


_DAMAGE = (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error)


def _unpacked(packed: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bytes:
    try:
        return packed.read(member)
    except (*_DAMAGE, EOFError, zlib.error, lzma.LZMAError) as error:
        raise ReadingError(name, f"is damaged in the .zip ({error}); make it again") from None
    except RuntimeError:
        raise ReadingError(name, "is locked with a password; unpack it and name the files") from None


def _wanted(name: str) -> bool:
    parts = PurePosixPath(name).parts
    hidden = any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)
    return not hidden and PurePosixPath(name).suffix.lower() in FORMS


def _rows(entries: list[tuple[str, object]], path: str, columns: Columns) -> Found:
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
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        name = str(cells["id"]).strip() if cells["id"] not in (None, "") else f"{PurePosixPath(path).stem}-{number}"
        given = {
            key: str(value).strip() for key, value in cells.items() if value is not None and key not in {"text", "id"}
        }
        try:
            report = sourced(report_of(text, path, text.encode("utf-8", "replace"), name), given, where)
        except ReadingError as error:
            yield error
            continue
        yield report


FORMS: dict[str, tuple[Form, int]] = {
    ".txt": (plain, MAX_BYTES),
    ".md": (markdown, MAX_BYTES),
    ".html": (page, MAX_PAGE),
    ".htm": (page, MAX_PAGE),
    ".eml": (letter, MAX_PAGE),
    ".docx": (word, MAX_PAGE),
    ".pdf": (pdf, MAX_PAGE),
    ".mbox": (mailbox, MAX_COLLECTION),
    ".csv": (table, MAX_COLLECTION),
    ".jsonl": (lines, MAX_COLLECTION),
    ".zip": (archive, MAX_COLLECTION),
}


def form_of(name: str) -> tuple[Form, int]:
    """How a file of this name is read, and the most bytes that it may have; any other ending is read as text."""
    return FORMS.get(PurePosixPath(name).suffix.lower(), FORMS[".txt"])
