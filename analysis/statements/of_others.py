"""Which words within what one is said to say are another's: ", with rebels claiming that", ", and 40, according to doctors, have died"?

Asked when all statements of a passage are known.
"""

from __future__ import annotations

from analysis.parsing import extents, grammar
from analysis.records import Statement
from analysis.statements.passage import Passage
from analysis.statements.sources import answered


def leave_to(passage: Passage, statements: list[Statement]) -> None:
    """Ends what one says where the words of another start."""
    for source in statements:
        if source.rule_id == "according to" and len(source.content) == 1:
            _leave_closing(passage, statements, source)
        elif source.rule_id == "according to":
            _end_before(passage, statements, source, source.content[0][0])
        else:
            start = _added(passage, source)
            if start is not None:
                _end_before(passage, statements, source, start)
            if source.rule_id == "around" and len(source.content) > 1:
                _cut_out(statements, source)
                _leave_joined(passage, statements, source)
            _leave_answer(passage, source)


def _cut_out(statements: list[Statement], source: Statement) -> None:
    """Cuts an attribution that interrupts out of what others say around it: "His father had told him, the boy said, to run"."""
    start, end = source.content[0][1], source.content[1][0]
    if not start <= source.cue[0] < end:
        return
    for other in statements:
        if other is source or start <= other.cue[0] < end or not other.content or not other.content[-1][1] > start:
            continue
        other.content = [
            piece for a, b in other.content for piece in ((a, min(b, start)), (max(a, end), b)) if piece[0] < piece[1]
        ]


def _leave_joined(passage: Passage, statements: list[Statement], source: Statement) -> None:
    """Ends what one interrupts where another's interrupted clause is joined to it: "The rebels, Bol said, fled, and the town, Ode said, is free"."""
    first = extents.token_at(passage.doc, source.content[0][0])
    if first is None or not first.i or first.nbor(-1).dep_ != "cc":
        return
    before = [s for s in statements if s.rule_id == "around" and s is not source and s.cue[0] < first.idx]
    _end_before(passage, before, source, first.idx)
    for other in before:
        kept = [(a, b) for a, b in other.content if a < first.nbor(-1).idx]
        other.content = kept or other.content


def _leave_answer(passage: Passage, source: Statement) -> None:
    """Ends what one says before what another is told to say of it: "said the rebels had fled, which the army denied"."""
    a, b = source.content[-1]
    comma = passage.text.rfind(", which ", a, b)
    which = extents.token_at(passage.doc, comma + 2) if comma > a else None
    if which is None or which.dep_ != "dobj" or passage.is_quoted(which.idx):
        return
    verb = which.head
    speaks = verb.lemma_.lower() in passage.lexicon["denial"] or verb.lemma_.lower() in passage.speech
    who = grammar.child(verb, "nsubj")
    if speaks and who is not None and verb.dep_ in {"relcl", "ccomp"} and verb.head.pos_ in grammar.VERBAL:
        source.content[-1] = (a, comma)


def _leave_closing(passage: Passage, statements: list[Statement], source: Statement) -> None:
    """Ends what others say before a closing "according to X", and before the relative clause that X alone tells."""
    start, end = source.content[0]
    for other in statements:
        for place, (a, b) in enumerate(other.content):
            if other is source or not a < source.cue[0] < b or not a < end <= source.cue[0]:
                continue
            stop = start if a < start else source.cue[0]
            rest = passage.doc.char_span(source.cue[1], b, alignment_mode="contract")
            on = rest is not None and any(t.tag_ in grammar.FINITE for t in rest)
            closes = a < start or (not on and passage.text[a : source.cue[0]].rstrip(' "\u201d').endswith(","))
            if closes and not passage.is_quoted(source.cue[0]):
                other.content[place] = (a, a + len(passage.text[a:stop].rstrip(" ,")))


def _added(passage: Passage, source: Statement) -> int | None:
    """Where a participle of speech that is no part of other words starts: ", with rebels claiming that", "denied the claims warning that"."""
    verb = extents.token_at(passage.doc, source.cue[0])
    if verb is None or verb.tag_ != "VBG" or source.source is None or passage.is_quoted(verb.idx):
        return None
    if answered(passage, verb) is not None:
        return verb.idx
    first = extents.token_at(passage.doc, source.source[0])
    if first is None or not first.i or not first.i < verb.i or first.nbor(-1).lower_ != "with":
        return None
    apart = first.i > 1 and first.nbor(-2).text == ","  # without a comma it may be an agreement with them
    return first.nbor(-1).idx if apart or verb.dep_ != "acl" else None


def _end_before(passage: Passage, statements: list[Statement], source: Statement, start: int) -> None:
    """Ends what others say, their cue before it, at a place outside quote marks; less the comma and the "and" before it."""
    for other in statements:
        if other is source or other.cue[0] >= start or passage.is_quoted(start):
            continue
        for place, (a, b) in enumerate(other.content):
            before = extents.token_at(passage.doc, start)
            if not a < start < b or before is None:
                continue
            joint = before.nbor(-1)
            stop = joint.idx if joint.dep_ == "cc" and joint.idx > a else start
            other.content[place] = (a, a + len(passage.text[a:stop].rstrip(" ,")))
