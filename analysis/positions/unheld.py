"""Is a promise, consent or support that a noun names only awaited, asked for or doubted, so that nobody gives it?"""

from __future__ import annotations

from analysis.lexicons.stances import Frame, Stances
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

_GIVEN = frozenset({"promise", "accept", "offer", "support", "concede"})
_ABOUT = frozenset({"about", "at", "by", "of", "on", "over", "with"})


def is_unheld(noun: Token, frame: Frame, stances: Stances) -> bool:
    """Whether the noun names a promise, consent or support that another seeks, asks for or doubts."""
    if frame.stance not in _GIVEN:
        return False
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in stances.classes["awaiting"]:
        return True
    return _is_asked(noun) or _is_doubted(noun, stances)


def _is_asked(noun: Token) -> bool:
    """ "Called on the army to demonstrate its commitment", "the army must renew its promise"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB":
        return False
    helper = grammar.modal(verb)
    if helper is not None and helper.lower_ in {"must", "should"}:
        return True
    if not grammar.is_infinitive(verb) or verb.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return False
    above = verb.head
    if above.lemma_ in {"have", "need"}:
        return True  # "had to renew its promise"
    if grammar.child(verb, *grammar.SUBJECTS) is not None:
        return True  # "wants the rebels to prove their commitment"
    asked = [*grammar.children(above, "dobj", "dative"), *grammar.preposition_objects(above, "on", "upon", "to")]
    return any(above.i < t.i < verb.i for t in asked)


def _is_doubted(noun: Token, stances: Stances) -> bool:
    """ "Sceptical about its commitment", "cast doubt on their promise", "a test of its support"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _ABOUT:
        return False
    above = noun.head.head
    said = [above]
    if above.pos_ in grammar.VERBAL:  # "doubts remain about its commitment"
        said = grammar.children(above, "dobj") or grammar.children(above, "nsubj")
    lemmas = {t.lemma_.lower() for t in said}
    return not lemmas.isdisjoint(stances.classes["doubting"] | stances.classes["unsure"])
