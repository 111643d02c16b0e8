"""Running tolls over time, each source's own series, and every fall said: from what, by whom, and why as far as the report tells.

A toll that is shown falling without a word misleads: it may be a correction
by its own source, people who came home, another source, or a count of other
people. Points are never joined, averaged or added to the events; compare the
practice of Every Casualty's Standards and of Iraq Body Count.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

import pandas as pd

from analysis.lexicons.words import Words
from analysis.text.sentences import sentences

MEANINGS = ("revised", "fewer", "scope")
AFTER = 2  # sentences after the count, in its paragraph, in which its source tells more of it
MONTH = timedelta(
    days=31
)  # two totals that begin further apart cover different times; "since January" is any day of it
MOST = 3  # other sources named in one cell
UNKNOWN = "source not stated"

REVISED, FEWER = "revised by its own source", "fewer people, by its own source"
UNSAID = "lower than its own before, no reason given"
SCOPE = "its own source, of another scope"
UNDATED = "lower, of a report without a date"
BOUND = "no fall: a lower bound, which allows as many"
SOURCE, SOURCE_SCOPE = "another source", "another source, which counts otherwise"
OWN = frozenset({REVISED, FEWER, UNSAID})  # kinds of fall within one source's one series

ADDED = ("count", "fall", "lower_than", "why")
Row = Mapping[Any, Any]  # of a claims table


@cache
def _patterns(words: Words) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["meaning"], re.compile(rf"\b(?:{row['pattern']})", re.IGNORECASE)) for row in words.rows("toll_changes")
    )


def told(text: str, start: int, end: int, words: Words) -> dict[str, str]:
    """What a report says of the toll stated at start to end: meaning (revised, fewer, scope) to its sentences, as written.

    The toll's own sentence is read, and the AFTER next ones of its paragraph
    as far as they give no other count.
    """
    spans = sentences(text)
    first = next((n for n, (a, b) in enumerate(spans) if a < end and start < b), None)
    if first is None:
        return {}
    found: dict[str, list[str]] = {}
    for number, (a, b) in enumerate(spans[first : first + 1 + AFTER]):
        sentence = text[a:b].strip()
        if number and ("\n" in text[spans[first][1] : a] or _counts_people(sentence)):
            break
        for meaning, pattern in _patterns(words):
            if pattern.search(sentence) and sentence not in found.setdefault(meaning, []):
                found[meaning].append(sentence)
    return {meaning: " ".join(found[meaning]) for meaning in MEANINGS if found.get(meaning)}


def _counts_people(sentence: str) -> bool:
    """Whether a sentence states a large number of its own: what it says of a count is then said of that."""
    return re.search(r"\d,\d{3}\b", sentence) is not None


def totals(claims: pd.DataFrame) -> pd.DataFrame:
    """The running totals, by outcome, source and day of publication: a curve a source, never added to the events.

    claims: from `incidents.incidents`. Four columns more: `count` is the number in
    words ("at least 2,000"); three are empty where a total is lower than none
    before it: `fall` is its kind (REVISED, FEWER, UNSAID,
    SCOPE, BOUND, UNDATED, SOURCE or SOURCE_SCOPE), `lower_than` each higher last word
    before it with its source and day, `why` what the report says of it.
    """
    kept = claims[claims["scope"] == "running total"]
    rows_ = kept.sort_values(["published", "report_id"], na_position="last", kind="stable").to_dict("records")
    latest: dict[tuple[str, str], list[Row]] = {}  # outcome and source -> the last total of each of its scopes
    told_: list[Row] = []
    for row in ({str(k): v for k, v in r.items()} for r in rows_):
        fall, lower, why = _fall(row, latest)
        told_.append({**row, "count": value_of(row), "fall": fall, "lower_than": lower, "why": why})
        series = latest.setdefault(_series(row), [])
        if fall != BOUND and _known(row, "published"):
            series[:] = [other for other in series if not _comparable(row, other)]
            series.append(row)
    told_.sort(key=lambda r: (str(r["outcome"]), source_of(r)))
    frame = pd.DataFrame(told_, columns=[*kept.columns, *ADDED])
    return frame.astype({**kept.dtypes.to_dict(), **dict.fromkeys(ADDED, "string")})


def _fall(row: Row, latest: dict[tuple[str, str], list[Row]]) -> tuple[str | None, str | None, str | None]:
    """The kind of fall, the totals it is lower than, and why; all None where it is lower than none."""
    mine = _series(row)
    own = [o for o in latest.get(mine, ()) if _low(row) < _low(o)]
    same = [o for o in own if _comparable(row, o)]
    others = [o for k, last in latest.items() if k[0] == mine[0] and k != mine for o in last if _high(row) < _low(o)]
    if not own and not others:
        return None, None, None
    others.sort(key=lambda o: (source_of(o) == UNKNOWN, -_low(o), source_of(o)))
    lower = "; ".join(
        [f"its own: {_shown(o)}" for o in own]
        + [f"{source_of(o, shown=True)}: {_shown(o)}" for o in others[:MOST]]
        + ([f"and {len(others) - MOST} more"] if len(others) > MOST else [])
    )
    if not _known(row, "published"):
        return UNDATED, lower, None
    if same:
        kind = next((k for k, c in ((REVISED, "revised_words"), (FEWER, "fewer_words")) if _known(row, c)), UNSAID)
        if kind == UNSAID and math.isinf(_high(row)):
            kind = BOUND
        why = {REVISED: row.get("revised_words"), FEWER: row.get("fewer_words")}.get(kind)
    elif own:
        kind, why = SCOPE, _scope(row, own)
    else:
        why = _scope(row, others)
        kind = SOURCE_SCOPE if why else SOURCE
    return kind, lower, None if why is None else str(why)


def _scope(row: Row, others: list[Row]) -> str | None:
    """What tells a total's scope from others': the report's words, else whom it counts or since when; None if nothing."""
    if _known(row, "scope_words"):
        return str(row["scope_words"])
    parts = []
    if any(o["status"] != row["status"] for o in others) and row["status"] not in {"unspecified", "mixed"}:
        parts.append(f"counts {row['status']}s")
    if _known(row, "place") and any(not _same_place(row, o) for o in others):
        parts.append(f"in {row['place']}")
    if _since(row) and any(not _same_time(row, o) for o in others):
        parts.append(f"since {row['date_from']}")
    return ", ".join(parts) or None


