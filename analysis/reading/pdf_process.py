"""The lines of a PDF, read by PDFium in a process of its own: `python -m analysis.reading.pdf_process < x.pdf`.

A PDF may be made to fill the memory, or break the library that reads it: here
that ends this process and no other. Prints a JSON object: `pages`, each a list of
lines as the values of `pdf_paragraphs.Line`, and `pictures`, the numbers of the pages
that are a picture without text, as of a scan. Or it ends with LOCKED, LONG or
another code, which says that the PDF is damaged.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from analysis.reading.pdf_paragraphs import SPLIT

LOCKED, LONG = 3, 4
MAX_PAGES = 3_000
MAX_CHARACTERS = 2_000_000  # twice a report's limit: line ends and running lines are counted here
MAX_MEMORY = 3_000_000_000  # bytes; where the system can be told so
_BULLET = 0xF0B7  # what Word's list sign is in the fonts of signs
_WIDE = 1.5  # times the type's height: a gap so wide, and wider than the line's others, parts columns or cells
Cut = tuple[int, float, float, float]
Row = tuple[str, float, float, float, float, float, list[Cut]]


def main() -> int:
    """Reads standard input, writes standard output; returns the exit code."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    except (ImportError, OSError, ValueError):
        pass
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        return LOCKED if error.err_code in {pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY} else 1
    if len(document) > MAX_PAGES:
        return LONG
    pages: list[list[Row]] = []
    pictures: list[int] = []
    characters = 0
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        characters += text.count_chars()
        if characters > MAX_CHARACTERS:
            return LONG
        pages.append(list(_lines(text)))
        if not pages[-1] and _is_picture(page):
            pictures.append(number)
        text.close()
        page.close()
    json.dump({"pages": pages, "pictures": pictures}, sys.stdout)
    return 0


def _is_picture(page: Any) -> bool:
    """Whether pictures take up a third of the page."""
    from pypdfium2 import raw

    width, height = page.get_size()
    covered = 0.0
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        covered += (right - left) * (top - bottom)
    return covered > width * height / 3


def _lines(page: Any) -> Iterator[Row]:
    """The lines of a page, in the order in which the PDF gives them; what a font names no letter for is U+FFFD."""
    from pypdfium2 import raw

    held: list[tuple[int, str]] = []
    for at in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, at)
        character = "\u2022" if code == _BULLET else chr(code)
        control = code < 32 and character not in f"\t\n\x0b\x0c\r{SPLIT}"
        if control or 0xE000 <= ord(character) <= 0xF8FF or raw.FPDFText_HasUnicodeMapError(page, at) == 1:
            character = "\ufffd"
        if character not in "\r\n":
            held.append((at, character))
        if character in f"\r\n{SPLIT}":
            yield from _line(page, held)
            held = []
    yield from _line(page, held)


def _line(page: Any, characters: list[tuple[int, str]]) -> Iterator[Row]:
    words = "".join(c for _, c in characters).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    drawn = [at for at, c in characters if not c.isspace() and c != SPLIT]
    if not drawn or not words.strip():
        return
    left = page.get_charbox(drawn[0], loose=True)[0]
    right = page.get_charbox(drawn[-1], loose=True)[2]
    # The type is that which most of some characters are in: a list's sign or a name of code may be in another.
    some = [page.get_charbox(at, loose=True) for at in drawn[:: max(1, len(drawn) // 7)]]
    heights = Counter(round(2 * (top - bottom)) for _, bottom, _, top in some)
    _, bottom, _, top = max(some, key=lambda box: heights[round(2 * (box[3] - box[1]))])
    gap = next((at for at, c in characters if c.isspace() and at > drawn[0]), drawn[-1] + 1)
    first = page.get_charbox(max(at for at in drawn if at < gap), loose=True)[2] - left
    yield " ".join(words.split()), left, right, bottom, top - bottom, first, _cuts(page, characters, top - bottom)


def _cuts(page: Any, characters: list[tuple[int, str]], height: float) -> list[Cut]:
    """Where a line's words stand so far apart that they are columns' or cells': the place in its text, and the gap's edges with the width of the word after it."""
    words: list[list[int]] = [[]]
    for at, character in characters:
        if character.isspace() or character == SPLIT:
            words.append([])
        else:
            words[-1].append(at)
    words = [word for word in words if word]
    if len(words) < 2 or len(words) > 200:
        return []
    edges = [(page.get_charbox(word[0], loose=True)[0], page.get_charbox(word[-1], loose=True)[2]) for word in words]
    gaps = [after[0] - before[1] for before, after in pairwise(edges)]
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) > 2 else 0.3 * height
    cuts: list[Cut] = []
    place = 0
    for number, gap in enumerate(gaps):
        place += len(words[number]) + 1
        if gap > _WIDE * height and (gap > 2.5 * usual or usual > _WIDE * height):
            cuts.append(
                (place - 1, edges[number][1], edges[number + 1][0], edges[number + 1][1] - edges[number + 1][0])
            )
    return cuts


if __name__ == "__main__":
    sys.exit(main())
