"""What a report says of a person beside the name: title, whom they speak for, age, gender.

Titles stand before the name ("Israeli Prime Minister Benjamin Netanyahu"), or
in apposition before or after it; ages between commas or in brackets.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from analysis.actor_words import POSSESSIVES, Entry
from analysis.names import Name, Names

AGE = re.compile(r"\d{1,3}")
OLD = re.compile(r"(\d{1,3})-?year", re.I)
OLDEST = 115
LINKS = frozenset({"of", "for", "and", "-", "the", "'s", "in"})


def describe_person(names: Names, name: Name) -> None:
    """Fills a person's role, affiliation, gender and age from the phrase around the name."""
    doc, words = names.doc, names.words
    start = _title_start(names, name)
    if start < name.start and any(words.is_title(t) for t in doc[start : name.start]):
        _set_role(names, name, start, name.start)
    head = doc[name.head]
    for other in head.children:
        if other.dep_ == "appos" and other.i > name.head:
            if name.age is None and other.i == name.end + 1:
                name.age = _age(other.text)
            titled = other.tag_ == "NN" or (other.tag_ == "NNP" and words.is_title(other))
            if titled and name.role is None:
                _set_role(names, name, other.left_edge.i, other.i + 1, other)
    if head.dep_ == "appos" and head.head.tag_ in {"NN", "NNP"} and head.head.i < name.start and name.role is None:
        noun = head.head
        if words.is_title(noun):
            _set_role(names, name, noun.left_edge.i, noun.i + 1, noun)
        name.gender = name.gender or words.titles.get(noun.lower_, {}).get("gender", "")
    name.age = _age_after(names, name) or name.age


def _age(text: str) -> int | None:
    return int(text) if AGE.fullmatch(text) and 0 < int(text) < OLDEST else None


def _age_after(names: Names, name: Name) -> int | None:
    """The age that stands behind a name: ", 80;", "(80)", ", a 35-year-old"."""
    doc, place = names.doc, name.end
    if place + 2 >= len(doc):
        return None
    if doc[place].text in {",", "("} and doc[place + 2].text in {",", ";", ".", ")", "and"}:
        age = _age(doc[place + 1].text)
        if age is not None:
            return age
    old = OLD.match(doc[place + 1 : place + 5].text) if doc[place].text == "," else None
    return int(old[1]) if old else None


def _title_start(names: Names, name: Name) -> int:
    """The first token of the title that leads up to a name (the name's own start where there is none)."""
    doc, words, start = names.doc, names.words, name.start
    while start > 0:
        token = doc[start - 1]
        if token.is_space:
            break
        if token.lower_ not in words.titles:
            nominal = token.tag_ in {"NN", "JJ"} or (token.text[0].isupper() and token.tag_[:2] in {"NN", "JJ"})
            if not (nominal or token.lower_ in LINKS) or not _leads_to(token, name):
                break
        start -= 1
    while start < name.start and doc[start].lower_ in LINKS:
        start += 1
    return start


def _leads_to(token: Token, name: Name) -> bool:
    """Whether the token depends, at some remove, on the name that follows it."""
    for _ in range(8):
        if name.start <= token.i < name.end:
            return True
        if token.head == token or token.pos_ in {"VERB", "AUX"}:
            return False
        token = token.head
    return False


def _set_role(names: Names, name: Name, start: int, end: int, noun: Token | None = None) -> None:
    """Takes the title in tokens start to end: a state's name in it goes to the affiliation, the rest is the role."""
    doc, words = names.doc, names.words
    while start < end:
        match, code = names.lexicon_match(start), words.country_of(doc[start])
        if doc[start].tag_ in {"DT", "PRP$"} or doc[start].text in POSSESSIVES:
            start += 1
        elif match is not None and match[0] < end:
            name.affiliation = name.affiliation or match[1].name
            start = match[0]
        elif code is not None:
            name.affiliation = name.affiliation or words.states.get(code)
            start += 1
        else:
            break
    if start >= end:
        return
    rows = [row for t in doc[start:end] if (row := words.titles.get(t.lower_)) and row["kind"] != "modifier"]
    for row in rows:
        name.gender = name.gender or row["gender"]
    if all(words.titles.get(t.lower_, {}).get("kind") == "honorific" for t in doc[start:end]):
        return
    if noun is not None:
        end = _with_complement(names, name, noun, end)
    else:
        for other in names.names:
            if start <= other.start < end and other.entry.kind in {"organization", "armed group", "state"}:
                name.affiliation = name.affiliation or other.entry.name
    name.role = doc[start:end].text
    sector = next((row["sector"] for row in rows if row["sector"]), None)
    if sector:
        name.entry = Entry(name.entry.name, name.entry.kind, name.entry.country, sector)


def _with_complement(names: Names, name: Name, noun: Token, end: int) -> int:
    """The end of a title in apposition with its "of ..." ("leader of Hamas"), whose name becomes the affiliation."""
    for prep in noun.children:
        if prep.dep_ != "prep" or prep.lower_ not in {"of", "for"} or prep.i != end:
            continue
        stop = prep.right_edge.i + 1
        target = next((c for c in prep.children if c.dep_ == "pobj"), None)
        if target is None:
            continue
        if stop - prep.i <= 8 and target.right_edge.i - target.i <= 4:
            for other in names.names:
                if prep.i < other.end and other.start < stop and other.entry.kind != "person":
                    name.affiliation = name.affiliation or other.entry.name
        end = target.i + 1
    return end
