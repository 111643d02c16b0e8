"""Is a stance that a noun names no longer held, or not yet: dropped, ended, awaited, doubted, alleged, asked for?"""

from __future__ import annotations

from analysis.lexicons.acts import Acts
from analysis.lexicons.stances import Frame, Stances
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions import act_names

_GIVEN = frozenset({"promise", "accept", "offer", "support", "concede"})
_REPLIES = frozenset({"accept", "reject", "support"})
_UNREAL = frozenset({"could", "would", "might"})
_MEETING = frozenset({"negotiate", "mediate"})
_ABOUT = frozenset({"about", "at", "by", "of", "on", "over", "with"})
_LACKING = frozenset({"without", "pending", "barring"})
_SAID = ("acomp", "attr", "oprd")
_DOUBT = frozenset({"doubt", "question"})


def is_unheld(noun: Token, frame: Frame, stances: Stances) -> bool:
    """Whether the stance that a noun names is dropped, ended or not repeated by its holder, awaited by another, only foreseen, or doubted."""
    if is_dropped(noun, stances) or (frame.stance in _REPLIES and _is_foreseen(noun, stances)):
        return True
    if frame.stance not in _MEETING and (
        any(c.dep_ == "amod" and c.lower_ in stances.classes["unreal"] for c in noun.children)
        or _is_awaited(noun, stances)
        or (noun.dep_ in grammar.SUBJECTS and _is_ended(noun.head, stances))
    ):
        return True
    return frame.stance in _GIVEN and (_is_asked(noun) or _is_doubted(noun, stances))


def _is_awaited(noun: Token, stances: Stances) -> bool:
    """ "Fears the rebels' rejection of", "hoped for their consent", "without its support", "the end of their threats"."""
    above = noun.head
    if noun.dep_ == "dobj":
        return above.lemma_.lower() in stances.classes["awaiting"]
    if noun.dep_ != "pobj":
        return False
    by, lemma = above.lower_, above.head.lemma_.lower()
    if by in _LACKING:
        return True
    if by == "for":
        return lemma in stances.classes["awaiting"] or lemma in stances.classes["wish"]
    if by in {"on", "upon"}:
        return lemma in stances.classes["hinging"]
    return by in {"of", "to"} and lemma == "end"


def _is_ended(verb: Token, stances: Stances) -> bool:
    """Whether what is the subject of a verb is no more or not sure ("has ended", "was dropped", "is in doubt", "never came")."""
    lemma, denied = verb.lemma_.lower(), grammar.negation(verb) is not None
    if lemma in stances.classes["coming_about"]:
        return denied
    if lemma == "be":
        named = grammar.children(verb, *_SAID)
        kind = "sure" if denied else "unlikely"
        if any(t.lemma_.lower() in stances.classes[kind] for t in named):
            return True
        return not denied and any(t.lower_ in _DOUBT for t in grammar.preposition_objects(verb, "in"))
    if denied and verb.lower_ in stances.classes["sure"]:
        return True  # "is not guaranteed"
    gone = lemma in stances.classes["ending"] or (grammar.is_passive(verb) and drops(verb, (), stances))
    return gone and not denied and grammar.modal(verb) is None


def is_dropped(noun: Token, stances: Stances) -> bool:
    """Whether a demand or offer is named only as what its holder has dropped or does not repeat, or as what is doubted."""
    verb = noun.head
    if noun.dep_ == "dobj":
        if verb.lemma_.lower() in stances.classes["doubting"] or _is_withheld(verb, stances):
            return True  # "questioned its commitment to", "declined to repeat his demand"
        dropping = drops(verb, (), stances)
    elif noun.dep_ == "pobj" and verb.head.pos_ in {"VERB", "ADV"}:
        by, verb = verb, verb.head.head if verb.head.pos_ == "ADV" else verb.head
        dropping = drops(verb, (by.lower_,), stances)
    else:
        return False
    return (
        dropping
        and grammar.negation(verb) is None
        and grammar.modal(verb) is None
        and not any(c.dep_ == "mark" and c.lower_ in grammar.CONDITIONAL for c in verb.children)
        and not is_refused(verb, stances)
    )


def is_breached(noun: Token, stances: Stances, acts: Acts) -> bool:
    """ "Broke its promise", "failed to honour their pledge", "a broken promise": an undertaking that was not kept."""
    if any(c.dep_ == "amod" and "breaching" in acts.classes((c.lower_,)) for c in noun.children):
        return True
    verb = noun.head
    if noun.dep_ == "pobj":
        verb = verb.head.head if verb.head.dep_ == "prep" else verb.head  # "backed out of"
    elif noun.dep_ not in {"dobj", "nsubjpass"}:
        return False
    classes = acts.classes(act_names.names(verb))
    if grammar.negation(verb) is not None or _is_failed(verb, stances):
        return "keeping" in classes
    return "breaching" in classes and grammar.modal(verb) is None


def _is_failed(verb: Token, stances: Stances) -> bool:
    """ "Failed to honour", "has yet to make good on", "refused to keep"."""
    above = verb.head
    if not grammar.is_infinitive(verb) or above == verb:
        return False
    yet = above.lemma_ == "have" and any(c.lower_ == "yet" for c in above.children)
    return yet or above.lemma_.lower() in stances.classes["failing"] or is_refused(verb, stances)


def drops(verb: Token, by: tuple[str, ...], stances: Stances) -> bool:
    """Whether a verb, with its particles and the preposition before the noun, says that something is given up."""
    lemma, dropping = verb.lemma_.lower(), stances.classes["dropping"]
    if lemma in dropping and not by:
        return True
    return any(f"{lemma}_{s}" in dropping for s in (*by, *(c.lower_ for c in verb.children)))


def is_refused(verb: Token, stances: Stances) -> bool:
    """Whether a verb is what someone refuses to do ("refused to drop", "unwilling to drop")."""
    kinds = {"xcomp": ("verb", "adjective"), "acl": ("noun",)}.get(verb.dep_, ())
    above = verb.head.lemma_.lower()
    frames = (f for kind in kinds for f in stances.frames.get((kind, above), ()))
    return any(frame.stance == "reject" and frame.steps == ("inf",) for frame in frames)


def keeps(verb: Token, stances: Stances) -> bool:
    """Whether who refuses to do what a verb says keeps a stance of their own: "refused to drop its demand"."""
    held = grammar.child(verb, "dobj")
    if held is None or ("noun", held.lemma_.lower()) not in stances.held or not drops(verb, (), stances):
        return False
    return any(c.dep_ == "poss" for c in held.children)


def _is_withheld(verb: Token, stances: Stances) -> bool:
    """Whether a verb that tells again what someone holds is refused or negated."""
    if verb.lemma_.lower() not in stances.classes["repeating"]:
        return False
    return is_refused(verb, stances) or grammar.negation(verb) is not None


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
    said = [above]
    if above.pos_ in grammar.VERBAL:  # "doubts remain about its commitment"
        said = grammar.children(above, "dobj") or grammar.children(above, "nsubj")
    lemmas = {t.lemma_.lower() for t in said}
    return not lemmas.isdisjoint(stances.classes["doubting"] | stances.classes["unsure"])
