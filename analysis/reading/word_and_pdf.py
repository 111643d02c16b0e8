"""Word documents and PDFs to text, by libraries that are an optional extra: mammoth and PDFium (pypdfium2).

mammoth, since it reads a document as its reader sees it with changes accepted:
python-docx leaves out words that tracked changes put in, a "not" among them.
PDFium is the reader of a browser: it knows where words end, opens every kind of
encryption and is tested against hostile files all the time.
"""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import Any

from analysis.reading import pdf_process
from analysis.reading.extras import how_to_get
from analysis.reading.pdf_columns import side_by_side
from analysis.reading.pdf_paragraphs import SPLIT, Line, paragraphs, usual_height
from analysis.reading.report import EMPTY, MAX_CHARACTERS, ReadingError

MAX_PARTS = 12_000_000  # bytes of a Word document's text and styles once unpacked; its pictures are not opened
SWELLING = 200  # times that these may be their packed size, where they are large
SECONDS = 60  # for one PDF
_OLD = b"\xd0\xcf\x11\xe0"  # a container of Microsoft's: an old .doc, or a .docx that is locked
_LOCKED = "EncryptedPackage".encode("utf-16-le")
SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*$")
_SPACES = re.compile(r"[ \t]+")
AGAIN = "open it and save it anew, or save its text as .txt"
WITH_PASSWORD = "is locked with a password; open it, and save its text as .txt"
OCR = "read it by OCR (ocrmypdf, say), or save its text as .txt"


def word(data: bytes, path: str) -> tuple[str, str | None]:
    """The text of a .docx, a blank line between its paragraphs, and its title: the first paragraph in the style of one.

    Tracked changes are taken as accepted. Comments, notes, headers and footers
    are left out; so are tables' cells, but for those that hold sentences.
    Raises ReadingError without the extra, and for a document that is locked,
    damaged, over a limit or without text.
    """
    try:
        import mammoth
    except ImportError:
        raise ReadingError(
            path, f"needs mammoth to be read; run: {how_to_get('documents')}, or save it as .txt"
        ) from None
    _check_parts(data, path)
    kept: list[Any] = []

    def keep(document: Any) -> Any:
        kept.append(document)
        return document.copy(children=[])  # nothing is left to be made a page of

    try:
        mammoth.convert_to_html(io.BytesIO(data), transform_document=keep, include_embedded_style_map=False)
        blocks = list(_blocks(kept[0]))
    except RecursionError:
        raise ReadingError(path, f"is nested too deeply to be read; {AGAIN}") from None
    except Exception as error:  # what a library makes of a damaged file is not to be foreseen
        problem = f"is a damaged Word document ({type(error).__name__}: {str(error)[:80]}); {AGAIN}"
        raise ReadingError(path, problem) from None
    text = "\n\n".join(words for _, words in blocks)
    if not text:
        raise ReadingError(path, "holds no text; if its pages are pictures, save the text that they show as .txt")
    title = next((words for style, words in blocks if style in {"title", "heading 1"}), None)
    return text, title


def _check_parts(data: bytes, path: str) -> None:
    """Raises ReadingError for what is no sound .docx, and for one that would fill the memory: before any of it is parsed."""
    if data.startswith(_OLD):
        if _LOCKED in data:
            raise ReadingError(path, WITH_PASSWORD)
        raise ReadingError(path, "is an old Word document, not a .docx; open it and save it as .docx or .txt")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = [part for part in packed.infolist() if part.filename.lower().endswith((".xml", ".rels"))]
            if not any(part.filename.startswith("word/") for part in parts):
                raise ReadingError(path, f"is a .zip, but no Word document; {AGAIN}")
            size, packed_size = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
            if size > MAX_PARTS:
                raise ReadingError(
                    path, f"unpacks to {size:,} bytes, over the limit of {MAX_PARTS:,}; split it into reports"
                )
            if size > 1_000_000 and size > SWELLING * packed_size:
                problem = f"swells more than {SWELLING} times when unpacked, as no text does; {AGAIN}"
                raise ReadingError(path, problem)
            for part in parts:
                if b"<!DOCTYPE" in packed.read(part)[:4000]:  # a form of it is made to do harm; Word writes none
                    raise ReadingError(path, f"holds a document type, as no Word document does; {AGAIN}")
    except ReadingError:
        raise
    except Exception as error:
        raise ReadingError(path, f"is a damaged Word document ({error}); {AGAIN}") from None


def _blocks(element: Any, in_table: bool = False) -> Iterator[tuple[str, str]]:
    """The paragraphs below an element of mammoth's, in order: their style's name in small letters, and their words."""
    kind = type(element).__name__
    if kind == "Paragraph":
        words = squeezed("".join(_words(element)))
        if words and (not in_table or SENTENCE_END.search(words)):
            yield (element.style_name or "").lower(), words
        return
    for child in getattr(element, "children", ()):
        yield from _blocks(child, in_table or kind == "Table")


