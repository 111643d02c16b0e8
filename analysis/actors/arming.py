"""Is the one front or movement that a report names the rebels of whom it also speaks?

"The Movement of Casamance Patriots disowned the attack ... the rebels": nothing in
the name says that it fights. It is taken for an armed group where the report
speaks of rebels or gunmen, names no armed group, one such body alone, and tells of its
arms, deeds or truces; where it tells of the rebels' truce, its negotiators, signature
or withdrawal from a town say so, too. So is the one republic said to be self-declared
the separatists.
"""

from __future__ import annotations

from analysis.actors.body_keys import words_of_name
from analysis.actors.joining import Joiner
from analysis.actors.names import Name
from analysis.lexicons.actor_names import POSSESSIVES
from analysis.parsing.grammar import first_conjunct
from analysis.parsing.possessors import is_subjects_own
from analysis.parsing.tokens import Token

BETWEEN = frozenset({"with", "between", "against"})


def settle(joiner: Joiner, tokens: list[Token], names: list[Name], joined: list[int]) -> None:
    """Makes an armed group of that body; names and the actors that they are joined to go in step."""
    kinds = joiner.words.kinds
    if joiner.named_groups():
        return
    fighters = kinds["rebels"] | (kinds["fighters"] - kinds["troops"]) | joiner.words.heads["hostile"].keys()
    if not any(t.lower_ in fighters for t in tokens):
        return
    may_be: dict[int, bool] = {}
    truce = any(t.lower_ in fighters and _of_truce(joiner, t) for t in tokens)
    pairs = list(zip(names, joined, strict=True))
    grounds = {i for name, actor in pairs if joiner.actors[actor].kind == "place" for i in range(name.start, name.end)}
    for name, actor in pairs:
        if actor in may_be or _may_fight(joiner, actor):
            shown = _fights(joiner, name, grounds) or (truce and _is_party_to_it(joiner, name, grounds))
            may_be[actor] = may_be.get(actor, False) or shown
    fights = [actor for actor, shown in may_be.items() if shown]
    if not may_be:
        fights = _breakaway(joiner, tokens, pairs)
    if len(fights) == 1 and len(may_be) < 2:
        actor = fights[0]
        joiner.actors[actor].kind, joiner.sectors[actor] = "armed group", "REB"


def _breakaway(joiner: Joiner, tokens: list[Token], pairs: list[tuple[Name, int]]) -> list[int]:
    """The republics that are said to be self-declared, where the report speaks of separatists: "the self-declared Tamar Republic"."""
    kinds = joiner.words.kinds
    if not any(t.tag_ == "NNS" and t.lower_ in kinds["separating"] for t in tokens):
        return []
    found = set()
    for name, actor in pairs:
        before = [t.lower_ for t in tokens[max(0, name.start - 3) : name.start]]
        said = before[-1:] and (before[-1] in kinds["breakaway"] or (before[:2] == ["self", "-"] and len(before) == 3))
        last = tokens[name.end - 1].lower_ in kinds["realm"] or tokens[name.start].lower_ in kinds["realm"]
        if said and last and joiner.words.names.get(joiner.doc[name.start : name.end].text) is None:
            found.add(actor)
    return sorted(found)


def _may_fight(joiner: Joiner, actor: int) -> bool:
    """Whether a body of which nothing is known is called as fighters call themselves: "X Movement", "Front for Y"."""
    record, words = joiner.actors[actor], joiner.words
    if record.kind != "organization" or joiner.sectors[actor] or not record.named or actor in joiner.armies:
        return False
    said = [word.casefold() for surface in joiner.surfaces[actor] for word in words_of_name(surface)]
    civic = any(word in words.kinds["civic"] for word in said)
    return not civic and any(word in words.kinds["rebel_head"] for word in said)


