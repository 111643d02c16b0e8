"""Which sentence does "as X reported", "as reported by X" or "as X put it" stand in?"""

from __future__ import annotations

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.records import Span
from analysis.statements.passage import COMMAS, Passage


def as_clause(passage: Passage, verb: Token, noun: Token | None) -> list[Span]:
    """The sentence that "as X reported" stands in, before it or after it."""
    words = passage.lexicon
    plain = verb.lemma_.lower() in words["making"] and any(c.lower_ in words["plain"] for c in verb.children)
    if not (plain or verb.lemma_.lower() in words["as"]) or grammar.child(verb, "ccomp", "xcomp", "attr"):
        return []
    marked = any(c.dep_ in {"mark", "advmod", "prep"} and c.lower_ == "as" and c.i < verb.i for c in verb.children)
    above = None if noun is None else noun.head.head if noun.head.dep_ == "agent" else noun.head  # "as told by X"
    if not marked or verb.dep_ != "advcl" or noun is None or above != verb or utters(passage, verb):
        return []
    put = [c.lower_ for c in grammar.children(verb, "dobj")]
    if verb.lemma_.lower() not in passage.speech and not plain:
        if put != ["it"] or any(t.lemma_.lower() in passage.speech for t in verb.ancestors):
            return []  # "as the archbishop put it"; but "as rebels put mines on the road"
        if any(t.head == verb.head and t.dep_ == "ccomp" and t.i > verb.i for t in verb.sent):
            return []  # 'said the town had, as he put it, "died"': one cue is enough
    doc = passage.doc
    first, last = passage.sentence(verb)
    if noun.head != verb and passage.marked(doc[first].idx, doc[last - 1].idx):
        return []  # '"It is over," Oko said, as reported by the radio': whose words they are, another cue tells
    start, end = verb.left_edge.i, verb.right_edge.i + 1
    if all(t.is_punct or t.is_space or t.pos_ in {"CCONJ", "ADV"} for t in doc[first:start]):
        span = extents.trim(doc, end, last) if "," in (doc[end - 1].text, doc[min(end, last - 1)].text) else None
    elif verb.head.dep_ == "conj" and verb.head.left_edge.i == start and verb.head.i > end:
        span = extents.trim(doc, end, last)  # "It is shut, and as the envoy noted, it will stay so"
    else:
        head = verb.head
        first = max(first, head.left_edge.i) if head.dep_ == "conj" and head.left_edge.i < start else first
        span = extents.trim(doc, first, start) if doc[start - 1].text in COMMAS else None
        if (
            span is not None
            and doc[end - 1 if doc[end - 1].text in COMMAS else min(end, last - 1)].text in COMMAS
            and max(head.i, head.head.i) >= end
        ):
            rest = extents.trim(doc, end, last)  # "The country, as the bishop put it, has lost its way"
            return [span, rest] if rest is not None else [span]
    return [span] if span is not None else []


def utters(passage: Passage, verb: Token) -> bool:
    """Whether the verb has an object that is no message: "said goodbye to the town that they loved"."""
    return any(c.lemma_.lower() in passage.lexicon["uttered"] for c in verb.children if c.i > verb.i)
