"""Names that the model sees, or that stand where a name stands, beside those of the lexicons and head nouns.

spaCy's entities are hints, and often wrong: they are trimmed, made whole and
relabelled by what stands in and around them. What follows a title is a
person's name; words met as names elsewhere are in `met_again`.
"""

from __future__ import annotations

from analysis.actors.names import Names
from analysis.actors.no_actor import goes_with_title
from analysis.actors.told_kinds import owned_person
from analysis.lexicons.actor_names import POSSESSIVES, PROPER, Entry
from analysis.parsing import columns
from analysis.parsing.tokens import Span, Token

KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}


def entities(names: Names) -> None:
    """Adds what spaCy's entities name, where no lexicon or head noun has spoken."""
    doc, words = names.tokens, names.words
    for entity in names.doc.ents:
        if entity.label_ not in KINDS:
            continue
        start, end = _trimmed(names, entity)
        opens = start < end and (doc[start].text[0].isupper() or doc[start].text[:2] == "al")
        if not opens or not any(t.tag_ in PROPER for t in doc[start:end]):
            continue
        if (
            all(words.is_people(t) or t.text == "-" for t in doc[start:end])
            or names.doc[start:end].text in words.demonyms
        ):
            continue
        label = _label(names, _by_first_word(names, entity.label_, start, end), start, end)
        if label is None:
            continue
        if label == "PERSON":
            start, end = _whole(names, start, end)
        end = _hyphened(names, end)
        kind = KINDS[label]
        # "Council on American Relations" is not America's: only the first word tells.
        country = names.country_in(start, start + 1) if kind != "person" else None
        names.add(start, end, Entry(names.doc[start:end].text, kind, country))
        if end < entity.end and doc[end].text in POSSESSIVES and owned_person(names, end + 1, entity.end):
            names.add(end + 1, entity.end, Entry(names.doc[end + 1 : entity.end].text, "person"))


def _whole(names: Names, start: int, end: int) -> tuple[int, int]:
    """A person's name with the parts that the model left outside: first names, last names, "al-", "van"."""
    doc, words, taken = names.tokens, names.words, names.taken

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


def _hyphened(names: Names, end: int) -> int:
    """The end of a name that goes on over hyphens: "Mazar-e-Sharif", of which the model sees the first word."""
    doc = names.tokens
    while (
        end + 3 < len(doc)
        and [doc[end].text, doc[end + 2].text] == ["-", "-"]
        and doc[end].idx + 1 == doc[end + 1].idx
        and doc[end + 1].is_lower
        and doc[end + 3].is_title
        and not any(names.taken[end : end + 4])
    ):
        end += 4
    return end


def with_particle(names: Names, start: int) -> int:
    """The start of a name with "al-" before it."""
    doc = names.tokens
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
    doc, words, taken = names.tokens, names.words, names.taken
    start, end = entity.start, entity.end
    for place in range(start + 1, end):
        owned = place + 1 < end and entity.label_ == "ORG" and not owned_person(names, place + 1, end)
        if doc[place].text in POSSESSIVES and not owned:
            end = place
            break
        if doc[place].text == ")" and all(token.text != "(" for token in doc[start:place]):
            end = place  # "Isoc" of "Isoc) Region"
            break
        if doc[place].text == "-" and doc[place - 1].whitespace_ and doc[place].whitespace_:
            end = place  # "GAO - Relief", "Abdul Karim Sali - chief delegate"
            break
    while start < end and (
        taken[start]
        or not doc[start].text[0].isalnum()
        or (doc[start].tag_ in {"DT", "IN", "CC", "PRP$"} and not _after_title(names, start))
        or words.is_title(doc[start])
        or (doc[start].lower_ in words.modifiers and start + 1 < end and entity.label_ == "PERSON")
    ):
        start += 1
    while end > start and (taken[end - 1] or (not doc[end - 1].text[-1].isalnum() and doc[end - 1].text[-1] != ".")):
        end -= 1
    while end > start and (doc[end - 1].tag_ in {"IN", "CC", "DT"} or doc[end - 1].text in POSSESSIVES):
        end -= 1
    letters = doc[start : start + 1][0].text.isupper() if start < end else False
    while end > start + 1 and (entity.label_ == "ORG" or letters) and _is_common(names, doc[end - 1]):
        end -= 1  # "PKN parley"
    return start, end


def _after_title(names: Names, place: int) -> bool:
    """Whether a small word with a capital is the name after a title: "Col. Than Aung"."""
    before = names.tokens[place - 1] if place else None
    return (
        before is not None
        and names.tokens[place].is_title
        and before.text[0].isupper()
        and names.words.is_title(before)
    )


