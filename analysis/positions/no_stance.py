"""Which uses of a stance word state none: a danger that threatens, leaving for lunch, demanding nothing?"""

from __future__ import annotations

from analysis.lexicons.acts import Acts
from analysis.lexicons.stances import Frame
from analysis.parsing import grammar
from analysis.parsing.tokens import Token


def is_state(frame: Frame, word: Token) -> bool:
    """Whether a word names how things are or become: "gets ready to" prepares, "the threat from the militia" is a danger."""
    if word.pos_ == "ADJ":
        return word.head.lemma_ == "get"
    if frame.stance != "threaten" or word.pos_ != "NOUN":
        return False
    if frame.steps == ("of",):
        return grammar.child(word, "poss") is None  # "the threat of a rupture"
    return frame.steps == ("source",) and any(c.lower_ == "the" for c in word.children)


def goes_elsewhere(frame: Frame, word: Token) -> bool:
    """ "Slammed the truck into a wall"; "left the talks for lunch", "to his deputy"."""
    if frame.word == "leave" and frame.steps == ("talks",):
        return bool(grammar.preposition_objects(word, "for", "to"))
    return frame.word in {"slam", "back"} and bool(
        grammar.preposition_objects(word, "into", "onto", "through", "against")
    )


def is_former(noun: Token, acts: Acts) -> bool:
    """ "Once a mediator in the war", "the former go-between"."""
    return any(c.lower_ in acts.of("former") for c in noun.children)


def is_nobody(noun: Token) -> bool:
    """ "No one", "nobody": nobody is accused."""
    return noun.lower_ in grammar.NEGATIVES or any(c.lower_ == "no" for c in noun.children)


def is_nothing(noun: Token) -> bool:
    """ "Demanded nothing", but not "nothing less than"."""
    return noun.lower_ == "nothing" and not any(c.i > noun.i for c in noun.children)
