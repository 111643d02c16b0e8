"""Bodies known by the noun that heads their name.

"Israeli military", "Gaza's Health Ministry", "Department of State": the head
nouns are data (lexicons/organisation_heads.csv), so that a body is found
whatever spaCy's entities say of it.
"""

from __future__ import annotations

from analysis.actors.body_ends import end_of_body, not_the_ruling
from analysis.actors.body_kinds import is_denomination, is_led, is_of_place, is_wing, kind_of_body, of_several_states
from analysis.actors.names import STATES, Names, goes_on
from analysis.lexicons.actor_names import POSSESSIVES, PROPER, Entry
from analysis.parsing import columns
from analysis.parsing.tokens import Token

SMALL_WORDS = frozenset({"NN", "JJ", "VBN", "VBD", "VBG", "FW"})
ADJECTIVES = frozenset({"military"})  # head nouns that are adjectives, too
LOOSE = frozenset({"forces"})  # "Israel's forces" are many, not one body
SUBJECT_MATTER = frozenset({"defense", "defence"})  # what an office is of
ARGUMENTS = frozenset({"appos", "attr", "pobj", "dobj", "nsubj"})


def bodies(names: Names) -> None:
    """Adds the bodies: an adjective or possessor with a head noun, or a capitalised name that ends in one."""
    doc, words = names.doc, names.words
    for token in columns.of(names.doc).tokens(words.organisation_heads):
        sector = words.organisation_heads[token.lower_]
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or names.taken[token.i]:
            continue
        if _heads_what_follows(names, token) or _opens_title(names, token) or _is_headed(names, token):
            continue
        if token.lower_ in words.heads["place"] and not is_denomination(names, token):
            continue  # "the Holy Trinity Church" is a house
        start = _start(names, token)
        end = token.i + 1
        if token.text[0].isupper() or token.lower_ in words.kinds["abroad"]:
            end = end_of_body(names, token)
        owner = start - 2  # "Gaza" of "Gaza's Health Ministry"
        owned = owner >= 0 and doc[start - 1].text in POSSESSIVES and _is_state(names, doc[owner], several=True)
        if of_several_states(names, token, start):
            continue
        if _indefinite(names, token, start) or _only_qualifies(names, token) or _is_surname(names, token, start):
            continue
        if (
            token.text[0].isupper()
            and end < len(names.tokens)
            and names.tokens[end].text == "("
            and is_wing(names, end)
        ):
            end += 3
        of_state, state = _of_state(names, token, end, sector)
        if not _is_name(names, token, start, end, owned) and of_state == end:
            continue
        founded = token.lower_ in words.kinds["place_group"]  # "the CSCE Minsk Group" is not Belarus's
        country = words.country_of(doc[owner]) if owned else names.country_in(start, token.i + 1, not founded)
        if country is None and not owned:
            end, country = of_state, state
        begin = start
        if owned:
            begin, whole = _owner_start(names, owner)
            country = (country if whole is None else whole) or None
            if sector not in STATES and (start < token.i or sector == "REB") and token.text[0].isupper():
                begin, owned = start, False  # "Somalia's Jubba Vanguard" is no part of the state
        match = names.lexicon_match(begin)
        if match is not None and match[0] >= end:
            names.add(begin, match[0], match[1], known=True)
            continue
        if match is not None and owned:
            names.add(begin, match[0], match[1], known=True)
            names.free(begin, match[0])
        if country is not None and sector in STATES:
            begin, end = not_the_ruling(names, token, begin, end)
        kind, country, sector = kind_of_body(names, token, (begin, end), country, sector)
        names.add(begin, end, Entry(doc[begin:end].text, kind, country, sector or None))


def _is_state(names: Names, token: Token, several: bool = False) -> bool:
    """Whether a word is a state, or the last of a state's name ("Côte d'Ivoire"); `several`: or of a region's ("South Ossetia")."""
    if names.words.country_of(token) is not None or token.text in names.states_told:
        return True
    matches = (names.lexicon_match(start) for start in range(max(0, token.i - 2), token.i))
    ending = [m[1].kind for m in matches if m is not None and m[0] == token.i + 1]
    return "state" in ending or (several and "place" in ending)


