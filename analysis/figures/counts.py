"""Which quantities of a report may count people, and whom: the counted noun, families, single persons, shares, none at all.

Goes by the order of words and their classes; what befell those counted is
asked of the parse afterwards, in `outcomes`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from analysis.figures import shares
from analysis.figures.counted_noun import unit_after
from analysis.figures.gapped import ends_clause, fronted
from analysis.figures.groups import ARTICLES, crew, families
from analysis.figures.not_counts import not_a_count
from analysis.figures.one_more import one_more, stands_alone
from analysis.figures.quantities import Quantity, quantities
from analysis.figures.zeros import NEAR, Zero, zeros
from analysis.lexicons.people import is_person, kind_of
from analysis.lexicons.words import Words
from analysis.parsing import columns, grammar
from analysis.parsing.tokens import Doc, Token

YEAR = re.compile(r"^(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with the noun it counts (None where the number stands alone) and the token to ask the parse about."""

    quantity: Quantity
    node: Token
    unit: Token | None
    start: int  # tokens of the number as stated
    end: int
    victims: tuple[int, int] | None = None
    family: bool = False
    subset: bool = False
    single: bool = False  # "a soldier"
    whole: bool = False  # the 14 of "two of the 14"
    of_them: int | None = None  # the token of "them" in "two of them", of "among them 20"


def people_counts(doc: Doc, words: Words) -> list[Counted]:
    """Every quantity that may count people, in text order, a family's members as one."""
    lowered = columns.of(doc).lowers
    known = quantities(doc, words, lowered)
    starts = {q.first: q for q in known}
    result: list[Counted] = []
    used: set[int] = set()
    for group in families(doc, known, words):
        q = Quantity(group.start, group.end, group.total, group.total, group.total, group.hedge, group.start)
        them = _among(doc, q)
        result.append(Counted(q, group.head, group.head, q.start, q.end, (q.start, q.end), family=True, of_them=them))
        used.update(range(group.start, group.end))
    for zero in zeros(doc, lowered, words):
        nobody = _zero(doc, zero, words) if doc[zero.end : zero.end + 1].text != "but" else None  # "not one but two"
        if nobody is not None:
            result.append(nobody)
        used.update(range(zero.start, zero.end))
    skip_base = -1
    for q in known:
        if q.first in used or q.first == skip_base:
            continue
        ends = ends_clause(doc, q.end) or doc[q.end].lower_ in words.of("counting", "where")
        alone = ends and fronted(doc, q.start, words) is not None  # "; on Sunday, 12" is no age
        if not alone and not_a_count(doc, q, words):
            body = crew(doc, q, words)
            if body is not None:
                result.append(Counted(q, body, body, q.start, q.end, (body.i, body.i + 1), family=True))
                used.add(q.start - 1)
            continue
        if q.share is not None and one_more(doc[q.first], starts, words):
            continue
        if q.share is not None and not q.again:
            base = shares.whole_after(doc, q.end - 1, starts, words)
            if base is not None:
                skip_base = base.first
            counted = _shared(doc, q, base, words)
            opening = _opening_whole(doc, q, known) if base is None and counted is not None else None
            if counted is not None and opening is not None and counted.unit is None:
                worked = shares.of_whole(q, opening, words)
                counted = replace(counted, quantity=worked, subset=True) if worked is not None else None
        else:
            counted = _plain(doc, q, starts, words)
        if counted is not None:
            result.append(counted)
    hedged = {q.start for q in known if q.start < q.first}  # "another one" is one number
    for i in columns.of(doc).places("lowers", ARTICLES):
        if i not in used and i not in hedged:
            single = _single(doc[i], starts, words)
            if single is not None:
                result.append(single)
    return sorted(result, key=lambda c: (c.start, c.end))


def _zero(doc: Doc, zero: Zero, words: Words) -> Counted | None:
    q = Quantity(zero.start, zero.end, 0, 0, 0, None, zero.start)
    unit, victims, _ = unit_after(doc, zero.end, words)
    if unit is None and doc[zero.start].lower_ in {"none", "neither"} and _of_things(doc, zero.start, words):
        return None
    if not zero.of_noun and (unit is None or doc[zero.end - 1].tag_ == "NN" or zero.end == len(doc)):
        return Counted(q, doc[zero.end - 1], None, q.start, q.end)
    if unit is None or (zero.of_noun and unit.i > zero.end + NEAR - 1):
        return None
    part = doc[zero.end].lower_ == "of"
    return Counted(q, doc[zero.end - 1] if part else unit, None if part else unit, q.start, q.end, victims)


