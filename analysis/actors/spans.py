"""Where does a name begin and end, once all are found?

The model cuts persons' names at small words ("Arnel dela Vega") and leaves
titles in them ("Spokesperson W Q"); a lexicon knows Yemen, not North Yemen.
"""

from __future__ import annotations

from analysis.actors.names import BODIES, Name, Names
from analysis.lexicons.actor_names import PROPER, Entry
from analysis.parsing import columns
from analysis.parsing.tokens import Token

FRONT = frozenset({"NNP", "JJ"})
DASHES = frozenset({"-", "–", "—", "("})
EDGES = frozenset({"-", "'", '"', "“", "‘"})


def particles(names: Names) -> None:
    """Makes persons' names whole over the small words that the model splits them at."""
    doc, particle = names.doc, names.words.kinds["particle"]
    within: dict[int, Name] = {}
    for name in names.names:
        within.update(dict.fromkeys(range(name.start, name.end), name))
    for token in columns.of(names.doc).tokens(particle):
        if not 0 < token.i < len(doc) - 1 or not token.text[0].islower():
            continue
        start, end = token.i - 1, token.i + 2
        while end < len(doc) and doc[end - 1].lower_ in particle:
            end += 1
        if not (_is_part(doc[start]) and _is_part(doc[end - 1])):
            continue
        over = list({id(n): n for i in range(start, end) if (n := within.get(i)) is not None}.values())
        # What the model sees in the last word alone counts for little: "Peter Tesk wa Njoro".
        if any(n.known or (n.entry.kind != "person" and n.start < token.i) for n in over):
            continue
        if not over and "PERSON" not in {t.ent_type_ for t in doc[start:end]}:
            continue
        start, end = min([start, *(n.start for n in over)]), max([end, *(n.end for n in over)])
        for name in over:
            names.remove(name)
        added = names.add(start, end, Entry(doc[start:end].text, "person"))
        if added is not None:
            within.update(dict.fromkeys(range(start, end), added))


def _is_part(token: Token) -> bool:
    return bool(token.tag_ in {"NNP", "NNPS"} and token.is_title)


def ends_with_particle(names: Names) -> None:
    """Takes the next word into a person's name that ends with a small word: "Van", "Ould"."""
    doc, particle = names.doc, names.words.kinds["particle"]
    for name in names.names:
        if name.known or name.entry.kind != "person" or name.end >= len(doc):
            continue
        if doc[name.end - 1].lower_ in particle and doc[name.end].tag_ == "NNP" and not names.taken[name.end]:
            names.resize(name, name.start, name.end + 1)


def without_titles(names: Names) -> None:
    """Takes titles off the front of persons' names: "Spokesperson W Q", "Gen Mohamed Dagalo"; and marks off any name."""
    doc, words = names.tokens, names.words
    for name in names.names:
        if name.known or name.end - name.start < 2:
            continue
        start = name.start
        if name.entry.kind == "person" and doc[name.start].text not in words.given:
            last = next((i for i in range(name.end - 2, start - 1, -1) if is_title_word(names, doc[i])), None)
            start = start if last is None else last + 1
            # "DUP leader the Rev X" leaves the article.
            while start < name.end - 1 and doc[start].tag_ == "DT":
                start += 1
            # "Special Envoy for the Peace Process Maria Lopez".
            if start < name.end - 2 and start > 0 and doc[start].lower_ in words.kinds["task"]:
                start += doc[start - 1].text[0].isupper()
        while start < name.end - 1 and doc[start].text in EDGES:
            start += 1
        if name.entry.kind == "person" and not name.known:
            of = next((i for i in range(start + 1, name.end - 1) if doc[i].text == "of"), None)
            match = names.lexicon_match(of + 1) if of is not None else None
            if of is not None and match is not None and match[0] == name.end and match[1].kind in {"state", "place"}:
                names.resize(name, start, of)  # "Ivo Brandt of Uganda"
                names.add(of + 1, match[0], match[1], known=True)
                continue
        if start > name.start and not (name.end - start == 1 and words.is_title(doc[start])):
            names.resize(name, start, name.end)


def is_title_word(names: Names, token: Token) -> bool:
    """Whether a word is a title or only qualifies one."""
    return names.words.is_title(token) or token.lower_ in names.words.modifiers


def realms(names: Names) -> None:
    """Makes states' names whole over what they are: "Republic of Kenya", "Islamic Republic of Iran"."""
    doc = names.tokens
    before = {name.end: name for name in names.names}
    for name in list(names.names):
        if not name.known or name.entry.kind != "state":
            continue
        of = name.start - 1 - (name.start > 0 and doc[name.start - 1].lower_ == "the")
        if (
            of < 1
            or doc[of].lower_ != "of"
            or not doc[of - 1].text[0].isupper()
            or doc[of - 1].lower_ not in names.words.kinds["realm"]
        ):
            continue
        other = before.get(of)
        if other is not None and not other.known:
            names.remove(other)
        start = of - 1
        while start > 0 and doc[start - 1].tag_ in FRONT and doc[start - 1].text[0].isupper():
            start -= 1
        if not any(names.taken[start : name.start]):
            names.resize(name, start, name.end)


