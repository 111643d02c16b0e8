"""Actors: who a report names, as clusters of names.

Names come from spaCy's entities as hints, corrected by lexicons (states,
demonyms, armed groups, organizations, titles) and by the parse. Descriptions
("the militant group") and pronouns are then resolved by `coreference`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import pycountry
from spacy.language import Language
from spacy.tokens import Doc, Token

from analysis.coreference import Resolver
from analysis.lexicons import rows
from analysis.records import Actor, Mention, found

POSSESSIVES = frozenset({"'s", "’s", "'", "’", "s'"})
PROPER = frozenset({"NNP", "NNPS"})
SMALL = frozenset({"of", "the", "and", "for", "de", "del", "al", "-"})
ENTITIES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
AGE = re.compile(r"\d{1,3}")
OLD = re.compile(r"(\d{1,3})-?year", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a lexicon says of one name."""

    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None


@dataclass(slots=True)
class Name:
    """One proper name met in the text: tokens start to end, before names are clustered."""

    start: int
    end: int
    head: int
    entry: Entry
    known: bool = False  # from a lexicon: clustered by the lexicon's name
    role: str | None = None
    age: int | None = None
    affiliation: str | None = None  # what a title's adjective names: a code, or a name
    gender: str = ""


class Lexicon:
    """The lexicons that actors need, read once."""

    def __init__(self, folder: str | None) -> None:
        self.demonyms = {row["word"]: row["country"] for row in rows("demonyms", folder)}
        self.names: dict[str, Entry] = {}
        for country in pycountry.countries:
            short = getattr(country, "common_name", country.name).split(",")[0]
            self.names[short] = Entry(short, "state", country.alpha_3)
        for row in rows("states", folder):
            self.names[row["word"]] = Entry(row["name"], row["kind"], row["country"] or None)
        for lexicon in ("organisations", "groups"):
            for row in rows(lexicon, folder):
                self.names[row["word"]] = Entry(
                    row["name"], row["kind"], row["country"] or None, row["sector"] or None, row["wikidata"] or None
                )
        self.states = {e.country: e.name for e in self.names.values() if e.kind == "state" and e.country}
        # By first word, longest first, each spelled without spaces so that it meets tokens however they are cut.
        self.by_start: dict[str, list[tuple[str, Entry]]] = {}
        for word, entry in self.names.items():
            for spelling in dict.fromkeys((word, word.upper() if len(word) > 4 else word)):
                self.by_start.setdefault(spelling[:2], []).append((spelling, entry))
        for spellings in self.by_start.values():
            spellings.sort(key=lambda item: -len(item[0]))
        self.titles: dict[str, dict[str, str]] = {}
        for row in rows("titles", folder):
            self.titles.setdefault(row["word"], row)
        self.modifiers = frozenset(row["word"] for row in rows("titles", folder) if row["kind"] == "modifier")
        self.heads: dict[str, dict[str, str]] = {}
        for row in rows("organisation_heads", folder):
            self.heads.setdefault(row["kind"], {})[row["word"]] = row["sector"]
        self.organisation_heads = {**self.heads["name"], **self.heads["collective"]}

    def is_title(self, token: Token) -> bool:
        """Whether the token is a noun that may head a title ("minister", "Gen.")."""
        row = self.titles.get(token.lower_)
        return row is not None and row["kind"] in {"title", "honorific"}

    def country_of(self, token: Token) -> str | None:
        """The code of the state or region that an adjective or name stands for, or None."""
        code = self.demonyms.get(token.text)
        if code is None:
            entry = self.names.get(token.text)
            code = entry.country if entry is not None and entry.kind in {"state", "place"} else None
        return code


@lru_cache(maxsize=4)
def lexicon(folder: str | None) -> Lexicon:
    """The Lexicon of a folder, made once."""
    return Lexicon(folder)


def head_of(doc: Doc, start: int, end: int) -> int:
    """The token of start to end that heads it: the last whose own head lies outside."""
    for place in range(end - 1, start - 1, -1):
        head = doc[place].head.i
        if not start <= head < end or head == place:
            return place
    return end - 1


