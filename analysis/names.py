"""Finds the proper names of a report: where each stands, and what kind of actor it names.

In order: bodies and places by the noun that heads them (`bodies`), names that
a lexicon holds, then spaCy's entities, which are hints and often wrong, what
follows a title, and last names met in full elsewhere. Each token is in one
name at most, a possessor's ("Gaza" in "Gaza's Health Ministry") apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from spacy.tokens import Doc, Span, Token

from analysis.actor_words import POSSESSIVES, PROPER, Entry, Lexicon
from analysis.datelines import story_start
from analysis.records import text_of
from analysis.roster import holds

BODIES = frozenset({"organization", "armed group"})
ALWAYS = ("", "")  # no bounds in time
MODIFYING = frozenset({"NNP", "NNPS", "JJ"})
ACRONYM = re.compile(r"[A-Z][A-Z-]{1,7}[0-9]{0,2}s?")
KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}


@dataclass(slots=True)
class Name:
    """One proper name met in the text: tokens start to end, before names are joined to actors."""

    start: int
    end: int
    head: int
    entry: Entry
    known: bool = False  # from a lexicon: joined by the lexicon's name
    role: str | None = None
    age: int | None = None
    country: str | None = None  # a person's, by an adjective before the name
    affiliation: str | None = None  # the lexicon's name of the state that a title's adjective names
    titles: list[tuple[int, int]] = field(default_factory=list)  # the tokens of titles, with whose they are
    gender: str = ""


def head_of(doc: Doc, start: int, end: int) -> int:
    """The token of start to end that heads it: the last whose own head lies outside."""
    for place in range(end - 1, start - 1, -1):
        head = doc[place].head.i
        if not start <= head < end or head == place:
            return place
    return end - 1


class Names:
    """The names of one Doc as they are found; `taken` says which tokens are in one."""

    def __init__(self, doc: Doc, words: Lexicon) -> None:
        self.doc = doc
        self.text = text_of(doc)
        self.words = words
        self.taken = [False] * len(doc)
        self.names: list[Name] = []
        report = doc.user_data.get("report")
        self.date: date | None = report.date if report is not None else None
        story = story_start(self.text) or 0
        self.story = next((t.i for t in doc if t.idx >= story), 0) if story else 0  # the token after the dateline

    def add(self, start: int, end: int, entry: Entry, known: bool = False) -> Name | None:
        """Notes a name, unless one of its tokens is taken."""
        if start >= end or any(self.taken[start:end]):
            return None
        self.taken[start:end] = [True] * (end - start)
        name = Name(start, end, head_of(self.doc, start, end), entry, known)
        self.names.append(name)
        return name

    def free(self, start: int, end: int) -> None:
        """Lets the tokens of a name be part of another that holds it."""
        self.taken[start:end] = [False] * (end - start)

    def country_in(self, start: int, end: int) -> str | None:
        """The code of the first state or people that tokens start to end name, or None."""
        return next((code for token in self.doc[start:end] if (code := self.words.country_of(token))), None)

    def is_actor_word(self, place: int) -> bool:
        """Whether the token is an adjective or name of a state, or an armed group's name."""
        token = self.doc[place]
        entry = self.words.names.get(token.text)
        return self.words.country_of(token) is not None or (entry is not None and entry.kind == "armed group")

    def lexicon_match(self, start: int) -> tuple[int, Entry] | None:
        """The longest lexicon name that begins at the token: its end and entry."""
        doc, idx, text = self.doc, self.doc[start].idx, self.text
        for spelling, entry in self.words.by_start.get(text[idx : idx + 2], ()):
            stop = idx + len(spelling)
            if not text.startswith(spelling, idx) or (stop < len(text) and text[stop].isalnum()):
                continue
            if entry.valid != ALWAYS:
                if not holds(entry.valid, self.date):
                    continue
                entry = entry if self.date else replace(entry, affiliation=None)
            end = start
            while end < len(doc) and doc[end].idx + len(doc[end]) <= stop:
                end += 1
            if end > start and doc[end - 1].idx + len(doc[end - 1]) == stop:
                return end, entry
            # "U.N" at a sentence's end, whose stop the tokenizer leaves on.
            if end < len(doc) and doc[end].idx < stop and doc[end].text[: stop - doc[end].idx].endswith("."):
                return end + 1, entry
        return None


