"""What a report says of a person beside the name: title, whom they speak for, age, gender.

Titles stand before the name ("Israeli Prime Minister Benjamin Netanyahu"), or
in apposition before or after it; ages between commas or in brackets.
"""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.actors.grounds import office
from analysis.actors.names import BODIES, Name, Names
from analysis.lexicons.actor_names import POSSESSIVES, PROPER
from analysis.parsing.grammar import described_by
from analysis.parsing.tokens import Token
from analysis.records import Actor, Mention

AGE = re.compile(r"\d{1,3}")
OLD = re.compile(r"(\d{1,3})-?year", re.I)
OLDEST = 115
LONGEST_TITLE = 8  # words
LINKS = frozenset({"-", "'s", "'"})  # marks within a title, beside its small words
PRIVATE = frozenset({"CVL", "MED", "EDU", "JRN", "REL"})  # have a nationality, but do not speak for the state


def describe_person(names: Names, name: Name) -> None:
    """Fills a person's role, country, affiliation, gender and age from the phrase around the name."""
    doc, words = names.tokens, names.words
    start = _title_start(names, name)
    if not any(words.is_title(t) for t in doc[start : name.start]):
        start = min(start, _chain_start(names, name))
    if any(words.is_title(t) or (t.tag_ == "NN" and words.is_person_word(t)) for t in doc[start : name.start]):
        _set_role(names, name, start, name.start)
    elif name.start > 1 and doc[name.start - 1].text in POSSESSIVES:
        name.titles.append((name.start - 2, name.start - 1))  # "Amnesty International's Ann Bell"
    head = doc[name.head]
    noun = described_by(head)
    if noun is not None and words.is_person_noun(noun):
        _set_role(names, name, noun.left_edge.i, noun.i + 1, noun)
    for other in head.children:
        if other.dep_ == "appos" and other.i > name.head:
            if name.age is None and other.i == name.end + 1:
                name.age = _age(other.text)
            if words.is_title(other) or (other.tag_ == "NN" and words.is_person_word(other)):
                _set_role(names, name, other.left_edge.i, other.i + 1, other)
    if name.titles and name.end + 1 < len(doc) and doc[name.end].lower_ == "of" and doc[name.end].head.i < name.end:
        # "Gen. X of India", "Gen. X of the Libyan National Army"
        begin = name.end + (2 if doc[name.end + 1].lower_ == "the" else 1)
        match = names.lexicon_match(begin) if begin < len(doc) else None
        if match is not None and match[1].kind != "place":
            name.country = name.country or match[1].country
            name.affiliation = name.affiliation or match[1].name
            name.titles.append((begin, match[0]))
    name.age = _age_after(names, name) or name.age


def _age(text: str) -> int | None:
    return int(text) if AGE.fullmatch(text) and 0 < int(text) < OLDEST else None


def _age_after(names: Names, name: Name) -> int | None:
    """The age that stands behind a name: ", 80;", "(80)", ", a 35-year-old"."""
    doc, place = names.doc, name.end
    if place + 1 >= len(doc):
        return None
    if doc[place].text in {",", "("} and doc[place + 1 : place + 3][-1].text in {",", ";", ".", ")", "and"}:
        age = _age(doc[place + 1].text)
        if age is not None:
            return age
    if doc[place].text == "," and doc[place + 1].text.endswith("."):  # at a sentence's end, where the stop stays on
        return _age(doc[place + 1].text[:-1])
    old = OLD.match(doc[place + 1 : place + 5].text) if doc[place].text == "," else None
    return int(old[1]) if old else None


def _title_start(names: Names, name: Name) -> int:
    """The first token of the title that leads up to a name (the name's own start where there is none)."""
    doc, words, start = names.doc, names.words, name.start
    while start > 0:
        token = doc[start - 1]
        letters = token.text.isupper()  # "JVP propaganda secretary", which the model takes for a person
        person = token.ent_type_ == "PERSON" and token.tag_ in PROPER and names.taken[token.i]
        if token.is_space or (person and not letters):
            break  # "Home Minister Ann Bell and rebel negotiator Ivo Ruiz"
        if token.lower_ not in words.titles:
            nominal = token.tag_ in {"NN", "JJ"} or (token.text[0].isupper() and token.tag_[:2] in {"NN", "JJ"})
            if not (nominal or token.lower_ in LINKS or token.lower_ in words.kinds["link"]) or not _leads_to(
                token, name
            ):
                break
        start -= 1
    while start < name.start and (doc[start].lower_ in LINKS or doc[start].lower_ in words.kinds["link"]):
        start += 1
    return start


def _chain_start(names: Names, name: Name) -> int:
    """The first token of a capitalised title with "for" or "of" in it, where the parse has lost it: "High Commissioner for Human Rights"."""
    doc, words, start = names.doc, names.words, name.start
    while start > max(0, name.start - LONGEST_TITLE):
        token = doc[start - 1]
        linked = token.lower_ in words.kinds["link"] and start < name.start
        if names.taken[start - 1] or not (linked or (token.text[0].isupper() and token.tag_ in PROPER)):
            break
        start -= 1
    if start == name.start:
        return _over_matters(names, name)
    titles = [i for i in range(start, name.start) if words.is_title(doc[i])]
    first = titles[0] if titles else name.start
    while first > start and doc[first - 1].lower_ in words.modifiers:
        first -= 1
    return first


