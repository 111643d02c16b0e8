"""What number do these words or digits write? "Three thousand, two hundred and six", "one-and-a-quarter million", "1 200", "1.5m".

Reads one numeral; ranges, shares, vague words and hedges are `quantities`'s.
English numerals are groups ("two hundred and six", "three thousand") whose
multipliers fall from left to right (Huddleston and Pullum 2002, 5.6.2); what
breaks that order is another numeral.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing.tokens import Doc

DASHES = frozenset({"-", "–", "—", "--"})
PLAIN = re.compile(r"^\d+$")
GROUP = re.compile(r"^\d{3}$")
COMMAS = re.compile(r"^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?$")  # 1,200,000; and 12,00,000
POINTS = re.compile(r"^[1-9]\d{0,2}(?:\.\d{3})+$")  # 2.500
DECIMALS = re.compile(r"^\d+\.\d+$")
DECIMAL_COMMA = re.compile(r"^\d+,\d{1,2}$")
GLUED = re.compile(r"^(\d+(?:\.\d+)?)([a-z]+)$")
SMALLEST_GROUP = 100  # "three thousand, two hundred" goes on; "three thousand, sixty of them" does not
PERCENT = frozenset({"%", "percent", "pct"})


class Number(NamedTuple):
    """The words from one index to `end` write `value`: `piece` times `times`, and what was added to it.

    value is None for digits that are no count of people ("a 3m wall").
    """

    end: int
    value: Decimal | None
    piece: Decimal = Decimal(1)
    times: Decimal = Decimal(1)
    spelt: bool = True


class Reading(NamedTuple):
    """What the words up to `end` state. Without bounds and share they are no count, and are passed over ("9 out of 10")."""

    end: int
    low: float | None = None
    best: float | None = None
    high: float | None = None
    share: float | None = None
    most: bool = False
    again: bool = False

    @property
    def counts(self) -> bool:
        """Whether any number is stated."""
        return self.share is not None or not (self.low is None and self.best is None and self.high is None)


def exact(end: int, value: float) -> Reading:
    """The reading of one exact number."""
    return Reading(end, value, value, value)


class Numerals:
    """The words of numerals, of one folder of lexicons."""

    def __init__(self, words: Words) -> None:
        self.words = words
        of: dict[str, dict[str, Decimal]] = {}
        for row in words.rows("number_words"):
            of.setdefault(row["kind"], {})[row["word"]] = Decimal(row["value"])
        get = of.get
        self.unit = get("unit", {})
        self.ten = get("ten", {})
        self.teen = get("teen", {})
        self.plain = self.unit | self.teen | self.ten
        self.hundred = get("hundred", {})
        self.dozen = get("dozen", {})
        self.thousand = get("thousand", {})
        self.short = get("short", {})
        self.fraction = get("fraction", {})
        self.times = {word: float(value) for word, value in get("times", {}).items()}
        self.magnitude = self.hundred | self.dozen | self.thousand

    def part(self, word: str) -> Decimal | None:
        """The worth of a fraction's word, also in the plural ("thirds", "halves")."""
        if word == "halves":
            word = "half"
        return self.fraction.get(word, self.fraction.get(word.removesuffix("s")))


@cache
def numerals(words: Words) -> Numerals:
    """The numerals of a folder of lexicons, read once."""
    return Numerals(words)


class Line(NamedTuple):
    """A Doc's words as numerals are read from them: in small letters, with the Doc for spaces, capitals and tags."""

    doc: Doc
    lowered: Sequence[str]
    numerals: Numerals
    cardinals: dict[tuple[int, bool], Number | None]  # those found, see `cardinal`

    def at(self, i: int) -> str:
        """The word at index i, "" past either end."""
        return self.lowered[i] if 0 <= i < len(self.lowered) else ""

    def glued(self, i: int) -> bool:
        """Whether no space parts word i from the next."""
        return not self.doc[i].whitespace_


def cardinal(line: Line, i: int, joins: bool = True) -> Number | None:
    """The number that begins at word i, or None.

    joins: whether "and" may join its groups ("two hundred and six"), which it
    may not between the ends of a range. Each reading asks for it, so it is kept.
    """
    if (i, joins) not in line.cardinals:
        line.cardinals[i, joins] = _cardinal(line, i, joins)
    return line.cardinals[i, joins]


