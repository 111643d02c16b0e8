"""The head of a report: the place of its dateline and the date printed there.

Dateline forms are those of the news agencies' style books: the town in
capitals, perhaps the country, the date and the agency in brackets, then a dash
("KHARTOUM, Sudan (AP) —") or, in South Asia and the Gulf, a colon. A town in
small letters counts only before an agency in brackets ("Goma, Congo (CNN) —").
"""

from __future__ import annotations

import re
from datetime import date

from analysis.lexicons.words import Words

LINES = 12  # title, byline, agency, dates: what can stand before the first paragraph
PARAGRAPH = 200  # a line this long is a paragraph of the story: no dateline comes after it
LONGEST = 60

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_LETTER = r"[^\W\d_]"
_NAME = rf"{_LETTER}(?:[.'\u2019]|{_LETTER}|[- ](?={_LETTER}))*"
_DATELINE = re.compile(
    rf"(?P<place>(?P<town>{_NAME})(?:(?:/|, ){_NAME})*)"
    rf"(?:,? (?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:, (?P<year>\d{{4}}))?)?"
    rf"\s*(?P<agency>\({_LETTER}[\w .&]{{1,30}}\)\s*)?(?:[\u2014\u2013\u2015:]|--|- )\s*\S"
)
_PRINTED = re.compile(
    r"(?:(?P<label>first published|published|updated|last updated|posted|date)(?: on)?:?\s*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})|(?P<m1>{_MONTH}) (?P<d1>\d{{1,2}}),? (?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH}),? (?P<y2>\d{{4}}))"
    r"(?:[T, ]+(?:at )?\d{1,2}[:.]\d{2}.{0,30})?\.?",
    re.IGNORECASE,
)


def head(text: str, words: Words) -> tuple[str | None, date | None]:
    """The dateline's place as written and the date of publication printed in the first lines, each None where absent.

    A date without its year is None, and so is one in figures that can be read
    two ways ("03/04/2023"). A line of its own goes before the dateline's date,
    and a day of publication before one of an update.
    """
    place: str | None = None
    days: list[tuple[int, date]] = []
    for _, line in _opening(text):
        printed = _PRINTED.fullmatch(line) if len(line) <= 2 * LONGEST else None
        if printed:
            found = (
                _iso(printed["iso"])
                if printed["iso"]
                else _day(
                    printed["y1"] or printed["y2"], printed["m1"] or printed["m2"], printed["d1"] or printed["d2"]
                )
            )
            if found:
                days.append((1 if "updated" in (printed["label"] or "").lower() else 0, found))
        elif place is None and (match := _match(line, words)) is not None:
            place = match["place"]
            found = _day(match["year"], match["month"], match["day"]) if match["year"] else None
            if found:
                days.append((2, found))
    return place, min(days, key=lambda item: item[0])[1] if days else None


def story_start(text: str, words: Words) -> int | None:
    """Where the story begins after the dateline's dash, or None where there is no dateline."""
    for start, line in _opening(text):
        if (match := _match(line, words)) is not None:
            return start + match.end() - 1
    return None


def _opening(text: str) -> list[tuple[int, str]]:
    """The first lines that hold anything, each with where it starts, up to the first paragraph of the story."""
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text[:20_000].splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            lines.append((at + line.index(stripped[0]), stripped))
        at += len(line)
        if len(lines) == LINES or len(stripped) >= PARAGRAPH:
            break
    return lines


def _match(line: str, words: Words) -> re.Match[str] | None:
    match = _DATELINE.match(line[:PARAGRAPH])
    return match if match is not None and _is_place(match, words) else None


def _is_place(match: re.Match[str], words: Words) -> bool:
    """Whether a dateline's form is not a label ("BREAKING:") or the name of an organization ("NATO — the alliance — ...")."""
    town = match["town"]
    if len(match["place"]) > LONGEST or sum(c.isalpha() for c in town) < 3:
        return False
    if town != town.upper() and not (match["agency"] and town[0].isupper()):
        return False
    return town.lower() not in words.of("labels") and town not in words.of("organisations") | words.of("groups")


def _day(year: str, month: str, number: str) -> date | None:
    try:
        return date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(number))
    except ValueError:
        return None


def _iso(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
