"""Bodies known by the noun that heads their name.

"Israeli military", "Gaza's Health Ministry", "Department of State": the head
nouns are data (lexicons/organisation_heads.csv), so that a body is found
whatever spaCy's entities say of it.
"""

from __future__ import annotations

from spacy.tokens import Token

from analysis.actors.names import Names
from analysis.lexicons.actor_names import POSSESSIVES, PROPER, Entry

SMALL_WORDS = frozenset({"NN", "JJ", "VBN", "VBD", "VBG"})
UNITS = frozenset({"brigade", "brigades", "battalion", "army", "military"})  # military whosever they are
ADJECTIVES = frozenset({"military"})  # head nouns that are adjectives, too
LOOSE = frozenset({"forces"})  # "Israel's forces" are many, not one body


def bodies(names: Names) -> None:
    """Adds the bodies: an adjective or possessor with a head noun, or a capitalised name that ends in one."""
    doc, words = names.doc, names.words
    for token in names.tokens:
        sector = words.organisation_heads.get(token.lower_)
        if sector is None or token.pos_ not in {"NOUN", "PROPN", "ADJ"} or names.taken[token.i]:
            continue
        if _heads_what_follows(names, token):
            continue
        start = _start(names, token)
        end = _with_of(names, token) if token.text[0].isupper() else token.i + 1
        owner = start - 2  # "Gaza" of "Gaza's Health Ministry"
        owned = owner >= 0 and doc[start - 1].text in POSSESSIVES and words.country_of(doc[owner]) is not None
        if not _is_name(names, token, start, end, owned):
            continue
        country = words.country_of(doc[owner]) if owned else names.country_in(start, token.i + 1)
        begin = start
        if owned:
            begin = owner
            while begin > 0 and doc[begin - 1].ent_type_ == "GPE" and doc[begin].ent_iob_ == "I":
                begin -= 1
        match = names.lexicon_match(begin)
        if match is not None and match[0] >= end:
            names.add(begin, match[0], match[1], known=True)
            continue
        if match is not None and owned:
            names.add(begin, match[0], match[1], known=True)
            names.free(begin, match[0])
        if sector == "MIL" and country is None and token.lower_ not in UNITS:
            sector = ""
        if match is not None and match[1].kind == "organization":
            sector = match[1].sector or sector  # "United Nations Mission in Liberia" is the United Nations'
        names.add(begin, end, Entry(doc[begin:end].text, "organization", country, sector or None))


def _heads_what_follows(names: Names, token: Token) -> bool:
    """Whether the next word is the head instead ("Security" before "Council")."""
    doc, words = names.doc, names.words
    if token.i + 1 >= len(doc):
        return False
    following = doc[token.i + 1]
    return (
        following.lower_ in words.organisation_heads
        and following.head.i >= token.i
        and (following.text[0].isupper() or following.lower_ in words.heads["collective"])
        and following.pos_ in {"NOUN", "PROPN"}
    )


def may_modify(names: Names, token: Token) -> bool:
    """Whether a token left of a head noun may be part of the name."""
    if token.is_space or token.text in POSSESSIVES:
        return False
    if token.text == "-":
        return 0 < token.i < len(names.doc) - 1 and names.doc[token.i - 1].text[0].isupper()
    return token.text[0].isupper() and (token.tag_ in PROPER or (token.tag_[:2] in {"JJ", "NN"} and not token.is_stop))


def _start(names: Names, token: Token) -> int:
    """The first token of the name that the head noun ends."""
    doc, words = names.doc, names.words
    start = token.i
    while start > 0 and not names.taken[start - 1]:
        before = doc[start - 1]
        # "Tigray People's Liberation Front": whose front it is, is part of its name.
        owners = before.text in POSSESSIVES and start > 1 and _are_members(names, doc[start - 2])
        if not owners and not may_modify(names, before):
            break
        start -= 2 if owners else 1
    if start == token.i and token.text[0].islower() and token.lower_ in words.heads["collective"]:
        start = _over_small_words(names, token)
    # A title before a body's name is not part of it.
    return next((i + 1 for i in range(token.i - 1, start - 1, -1) if words.is_title(doc[i])), start)


def _are_members(names: Names, token: Token) -> bool:
    return token.text[0].isupper() and token.lower_ in names.words.heads["members"]


def _over_small_words(names: Names, token: Token) -> int:
    """The start where small words stand before the noun: "Israeli defense ministry", "Saudi-led coalition"."""
    doc, words = names.doc, names.words
    back = token.i - 1
    while back >= 0 and token.i - back <= 3 and doc[back].text[0].islower() and doc[back].tag_ in SMALL_WORDS:
        back -= 1
    if back >= 1 and doc[back].text == "-" and words.country_of(doc[back - 1]):
        back -= 1
    if 0 <= back < token.i - 1:
        if names.is_actor_word(back):
            return back
        if doc[back].text in POSSESSIVES and words.country_of(doc[back - 1]):
            return back + 1
    return token.i


def _with_of(names: Names, token: Token) -> int:
    """The end of a name that goes on with "of" or "for" ("Ministry of Defense", "Office for Human Rights")."""
    doc, end = names.doc, token.i + 1
    abroad = token.lower_ == "mission" and doc[end : end + 1].text == "in"
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
        )
        if doc[stop].tag_ not in PROPER and not joined:
            break
        stop += 1
    return stop if stop > first else end


def _is_name(names: Names, token: Token, start: int, end: int, owned: bool) -> bool:
    """Whether the head noun with what stands before and after it names one body."""
    doc, words, lower = names.doc, names.words, token.lower_
    modified = start < token.i
    if token.text[0].isupper():
        return modified or end > token.i + 1 or owned
    if lower not in words.heads["collective"] or any(
        t.ent_type_ == "PERSON" and not words.country_of(t) for t in doc[start : token.i]
    ):
        return False
    # "Niger's military rulers", "the Israeli military campaign", but "an Israeli military spokesman"
    modifies = token.dep_ in {"amod", "compound"} and token.head.i > token.i
    if modifies and lower in ADJECTIVES and not words.is_person_noun(token.head):
        return False
    if lower == "force" and any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in token.children):
        return False
    if (modified and (names.country_in(start, end) or names.is_actor_word(start))) or (owned and lower not in LOOSE):
        return True
    return modified and doc[start].tag_ in PROPER and lower in {"hospital", "clinic", "court", "police"}
