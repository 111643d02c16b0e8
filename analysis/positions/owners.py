"""Whose is a noun: who does, makes or says what it stands for, as its phrase tells?"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions.givers import maker
from analysis.positions.holders import OWNERS
from analysis.records import found

_NESTED = ("of", "to", "in", "for", "at", "over", "about")  # "an end to Kenyan raids", but not "attacks on"
_DEEP = 2  # nouns below the first that are asked whose they are


def owners_of(noun: Token, words: Words, deeds: bool, depth: int = 0) -> Iterator[Token]:
    """Whose a noun is: "Kenya's raids", "Kenyan raids", "a plan by Kenya", "a plan that Kenya made", "the conduct of Kenya".

    With `deeds`, only of a noun that one may do, make or say: a country's war or people is no act of its own.
    """
    lemma = noun.lemma_.lower()
    of = words.acts.noun(lemma)
    if not (deeds and "lot" in of):
        yield from (c for c in noun.children if c.dep_ in OWNERS and _names(c, words))
        yield from grammar.preposition_objects(noun, "by")
        made = maker(noun) or _made_by(noun, words)
        yield from [made] if made is not None else []
        spoken = ("noun", lemma) in words.stances.held
        if spoken:
            yield from grammar.preposition_objects(noun, "from")
        if spoken or "own_act" in of:
            yield from grammar.preposition_objects(noun, "of")
    for inner in grammar.preposition_objects(noun, *_NESTED) if depth < _DEEP else ():
        if inner.pos_ == "NOUN" and _is_deed(inner, words):
            yield from owners_of(inner, words, True, depth + 1)


def _is_deed(noun: Token, words: Words) -> bool:
    """Whether a noun is one for what someone does or says."""
    lemma = noun.lemma_.lower()
    return bool(words.acts.noun(lemma) & {"deed", "own_act"}) or ("noun", lemma) in words.stances.held


def _names(owner: Token, words: Words) -> bool:
    """Whether a word before a noun may name whose it is: not "military" or "foreign", which say of what kind it is."""
    if owner.dep_ == "poss" or owner.text in words.stances.peoples:
        return True
    if owner.i and owner.nbor(-1).text == "-":
        return False  # "third-party mediation"
    if owner.pos_ == "PROPN" and owner.text[:1].isupper():
        return True
    mention = found(owner.doc).mention_headed(owner.i)
    partisan = "partisan" in words.acts.noun(owner.lemma_.lower())  # "rebel outposts", tagged an adjective
    return partisan or (owner.pos_ == "NOUN" and mention is not None and mention.form == "name")


def _made_by(noun: Token, words: Words) -> Token | None:
    """ "A truce proclaimed by Ethiopia"."""
    made = (c for c in grammar.children(noun, "acl", "relcl") if c.lemma_.lower() in words.acts.of("making"))
    agents = (grammar.agent(c) for c in made if grammar.is_passive(c))
    return next((a for a in agents if a is not None), None)


def itself_or_owner(noun: Token, words: Words) -> list[Token]:
    """Someone known first, then whose the noun is, then the noun: "Kenya's Vanguard", but "Kenya's outposts"."""
    owners = list(owners_of(noun, words, deeds=False))
    mention = found(noun.doc).mention_headed(noun.i)
    named = mention is not None and mention.actor is not None and mention.form == "name"
    known = named or noun.lemma_.lower() in words.stances.classes["holder"]
    return [noun, *owners] if known else [*owners, noun]
