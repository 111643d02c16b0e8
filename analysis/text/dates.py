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
_PERIOD = rf"(?:(?:last|this) (?:month|year)\b|{_MONTH}(?:,? (?:of )?\d{{4}}\b)?|(?:19|20)\d{{2}}\b)"
_WHICH_YEAR = r" (?:of )?(?:last|this) year\b"
_ORDINAL = "first|second|third|fourth|last|final|opening|closing"
TIME = re.compile(
    rf"\b(?=[0-9AEDFIJLMNOSTWY])(?:(?P<monthday>{_MONTH} \d{{1,2}}\b(?![,.]?\d)(?:, \d{{4}}|{_WHICH_YEAR})?)"
    rf"|(?P<daymonth>\d{{1,2}} {_MONTH}\b(?:,? \d{{4}}|{_WHICH_YEAR})?)"
    rf"|(?P<weekday>(?:last |early |late )?{_DAY}{_PART}\b(?: (?:of )?last week\b| {_COUNT} weeks? ago\b)?)"
    rf"|(?P<shift>{_COUNT} (?:day|week|month|year)s? (?:ago|later|earlier)\b)"
    rf"|(?P<edge>(?:(?:in|over|during) )?the (?:(?:{_ORDINAL}) (?:{_COUNT} )?(?:days?|weeks?|weekend|fortnight|months?|half|quarter)|beginning|start|end|middle) of {_PERIOD})"
    rf"|(?P<span>(?:in|over|during|for) the (?:past|last) (?:{_COUNT} )?(?:hour|day|week|month|year)s?\b(?! of (?:the|this|that|its|his|her|their)\b))"
    rf"|(?P<relative>(?:yesterday|today|overnight|tonight|last night|(?:over|at) the weekend|last week|last month|last year|this week|this month|this year|earlier this week|earlier this month|earlier this year|the previous night|early today)\b)"
    rf"|(?P<that>(?:that|the same|the previous|the following|the next) (?:day|night|morning|evening|afternoon)\b|the day before\b|the day after\b)"
    rf"|(?P<before>(?:the (?:week|month|year) before|the (?:previous|preceding) (?:week|month|year))\b)"
    rf"|(?P<month>(?:last |late |early |mid-)?(?-i:January|February|March|April|June|July|August|September|October|November|December|(?<=in )May|(?<=since )May|May(?= \d{{4}}))\b(?:,? (?:of )?\d{{4}}|{_WHICH_YEAR})?)"
    rf"|(?P<year>(?:(?<=in )|(?<=since )|(?<=during )|(?<=[Tt]he )|(?<=from )|(?<=between )|(?<=[12]\d{{3}} and )|(?<=[12]\d{{3}} to ))(?:19|20)\d{{2}}(?:[-–/](?:\d{{4}}|\d{{2}}))?\b))",
    re.IGNORECASE,
)
AFTER = re.compile(
    rf"\b(?:(?P<count>{_COUNT}|the) )?(?P<unit>day|week|month|year)s? (?P<way>after|before) (?:the )?$", re.I
)
SPANS = {" and ": ("between ", "in "), " to ": ("from ",), " until ": ("from ",), " through ": ("from ",)}
UNTIL = re.compile(r"\b(?:by|until|till) (?:the )?$")
OPENING = ("between ", "from ")  # words before the first end of a span
EDGE = re.compile(
    rf"(?:(?P<which>{_ORDINAL}) (?:(?P<count>{_COUNT}) )?(?P<unit>day|week|weekend|fortnight|month|half|quarter)s?"
    rf"|(?P<part>beginning|start|end|middle)) of (?P<period>.+)$"
)
ORDINALS = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3}  # all others count from the end
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
SATURDAY = 5
WEEK, LONGEST_MONTH = 7, 31  # days
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
    opened, opens = None, ""  # the first day of a span that is not closed yet, and the words before it
    for match in TIME.finditer(text):
        kind = match.lastgroup or ""
        words = match.group().lower()
        try:
            if kind == "before":
                first, last = _before(words, result[-1] if result else None)
            elif kind in {"that", "shift"}:
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
        joint = text[result[-1].end - offset : match.start()] if result else ""
        if opened is not None and joint in SPANS and opens.endswith(SPANS[joint]):
            result[-1] = _span(result[-1].start, offset + match.end(), opened, last)
            opened = None
            continue
        start, opens, opened = match.start(), text[max(0, match.start() - 8) : match.start()].lower(), None
        if opens.endswith(OPENING) or (kind == "year" and opens.endswith("in ")):
            goes_on = any(text.startswith(w, match.end()) for w in SPANS if opens.endswith(SPANS[w]))
            opened = first if goes_on else None
            if goes_on and not opens.endswith("in "):
                first = last = None  # the first end alone is no answer
        if UNTIL.search(opens) and not text.startswith(("'s", "’s"), match.end()):
            first = None  # "nine had died by Friday"
        after = AFTER.search(text, max(0, start - 25), start)
        if after is not None:  # "a day after Friday's truce"
            start = after.start()
            first, last = _moved(after, first), _moved(after, last)
            if result and result[-1].start >= offset + start:
                result.pop()  # "the day after"
        result.append(Time(offset + start, offset + match.end(), first, last, vague, since))
    return result