def _of_things(doc: Doc, i: int, words: Words) -> bool:
    """Whether a pronoun stands for things named before it: "several pauses were agreed, but none has held"."""
    sentence = doc[i].sent
    if sentence.start == i and i:
        sentence = doc[i - 1].sent
    named = [t for t in doc[sentence.start : i] if t.tag_ in {"NNS", "NNPS"}]
    return bool(named) and not any(is_person(t, words) for t in named)


def _single(article: Token, starts: dict[int, Quantity], words: Words) -> Counted | None:
    """ "A soldier", "another 14-year-old girl": one person, where the parse gives the article to a noun for people."""
    i, doc = article.i, article.doc
    if i > 1 and doc[i - 1].lower_ in {"them", "whom"} and doc[i - 2].lower_ == "of":
        return None  # the one of "one of them a teacher" is counted already
    noun = article.nbor() if _of_so_many(article.nbor(), words) else article.head
    if one_more(article, starts, words):
        q = Quantity(i, i + 2, 1, 1, 1, None, i)
        return Counted(q, article.nbor(), None, i, i + 2, single=True)
    if article.lower_ == "another" and stands_alone(article, words):
        q = Quantity(i, i + 1, 1, 1, 1, None, i)
        return Counted(q, article, None, i, i + 1, single=True)
    aged = _aged(article)
    if aged is not None:
        return aged
    if (
        article.dep_ != "det"
        or (noun.dep_ == "attr" and not _turned_about(noun))
        or (noun.dep_ == "appos" and not _opens_clause(article, noun))
        or (noun.tag_ != "NN" and not (noun.tag_ == "NNP" and noun.text in words.demonyms))
        or noun.i - article.i > 7
        or not is_person(noun, words)
    ):
        return None
    doc = article.doc
    after = doc[noun.i + 1] if noun.i + 1 < len(doc) else None
    if article.i in starts or noun.lower_ == "couple":
        return None
    if (
        after is not None
        and not _of_so_many(noun, words)
        and (after.tag_.startswith("NN") or after.lower_ in {"'s", "-"})
    ):
        return None
    q = Quantity(article.i, article.i + 1, 1, 1, 1, None, article.i)
    node = article.head if noun.dep_ == "compound" else noun  # the parser may make "three" the head
    return Counted(q, node, noun, article.i, noun.i + 1, (article.i + 1, noun.i + 1), single=True)


def _turned_about(noun: Token) -> bool:
    """Whether what they are, or are among, stands before the verb: "also hurt was a nurse", "among the dead was a nurse"."""
    verb = noun.head
    if verb.lemma_ != "be" or noun.i < verb.i or grammar.child(verb, "expl", *grammar.SUBJECTS) is not None:
        return False
    return verb.dep_ == "auxpass" or any(c.i < verb.i and c.dep_ in {"prep", "acomp"} for c in verb.children)


def _opens_clause(article: Token, noun: Token) -> bool:
    """Whether a finite verb follows a noun that the parser put beside the name before its comma: "In the capital, Goma, a soldier was killed"."""
    doc, before, after = article.doc, article.i - 1, noun.i + 1
    return before > 0 and doc[before].text == "," and after < len(doc) and doc[after].lower_ in {"was", "is"}


def _of_so_many(parent: Token, words: Words) -> bool:
    """Whether it is said right behind a parent of how many: "a dad-of-three"."""
    return parent.lower_ in words.of("contexts", "parent") and [parent.nbor().text, parent.nbor(2).lower_] == [
        "-",
        "of",
    ]


def _aged(article: Token) -> Counted | None:
    """ "A seven-year-old" without a noun: one person."""
    doc, i = article.doc, article.i + 1
    lowered = [t.lower_ for t in doc[i : i + 6]]
    length = (
        5 if lowered[1:5] == ["-", "year", "-", "old"] else 1 if lowered[:1] and lowered[0].endswith("-year-old") else 0
    )
    after = doc[i + length] if i + length < len(doc) else None
    if not length or (after is not None and (after.tag_.startswith("NN") or after.text == "-" or after.tag_ == "JJ")):
        return None
    q = Quantity(article.i, article.i + 1, 1, 1, 1, None, article.i)
    old = doc[i + length - 1]
    return Counted(q, old, None, article.i, old.i + 1, (article.i + 1, old.i + 1), single=True)


