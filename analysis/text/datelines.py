"""The head of a report: the place of its dateline and the date printed there.

Dateline forms are those of the news agencies' style books: the town in
capitals, perhaps the country, the date and the agency in brackets, then a dash
("KHARTOUM, Sudan (AP) —") or, in South Asia and the Gulf, a colon. A town in
small letters counts only before an agency in brackets ("Goma, Congo (CNN) —"),
or where the lexicons hold it and a sentence follows ("Nairobi — The talks ...").

A name before a colon that a transcript goes on with ("PELT: We will not sign.",
"QUESTION: ...") is a speaker's, not a town's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from analysis.lexicons.words import Words
from analysis.text.written_dates import MONTH, Written, day_of, days

LINES = 12  # title, byline, agency, dates: what can stand before the first paragraph
PARAGRAPH = 200  # a line this long is a paragraph of the story: no dateline comes after it
LONGEST = 60
SENTENCE = 80  # characters: a line this long is no headline
DATE_LINE = 120  # a line about the report itself is no longer

_LETTER = r"[^\W\d_]"
_NAME = rf"{_LETTER}(?:[.'\u2019]|{_LETTER}|[- ](?={_LETTER}))*"
_DATELINE = re.compile(
    rf"(?P<place>(?P<town>{_NAME})(?:(?:/|, )(?!{MONTH} \d){_NAME})*)"
    rf"(?:,? \(?(?P<date>{MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {MONTH}(?:,? \d{{4}})?)\)?)?"
    rf"\s*(?P<agency>\({_LETTER}[\w .&]{{1,30}}\)\s*)?(?P<sign>[\u2014\u2013\u2015:]|--|- |_ )\s*\S"
)
_LABEL = re.compile(
    r"(?P<updated>(?:last |first )?(?:updated|modified)|revised)|(?:first |originally )?published|posted|issued|released|"
    r"date(?:d| of publication)?",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"(?:[A-Z][\w.'\u2019-]{0,20}(?: |(?=:))){1,4}:\s"
)  # each word with a capital: "The minister said: ..." is none
# What stands on a line beside the date of a report and says nothing of the story.
_ABOUT = frozenset(
    [
        "at",
        "on",
        "by",
        "the",
        "no",
        "and",
        "of",
        "for",
        "last",
        "first",
        "updated",
        "published",
        "posted",
        "issued",
        "released",
        "date",
        "dated",
        "modified",
        "report",
        "edition",
        "update",
        "situation",
        "bulletin",
        "issue",
        "number",
        "page",
        "am",
        "pm",
        "gmt",
        "utc",
        "local",
        "time",
    ]
)
_MARK = re.compile(r"[,|\u00b7\u2022/()\[\]:;\u2013\u2014-]")
_PREPOSITION = re.compile(r"\b(?:of|on|since|until|till|from|to|by|for|after|before|in|at)\s*$", re.IGNORECASE)
# Days that a line gives of something else than the report.
_ELSE = re.compile(
    r"\b(?:born|died|deadline|expires?|valid|effective|signed|accessed|retrieved|archived|downloaded|due|embargo\w*|covering|period|next|"
    r"as of|meeting|court|hearing)\b",
    re.IGNORECASE,
)
_APART = re.compile(r"^[\s,|\u00b7\u2022/()\[\]:;.\u2013\u2014-]*|[\s,|\u00b7\u2022/()\[\]:;.\u2013\u2014-]*$")


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines say of the report: the dateline's place as written, and the day of publication.

    `open` is a day printed there in figures that can be read two ways, as written.
    """

    place: str | None = None
    day: date | None = None
    open: str | None = None


def head(text: str, words: Words) -> tuple[str | None, date | None]:
    """The dateline's place as written and the date of publication printed in the first lines, each None where absent."""
    found = read_head(text, words)
    return found.place, found.day


