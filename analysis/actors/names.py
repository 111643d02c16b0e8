"""Finds the proper names of a report: where each stands, and what kind of actor it names.

In order: a user's own names and a lexicon's of several words, bodies by the
noun that heads them (`bodies`), other names that a lexicon holds, places
(`places`), and what the model sees (`entities`). Each token is in one name at
most, a possessor's ("Gaza" in "Gaza's Health Ministry") apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from analysis.lexicons.actor_names import POSSESSIVES, PROPER, Entry, Lexicon
from analysis.lexicons.user_actors import holds
from analysis.parsing.tokens import Doc, Token
from analysis.records import text_of

STATES = frozenset({"GOV", "MIL", "COP", "LEG", "JUD"})  # sectors of a state's bodies
BODIES = frozenset({"organization", "armed group"})
LETTERS = 5  # of a text by which names of the lexicon are sought
ALWAYS = ("", "")  # no bounds in time
MODIFYING = frozenset({"NNP", "NNPS", "JJ"})
ACRONYM = re.compile(r"[A-Z](?:[.-]?[A-Z]){1,7}\.?-?[0-9]{0,2}s?")


@dataclass(slots=True)
class Name:
    """One proper name met in the text: tokens start to end, before names are joined to actors."""

    start: int
    end: int
    head: int
    entry: Entry
    known: bool = False  # from a lexicon: joined by the lexicon's name
    role: str | None = None
    offices: list[str] = field(default_factory=list)  # every role told, the first among them
    age: int | None = None
    country: str | None = None  # a person's, by an adjective before the name
    affiliation: str | None = None  # the lexicon's name of the state that a title's adjective names
    titles: list[tuple[int, int]] = field(default_factory=list)  # the tokens of titles, with whose they are
    speaks: bool = False  # has an office, in which one may speak for another ("the president's spokesman")
    gender: str = ""
    told: bool = False  # said to be another name of one beside it
    rule: str = ""  # the rule that found it


def dateline_start(text: str, story: int) -> int:
    """Where the line of the dateline begins, the character after which is `story`; headlines stand above it."""
    return text.rfind("\n", 0, story) + 1


def head_of(doc: Doc, start: int, end: int) -> int:
    """The token of start to end that heads it: the last whose own head lies outside."""
    tokens = doc.tokens
    for place in range(end - 1, start - 1, -1):
        head = tokens[place].head.i
        if not start <= head < end or head == place:
            return place
    return end - 1


@lru_cache(maxsize=8192)
def _opening(words: Lexicon, letters: str) -> list[tuple[str, Entry]]:
    """The names of the lexicon that a text may begin with that has these first letters, longest first."""
    known = words.by_start.get(letters[:2], ())
    return [(name, entry) for name, entry in known if name.startswith(letters) or letters.startswith(name)]


class Names:
    """The names of one Doc as they are found; `taken` says which tokens are in one."""

    def __init__(self, doc: Doc, words: Lexicon, tokens: list[Token], states_told: dict[str, str]) -> None:
        """`tokens` are the Doc's, which spaCy makes anew at each access; `states_told` as in `told_states`."""
        self.doc = doc
        self.text = text_of(doc)
        self.words = words
        self.rule = ""  # the rule at work
        self.taken = [False] * len(doc)
        self.names: list[Name] = []
        self.states_told = states_told  # words for states that no lexicon holds, each with the state's name
        self.tokens = tokens
        self.starts = doc.places
        self.ends = [token.idx + len(token.text) for token in tokens]
        self._matches: dict[int, tuple[int, Entry] | None] = {}
        report = doc.user_data.get("report")
        self.date: date | None = report.date if report is not None else None
        story = doc.user_data.get("story") or 0
        self.story = bisect_left(self.starts, story)  # the token after the dateline
        self.dated = bisect_left(self.starts, dateline_start(self.text, story))  # the dateline's first

    def add(self, start: int, end: int, entry: Entry, known: bool = False) -> Name | None:
        """Notes a name, unless one of its tokens is taken."""
        if start >= end or any(self.taken[start:end]):
            return None
        self.taken[start:end] = [True] * (end - start)
        name = Name(start, end, head_of(self.doc, start, end), entry, known, rule=self.rule)
        self.names.append(name)
        return name

    def resize(self, name: Name, start: int, end: int) -> None:
        """Gives a name other bounds; an entry that no lexicon holds is called by its new words."""
        self.free(name.start, name.end)
        self.taken[start:end] = [True] * (end - start)
        name.start, name.end, name.head = start, end, head_of(self.doc, start, end)
        if not name.known:
            name.entry = replace(name.entry, name=self.doc[start:end].text)

    def remove(self, name: Name) -> None:
        """Takes a name back."""
        self.free(name.start, name.end)
        self.names.remove(name)

    def text_of(self, name: Name) -> str:
        """The words of a name."""
        return self.text[self.starts[name.start] : self.ends[name.end - 1]]

    def free(self, start: int, end: int) -> None:
        """Lets the tokens of a name be part of another that holds it."""
        self.taken[start:end] = [False] * (end - start)

    def country_in(self, start: int, end: int, seats: bool = True) -> str | None:
        """The code of the first state or people that tokens start to end name, or None; without `seats`, a capital tells none."""
        for place in range(start, end):
            if not seats and (known := self.words.names.get(self.doc[place].text)) is not None and known.seat:
                continue
            code = self.words.country_of(self.doc[place])
            if code is None and place + 1 < end:
                code = self.words.demonyms.get(self.doc[place : place + 2].text)  # "Sri Lankan"
            match = self.lexicon_match(place) if code is None else None
            if match is not None and match[0] <= end and match[1].kind == "state":
                code = match[1].country
            if code is not None:
                return code
        return None

    def in_dateline(self, name: Name) -> bool:
        """Whether a name stands in the dateline: before the story, and in no headline above."""
        return self.dated <= name.start and name.end <= self.story

    def group_at(self, place: int) -> Entry | None:
        """The armed group whose name in a lexicon begins at a token, or None."""
        match = self.lexicon_match(place)
        return match[1] if match is not None and match[1].kind == "armed group" else None

    def is_actor_word(self, place: int) -> bool:
        """Whether the token is an adjective or name of a state, or an armed group's name."""
        token = self.doc[place]
        entry = self.words.names.get(token.text)
        state = self.words.country_of(token) is not None or token.text in self.states_told
        return state or (entry is not None and entry.kind == "armed group")

    def lexicon_match(self, start: int) -> tuple[int, Entry] | None:
        """The longest lexicon name that begins at the token: its end and entry."""
        if start not in self._matches:
            self._matches[start] = self._match(start)
        return self._matches[start]

    def _match(self, start: int) -> tuple[int, Entry] | None:
        text, idx, ends = self.text, self.starts[start], self.ends
        if idx > 1 and text[idx - 1] == "-" and text[idx - 2].isupper() and text[idx + 1 : idx + 2] == "-":
            return None  # "A-U" of "O-A-U"
        for spelling, entry in _opening(self.words, text[idx : idx + LETTERS]):
            stop = idx + len(spelling)
            if not text.startswith(spelling, idx) or (stop < len(text) and text[stop].isalnum()):
                continue
            if entry.valid != ALWAYS:
                if not holds(entry.valid, self.date):
                    continue
                entry = entry if self.date else replace(entry, affiliation=None)
            end = start
            while end < len(ends) and ends[end] <= stop:
                end += 1
            if end > start and ends[end - 1] == stop:
                return end, entry
            # "U.N" at a sentence's end, whose stop the tokenizer leaves on.
            if end < len(ends) and self.starts[end] < stop and text[stop - 1] == ".":
                return end + 1, entry
        return None