def _cardinal(line: Line, i: int, joins: bool) -> Number | None:
    head = _fraction_of(line, i) or _article(line, i) or _digits(line, i) or _spelt(line, i)
    if head is None or head.value is None:
        return head
    end, piece, spelt = head.end, head.value, head.spelt
    got = _and_fraction(line, end)
    if got is not None:
        end, piece = got[0], piece + got[1]
    numerals = line.numerals
    current, times, last = piece, head.times, Decimal(0)
    while True:
        k = end + 1 if line.at(end) in DASHES and line.at(end + 1) in numerals.magnitude else end
        factor = numerals.magnitude.get(line.at(k))
        if factor is None or factor <= last:
            break
        end, current, times, last = k + 1, current * factor, times * factor, max(factor, last)
        if line.at(k) in numerals.dozen:
            return Number(end, current, piece, times, spelt)
    last = last or head.times
    if last >= SMALLEST_GROUP:
        end, current = _tail(line, end, current, last, spelt, joins)
    return Number(end, current, piece, times, spelt)


def _tail(line: Line, end: int, value: Decimal, last: Decimal, spelt: bool, joins: bool) -> tuple[int, Decimal]:
    """The end and value with the smaller groups that follow: "two hundred AND SIX", "three thousand, TWO HUNDRED"."""
    k, comma = end, line.at(end) == ","
    if comma:
        if last <= SMALLEST_GROUP or not spelt:
            return end, value
        k += 1
    if line.at(k) in DASHES and spelt and line.glued(k):
        k += 1
    joined = line.at(k) == "and"
    if joined:
        if not joins or not spelt or comma:
            return end, value
        k += 1
    k += line.at(k) in DASHES and joined
    if line.at(k) not in line.numerals.plain and (spelt or not line.at(k).isdigit()):
        return end, value
    following = cardinal(line, k, joins)
    if following is None or following.value is None or following.value >= last or following.spelt != spelt:
        return end, value
    if comma and (following.value < SMALLEST_GROUP or not _goes_on(line, following.end)):
        return end, value
    if _is_age(line, following.end):
        return end, value
    return following.end, value + following.value


def _goes_on(line: Line, k: int) -> bool:
    """Whether a noun phrase or the sentence's end follows a number, so that the comma inside it parts no clauses."""
    if k >= len(line.lowered):
        return True
    token = line.doc[k]
    if token.text in {".", "!", "?"} or token.is_space:
        return True
    return token.tag_.startswith(("NN", "JJ")) if token.tag_ else token.is_alpha and not token.is_stop


def _is_age(line: Line, k: int) -> bool:
    """Whether a number's next words make an age of it: "a hundred and two-year-old"."""
    return line.at(k) in DASHES and line.at(k + 1) in {"year", "month"}


def _article(line: Line, i: int) -> Number | None:
    """ "A hundred", "an", "a couple of"."""
    if line.at(i) not in {"a", "an"}:
        return None
    following = line.at(i + 1)
    if following == "couple" and line.at(i + 2) == "of" and line.at(i + 3) not in line.numerals.magnitude:
        return Number(i + 3, Decimal(2))
    return Number(i + 1, Decimal(1)) if following in line.numerals.magnitude else None


def _fraction_of(line: Line, i: int) -> Number | None:
    """A part of a round number: "half a million", "a quarter of a million", "three quarters of a million"."""
    numerals, j, many = line.numerals, i, Decimal(1)
    if line.at(i) in {"a", "an"} or (line.at(i) in numerals.unit and numerals.part(line.at(i + 1)) is not None):
        many = numerals.unit.get(line.at(i), Decimal(1))
        j = i + 1
    elif line.at(i) in numerals.unit and line.at(i + 1) in DASHES:
        many, j = numerals.unit[line.at(i)], i + 2
    part = numerals.part(line.at(j))
    if part is None:
        return None
    k = j + 1
    if line.at(k) == "of":
        if line.at(k + 1) not in {"a", "an"}:
            return None
        k += 1
    while line.at(k) in DASHES or line.at(k) in {"a", "an"}:
        k += 1
    factor = numerals.magnitude.get(line.at(k))
    if factor is None or (k == j + 1 and line.at(j) != "half" and line.at(j) != "quarter"):
        return None
    value = many * part * factor
    rounded = value.to_integral_value() if abs(value - value.to_integral_value()) < Decimal("0.01") else value
    return Number(k + 1, rounded.normalize(), times=factor)


