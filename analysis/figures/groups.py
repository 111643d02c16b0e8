"""Families and other small groups told off one by one, counted as one: "a mother and her five children" is six.

A list is summed where it belongs together: its first member is one person or
pair ("a woman and two children"), a later one hangs on another by a possessive
("five children and their mother"), or all are kin ("two brothers and a cousin"). "Three soldiers and two
civilians" stays two counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.figures.quantities import Quantity
from analysis.lexicons.people import is_person, kind_of, status_of
from analysis.lexicons.words import Words
from analysis.parsing import columns
from analysis.parsing.misjoined_nouns import verb_behind
from analysis.parsing.tokens import Doc, Token

POSSESSIVES = frozenset({"her", "his", "their", "its"})
ARTICLES = frozenset({"a", "an", "another"})
INNER = ("JJ", "NN", "CD", "HYPH", "VBN")
LONGEST = 7  # tokens of one member


@dataclass(frozen=True, slots=True)
class Group:
    """Tokens start to end that tell off `total` people; `head` is the first member's noun."""

    start: int
    end: int
    total: float
    head: Token
    hedge: str | None = None


@dataclass(frozen=True, slots=True)
class _Member:
    start: int
    noun: Token
    count: float
    article: bool
    possessive: bool
    hedge: str | None = None


def families(doc: Doc, known: Sequence[Quantity], words: Words) -> list[Group]:
    """The groups of a Doc, in text order. `known` are its quantities."""
    starts = {q.start: q for q in known if q.share is None and q.best is not None}
    result: list[Group] = []
    end = 0
    for i in sorted({*starts, *columns.of(doc).places("lowers", ARTICLES)}):
        member = _member(doc, i, starts, words) if i >= end else None
        if member is None or (member.possessive and not member.article):
            continue
        members = [member]
        while (following := _next(doc, members[-1].noun.i + 1, starts, words)) is not None:
            members.append(following)
        # A comma alone may part clauses: the list must end with "and".
        while len(members) > 1 and doc[members[-1].start - 1].lower_ != "and":
            members.pop()
        if len(members) > 2 and _tells_off(doc, members, words):
            members = members[1:]
        kin = all(kind_of(m.noun, words) == "kin" for m in members) and any(m.article for m in members)
        member = members[0]
        together = (member.article and not _two_sides(members, words)) or kin or any(m.possessive for m in members[1:])
        together = together and not any(m.noun.lemma_.lower() in words.of("contexts", "captor") for m in members[1:])
        if len(members) > 1 and together and doc[members[-1].noun.i + 1 : members[-1].noun.i + 2].text != "'s":
            total = sum(m.count for m in members)
            leader = None if member.article or member.hedge else _leader(doc, member.start, words)
            start = leader.left_edge.i if leader is not None else member.start
            total += leader is not None
            result.append(Group(start, members[-1].noun.i + 1, total, leader or member.noun, member.hedge))
            end = members[-1].noun.i + 1
        else:
            end = member.noun.i + 1
    return result


def crew(doc: Doc, q: Quantity, words: Words) -> Token | None:
    """The noun of one body that is told with its strength: "a four-man crew", "the five-member family"; None for several ("two four-man teams")."""
    k = q.end + 1
    if k >= len(doc) or doc[q.end].text != "-" or doc[q.end].whitespace_ or q.best is None:
        return None
    before = q.start - 1 if doc[q.start - 1].tag_ == "DT" else q.start
    if doc[k].lower_ not in words.of("counting", "strength") or (before and doc[before - 1].lower_ == "of"):
        return None  # "the leader of a ten-man gang"
    for noun in doc[k + 1 : k + LONGEST]:
        if not noun.tag_.startswith(INNER):
            return None
        after = doc[noun.i + 1] if noun.i + 1 < len(doc) else None
        last = after is None or not (after.tag_.startswith("NN") or after.text in {"-", "'s"})
        if last and noun.tag_.startswith("NN"):
            return noun if noun.tag_ == "NN" and kind_of(noun, words) in {"group", "person"} else None
    return None


