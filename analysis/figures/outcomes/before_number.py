"""What befell those whom a bare number counts, by the words right before it: "maiming close to 2,800", "graves for 40"; where the parse has lost the object."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from analysis.figures.outcomes.by_capture import policed
from analysis.figures.outcomes.harm import wounds
from analysis.figures.outcomes.outcome import AskedRule, Outcome, Told
from analysis.figures.outcomes.pairs import paired
from analysis.lexicons.words import Words


class Before(NamedTuple):
    """A text, the place of the word before a number, and the word lists."""

    doc: Doc
    i: int
    words: Words

    @property
    def word(self) -> Token:
        """The word before the number."""
        return self.doc[self.i]

    @property
    def earlier(self) -> Token:
        """The word before that; the first word of the text has itself."""
        return self.doc[max(self.i - 1, 0)]


def outcome_before(first: Token, words: Words) -> Outcome | None:
    """What befell those whom a number counts (its first token, hedge included), or None."""
    doc, i = first.doc, first.i - 1
    if i > 0 and (doc[i].lower_ == "all" or doc[i].is_quote):
        i -= 1  # "killed all 14 aboard", "'neutralised' 11 fighters"
    if i < 0:
        return None
    before = Before(doc, i, words)
    for rule in RULES:
        told = rule.tells(before)
        if told is not None:
            return Outcome(*told, rule)
    return None


def _to_death(before: Before) -> Told | None:
    """Do "to death" or "dead" stand right before it, after a verb?"""
    doc, i, _ = before
    if i < 2 or before.word.lower_ not in {"death", "dead"}:
        return None
    verb = doc[i - 2] if before.earlier.lower_ == "to" else before.earlier
    return ("killed", verb) if verb.pos_ == "VERB" else None


def _is_particle(before: Before) -> bool:
    """Whether the word is a particle of the verb before it; the tagger may take the "gun" of "gun down" for a noun."""
    word, verb = before.word, before.earlier
    if before.i < 1:
        return False
    return word.dep_ == "prt" or (word.tag_ in {"RB", "RP", "IN"} and word.head == verb and verb.tag_ == "NN")


def _phrase(before: Before) -> Told | None:
    """Do a verb and its particle stand right before it?"""
    if not _is_particle(before):
        return None
    verb, words = before.earlier, before.words
    if verb.lemma_ == "pick" and not policed(verb, words):
        return None
    for rest, kind, outcome in words.outcomes.phrases.get(verb.lemma_.lower(), ()):
        if kind == "verb" and rest == [before.word.lower_]:
            return outcome, verb
    return None


def _grave(before: Before) -> Told | None:
    """Do graves, coffins or funerals stand before "for", or funerals before "of"? Graves "of" so many may be old ones, graves had empty."""
    grave = before.words.outcomes.grave
    name = before.earlier.lower_.removesuffix("s")
    if before.i < 1 or before.word.lower_ not in {"for", "of"} or name not in grave or _is_particle(before):
        return None
    old = name == "grave" and before.word.lower_ == "of"
    had = before.i > 1 and before.doc[before.i - 2].lemma_ == "have"
    return (grave[name], before.earlier) if not old and not had else None


def _bodies_of(before: Before) -> Told | None:
    """Is it bodies that stand before "of"?"""
    body, noun = before.words.outcomes.body, before.earlier
    if before.i < 1 or before.word.lower_ != "of" or _is_particle(before):
        return None
    return ("bodies recovered", noun) if noun.lemma_.lower() in body or noun.lower_ in body else None


def _noun_of(before: Before) -> Told | None:
    """Is it the name of an act that stands before "of"?"""
    lex, noun = before.words.outcomes, before.earlier
    if before.i < 1 or before.word.lower_ != "of" or _is_particle(before):
        return None
    return (lex.noun[noun.lemma_], noun) if noun.lemma_ in lex.counted and noun.pos_ == "NOUN" else None


def _verb_at(before: Before) -> Token | None:
    """The verb right before the number, where it is done to those after it."""
    verb, words = before.word, before.words
    if not verb.tag_.startswith("VB") or verb.lemma_.lower() not in words.outcomes.verb:
        return None
    bare = verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)
    if bare and (verb.dep_ == "acl" or any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)):
        return None  # done to those before it
    if verb.lemma_ in words.of("contexts", "asks-who"):
        return None
    return None if verb.lemma_ == "hurt" and not wounds(verb, words) else verb


def _two_verbs(before: Before) -> Told | None:
    """Do two verbs that share the number stand right before it?"""
    verb = _verb_at(before)
    outcome = paired(verb, before.words) if verb is not None else None
    return (outcome, verb) if verb is not None and outcome is not None else None


def _verb(before: Before) -> Told | None:
    """Does a verb that befalls its object stand right before it?"""
    verb = _verb_at(before)
    return (before.words.outcomes.verb[verb.lemma_.lower()], verb) if verb is not None else None


Row = AskedRule
# fmt: off
RULES = (
    Row("figure-before-to-death", "killed", "death dead", "", "The raiders hacked to death 43.", tells=_to_death),
    Row("figure-before-phrase", "as the words say", "outcomes: verb", "", "Gunmen gunned down nine.", tells=_phrase),
    Row("figure-before-grave", "killed", "outcomes: grave", "", "Villagers dug graves for 40.", tells=_grave),
    Row("figure-before-bodies-of", "bodies recovered", "outcomes: body", "", "Rescuers carried the bodies of 12 to the square.", tells=_bodies_of),
    Row("figure-before-act-of", "as the noun says", "outcomes: counted", "", "The monitors recorded the deaths of 40 in March.", tells=_noun_of),
    Row("figure-before-two-verbs", "as both verbs say", "outcomes: verb", "", "The blast killed or wounded 50.", tells=_two_verbs),
    Row("figure-before-verb", "as the verb says", "outcomes: verb", "", "The blast killed 14 and wounded 30.", tells=_verb),
)
# fmt: on
