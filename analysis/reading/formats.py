"""The forms in which people keep reports, each read by a kept library: bytes in, Reports out.

A form is a function of (bytes, path, Columns) that yields the Reports it holds
and, for what in it is none, a ReadingError that names the place and what to do.
"""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from analysis.reading import mail, open_document, rows_in, web_page, word_and_pdf
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
from analysis.reading.rows_in import Columns as Columns

MAX_BYTES = 4 * MAX_CHARACTERS  # of a form that holds one text; no encoding takes more bytes a character
MAX_PAGE = 32_000_000  # of a web page, most of which is not text
MAX_COLLECTION = 1_000_000_000  # of a form that holds many
SWELLING = 200  # times that a large member of a .zip may be its packed size; text is packed to a third or a tenth
_BESIDE_A_PAGE = re.compile(r"(.+?)[ _.-]?(?:files|Dateien|fichiers|archivos|file|pliki|bestanden)$", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_]+)[ \t]*:[ \t]*(.*)")


Found = Iterator[Report | ReadingError]
Form = Callable[[bytes, str, Columns], Found]


def plain(data: bytes, path: str, _columns: Columns) -> Found:
    """A text file: one report, its characters kept as they are."""
    yield report_of(decode(data, path), path, data)


def markdown(data: bytes, path: str, _columns: Columns) -> Found:
    """A Markdown file: the text without its marks, one line a paragraph, heading or item.

    Front matter (between "---" lines) may give title, date, publisher, url,
    language, by these names or those of web clippers; else the first heading is
    the title. The day of clipping ("created") is not the report's date.
    """
    from markdown_it import MarkdownIt

    text, given = decode(data, path), {}
    if front := _FRONT_MATTER.match(text):
        given = _front(front[1])
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


def _front(lines: str) -> dict[str, str]:
    said = {m[1].lower(): m[2].strip().strip("\"'") for m in _FIELD.finditer(lines)}
    for name, others in _FIELD_NAMES.items():
        held = [said[other] for other in others if said.get(other, "true") not in {"", "true", "false"}]
        said[name] = said.get(name) or (held[0] if held else "")
    source = said.get("source", "")
    name = "url" if re.match(r"https?://", source) else "publisher"
    return {**said, name: said.get(name) or source}


# What web clippers and site generators call them; "source" is an address or a publisher.
_FIELD_NAMES = {
    "date": ("published_at", "publication_date", "date_published", "pubdate", "published"),
    "publisher": ("site_name", "website", "site"),
    "url": ("link", "permalink"),
}
_DROPPED = frozenset({"image", "html_inline"})


def page(data: bytes, path: str, _columns: Columns) -> Found:
    """A saved web page: see `web_page.page`."""
    return web_page.page(data, path)


def letter(data: bytes, path: str, _columns: Columns) -> Found:
    """A saved e-mail: see `mail.letter`."""
    return mail.letter(data, path)


def mailbox(data: bytes, path: str, _columns: Columns) -> Found:
    """An .mbox file of e-mails: see `mail.mailbox`."""
    return mail.mailbox(data, path)


def word(data: bytes, path: str, _columns: Columns) -> Found:
    """A Word document: see `word_and_pdf.word`."""
    text, title = word_and_pdf.word(data, path)
    yield report_of(text, path, data, title=title)


def document(data: bytes, path: str, _columns: Columns) -> Found:
    """An OpenDocument text: see `open_document.open_document`."""
    text, title = open_document.open_document(data, path)
    yield report_of(text, path, data, title=title)


def single_file_page(data: bytes, path: str, _columns: Columns) -> Found:
    """A page saved as a single file (MHTML): see `web_page.single_file`."""
    return web_page.single_file(data, path)


def pdf(data: bytes, path: str, _columns: Columns) -> Found:
    """A PDF: see `word_and_pdf.pdf`. Pages that are scans beside others of text are named."""
    text, title, pictures, notes = word_and_pdf.pdf(data, path)
    yield report_of(text, path, data, title=title, notes=notes)
    if pictures:
        which = ", ".join(map(str, pictures[:10])) + (", ..." if len(pictures) > 10 else "")
        yield ReadingError(
            path, f"has pages that are pictures without text and were not read ({which}); {word_and_pdf.OCR}"
        )