def _plain(doc: Doc, q: Quantity, starts: dict[int, Quantity], words: Words) -> Counted | None:
    after = doc[q.end].lower_ if q.end < len(doc) else ""
    end = q.end - 1 if doc[q.end - 1].lower_ in {"of", "out"} else q.end  # "two out of the 12"
    inner = shares.whole_after(doc, q.end, starts, words) if after == "of" else None
    if after in words.of("contexts", "headline"):
        return Counted(q, doc[end - 1], None, q.start, end)  # "Hundreds flee": a verb, whatever the tagger makes of it
    unit, victims, pronoun = unit_after(doc, inner.end if inner is not None else q.end, words)
    whole = q.start >= 1 and _outer(doc, q, starts, words)
    subset = _refers_back(doc, q, words)
    if subset and _of_other_ones(doc, q, words):
        return None
    year = q.end == q.first + 1 and YEAR.match(doc[q.first].text) is not None
    if year and (unit is None or (unit.tag_ == "NN" and unit.lemma_ in words.outcomes.noun)):
        return None  # "released 2016", "his 2004 death"
    if unit is None and q.low is not None and q.high is not None and q.low != q.high and _years(doc, q):
        return None  # "between 2015 and 2018"
    if unit is None:
        return _alone(doc, q, end, whole, words, inner is not None)
    if pronoun is not None and _of_times(doc, q, starts, words):
        return None
    if pronoun is not None:
        # What the part is said to be comes after the pronoun: "two of them children".
        said, named, _ = unit_after(doc, pronoun + 1, words)
        noun = said is not None and is_person(said, words)
        return Counted(
            q,
            doc[end - 1],
            said if noun else unit,
            q.start,
            end,
            named if noun else victims,
            subset=True,
            of_them=pronoun,
        )
    if unit.lemma_ in {"set", "piece"} and doc[unit.i + 1 : unit.i + 2].text.lower() == "of":
        remains = unit_after(doc, unit.i + 2, words)
        if unit.lemma_ == "set" and remains.noun is not None and remains.noun.lower_ in words.outcomes.body:
            return Counted(q, remains.noun, remains.noun, q.start, end, remains.victims)  # "23 sets of remains"
        return None
    if kind_of(unit, words) == "group" and subset and unit.tag_ == "NN":
        return Counted(q, doc[end - 1], None, q.start, end, subset=True)  # "one of the group"
    if kind_of(unit, words) == "group" and unit.lemma_ != "life":
        return Counted(q, doc[end - 1], None, q.start, end) if unit.lemma_ in {"total", "number"} else None
    if _owners(unit, words):
        return None
    node = unit
    if subset:
        node = doc[end - 1]
    subset = subset or (inner is not None and doc[end].lower_ == "out")
    return Counted(q, node, unit, q.start, end, victims, subset=subset, whole=whole, of_them=_among(doc, q))


def _refers_back(doc: Doc, q: Quantity, words: Words) -> bool:
    """Whether an "of" and a word that refers back follow a number: "five of the wounded"."""
    back = words.of("counting", "back")
    return q.end + 1 < len(doc) and doc[q.end].lower_ == "of" and doc[q.end + 1].lower_ in back


def _of_other_ones(doc: Doc, q: Quantity, words: Words) -> bool:
    """Whether things are counted: "its generators, after five of the old ones died"."""
    return any(t.lower_ == "ones" for t in doc[q.end + 1 : q.end + 5]) and _of_things(doc, q.start, words)


def _owners(unit: Token, words: Words) -> bool:
    """Whether people are counted only as those whose things something is done to: "seized 14 farmers' tractors"; not "three men's deaths"."""
    thing, lex = unit.head, words.outcomes
    if unit.dep_ != "poss" or unit.nbor().tag_ != "POS" or thing.pos_ != "NOUN":
        return False
    lemma = thing.lemma_.lower()
    people = is_person(thing, words) or kind_of(thing, words) in {"group", "kin"}
    return not (people or lemma in lex.noun or thing.lower_ in lex.body or lemma in lex.body)


