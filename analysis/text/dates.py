"""Time expressions as written, and the days they mean when the report's date settles it."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    day: n for n, day in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
NUMBERS = {
    word: n
    for n, word in enumerate(["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
} | {"a": 1, "an": 1, "several": None, "the": 1}
_MONTH = r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.|Apr\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?: night| morning| evening| afternoon)?"
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
TIME = re.compile(
    rf"\b(?=[0-9AEDFIJLMNOSTWY])(?:(?P<monthday>{_MONTH} \d{{1,2}}\b(?![,.]?\d)(?:, \d{{4}})?)"
    rf"|(?P<daymonth>\d{{1,2}} {_MONTH}\b(?:,? \d{{4}})?)"
    rf"|(?P<weekday>(?:last |early |late )?{_DAY}{_PART}\b)"
    rf"|(?P<shift>{_COUNT} (?:day|week|month|year)s? (?:ago|later|earlier)\b)"
    rf"|(?P<span>(?:in|over|during|for) the (?:past|last) (?:{_COUNT} )?(?:hour|day|week|month|year)s?\b)"
    rf"|(?P<relative>(?:yesterday|today|overnight|tonight|last night|(?:over|at) the weekend|last week|last month|last year|this week|this month|this year|earlier this week|earlier this month|earlier this year|the previous night|early today)\b)"
    rf"|(?P<that>(?:that|the same|the previous|the following|the next) (?:day|night|morning|evening|afternoon)\b|the day before\b|the day after\b)"
    rf"|(?P<month>(?:last |late |early |mid-)?(?-i:January|February|March|April|June|July|August|September|October|November|December|(?<=in )May|(?<=since )May|May(?= \d{{4}}))\b(?:,? (?:of )?\d{{4}})?)"
    rf"|(?P<year>(?:(?<=in )|(?<=since )|(?<=during )|(?<=[Tt]he ))(?:19|20)\d{{2}}\b))",
    re.IGNORECASE,
)
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
NIGHTS = frozenset(
    {"overnight", "last night", "tonight", "the previous night"}
)  # a named day in the same clause outranks these


@dataclass(frozen=True, slots=True)
class Time:
    """Characters start to end of a time expression, with the first and last day it means (None where not sure).

    `vague` marks those that say a part of a day ("overnight") and not which; `since` those that run on to it.
    """

    start: int
    end: int
    first: date | None = None
    last: date | None = None
    vague: bool = False
    since: bool = False

    @property
    def days(self) -> int:
        """How many days it takes in; many where that is not sure."""
        return (self.last - self.first).days + 1 if self.first is not None and self.last is not None else 9999


def times(text: str, reported: date | None, offset: int = 0) -> list[Time]:
    """The time expressions of a text, resolved against the day of publication; `offset` is added to their places.

    "That day" and "two days later" count from the last single day the text
    named before. "Since" a day runs to the day of publication.
    """
    result: list[Time] = []
    named: date | None = None
    for match in TIME.finditer(text):
        kind = match.lastgroup or ""
        words = match.group().lower()
        try:
            if kind in {"that", "shift"}:
                first, last = _counted(kind, words, named, reported)
            else:
                first, last = _resolve(kind, words, reported)
        except ValueError:
            first = last = None
        if first is not None and first == last:
            named = first
        since = text[max(0, match.start() - 10) : match.start()].lower().endswith(("since ", "since the "))
        if since and first is not None and reported is not None:
            last = reported
        vague = words in NIGHTS
        if (
            result
            and text[result[-1].end - offset : match.start()] == " and "
            and result[-1].first is not None
            and last is not None
        ):
            start = result[-1].start
            if (
                text[max(0, start - offset - 8) : start - offset].lower() == "between "
            ):  # "between 9 January and 5 March"
                result[-1] = Time(start, offset + match.end(), result[-1].first, last)
                continue
        result.append(Time(offset + match.start(), offset + match.end(), first, last, vague, since))
    return result


def _counted(kind: str, words: str, named: date | None, reported: date | None) -> tuple[date | None, date | None]:
    """A day counted from another: "that day", "the day before", "two days later"; "ago" counts from publication."""
    if kind == "that":
        shift = 1 if words.startswith(("the following", "the next", "the day after")) else 0
        shift = -1 if words.startswith(("the previous", "the day before")) else shift
        day = named + timedelta(days=shift) if named is not None else None
        return day, day
    count, unit, way = words.split()
    number = int(count) if count.isdigit() else NUMBERS[count]
    start = reported if way == "ago" else named
    days = DAYS[unit.rstrip("s")]
    if start is None or number is None or days > 7:
        return None, None
    day = start + timedelta(days=number * days * (1 if way == "later" else -1))
    # "A week ago" is that week or so, not a day.
    slack = timedelta(days=3 if days == 7 else 0)
    return day - slack, day + slack


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
        parts = [p.removeprefix("mid-") for p in parts]
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
    if kind == "span":
        if "hours" in parts or "hour" in parts:
            return reported - timedelta(days=1), reported
        count = next((p for p in parts if p.isdigit() or (p in NUMBERS and p not in {"the", "a"})), "1")
        many = int(count) if count.isdigit() else NUMBERS[count]
        return reported - timedelta(days=(many or 1) * DAYS[parts[-1].rstrip("s")]), reported
    if kind == "relative":
        if words.endswith("the weekend"):
            saturday = reported - timedelta(days=(reported.weekday() - 5) % 7)
            return (None, None) if saturday == reported else (saturday, saturday + timedelta(days=1))
        words = words.removeprefix("earlier ")
        return _relative(words, reported)
    return None, None


def _relative(words: str, reported: date) -> tuple[date | None, date | None]:
    day = timedelta(days=1)
    monday = reported - reported.weekday() * day
    month = reported.replace(day=1)
    return {
        "yesterday": (reported - day, reported - day),
        "today": (reported, reported),
        "early today": (reported, reported),
        "tonight": (reported, reported),
        "overnight": (reported - day, reported),
        "last night": (reported - day, reported),
        "this week": (monday, reported),
        "last week": (monday - 7 * day, monday - day),
        "this month": (month, reported),
        "this year": (date(reported.year, 1, 1), reported),
        "last month": ((month - day).replace(day=1), month - day),
        "last year": (date(reported.year - 1, 1, 1), date(reported.year - 1, 12, 31)),
    }.get(words, (None, None))
