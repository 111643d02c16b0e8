"""Is what a possessive pronoun stands before its verb's subject's?"""

from __future__ import annotations

from analysis.parsing.grammar import NOUN_SUBJECTS
from analysis.parsing.tokens import Token


def is_subjects_own(pronoun: Token, verb: Token) -> bool:
    """Whether it is, by where it stands: "cut its jobs", "said its sales fell"; not "will fight on unless its fighters leave"."""
    noun = pronoun.head
    if noun.dep_ == "dobj":
        return noun.head == verb
    return noun.dep_ in NOUN_SUBJECTS and noun.head.dep_ == "ccomp" and noun.head.head == verb
