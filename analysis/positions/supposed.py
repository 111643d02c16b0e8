"""Which clauses tell nothing that is: supposed, wished away, told of a thing that would have to be, or of years long past?"""

from __future__ import annotations

import re

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions.complements import is_inverted

# "by rejecting", "after accepting" happened; "closer to accepting", "of agreeing" did not.
REAL = frozenset({"by", "after", "in", "since", "while", "despite", "upon", "without", "with"})
POSSIBLE = frozenset({"could", "may", "might", "can"})
_BARELY_NOT = frozenset({"almost", "nearly", "allegedly", "purportedly", "supposedly"})
_TO_COME = frozenset({"after", "once", "when", "whenever"})
_ASKED = frozenset({"how", "when", "where", "why"})
_LOOSE = (grammar.ARTICLES - {"the"}) | {"any", "no"}
_GUESSED = grammar.HYPOTHETICAL | {"will"}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def supposed(verb: Token) -> bool:
    """In an if- or whether-clause, or under a wish."""
    if verb.dep_ in {"advcl", "ccomp"} and is_inverted(verb):
        return True  # "had the rebels accepted the offer"
    if verb.dep_ == "advcl":
        opens = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
        now = _is_present(verb)
        if ("before" in opens and (now or grammar.modal(verb) is not None)) or (now and _is_after_once(verb)):
            return True  # "before they open contacts", "before they could accept", "once they accept"
        if "than" in opens and verb.tag_ in {"VB", "VBG"}:
            return True  # "rather than accept the terms"
        soon = verb.head.dep_ == "advmod" and "as" in opens  # "as soon as they sign, the army will leave"
        if (soon or not opens.isdisjoint(_TO_COME)) and _is_to_come(verb):
            return True  # "will leave when they sign"
        if _is_as_though(verb) or any(_is_whatever(c) for c in verb.children):
            return True  # "whatever they offer", "no matter what they accept"
    if verb.dep_ == "ccomp" and verb.left_edge.i and verb.left_edge.nbor(-1).lower_ == "once" and _is_to_come(verb):
        return True
    if (verb.dep_ == "conj" and _is_beside(verb)) or _is_of_no_time(verb):
        return True
    if any(c.dep_ == "advmod" and c.lower_ in _BARELY_NOT for c in verb.children):
        return True  # "almost accepted", "had allegedly rejected"
    for c in verb.children:
        if (c.lower_ == "need" and c.dep_ == "aux") or (c.lower_ == "for" and c.dep_ == "mark"):
            return True  # "need not accept", "it is time for them to accept"
        if c.lower_ in _ASKED and verb.dep_ == "ccomp" and c.i < verb.i and grammar.modal(verb) is not None:
            return True  # "asked when they would accept"
    return verb.dep_ in {"ROOT", "advcl", "ccomp", "csubj", "pcomp", "acl", "xcomp"} and any(
        c.dep_ in {"mark", "advmod"} and c.lower_ in grammar.CONDITIONAL | {"unless", "until"} for c in verb.children
    )


def _is_of_no_time(verb: Token) -> bool:
    """Whether nobody has done it yet: some day, in case they do, whoever does, what it would mean."""
    return _is_of_some_day(verb) or _is_of_whom_it_may(verb) or _is_in_case(verb) or _is_what_would_be(verb)


def _is_in_case(verb: Token) -> bool:
    """ "In case they reject it", "in the event that they reject it"; not "in that case"."""
    for noun in grammar.preposition_objects(verb, "in"):
        if noun.i < verb.i and noun.lower_ == "case":
            return noun.i == noun.head.i + 1 and noun.nbor(1).lower_ != ","
        if noun.i < verb.i and noun.lower_ == "event":
            return noun.nbor(1).lower_ == "that"
    return False


def _is_of_some_day(clause: Token) -> bool:
    """ "The day they accept it will never come", "gone are the days when they would accept it"; not "the day they accepted it"."""
    day = clause.head
    if clause.dep_ != "relcl" or day.lemma_ != "day" or grammar.child(clause, *grammar.SUBJECTS) is None:
        return False
    return _is_present(clause) or grammar.modal(clause) is not None


def _is_what_would_be(clause: Token) -> bool:
    """ "Rejecting it would mean war"."""
    return clause.dep_ == "csubj" and clause.tag_ in {"VBG", "VB"} and grammar.modal(clause.head) is not None


def _is_of_whom_it_may(clause: Token) -> bool:
    """ "Those who reject it will be arrested", "rebels rejecting it must leave": of whoever does so, and nobody need."""
    who = clause.head
    if clause.dep_ not in {"relcl", "acl"} or who.tag_ not in {"NNS", "DT"} or who.dep_ not in grammar.SUBJECTS:
        return False
    some = (
        all(c.dep_ != "det" or c.lower_ == "those" for c in who.lefts) and grammar.child(who, "poss", "punct") is None
    )
    return some and grammar.modal(who.head) is not None and (clause.tag_ == "VBG" or _is_present(clause))


