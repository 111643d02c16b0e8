"""Which names are persons' by their own words, and how far does a person's name run?

The small model takes "Hanna Lindqvist" for a body, overlooks "Volker Tesk", and cuts
"Ospina-Londoño" and "Saw Hla Tun Wee" in two. A given name (given_names.csv)
opens a person's name; a hyphen without spaces, or no more than a space between
two persons' names, never ends one.
"""

from __future__ import annotations

from analysis.actors.headings import title_case_lines
from analysis.actors.names import BODIES, STATES, Name, Names
from analysis.actors.places import is_personal
from analysis.lexicons.actor_names import POSSESSIVES, PROPER, Entry
from analysis.parsing import columns
from analysis.parsing.grammar import NOUN_SUBJECTS
from analysis.parsing.possessors import is_subjects_own
from analysis.parsing.tokens import Token

MOST = 5  # words of a person's name
TWO = 2
QUOTES = frozenset("\"'“”‘’«")
HALVES = 3  # tokens of a name with a hyphen and nothing else
IN_HEADING = 3  # words of one where all words have capitals
LONGEST_TITLE = 8  # words
DATED = frozenset({"DATE", "TIME"})


def found_so(names: Names) -> None:
    """Adds given names with the capitalised words after them, where nothing else has found a name."""
    given, lines = names.words.given, None
    for token in names.tokens[names.story :]:
        if token.text not in given or names.taken[token.i] or token.tag_ not in PROPER:
            continue
        end = token.i + 1
        while end < len(names.doc) and end - token.i < MOST and _is_part(names, names.doc[end]):
            end += 1
        start = token.i
        while start > 0 and end - start < MOST and token.dep_ == "compound" and _is_first(names, start - 1, token.head):
            start -= 1
        if end == token.i + 1 or _within_longer(names, start, end):
            continue
        if end - token.i > TWO and token.i > 0 and names.doc[token.i - 1].text[0] in QUOTES:
            continue  # "'Francesco Scolds Brandt', said the paper"
        lines = title_case_lines(names) if lines is None else lines
        signed = token.i > 0 and names.doc[token.i - 1].lower_ == "by"
        if signed or not any(first <= token.idx < stop for first, stop in lines):
            names.add(start, end, Entry(names.doc[start:end].text, "person"))


def of_several(names: Names) -> None:
    """Adds, or makes persons of, those who have one title in the plural before them: "Presidents Omar Tesk and Ivo Brandt"."""
    starts = {name.start: name for name in names.names}
    for at in columns.of(names.doc).places("lowers", names.words.plural_titles):
        found: list[tuple[int, int]] = []
        place = at + 1
        while place < len(names.doc):
            name = starts.get(place)
            end = place if name is None else name.end
            while name is None and end < len(names.doc) and end - place < MOST and _is_part(names, names.doc[end]):
                end += 1
            if end == place or (name is not None and (name.known or name.end - name.start > MOST)):
                break
            found.append((place, end))
            if names.doc[end : end + 1].text == "of" and (match := names.lexicon_match(end + 1)) is not None:
                end = match[0]  # "Omar Tesk of Uganda"
            if names.doc[end : end + 1].text not in {"and", ","}:
                break
            place = end + 1
        for start, end in found if len(found) > 1 else ():
            entry = Entry(names.doc[start:end].text, "person")
            if start in starts:
                starts[start].entry = entry
            else:
                names.add(start, end, entry)


def _is_first(names: Names, place: int, last: Token) -> bool:
    """Whether a word before a given name is another of the same person: "Min" of "Min Aung Hlaing"."""
    token = names.doc[place]
    if token.dep_ != "compound" or token.head != last or token.is_sent_start or not _is_part(names, token):
        return False
    return names.taken[place - 1] or not _ends_title(names, token)