def table(data: bytes, path: str, columns: Columns) -> Found:
    """A CSV file with a header: see `rows_in.table`."""
    return rows_in.table(data, path, columns)


def lines(data: bytes, path: str, columns: Columns) -> Found:
    """A JSON Lines file: see `rows_in.lines`."""
    return rows_in.lines(data, path, columns)


def archive(data: bytes, path: str, columns: Columns) -> Found:
    """A .zip of reports in any of the other forms, with a sources.csv where there is one; nothing is unpacked to disk."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE:
        raise ReadingError(path, "is no sound .zip; make it again, or unpack what can be and name that") from None
    with packed:
        names = set(packed.namelist())
        files = [m for m in packed.infolist() if not m.filename.endswith("/") and not _beside(m.filename, names)]
        members = [m for m in files if PurePosixPath(m.filename).suffix.lower() in FORMS]
        others = [PurePosixPath(m.filename).name for m in files if PurePosixPath(m.filename).suffix.lower() in OTHERS]
        if others:
            held = "holds" if members else "holds no report but"
            named = ", ".join(others[:5]) + (", ..." if len(others) > 5 else "")
            yield ReadingError(path, f"{held} files of forms that are not read ({named}); {what_to_do(others[0])}")
        elif not members:
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


def _beside(name: str, names: set[str]) -> bool:
    """Whether a member is hidden, or what a system or a browser keeps beside a file; `names` are those of all members."""
    path = PurePosixPath(name)
    hidden = any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in path.parts)
    return hidden or any(
        str(folder.with_name(page)) in names for folder in path.parents for page in pages_of(folder.name)
    )


def pages_of(folder: str) -> tuple[str, ...]:
    """The names of the pages beside which a browser keeps a folder of this name, its frames and scripts; none for another folder."""
    named = _BESIDE_A_PAGE.fullmatch(folder)
    return tuple(f"{named[1]}{ending}" for ending in (".html", ".htm", ".xhtml")) if named else ()


FORMS: dict[str, tuple[Form, int]] = {
    ".txt": (plain, MAX_BYTES),
    ".text": (plain, MAX_BYTES),
    ".md": (markdown, MAX_BYTES),
    ".html": (page, MAX_PAGE),
    ".htm": (page, MAX_PAGE),
    ".xhtml": (page, MAX_PAGE),
    ".mhtml": (single_file_page, MAX_PAGE),
    ".mht": (single_file_page, MAX_PAGE),
    ".eml": (letter, MAX_PAGE),
    ".docx": (word, MAX_PAGE),
    ".odt": (document, MAX_PAGE),
    ".pdf": (pdf, MAX_PAGE),
    ".mbox": (mailbox, MAX_COLLECTION),
    ".csv": (table, MAX_COLLECTION),
    ".tsv": (table, MAX_COLLECTION),
    ".jsonl": (lines, MAX_COLLECTION),
    ".zip": (archive, MAX_COLLECTION),
}


# Forms in which people keep texts and that are not read, with what to do; pictures, programs and the like are nobody's reports.
_WORDS, _CELLS, _PACKED = (
    "open it and save it as .docx, .pdf or .txt",
    "save it as .csv",
    "unpack it, and name its files",
)
_SAVED = "open it in a browser, and save the page as .html or its text as .txt"
NOT_READ = {
    **dict.fromkeys((".doc", ".docm", ".dotx", ".rtf", ".pages", ".wpd", ".tex", ".ps", ".djvu"), _WORDS),
    **dict.fromkeys((".epub", ".mobi", ".ppt", ".pptx", ".odp"), _WORDS),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"), _CELLS),
    **dict.fromkeys((".tar", ".gz", ".7z", ".rar"), _PACKED),
    **dict.fromkeys((".webarchive", ".warc", ".xml"), _SAVED),
    **dict.fromkeys((".msg", ".pst"), "save its mails as .eml or .mbox"),
    ".json": "write one object a line and save it as .jsonl",
}
OTHERS = frozenset(NOT_READ)


def what_to_do(name: str) -> str:
    """What its owner can do with a file of a form that is not read."""
    return NOT_READ.get(PurePosixPath(name).suffix.lower(), "save its text as .txt")


def form_of(name: str) -> tuple[Form, int]:
    """How a file of this name is read, and the most bytes that it may have; any other ending is read as text."""
    return FORMS.get(PurePosixPath(name).suffix.lower(), FORMS[".txt"])
