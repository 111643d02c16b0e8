"""Places: names headed by a place noun, and whether a name in its sentence is a place or an actor.

News says "Moscow" for a government and for a city. The grammar around the
name tells: "in Moscow", "the streets of Moscow", "shelled Kharkiv" are places;
"Moscow said", "talks with Moscow", "blamed on Moscow" are not. The words that
decide are data (lexicons/locating.csv).
"""

from __future__ import annotations

import re

from analysis.actors.bodies import may_modify
from analysis.actors.located import FROM_TO, is_called_place, is_located, is_place
from analysis.actors.names import BODIES, Name, Names
from analysis.lexicons.actor_names import POSSESSIVES, Entry, Lexicon
from analysis.parsing import columns
from analysis.parsing.tokens import Token

AGED = re.compile(r", \d{1,2}[,;.]")


def _is_town_of(name: Name, token: Token, words: Lexicon) -> bool:
    """Whether one word is a town's at this place, though a person may have it, too: "the town of Veld"."""
    return name.end - name.start == 1 and token.dep_ == "pobj" and is_called_place(token, words)


def places(names: Names) -> None:
    """Adds places by the noun that heads them: "the Mustafa Hafez school", "the Lachin corridor"."""
    doc, words = names.doc, names.words
    for token in columns.of(names.doc).tokens(words.heads["place"]):
        if token.pos_ not in {"NOUN", "PROPN"} or names.taken[token.i]:
            continue
        start = token.i
        while start > 0 and not names.taken[start - 1]:
            before = doc[start - 1]
            if not may_modify(names, before) or before.text in words.demonyms:
                break
            if before.text != "-" and before.tag_ not in {"NNP", "NNPS"}:
                break
            start -= 1
        while start < token.i and doc[start].text == "-":
            start += 1
        if start == token.i or any(words.is_title(t) for t in doc[start : token.i]):
            continue
        if doc[start].ent_type_ in {"DATE", "TIME"} or _goes_on(names, token) or _is_surname(names, token, start):
            continue
        if token.text[0].islower() and _only_says_where(names, token, start):
            continue
        names.add(start, token.i + 1, Entry(doc[start : token.i + 1].text, "place"))


def _is_surname(names: Names, token: Token, start: int) -> bool:
    """Whether a given name before a capitalised place noun, as the model sees, makes it a person's last name: "Tom Ridge"."""
    person = token.ent_type_ == "PERSON" and names.doc[start].ent_type_ == "PERSON"
    return person and token.is_title and start + 1 == token.i and names.doc[start].text in names.words.given


def _goes_on(names: Names, token: Token) -> bool:
    """Whether a capitalised place noun only stands before another's head: "the Silk Road Economic Belt"."""
    after = names.tokens[token.i + 1 : token.i + 2]
    within = token.dep_ in {"compound", "nmod"} and token.head.i > token.i and token.text[0].isupper()
    return within and bool(after) and after[0].is_title and after[0].tag_ == "NNP"


def _only_says_where(names: Names, token: Token, start: int) -> bool:
    """Whether the words before a small-letter place noun are another's name ("Gaza school", "the Hamas camp")."""
    words, before = names.words, names.tokens[start : token.i]
    return (
        token.lower_ in words.kinds["edge"]
        or all(words.country_of(t) or t.text == "-" for t in before)
        or any(t.text in words.names and words.names[t.text].kind != "place" for t in before)
    )