def _owner_start(names: Names, owner: int) -> tuple[int, str | None]:
    """The first token of the state or place that owns a body, and its code where a state's name has several words.

    "Papua New Guinea's army" is not Guinea's.
    """
    doc = names.tokens
    for start in (owner - 3, owner - 2, owner - 1):
        match = names.lexicon_match(start) if start >= 0 and not names.taken[start] else None
        if match is not None and match[0] == owner + 1 and match[1].kind in {"state", "place"}:
            # No state answers for those who rule themselves: "South Ossetia's authorities".
            ruled = names.doc[start : owner + 1].text in names.words.kinds["self_ruled"]
            return start, "" if ruled else match[1].country
    start = owner
    while start > 0 and doc[start - 1].ent_type_ == "GPE" and doc[start].ent_iob_ == "I":
        start -= 1
    return start, None


def _of_state(names: Names, token: Token, end: int, sector: str) -> tuple[int, str | None]:
    """The end of a body's name with the state after "of", and that state's code: "government of Colombia".

    `end` and None where no state follows, or the noun is not for a state's body.
    """
    doc, words = names.doc, names.words
    if sector not in STATES or (token.lower_ in ADJECTIVES and token.text[0].islower()):
        return end, None
    if end > token.i + 1 and doc[token.i + 1].lower_ == "of" and (code := names.country_in(token.i + 2, end)):
        return end, code
    if token.text[0].islower() and token.lower_ not in words.heads["collective"]:
        return end, None
    if end + 1 >= len(doc) or doc[end].lower_ != "of":
        return end, None
    start = end + 1 + (doc[end + 1].lower_ == "the")
    start = _past_realm(names, start)
    if start < len(doc) and doc[start].text in names.states_told and not names.taken[start]:
        return (end, None) if doc[start + 1 : start + 2].text in POSSESSIVES else (start + 1, None)
    match = names.lexicon_match(start) if start < len(doc) else None
    if match is None or match[1].kind != "state" or any(names.taken[start : match[0]]):
        return end, None
    if doc[match[0] : match[0] + 1].text in POSSESSIVES:
        return end, None  # "the authority of Somalia's government"
    return match[0], match[1].country


def _past_realm(names: Names, start: int) -> int:
    """The token after "Republic of", where a state's name is given with what it is: "government of the Republic of Angola"."""
    doc, realm = names.tokens, names.words.kinds["realm"]
    for place in range(start, min(start + 4, len(doc) - 2)):
        if not doc[place].text[0].isupper():
            break
        if doc[place].lower_ in realm and doc[place + 1].lower_ == "of":
            return place + 2 + (doc[place + 2].lower_ == "the")
    return start


def _indefinite(names: Names, token: Token, start: int) -> bool:
    """Whether a capitalised name has "a" before it: a kind of body, not one ("a U.S.-designated Terrorist Organization")."""
    if token.text[0].islower() or token.dep_ not in ARGUMENTS:
        return False
    before = start > 0 and names.tokens[start - 1].lower_ in {"a", "an"}
    return before or any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in token.children)


def _is_surname(names: Names, token: Token, start: int) -> bool:
    """Whether the noun is the last name of a person whose title stands before: "spokesman Jean Bureau"."""
    if not 0 < start < token.i or token.is_lower:
        return False
    title = names.tokens[start - 1]
    return title.is_lower and title.dep_ == "compound" and title.head == token and names.words.is_person_noun(title)


def _only_qualifies(names: Names, token: Token) -> bool:
    """Whether a small-letter noun only qualifies a deed or a thing: "a Chadian army incursion"."""
    head, words = token.head, names.words
    if token.text[0].isupper() or token.dep_ not in {"compound", "amod", "nmod"}:
        return False
    if head.i <= token.i or head.pos_ not in {"NOUN", "PROPN"}:
        return False
    return not words.is_person_word(head) and not words.is_title(head)


def _opens_title(names: Names, token: Token) -> bool:
    """Whether a noun for what an office is of begins a title: "Defence" in "Kenyan Defence Secretary"."""
    following = names.doc[token.i + 1 : token.i + 2]
    if token.lower_ == "cabinet" and following.text.casefold() in names.words.kinds["cabinet_office"]:
        return True  # "Kenya's interior cabinet secretary"
    modifier = token.lower_ in names.words.modifiers or token.lower_ in SUBJECT_MATTER
    return len(following) == 1 and modifier and token.text[0].isupper() and names.words.is_title(following[0])


