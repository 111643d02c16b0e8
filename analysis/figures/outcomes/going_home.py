"""Are captives home again? "Eight of the detainees have been allowed home", "the pupils were returned to their families".

Refugees, workers and guests are sent home too: those told of must be captives,
by their noun, by what they are called, or, where only a number stands for them,
by the words before it.
"""

from __future__ import annotations

from analysis.figures.outcomes.case import OWN, Case
from analysis.figures.outcomes.patterns import objects_of
from analysis.figures.outcomes.rule_set import CaseRule as Row
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

CAPTIVE = frozenset({"abducted", "detained", "held"})


def home_again(case: Case) -> bool:
    """Whether captives are let, sent or brought home, or to their families."""
    return case.undergoes and grammar.negation(case.word) is None and _homeward(case) and _captives(case)


def come_home(case: Case) -> bool:
    """Whether people come out of captivity, or captives go or are home: "emerged from captivity", "left prison", "are back home after a year in jail"."""
    clause = grammar.child(case.word, "mark")
    if clause is not None and (clause.lower_ in grammar.CONDITIONAL or clause.lower_ in {"until", "before"}):
        return False
    if case.passive or not case.acts or grammar.negation(case.word) is not None:
        return False
    if case.people.lemma_.lower() in case.words.of("contexts", "guard"):
        return False  # they leave a prison after their shift
    captivity, lemma = case.lexicon.captivity, case.lemma
    if lemma in case.words.of("contexts", "coming-out"):
        left = case.objects if lemma == "leave" else _whence(case.word)
        if any(n.lemma_.lower() in captivity for n in left):
            return True
        if lemma == "leave" and any(n.lemma_ == "station" for n in left) and _captives(case):
            return True
    if lemma not in case.words.of("contexts", "going-home"):
        return False
    return (_homeward(case) and _captives(case)) or _after_captivity(case)


def _after_captivity(case: Case) -> bool:
    """Whether they come somewhere after a time in captivity: "landed in Rome after 90 days in rebel hands"; not back to court."""
    back = any(c.lower_ in {"back", "home"} for c in case.word.children)
    if (case.lemma == "be" and not back) or any(
        n.lemma_.lower() in case.words.of("contexts", "trial") for n in objects_of(case.word, ("to", "in"))
    ):
        return False
    captivity = case.lexicon.captivity
    after = (
        c for c in case.word.children if c.lower_ in {"after", "following"} and c.dep_ == "prep" and c.i > case.people.i
    )
    return any(
        t.lemma_.lower() in captivity or (t.lemma_ == "hand" and t.head.lower_ == "in")
        for c in after
        for t in c.subtree
    )


def _whence(verb: Token) -> list[Token]:
    """What stands after a "from" or "out of" of a verb, or of its adverb: "back from captivity"."""
    ways = grammar.children(verb, "advmod", "prt", "prep")
    if verb.lemma_ == "be" and not any(c.lower_ in {"back", "out"} for c in ways):
        return []
    froms = objects_of(verb, ("from",)) + [n for c in ways for n in objects_of(c, ("from",))]
    outs = [n for c in ways if c.lower_ == "out" for n in objects_of(c, ("of",))]
    return [n for n in (*froms, *outs) if n.i > verb.i]


def freed(case: Case) -> bool:
    """Whether captives are let, sent or brought home, or to their families, or come out of captivity or home themselves."""
    return home_again(case) or come_home(case)


def _homeward(case: Case) -> bool:
    """Whether the verb is completed by home, by those who live there, or by a verb of going there."""
    homeward, leaving = case.words.of("contexts", "homeward"), case.words.of("contexts", "walking-out")
    for c in case.word.children:
        if c.i < case.word.i:
            continue
        if c.lower_ == "home" and c.dep_ != "nsubj":
            return True
        if c.dep_ in {"xcomp", "ccomp"} and c.lemma_ in leaving and grammar.negation(c) is None:
            return True
    if case.acts and any(
        t.lemma_.lower() in homeward and any(c.lower_ in OWN for c in t.children) for t in case.objects
    ):
        return True  # "rejoined their families"
    words = (case.word, *grammar.children(case.word, "advmod", "prt"))  # "back to their parents"
    theirs = (n for word in words for n in objects_of(word, ("to", "with", "into")) if n.lemma_.lower() in homeward)
    return any(c.dep_ == "poss" and c.lower_ in OWN for n in theirs for c in n.children)  # not "taken to a house"


def _captives(case: Case) -> bool:
    """Whether the people are captives: by their noun, the words on it, what the verb's phrase says they come from, or the words before their number."""
    people, lex, words = case.people, case.lexicon, case.words
    known = lex.captive.keys() | words.of("contexts", "accused")
    if any(n.lemma_.lower() in known or n.lower_ in known for n in (people, *objects_of(people, ("of",)))):
        return True
    nouns = (people, *objects_of(people, ("of",)))
    if any(_says_captive(c, words) for noun in nouns for c in noun.children if c.dep_ in {"amod", "acl"}):
        return True
    if any(t.lemma_.lower() in lex.captivity for t in case.word.subtree if t.i > case.word.i):
        return True
    if people.tag_ != "CD":
        return False
    doc, start = people.doc, people.sent.start
    first = doc[start - 1].sent.start if start else 0
    return any(_says_captive(t, words) or t.lemma_.lower() in lex.captive for t in doc[first : people.i])


def _says_captive(word: Token, words: Words) -> bool:
    """Whether a word says that somebody was taken or is held: "arrested", "seized"."""
    lex, lemma = words.outcomes, word.lemma_.lower()
    verb = word.pos_ in grammar.VERBAL and lex.verb.get(lemma) in CAPTIVE
    return verb or lex.adjective.get(word.lower_) in CAPTIVE


# fmt: off
GOING_HOME = (
    Row("figure-home-again", "released", "contexts: letting coming-out going-home", "", "Eight of the detainees have been allowed home.", test=freed, single=True),
)
# fmt: on
