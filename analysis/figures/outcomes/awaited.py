"""Is an outcome only awaited: wished, planned, ordered, near, possible, prevented, by the word above it or beside it?"""

from __future__ import annotations

from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "dobj", "pobj", "acl", "attr", "oprd"})


def is_awaited(current: Token, head: Token, words: Words) -> bool:
    """Whether `head` is a word whose complement, `current`, has not come about (or is denied)."""
    if current.dep_ not in COMPLEMENTS and current.dep_ != "prep":
        return False
    lemma = _name(head)
    if current.dep_ in {"acl", "ccomp"} and head.pos_ == "NOUN" and any(c.lower_ == "no" for c in head.children):
        return True  # "there is no evidence that"
    if current.dep_ == "prep":
        if current.lower_ == "without" or _is_kept_from(current, head, words):
            return True
        if head.pos_ not in grammar.VERBAL and lemma in words.of("contexts", "nearing"):
            return True  # "came close to killing", "on the point of"
        return lemma in words.outcomes.irrealis and _awaits(current, head)
    if lemma in words.outcomes.denial:
        return True
    made = lemma == "prepare" and (
        current.lemma_ in words.outcomes.grave or current.lemma_ in words.of("contexts", "rite")
    )
    if lemma not in words.outcomes.irrealis or made:
        return False
    finite = (
        current.pos_ in grammar.VERBAL and not grammar.is_infinitive(current) and current.tag_ in {"VBD", "VBZ", "VBP"}
    )
    perfect = any(c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ", "VBP"} for c in current.children)
    if current.dep_ in {"ccomp", "acl"} and (finite or perfect):
        # "Demanded that the army free them" has the bare form, which the tagger takes for a present.
        return lemma in words.of("contexts", "mandative") and current.tag_ == "VBP" and not perfect
    if lemma == "fear" and head.pos_ == "VERB" and (current.pos_ == "ADJ" or current.tag_ == "VBN"):
        return False
    return current.dep_ != "acl" or current.tag_ != "VBN"


def _awaits(prep: Token, head: Token) -> bool:
    """Whether a preposition's object completes the wishing word: "called for", "a deal on", "threats of"; not "called in March"."""
    if head.pos_ in grammar.VERBAL:
        if any(c.dep_ == "pcomp" and grammar.child(c, "nsubj", "nsubjpass") is not None for c in prep.children):
            return False  # "called it a breach, with its spokesman saying that nine were dead"
        if prep.lower_ == "at":
            return head.lemma_ == "aim"  # not "warned at a funeral"
        return prep.lower_ in {"for", "on", "to", "about", "over", "of", "against", "with", "from"} and prep.i > head.i
    return prep.lower_ in {"for", "on", "of", "to", "about", "over"}


def _name(head: Token) -> str:
    """The word with its particle: "rule out", "put off"."""
    lemma = head.lemma_.lower()
    particle = grammar.child(head, "prt") if head.pos_ == "VERB" else None
    return f"{lemma} {particle.lower_}" if particle is not None else lemma


def _is_kept_from(prep: Token, head: Token, words: Words) -> bool:
    """ "Kept from killing", "were stopped from firing"."""
    if prep.lower_ != "from" or grammar.child(prep, "pcomp") is None:
        return False
    return head.lemma_ == "keep" or head.lemma_.lower() in words.outcomes.preventing


def is_prevented(act: Token, head: Token, words: Words) -> bool:
    """ "Blocked the release", "put off the execution", "the execution was stayed"."""
    return act.dep_ in {"dobj", "nsubjpass"} and _name(head) in words.outcomes.preventing


def is_only_possible(act: Token, words: Words) -> bool:
    """ "A possible 12 deaths", "the planned release", "the threatened expulsion"."""
    maybe = words.of("contexts", "only-possible")
    return any(c.dep_ in {"amod", "compound"} and c.lower_ in maybe for c in act.children)


def is_pending(act: Token, head: Token, words: Words, wished: bool) -> bool:
    """ "The release of 12 is planned for May", "is on the agenda"; of what nobody wishes, "is out of the question"."""
    if act.dep_ == "nsubjpass":
        done = not wished and grammar.child(head, "xcomp") is not None  # "the killing is expected to delay the talks"
        return head.lemma_.lower() in words.outcomes.irrealis and not done
    if act.dep_ != "nsubj" or head.lemma_ != "be":
        return False
    pending = words.of("contexts", "pending") if wished else frozenset({"question"})
    return any(t.lemma_.lower() in pending for p in grammar.children(head, "prep") for t in p.subtree)


def is_what_may_be(copula: Token, words: Words) -> bool:
    """ "The worst case is 20,000 dead", "the danger is"."""
    subject = grammar.child(copula, "nsubj")
    if copula.lemma_ != "be" or subject is None or subject.pos_ != "NOUN":
        return False
    worst = any(c.lower_ == "worst" for c in subject.children)
    return worst or subject.lemma_.lower() in words.outcomes.irrealis