def _over_matters(names: Names, name: Name) -> int:
    """The title before a name that goes on with small words for its matters: "vice chairman for political affairs"; the name's start where there is none."""
    doc, words, place = names.doc, names.words, name.start
    if place and doc[place - 1].lower_ in {"of", "for"}:
        return place  # "the chief of Darvel"
    while place > max(0, name.start - LONGEST_TITLE):
        token = doc[place - 1]
        if token.lower_ not in {"of", "for"} and token.tag_ not in {"NN", "NNS", "JJ"}:
            return name.start
        if not token.is_lower:
            return name.start
        place -= 1
        if words.is_title(token) and place + 1 < name.start:
            if doc[place + 1].lower_ not in {"of", "for"}:
                return name.start
            while place > 0 and (doc[place - 1].lower_ in words.modifiers or names.taken[place - 1]):
                place -= 1
            return place
    return name.start


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
    """Takes the title in tokens start to end: whose it is goes to country and affiliation, the rest is the role.

    `noun` heads a title in apposition, which may go on with "of ..." after it.
    """
    doc, words = names.doc, names.words
    first = _bracket_start(names, start)
    start = next((i + 1 for i in range(end - 1, start - 1, -1) if doc[i].text in {*POSSESSIVES, ")"}), start)
    while start < end and (
        doc[start].tag_ in {"DT", "PRP$"}
        or doc[start].text in POSSESSIVES
        or doc[start].text == "-"
        or words.country_of(doc[start]) is not None
        or ((match := names.lexicon_match(start)) is not None and match[0] < end)
    ):
        match = names.lexicon_match(start)
        start = match[0] if match is not None and match[0] < end else start + 1
    known = [row for t in doc[start:end] if (row := words.titles.get(t.lower_)) and row["kind"] != "modifier"]
    for row in known:
        name.gender = name.gender or row["gender"]
    if all(words.titles.get(t.lower_, {}).get("kind") == "honorific" for t in doc[start:end]):
        return
    if noun is not None:
        if office(noun) != noun.text and end == noun.i + 1 < len(doc) - 2:
            end += 2 * (doc[end].text == "-")  # "secretary-general"
        end = _with_complement(noun, end)
    inner = next(
        (i for i in range(start + 1, end) if doc[i].lower_ == "the" and doc[i - 1].lower_ not in words.kinds["link"]),
        end,
    )
    role = doc[start:inner].text  # "DUP leader the Rev"
    past = bool(words.kinds["past"] & words.title_words(role)) or (
        first > 0 and doc[first - 1].lower_ in words.kinds["past"]
    )
    rows = [row for t in doc[start:end] if (row := words.titles.get(t.lower_))]
    sector = next((row["sector"] for row in (*known, *rows) if row["sector"]), None)
    sent = noun is not None and noun.lower_ in words.kinds["sent_to"]
    code, state = _state_in(names, first, noun.i + 1 if noun is not None and sent else end)
    name.country = name.country or code
    if not past:
        name.titles.append((first, end))
        name.speaks = name.speaks or any(row["kind"] == "title" for row in known)
        if known and sector not in PRIVATE:
            name.affiliation = name.affiliation or state
    name.offices.append(role)
    if name.role is None:
        name.role = role
        if sector and not past:
            name.entry = replace(name.entry, sector=sector)


def _bracket_start(names: Names, start: int) -> int:
    """The first token of a title, or of the letters in brackets right before it: "(PRM) spokesman"."""
    doc = names.doc
    bracketed = (
        start > 2 and doc[start - 1].text == ")" and doc[start - 3].text == "(" and doc[start - 2].text.isupper()
    )
    return start - 3 if bracketed else start


def _state_in(names: Names, start: int, end: int) -> tuple[str | None, str | None]:
    """Code and name of the first state or people in tokens start to end."""
    place = start
    while place < end:
        match = names.lexicon_match(place)
        if match is not None and match[0] <= end and match[1].country and match[1].kind in {"state", "place"}:
            return match[1].country, match[1].name if match[1].kind == "state" or match[1].seat else None
        if match is not None and match[1].kind in BODIES and match[0] > place + 1 and not match[1].country:
            place = match[0]  # "the Kosovo Verification Mission" is no state's
            continue
        code = names.words.country_of(names.tokens[place])
        following = names.words.demonyms.get(names.tokens[place + 1].text) if place + 1 < end else None
        if code is not None and following is not None:
            # "Turkish Cypriot", "Bosnian Serb": a people within a state, whose state no one of them speaks for.
            return "CYP" if following == "CYP" else code, None
        if code is not None:
            return code, names.words.states.get(code)
        place += 1
    return None, None


def _with_complement(noun: Token, end: int) -> int:
    """The end of a title in apposition with its "of ..." ("leader of Hamas"), where that is short."""
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in {"of", "for"} and prep.i == end:
            target = next((c for c in prep.children if c.dep_ == "pobj"), None)
            if target is not None and target.i - prep.i <= 6:
                named = next((c for c in target.children if c.dep_ == "appos" and c.i == target.i + 1), target)
                return named.i + 1  # "leader of the rebel movement Renamo"
    return end


def affiliate(names: list[Name], places: list[int], mentions: list[Mention], actors: list[Actor]) -> None:
    """Sets the affiliation of persons by what their title names: a body before a state, the nearest to the person.

    `places` holds the actor of each name; `mentions` those of names,
    descriptions and pronouns ("its spokesman"), by their heads.
    """
    by_head = {m.head: m.actor for m in mentions if m.actor is not None}
    for name, place in zip(names, places, strict=True):
        if actors[place].kind != "person":
            continue
        told = [by_head[i] for title in name.titles for i in range(*title) if by_head.get(i, place) != place]
        bodies = [a for a in told if actors[a].kind in BODIES]
        states = [a for a in told if actors[a].kind == "state"]
        current = actors[place].affiliation
        if bodies and (current is None or actors[current].kind not in BODIES):
            actors[place].affiliation = bodies[-1]
        elif told and current is None and name.speaks and actors[told[-1]].kind == "person":
            actors[place].affiliation = told[-1]
        elif states and current is None:
            actors[place].affiliation = states[-1]
