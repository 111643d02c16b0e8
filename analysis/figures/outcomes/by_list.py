"""Those counted in a list of what befell all: "among the dead were three journalists", "the wounded included 14 children"."""

from __future__ import annotations

from typing import NamedTuple

from analysis.figures.outcomes.outcome import AskedRule, Outcome, Told
from analysis.lexicons.people import is_person, kind_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

MEMBERS = frozenset({"including", "among", "amongst"})
PREDICATES = frozenset({"VBN", "VBG", "JJ"})  # tags of "killed", "missing", "dead"


class Item(NamedTuple):
    """The head of a list of those counted, the verb it stands to, and the word lists."""

    top: Token
    verb: Token
    words: Words


def listed(node: Token, words: Words) -> Outcome | None:
    """What befell all of whom the counted `node` is one item, or None where it stands in no such list."""
    top = node
    while top.head != top and (top.head.pos_ not in grammar.VERBAL or top.head.lower_ in MEMBERS):
        if top.dep_ in {"conj", "nummod", "appos"}:
            top = top.head
        elif top.dep_ == "pobj" and top.head.lower_ == "of" and kind_of(top.head.head, words) == "group":
            top = top.head.head  # "a family of five"
        elif top.dep_ == "pobj" and top.head.lower_ == "including" and top.head.head.pos_ == "NOUN":
            top = top.head.head  # "some officers including five women were among the dead"
        else:
            break
    item = Item(top, top.head, words)
    for rule in LIST_RULES:
        told = rule.tells(item)
        if told is not None:
            return Outcome(*told, rule, subset=rule.part)
    return None


def of_those(those: Token, words: Words) -> Outcome | None:
    """What befell all of "those" of whom a part is counted: "seven of those killed were farm workers"."""
    told = _of_all(those, words) if those.lower_ in {"those", "these"} else None
    return Outcome(told, those.doc[those.i + 1], LIST, subset=True) if told is not None else None


def _of_all(noun: Token, words: Words) -> str | None:
    """What befell all of whom some are listed: "the dead", "the casualties", "those killed"."""
    lex = words.outcomes
    if noun.lower_ in lex.adjective:
        return lex.adjective[noun.lower_]
    if noun.lower_ in {"those", "people"} and noun.i + 1 < len(noun.doc):
        clause = grammar.child(noun, "relcl")  # "among those who were killed"
        told = clause.lower_ if clause is not None and grammar.is_passive(clause) else noun.doc[noun.i + 1].lower_
        return lex.adjective.get(told)
    if noun.tag_ in {"NNS", "NNPS"}:
        so = next((c for c in noun.children if c.dep_ == "amod" and c.lower_ in lex.adjective), None)
        if so is not None and is_person(noun, words):
            return lex.adjective[so.lower_]  # "the freed hostages include 12 women"
    if noun.lemma_ in lex.toll or noun.lemma_ in {"fatality", "death"}:
        return "killed"
    return "killed or injured" if noun.lemma_ in {"victim", "casualty"} else None


def _first_of_all(nouns: list[Token], words: Words) -> Told | None:
    for noun in nouns:
        told = _of_all(noun, words)
        if told is not None:
            return told, noun
    return None


def _turned_about(item: Item) -> Told | None:
    """Is the participle or adjective before the verb what befell them?"""
    was, lex = item.verb, item.words.outcomes
    if was.dep_ == "auxpass" and was.head.tag_ == "VBN" and was.head.i < was.i and was.head.lemma_ in lex.verb:
        return lex.verb[was.head.lemma_], was.head
    if was.dep_ == "auxpass" and was.head.lemma_ in lex.fate and was.head.i < was.i:
        so = next((c for c in grammar.children(was.head, "oprd", "acomp") if c.lower_ in lex.adjective), None)
        return (lex.adjective[so.lower_], so) if so is not None else None  # "left homeless were 40 families"
    if was.lemma_ != "be" or item.top.dep_ not in {"attr", "nsubj", "nsubjpass"} or item.top.i < was.i:
        return None  # "21 have been freed, four are dead": what opens the sentence is a clause of its own
    for c in was.children:
        if c.dep_ != "prep" and c.lower_ in lex.adjective and c.tag_ in PREDICATES and c.i < was.i:
            return lex.adjective[c.lower_], c
    return None


def _some_of_all(item: Item) -> Told | None:
    """Are they said to be some of all those to whom it happened?"""
    return _included(item) or _are(item) or _are_among(item) or _are_of(item)


def _included(item: Item) -> Told | None:
    """Is it all those included that the subject names?"""
    if item.verb.lemma_ != "include" or item.top.dep_ not in {"dobj", "attr"}:
        return None
    return _first_of_all(grammar.children(item.verb, "nsubj", "nsubjpass"), item.words)


def _are(item: Item) -> Told | None:
    """Does the subject name all of whom they are?"""
    if item.verb.lemma_ != "be" or item.top.dep_ != "attr":
        return None
    subjects = grammar.children(item.verb, "nsubj", "nsubjpass")
    tolls = item.words.outcomes.toll  # "the toll is 12": the whole, not some of it
    return _first_of_all(
        [c for c in subjects if c.tag_.startswith("NN") and c.tag_ != "NNP" and c.lemma_ not in tolls], item.words
    )


def _are_among(item: Item) -> Told | None:
    """Are they said to be among all those?"""
    if item.verb.lemma_ != "be" or item.top.dep_ not in {"attr", "nsubj", "nsubjpass"}:
        return None
    nouns = [n for prep in grammar.children(item.verb, "prep") if prep.lower_ in MEMBERS for n in prep.children]
    return _first_of_all(nouns, item.words)


def _are_of(item: Item) -> Told | None:
    """Does an "of" before them name all of whom they are some?"""
    if item.verb.lemma_ != "be" or item.top.dep_ not in {"attr", "nsubj", "nsubjpass"}:
        return None
    first = grammar.first_conjunct(item.verb)  # "of those hurt, 41 were women and 60 were children"
    near = [p for word in (first, item.verb, item.top) for p in grammar.children(word, "prep")]
    near += [p for c in grammar.children(first, "nsubj") if c.tag_ == "CD" for p in grammar.children(c, "prep")]
    preps = [p for p in near if p.lower_ == "of" and p.i < item.top.i]
    return _first_of_all([n for prep in preps for n in prep.children], item.words)


Row = AskedRule
OF_ALL = "outcomes: adjective toll"
# fmt: off
LIST = Row("figure-list", "as the list says", OF_ALL, "", "Among the dead were two cooks.", single=True, listed=True, tells=_some_of_all, part=True)
TURNED_ABOUT = Row("figure-list-turned-about", "as the participle says", "outcomes: verb adjective", "", "Killed in the raid were two commanders.", single=True, listed=True, tells=_turned_about)
# fmt: on
LIST_RULES = (LIST, TURNED_ABOUT)
