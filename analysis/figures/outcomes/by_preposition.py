"""What befell people who stand after a preposition: "the bodies of eight", "searching for nine climbers", "in exchange for 20 fighters"."""

from __future__ import annotations

from analysis.figures.outcomes import harm
from analysis.figures.outcomes.by_capture import LET_GO, OF_SEVERAL_WORDS
from analysis.figures.outcomes.by_verb import CUT_OFF, HOSTED, NOT_SURVIVED, SEARCHED, UNSEEN, by_verb
from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.outcome import Finding
from analysis.figures.outcomes.rule_set import CaseRule as Row
from analysis.figures.outcomes.rule_set import RuleSet
from analysis.lexicons.people import is_person, status_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

OLD = frozenset({"grave", "tomb"})  # which may be somebody's of long ago
WHERE = frozenset({"in", "at", "on", "near"})


def by_preposition(prep: Token, noun: Token, words: Words) -> Finding | None:
    """What the word above a preposition says of the people after it, or None."""
    case = Case(_thing_before(prep, words) or _act_before_place(prep, words), noun, prep.lower_, words)
    return NOUNS.find(case) or _alongside(prep, words) or PARTICLES.find(case)


def _thing_before(prep: Token, words: Words) -> Token | None:
    """The noun that a "for" belongs to, which the parse hung on a verb: right before it ("prepared graves for"), or the verb's own ("the search goes on for")."""
    verb = prep.head
    if prep.lower_ != "for" or verb.pos_ not in grammar.VERBAL:
        return None
    for noun in (prep.nbor(-1), *grammar.children(verb, "dobj", "nsubj", "nsubjpass")):
        lemma = noun.lemma_.lower()
        known = any(lemma in words.of("contexts", kind) for kind in ("exchange", "searching", "rite"))
        if noun.pos_ == "NOUN" and (known or lemma in words.outcomes.grave):
            return noun
    return None


def _act_before_place(prep: Token, words: Words) -> Token:
    """The word above an "of"; past a place or time, the act that is told there: "the deaths in custody of four men"."""
    above = prep.head
    where = above.head if above.dep_ == "pobj" else above
    if prep.lower_ == "of" and where.lower_ in WHERE and above.lemma_.lower() not in words.outcomes.noun:
        act = where.nbor(-1)
        if (
            act.pos_ == "NOUN"
            and act.lemma_.lower() in words.outcomes.noun
            and not grammar.preposition_objects(act, "of")
        ):
            return act
    return above


def _died_with_own(prep: Token, words: Words) -> bool:
    """Whether somebody died with people of their own: "was killed with her three children"; not "died with his sons at his side"."""
    verb, own = prep.head, grammar.child(prep, "pobj")
    if own is None or not is_person(own, words) or not any(c.tag_ == "PRP$" for c in own.children):
        return False
    dead = words.outcomes.verb.get(verb.lemma_) == "killed" or words.outcomes.state.get(verb.lemma_) == "killed"
    after = own.doc[own.i + 1 : own.i + 2].text.lower()
    return dead and after not in words.of("contexts", "bedside")


def _alongside(prep: Token, words: Words) -> Finding | None:
    """By what befell those named: "killed the mayor along with 12 others"."""
    above = prep.head
    if prep.lower_ != "with" or not (
        {above.lower_, prep.nbor(-1).lower_} & {"along", "together"} or _died_with_own(prep, words)
    ):
        return None
    verb = grammar.predicate(above)
    thing = grammar.child(verb, "dobj") or grammar.child(verb, "nsubjpass", "nsubj")
    if thing is None or not (thing.pos_ == "PROPN" or thing.tag_ == "PRP" or is_person(thing, words)):
        return None
    return by_verb(verb, thing, thing.dep_, words)


def dead_bodies(case: Case) -> bool:
    """Whether bodies are the dead's: "a body of 12 jurors" is one of the living."""
    if case.word.tag_ not in {"NN", "NNP"}:
        return True
    if case.people.tag_ not in {"NN", "NNP"}:
        return False
    return grammar.child(case.people, "nummod") is not None or _one_found(case)


def _one_found(case: Case) -> bool:
    """Whether one person's body is found, brought or lies somewhere: "the body of a herder was found"; not "the body of a runner needs water"."""
    body, verb = case.word, case.word.head
    lying = verb.lemma_ in case.words.of("contexts", "lying") and body.dep_ == "nsubj"
    found = verb.lemma_ in case.words.of("contexts", "finding") and body.dep_ in {"dobj", "nsubjpass"}
    return lying or found


def lost_to_death(case: Case) -> bool:
    """Whether people are lost "with" something ("sank with the loss of 18"), or are such that their loss is death: soldiers, kin; not voters."""
    loss = case.word
    sunk = loss.dep_ == "pobj" and loss.head.lower_ == "with"
    return sunk or harm.losable(case.people, case.words)


