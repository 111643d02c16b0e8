"""Whose duty does a clause say that something is: "the onus is on the army to", "it falls to Kyiv to", "Kyiv has a duty to"?"""

from __future__ import annotations

from collections.abc import Callable

from analysis.lexicons.acts import Acts
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions.act_names import Parts, names

ASKED = frozenset({"falling", "binding", "dutybound", "spent", "carry"})
_ON = ("on", "upon", "with", "in")
_TO_DO = ("xcomp", "advcl", "acl", "ccomp", "relcl", "csubj")


def told(classes: set[str], parts: Parts) -> set[str]:
    """The classes of a clause with those of duties: upto, blamelies, boundby, bindsone; without a dutybound that is none."""
    verb, subject, goal, is_actor, acts = parts
    made = set(classes)
    if verb.lemma_ == "be" or "falling" in classes:
        made |= {"upto"} if falls_to(verb, subject, goal, is_actor, acts) else set()
        made |= {"blamelies"} if blames(verb, subject, is_actor, acts) else set()
    bound = binds(verb, subject, acts) if "binding" in classes else None
    if bound is not None:
        made.add(bound)
    made |= _ends(verb, subject, acts)
    if verb.lemma_ == "have" and _has_until(verb, acts):
        made.add("dutybound")
    elif "dutybound" in classes and not has_duty(verb, goal, acts):
        made.discard("dutybound")
    return made


def _ends(verb: Token, subject: Token | None, acts: Acts) -> set[str]:
    """isover: "this plan is dead"; patience: "our patience is running out"; options: "all options are on the table"."""
    if subject is None:
        return set()
    lemma, said = subject.lemma_.lower(), {c.lower_ for c in verb.children if c.i > verb.i}
    if lemma == "patience" and (verb.lemma_ in {"run", "wear", "end", "expire"} or said & acts.of("isspent")):
        return {"patience"}
    if verb.lemma_ not in {"be", "remain"}:
        return set()
    on_table = any(o.lemma_ == "table" for o in grammar.preposition_objects(verb, "on"))
    if lemma == "option" and on_table and any(c.lower_ in {"all", "every"} for c in subject.children):
        return {"options"}
    settled = _is_settled(subject, acts) or lemma in acts.of("planned_thing")
    return {"isover"} if settled and verb.lemma_ == "be" and said & acts.of("isdead") else set()


def aims_at_harm(verb: Token, subject: Token | None, acts: Acts) -> Token | None:
    """Whose aim it is: "their only aim is to destroy our country"."""
    if subject is None or verb.lemma_ != "be" or subject.lemma_.lower() not in acts.of("aims"):
        return None
    to_do = (c for c in grammar.children(verb, "xcomp", "ccomp", "advcl") if grammar.is_infinitive(c))
    harmful = any(acts.classes(names(c)) & {"hostile", "wrong", "evil", "harming"} for c in to_do)
    owner = grammar.child(subject, "poss") if harmful else None
    return owner or (next(iter(grammar.preposition_objects(subject, "of")), None) if harmful else None)


def falls_to(
    verb: Token, subject: Token | None, goal: Token | None, is_actor: Callable[[Token], bool], acts: Acts
) -> bool:
    """ "It is the duty of the army to", "the onus is on the army", "it falls to the army to"; not "the ball is in the net".

    is_actor: says of a noun whether it names an actor.
    """
    lemma = verb.lemma_.lower()
    if subject is None:
        return False
    named = subject.lemma_.lower()
    if lemma in {"be", "rest", "lie"} and named in acts.of("onus"):
        ball = named == "ball"
        return any(_is_ones(o, is_actor, ball) for o in grammar.preposition_objects(verb, *_ON))
    to_do = any(grammar.is_infinitive(c) for t in (verb, goal) if t is not None for c in grammar.children(t, *_TO_DO))
    if lemma in {"be", "rest", "lie"} and named in acts.of("duty") and (to_do or _is_for_doing(subject, acts)):
        return any(is_actor(o) for o in grammar.preposition_objects(verb, *_ON))
    if subject.lower_ != "it" or not to_do:
        return False
    if lemma in acts.of("resting"):
        return any(is_actor(o) for o in grammar.preposition_objects(verb, "to", "on", "upon", "for"))
    if lemma != "be" or goal is None or goal.lemma_.lower() not in acts.of("duty"):
        return False
    whose = grammar.preposition_objects(goal, "of", "for") + grammar.children(goal, "poss")
    return any(is_actor(o) and o.pos_ != "PRON" for o in whose)  # "his job" is his own


