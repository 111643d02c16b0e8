"""Which classes of act does a clause name, and about what: its verb, its particle and its object, by acts.csv."""

from __future__ import annotations

from analysis.lexicons.acts import Acts
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions.act_names import WAYS, names

_OF_BARGAINING = frozenset({"cooperate", "keeping", "disagree", "leave", "walkout"})
_OF_CONFLICT = _OF_BARGAINING | {"hostile", "harm", "wrong", "evil", "harming"}
_MOVES = frozenset({"going", "leaving", "leave", "remaining", "walkout"})
_STAYS = frozenset({"everyday", "outing", "bed"})
HARMS = frozenset({"harm", "hostile", "wrong"})
_WANTED = frozenset({"accord", "encounter", "pact", "harm"})
_MEETS = frozenset({"meet", "confer", "negotiate", "mediate"})


def _is_phrasal(verb: Token, acts: Acts) -> bool:
    ways = (c.lower_ for c in verb.children if c.dep_ == "prt" or c.lower_ in WAYS)
    return any(f"{verb.lemma_.lower()}_{way}" in acts.verbs for way in ways)


def act(
    verb: Token, known: set[str], subject: Token | None, goal: Token | None, things: frozenset[str], acts: Acts
) -> set[str]:
    """The classes of the act, by the verb, its names (see `names`) and what it acts on."""
    lemma = verb.lemma_.lower()
    classes = acts.classes(known - {lemma} if _is_phrasal(verb, acts) else known)  # "call off" calls nothing
    if classes & HARMS and "cooperate" in classes:
        classes -= _made_good(known, acts)
    if _is_harmless(verb, goal, known, things, acts):
        classes -= _OF_CONFLICT
    elif "outing" in things:
        classes -= _OF_BARGAINING  # "cannot attend the wedding"; to attack one is a deed all the same
    if not classes.isdisjoint(_MOVES) and is_of_private_life(verb, acts):
        classes = (classes - _OF_BARGAINING - _MOVES) | {"private"}
    if "deed" in things and classes & {"doing"}:
        classes.add("hostile")  # "carried out raids"
    classes |= _guilt(verb, classes, things, acts)
    if goal is not None and "doing" in classes and _plots(goal, acts):
        classes.add("hostile")  # "developed plans to attack"
    if "idle" in classes and any(
        grammar.child(c, "pobj") is not None and f"{verb.lemma_}_{c.lower_}" in known for c in verb.children
    ):
        classes.discard("idle")  # "stand by the river"
    if "giving" in classes and things & {"rebel", "arms"} and grammar.child(verb, "prt") is None:
        classes.add("wrong")  # "has given fuel to the rebels"
    if "aiming" in classes and any(
        grammar.is_infinitive(c) and acts.classes(names(c)) & {"hostile", "wrong"}
        for c in grammar.children(verb, "xcomp", "advcl")
    ):
        classes.add("hostile")  # "the drill was designed to seize the delta"
    if "harming" in classes and not _harms(goal, classes, things, acts):
        classes.discard("harming")
    if _meets(verb, goal, known, things, acts):
        classes.add("talk")
    if "accord" in things and "truce_verb" in classes and _ceases(verb, goal) and not _names(verb, goal):
        classes.add("truce")
    if "truce" in classes and _declared_over(verb, goal, acts):
        classes = (classes - {"truce"}) | {"leave"}
    if "leaving" in classes and _left(verb, goal, acts) & {"pact", "encounter"}:
        classes.add("leave")
    if "deed" in things and "waging" in classes:
        classes.add("harm")  # "will prolong the ambushes"
    if "sanction" in things:
        classes |= {made for kind, made in (("imposing", "punish"), ("lifting", "relieve")) if kind in classes}
    if subject is not None:
        of = acts.noun(subject.lemma_.lower())
        classes |= {
            made
            for kind, made in (
                ("encounter", "ofmeeting"),
                ("claim", "onclaim"),
                ("going", "ofgoing"),
                ("deed", "ofdeed"),
                ("plight", "ofdeed"),
                ("door", "ofdoor"),
                ("matter", "ofmatter"),
                ("nature", "ofnature"),
            )
            if kind in of and (kind != "door" or _is_to_talks(subject, acts))
        }
    return classes - _unmeant(verb, goal, classes, things, acts)


