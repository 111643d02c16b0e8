"""Who is named in brackets behind a count, as lists of figures name who counts? "41 killed and 96 wounded (health cluster)", "4,200 displaced (source: IOM, 3 May)".

Brackets also hold the short form of a name ("the International Organization for
Migration (IOM)") and what a name means ("the Guard (an army unit)"): those name
nobody who counts.
"""

from __future__ import annotations

import re

from analysis.figures.source_by_order import keeps_count
from analysis.lexicons.words import Words
from analysis.parsing import extents
from analysis.parsing.tokens import Doc, Token
from analysis.records import Figure, Span, found, text_of

LISTED = re.compile(
    r"[ \t]*(?:[-*\u2022\u00b7\u2013][ \t]|[^\n:.]{1,40}:[ \t]*\S{0,12}\d)"
)  # "- 14 killed", "Killed: 212", "North: 5 killed"
SOURCE = re.compile(r"\n?[ \t]*\(?Sources?:[ \t]*([^\n(),;]{2,60}?)[ \t]*\)?[.]?[ \t]*(?:\n|$)")
LONGEST = 12  # tokens between the brackets
CLOSING = frozenset({"PUNCT", "CCONJ", "SCONJ"})
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "CCONJ"})
OF_NAMES = frozenset({"'", "’", "-", "/", "&"})
BODIES = frozenset({"organization", "armed group"})


def in_brackets(figure: Figure, doc: Doc, words: Words) -> tuple[Span, Token] | None:
    """The span and head of who is named in the first brackets behind a figure in its sentence or line, or None."""
    last = extents.token_at(doc, figure.number[1] - 1)
    if last is None:
        return None
    for i in range(last.i + 1, len(doc)):
        token = doc[i]
        if token.text in {";", ".", "?", "!"} or "\n" in token.text:
            return None
        if token.text == "(":
            named = _named(doc, i, words)
            if named is not None:
                return named
    return None


def beside_list(figure: Figure, doc: Doc, words: Words) -> tuple[Span, Token] | None:
    """The span and head of who is named for a list in whose lines the figure stands: in the brackets that close the line above it, or in a "Source:" line below it."""
    text = text_of(doc)
    begin, end = _line(text, figure.number[0])
    if not LISTED.match(text, begin):
        return None
    while end < len(text) and LISTED.match(text, end + 1) and not SOURCE.match(text, end + 1):
        end = _line(text, end + 1)[1]
    below = SOURCE.match(text, end + 1)
    if below is not None:
        first, last = extents.token_at(doc, below.start(1)), extents.token_at(doc, below.end(1) - 1)
        head = _head(doc, first.i, last.i + 1) if first is not None and last is not None else None
        return (below.span(1), head) if head is not None and _body(head, words) else None
    while begin and LISTED.match(text, begin):
        begin, end = _line(text, begin - 1)
    if LISTED.match(text, begin) or not text[begin:end].rstrip(" :").endswith(")"):
        return None
    opening = extents.token_at(doc, text.rfind("(", begin, end))
    return _named(doc, opening.i, words) if opening is not None and opening.text == "(" else None


def _line(text: str, place: int) -> Span:
    """Where the line of a character begins and ends."""
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end


def _named(doc: Doc, opening: int, words: Words) -> tuple[Span, Token] | None:
    closing = next((k for k in range(opening + 1, min(opening + LONGEST, len(doc))) if doc[k].text == ")"), None)
    if closing is None or not _ends_clause(doc, closing + 1):
        return None
    start = opening + 1
    while start < closing and (
        doc[start].lower_ in words.of("reckoning", "crediting") or doc[start].text in {":", "to"}
    ):
        start += 1
    credited = start > opening + 1
    stop = next((k for k in range(start, closing) if doc[k].text in {",", ";", "–", "—"}), closing)
    given = words.of("reckoning", "given") | words.of("reckoning", "reckoning")
    while stop > start + 1 and doc[stop - 1].lemma_.lower() in given:
        stop -= 1  # "(army figures)"
    if start >= stop or any(t.pos_ not in NAMING and t.text not in OF_NAMES for t in doc[start:stop]):
        return None
    head = _head(doc, start, stop)
    if not credited and (doc[start].pos_ == "DET" or _explains(doc[opening - 1], stop - start, stop < closing, words)):
        return None
    if not _body(head, words):
        return None
    span = extents.trim(doc, start, stop)
    return (span, head) if span is not None else None


def _head(doc: Doc, start: int, stop: int) -> Token:
    """The last word of a name, before a preposition: the ministry of "Ministry of Health"."""
    return next((doc[k - 1] for k in range(start + 1, stop) if doc[k].pos_ == "ADP"), doc[stop - 1])


def _ends_clause(doc: Doc, i: int) -> bool:
    """Whether what counts is told before token i: a source in brackets closes a clause."""
    return i >= len(doc) or doc[i].is_space or doc[i].pos_ in CLOSING


def _explains(before: Token, length: int, more: bool, words: Words) -> bool:
    """Whether brackets say again what the word before them names: "Union of Teachers (UDT)"; a date behind the name tells of a source."""
    if before.pos_ not in {"NOUN", "PROPN"}:
        return False
    return (keeps_count(before, words) and before.lower_ not in words.outcomes.noun) or (
        before.pos_ == "PROPN" and length == 1 and not more
    )


def _body(head: Token, words: Words) -> bool:
    """Whether a noun in brackets is a body that counts: by its word, as an actor of the report, or by capitals alone ("IOM"); not a place ("(Homs)")."""
    if keeps_count(head, words):
        return True
    mention = found(head.doc).mention_headed(head.i)
    actor = found(head.doc).actors[mention.actor] if mention is not None and mention.actor is not None else None
    if actor is not None:
        return actor.kind in BODIES
    return len(head.text) > 2 and head.text.isupper() and head.text.isalpha()
