"""What befell people who stand after a preposition: "the bodies of eight", "searching for nine climbers", "in exchange for 20 fighters"."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.figures.outcomes import harm, leaving_home, whereabouts
from analysis.figures.outcomes.by_capture import follows_verb
from analysis.figures.outcomes.by_verb import by_verb
from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.outcome import Finding
from analysis.figures.outcomes.rule_set import CaseRule as Row
from analysis.figures.outcomes.rule_set import RuleSet
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import grammar


def by_preposition(prep: Token, noun: Token, words: Words) -> Finding | None:
    """What the word above a preposition says of the people after it, or None."""
    case = Case(prep.head, noun, prep.lower_, words)
    return NOUNS.find(case) or _alongside(prep, words) or PARTICLES.find(case)


def _alongside(prep: Token, words: Words) -> Finding | None:
    """By what befell those named: "killed the mayor along with 12 others"."""
    above = prep.head
    if prep.lower_ != "with" or not {above.lower_, prep.nbor(-1).lower_} & {"along", "together"}:
        return None
    verb = grammar.predicate(above)
    thing = grammar.child(verb, "dobj") or grammar.child(verb, "nsubjpass", "nsubj")
    if thing is None or not (thing.pos_ == "PROPN" or is_person(thing, words)):
        return None
    return by_verb(verb, thing, thing.dep_, words)


def dead_bodies(case: Case) -> bool:
    """Whether bodies are the dead's: "a body of 12 jurors" is one of the living."""
    return case.word.tag_ not in {"NN", "NNP"} or case.people.tag_ in {"NN", "NNP"}


def with_the_loss(case: Case) -> bool:
    """Whether people are lost "with" something: "sank with the loss of 18 sailors"."""
    loss = case.word
    return is_person(case.people, case.words) and loss.dep_ == "pobj" and loss.head.lower_ == "with"


def loss_of_persons(case: Case) -> bool:
    """Whether those of whom there is a loss are dead: soldiers, kin; not voters."""
    return is_person(case.people, case.words) and harm.losable(case.people, case.words)


def names_an_act(case: Case) -> bool:
    """Whether the word is a noun, and no loss of people who may be lost in other ways."""
    noun = case.word.pos_ in {"NOUN", "PROPN"}
    return noun and not (case.lemma == "loss" and is_person(case.people, case.words))


def act_says(case: Case) -> str | None:
    """The outcome of the act that the noun names."""
    return case.lexicon.noun.get(case.lemma)


def above(case: Case) -> Token:
    """The verb above the word."""
    return case.word.head


def turned(case: Case) -> bool:
    """Whether people have a place turned into a refuge for them, or one that serves as it."""
    if not of_persons(case):
        return False
    turning = case.words.of("contexts", "turning")
    return any(verb.lemma_ in turning for verb in case.word.ancestors)


def of_persons(case: Case) -> bool:
    """Whether they are people, or a number that stands alone."""
    return case.people.tag_ == "CD" or is_person(case.people, case.words)


def buried_persons(case: Case) -> bool:
    """Whether people are buried now: a funeral is theirs; old graves are somewhere."""
    return case.lemma != "grave" and of_persons(case)


def grave_says(case: Case) -> str | None:
    """The outcome of those who are buried."""
    return case.lexicon.grave.get(case.lemma)


def exchanging(case: Case) -> Token | None:
    """The verb by which captives are given for others, or None where it is no release."""
    verb = case.word
    while verb.pos_ not in grammar.VERBAL and verb.head != verb:
        verb = verb.head
    released = case.lexicon.verb.get(verb.lemma_.lower()) == "released"
    return verb if released or case.lemma in {"swap", "exchange"} else None


def ends_in_preposition(case: Case) -> str | None:
    """The outcome of a verb of several words whose last is the preposition: "made off with 26 pupils"."""
    for rest, kind, outcome in case.lexicon.phrases.get(case.lemma, ()):
        if kind == "verb" and rest[-1] == case.label and follows_verb(case.word, rest):
            return outcome
    return None


def taken_by_preposition(case: Case) -> str | None:
    """The outcome of such a verb by which people are abducted or detained."""
    outcome = ends_in_preposition(case)
    return outcome if outcome in {"abducted", "detained"} else None


# fmt: off
NOUN_RULES = (
    Row("figure-bodies-of", "bodies recovered", "outcomes: body", "", "Rescuers recovered the bodies of eight migrants.", role="of", test=dead_bodies, body=True),
    Row("figure-with-the-loss-of", "killed", "loss", "", "The frigate went down with the loss of 18 sailors.", role="of", test=with_the_loss, single=True),
    Row("figure-loss-of", "killed", "loss", "", "The army admitted the loss of 18 soldiers.", role="of", test=loss_of_persons, single=True),
    Row("figure-act-of", "as the noun says", "outcomes: noun", "", "Monitors documented the killing of 112 marchers.", role="of", test=names_an_act, tells=act_says, single=True),
    Row("figure-injuries-to", "injured", "injury wound", "", "The blast caused injuries to 23 people.", role="to", test=of_persons, single=True),
    Row("figure-toll-of", "killed", "outcomes: toll", "", "The raid left a toll of 40 men.", role="of", toll=True, running=True),
    Row("figure-throats-of", "killed", "contexts: throat", "", "Bandits cut the throats of six drivers.", role="of", test=harm.slit, anchor=above, single=True),
    Row("figure-exchanged-for", "released", "contexts: exchange", "", "Rebels freed 12 soldiers in exchange for 20 fighters.", role="for", anchor=exchanging),
    Row("figure-refuge-for", "sheltering", "outcomes: refuge", "", "The church now serves as a refuge for 40 orphans.", role="for", test=turned),
    Row("figure-refugees-home-to", "displaced", "home host haven", "", "Uganda is home to 900,000 refugees.", role="to", test=leaving_home.uprooted),
    Row("figure-turned-into-refuge", "sheltering", "contexts: turning", "prep(into as to)[refuge]", "The school was turned into a shelter for 900 people.", role="for", test=of_persons),
    Row("figure-graves-for", "killed", "outcomes: grave", "", "Coffins for 12 children stood in the square.", role="for", test=of_persons, tells=grave_says),
    Row("figure-funeral-of", "killed", "outcomes: grave", "", "Hundreds attended the funerals of six nurses.", role="of", test=buried_persons, tells=grave_says),
    Row("figure-fate-unknown", "missing", "fate whereabouts", "", "The fate of 14 sailors is unknown.", role="of", test=whereabouts.fate_unknown, denies=True),
    Row("figure-limbs-of", "injured", "outcomes: limb", "", "Surgeons amputated the legs of four deminers.", role="of", test=harm.maimed, anchor=above, single=True),
    Row("figure-searched-for", "missing", "contexts: searching", "", "Rescuers are searching for nine climbers.", role="for", test=whereabouts.searched_for, weak=True),
)
PARTICLE_RULES = (
    Row("figure-taken-by-particle", "abducted or detained", "outcomes: verb", "", "Fighters made off with 26 pupils.", tells=taken_by_preposition, taken=True),
    Row("figure-particle", "as the words say", "outcomes: verb", "", "Officials granted amnesty to 40 rebels.", tells=ends_in_preposition, single=True, taken=True),
)
# fmt: on
NOUNS, PARTICLES = RuleSet(NOUN_RULES), RuleSet(PARTICLE_RULES)
PREPOSITION_RULES = (*NOUN_RULES, *PARTICLE_RULES)