def _tells_off(doc: Doc, members: Sequence[_Member], words: Words) -> bool:
    """Whether those behind the comma are the people that the first member counts, or some of them: "killed two people, a woman and her son"."""
    first, rest = members[0], members[1:]
    if first.article or first.possessive or first.count < 2 or doc[first.noun.i + 1].text != ",":
        return False
    anybody = first.noun.lemma_.lower() in words.of("contexts", "inhabitant")
    return rest[0].article and (anybody or sum(m.count for m in rest) == first.count)


def _two_sides(members: Sequence[_Member], words: Words) -> bool:
    """Whether fighters stand beside others, or other fighters, of whom there are several: "a policeman and three gunmen" are two counts."""
    several = any(m.count > 1 and not m.article for m in members)
    return several and any(status_of(m.noun, words) == "combatant" for m in members)


def _leader(doc: Doc, start: int, words: Words) -> Token | None:
    """The one person named first, before a comma: "the rector of the university, five priests and their cook"."""
    if start < 3 or doc[start - 1].text != ",":
        return None
    noun = doc[start - 2]
    while noun.dep_ in {"pobj", "prep", "compound"} and noun.head.i < noun.i:
        noun = noun.head
    definite = any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children)
    clause_part = noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and noun.tag_ == "NN"
    return noun if definite and clause_part and is_person(noun, words) else None


def _next(doc: Doc, i: int, starts: dict[int, Quantity], words: Words) -> _Member | None:
    """The member after a comma, "and" or both, at token i."""
    joined = False
    if i + 2 < len(doc) and doc[i].text == "," and doc[i + 1].text.isdigit() and doc[i + 2].text == ",":
        i += 2  # "a woman, 32, and her baby"
    ages = [t.text for t in doc[i : i + 5]]
    if len(ages) == 5 and ages[0] == ages[4] == "," and ages[2] == "and" and ages[1].isdigit() and ages[3].isdigit():
        i += 4  # "two boys, 9 and 11, and their uncle"
    if i + 2 < len(doc) and doc[i].lower_ == "of" and i + 1 in starts and doc[i + 2].lower_ == "and":
        i += 2  # "a girl of nine and her grandmother"
    decade = doc[i : i + 4]
    if len(decade) == 4 and decade[0].lower_ == "in" and decade[1].tag_ == "PRP$" and decade[3].lower_ in {"and", ","}:
        i += 3  # "a woman in her sixties and her two grandsons"
    while i < len(doc) and (doc[i].text == "," or doc[i].lower_ == "and"):
        joined, i = True, i + 1
    member = _member(doc, i, starts, words) if joined and i < len(doc) else None
    return member if member is not None and verb_behind(member.noun) is None else None


def _member(doc: Doc, i: int, starts: dict[int, Quantity], words: Words) -> _Member | None:
    first = doc[i]
    lower = first.lower_
    q = starts.get(i)
    if q is None and lower not in POSSESSIVES and lower not in ARTICLES:
        return None
    possessive = lower in POSSESSIVES
    k = i + 1 if possessive else (q.end if q is not None else i + 1)
    inner = starts.get(k) if possessive else None
    if inner is not None and inner.end < len(doc) and doc[inner.end].text == "-":
        inner = None  # "her six-month-old baby"
    q = inner or q
    if inner is not None:
        k = inner.end
    if q is not None and k + 1 < len(doc) and doc[k].lower_ == "of" and doc[k + 1].lower_ in POSSESSIVES:
        k, possessive = k + 2, True  # "three of his children"
    while k < len(doc) and k < i + LONGEST:
        token = doc[k]
        if token.tag_.startswith("NN") and is_person(token, words):
            following = doc[k + 1] if k + 1 < len(doc) else None
            if following is None or not (following.tag_.startswith("NN") and is_person(following, words)):
                break
        if not token.tag_.startswith(INNER):
            return None
        k += 1
    else:
        return None
    if k >= len(doc):
        return None
    noun = doc[k]
    singular = noun.tag_ in {"NN", "NNP"}
    if q is not None and not (lower in ARTICLES and q.end == i + 1):
        return _Member(i, noun, q.best or 0, False, possessive, q.hedge)
    if not singular:
        return None
    return _Member(i, noun, 2.0 if noun.lower_ == "couple" else 1.0, not possessive, possessive)