def _heads_what_follows(names: Names, token: Token) -> bool:
    """Whether the next word is the head instead ("Security" before "Council"), or one further on."""
    doc, words = names.tokens, names.words
    if token.i + 1 >= len(doc):
        return False
    if token.lower_ in SUBJECT_MATTER and token.text[0].isupper() and doc[token.i + 1].lower_ == "and":
        last = doc[token.i + 2 : token.i + 4]
        return len(last) == 2 and last[0].text[0].isupper() and last[1].lower_ in words.organisation_heads
    further = token.text[0].isupper() and token.dep_ in {"nmod", "compound"} and token.head.i > token.i + 1
    if further and goes_on(names, token.i + 1):
        return True
    following = doc[token.i + 1]
    if token.text[0].isupper() and token.dep_ == "compound" and token.head == following and _goes_on(names, following):
        return True  # "Ituri Resistance Convention"
    return (
        following.lower_ in words.organisation_heads
        and (following.head.i >= token.i or token.head == following)
        and (following.text[0].isupper() or following.lower_ in words.heads["collective"])
        and following.pos_ in {"NOUN", "PROPN"}
    )


def _is_headed(names: Names, token: Token) -> bool:
    """Whether a noun is only what heads are of: "the Heads of State and Government of the League"."""
    before = [t.lower_ for t in names.tokens[max(0, token.i - 4) : token.i]]
    headed = names.words.kinds["headed"]
    return len(before) == 4 and token.lower_ in headed and before[:2] == ["heads", "of"] and before[2] in headed


def _goes_on(names: Names, token: Token) -> bool:
    """Whether a capitalised word after a head noun is part of one name with it, as the model sees."""
    inside = token.ent_type_ == "ORG" and token.ent_iob_ == "I"
    return inside and token.text[0].isupper() and token.tag_ == "NNP" and not names.words.is_title(token)


def may_modify(names: Names, token: Token) -> bool:
    """Whether a token left of a head noun may be part of the name."""
    if token.is_space or token.text in POSSESSIVES:
        return False
    if token.text == "-":
        return 0 < token.i < len(names.doc) - 1 and names.tokens[token.i - 1].text[0].isupper()
    return token.text[0].isupper() and (token.tag_ in PROPER or (token.tag_[:2] in {"JJ", "NN"} and not token.is_stop))


def _start(names: Names, token: Token) -> int:
    """The first token of the name that the head noun ends."""
    doc, words = names.tokens, names.words
    start = token.i
    while start > 0 and not names.taken[start - 1]:
        before = doc[start - 1]
        # "Tigray People's Liberation Front": whose front it is, is part of its name.
        owners = before.text in POSSESSIVES and start > 1 and _are_members(names, doc[start - 2])
        if before.text == "-" and start > 1 and doc[start - 2].lower_ in words.kinds["al"] and start < token.i:
            start -= 2  # "the al-Nusra Front"
            continue
        if start == token.i and token.is_title and _numbers(names, before, token):
            return start - 1  # "the 444 Brigade"
        if not owners and not may_modify(names, before):
            if not (_coordinated(names, start, token) or _realm(names, start)):
                break
            start -= 2
            continue
        start -= 2 if owners else 1
    if start == token.i and token.text[0].islower() and token.lower_ in words.heads["collective"]:
        start = _over_small_words(names, token)
    # A title before a body's name is not part of it; right before its head it is ("the Justice Front").
    nearest = token.i - (2 if token.is_title and token.i and doc[token.i - 1].is_title else 1)
    titles = (i for i in range(nearest, start - 1, -1) if words.is_title(doc[i]) and doc[i + 1].text not in POSSESSIVES)
    return next((i + 1 for i in titles), start)


def _numbers(names: Names, number: Token, head: Token) -> bool:
    """Whether a number is a unit's name: "the 10th Brigade"; not "5 Brigades"."""
    unit = head.tag_ == "NNP" and any(head.lower_ in names.words.kinds[kind] for kind in ("unit", "units"))
    return unit and number.text[0].isdigit() and not number.text.endswith("%")


