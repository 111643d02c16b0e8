"""Running counts that name what they count apart from the number: "the death toll rose to 340", "brought to 212 the number of journalists killed"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from analysis.figures.groups import POSSESSIVES
from analysis.figures.outcomes.by_verb import by_verb
from analysis.figures.outcomes.outcome import AskedRule, Outcome, Told
from analysis.figures.outcomes.search import outcome_of
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

if TYPE_CHECKING:
    from analysis.lexicons.outcomes import Lexicon

TO = frozenset({"to", "at", "past", "above", "over", "beyond", "is", "was", ":"})  # right before the value of a count
OVER = frozenset({"above", "over", "beyond"})
OWN = frozenset({"the", "its", "their", "own"})
REACH = 22  # tokens between the tally and its number
PHRASE = 9  # tokens of the tally's own phrase


class Value:
    """A number that may be the value of a running count.

    first: its first token, its hedge included.
    end: the token after it.
    """

    def __init__(self, first: Token, end: int, words: Words) -> None:
        quoted = first.i > 0 and first.nbor(-1).is_quote  # "put the dead at "perhaps 30""
        self.first = first.nbor(-1) if quoted else first
        self.end, self.words, self.doc = end, words, first.doc

    @property
    def lexicon(self) -> Lexicon:
        """The words of outcomes.csv."""
        return self.words.outcomes

    @cached_property
    def ranged(self) -> Token:
        """Its first token, or the "from" before it: "estimates of the dead range from 10 to 15"."""
        return self.first.nbor(-1) if _lower(self.first, 1) == "from" else self.first

    @cached_property
    def now(self) -> Token:
        """Its first token, or the adverb before it: "is now 19"."""
        first = self.ranged
        by_now = first.i > 1 and _lower(first, 1) in self.words.of("contexts", "by-now")
        return first.nbor(-1) if by_now else first

    @cached_property
    def reached(self) -> bool:
        """Whether a word of reaching stands right before it."""
        first, reaching = self.now, self.words.of("contexts", "reaching") | TO
        if _lower(first, 1) in reaching or self._given_as(first) or self._seems(first):
            return True
        if first != self.ranged and not any(t.tag_ in grammar.FINITE for t in first.sent):
            return True  # a headline without a verb: "Toll from Karachi fire now 29"
        return first.i > 0 and first.nbor(-1).pos_ == "VERB" and first.nbor(-1).lemma_ in reaching

    def _given_as(self, first: Token) -> bool:
        """Whether "as" stands right before it, behind a participle of giving: "was given as 14 by the hospital and as nine by the army"."""
        if _lower(first, 1) != "as":
            return False
        giving = self.words.of("reckoning", "giving")
        before = self.doc[max(first.sent.start, first.i - PHRASE) : first.i - 1]
        if any(t.tag_ == "VBN" and t.lemma_ in giving for t in before):
            return True
        # "gave the toll as nine"
        return first.i > 2 and first.nbor(-2).lemma_ in self.lexicon.toll and any(t.lemma_ in giving for t in before)

    def _seems(self, first: Token) -> bool:
        """Whether it is what the count seems, or is believed, to be: "the toll appears to be 20"; not "is likely to be"."""
        seeming = self.words.of("cues", "passive") | self.words.of("contexts", "seeming")
        return (
            first.i > 3 and _lower(first, 1) == "be" and _lower(first, 2) == "to" and first.nbor(-3).lemma_ in seeming
        )

    @cached_property
    def led_up(self) -> Token:
        """The token before which the count may be named: past the "to" of "raised its count, to 24"."""
        first = self.now
        parted = first.i >= 3 and _lower(first, 1) == "to" and first.nbor(-2).text == ","
        return first.nbor(-1) if parted else first

    @cached_property
    def tallies(self) -> list[Token]:
        """The tokens before it that may name what it counts, the nearest first; up to a semicolon."""
        first, found = self.led_up, []
        for i in range(first.i - 2, max(first.sent.start, first.i - REACH) - 1, -1):
            found.append(self.doc[i])
            if self.doc[i].text == ";":
                break
        return found


def _lower(token: Token, steps: int) -> str:
    return token.nbor(-steps).lower_ if token.i >= steps else ""


def tally_of(first: Token, end: int, words: Words) -> Outcome | None:
    """The outcome of a number (its first token, hedge included, and the token after it) that is the value of a tally in its sentence."""
    value = Value(first, end, words)
    for rule in RULES:
        told = rule.tells(value)
        if told is not None:
            return Outcome(*told, rule, running=rule.running, event=rule.event and _of_event(value))
    return None


def _put_at(value: Value) -> Told | None:
    """Do "the dead", or "its injured", stand right before "at", or name those who "number" so many?"""
    first, adjectives = value.ranged, value.lexicon.adjective
    if (
        _lower(first, 1) == "at"
        and _lower(first, 2) in adjectives
        and (_lower(first, 3) in OWN or _stated(first, value))
    ):
        return adjectives[_lower(first, 2)], first.nbor(-2)
    number = value.now.nbor(-1) if value.now.i else first
    if number.lemma_.lower() == "number":
        for token in reversed(list(value.doc[max(first.sent.start, first.i - PHRASE) : first.i - 1])):
            if token.lower_ in adjectives:
                return adjectives[token.lower_], token
            freed = any(c.lower_ in adjectives for c in grammar.children(token, "amod", "acl"))
            if token.lemma_.lower() in value.lexicon.captive and token.tag_ == "NNS" and not freed:
                return value.lexicon.captive[token.lemma_.lower()], token
    return None


def _stated(first: Token, value: Value) -> bool:
    """Whether a verb of stating stands before the dead and whose they are: "estimated Panamanian dead at 516"."""
    i = first.i - 3
    while (
        i > first.sent.start and first.i - i < PHRASE and value.doc[i].pos_ in {"ADJ", "NOUN", "PROPN", "DET", "PART"}
    ):
        i -= 1
    verb = value.doc[i]
    return verb.pos_ == "VERB" and verb.lemma_ in value.words.of("contexts", "stating")


def _risen(value: Value) -> Told | None:
    """Do words before one of reaching, or of being past its value, name what is counted, or does a change of the subject's own count follow what befell people?"""
    first = value.ranged
    if first.lower_ in OVER and first.i and first.nbor(-1).lemma_ in value.lexicon.toll:
        name = _named(first.nbor(-1), first.i, value.words)  # "pushed the toll over 50"
        if name is not None:
            return name, _governor(first) or first.nbor(-1)
    found = _tally_before(value)
    if found is None:
        return _own_raised(value)
    name, tally = found
    return name, _governor(value.led_up) or tally


