"""Fellows of a count that share its verb without saying it again: "Fifteen died at the checkpoint, nine in the market and a boy on the road".

Forwards, a count takes what befell the one before it in its sentence, across
words of place and time; backwards, the first of a list takes what is said of
the whole list ("974 militants, 168 soldiers and 87 civilians dead").
"""

from __future__ import annotations

import re

from analysis.figures.counts import Counted
from analysis.figures.gapped import ends_clause, fronted
from analysis.figures.number_words import DASHES, numerals
from analysis.figures.outcomes.by_list import MEMBERS
from analysis.figures.outcomes.outcome import Outcome
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.misjoined_nouns import verb_behind
from analysis.parsing.tokens import Doc, Token

DIGITS = re.compile(r"^\d[\d.,]*$")
OPENERS = frozenset({",", "and", "&", "plus", ";"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
MORE = frozenset({"more", "others"})
LONGEST_JOINT = 5  # words that join two counts
LONGEST = 30  # tokens between a count and its fellow


def end_of(counted: Counted) -> int:
    """The token after a count and its people."""
    ends = [counted.end]
    if counted.unit is not None:
        ends.append(counted.unit.i + 1)
    if counted.victims is not None:
        ends.append(counted.victims[1])
    return max(ends)


def fellow(counted: Counted, last: Counted, outcome: Outcome, words: Words) -> bool:
    """Whether the count shares the outcome of the one before it in its sentence, having no verb of its own."""
    doc, start, end = counted.node.doc, _opened(counted, words), end_of(last)
    if _as_were(counted) and last.node.sent == counted.node.sent:
        return counted.unit is None or is_person(counted.unit, words)
    if start is None or not end <= start <= end + LONGEST or last.node.sent != counted.node.sent:
        return False
    if any(_breaks(t, outcome.anchor, words) for t in doc[end:start]):
        return False
    if counted.unit is not None and outcome.rule.lives and outcome.anchor.i < start and last.end <= outcome.anchor.i:
        return False  # "a teacher lost her life and 17 residents ...": lives are no verb that is left out
    unit = counted.unit
    if unit is None:
        node = counted.node
        if node.dep_ == "nummod" and node.head.lower_ in MORE:
            node = node.head  # "at least 100 more are in Niger"
        return _has_own_verb(node, outcome, words) is False and _placed(counted, words)
    if not is_person(unit, words) or _has_own_verb(unit, outcome, words) or _has_own_verb(counted.node, outcome, words):
        return False
    if unit.dep_ == "conj":
        head = unit.head
        while head.dep_ == "conj":
            if is_person(head, words):
                break
            head = head.head
        if head.dep_ == "pobj" and head.head.lower_ in {"between", "against", "among"} | MEMBERS:
            return False
        return head.i < end or not is_person(head, words)
    if unit.dep_ == "pobj":
        return unit.head.i == counted.start - 1 and doc[counted.start - 1].lower_ in {"with", "as", "to"}
    if unit.dep_ == "dobj":
        return unit.head == outcome.anchor
    return unit.dep_ in {"npadvmod", "appos", "dep", "attr", "nmod", "ROOT", "oprd", "nsubj", "nsubjpass"}


def _opened(counted: Counted, words: Words) -> int | None:
    """The first token of what joins the count to the one before ("and", "along with"), or None."""
    doc, i = counted.node.doc, counted.start
    for n in range(LONGEST_JOINT, 0, -1):
        if i >= n and doc[i - n : i].text.lower() in words.of("counting", "adding"):
            return i - n
    alone = counted.unit is None and (ends_clause(doc, counted.end) or _somewhere(doc, counted.end, words))
    opening = fronted(doc, i, words) if alone else None
    i = i if opening is None else opening  # "; on Sunday, 12"
    if i and doc[i - 1].lower_ in OPENERS:
        return i - 2 if i > 1 and doc[i - 2].text == "," else i - 1
    if i and alone and doc[i - 1].text in DASHES and doc[i - 2].whitespace_:
        return i - 1  # "have been killed - 2,000 this year"
    return None


def _breaks(token: Token, anchor: Token, words: Words) -> bool:
    """Whether a token parts two counts: another verb, or a number that counts something else."""
    if token == anchor or (token.head == anchor and token.dep_ in {"aux", "auxpass"}):
        return False
    if token.tag_ in grammar.FINITE or token.text in {":", "(", "—", "--"}:
        return True
    if DIGITS.match(token.text) or token.lower_ in numerals(words).plain:
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        joined = following is not None and following.text == "-"
        year = token.text.isdigit() and len(token.text) == 4 and 1900 <= int(token.text) <= 2100
        named = token.i and token.doc[token.i - 1].tag_ == "NNP"
        pronoun = (
            token.lower_ == "one" and token.i and token.doc[token.i - 1].tag_ == "IN"
        )  # "21 in one and six in another"
        return not (joined or year or named or pronoun)
    return False


def _has_own_verb(noun: Token, outcome: Outcome, words: Words) -> bool:
    behind = verb_behind(noun)
    if behind is not None:
        return behind != outcome.anchor
    if noun.dep_ not in SUBJECTS or noun.head == outcome.anchor:
        return False
    verb = noun.head
    # "1,718 Gazans detained without charge": a bare participle that the parser took for a verb
    bare = (
        verb.tag_ in {"VBN", "VBD"}
        and verb.i == noun.i + 1
        and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    )
    return not (bare and verb.lower_ in words.of("counting", "handed"))


def _as_were(counted: Counted) -> bool:
    """Whether an auxiliary stands for the verb before: "nine were wounded, as were 12 from the navy", "so did two"."""
    doc, i = counted.node.doc, counted.start
    return (
        i > 1
        and doc[i - 1].lower_ in {"were", "was", "are", "did", "had", "have"}
        and doc[i - 2].lower_ in {"as", "so"}
    )


def _placed(counted: Counted, words: Words) -> bool:
    """Whether a number that stands alone has a place or time of its own, before or after it."""
    doc = counted.node.doc
    if ends_clause(doc, counted.end) and fronted(doc, counted.start, words) is not None:
        return True
    return _somewhere(doc, counted.end, words)


def _somewhere(doc: Doc, end: int, words: Words) -> bool:
    """Whether a place or time comes right after a number that stands alone: "six at the mill", "22 the day before"."""
    tokens = doc[end : end + 4]
    if not len(tokens):
        return False
    if tokens[0].lower_ in {"each", "apiece"} and len(tokens) > 1:
        tokens = tokens[1:]  # "two each from the army and the police"
    first = tokens[0]
    if first.lower_ in {"more", "others", "elsewhere", "today", "yesterday", "overnight"}:
        return True
    if first.lower_ in words.of("counting", "where"):
        return True
    if first.ent_type_ == "DATE" and first.tag_ == "NNP":
        return True
    return first.lower_ in {"the", "last", "this", "a", "that"} and any(
        t.lower_ in words.of("counting", "day") for t in tokens[1:4]
    )


def of_list(pending: list[Counted], counted: Counted, outcome: Outcome, words: Words) -> list[Counted]:
    """Those counts right before this one, in one list with it, of whom the same is said after the list's end."""
    taken: list[Counted] = []
    start = counted.start
    if outcome.anchor.i < end_of(counted):
        return taken
    if counted.unit is None and outcome.anchor.i == counted.end and outcome.anchor.lower_ in words.outcomes.adjective:
        return taken  # "300 nurses, 450 wounded": these alone are wounded
    doc = counted.node.doc
    for earlier in reversed(pending):
        gap = doc[end_of(earlier) : start]
        joint = [t.lower_ for t in gap]
        if earlier.node.sent != counted.node.sent or not joint or any(w not in OPENERS - {";"} for w in joint):
            if joint and "and" in joint and len(joint) <= 4 and all(t.tag_ in {"CC", "NNS", ","} for t in gap):
                pass  # "168 soldiers and policemen and 87 civilians"
            else:
                break
        if earlier.whole or earlier.unit is None or not is_person(earlier.unit, words):
            break
        if _only_beside(earlier.unit, counted.node):
            break
        taken.append(earlier)
        start = earlier.start
    return list(reversed(taken))


def _only_beside(people: Token, counted: Token) -> bool:
    """Whether people stand behind a preposition of their own: "in a bus with 40 nurses, 12 villagers died", "with no nurses, 12 died"."""
    first = grammar.first_conjunct(people)
    return first.dep_ == "pobj" and not first.head.is_ancestor(counted)


def freed_too(counted: Counted, last: Counted, outcome: Outcome, words: Words) -> bool:
    """Whether people freed beside others are only described by how they were held: "let out 250 prisoners and 1,718 Gazans detained without charge"."""
    if outcome.name != "released" or last.node.sent != counted.node.sent:
        return False
    doc, end = counted.node.doc, end_of(counted)
    if (
        end >= len(doc)
        or doc[end].lower_ not in words.of("counting", "handed")
        or counted.unit is None
        or not is_person(counted.unit, words)
    ):
        return False
    if doc[end].tag_ not in {"VBN", "VBD"} or any(c.dep_ in {"aux", "auxpass"} for c in doc[end].children):
        return False
    return fellow(counted, last, outcome, words)
