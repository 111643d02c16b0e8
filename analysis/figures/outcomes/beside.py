"""Which words stand right behind the people, whatever the parse: past an adverb, an auxiliary, or a part named between commas?"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.figures.quantities import vague_words
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


def of_its_subject(verb: Token, node: Token, words: Words) -> bool:
    """Whether a verb tells of something that only belongs to the people: "two cars belonging to three traders were seized", "the hopes of nine miners were buried"."""
    subject = grammar.child(verb, "nsubjpass", "nsubj")
    if subject is None or not subject.is_ancestor(node) or subject.tag_ not in {"NN", "NNS"}:
        return False
    if subject.lower_ in {"none", "neither"} or subject.lemma_ in words.of("number_words", "fraction") | vague_words(
        words
    ):
        return False
    return node.dep_ == "pobj" and not (
        is_person(subject, words)
        or kind_of(subject, words) == "group"
        or subject.lemma_ in words.outcomes.tally
        or subject.lemma_ in words.outcomes.noun
    )


def of_likeness(verb: Token, noun: Token, words: Words) -> bool:
    """Whether what is released may be a poll or video of the people: "a poll of 400 voters released on Friday"."""
    thing = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    lemma = thing.lemma_.lower()
    told = lemma in words.of("cues", "document") or lemma in words.of("contexts", "likeness")
    return verb.lemma_ == "release" and thing != noun and told


def of_others(verb: Token, subject: Token, words: Words) -> bool:
    """Whether a clause tells what befell others, its own subject: "learned from a shepherd that 12 men had died", "had been shot dead"."""
    lex, lemma = words.outcomes, verb.lemma_
    if subject.pos_ != "NOUN" or any(c.tag_ == "WP$" for c in subject.children):
        return False  # "14 men whose throats were cut"
    state = verb.dep_ == "relcl" and lemma in lex.state and (lemma not in lex.verb or lemma in lex.both)
    return state or grammar.is_passive(verb)
