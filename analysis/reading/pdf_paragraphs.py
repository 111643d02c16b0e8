"""The lines of a PDF's pages back to paragraphs: what is joined, what is left out, and why that is sure.

A PDF holds lines at places, not paragraphs. Two lines are one paragraph's only
where the type, the leading and the left edge agree and the first line is full:
the next word would not have fitted on it. Anything else keeps its line break,
since a wrong join can put a number or a name into another's sentence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise, takewhile
from statistics import median_low

SPLIT = "\x02"  # at a line's end: a hyphen there that may or may not be the word's own
_UNFINISHED = re.compile(r"[^.!?:;\u2026\"\u201d\u2019)\]]$")
_BULLET = re.compile(r"[*\u2022\u25aa\u25cf\u25cb\u25e6\u2023\u00b7\uf0b7]\s")
_ITEM = re.compile(r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[-\u2013])\s")  # or the middle of a sentence
_HYPHEN = re.compile(r"[^\W\d_][-\u2010\xad]$")
_NUMBER = re.compile(r"\d+")
_BROKEN = re.compile(rf"([^\W\d_]+){SPLIT}([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_SAME_TYPE = 0.15  # how far the heights of one paragraph's lines differ at most
_FEW = 5
_MOST = 3  # running lines at one end of a page
_NARROW = 15  # times its height: a column that is no wider holds a list, not running text


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, in points from its lower left corner. `first` is the width of its first word.

    `cuts` are the wide gaps within it, each the place of the blank in the text,
    the gap's left and right edges, and the width of the word after it.
    """

    text: str
    left: float
    right: float
    bottom: float
    height: float
    first: float
    cuts: tuple[tuple[int, float, float, float], ...] = ()


Page = list[Line]


def paragraphs(pages: list[Page], known: Callable[[str], bool]) -> list[str]:
    """The paragraphs of the pages' lines, in their order; a "\\n" within one is a break that may end it or not.

    known: whether a word stands in a list of English words, asked for those
    that a line's end splits.
    """
    pages = [page for page in without_running_lines(pages) if page]
    lines = [line for page in pages for line in page]
    starts = {id(page[0]) for page in pages[1:]}
    usual = usual_height(lines)
    edge, leading = _edges(lines, usual), _leading(pages)
    blocks: list[str] = []
    for before, line in pairwise([None, *lines]):
        assert line is not None
        between = "\n\n" if before is None else _between(before, line, id(line) in starts, edge(before), leading, usual)
        if between == "\n\n":
            blocks.append(line.text)
        elif between == "\n":
            blocks[-1] += between + line.text
        elif _HYPHEN.search(blocks[-1]) and line.text[0].isalpha():
            blocks[-1] = blocks[-1][:-1] + ("" if blocks[-1][-1] == "\xad" else SPLIT) + line.text
        else:
            blocks[-1] += between + line.text
    return _mended(blocks, known)


def without_running_lines(pages: list[Page]) -> list[Page]:
    """The pages less the lines that stand at the top or foot of half of them or more, in the same words at the same height.

    Only one number in them may differ, and must then go up as the pages do: a
    line that gives each page's own count is no running line. Those at the top of
    the first page stay, since a title or date may stand nowhere else.
    """
    seen = Counter(
        key for number, page in enumerate(pages) for key in {k for line in page for k in _keys(line, number)}
    )

    def running(number: int, line: Line) -> bool:
        times = max(seen[key] for key in _keys(line, number))
        return times >= 2 and 2 * times >= len(pages)

    kept: list[Page] = []
    for number, page in enumerate(pages):
        downwards = sorted(page, key=lambda line: -line.bottom)
        dropped: set[int] = set()
        for outermost in ([] if number == 0 else downwards, downwards[::-1]):
            run = list(takewhile(partial(running, number), outermost))
            if len(run) <= _MOST:  # more of them are a page that stands there twice
                dropped.update(map(id, run))
        left = [line for line in page if id(line) not in dropped]
        kept.append(left if left or (number and len(page) <= 2) else page)
    return kept


def _keys(line: Line, page: int) -> list[tuple[str, int, int | None]]:
    """What a running line has in common with itself on other pages: its words and height, or those and a number that counts pages."""
    place = round(line.bottom / 2)
    counting = [
        (f"{line.text[: m.start()]}#{line.text[m.end() :]}", place, int(m[0]) - page)
        for m in _NUMBER.finditer(line.text)
        if len(m[0]) <= 4
    ]
    return [(line.text, place, None), *counting]


