"""Numbers that count nobody, told by the words beside them: years, ages, days of the month, measures, names with a number."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from analysis.figures.number_words import numerals
from analysis.figures.quantities import Quantity
from analysis.lexicons.words import Words
from analysis.parsing import columns
from analysis.parsing.tokens import Doc, Token
from analysis.rules import Rule
from analysis.text.dates import MONTHS

AGE = re.compile(r"^\d{1,3}$")
YEARS = range(1900, 2101)
BEFORE_YEAR = frozenset({"in", "since", "by", "of", "until", "from", "during", "the", ","})
BOUNDS = frozenset({"under", "over", "above", "below"})
LONGEST_BUT = 8  # tokens from "not three" to "but nine"
WAS = frozenset({"is", "was", "be", "are", "were", "been"})


class Number:
    """A quantity and the words beside it."""

    def __init__(self, doc: Doc, q: Quantity, words: Words) -> None:
        self.doc, self.q, self.words = doc, q, words

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The numerals below twenty."""
        own = numerals(self.words)
        return frozenset(own.unit) | frozenset(own.teen)

    def at(self, i: int) -> str:
        """The word at a place in the text, in small letters; "" outside it."""
        return self.doc[i].lower_ if 0 <= i < len(self.doc) else ""

    @cached_property
    def before(self) -> str:
        """The word before it."""
        return self.at(self.q.start - 1)

    @cached_property
    def after(self) -> str:
        """The word after it."""
        return self.at(self.q.end)

    @cached_property
    def first(self) -> Token:
        """Its first token, past any hedge."""
        return self.doc[self.q.first]

    @cached_property
    def alone(self) -> bool:
        """Whether it is one token."""
        return self.q.end == self.q.first + 1

    @cached_property
    def lone(self) -> bool:
        """Whether it is one token without a hedge."""
        return self.alone and self.q.start == self.q.first

    @cached_property
    def small(self) -> bool:
        """Whether it is one token of at most three digits, as ages are."""
        return self.alone and AGE.match(self.first.text) is not None


def not_a_count(doc: Doc, q: Quantity, words: Words) -> Rule | None:
    """The first rule by which a number counts nobody, or None."""
    number = Number(doc, q, words)
    return next((rule for rule in NOT_COUNTS if rule.so(number)), None)


def _age_group(n: Number) -> bool:
    """Does it bound the age of people: a plural noun, "under", the number, no plural?"""
    doc, q = n.doc, n.q
    if (q.hedge or "").lower() not in BOUNDS or not q.start or doc[q.start - 1].tag_ != "NNS":
        return False
    return doc[q.start - 1].dep_ != "dative" and not n.after.endswith("s")


def _children_of(n: Number) -> bool:
    """Does it number somebody's children?"""
    joined = n.before == "-"  # "a mum-of-three"
    of, parent = n.at(n.q.start - 1 - joined), n.at(n.q.start - 2 - 2 * joined)
    return of == "of" and parent in n.words.of("contexts", "parent") and n.after not in {"people", "the"}


def _of_so_many(n: Number) -> bool:
    """Is it the second number of "nine in ten"?"""
    return n.before == "in" and n.at(n.q.start - 2) in n.small_words


def _no_one(n: Number) -> bool:
    """Does "no" stand before it, or "not", with what is right behind "but"?"""
    if n.before == "no":
        return n.first.lower_ in n.small_words
    if n.before != "not" or n.q.start != n.q.first:
        return False
    behind = [t.lower_ for t in n.doc[n.q.end : n.q.end + LONGEST_BUT]]
    return "but" in behind and not any(t in {".", ";"} for t in behind[: behind.index("but")])


def _both_and(n: Number) -> bool:
    """Is it the "both" of "both ... and"?"""
    if n.first.text != "both" or n.first.dep_ in {"preconj", "cc"}:
        return n.first.text == "both"
    nouns = 0  # "killing both civilians and government soldiers", taken for "both civilians"
    for token in n.first.doc[n.first.i + 1 : n.first.i + 12]:
        if token.tag_ in {"NNS", "NNPS"}:
            nouns += 1
        elif token.lower_ == "and" and nouns == 1:
            nouns = 2
        elif not token.tag_.startswith(("NN", "JJ")) and token.text not in {"(", ")"}:
            break
    return nouns > 2


def _day_of_month(n: Number) -> bool:
    """Is it the day of a month: up to which something is counted, behind an article, or by the parse?"""
    day = n.first.text.isdigit() and len(n.first.text) < 3 and int(n.first.text) < 32
    if n.before not in MONTHS or not day:
        return False
    named = n.at(n.q.start - 2) in n.words.of("counting", "determiner")  # "the March 3 arrests"
    hung = n.first.head.i == n.first.i - 1  # "were killed June 12 by a gunman"
    counts = n.q.end < len(n.doc) and n.doc[n.q.end].tag_ == "NNS"
    return n.after == "to" or named or (hung and not counts)


def _old_value(n: Number) -> bool:
    """Is it the value from which something rose or fell?"""
    return n.before == "from" and n.after == "to" and n.at(n.q.end + 1)[:1].isdigit()


def _was_one_of(n: Number) -> bool:
    """Is somebody said to be one of others, who are counted anyway?"""
    return n.lone and n.first.lower_ == "one" and n.after in {"of", "in"} and n.before in WAS


