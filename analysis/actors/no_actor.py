"""Which names are no actor's? Events and papers, clock zones, bare titles, peoples, words that only qualify things.

"The Lusaka Accord", "Monday 0900 GMT", "Cabindan", "Treasury" stand with
capitals and name nobody who acts. What a lexicon holds is never dropped.
"""

from __future__ import annotations

import re

from analysis.actors.names import BODIES, Name, Names
from analysis.actors.spans import is_title_word
from analysis.lexicons.actor_names import PROPER
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

ADJECTIVES = (
    "i",
    "ano",
    "ino",
    "eno",
    "n",
    "an",
    "ian",
    "ese",
    "is",
    "ns",
    "ans",
    "ians",
    "iens",
    "ites",
    "ite",
    "ers",
)
PEOPLES = ("i", "ian", "ese", "ish", "ite")
ROMAN = re.compile(r"[IVX]+")
QUOTES = frozenset("\"'“”‘’«")
QUALIFIES = frozenset({"compound", "amod", "nmod", "npadvmod"})


def drop(names: Names) -> None:
    """Drops the names that are no actor's; one text goes everywhere, full names of persons apart."""
    large = {names.text_of(name) for name in names.names} | {t.text for t in names.tokens if t.tag_ == "NNP"}
    lasts = {names.tokens[n.end - 1].text for n in names.names if n.entry.kind == "person" and n.end - n.start > 1}
    unknown = [name for name in names.names if not name.known and not name.entry.seat]
    things = {names.text_of(name) for name in unknown if _is_things(names, name)} - lasts
    dead = things | {names.text_of(name) for name in unknown if _names_no_actor(names, name, large, lasts)}
    dead |= _only_qualifiers(names, unknown) - lasts
    kept = []
    for name in names.names:
        if _is_platform(names, name) or _is_house(names, name) or _is_of_pact(names, name):
            names.free(name.start, name.end)
            continue
        full = name.entry.kind == "person" and name.end - name.start > 1 and not _no_person(names, name)
        full = full and names.text_of(name) not in things
        saint = names.tokens[name.start].text in names.words.kinds["saint"]
        if name.known or name.entry.seat or (full and not saint) or names.text_of(name) not in dead:
            kept.append(name)
        else:
            names.free(name.start, name.end)
    names.names = kept


def _is_platform(names: Names, name: Name) -> bool:
    """Whether a name is where somebody wrote: "on Telegram"; "Facebook denied it", "works for Facebook" is a firm."""
    head = names.doc[name.head]
    posted = head.dep_ == "pobj" and head.head.lower_ in names.words.kinds["posted"]
    return posted and head.text in names.words.kinds["platform"] and not name.entry.own


def _is_of_pact(names: Names, name: Name) -> bool:
    """Whether a known body's word only says where a pact was signed: "the Matignon accords"."""
    token = names.tokens[name.start]
    alone = name.known and not name.entry.own and name.end - name.start == 1 and name.entry.kind == "organization"
    return alone and token.is_title and token.head.i == token.i + 1 and _is_paper(names, token, token.head)


def _is_house(names: Names, name: Name) -> bool:
    """Whether a person's name is that of several: "the Arellano brothers", "the Veld family"."""
    after = names.tokens[name.end : name.end + 1]
    if name.entry.kind != "person" or not after or after[0].lower_ not in names.words.kinds["of_one_house"]:
        return False
    return (
        names.tokens[name.end - 1].head == after[0] and names.tokens[name.start - 1].lower_ == "the" and name.start > 0
    )


def _names_no_actor(names: Names, name: Name, large: set[str], lasts: set[str]) -> bool:
    """Whether the words of a name say that it is no actor's."""
    doc, words = names.tokens, names.words
    first, last, person = doc[name.start], doc[name.end - 1], name.entry.kind == "person"
    alone = name.end - name.start == 1
    if _in_brackets_before_event(names, name):
        return True
    if alone and _single_is_none(names, name, large, lasts):
        return True
    if not alone and first.text in words.kinds["saint"] and (person or last.lower_ not in words.organisation_heads):
        return True  # "the feast of Saint Nicholas"
    if person and not alone:
        return _no_person(names, name)
    if person:
        event = last.lower_ in words.kinds["event"] and last.text not in lasts
        return alone and (event or is_title_word(names, last))
    numbered = any(t.is_digit for t in doc[name.start : name.end])
    if numbered and any(t.lower_ in words.kinds["event"] for t in doc[name.start : name.end]):
        return True  # "Weekly Briefing on Nov 12"
    head = doc[name.head].lower_
    body = head != last.lower_ and head in words.organisation_heads  # "Mission for the Referendum"
    if not alone and (head in words.kinds["event"] or (last.lower_ in words.kinds["event"] and not body)):
        return True
    headed = last.lower_ in words.organisation_heads and last.lower_ not in words.modifiers
    headed = headed or (not alone and last.lower_ in words.kinds["state_body"])  # "the National Police"
    if not headed and all(is_title_word(names, t) for t in doc[name.start : name.end]):
        return True
    # "Presidents Swap", "Leaders": several office-holders are no one actor.
    office = words.titles.get(first.lower_.removesuffix("s"))
    return first.lower_.endswith("s") and office is not None and office["kind"] == "title"


