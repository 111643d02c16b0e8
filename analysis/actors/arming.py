"""Is the one front or movement that a report names the rebels of whom it also speaks?

"The Movement of Casamance Patriots disowned the attack ... the rebels": nothing in
the name says that it fights. It is taken for an armed group where the report
speaks of rebels or gunmen, names no armed group, one such body alone, and tells of its
arms, deeds or truces.
"""

from __future__ import annotations

from analysis.actors.body_keys import words_of_name
from analysis.actors.joining import Joiner
from analysis.actors.names import Name
from analysis.lexicons.actor_names import POSSESSIVES
from analysis.parsing.grammar import first_conjunct
from analysis.parsing.tokens import Token

BETWEEN = frozenset({"with", "between", "against"})


def settle(joiner: Joiner, tokens: list[Token], names: list[Name], joined: list[int]) -> None:
    """Makes an armed group of that body; names and the actors that they are joined to go in step."""
    kinds = joiner.words.kinds
    if any(r.kind == "armed group" and r.named for r in joiner.actors):
        return
    fighters = kinds["rebels"] | (kinds["fighters"] - kinds["troops"]) | joiner.words.heads["hostile"].keys()
    if not any(t.lower_ in fighters for t in tokens):
        return
    may_be: dict[int, bool] = {}
    for name, actor in zip(names, joined, strict=True):
        if actor in may_be or _may_fight(joiner, actor):
            may_be[actor] = may_be.get(actor, False) or _fights(joiner, name)
    if len(may_be) == 1 and all(may_be.values()):
        actor = next(iter(may_be))
        joiner.actors[actor].kind, joiner.sectors[actor] = "armed group", "REB"


def _may_fight(joiner: Joiner, actor: int) -> bool:
    """Whether a body of which nothing is known is called as fighters call themselves: "X Movement", "Front for Y"."""
    record, words = joiner.actors[actor], joiner.words
    if record.kind != "organization" or joiner.sectors[actor] or not record.named or actor in joiner.armies:
        return False
    said = [word.casefold() for surface in joiner.surfaces[actor] for word in words_of_name(surface)]
    civic = any(word in words.kinds["civic"] for word in said)
    return not civic and any(word in words.kinds["rebel_head"] for word in said)


def _fights(joiner: Joiner, name: Name) -> bool:
    """Whether what stands around a name tells of arms, of an attack, or of a truce with it."""
    doc, kinds, token = joiner.doc, joiner.words.kinds, joiner.doc[name.head]
    if token.dep_ in {"poss", "compound", "nmod"} and token.head.lower_ in kinds["arms"]:
        return True
    if doc[name.end : name.end + 1].text in POSSESSIVES and doc[name.end + 1 : name.end + 2].text in kinds["arms"]:
        return True
    top = first_conjunct(token)
    governor = top.head
    if top.dep_ == "pobj" and governor.lower_ in BETWEEN | {"of"}:
        noun = governor.head.lower_
        return noun in kinds["arms"] or (governor.lower_ in BETWEEN and governor.head.lemma_.lower() in kinds["waged"])
    if top.dep_ != "nsubj":
        return False
    if governor.lemma_.lower() in kinds["attacking"]:
        return True
    if any(t.tag_ == "PRP$" and t.head.lower_ in kinds["arms"] for t in governor.subtree):
        return True  # "said its fighters had taken the airport"
    own = governor.lemma_.lower() in kinds["owning_up"]
    objects = [c.lemma_.lower() for c in governor.children if c.dep_ == "dobj"] if own else []
    return any(each in joiner.words.events or each in kinds["waged"] for each in objects)
