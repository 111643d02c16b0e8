"""Which names do the words beside them show to be a person's or a group's, whatever the model says?

"W Q, spokesman" is a person; "the Sahel Vanguard movement" and "Horyaal gunmen"
name a group; what has members who fight is an armed group; an acronym is nobody's name.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.actors.names import BODIES, Name, Names
from analysis.lexicons.actor_names import PROPER, Entry
from analysis.parsing import columns
from analysis.parsing.tokens import Token

LONGEST_ACRONYM = 8


def beside_titles(names: Names) -> None:
    """Adds capitalised words that a title in apposition after them shows to be a person's name."""
    doc, words = names.doc, names.words
    for token in names.tokens:
        if token.tag_ != "NNP" or names.taken[token.i] or not token.is_title or token.ent_type_ in {"DATE", "GPE"}:
            continue
        titled = any(c.dep_ == "appos" and c.i > token.i and words.is_title(c) for c in token.children)
        if token.dep_ == "appos" and token.head.i < token.i and words.is_person_noun(token.head):
            titled = True  # "the Colombian interior minister, Ivo Ruiz"
        if not (titled or _speaks_for(names, token)) or token.lower_ in words.organisation_heads:
            continue
        start = token.i
        while start > 0 and doc[start - 1].tag_ == "NNP" and not names.taken[start - 1]:
            if words.is_title(doc[start - 1]):
                break
            start -= 1
        if start < token.i or _described_alone(names, token):
            names.add(start, token.i + 1, Entry(doc[start : token.i + 1].text, "person"))


def _described_alone(names: Names, token: Token) -> bool:
    """Whether a title right after a single name tells whose it is: "Teskan, head of the political wing, said"."""
    doc = names.doc
    bare = token.i == 0 or doc[token.i - 1].tag_ != "DT"
    after = [c for c in token.children if c.dep_ == "appos" and c.left_edge.i == token.i + 2]
    titled = any(names.words.is_title(c) for c in after) and doc[token.i + 1].text == ","
    return bare and titled and token.dep_ in {"nsubj", "nsubjpass"} and not token.text.isupper()


def _speaks_for(names: Names, token: Token) -> bool:
    """Whether a name with "of ..." after it is the subject of a verb of speaking: "Ann Bell of Oxfam said"."""
    if token.dep_ != "nsubj" or token.head.lemma_ not in names.words.speaking:
        return False
    return any(c.dep_ == "prep" and c.lower_ == "of" and c.i == token.i + 1 for c in token.children)


def before_group_nouns(names: Names) -> None:
    """Adds what stands before a noun for a group or its members: "the Sahel Vanguard movement", "Horyaal gunmen"."""
    doc, words = names.doc, names.words
    nouns = words.kinds["band"] | words.kinds["fighters"] | words.kinds["kin"]
    ending = {name.end: name for name in names.names}
    for token in columns.of(names.doc).tokens(nouns):
        if not token.i or not token.text[0].islower() or token.pos_ != "NOUN":
            continue
        if token.lower_ == "front" and token.dep_ == "pobj" and token.head.lower_ in ("on", "along"):
            continue  # "on the Mahmur front" is where they fight
        start = _capitals_before(names, token.i)
        before = doc[start : token.i]
        if not len(before) or any(words.is_people(t) or words.country_of(t) for t in before):
            continue
        if words.is_title(before[-1]) or all(t.lower_ in words.organisation_heads for t in before):
            continue
        armed = token.lower_ in words.kinds["fighters"]
        entry = Entry(before.text, "armed group" if armed else "organization", None, "REB" if armed else None)
        name = ending.get(token.i)
        if name is None:
            names.add(start, token.i, entry)
        elif not name.known and name.entry.kind in {"place", "person"} and name.start >= start:
            if not any(names.taken[start : name.start]):
                names.resize(name, start, token.i)
            name.entry = entry if name.start == start else Entry(names.text_of(name), entry.kind, None, entry.sector)


