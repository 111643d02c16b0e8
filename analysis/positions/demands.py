"""What does a clause demand without a verb of asking: by a need, by a noun for what somebody asks, by a view?"""

from __future__ import annotations

from collections.abc import Callable

from analysis.lexicons.acts import Acts
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions import issues

_NEEDED = frozenset({"accord", "pact", "encounter", "sanction", "harm", "reprisal", "deed"})


def is_needed(verb: Token, goal: Token | None, shown: bool, is_actor: Callable[[Token], bool], words: Words) -> bool:
    """ "A truce is needed", "the raid underlines the need for a truce" (shown); not "the drought shows the need for rain".

    is_actor: says of a noun whether it names an actor.
    """
    asked = verb.lemma_.lower() in {"need", "require"} and grammar.is_passive(verb)
    to_do = grammar.children(verb, "xcomp", "ccomp")
    if shown and verb.lemma_.lower() in words.acts.of("requiring") and (to_do or goal is None):
        # "the plan would require Ukraine to withdraw"
        return any(words.acts.classes({c.lemma_.lower()}) & {"cooperate", "keeping"} for c in to_do)
    return (asked or shown) and (goal is None or _is_bargained(goal, is_actor, words))


def is_vital(copula: Token, subject: Token | None, told: bool, is_actor: Callable[[Token], bool], words: Words) -> bool:
    """Whether calling a thing vital asks for it: "it is vital that", "a truce is vital"; not "the port is vital", nor what is over.

    told: whether a direct past tells of what was ("the meeting was important").
    """
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"}:
        behind = (c for t in (copula, *grammar.children(copula, "acomp", "attr")) for c in t.children)
        return not told or any(c.i > copula.i and c.dep_ in {"advcl", "ccomp", "xcomp", "acl"} for c in behind)
    return not told and _is_bargained(subject, is_actor, words)


def _is_bargained(thing: Token, is_actor: Callable[[Token], bool], words: Words) -> bool:
    """Whether what is needed, or what the need is for, is a thing to bargain over, or to be done by somebody; not "rain", "blankets"."""
    acts = words.acts
    need = "needed" in acts.noun(thing.lemma_.lower())
    wanted = grammar.preposition_objects(thing, "for", "of") if need else [thing]
    nouns = [t for o in wanted for t in grammar.conjuncts(o)]
    if not nouns or any(t.pos_ not in {"NOUN", "PROPN"} for t in nouns):
        return True
    near = [
        t
        for n in nouns
        for t in (n, *(c for c in n.children if c.i < n.i), *grammar.preposition_objects(n, "of", "to", "for", "with"))
    ]
    lemmas = [t.lemma_.lower() for t in nouns]
    if issues.bears(near, words.stances) or any("lay" not in acts.noun(t.lemma_.lower()) and is_actor(t) for t in near):
        return True
    if any(words.stances.is_bargained(lemma) or ("noun", lemma) in words.stances.held for lemma in lemmas):
        return True
    return any(acts.noun(t.lemma_.lower()) & _NEEDED for t in near)


def demand(copula: Token, words: Words) -> Token | None:
    """ "Moscow's condition is that ...", "among the rebels' demands is ...": the noun for what someone asks, or None."""
    cleft = next((c for c in grammar.children(copula, "csubj") if c.lemma_.lower() in words.acts.of("wants")), None)
    if cleft is not None and grammar.child(copula, "ccomp", "xcomp", "advcl") is not None:
        return cleft  # "what the rebels want is that ..."
    if cleft is not None and any(words.acts.noun(a.lemma_.lower()) & _NEEDED for a in grammar.children(copula, "attr")):
        return cleft  # "what we want is a ceasefire"
    named = grammar.children(copula, "nsubj") + grammar.preposition_objects(copula, "among")
    owned = [n for n in named if grammar.child(n, "poss") is not None]
    if not owned:
        return None
    asking = words.stances.classes["asking"]
    asked = next((n for n in owned if (lemma := n.lemma_.lower()) in asking and lemma != "position"), None)
    if asked is not None or not any(_asks(c) for c in grammar.children(copula, "ccomp")):
        return asked
    return next((n for n in owned if "line" in words.acts.noun(n.lemma_.lower())), None)


def _asks(clause: Token) -> bool:
    """ "That elections must come first": whether a clause says what must be."""
    helper = grammar.modal(clause)
    return helper is not None and helper.lower_ in {"must", "should"}


def holds_the_view(verb: Token, acts: Acts) -> bool:
    """ "Has always been of the view that the rebels should disarm", "takes the view that elections must come first"."""
    if verb.lemma_ not in {"be", "take", "hold", "share"}:
        return False
    held = grammar.preposition_objects(verb, "of") if verb.lemma_ == "be" else grammar.children(verb, "dobj")
    views = (v for v in held if "line" in acts.noun(v.lemma_.lower()))
    return any(_asks(c) for v in views for c in grammar.children(v, "acl", "relcl", "ccomp"))
