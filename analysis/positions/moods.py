"""Under which modal and negation does a clause say what is done, and of which time?"""

from __future__ import annotations

from dataclasses import dataclass

from analysis.lexicons.acts import Acts
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

_WILL = frozenset({"will", "'ll", "wo", "shall", "would", "'d", "sha"})
MUST = frozenset({"must", "should", "ought"})
_CAN = frozenset({"can", "could", "ca"})
_UNREAL = frozenset({"would", "could", "should", "might", "'d"})
_INTENDING = frozenset({"mean", "intend", "plan", "go", "prepare", "vow", "pledge"})
_WANTING = frozenset({"want", "seek", "try", "hope", "wish", "attempt"})
_DEEP = 4  # steps from the act up to the verb that heads its clause


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would take thrice the time
class Mood:
    """How a clause is meant.

    top: the verb that heads it, above "continue to", "fail to"; chain: from the act up to it.
    modal: will, must, bound ("will have to"), can, may, want, embedded (the word above decides: "was ready to"), unreal, amiss ("should have"), or "" for none.
    tense: past, present, pluperfect, future, bare.
    """

    top: Token
    chain: tuple[Token, ...]
    modal: str
    negated: bool
    tense: str
    would: bool = False  # "would", which reported speech makes of "will"
    planned: bool = False  # "were plotting to", "plans to"


def mood(verb: Token, acts: Acts, above: tuple[Token, ...] | None = None) -> Mood:
    """The mood of the clause in which `verb` names the act; above: its chain, where that is known."""
    links = chain(verb) if above is None else above
    top = links[-1]
    denied = sum([_denials(t, t is not verb, acts) for t in links]) + _none(verb) + _is_said_not(verb)
    if top is not verb and top.lemma_ == "have" and any(t.lower_ in {"yet", "still"} for t in verb.doc[top.i : verb.i]):
        # "has yet to answer"
        return Mood(top, links, "", denied % 2 == 0, "past")
    said = _modal(links, acts)
    would = said == "will" and any(m.lower_ in {"would", "'d"} for t in links if (m := grammar.modal(t)) is not None)
    planned = len(links) > 1 and any(t.lemma_.lower() in acts.of("plotting") for t in links[1:])
    return Mood(top, links, said, denied % 2 == 1, _tense(top, said), would, planned)


def chain(verb: Token) -> tuple[Token, ...]:
    """The verb and those above it whose infinitive or gerund it is, with adjectives between ("is ready to act")."""
    links, current = [verb], verb
    for _ in range(_DEEP):
        above = current.head
        if current.dep_ != "xcomp" or above.pos_ not in {"VERB", "AUX", "ADJ"}:
            break
        if not (grammar.is_infinitive(current) or current.tag_ == "VBG"):
            break
        if above.pos_ == "ADJ" and above.head.pos_ in grammar.VERBAL:
            links.append(above)
            above = above.head
        controlled = grammar.child(above, "dobj")
        if controlled is not None and controlled.i < current.i:
            break  # "asked the army to leave": another acts
        links.append(above)
        current = above
    return tuple(links)


def _denials(verb: Token, above: bool, acts: Acts) -> int:
    denied = (grammar.negation(verb) is not None) + (above and verb.lemma_.lower() in acts.of("refusing"))
    for c in verb.children:
        if c.dep_ == "advmod" and c.lower_ in grammar.HARDLY:
            return denied + 1
    return denied


def _is_said_not(verb: Token) -> bool:
    """ "Is not closed": hung on the adjective."""
    return verb.lemma_ == "be" and any(d.dep_ == "neg" for c in grammar.children(verb, "acomp") for d in c.children)


def _none(verb: Token) -> bool:
    """ "Would listen to no conditions", "under no circumstances": none of it is done."""
    if verb.lemma_ == "be":
        return False
    for o in grammar.children(verb, "dobj") + grammar.preposition_objects(verb):
        if o.dep_ == "pobj" and grammar.in_no_way(o.head):
            continue  # "under no circumstances", counted with "not"
        if o.lower_ in {"nothing", "nobody", "none"} or any(d.lower_ == "no" and d.dep_ == "det" for d in o.children):
            return True
    return False