def _tally_before(value: Value) -> Told | None:
    """The tally before a value that it is said to reach, with what it counts."""
    if not value.reached:
        return None
    named = ((_named(token, value.led_up.i, value.words), token) for token in value.tallies)
    return next(((name, token) for name, token in named if name is not None), None)


def _own_raised(value: Value) -> Told | None:
    """What befell people before the subject's own count is changed: "lifted its tally to 46 once two were confirmed dead"; it is of those."""
    for token in value.tallies if value.reached else ():
        if not own_count(token, value.words):
            continue
        for came in grammar.children(token.head, "advcl"):
            subject = grammar.subject(came)
            if came.i > token.i and subject is not None and _are_people(subject, value.words):
                told = by_verb(came, subject, subject.dep_, value.words)
                if told is not None:
                    return told.outcome, token.head
    return None


def _are_people(noun: Token, words: Words) -> bool:
    """Whether a noun is for people, or a number of people: "two patients", "two of the missing"; not "five of the old ones"."""
    whole = grammar.preposition_objects(noun, "of")
    if noun.tag_ == "CD":
        return all(is_person(n, words) or n.lower_ in words.outcomes.adjective or n.tag_ == "PRP" for n in whole)
    return is_person(noun, words)


def _brought_to(value: Value) -> Told | None:
    """Does the name of what is counted follow the number?"""
    if not value.reached:
        return None
    sentence = value.first.sent
    for token in value.doc[value.end : min(value.end + 3, sentence.end)]:
        name = _named(token, sentence.end, value.words)
        if name is not None:
            return name, _governor(value.led_up) or token
    return None


def _governor(first: Token) -> Token | None:
    """The word above a number, where it stands before it."""
    return first.head if first.head.i < first.i else None


def _is_thing(noun: Token, words: Words) -> bool:
    lex = words.outcomes
    told = noun.lower_ in lex.adjective or noun.lower_ in lex.body or noun.lemma_.lower() in lex.noun
    return noun.pos_ == "NOUN" and not told and not is_person(noun, words)


