"""To whom are the words said: "told reporters", "urged both sides", "called on the rebels"?"""

from __future__ import annotations

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.records import Span, Statement, found
from analysis.statements import calls
from analysis.statements.passage import Passage


def fill_addressee(passage: Passage, statement: Statement, verb: Token, noun: Token | None) -> None:
    """Fills in to whom the words are said."""
    lemma = verb.lemma_.lower()
    passive = grammar.is_passive(verb)
    told = grammar.child(verb, "dative")
    if told is not None and told.pos_ == "ADP":
        told = grammar.child(told, "pobj")
    bidden = statement.rule_id == "infinitive" and lemma in passage.lexicon["bidding"]
    if told is None and (lemma in passage.lexicon["addressed"] or bidden):
        told = grammar.child(verb, "dobj")
    on = calls.preposition(passage, verb) if told is None and statement.rule_id == "call on" else None
    if on is not None and on.lower_ != "for":
        told = grammar.child(on, "pobj")
    if told is None and statement.rule_id == "accuse" and not _is_each_other(passage, verb):
        told = grammar.child(verb, "dobj")
    thing = grammar.child(verb, "dobj")
    if statement.rule_id == "accuse" and told is not None and thing is not None and told.i + 1 == thing.left_edge.i:
        first, told = told, thing  # "accused Azerbaijani military forces", taken for two
    else:
        first = None
    if told is None and lemma == "say" and not (noun is not None and passive):
        told = next((t for t in grammar.preposition_objects(verb, "to") if passage.can_speak(t)), None)
    taken = [*statement.content, *([statement.source] if statement.source is not None else [])]
    if told is not None and not any(a <= told.idx < b for a, b in taken):
        start, end = extents.phrase(told, joined=True)
        statement.addressee = _outside(passage, (first.idx if first is not None else start, end), taken)
        mention = found(verb.doc).mention_headed(told.i)
        statement.addressee_actor = mention.actor if mention is not None else None


def _outside(passage: Passage, phrase: Span, taken: list[Span]) -> Span:
    """The phrase, less what is content or source: the parser hangs "of selling fuel" on the colonel who is accused of it."""
    start, end = phrase[0], min([phrase[1], *(a for a, _ in taken if phrase[0] < a)])
    return start, start + len(passage.doc.text[start:end].rstrip(" ,"))


def _is_each_other(passage: Passage, verb: Token) -> bool:
    """Whether the two sides accuse each other: the words name no one."""
    first = verb.nbor() if verb.i + 1 < verb.sent.end else verb
    return first.i + 1 < verb.sent.end and f"{first.lower_} {first.nbor().lower_}" in passage.lexicon["reciprocal"]
