"""Stances as verdicts: "is unacceptable to Nicosia", "said the demand was out of the question", "is conditional on".

The words of judgement are classes of lexicons/stances.csv: "verdict" (a
refusal) and "negative" (disapproval).
"""

from __future__ import annotations

from spacy.tokens import Token

from analysis.lexicons.stances import Stances
from analysis.parsing import grammar
from analysis.positions.complements import Complement, clause, find, noun
from analysis.positions.holders import holder
from analysis.positions.modals import WILL, Undertaking, clear, is_main
from analysis.records import found

DEPENDING = frozenset({"conditional", "contingent", "dependent"})
OPEN = (("up", "discussion"), ("up", "negotiation"), ("up", "debate"), ("on", "table"), ("open", "discussion"))
# What is not to be bargained away is demanded; what is not to be discussed otherwise is refused.
KEPT = frozenset({"right", "sovereignty", "integrity", "independence", "release", "withdrawal", "return", "end"})
FLAT = frozenset({"unacceptable", "nonstarter", "starter", "inadmissible"})
MEASURES = frozenset({"sanctions", "governance", "format of talks", "cease-fire"})


def verdict(copula: Token, stances: Stances) -> Undertaking | None:
    """A refusal as a verdict in a statement: "said the demand was out of the question", "is unacceptable"."""
    records = found(copula.doc)
    place = records.statement_carrying(copula.idx, copula.idx + len(copula))
    subject = grammar.subject(copula, shared=False)
    none = _there_is_no(copula)
    said_so = clear(copula, stances)
    if none is not None and said_so is not None:
        return Undertaking(copula, "reject", noun(none), None, None, said_so)
    if none is not None and place is not None and records.statements[place].source is not None:
        return Undertaking(copula, "reject", noun(none), None, records.statements[place])
    owned = _owned(copula, stances)
    if owned is not None:
        return owned
    wanted = _wanting(copula)
    if wanted is not None and place is not None and records.statements[place].source is not None:
        return Undertaking(copula, "demand", noun(wanted), None, records.statements[place])
    ruled = _ruled_by(copula, subject, stances)
    if ruled is not None:
        return ruled
    if place is None or subject is None or subject.pos_ not in {"NOUN", "PROPN", "VERB", "PRON"}:
        return None
    statement = records.statements[place]
    if statement.source is None or not is_main(copula, statement):
        return None
    blame = next((c for c in copula.children if c.dep_ == "xcomp" and c.lemma_ == "blame"), None)
    if blame is not None and grammar.negation(copula) is None and subject.pos_ != "PRON":
        about = find(blame, "for")
        return Undertaking(copula, "accuse", about or noun(subject), noun(subject), statement)
    terms = _terms(copula)
    if terms is not None:
        return Undertaking(copula, "demand", terms, None, statement)
    stance = _judged(copula, subject, stances)
    about = clause(subject) if subject.dep_ == "csubj" else noun(subject)
    return Undertaking(copula, stance, about, None, statement) if stance is not None else None


def _owned(copula: Token, stances: Stances) -> Undertaking | None:
    """What someone's demand is said to be: "Moscow's condition is that ...", "among Kyiv's demands is the return of"."""
    for noun_ in copula.subtree:
        if noun_.i > copula.i:
            break
        if noun_.lemma_.lower() not in stances.classes["asking"] or noun_.dep_ not in {"nsubj", "pobj"}:
            continue
        owner = grammar.child(noun_, "poss")
        among = noun_.dep_ == "pobj" and noun_.head.lower_ == "among"
        if owner is None or not (among or noun_.head == copula) or grammar.negation(copula) is not None:
            continue
        said = next((c for c in grammar.children(copula, "ccomp", "attr", "nsubj") if c.i > copula.i), None)
        who = holder(owner, stances)
        if said is None or who is None:
            continue
        must = grammar.modal(said)
        if noun_.lemma_ == "position" and (must is None or must.lower_ not in {"must", "should"}):
            continue
        issue = clause(said) if said.dep_ == "ccomp" else noun(said)
        return Undertaking(copula, "demand", issue, None, None, who)
    return None