class Spotter:
    """Finds the proper names of one Doc, each token in at most one name (a possessor's name apart)."""

    def __init__(self, doc: Doc, words: Lexicon) -> None:
        self.doc = doc
        self.text = doc.text  # made anew by spaCy at each access
        self.words = words
        self.taken = [False] * len(doc)
        self.names: list[Name] = []

    def add(self, start: int, end: int, entry: Entry, known: bool = False) -> Name | None:
        """Notes a name, unless one of its tokens is taken."""
        if start >= end or any(self.taken[start:end]):
            return None
        self.taken[start:end] = [True] * (end - start)
        name = Name(start, end, head_of(self.doc, start, end), entry, known)
        self.names.append(name)
        return name

    def spot(self) -> list[Name]:
        """All names, in text order."""
        self.organisations()
        self.known_names()
        self.places()
        self.entities()
        self.again()
        self.names.sort(key=lambda name: (name.start, name.end))
        for name in self.names:
            if name.entry.kind == "person":
                self.describe_person(name)
        return self.names

    def lexicon_match(self, start: int) -> tuple[int, Entry] | None:
        """The longest lexicon name that begins at the token: its end and entry."""
        doc = self.doc
        idx = doc[start].idx
        text = self.text
        for spelling, entry in self.words.by_start.get(text[idx : idx + 2], ()):
            stop = idx + len(spelling)
            if not text.startswith(spelling, idx) or (stop < len(text) and text[stop].isalnum()):
                continue
            end = start
            while end < len(doc) and doc[end].idx + len(doc[end]) <= stop:
                end += 1
            if end > start and doc[end - 1].idx + len(doc[end - 1]) == stop:
                return end, entry
            if end < len(doc) and doc[end].idx < stop and doc[end].text[: stop - doc[end].idx].endswith("."):
                return end + 1, entry
        return None

    def known_names(self) -> None:
        """Names that a lexicon holds."""
        start = 0
        while start < len(self.doc):
            token = self.doc[start]
            match = None
            if not self.taken[start] and not token.is_space and (token.text[0].isupper() or token.text[:2] == "al"):
                match = self.lexicon_match(start)
            if match is None:
                start += 1
                continue
            end, entry = match
            if not self.inside_longer_name(start, end) and not any(self.taken[start:end]):
                self.add(start, end, entry, known=True)
            start = end

    def inside_longer_name(self, start: int, end: int) -> bool:
        """Whether a lexicon name is only part of a person's or place's name ("Jordan Smith", "Gaza City")."""
        doc = self.doc
        if end >= len(doc):
            return False
        span_type = doc[start].ent_type_
        if span_type in {"PERSON", "GPE", "LOC", "FAC"}:
            before = start > 0 and doc[start].ent_iob_ == "I" and doc[start - 1].tag_ in PROPER
            after = doc[end].ent_iob_ == "I" and doc[end].tag_ in PROPER
            titled = any(self.words.is_title(t) or t.lower_ in self.words.modifiers for t in (doc[start - 1], doc[end]))
            return (before or after) and not titled
        return False

    def is_modifier(self, token: Token) -> bool:
        """Whether a token left of a noun may be part of a body's name."""
        if token.is_space or token.text in POSSESSIVES:
            return False
        if token.text == "-":
            return token.i + 1 < len(self.doc) and token.i > 0 and self.doc[token.i - 1].text[0].isupper()
        return token.text[0].isupper() and (
            token.tag_ in PROPER or (token.tag_[:2] in {"JJ", "NN"} and not token.is_stop)
        )

    def organisations(self) -> None:
        """Bodies named by what heads them: "Israeli military", "Gaza's Health Ministry", "Department of State"."""
        doc, words = self.doc, self.words
        for token in doc:
            lower = token.lower_
            sector = words.organisation_heads.get(lower)
            if sector is None or token.pos_ not in {"NOUN", "PROPN", "ADJ"} or self.taken[token.i]:
                continue
            if token.i + 1 < len(doc) and doc[token.i + 1].lower_ in words.organisation_heads:
                following = doc[token.i + 1]
                if following.head.i >= token.i and (following.text[0].isupper() or following.lower_ in words.heads["collective"]) and following.pos_ in {"NOUN", "PROPN"}:
                    continue
            start = token.i
            while start > 0 and not self.taken[start - 1] and self.is_modifier(doc[start - 1]):
                start -= 1
            capital = token.text[0].isupper()
            # "Israeli defense ministry", "Lebanese armed forces": small words between the adjective and the noun.
            if start == token.i and not capital and lower in words.heads["collective"]:
                back = start - 1
                while back >= 0 and start - back <= 3 and doc[back].tag_ in {"NN", "JJ"} and doc[back].text[0].islower():
                    back -= 1
                if back >= 0 and back < start - 1 and (
                    words.country_of(doc[back]) or (doc[back].text in POSSESSIVES and words.country_of(doc[back - 1]))
                ):
                    start = back if words.country_of(doc[back]) else back + 1
            # A title before a body's name is not part of it.
            for place in range(token.i - 1, start - 1, -1):
                if words.is_title(doc[place]):
                    start = place + 1
                    break
            modifiers = start < token.i
            end = token.i + 1
            if capital and end + 1 < len(doc) and doc[end].lower_ in {"of", "for"}:
                stop = end + 1
                if doc[stop].lower_ == "the" and stop + 1 < len(doc):
                    stop += 1
                first = stop
                while stop < len(doc) and (doc[stop].tag_ in PROPER or (doc[stop].lower_ == "and" and stop + 1 < len(doc) and doc[stop + 1].tag_ in PROPER and doc[stop].head.dep_ == "pobj" and words.country_of(doc[stop - 1]) is None)) and doc[stop].ent_type_ not in {"DATE", "PERSON"}:
                    stop += 1
                if stop > first:
                    end = stop
            possessor = start >= 2 and doc[start - 1].text in POSSESSIVES and words.country_of(doc[start - 2]) is not None
            country = next((c for t in doc[start:end] if (c := words.country_of(t))), None)
            if not capital:
                if lower not in words.heads["collective"]:
                    continue
                if not (country and modifiers) and not (possessor and lower not in {"forces"}):
                    hospital_like = modifiers and doc[start].tag_ in PROPER and lower in {"hospital", "clinic", "court", "police"}
                    if not hospital_like:
                        continue
            elif not modifiers and end == token.i + 1 and not possessor:
                continue
            if possessor:
                country = words.country_of(doc[start - 2])
            if any(t.ent_type_ == "PERSON" and not capital for t in doc[start:token.i]):
                continue
            begin = start
            if possessor:
                begin = start - 2
                while begin > 0 and doc[begin - 1].ent_type_ == "GPE" and doc[begin].ent_iob_ == "I":
                    begin -= 1
            match = self.lexicon_match(begin)
            if match is not None and match[0] >= end:
                self.add(begin, match[0], match[1], known=True)
                continue
            if match is not None and possessor:
                self.add(begin, match[0], match[1], known=True)
                self.taken[begin : match[0]] = [False] * (match[0] - begin)
            text = doc[begin:end].text
            self.add(begin, end, Entry(text, "organization", country, sector or None))

    def places(self) -> None:
        """Places named by what heads them: "the Mustafa Hafez school", "the Lachin corridor"."""
        doc, words = self.doc, self.words
        for token in doc:
            if token.lower_ not in words.heads["place"] or token.pos_ not in {"NOUN", "PROPN"} or self.taken[token.i]:
                continue
            start = token.i
            while start > 0 and not self.taken[start - 1] and self.is_modifier(doc[start - 1]) and doc[start - 1].text not in words.demonyms and not (doc[start - 1].text != "-" and doc[start - 1].tag_ not in PROPER):
                start -= 1
            while start < token.i and doc[start].text == "-":
                start += 1
            if start == token.i or any(words.is_title(t) for t in doc[start:token.i]):
                continue
            if doc[start].ent_type_ in {"DATE", "TIME"}:
                continue
            if token.text[0].islower() and (
                all(words.country_of(t) or t.text == "-" for t in doc[start:token.i])
                or (token.lower_ in {"border", "state"})
                or any(t.text in words.names and words.names[t.text].kind != "place" for t in doc[start:token.i])
            ):
                continue
            self.add(start, token.i + 1, Entry(doc[start : token.i + 1].text, "place"))

    def entities(self) -> None:
        """What spaCy's entities name, where no lexicon or head word has spoken."""
        doc, words = self.doc, self.words
        for entity in doc.ents:
            label = entity.label_
            if label not in {"PERSON", "ORG", "GPE", "LOC", "FAC"}:
                continue
            start, end = entity.start, entity.end
            for place in range(start, end):
                if doc[place].text in POSSESSIVES and place > start:
                    if place + 1 < end and label == "ORG":
                        continue
                    end = place
                    break
            while start < end and (
                self.taken[start]
                or not doc[start].text[0].isalnum()
                or doc[start].tag_ in {"DT", "IN", "CC", "PRP$"}
                or words.is_title(doc[start])
                or (doc[start].lower_ in words.modifiers and start + 1 < end)
            ):
                start += 1
            while end > start and (self.taken[end - 1] or not doc[end - 1].text[-1].isalnum() and doc[end - 1].text[-1] != "."):
                end -= 1
            while end > start and doc[end - 1].tag_ in {"IN", "CC", "DT"}:
                end -= 1
            if start >= end or not any(t.tag_ in PROPER for t in doc[start:end]) or not doc[start].text[0].isupper() and doc[start].text[:2] != "al":
                continue
            if all(t.text in words.demonyms for t in doc[start:end]):
                continue
            before = doc[start - 1] if start else None
            if label == "ORG" and before is not None and before.lower_ in {"of", "for"} and words.is_title(before.head):
                continue  # "State" in "Secretary of State"
            titled = before is not None and words.is_title(before) and before.text[0].isupper()
            text = doc[start:end].text
            if titled and label in {"ORG", "GPE", "FAC", "LOC"} and doc[start].tag_ in PROPER:
                label = "PERSON"
            if label == "PERSON":
                if doc[start].lower_ in words.heads["first"]:
                    label = "ORG"
                elif doc[end - 1].lower_ in words.organisation_heads and end - start > 1:
                    label = "ORG"
            if label == "ORG" and words.titles.get(doc[end - 1].lower_, {}).get("kind") == "title":
                continue
            kind = {"PERSON": "person", "ORG": "organization"}.get(label, "place")
            country = next((c for t in doc[start:end] if (c := words.country_of(t))), None) if kind != "person" else None
            self.add(start, end, Entry(text, kind, country))
        # "President Xyz", where the model saw no entity.
        for token in doc:
            if not words.is_title(token) or not token.text[0].isupper() or self.taken[token.i]:
                continue
            start = end = token.i + 1
            while end < len(doc) and doc[end].tag_ in PROPER and not self.taken[end] and doc[end].ent_type_ not in {"DATE", "GPE"} and not words.is_title(doc[end]) and doc[end].text not in words.demonyms:
                end += 1
            if end > start and doc[start].head.i < end and doc[start].is_alpha:
                self.add(start, end, Entry(doc[start:end].text, "person"))

    def again(self) -> None:
        """Names met in full elsewhere, where the model saw no entity: last names and whole names."""
        doc = self.doc
        last: dict[str, Entry] = {}
        for name in self.names:
            if name.known:
                continue
            if name.entry.kind == "person":
                last.setdefault(doc[name.end - 1].text, name.entry)
            elif name.end - name.start == 1:
                last.setdefault(doc[name.start].text, name.entry)
        for token in doc:
            if token.tag_ in PROPER and not self.taken[token.i] and token.text in last and len(token.text) > 2:
                entry = last[token.text]
                self.add(token.i, token.i + 1, Entry(token.text, entry.kind, entry.country, entry.sector))

    def describe_person(self, name: Name) -> None:
        """Adds role, affiliation, gender and age, as the phrase around a person's name says."""
        doc, words = self.doc, self.words
        start = name.start
        while start > 0:
            token = doc[start - 1]
            good = (
                token.lower_ in words.titles
                or (token.text[0].isupper() and token.tag_[:2] in {"NN", "JJ"} and self.leads_to(token, name))
                or (token.lower_ in {"of", "for", "and", "-", "the", "'s", "in"} and self.leads_to(token, name))
                or (token.tag_ in {"NN", "JJ"} and self.leads_to(token, name))
            )
            if not good or token.is_space:
                break
            start -= 1
        while start < name.start and doc[start].lower_ in {"of", "for", "and", "-", "the", "'s", "in"}:
            start += 1
        if start < name.start and any(words.is_title(t) for t in doc[start : name.start]):
            self.set_role(name, start, name.start)
        head = doc[name.head]
        for other in head.children:
            if other.dep_ == "appos" and other.i > name.head:
                self.set_age(name, other)
                if other.tag_ in {"NN", "NNP"} and (other.tag_ == "NN" or words.is_title(other)) and name.role is None:
                    self.set_role(name, other.left_edge.i, other.i + 1, other)
        if head.dep_ == "appos" and head.head.tag_ in {"NN", "NNP"} and head.head.i < name.start and name.role is None:
            noun = head.head
            if words.is_title(noun):
                self.set_role(name, noun.left_edge.i, noun.i + 1, noun)
            gender = words.titles.get(noun.lower_, {}).get("gender", "")
            name.gender = name.gender or gender
        place = name.end
        if place + 2 < len(doc) and doc[place].text in {",", "("} and AGE.fullmatch(doc[place + 1].text):
            if doc[place + 2].text in {",", ";", ".", ")", "and"} and 0 < int(doc[place + 1].text) < 115:
                name.age = int(doc[place + 1].text)
        elif place + 2 < len(doc) and doc[place].text == ",":
            old = OLD.match(doc[place + 1 : place + 5].text)
            if old:
                name.age = int(old[1])

    def set_age(self, name: Name, token: Token) -> None:
        if name.age is None and AGE.fullmatch(token.text) and 0 < int(token.text) < 115 and token.i == name.end + 1:
            name.age = int(token.text)

    def leads_to(self, token: Token, name: Name) -> bool:
        """Whether the token depends, at some remove, on the name that follows it."""
        for _ in range(8):
            if name.start <= token.i < name.end:
                return True
            if token.head == token or token.pos_ in {"VERB", "AUX"}:
                return False
            token = token.head
        return False

    def set_role(self, name: Name, start: int, end: int, noun: Token | None = None) -> None:
        """Takes the title in tokens start to end: its country goes to affiliation, the rest is the role."""
        doc, words = self.doc, self.words
        while start < end and doc[start].tag_ in {"DT", "PRP$"}:
            start += 1
        while start < end:
            match = self.lexicon_match(start)
            code = words.country_of(doc[start])
            if match is not None and match[0] < end:
                name.affiliation = name.affiliation or match[1].name
                start = match[0]
            elif code is not None:
                name.affiliation = name.affiliation or words.states.get(code)
                start += 1
            elif doc[start].text in POSSESSIVES or doc[start].tag_ in {"DT", "PRP$"}:
                start += 1
            else:
                break
        if start >= end:
            return
        row: dict[str, str] = {}
        for token in doc[start:end]:
            found_row = words.titles.get(token.lower_)
            if found_row is not None and found_row["kind"] != "modifier":
                row = row if row.get("sector") else found_row
                name.gender = name.gender or found_row["gender"]
        if all(words.titles.get(t.lower_, {}).get("kind") == "honorific" for t in doc[start:end]):
            return
        if noun is not None:
            for prep in noun.children:
                if prep.dep_ == "prep" and prep.lower_ in {"of", "for"} and prep.i > noun.i and prep.i == end:
                    stop = prep.right_edge.i + 1
                    target = next((c for c in prep.children if c.dep_ == "pobj"), None)
                    if target is not None and stop - prep.i <= 8 and target.right_edge.i - target.i <= 4:
                        for place in range(prep.i + 1, stop):
                            for other in self.names:
                                if other.start <= place < other.end and other.entry.kind != "person":
                                    name.affiliation = name.affiliation or other.entry.name
                        end = target.i + 1
        elif start < end:
            for other in self.names:
                if start <= other.start < end and other.entry.kind in {"organization", "armed group", "state"}:
                    name.affiliation = name.affiliation or other.entry.name
        name.role = doc[start:end].text
        if row.get("sector"):
            entry = name.entry
            name.entry = Entry(entry.name, entry.kind, entry.country, row["sector"])