def own_count(tally: Token, words: Words) -> bool:
    """Whether it is the subject's own count that changes: "raised its count"."""
    if tally.lemma_ not in words.of("contexts", "count") or tally.dep_ != "dobj":
        return False
    changing = tally.head.lemma_ in words.of("contexts", "changing")
    if any(_is_thing(n, words) for n in grammar.preposition_objects(tally, "of")):
        return False  # "raised its count of generators"
    return changing and any(c.lower_ in POSSESSIVES for c in grammar.children(tally, "poss"))


def _of_event(value: Value) -> bool:
    """Whether it is the toll of one event by name: "the toll from Monday's strike", "its count of the dead in the attack"."""
    found, kinds = _tally_before(value), value.words.events
    if found is None:
        return False
    tally, number = found[1], value.led_up.i
    if any(t.lemma_.lower() in kinds for t in tally.subtree):
        return True
    named = (t for t in tally.doc[tally.i : number] if t.tag_ == "NN" and t.lemma_.lower() in kinds)
    course = value.lexicon.course
    return any(t.lemma_ not in course and any(c.lower_ in {"the", "that"} for c in t.children) for t in named)


def _named(tally: Token, limit: int, words: Words) -> str | None:
    """What a tally counts: a toll the dead unless it says otherwise, a number what is named after it."""
    lex, lemma = words.outcomes, tally.lemma_.lower()
    stated = tally.dep_ == "dobj" and tally.head.lemma_ in words.of("contexts", "stating")
    if stated and tally.pos_ in {"NOUN", "ADJ"}:
        if tally.lower_ in lex.adjective:
            return lex.adjective[tally.lower_]  # "put its dead at 50"
        if lemma == "loss" or lemma in lex.counted:
            return lex.noun[lemma]  # "put civilian deaths at 30"
    rising = tally.tag_ == "NNS" and tally.dep_ in grammar.NOUN_SUBJECTS
    if lemma in lex.counted and rising and not grammar.children(tally, "nummod"):
        return lex.noun.get(lemma)  # "deaths have climbed to 19"
    if lemma not in lex.tally or tally.pos_ not in {"NOUN", "PROPN"} or tally.dep_ == "compound":
        return None
    earlier = tally.nbor(-1).lower_ if tally.i else ""
    if lemma == "population":  # "a displaced population put at 1.5 million"
        told = lex.adjective.get(earlier)
        return told if told in {"displaced", "starving"} else None
    told = _named_after(tally, limit, lex) or _of_whom(tally, limit, words)
    if told is not None:
        return told
    if lemma in lex.toll:
        return {"injury": "injured", "casualty": "killed or injured"}.get(earlier, "killed")
    return "killed" if earlier in {"death", "fatality"} else None


def _of_whom(tally: Token, limit: int, words: Words) -> str | None:
    """What is said of the people that a number is of: "the number of people who have lost their lives", "the number who have fled"."""
    for people in (*grammar.preposition_objects(tally, "of"), tally):
        told = outcome_of(people, words, own=True) if tally.i <= people.i < limit else None
        if told is not None:
            return told.name
    return None


def _named_after(tally: Token, limit: int, lex: Lexicon) -> str | None:
    """What the words after a tally, in its own phrase, say that it counts."""
    lemma, held = tally.lemma_.lower(), False
    for token in tally.doc[tally.i + 1 : min(tally.i + PHRASE, limit)]:
        if token.lower_ in lex.adjective:
            return lex.adjective[token.lower_]
        if token.lemma_ in lex.counted:
            return lex.noun.get(token.lemma_)
        if token.tag_ == "VBN" and token.lemma_ in lex.verb:
            return lex.verb[token.lemma_]
        held = held or token.lemma_ in lex.captive or (lemma not in lex.toll and token.lemma_.lower() in lex.captivity)
        if token.tag_ in grammar.FINITE or token.text in {",", ";"}:
            break
    return "held" if held else None


Row = AskedRule
# fmt: off
RULES = (
    Row("figure-toll-put-at", "as the adjective says", "outcomes: adjective", "", "The mayor put the injured at 26.", toll=True, running=True, tells=_put_at),
    Row("figure-toll-risen", "as the tally says", "outcomes: tally counted", "", "The death toll rose to 340.", toll=True, running=True, event=True, tells=_risen),
    Row("figure-toll-brought-to", "as the tally says", "outcomes: tally counted", "", "The mission brought to 31 the number of peacekeepers killed.", toll=True, running=True, tells=_brought_to),
)
# fmt: on
