"""Which claims does the text give to no one: "credible reports that soldiers shot three men", "concerns were raised that"?"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.hypotheses import is_hypothetical
from analysis.parsing.tokens import Token
from analysis.records import Statement
from analysis.statements import unsaid
from analysis.statements.passage import Passage
from analysis.statements.sources import fill_source


def is_of_no_one(passage: Passage, noun: Token) -> bool:
    """Whether a noun of claiming stands without an owner, and no verb of speech or belief governs it ("denied reports that")."""
    if noun.lemma_.lower() not in passage.lexicon["unowned"] or passage.is_quoted(noun.idx):
        return False
    above = noun.head if noun.dep_ != "pobj" else noun.head.head
    spoken = above.lemma_.lower() in passage.speech | passage.lexicon["belief"] | passage.lexicon["noun"]
    if any(c.dep_ in {"poss", "compound"} or c.lower_ in {"no", "any"} for c in noun.children):
        return False
    return not spoken and not is_hypothetical(noun)


def statement(passage: Passage, noun: Token, that: Token, clause: Token) -> Statement | None:
    """The statement of such a noun: its that-clause, of no one named."""
    spans = passage.spans(that.i, clause.right_edge.i + 1, noun)
    bare = (
        clause.lemma_.lower() in passage.speech and clause.right_edge.i == clause.i and not grammar.is_passive(clause)
    )
    if that.dep_ != "mark" or not spans or bare:
        return None  # "a claim that his office disputes": "that" stands for the claim
    told = Statement((noun.idx, noun.idx + len(noun)), passage.whole_quotes(spans), "", "noun")
    fill_source(passage, told, None)
    return told


def opening_that(clause: Token) -> Token | None:
    """The "that" which opens a clause, or None; before a bare noun the parser takes it for "that one" ("that fuel would")."""
    first = clause.left_edge
    pointing = first.lower_ == "that" and first.dep_ == "det" and first.head.dep_ in grammar.SUBJECTS
    if pointing and first.head.head == clause:
        return first
    return next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "that"), None)


def raised(passage: Passage, noun: Token) -> Statement | None:
    """The statement of "concerns were raised that": no one need be named who voiced them."""
    clause = next((c for c in noun.head.children if c.dep_ == "ccomp" and c.i > noun.head.i), None)
    that = opening_that(clause) if clause is not None else None
    spans = passage.spans(that.i, clause.right_edge.i + 1, noun) if that is not None and clause is not None else []
    if not spans:
        return None
    told = Statement((noun.idx, noun.idx + len(noun)), passage.whole_quotes(spans), "", "noun")
    fill_source(passage, told, grammar.agent(noun.head))
    told.negated = unsaid.is_noun_negated(passage, noun)
    return told


def without_inner(statements: list[Statement]) -> list[Statement]:
    """The statements less what is of no one within another's words: there it is theirs to tell."""
    inner = [s for s in statements if s.rule_id == "noun" and s.source is None]
    return (
        [s for s in statements if s not in inner or not any(o.carries(*s.cue) for o in statements if o is not s)]
        if inner
        else statements
    )
