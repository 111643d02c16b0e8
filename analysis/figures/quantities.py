"""How English states a quantity: numerals, number words, vague words, ranges, shares and their hedges.

Works on the tokens alone, not on the tagger's idea of what is a number: the
small model takes "1,200" for a date and "dozens" for no number at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from spacy.tokens import Doc

from analysis.lexicons.words import Words
from analysis.text.dates import MONTHS

SMALL = {
    word: value
    for value, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        start=1,
    )
}
TENS = {
    w: 10 * n
    for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
WORDS = SMALL | TENS
MAGNITUDES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
LONGEST_NUMBER = 15  # characters; more digits are a code or an account, and no count of people
DIGITS = re.compile(r"^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$")
DASHES = frozenset({"-", "–", "—", "--"})
MONEY = frozenset({"$", "€", "£", "¥", "₪", "us$", "usd", "eur"})
PERCENT = frozenset({"%", "percent", "pct"})
FRACTIONS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 1 / 8,
    "ninth": 1 / 9,
    "tenth": 1 / 10,
    "halves": 1 / 2,
}
RANGING = (
    ["range"],
    ["ranges"],
    ["ranged"],
    ["ranging"],
    ["vary"],
    ["varied"],
    ["anywhere"],
)  # "from 10 to 15" is a range after these, else a change
ARTICLES = frozenset({"a", "an", "the"})
VERBS_AFTER = frozenset({"are", "were", "have", "had", "remain"})  # "at least a third are dead": of the count before
GIVING = frozenset(
    {"hand", "handed", "hands", "handing", "turn", "turned", "turns", "turning", "give", "gave", "giving"}
)
TIMES = {"twice": 2, "thrice": 3, "half": 1 / 2}


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


def cardinal(lowered: Sequence[str], i: int) -> tuple[int, float] | None:
    """The number that begins at word i as (end, value), or None."""
    if lowered[i] == "half":
        j = i + 1
        while j < len(lowered) and (lowered[j] in DASHES or lowered[j] == "a"):
            j += 1
        return (j + 1, MAGNITUDES[lowered[j]] / 2) if j < len(lowered) and lowered[j] in MAGNITUDES else None
    if lowered[i] in {"a", "an"}:
        following = lowered[i + 1] if i + 1 < len(lowered) else ""
        if following == "couple" and lowered[i + 2 : i + 3] == ["of"]:
            return i + 3, 2
        if following == "half":
            return cardinal(lowered, i + 1)
        return (i + 2, MAGNITUDES[following]) if following in MAGNITUDES else None
    digits = DIGITS.match(lowered[i]) if len(lowered[i]) <= LONGEST_NUMBER else None
    if not digits and lowered[i] not in WORDS:
        return None
    # In decimals: 4.1 million is 4,100,000, not 4,099,999.9999999995.
    total, current, j = Decimal(0), Decimal(lowered[i].replace(",", "") if digits else WORDS[lowered[i]]), i + 1
    if lowered[j : j + 3] == ["and", "a", "half"]:
        current, j = current + Decimal("0.5"), j + 3
    while j < len(lowered):
        word = lowered[j]
        after = lowered[j + 1] if j + 1 < len(lowered) else ""
        if word in {"hundred", "dozen"}:
            current *= MAGNITUDES[word]
        elif word in MAGNITUDES:
            total, current = total + (current or 1) * MAGNITUDES[word], Decimal(0)
        elif (
            (digits and word in DASHES and after in MAGNITUDES)
            or (not digits and word in DASHES and lowered[j - 1] in TENS and after in SMALL and SMALL[after] < 10)
            or (not digits and word == "and" and after in WORDS and lowered[j - 1] in {"hundred", "thousand"})
        ):
            pass
        elif not digits and word in SMALL and lowered[j - 1] in TENS | {"-": 0} and SMALL[word] < 10:
            current += SMALL[word]
        elif not digits and word in WORDS and lowered[j - 1] in {"hundred", "thousand", "and"}:
            current += WORDS[word]
        else:
            break
        j += 1
    return j, float(total + current)


@cache
def _vague(words: Words) -> tuple[tuple[list[str], float], ...]:
    found = [(row["word"].split(), float(row["low"])) for row in words.rows("vague_numbers")]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@cache
def vague_words(words: Words) -> frozenset[str]:
    """The first words of the vague numbers ("dozens", "scores")."""
    return frozenset(phrase[0] for phrase, _ in _vague(words) if phrase[0].endswith("s"))


@cache
def _hedges(place: str, words: Words) -> dict[str, list[tuple[list[str], str]]]:
    """The hedges before or after a number with their kinds, longest first, by the word that stands next to the number."""
    table: dict[str, list[tuple[list[str], str]]] = {}
    for row in words.rows("hedges"):
        if row["place"] == place:
            phrase = row["word"].split()
            table.setdefault(phrase[-1 if place == "before" else 0], []).append((phrase, row["kind"]))
    return {word: sorted(found, key=lambda pair: -len(pair[0])) for word, found in table.items()}


def _share(lowered: Sequence[str], i: int) -> tuple[int, float, bool] | None:
    """A share that begins at word i as (end, fraction, whether only "most"); the end is past its "of"."""
    if lowered[i] in {"one", "1"} and lowered[i + 1 : i + 2] == ["in"] and i + 2 < len(lowered):
        parts = cardinal(lowered, i + 2)
        if parts is not None and lowered[parts[0] : parts[0] + 1] == ["of"]:
            return parts[0] + 1, 1 / parts[1], False
        return None
    if lowered[i] == "most" and lowered[i + 1 : i + 2] == ["of"] and lowered[i - 1 : i] != ["at"]:
        return i + 2, 0.5, True
    j = i + 1 if lowered[i] in {"the", "a"} else i
    if lowered[j : j + 2] == ["majority", "of"] or lowered[j + 1 : j + 3] == ["majority", "of"]:
        return j + (2 if lowered[j] == "majority" else 3), 0.5, True
    times = 1
    if lowered[i] in {"one", "two", "three", "four", "a"}:
        times = SMALL.get(lowered[i], 1)
        j = i + 1
        if j < len(lowered) and lowered[j] in DASHES:
            j += 1
    word = lowered[j] if j < len(lowered) else ""
    word = word if word in FRACTIONS else word.removesuffix("s")
    if word not in FRACTIONS or (word == "half" and lowered[j + 1 : j + 2] == ["a"]):
        return None
    if lowered[j + 1 : j + 2] == ["of"]:
        return j + 2, times * FRACTIONS[word], False
    article = j > i and lowered[i] in {"a", "one", "two", "three"}
    if (article or word == "half") and lowered[j + 1 : j + 2] and lowered[j + 1] in VERBS_AFTER:
        return j + 1, times * FRACTIONS[word], False
    return (j + 1, 0.5, False) if word == "half" and lowered[j + 1 : j + 2] in (["the"], ["its"], ["their"]) else None


def _again(lowered: Sequence[str], i: int) -> tuple[int, float] | None:
    """A multiple of the count before, that begins at word i: "as many again", "twice as many", "three times as many"."""
    factor, j = 1.0, i
    if lowered[i] in TIMES:
        factor, j = TIMES[lowered[i]], i + 1
    elif lowered[i + 1 : i + 2] == ["times"] and (number := cardinal(lowered, i)) is not None and number[0] == i + 1:
        factor, j = number[1], i + 2
    elif lowered[i] in {"the", "a", "an"} and lowered[i + 1 : i + 3] in (["same", "number"], ["equal", "number"]):
        return (i + 3, 1.0) if lowered[i + 3 : i + 4] != ["of"] else None
    if lowered[j : j + 2] != ["as", "many"] or lowered[j + 2 : j + 3] == ["as"]:
        return None
    return (j + 3 if lowered[j + 2 : j + 3] in (["again"], ["more"]) else j + 2), factor


def quantities(doc: Doc, words: Words, lowered: Sequence[str] | None = None) -> list[Quantity]:
    """All quantities of a Doc in text order. Sums of money are left out; what is counted is not asked here.

    `words`: the Doc's tokens in lower case, where the caller has them already.
    """
    lowered = lowered if lowered is not None else [token.lower_ for token in doc]
    begins = _begins(words)
    result: list[Quantity] = []
    i = 0
    while i < len(lowered):
        word = lowered[i]
        if word in ARTICLES:
            wanted = lowered[i + 1 : i + 2] and lowered[i + 1] in _after_article(words)
        else:
            wanted = word in begins or word[:1].isdigit()
        if not wanted:
            i += 1
            continue
        multiple = _again(lowered, i)
        got = _at(lowered, i, words) if multiple is None else (multiple[0], None, None, None, multiple[1], False)
        if got is None:
            i += 1
            continue
        end, low, best, high, share, most = got
        start, hedge = i, ""
        for _ in range(2):
            for phrase, kind in _hedges("before", words).get(lowered[start - 1] if start else "", ()):
                if start >= len(phrase) and lowered[start - len(phrase) : start] == phrase:
                    if phrase == ["over"] and lowered[start - 2 : start - 1] and lowered[start - 2] in GIVING:
                        continue  # "handed over 175 prisoners" is no more than 175
                    start -= len(phrase)
                    hedge = hedge or kind
                    break
        for phrase, kind in _hedges("after", words).get(lowered[end] if end < len(lowered) else "", ()):
            if lowered[end : end + len(phrase)] == phrase:
                end, hedge = end + len(phrase), kind
                break
        if best is not None and share is None:
            low, best, high = {
                "least": (best, None, None),
                "nearly": (None, best, best),
                "most": (None, None, best),
            }.get(hedge, (low, best, high))
        elif low is not None and high is not None and hedge == "least":
            best, high = None, None
        before = lowered[start - 1] if start else ""
        if before not in MONEY and lowered[i - 1 : i] != ["$"]:
            text = doc[start:i].text if start < i else None
            result.append(Quantity(start, end, low, best, high, text, i, share, most, multiple is not None))
        i = end
    return result


@cache
def _after_article(words: Words) -> frozenset[str]:
    """The words that a quantity may go on with after "a", "an" or "the"."""
    second = {phrase[1] for phrase, _ in _vague(words) if len(phrase) > 1}
    shares = {"majority", "vast", "overwhelming", "couple", "same", "equal"} | FRACTIONS.keys() | MAGNITUDES.keys()
    return frozenset(second | shares)


@cache
def _begins(words: Words) -> frozenset[str]:
    """The words that a quantity may begin with; all others need no closer look."""
    first = {phrase[0] for phrase, _ in _vague(words)}
    shares = (
        {"most", "the", "a", "an", "majority", "as", "between", "vast", "overwhelming"}
        | FRACTIONS.keys()
        | TIMES.keys()
    )
    return frozenset({"both"} | first | shares | WORDS.keys() | {f + "s" for f in FRACTIONS} | {"half"})


Parts = tuple[int, float | None, float | None, float | None, float | None, bool]


def _at(lowered: Sequence[str], i: int, words: Words) -> Parts | None:
    """What begins at word i: end, low, best, high, share, most; or None."""
    share = _share(lowered, i)
    if share is not None:
        return share[0], None, None, None, share[1], share[2]
    for phrase, low in _vague(words):
        if lowered[i] == phrase[0] and lowered[i : i + len(phrase)] == phrase:
            return i + len(phrase), low, None, None, None, False
    if lowered[i] == "both":
        return i + 1, 2, 2, 2, None, False
    between = lowered[i] == "between"
    first = cardinal(lowered, i + 1 if between and i + 1 < len(lowered) else i)
    if first is None:
        return None
    end, value = first
    if (end < len(lowered) and lowered[end] in PERCENT) or lowered[end : end + 2] == ["per", "cent"]:
        past = end + (2 if lowered[end] == "per" else 1)
        if lowered[past : past + 1] == ["of"]:
            return past + 1, None, None, None, value / 100, False
        return None
    joint = lowered[end] if end < len(lowered) else ""
    if (between and joint == "and") or (
        joint in DASHES | {"to", "or"} and (lowered[i - 1 : i] != ["from"] or lowered[i - 2 : i - 1][:1] in RANGING)
    ):
        second = cardinal(lowered, end + 1) if end + 1 < len(lowered) else None
        if second is not None and not (value < 32 and lowered[i - 1 : i] and lowered[i - 1] in MONTHS):
            past, upper = second
            if value < 1000 <= upper and lowered[past - 1] in MAGNITUDES and lowered[end - 1] not in MAGNITUDES:
                value = float(Decimal(str(value)) * MAGNITUDES[lowered[past - 1]])
            if value < upper:
                return past, value, None, upper, None, False
    return None if between else (end, value, value, value, None, False)
