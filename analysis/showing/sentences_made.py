"""The words that "In short" is made of: numbers with their nouns, lists, a report's own words, counts as the report has them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.across.speakers import COLUMNS, names_of

Tables = dict[str, pd.DataFrame]
Row = Mapping[Any, Any]

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MOST = 3  # of a kind that a sentence names
CUT = 12  # words of a report that a sentence quotes, at most


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence; `row` is the id of the row that they rest on, where there is one."""

    text: str
    row: str | None = None


Sentence = tuple[Piece, ...]


def given(value: Any) -> bool:
    """Whether a cell holds something."""
    return value is not None and not (not isinstance(value, str) and pd.isna(value)) and value != ""


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number of rows with its noun: in words up to twelve."""
    return f"{in_words(number)} {one if number == 1 else several or f'{one}s'}"


def in_words(number: int) -> str:
    """A number of rows: in words up to twelve."""
    return WORDS[number] if number < len(WORDS) else f"{number:,}"


def opening(text: str) -> str:
    """A sentence's first letter as a capital."""
    return text[:1].upper() + text[1:]


def joined(names: Sequence[str]) -> str:
    """Names as a list in a sentence."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def cut(text: str, most: int = CUT) -> str:
    """A report's words in quotation marks, at most so many of them, never ending within one."""
    words = str(text).split()
    return f"“{' '.join(words[:most])}{' …' if len(words) > most else ''}”"


def people(row: Row) -> str:
    """A count as the report has it: "at least 10", "about 700", "20 to 30", "dozens (12 or more)"."""
    low, best, high = (row[k] if given(row[k]) else None for k in ("low", "best", "high"))
    hedge = f"{str(row['hedge']).lower()} " if given(row["hedge"]) else ""
    if best is not None:
        return f"{hedge}{best:,.0f}"
    if low is not None and high is not None:
        return f"{low:,.0f} to {high:,.0f}"
    if low is not None:
        return f"{hedge}{low:,.0f}" if hedge else f"{str(row['number']).lower()} ({low:,.0f} or more)"
    return f"{hedge or 'up to '}{high:,.0f}" if high is not None else str(row["number"])


def between(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces as a list in a sentence."""
    found: list[Piece] = []
    for number, piece in enumerate(pieces):
        if number:
            found.append(Piece(" and " if number == len(pieces) - 1 else ", "))
        found.append(piece)
    return found


def small_article(words: Any) -> str:
    """A report's words within a sentence: "The army" as "the army"."""
    return re.sub(r"^(The|An?)\b", lambda found: found[0].lower(), str(words))


def with_article(name: str, kind: str) -> str:
    """An actor's name within a sentence: with "the" where it is a noun ("army"), not a name."""
    return f"the {name}" if kind in {"organization", "armed group"} and name[:1].islower() else name


def top(counts: Mapping[str, int]) -> list[str]:
    """The keys with the highest counts, at most MOST, none of which is level with one that is left out."""
    ranked = sorted(counts, key=lambda key: -counts[key])
    if len(ranked) <= MOST:
        return ranked
    return [key for key in ranked[:MOST] if counts[key] > counts[ranked[MOST]]]


def with_names(tables: Tables, name: str) -> pd.DataFrame:
    """A table of positions or statements with `who`: its holder or source by the name over all reports, with the article that the reports give it.

    Missing where the row's words do not tell who it is ("it", or nothing).
    """
    frame = tables[name]
    column = COLUMNS[name][1]
    who = frame[frame.columns[0]].map(names_of(tables, name=name)).astype("string")
    kinds = dict(zip(tables["actors"]["name"], tables["actors"]["kind"], strict=True))
    written = {(str(a), str(b)) for a, b in zip(who, frame[column].str.lower(), strict=True)}
    shown = {
        one: f"the {one}" if (one, f"the {one.lower()}") in written else with_article(one, kinds.get(one, ""))
        for one in who.dropna()
    }
    return frame.assign(who=who.map(shown).astype("string"))
