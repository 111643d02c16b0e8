"""Which words tell of one more person without naming whom they count? "Two were killed and a third wounded", "and another was hurt"."""

from __future__ import annotations

from analysis.figures.counted_noun import unit_after
from analysis.figures.number_words import numerals
from analysis.figures.quantities import Quantity
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing.tokens import Token


def one_more(article: Token, starts: dict[int, Quantity], words: Words) -> bool:
    """Whether "a third" tells of one more than the two people counted before it in its sentence, and is no share: "two were killed and a third wounded"."""
    doc, i = article.doc, article.i
    if article.lower_ != "a" or i + 2 >= len(doc):
        return False
    part = numerals(words).fraction.get(doc[i + 1].lower_)
    if part is None or not doc[i + 1].lower_.endswith(("rd", "th")) or not stands_alone(doc[i + 1], words):
        return False
    before = next((q for q in reversed(starts.values()) if q.end <= i), None)
    if before is None or before.best is None or before.first < article.sent.start:
        return False
    people = unit_after(doc, before.end, words).noun
    return round(1 / part) == before.best + 1 and (people is None or is_person(people, words))


def stands_alone(another: Token, words: Words) -> bool:
    """Whether "another" has no noun: "three were killed and another wounded", "and another was injured"."""
    following = list(another.doc[another.i + 1 : another.i + 4])
    while following and (following[0].tag_ == "RB" or following[0].pos_ == "AUX"):
        del following[0]
    return bool(following) and (following[0].tag_ in {"VBN", "VBD"} or following[0].lower_ in words.outcomes.adjective)
