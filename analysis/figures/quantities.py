"""How English states a quantity: numerals, vague words, ranges, shares and their hedges.

Works on the tokens alone, not on the tagger's idea of what is a number: the
small model takes "1,200" for a date and "dozens" for no number at all.
`number_words` reads one numeral.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from analysis.figures import share_words
from analysis.figures.number_words import DASHES, PERCENT, Line, Number, Reading, cardinal, exact, numerals
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Doc
from analysis.text.dates import MONTHS

MONEY = frozenset({"$", "€", "£", "¥", "₪", "us$", "usd", "eur"})
RANGE = re.compile(r"^(\d{1,3}(?:,\d{3})+|\d+)[–—](\d{1,3}(?:,\d{3})+|\d+)$")  # one token for the tokenizer
LONGEST = 15  # characters; more digits are a code or an account, and no count of people
CENTURY = 100  # "3-400" may be 300 to 400 or not


@dataclass(frozen=True, slots=True)
class Quantity:
    """Tokens start to end (exclusive, hedge included) and what they say.

    `first` is the first token of the number itself. `share` is set for a part
    of something ("a third of"), where the bounds are still to be worked out;
    `most` marks a share known only to be more than half, `again` a multiple of
    the count before ("as many again").
    """

    start: int
    end: int
    low: float | None
    best: float | None
    high: float | None
    hedge: str | None = None
    first: int = 0
    share: float | None = None
    most: bool = False
    again: bool = False


class Hedge(NamedTuple):
    """The words of a hedge and its kind, as hedges.csv lists them."""

    words: list[str]
    kind: str


class Vague(NamedTuple):
    """A vague number: its words and the low bound they stand for."""

    words: list[str]
    low: float


@cache
def _vague(words: Words) -> tuple[Vague, ...]:
    found = [Vague(row["word"].split(), float(row["low"])) for row in words.rows("vague_numbers")]
    return tuple(sorted(found, key=lambda vague: -len(vague.words)))


@cache
def _vague_by_first(words: Words) -> dict[str, list[Vague]]:
    """The vague numbers by their first word, the longest first."""
    table: dict[str, list[Vague]] = {}
    for vague in _vague(words):
        table.setdefault(vague.words[0], []).append(vague)
    return table


def _vague_at(line: Line, i: int, words: Words) -> Vague | None:
    """The vague number that begins at word i, or None."""
    known = _vague_by_first(words).get(line.at(i), ())
    return next((v for v in known if line.lowered[i : i + len(v.words)] == v.words), None)


@cache
def vague_words(words: Words) -> frozenset[str]:
    """The first words of the vague numbers ("dozens", "scores")."""
    return frozenset(vague.words[0] for vague in _vague(words) if vague.words[0].endswith("s"))


@cache
def _hedges(place: str, words: Words) -> dict[str, list[Hedge]]:
    """The hedges before or after a number, longest first, by the word that stands next to the number."""
    table: dict[str, list[Hedge]] = {}
    for row in words.rows("hedges"):
        if row["place"] == place:
            phrase = row["word"].split()
            table.setdefault(phrase[-1 if place == "before" else 0], []).append(Hedge(phrase, row["kind"]))
    return {word: sorted(found, key=lambda hedge: -len(hedge.words)) for word, found in table.items()}


def quantities(doc: Doc, words: Words, lowered: Sequence[str] | None = None) -> list[Quantity]:
    """All quantities of a Doc in text order. Sums of money and averages are left out; what is counted is not asked here.

    `words`: the Doc's tokens in lower case, where the caller has them already.
    """
    lowered = lowered if lowered is not None else [token.lower_ for token in doc]
    line = Line(doc, lowered, numerals(words), {})
    begins, after_article = _begins(words), _after_article(words)
    result: list[Quantity] = []
    end = 0
    for i, word in enumerate(lowered):
        if i < end:
            continue
        wanted = line.at(i + 1) in after_article if word in {"a", "an", "the"} else word in begins or word[:1].isdigit()
        reading = reading_at(line, i, words) if wanted else None
        if reading is None:
            continue
        if reading.counts:
            quantity = _hedged(line, i, reading, words)
            if quantity is not None:
                result.append(quantity)
                reading = reading._replace(end=quantity.end)
        end = reading.end
    return result


def _hedged(line: Line, first: int, reading: Reading, words: Words) -> Quantity | None:
    """The quantity with its hedges and the bounds that they leave; None for money and averages."""
    doc, lowered = line.doc, line.lowered
    end, low, best, high = reading.end, reading.low, reading.best, reading.high
    start, kind = first, ""
    for _ in range(2):
        for hedge in _hedges("before", words).get(line.at(start - 1), ()):
            n = len(hedge.words)
            if start >= n and lowered[start - n : start] == hedge.words:
                if hedge.words == ["up", "to"] and _rises(doc, start - n, words):
                    continue  # "has gone up to 41" is 41
                if hedge.words == ["over"] and line.at(start - 2) in words.of("counting", "giving"):
                    continue  # "handed over 175 prisoners" is no more than 175
                start -= n
                kind = kind or hedge.kind
                break
    for hedge in _hedges("after", words).get(line.at(end), ()):
        if hedge.words[0] == "-" and not line.glued(end - 1):
            continue  # "killed 40 - some of them children"
        if lowered[end : end + len(hedge.words)] == hedge.words:
            end, kind = end + len(hedge.words), hedge.kind
            break
    if line.at(start - 1) in MONEY or line.at(first - 1) == "$":
        return None
    if line.at(start - 1) in words.of("counting", "averaging") or (
        line.at(start - 1) == "of" and line.at(start - 2) in words.of("counting", "averaging")
    ):
        return None  # "an average of 3.2 people"
    if best is not None and reading.share is None:
        low, best, high = {
            "least": (best, None, None),
            "nearly": (None, best, best),
            "most": (None, None, best),
        }.get(kind, (low, best, high))
    elif low is not None and high is not None and kind == "least":
        best, high = None, None
    text = doc[start:first].text if start < first else None
    return Quantity(start, end, low, best, high, text, first, reading.share, reading.most, reading.again)


def _rises(doc: Doc, up: int, words: Words) -> bool:
    """Whether "up" belongs to a verb of moving before it: "went up to 41", "pushed the toll up to 41"."""
    return up > 0 and doc[up - 1].lemma_ in words.of("counting", "rising")


@cache
def _after_article(words: Words) -> frozenset[str]:
    """The words that a quantity may go on with after "a", "an" or "the"."""
    n = numerals(words)
    second = {vague.words[1] for vague in _vague(words) if len(vague.words) > 1}
    return frozenset(second | words.of("counting", "share") | {"couple"} | n.fraction.keys() | n.magnitude.keys())


@cache
def _begins(words: Words) -> frozenset[str]:
    """The words that a quantity may begin with; all others need no closer look."""
    n = numerals(words)
    first = {vague.words[0] for vague in _vague(words)}
    parts = n.fraction.keys() | {f + "s" for f in n.fraction}
    return frozenset(first | n.plain.keys() | n.times.keys() | parts | words.of("counting", "opening"))


def reading_at(line: Line, i: int, words: Words) -> Reading | None:
    """What begins at word i, or None where no number does."""
    if line.at(i)[:1].isdigit() and len(line.at(i)) > LONGEST:
        return None
    part = share_words.multiple(line, i) or share_words.all_but(line, i, words) or share_words.share(line, i, words)
    if part is not None:
        return part
    vague = _vague_at(line, i, words)
    if vague is not None:
        return _or_more(line, _multiplied(line, i + len(vague.words), vague), words)
    if line.at(i) == "a" and line.at(i + 1) == "couple" and _magnitude(line, i + 2 + (line.at(i + 2) == "of")):
        return _multiplied(line, i + 2 + (line.at(i + 2) == "of"), Vague(["a", "couple"], 2))
    if line.at(i) == "both":
        return exact(i + 1, 2)
    if _numbers_a_name(line, i, words):
        return Reading(i + 1)
    return _range(line, i, words) or _single(line, i)


def _magnitude(line: Line, k: int) -> bool:
    return line.at(k) in line.numerals.magnitude


def _multiplied(line: Line, end: int, vague: Vague) -> Reading:
    """A vague number times the magnitudes that follow it: "a few hundred thousand"."""
    low = vague.low
    while _magnitude(line, end) and not vague.words[-1].endswith("s"):
        low *= float(line.numerals.magnitude[line.at(end)])
        end += 1
    if vague.words[0] == "several":
        while _magnitude(line, end):
            low *= float(line.numerals.magnitude[line.at(end)])
            end += 1
    return Reading(end, low)


def _or_more(line: Line, reading: Reading, words: Words) -> Reading:
    """A vague number with a greater one that may be right instead, which does not count on its own: "hundreds or perhaps thousands"."""
    k = reading.end + (line.at(reading.end) == ",")
    joined = line.at(k) == "or"
    guess = _past_guess(line, k + joined, words)
    if not joined and guess == k:
        return reading
    vague = _vague_at(line, guess, words)
    if vague is None:
        return reading
    return reading._replace(end=_multiplied(line, guess + len(vague.words), vague).end)


def _past_guess(line: Line, k: int, words: Words) -> int:
    """The place behind the words of guessing that begin at word k: "maybe", "or even"."""
    while line.at(k) in words.of("counting", "guessing"):
        k += 1
    return k


def _numbers_a_name(line: Line, i: int, words: Words) -> bool:
    """Whether digits number a day, an item or a thing: "12 May", "UPDATE 3-", "Area 5", "(3) Six people"."""
    text, doc = line.at(i), line.doc
    if not text.isdigit():
        return False
    after = line.at(i + 1)
    if int(text) < 32 and after in MONTHS and doc[i + 1].text.istitle():
        return after != "may" or doc[i + 1].tag_ != "MD"
    if i == 0:
        return after == ")" and len(text) < 3
    before = line.at(i - 1)
    if before == "(" and after == ")" and (i == 1 or doc[i - 2].is_space or doc[i - 2].text == "."):
        return True  # "(3) Six people were killed"
    if after == ")" and len(text) < 3 and (doc[i - 1].is_space or before == "."):
        return True
    if before in MONTHS and int(text) < 32 and doc[i - 1].text.istitle():
        # "May 12 - 14 people were killed", "on May 3 200 people were killed"
        return after in DASHES or after in line.numerals.plain or after[:1].isdigit()
    if before not in words.of("numbered"):
        return False
    if doc[i - 1].text[:1].isupper():
        return True
    apart = after in DASHES or after in {
        ":",
        ",",
        ")",
    }  # "in area 5, 30 people fled"; but "by night 101 people were dead"
    return apart and line.at(i - 2) not in words.of("counting", "determiner")


def _single(line: Line, i: int) -> Reading | None:
    number = cardinal(line, i)
    if number is None:
        return None
    if number.value is None:
        return Reading(number.end)
    end, value = number.end, number.value
    if line.at(end) in PERCENT or line.lowered[end : end + 2] == ["per", "cent"]:
        return None  # a share of nothing told
    if value != value.to_integral_value():
        return Reading(end)  # nobody is half a person
    if line.at(end) == "(" and line.at(end + 2) == ")":
        again = cardinal(line, end + 1)
        if again is not None and again.value == value:
            end += 3  # "twelve (12)"
    return exact(end, float(value))


def _range(line: Line, i: int, words: Words) -> Reading | None:
    """The range that begins at word i: "between 20 and 30", "10-15", "three to four hundred", "three, four hundred"."""
    one = RANGE.match(line.at(i))
    if one is not None:
        low, high = (float(text.replace(",", "")) for text in one.groups())
        return Reading(i + 1, low, None, high) if low < high else Reading(i + 1)
    between = line.at(i) == "between"
    if between:
        for joins in (False, True):
            first = cardinal(line, i + 1, joins)
            if first is not None and line.at(first.end) == "and":
                found = _ends(line, first, cardinal(line, first.end + 1))
                if found is not None:
                    return found
        return None
    first = cardinal(line, i)
    if first is None:
        return None
    joint = line.at(first.end)
    if joint == "," and first.spelt and first.times == 1:
        second = cardinal(line, first.end + 1)
        if second is not None and second.times > 1 and second.piece == first.piece + 1:
            return _ends(line, first, second)
    if joint not in DASHES and joint not in {"to", "or"}:
        return None
    before, verb = line.at(i - 1), line.doc[i - 2] if i > 1 else None
    moved = before == "by" and verb is not None and verb.pos_ == "VERB" and not grammar.is_passive(verb)
    changed = before == "from" and line.at(i - 2) not in words.of("counting", "ranging")
    if (changed or moved) and joint not in DASHES:
        return None  # "from 10 to 15" is a range after "ranging", else a change; so is "rose by three to 12"
    second = cardinal(line, _past_guess(line, first.end + 1, words) if joint == "or" else first.end + 1)
    if second is None or (joint in DASHES and first.spelt != second.spelt):
        return None
    if first.value is not None and first.value < 32 and before in MONTHS:
        return None
    return _ends(line, first, second)


def _ends(line: Line, first: Number, second: Number | None) -> Reading | None:
    """The range from one number to the other, which may lend the first its magnitude ("two to three hundred")."""
    if second is None or first.value is None or second.value is None:
        return None
    low, high = first.value, second.value
    if first.times == 1 and second.times > 1 and first.piece < second.piece:
        low *= second.times
    if low >= high:
        scored = line.at(first.end) in DASHES and line.glued(first.end) and line.glued(first.end - 1)
        return Reading(second.end) if scored and not first.spelt else None  # "were held 2-2"
    if line.at(second.end) in PERCENT or line.lowered[second.end : second.end + 2] == ["per", "cent"]:
        return Reading(second.end + (1 if line.at(second.end) in PERCENT else 2))
    short = line.at(first.end) in DASHES and not first.spelt and low < 10
    if short and high >= CENTURY and high % CENTURY == 0 and second.times == 1:
        return Reading(second.end)
    if low != low.to_integral_value() or high != high.to_integral_value():
        return Reading(second.end)
    return Reading(second.end, float(low), None, float(high))
