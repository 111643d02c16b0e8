"""What does the rest of a clause make of its act: is it hoped or expected of another, whom does it punish, whose are the guests?"""

from __future__ import annotations

from collections.abc import Callable

from analysis.lexicons.acts import Acts
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions import act_names, acting
from analysis.positions.holders import FIRST, PRONOUNS

YIELDING = frozenset({"cooperate", "keeping"})


def weighed(classes: set[str], parts: act_names.Parts, will: bool) -> set[str]:
    """The classes of an act, less those that the rest of the clause rules out, with those that it makes out."""
    verb, subject, goal, is_actor, acts = parts
    if "hoping" in classes and not _of_another(verb, subject, is_actor, acts):
        classes.discard("hoping")
    if "expecting" in classes and not _of_another(verb, subject, is_actor, acts, YIELDING):
        classes.discard("expecting")
    if "disbelieving" in classes and not _of_another(verb, subject, is_actor, acts, YIELDING):
        classes.discard("disbelieving")
    named = goal is not None and goal.pos_ == "NOUN" and "entourage" not in acts.noun(goal.lemma_.lower())
    if "ordering" in classes and named and acting.is_own(goal, acts) and _stands_down(verb, acts):
        classes.add("standdown")
    if "hosting" in classes and not _are_of_a_side(goal, is_actor):
        classes.discard("hosting")
    if "doingit" in classes and goal is not None and goal.lower_ == "this":
        classes.add("didit")
    if grammar.is_passive(verb):
        classes.discard("punished")  # "the costs will be paid"
        met = verb.lemma_ != "deal" or (subject is not None and _may_be_punished(subject, is_actor, acts))
        if will and met and classes & {"hostile", "punishing"} and not _is_hoped(verb, acts):
            classes.add("punished")
    return classes


def _stands_down(verb: Token, acts: Acts) -> bool:
    """ "Ordered his troops to hold their fire", "told its units to leave the town": what is ordered yields to another."""
    for c in grammar.children(verb, "xcomp", "ccomp"):
        known = acts.classes(act_names.names(c))
        if grammar.is_infinitive(c) and known & YIELDING and not known & acting.HARMS:
            return True
    return False


def _may_be_punished(subject: Token, is_actor: Callable[[Token], bool], acts: Acts) -> bool:
    """ "They will be dealt with", "any raid will be dealt with"; not "the flood will be dealt with"."""
    return subject.pos_ == "PRON" or is_actor(subject) or "deed" in acts.noun(subject.lemma_.lower())


def _is_hoped(verb: Token, acts: Acts) -> bool:
    """ "Hoped the rebels would be destroyed"."""
    top = grammar.first_conjunct(verb)
    return top.dep_ == "ccomp" and top.head.lemma_ in acts.of("hoping")


def _are_of_a_side(guests: Token | None, is_actor: Callable[[Token], bool]) -> bool:
    """Whether guests are those of a side: "negotiators from both sides", not "a delegation of chefs"."""
    sent = grammar.preposition_objects(guests, "of", "from") if guests is not None else []
    return not sent or any(is_actor(t) for t in sent)


def _of_another(
    verb: Token,
    subject: Token | None,
    is_actor: Callable[[Token], bool],
    acts: Acts,
    kinds: frozenset[str] | None = None,
) -> bool:
    """Whether what is hoped is what another does, an act of one of some kinds; one told with its day is only foreseen."""
    for c in grammar.children(verb, "ccomp", "xcomp"):
        inner = grammar.subject(c, shared=False) or grammar.child(verb, "dobj")
        owned = inner is not None and any(d.lower_ in FIRST for d in grammar.children(inner, "poss"))
        known = acts.classes(act_names.names(c))
        if known & {"perishing"} or (grammar.is_passive(c) and known & {"hostile", "evil"}):
            continue  # that another be beaten asks nothing of it
        if kinds is not None and (known.isdisjoint(kinds) or _is_dated(c, acts)):
            continue  # "expects them to sign on Monday"
        if inner is None or owned or inner.lower_ in FIRST or (subject is not None and inner.lemma_ == subject.lemma_):
            continue
        if is_actor(inner) or (inner.lower_ in PRONOUNS and (inner.lower_ != "it" or kinds is not None)):
            return True
    return False


def _is_dated(clause: Token, acts: Acts) -> bool:
    """Whether a clause says when: "to sign next week", "to meet on Monday", "to withdraw soon"."""
    if any(c.dep_ == "advmod" and "soon" in acts.noun(c.lower_) for c in clause.children):
        return True
    days = grammar.children(clause, "npadvmod") + grammar.preposition_objects(clause, "on", "in", "within")
    return any(t.ent_type_ in {"DATE", "TIME"} for t in days)