def _member(n: Number) -> bool:
    """Is "one of the girls" said of somebody named?"""
    if not n.lone or n.first.lower_ != "one" or n.after != "of" or n.at(n.q.end + 1) in {"them", "whom"}:
        return False
    if n.before == "as" or (n.first.dep_ == "appos" and n.first.head.pos_ == "PROPN"):
        return True
    return n.before == "," and n.q.start > 1 and n.doc[n.q.start - 2].pos_ == "PROPN"


def _listed_age(n: Number) -> bool:
    """Does it stand in a list of ages?"""
    doc = n.doc
    if not n.small:
        return False

    def is_listed(k: int) -> bool:
        return doc[k].text in {",", "-", "to"} or doc[k].lower_ in {"and", "between"} or bool(AGE.match(doc[k].text))

    return doc[columns.of(doc).back("ages", n.q.first - 1, is_listed)].lower_ in {"aged", "ages", "age"}


def _year(n: Number) -> bool:
    """Is it a year, by the words before it?"""
    if not n.alone or not n.first.text.isdigit() or len(n.first.text) != 4 or int(n.first.text) not in YEARS:
        return False
    if n.before in BEFORE_YEAR or n.q.start == 0:
        return not (n.before == "of" and n.after in {"people", "civilians"})
    name = n.doc[n.q.start - 1]
    return name.pos_ == "PROPN" and name.text[:3].istitle()


def _age(n: Number) -> bool:
    """Does it stand between commas or in brackets after a name or a singular noun?"""
    enclosed = n.before in {",", "("} and n.after in {",", ";", ".", "and", ")"}
    if n.small and _ages_of_two(n):
        return True
    if not n.small or not enclosed or n.q.start < 2:
        return False
    named = n.doc[n.q.start - 2]
    return named.pos_ == "PROPN" or named.tag_ == "NN"


def _ages_of_two(n: Number) -> bool:
    """Is it one of two between commas: "the two injured, 19 and 23, were farmers"?"""
    first = n.q.first if n.before == "," else n.q.first - 2
    pair = [n.at(i) for i in range(first - 1, first + 4)]
    if first < 2 or pair[0] != "," or pair[2] != "and" or pair[4] not in {",", "."}:
        return False
    people = n.doc[first - 2]
    return AGE.match(pair[1]) is not None and AGE.match(pair[3]) is not None and people.tag_ in {"NNS", "VBN", "JJ"}


def _measure(n: Number) -> bool:
    """Does it measure something, by the word after it?"""
    if n.after == "-" or n.after in n.words.of("contexts", "measure"):
        return True
    if n.at(n.q.end + 1) in {"of", "than"} and n.after in n.words.of("counting", "differing"):
        return True  # "three short of the number who died in May"
    return n.at(n.q.end + 1) == "-" and n.at(n.q.end + 2) in n.words.of("counting", "strength")  # "two four-man crews"


def _aged(n: Number) -> bool:
    """Does "aged" stand before it?"""
    return n.before in {"aged", "age"}


def _numbered(n: Number) -> bool:
    """Is it the number of a resolution or an article?"""
    return n.before in n.words.of("contexts", "numbered")


@dataclass(frozen=True, slots=True)
class NotACount(Rule):
    """A rule by which a number counts nobody: no row comes of it. so: the question, whose docstring says it."""

    so: Callable[[Number], bool] = lambda number: False

    def __post_init__(self) -> None:
        object.__setattr__(self, "needs", self.so.__doc__ or "")


Row = NotACount
# fmt: off
NOT_COUNTS = (
    Row("not-age-group", "an age", "", "", "Officials said children under five were killed.", so=_age_group),
    Row("not-children-of", "somebody's children", "contexts: parent", "", "A mother of three was killed.", so=_children_of),
    Row("not-of-so-many", "a share's whole", "in", "", "Nine in ten were killed.", so=_of_so_many),
    Row("not-no-one", "none", "no", "", "No two men were killed there.", so=_no_one),
    Row("not-both", "a conjunction", "both", "", "It hit both a school and a clinic.", so=_both_and),
    Row("not-day", "a day of the month", "", "", "It raised its count of the dead since January 9 to 1,987.", so=_day_of_month),
    Row("not-old-value", "a value no longer true", "from", "", "The toll rose from 20 to 30.", so=_old_value),
    Row("not-was-one-of", "somebody counted already", "one", "", "She was one of 26 people killed.", so=_was_one_of),
    Row("not-member", "somebody named", "one", "", "Aisha Zanna, one of the abducted girls, spoke on Friday.", so=_member),
    Row("not-listed-age", "an age", "", "", "Three boys aged 16, 19 and 22 were killed.", so=_listed_age),
    Row("not-year", "a year", "", "", "In 2014 his brother was killed.", so=_year),
    Row("not-age", "an age", "", "", "Ivan Petrov, 34, was killed in Kherson.", so=_age),
    Row("not-measure", "a measure", "contexts: measure", "", "He was killed 40 kilometers from Aleppo.", so=_measure),
    Row("not-aged", "an age", "aged age", "", "The boy, aged six, was killed.", so=_aged),
    Row("not-numbered", "a number for a name", "contexts: numbered", "", "They were killed under resolution 242 of the council.", so=_numbered),
)
# fmt: on
