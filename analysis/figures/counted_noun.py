"""Which noun does a number count? "40 soldiers, police and civilians", "two of them", "12 Israeli and foreign hostages", "nine dead".

Goes by the order of words and their classes, from the token after the number.
"""

from __future__ import annotations

from typing import NamedTuple

from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing.tokens import Doc, Token

DESCRIBING = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS"})
SMALL = frozenset({"the", "of"})  # in the names of bodies
LONGEST = 9  # tokens from the number to its noun


class Unit(NamedTuple):
    """The noun counted, the tokens that name the victims, and the token of a pronoun for the whole ("two of them"); None where there is none."""

    noun: Token | None = None
    victims: tuple[int, int] | None = None
    pronoun: int | None = None


def unit_after(doc: Doc, start: int, words: Words) -> Unit:
    """The noun counted by a number that ends before token `start`."""
    found = _unit_after(doc, start, words)
    return found if found.noun is not None else _behind_title(doc, start, words)


def _behind_title(doc: Doc, start: int, words: Words) -> Unit:
    """The people behind a body's name with small words in it: "two Save the Children workers", "nine Doctors Without Borders nurses"."""
    k, small = start, False
    while k < len(doc) and k < start + LONGEST:
        token = doc[k]
        if k > start and token.is_lower and token.lower_ in SMALL:
            small = True
        elif not token.text[:1].isupper() or token.is_sent_start:
            break
        k += 1
    named = small and k < len(doc) and doc[k - 1].text[:1].isupper()
    return Unit(doc[k], (start, k + 1)) if named and doc[k].tag_ == "NNS" and is_person(doc[k], words) else Unit()


def _unit_after(doc: Doc, start: int, words: Words) -> Unit:
    """The noun counted, as the tags tell."""
    last: Token | None = None
    begin = None
    i = start
    while i < len(doc) and i < start + LONGEST:
        token = doc[i]
        after = _after(doc, i, start)
        if _for_whole(token, after, words):
            return Unit(token, (i, i + 1), i) if last is None else Unit(last)
        if token.is_quote and after is not None and (i == start or doc[start].is_quote):
            i += 1
            continue
        if last is None and token.lower_ in words.of("counting", "possessive"):
            if token.lower_ == "the" and (i == start or doc[i - 1].lower_ != "of"):
                return Unit()
            i += 1
            continue
        ends = _ends_phrase(token, after, words)
        if ends and token.tag_ != "VBD" and token.lower_ in words.outcomes.adjective:
            passive = token.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in token.children)
            if last is None and not passive:
                return Unit(token)
            break
        if token.lower_ in words.of("counting", "now") or _taken_captive(token, after, words):
            break
        if token.tag_.startswith("NN"):
            if last is not None and token.lower_ in words.of("counting", "captive") and is_person(last, words):
                break
            begin = i if begin is None else begin
            last = token
            if token.tag_ in {"NNS", "NNPS"} and is_person(token, words) and not _shares_noun(token, words):
                return Unit(last, (begin, _joined(token, words) + 1))
        elif _describes(token, ends):
            begin = i if begin is None else begin
        elif token.tag_ == "CC" and last is not None and _shares_noun(last, words):
            last, i = None, i + 1  # "30,000 combat and civilian deaths"
        elif token.tag_ != "CC" or last is not None or begin is None:
            break
        i += 1
    return _as_named(last, begin, words)


def _ends_phrase(token: Token, after: Token | None, words: Words) -> bool:
    """Whether no noun follows that the token could describe: "five wounded", "five wounded last night"."""
    if after is None or not (after.tag_.startswith(("NN", "JJ")) or after.lower_ in {"-", "'s"}):
        return True
    when = after.ent_type_ in {"DATE", "TIME"} and after.tag_ in {"JJ", "NNP"}
    return when and token.lower_ in words.outcomes.adjective


def _taken_captive(token: Token, after: Token | None, words: Words) -> bool:
    """Whether a number is told to be "taken prisoner", and counts no prisoners."""
    return token.lower_ == "taken" and after is not None and after.lower_ in words.of("counting", "captive")


def _after(doc: Doc, i: int, start: int) -> Token | None:
    """The token after token i; where a quote mark opens the phrase, past the one that closes it: "eight "collateral" deaths"."""
    tokens, k = doc.tokens, i + 1
    if k < len(tokens) and tokens[k].is_quote and tokens[start].is_quote:
        k += 1
    return tokens[k] if k < len(tokens) else None


def _as_named(noun: Token | None, begin: int | None, words: Words) -> Unit:
    if noun is None:
        return Unit()
    first = begin if begin is not None else noun.i
    end = noun.i if noun.lemma_ in words.outcomes.noun else noun.i + 1
    return Unit(noun, (first, end) if first < end else None)


def _for_whole(token: Token, after: Token | None, words: Words) -> bool:
    """Whether a pronoun stands for people already told of, not before a noun ("these men")."""
    if token.lower_ not in words.of("counting", "whole") or token.tag_ not in {"PRP", "WP", "DT"}:
        return False
    return after is None or after.pos_ not in {"NOUN", "ADJ"} or token.tag_ != "DT"


def _describes(token: Token, ends: bool) -> bool:
    return token.tag_ in DESCRIBING and (not ends or token.tag_ == "POS" or _joined_adjective(token))


def _joined_adjective(word: Token) -> bool:
    """Whether an adjective is joined to another before the noun that both describe: "American and allied soldiers"."""
    following = word.doc[word.i + 1 : word.i + 4]
    joint = len(following) == 3 and word.tag_ == "JJ" and following[0].lower_ in {"and", "or"}
    return joint and following[1].tag_ in {"JJ", "NN", "NNP"} and following[2].tag_.startswith(("NN", "JJ"))


def _shares_noun(word: Token, words: Words) -> bool:
    """Whether a noun and what is joined to it stand before one that both describe: "combat and civilian deaths"."""
    joint = word.doc[word.i + 1 : word.i + 2].text
    if joint == "and" and (word.tag_ == "NN" or word.lower_ == "police"):
        for noun in word.doc[word.i + 2 : word.i + 4]:  # the parser may join the noun to the first
            if noun.tag_ == "NNS" and noun.lemma_ in words.outcomes.counted and noun.head == word:
                return True
    return (
        word.dep_ in {"nmod", "amod", "compound"} and joint in {"and", "or"} and word.i + 1 < word.head.i <= word.i + 4
    )


def _joined(noun: Token, words: Words) -> int:
    """The last token of people joined to a noun under one number: "40 soldiers, police and civilians"."""
    doc, last, members = noun.doc, noun.i, {noun.i}
    k = noun.i
    while k + 2 < len(doc) and (doc[k + 1].text == "," or doc[k + 1].lower_ == "and"):
        k += 3 if doc[k + 1].text == "," and doc[k + 2].lower_ == "and" else 2
        if (
            k >= len(doc)
            or doc[k].tag_ != "NNS"
            or not is_person(doc[k], words)
            or doc[k].dep_ != "conj"
            or doc[k].head.i not in members
        ):
            break
        members.add(k)
        last = k
    return last if last > noun.i and any(t.lower_ == "and" for t in doc[noun.i : last]) else noun.i
