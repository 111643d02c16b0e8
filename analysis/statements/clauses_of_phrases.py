"""In which clauses does a phrase such as "according to X" stand: where do they open, and do they go on behind it?"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.openings import relative
from analysis.statements.passage import WH_ALL, Passage


def is_apart_clause(verb: Token) -> bool:
    """Whether a joined verb has a clause of its own: with a subject, behind a comma ("Oko fled, and 30 died"); else both are told by one."""
    joint = verb.left_edge.nbor(-1) if verb.left_edge.i > verb.sent.start else verb
    own = any(c.dep_ in grammar.SUBJECTS for c in verb.children)
    if verb.dep_ == "conj" and grammar.child(verb, "mark") is not None:
        return True
    return verb.dep_ == "conj" and own and (joint.dep_ != "cc" or joint.nbor(-1).is_punct)


def goes_on(passage: Passage, end: int, last: int, verb: Token) -> bool:
    """Whether the clause of a verb goes on behind a phrase and its comma: with quoted words, its own verb, or a participle.

    'It was, in her words, "over"'; "The war has killed 900, according to Chad, and driven 10,000 from the town".
    """
    doc = passage.doc
    if end + 1 >= last or doc[end].text != ",":
        return False
    joint = doc[end + 1]
    if joint.is_quote or joint.tag_ in grammar.FINITE:
        return True
    done = doc[end + 2] if end + 2 < last and joint.pos_ == "CCONJ" else joint
    participle = done.tag_ == "VBN" or (done.tag_ == "VBD" and done.lower_.endswith("en"))
    return done != joint and participle and any(c.dep_ in grammar.AUXILIARIES for c in verb.children)


def before_clause(passage: Passage, noun: Token, end: int) -> int:
    """The end of a phrase that opens a sentence, less a subject taken for an apposition: "According to the Forum, a club, 30 men are held"."""
    doc = passage.doc
    if end >= noun.sent.end or not ("cc" in {doc[end].dep_, doc[end - 1].dep_} or doc[end].tag_ in grammar.FINITE):
        return end
    return next((i for i in range(end - 2, noun.i, -1) if doc[i].text == ","), end)


def relative_clause(passage: Passage, token: Token, start: int, end: int) -> tuple[int, int] | None:
    """The first token and the end of a relative clause that the phrase parts from its pronoun, or None."""
    first, last = passage.sentence(token)
    return relative(passage, first, start, end, last)


def joined_clause(passage: Passage, first: int, start: int, end: int) -> int | None:
    """Where a joined clause opens whose subject "according to X" parts from its verb: "..., and nine, according to the union, have left"; or None."""
    doc = passage.doc
    if (
        doc[start - 1].text != ","
        or end + 1 >= len(doc)
        or doc[end].text != ","
        or doc[end + 1].tag_ not in grammar.FINITE
    ):
        return None
    for token in reversed(doc.tokens[first + 1 : start - 1]):
        if token.dep_ == "cc" and token.nbor(-1).text == ",":
            return token.i + 1 if token.i + 1 < start - 1 else None
        if token.pos_ in grammar.VERBAL or token.is_punct:
            return None
    return None


def last_clause(passage: Passage, first: int, start: int) -> int:
    """Where the words open that "according to X" closes: at the relative clause before it, where another speaks in the main clause.

    "It appealed for safe passage to El Obeid, where 45,000 people are sheltering, according to the UN".
    """
    doc = passage.doc
    if doc[start - 1].text != ",":
        return first
    if doc[start - 2].dep_ == "mark" and start - 2 > first:
        return start  # "The mayor said that, according to the Red Cross, 30 people died"
    opens = next((t for t in reversed(doc.tokens[first:start]) if t.tag_ in WH_ALL and t.nbor(-1).text == ","), None)
    if opens is None or passage.is_quoted(opens.idx):
        return first
    inner = doc.tokens[opens.i : start - 1]
    told = any(t.lemma_.lower() in passage.speech and t.tag_ in grammar.FINITE for t in doc.tokens[first : opens.i])
    return opens.i if told and any(t.tag_ in grammar.FINITE for t in inner) else first