def _fights(joiner: Joiner, name: Name, grounds: set[int]) -> bool:
    """Whether what stands around a name tells of arms, of an attack, or of a truce with it; `grounds` are tokens of places' names."""
    doc, kinds, token = joiner.doc, joiner.words.kinds, joiner.doc[name.head]
    if token.dep_ in {"poss", "compound", "nmod"} and token.head.lower_ in kinds["arms"]:
        return True
    if doc[name.end : name.end + 1].text in POSSESSIVES and doc[name.end + 1 : name.end + 2].text in kinds["arms"]:
        return True
    top = first_conjunct(token)
    governor = top.head
    if top.dep_ == "pobj" and governor.lower_ in BETWEEN | {"of"}:
        noun = governor.head
        unarmed = any(c.lower_ in kinds["unarmed"] for c in noun.children)  # "the youth wing of the Homeland Movement"
        arms = noun.lower_ in kinds["arms"] and not unarmed
        return arms or (governor.lower_ in BETWEEN and noun.lemma_.lower() in kinds["waged"])
    if top.dep_ != "nsubj":
        return False
    objects = [c for c in governor.children if c.dep_ == "dobj"]
    if governor.lemma_.lower() in kinds["attacking"] and any(_is_struck(joiner, each, grounds) for each in objects):
        return True
    if governor.lemma_.lower() in kinds["owning_up"] and any(_is_deed(joiner, each) for each in objects):
        return True
    return any(_own_arms(joiner, each, governor) for each in governor.subtree)


def _of_truce(joiner: Joiner, fighters: Token) -> bool:
    """Whether the sentence tells of a truce: "the insurgents called off a cease-fire"."""
    return any(t.lemma_.lower() in joiner.words.kinds["truce"] for t in fighters.sent)


def _is_party_to_it(joiner: Joiner, name: Name, grounds: set[int]) -> bool:
    """Whether a body negotiates, signs or is to leave a town, as the rebels of a truce do; an opposition party is none."""
    doc, kinds, token = joiner.doc, joiner.words.kinds, joiner.doc[name.head]
    if any(c.lower_ in kinds["unarmed"] for c in token.children):
        return False
    owned = token.dep_ in {"poss", "compound", "nmod"} and token.head.lower_ in kinds["parley"]
    of_it = token.dep_ == "pobj" and token.head.lower_ == "of"
    noun = token.head.head
    if owned or (of_it and noun.lower_ in kinds["parley"]):
        return True
    left = (
        t for t in doc[name.end : name.end + 1] if t.lower_ == "from" and of_it and noun.lower_ in kinds["leaving_town"]
    )
    return any(c.i in grounds or c.lemma_.lower() in joiner.words.heads["place"] for t in left for c in t.children)


def _is_struck(joiner: Joiner, noun: Token, grounds: set[int]) -> bool:
    """Whether a noun is what arms strike, not what words do: "attacked a convoy", not "attacked the budget"."""
    words, lemma = joiner.words, noun.lemma_.lower()
    people = noun.tag_ == "NNS" and (lemma in words.persons or noun.lower_ in words.kinds["fighters"])
    return (
        noun.i in grounds
        or people
        or lemma in words.heads["place"]
        or lemma in words.kinds["struck"]
        or noun.lower_ in words.kinds["arms"]
    )


def _is_deed(joiner: Joiner, noun: Token) -> bool:
    """Whether a noun is an attack or truce; "war on graft" is none."""
    kinds, lemma = joiner.words.kinds, noun.lemma_.lower()
    figure = any(c.dep_ == "prep" and c.lower_ == "on" for c in noun.children) and lemma == "war"
    return (lemma in kinds["waged"] or lemma in kinds["raiding"]) and not figure


def _own_arms(joiner: Joiner, token: Token, verb: Token) -> bool:
    """Whether "its" stands before arms of the verb's subject: "said its fighters had left", not "urged them to free their hostages"."""
    arms = token.tag_ == "PRP$" and token.head.lower_ in joiner.words.kinds["arms"]
    return arms and is_subjects_own(token, verb)