def suffixes(names: Names) -> None:
    """Takes a hyphen and what follows into a body's name: "the Liberation Movement-North" is not the Liberation Movement."""
    doc = names.doc
    for name in list(names.names):
        if name.entry.kind not in BODIES or name.entry.own or name.end + 1 >= len(doc):
            continue
        end = _wing_end(names, name) if doc[name.end].text in DASHES else 0
        if not end:
            continue
        if doc[name.end + 1 : name.end + 3].text in names.words.kinds["wing_name"]:
            for other in [n for n in names.names if name.end < n.start < end and not n.known]:
                names.remove(other)  # "Command"
        if not any(names.taken[name.end : end]):
            name.known = False
            name.entry = Entry(name.entry.name, name.entry.kind, None, name.entry.sector)
            names.resize(name, name.start, end)


def _wing_end(names: Names, name: Name) -> int:
    """The end of what after a dash or bracket says which wing of a body it is: "-North", "-in-Opposition", " - General Command"; 0 where nothing does."""
    doc, kinds, end = names.doc, names.words.kinds, name.end
    if name.entry.kind == "armed group" and doc[end + 1 : end + 3].text in kinds["wing_name"]:
        return end + 3 + (doc[end].text == "(" and doc[end + 3 : end + 4].text == ")")
    if doc[end].text == "(" and name.entry.kind == "armed group":
        return _bracketed_wing(names, end)
    if doc[end].text != "-" or doc[end - 1].whitespace_ or doc[end].whitespace_:
        return 0
    suffixed = kinds["direction"] | kinds["wing_suffix"]
    for stop in (end + 4, end + 2):  # "in-Opposition" is three words
        if doc[end + 1 : stop].text in suffixed:
            return stop
    wing = doc[end + 1]
    # "RCD-Goma"; not "Hamas-Fatah", "Taliban-Led"
    own = name.entry.kind == "armed group" and wing.tag_ == "NNP" and wing.is_title
    joined = doc[end + 2 : end + 3].text == "-" or wing.lower_.endswith(tuple(kinds["no_wing"]))
    return end + 2 if own and not joined and names.lexicon_match(end + 1) is None else 0


def _bracketed_wing(names: Names, opening: int) -> int:
    """The end of a bracket that says by whose name a wing goes: "the NSCN (Isak-Muivah)"; 0 for letters, places and other names."""
    doc, words = names.tokens, names.words
    close = next((i for i in range(opening + 2, min(opening + 5, len(doc))) if doc[i].text == ")"), 0)
    inner = doc[opening + 1 : close]
    if not close or any(not (t.is_title and t.is_alpha) and t.text != "-" for t in inner):
        return 0
    known = any(t.text in words.names or words.country_of(t) is not None or words.is_title(t) for t in inner)
    return (
        0 if known or inner[0].tag_ not in PROPER or names.doc[opening + 1 : close].text in words.names else close + 1
    )


def numbered(names: Names) -> None:
    """Takes the number into a name that the report writes with the same one again: "Frente 19"."""
    after: dict[str, list[str]] = {}
    unknown = [name for name in names.names if not name.known and name.end < len(names.tokens)]
    for name in unknown:
        after.setdefault(names.text_of(name), []).append(names.tokens[name.end].text)
    for name in unknown:
        number = names.tokens[name.end].text
        told = after[names.text_of(name)] if number.isdigit() else []
        if told.count(number) < 2 or 2 * told.count(number) < len(told):
            continue
        names.resize(name, name.start, name.end + 1)
        if name.entry.kind == "person":
            name.entry = Entry(names.text_of(name), "organization")


def _is_first_part(names: Names, part: Token, place: Name) -> bool:
    """Whether an unknown capitalised word before a place's name is part of it: "Banda Aceh"."""
    words = names.words
    known = words.is_title(part) or words.is_people(part) or part.text in words.names or part.lower_ in words.modifiers
    within = part.dep_ == "compound" and part.head.i == place.head and part.is_title and part.tag_ == "NNP"
    return within and not known and part.ent_type_ in {"GPE", "LOC", "FAC", "ORG"} and bool(part.whitespace_)


def directions(names: Names) -> None:
    """Makes "North Yemen" a state of its own where no lexicon has it, not Yemen."""
    doc, words = names.tokens, names.words
    before = {name.end: name for name in names.names}
    for name in list(names.names):
        if (
            name.known
            and name.entry.kind == "state"
            and name.start
            and doc[name.start - 1].text in words.kinds["direction"]
        ):
            other = before.get(name.start)
            if other is not None and (other.known or other.end - other.start > 1):
                continue
            if other is None and names.taken[name.start - 1]:
                continue
            if other is not None:
                names.remove(other)
            country, name.known = name.entry.country, False
            names.resize(name, name.start - 1, name.end)
            name.entry = Entry(names.text_of(name), "state", country)
        elif name.known and name.entry.kind == "place" and name.start and not name.entry.seat:
            part, other = doc[name.start - 1], before.get(name.start)
            alone = other is None or (other.end - other.start == 1 and not other.known)
            if alone and (part.text in words.kinds["direction"] or _is_first_part(names, part, name)):
                if other is not None:
                    names.remove(other)
                name.known = False
                names.resize(name, name.start - 1, name.end)  # "the South Caucasus"
        elif not name.known and name.end - name.start == 2 and doc[name.start].text in words.kinds["direction"]:
            code = words.country_of(doc[name.start + 1])
            entry = words.names.get(doc[name.start + 1].text)
            if code is not None and entry is not None and entry.kind == "state":
                name.entry = Entry(names.text_of(name), "state", code)