def shown_so(names: Names) -> None:
    """Adds two or more capitalised words of which a noun for a person, an age or "who" after them speaks, or an office before: "Sirwan Teskari, who leads it"."""
    doc, lines = names.doc, None
    for token in names.tokens[names.story :]:
        if token.dep_ not in {"nsubj", "nsubjpass", "appos"} or not _is_part(names, token):
            continue
        start = token.i
        while start > 0:
            hyphen = start > 1 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_
            before = start - 2 if hyphen else start - 1
            if not _is_part(names, doc[before]) or (hyphen and doc[before].whitespace_):
                break
            start = before
        name = Name(start, token.i + 1, token.i, Entry(doc[start : token.i + 1].text, "person"))
        told = is_personal(names, name) or _in_office(names, token, start)
        if start == token.i or _within_longer(names, start, token.i + 1) or not told:
            continue
        lines = title_case_lines(names) if lines is None else lines
        if not any(begin <= doc[start].idx < stop for begin, stop in lines):
            names.add(start, token.i + 1, name.entry)


def _in_office(names: Names, token: Token, start: int) -> bool:
    """Whether an office with the state's body that it is of stands before a subject: "Opposition leader in the assembly Nadia Teskari said"."""
    doc, words, place = names.doc, names.words, start - 1
    if place < TWO or token.dep_ != "nsubj" or words.organisation_heads.get(doc[place].lower_) not in STATES:
        return False
    while place > 0 and start - place < LONGEST_TITLE and (doc[place].is_lower or doc[place].text in POSSESSIVES):
        place -= 1
        if words.is_title(doc[place]):
            return doc[place + 1].tag_ == "IN"
    return False


def _is_part(names: Names, token: Token) -> bool:
    """Whether a word may go on a person's name."""
    words = names.words
    if token.tag_ not in PROPER or not token.is_title or not token.is_alpha or names.taken[token.i]:
        return False
    known = words.country_of(token) is not None or words.is_people(token) or words.is_title(token)
    heads = token.lower_ in words.organisation_heads or token.lower_ in words.heads["place"]
    return not (known or heads or token.ent_type_ in DATED or token.lower_ in words.kinds["event"])


def _within_longer(names: Names, start: int, end: int) -> bool:
    """Whether the words are part of another name: "Camp David Accords", "the Saint Paul Hospital"."""
    doc = names.doc
    before = doc[start - 1] if start else None
    large = before is not None and before.tag_ in PROPER and before.text[0].isupper() and before.is_alpha
    if large and before is not None and start <= before.head.i < end and not _ends_title(names, before):
        return True
    if before is not None and (before.lower_ == "the" or before.text == "-"):
        return True
    after = doc[end : end + 1]
    return len(after) == 1 and after[0].text[0].isupper() and after[0].tag_ in PROPER


def _ends_title(names: Names, token: Token) -> bool:
    """Whether a word ends a title, which may go on with "for" or "of": "High Commissioner for Human Rights" before a name."""
    words, place = names.words, token.i
    while place > 0 and token.i - place < LONGEST_TITLE:
        word = names.doc[place]
        if words.is_title(word) or word.lower_ in words.modifiers:
            return True
        if not (word.text[0].isupper() or word.lower_ in words.kinds["link"]):
            return False
        place -= 1
    return False


def named_so(names: Names) -> None:
    """Makes persons of what the model takes for bodies or places, and a given name opens: "Hanna Lindqvist"."""
    doc, words = names.doc, names.words
    for name in names.names:
        kind, size = name.entry.kind, name.end - name.start
        if name.known or kind not in BODIES | {"place"} or size > MOST or (size == 1 and kind == "place"):
            continue
        if size > IN_HEADING and _in_heading(names, name.start):
            continue  # "Ivo Brandt Denies Omar Tesk"
        tokens = doc[name.start : name.end]
        opens = tokens[0].text in words.given or (size > TWO and tokens[0].text in words.kinds["opens_person"])
        if not opens or not all(_may_be_persons(names, t) for t in tokens):
            continue
        before = doc[name.start - 1].lower_ if name.start else ""
        located = kind == "place" and (before in words.locating["at"] or before == "of")
        if before != "the" and not located and not _has_its(names, name):
            name.entry = Entry(names.text_of(name), "person")


def _in_heading(names: Names, place: int) -> bool:
    """Whether a token stands in a line where all words have capitals."""
    return any(start <= names.starts[place] < stop for start, stop in title_case_lines(names))