def before_groups(names: Names) -> None:
    """Adds what stands before a plural noun for groups, each of several: "the Lobos and Choneros gangs"."""
    doc, words = names.doc, names.words
    for token in columns.of(names.doc).tokens(words.kinds["groups"]):
        if not token.i or token.tag_ not in {"NNS", "VBZ"} or token.text[0].isupper():
            continue
        place, found = token.i, []
        while (start := _capitals_before(names, place)) < place:
            found.append((start, place))
            if start == 0 or doc[start - 1].text not in {"and", ",", "or"}:
                break
            place = start - 1
        if len(found) < 2:
            continue
        armed = token.lower_ in words.kinds["armed_groups"]
        for start, end in found:
            over = [name for name in names.names if name.start < end and start < name.end]
            if any(words.is_people(t) or words.country_of(t) for t in doc[start:end]) or any(n.known for n in over):
                continue
            for name in over:
                names.remove(name)
            kind, sector = ("armed group", "REB") if armed else ("organization", None)
            names.add(start, end, Entry(doc[start:end].text, kind, None, sector))


def _capitals_before(names: Names, end: int) -> int:
    """Where the capitalised proper nouns begin that end before a token."""
    doc, start = names.doc, end
    while start > 0 and doc[start - 1].tag_ in PROPER and doc[start - 1].text[0].isupper():
        start -= 1
        if start > 1 and doc[start - 1].text == "-" and not doc[start - 2].whitespace_ and doc[start - 2].is_title:
            start -= 1  # "Mai-Mai"
    return start


def after_group_nouns(names: Names) -> None:
    """Makes groups of what a noun for a group calls by name: "the Islamist armed movement Ansar al-Wadi"."""
    doc, words = names.tokens, names.words
    told: dict[str, Entry] = {}
    for name in names.names:
        before = doc[name.start - 1] if name.start else None
        if name.known or before is None or name.entry.kind not in {"person", "place"}:
            continue
        noun = before.lower_ in words.kinds["band"] or before.lower_ in words.describing
        if before.tag_ != "NN" or not noun or words.is_title(before):
            continue
        hostile = any(t.lower_ in words.heads["hostile"] for t in doc[max(0, name.start - 4) : name.start])
        sectors = words.describing.get(before.lower_, set()) - {"REB"}
        sector = next(iter(sectors)) if len(sectors) == 1 else None
        kind, sector = ("armed group", "REB") if hostile else ("organization", sector)
        name.entry = Entry(names.text_of(name), kind, None, sector)
        told[doc[name.start].text] = name.entry
    for name in names.names:
        entry = told.get(names.text_of(name))
        if entry is not None and not name.known:
            name.entry = Entry(names.text_of(name), entry.kind, None, entry.sector)


def by_letters_and_members(names: Names) -> None:
    """Makes bodies of acronyms, and armed groups of what has "militants of" or "fighters from" before it."""
    doc, words = names.tokens, names.words
    for name in names.names:
        body = name.entry.kind == "organization" and not name.entry.country
        if name.known or not (name.entry.kind == "person" or body):
            continue
        if not body and _is_acronym(names, name):
            name.entry = Entry(names.text_of(name), "organization")
            continue
        at = name.start - 1
        if at > 0 and doc[at].lower_ == "the":
            at -= 1
        if at <= 0 or doc[at].lower_ not in {"of", "from"} or doc[at - 1].tag_ not in {"NNS", "NNPS"}:
            continue
        members = doc[at - 1].lower_
        if members in words.kinds["fighters"] and not (body and members in words.kinds["troops"]):
            name.entry = Entry(names.text_of(name), "armed group", None, "REB")
        elif not body and members in words.kinds["joiners"] and members not in words.kinds["followers"]:
            name.entry = Entry(names.text_of(name), "organization")


def _is_acronym(names: Names, name: Name) -> bool:
    text = names.text_of(name)
    if name.end - name.start > 1 or not text.isupper() or not 3 <= len(text) <= LONGEST_ACRONYM:
        return False
    if name.end < len(names.doc) and names.tokens[name.end].text == ":":
        return False  # "MS. HOLT:" opens a turn
    titled = name.start > 0 and names.words.is_title(names.tokens[name.start - 1])
    return not titled and not names.tokens[name.start].sent.text.isupper()


