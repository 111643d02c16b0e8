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

from analysis.lexicons.files import rows
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


def cardinal(words: Sequence[str], i: int) -> tuple[int, float] | None:
    """The number that begins at word i as (end, value), or None."""
    if words[i] == "half":
        j = i + 1
        while j < len(words) and (words[j] in DASHES or words[j] == "a"):
            j += 1
        return (j + 1, MAGNITUDES[words[j]] / 2) if j < len(words) and words[j] in MAGNITUDES else None
    if words[i] in {"a", "an"}:
        following = words[i + 1] if i + 1 < len(words) else ""
        if following == "couple" and words[i + 2 : i + 3] == ["of"]:
            return i + 3, 2
        if following == "half":
            return cardinal(words, i + 1)
        return (i + 2, MAGNITUDES[following]) if following in MAGNITUDES else None
    digits = DIGITS.match(words[i])
    if not digits and words[i] not in WORDS:
        return None
    # In decimals: 4.1 million is 4,100,000, not 4,099,999.9999999995.
    total, current, j = Decimal(0), Decimal(words[i].replace(",", "") if digits else WORDS[words[i]]), i + 1
    if words[j : j + 3] == ["and", "a", "half"]:
        current, j = current + Decimal("0.5"), j + 3
    while j < len(words):
        word = words[j]
        after = words[j + 1] if j + 1 < len(words) else ""
        if word in {"hundred", "dozen"}:
            current *= MAGNITUDES[word]
        elif word in MAGNITUDES:
            total, current = total + (current or 1) * MAGNITUDES[word], Decimal(0)
        elif (
            (digits and word in DASHES and after in MAGNITUDES)
            or (not digits and word in DASHES and words[j - 1] in TENS and after in SMALL and SMALL[after] < 10)
            or (not digits and word == "and" and after in WORDS and words[j - 1] in {"hundred", "thousand"})
        ):
            pass
        elif not digits and word in SMALL and words[j - 1] in TENS | {"-": 0} and SMALL[word] < 10:
            current += SMALL[word]
        elif not digits and word in WORDS and words[j - 1] in {"hundred", "thousand", "and"}:
            current += WORDS[word]
        else:
            break
        j += 1
    return j, float(total + current)


@cache
def _vague(folder: str | None) -> tuple[tuple[list[str], float], ...]:
    found = [(row["word"].split(), float(row["low"])) for row in rows("vague_numbers", folder)]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@cache
def vague_words(folder: str | None = None) -> frozenset[str]:
    """The first words of the vague numbers ("dozens", "scores")."""
    return frozenset(phrase[0] for phrase, _ in _vague(folder) if phrase[0].endswith("s"))


@cache
def _hedges(place: str, folder: str | None) -> dict[str, list[tuple[list[str], str]]]:
    """The hedges before or after a number with their kinds, longest first, by the word that stands next to the number."""
    table: dict[str, list[tuple[list[str], str]]] = {}
    for row in rows("hedges", folder):
        if row["place"] == place:
            phrase = row["word"].split()
            table.setdefault(phrase[-1 if place == "before" else 0], []).append((phrase, row["kind"]))
    return {word: sorted(found, key=lambda pair: -len(pair[0])) for word, found in table.items()}


def _share(words: Sequence[str], i: int) -> tuple[int, float, bool] | None:
    """A share that begins at word i as (end, fraction, whether only "most"); the end is past its "of"."""
    if words[i] in {"one", "1"} and words[i + 1 : i + 2] == ["in"] and i + 2 < len(words):
        parts = cardinal(words, i + 2)
        if parts is not None and words[parts[0] : parts[0] + 1] == ["of"]:
            return parts[0] + 1, 1 / parts[1], False
        return None
    if words[i] == "most" and words[i + 1 : i + 2] == ["of"] and words[i - 1 : i] != ["at"]:
        return i + 2, 0.5, True
    j = i + 1 if words[i] in {"the", "a"} else i
    if words[j : j + 2] == ["majority", "of"] or words[j + 1 : j + 3] == ["majority", "of"]:
        return j + (2 if words[j] == "majority" else 3), 0.5, True
    times = 1
    if words[i] in {"one", "two", "three", "four", "a"}:
        times = SMALL.get(words[i], 1)
        j = i + 1
        if j < len(words) and words[j] in DASHES:
            j += 1
    word = words[j] if j < len(words) else ""
    word = word if word in FRACTIONS else word.removesuffix("s")
    if word not in FRACTIONS or (word == "half" and words[j + 1 : j + 2] == ["a"]):
        return None
    if words[j + 1 : j + 2] == ["of"]:
        return j + 2, times * FRACTIONS[word], False
    article = j > i and words[i] in {"a", "one", "two", "three"}
    if (article or word == "half") and words[j + 1 : j + 2] and words[j + 1] in VERBS_AFTER:
        return j + 1, times * FRACTIONS[word], False
    return (j + 1, 0.5, False) if word == "half" and words[j + 1 : j + 2] in (["the"], ["its"], ["their"]) else None