def _made_good(known: set[str], acts: Acts) -> frozenset[str]:
    """The classes of harm that its object takes from a verb: "fight terrorism", "end the fighting"."""
    good = any(">" in name and "cooperate" in acts.verbs.get(name, ()) for name in known)
    bad = any(">" in name and acts.verbs.get(name, frozenset()) & HARMS for name in known)
    return HARMS if good and not bad else frozenset()


def is_of_private_life(verb: Token, acts: Acts) -> bool:
    """Whether somebody goes, leaves or stays as people do in private life: "for lunch", "in hospital", "on a stretcher", "the talks to his deputy"."""
    if acts.classes(names(verb)).isdisjoint(_MOVES):
        return False
    places = [verb, *grammar.children(verb, "dobj")]
    behind = [(c, o) for t in places for c in t.children if c.dep_ == "prep" for o in grammar.children(c, "pobj")]
    behind += [(d, o) for c, _ in behind if c.lower_ == "out" for d in c.children for o in grammar.children(d, "pobj")]
    if verb.lemma_ == "leave" and any(c.lower_ == "to" and o.lower_ != "end" for c, o in behind):
        return True
    return any(
        acts.noun(o.lemma_.lower()) & ({"everyday", "outing"} if c.lower_ in {"for", "at"} else _STAYS)
        for c, o in behind
    )


def told_elsewhere(verb: Token, acts: Acts) -> bool:
    """Whether, of the two verbs of "will stop bombing" or "will stop talking to them", this one tells nothing of its own.

    To stop a harm is a promise, told by "stop"; to stop talks is a refusal, told by "talking".
    """
    above, lemma = verb.head, verb.lemma_.lower()
    stopping = acts.of("stopping")
    if verb.dep_ == "xcomp" and verb.tag_ == "VBG" and above.lemma_.lower() in stopping:
        return grammar.negation(above) is None and bool(acts.classes(names(verb)) & HARMS)
    if lemma in acts.of("aspect"):
        going_on = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBG"), None)
        return going_on is not None and bool(acts.classes(names(going_on)) & (HARMS | {"talk", "cooperate"}))
    if lemma not in stopping or lemma not in acts.of("refusing"):
        return False
    inner = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBG"), None)
    if inner is None:
        return False
    kinds = acts.classes(names(inner))
    return bool(kinds & {"talk", "cooperate"}) and not kinds & HARMS


def _guilt(verb: Token, classes: set[str], things: frozenset[str], acts: Acts) -> set[str]:
    """evil, wrong: "have carried out war crimes"; punished: "will face reprisals", "will pay for this"."""
    if "crime" in things and "doing" in classes:
        return {"evil", "wrong"}
    pays = ("facing" in classes and "reprisal" in things) or (verb.lemma_.lower() == "pay" and _atones(verb, acts))
    return {"punished"} if pays else set()


def _atones(verb: Token, acts: Acts) -> bool:
    """ "Will pay for this", "will pay dearly", "will pay a heavy price": for what was done, not for goods."""
    price = grammar.child(verb, "dobj")
    if price is not None:
        return price.lemma_ in {"price", "penalty"}
    if any(c.lower_ in {"dearly", "heavily"} for c in verb.children):
        return True
    behind = grammar.preposition_objects(verb, "for")
    return any(o.lower_ in {"this", "that"} or acts.noun(o.lemma_.lower()) & {"deed", "crime"} for o in behind)