def known_bodies(names: Names) -> None:
    """Adds a user's own names, and those of several words that a lexicon holds of bodies, before head nouns are looked at.

    The latter not where a word before may be part of a longer name ("Sudanese Red
    Crescent"), unless it is a title.
    """
    doc, words = names.doc, names.words
    for start in range(len(doc)):
        if names.taken[start] or not doc[start].text[0].isupper():
            continue
        match = names.lexicon_match(start)
        if match is None:
            continue
        end, entry = match
        before = doc[start - 1] if start else None
        longer = before is not None and before.text[0].isupper() and before.tag_ in MODIFYING
        if entry.own or (
            end > start + 1 and entry.kind in BODIES and not (longer and not words.is_title(doc[start - 1]))
        ):
            names.add(start, end, entry, known=True)


def known_names(names: Names) -> None:
    """Adds the names that a lexicon holds."""
    doc, start = names.doc, 0
    while start < len(doc):
        token = doc[start]
        match = None
        if not names.taken[start] and not token.is_space and (token.text[0].isupper() or token.text[:2] == "al"):
            match = names.lexicon_match(start)
        if match is None:
            start += 1
            continue
        end, entry = match
        if not _inside_longer_name(names, start, end):
            names.add(start, end, entry, known=True)
        start = end


def _inside_longer_name(names: Names, start: int, end: int) -> bool:
    """Whether a lexicon's name is only part of a person's or place's name ("Jordan Smith", "Gaza City")."""
    doc, words = names.doc, names.words
    if end >= len(doc) or doc[start].ent_type_ not in {"PERSON", "GPE", "LOC", "FAC"}:
        return False
    before = start > 0 and doc[start].ent_iob_ == "I" and doc[start - 1].tag_ in PROPER
    after = doc[end].ent_iob_ == "I" and doc[end].tag_ in PROPER
    titled = any(words.is_title(t) or t.lower_ in words.modifiers for t in (doc[start - 1], doc[end]))
    return (before or after) and not titled


def entities(names: Names) -> None:
    """Adds what spaCy's entities name, where no lexicon or head noun has spoken."""
    doc, words = names.doc, names.words
    for entity in doc.ents:
        if entity.label_ not in KINDS:
            continue
        start, end = _trimmed(names, entity)
        opens = start < end and (doc[start].text[0].isupper() or doc[start].text[:2] == "al")
        if not opens or not any(t.tag_ in PROPER for t in doc[start:end]):
            continue
        if all(
            t.text in words.demonyms or t.text.rstrip("s") in words.demonyms or t.text == "-" for t in doc[start:end]
        ):
            continue
        label = _label(names, entity.label_, start, end)
        if label is None:
            continue
        if label == "PERSON":
            start, end = _whole(names, start, end)
        kind = KINDS[label]
        country = names.country_in(start, end) if kind != "person" else None
        names.add(start, end, Entry(doc[start:end].text, kind, country))


def _whole(names: Names, start: int, end: int) -> tuple[int, int]:
    """A person's name with the parts that the model left outside: first names, last names, "al-", "van"."""
    doc, words, taken = names.doc, names.words, names.taken

    def is_part(token: Token) -> bool:
        return (
            token.tag_ in PROPER
            and token.is_title
            and token.is_alpha
            and not taken[token.i]
            and token.lower_ not in words.titles
            and words.country_of(token) is None
            and token.lower_ not in words.organisation_heads
        )

    while end < len(doc) and is_part(doc[end]) and doc[end - 1].dep_ == "compound" and doc[end - 1].head.i >= end:
        end += 1
    while start > 0 and is_part(doc[start - 1]) and doc[start - 1].dep_ == "compound" and doc[start - 1].head.i < end:
        if doc[start - 1].head.i < start:
            break
        start -= 1
    return with_particle(names, start), end


def with_particle(names: Names, start: int) -> int:
    """The start of a name with "al-" before it."""
    doc = names.doc
    if (
        start > 1
        and doc[start - 1].text == "-"
        and doc[start - 2].lower_ in {"al", "el"}
        and not names.taken[start - 2]
    ):
        return start - 2
    return start


def _trimmed(names: Names, entity: Span) -> tuple[int, int]:
    """The tokens of an entity without possessives, titles, articles, marks and names already found, at its edges."""
    doc, words, taken = names.doc, names.words, names.taken
    start, end = entity.start, entity.end
    for place in range(start + 1, end):
        if doc[place].text in POSSESSIVES and not (place + 1 < end and entity.label_ == "ORG"):
            end = place
            break
    while start < end and (
        taken[start]
        or not doc[start].text[0].isalnum()
        or doc[start].tag_ in {"DT", "IN", "CC", "PRP$"}
        or words.is_title(doc[start])
        or (doc[start].lower_ in words.modifiers and start + 1 < end and entity.label_ == "PERSON")
    ):
        start += 1
    while end > start and (taken[end - 1] or (not doc[end - 1].text[-1].isalnum() and doc[end - 1].text[-1] != ".")):
        end -= 1
    while end > start and doc[end - 1].tag_ in {"IN", "CC", "DT"}:
        end -= 1
    return start, end


