"""Which noun does a relative clause tell of?"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token


def antecedent(pronoun: Token) -> Token:
    """The noun that a relative pronoun stands for: in a list of clauses, that of the first ("a motion which deplores the
    arrest of ministers, which demands their release, and which ..."); the pronoun itself where there is none."""
    clause = grammar.clause_head(pronoun)
    first = grammar.first_conjunct(clause)
    if first.dep_ != "relcl":
        return pronoun
    opening = pronoun.lower_
    noun = first.head
    outer = next((c for c in grammar.ancestors_and_self(noun) if c.dep_ == "relcl" and _opens_with(c, opening)), None)
    if outer is None:
        return noun
    # The list may be joined to either; and "which demands" is not of "ministers".
    inner = sum(_opens_with(c, opening) for c in grammar.conjuncts(first)) > 1
    later = [c for c in grammar.conjuncts(outer) if c.i > first.i and _opens_with(c, opening)]
    listed = inner or any(c.tag_ == first.tag_ == outer.tag_ for c in later)
    plural = noun.tag_ == "NNS" and first.tag_ == "VBZ"
    return outer.head if listed or plural else noun


def _opens_with(clause: Token, word: str) -> bool:
    return any(c.lower_ == word for c in grammar.children(clause, *grammar.SUBJECTS))
