"""What befell the people a number counts, as the rules of this words answer it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome, the word that says it, and the rule by which it was found."""

    name: str
    anchor: Token
    rule_id: str
    subset: bool = False
    running: bool = False
    event: bool = False  # a toll of one named event