def _harms(goal: Token | None, classes: set[str], things: frozenset[str], acts: Acts) -> bool:
    """Whether something is harmed: not in "the talks have stalled", "unrest spread", "create a climate of trust", "spark hope"."""
    if goal is None or ("making_harm" in classes and "cherished" in acts.noun(goal.lemma_.lower())):
        return False
    return "harm" in things or "wrong" in classes


def _fights(verb: Token) -> bool:
    """ "Clashed in battles", "clashed near the border": with arms, not over a plan."""
    about = any(c.lower_ in {"over", "on", "about"} and c.dep_ == "prep" for c in verb.children)
    return verb.lemma_ in {"clash", "spar"} and not about


def _unmeant(verb: Token, goal: Token | None, classes: set[str], things: frozenset[str], acts: Acts) -> set[str]:
    """The classes that what stands beside the verb takes away: "met in battle", "walked out into the garden"."""
    lost: set[str] = set()
    if "disagree" in classes and _fights(verb):
        lost.add("disagree")
    if verb.lemma_ == "be" and not any(c.lower_ in acts.of("isunderway") for c in verb.children):
        lost.add("beginning")  # "the talks are over", "negotiation is between two"
    if "meet" in classes and any("combat" in acts.noun(o.lemma_.lower()) for o in grammar.preposition_objects(verb)):
        lost |= {"meet", "talk"}
    if verb.tag_ == "VBG" and verb.dep_ == "advcl":
        lost.add("meet")  # "toured the region, meeting mediators": no clause of its own says that they talked
    if "remaining" in classes and grammar.child(verb, "acomp") is not None:
        lost.add("remaining")  # "would remain neutral"
    if "walkout" in classes and any(grammar.preposition_objects(p, "into", "onto") for p in (verb, *verb.children)):
        lost.add("walkout")
    if "endorse" in classes and any(
        "ground" in acts.noun(o.lemma_.lower())
        for t in (verb, goal)
        if t is not None
        for o in grammar.preposition_objects(t, "in", "at", "from")
    ):
        lost |= {"endorse"}  # "recognised the rebel leader in the crowd"
    if "shuttling" in classes and any(
        "ground" in acts.noun(o.lemma_.lower()) for o in grammar.preposition_objects(verb, "between", "to")
    ):
        lost.add("shuttling")
    inner = grammar.children(verb, "xcomp", "advcl", "ccomp") if classes & {"working", "wants"} else []
    if "working" in classes and not (things or inner):
        lost.add("working")  # "we are working on Sunday"
    if "wants" in classes and not (
        things & _WANTED or any(acts.classes(names(c)) & {"cooperate", "talk"} for c in inner)
    ):
        lost.add("wants")  # "did not want blankets"
    return lost


def _is_harmless(verb: Token, goal: Token | None, known: set[str], things: frozenset[str], acts: Acts) -> bool:
    """ "Seized the chance", "shot a film", "cannot attend the wedding", "stormed off": no act of a conflict."""
    if known & acts.of("harmless") or "everyday" in things:
        return True
    ways = (c for c in verb.children if c.dep_ in {"prt", "advmod", "prep"} and c.lower_ in WAYS and c.i == verb.i + 1)
    return goal is None and any(f"{verb.lemma_.lower()}_{c.lower_}" not in acts.verbs for c in ways)


def _names(verb: Token, goal: Token | None) -> bool:
    """ "Called the truce a fudge": a name for the object behind it; also "call the truce", which is there already."""
    if goal is None or goal.dep_ != "dobj":
        return False
    if any(c.dep_ in {"oprd", "attr", "xcomp", "ccomp", "acomp"} and c.i > goal.i for c in verb.children):
        return True
    named = sum(c.dep_ in {"dobj", "dative"} for c in verb.children) > 1 or (
        verb.lemma_ == "call"
        and any(c.dep_ in {"appos", "npadvmod"} and c.i > goal.i for c in (*goal.children, *verb.children))
    )
    told = any(c.dep_ == "poss" or c.lower_ in {"the", "this", "that"} for c in goal.children)
    return named or (verb.lemma_ == "call" and told)


