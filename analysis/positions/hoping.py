"""Is what another will do hoped for, or expected of it: "we hope the rebels will return", "we expect them to keep it"?"""

from __future__ import annotations

from collections.abc import Callable

from analysis.lexicons.acts import Acts
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions import acting
from analysis.positions.holders import FIRST

YIELDING = frozenset({"cooperate", "keeping"})


def of_another(
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
        known = acts.classes(acting.names(c))
        if known & {"perishing"} or (grammar.is_passive(c) and known & {"hostile", "evil"}):
            continue  # that another be beaten asks nothing of it
        if kinds is not None and (known.isdisjoint(kinds) or _is_dated(c)):
            continue  # "expects them to sign on Monday"
        if inner is None or owned or inner.lower_ in FIRST or (subject is not None and inner.lemma_ == subject.lemma_):
            continue
        if is_actor(inner) or inner.lower_ in {"they", "he", "she"}:
            return True
    return False


def _is_dated(clause: Token) -> bool:
    """Whether a clause says on which day: "to sign next week", "to meet on Monday"."""
    days = grammar.children(clause, "npadvmod") + grammar.preposition_objects(clause, "on", "in", "within")
    return any(t.ent_type_ in {"DATE", "TIME"} for t in days)
