"""Where a place lies: its country and, for a town, its coordinates, only where the report leaves no doubt which place is meant.

Towns are GeoNames' (`towns`); countries and regions are the lexicons' (states,
places, capitals). Which of the places of one name is meant is settled, in this
order, by

1. a country or a state of the USA right after it ("Tripoli, Lebanon"), or
   an adjective before it ("the Lebanese city of Tripoli");
2. the country in which the lexicons have a place of this name, where other
   words of the report name that country too;
3. the only one, or one TIMES as large as the next, in the countries that the
   report's other words name; if small, in the country that they name most;
4. one that is TIMES as large as any other in the world, listed or too small
   to be, where the report names no country or the lexicons agree.

Otherwise nothing is said. The country is GeoNames' own: no judgement on a
disputed border, and places that the lexicons leave without one have none.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.figures.towns import SMALLEST, Town, key, states_of_usa, towns
from analysis.lexicons.words import Words
from analysis.parsing.tokens import Doc
from analysis.records import Figure, Span, found

TIMES = 10
AROUND = 80  # characters before and after a place in which its country is looked for
SHARED = {"Georgia": "USA", "Congo": "COG"}  # countries whose name another country, or its state, has too
DATES = frozenset((*calendar.day_name, *calendar.month_name))
_WORD = r"[^\W\d_][\w.'’-]*"
_NAME = r"[A-Z][\w.’'-]*"
_STOP = r"(?=\s*(?:[,.;:)\n]|$|(?:on|in|at|after|when|during|by)\b))"  # "in Rafah, Egypt said" ends otherwise


class Where(NamedTuple):
    """What is sure of a place: its country (ISO 3166-1 alpha-3; XKX for Kosovo) and, of a town, the coordinates (WGS 84)."""

    country: str
    latitude: float | None = None
    longitude: float | None = None


def leading(candidates: Sequence[Town]) -> Town | None:
    """The only one, or the one that has TIMES the people of the next, or None; largest first."""
    if not candidates:
        return None
    if len(candidates) == 1 or candidates[0].population >= TIMES * candidates[1].population:
        return candidates[0]
    return None


def locate(figures: Sequence[Figure], doc: Doc, text: str, words: Words) -> None:
    """Puts country and coordinates on the figures whose place is sure; `text` is the Doc's."""
    if all(figure.place is None for figure in figures):
        return
    report = doc.user_data.get("report")
    evidence = Evidence(doc, text, report.dateline if report is not None else None, words)
    known: dict[Span, Where | None] = {}
    for figure in figures:
        if figure.place is None:
            continue
        start, end = figure.place
        if figure.place not in known:
            around = text[max(0, start - AROUND) : start], text[end : end + AROUND]
            known[figure.place] = None if _one_of_many(doc, start, end) else evidence.where(text[start:end], *around)
        where = known[figure.place]
        if where is not None:
            figure.country, figure.latitude, figure.longitude = where


def _one_of_many(doc: Doc, start: int, end: int) -> bool:
    """Whether the place is one of several that the count is of: "in Israel, Lebanon and Syria"."""
    named = doc.char_span(start, end, alignment_mode="expand")
    return named is not None and any(t.pos_ == "PROPN" for t in named.root.conjuncts)


