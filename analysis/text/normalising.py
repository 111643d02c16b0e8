"""Text made ready for the parser, with a map back to the report's own characters.

The parser was trained on plain newswire: a non-breaking space, a ligature or a
soft hyphen costs it a sentence. Each change here is one character for one
where possible; where not (a ligature becomes two letters, a zero-width character
none, a letter with its combining accent one) the map keeps every offset exact.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from analysis.text.mending import Edit, encoding_edits, markup_edits, notice_edits

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c"
_NOTHING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_TABLE: dict[int, str] = {
    **{ord(c): " " for c in _SPACES},
    **{ord(c): "" for c in _NOTHING},
    **{ord(c): "\n" for c in "\r\x85\u2028\u2029"},
    **{ord(c): "'" for c in "\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4`"},
    0x2033: '"',
    **{ord(c): "-" for c in "\u2010\u2011\u2012"},
    ord("\u2015"): "\u2014",
    ord("\u2212"): "-",
    ord("\ufb00"): "ff",
    ord("\ufb01"): "fi",
    ord("\ufb02"): "fl",
    ord("\ufb03"): "ffi",
    ord("\ufb04"): "ffl",
    ord("\ufb05"): "st",
    ord("\ufb06"): "st",
    ord("\u2026"): "...",
    **{c: "\ufffd" for c in (*range(0x00, 0x09), *range(0x0E, 0x20), 0x7F, *range(0xD800, 0xE000))},
}
LONGEST_RUN = 50  # punctuation without a space; one mark then stands for it: the tokenizer's time grows with its square
_LONE = r"\r\n|[" + "".join(re.escape(chr(c)) for c in _TABLE) + "]"
_RARE = re.compile(rf"[^\w\s]{{{LONGEST_RUN},}}|.[{_NOTHING}]*[\u0300-\u036f]+|{_LONE}")
_RUN_OR_ACCENT = re.compile(rf"[^\w\s]{{{LONGEST_RUN}}}|[\u0300-\u036f]")
_ALONE = re.compile(_LONE)  # the same where the text has neither, in a third of the time
_SIGN = re.compile(r"^[^\n(]{2,60}\([A-Z][\w.&]{1,30}\) -(?=[A-Z])", re.M)
_FINISHED = re.compile(r"[.!?:;\"'\u201d\u00bb)\]]\s*$")
_ITEM = re.compile(r"\s{2,}\S|[*\u2022\u00b7]\s")  # indented, or an item of a list
_SPLIT_WORD = re.compile(r"[^\W\d_]-$")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A parser-ready text and where each of its characters came from.

    `origins[i]` is the offset in the original of character i; one more entry
    stands for the end. None where the two texts have the same length and every
    offset is its own origin.
    """

    text: str
    origins: tuple[int, ...] | None
    ends: tuple[int, ...] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that start to end came from (end exclusive)."""
        if self.origins is None or self.ends is None:
            return start, end
        if start >= end:
            return self.origins[start], self.origins[start]
        return self.origins[start], self.ends[end - 1]


def is_wrapped(text: str) -> bool:
    """Whether single line breaks are a file's line width, not its paragraphs.

    True where most lines that another line follows at once end in mid-sentence.
    """
    lines = text.split("\n")
    followed = [a for a, b in pairwise(lines) if a.strip() and b.strip()]
    unfinished = sum(1 for line in followed if len(line) >= 40 and not _FINISHED.search(line))
    return len(followed) >= 3 and unfinished > 0.6 * len(followed)


def normalise(text: str) -> Normalised:
    """The text with quote marks, dashes, spaces and ligatures as the parser knows them.

    In the result a line break always ends a paragraph: where the file was
    wrapped at a line width, the breaks within paragraphs become spaces, or
    nothing after a hyphen. What `mending` finds wrong with the text is read as
    mended, and lines that are a page's own ("Read more: ...") are blank here.
    """
    done = Normalised(text, None, None)
    for find in (encoding_edits, markup_edits, notice_edits, _rare):
        if edits := find(done.text):
            done = _then(done, _replaced(done.text, edits))
    if is_wrapped(done.text):
        done = _then(done, _replaced(done.text, _unwrapping(done.text)))
    return done


def _rare(text: str) -> list[Edit]:
    pattern = _RARE if _RUN_OR_ACCENT.search(text) else _ALONE
    edits = [(m.start(), m.end(), _plain(m[0])) for m in pattern.finditer(text)]
    signs = [m.end() for m in _SIGN.finditer(text)]
    if signs:  # "(AFP) -Two men": the sign is no part of the word, its space goes behind it
        edits = sorted([*edits, *((at - 2, at - 1, "-") for at in signs), *((at - 1, at, " ") for at in signs)])
    return edits


def _then(first: Normalised, second: Normalised) -> Normalised:
    """The second change, made to what came of the first, with its map back to where the first began."""
    if first.origins is None or first.ends is None:
        return second
    if second.origins is None or second.ends is None:
        return Normalised(second.text, first.origins, first.ends)
    ends = tuple(first.ends[i - 1] if i else 0 for i in second.ends)
    return Normalised(second.text, tuple(first.origins[i] for i in second.origins), ends)


def _plain(found: str) -> str:
    if found == "\r\n":
        return "\n"
    if len(found) >= LONGEST_RUN and not found[0].isalnum():
        return _TABLE.get(ord(found[0]), found[0])
    return _TABLE[ord(found)] if len(found) == 1 else unicodedata.normalize("NFC", found.translate(_TABLE))


def _replaced(text: str, edits: list[Edit]) -> Normalised:
    """The text with each (start, end, new) put in place, in order and apart from one another."""
    if all(end - start == len(new) == 1 for start, end, new in edits):
        characters = list(text) if edits else []
        for start, _, new in edits:
            characters[start] = new
        return Normalised("".join(characters) if edits else text, None, None)
    parts: list[str] = []
    origins: list[int] = []
    ends: list[int] = []
    done = 0
    for start, end, new in edits:
        parts += (text[done:start], new)
        origins += [*range(done, start), *[start] * len(new)]
        ends += [*range(done + 1, start + 1), *[end] * len(new)]
        done = end
    parts.append(text[done:])
    origins.extend(range(done, len(text) + 1))
    ends.extend(range(done + 1, len(text) + 1))
    return Normalised("".join(parts), tuple(origins), tuple(ends))


def _unwrapping(text: str) -> list[Edit]:
    """The line breaks of a wrapped text that end no paragraph, with what each becomes.

    A break stays beside a blank line, before an indented line or an item of a
    list, and after a line on which the next word had ample room (a headline, a
    paragraph's last line).
    """
    lines = text.split("\n")
    lengths = sorted(len(a) for a, b in pairwise(lines) if a.strip() and b.strip())
    width = lengths[len(lengths) * 9 // 10]
    edits: list[Edit] = []
    at = 0
    for line, after in pairwise(lines):
        at += len(line) + 1
        if not line.strip() or not after.strip() or (_ITEM.match(after) and not _ITEM.match(line)):
            continue
        filled = len(line.rstrip()) + 1 + len(after.split(maxsplit=1)[0])
        if filled <= (0.85 if _FINISHED.search(line) else 0.6) * width:
            continue
        edits.append((at - 1, at, "" if _SPLIT_WORD.search(line) and after[0].isalpha() else " "))
    return edits
