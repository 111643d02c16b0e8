"""Whose words is a line that names its speaker before or behind a mark: "Officials: deal is close", 'The mayor: "We will rebuild."'?"""

from __future__ import annotations

import re

from analysis.parsing import extents, grammar
from analysis.records import Span, Statement
from analysis.statements.passage import Passage
from analysis.statements.sources import fill_source

# A first line "X: ..." that ends in no full stop, or has a blank line behind it, with the report below.
_HEADLINE = re.compile(r"\s*([^\n:\"\u201c]{2,50}): +([^\n]{8,200}?(?:[^\n.](?=\n)|(?=\.\s*\n\s*\n)))")

# A first line that closes with its speaker: "Truce is dead - Tesk", "Nine killed: police".
_CLOSED = re.compile(r"\s*([^\n\"\u201c]{8,150}?)( (?:-|\u2013|\u2014) |: )([^\n:.\"\u201c]{2,40})(?=\n|$)")

# 'The mayor: "..."' as a line or an item of a list.
_NAMED = re.compile(r"\s*(?:[-*\u2022\u00b7]\s+|\(?\w{1,2}[.)]\s+)?([^\n:.!?\"\u201c]{2,60}):\s*")

# The same behind the end of a sentence: 'Berlin has halted flights. Spokesman Uwe Lenz: "..."'
_NAMED_WITHIN = re.compile(r"(?<=[a-z0-9\"\u201d)][.!?] )([A-Z][^\n:.!?\"\u201c]{2,60}): ?$")


def headline(passage: Passage) -> list[Statement]:
    """The statement of a first line "X: ...", "... - X" or "...: X", where X is a speaker; or of "X:" before a quotation.

    X is a person, a body or officials; a place or a state before the colon is
    as often the matter as the speaker ("Gaza: talks resume").
    """
    match = _HEADLINE.match(passage.text)
    if match is not None:
        return _titled(passage, match.span(1), match.span(2), match.end(1))
    match = _CLOSED.match(passage.text)
    return (
        _titled(passage, match.span(3), match.span(1), match.start(2) + (passage.text[match.start(2)] == " "))
        if match is not None
        else []
    )


def _titled(passage: Passage, who: Span, what: Span, mark: int) -> list[Statement]:
    """The statement of a headline with the characters of its speaker, its words and the mark between them."""
    name = passage.doc.char_span(*who, alignment_mode="contract")
    words = passage.doc.char_span(*what, alignment_mode="contract")
    if name is None or words is None or len(words) < 3 or any(t.pos_ in {"VERB", "AUX"} for t in name):
        return []
    closing = what < who
    if closing and not any(t.pos_ in {"VERB", "AUX"} for t in words):
        return []
    if passage.is_quoted(words.start_char) and not closing:
        return []  # `named_before`
    speaks = passage.actor_kind(name.root) in {"person", "organization", "armed group"}
    known = name.root.lemma_.lower() in passage.lexicon["anonymous"] | passage.lexicon["voice"]
    tells = any(t.tag_ in grammar.FINITE for t in words)
    known = known or ((closing or tells) and name.root.lemma_.lower() in passage.lexicon["person"])
    if not (speaks or known) or name.root.lemma_.lower() in passage.lexicon["spoken of"]:
        return []  # "Hostages: hope for a pause" is about them
    spans = passage.whole_quotes(
        [words_span] if (words_span := extents.trim(passage.doc, words.start, words.end)) else []
    )
    statement = Statement((mark, mark + 1), spans, "", "headline")
    fill_source(passage, statement, name.root)
    statement.source = who
    return [statement] if spans else []


def named_before(passage: Passage, statements: list[Statement]) -> list[Statement]:
    """The statements of quotations, in no other's words, with a speaker and a colon right before them: '- The mayor: "We will rebuild."'."""
    result = []
    for place, quote in enumerate(passage.quotes):
        begin = passage.text.rfind("\n", 0, quote.span[0]) + 1
        match = _NAMED.fullmatch(passage.text, begin, quote.span[0])
        if match is None:
            match = _NAMED_WITHIN.search(passage.text, begin, quote.span[0])
            title = passage.text[: match.start()].split()[-1].rstrip(".").lower() if match is not None else ""
            match = None if title in passage.lexicon["title"] else match  # 'said of Mr. Reyes: "..."'
        if match is None or place in passage.taken:
            continue
        if any(s.carries(quote.span[0] + 2, quote.span[1] - 2) for s in statements):
            continue
        name = passage.doc.char_span(*match.span(1), alignment_mode="contract")
        if name is None or len(name) > 8 or any(t.pos_ in {"VERB", "AUX"} for t in name):
            continue
        owner = grammar.child(name.root, "poss") if name.root.lemma_.lower() in passage.lexicon["noun"] else None
        if owner is not None:  # 'The colonel's answer: "Never."'
            passage.taken.add(place)
            told = Statement((name.root.idx, name.root.idx + len(name.root)), [quote.span], "", "named before")
            fill_source(passage, told, owner)
            result.append(told)
            continue
        if name.root.pos_ != "PROPN" and name.root.lemma_.lower() not in passage.lexicon["person"]:
            continue
        if not passage.text[:begin].strip() and passage.actor_kind(name.root) in {"place", "state"}:
            continue  # a headline's matter, not its speaker: 'Sudan: "We ate leaves"'
        passage.taken.add(place)
        statement = Statement((match.end(1), match.end(1) + 1), [quote.span], "", "named before")
        fill_source(passage, statement, name.root)
        result.append(statement)
    return result