def _terms(copula: Token) -> Complement | None:
    """On what something is made to depend: "aid is conditional on the release of the captives"."""
    for said in grammar.children(copula, "acomp"):
        if said.lemma_ in DEPENDING:
            return find(said, "on") or find(said, "upon") or find(copula, "on")
    return None


def _judged(copula: Token, subject: Token, stances: Stances) -> str | None:
    """The stance of a verdict on its subject: refusal, disapproval, or a demand that it be left as it is."""
    said = [t for c in copula.children if c.i > copula.i for t in c.subtree if t.dep_ not in {"relcl", "acl"}][:6]
    words = {t.lemma_.lower() for t in said} | {t.lower_ for t in said}
    denied = grammar.negation(copula) is not None
    if subject.dep_ == "csubj" and not denied and words & stances.classes["verdict"]:
        return (
            None if "question" in words and "out" not in words else "reject"
        )  # "removing the ban is out of the question"
    if subject.pos_ not in {"NOUN", "PROPN"}:
        flat = not denied and subject.lower_ in {"this", "it", "that"} and words & FLAT
        return "reject" if flat else None
    lemma = subject.lemma_.lower()
    firm = "demand" if lemma in KEPT else "reject"
    if denied:
        shut = any({place, thing} <= words for place, thing in OPEN)
        if "negotiable" in words:
            return "demand"  # "enrichment is not negotiable": it is insisted on
        return firm if shut or words & {"acceptable", "option"} else None
    if {"non", "negotiable"} <= words or words & {"nonnegotiable", "non-negotiable"}:
        return "demand"
    if {"red", "line"} <= words or ({"off", "table"} <= words):
        return "reject"
    if words & stances.classes["verdict"]:
        return None if "question" in words and "out" not in words else "reject"
    bargained = lemma in stances.classes["generic"] | stances.classes["accord"] | stances.classes["encounter"]
    measures = bargained or ("noun", lemma) in stances.held or stances.themes.get(lemma) in MEASURES
    heads = {c.lemma_.lower() for c in grammar.children(copula, "acomp", "attr")} | (words & {"one", "sided"})
    return "disapprove" if measures and heads & (stances.classes["negative"] | {"sided"}) else None


def _ruled_by(copula: Token, subject: Token | None, stances: Stances) -> Undertaking | None:
    """ "Is unacceptable to Nicosia", "is a red line for Iran": the verdict of those named after it."""
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or grammar.negation(copula) is not None:
        return None
    for said in grammar.children(copula, "acomp", "attr", "prep"):
        words = {said.lemma_.lower(), *(t.lemma_.lower() for t in said.children), *(t.lower_ for t in said.subtree)}
        red = {"red", "line"} <= words
        if not red and not words & stances.classes["verdict"]:
            continue
        for judge in (
            j for place in (said, *said.subtree, copula) for j in grammar.preposition_objects(place, "to", "for")
        ):
            who = holder(judge, stances)
            if who is not None and judge.i > said.i:
                return Undertaking(copula, "reject", noun(subject), None, None, who)
    return None


def _wanting(copula: Token) -> Token | None:
    """What there can be no agreement without: "there can be no settlement without a separate flag"."""
    helper = grammar.modal(copula)
    if helper is None or helper.lower_ not in {"can", "could"} or grammar.child(copula, "expl") is None:
        return None
    what = grammar.child(copula, "attr", "nsubj")
    if what is None or not any(c.lower_ == "no" for c in what.children):
        return None
    return next(
        iter(grammar.preposition_objects(what, "without") + grammar.preposition_objects(copula, "without")), None
    )


def _there_is_no(copula: Token) -> Token | None:
    """What there will not be, in "there will be no truce"."""
    helper = grammar.modal(copula)
    if helper is None or helper.lower_ not in WILL or grammar.child(copula, "expl") is None:
        return None
    what = grammar.child(copula, "attr", "nsubj")
    return what if what is not None and any(c.lower_ == "no" for c in what.children) else None