def _coordinated(names: Names, start: int, head: Token) -> bool:
    """Whether "and" and the capitalised word before it belong to the name: "Peace and Security Council"."""
    doc, words = names.tokens, names.words
    if start < 2 or start == head.i or head.text[0].islower() or doc[start - 1].lower_ not in {"and", "&"}:
        return False
    one, other = doc[start - 2], doc[start]
    if not may_modify(names, one) or names.taken[one.i]:
        return False
    if one.lower_ in SUBJECT_MATTER:
        return True  # "Defence and Security Forces"
    if one.lower_ in words.organisation_heads:
        return False
    if words.country_of(one) or words.country_of(other) or words.is_title(one):
        return False
    return one.tag_ == "NNP" and one.ent_type_ not in {"PERSON", "GPE"} and one.i <= one.head.i <= head.i


def _realm(names: Names, start: int) -> bool:
    """Whether "Republic of" leads up to a state's name: "Republic of Yemen Government"."""
    doc = names.tokens
    if start < 2 or doc[start - 1].lower_ != "of" or names.words.country_of(doc[start]) is None:
        return False
    return doc[start - 2].lower_ in names.words.kinds["realm"] and doc[start - 2].text[0].isupper()


def _are_members(names: Names, token: Token) -> bool:
    return token.text[0].isupper() and token.lower_ in names.words.heads["members"]


def _over_small_words(names: Names, token: Token) -> int:
    """The start where small words stand before the noun: "Israeli defense ministry", "Saudi-led coalition"."""
    doc, words = names.tokens, names.words
    back = token.i - 1
    while back >= 0 and token.i - back <= 3 and doc[back].text[0].islower() and doc[back].tag_ in SMALL_WORDS:
        hyphened = back > 1 and doc[back - 1].text == "-" and doc[back - 2].is_lower  # "self-styled"
        if doc[back].tag_[:2] == "VB" and doc[back - 1].tag_ == "NNP" and doc[back].dep_ != "compound":
            return token.i  # "Jakarta sent special forces"
        back -= 3 if hyphened else 1
    if back >= 1 and doc[back].text == "-" and words.country_of(doc[back - 1]):
        back -= 1
    if 0 <= back < token.i - 1:
        if names.is_actor_word(back):
            return back
        if doc[back].text in POSSESSIVES and _is_state(names, doc[back - 1]):
            return back + 1
    return token.i


def _is_groups_own(names: Names, start: int, token: Token) -> bool:
    """Whether a small-letter noun only says what an armed group before it is, or who speaks for it: "the Seleka rebel coalition", "the BRN delegation"."""
    kinds, match = names.words.kinds, names.lexicon_match(start)
    if match is None or match[0] > token.i or match[1].kind != "armed group":
        return False
    between = all(t.lower_ in names.words.heads["hostile"] for t in names.tokens[match[0] : token.i])
    return between and any(token.lower_ in kinds[kind] for kind in ("band", "group_side", "fighters"))


def _is_name(names: Names, token: Token, start: int, end: int, owned: bool) -> bool:
    """Whether the head noun with what stands before and after it names one body."""
    doc, words, lower = names.doc, names.words, token.lower_
    modified = start < token.i
    if token.text[0].isupper():
        return modified or end > token.i + 1 or owned
    if is_led(names, start, token) or is_of_place(names, start, token):
        return True
    if lower in words.kinds["station"]:  # "Tehran radio said"
        where = names.lexicon_match(start)
        town = where is not None and where[0] == token.i and (where[1].kind == "place" or where[1].seat)
        return town and token.dep_ == "nsubj" and token.head.pos_ == "VERB"
    if lower not in words.heads["collective"] or any(
        t.ent_type_ == "PERSON" and not words.country_of(t) for t in doc[start : token.i]
    ):
        return False
    # "Niger's military rulers", "the Israeli military campaign", but "an Israeli military spokesman"
    modifies = token.dep_ in {"amod", "compound"} and token.head.i > token.i
    if modifies and lower in ADJECTIVES:
        head = token.head
        if head.i > token.i + 1:
            return False  # "Ukraine's military intelligence chief"
        if not words.is_person_noun(head) or head.lower_ in words.kinds["not_its_voice"]:
            return False  # "the Congolese military prosecutor" speaks for no army
    if lower == "force" and any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in token.children):
        return False
    if _is_groups_own(names, start, token):
        return False
    if (modified and (names.country_in(start, end) or names.is_actor_word(start))) or (owned and lower not in LOOSE):
        return True
    if not modified or doc[start].tag_ not in PROPER or not doc[start].is_title:
        return False
    whose = token.i - start == 1 and lower in words.kinds["of_a_state"] and not words.is_title(doc[start])
    return whose or lower in {"hospital", "clinic", "court", "police"}