class Clusters:
    """Gathers names into actors."""

    def __init__(self, doc: Doc, words: Lexicon) -> None:
        self.doc = doc
        self.words = words
        self.actors: list[Actor] = []
        self.sectors: list[str | None] = []
        self.affiliations: list[str | None] = []
        self.genders: list[str] = []
        self.keys: dict[str, int] = {}
        self.parts: list[tuple[str, ...]] = []  # the words of the fullest name
        self.latest: list[int] = []

    def place(self, name: Name, text: str) -> int:
        """The actor that a name belongs to, made where it is new."""
        parts = tuple(w.casefold() for w in re.findall(r"[^\s’']+", re.sub(r"['’]s?(?=\s|$)", "", text)))
        actor = self.find(name, text, parts)
        if actor is None:
            actor = len(self.actors)
            shown = name.entry.name if name.known else text
            self.actors.append(Actor(name=shown, kind=name.entry.kind, country=name.entry.country, wikidata=name.entry.wikidata))
            self.sectors.append(name.entry.sector)
            self.affiliations.append(None)
            self.genders.append("")
            self.parts.append(parts)
            self.latest.append(name.start)
            if name.known:
                self.keys.setdefault(name.entry.name.casefold(), actor)
        self.keys.setdefault(text.casefold(), actor)
        record = self.actors[actor]
        if len(parts) > len(self.parts[actor]) and not name.known:
            self.parts[actor] = parts
            record.name = text
        record.role = record.role or name.role
        record.age = record.age if record.age is not None else name.age
        record.country = record.country or name.entry.country
        self.sectors[actor] = self.sectors[actor] or name.entry.sector
        self.affiliations[actor] = self.affiliations[actor] or name.affiliation
        self.genders[actor] = self.genders[actor] or name.gender
        self.latest[actor] = name.start
        return actor

    def find(self, name: Name, text: str, parts: tuple[str, ...]) -> int | None:
        """The actor met before that a name belongs to, or None: the same name, or the end of one or its initials."""
        if name.known:
            return self.keys.get(name.entry.name.casefold())
        if text.casefold() in self.keys:
            same = self.keys[text.casefold()]
            if name.entry.kind != "person" or self.actors[same].kind == "person":
                if name.entry.kind != "person" or len(parts) > 1:
                    return same
        kind = name.entry.kind
        best: int | None = None
        for place, actor in enumerate(self.actors):
            if actor.kind != kind:
                continue
            other = self.parts[place]
            short, long = (parts, other) if len(parts) <= len(other) else (other, parts)
            match = False
            if kind == "person":
                match = long[-len(short) :] == short
                if not match and len(parts) > 2 and len(other) > 1:
                    match = parts[0] == other[0] and parts[-1] == other[-1]
            elif kind == "organization":
                if text.isupper() and " " not in text and 2 <= len(text) <= 6 and len(other) > 1:
                    match = "".join(w[0] for w in other if w not in SMALL) == text.casefold()
                elif len(short) > 1 and long[-len(short) :] == short:
                    rest = self.doc.vocab.strings  # noqa: F841
                    match = self.only_countries(long[: -len(short)])
            if match and (best is None or self.latest[place] > self.latest[best]):
                best = place
        return best

    def only_countries(self, words: tuple[str, ...]) -> bool:
        """Whether all these (small-letter) words are states' names or adjectives."""
        for word in words:
            shapes = (word.title(), word.upper(), word.capitalize())
            if not any(s in self.words.demonyms or s in self.words.names for s in shapes):
                return False
        return True

    def finish(self) -> None:
        """Fills country, affiliation and PLOVER codes, once all names are known."""
        for place, actor in enumerate(self.actors):
            wanted = self.affiliations[place]
            if wanted:
                target = self.keys.get(wanted.casefold())
                if target is not None and target != place:
                    actor.affiliation = target
                    actor.country = actor.country or self.actors[target].country
                elif wanted in self.words.names:
                    actor.country = actor.country or self.words.names[wanted].country
                if actor.affiliation is not None and self.actors[actor.affiliation].kind in {"organization", "armed group"}:
                    self.sectors[place] = self.sectors[actor.affiliation] or self.sectors[place]
        for place, actor in enumerate(self.actors):
            sector = self.sectors[place] or ("CVL" if actor.kind == "person" and actor.age is not None else "")
            if actor.kind != "place":
                actor.plover = (actor.country or "") + sector or None


class ActorsComponent:
    """Adds `actors` and `mentions` to the Doc's records."""

    def __init__(self, lexicons: str | None) -> None:
        self.words = lexicon(lexicons)

    def __call__(self, doc: Doc) -> Doc:
        records = found(doc)
        clusters = Clusters(doc, self.words)
        mentions: list[Mention] = []
        for name in Spotter(doc, self.words).spot():
            start, end = name.start, name.end
            while end - 1 > start and doc[end - 1].text in POSSESSIVES:
                end -= 1
            text = doc[start:end].text
            actor = clusters.place(name, text)
            last = doc[end - 1]
            mentions.append(Mention(doc[start].idx, last.idx + len(last), name.head, "name", actor))
        clusters.finish()
        records.actors = clusters.actors
        records.mentions = Resolver(doc, self.words, clusters.actors, clusters.genders, mentions).resolve()
        return doc


@Language.factory("actors", default_config={"lexicons": None})
def make_actors(nlp: Language, name: str, lexicons: str | None) -> ActorsComponent:
    """The factory that `nlp.add_pipe("actors")` calls."""
    return ActorsComponent(lexicons)
