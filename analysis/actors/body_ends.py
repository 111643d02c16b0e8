"""Where does a body's name end that goes on after its head noun: "Ministry of Defense", "Mission for the Referendum in Mali"?

And what beside it tells that it is not the one that rules: "exiled", "in exile"?
"""

from __future__ import annotations

from analysis.actors.names import STATES, Names
from analysis.lexicons.actor_names import POSSESSIVES, PROPER
from analysis.parsing.tokens import Token

MATTERS = 6  # small words in which a name that goes on so ends
WORLD = 4  # tokens before the noun in which a world body's name begins


def end_of_body(names: Names, token: Token) -> int:
    """The end of a name that goes on with "of" or "for" ("Ministry of Defense", "Office for Human Rights")."""
    doc, end = names.doc, token.i + 1
    abroad = doc[end : end + 1].text == "in" and (
        token.lower_ in names.words.kinds["abroad"] or _is_worlds(names, token)
    )
    # "Eminent Persons Group on Haiti", where the model sees one name.
    abroad = abroad or (doc[end : end + 1].text == "on" and doc[end].ent_type_ == "ORG" and doc[end].ent_iob_ == "I")
    abroad = abroad or _on_topic(names, token)
    small = _of_matters(names, token, end)
    if small is not None:
        return small
    if end + 1 >= len(doc) or (doc[end].lower_ not in {"of", "for"} and not abroad):
        return end
    stop = end + 1
    if doc[stop].lower_ == "the" and stop + 1 < len(doc):
        stop += 1
    first = stop
    while stop < len(doc) and doc[stop].ent_type_ not in {"DATE", "PERSON"}:
        joined = (
            doc[stop].lower_ == "and"
            and stop + 1 < len(doc)
            and doc[stop + 1].tag_ in PROPER
            and doc[stop].head.dep_ == "pobj"
            and names.words.country_of(doc[stop - 1]) is None
            and not _begins_another(names, token, stop + 1)
        )
        if doc[stop].text == "-" and doc[stop + 1 : stop + 2].text in names.words.kinds["running"]:
            return end  # "the Executive Force of the Hamas-run ministry"
        if stop > first and doc[stop].text == "-" and not doc[stop].whitespace_ and stop + 1 < len(doc):
            stop += 2  # "Co-operation"
            continue
        if _tied(names, stop):
            stop += 4
            continue
        if doc[stop].tag_ not in PROPER and not joined:
            break
        stop += 1
    if stop == first:
        return end
    where = _where(names, token, stop)
    if where is not None:
        return where
    return _further(names, stop, names.words.organisation_heads[token.lower_] in STATES)


def _begins_another(names: Names, head: Token, place: int) -> bool:
    """Whether the words after "and" hang on what stands before the name, as another's do: "A of the Movement of Forces and B of the Front"."""
    doc = names.tokens
    last = place
    while last + 1 < len(doc) and doc[last + 1].tag_ in PROPER:
        last += 1
    whose = doc[last + 1 : last + 2]
    return doc[last].head.i < head.i and bool(whose) and whose[0].lower_ == "of" and whose[0].head == doc[last]


def _of_matters(names: Names, token: Token, end: int) -> int | None:
    """The end of a subject's name that goes on with small words for its matters: "State Committee for information and press"."""
    doc, matters = names.tokens, names.words.kinds["matter"]
    if token.dep_ not in {"nsubj", "nsubjpass"} or not doc[end : end + 1] or doc[end].lower_ not in {"of", "for", "on"}:
        return None
    place, last = end + 1, None
    while place < len(doc) and (doc[place].is_lower or doc[place].text in POSSESSIVES) and place - end <= MATTERS:
        word = doc[place]
        if word.lower_ in matters:
            last = place
        elif word.lower_ not in {"and", "the", "of"} and word.tag_ not in {"JJ", "POS", "NN", "NNS"}:
            break
        place += 1
    return last + 1 if last is not None and last + 1 == place else None


def _is_worlds(names: Names, token: Token) -> bool:
    """Whether a force is a world body's, so that "in" says which: "U.N. Peacekeeping Force in Cyprus"."""
    if token.lower_ not in names.words.kinds["with_troops"] or not token.text[0].isupper():
        return False
    matches = (names.lexicon_match(place) for place in range(max(0, token.i - WORLD), token.i))
    return any(match is not None and match[1].sector == "IGO" for match in matches)