def last_words(names: Names) -> None:
    """Makes persons of two or three words that end with what is a person's name elsewhere, beside a title."""
    doc, words = names.tokens, names.words
    persons = [name for name in names.names if name.entry.kind == "person"]
    same = {names.text_of(name): name.entry for name in persons}
    ends = {doc[name.end - 1].text for name in persons}
    titled = {
        doc[name.end - 1].text
        for name in names.names
        if name.start and words.is_title(doc[name.start - 1]) and (name.end - name.start > 1 or _honoured(names, name))
    }
    titled |= {doc[name.end - 1].text for name in persons if name.rule == "made_before_title"}
    for name in names.names:
        if name.known or name.entry.kind not in {"organization", "place"} or name.end - name.start not in (2, 3):
            continue
        last, text = doc[name.end - 1], names.text_of(name)
        if last.lower_ in words.organisation_heads or last.lower_ in words.heads["place"]:
            continue
        beside = last.text in titled or (last.text in ends and name.start and words.is_title(doc[name.start - 1]))
        if text in same:
            name.entry = same[text]
        elif beside and all(t.is_title for t in doc[name.start : name.end]):
            name.entry = Entry(text, "person")


def _honoured(names: Names, name: Name) -> bool:
    """Whether "Mr" or the like stands before a last name, as before nobody but a person."""
    row = names.words.titles.get(names.tokens[name.start - 1].lower_)
    return row is not None and row["kind"] == "honorific" and name.entry.kind == "person"


def beside_group_nouns(names: Names) -> None:
    """Makes groups of what a noun for one stands beside: "Laskar Merah, a Java-based militia"."""
    doc, words = names.tokens, names.words
    told: dict[str, Entry] = {}
    for name in names.names:
        if name.known or name.entry.kind not in {"person", "place", "organization"}:
            continue
        noun = next((c for c in doc[name.head].children if c.dep_ == "appos" and _names_group(names, name, c)), None)
        if noun is None:
            continue
        hostile = noun.lower_ in words.kinds["fighting"] or any(
            c.lower_ in words.heads["hostile"] for c in noun.children
        )
        if hostile or name.entry.kind != "organization":
            kind, sector = ("armed group", "REB") if hostile else ("organization", None)
            told[names.text_of(name)] = Entry(names.text_of(name), kind, name.entry.country, sector)
    firsts = {text.split()[0]: entry for text, entry in told.items() if " " in text}
    for name in names.names if told else ():
        entry = told.get(names.text_of(name)) or firsts.get(names.text_of(name))
        if entry is not None and not name.known:
            name.entry = replace(entry, name=names.text_of(name))


def within_bodies(names: Names) -> None:
    """Makes bodies of single words from bodies' names: "the Hurriyat" of a conference, "Laskar" of Laskar Merah.

    Not of a word that is in a person's full name.
    """
    doc = names.tokens
    bodies = [name for name in names.names if name.entry.kind in BODIES and name.end - name.start > 1]
    led = names.words.kinds["one_government"]  # "Nixon" is not the Nixon administration
    bodies = [name for name in bodies if doc[name.end - 1].lower_ not in led]
    alone = {names.text_of(n) for n in names.names if n.entry.kind in BODIES and n.end - n.start == 1}
    within = {token.text for name in bodies if name.end - name.start > 2 for token in doc[name.start : name.end]}
    first = {doc[name.start].text for name in bodies}
    lasts = {t.text for name in bodies if (t := doc[name.end - 1]).lower_ in names.words.heads["name"]}
    full = [name for name in names.names if name.entry.kind == "person" and name.end - name.start > 1]
    personal = {token.text for name in full for token in doc[name.start : name.end]}
    for name in names.names if bodies or alone else ():
        text = doc[name.start].text
        if name.known or name.entry.kind != "person" or name.end - name.start > 1 or text in personal:
            continue
        before = doc[name.start - 1] if name.start else None
        titled = before is not None and names.words.is_title(before)
        if before is not None and before.lower_ == "the" and before.head.i == name.start and text[:-1] in alone:
            name.entry = Entry(names.text_of(name), "organization")  # "the Ninjas", of the Ninja militia
        article = before is not None and before.lower_ == "the"
        if (article and (text in within or text in lasts)) or (text in first and not titled):
            name.entry = Entry(names.text_of(name), "organization")