def _is_things(names: Names, name: Name) -> bool:
    """Whether the word that opens a name, or stands before it, says that an operation, a storm or a ship has it: "Operation Desert Watch", "the frigate Jean Bart"."""
    first, things = names.tokens[name.start], names.words.kinds["thing_first"]
    if first.lower_ in things and name.end - name.start > 1:
        return True
    before = names.tokens[name.start - 1] if name.start else first
    if names.words.is_title(before) and before.is_title and name.start > 1:
        before = names.tokens[name.start - 2]  # "the ship Princess Nirmala"
    if before.lower_ in things:
        return before.text[0].isupper() and before.dep_ == "compound"
    return (
        before.lower_ in names.words.kinds["craft"] and first.text[0].isupper() and names.doc[name.head].dep_ != "pobj"
    )


def _no_person(names: Names, name: Name) -> bool:
    """Whether a person of the model's is an office or a paper: "Special Representative", "Joint Statement"; not "Ann Report"."""
    words, tokens = names.words, names.tokens[name.start : name.end]
    first, last = tokens[0], tokens[-1]
    if first.text in words.given or len(tokens) < 2:
        return False
    if ROMAN.fullmatch(last.text) and len(tokens) == 2 and first.text in words.names:
        return True  # "Minsk II"
    office = first.lower_ in words.modifiers and all(is_title_word(names, t) for t in tokens)
    return office or last.lower_ in words.kinds["issued"]


def _single_is_none(names: Names, name: Name, large: set[str], lasts: set[str]) -> bool:
    """Whether a name of one word is a clock's, a noise's, a teaching's, an event's or a people's."""
    token, kinds, person = names.tokens[name.start], names.words.kinds, name.entry.kind == "person"
    lower, capitals = token.lower_, token.text.isupper()
    if token.text in kinds["clock"] or token.text in kinds["capital_state"] or len(token.text.strip(".")) == 1:
        return True
    if lower in kinds["noise"] and token.text not in lasts:
        return True
    if person:
        return False
    if lower.endswith("ism") or lower in kinds["loose"] or token.ent_type_ in {"DATE", "TIME"}:
        return True  # "Maoism"
    # "Agreement", of "the Belfast Agreement".
    return not capitals and (lower in kinds["event"] or is_adjective_of(token.text, large))


def _in_brackets_before_event(names: Names, name: Name) -> bool:
    """Whether a name is an editor's word for which paper or event is meant: "the [Lobito] Accord"."""
    doc = names.tokens
    after = doc[name.end : name.end + 2]
    if len(after) < 2 or name.start == 0 or doc[name.start - 1].text != "[" or after[0].text != "]":
        return False
    return after[1].lower_ in names.words.kinds["event"]


def is_adjective_of(text: str, large: set[str]) -> bool:
    """Whether a word is the adjective or people of another name of the report: "Cabindan", where it has Cabinda."""
    for ending in ADJECTIVES:
        base = text.removesuffix(ending)
        if base != text and len(base) > 3 and (base in large or any(f"{base}{end}" in large for end in "aey")):
            return True
    return False


def _only_qualifiers(names: Names, unknown: list[Name]) -> set[str]:
    """Single words that the report uses for no body or person itself: "the Inca ruins", "Swahili-speaking", "a Stinger"."""
    uses: dict[str, list[Token]] = {}
    persons: dict[str, list[Token]] = {}
    for name in unknown:
        token = names.tokens[name.start]
        if name.end - name.start == 1 and not token.text.isupper() and name.entry.kind in {*BODIES, "person"}:
            (persons if name.entry.kind == "person" else uses).setdefault(token.text, []).append(token)
    plurals = {t.text for t in names.tokens}
    things = {t for t, tokens in persons.items() if t not in uses and all(_is_a_thing(names, t) for t in tokens)}
    weapons = {text for text, tokens in uses.items() if _are_weapons(names, tokens)}
    things |= weapons | {f"{text}s" for text in weapons}
    return things | {
        text
        for text, tokens in uses.items()
        if f"{text}s" not in plurals and all(_qualifies(names, token) for token in tokens)
    }