def _is_common(names: Names, token: Token) -> bool:
    """Whether a small-letter noun is no part of a body's name."""
    if not token.text.islower() or token.tag_ not in {"NN", "NNS"}:
        return False
    return token.lower_ not in names.words.organisation_heads and token.lower_ not in names.words.heads["place"]


def _by_first_word(names: Names, label: str, start: int, end: int) -> str:
    """An entity's label, mended where the first of its words is a place's or a foreign body's: "Lake Tanganyika", "Frente Cimarrón"; "Shan State"."""
    doc, words = names.doc, names.words
    if end - start < 2 or doc[end - 1].lower_ in words.organisation_heads or label not in KINDS:
        return label
    first = doc[start].lower_
    last = doc[end - 1].lower_ in words.kinds["place_last"] and doc[end - 2].tag_ in PROPER  # not "Federal and State"
    if first in words.kinds["place_first"] or last:
        return "LOC"
    foreign = first in words.heads["first"] and first not in words.organisation_heads
    return "ORG" if foreign and KINDS[label] == "place" and doc[end - 1].lower_ not in words.heads["place"] else label


def _label(names: Names, label: str, start: int, end: int) -> str | None:
    """An entity's label, mended by what stands around and in it; None where it names no actor."""
    doc, words = names.tokens, names.words
    text = names.text[names.starts[start] : names.ends[end - 1]]
    if end - start == 1:
        if words.heads["collective"].get(doc[start].lower_, "LEG") != "LEG":
            return None  # "Army" in "Army spokesman": which army, `descriptions` says
        if label == "PERSON" and end < len(doc) and doc[end].lower_ in words.heads["armed"]:
            return None  # "Hutu rebels"
        if goes_with_title(names, label, start):
            return None
        if doc[start].is_sent_start and _is_plural_of_people(names, doc[start]):
            return None  # "Guerrillas fighting Morocco"
    if any(c.isdigit() for c in text) and (label == "PERSON" or "/" in text):
        return None  # "Thai F-16", "Daily 10/03/2017"
    last = doc[end - 1]
    people = last.tag_ == "NNPS" and (
        last.lower_.endswith("ists") or bool({last.lower_.removesuffix("s"), last.lemma_.lower()} & words.persons)
    )
    if last.lower_ in words.locating["feast"] or (label == "PERSON" and people):
        return None  # "Bastille Day", "the Chibok Girls", "Nepal Maoists"
    if label == "ORG" and _opens_title(names, start, end):
        return None
    before = doc[start - 1] if start else None
    if label == "ORG" and before is not None and before.lower_ in {"of", "for"} and words.is_title(before.head):
        return None  # "State" in "Secretary of State"
    titled = (
        before is not None
        and (words.is_person_noun(before) or words.is_title(before))
        and (before.text[0].isupper() or (before.dep_ == "compound" and start <= before.head.i < end))
    )
    if titled and label != "PERSON" and doc[start].tag_ in PROPER:
        label = "PERSON"
    if label == "PERSON" and (
        doc[start].lower_ in words.heads["first"]
        or (
            doc[end - 1].lower_ in words.organisation_heads
            and end - start > 1
            and not (titled and before is not None and before.is_lower)
        )
    ):
        label = "ORG"
    if label == "ORG" and words.titles.get(doc[end - 1].lower_, {}).get("kind") == "title":
        return None
    return label


def _is_plural_of_people(names: Names, token: Token) -> bool:
    """Whether a word is a plural for people of a kind: "Guerrillas", "Soldiers"."""
    kinds = names.words.kinds
    return token.lower_ in kinds["fighters"] or token.lower_ in kinds["soldiers"] or token.lower_ in kinds["joiners"]


def _opens_title(names: Names, start: int, end: int) -> bool:
    """Whether words only begin a title: "Thai Health" of "Thai Health Minister Somsak", "Land Reform Secretary Laurel"."""
    doc, words = names.tokens, names.words
    if end >= len(doc) or not words.is_title(doc[end]):
        return False
    if all(words.is_people(t) or t.lower_ in words.modifiers for t in doc[start:end]):
        return True
    after = next((t for t in doc[end + 1 : end + 3] if t.text != ","), None)
    if after is None or not doc[end].text[0].isupper() or after.tag_ not in PROPER:
        return False
    named = any(t.lower_ in words.organisation_heads or t.text.isupper() for t in doc[start:end])
    return not named and doc[end - 1].dep_ in {"compound", "amod", "nmod"}


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

    for token in columns.of(doc).tokens(words.titles):
        row = words.titles[token.lower_]
        if names.taken[token.i]:
            continue
        if row["kind"] not in {"title", "honorific"}:
            _after_person_noun(names, token)
            continue
        if not token.text[0].isupper() and not (token.i + 1 < len(doc) and token.dep_ == "compound"):
            continue
        start = end = token.i + 1
        while end < len(doc) and goes_on(doc[end]):
            end += 1
        leads = end > start and doc[start].head.i < end
        leads = leads or (end == start + 1 and token.dep_ == "compound" and token.head == doc[start])
        if leads and doc[start].is_alpha and doc[start].is_title:
            pair = f"{token.lower_} {doc[start].lower_}" in words.kinds["two_words"]
            if pair or doc[end - 1].lower_ in words.organisation_heads:
                continue  # "the General Staff", "the Justice Front"
            names.add(start, end, Entry(doc[start:end].text, "person"))