def _is_ones(noun: Token, is_actor: Callable[[Token], bool], ball: bool) -> bool:
    """Whether a burden is on an actor, the ball in an actor's court."""
    if ball:
        return noun.lemma_ in {"court", "hand", "side"} and any(is_actor(o) for o in grammar.children(noun, "poss"))
    return is_actor(noun)


def _is_for_doing(duty: Token, acts: Acts) -> bool:
    """ "Responsibility for ending the war": for what is to be done, not for a deed."""
    done = [
        c for p in grammar.children(duty, "prep") if p.lower_ in {"for", "of"} for c in grammar.children(p, "pcomp")
    ]
    return bool(done) and not any(acts.classes({c.lemma_.lower()}) & {"hostile", "evil", "wrong"} for c in done)


def blames(verb: Token, subject: Token | None, is_actor: Callable[[Token], bool], acts: Acts) -> bool:
    """ "The blame lies with the rebels", "responsibility for the raid rests with the army"; not "for border posts"."""
    if subject is None or verb.lemma_ not in {"be", "rest", "lie", "fall"}:
        return False
    if subject.lemma_ not in acts.of("blame_noun"):
        deeds = grammar.preposition_objects(subject, "for")
        told = any(acts.noun(o.lemma_.lower()) & {"deed", "crime", "harm"} for o in deeds)
        if not (told and subject.lemma_.lower() in acts.of("duty")):
            return False
    return any(is_actor(o) for o in grammar.preposition_objects(verb, *_ON))


def _has_until(verb: Token, acts: Acts) -> bool:
    """ "Has until Friday to leave"."""
    until = next((c for c in grammar.children(verb, "prep") if c.lower_ in {"until", "till"}), None)
    if until is None or grammar.child(verb, "dobj") is not None:
        return False
    to_do = [c for t in (verb, until, *until.children) for c in grammar.children(t, "xcomp", "advcl", "acl", "relcl")]
    return any(grammar.is_infinitive(c) and acts.classes(names(c)) & {"cooperate", "leaving"} for c in to_do)


def has_duty(verb: Token, goal: Token | None, acts: Acts) -> bool:
    """ "Has a duty to end it", "have five days to disarm": of one who is told so."""
    if verb.lemma_ not in {"have", "bear", "share", "carry", "get"} or goal is None or goal.dep_ != "dobj":
        return False
    to_do = [c for t in (verb, goal) for c in grammar.children(t, "xcomp", "acl", "relcl", "advcl")]
    to_do = [c for c in to_do if grammar.is_infinitive(c)]
    if goal.lemma_.lower() in acts.of("respite"):
        counted = any(c.dep_ == "nummod" or c.lower_ in {"a", "until"} for c in goal.children)
        return counted and any(acts.classes({c.lemma_.lower()}) & {"cooperate", "keeping", "leaving"} for c in to_do)
    return goal.lemma_.lower() in acts.of("duty") and bool(to_do)


def binds(verb: Token, subject: Token | None, acts: Acts) -> str | None:
    """boundby: "were bound by the truce"; bindsone: "the truce does not concern us"; None for neither."""
    if grammar.is_passive(verb):
        by = grammar.agent(verb)
        return "boundby" if by is not None and _is_settled(by, acts) else None
    if subject is None or not _is_settled(subject, acts):
        return None
    whom = grammar.children(verb, "dobj") + grammar.preposition_objects(verb, "to")
    return "bindsone" if any(o.pos_ == "PRON" for o in whom) else None


def _is_settled(noun: Token, acts: Acts) -> bool:
    return bool(acts.noun(noun.lemma_.lower()) & {"accord", "pact"}) or noun.lemma_.lower() in acts.of("settled")
