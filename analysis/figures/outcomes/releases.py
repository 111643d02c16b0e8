"""Is a release welcomed as decided, made a condition, or only wanted?"""

from __future__ import annotations

from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token


def made_a_condition(release: Token) -> bool:
    """Whether somebody makes a release the price, a condition or a goal of something: "made the freeing of his 28 followers the price of talks"."""
    head = release.head
    if release.dep_ == "nsubj" and head.pos_ == "NOUN":
        return head.head.lemma_ == "make" and release.i > head.head.i
    named = [c for c in grammar.children(head, "oprd", "attr", "dobj") if c.i > release.i and c.pos_ == "NOUN"]
    named += [t for t in release.subtree if t.dep_ == "appos" and grammar.child(t, "det") is not None]  # misjoined
    return head.lemma_ == "make" and release.dep_ == "dobj" and bool(named)


def welcomed(release: Token, decision: Token, words: Words) -> bool:
    """Whether an infinitive tells what somebody's decision or step was, for which another thanks them: "welcomed the decision to free 15"."""
    if release.dep_ != "acl" or decision.dep_ not in {"dobj", "pobj"}:
        return False
    if decision.lemma_.lower() not in words.of("contexts", "decision"):
        return False  # "welcomed the chance to free 12"
    verb = decision.head if decision.dep_ == "dobj" else decision.head.head
    return verb.lemma_.lower() in words.of("contexts", "thanking")


def is_wanted(participle: Token, words: Words) -> bool:
    """Whether a participle after its people tells what somebody wants done: "want 40 hostages freed"."""
    people = participle.head
    if participle.tag_ not in {"VBN", "VBD"}:
        return False
    if participle.dep_ == "acl" and people.dep_ in {"dobj", "nsubj", "nsubjpass"}:
        verb = people.head
    elif participle.dep_ == "ccomp" and not any(c.dep_ in {"mark", "aux", "dobj"} for c in participle.children):
        verb, people = participle.head, participle
    else:
        return False
    lemma = verb.lemma_.lower()  # "wants" is taken for a noun
    return verb.i < people.i and (
        lemma in words.outcomes.irrealis or lemma.removesuffix("s") in words.outcomes.irrealis
    )