def settle(names: Names) -> None:
    """Mends the kinds of single names by their grammar: seats of government, and towns that the model took for persons.

    A name that no lexicon holds is a place everywhere, when the grammar says so
    at one place and nothing speaks for a person (a title, a longer name).
    """
    doc, words = names.tokens, names.words
    lasts, fulls, towns = _words_of_names(names)
    suspects = [
        n for n in names.names if not n.known and n.entry.kind in {"person", "organization"} and _bare(names, n)
    ]
    located = {names.text_of(n) for n in names.names if is_located(doc[n.head], words)}
    for name in names.names:
        text = names.text_of(name)
        if not name.known and name.entry.kind == "place" and text not in located and _speaks(names, name):
            name.entry = Entry(text, "person")
            lasts.add(doc[name.end - 1].text)
    towns |= _only_shelled(names, suspects) | _only_lain_in(names, suspects)
    for name in suspects:
        text = names.text_of(name)
        says = is_located if name.entry.kind == "person" else is_called_place
        told = name.entry.kind == "person" and name.end - name.start > 1 and _told_person(names, name)
        # "the envoy in Khartoum, Ivo Veld-Otto, said": the parse may list a full name with the town before it.
        listed = name.entry.kind == "person" and name.end - name.start > 1 and doc[name.head].dep_ == "conj"
        if text not in lasts and not (told or listed or _titled(names, name)) and says(doc[name.head], words):
            towns.add(text)
    longer = [n for n in names.names if n.end - n.start > 1]
    heads = {n.entry.name.split()[-1] for n in names.names if n.known and n.entry.kind in BODIES}
    heads |= {doc[n.end - 1].text for n in longer} | {doc[n.head].text for n in longer if n.entry.kind in BODIES}
    names.names = [n for n in names.names if n.known or not _only_a_noun(names, n, heads)]
    for name in names.names:
        text, entry = names.text_of(name), name.entry
        if entry.seat:
            _seat(names, name, text)
        elif name.known:
            if entry.kind == "state" and _is_past(names, name):
                name.entry, name.known = Entry(text, "place", entry.country), False  # "the former Yugoslavia"
        elif _is_person_after_all(names, name, lasts, fulls):
            name.entry = Entry(text, "person")
        elif entry.kind in {"person", "organization"} and (
            (text in towns and text not in lasts) or _is_town_of(name, doc[name.head], words)
        ):
            name.entry = Entry(text, "place", entry.country)


def _words_of_names(names: Names) -> tuple[set[str], set[str], set[str]]:
    """The last words of persons' names, the words and ends of their full names ("Ospina-Londoño"), and the words of places' names."""
    doc = names.doc
    lasts: set[str] = set()
    fulls: set[str] = set()
    towns: set[str] = set()
    for name in names.names:
        if name.known:
            continue
        if name.entry.kind in {"place", "organization"} and _bare(names, name) and is_personal(names, name):
            name.entry = Entry(name.entry.name, "person")
        last = doc[name.end - 1].text
        if name.entry.kind == "person" and (name.end - name.start > 1 or _titled(names, name)):
            lasts.add(last)
            if name.end - name.start > 1:
                fulls.update(doc[place : name.end].text for place in range(name.start + 1, name.end))
                fulls.update(t.text for t in doc[name.start : name.end] if t.is_title)
        elif name.entry.kind == "place":
            towns |= _own_words(names, name)
    return lasts, fulls, towns


def _is_person_after_all(names: Names, name: Name, lasts: set[str], fulls: set[str]) -> bool:
    """Whether a place or body of the model's has a person's name of the report, and does not stand as a place."""
    text, kind = names.text_of(name), name.entry.kind
    if kind == "place":
        return text in lasts | fulls and not is_place(names.tokens[name.head], names.words)
    return kind == "organization" and text in fulls and not text.isupper()


def _own_words(names: Names, name: Name) -> set[str]:
    """The capitalised words of a place's name, without the noun for what it is."""
    tokens = names.tokens[name.start : name.end]
    return {t.text for t in tokens if t.text[0].isupper() and t.lower_ not in names.words.heads["place"]}


def _only_shelled(names: Names, suspects: list[Name]) -> set[str]:
    """Bodies of the model's that the report only has as the object of what is done to places: "shelled Darvel"."""
    heads = [(name, names.tokens[name.head]) for name in suspects]
    acting = {names.text_of(name) for name, head in heads if not is_place(head, names.words)}
    objects = {names.text_of(n) for n, head in heads if n.entry.kind == "organization" and head.dep_ == "dobj"}
    return objects - acting


def _only_lain_in(names: Names, suspects: list[Name]) -> set[str]:
    """Single words that the model takes for bodies or persons, and the report for towns.

    The dateline has them, or something is in them, or they stand in a list with
    places; and they never speak or act on others.
    """
    doc = names.tokens
    dated = {t.text.casefold() for t in names.tokens[: names.story]}
    places_ = {name.head for name in names.names if name.entry.kind == "place"}
    within: set[str] = set()
    acting: set[str] = set()
    for name in suspects:
        if name.end - name.start > 1:
            continue
        head, text, body = doc[name.head], names.text_of(name), name.entry.kind == "organization"
        if _lies(names, head, body) or text.casefold() in dated or _listed_with(head, places_):
            within.add(text)
        if _acts(head):
            acting.add(text)
    return within - acting


def _lies(names: Names, head: Token, body: bool) -> bool:
    """Whether something is in it, or it is seized, as towns are; persons are seized, too."""
    seized = head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_.lower() in names.words.locating["seize"]
    return body and (seized or is_located(head, names.words) or _within(names, head))