def read_head(text: str, words: Words) -> Head:
    """What the first lines say of the report.

    A date without its year is no day, and so is one in figures that can be read
    two ways ("03/04/2023"). A line that says "published" goes before one that
    is the date alone, that before the dateline's date, and that before a line
    with other words beside it; a day of an update is never that of publication.
    """
    place: str | None = None
    unsure: str | None = None
    found: list[tuple[int, date]] = []
    lines = _opening(text)
    speakers = _is_transcript(text)
    for _, line in lines:
        if (match := None if place else _match(line, words)) is not None and not (speakers and match["sign"] == ":"):
            place = match["place"]
            if (day := day_of(match["date"] or "")) is not None:
                found.append((2, day))
        elif (said := _date_line(line)) is not None:
            rank, written, updated = said
            if updated:
                continue
            if written.day is not None:
                found.append((rank, written.day))
            elif re.search(r"\d[/.]\d", line[written.start : written.end]):
                unsure = unsure or line[written.start : written.end].strip()
    best = min((rank for rank, _ in found), default=0)
    nearest = [day for rank, day in found if rank == best]
    # A chronology begins with days too: where several stand alone, none is the report's.
    day = nearest[0] if nearest and (best == 0 or len(set(nearest)) == 1) else None
    return Head(place, day, None if day else unsure)


def story_start(text: str, words: Words) -> int | None:
    """Where the story begins after the dateline's dash, or None where there is no dateline."""
    speakers = _is_transcript(text)
    for start, line in _opening(text):
        if (match := _match(line, words)) is not None and not (speakers and match["sign"] == ":"):
            return start + match.end() - 1
    return None


def _date_line(line: str) -> tuple[int, Written, bool] | None:
    """The date of a line that is about the report ("By Ana Orsk, 9 May 2031"), how sure it is, and whether it is an update's.

    None for a sentence, and for a headline that has a date in it ("Truce of 9
    May 2031 collapses"): beside the date such a line may hold names and the
    words of a label, no others.
    """
    if len(line) > DATE_LINE:
        return None
    dates = days(line)
    if not dates:
        return None
    labels = [(m.start(), bool(m["updated"])) for m in _LABEL.finditer(line)]

    def updated(written: Written) -> bool:
        before = [flag for start, flag in labels if start < written.start]
        return bool(before) and before[-1]

    published = [written for written in dates if not updated(written)]
    if len({written.day for written in published if written.day}) > 1:
        return None  # a span of days, or two reports
    one = next((written for written in published if written.day), (published or dates)[0])
    rest = [_APART.sub("", part) for part in _beside(line, dates)]
    if not all(_is_about(part) for part in rest):
        return None
    if any(_ELSE.search(part) for part in rest):
        return None
    if not labels and not _stands_apart(line[: one.start], line[one.end :]):
        return None
    alone = not any(_LABEL.sub("", part).strip(" :,.") not in ("", "on", "at") for part in rest)
    return ((0 if labels else 1) if alone else 3), one, not published


def _stands_apart(before: str, after: str) -> bool:
    """Whether a date is set off from the words of its line, as in a byline, and is no part of a headline ("Talks On 9 May 2031 Fail")."""
    if _PREPOSITION.search(before):
        return False
    alone = not before.strip() or bool(_MARK.search(before[-3:])) or len(before.split()) <= 4
    return alone and (not after.strip() or bool(_MARK.search(after[:3])))


def _beside(line: str, dates: list[Written]) -> list[str]:
    parts, done = [], 0
    for written in dates:
        parts.append(line[done : written.start])
        done = written.end
    return [part for part in [*parts, line[done:]] if part.strip()]


def _is_about(part: str) -> bool:
    """Whether the words beside a date are names and labels: each begins with a capital, is a number, or is a label's own."""
    words = re.findall(r"[\w'\u2019.-]+", part)
    if len(words) > 10:
        return False
    return all(w[0].isupper() or w[0].isdigit() or w.lower().strip(".") in _ABOUT for w in words)


def _is_transcript(text: str) -> bool:
    """Whether the text is one of speakers' turns: two lines or more of its opening begin with a name and a colon."""
    starts = [line for line in text[:20_000].splitlines() if line.strip()][: 3 * LINES]
    turns = [line for line in starts if _TURN.match(line) and not _LABEL.match(line)]
    return len(turns) >= 2 or bool(turns and re.search(r"\?\s*$", turns[0]))


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
    if town != town.upper() and not (match["agency"] and town[0].isupper()) and not _is_known(match, words):
        return False
    if match["sign"] == ":" and town.lower().split()[0].strip(".") in words.of("titles"):
        return False
    return town.lower() not in words.of("labels") and town not in words.of("organisations") | words.of("groups")


def _is_known(match: re.Match[str], words: Words) -> bool:
    """Whether a town in small letters is one that the lexicons hold, and a dash leads from it to a sentence: "Addis Ababa \u2014 The ..."."""
    known = match["town"] in words.of("capitals") | words.of("places")
    begins = match.string[match.end() - 1].isupper() and len(match.string) > SENTENCE
    return known and begins and match["sign"] != ":"