def _on_topic(names: Names, token: Token) -> bool:
    """Whether "on" says what a group was called together for: "Contact Group on Liberia"; no raid by a group on a town."""
    doc, kinds = names.doc, names.words.kinds
    after = doc[token.i + 1 : token.i + 2]
    if (
        not len(after)
        or after[0].text != "on"
        or after[0].head != token
        or token.lower_ not in kinds["called_together"]
    ):
        return False
    start = token.i
    while start > 0 and doc[start - 1].text[0].isupper():
        start -= 1
    return any(t.lower_ in kinds["topical"] for t in doc[start : token.i])


def _further(names: Names, stop: int, of_state: bool) -> int:
    """The end of a name that goes on with another "of" or "for"; a ministry's may say whose it is.

    "Front for the Liberation of the Enclave of Cabinda", "Union of Forces for Democracy and Development".
    """
    doc, small = names.doc, ("of", "for")
    while doc[stop : stop + 1].text in small:
        place = stop + 1 + (doc[stop + 1 : stop + 2].text == "the")
        if place >= len(doc) or doc[place].tag_ not in PROPER:
            return stop
        match = names.lexicon_match(place) if of_state else None
        if match is not None and match[1].kind in {"state", "place"}:
            return stop  # "Ministry of Defence of Kenya"
        while place < len(doc) and (doc[place].tag_ in PROPER or _ties(names, place)):
            place += 1
        stop = place
    return stop


def _ties(names: Names, place: int) -> bool:
    """Whether "and" ties two capitalised words that follow a small one: "Democracy and Development"."""
    doc = names.tokens
    after = doc[place + 1 : place + 2]
    if doc[place].lower_ != "and" or not len(after) or after[0].tag_ not in PROPER:
        return False
    return (
        doc[place].head == doc[place - 1]
        and names.words.country_of(doc[place - 1]) is None
        and not names.words.is_title(after[0])
        and after[0].ent_type_ != "PERSON"
        and after[0].text not in names.words.given
    )


def _where(names: Names, token: Token, stop: int) -> int | None:
    """The end of a name that goes on with "in" and a place: "Co-operation in Europe", "Mission for the Referendum in Mali"."""
    doc, kinds = names.doc, names.words.kinds
    if doc[stop : stop + 1].text != "in" or stop + 1 >= len(doc):
        return None
    match, word = names.lexicon_match(stop + 1), token.lower_
    if match is None or match[1].kind not in {"state", "place"}:
        return None
    part_of_world = match[1].kind == "place" and not match[1].country
    return match[0] if word in kinds["abroad"] or (part_of_world and word in kinds["abroad_of"]) else None


def _tied(names: Names, place: int) -> bool:
    """Whether "and" ties two capitalised halves with a hyphen in the second: "Security and Co-operation"."""
    doc = names.tokens
    hyphened = place > 0 and place + 3 < len(doc) and doc[place + 2].text == "-" and not doc[place + 1].whitespace_
    return doc[place].lower_ == "and" and hyphened and doc[place + 1].text[0].isupper()


def not_the_ruling(names: Names, token: Token, start: int, end: int) -> tuple[int, int]:
    """The bounds of a state's body with the words that tell it from the one that rules: "the exiled Malian government", "government-in-exile"."""
    doc = names.doc
    after = doc[end].text if end < len(doc) else ""
    if after == "in" and doc[end : end + 2].text == "in exile":
        return start, end + 2
    if after == "-" and doc[end : end + 4].text == "-in-exile":
        return start, end + 4
    if token.dep_ in {"compound", "amod", "nmod"} or start == 0:
        return start, end  # "a former Kenyan army officer"
    begin = start - 1
    if begin > 1 and doc[begin - 1].text == "-" and not doc[begin - 1].whitespace_:
        begin -= 2  # "self-styled"
    said = doc[begin].lower_ if begin == start - 1 else doc[begin:start].text.casefold()
    apart = said in names.words.kinds["not_the_ruling"]
    return (begin if apart and not any(names.taken[begin:start]) else start), end