def _declared_over(verb: Token, goal: Token | None, acts: Acts) -> bool:
    """ "Declared the truce over", "pronounced the ceasefire dead"."""
    near = (*verb.children, *(goal.children if goal is not None else ()))
    return any(c.lower_ in acts.of("declared_over") and goal is not None and c.i > goal.i for c in near)


def _ceases(verb: Token, goal: Token | None) -> bool:
    """Not "ordered his men to fire", nor fire alone."""
    if goal is not None and goal.lemma_.lower() == "fire" and grammar.child(goal, "compound", "amod") is None:
        return False
    return not any(o.lower_ == "fire" for o in grammar.preposition_objects(verb, "to"))


def _left(verb: Token, goal: Token | None, acts: Acts) -> set[str]:
    """The classes of what is left or ended: the object, or what stands behind "from" and "out of"."""
    heads = grammar.conjuncts(goal) if goal is not None else []
    for place in (verb, *(c for c in verb.children if c.dep_ in {"prep", "prt", "advmod"})):
        heads += grammar.preposition_objects(place, "from", "of")
    return {kind for h in heads for kind in acts.noun(h.lemma_.lower())}


def _plots(goal: Token, acts: Acts) -> bool:
    return any(
        grammar.is_infinitive(d) and "hostile" in acts.classes({d.lemma_.lower()})
        for d in grammar.children(goal, "acl", "relcl")
    )


def _is_part(goal: Token | None) -> bool:
    """ "Held the talks venue": the noun behind is meant."""
    after = goal.nbor(1) if goal is not None and goal.i + 1 < len(goal.doc) else None
    if after is None or after.ent_type_:
        return False
    return after.tag_ in {"VB", "VBP"} or (after.pos_ == "NOUN" and after.dep_ != "npadvmod")


def _meets(verb: Token, goal: Token | None, known: set[str], things: frozenset[str], acts: Acts) -> bool:
    """Whether the clause tells of talks: "held talks", "is in Lima for meetings", "flew in to lead talks"."""
    if "encounter" in things and known & acts.of("meeting"):
        if verb.lemma_ == "lead" and goal is None:
            return False  # "leading to the meeting"
        return not _is_part(goal)
    if not (verb.lemma_ == "be" or known & acts.of("going")) or any(c.lower_ == "all" for c in verb.children):
        return False  # "is all for talks" is for them, not at them
    if any("encounter" in acts.noun(o.lemma_.lower()) for o in grammar.preposition_objects(verb, "for")):
        return True
    for c in grammar.children(verb, "advcl", "xcomp"):
        if not grammar.is_infinitive(c):
            continue
        if c.lemma_ in _MEETS:
            return True
        held = any("encounter" in acts.noun(o.lemma_.lower()) for o in grammar.children(c, "dobj"))
        if held and c.lemma_.lower() in acts.of("meeting"):
            return True
    return False


def _is_to_talks(door: Token, acts: Acts) -> bool:
    """ "The door to dialogue", also "the door" alone; not "the door to the bunker"."""
    behind = grammar.preposition_objects(door, "to")
    return not behind or any(
        acts.noun(o.lemma_.lower()) & {"accord", "pact", "encounter", "yielding", "harm"} for o in behind
    )


def is_own(told: Token | None, acts: Acts) -> bool:
    """Whether those who are ordered are one's own: "his troops", "all units"; not "the UN mission", "the rebels"."""
    if told is not None and acts.noun(told.lemma_.lower()) & {"everyday", "outing"}:
        return False
    if told is None or told.pos_ == "PRON" or any(c.dep_ == "poss" and c.pos_ == "PRON" for c in told.children):
        return True
    named = any(c.pos_ == "PROPN" or (c.tag_ == "JJ" and c.text.istitle()) for c in told.children)
    return told.tag_ == "NNS" and not named and "commanded" in acts.noun(told.lemma_.lower())
