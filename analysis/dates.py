"""Time expressions as written, and the days they mean when the report's date settles it."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    day: n for n, day in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.|Apr\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
TIME = re.compile(
    rf"(?P<monthday>\b{_MONTH} \d{{1,2}}\b(?!,?\d)(?:, \d{{4}})?)"
    rf"|(?P<daymonth>\b\d{{1,2}} {_MONTH}\b(?: \d{{4}})?)"
    rf"|(?P<weekday>\b(?:last |early |late )?{_DAY}(?: night| morning| evening| afternoon)?\b)"
    rf"|(?P<relative>\b(?:yesterday|today|overnight|last night|last week|last month|last year|this week|this month)\b)"
    rf"|(?P<that>\b(?:that|the same|the previous) (?:day|night|week)\b)"
    rf"|(?P<month>\b(?:last )?(?:January|February|March|April|June|July|August|September|October|November|December|(?<=in )May)\b(?: (?:of )?\d{{4}})?)"
    rf"|(?P<year>\b(?:(?<=in )|(?<=since ))(?:19|20)\d{{2}}\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Time:
    """Characters start to end of a time expression, with the first and last day it means (None where not sure)."""

    start: int
    end: int
    first: date | None = None
    last: date | None = None


def times(text: str, reported: date | None, offset: int = 0) -> list[Time]:
    """The time expressions of a text, resolved against the day of publication; `offset` is added to their places."""
    result = []
    for match in TIME.finditer(text):
        kind = match.lastgroup or ""
        try:
            first, last = _resolve(kind, match.group().lower(), reported)
        except ValueError:
            first = last = None
        result.append(Time(offset + match.start(), offset + match.end(), first, last))
    return result


def _resolve(kind: str, words: str, reported: date | None) -> tuple[date | None, date | None]:
    parts = words.replace(",", "").replace(".", "").split()
    if kind in {"monthday", "daymonth"}:
        month, day = (parts[0], parts[1]) if kind == "monthday" else (parts[1], parts[0])
        if len(parts) > 2:
            exact = date(int(parts[2]), MONTHS[month], int(day))
            return exact, exact
        if reported is None:
            return None, None
        exact = date(reported.year, MONTHS[month], int(day))
        if exact > reported:
            exact = exact.replace(year=reported.year - 1)
        return exact, exact
    if kind == "year":
        return date(int(words), 1, 1), date(int(words), 12, 31)
    if kind == "month":
        number = next(MONTHS[p] for p in parts if p in MONTHS)
        if parts[-1].isdigit():
            year = int(parts[-1])
        elif reported is None:
            return None, None
        else:
            year = reported.year - (number > reported.month)
        return date(year, number, 1), date(year, number, monthrange(year, number)[1])
    if reported is None:
        return None, None
    if kind == "weekday":
        wanted = next(WEEKDAYS[p] for p in parts if p in WEEKDAYS)
        if "last" in parts:
            return None, None
        exact = reported - timedelta(days=(reported.weekday() - wanted) % 7)
        return exact, exact
    if kind == "relative":
        return _relative(words, reported)
    return None, None


def _relative(words: str, reported: date) -> tuple[date | None, date | None]:
    day = timedelta(days=1)
    monday = reported - reported.weekday() * day
    month = reported.replace(day=1)
    return {
        "yesterday": (reported - day, reported - day),
        "today": (reported, reported),
        "overnight": (reported - day, reported),
        "last night": (reported - day, reported),
        "this week": (monday, reported),
        "last week": (monday - 7 * day, monday - day),
        "this month": (month, reported),
        "last month": ((month - day).replace(day=1), month - day),
        "last year": (date(reported.year - 1, 1, 1), date(reported.year - 1, 12, 31)),
    }.get(words, (None, None))
