"""Does what stands above a clause deny it, doubt it or leave it open, so that it tells nothing?

"It is unlikely that the rebels will accept", "vital that they accept", "nobody
believes that", "too early to say that", "no sign that", "reports that ... were
false". Not under what takes the clause for true even where it is denied ("did not
know that", "there is no doubt that"): the factives of Kiparsky and Kiparsky (1970),
as classes of stances.csv.
"""

from __future__ import annotations

from analysis.lexicons.stances import Stances
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

_SAID = ("acomp", "attr", "oprd")
_NO = frozenset({"no", "any", "little", "scant", "few"})
# "Wrongly believed that": of those who think or tell it.
_WRONGLY = frozenset({"wrongly", "falsely", "mistakenly", "erroneously", "incorrectly", "inaccurately"})


def is_left_open(clause: Token, stances: Stances) -> bool:
    """Whether a clause stands below words that do not let it be taken for told."""
    above = clause.head
    if clause.dep_ in {"acl", "relcl"} or (clause.dep_ == "ccomp" and above.pos_ == "NOUN"):
        if clause.tag_ == "VBG" and above.dep_ == "pobj" and above.head.lower_ == "of":
            # "no chance of the rebels accepting it", "no sign of their accepting it"
            of = above.head.head
            return of.lemma_.lower() in stances.classes["unsure"] or any(c.lower_ in _NO for c in of.children)
        if above.pos_ != "NOUN" or _tells_which(clause):
            return False
        if above.dep_ == "attr" and _is_open(above, grammar.negation(above.head) is not None, stances):
            return True  # "it is a lie that they accepted it"
        return _is_noun_open(above, stances)
    if clause.dep_ not in {"ccomp", "csubj"}:
        return False
    if above.pos_ == "ADJ":
        return _is_open(above, grammar.negation(above) is not None, stances)
    if above.pos_ not in grammar.VERBAL or (clause.i < above.i and clause.dep_ == "ccomp"):
        return False  # "..., he did not say": what is told first is told
    denied = grammar.negation(above) is not None or _is_neither(above)
    said = grammar.children(above, *_SAID)
    if said:
        return any(_is_open(word, denied, stances) for word in said)
    lemma = above.lemma_.lower()
    if denied:
        return not _holds_when_denied(lemma, stances)
    wrongly = any(c.dep_ == "advmod" and c.lower_ in _WRONGLY for c in above.children)
    return wrongly or lemma in stances.classes["doubting"] or _is_said_vainly(above, stances)


def _is_neither(verb: Token) -> bool:
    """ "Would neither confirm nor deny that", "did not say or hint that": denied with the verb that it is joined to."""
    if verb.dep_ != "conj" or grammar.negation(verb.head) is None:
        return False
    return any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in verb.head.children)


def _tells_which(clause: Token) -> bool:
    """ "The plan which the rebels rejected", "the rebels fighting there": no clause with "that" of what the noun says."""
    if clause.dep_ == "acl" and grammar.child(clause, "mark", *grammar.SUBJECTS) is None:
        return True
    whole = len(grammar.children(clause, "dobj")) > 1  # "the rumour that they accepted it": taken for two objects
    pronouns = (t for t in clause.subtree if t.i < clause.i and t.tag_ in grammar.RELATIVE and t.dep_ != "mark")
    return any(not (whole and t.dep_ == "dobj" and t.lower_ == "that") for t in pronouns)


def _is_open(said: Token, denied: bool, stances: Stances) -> bool:
    """Whether a predicate denies its clause or leaves it open: "unlikely", "not certain", "no secret" does not."""
    classes, lemma = stances.classes, said.lemma_.lower()
    if denied or any(c.lower_ == "no" for c in said.children):
        return lemma in classes["sure"]
    return any(lemma in classes[kind] or said.lower_ in classes[kind] for kind in ("desired", "unlikely", "untrue"))


def _is_noun_open(noun: Token, stances: Stances) -> bool:
    """ "No sign that", "little hope that", "reports that ... were false"."""
    if any(c.dep_ in {"det", "amod"} and c.lower_ in _NO for c in noun.children):
        return not _holds_when_denied(noun.lemma_.lower(), stances)
    verb = noun.head
    if noun.dep_ not in grammar.SUBJECTS or verb.pos_ not in grammar.VERBAL:
        return False
    denied = grammar.negation(verb) is not None
    return any(_is_open(word, denied, stances) for word in grammar.children(verb, *_SAID))


def _is_said_vainly(saying: Token, stances: Stances) -> bool:
    """ "Too early to say that", "wrong to claim that": the saying is what is judged."""
    above = saying.head
    if saying.dep_ not in {"xcomp", "advcl", "ccomp"} or not grammar.is_infinitive(saying):
        return False
    judged = [above] if above.pos_ == "ADJ" else grammar.children(above, *_SAID)
    vain = ("rash", "unlikely", "untrue")
    return any(word.lemma_.lower() in stances.classes[kind] for word in judged for kind in vain)


def _holds_when_denied(lemma: str, stances: Stances) -> bool:
    return lemma in stances.classes["factive"] or lemma in stances.classes["doubting"]
