"""Which quotations does a sentence lead up to, whatever its verb: 'The minister justified the raid: "We had no choice."'?

A colon in front of a whole sentence in quote marks says that the subject of
the sentence before it speaks, if it can speak. A comma says so only behind
verbs of speaking (cues: speaks).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.parsing import grammar
from analysis.parsing.hypotheses import is_hypothetical
from analysis.parsing.tokens import Token
from analysis.records import found
from analysis.statements.passage import Passage

_COLON = re.compile(r":\s*$")
_TURNED = re.compile(r"(?:^|\n|[.!?\u201d\"] )([A-Z][a-z]+ [^\n:.!?\"\u201c,]+):\s*$", re.M)
_COMMA = re.compile(r",[ ]*$")


@dataclass(frozen=True, slots=True)
class LeadIn:
    """quote: the quotation's place in the passage. noun: who speaks."""

    quote: int
    noun: Token


def lead_ins(passage: Passage) -> dict[int, LeadIn]:
    """The quotations that a sentence with a verb of another kind leads up to, by the index of that verb."""
    result: dict[int, LeadIn] = {}
    for place in range(len(passage.quotes)):
        turned = _turned(passage, place)
        if turned is not None:
            result[turned[0].i] = LeadIn(place, turned[1])
            continue
        verb = _verb(passage, place)
        noun = who_speaks(passage, verb, leads=True) if verb is not None else None
        if verb is not None and noun is not None:
            result[verb.i] = LeadIn(place, noun)
    return result


def who_speaks(passage: Passage, verb: Token, leads: bool = False) -> Token | None:
    """The subject of a verb, if it is someone who can speak and the verb is told as done; else None.

    leads: whether a colon follows, before which "was not so sure" leads up to a quotation as well.
    """
    noun = grammar.subject(verb, shared=False)
    if (
        noun is None
        or (grammar.negation(verb) is not None and not (leads and verb.lemma_ == "be"))
        or is_hypothetical(verb)
    ):
        return None
    person = noun.lemma_.lower() in passage.lexicon["person"] or noun.lower_ in passage.lexicon["self"]
    return noun if noun.pos_ == "PROPN" or person or found(passage.doc).mention_headed(noun.i) else None


def _turned(passage: Passage, place: int) -> tuple[Token, Token] | None:
    """The verb and who speaks of a line or sentence that is no more than 'Said Bol Oko:', or None."""
    quote = passage.quotes[place]
    line = _TURNED.search(passage.text, max(0, quote.span[0] - 80), quote.span[0])
    verb = next(passage.tokens_from(line.start(1)), None) if line is not None else None
    if line is None or verb is None or verb.lower_ not in passage.said_forms:
        return None
    who = [t for t in passage.doc.tokens[verb.i + 1 : verb.i + 9] if t.idx < line.end(1)]
    if not who or any(t.pos_ not in {"PROPN", "NOUN", "ADJ", "DET"} for t in who):
        return None
    noun = who[-1]
    person = noun.lemma_.lower() in passage.lexicon["person"]
    return (verb, noun) if noun.pos_ == "PROPN" or person else None


def _verb(passage: Passage, place: int) -> Token | None:
    """The main verb before a quotation that is a sentence of its own, or None."""
    quote = passage.quotes[place]
    before = passage.text[max(0, quote.span[0] - 4) : quote.span[0]]
    colon = bool(_COLON.search(before))
    inner = passage.inner(quote).strip()
    whole = len(inner.split()) >= 3 and (inner[0].isupper() or inner[0] == "[") and inner[-1] in ".!?\u2026"
    if not whole or not (colon or _COMMA.search(before)):
        return None
    last = next((t for t in passage.tokens_from(quote.span[0]) if t.i), None)
    mark = last.nbor(-1) if last is not None else None
    while mark is not None and (mark.is_space or mark.is_punct) and mark.i:
        mark = mark.nbor(-1)
    if mark is None or passage.is_quoted(mark.idx):
        return None
    verb = mark
    while not (verb.pos_ == "VERB" and verb.tag_ in {"VBD", "VBZ", "VBP"}) and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ != "as" for c in verb.children):
        return None  # 'As the paper told after the guards left: "..."'
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in passage.speech:
        return None  # "said he had one wish: "No more war.""
    mood = colon and verb.lemma_ == "be" and grammar.child(verb, "acomp") is not None  # "was not so sure:"
    finite = (verb.pos_ == "VERB" or mood) and verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.idx < quote.span[0]
    # Also "she had this to say: ".
    known = any(
        t.lemma_.lower() in passage.lexicon["quote"] and t.pos_ == "VERB" for t in passage.doc[verb.i : mark.i + 1]
    )
    if not finite or known or passage.text[verb.idx : quote.span[0]].count("\n") > (2 if colon else 1):
        return None
    issued = mark.dep_ == "dobj" and mark.head == verb and mark.lemma_.lower() in passage.lexicon["noun"]
    told = verb.lemma_.lower() in passage.lexicon["speaks"] or (issued and passage.utters(verb))  # 'made a vow, "..."'
    return verb if colon or told else None