def in_order(names: Names) -> None:
    """Puts the names in text order."""
    names.names.sort(key=lambda name: (name.start, name.end))


def known_bodies(names: Names) -> None:
    """Adds a user's own names, and those of several words that a lexicon holds of bodies, before head nouns are looked at.

    The latter not where a word before may be part of a longer name ("Sudanese Red
    Crescent"), unless it is a title.
    """
    doc, words = names.tokens, names.words
    for start in range(len(names.tokens)):
        first = names.starts[start]
        letter = names.text[first]
        if names.taken[start] or not (letter.isupper() or (letter == "a" and names.text.startswith("al-", first))):
            continue
        match = names.lexicon_match(start)
        if match is None:
            continue
        end, entry = match
        before = doc[start - 1] if start else None
        longer = (
            before is not None and before.text[0].isupper() and before.tag_ in MODIFYING and not words.is_title(before)
        )
        # "United Nations Mission in Liberia": the name goes on, and `bodies` takes all of it.
        if end < len(doc) and doc[end].text[0].isupper() and doc[end].lower_ in words.organisation_heads:
            longer = True
        longer = longer or (not entry.own and (_after_and(names, start, end) or goes_on(names, end)))
        longer = longer or (not entry.own and _in_papers(names, start, end))
        if entry.own or (end > start + 1 and entry.kind in BODIES and not longer):
            names.add(start, end, entry, known=True)


def _after_and(names: Names, start: int, end: int) -> bool:
    """Whether "and" ties a word before a name into it: "Security Council" in "Peace and Security Council"."""
    doc = names.tokens
    if start < 2 or doc[start - 1].lower_ != "and":
        return False
    first = doc[start - 2]
    return first.tag_ == "NNP" and start <= first.head.i < end and not names.words.country_of(first)


