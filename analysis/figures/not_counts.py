"""Numbers that count nobody, told by the words beside them: years, ages, days of the month, measures, names with a number."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from analysis.figures.quantities import SMALL, WORDS, Quantity
from analysis.text.dates import MONTHS

MEASURES = frozenset(
    {
        "-",
        "years",
        "year",
        "days",
        "day",
        "hours",
        "minutes",
        "weeks",
        "months",
        "month",
        "kilometers",
        "kilometres",
        "miles",
    }
    | {"km", "meters", "metres", "feet", "am", "pm", "a.m.", "p.m.", "th", "st", "nd", "rd"}
)

PARENTS = frozenset({"mother", "father", "grandmother", "grandfather", "parent", "mom", "dad"})

AGE = re.compile(r"^\d{1,3}$")


def _listed_age(doc: Doc, i: int) -> bool:
    """Whether a number stands in a list of ages: "aged 16, 19 and 22"."""
    k = i - 1
    while k > 0 and (doc[k].text in {",", "-", "to"} or doc[k].lower_ in {"and", "between"} or AGE.match(doc[k].text)):
        k -= 1
    return doc[k].lower_ in {"aged", "ages", "age"}


def _membership(doc: Doc, q: Quantity) -> bool:
    """Whether "one of the girls" says of somebody named that she belongs to them: "Aisha Zanna, one of the abducted girls"."""
    if q.end + 1 < len(doc) and doc[q.end + 1].lower_ in {"them", "whom"}:
        return False
    one = doc[q.first]
    before = doc[q.start - 1].lower_ if q.start else ""
    if before == "as" or (one.dep_ == "appos" and one.head.pos_ == "PROPN"):
        return True
    return before == "," and q.start > 1 and doc[q.start - 2].pos_ == "PROPN"


def not_a_count(doc: Doc, q: Quantity) -> bool:
    """Whether a number is a year, an age, a day of the month, the old value of a change ("from 20 to 30"), or "no one"."""
    before = doc[q.start - 1].lower_ if q.start else ""
    after = doc[q.end].lower_ if q.end < len(doc) else ""
    text = doc[q.first].text
    aged = (q.hedge or "").lower() in {"under", "over", "above", "below"} and q.start and doc[q.start - 1].tag_ == "NNS"
    if aged and doc[q.start - 1].dep_ != "dative" and not doc[q.end : q.end + 1].text.endswith("s"):
        return True  # "children under five"
    if before == "of" and q.start >= 2 and doc[q.start - 2].lower_ in PARENTS and after not in {"people", "the"}:
        return True  # "a mother of three"
    if before == "in" and q.start >= 2 and doc[q.start - 2].lower_ in SMALL:
        return True  # the ten of "nine in ten"
    if before == "no" and doc[q.first].lower_ in SMALL:
        return True
    if text == "both" and doc[q.first].dep_ in {"preconj", "cc"}:
        return True
    if before == "but" and q.start >= 2 and doc[q.start - 2].lower_ in {"all", "none", "everyone"}:
        return True  # "all but one of them"
    if before in MONTHS and after == "to" and text.isdigit() and len(text) < 3 and int(text) < 32:
        return True  # "its count since January 9 to 1,987"
    if before == "from" and after == "to" and q.end + 1 < len(doc) and doc[q.end + 1].text[:1].isdigit():
        return True
    lone = q.end == q.first + 1 and q.start == q.first
    if (
        lone
        and q.start
        and doc[q.start - 1].pos_ == "PROPN"
        and doc[q.first].dep_ == "nummod"
        and doc[q.first].head == doc[q.start - 1]
    ):
        return True  # "Flight 17", "Resolution 2773"
    if (
        lone
        and text.lower() == "one"
        and after in {"of", "in"}
        and before in {"is", "was", "be", "are", "were", "been"}
    ):
        return True  # "she was one of 26 people killed" counts nobody new
    if lone and text.lower() == "one" and after == "of" and _membership(doc, q):
        return True
    single = q.end == q.first + 1 and AGE.match(text) is not None
    if single and _listed_age(doc, q.first):
        return True
    if q.end == q.first + 1 and text.isdigit() and len(text) == 4 and 1900 <= int(text) <= 2100:
        if before in {"in", "since", "by", "of", "until", "from", "during", "the", ","} or q.start == 0:
            return not (before == "of" and after in {"people", "civilians"})
        if q.start and doc[q.start - 1].text[:3].istitle() and doc[q.start - 1].pos_ == "PROPN":
            return True
    if single and before in {",", "("} and after in {",", ";", ".", "and", ")"} and q.start > 1:
        named = doc[q.start - 2]
        return named.pos_ == "PROPN" or named.tag_ == "NN"
    if after in {"in", "out"} and q.end + 1 < len(doc):
        following = doc[q.end + 2 if after == "out" and q.end + 2 < len(doc) else q.end + 1]
        if following.lower_ in WORDS or AGE.match(following.text):
            return True  # "nine in 10"
    return after in MEASURES or before in {"aged", "age", "resolution", "article", "no."}
