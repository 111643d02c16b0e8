"""Text made ready for the parser, with a map back to the report's own characters.

The parser was trained on plain newswire: a non-breaking space, a ligature or a
soft hyphen costs it a sentence. Each change here is one character for one
where possible; where not (a ligature becomes two letters, a zero-width
character none) the map keeps every offset exact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c"
_NOTHING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_TABLE: dict[int, str] = {
    **{ord(c): " " for c in _SPACES},
    **{ord(c): "" for c in _NOTHING},
    **{ord(c): "\n" for c in "\r\x85\u2028\u2029"},
    **{ord(c): "'" for c in "\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4`"},
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
_RARE = re.compile("[" + "".join(re.escape(chr(c)) for c in _TABLE) + "]")
_BREAK = re.compile(r"(?<=[^\n])\n(?=[^\n])")
_FINISHED = re.compile(r"[.!?:;\"'\u201d\u00bb)\]]\s*$")


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
    wrapped at a line width, its single breaks become spaces.
    """
    if is_wrapped(text):
        text = _BREAK.sub(" ", text)
    if _RARE.search(text) is None:
        return Normalised(text, None, None)
    parts: list[str] = []
    origins: list[int] = []
    ends: list[int] = []
    same = True
    done = 0
    for match in _RARE.finditer(text):
        at = match.start()
        parts.append(text[done:at])
        origins.extend(range(done, at))
        ends.extend(range(done + 1, at + 1))
        new = _TABLE[ord(text[at])]
        parts.append(new)
        origins.extend([at] * len(new))
        ends.extend([at + 1] * len(new))
        same = same and len(new) == 1
        done = at + 1
    parts.append(text[done:])
    if same:
        return Normalised("".join(parts), None, None)
    origins.extend(range(done, len(text) + 1))
    ends.extend(range(done + 1, len(text) + 1))
    return Normalised("".join(parts), tuple(origins), tuple(ends))