@cache
def _phrases(words: Words) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a town of a country ("Lebanon's northern city of"), and after it (", eastern Congo")."""
    directions = "|".join(sorted(words.of("locating", "direction"))) or "(?!)"
    nouns = "|".join(sorted(words.of("locating", "town"))) or "(?!)"
    areas = "|".join(sorted(words.of("locating", "area"))) or "(?!)"
    before = re.compile(
        rf"(?:(?P<owner>{_WORD}(?:\s{_WORD})?)['’]s|(?P<adjective>[A-Z][\w-]+))\s+"
        rf"(?:(?:{directions})\s+)*(?:(?:[a-z-]+\s+){{0,2}}(?:{nouns})\s+(?:of\s+)?)?$"
    )
    return before, re.compile(
        rf"(?:,?\s+in|,)\s+(?:the\s+)?(?:(?:{directions})\s+)*(?P<name>{_NAME}(?:\s(?:{_NAME}|of|the|and|or|{areas})){{0,4}}?){_STOP}"
    )


@cache
def _regions(words: Words) -> frozenset[str]:
    """The names of states.csv that are regions."""
    return frozenset(row["word"] for row in words.rows("states") if row["kind"] == "place")


class Evidence:
    """What one report's words say of countries: how often each is named, and by which words."""

    def __init__(self, doc: Doc, text: str, dateline: str | None, words: Words) -> None:
        self.words, self.lexicon = words, words.names
        self.named: dict[str, Counter[str]] = {}  # a mention's words, as compared, to the countries they name
        records, demonyms = found(doc), self.lexicon.demonyms
        for mention in records.mentions:
            country = records.actors[mention.actor].country if mention.actor is not None else None
            if country and mention.form != "pronoun":
                self.named.setdefault(key(text[mention.start : mention.end]), Counter())[country] += 1
        for token in doc:  # "Palestinian medics", who are no actor
            if demonyms.get(token.text):
                self.named.setdefault(key(token.text), Counter())[demonyms[token.text]] += 1
        last = (dateline or "").split(",")[-1].strip()
        entry = self.lexicon.names.get(last) or self.lexicon.names.get(last.title())
        self.dateline = entry.country if entry is not None and entry.kind in {"state", "place"} else None
        self.dateline_words = key(last)

    def besides(self, name: str) -> Counter[str]:
        """How often each country is named by words that do not hold this name (as compared)."""
        counts: Counter[str] = Counter()
        for said, countries in self.named.items():
            if f" {name} " not in f" {said} ":
                counts.update(countries)
        if self.dateline is not None and self.dateline_words != name:
            counts[self.dateline] += 1
        return counts

    def where(self, name: str, before: str = "", after: str = "") -> Where | None:
        """Where the place of this name lies, or None where that is not sure; before and after are the words around it."""
        name = " ".join(name.split()).removeprefix("the ").removeprefix("The ")
        if name in self.lexicon.names or towns(key(name)):
            return self.settled(name, before, after)
        core = name.split(" ")
        areas, nouns = self.words.of("locating", "area"), self.words.of("locating", "town")
        part = area = False
        while core and core[0][0].islower() and core[0] in nouns | self.words.of("locating", "direction"):
            part = part or core[0] not in nouns  # "capital Tripoli" is all of it
            before, core = f"{before}{core[0]} ", core[1:]
        while core and core[-1].lower() in nouns | areas:
            area = area or core[-1].lower() not in nouns
            core = core[:-1]
        inner = " ".join(core)
        entry = self.lexicon.names.get(inner)
        if not inner or (area and entry is not None and entry.kind == "state"):
            return None  # the Jordan valley, Niger state
        where = self.settled(inner, before, after)
        return Where(where.country) if where is not None and (part or area) else where

    def settled(self, name: str, before: str, after: str) -> Where | None:
        """Where a name without words about it lies, or None."""
        entry = self.lexicon.names.get(name)
        if entry is not None and entry.kind == "state":
            return self.country(name)
        if entry is None and name.split(" ")[-1].lower() in self.words.of("locating", "town"):
            entry = self.lexicon.names.get(name.rsplit(" ", 1)[0])  # "Gaza City"
        held = entry.country if entry is not None and entry.kind in {"state", "place"} else None
        if held is None and entry is not None and entry.kind == "place":
            return None  # disputed, or of several countries
        if name in _regions(self.words):
            return Where(held) if held else None
        called = key(name)
        candidates = towns(called)
        if self.unknown(after):
            return None  # "London, Ontario": the name after it settles which, and is none that we know
        told = self.told(before, after, candidates)
        if told is not None:
            country, part = told
            inside = [t for t in candidates if t.country == country and part in {None, t.part}]
            return _at(country, leading(inside))
        counts = self.besides(called)
        if held is not None and held in counts:
            return _at(held, leading([t for t in candidates if t.country == held]))
        if any(t.country in counts for t in candidates):
            return self.among(counts, candidates, held)
        if held is not None and all(t.country == held for t in candidates):
            return _at(held, leading(candidates)) if candidates or not counts else None
        first = leading(candidates)
        if first is None or first.population < TIMES * SMALLEST or (held is None and counts):
            return None  # a town too small to be listed may be meant
        return _at(first.country, first) if held in {None, first.country} else None

    def among(self, counts: Counter[str], candidates: Sequence[Town], held: str | None) -> Where | None:
        """The town of those in the countries that the report names, or None; `held` is the lexicons' country of the name."""
        first = leading([t for t in candidates if t.country in counts])
        if first is None or candidates[0].population >= TIMES * first.population:
            return None  # a far larger one is elsewhere
        if held not in {None, first.country} and first.country != self.dateline:
            return None
        most = max(counts.values())
        if first.population < TIMES * SMALLEST and counts[first.country] < most and first.country != self.dateline:
            return None  # one too small to be listed may be in the country that the report is about
        return _at(first.country, first)

    def country(self, name: str) -> Where | None:
        """The country of this name; None where the report may mean another that has it too."""
        code = self.lexicon.names[name].country
        if name in SHARED:
            counts = self.besides(key(name))
            if code is None or counts[code] <= counts[SHARED[name]]:
                return None
        return Where(code) if code else None

    def following(self, after: str) -> str:
        """The name right after a place and its comma, without the words for what it is; "" where there is none."""
        match = _phrases(self.words)[1].match(after)
        if match is None or re.search(r"['’]s\b| (?:and|or)\b", match["name"]):
            return ""  # "Rafah, Egypt's army said"
        said = match["name"].rstrip(".").split(" ")
        while len(said) > 1 and said[-1].lower() in self.words.of("locating", "area"):
            said = said[:-1]
        return " ".join(said)

    def unknown(self, after: str) -> bool:
        """Whether a name follows that may be of a region or country that no lexicon holds."""
        said = self.following(after)
        return bool(said) and said not in self.lexicon.names and said not in states_of_usa() and said not in DATES

    def told(self, before: str, after: str, candidates: Sequence[Town]) -> tuple[str, str | None] | None:
        """The country, and of the USA the state, that the words right around a town put it in, or None."""
        ahead, _ = _phrases(self.words)
        said = self.following(after)
        part = states_of_usa().get(said)
        if part is not None and any(t.country == "USA" and t.part == part for t in candidates):
            return "USA", part
        entry = self.lexicon.names.get(said)
        if entry is not None and entry.country and (entry.kind == "state" or said in _regions(self.words)):
            return None if entry.kind == "state" and self.country(said) is None else (entry.country, None)
        if part is not None:
            return "USA", part
        leads = ahead.search(before)
        if leads is None:
            return None
        if leads["adjective"]:
            code = self.lexicon.demonyms.get(leads["adjective"])
        else:
            names, said = self.lexicon.names, leads["owner"]
            owner = names.get(said) or names.get(said.split()[-1])
            code = owner.country if owner is not None and owner.kind == "state" else None
        return (code, None) if code else None


def _at(country: str, town: Town | None) -> Where:
    return Where(country, town.latitude, town.longitude) if town is not None else Where(country)
