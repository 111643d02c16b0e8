"""How a stance is meant: negated, future, conditional, or not a stance at all.

A stance inside an if-clause, a question, a purpose or someone else's wish is
none; "will reject" is future; "would accept if" is conditional with its words.
"""

from __future__ import annotations

from dataclasses import dataclass

from analysis.lexicons.stances import COMMISSIVE, Stances
from analysis.parsing import grammar, questions
from analysis.parsing.left_open import is_left_open, is_passed_over
from analysis.parsing.tokens import Token
from analysis.positions.complements import conditional
from analysis.positions.conditions import condition_of
from analysis.positions.moods import MUST
from analysis.positions.noun_holders import carrier, is_light
from analysis.positions.ranked import ranked
from analysis.positions.supposed import POSSIBLE, characterises, is_historic, is_unreal, supposed, within_supposed
from analysis.records import Span

UNREAL = grammar.HYPOTHETICAL - MUST  # before "have"
FUTURE = frozenset({"will", "'ll", "wo", "shall"})
# "Flew to Cairo to ask for a longer truce": who comes to say a thing holds it.
VOICED = frozenset({"demand", "request", "propose", "accuse", "disapprove", "deny"})
REPORTS = frozenset({"say", "report", "believe", "know", "understand", "think"})
_DECLINING = frozenset({"refuse", "decline"})
_SAYING = frozenset({"say", "state", "announce", "tell"})


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would take thrice the time
class Setting:
    """Negation, modality (actual, conditional, future) and the words of a condition."""

    negated: bool = False
    modality: str = "actual"
    condition: Span | None = None


def setting(word: Token, kind: str, stances: Stances, stance: str = "") -> Setting | None:
    """How the stance of the word is meant, or None where it is not asserted; of some, to try or to come for it is to hold it."""
    verb = word
    if kind == "adjective":
        verb = grammar.predicate(word)
    elif kind == "noun":
        verb = grammar.clause_head(word)
    negated = grammar.negation(word) is not None or any(c.lower_ in grammar.HARDLY for c in word.children)
    if verb != word and kind == "adjective":
        negated = negated or grammar.negation(verb) is not None
    if kind == "noun":
        top, holding = carrier(word, stances)
        light = top.dep_ in {"dobj", "pobj"} and is_light(word, top, holding, stances)
        owned = any(c.dep_ == "poss" for c in word.children)
        if word.lemma_.lower() in stances.classes["encounter"] and not light:
            return None
        if not light or owned:
            return None if questions.asks(word) else Setting(negated)
        negated = negated or grammar.negation(verb) is not None
    climbed = _climbed(verb, negated, stances, stance)
    if climbed is None or is_historic(verb) or (word != verb and is_historic(word)):
        return None
    negated, modality = climbed
    condition = condition_of(word, verb)
    if condition is not None and modality == "conditional" and _is_in_anothers_place(verb):
        return None
    if condition is not None and modality == "future":
        modality = "conditional"
    return Setting(negated, modality, condition)


def _climbed(verb: Token, negated: bool, stances: Stances, stance: str) -> tuple[bool, str] | None:
    """Negation and modality, with what the verbs above add to them; None where one of them takes the assertion away."""
    current, modality, caused = verb, "actual", False
    for _ in range(12):
        said = _modal(current, modality)
        if said is None or supposed(current) or is_passed_over(current):
            return None
        modality = said
        if not negated and characterises(current):
            return None
        if current.dep_ == "ccomp" and _is_to_be_shown(current, stances):
            return None
        if current.dep_ == "pcomp":
            if _is_brought_to(current, stances):
                current, caused = current.head.head, True
                negated = negated or grammar.negation(current) is not None
                continue
            if is_unreal(current):
                return None
            negated = negated or current.head.lower_ == "without"
        if current.dep_ in {"xcomp", "ccomp", "advcl", "acl", "relcl"} and grammar.is_infinitive(current):
            carried = _carried(current, stances, stance)
            if carried is None:
                return None
            above = current.head
            modality = "future" if carried == "future" else modality
            caused = caused or carried == "caused"
            if carried != "done":  # "did not fail to sign" signed
                negated = negated or (carried == "negated") != _is_denied(above)
            current = above
            while current.pos_ not in grammar.VERBAL and current.head != current:
                current = current.head
            continue
        if current.dep_ == "xcomp" and current.tag_ == "VBG" and current.head.lemma_ in {"avoid", "stop"}:
            negated, current = not negated, current.head  # "avoided endorsing the plan"
            continue
        if current.dep_ == "xcomp" and current.head.lemma_.lower() in stances.classes["carrier"]:
            current = current.head
            negated = negated or grammar.negation(current) is not None
            continue
        if _is_only_thought(current, stances):
            return None
        if current.dep_ == "ccomp" and _is_let(current, stances):
            return None
        if not _shares(current):
            if within_supposed(current) or is_left_open(current, stances):
                return None
            break
        negated = negated or (grammar.negation(current.head) is not None and _near(current))
        current = current.head
    # Whom nobody brought to sign may have signed; whom somebody will bring to it has not.
    return None if questions.asks(current) or (caused and (negated or modality != "actual")) else (negated, modality)