def _between(before: Line, line: Line, new_page: bool, edge: float, leading: dict[int, float], usual: float) -> str:
    """What stands between two lines: "" after a split word, " " in one paragraph, "\\n\\n" between two, "\\n" where it is not sure."""
    if before.text.endswith(SPLIT):
        return ""
    height = before.height
    if abs(height - line.height) > _SAME_TYPE * height or _BULLET.match(line.text) or _sparse(before) or _sparse(line):
        return "\n\n"
    unfinished = bool(_UNFINISHED.search(before.text))
    wide = edge - before.left > _NARROW * min(height, usual)
    full = wide and before.right + 0.2 * height + line.first > edge + 1
    gap = before.bottom - line.bottom
    if new_page or gap < 0.5 * height:  # the next page or column
        if full and unfinished and not _ITEM.match(line.text):
            return _joint(before)
        return "\n\n"
    if gap > 1.2 * leading.get(_kind(before), height):
        return "\n\n"
    item = _BULLET.match(before.text) or _ITEM.match(before.text)
    if not -5 * height < line.left - before.left < (3 if item else 0.5) * height:
        centred = abs(line.left + line.right - before.left - before.right) < 0.5 * height > 0.55 * usual
        return " " if centred and unfinished and line.text[0].islower() else "\n\n"
    if _ITEM.match(line.text) and not (unfinished and full):
        return "\n\n"
    long = before.right - before.left > 0.6 * (edge - before.left)
    if full or (wide and long and unfinished and line.text[0].islower()):
        return _joint(before)
    return "\n"


def _sparse(line: Line) -> bool:
    """Whether a line's words stand far apart, as the cells of a table do."""
    return line.right - line.left > 0.95 * line.height * len(line.text)


def usual_height(lines: list[Line]) -> float:
    """The height of most of the text; 0 without any."""
    sizes = sorted((line.height, len(line.text)) for line in lines)
    half, so_far = sum(length for _, length in sizes) / 2, 0
    for height, length in sizes:
        so_far += length
        if so_far >= half:
            return height
    return 0


def _joint(before: Line) -> str:
    return "" if re.search(r"\w[-\u2010\xad]$", before.text) else " "


def _kind(line: Line) -> int:
    """Lines of one type share it: their height in half points."""
    return round(2 * line.height)


def _leading(pages: list[Page]) -> dict[int, float]:
    """How far apart the lines of each type mostly are: the lower median, since paragraphs may be set apart by more."""
    gaps: dict[int, list[float]] = defaultdict(list)
    for page in pages:
        for a, b in pairwise(page):
            if _kind(a) == _kind(b) and 0.5 * a.height < a.bottom - b.bottom < 2.5 * a.height:
                gaps[_kind(a)].append(a.bottom - b.bottom)
    return {kind: median_low(found) for kind, found in gaps.items()}


def _edges(lines: list[Line], usual: float) -> Callable[[Line], float]:
    """The right edge of a line's column: that which nine tenths of the lines of its type and place stay within.

    A heading has too few lines to tell: it goes as far as the text of usual type below it.
    """
    rights: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        rights[_kind(line)][round(line.left)].append(line.right)

    @cache
    def column(kind: int, left: int) -> list[float]:
        reach = round(1.5 * kind)  # three times the height
        return sorted(r for at in range(left - reach, left + reach + 1) for r in rights[kind].get(at, ()))

    @cache
    def edge(kind: int, left: int) -> float:
        near = column(kind, left)
        own = near[len(near) - 1 - len(near) // 10]
        if len(near) >= _FEW or kind <= round(2 * usual):
            return own
        below = column(round(2 * usual), left)
        return max(own, below[len(below) - 1 - len(below) // 10]) if below else own

    return lambda line: edge(_kind(line), round(line.left))


def _mended(blocks: list[str], known: Callable[[str], bool]) -> list[str]:
    """The blocks with each word that a line's end splits made whole."""
    written = Counter(word.casefold() for block in blocks for word in _WORD.findall(block) if SPLIT not in word)

    def whole(match: re.Match[str]) -> str:
        one, two = match[1], match[2]
        joined, hyphened = (one + two).casefold(), f"{one}-{two}".casefold()
        plain = two.islower() and written[hyphened] == 0 and (written[joined] > 0 or known(joined))
        return one + two if plain else f"{one}-{two}"

    return [_BROKEN.sub(whole, block).replace(SPLIT, "-") for block in blocks]
