"""What stands side by side on a PDF's page: columns of running text, which are read down, and the rows of a table, which are no text.

Some programs draw a page of two columns row by row, so that each line holds
half a sentence of either column. It is told by a gutter: gaps one below the
other whose right edges agree, with several words of running text on both sides.
A row of cells has few words a cell, or figures; of tables only those cells are
kept that hold a sentence, as of a Word document's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.reading.pdf_paragraphs import Line, Page
from analysis.text.written_dates import MONTH

_LEAST = 4  # lines that a gutter parts
_WORDS = 3  # words a side, on average
_NEAR = 4.0  # points
_NAMED_COUNT = re.compile(r"[^\W\d_][^\W\d_.'\u2019-]*(?: [^\W\d_][^\W\d_.'\u2019-]*){0,4} \d[\d,.]{0,11}%?")
_CELL = re.compile(r"[.!?][\"'\u201d\u2019)]*$")


def side_by_side(pages: list[Page]) -> tuple[list[Page], list[str]]:
    """The pages with columns one after the other and without the rows of tables; and a note on each kind of change."""
    made: list[Page] = []
    columned: list[int] = []
    rows: list[str] = []
    for number, page in enumerate(pages, 1):
        gutter = _gutter(page)
        if gutter is not None:
            page = _down(page, gutter)
            columned.append(number)
        kept: Page = []
        table = _rows(page)
        for at, line in enumerate(page):
            if not table[at]:
                kept.append(line)
                continue
            cells = [piece for piece in _pieces(line) if len(piece.text.split()) > 4 and _CELL.search(piece.text)]
            kept.extend(cells)
            if len(cells) < len(line.cuts) + 1:
                rows.append(line.text)
        made.append(kept)
    notes = []
    if columned:
        which = ", ".join(map(str, columned[:10])) + (", ..." if len(columned) > 10 else "")
        notes.append(
            f"has columns that are drawn row by row (page {which}); each is read down: check that no sentence is mixed"
        )
    if rows:
        notes.append(f"has a table whose rows were left out ({len(rows)}, the first {rows[0][:40]!r})")
    return made, notes


def _pieces(line: Line) -> list[Line]:
    """A line cut at its wide gaps."""
    made: list[Line] = []
    start, left, first = 0, line.left, line.first
    for place, edge, after, width in line.cuts:
        made.append(replace(line, text=line.text[start:place].strip(), left=left, right=edge, first=first, cuts=()))
        start, left, first = place + 1, after, width
    made.append(replace(line, text=line.text[start:].strip(), left=left, first=first, cuts=()))
    return [piece for piece in made if piece.text]


def _gutter(page: Page) -> float | None:
    """Where the right column of running text begins, or None where the page has no two columns drawn row by row."""
    cut = [line for line in page if len(line.cuts) == 1]
    best: list[Line] = []
    for line in cut:
        at = line.cuts[0][2]
        near = [other for other in cut if abs(other.cuts[0][2] - at) <= _NEAR]
        if len(near) > len(best):
            best = near
    if len(best) < _LEAST:
        return None
    sides = [[len(piece.text.split()) for piece in _pieces(line)] for line in best]
    if min(sum(side[n] for side in sides) for n in (0, 1)) < _WORDS * len(best):
        return None
    left_full = sum(line.cuts[0][1] - line.left > 0.5 * (line.cuts[0][2] - line.left) for line in best)
    return min(line.cuts[0][2] for line in best) if 2 * left_full > len(best) else None


def _down(page: Page, gutter: float) -> Page:
    """The page with what stands left of the gutter before what stands right of it, between lines that go across."""
    made: Page = []
    left: Page = []
    right: Page = []
    for line in page:
        beside = len(line.cuts) == 1 and abs(line.cuts[0][2] - gutter) <= 2 * _NEAR
        if beside:
            one, two = _pieces(line)
            left.append(one)
            right.append(two)
        elif line.right < gutter + _NEAR and (left or right):
            left.append(line)
        elif line.left > gutter - _NEAR:
            right.append(line)
        else:
            made += [*left, *right, line]
            left, right = [], []
    return [*made, *left, *right]


def _rows(page: Page) -> list[bool]:
    """Which lines are rows of a table: parted by wide gaps, or short and right beside such a row.

    One such line alone is a page's head ("Quay News      9 May 2031"), no table.
    """
    parted = [_is_row(line) for line in page]
    sure = [flag and sum(parted[max(0, at - 2) : at + 3]) >= 2 for at, flag in enumerate(parted)]
    for at in range(1, len(page)):  # cells so near to one another that no gap parts them
        if _names_a_count(page[at - 1]) and _names_a_count(page[at]) and _is_below(page[at], page[at - 1]):
            sure[at - 1] = sure[at] = True
    for order in (range(1, len(page)), range(len(page) - 2, -1, -1)):
        for at in order:
            beside = at - 1 if order.step == 1 else at + 1
            line, row = page[at], page[beside]
            if sure[beside] and _is_below(line, row) and len(line.text.split()) <= 8 and not _CELL.search(line.text):
                sure[at] = True
    return sure


def _is_below(line: Line, row: Line) -> bool:
    return abs(line.bottom - row.bottom) < 3.5 * row.height and abs(line.left - row.left) < 2 * row.height


def _names_a_count(line: Line) -> bool:
    """Whether a line is a name and a figure ("Port Sel 14"): "Killed: 14" is a count in words, "May 14" a day."""
    words = line.text.strip()
    return _NAMED_COUNT.fullmatch(words) is not None and re.search(rf"\b{MONTH} \d", words) is None


def _is_row(line: Line) -> bool:
    """Whether a line is a row of cells: parted by wide gaps into pieces that are short, or that are figures."""
    if not line.cuts:
        return False
    pieces = _pieces(line)
    return len(pieces) >= 2 and (
        any(re.fullmatch(r"[\W\d]+%?", piece.text) for piece in pieces[1:])
        or all(len(p.text.split()) <= 8 for p in pieces)
    )