def _label(names: Names, label: str, start: int, end: int) -> str | None:
    """An entity's label, mended by what stands around and in it; None where it names no actor."""
    doc, words = names.doc, names.words
    if end - start == 1:
        if words.heads["collective"].get(doc[start].lower_, "LEG") != "LEG":
            return None  # "Army" in "Army spokesman": which army, `descriptions` says
        if label == "PERSON" and end < len(doc) and doc[end].lower_ in words.heads["armed"]:
            return None  # "Hutu rebels"
    before = doc[start - 1] if start else None
    if label == "ORG" and before is not None and before.lower_ in {"of", "for"} and words.is_title(before.head):
        return None  # "State" in "Secretary of State"
    titled = (
        before is not None
        and words.is_person_noun(before)
        and (before.text[0].isupper() or (before.dep_ == "compound" and start <= before.head.i < end))
    )
    if titled and label != "PERSON" and doc[start].tag_ in PROPER:
        label = "PERSON"
    if label == "PERSON" and (
        doc[start].lower_ in words.heads["first"]
        or (doc[end - 1].lower_ in words.organisation_heads and end - start > 1)
    ):
        label = "ORG"
    if label == "ORG" and words.titles.get(doc[end - 1].lower_, {}).get("kind") == "title":
        return None
    return label


def titled_names(names: Names) -> None:
    """Adds what follows a title ("President Xyz"), where the model saw no entity."""
    doc, words = names.doc, names.words

    def goes_on(token: Token) -> bool:
        return (
            token.tag_ in PROPER
            and not names.taken[token.i]
            and token.ent_type_ not in {"DATE", "GPE"}
            and not words.is_title(token)
            and token.text not in words.demonyms
        )

    for token in doc:
        if not words.is_title(token) or names.taken[token.i]:
            continue
        if not token.text[0].isupper() and not (token.i + 1 < len(doc) and token.dep_ == "compound"):
            continue
        start = end = token.i + 1
        while end < len(doc) and goes_on(doc[end]):
            end += 1
        if end > start and doc[start].head.i < end and doc[start].is_alpha and doc[start].is_title:
            names.add(start, end, Entry(doc[start:end].text, "person"))


def acronyms(names: Names) -> None:
    """Adds acronyms that the model left out, where they stand in brackets after a name, in apposition, or act."""
    doc = names.doc
    ends = {name.end for name in names.names if name.entry.kind != "person"}
    for token in doc[names.story :]:
        if names.taken[token.i] or token.tag_ not in PROPER or len(token) < 3 or not ACRONYM.fullmatch(token.text):
            continue
        bracketed = token.i > 0 and doc[token.i - 1].text == "(" and token.i - 1 in ends
        body = token.dep_ == "appos" and token.head.lower_ in names.words.organisation_heads
        if bracketed or body or (token.dep_ == "nsubj" and token.head.pos_ == "VERB" and not token.sent.text.isupper()):
            names.add(token.i, token.i + 1, Entry(token.text, "organization"))


def met_again(names: Names) -> None:
    """Adds single words that are a last name or a whole name elsewhere, where the model saw no entity."""
    doc = names.doc
    last: dict[str, Entry] = {}
    for name in names.names:
        if not name.known and (name.entry.kind == "person" or name.end - name.start == 1):
            last.setdefault(doc[name.end - 1].text, name.entry)
    for token in doc:
        if token.text in last and not names.taken[token.i] and token.tag_[:2] == "NN" and len(token) > 2:
            entry = last[token.text]
            start = with_particle(names, token.i)
            names.add(start, token.i + 1, Entry(doc[start : token.i + 1].text, entry.kind, entry.country, entry.sector))


def dateline(names: Names) -> None:
    """Makes places of the names in the dateline that are no state's, and drops the agency's ("BEIRUT (AP)")."""
    kept = []
    for name in names.names:
        if name.end <= names.story and name.entry.kind != "state":
            if name.entry.kind == "organization" and name.start > 0 and names.doc[name.start - 1].text == "(":
                continue
            if name.entry.kind != "place":
                name.entry, name.known = Entry(names.doc[name.start : name.end].text, "place"), False
        kept.append(name)
    names.names = kept
