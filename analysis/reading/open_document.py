"""An OpenDocument text (.odt, as LibreOffice saves it) to its paragraphs, by the standard library's zipfile and XML reader.

Read as a Word document is: tracked changes are taken as accepted, comments,
notes, headers and footers are left out, and of tables only the cells that hold
sentences are kept. Names of elements are those of OpenDocument 1.3, part 3.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from analysis.reading.report import EMPTY, ReadingError
from analysis.reading.word_and_pdf import AGAIN, MAX_PARTS, SENTENCE_END, SWELLING, WITH_PASSWORD, squeezed

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_LEFT_OUT = frozenset(
    [
        f"{_TEXT}tracked-changes",  # holds what was deleted; what was put in stands in its place
        f"{_TEXT}note",
        f"{_OFFICE}annotation",
        f"{_OFFICE}forms",
        f"{_TEXT}table-of-content",
        f"{_TEXT}sequence-decls",
        "{http://www.w3.org/2000/svg}title",
        "{http://www.w3.org/2000/svg}desc",
    ]
)
_DEEP = 400  # elements within elements


def open_document(data: bytes, path: str) -> tuple[str, str | None]:
    """The text of an .odt, a blank line between its paragraphs, and its title: the first that is styled as one, or a heading.

    Raises ReadingError for a document that is locked, damaged, over a limit or without text.
    """
    root = _content(data, path)
    blocks = list(_blocks(root, path))
    text = "\n\n".join(words for _, words in blocks)
    if not text:
        raise ReadingError(path, "holds no text; if its pages are pictures, save the text that they show as .txt")
    title = next((words for kind, words in blocks if kind == "title"), None)
    return text, title


def _content(data: bytes, path: str) -> ElementTree.Element:
    if not data.strip():
        raise ReadingError(path, EMPTY)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = {part.filename: part for part in packed.infolist()}
            manifest = names.get("META-INF/manifest.xml")
            if manifest is not None and manifest.file_size < MAX_PARTS and b"encryption-data" in packed.read(manifest):
                raise ReadingError(path, WITH_PASSWORD)
            part = names.get("content.xml")
            if part is None:
                raise ReadingError(path, f"is no OpenDocument text; {AGAIN}")
            if part.file_size > MAX_PARTS or part.file_size > max(1_000_000, SWELLING * part.compress_size):
                problem = f"unpacks to {part.file_size:,} bytes, more than a text does; split it into reports"
                raise ReadingError(path, problem)
            content = packed.read(part)
        if b"<!DOCTYPE" in content[:4000]:  # a form of it is made to do harm; no office writes one
            raise ReadingError(path, f"holds a document type, as no OpenDocument text does; {AGAIN}")
        whole = ElementTree.fromstring(content)
    except ReadingError:
        raise
    except Exception as error:  # what a damaged file does to zipfile and expat is not to be foreseen
        problem = f"is a damaged OpenDocument text ({type(error).__name__}: {str(error)[:80]}); {AGAIN}"
        raise ReadingError(path, problem) from None
    body = whole.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadingError(path, f"is no OpenDocument text; {AGAIN}")
    return body


def _blocks(
    element: ElementTree.Element, path: str, in_table: bool = False, depth: int = 0
) -> Iterator[tuple[str, str]]:
    """The paragraphs below an element, in order: "title" or "", and their words. Text boxes come after the paragraph that holds them."""
    if depth > _DEEP:
        raise ReadingError(path, f"is nested too deeply to be read; {AGAIN}")
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            boxes: list[ElementTree.Element] = []
            words = squeezed("".join(_words(child, boxes)))
            if words and (not in_table or SENTENCE_END.search(words)):
                titled = child.tag == f"{_TEXT}h" or child.get(f"{_TEXT}style-name", "") == "Title"
                yield "title" if titled else "", words
            for box in boxes:
                yield from _blocks(box, path, in_table, depth + 1)
        else:
            yield from _blocks(child, path, in_table or child.tag == f"{_TABLE}table", depth + 1)


def _words(element: ElementTree.Element, boxes: list[ElementTree.Element]) -> Iterator[str]:
    """The words of a paragraph; white space is XML's own, and breaks, tabs and spaces that are meant are elements."""
    waiting: list[ElementTree.Element | str] = [element]
    top = True
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield re.sub(r"[ \t\r\n]+", " ", item)
            continue
        if not top and item.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            continue
        if item.tag == f"{_TEXT}line-break":
            yield "\n"
        elif item.tag in (f"{_TEXT}tab", f"{_TEXT}s"):
            yield " "
        elif item.tag.endswith(("}frame", "}custom-shape", "}rect")):  # a text box is a block of its own
            boxes.append(item)
            continue
        elif item.tag in _LEFT_OUT:
            continue
        top = False
        for child in reversed(item):
            waiting += ([child.tail] if child.tail else []) + [child]
        if item.text:
            waiting.append(item.text)
