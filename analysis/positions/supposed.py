"""Is a clause only supposed ("if", "whether", "as though"), still to come ("once they accept") or of another time?"""

from __future__ import annotations

import re

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions.complements import is_inverted

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def is_within_supposed(clause: Token) -> bool:
    """Whether what is told within it is only supposed: "asked if the raid meant that", "if it turned out that"."""
    while clause.dep_ == "ccomp" and clause.head.pos_ in grammar.VERBAL and clause.head != clause:
        clause = clause.head
        if is_supposed(clause):
            return True
    return False


def is_supposed(verb: Token) -> bool:
    """In an if- or whether-clause, or under a wish."""
    if verb.dep_ in {"advcl", "ccomp"} and is_inverted(verb):
        return True  # "had the rebels accepted the offer"
    if verb.dep_ == "advcl" and _is_still_to_come(verb):
        return True
    if verb.dep_ == "conj" and any(c.dep_ in {"mark", "advmod"} and c.lower_ == "whether" for c in verb.children):
        return True  # "where they might meet or whether the rebels would agree"
    return verb.dep_ in {"ROOT", "advcl", "ccomp", "csubj", "pcomp", "acl"} and any(
        c.dep_ in {"mark", "advmod"} and c.lower_ in grammar.CONDITIONAL | {"unless", "until"} for c in verb.children
    )


def _is_still_to_come(verb: Token) -> bool:
    """ "Before they open contacts", "once they accept it", "as though they had accepted it"; not "when they say so, they mean it"."""
    above = grammar.modal(verb.head)
    later = verb.tag_ in {"VBP", "VBZ"}
    for c in verb.children:
        if c.dep_ not in {"mark", "advmod"} or c.i > verb.i:
            continue
        if c.lower_ == "though" and c.nbor(-1).lower_ == "as":
            return True
        if later and (
            c.lower_ in {"before", "once"} or (c.lower_ == "when" and above is not None and above.lower_ == "will")
        ):
            return True
    return False


def _is_long_ago(verb: Token) -> bool:
    """ "Thirty years ago", "decades ago"."""
    for ago in verb.children:
        if ago.lower_ == "ago" and ago.dep_ == "advmod":
            return any(t.lower_ in {"years", "decades"} or t.lower_.startswith("centur") for t in ago.children)
    return False


def is_historic(verb: Token) -> bool:
    """A clause set in a year before the report's (by two years, or any year where the report has no date)."""
    if any(c.dep_ == "advmod" and c.lower_ in {"formerly", "once"} for c in verb.children) and verb.tag_ in {
        "VBD",
        "VBN",
    }:
        return True
    if _is_long_ago(verb):
        return True
    dated = grammar.preposition_objects(verb, "in", "on", "under")
    for back in grammar.children(verb, "advmod"):
        if back.lower_ in {"back", "early", "late"}:
            dated += grammar.preposition_objects(back, "in")  # "back in 1987"
    above = verb.head if verb.dep_ == "xcomp" else verb
    if not any(c.dep_ == "aux" and c.lower_ in {"has", "have", "'ve"} for v in (verb, above) for c in v.children):
        dated += grammar.preposition_objects(verb, "since")  # "have tried since 1991" goes on
    for when in grammar.children(verb, "advcl"):
        if any(c.lower_ in {"when", "after", "as"} for c in when.children):
            dated += grammar.preposition_objects(when, "in")  # "when they revolted in 1956, he refused"
    years = [int(t.text) for noun in dated for t in (noun, *noun.children) if _YEAR.fullmatch(t.text)]
    if not years:
        return False
    report = verb.doc.user_data.get("report")
    date = report.date if report is not None else None
    return date is None or max(years) < date.year - 1
