"""Capture, and other verbs of several words, by what stands beside the verb: "took nine hostage", "rounded up 80", "hacked to death".

The words are in outcomes.csv, VerbNet's classes of steal-10.5 and hold-15.1 among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from analysis.figures.outcomes import guards
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import grammar

if TYPE_CHECKING:
    from analysis.lexicons.outcomes import Lexicon

Found = tuple[str, Token, str]

SINGULAR_CAPTIVE = frozenset({"hostage", "captive", "prisoner"})
TAKING = frozenset({"take", "hold", "keep", "bring", "seize"})
LEADING = frozenset({"drive", "lead", "march", "carry", "drag", "haul", "ferry"})
SENTENCING = frozenset({"sentence", "condemn", "doom"})  # "to death" is not yet death
VEHICLES = dict.fromkeys(
    (
        "bus",
        "car",
        "vehicle",
        "truck",
        "bed",
        "school",
        "mosque",
        "church",
        "train",
        "boat",
        "dormitory",
        "hostel",
        "compound",
        "farm",
        "field",
        "minibus",
        "taxi",
    ),
    "",
)


def captured(verb: Token, noun: Token, undergoes: bool, lex: Lexicon, words: Words) -> Found | None:
    """The outcome, anchor and rule of a verb of taking or holding that makes captives of its object, or None."""
    lemma = verb.lemma_.lower()
    if undergoes and lemma in LEADING and within(verb, lex.captive, "as") is not None:
        return "abducted", verb, "captive"
    if not undergoes or lemma not in TAKING:
        return None
    if _captive(verb, noun, lex):
        return ("held" if lemma in {"hold", "keep"} else "abducted"), verb, "captive"
    place = within(verb, lex.captivity)
    if place is not None and lemma in {"hold", "keep"}:
        return lex.captivity[place], verb, "captivity"
    if lemma == "hold" and (grammar.is_passive(verb) or verb.tag_ in {"VBN", "VBG"}):
        return "held", verb, "verb"
    if lemma in {"take", "seize"} and within(verb, lex.home | VEHICLES, "from") is not None and is_person(noun, words):
        return "abducted", verb, "taken"
    if lemma == "take" and verb.tag_ == "VBN" and verb.dep_ == "acl" and is_person(noun, words):
        goals = [c for c in verb.children if c.dep_ in {"prep", "prt", "advmod", "oprd", "xcomp"}]
        if all(c.lower_ in {"on", "in", "during", "by", "from", "at", "last"} for c in goals):
            return "abducted", verb, "taken"
    if lemma == "take" and verb.tag_ == "VBN" and guards.taken_by_force(verb):
        return "abducted", verb, "taken"
    return None


def _captive(verb: Token, noun: Token, lex: Lexicon) -> bool:
    if noun.lemma_ in lex.captive and noun.lower_ not in SINGULAR_CAPTIVE:
        return True
    if within(verb, lex.captive, "as") is not None:
        return True  # "were taken into Gaza as hostages"
    last = max(verb.i, noun.i)
    return any(t.lower_ in SINGULAR_CAPTIVE for t in noun.doc[last + 1 : last + 4]) or noun.lower_ in SINGULAR_CAPTIVE


def within(verb: Token, words: dict[str, str], *prepositions: str) -> str | None:
    """The first object of the verb's prepositions (all, or those named) that is among the words, as its lemma."""
    for prep in verb.children:
        if prep.dep_ == "prep" and (not prepositions or prep.lower_ in prepositions):
            for noun in prep.children:
                if noun.lemma_.lower() in words:
                    return noun.lemma_.lower()
    return None


def phrase(verb: Token, noun: Token, undergoes: bool, acts: bool, lex: Lexicon, words: Words) -> Found | None:
    """Verbs of several words: "round up", "let go", "take refuge", and any verb "to death"."""
    doc = verb.doc
    window = [t.lower_ for t in doc[verb.i + 1 : verb.i + 12]]
    for rest, kind, outcome in lex.phrases.get(verb.lemma_.lower(), ()):
        if verb.lemma_ in guards.FERRYING and not guards.inhabits(noun, words):
            continue  # players and tourists are bused out too
        if verb.lemma_ == "take" and rest == ["out"] and not guards.takes_out(verb):
            continue
        if verb.lemma_ == "pick" and outcome == "detained" and not guards.policed(verb):
            continue  # picked up from the sea
        if verb.lemma_ == "send" and outcome == "released" and not guards.captured_before(noun, lex, words):
            continue  # workers are sent home too
        if kind != "other" and (undergoes if kind == "verb" else acts) and _follows(window, rest, verb):
            if outcome == "abducted" and guards.policed(verb, guards.GUARDS):
                return "detained", verb, "phrase"  # "was led away by the guards"
            return outcome, verb, "phrase"
    if verb.lemma_.lower() in SENTENCING:
        return None
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.lower_ == "to" and any(n.lower_ == "death" for n in prep.children):
            return "killed", verb, "to-death"
    return None


def _follows(window: list[str], rest: list[str], verb: Token) -> bool:
    for i in range(len(window) - len(rest) + 1):
        if window[i : i + len(rest)] == rest:
            first = verb.doc[verb.i + 1 + i]
            return i == 0 or first.head == verb
    return False
