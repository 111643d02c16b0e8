"""By which words does a clause deny a deed: "none of our units", "those fires", "had nothing to do with"?"""

from __future__ import annotations

from analysis.lexicons.acts import Acts
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

NO_DEEDS = frozenset({"cooperate", "stative", "silent", "inward", "telling", "private", "meet", "talk"})


def none_of_ours(subject: Token, acts: Acts) -> Token | None:
    """The noun of "none of our units", "not one of its planes", "no soldier of ours": what of one's own did not do it."""
    none = subject.lower_ == "none" or any(
        c.lower_ in {"no", "not"} and c.dep_ in {"det", "neg"} for c in subject.children
    )
    if not none:
        return None
    for named in grammar.preposition_objects(subject, "of"):
        if named.lower_ in {"ours", "theirs"}:
            return subject if "ownforce" in acts.noun(subject.lemma_.lower()) else None
        owned = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in named.children)
        if owned and acts.noun(named.lemma_.lower()) & {"ownforce", "weapon"}:
            return named
    return None


def is_told_before(verb: Token, goal: Token | None, acts: Acts) -> bool:
    """ "Did not light those fires", "was not flying that day": of a deed that another has told of."""
    if grammar.is_passive(verb):
        return False
    when = grammar.children(verb, "npadvmod") + grammar.preposition_objects(verb, "on", "at", "in")
    return any(
        c.dep_ == "det" and "told_before" in acts.noun(c.lower_)
        for t in (*when, *([goal] if goal is not None and goal.dep_ == "dobj" else []))
        for c in t.children
    )


def has_no_part(goal: Token | None, acts: Acts) -> bool:
    """ "Had nothing to do with", "had no part in", "had no hand in", "has no troops in"."""
    if goal is None or goal.dep_ != "dobj":
        return False
    if goal.lower_ == "nothing":
        done = (c for c in grammar.children(goal, "relcl", "acl") if c.lemma_ == "do" and grammar.is_infinitive(c))
        return any(grammar.preposition_objects(c, "with") for c in done)
    kinds = acts.noun(goal.lemma_.lower())
    none = any(c.lower_ == "no" for c in goal.children)
    if none and kinds & {"ownforce", "troops"}:
        return any(c.dep_ == "prep" and "within" in acts.noun(c.lower_) for t in (goal, goal.head) for c in t.children)
    return "part" in kinds and none and bool(grammar.preposition_objects(goal, "in"))
