"""What befell those whom a bare number counts, by the words right before it: "maiming close to 2,800", "graves for 40"; where the parse has lost the object."""

from __future__ import annotations

from typing import NamedTuple

from analysis.figures.outcomes.forces import policed
from analysis.figures.outcomes.harm import wounds
from analysis.figures.outcomes.outcome import AskedRule, Outcome, Told
from analysis.figures.outcomes.pairs import paired
from analysis.lexicons.words import Words
from analysis.parsing.grammar import FINITE
from analysis.parsing.tokens import Doc, Token

LONGEST_ASIDE = 8  # tokens between two commas


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


def _is_particle(before: Before) -> bool:
    """Whether the word is a particle of the verb before it; the tagger may take the "gun" of "gun down" for a noun."""
    word, verb = before.word, before.earlier
    if before.i < 1:
        return False
    return word.dep_ == "prt" or (word.tag_ in {"RB", "RP", "IN"} and word.head == verb and verb.tag_ == "NN")


def _phrase(before: Before) -> Told | None:
    """Do a verb and its particle, or a verb and "to death", stand right before it?"""
    if before.i > 1 and before.word.lower_ in {"death", "dead"}:
        verb = before.doc[before.i - 2] if before.earlier.lower_ == "to" else before.earlier
        if verb.pos_ == "VERB":
            return "killed", verb
    if not _is_particle(before):
        return None
    verb, words = before.earlier, before.words
    if verb.lemma_ == "pick" and not policed(verb, words):
        return None
    for rest, kind, outcome in words.outcomes.phrases.get(verb.lemma_.lower(), ()):
        if kind == "verb" and rest == [before.word.lower_]:
            return outcome, verb
    return None


def _noun_of(before: Before) -> Told | None:
    """Do bodies, graves or the name of an act stand before "of", graves also before "for"?"""
    if before.i < 1 or before.word.lower_ not in {"for", "of"} or _is_particle(before):
        return None
    lex, noun, of = before.words.outcomes, before.earlier, before.word.lower_ == "of"
    if of and noun.text == ",":
        noun = _before_aside(noun)
    name = noun.lower_.removesuffix("s")
    if name in lex.grave:
        # Graves "of" so many may be old ones, graves had empty.
        had = before.i > 1 and before.doc[before.i - 2].lemma_ == "have"
        return (lex.grave[name], noun) if not had and not (of and name in {"grave", "tomb"}) else None
    if of and (noun.lemma_.lower() in lex.body or noun.lower_ in lex.body):
        return "bodies recovered", noun
    return (lex.noun[noun.lemma_], noun) if of and noun.lemma_ in lex.counted and noun.pos_ == "NOUN" else None


def _before_aside(comma: Token) -> Token:
    """The word before what stands between commas: "the killing, on Tuesday, of three herders"; the comma itself without one."""
    doc = comma.doc
    for i in range(comma.i - 1, max(comma.i - LONGEST_ASIDE, comma.sent.start), -1):
        if doc[i].tag_ in FINITE:
            return comma
        if doc[i].text == ",":
            return doc[i - 1]
    return comma


def _verb_at(before: Before) -> Token | None:
    """The verb right before the number, where it is done to those after it."""
    verb, words = before.word, before.words
    if _is_headline_verb(before):
        return verb
    if not verb.tag_.startswith("VB") or verb.lemma_.lower() not in words.outcomes.verb:
        return None
    bare = verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)
    if bare and (verb.dep_ == "acl" or any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)):
        return None  # done to those before it
    if verb.lemma_ in words.of("contexts", "asks-who"):
        return None
    return None if verb.lemma_ in {"hurt", "harm"} and not wounds(verb, words) else verb


def _is_headline_verb(before: Before) -> bool:
    """Whether a verb of the present was taken for a plural, as the second of a headline: "kills seven, wounds 15"."""
    word, lower = before.word, before.word.lower_
    verbs = before.words.outcomes.verb
    if before.i < 1 or word.tag_ not in {"NNS", "NNPS"} or not lower.endswith("s") or lower[:-1] not in verbs:
        return False
    if before.earlier.text in {",", "and", "&"}:
        return any(t.tag_ == "VBZ" and t.lemma_ in verbs for t in word.doc[word.sent.start : word.i])
    if any(t.tag_ in FINITE for t in word.sent):
        return False
    kinds = before.words.events
    return lower == "kills" or any(
        t.lemma_.lower() in kinds for t in word.doc[word.sent.start : word.i]
    )  # "Market blast wounds 14"


def _verb(before: Before) -> Told | None:
    """Does a verb that befalls its object, or two that share the number, stand right before it?"""
    verb = _verb_at(before)
    if verb is None:
        return None
    return paired(verb, before.words) or before.words.outcomes.verb[verb.lemma_.lower()], verb


Row = AskedRule
# fmt: off
RULES = (
    Row("figure-before-phrase", "as the words say", "outcomes: verb", "", "Gunmen gunned down nine.", tells=_phrase),
    Row("figure-before-of", "as the noun says", "outcomes: body grave counted", "", "The monitors recorded the deaths of 40 in March.", tells=_noun_of),
    Row("figure-before-verb", "as the verb says", "outcomes: verb", "", "The blast killed 14 and wounded 30.", tells=_verb),
)
# fmt: on
