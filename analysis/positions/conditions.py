"""On which condition is a stance held: "if ...", "without ...", "as long as ...", "on condition that ...", "in exchange for ..."?"""

from __future__ import annotations

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.positions.complements import PROVIDED, conditional
from analysis.records import Span

_PREPOSITIONS = frozenset({"without", "unless", "if", "until", "provided", "pending"})
_TIES = frozenset({"after", "when", "once", "if", "following", "upon", "as", "on", "in"})


def condition_of(word: Token, verb: Token) -> Span | None:
    """The words of the condition on what `word` states in the clause of `verb`, or None."""
    for place in dict.fromkeys((word, verb)):
        for c in place.children:
            if _sets_condition(c):
                return extents.subtree_span(c)
    told = verb.head if verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" else None
    for c in told.children if told is not None else ():
        # "said it would leave, provided that ...", "If ..., he said, it will": hung on the verb of saying.
        if _sets_condition(c) and (c.dep_ != "prep" or c.lower_ in PROVIDED):
            return extents.subtree_span(c)
    for c in word.subtree:
        if c.i > word.i and _sets_condition(c) and not _beyond(c, word):
            return extents.subtree_span(c)
    return None


def _sets_condition(token: Token) -> bool:
    """Whether the clause or phrase that the token heads sets a condition; "even if" sets none."""
    if _only_then(token):
        return True
    if token.dep_ == "advcl":
        even = any(c.lower_ == "even" and c.dep_ == "advmod" for c in token.children)
        return conditional(token) and not even and not _is_past(token)
    if token.dep_ == "ccomp" and grammar.child(token.head, "dobj") is not None:
        return any(c.dep_ == "mark" and c.lower_ == "if" for c in token.children)  # "consider everything if ..."
    if token.dep_ == "prep":
        return _is_conditional_phrase(token)
    if token.dep_ == "advmod" and token.lower_ in {"long", "soon"}:
        return grammar.child(token, "advcl") is not None and any(c.lower_ in {"as", "so"} for c in token.lefts)
    return token.lower_ in PROVIDED and token.dep_ == "conj" and grammar.child(token, "ccomp") is not None


def is_only(condition: Span, verb: Token) -> bool:
    """Whether the act of `verb` is tied to this condition alone: "only if they leave", "will only disarm once they leave"."""
    opening = extents.token_at(verb.doc, condition[0])
    if opening is None or opening.lower_ not in _TIES | {"only"}:
        return False
    before = opening.doc[opening.i - 1].lower_ if opening.i else ""
    return "only" in (opening.lower_, before) or any(c.lower_ == "only" and c.dep_ == "advmod" for c in verb.children)


def _only_then(token: Token) -> bool:
    """ "Only after the army leaves", "only once it is signed": what is no condition without "only"."""
    if token.dep_ not in {"advcl", "prep"} or grammar.is_infinitive(token):
        return False  # "only to gain time"
    opens = token.lower_ if token.dep_ == "prep" else token.left_edge.lower_
    if opens == "only":
        return True
    if opens not in _TIES:
        return False
    before = token.doc[token.left_edge.i - 1].lower_ if token.left_edge.i else ""
    return before == "only" or any(c.lower_ == "only" and c.dep_ == "advmod" for c in token.head.children)


def _beyond(token: Token, word: Token) -> bool:
    """Whether a joined verb or a clause stands between the two, other than the one that says what is promised or asked."""
    while token != word and token.head != token:
        within = token.head == word or _sets_condition(token)
        apart = token.dep_ in {"conj", "relcl", "parataxis"} or (token.dep_ == "ccomp" and not within)
        if apart and token.pos_ in grammar.VERBAL and token.lower_ not in PROVIDED:
            return True
        token = token.head
    return False


def _is_past(clause: Token) -> bool:
    """ "Accepted it once the army had left": told of what came after, not set as a condition."""
    if not any(c.lower_ == "once" for c in clause.children) or clause.head.tag_ != "VBD":
        return False
    had = any(c.dep_ == "aux" and c.lower_ == "had" for c in clause.children)
    return had and grammar.child(clause.head, "xcomp", "ccomp") is None


def _is_conditional_phrase(preposition: Token) -> bool:
    if preposition.lower_ == "without" and grammar.negation(preposition.head) is None:
        return False  # "return without delay"; "will not sign without guarantees" is one
    target = grammar.child(preposition, "pobj")
    if preposition.lower_ == "until" and (target is None or target.ent_type_ in {"DATE", "TIME"}):
        return False  # "until now", "until recently", "until Friday"
    if preposition.lower_ in _PREPOSITIONS:
        return True
    return target is not None and (
        (preposition.lower_ == "on" and target.lemma_.lower() == "condition")
        or (preposition.lower_ == "in" and target.lemma_.lower() in {"exchange", "return"})
    )
