"""Is a promise, consent or support that a noun names only awaited, asked for or doubted, so that nobody gives it?"""

from __future__ import annotations

from analysis.lexicons.stances import Frame, Stances
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

_GIVEN = frozenset({"promise", "accept", "offer", "support", "concede"})
_REPLIES = frozenset({"accept", "reject", "support"})
_UNREAL = frozenset({"could", "would", "might"})
_ABOUT = frozenset({"about", "at", "by", "of", "on", "over", "with"})


def is_unheld(noun: Token, frame: Frame, stances: Stances) -> bool:
    """Whether the noun names a promise, consent or support that another seeks, asks for or doubts."""
    if frame.stance in _REPLIES and (_is_foreseen(noun, stances)):
        return True
    if frame.stance not in _GIVEN:
        return False
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in stances.classes["awaiting"]:
        return True
    return _is_asked(noun) or _is_doubted(noun, stances)


def _is_foreseen(noun: Token, stances: Stances) -> bool:
    """ "Fears a rejection of the treaty by Manila", "a possible rejection", "would welcome their acceptance", "a refusal would mean war"."""
    classes = stances.classes
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"for", "of"} else noun.head
    if noun.dep_ in {"dobj", "pobj", "nsubjpass"} and verb.lemma_.lower() in classes["wish"]:
        return True
    helper = grammar.modal(verb) if noun.dep_ in {"dobj", "nsubj"} else None
    if helper is not None and helper.lower_ in _UNREAL:
        loose = any(c.lower_ == "any" or c.lower_ in grammar.ARTICLES - {"the"} for c in noun.children)
        if loose or (noun.dep_ == "dobj" and helper.lower_ == "would"):
            return True
    kinds = (classes["unlikely"], classes["expected"])
    said = [c for c in noun.children if c.dep_ == "amod"]
    return any(word in kind for c in said for word in (c.lower_, c.lemma_.lower()) for kind in kinds)


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
    said = [above] if above.pos_ not in grammar.VERBAL else grammar.children(above, "dobj")
    lemmas = {t.lemma_.lower() for t in said}
    return not lemmas.isdisjoint(stances.classes["doubting"] | stances.classes["unsure"])
