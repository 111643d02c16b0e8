"""How English states a part or a multiple of another number: "a third of", "most of", "two out of the 12", "all but three of the 12", "twice as many".

Only the words; what the part comes to is worked out in `shares`.
"""

from __future__ import annotations

from analysis.figures.number_words import PERCENT, Line, Reading, cardinal, exact
from analysis.lexicons.words import Words

ROUND = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1000})  # "nine out of 10 residents" gives a share of no known count
LONGEST_EXCEPT = 2  # words


def share(line: Line, i: int, words: Words) -> Reading | None:
    """A share that begins at word i; its end is past its "of"."""
    return (
        _out_of(line, i) or _one_in(line, i) or _percent(line, i) or _most(line, i, words) or _fraction(line, i, words)
    )


def _out_of(line: Line, i: int) -> Reading | None:
    """ "Two out of the 12" is a count of two; "three out of four children" is none."""
    part = cardinal(line, i)
    if part is None or part.value is None:
        return None
    out = line.at(part.end) == "out"
    if line.at(part.end + out) != "of" or not (out or line.at(part.end + 1) == "every"):
        return None  # "two of every three" too
    k = part.end + out + 1
    definite = line.at(k) in {"the", "those", "these", "its", "their", "his", "her"}
    every = line.at(k) == "every"
    whole = cardinal(line, k + (definite or every))
    if whole is None or whole.value is None or whole.value < part.value:
        return None
    if every or (not definite and whole.value in ROUND):
        return Reading(whole.end)
    value = float(part.value)
    return Reading(part.end + 1, value, value, value)


def _one_in(line: Line, i: int) -> Reading | None:
    """ "One in five of the men"; without "of" the whole is not told."""
    part = cardinal(line, i)
    if part is None or part.value is None or line.at(part.end) != "in" or not part.value:
        return None
    every = line.at(part.end + 1) == "every"
    whole = cardinal(line, part.end + 1 + every)
    if whole is None or not whole.value or whole.value <= part.value:
        return None
    if line.at(whole.end) == "of":
        return Reading(whole.end + 1, share=float(part.value / whole.value))
    people = line.doc[whole.end : whole.end + 1]
    counted = bool(people) and people[0].tag_ in {"NNS", "NNPS"} and people[0].ent_type_ not in {"DATE", "TIME"}
    return Reading(whole.end) if every or (counted and whole.value in ROUND and _people(line, whole.end)) else None


def _people(line: Line, k: int) -> bool:
    from analysis.lexicons.people import is_person

    return k < len(line.lowered) and is_person(line.doc[k], line.numerals.words)


def _percent(line: Line, i: int) -> Reading | None:
    part = cardinal(line, i)
    if part is None or part.value is None:
        return None
    if line.at(part.end) in PERCENT:
        past = part.end + 1
    elif line.lowered[part.end : part.end + 2] == ["per", "cent"]:
        past = part.end + 2
    else:
        return None
    return Reading(past + 1, share=float(part.value) / 100) if line.at(past) == "of" else Reading(past)


def _most(line: Line, i: int, words: Words) -> Reading | None:
    if line.at(i) == "most":
        return Reading(i + 2, share=0.5, most=True) if line.at(i + 1) == "of" and line.at(i - 1) != "at" else None
    j = i + (line.at(i) in {"the", "a"})
    j += line.at(j) in words.of("counting", "share") and line.at(j + 1) == "majority"
    return Reading(j + 2, share=0.5, most=True) if line.at(j) == "majority" and line.at(j + 1) == "of" else None


def _fraction(line: Line, i: int, words: Words) -> Reading | None:
    """ "A third of", "two-thirds of", "half the", "at least a third are"."""
    n = line.numerals
    j, times = i, 1.0
    if line.at(i) in {"a", "the"} or line.at(i) in n.unit:
        times, j = float(n.unit.get(line.at(i), 1)), i + 1
        j += line.at(j) == "-"
    part = n.part(line.at(j))
    if part is None or (line.at(j) == "half" and line.at(j + 1) in {"a", "an"}):
        return None
    value = times * float(part)
    if value > 1:
        return None
    if line.at(j + 1) == "of":
        number = line.at(j + 2) in {"a", "an"} and line.at(j + 3) in n.magnitude  # "a quarter of a million"
        return None if number else Reading(j + 2, share=value)
    half = line.at(j) == "half"
    told = j > i and line.at(i) != "the"
    if (told or half) and line.at(j + 1) in words.of("counting", "standing"):
        return Reading(j + 1, share=value)
    return Reading(j + 1, share=0.5) if half and line.at(j + 1) in {"the", "its", "their", "those", "these"} else None


def multiple(line: Line, i: int) -> Reading | None:
    """A multiple of the count before, that begins at word i: "as many again", "twice as many", "three times as many"."""
    factor, j = 1.0, i
    if line.at(i) in line.numerals.times:
        factor, j = line.numerals.times[line.at(i)], i + 1
    elif line.at(i) in {"the", "a", "an"} and line.at(i + 2) == "number" and line.at(i + 1) in {"same", "equal"}:
        return Reading(i + 3, share=1.0, again=True) if line.at(i + 3) != "of" else None
    elif line.at(i + 1) == "times":
        number = cardinal(line, i)
        if number is not None and number.value is not None and number.end == i + 1:
            factor, j = float(number.value), i + 2
    if line.at(j) != "as" or line.at(j + 1) != "many" or line.at(j + 2) == "as":
        return None
    return Reading(j + (3 if line.at(j + 2) in {"again", "more"} else 2), share=factor, again=True)


def _every_one(line: Line, i: int, words: Words) -> Reading | None:
    """ "Every one of the 38" is all of them; "every one of them" counts nobody anew."""
    k = i + 1 + (line.at(i + 1) == "one")
    if line.at(k) != "of":
        return None
    past = k
    while line.at(k) in words.of("counting", "possessive"):
        k += 1
    whole = cardinal(line, k)
    if whole is None or whole.value is None:
        return Reading(past)
    return exact(whole.end, float(whole.value))


def all_but(line: Line, i: int, words: Words) -> Reading | None:
    """ "All except three of the 12" is nine; "all but three", of a number not told, is none."""
    if line.at(i) in {"each", "every"}:
        return _every_one(line, i, words)
    if line.at(i) not in words.of("counting", "everyone"):
        return None
    for n in range(LONGEST_EXCEPT, 0, -1):
        if " ".join(line.lowered[i + 1 : i + 1 + n]) in words.of("counting", "except"):
            left = cardinal(line, i + 1 + n)
            if left is None or left.value is None:
                return None
            k = left.end
            if line.at(k) != "of":
                return Reading(k)
            while line.at(k) in words.of("counting", "possessive"):
                k += 1
            whole = cardinal(line, k)
            if whole is None or whole.value is None or whole.value < left.value:
                return Reading(left.end)
            value = float(whole.value - left.value)
            return Reading(whole.end, value, value, value)
    return None
