"""Which actor's name stands beside a common noun: "its envoy, X", "X, the militia", "the State Council, as the junta calls itself"?"""

from __future__ import annotations

from typing import Protocol

from analysis.actors.names import BODIES
from analysis.lexicons.actor_names import Lexicon, fold
from analysis.parsing.grammar import child
from analysis.parsing.tokens import Doc, Token
from analysis.records import Actor, Mention

LONGEST = 9  # words of a name
REFLEXIVE = frozenset({"itself", "themselves", "himself", "herself"})


class Met(Protocol):
    """What is known of the actors met so far: as `descriptions.Describer` holds it."""

    doc: Doc
    words: Lexicon
    actors: list[Actor]
    by_head: dict[int, Mention]


def named(met: Met, noun: Token) -> int | None:
    """The actor of the name in apposition: "its envoy, X" whatever the article, "X, the envoy" when definite."""
    if noun.dep_ == "appos" and noun.head.i < noun.i:
        mention = met.by_head.get(noun.head.i)
        definite = any(
            c.i < noun.i and (c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ == "the")) for c in noun.children
        )
        if mention is not None and mention.actor is not None and definite and _fits(met, noun, mention.actor):
            return mention.actor
    for c in noun.children:
        if c.dep_ == "appos" and c.i > noun.i:
            mention = met.by_head.get(c.i)
            if mention is not None and mention.actor is not None and _fits(met, noun, mention.actor):
                return mention.actor
    body = noun.lower_ in met.words.describing or noun.lower_ in met.words.organisation_heads
    known = _known_as(met, noun) if body else None
    if known is not None:
        return known
    if noun.dep_ == "dep" or (body and noun.dep_ == "nsubj" and _opens_after_name(met, noun)):
        return _after_comma(met, noun)
    return _calls_itself(met, noun)


def _opens_after_name(met: Met, noun: Token) -> bool:
    """Whether a subject with a comma after it stands right behind the name that opens the sentence: "FULK, the faction led by Veld, refused"."""
    first, last = noun.left_edge, noun.right_edge
    if first.i < 2 or first.lower_ != "the" or met.doc[first.i - 1].text != ",":
        return False
    opens = met.doc[first.i - 2].sent.start
    stop = met.doc[last.i : last.i + 2]
    closed = any(t.text == "," for t in stop)
    return closed and all(t.text[0].isupper() for t in met.doc[opens : first.i - 1])


def _known_as(met: Met, noun: Token) -> int | None:
    """The actor by whose name a noun is said to be known: "the peacekeeping force, known as ECOMOG"."""
    if not any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children):
        return None
    for told in noun.children:
        if told.dep_ != "acl" or told.i < noun.i or told.lemma_ not in met.words.kinds["known_as"]:
            continue
        prep = child(told, "prep")
        name = child(prep, "pobj") if prep is not None and prep.lower_ == "as" else None
        mention = met.by_head.get(name.i) if name is not None else None
        if mention is not None and mention.actor is not None and _fits(met, noun, mention.actor):
            return mention.actor
    return None


def _after_comma(met: Met, noun: Token) -> int | None:
    """The actor whose name ends right before a comma and the phrase, where the parse has lost the apposition."""
    first = noun.left_edge
    if first.tag_ != "DT" or first.i < 2 or met.doc[first.i - 1].text != ",":
        return None
    return _ends_at(met, noun, first.i - 2)


def _calls_itself(met: Met, noun: Token) -> int | None:
    """The body whose name an aside says is the noun's: "the State Council, as the junta calls itself"."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_ not in met.words.kinds["self_naming"]:
        return None
    if noun.dep_ == "nsubj" and not any(c.lower_ in REFLEXIVE for c in verb.children):
        return None  # "Hamas, as the militia named its leader, left"
    mark = noun.left_edge.i - 1
    if mark < 2:
        return None
    if met.doc[mark].lower_ != "as" or met.doc[mark - 1].text != ",":
        return None
    return _ends_at(met, noun, mark - 2)


def _ends_at(met: Met, noun: Token, last: int) -> int | None:
    """The actor of the name that ends with a token, where the noun fits it."""
    stop = met.doc[last].idx + len(met.doc[last])
    for place in range(last, max(-1, last - LONGEST), -1):
        mention = met.by_head.get(place)
        if mention is not None and mention.end == stop and mention.actor is not None:
            return mention.actor if _fits(met, noun, mention.actor) else None
    return None


def _fits(met: Met, noun: Token, place: int) -> bool:
    """Whether a noun in apposition can describe an actor, by kind."""
    kind, words, lower = met.actors[place].kind, met.words, noun.lower_
    if kind == "person":
        return lower in words.titles or (noun.tag_ == "NN" and words.is_person_word(noun))
    if lower in words.titles and words.titles[lower]["kind"] != "modifier":
        return False  # "the militia known as X": a modifier of titles only ("militia leader")
    if lower in words.heads["country"]:
        return kind == "state"
    if lower in words.organisation_heads or lower in words.describing:
        return kind in BODIES
    return kind == "place" and lower in words.heads["place"]


def is_told_within(subject: Token, other: Token) -> bool:
    """Whether a name stands only in what is told of a subject: "the YPG, which Turkey sees as the PKK's arm, left"."""
    if subject.dep_ not in {"nsubj", "nsubjpass"} or not subject.i < other.i < subject.head.i:
        return False
    inside = False
    while other not in (subject, other.head):
        inside = inside or other.dep_ in {"relcl", "acl", "appos"}
        other = other.head
    return inside and other == subject


def ruler(noun: Token, words: Lexicon) -> str | None:
    """Who is said to run the body: "the Hamas-run government" is no other party's."""
    for c in noun.children:
        if 1 < c.i < noun.i and c.lower_ in words.kinds["running"] and noun.doc[c.i - 1].text == "-":
            return fold(noun.doc[c.i - 2].text)
    return None
