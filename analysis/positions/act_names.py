"""What may acts.csv call a verb, what does it act on, and of which classes are the nouns beside it?"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from analysis.lexicons.acts import Acts
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

_FACING = frozenset({"for", "from", "in", "on", "of", "to", "with", "at", "over", "as", "into", "against"})
WAYS = frozenset({"out", "away", "back", "off"})
_COUNTS = frozenset({
    "dozen", "score", "hundred", "thousand", "ten", "handful", "number", "couple", "series", "wave", "barrage", "swarm",
    "hail", "salvo", "volley", "string", "spate", "lot", "plenty", "host", "raft", "array",
})  # fmt: skip


class Parts(NamedTuple):
    """What the classes of a clause's act are told by: its words, who is an actor, and the lists of acts.csv."""

    verb: Token
    subject: Token | None
    goal: Token | None  # what the verb acts on, see `target`
    is_actor: Callable[[Token], bool]
    acts: Acts


def names(verb: Token) -> set[str]:
    """What acts.csv may call the verb: "pull", "pull_out", "lay>siege"."""
    lemma = verb.lemma_.lower()
    found, objects = {lemma}, []
    for c in verb.children:
        if c.dep_ == "prt" or (c.dep_ in {"prep", "advmod"} and c.i == verb.i + 1) or c.lower_ in WAYS:
            found.add(f"{lemma}_{c.lower_}")
            if c.dep_ != "prep":
                objects += [o.lemma_.lower() for o in grammar.preposition_objects(c)]  # "go back to war"
        if c.dep_ in {"dobj", "attr", "nsubjpass", "oprd", "npadvmod"} and c.pos_ not in {"PRON", "VERB"}:
            objects += [t.lemma_.lower() for o in grammar.conjuncts(c) for t in (o, *_counted(o))]
        elif c.dep_ in {"prep", "dative"} and c.i > verb.i:
            found.update(f"{lemma}>{t.lemma_.lower()}" for t in grammar.children(c, "pobj"))
        if c.dep_ == "acomp":
            found.add(f"{lemma}>{c.lemma_.lower()}")
    if objects:
        found |= {f"{name}>{o}" for name in found if ">" not in name for o in objects}  # also "carry_out>massacre"
    return found


def _counted(noun: Token) -> list[Token]:
    """What is counted: "launched dozens of drones", "fired a barrage of rockets"."""
    many = noun.lemma_.lower() in _COUNTS or noun.pos_ == "NUM"
    return grammar.preposition_objects(noun, "of") if many and noun.children else []


def target(verb: Token) -> Token | None:
    """What the verb acts on: its object, the subject of a passive, or the adjective after "be"."""
    own = next((c for c in verb.children if c.dep_ in {"dobj", "attr"}), None)
    if own is None and grammar.is_passive(verb):
        own = grammar.child(verb, "nsubjpass")
    if own is None and verb.lemma_ == "be":
        own = grammar.child(verb, "acomp")
    if own is None:
        # "called off the truce": the particle taken for a preposition
        astray = (c for c in grammar.children(verb, "prep") if c.i == verb.i + 1 and c.lower_ in WAYS)
        own = next((o for c in astray for o in grammar.children(c, "pobj")), None)
    return own


def about(verb: Token, goal: Token | None, acts: Acts) -> frozenset[str]:
    """The classes of the nouns that the verb acts on, or that stand behind its prepositions."""
    heads: list[Token] = []
    if goal is not None:
        measured = goal
        if "instance" in acts.noun(goal.lemma_.lower()):
            measured = next(iter(grammar.preposition_objects(goal, "of")), goal)  # "a series of raids"
        heads += grammar.conjuncts(measured)
        if measured is not goal:
            heads.append(goal)
    for c in verb.children:
        if c.dep_ == "prep" and c.lower_ in _FACING:
            heads += grammar.children(c, "pobj")
        if c.dep_ in {"prep", "prt", "advmod"} and c.lower_ in WAYS:
            heads += grammar.preposition_objects(c, "of", "from", "on")
        if c.dep_ == "acomp":
            heads += grammar.preposition_objects(c, "to", "for", "in", "with", "about")
    return frozenset(kind for h in heads for kind in acts.noun(h.lemma_.lower()) if not is_aside(h, kind, acts))


def is_aside(noun: Token, kind: str, acts: Acts) -> bool:
    """Whether a noun has no part in a class that it may be of: "consequences for the economy" punish nobody, "no truth in war" is said of no claim."""
    if kind == "noway":
        clauses = grammar.children(noun, "acl", "ccomp")
        return any(d.dep_ == "mark" and d.lower_ == "that" for c in clauses for d in c.children)  # "no question that"
    if kind == "reprisal":
        return any("lot" in acts.noun(o.lemma_.lower()) for o in grammar.preposition_objects(noun, "for"))
    inside = grammar.preposition_objects(noun, "in") if kind == "truth" else []
    return bool(inside) and not any("claim" in acts.noun(o.lemma_.lower()) for o in inside)