def names_an_act(case: Case) -> bool:
    """Whether the word is a noun for what is done "of" people, a loss by their death, or a wound "to" them."""
    if case.label == "to":
        return case.lemma in {"injury", "wound"} and of_persons(case)
    if case.label != "of" or case.word.pos_ not in {"NOUN", "PROPN"}:
        return False
    if case.lemma in {"exchange", "swap"} and any(
        t.lemma_.lower() in case.words.of("contexts", "exchanged")
        for t in case.word.doc[case.word.i + 2 : case.people.i]
    ):
        return False  # "in an exchange of fire three men were killed"
    if case.lemma in {"cost", "price"}:  # "at the cost of 60 men"
        paid = case.word.dep_ == "pobj" and case.word.head.lower_ == "at"
        return paid and (case.people.lemma_ == "life" or harm.losable(case.people, case.words))
    return case.lemma != "loss" or not is_person(case.people, case.words) or lost_to_death(case)


def act_says(case: Case) -> str | None:
    """The outcome of the act that the noun names; people of whom there is a loss are dead."""
    if case.lemma in {"cost", "price"} or (case.lemma == "loss" and is_person(case.people, case.words)):
        return "killed"
    return "injured" if case.lemma == "wound" else case.lexicon.noun.get(case.lemma)


def of_persons(case: Case) -> bool:
    """Whether they are people, or a number that stands alone."""
    return case.people.tag_ == "CD" or is_person(case.people, case.words)


def buried_persons(case: Case) -> bool:
    """Whether people are buried now: a funeral is theirs, a coffin for them; old graves are somewhere."""
    if not of_persons(case) or case.label not in {"for", "of"}:
        return False
    if case.lemma in case.words.of("contexts", "rite"):
        told = case.word.sent if case.lemma == "plot" else grammar.children(case.word, "compound", "amod")
        return any(_of_burial(t, case.words) for t in told)  # gardeners have plots too
    return case.label == "for" or case.lemma not in OLD


def _of_burial(word: Token, words: Words) -> bool:
    """Whether a word is of the dead and their graves: "funeral", "memorial", "gravediggers"."""
    lemma = word.lemma_.lower()
    return lemma in words.outcomes.grave or lemma in words.of("contexts", "burial")


def grave_says(case: Case) -> str | None:
    """The outcome of those who are buried."""
    return case.lexicon.grave.get(case.lemma, "killed")


def toll_says(case: Case) -> str | None:
    """What a toll, or a count of bodies, is of: the dead, unless it is called one of injuries or casualties."""
    kinds = {c.lemma_.lower() for c in grammar.children(case.word, "compound", "amod")}
    if case.lemma not in case.lexicon.toll and not kinds & {"body", "death", "fatality"}:
        return None
    if case.lemma == "toll" and not (of_persons(case) or case.people.lemma_ in {"life", "death"} or _of_the_dead(case)):
        return None  # "charges a toll of 40 pesos"
    return "injured" if "injury" in kinds else "killed or injured" if "casualty" in kinds else "killed"


def _of_the_dead(case: Case) -> bool:
    return any(t.lower_ in case.lexicon.adjective for t in (case.people, *case.people.children))


def _were_held(case: Case) -> bool:
    """Whether people given for others may be captives: by their noun or what is said of them."""
    people = case.people
    captive = people.lemma_.lower() in case.lexicon.captive or status_of(people, case.words) == "combatant"
    return captive or people.tag_ == "CD" or people.tag_.startswith("NNP") or case.lemma in {"exchange", "swap"}


def exchanging(case: Case) -> Token | None:
    """The verb by which captives are given for others, or None where it is no release."""
    verb = case.word
    if verb.pos_ in grammar.VERBAL and not _were_held(case):
        return None  # "traded two defenders for a striker"
    while verb.pos_ not in grammar.VERBAL and verb.head != verb:
        verb = verb.head
    lemma, beside = verb.lemma_.lower(), {t.lower_ for t in verb.children}
    released = case.lexicon.verb.get(lemma) == "released" or any(
        told == "released" and beside.issuperset(rest) for rest, _, told in case.lexicon.phrases.get(lemma, ())
    )
    return verb if released or case.lemma in {"swap", "exchange"} else None


# fmt: off
ACT_OF = Row("figure-act-of", "as the noun says", "outcomes: noun; wound cost price", "", "Monitors documented the killing of 112 marchers.", test=names_an_act, tells=act_says, single=True)
NOUN_RULES = (
    Row("figure-bodies-of", "bodies recovered", "outcomes: body", "", "Rescuers recovered the bodies of eight migrants.", role="of", test=dead_bodies, body=True, single=True),
    ACT_OF,
    Row("figure-toll-of", "killed, injured if so called", "outcomes: toll; contexts: count", "", "The raid left a toll of 40 men.", role="of", tells=toll_says, toll=True, running=True),
    Row("figure-exchanged-for", "released", "contexts: exchange; trade", "", "Rebels freed 12 soldiers in exchange for 20 fighters.", role="for", anchor=exchanging),
    Row("figure-graves-for", "killed", "outcomes: grave; contexts: rite", "", "Coffins for 12 children stood in the square.", test=buried_persons, tells=grave_says),
)
# fmt: on
NOUNS, PARTICLES = (
    RuleSet((*NOUN_RULES, HOSTED, SEARCHED, CUT_OFF, UNSEEN, NOT_SURVIVED, *LET_GO)),
    RuleSet(OF_SEVERAL_WORDS[:2]),
)
PREPOSITION_RULES = NOUN_RULES
