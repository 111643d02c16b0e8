"""What a report's other sentences say of where and when a count belongs: used to match counts over reports, never to fill the table.

"The army said eight fighters had died" names no place and no day: its reader
takes those of the attack that the report has just told. So a count without
its own takes, marked as taken from context:

1. the only day, and the place, that the words of its own statement name;
2. those of the count before it in its report, of the same outcome, where its
   own sentence names no other event;
3. the day that a sentence shortly before gives the event;
4. for the place, where the report was written from (its dateline): a hint,
   enough only beside the same day and number.

A total "of the dead in the attack", without a "since", is that attack's.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

from analysis.across import what_is_counted
from analysis.lexicons.words import Words, words_of
from analysis.text.dates import Time, times
from analysis.text.sentences import sentences

BACK = 4  # sentences before a count in which the day of its event is looked for
ENDINGS = (("", ""), ("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("sank", "sink"), ("sunk", "sink"))
FAMILY = {"bodies recovered": "killed"}
_SPLIT = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LOCATED = re.compile(
    r"\b(?:in|at|near|outside|on|across)\s+(?:the\s+)?(?:\w+\s+(?:of|at)\s+)?"
    r"([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)(?:\s+(?:bridge|pass|quarry|camp|crossing|valley|heights))?"
)


@dataclass(slots=True)
class Told:
    """The report of a claim, as context needs it: its sentences with their days and events."""

    text: str
    spans: tuple[tuple[int, int], ...]
    times: list[Time]
    contents: list[list[tuple[int, int]]]
    people: frozenset[str]  # names that are no places
    dateline: frozenset[str]
    words: Words

    def sentence(self, start: int) -> int:
        """The number of the sentence that holds a character."""
        return next((n for n, (_, b) in enumerate(self.spans) if start < b), max(len(self.spans) - 1, 0))

    def days(self, start: int, end: int) -> list[Time]:
        """The single days named from start to end."""
        return [t for t in self.times if start <= t.start < end and t.days == 1 and not t.since and not t.vague]

    def stretch(self, at: int) -> tuple[int, int]:
        """The words that a count at a character belongs with: its statement's content, else its sentence without others' words."""
        a, b = self.spans[self.sentence(at)] if self.spans else (0, len(self.text))
        for spans in self.contents:
            for start, end in spans:
                if start <= at < end:
                    return max(a, start), min(b, end)
        # A sentence that reports words has a day of its own for the saying: no day of the event.
        said = any(start < b and a < end for spans in self.contents for start, end in spans)
        return (at, at) if said else (a, b)


def told(tables: dict[str, pd.DataFrame], lexicons: str | None = None) -> dict[str, Told]:
    """Each report's context, by its id."""
    contents: dict[str, list[list[tuple[int, int]]]] = defaultdict(list)
    for report, spans in zip(tables["statements"]["report_id"], tables["statements"]["content_spans"], strict=True):
        contents[report].append([(int(a), int(b)) for a, b in json.loads(spans)])
    kind = dict(zip(tables["actors"]["actor_id"], tables["actors"]["kind"], strict=True))
    people: dict[str, set[str]] = defaultdict(set)
    for report, actor, name in zip(*(tables["mentions"][c] for c in ("report_id", "actor_id", "text")), strict=True):
        if kind.get(actor) not in {None, "place", "state"}:
            people[report].add(_bare(str(name)))
    words = words_of(lexicons)
    found = {}
    wanted = set(tables["figures"]["report_id"])
    for row in tables["reports"].to_dict("records"):
        report, text = row["report_id"], row["text"]
        if report not in wanted:
            continue
        day = None if pd.isna(row["date"]) else date.fromisoformat(str(row["date"]))
        line = "" if pd.isna(row["dateline"]) else str(row["dateline"]).split(",")[0]
        found[report] = Told(
            text,
            sentences(text),
            times(text, day),
            contents[report],
            frozenset(people[report]),
            frozenset(w.lower() for w in _SPLIT.findall(line)),
            words,
        )
    return found


@cache
def _no_place() -> frozenset[str]:
    from calendar import day_name, month_name

    return frozenset((*day_name, *month_name, "I", "The", "A"))


def _bare(name: str) -> str:
    """A name without its article and possessive."""
    return re.sub(r"^(?:the|The) |['’]s?$", "", name.strip())


def place_in(report: Told, start: int, end: int) -> str | None:
    """The first place that the words from start to end name after "in", "near" and so on, no name of a person or body."""
    for match in _LOCATED.finditer(report.text, start, end):
        name = _bare(match.group(1))
        if not _no_place() & set(name.split()) and name not in report.people:
            return match.group()[match.start(1) - match.start() :]
    return None


def event_in(sentence: str, words: Words) -> str | None:
    """The kind of event that a sentence names first, by its words with their endings off.

    What people fled is not what befell them: "a ferry of families who fled
    fighting sank" is a sinking.
    """
    kinds, lowered = words.events, sentence.lower()
    asides = what_is_counted.spans(words, "aside", lowered)
    for match in _SPLIT.finditer(lowered):
        token = match.group()
        if any(a < match.start() < b for a, b in asides):
            continue
        for ending, base in ENDINGS:
            form = token.removesuffix(ending) + base if token.endswith(ending) else token
            # "Fired" and "fires" are said of guns, "a fire" burns.
            if form in kinds and not (form == "fire" and token != form):
                return kinds[form]
    return None


def day_before(report: Told, at: int) -> tuple[date, str | None, str | None] | None:
    """The day, event and place of the nearest of the BACK sentences before a character that names a single day; None if none."""
    number = report.sentence(at)
    for a, b in reversed(report.spans[max(0, number - BACK) : number]):
        days = report.days(a, b)
        if not days:
            continue
        event = event_in(report.text[a:b], report.words)
        if len({t.first for t in days}) > 1:
            words = [m for m in _SPLIT.finditer(report.text, a, b) if event_in(m.group(), report.words)]
            if not words:
                return None
            days = [min(days, key=lambda t: abs(t.start - words[0].end()))]
        assert days[0].first is not None
        return days[0].first, event, place_in(report, a, b)
    return None


def family(row: dict[str, Any]) -> str:
    """Outcomes that two sources use for the same people: bodies recovered are of the killed."""
    return FAMILY.get(str(row["outcome"]), str(row["outcome"]))
