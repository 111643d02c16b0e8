"""Quotations: text between quote marks, by the characters alone.

Straight, curly, low and angle marks are pairs of double marks; the straight
single mark (the normalised text knows no curly one) is a quote mark only where
its place says so and it is no apostrophe. An odd mark is no error: what it
opens ends with its paragraph, or goes on where the next paragraph opens with
a mark, as long quotations do, or has only the mark that closes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.records import Quotation

_MARK = re.compile("''|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb']")  # Two single marks are one double.
_CLOSES = {"\u201d", "\u00bb"}
_ELIDED = re.compile(r"'(?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b|s\b)", re.I)
_PARAGRAPH = re.compile(r"[^\n]+")
_DOUBLE = '"\u201c\u201d\u201e\u00ab\u00bb'
_LOW = "\u201e"
_LOW_CLOSES = {"\u201c", "\u201d", '"'}
_SURE = ',.?!"\u201d\u2026'  # before a single mark: it closes
_ENDED = re.compile(r"(?:^|[\n.!?:\u2026])[\s\"\u201d')\]]*$")
_ABBREVIATED = re.compile(r"\b[A-Z][a-z]{1,2}$")  # "Gen. Tesk"
_SENTENCE_END = re.compile(r"(?<=[a-z\d]{2})[.!?](?=\s+[^\sa-z])|(?<=[a-z\d]{2})[.!?](?=\s*$)")


def _opens_here(text: str, at: int, start: int, end: int) -> bool:
    """Whether the mark at `at` stands as an opening one does: nothing or a space before it, a word after it."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in "([-\u2013\u2014\"\u201c'/") and not after.isspace()


def _single_close(text: str, opened: int, end: int) -> int | None:
    """Where the single quote mark at `opened` is closed within the paragraph, or None if it is no quote mark.

    One behind a plural ("the rebels' leader") closes only where no surer one
    comes; past double marks, one behind a comma, a stop or another mark.
    """
    closing: int | None = None
    doubles = 0
    for at in range(opened + 2, end):
        if text[at] in _DOUBLE:
            doubles += 1
        if text[at] != "'":
            continue
        before, after = text[at - 1], text[at + 1] if at + 1 < end else " "
        if before.isspace():
            if _opens_here(text, at, opened, end):
                break
            continue
        if after.isalnum() or (closing is not None and doubles and (doubles % 2 or before not in _SURE)):
            continue
        closing, doubles = at, 0
        if before not in "sz" or not re.match(r"' \w", text[at : at + 3]):
            break
    return closing


def _odd_end(text: str, opened: int, inside: int, stop: int) -> int:
    """Where the quotation of an odd mark ends: with its sentence, where it is part of one, else at `stop`."""
    if text[inside : inside + 1].islower() and not _ENDED.search(text[max(0, opened - 3) : opened]):
        for sentence in _SENTENCE_END.finditer(text, inside, stop):
            if not _ABBREVIATED.search(text, inside, sentence.start()):
                return sentence.start() + 1
    return stop


def _inner_pair(text: str, at: int, end: int) -> int | None:
    """Where a few words in marks of the same kind within a quotation end ('"The "Republic" is a lie."'), or None.

    The mark that comes next after them must be one that closes.
    """
    if text[at] == "\u201c":
        closing = text.find("\u201d", at + 1, end)
        again, last = text.find("\u201c", at + 1, end), text.find("\u201d", closing + 1, end)
        whole = 0 < closing < last and (again < 0 or again > last)
        return closing if whole and len(text[at:closing].split()) <= 4 else None
    closing = text.find('"', at + 1, end) if text[at] == '"' else -1
    if closing < 0 or len(text[at:closing].split()) > 4 or _opens_here(text, closing, at, end):
        return None
    last = text.find('"', closing + 1, end)
    return closing if last > 0 and not text[last - 1].isspace() and not _opens_here(text, last, at, end) else None


def _closes(text: str, opened: int, at: int, mark: str, opening: bool) -> bool:
    """Whether the mark at `at` closes the quotation that the mark at `opened` opens."""
    if text[opened] in _LOW:
        return mark in _LOW_CLOSES
    if text[opened] == "\u00bb" or text[opened] == "\u203a":
        return mark == "\u00ab"
    if mark == text[opened] == "\u201c":
        return not opening and text[at - 1] in ",.?!"  # the mark that opens, for the one that closes
    return mark in _CLOSES or (mark == '"' and not (opening and text[at - 1].isspace()))


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The quotations of one paragraph, each with run 0."""
    opened: int | None = None
    inside = single_end = hidden_end = -1
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if mark == "''":
            mark = '"'
        width = match.end() - at
        after = text[at + width] if at + width < end else " "
        opening = _opens_here(text, at, start, end) and not after.isspace()
        if mark == "'":
            if at > single_end and opening and not _ELIDED.match(text, at):
                closing = _single_close(text, at, end)
                if closing is not None:
                    single_end = closing
                    if opened is None and sum(c in _DOUBLE for c in text[at:closing]) % 2 == 0:
                        hidden_end = closing
                    yield Quotation((at, closing + 1), (at + 1, closing), 0, True, int(opened is not None))
        elif at < hidden_end:
            continue  # a pair within single marks, or within a quotation
        elif opened is None:
            if opening or (
                mark not in _CLOSES and not (at > start and (text[at - 1].isalnum() or text[at - 1] == "'"))
            ):
                opened, inside = at, at + width
        elif _closes(text, opened, at, mark, opening):
            yield Quotation((opened, at + width), (inside, at), 0)
            opened = None
        elif (inner := _inner_pair(text, at, end)) is not None:
            hidden_end = inner + 1
            yield Quotation((at, inner + 1), (at + 1, inner), 0, True, 1)
        elif mark == '"' or text[opened] in "\"'":
            stop = _odd_end(text, opened, inside, len(text[:at].rstrip()))
            yield Quotation((opened, stop), (min(inside, stop), stop), 0, False)
            opened, inside = at, at + width
    if opened is not None:
        stop = _odd_end(text, opened, inside, start + len(text[start:end].rstrip()))
        if stop > inside:
            yield Quotation((opened, stop), (inside, stop), 0, False)


def _late_close(text: str, start: int, end: int) -> re.Match[str] | None:
    """The mark that closes in this paragraph what one before it opened, or None: its first, and one without a fellow."""
    marks = [m for m in _MARK.finditer(text, start, end) if m.group() != "'"]
    if not marks or _opens_here(text, marks[0].start(), start, end) or marks[0].group() in "\u201c\u00ab\u201e":
        return None
    before = text[marks[0].start() - 1] if marks[0].start() > start else " "
    if before.isspace() or not (marks[0].group() in _CLOSES or len(marks) % 2):
        return None
    return marks[0]


def quotations(text: str) -> list[Quotation]:
    """All quotations of the text, in order; those of one run go on from paragraph to paragraph."""
    result: list[Quotation] = []
    run, unfinished = -1, False
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        if first == end:
            continue
        places = []
        closing = _late_close(text, start, end) if unfinished else None
        if closing is not None:
            places.append(Quotation((first, closing.end()), (first, closing.start()), 0))
            start = closing.end()
        places += sorted(_in_paragraph(text, start, end), key=lambda q: q.span)
        for quotation in places:
            if not (unfinished and quotation.span[0] == first):
                run += 1
            unfinished = False
            quotation.run = run
            result.append(quotation)
        outer = [q for q in places if not q.depth]
        unfinished = bool(outer) and not outer[-1].closed and places[-1].run == outer[-1].run
        if unfinished and outer[-1].span[1] < start + len(text[start:end].rstrip()):
            unfinished = False  # it ended with its sentence
    return result
