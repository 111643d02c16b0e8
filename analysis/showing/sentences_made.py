"""The words that "In short" is made of: numbers with their nouns, lists, a report's own words, counts as the report has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

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
    noun = one if number == 1 else several or f"{one}s"
    return f"{WORDS[number] if number < len(WORDS) else f'{number:,}'} {noun}"


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
        return f"{hedge}{low:,.0f}" if hedge else f"{row['number']} ({low:,.0f} or more)"
    return f"{hedge or 'up to '}{high:,.0f}" if high is not None else str(row["number"])


def between(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces as a list in a sentence."""
    found: list[Piece] = []
    for number, piece in enumerate(pieces):
        if number:
            found.append(Piece(" and " if number == len(pieces) - 1 else ", "))
        found.append(piece)
    return found


def with_names(tables: Tables, name: str, key: str, words: str) -> pd.DataFrame:
    """One table with `who`: the name of the actor that `key` leads to, else the report's `words`."""
    known = dict(zip(tables["actors"]["actor_id"], tables["actors"]["name"], strict=True))
    frame = tables[name]
    return frame.assign(who=frame[key].map(known).astype("string").fillna(frame[words]))