def _and_fraction(line: Line, k: int) -> tuple[int, Decimal] | None:
    """The end and worth of a fraction added to a number: "one AND A HALF million", "one-and-a-quarter million"."""
    k += line.at(k) in DASHES
    if line.at(k) != "and":
        return None
    k += 1
    k += line.at(k) in DASHES
    many = Decimal(1) if line.at(k) in {"a", "an"} else line.numerals.unit.get(line.at(k))
    if many is None:
        return None
    k += 1
    k += line.at(k) in DASHES
    part = line.numerals.part(line.at(k))
    scaled = line.at(k + 1) in line.numerals.magnitude or line.at(k + 1) in DASHES
    return (k + 1, many * part) if part is not None and scaled else None  # not "two and a third was hurt"


def _spelt(line: Line, i: int) -> Number | None:
    """ "Six", "sixteen", "sixty", "sixty-six"."""
    numerals = line.numerals
    value = numerals.plain.get(line.at(i))
    if value is None:
        return None
    if line.at(i) in numerals.ten:
        k = i + 2 if line.at(i + 1) in DASHES else i + 1
        unit = numerals.unit.get(line.at(k))
        if unit is not None and not _is_age(line, k + 1):
            return Number(k + 1, value + unit)
    return Number(i + 1, value)


def _digits(line: Line, i: int) -> Number | None:
    """ "1200", "1,200", "1 200", "1.5" million, "1.5m"."""
    text = line.at(i)
    if not text[:1].isdigit():
        return None
    numerals = line.numerals
    after = line.at(i + 1)
    scaled = after in numerals.magnitude or (after in DASHES and line.at(i + 2) in numerals.magnitude)
    part = scaled or after in PERCENT or line.lowered[i + 1 : i + 3] == ["per", "cent"]
    short = after in numerals.short and (line.glued(i) or len(after) > 1)
    glued = GLUED.match(text)
    if PLAIN.match(text):
        end = _spaced(line, i)
        value = Decimal("".join(line.lowered[i:end]))
        if end > i + 1:
            return Number(end, value, spelt=False)
    elif COMMAS.match(text):
        value = Decimal(text.replace(",", ""))
    elif POINTS.match(text) and not part and not short:
        value = Decimal(text.replace(".", ""))
    elif DECIMALS.match(text):
        value = Decimal(text)
    elif DECIMAL_COMMA.match(text) and (part or short):
        value = Decimal(text.replace(",", "."))
    elif glued is not None and glued[2] in numerals.short:
        return _shortened(line, i + 1, Decimal(glued[1]), glued[2])
    else:
        return None
    if short:
        return _shortened(line, i + 2, value, after)
    return Number(i + 1, value, spelt=False)


def _spaced(line: Line, i: int) -> int:
    """The end of digits grouped by spaces ("1 200"), or i + 1: not after a name or month, whose own number the first is."""
    end, text = i + 1, line.at(i)
    if len(text) > 3 or text.startswith("0") or (i and _named(line, i - 1)):
        return end
    while end < len(line.lowered) and GROUP.match(line.at(end)) and line.doc[end - 1].whitespace_ == " ":
        end += 1
    return end


def _named(line: Line, i: int) -> bool:
    """Whether word i may be a name that a number belongs to: "Flight 17", "May 3", not the first word of a sentence."""
    token = line.doc[i]
    if not token.is_alpha or not token.text[:1].isupper():
        return False
    first = i == 0 or line.doc[i - 1].text in {".", ":", "!", "?", '"'} or line.doc[i - 1].is_space
    return not first or token.text.isupper()


def _shortened(line: Line, end: int, value: Decimal, short: str) -> Number:
    """Digits with "m", "k" or "bn" after them: a count where people or a verb of theirs follow, not a measure ("a 3m wall")."""
    factor = line.numerals.short[short]
    if len(short) == 1 and not _people_follow(line, end):
        return Number(end, None)
    return Number(end, value * factor, value, factor, spelt=False)


def _people_follow(line: Line, k: int) -> bool:
    words = line.numerals.words
    if line.at(k) in {"to", "or", "and"} | DASHES and line.at(k + 1)[:1].isdigit():
        return True
    for token in line.doc[k : k + 4]:
        if is_person(token, words) or token.lower_ == "of":
            return True
        if not token.tag_.startswith(("JJ", "NN", "VBN", "HYPH", "CC")):
            return token.i == k and token.tag_ in {"VBP", "VBD"}
    return False