def _span(start: int, end: int, first: date, last: date | None) -> Time:
    """From one time to another, whose year may be told of both: "from January to June 2019"."""
    if last is not None and first > last:
        first = first.replace(year=last.year - (first.month > last.month))
    return Time(start, end, first if last is not None else None, last)


def _moved(after: re.Match[str], day: date | None) -> date | None:
    """A day moved by so many days after or before it; None by weeks and more, which are rounded."""
    count = (after["count"] or "").lower()
    number = int(count) if count.isdigit() else NUMBERS.get(count)
    if day is None or number is None or after["unit"].lower() != "day":
        return None
    return day + timedelta(days=number if after["way"].lower() == "after" else -number)


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


def _before(words: str, named: Time | None) -> tuple[date | None, date | None]:
    """The week, month or year before the one named last, where that was one: "40 in May, 12 the month before"."""
    if named is None or named.first is None or named.last is None:
        return None, None
    first, last, day = named.first, named.last, timedelta(days=1)
    if "week" in words:
        return (first - 7 * day, last - 7 * day) if (last - first).days == WEEK - 1 else (None, None)
    if "month" in words:
        whole = first.day == 1 and (last + day).day == 1 and (last - first).days < LONGEST_MONTH
        return ((first - day).replace(day=1), first - day) if whole else (None, None)
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year
    return (date(first.year - 1, 1, 1), date(first.year - 1, 12, 31)) if whole else (None, None)


def _resolve(kind: str, words: str, reported: date | None) -> tuple[date | None, date | None]:
    parts = words.replace(",", "").replace(".", "").replace(" of ", " ").split()
    if parts[-1] == "year" and kind in {"monthday", "daymonth", "month"}:
        if reported is None:
            return None, None
        parts[-2:] = [str(reported.year - (parts[-2] == "last"))]  # "in June last year"
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
    if kind == "edge":
        return _edge(words, reported)
    if kind == "year":
        first, last = words[:4], re.split(r"[-–/]", words)[-1]  # "the 1991-95 war"
        last = first[:-2] + last if len(last) == 2 else last
        return (date(int(first), 1, 1), date(int(last), 12, 31)) if last >= first else (None, None)
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
        if parts[-2:] == ["last", "week"]:
            exact = reported - timedelta(days=reported.weekday() + 7 - wanted)
            return exact, exact
        if "last" in parts or "ago" in parts:
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


def _edge(words: str, reported: date | None) -> tuple[date | None, date | None]:
    """A part of a month or year, counted from its first or last day: "the last week of July", "the first three months of 2019".

    "The last days" are the last seven, "the end" the last third.
    """
    match = EDGE.search(words)
    if match is None:
        return None, None
    period = match["period"].replace(",", "").replace(" of ", " ")
    kind = "relative" if period.startswith(("last ", "this ")) else "year" if period.isdigit() else "month"
    first, last = _resolve(kind, period, reported)
    if first is None or last is None:
        return None, None
    day, third = timedelta(days=1), ((last - first).days + 1) // 3
    if match["part"] is not None:
        if match["part"] == "middle":
            return first + third * day, last - third * day
        return (last - (third - 1) * day, last) if match["part"] == "end" else (first, first + (third - 1) * day)
    place, unit, count = ORDINALS.get(match["which"]), match["unit"], match["count"]
    many = (int(count) if count.isdigit() else NUMBERS[count] or 1) if count else 1
    if unit in {"month", "half", "quarter"}:
        return _months(first, last, place, many * {"month": 1, "half": 6, "quarter": 3}[unit])
    if unit == "weekend":
        saturdays = [first + n * day for n in range((last - first).days + 1) if (first + n * day).weekday() == SATURDAY]
        saturday = saturdays[-1 if place is None else place]
        return saturday, saturday + day
    days = 7 if unit == "day" and not count and "days" in words else many * {"day": 1, "week": 7, "fortnight": 14}[unit]
    start = last - (days - 1) * day if place is None else first + place * days * day
    end = start + (days - 1) * day
    return (start, end) if first <= start and end <= last else (None, None)


def _months(first: date, last: date, place: int | None, months: int) -> tuple[date | None, date | None]:
    """So many months of a year from its first (place 0, 1, ...) or its last; of a month, its half."""
    if (first.year, first.month) == (last.year, last.month):
        middle = first.replace(day=15)
        if months != 6 or place not in {None, 0, 1}:
            return None, None
        return (first, middle) if place == 0 else (middle + timedelta(days=1), last)
    start = 13 - months if place is None else 1 + place * months
    end = start + months - 1
    if start < 1 or end > 12:
        return None, None
    return date(first.year, start, 1), date(first.year, end, monthrange(first.year, end)[1])


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
