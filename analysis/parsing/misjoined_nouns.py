"""Whose is a noun that the parser joined to another verb's object, or took for the subject of the next clause?

"The raid killed 12 people and 40 others were wounded": the parser joins the
others to the people; they are the subject of the verb behind them.
"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token

SAYING = frozenset({"say", "add"})  # verbs that have no people for their object


def verb_behind(noun: Token) -> Token | None:
    """The finite verb right behind a noun that is joined to what stands before it, where the noun is that verb's subject; else None."""
    if noun.dep_ in {"appos", "dobj"}:
        return _behind_place(noun) if noun.dep_ == "appos" else _told_of_object(noun)
    if noun.dep_ != "conj":
        return None
    start, after = noun.left_edge.i, noun.right_edge.i + 1
    if not start or after >= len(noun.doc) or noun.doc[start - 1].dep_ != "cc":
        return None
    first = noun.doc[after]
    verb = first.head if first.dep_ in grammar.AUXILIARIES else first
    if first.tag_ == ("VBP" if noun.tag_ in {"NN", "NNP"} else "VBZ"):
        return None  # the numbers differ: "a monk on his alms round"
    if first.tag_ not in grammar.FINITE or any(c.dep_ in {*grammar.NOUN_SUBJECTS, "mark"} for c in verb.children):
        return None
    return (
        verb if verb.dep_ in {"conj", "advcl", "ccomp"} and verb.head.pos_ == "VERB" and verb.head.i < noun.i else None
    )


def _behind_place(noun: Token) -> Token | None:
    """The passive right behind a noun that the parser put beside the name before its comma, where it has no other subject: "In the capital, Goma, a soldier was killed"."""
    start, after = noun.left_edge.i, noun.i + 1
    if not start or after >= len(noun.doc) or noun.doc[start - 1].text != ",":
        return None
    first = noun.doc[after]
    passive = first.dep_ == "auxpass" and first.tag_ in grammar.FINITE
    return first.head if passive and _has_no_subject(first.head) else None


def _told_of_object(noun: Token) -> Token | None:
    """The passive right behind a verb's object, joined to the verb without a word: "He added 50 soldiers were killed", where "that" is left out."""
    after = noun.right_edge.i + 1
    if after >= len(noun.doc) or noun.i < noun.head.i or noun.head.lemma_ not in SAYING:
        return None
    first = noun.doc[after]
    passive = first.dep_ == "auxpass" and first.tag_ in grammar.FINITE and first.head.head == noun.head
    return first.head if passive and first.head.dep_ == "conj" and _has_no_subject(first.head) else None


def _has_no_subject(verb: Token) -> bool:
    return not any(c.dep_ in grammar.NOUN_SUBJECTS for c in verb.children)


def object_before(noun: Token) -> Token | None:
    """The verb right before a clause's first subject, whose object the noun is, where what is joined to it is the subject; else None.

    "Soldiers detained nine men and two died": the parser makes one clause of what follows "detained". Or the verb to
    which it joined a number that belongs to the object: "killed the mayor and two of his guards".
    """
    verb, above = noun.head, noun.head.head
    if noun.dep_ == "conj" and noun.tag_ == "CD":
        return verb if verb.pos_ == "VERB" and _beside_object(noun) else None
    if noun.dep_ not in grammar.NOUN_SUBJECTS or verb.dep_ != "ccomp" or above.pos_ != "VERB":
        return None
    joined = grammar.children(noun, "conj")
    own = bool(joined) and joined[-1].i < verb.i and grammar.child(above, "dobj") is None
    return above if own and noun.left_edge.i == above.i + 1 else None


def _beside_object(number: Token) -> bool:
    """Whether "and" and a number that opens no clause follow the verb's object: "the mayor and two of his guards"."""
    doc, after = number.doc, number.right_edge.i + 1
    if number.left_edge.i == 0 or doc[number.left_edge.i - 1].lower_ != "and":
        return False
    if after < len(doc) and (doc[after].tag_ in grammar.FINITE or doc[after].tag_ == "VBN"):
        return False
    return any(c.i < number.i for c in grammar.children(number.head, "dobj"))