def _within(names: Names, head: Token) -> bool:
    """Whether a name after a preposition is said to lie in a place: "at Napome, in the Rapale district"."""
    doc, at = names.tokens, names.words.locating["at"]
    after = doc[head.i + 1 : head.i + 3]
    led = head.dep_ == "pobj" and (head.head.lower_ in at or head.head.lower_ in FROM_TO)
    return led and len(after) == 2 and after[0].text == "," and after[1].lower_ in names.words.locating["in"]


def _listed_with(head: Token, places_: set[int]) -> bool:
    """Whether a list of places holds it: "left Darvel, Korsk and Tandi"."""
    near = [c for c in head.children if c.dep_ == "conj"]
    near += [head.head] if head.dep_ == "conj" else []
    return any(each.i in places_ for each in near)


def _acts(head: Token) -> bool:
    """Whether a name acts on others or says something, as towns do not."""
    if head.dep_ == "nsubj" and any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in head.head.children):
        return True
    return head.dep_ == "agent" or (head.dep_ == "pobj" and head.head.dep_ == "agent")


def _only_a_noun(names: Names, name: Name, heads: set[str]) -> bool:
    """Whether a name is one head noun ("Department", "State"), and not the end of a fuller name of the report."""
    token = names.tokens[name.start]
    acts = name.rule == "made_acting"  # "the Platform, a coalition"
    if name.end - name.start > 1 or name.entry.kind == "person" or token.text in heads or acts:
        return False
    return token.lower_ in names.words.organisation_heads or token.lower_ in names.words.heads["place"]


def _bare(names: Names, name: Name) -> bool:
    """Whether nothing but the model's entity says what kind of actor a name is."""
    doc, words = names.tokens, names.words
    return not any(t.lower_ in words.organisation_heads or t.text.isupper() for t in doc[name.start : name.end])


def _titled(names: Names, name: Name) -> bool:
    return name.start > 0 and names.words.titles.get(names.tokens[name.start - 1].lower_) is not None


def _speaks(names: Names, name: Name) -> bool:
    """Whether an unknown town is the subject of a verb of speaking: towns that speak are seats of government, and known."""
    head = names.tokens[name.head]
    return (
        head.dep_ == "nsubj"
        and head.head.lemma_.lower() in names.words.speaking
        and not any(
            t.lower_ in names.words.heads["place"] or t.lower_ in names.words.organisation_heads
            for t in names.tokens[name.start : name.end]
        )
    )


def is_personal(names: Names, name: Name) -> bool:
    """Whether an age, a noun for a person in apposition, or "who" says that a name is a person's."""
    doc, words, head = names.doc, names.words, names.doc[name.head]
    owner = name.start - 2  # "UNHCR's Federico Agusti said"
    owned = owner >= 0 and doc[owner + 1].text in POSSESSIVES and doc[owner].ent_type_ == "ORG"
    if owned and name.end - name.start > 1 and _speaks(names, name):
        return True
    if AGED.match(doc[name.end : name.end + 3].text):
        return True
    if head.dep_ == "appos" and head.head.i < head.i and words.is_person_noun(head.head):
        return True
    return any(
        (c.dep_ == "appos" and words.is_person_noun(c))
        or (c.dep_ == "relcl" and any(g.lower_ == "who" for g in c.children))
        for c in head.children
        if c.i > head.i
    )


def _told_person(names: Names, name: Name) -> bool:
    """Whether what stands around a full name is said of persons: "X, who was shot", "the mayor of Gao, X, left"."""
    doc, words = names.doc, names.words
    if is_personal(names, name):
        return True
    before = doc[max(0, name.start - 6) : name.start]
    if not len(before) or before[-1].text != "," or doc[name.end : name.end + 1].text != ",":
        return False
    return any(words.is_title(t) and t.nbor(1).lower_ == "of" for t in before)


def _is_past(names: Names, name: Name) -> bool:
    """Whether "former" says that a state is no more: "the former Yugoslavia", not "former Kenyan officials"."""
    before = names.tokens[name.start - 1] if name.start else None
    if before is None or before.lower_ not in names.words.kinds["past"] or before.head.i != name.head:
        return False
    return names.tokens[name.head].dep_ not in {"compound", "poss", "amod", "nmod"}


def _seat(names: Names, name: Name, text: str) -> None:
    """Decides whether a capital's name stands for who governs there; in doubt it is the place."""
    words, entry = names.words, name.entry
    acts = not names.dated <= name.start < names.story and is_place(names.tokens[name.head], words) is False
    stands_for = words.by_name.get(entry.name) if acts else None
    name.entry = stands_for or Entry(text, "place", entry.country)
