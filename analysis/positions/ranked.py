"""Who is named as the first, the last, the only or one of the few to have done a thing ("was among the first states to condemn it")?

It did, also where it is said not to be the only one; not where it would be the first.
"""

from __future__ import annotations

from analysis.lexicons.stances import Stances
from analysis.parsing import grammar
from analysis.parsing.tokens import Token


def ranked(infinitive: Token, stances: Stances) -> Token | None:
    """Who did what the infinitive names, as the first, last or only one; None where no rank stands before it."""
    start = infinitive.left_edge.i
    noun = infinitive.doc[start - 1] if start else None
    while (
        noun is not None
        and not _is_rank(noun, stances)
        and noun.dep_ == "pobj"
        and noun.head.lower_ in {"in", "of"}
        and noun.head.head.i < noun.i
    ):
        noun = noun.head.head  # "the first state in Africa to condemn it"
    if noun is None or not _is_rank(noun, stances):
        return None
    if noun.dep_ == "appos":
        return noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "one":
        noun = noun.head.head  # "one of the few states to"
    verb = noun.head if noun.dep_ == "attr" else None
    if noun.dep_ == "pobj" and noun.head.lower_ == "among":
        verb = noun.head.head
    if (
        verb is None
        or verb.lemma_ not in stances.classes["ranking"]
        or grammar.modal(verb) is not None
        or grammar.is_infinitive(verb)
    ):
        return None  # "would not be the first to", "refused to be the last to"
    return grammar.subject(verb)


def _is_rank(noun: Token, stances: Stances) -> bool:
    return any(t.lower_ in stances.classes["rank"] for t in (noun, *noun.lefts))