def squeezed(words: str) -> str:
    """A paragraph's lines with single blanks, without those that are empty."""
    lines = (_SPACES.sub(" ", line).strip() for line in words.split("\n"))
    return "\n".join(line for line in lines if line)


def _words(element: Any) -> Iterator[str]:
    kind = type(element).__name__
    if kind == "Text":
        yield element.value.replace("\r\n", "\n").replace("\r", "\n")
    elif kind == "Tab":
        yield "\t"
    elif kind == "Break":
        yield "\n" if element.break_type == "line" else " "
    for child in getattr(element, "children", ()):
        yield from _words(child)


def pdf(data: bytes, path: str) -> tuple[str, str | None, list[int], list[str]]:
    """The text of a PDF, a blank line between its paragraphs (see `pdf_paragraphs`); its title; which pages are pictures without text; notes on columns and tables.

    Raises ReadingError without the extra, and for a PDF that is locked,
    damaged, over a limit, or without text that can be told (a scan).
    """
    if find_spec("pypdfium2") is None:
        raise ReadingError(path, f"needs pypdfium2 to be read; run: {how_to_get('documents')}, or save it as .txt")
    if not data.strip():
        raise ReadingError(path, EMPTY)
    if b"%PDF" in data[:1024] and data.rfind(b"%%EOF") < data.rfind(b"endobj"):  # PDFium would read what is left
        raise ReadingError(path, "is cut off: its end is missing; get the file again, or save its text as .txt")
    pages, pictures = _pages(data, path)
    pages, notes = side_by_side(pages)
    blocks = paragraphs(pages, _known)
    text = "\n\n".join(blocks)
    if not text.strip():
        raise ReadingError(path, f"holds no text, as a scan does; {OCR}")
    if text.count("\ufffd") > len(text) / 50:
        raise ReadingError(path, f"does not say which letters its signs stand for; {OCR}")
    return text, _title(pages), pictures, notes


def _pages(data: bytes, path: str) -> tuple[list[list[Line]], list[int]]:
    """The lines of each page, and the numbers of those that are pictures, from PDFium in a process of its own (see `pdfium`)."""
    command = [sys.executable, "-m", "analysis.reading.pdf_process"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in sys.path if place)}
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, env=environment)
    except subprocess.TimeoutExpired:
        raise ReadingError(path, f"was not read within {SECONDS} seconds; {AGAIN}") from None
    if done.returncode == pdf_process.LOCKED:
        raise ReadingError(path, WITH_PASSWORD)
    if done.returncode == pdf_process.LONG:
        limits = f"{pdf_process.MAX_PAGES:,} pages or {MAX_CHARACTERS:,} characters"
        raise ReadingError(path, f"is over the limit of {limits}; split it into reports")
    try:
        assert done.returncode == 0
        found = json.loads(done.stdout)
        return [[_line(*line) for line in page] for page in found["pages"]], found["pictures"]
    except (AssertionError, ValueError, TypeError, KeyError):
        raise ReadingError(path, f"is a damaged PDF, or none; {AGAIN}") from None


def _line(text: str, left: float, right: float, bottom: float, height: float, first: float, cuts: list[Any]) -> Line:
    return Line(text, left, right, bottom, height, first, tuple(tuple(cut) for cut in cuts))


def _title(pages: list[list[Line]]) -> str | None:
    """The words at the head of the first page that are in a type a fifth larger than that of most of the text."""
    large = 1.2 * usual_height([line for page in pages for line in page])
    head = list(dropwhile(lambda line: line.height <= large, pages[0][:6] if pages else []))
    heading = takewhile(lambda line: abs(line.height - head[0].height) < 1, head)
    return " ".join(line.text for line in heading).replace(SPLIT, "-") or None


def _known(joined: str) -> bool:
    """Whether a word, or what its ending was put to, stands in the word lists of the model's lemmatizer."""
    lists, endings = _word_lists()
    forms = {joined, *(joined.removesuffix(old) + new for old, new in endings if old and joined.endswith(old))}
    return any(form in words for words in lists for form in forms)


@cache
def _word_lists() -> tuple[tuple[frozenset[str], ...], tuple[tuple[str, str], ...]]:
    from spacy.lookups import Lookups

    from analysis.settings import MODELS

    for name in MODELS:
        spec = find_spec(name)
        for place in (spec.submodule_search_locations or []) if spec is not None else []:
            for folder in sorted(Path(place).glob("*/lemmatizer/lookups")):
                lookups = Lookups().from_disk(folder)
                index, rules = lookups.get_table("lemma_index"), lookups.get_table("lemma_rules")
                endings = sorted({(old, new) for pairs in rules.values() for old, new in pairs})
                return tuple(frozenset(words) for words in index.values()), tuple(endings)
    return (), ()
