"""With whom does a clause say that something was done: a party, both sides, each other, an agent?"""

from __future__ import annotations

from collections.abc import Callable

from analysis.lexicons.acts import Acts
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

Says = Callable[[Token], bool]


def partners(
    verb: Token, goal: Token | None, subject: Token | None, is_actor: Says, is_doer: Says, acts: Acts
) -> frozenset[str]:
    """With whom: party, withparty, with; bothsides; agent, passive; several (the subject is two or more).

    is_actor: says of a noun whether it names an actor; is_doer: whether it may have done a deed, also a weapon.
    """
    said = set()
    for c in verb.children:
        if c.dep_ == "dobj" and any(is_actor(o) for o in grammar.conjuncts(c)):
            said.add("party")
        elif c.dep_ == "prep" and c.lower_ in {"with", "between"}:
            for o in grammar.children(c, "pobj"):
                said |= {"with", "withparty"} if any(is_actor(t) for t in grammar.conjuncts(o)) else {"with"}
        elif c.dep_ in {"prep", "dative"} and c.lower_ == "to" and "speaking" in acts.classes({verb.lemma_.lower()}):
            told = [o for t in grammar.children(c, "pobj") for o in grammar.conjuncts(t)]
            if any(is_actor(o) and _is_spoken_with(o, acts) for o in told):
                said |= {"with", "withparty"}
        elif c.dep_ == "agent" and any(is_doer(o) for o in grammar.children(c, "pobj")):
            said.add("agent")
    inner = [goal, *grammar.preposition_objects(goal, "of")] if goal is not None else []  # "two days of talks with"
    inner += grammar.preposition_objects(verb, "in")  # "is in contact with"
    for o in (o for place in inner for o in grammar.preposition_objects(place, "with", "between")):
        said |= {"with", "withparty"} if is_actor(o) else {"with"}
    if _meets_both(verb, goal, acts):
        said.add("bothsides")
    if grammar.is_passive(verb):
        said.add("passive")
    if subject is not None and _several(subject):
        said.add("several")
    if any(grammar.preposition_objects(place, "without") for place in (verb, goal) if place is not None):
        said.add("without")
    return frozenset(said)


def _is_spoken_with(noun: Token, acts: Acts) -> bool:
    """Whether a noun is one to talk things over with: "the rebels' envoys", a person; not "the BBC", "the nation"."""
    kinds = acts.noun(noun.lemma_.lower())
    if _is_own(noun) or (noun.left_edge == noun and noun.tag_ == "NNS"):
        return False  # "talking to officials"
    if "rebel" in kinds or noun.ent_type_ == "PERSON":
        return True
    return "partisan" in kinds and kinds.isdisjoint({"lot", "sided"})


def _meets_both(verb: Token, goal: Token | None, acts: Acts) -> bool:
    """ "Met both camps", "spoke to the two leaders", "talks with each side": sides at odds, whom a third party meets."""
    met = [*grammar.children(verb, "dobj"), *grammar.preposition_objects(verb, "with", "to")]
    if goal is not None:
        inner = [goal, *grammar.preposition_objects(goal, "of")]
        met += [o for place in inner for o in grammar.preposition_objects(place, "with")]
    return any("partisan" in acts.noun(o.lemma_.lower()) and _is_both(o) for o in met)


def _is_own(noun: Token) -> bool:
    """ "His ministers", "both brigades of his division"."""
    return any(c.tag_ == "PRP$" for t in (noun, *grammar.preposition_objects(noun, "of")) for c in t.children)


def _is_both(noun: Token) -> bool:
    if _is_own(noun):
        return False
    before = {c.lower_ for c in noun.children if c.i < noun.i}
    return not before.isdisjoint({"both", "each"}) or {"the", "two"} <= before


def _several(subject: Token) -> bool:
    inner = grammar.preposition_objects(subject, "of", "from")
    if len(grammar.conjuncts(subject)) > 1 or any(len(grammar.conjuncts(o)) > 1 for o in inner):
        return True
    if any(c.dep_ == "amod" and grammar.child(c, "conj") is not None for c in subject.children):
        return True  # "Ethiopian and Eritrean envoys"
    return any(c.lower_ in {"two", "both", "three", "four", "rival", "warring", "opposing"} for c in subject.children)