def _has_its(names: Names, name: Name) -> bool:
    """Whether a body's "its" goes with the name of the subject: "John Deere said its sales fell"."""
    head = names.doc[name.head]
    verb = head.head
    return head.dep_ in NOUN_SUBJECTS and any(t.lower_ == "its" and is_subjects_own(t, verb) for t in verb.subtree)


def _may_be_persons(names: Names, token: Token) -> bool:
    words, lower = names.words, token.lower_
    if token.text == "-" or lower in words.kinds["particle"] or lower in words.kinds["al"]:
        return True
    heads = words.heads
    body = lower in words.organisation_heads or lower in words.describing or lower in words.kinds["force_head"]
    return token.is_title and not (body or lower in heads["place"] or lower in words.kinds["event"])


def voted(names: Names) -> None:
    """Gives names with one last word one kind, where some are persons' beyond doubt or more are labelled so: "Mau Matan Lorok", "Lorok"."""
    of: dict[str, list[Name]] = {}
    for name in names.names:
        last = names.doc[name.end - 1]
        if (
            not name.known
            and name.entry.kind in BODIES | {"person", "place"}
            and name.end - name.start <= MOST
            and last.is_title
            and _may_be_persons(names, last)
            and (not _is_second_half(names, name.end - 1) or names.doc[name.end - 3].lower_ in names.words.kinds["al"])
            and not _opens_with_place(names, name)
        ):
            of.setdefault(last.text, []).append(name)
    for same in of.values():
        kinds = [name.entry.kind for name in same]
        if "person" not in kinds or not BODIES & set(kinds) or "armed group" in kinds:
            continue
        bodies = [n for n in same if n.entry.kind in BODIES]
        article = any(n.start and names.doc[n.start - 1].lower_ == "the" for n in bodies)
        sure = any(_sure(names, n) for n in same)
        if article or any(not _may_be_persons(names, t) for n in bodies for t in names.doc[n.start : n.end]):
            continue
        single = any(n.entry.kind == "person" and _is_last_alone(names, n) for n in same)
        more = len(bodies) < kinds.count("person")
        for name in bodies:
            long = name.end - name.start > 1
            if long and any(t.is_title and t.tag_ not in PROPER for t in names.doc[name.start : name.end]):
                continue  # "the Stop Brandt drive"
            if sure or single or (more and not long):
                name.entry = Entry(names.text_of(name), "person")


def _is_last_alone(names: Names, name: Name) -> bool:
    """Whether a name is a last name alone, perhaps with its article: "Lorok", "al-Sadr"."""
    article = name.end - name.start == HALVES and names.tokens[name.start].lower_ in names.words.kinds["al"]
    return name.end - name.start == 1 or article


def _opens_with_place(names: Names, name: Name) -> bool:
    """Whether the first of several words is a place's or a state's: "the Darvel Brandts"."""
    entry = names.words.names.get(names.doc[name.start].text)
    return name.end - name.start > 1 and entry is not None and entry.kind in {"place", "state"}


def _is_second_half(names: Names, place: int) -> bool:
    """Whether a hyphen ties a word to the one before it."""
    return place > 0 and names.doc[place - 1].text == "-" and not names.doc[place - 1].whitespace_


def _sure(names: Names, name: Name) -> bool:
    """Whether a title, a given name or what it is a short form of shows a name to be a person's."""
    before = names.doc[name.start - 1] if name.start else None
    titled = before is not None and (names.words.is_title(before) or names.words.is_person_noun(before))
    beside = names.doc[name.head]
    told = beside.dep_ == "appos" and names.words.is_person_noun(beside.head)
    return titled or told or (name.end - name.start > 1 and names.doc[name.start].text in names.words.given)


def apart(names: Names) -> None:
    """Makes two of a name that a hyphen ties from two persons' last names: "the Veldov-Brandken talks"."""
    doc = names.doc
    lasts = {doc[n.end - 1].text for n in names.names if n.entry.kind == "person" and n.end - n.start > 1}
    for name in list(names.names):
        tokens = doc[name.start : name.end]
        if name.known or len(tokens) != 3 or tokens[1].text != "-":
            continue
        one, other = tokens[0].text, tokens[2].text
        if one != other and {one, other} <= lasts - {names.text_of(name)}:
            names.resize(name, name.start, name.start + 1)
            name.entry = Entry(one, "person")
            names.add(tokens[2].i, tokens[2].i + 1, Entry(other, "person"))


