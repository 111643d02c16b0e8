"""A day as people and machines write it: "9 May 2031", "May 9, 2031", "2031-05-09T10:00Z", "Fri, 9 May 2031 10:00:00 +0000".

A day in figures alone ("03/04/2024") is the 3rd of April or the 4th of March:
it stays open unless one reading is no day at all ("17/05/2031").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_CLOCK = r"(?:[T, ]+(?:at )?\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\b\.?)?(?: ?(?:Z|[A-Z]{2,5}\b|[+-]\d{2}:?\d{2}))?(?: ?\([A-Z]{2,5}\))?)?"
DAY = re.compile(
    r"(?<![\w./-])(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?(?:the )?"
    rf"(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}|(?:19|20)\d{{6}}(?!\d))"
    rf"|(?P<m1>{MONTH}) (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?(?P<m2>{MONTH}),?[ -](?P<y2>\d{{4}})"
    rf"|(?P<f1>\d{{1,2}})(?P<sign>[/.])(?P<f2>\d{{1,2}})(?P=sign)(?P<y3>\d{{4}})"
    rf"|(?P<y4>\d{{4}})/(?P<f3>\d{{1,2}})/(?P<f4>\d{{1,2}}))"
    rf"(?:(?=T\d)|(?![\w/]))(?!-\d){_CLOCK}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """A day found in words: characters start to end, and the day; None where it can be read two ways, or is none."""

    start: int
    end: int
    day: date | None


def days(text: str) -> list[Written]:
    """Every day of the text that is written with its year, in order."""
    return [Written(match.start(), match.end(), _day(match)) for match in DAY.finditer(text)]


def day_of(text: str) -> date | None:
    """The day that a cell, header or field gives, with or without a time of day; None where it is none or can be read two ways."""
    text = text.strip()
    match = DAY.match(text)
    if match is None:
        return None
    rest = text[match.end() :].strip()
    # A time in a form that we do not know ("10:00:00 GMT+2") does not take the day away; other words do.
    return _day(match) if not rest or re.fullmatch(r"[T,]?\s*\d[\w:.+ ()-]{0,40}|[\w+:()/-]{1,12}", rest) else None


def _day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        if match["y4"]:
            return date(int(match["y4"]), int(match["f3"]), int(match["f4"]))
        if match["f1"]:
            one, two, year = int(match["f1"]), int(match["f2"]), int(match["y3"])
            if one == two or (one > 12) != (two > 12):
                return date(year, min(one, two), max(one, two))
            return None
        month = (match["m1"] or match["m2"])[:3].lower()
        number, year = int(match["d1"] or match["d2"]), int(match["y1"] or match["y2"])
        return date(year, MONTHS.index(month) + 1, number)
    except ValueError:
        return None
