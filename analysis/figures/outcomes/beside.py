"""Which words stand right behind the people, whatever the parse: past an adverb, an auxiliary, or a part named between commas?"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.lexicons.people import is_person, kind_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

PART = 10  # tokens of a part named between commas


def bears_wounds(follows: Token, words: Words) -> bool:
    """Whether a verb of suffering, whatever it was taken for, stands before wounds: "residents sustained slight injuries"."""
    enduring = words.of("contexts", "enduring")
    if follows.lemma_.lower() not in enduring and not (
        follows.tag_ == "JJ" and follows.lower_.removesuffix("ed") in enduring
    ):
        return False
    for token in follows.doc[follows.i + 1 : follows.i + 5]:
        if token.lemma_.lower() in words.outcomes.hurt:
            return not grammar.negation(follows)
        if token.pos_ not in {"ADJ", "ADV", "DET", "NOUN", "CCONJ"}:
            return False
    return False


def are_things(noun: Token, words: Words) -> bool:
    """Whether a plural is for things, not for people, a number or group of them, bodies, or what befell them ("deaths")."""
    lex, lemma = words.outcomes, noun.lemma_.lower()
    if noun.tag_ != "NNS" or is_person(noun, words) or kind_of(noun, words) == "group" or noun.like_num:
        return False
    return not (
        noun.lower_ in lex.adjective
        or noun.lower_ in lex.body
        or lemma in lex.body
        or lemma in lex.noun
        or lemma in lex.tally
    )


def headline_verb(word: Token, words: Words) -> bool:
    """Whether the tagger took for a noun the verb of those whose number opens the sentence: "Hundreds flee as rebels near town"."""
    opens = word.nbor(-1).left_edge.is_sent_start or word.i <= word.sent.start + 2
    return opens and not word.tag_.startswith("VB") and word.lower_ in words.of("contexts", "headline")


def words_behind(node: Token) -> Iterator[Token]:
    """The word after the people, past adverbs and auxiliaries; then what it is joined to after a comma."""
    doc, i = node.doc, node.i + 1
    while i < len(doc) and i < node.i + 4 and doc[i].pos_ in {"ADV", "AUX"} and doc[i].tag_ != "MD":
        i += 1
    if i < len(doc):
        yield doc[i]
        if doc[i].text == "," and i + 3 < len(doc) and doc[i + 2].lower_ in {"and", "or"}:
            yield doc[i + 1]
        behind = _behind_part(node, i) if doc[i].text == "," else None
        if behind is not None:
            yield behind


def _behind_part(node: Token, comma: int) -> Token | None:
    """The word behind a part named between commas: "residents, among them five minors, sustained injuries"."""
    doc = node.doc
    opens = [t.lower_ for t in doc[comma + 1 : comma + 3]]
    if not opens or not (
        opens[0] in {"including", "mostly", "mainly"}
        or opens in (["among", "them"], ["most", "of"], ["many", "of"], ["some", "of"])
    ):
        return None
    for token in doc[comma + 2 : min(comma + PART, node.sent.end - 1)]:
        if token.tag_ in grammar.FINITE:
            return None
        if token.text == ",":
            return token.nbor()
    return None