def _is_whatever(word: Token) -> bool:
    """ "Whatever they accept", "no matter what they accept"."""
    return word.lower_ == "what" or (word.tag_ in {"WP", "WDT", "WRB"} and word.lower_.endswith("ever"))


def _is_as_though(verb: Token) -> bool:
    """ "Acted as though they had accepted it"."""
    return any(c.lower_ == "though" and c.dep_ == "mark" and c.nbor(-1).lower_ == "as" for c in verb.children)


def _is_to_come(clause: Token) -> bool:
    """Whether a clause of time in the present is of what will be: "will leave once they have signed"."""
    above = clause.head
    above = above.head if above.dep_ in {"xcomp", "advmod"} else above
    will = grammar.modal(above) is not None or grammar.modal(clause.head) is not None
    return will and _is_present(clause)


def _is_present(clause: Token) -> bool:
    """Whether a clause is told in the present: "accept", "have signed"; the tagger may read "once the rebels accept" for an infinitive."""
    helpers = [c for c in clause.children if c.dep_ in grammar.AUXILIARIES]
    first = helpers[0] if helpers else clause
    bare = first.tag_ == "VB" and not helpers and any(c.dep_ in grammar.NOUN_SUBJECTS for c in clause.lefts)
    return bare or first.tag_ in {"VBP", "VBZ"}


def _is_after_once(clause: Token) -> bool:
    """Whether "once" opens the clause, before its subject; not "because they once again reject it"."""
    subject = next((c for c in clause.lefts if c.dep_ in grammar.NOUN_SUBJECTS), None)
    return subject is not None and any(c.lower_ == "once" and c.i < subject.i for c in clause.lefts)


def _is_beside(verb: Token) -> bool:
    """Whether a joined verb is only named beside what was done: "or whether they would agree", "instead of accepting", "did anything but accept"."""
    if any(c.dep_ in {"mark", "advmod"} and c.lower_ == "whether" for c in verb.children):
        return True
    if verb.tag_ == "VBG":
        return verb.i > 0 and verb.nbor(-1).lower_ == "of"
    return verb.tag_ == "VB" and any(c.dep_ == "dobj" and c.lower_ == "anything" for c in verb.head.children)


def within_supposed(clause: Token) -> bool:
    """Whether what is told within it is only supposed: "asked if the raid meant that", "if it turned out that"."""
    while clause.dep_ == "ccomp" and clause.head.pos_ in grammar.VERBAL and clause.head != clause:
        clause = clause.head
        if supposed(clause):
            return True
    return False


def _is_long_ago(verb: Token) -> bool:
    """ "Thirty years ago", "decades ago"."""
    for ago in verb.children:
        if ago.lower_ == "ago" and ago.dep_ == "advmod":
            return any(t.lower_ in {"years", "decades"} or t.lower_.startswith("centur") for t in ago.children)
    return False


def is_unreal(gerund: Token) -> bool:
    """Whether nobody need have done what stands behind a preposition: "cannot win without accepting it", "by signing it, peace"."""
    above = gerund.head
    if _is_tasked(gerund) or (above.lower_ == "without" and grammar.negation(above.head) is not None):
        return True
    ahead = grammar.modal(above.head) if above.lower_ == "by" else None
    if ahead is not None and ahead.lower_ in _GUESSED:
        return True  # "could lose everything by signing"
    absolute = above.lower_ == "with" and grammar.subject(gerund, shared=False) is not None
    return not absolute and (above.lower_ not in REAL or above.head.pos_ not in grammar.VERBAL)


def _is_tasked(gerund: Token) -> bool:
    """ "Tasked their ministers with drawing up a plan": what another is given to do."""
    above = gerund.head
    return (
        above.lower_ == "with"
        and above.head.pos_ in grammar.VERBAL
        and grammar.child(above.head, "dobj") is not None
        and grammar.subject(gerund, shared=False) is None
    )


def characterises(clause: Token) -> bool:
    """Whether a clause tells what a thing would have to be like, if there were one: "only a settlement accepted by all could
    bring peace", "without a settlement that both can live with", "it was not they who accepted it"."""
    noun = clause.head
    if clause.dep_ == "relcl" and noun.dep_ == "attr" and grammar.negation(noun.head) is not None:
        it = grammar.child(noun.head, *grammar.SUBJECTS)
        return it is not None and it.lower_ == "it"  # "it was not the rebels who rejected it"
    if clause.dep_ not in {"relcl", "acl"} or noun.pos_ != "NOUN" or grammar.is_infinitive(clause):
        return False
    if not any(c.dep_ == "det" and c.lower_ in _LOOSE for c in noun.children):
        return False
    own = grammar.modal(clause)
    if own is not None and own.lower_ in POSSIBLE and clause.dep_ == "relcl":
        return True
    before = noun.left_edge
    if before.lower_ == "only" or (before.i and before.nbor(-1).lower_ == "only"):
        return True
    return any(t.dep_ == "pcomp" and t.head.lower_ == "without" for t in grammar.ancestors_and_self(noun))


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