def called_by_bodies(names: Names) -> None:
    """Makes bodies of what stands beside a noun for one, after it: "a British firm, Isle Shipping"."""
    doc, words = names.tokens, names.words
    for name in names.names:
        if name.known or name.entry.kind != "place":
            continue
        head = doc[name.head]
        noun = head.head
        body = (
            noun.lower_ in words.describing
            or noun.lower_ in words.kinds["band"]
            or noun.lower_ in words.organisation_heads
        )
        if (
            head.dep_ == "appos"
            and noun.i < name.start
            and body
            and noun.tag_ == "NN"
            and doc[name.start - 1].text == ","
        ):
            name.entry = Entry(names.text_of(name), "organization", name.entry.country)


def _names_group(names: Names, name: Name, noun: Token) -> bool:
    """Whether a noun in apposition right after a name says that it is a group: "X, a militia"."""
    words = names.words
    group = (
        noun.lower_ in words.kinds["band"] or noun.lower_ in words.describing or noun.lower_ in words.organisation_heads
    )
    beside = name.end < noun.left_edge.i + 1 and names.doc[name.end : name.end + 1].text in {",", "("}
    first = noun.left_edge
    return noun.tag_ == "NN" and group and beside and first.i == name.end + 1 and first.tag_ == "DT"


def described_before(names: Names) -> None:
    """Gives bodies what the words before their names tell: "the rebel Kayah Council", "the relief agency Sante Sans Murs"."""
    doc, words = names.tokens, names.words
    told: dict[str, Entry] = {}
    for name in names.names:
        if name.known or name.entry.kind != "organization" or name.entry.country or not name.start:
            continue
        before = [t.lower_ for t in doc[max(0, name.start - 2) : name.start]]
        noun = before[-1] in words.kinds["band"] or before[-1] in words.describing
        last = before[:1] if noun and len(before) > 1 else before[-1:]
        if last[0] in words.heads["hostile"]:
            told[names.text_of(name)] = Entry(names.text_of(name), "armed group", None, "REB")
        elif noun and last[0] in words.kinds["aiding"]:
            told[names.text_of(name)] = Entry(names.text_of(name), "organization", None, "NGO")
    for name in names.names if told else ():
        if not name.known and names.text_of(name) in told:
            name.entry = told[names.text_of(name)]


def based(names: Names) -> None:
    """Makes places of what something is based in: "the Java-based militia"."""
    for name in names.names:
        based_in = names.text.startswith(("-based", "-born"), names.ends[name.end - 1])
        if based_in and name.entry.kind != "place" and not name.entry.own:
            name.entry, name.known = Entry(names.text_of(name), "place", name.entry.country), False


def settle(names: Names) -> None:
    """All that the words beside a name tell of its kind, once bounds are settled."""
    by_letters_and_members(names)
    beside_group_nouns(names)
    called_by_bodies(names)
    within_bodies(names)
    described_before(names)
    based(names)
    last_words(names)


def owned_person(names: Names, start: int, end: int) -> bool:
    """Whether what a body owns, as the model sees it, is a person's name: "Haqiqi's Afaq Ahmed" is no body."""
    tokens, words = names.tokens[start:end], names.words
    if len(tokens) not in (2, 3) or not all(t.tag_ == "NNP" and t.is_title and t.is_alpha for t in tokens):
        return False
    heads = any(t.lower_ in words.organisation_heads or t.lower_ in words.heads["place"] for t in tokens)
    return not heads and tokens[-1].dep_ in {"nsubj", "nsubjpass"} and tokens[-1].head.lemma_ in words.speaking