def _after_person_noun(names: Names, token: Token) -> None:
    """Adds two or three capitalised words after a noun for one person: "the writer Amaru Vidal"."""
    doc, words = names.doc, names.words
    small = token.tag_ == "NN" and token.text[0].islower()
    if not (small or token.tag_ == "NNP") or not words.is_person_noun(token):
        return  # "Sister Ines Paves" has a capital
    start = end = token.i + 1
    while end < len(doc) and end - start < 4 and doc[end].tag_ in PROPER and doc[end].is_title and not names.taken[end]:
        end += 1
    alone = not any(t.lower_ in words.organisation_heads or words.is_people(t) for t in doc[start:end])
    if 2 <= end - start <= 3 and alone and token.head.i < end:
        names.add(start, end, Entry(doc[start:end].text, "person"))


def called(names: Names) -> None:
    """Adds what a noun for a body calls by name, where the model saw none: "the rights group Fundaredes"."""
    doc, words = names.doc, names.words
    for token in columns.of(doc).tokens(words.describing):
        if token.tag_ != "NN" or token.i + 1 >= len(doc):
            continue
        start = end = token.i + 1
        while end < len(doc) and doc[end].tag_ in PROPER and _is_capital(doc[end]) and not names.taken[end]:
            end += 1
        members = end == start + 1 and doc[start].tag_ == "NNPS"
        if members and doc[end : end + 1].text == "of" and doc[end + 1 : end + 2].text.istitle():
            if names.taken[end + 1]:
                _take_back(names, end + 1)
            end += 2  # "the group Mothers of Srebrenica"
        if end > start and (doc[start].ent_type_ not in KINDS or members) and not any(names.taken[start:end]):
            before = doc[token.i - 1] if token.i else None
            armed = before is not None and before.lower_ in words.heads["hostile"]
            entry = Entry(
                doc[start:end].text, "armed group" if armed else "organization", None, "REB" if armed else None
            )
            names.add(start, end, entry)


def _is_capital(token: Token) -> bool:
    return token.is_title or (token.text.isupper() and token.is_alpha)


def _take_back(names: Names, place: int) -> None:
    """Lets a place that a lexicon holds be part of a longer name."""
    name = next((n for n in names.names if n.start == place and n.end == place + 1 and n.entry.kind != "person"), None)
    if name is not None and not name.entry.own:
        names.remove(name)


def dateline(names: Names) -> None:
    """Makes places of the names in the dateline that are no state's, and drops the agency's ("BEIRUT (AP)")."""
    kept = []
    for name in names.names:
        dated = names.in_dateline(name)
        if dated and name.entry.kind == "state" and name.end < len(names.doc):
            if names.doc[name.end].text == "CITY":  # "VATICAN CITY"
                names.resize(name, name.start, name.end + 1)
                name.entry, name.known = Entry(names.text_of(name), "place", name.entry.country), False
        elif dated:
            if name.entry.kind == "organization" and name.start > 0 and names.doc[name.start - 1].text == "(":
                continue
            if name.entry.kind != "place":
                name.entry, name.known = Entry(names.doc[name.start : name.end].text, "place"), False
        kept.append(name)
    names.names = kept


def one_kind(names: Names) -> None:
    """Gives a name that the model labels now this, now that, one kind in the report: a full name's, else the commonest."""
    doc = names.tokens
    kinds: dict[str, dict[str, int]] = {}
    persons: set[str] = set()
    unsure = [name for name in names.names if not name.known and doc[name.start].ent_type_ in KINDS]
    for name in unsure:
        text = names.text_of(name)
        told = kinds.setdefault(text, {})
        told[name.entry.kind] = told.get(name.entry.kind, 0) + 1
        if name.entry.kind == "person" and (name.end - name.start > 1 or names.words.is_title(doc[name.start - 1])):
            persons.add(doc[name.end - 1].text)
    for name in unsure:
        text = names.text_of(name)
        told = kinds[text]
        whole = text in persons and name.end - name.start == 1
        kind = "person" if whole else max(told, key=lambda each: told[each])
        if kind != name.entry.kind and "armed group" not in told and (whole or len(told) > 1):
            name.entry = Entry(text, kind, name.entry.country if kind != "person" else None)