def _are_weapons(names: Names, tokens: list[Token]) -> bool:
    """Whether a word has a noun for a weapon after it, and never does anything: "Lancet drones"."""
    hardware = names.words.kinds["hardware"]
    return any(t.head.i == t.i + 1 and t.head.lower_ in hardware for t in tokens) and not any(
        t.dep_ == "nsubj" and t.tag_ == "NNP" for t in tokens
    )


def _is_a_thing(names: Names, token: Token) -> bool:
    """Whether one word has an article as no person's name has, or a weapon or law after it: "a Stinger", "Patriot missiles"; not "the Mahdi said"."""
    kinds, head = names.words.kinds, token.head
    if (
        (token.text in names.words.peoples or token.text in kinds["regional"])
        and token.i
        and names.tokens[token.i - 1].lower_ == "the"
    ):
        return True  # "the Karen said"
    if head.i == token.i + 1 and (
        head.lower_ in kinds["hardware"]
        or (head.lower_ in kinds["event"] and (head.is_title or _is_paper(names, token, head)))
    ):
        return True
    before = names.tokens[token.i - 1] if token.i else token
    if before.lower_ not in grammar.ARTICLES or before.head != token or token.tag_ == "NNPS":
        return False
    if token.lower_ in names.words.organisation_heads:
        return False  # "the Vanguard"
    return token.dep_ != "nsubj" or token.head.lemma_ not in names.words.speaking


def _is_paper(names: Names, token: Token, head: Token) -> bool:
    """Whether "the" and a noun for a pact after a word make it the pact's: "the Chapultepec accords"; "the Veld talks" are a person's."""
    before = names.tokens[token.i - 1].lower_ if token.i else ""
    return before == "the" and head.lemma_ in names.words.kinds["pact"] and token.dep_ == "compound"


def _qualifies(names: Names, token: Token) -> bool:
    """Whether a word only says what kind of thing a small-letter noun is, and that noun no member or office of a group."""
    doc, words, head = names.doc, names.words, token.head
    if token.dep_ not in QUALIFIES:
        return False
    if doc[token.i + 1 : token.i + 2].text == "-":
        return True
    if head.i <= token.i or not head.text[0].islower():
        return False
    group = any(head.lower_ in words.kinds[kind] for kind in ("fighters", "band", "groups", "office", "group_side"))
    people = not words.is_person_word(head) or token.lower_.endswith(PEOPLES)  # "an Ogadeni elder"
    return not group and people


def nicknamed(names: Names) -> None:
    """Takes back what stands in quote marks right before or within a person's name: '"El Cura" Pérez', who is one."""
    if not any(mark in names.text for mark in QUOTES):
        return
    within = {i for n in names.names if n.entry.kind == "person" for i in range(n.start, n.end)}
    for name in [n for n in names.names if not n.known and n.start > 0 and n.end + 1 < len(names.doc)]:
        opens, closes, after = names.tokens[name.start - 1], names.tokens[name.end], names.tokens[name.end + 1]
        if (
            opens.text in QUOTES
            and closes.text in QUOTES
            and after.i in within
            and not names.text[opens.idx - 1 : opens.idx].isalnum()
        ):
            said = any(t.dep_ in grammar.NOUN_SUBJECTS for t in names.tokens[name.start : name.end])
            if not said and closes.whitespace_ and after.tag_ in PROPER:
                names.remove(name)


def goes_with_title(names: Names, label: str, place: int) -> bool:
    """Whether one word ends a body's name that begins like a title ("the Sultan Brigade"), or is for a woman ("a Frenchwoman")."""
    token, before, words = names.tokens[place], names.tokens[max(place - 1, 0)], names.words
    if label != "PERSON" and token.text.endswith(("woman", "women")):
        return True
    if not place or not words.is_title(before):
        return False
    body = label == "PERSON" and token.lower_ in words.organisation_heads
    return body or f"{before.lower_} {token.lower_}" in words.kinds["two_words"]  # "the General Staff"
