"""Where do words that were once marked stand now, in a text that may have been saved anew?

The position first, where the words are there; else the same words with the
most of what stood around them, and of equal ones the nearest. White space is
compared as one blank, and typographic quote marks and dashes as plain ones.
Words that were changed are not found: a verdict on "46 killed" must not come
to rest on "47 killed", which is why no library that matches by edit distance
is used here (`reanchor`, say, whose exact steps do the same as these).

Selectors: W3C Web Annotation Data Model, sections 4.2.4 (TextQuoteSelector)
and 4.2.5 (TextPositionSelector).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

AROUND = 32  # characters of prefix and suffix
ENOUGH = 16  # of them that must still stand around words that are not in their old position
LONG = 40  # characters of a quote that can be known without them
_SPACE = re.compile(r"\s+")
_PLAIN = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a report: their offsets then, and what stood before and after them."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


class NotFound(Exception):
    """Words that stand nowhere, or in several places that cannot be told apart; the message says which."""


def place_of(text: str, start: int, end: int) -> Place:
    """The words text[start:end] with what stands around them."""
    return Place(start, end, text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND])


def from_json(given: dict[str, Any]) -> Place:
    """A place as corrections.json has it: a position selector and a quote selector."""
    position, quote = given["selector"]
    return Place(position["start"], position["end"], quote["exact"], quote.get("prefix", ""), quote.get("suffix", ""))


def to_json(place: Place) -> dict[str, Any]:
    """A place in the form of corrections.json."""
    quote = {"type": "TextQuoteSelector", "exact": place.exact, "prefix": place.prefix, "suffix": place.suffix}
    return {"selector": [{"type": "TextPositionSelector", "start": place.start, "end": place.end}, quote]}


def all_to_json(places: Iterable[Place]) -> Any:
    """Words in pieces in the form of corrections.json: one place, a list of several, None for none."""
    made = [to_json(place) for place in places]
    return made if len(made) > 1 else made[0] if made else None


def find(text: str, place: Place, same_text: bool) -> Span:
    """The (start, end) of the place's words in `text`.

    same_text: whether it is the very text that they were marked in, so that
    their position alone will do. Raises NotFound, which says why.
    """
    if same_text and text[place.start : place.end] == place.exact:
        return place.start, place.end
    plain, origins = _squeezed(text)
    quote = plainly(place.exact)
    before, after = _squeezed(place.prefix)[0].lstrip(), _squeezed(place.suffix)[0].rstrip()
    if place.exact[:1].isspace() or place.exact[-1:].isspace():
        before, after = before.rstrip(), after.lstrip()
    found = [at for at in _starts(plain, quote)] if quote else []
    if not found:
        raise NotFound(f"the words {_short(place.exact)} no longer stand in the report")
    kept = {at: _agreeing(plain, at, at + len(quote), before, after) for at in found}
    best, around = max(kept.values()), len(before) + len(after)
    known = best >= min(ENOUGH, around) and (around > 0 or same_text)
    if not known and not (len(quote) >= LONG and len(found) == 1):
        raise NotFound(f"the words {_short(place.exact)} stand in the report, but not among the words they stood in")
    distances = sorted((abs(origins[at] - place.start), at) for at in found if kept[at] == best)
    if len(distances) > 1 and distances[0][0] * 2 >= distances[1][0]:
        raise NotFound(f"the words {_short(place.exact)} stand in {len(distances)} places that look the same")
    at = distances[0][1]
    return origins[at], origins[at + len(quote) - 1] + 1


def plainly(text: str) -> str:
    """Words as they are compared: on one line, with plain quote marks and dashes."""
    return " ".join(text.translate(_PLAIN).split())


@lru_cache(maxsize=64)
def _squeezed(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with each run of white space as one blank, and the place that each of its characters has in the text."""
    pieces: list[str] = []
    origins: list[int] = []
    at = 0
    for gap in _SPACE.finditer(text):
        pieces.extend((text[at : gap.start()], " "))
        origins.extend(range(at, gap.start() + 1))
        at = gap.end()
    pieces.append(text[at:])
    origins.extend(range(at, len(text)))
    return "".join(pieces).translate(_PLAIN), tuple(origins)


def _starts(text: str, quote: str) -> list[int]:
    """Where the quote stands as whole words and numbers: "six" is not in "sixteen", nor "40" in "40,000"."""
    found, at = [], text.find(quote)
    while at >= 0:
        if not (
            _goes_on(text[max(0, at - 2) : at][::-1], quote[0]) or _goes_on(text[at + len(quote) :][:2], quote[-1])
        ):
            found.append(at)
        at = text.find(quote, at + 1)
    return found


def _goes_on(outside: str, edge: str) -> bool:
    """Whether a word or number that ends a quote goes on in the two characters next to it, the nearer first."""
    if not edge.isalnum() or not outside:
        return False
    number = edge.isdigit() and outside[0] in ".," and outside[1:].isdigit()
    return outside[0].isalnum() or number


def _agreeing(text: str, start: int, end: int, before: str, after: str) -> int:
    """How many characters of what stood around the words still do, counted outward from them."""
    kept = 0
    while kept < len(before) and kept < start and text[start - 1 - kept] == before[-1 - kept]:
        kept += 1
    behind = 0
    while behind < len(after) and end + behind < len(text) and text[end + behind] == after[behind]:
        behind += 1
    return kept + behind


def _short(words: str) -> str:
    words = " ".join(words.split())
    return repr(words if len(words) <= 60 else f"{words[:57]}...")