def whole(names: Names) -> None:
    """Makes persons' names whole over hyphens, and where two stand side by side: "Ospina-Londoño", "Saw Hla" "Tun Wee"."""
    doc = names.doc
    persons = [n for n in names.names if n.entry.kind == "person"]
    plain = {doc[n.end - 1].text for n in persons if _is_plain(names, n)}
    lasts = plain | {doc[n.end - 1].text for n in persons if n.end - n.start > HALVES}
    within: dict[int, Name] = {}
    for name in names.names:
        within.update(dict.fromkeys(range(name.start, name.end), name))
    alone = {names.text_of(n) for n in persons if n.end - n.start > 1 and not _follows_person(n, within)}
    gone: set[int] = set()
    for name in list(names.names):
        if name.known or id(name) in gone or name.entry.kind != "person":
            continue
        start, end = name.start, name.end
        while (step := _over_hyphen(names, end - 1, end + 1, plain, within)) or _goes_on(names, end, within, alone):
            end += 2 if step else 1
        while start > 1 and _over_hyphen(names, start - 2, start, plain, within):
            start -= 2
        over = {id(n): n for i in (*range(start, name.start), *range(name.end, end)) if (n := within.get(i))}
        if (start, end) == (name.start, name.end) or id(name) in over:
            continue
        start = min([start, *(n.start for n in over.values())])
        end = max([end, *(n.end for n in over.values())])
        for other in over.values():
            gone.add(id(other))
            names.remove(other)
        if end - start == HALVES and doc[end - 1].text not in lasts and not _sure(names, name):
            names.remove(name)  # "the Veld-Brandken Act", of whom the report names neither
            continue
        names.resize(name, start, end)
        name.entry = Entry(names.text_of(name), "person")
        within.update(dict.fromkeys(range(start, end), name))


def _is_plain(names: Names, name: Name) -> bool:
    """Whether a name has two words or more, the last not tied to another."""
    return name.end - name.start > 1 and not _is_second_half(names, name.end - 1)


def _over_hyphen(names: Names, one: int, other: int, plain: set[str], within: dict[int, Name]) -> bool:
    """Whether a hyphen ties two capitalised words into one of a person's names; "Veldov-Brandken" is two persons, "Anti-Brandken" none."""
    doc = names.doc
    if not 0 <= one < other < len(doc) or doc[one + 1].text != "-" or other != one + 2:
        return False
    first, second = doc[one], doc[other]
    if first.whitespace_ or doc[one + 1].whitespace_ or not (_is_half(names, first) and _is_half(names, second)):
        return False
    fuller = (name := within.get(one)) is not None and name.entry.kind == "person" and name.end - name.start > 1
    if (second.text in plain and not fuller) or first.lower_ in names.words.kinds["prefix"]:
        return False
    return all((name := within.get(i)) is None or not name.known for i in (one, other))


def _is_half(names: Names, token: Token) -> bool:
    words = names.words
    return token.is_title and token.is_alpha and words.country_of(token) is None and not words.is_title(token)


def _follows_person(name: Name, within: dict[int, Name]) -> bool:
    before = within.get(name.start - 1)
    return before is not None and before.entry.kind == "person"


def _goes_on(names: Names, end: int, within: dict[int, Name], alone: set[str]) -> bool:
    """Whether another person's name begins right where one ends, in the same sentence, and is not a name that stands `alone` elsewhere."""
    doc = names.doc
    if end >= len(doc) or not doc[end - 1].whitespace_ or doc[end].is_sent_start or not doc[end - 1].text[0].isalpha():
        return False
    other = within.get(end)
    if other is None or other.start != end or names.text_of(other) in alone or _in_heading(names, end):
        return False
    return not other.known and other.entry.kind == "person" and doc[end].sent == doc[end - 1].sent