def _modal(chain: tuple[Token, ...], acts: Acts) -> str:
    top = chain[-1]
    helper = next((m for t in reversed(chain) if (m := grammar.modal(t)) is not None), None)
    if helper is None and top.dep_ == "conj" and top.tag_ == "VB" and grammar.subject(top, shared=False) is None:
        helper = grammar.modal(grammar.first_conjunct(top))
    perfect = helper is not None and any(
        c.dep_ == "aux" and c.lower_ in {"have", "'ve"} for t in chain for c in t.children
    )
    if helper is not None and helper.lower_ in _UNREAL and perfect:
        due = any(t.lower_ == "now" and t.head.lower_ == "by" for t in chain[0].subtree)
        return "amiss" if helper.lower_ in {"should", "ought"} and not due else "unreal"  # "by now" awaits it
    said = ""
    if helper is not None:
        word = helper.lower_
        said = "will" if word in _WILL else "must" if word in MUST else "can" if word in _CAN else "may"
        if word == "must" and perfect:
            said = "may"  # "must have struck a mine" is a guess
        if said == "will" and any(
            t.lower_ in acts.of("unable") for above in chain[1:] for t in (above, *grammar.children(above, "acomp"))
        ):
            said = "embedded"  # "would be unable to feed them"
    if len(chain) > 1 and said in {"", "will"} and _is_bound(chain, helper):
        said = "must" if helper is None else "may" if _is_idle(chain) else "bound"
    elif helper is None and len(chain) > 1:
        said = _without_helper(chain)
    if len(chain) > 1 and said in {"", "want"} and {t.lemma_.lower() for t in chain[1:]} - acts.of("carry"):
        return "embedded"  # "was ready to", "agreed to": the word above decides
    return said


def _without_helper(chain: tuple[Token, ...]) -> str:
    """What the verbs above an act make of it: "is to meet", "have to go", "plans to", "want to"."""
    top, names = chain[-1], {t.lemma_.lower() for t in chain}
    if top.lemma_ == "be" and chain[-2].dep_ == "xcomp" and chain[-2].pos_ in grammar.VERBAL:
        return "may"  # "is to meet"
    if top.lemma_.lower() in {"need", "have"}:
        # "Said the advisers had to go first" asks; "had to retreat under fire" tells.
        first = any(t.lower_ == "first" for t in chain[0].subtree)
        return "must" if top.lower_ != "had" or first else "may"
    if names & _INTENDING and not (top.lemma_ == "go" and top.tag_ != "VBG") and not grammar.is_passive(top):
        return "will"
    return "want" if names & _WANTING else ""


def _is_idle(chain: tuple[Token, ...]) -> bool:
    """ "Will have to do with", "will not have to": no duty."""
    idle = chain[0].lemma_ == "do" and grammar.child(chain[0], "dobj") is None
    return idle or grammar.negation(chain[-1]) is not None


def _is_bound(chain: tuple[Token, ...], helper: Token | None) -> bool:
    """ "Ought to", "have got to", "would have to", "is obliged to": what must be, without "must"."""
    top, inner = chain[-1], chain[-2]
    if not grammar.is_infinitive(inner):
        return False
    if helper is not None:
        return top.lemma_ in {"have", "need"}
    if top.lemma_ == "ought":
        return True
    if top.lower_ == "got":
        return any(c.dep_ == "aux" and c.lemma_ == "have" for c in top.children)
    held = top.lemma_ in {"oblige", "require", "bind"} and grammar.is_passive(top)
    return held and any(c.lower_ in {"is", "are", "'s", "'re"} for c in top.children)


def _tense(top: Token, said: str) -> str:
    helpers = [c for c in top.children if c.dep_ in {"aux", "auxpass"}]
    if grammar.is_infinitive(top) and top.dep_ != "ROOT":
        return "bare"
    if any(c.lower_ in {"had", "'d"} and c.dep_ == "aux" for c in helpers) and said != "will":
        return "pluperfect"
    if said == "will":
        return "future"
    perfect = top.tag_ in {"VBN", "VBD", "VBG"} and any(c.lemma_ == "have" for c in helpers)
    if top.tag_ == "VBN" and not helpers and top.dep_ in {"ROOT", "ccomp"}:
        return "past"  # "talks collapsed", taken for a participle
    if top.tag_ == "VBD" or perfect or any(c.tag_ == "VBD" for c in helpers):
        return "past"
    return "present" if helpers or top.tag_ in {"VBZ", "VBP", "VBG"} else "bare"
