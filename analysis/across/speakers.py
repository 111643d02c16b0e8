"""Who speaks, under which one name: the sources of statements and figures, and the holders of positions.

One speaker has one name: "The army" and "the army", "Kolm" and "Idris Kolm".
Two speakers are two: "Hamas and Israel" is not Hamas. And a name is that of the
body itself: "Doctors Aid Karsova" is not the state of Karsova. Where a report's
words leave open who speaks ("it", "who"), the name says so.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Any

import pandas as pd

from analysis.across.same_actors import renamed, same_name

UNKNOWN = "source not stated"
UNCLEAR = "not clear who"  # a pronoun that the package could not trace
PRONOUNS = frozenset(
    [
        "it",
        "its",
        "itself",
        "he",
        "him",
        "his",
        "himself",
        "she",
        "her",
        "hers",
        "herself",
        "they",
        "them",
        "their",
        "themselves",
        "who",
        "whom",
        "whose",
        "which",
        "that",
        "this",
        "these",
        "those",
        "we",
        "us",
        "our",
        "ourselves",
        "i",
        "me",
        "my",
        "you",
        "your",
        "one",
        "ones",
        "some",
        "others",
        "both",
        "all",
        "neither",
        "none",
    ]
)
COLUMNS = {
    "statements": ("source_id", "source"),
    "figures": ("source_id", "source"),
    "positions": ("actor_id", "actor"),
}
SMALL = frozenset({"of", "the", "for", "and", "&", "in", "without", "de", "sans"})
WAYS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new", "greater"}
)
_ARTICLE = re.compile(r"^(?:[Bb]oth\s+)?(?:[Tt]he\s+)?")
_AND = re.compile(r",?\s+and\s+(?:the\s+)?|,\s+(?:the\s+)?")

Names = tuple[str, ...]


def speakers(rows: pd.DataFrame, actors: pd.DataFrame, name: str = "statements") -> list[Names]:
    """Each row's speakers, by the names that they have over all reports: one, or two where two speak together.

    rows: of statements, figures or positions, as `name` says; actors: the actors
    table, with the names to show (see `same_actors.renamed`). A row without a
    source has UNKNOWN, one whose source is a pronoun without an actor UNCLEAR.
    """
    known = _Known(actors)
    key, column = COLUMNS[name]
    named = [
        known.speakers(report, None if pd.isna(actor) else str(actor), None if pd.isna(text) else str(text))
        for report, actor, text in zip(rows["report_id"], rows[key], rows[column], strict=True)
    ]
    # "The UN team in Orsenia" of one report is "the UN team" of another.
    short = {same_name(who) for names in named for who in names}
    named = [tuple(b if same_name(b := who.split(" in ")[0]) in short else who for who in names) for names in named]
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for who in sorted(set(known.name.values())):
        spellings[same_name(who)][who] += len(named) + 1  # an actor's name goes before the words of a report
    for names in named:
        for who in names:
            spellings[same_name(who)][who] += 1
    shown = {folded: min(uses, key=lambda n: (-uses[n], n.swapcase())) for folded, uses in spellings.items()}
    return [tuple(shown[same_name(who)] for who in names) for names in named]


def names_of(tables: dict[str, pd.DataFrame], lexicons: str | None = None, name: str = "figures") -> dict[str, str]:
    """The id of each row of a table with a speaker to its name over all reports; two speakers of one row are "A and B".

    Rows without a source, or with a pronoun that is not traced, are left out.
    """
    ids = tables[name][f"{name.removesuffix('s')}_id"]
    named = speakers(tables[name], renamed(tables, lexicons), name)
    return {row: " and ".join(who) for row, who in zip(ids, named, strict=True) if who not in {(UNKNOWN,), (UNCLEAR,)}}


def unclear(words: str) -> bool:
    """Whether a source's words leave open who it is: a pronoun alone."""
    return words.strip().lower() in PRONOUNS