def _is_to_be_shown(clause: Token, stances: Stances) -> bool:
    """ "Called on the rebels to prove that they are ready to disarm"."""
    return clause.head.lemma_.lower() in stances.classes["proving"] and grammar.is_infinitive(clause.head)


def _is_let(clause: Token, stances: Stances) -> bool:
    """ "To let them settle on a team"."""
    return clause.tag_ == "VB" and clause.head.lemma_ in stances.classes["letting"] and _is_bare(clause)


def _is_brought_to(gerund: Token, stances: Stances) -> bool:
    """Whether somebody brings others to do what a gerund names: "were forced into signing"."""
    into = gerund.head
    lemma = into.head.lemma_.lower()
    return into.lower_ == "into" and (lemma in stances.classes["causing"] or lemma in stances.classes["causing into"])


def _is_denied(above: Token) -> bool:
    """Whether the word above an infinitive is negated, an adjective by its verb: "is not likely to"."""
    adjective = above.pos_ == "ADJ" and above.dep_ == "acomp"
    return grammar.negation(above) is not None or (adjective and grammar.negation(above.head) is not None)


def _modal(verb: Token, modality: str) -> str | None:
    """The modality that a verb's own modal gives; None for what must be."""
    helper = grammar.modal(verb)
    lower = helper.lower_ if helper is not None else ""
    if lower in MUST:
        return None
    perfect = lower in UNREAL and any(c.dep_ == "aux" and c.lower_ in {"have", "'ve"} for c in verb.children)
    if perfect:
        return None  # "could have accepted", "would have signed": it did not, or one can but guess
    if lower in FUTURE:
        return "future"
    if lower in POSSIBLE and not (lower in {"can", "could"} and grammar.negation(verb) is not None):
        return "conditional"
    if lower in {"would", "'d"} and modality == "actual":
        # "Russia, the Kremlin said, would not give it up"
        told = verb.dep_ == "ccomp" or grammar.child(verb, "parataxis") is not None
        return "future" if told or grammar.negation(verb) is not None else "conditional"
    return modality


def _carried(infinitive: Token, stances: Stances, stance: str) -> str | None:
    """What the word above an infinitive makes of it: plain, negated, future, done (also where that is negated); None where it is then no stance."""
    above = infinitive.head
    lemma = above.lemma_.lower()
    if any(c.dep_ == "aux" and c.lower_ == "have" for c in infinitive.children) and lemma in REPORTS:
        wrongly = any(c.lower_ in stances.classes["untruly"] for c in above.children)
        return None if wrongly else "plain"
    if ranked(infinitive, stances) is not None:
        return "done"
    if stance == "reject" and lemma in _DECLINING:
        return "negated"  # "refused to rule out"
    if lemma in stances.classes["failing"] or (lemma == "have" and _yet(above)):
        return "negated"
    if lemma in stances.classes["expected"]:
        # "officials expect Hamas to reject it"; who had been expected to did not
        past = above.pos_ in grammar.VERBAL and any(c.dep_ == "aux" and c.lower_ == "had" for c in above.children)
        return None if past or _others(above, infinitive) or _is_belied(above) else "future"
    if lemma in stances.classes["causing"] and _has_whom(above, infinitive):
        return "caused"
    tried = stance == "mediate" and lemma in stances.classes["trying"]
    came = stance in VOICED and lemma in stances.classes["coming"] and infinitive.dep_ in {"advcl", "xcomp"}
    return "plain" if lemma in stances.classes["carrier"] or tried or came else None


def _is_belied(expected: Token) -> bool:
    """ "Was expected to sign but left", "were due to meet but did not turn up": what came instead is told."""
    verb = grammar.predicate(expected)
    but = any(c.dep_ == "cc" and c.lower_ == "but" for c in verb.children)
    joined = [c for c in grammar.children(verb, "conj") if grammar.subject(c, shared=False) is None] if but else []
    return any(t.tag_ == "VBD" for c in joined for t in (c, *grammar.children(c, "aux")))


def _has_whom(above: Token, infinitive: Token) -> bool:
    """Whether a verb of bringing about names whom it brings to act: "forced them to sign", "were led to sign"."""
    if above.pos_ not in grammar.VERBAL or (above.tag_ == "VBG" and above.dep_ in {"csubj", "pcomp"}):
        return False  # "forcing them to sign will be hard"
    own = infinitive.dep_ == "ccomp" and grammar.subject(infinitive, shared=False) is not None
    return own or grammar.is_passive(above) or grammar.child(above, "dobj") is not None