def goes_on(names: Names, end: int) -> bool:
    """Whether capitalised words, two of them perhaps tied by "and", lead from a name's end to the noun that heads it.

    "African Union Peace and Security Council".
    """
    doc, words = names.tokens, names.words
    for place in range(end, min(end + 5, len(doc))):
        token = doc[place]
        if token.lower_ == "and" and place > end:
            continue
        if not token.text[0].isupper() or token.tag_ not in PROPER or words.country_of(token):
            return False
        if token.ent_type_ == "PERSON":
            return False
        if token.lower_ in words.heads["collective"]:
            return True
    return False


def known_names(names: Names) -> None:
    """Adds the names that a lexicon holds."""
    start = 0
    while start < len(names.tokens):
        first, match = names.starts[start], None
        opens = names.text[first].isupper() or names.text.startswith(("al", "anti-"), first)
        if not names.taken[start] and opens and not _is_behind_al(names, start):
            match = names.lexicon_match(start)
        if match is None:
            start += 1
            continue
        end, entry = match
        cut = _in_papers(names, start, end) or _goes_on_for(names, start, end)
        body = end > start + 1 and entry.kind in BODIES and not cut
        if body or not _inside_longer_name(names, start, end):
            names.add(start, end, entry, known=True)
        start = end


def _is_behind_al(names: Names, start: int) -> bool:
    """Whether a word is a person's last name behind "al-": "al-Houthi", not "the al-Houthi rebels"."""
    doc = names.tokens
    return (
        start > 1
        and doc[start - 1].text == "-"
        and doc[start - 2].lower_ in {"al", "el"}
        and not doc[start - 1].whitespace_
    )


def _in_body(names: Names, start: int, end: int) -> bool:
    """Whether the model sees a body of whose name a lexicon's state or place is the first word ("Ituri Resistance Pact")."""
    doc = names.tokens
    if end >= len(doc) or doc[start].ent_type_ != "ORG":
        return False
    if start and doc[start].ent_iob_ == "I" and doc[start - 1].lower_ != "the":
        return False
    stop = end
    while stop < len(doc) and doc[stop].ent_type_ == "ORG" and doc[stop].ent_iob_ == "I":
        if doc[stop].tag_ not in PROPER or not doc[stop].text[0].isupper():
            return False
        stop += 1
    return stop - end >= 2


def _in_papers(names: Names, start: int, end: int) -> bool:
    """Whether a paper's or station's name goes on, as the model sees: "Breitbart News Daily", "TRT World"."""
    doc, match = names.tokens, names.lexicon_match(start)
    if end >= len(doc) or match is None or match[1].sector != "JRN" or doc[end].ent_type_ != "ORG":
        return False
    goes = doc[end].ent_iob_ == "I" and doc[end].text[0].isupper() and doc[end].tag_ in PROPER
    return goes and not names.words.is_title(doc[end])


def _goes_on_for(names: Names, start: int, end: int) -> bool:
    """Whether a body's name goes on as another's, as the model sees: "Islamic Jihad for the Liberation of Palestine"."""
    doc, match = names.tokens, names.lexicon_match(start)
    if end + 2 >= len(doc) or match is None or match[1].kind not in BODIES or doc[end].lower_ != "for":
        return False
    first = doc[end + 1 + (doc[end + 1].lower_ == "the")]
    inside = doc[start].ent_type_ == first.ent_type_ == "ORG" and first.ent_iob_ == "I"
    return inside and first.is_title and first.tag_ in PROPER


def _after_of(names: Names, start: int, end: int) -> bool:
    """Whether the model sees one body in which a place follows "of": "the Times of India", "Voice of America"."""
    doc, words = names.doc, names.words
    ties = start > 1 and (doc[start - 1].lower_ == "of" or doc[start - 1].lower_ in words.kinds["particle"])
    inside = ties and doc[start].ent_type_ == doc[start - 2].ent_type_ == "ORG"
    if not inside or doc[start].ent_iob_ != "I" or (end < len(doc) and doc[end].text in POSSESSIVES):
        return False
    first = doc[start - 2]
    office = words.is_title(first) or first.lower_ in words.organisation_heads or first.lower_ in words.kinds["realm"]
    return first.is_title and first.tag_ in PROPER and not office and first.lower_ not in words.kinds["one_government"]


def _inside_longer_name(names: Names, start: int, end: int) -> bool:
    """Whether a lexicon's name is only part of a person's or place's name ("Jordan Smith", "Gaza City")."""
    doc, words = names.tokens, names.words
    cut = _in_papers(names, start, end) or _goes_on_for(names, start, end)
    if _in_body(names, start, end) or _after_of(names, start, end) or cut:
        return True
    if end >= len(doc) or doc[start].ent_type_ not in {"PERSON", "GPE", "LOC", "FAC"}:
        return False
    before = start > 0 and doc[start].ent_iob_ == "I" and doc[start - 1].tag_ in PROPER
    after = doc[end].ent_iob_ == "I" and doc[end].tag_ in PROPER
    titled = any(words.is_title(t) or t.lower_ in words.modifiers for t in (doc[start - 1], doc[end]))
    return (before or after) and not titled
