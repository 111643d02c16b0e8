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
    noun = told_of(first)
    outer = next((c for c in grammar.ancestors_and_self(noun) if c.dep_ == "relcl" and _opens_with(c, opening)), None)
    if outer is None:
        return noun
    # The list may be joined to either; and "which demands" is not of "ministers".
    inner = sum(_opens_with(c, opening) for c in grammar.conjuncts(first)) > 1
    later = [c for c in grammar.conjuncts(outer) if c.i > first.i and _opens_with(c, opening)]
    listed = inner or any(c.tag_ == first.tag_ == outer.tag_ for c in later)
    plural = noun.tag_ == "NNS" and first.tag_ == "VBZ"
    return outer.head if listed or plural else noun


def told_of(clause: Token) -> Token:
    """The noun that a relative clause tells of: of "critics of the general, who denies" it is the one of the verb's number."""
    noun, pronoun = clause.head, grammar.child(clause, "nsubj", "nsubjpass")
    if (
        noun.dep_ in {"appos", "conj"}
        and noun.left_edge.i
        and "not" in {noun.left_edge.lower_, noun.left_edge.nbor(-1).lower_}
    ):
        return noun.head  # "it was the army, not the rebels, who said"
    if pronoun is None or pronoun.tag_ not in grammar.RELATIVE or noun.right_edge.i < clause.i:
        return noun
    finite = next(iter(grammar.children(clause, *grammar.AUXILIARIES)), clause)
    many = finite.tag_ == "VBP" or finite.lower_ == "were"
    if not many and finite.tag_ != "VBZ" and finite.lower_ != "was":
        return noun
    inner = noun
    while not _is_of_number(inner, many):
        of = next((c for c in reversed(inner.children) if c.dep_ == "prep" and inner.i < c.i < pronoun.i), None)
        within = grammar.child(of, "pobj") if of is not None else None
        if of is None or within is None or within.i > pronoun.i:
            return noun
        if of.lower_ == "of" and inner.left_edge.lower_ in {"a", "an"}:
            return noun  # "a group of women, who say"
        inner = within
    return inner


def _is_of_number(noun: Token, many: bool) -> bool:
    """Whether a verb of this number can be a noun's: "the two", joined nouns and a pronoun can have either."""
    if noun.tag_ not in {"NN", "NNP", "NNS", "NNPS"} or grammar.child(noun, "conj") is not None:
        return True
    return many == (noun.tag_ in {"NNS", "NNPS"})


def _opens_with(clause: Token, word: str) -> bool:
    return any(c.lower_ == word for c in grammar.children(clause, *grammar.SUBJECTS))