def _again(words: Sequence[str], i: int) -> tuple[int, float] | None:
    """A multiple of the count before, that begins at word i: "as many again", "twice as many", "three times as many"."""
    factor, j = 1.0, i
    if words[i] in TIMES:
        factor, j = TIMES[words[i]], i + 1
    elif words[i + 1 : i + 2] == ["times"] and (number := cardinal(words, i)) is not None and number[0] == i + 1:
        factor, j = number[1], i + 2
    elif words[i] in {"the", "a", "an"} and words[i + 1 : i + 3] in (["same", "number"], ["equal", "number"]):
        return (i + 3, 1.0) if words[i + 3 : i + 4] != ["of"] else None
    if words[j : j + 2] != ["as", "many"] or words[j + 2 : j + 3] == ["as"]:
        return None
    return (j + 3 if words[j + 2 : j + 3] in (["again"], ["more"]) else j + 2), factor


def quantities(doc: Doc, folder: str | None = None, words: Sequence[str] | None = None) -> list[Quantity]:
    """All quantities of a Doc in text order. Sums of money are left out; what is counted is not asked here.

    `words`: the Doc's tokens in lower case, where the caller has them already.
    """
    words = words if words is not None else [token.lower_ for token in doc]
    begins = _begins(folder)
    result: list[Quantity] = []
    i = 0
    while i < len(words):
        word = words[i]
        if word in ARTICLES:
            wanted = words[i + 1 : i + 2] and words[i + 1] in _after_article(folder)
        else:
            wanted = word in begins or word[:1].isdigit()
        if not wanted:
            i += 1
            continue
        multiple = _again(words, i)
        got = _at(words, i, folder) if multiple is None else (multiple[0], None, None, None, multiple[1], False)
        if got is None:
            i += 1
            continue
        end, low, best, high, share, most = got
        start, hedge = i, ""
        for _ in range(2):
            for phrase, kind in _hedges("before", folder).get(words[start - 1] if start else "", ()):
                if start >= len(phrase) and words[start - len(phrase) : start] == phrase:
                    if phrase == ["over"] and words[start - 2 : start - 1] and words[start - 2] in GIVING:
                        continue  # "handed over 175 prisoners" is no more than 175
                    start -= len(phrase)
                    hedge = hedge or kind
                    break
        for phrase, kind in _hedges("after", folder).get(words[end] if end < len(words) else "", ()):
            if words[end : end + len(phrase)] == phrase:
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
        before = words[start - 1] if start else ""
        if before not in MONEY and words[i - 1 : i] != ["$"]:
            text = doc[start:i].text if start < i else None
            result.append(Quantity(start, end, low, best, high, text, i, share, most, multiple is not None))
        i = end
    return result


@cache
def _after_article(folder: str | None) -> frozenset[str]:
    """The words that a quantity may go on with after "a", "an" or "the"."""
    second = {phrase[1] for phrase, _ in _vague(folder) if len(phrase) > 1}
    shares = {"majority", "vast", "overwhelming", "couple", "same", "equal"} | FRACTIONS.keys() | MAGNITUDES.keys()
    return frozenset(second | shares)


@cache
def _begins(folder: str | None) -> frozenset[str]:
    """The words that a quantity may begin with; all others need no closer look."""
    first = {phrase[0] for phrase, _ in _vague(folder)}
    shares = (
        {"most", "the", "a", "an", "majority", "as", "between", "vast", "overwhelming"}
        | FRACTIONS.keys()
        | TIMES.keys()
    )
    return frozenset({"both"} | first | shares | WORDS.keys() | {f + "s" for f in FRACTIONS} | {"half"})


Parts = tuple[int, float | None, float | None, float | None, float | None, bool]


def _at(words: Sequence[str], i: int, folder: str | None) -> Parts | None:
    """What begins at word i: end, low, best, high, share, most; or None."""
    share = _share(words, i)
    if share is not None:
        return share[0], None, None, None, share[1], share[2]
    for phrase, low in _vague(folder):
        if words[i] == phrase[0] and words[i : i + len(phrase)] == phrase:
            return i + len(phrase), low, None, None, None, False
    if words[i] == "both":
        return i + 1, 2, 2, 2, None, False
    between = words[i] == "between"
    first = cardinal(words, i + 1 if between and i + 1 < len(words) else i)
    if first is None:
        return None
    end, value = first
    if (end < len(words) and words[end] in PERCENT) or words[end : end + 2] == ["per", "cent"]:
        past = end + (2 if words[end] == "per" else 1)
        if words[past : past + 1] == ["of"]:
            return past + 1, None, None, None, value / 100, False
        return None
    joint = words[end] if end < len(words) else ""
    if (between and joint == "and") or (
        joint in DASHES | {"to", "or"} and (words[i - 1 : i] != ["from"] or words[i - 2 : i - 1][:1] in RANGING)
    ):
        second = cardinal(words, end + 1) if end + 1 < len(words) else None
        if second is not None and not (value < 32 and words[i - 1 : i] and words[i - 1] in MONTHS):
            past, upper = second
            if value < 1000 <= upper and words[past - 1] in MAGNITUDES and words[end - 1] not in MAGNITUDES:
                value = float(Decimal(str(value)) * MAGNITUDES[words[past - 1]])
            if value < upper:
                return past, value, None, upper, None, False
    return None if between else (end, value, value, value, None, False)