class _Known:
    """The actors of all reports, as a speaker's words are looked up in them."""

    def __init__(self, actors: pd.DataFrame) -> None:
        ids, reports = list(actors["actor_id"]), list(actors["report_id"])
        self.name = dict(zip(ids, (str(n) for n in actors["name"]), strict=True))
        self.kind = dict(zip(ids, actors["kind"], strict=True))
        self.of_name: dict[str, list[str]] = defaultdict(list)
        for actor, name in self.name.items():
            self.of_name[name].append(actor)
        self.role = {a: None if pd.isna(r) else str(r) for a, r in zip(ids, _column(actors, "role"), strict=True)}
        self.country = {a: None if pd.isna(c) else str(c) for a, c in zip(ids, _column(actors, "country"), strict=True)}
        self.places = {same_name(self.name[a]) for a in ids if self.kind[a] in {"place", "state"}}
        self.of_report: dict[str, list[str]] = defaultdict(list)
        for actor, report in zip(ids, reports, strict=True):
            self.of_report[report].append(actor)
        self.bodies: dict[str, set[str]] = defaultdict(
            set
        )  # a last word -> the bodies' names of more words that end in it
        for actor in ids:
            words = self.name[actor].split()
            if self.kind[actor] not in {"person", "place", "state"} and len(words) > 1:
                self.bodies[words[-1]].add(self.name[actor])
        self.people: dict[str, set[str]] = defaultdict(set)  # a last name -> the full names that end in it
        for actor in ids:
            words = self.name[actor].split()
            if self.kind[actor] == "person" and len(words) > 1:
                self.people[words[-1]].add(self.name[actor])

    def speakers(self, report: str, actor: str | None, text: str | None) -> Names:
        """The speakers that a row names: by its actor where its words are of that actor alone, else by its words."""
        words = None if text is None else _ARTICLE.sub("", " ".join(text.split()))
        own = None if actor is None else self.name.get(actor)
        if words is not None and (joint := self._joint(report, words, own)):
            return joint
        if own is not None and actor is not None:
            if words is not None and self._other_body(words, own):
                return (words,)
            return (self._full(actor),)
        if words is None:
            return (UNKNOWN,)
        if unclear(words):
            return (UNCLEAR,)
        return (self._by_words(report, words, str(text)),)

    def _joint(self, report: str, words: str, own: str | None) -> Names:
        """Two or more speakers that one source names: their own names, or the words as written where one is not known; () if one."""
        if " and " not in words or (own is not None and " and " in own):
            return ()
        parts = [part for part in _AND.split(words) if part]
        names = [self._in_report(report, part) for part in parts]
        if all(names) and len(set(names)) > 1:
            return tuple(str(n) for n in names)
        left, _, right = words.rpartition(" and ")
        both = "," not in words and left[:1].isupper() and (right[:1].isupper() or right.startswith("the "))
        return (words,) if both and left.split()[-1][:1].isupper() else ()

    def _in_report(self, report: str, part: str) -> str | None:
        """The name of the one actor of a report whose name a part of a source is, or ends in."""
        folded = same_name(part.strip())
        found = {self.name[a] for a in self.of_report[report] if _is(self.name[a], folded)}
        return next(iter(found)) if len(found) == 1 else None

    def _other_body(self, words: str, own: str) -> bool:
        """Whether a source's words are the name of a body that ends in a state's or place's name, and not that place."""
        before, found, after = words.rpartition(own)
        if not found or after or same_name(own) not in self.places:
            return False
        first = before.split()
        named = all(w[:1].isupper() or w in SMALL for w in first)
        return bool(first) and named and first[-1].lower() not in SMALL | WAYS

    def _full(self, actor: str) -> str:
        """An actor's name; a last name alone as the one full name that ends in it, where role and country do not speak against it."""
        name = self.name[actor]
        full = self.people.get(name.split()[-1] if self.kind[actor] == "person" else "", set())
        if len(name.split()) > 1 or len(full) != 1:
            return name
        (longer,) = full
        differ = any(self._apart(actor, other) for other in self.of_name[longer])
        return name if differ else longer

    def _apart(self, one: str, other: str) -> bool:
        """Whether roles or countries tell two persons of one last name apart."""
        a, b = self.country[one], self.country[other]
        roles = [set((r or "").casefold().split()) for r in (self.role[one], self.role[other])]
        return bool(a and b and a != b) or bool(all(roles) and not roles[0] & roles[1])

    def _by_words(self, report: str, words: str, written: str) -> str:
        """A source that is no actor: as written, or the longer name of its report that alone ends in its words."""
        short = words[:1].isupper() or len(words.split()) > 1
        longer = {self.name[a] for a in self.of_report[report] if _is(self.name[a], same_name(words))}
        if short and len(longer) == 1 and words.split()[0].lower() not in {"a", "an"}:
            return next(iter(longer))
        # "The Front", with a capital: the one body of all reports whose name ends in it.
        bodies = self.bodies.get(words, set()) if words[:1].isupper() and written != words else set()
        return next(iter(bodies)) if len(bodies) == 1 else words


def _is(name: str, folded: str) -> bool:
    """Whether a name is, or ends in, words in small letters."""
    whole = same_name(name)
    return bool(folded) and (whole == folded or whole.endswith(f" {folded}"))


def _column(frame: pd.DataFrame, name: str) -> list[Any]:
    return list(frame[name]) if name in frame else [None] * len(frame)
