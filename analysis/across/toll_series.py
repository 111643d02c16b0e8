"""Which running totals count the same people: of one sort, in one place, from one day?

Only such totals make one series. "Six killed since the truce began" stands far
below a war's toll and is no fall from it: it counts from another day. Whatever
a report says of what it counts is kept, as `counted`; what it does not say is
never guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd

from analysis.across.what_is_counted import STOCKS

MONTH = timedelta(days=31)  # totals that begin further apart cover different times; "since January" is any day of it
TIMES = 10.0  # a total that does not say since when is of a toll only where it is no further from all of that toll
TWICE = 2.0  # one since an event without a date, only where it is so near its own source's toll

Row = Mapping[Any, Any]  # of a claims table


def known(row: Row, column: str) -> bool:
    """Whether a row has a value in a column."""
    return row.get(column) is not None and not pd.isna(row[column])


def counted(row: Row) -> str | None:
    """Whom, where and since when a total counts, as far as its report says: "civilians, in Tyre, since 2031-03-24"; None if nothing."""
    parts = []
    if row["status"] not in {"unspecified", "mixed"} and not pd.isna(row["status"]):
        parts.append(f"{row['status']}s")
    if known(row, "place"):
        parts.append(f"in {row['place']}")
    day = start(row)
    if day is not None:
        parts.append(f"since {day.isoformat()}")
    elif known(row, "since"):
        parts.append(str(row["since"]))
    return ", ".join(parts) or None


def start(row: Row) -> date | None:
    """The day from which a total counts, where it is known: not that of the counting, and none for a state such as being displaced."""
    if row["outcome"] in STOCKS or not known(row, "date_from") or row["date_from"] == row.get("date_to"):
        return None
    return date.fromisoformat(str(row["date_from"]))


def comparable(one: Row, other: Row) -> bool:
    """Whether two totals can be of one series: nothing known of whom, where and since when speaks against it."""
    return one["status"] == other["status"] and same_place(one, other) and same_time(one, other)


def same_place(one: Row, other: Row) -> bool:
    """Whether the places of two totals can be one, as far as they are told."""
    if not (known(one, "place") and known(other, "place")):
        return True
    a, b = (str(row["place"]).casefold() for row in (one, other))
    return a in b or b in a


def same_time(one: Row, other: Row) -> bool:
    """Whether two totals can count from one day, as far as they say from when."""
    if bool(one.get("other_start")) != bool(other.get("other_start")):
        return False
    a, b = start(one), start(other)
    return a is None or b is None or abs(a - b) <= MONTH


def other_start(rows: Sequence[Row]) -> list[bool]:
    """For each total of one outcome, whether it counts from another day than the toll that most of them count.

    Its date says so, or its words ("since the truce began"); a total since an
    event whose day is not told belongs to the toll only where it is near its
    own source's, one that says nothing of its start unless it is far from all
    that do.
    """
    starts = Counter(day for row in rows if (day := start(row)) is not None)
    near = {a: sum(n for b, n in starts.items() if abs(a - b) <= MONTH) for a in starts}
    main = min(near, key=lambda day: (-near[day], day)) if near else None
    sure = [r for r in rows if main is not None and (day := start(r)) is not None and abs(day - main) <= MONTH]
    if not sure:
        sure = [r for r in rows if not known(r, "since") and start(r) is None]
    found = []
    for row in rows:
        day = start(row)
        if row["outcome"] in STOCKS:
            found.append(False)
        elif day is not None:
            found.append(main is not None and abs(day - main) > MONTH)
        elif known(row, "since_kind"):
            found.append(row["since_kind"] == "truce")
        elif known(row, "since"):
            own = [r for r in sure if _source(r) == _source(row)]
            found.append(not any(_within(row, r, TWICE) for r in own))
        else:
            found.append(bool(sure) and not any(_within(row, r, TIMES) for r in sure))
    return found


def _source(row: Row) -> str:
    name = next((str(row[c]) for c in ("source_name", "source") if known(row, c)), "")
    return name.casefold().removeprefix("the ")


def _within(one: Row, other: Row, times: float) -> bool:
    a, b = (next((float(r[c]) for c in ("best", "low", "high") if known(r, c)), 0.0) for r in (one, other))
    return min(a, b) > 0 and max(a, b) <= times * min(a, b)