def _is_claimed(clause: Token, stances: Stances) -> bool:
    """ "Took note of claims that Oman had attached strings": what is only claimed."""
    noun = clause.head.lemma_.lower()
    if clause.dep_ != "acl" or not (noun in stances.classes["charge"] or noun in stances.classes["unsure"]):
        return False
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _is_only_thought(clause: Token, stances: Stances) -> bool:
    """Whether a clause is only wished, claimed, not said or pondered."""
    return (
        is_wished(clause, stances)
        or _is_claimed(clause, stances)
        or _is_unsaid(clause)
        or _is_pondered(clause, stances)
        or _is_pictured(clause, stances)
    )


def _is_pictured(participle: Token, stances: Stances) -> bool:
    """ "A forged letter had the rebels accepting a truce": how somebody has them act."""
    if participle.tag_ != "VBG" or participle.dep_ not in {"acl", "ccomp"}:
        return False
    above = participle.head.head if participle.dep_ == "acl" and participle.head.dep_ == "dobj" else participle.head
    return above.pos_ in grammar.VERBAL and above.lemma_.lower() in stances.classes["picturing"]


def _is_pondered(gerund: Token, stances: Stances) -> bool:
    """ "Discussed rejecting the plan", "put off accepting it", "toyed with accepting it": what is not done."""
    if gerund.tag_ != "VBG" or gerund.dep_ not in {"xcomp", "advcl", "pcomp"}:
        return False
    above = gerund.head.head if gerund.dep_ == "pcomp" else gerund.head
    lemma, pondered = above.lemma_.lower(), stances.classes["pondered"]
    after = grammar.children(above, "prt") if gerund.dep_ != "pcomp" else [gerund.head]
    if any(f"{lemma}_{c.lower_}" in pondered for c in after):
        return True
    return gerund.dep_ == "xcomp" and lemma in pondered


def _is_unsaid(clause: Token) -> bool:
    """ "The army did not say the rebels had broken the truce": what is not said."""
    cue = clause.head
    return clause.dep_ == "ccomp" and cue.lemma_ in _SAYING and grammar.negation(cue) is not None and cue.i < clause.i


def is_wished(clause: Token, stances: Stances) -> bool:
    """ "Mediators hope that the army will agree and that the rebels will accept"; "diplomats believe Damascus may accept"."""
    first = grammar.first_conjunct(clause) if clause.dep_ == "conj" else clause
    if first.dep_ != "ccomp":
        return False
    above = first.head.lemma_.lower()
    if first.i < first.head.i and (conditional(first.head) or _goes_on(first.head, first)):
        return False
    if above in stances.classes["wish"]:
        return first is clause or grammar.subject(clause, shared=False) is not None
    guessed = grammar.modal(clause)
    return above in stances.classes["guessing"] and guessed is not None and guessed.lower_ in POSSIBLE


def _goes_on(verb: Token, clause: Token) -> bool:
    """ "The army is ready to leave and expects that": the first of two verbs, taken for what the second takes."""
    joining = any(c.dep_ == "cc" and clause.i < c.i < verb.i for v in (verb, clause) for c in v.children)
    return joining and grammar.subject(verb, shared=False) is None


def _is_in_anothers_place(verb: Token) -> bool:
    """ "If I were a rebel, I would reject it": what one would do as someone else."""
    for clause in grammar.children(verb, "advcl"):
        subject = grammar.subject(clause, shared=False)
        if clause.lower_ == "were" and subject is not None and subject.lower_ in {"i", "we"} and conditional(clause):
            return True
    return False


def _is_bare(infinitive: Token) -> bool:
    return not any(c.dep_ in {"aux", "auxpass", "mark"} for c in infinitive.children)


def _others(above: Token, verb: Token) -> bool:
    """Whether an active verb of expecting has a subject of its own beside the infinitive's."""
    if above.pos_ != "VERB" or grammar.is_passive(above):
        return False
    return grammar.subject(verb, shared=False) is not None or grammar.child(above, "dobj") is not None


def _yet(verb: Token) -> bool:
    """ "Has yet to accept"."""
    return any(c.dep_ == "advmod" and c.lower_ == "yet" for c in verb.children)


def _shares(verb: Token) -> bool:
    """Joined to an earlier verb without a subject or modal of its own: what holds of the first may hold of it."""
    joined = verb.dep_ == "conj" and verb.head.pos_ in grammar.VERBAL and grammar.misjoined(verb) is None
    return joined and grammar.subject(verb, shared=False) is None and grammar.modal(verb) is None


def _near(verb: Token) -> bool:
    """Whether a joined verb stands under the first one's negation ("did not accept or support", not "did not talk but rejected")."""
    return any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in verb.head.children)


def modality_of(stance: str, said: str, condition: Span | None) -> str:
    """The modality of a stance: what one undertakes or refuses on a condition is conditional; else what its words say (`said`)."""
    return "conditional" if condition is not None and stance in COMMISSIVE | {"reject"} else said
