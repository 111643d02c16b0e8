"""Are people under ruins, or stuck where they cannot get out? "Buried under rubble", "pinned beneath a beam", "stuck in a shaft"."""

from __future__ import annotations

from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.patterns import compiled, objects_of

UNDER_RUINS = compiled("prep(under beneath underneath in inside by)[ruins]")
BY_RUINS = compiled("agent[ruins accident] | nsubj[ruins accident]")
IN_PIT = compiled("prep(in inside)[pit]")
UNDER_LOAD = compiled("prep(under in by)[load] | agent[load]")


def trapped(case: Case) -> bool:
    """Whether people are under rubble, buried or pinned; "believed buried" is enough."""
    if _under_masses(case, "ruins"):
        return True
    if case.lemma == "bury":
        return UNDER_RUINS(case) or BY_RUINS(case) or case.word.head.lemma_ == "believe"
    if case.lemma == "stick" and any(c.lower_ in {"underground", "inside"} for c in case.word.children):
        return True
    return (UNDER_RUINS(case) or IN_PIT(case)) and (case.passive or case.word.tag_ == "VBN" or case.label == "dobj")


def under_load(case: Case) -> bool:
    """Whether they are only busy: "buried under paperwork"."""
    return UNDER_LOAD(case) or _under_masses(case, "load")


def _under_masses(case: Case, kind: str) -> bool:
    """Whether what they are under is told by its mass: "under tonnes of mud", "beneath two metres of snow"."""
    over = objects_of(case.word, tuple(sorted(case.words.of("contexts", "covered"))))
    known = case.words.of("contexts", kind)
    return any(n.lemma_ in known for mass in over for n in objects_of(mass, ("of",)))