def _of_times(doc: Doc, q: Quantity, starts: dict[int, Quantity], words: Words) -> bool:
    """Whether "40 of them" follows a number of days or the like: "held for 300 days, 40 of them in solitary"."""
    before = doc[q.start - 2] if q.start > 1 and doc[q.start - 1].text == "," else None
    them = any(t.lower_ == "them" for t in doc[q.end : q.end + 2])  # "in two nights, nine of whom" are people
    if before is None or before.tag_ != "NNS" or before.lemma_ not in words.of("contexts", "period") or not them:
        return False
    days = next((p.best for p in reversed(starts.values()) if p.end <= before.i and before.i - p.end < NEAR), None)
    return days is None or q.best is None or q.best <= days  # of ten days, not 25


def _alone(doc: Doc, q: Quantity, end: int, whole: bool, words: Words, part: bool = False) -> Counted | None:
    """A number without a noun of its own: "among them were two children", "12 were killed"; not "number 12"."""
    after = doc[q.end].lower_ if q.end < len(doc) else ""
    them = _among(doc, q)
    if after in {"were", "are"} and them is not None:
        said = unit_after(doc, q.end + 1, words)
        if said.noun is not None and said.noun.tag_ == "NNS" and is_person(said.noun, words):
            return Counted(q, doc[end - 1], said.noun, q.start, end, said.victims, subset=True, of_them=them)
    of_own = [t.lower_ for t in doc[q.end : q.end + 3]][2:] == ["own"]  # "lost six of their own"
    if after in {"-", "of", "'s"} and not of_own and not part:  # `part`: "two of the nine"
        return None
    before = doc[q.start - 1] if q.start else None
    if before is not None and before.lower_ in {"age", "aged", "no.", "number"} and before.pos_ != "VERB":
        return None
    return Counted(q, doc[end - 1], None, q.start, end, of_them=them, whole=whole)


def _years(doc: Doc, q: Quantity) -> bool:
    """Whether all numbers of a range are years."""
    numerals = [t for t in doc[q.first : q.end] if t.text[:1].isdigit()]
    return bool(numerals) and all(YEAR.match(t.text) for t in numerals)


def _outer(doc: Doc, q: Quantity, starts: dict[int, Quantity], words: Words) -> bool:
    """Whether the quantity is the whole of a part named just before: "two of the" 14, "fewer than 20 of the town's" 3,000."""
    begin = max(q.start - shares.LONGEST, doc[q.start].sent.start) - 1
    i = next((k for k in range(q.start - 1, begin, -1) if doc[k].lower_ == "of"), None)
    if i is None or shares.whole_after(doc, i, starts, words) is not q:
        return False
    if doc[i].is_sent_start:
        return True  # "of the 40 hostages, 23 are dead"
    return any(p.end == i for p in starts.values() if i - 6 <= p.first < i)


def _opening_whole(doc: Doc, q: Quantity, known: list[Quantity]) -> Quantity | None:
    """The number of the whole with which a share's sentence opens: "of the 40 hostages, half were freed"."""
    first = doc[q.start].sent.start
    near = doc[first : first + 3]
    if len(near) < 3 or near[0].lower_ != "of" or q.start == first:
        return None
    return next((k for k in known if first < k.start <= first + 2 and k.end <= q.start and k.share is None), None)


def _among(doc: Doc, q: Quantity) -> int | None:
    """The pronoun of "among them 50 women", right before the number."""
    i = q.start - 1
    if i >= 1 and doc[i].lower_ in {"them", "whom"} and doc[i - 1].lower_ in {"among", "amongst", "including", "of"}:
        return i
    return None


def _shared(doc: Doc, q: Quantity, base: Quantity | None, words: Words) -> Counted | None:
    """A share: of the number in its own phrase, or (bounds to come) of a count met before."""
    begin = base.end if base is not None else q.end
    begin += base is None and begin < len(doc) and doc[begin].lower_ == "the"  # "half of the soldiers"
    unit, victims, pronoun = unit_after(doc, begin, words)
    elliptic = doc[q.end - 1].lower_ != "of" and base is None
    if unit is None and base is None and not elliptic:
        return None
    node = doc[q.end - 2] if doc[q.end - 1].lower_ == "of" else doc[q.end - 1]
    if elliptic and unit is None:
        return Counted(q, node, None, q.start, q.end, subset=not q.most, of_them=_among(doc, q))
    end = base.end if base is not None else (unit.i + 1 if unit is not None else q.end)
    if base is not None:
        worked = shares.of_whole(q, base, words)
        if worked is None:
            return None
        q = worked
    return Counted(q, node, unit, q.start, end, victims, subset=not q.most, of_them=pronoun if base is None else None)


__all__ = ["Counted", "people_counts"]