def _comparable(one: Row, other: Row) -> bool:
    """Whether two totals of one source can be of one series: nothing known of whom, where and since when speaks against it."""
    return one["status"] == other["status"] and _same_place(one, other) and _same_time(one, other)


def _same_place(one: Row, other: Row) -> bool:
    if not (_known(one, "place") and _known(other, "place")):
        return True
    a, b = (str(row["place"]).casefold() for row in (one, other))
    return a in b or b in a


def _same_time(one: Row, other: Row) -> bool:
    if not (_since(one) and _since(other)):
        return True
    a, b = (date.fromisoformat(str(row["date_from"])) for row in (one, other))
    return abs(a - b) <= MONTH


def _since(row: Row) -> bool:
    """Whether a total says from when it counts: not one whose day is that of the counting."""
    return _known(row, "date_from") and row["date_from"] != row.get("date_to")


def _known(row: Row, column: str) -> bool:
    return row.get(column) is not None and not pd.isna(row[column])


def _series(row: Row) -> tuple[str, str]:
    """The outcome and source; a total whose source is not told is a series of its own."""
    source = source_of(row)
    return str(row["outcome"]), source if source != UNKNOWN else f"{UNKNOWN}: {row['figure_id']}"


def source_of(row: Row, shown: bool = False) -> str:
    """The name of a claim's source, over all reports where known; for comparing, without case and article, unless `shown`."""
    name = next((str(row[c]) for c in ("source_name", "source") if _known(row, c)), UNKNOWN)
    name = name[4:] if name[:4].casefold() == "the " else name
    return name if shown else name.casefold()


def _low(row: Row) -> float:
    return next((float(row[c]) for c in ("low", "best") if _known(row, c)), 0.0)


def _high(row: Row) -> float:
    return next((float(row[c]) for c in ("high", "best") if _known(row, c)), math.inf)


def value_of(row: Row) -> str:
    """A claim's count in few words: "22", "at least 19", "up to 40", "20 to 30"."""
    low, best, high = (f"{float(row[c]):,.0f}" if _known(row, c) else None for c in ("low", "best", "high"))
    if best is not None:
        return best
    if low is not None and high is not None:
        return f"{low} to {high}"
    return f"at least {low}" if low is not None else f"up to {high}"


def _shown(row: Row) -> str:
    return f"{value_of(row)} ({row['published'] if _known(row, 'published') else 'day not known'})"
