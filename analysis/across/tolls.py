"""Running tolls over time, each source's own series, and every fall said: from what, by whom, and why as far as the report tells.

A toll that is shown falling without a word misleads: it may be a correction
by its own source, people who came home, or a count of other people. That
another source's toll is higher is no fall, and stands in a column of its own.
Points are never joined, averaged or added to the events; compare the
practice of Every Casualty's Standards and of Iraq Body Count.
"""

from __future__ import annotations

import math
import re
from functools import cache

import pandas as pd

from analysis.across.speakers import UNKNOWN, unclear
from analysis.across.toll_series import Row, comparable, counted, known, other_start, same_time
from analysis.lexicons.words import Words
from analysis.text.sentences import sentences

MEANINGS = ("revised", "fewer", "scope")
AFTER = 2  # sentences after the count, in its paragraph, in which its source tells more of it
MOST = 3  # other sources named in one cell

REVISED, FEWER = "revised by its own source", "fewer people, by its own source"
UNSAID = "lower than its own before, no reason given"
SCOPE = "its own source, of another scope"
UNDATED = "lower, of a report without a date"
BOUND = "no fall: a lower bound, which allows as many"
OWN = frozenset({REVISED, FEWER, UNSAID})  # kinds of fall within one source's one series

ADDED = ("count", "counted", "fall", "lower_than", "why", "others_higher")


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

    claims: from `incidents.incidents`. Seven columns more: `count` is the number in
    words ("at least 2,000"), `counted` whom, where and since when, as far as
    the report says; `other_start` is true where it counts from another day
    than the toll that most totals of its outcome give ("since the truce
    began"). `fall` is the kind of fall below its own source's total before
    (REVISED, FEWER, UNSAID, SCOPE, BOUND or UNDATED), `lower_than` that total
    with its day, `why` what the report says of it: all three empty where a
    source's toll does not fall. `others_higher` names the last totals of other
    sources from the same day that are higher: no fall, but not to be hidden.
    """
    kept = claims[claims["scope"] == "running total"]
    rows_ = kept.sort_values(["published", "report_id"], na_position="last", kind="stable").to_dict("records")
    made = [{str(k): v for k, v in r.items()} for r in rows_]
    for outcome in dict.fromkeys(row["outcome"] for row in made):
        of_outcome = [row for row in made if row["outcome"] == outcome]
        for row, other in zip(of_outcome, other_start(of_outcome), strict=True):
            row["other_start"] = other
    latest: dict[tuple[str, str], list[Row]] = {}  # outcome and source -> the last total of each of its scopes
    told_: list[Row] = []
    for row in made:
        fall, lower, why = _fall(row, latest)
        more = {"fall": fall, "lower_than": lower, "why": why, "others_higher": _others_higher(row, latest)}
        told_.append({**row, "count": value_of(row), "counted": counted(row), **more})
        series = latest.setdefault(_series(row), [])
        if fall != BOUND and known(row, "published"):
            series[:] = [other for other in series if not comparable(row, other)]
            series.append(row)
    told_.sort(key=lambda r: (str(r["outcome"]), source_of(r)))
    frame = pd.DataFrame(told_, columns=[*kept.columns, *ADDED, "other_start"])
    return frame.astype({**kept.dtypes.to_dict(), **dict.fromkeys(ADDED, "string"), "other_start": "boolean"})


def _fall(row: Row, latest: dict[tuple[str, str], list[Row]]) -> tuple[str | None, str | None, str | None]:
    """The kind of fall, its own source's totals that it is lower than, and why; all None where it is lower than none."""
    own = [o for o in latest.get(_series(row), ()) if _low(row) < _low(o)]
    same = [o for o in own if comparable(row, o)]
    if not own:
        return None, None, None
    lower = "; ".join(_shown(o) for o in own)
    if not known(row, "published"):
        return UNDATED, lower, None
    if not same:
        return SCOPE, lower, _scope(row)
    kind = next((k for k, c in ((REVISED, "revised_words"), (FEWER, "fewer_words")) if known(row, c)), UNSAID)
    if kind == UNSAID and math.isinf(_high(row)):
        kind = BOUND
    why = {REVISED: row.get("revised_words"), FEWER: row.get("fewer_words")}.get(kind)
    return kind, lower, None if why is None else str(why)


def _others_higher(row: Row, latest: dict[tuple[str, str], list[Row]]) -> str | None:
    """The last totals of other sources, from the same day, that are higher, the highest first; None if there is none."""
    mine = _series(row)
    higher = [o for k, last in latest.items() if k[0] == mine[0] and k != mine for o in last if _high(row) < _low(o)]
    higher = sorted(
        (o for o in higher if same_time(row, o)), key=lambda o: (source_of(o) == UNKNOWN, -_low(o), source_of(o))
    )
    rest = [f"and {len(higher) - MOST} more"] if len(higher) > MOST else []
    return "; ".join([f"{source_of(o, shown=True)}: {_shown(o)}" for o in higher[:MOST]] + rest) or None


def _scope(row: Row) -> str | None:
    """What tells a total's scope from its source's others: the report's words, else whom, where or since when; None if nothing."""
    return str(row["scope_words"]) if known(row, "scope_words") else counted(row)


def _series(row: Row) -> tuple[str, str]:
    """The outcome and source; a total whose source is not told is a series of its own."""
    source = source_of(row)
    return str(row["outcome"]), source if source != UNKNOWN else f"{UNKNOWN}: {row['figure_id']}"


def source_of(row: Row, shown: bool = False) -> str:
    """The name of a claim's source, over all reports where known; for comparing, without case and article, unless `shown`."""
    name = next((str(row[c]) for c in ("source_name", "source") if known(row, c) and not unclear(str(row[c]))), UNKNOWN)
    name = name[4:] if name[:4].casefold() == "the " else name
    return name if shown else name.casefold()


def _low(row: Row) -> float:
    return next((float(row[c]) for c in ("low", "best") if known(row, c)), 0.0)


def _high(row: Row) -> float:
    return next((float(row[c]) for c in ("high", "best") if known(row, c)), math.inf)


def value_of(row: Row) -> str:
    """A claim's count in few words: "22", "at least 19", "up to 40", "20 to 30"; one that no report states names the words it is worked out from."""
    low, best, high = (f"{float(row[c]):,.0f}" if known(row, c) else None for c in ("low", "best", "high"))
    if best is not None:
        value = best
    elif low is not None and high is not None:
        value = f"{low} to {high}"
    else:
        value = f"at least {low}" if low is not None else f"up to {high}"
    return f"{value} (worked out: \u201c{row['number']}\u201d)" if known(row, "worked_out") else value


def _shown(row: Row) -> str:
    return f"{value_of(row)} ({row['published'] if known(row, 'published') else 'day not known'})"
