"""What befell those counted beside a figure: its part, or its fellow in a list.

"12 people, two of them children"; "among them 50 women and 21 children";
"wounded six officers and three passers-by": the outcome is that of the figure
before, where the sentence gives them none of their own.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.figures import fellows
from analysis.figures.another_count import another_count, brings_total, it_stood, said_again
from analysis.figures.counts import Counted
from analysis.figures.groups import ARTICLES
from analysis.figures.number_words import DASHES
from analysis.figures.outcomes.beside import are_things
from analysis.figures.outcomes.by_list import LIST
from analysis.figures.outcomes.by_verb import CAPTIVE
from analysis.figures.outcomes.leaving_home import dwells
from analysis.figures.outcomes.outcome import Outcome
from analysis.figures.shares import just_told
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.misjoined_nouns import verb_behind
from analysis.parsing.tokens import Span, Token
from analysis.records import Figure

HARMED = frozenset({"killed", "injured", "killed or injured", "abducted", "missing"})
SPEAKERS = frozenset({"CCONJ", "DET", "ADJ", "NOUN", "PROPN"})
BETWEEN = frozenset({",", "and", "&"})


class Earlier:
    """The figures found so far in a Doc, with the noun and last token of each."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.counted: list[Counted] = []
        self.outcomes: list[Outcome] = []

    def add(self, figure: Figure, counted: Counted, outcome: Outcome) -> None:
        self.figures.append(figure)
        self.counted.append(counted)
        self.outcomes.append(outcome)

    def one_outcome_before(self, counted: Counted) -> Outcome | None:
        """What befell all those counted in the sentence right before a count's; None where nobody is, or they fared differently."""
        start = counted.node.sent.start
        before = [o for c, o in zip(self.counted, self.outcomes, strict=True) if c.node.sent.end == start]
        return before[-1] if before and len({o.name for o in before}) == 1 else None

    def one_outcome(self, counted: Counted, last: Counted) -> Outcome | None:
        """What befell all those counted before in a count's sentence or, where it opens its sentence, in the one before."""
        if last.node.sent != counted.node.sent:
            return self.one_outcome_before(counted)
        here = counted.node.sent
        before = [o for c, o in zip(self.counted, self.outcomes, strict=True) if c.node.sent == here]
        return before[-1] if len({o.name for o in before}) == 1 else None


def inherited(counted: Counted, earlier: Earlier, words: Words) -> Outcome | None:
    """The outcome of the figure just before, for its part or its fellow in a list.

    "12 people, two of them children"; "among them 50 women and 21 children";
    "wounded six officers and three passers-by".
    """
    if not earlier.figures or counted.whole or _says(counted, words):
        return None
    last, outcome = earlier.counted[-1], earlier.outcomes[-1]
    doc = counted.node.doc
    if _only_told_apart(counted, last, words):
        return replace(outcome, subset=True)
    if another_count(counted, last, words) and _one_event(counted, last, earlier):
        return replace(outcome, running=earlier.figures[-1].scope == "running total", anchor=counted.node)
    if brings_total(counted, last, words) and earlier.one_outcome(counted, last) is not None:
        return replace(outcome, running=True, subset=False, anchor=counted.node)
    if outcome.rule.toll and it_stood(counted, last, words):
        return replace(outcome, anchor=counted.node.head)
    if said_again(counted, last, outcome, words):
        return replace(outcome, running=False, subset=False, anchor=counted.node.head)
    abbreviated = doc[counted.start - 2 : counted.start].text.lower() == "incl."  # which the parser takes for an end
    if last.node.sent != counted.node.sent and not (abbreviated and last.node.sent.end == counted.start):
        return _part_of_sentence_before(counted, earlier)
    if _no_part(counted, last, outcome):
        return None  # "two guards, both of them teenagers" tells of the same two
    if counted.of_them is not None:
        if counted.node.dep_ == "dobj" and counted.node.head.lemma_ in words.of("contexts", "admitting"):
            return replace(outcome, subset=True) if outcome.name == "injured" and _cared_for(counted, words) else None
        return replace(outcome, subset=True) if _described(counted, words) else None
    if closed_part(counted):
        return replace(outcome, subset=True)
    end = max(last.end, last.unit.i + 1 if last.unit is not None else 0, last.victims[1] if last.victims else 0)
    if _opens_part(counted):
        wholes = _wholes(counted, last, earlier, words)
        near = _just_named(counted, end, words)
        if near is not None:
            return near
        return replace(wholes[-1], subset=True) if wholes and earlier.figures[-1].high != 0 else None
    gap = doc[end : counted.start]
    if _follows_whole(counted, last, gap.text.strip(), words) or _broken_down(counted, last, gap):
        return replace(outcome, subset=True)
    if counted.of_them is None and fellows.fellow(counted, last, outcome, words):
        return replace(outcome, subset=last.subset or outcome.subset)
    joined = 0 < len(gap) <= 2 and all(t.lower_ in BETWEEN for t in gap)
    if not joined or counted.unit is None or counted.unit.dep_ in grammar.NOUN_SUBJECTS:
        return None
    return replace(outcome, subset=last.subset or outcome.subset) if verb_behind(counted.unit) is None else None


def _wholes(counted: Counted, last: Counted, earlier: Earlier, words: Words) -> list[Outcome]:
    """What befell those counted before in the sentence who are no part themselves; nothing where "including one" is of things."""
    if counted.unit is None and _one_of_things(counted.node, words):
        return []  # "12 were hurt by two bombs, including one on Monday"
    each = zip(earlier.counted, earlier.outcomes, strict=True)
    return [o for c, o in each if c.node.sent == last.node.sent and not c.subset and not o.subset]


def _no_part(counted: Counted, last: Counted, outcome: Outcome) -> bool:
    """Whether the number tells of the same two ("two guards, both of them teenagers"), or only those before it in a list are called so: "450 wounded and 30 nurses"; not "450 wounded, 30 of them nurses"."""
    if counted.node.doc[counted.quantity.first].lower_ == "both":
        return True
    if counted.unit is None or counted.of_them is not None or last.unit != outcome.anchor or last.subset:
        return False
    gap = counted.node.doc[outcome.anchor.i + 1 : counted.start]
    return last.end == outcome.anchor.i and 0 < len(gap) <= 2 and all(t.lower_ in BETWEEN for t in gap)


def by_those_before(counted: Counted, outcome: Outcome, earlier: Earlier, words: Words) -> Outcome:
    """The outcome, made plain by that of the people counted before: who were abducted are freed when rescued; victims of a killing are dead."""
    if outcome.name == "other" and outcome.anchor.lemma_ in {"rescue", "save"} and earlier.outcomes:
        last = earlier.counted[-1]
        taken = earlier.outcomes[-1].name in CAPTIVE and just_told(last, counted)
        return replace(outcome, name="released") if taken and _may_be_same(counted, last, words) else outcome
    if outcome.name == "killed or injured" and outcome.anchor.lemma_ == "shoot" and earlier.outcomes:
        last, whole = earlier.counted[-1], earlier.outcomes[-1].name  # "left 85 dead, including seven who were shot"
        part = counted.of_them is not None or _opens_part(counted)
        same = part and last.node.sent == counted.node.sent and whole in {"killed", "injured"}
        return replace(outcome, name=whole, subset=True) if same else outcome
    if outcome.rule.id == "figure-brought-wounded" and counted.unit is None and earlier.outcomes:
        last = earlier.counted[-1]  # "five bodies were taken to one clinic and another to the next"
        body = earlier.outcomes[-1].rule.body and last.node.sent == counted.node.sent
        return replace(outcome, name=earlier.outcomes[-1].name) if body else outcome
    if outcome.rule.place and outcome.anchor == counted.node and _died_there_too(counted, earlier, words):
        return replace(earlier.outcomes[-1], anchor=counted.node)
    if outcome.name == "killed or injured" and outcome.anchor.lemma_ == "victim":
        known = earlier.one_outcome_before(counted)  # "killed 12 people. Among the victims were four cooks."
        return replace(outcome, name=known.name) if known is not None and known.name in HARMED else outcome
    return outcome


def _died_there_too(counted: Counted, earlier: Earlier, words: Words) -> bool:
    """Whether others died where they are said to be: "two died at the scene and three in hospital"; not "two died in the blast and three are in hospital"."""
    if not earlier.outcomes or earlier.outcomes[-1].name != "killed" or counted.start == 0:
        return False
    verb, doc = earlier.outcomes[-1].anchor, counted.node.doc
    if verb.sent != counted.node.sent or doc[counted.start - 1].lower_ != "and" or verb.i > counted.start:
        return False
    return any(t.lower_ in words.of("contexts", "at-once") for t in doc[verb.i + 1 : counted.start])


def _may_be_same(counted: Counted, before: Counted, words: Words) -> bool:
    """Whether two counts name people by the same noun, or one by none: "abducted 30 pupils ... nine were rescued"; not "rescued nine tenants"."""
    here, there = counted.unit, before.unit
    return here is None or there is None or here.lemma_ == there.lemma_ or dwells(here, words)


def _cared_for(counted: Counted, words: Words) -> bool:
    """Whether a clinic admits or treats those counted, not a choir: the verb's "to", if it has one, names care."""
    return all(n.lemma_ in words.outcomes.care for n in grammar.preposition_objects(counted.node.head, "to"))


def _says(counted: Counted, words: Words) -> bool:
    """Whether those counted are who speaks: "Nine villagers have been hurt, an elder and two monks said"."""
    doc, i = counted.node.doc, fellows.end_of(counted)
    if i < len(doc) and doc[i].lower_ == "and":  # "a medic and an armed group told"
        while i < len(doc) and doc[i].pos_ in SPEAKERS:
            i += 1
    return i < len(doc) and doc[i].tag_ in grammar.FINITE and doc[i].lemma_.lower() in words.of("cues", "quote")


def closed_part(counted: Counted) -> bool:
    """ "A teenager among them", "three women included", "12 were hurt, three seriously"."""
    doc, end = counted.node.doc, fellows.end_of(counted)
    following = [t.lower_ for t in doc[end : end + 2]]
    if counted.unit is None and counted.start and doc[counted.start - 1].text == "," and end < len(doc):
        how = doc[end].tag_ == "RB" and doc[end].lower_.endswith("ly")
        if how and (end + 1 == len(doc) or doc[end + 1].is_punct or doc[end + 1].lower_ == "and"):
            return True
    return following[:1] == ["included"] or following in (["among", "them"], ["amongst", "them"])


def _part_of_sentence_before(counted: Counted, earlier: Earlier) -> Outcome | None:
    """The outcome of all counted in the sentence before, where this one opens with a part of them: "Two of them were children"."""
    unit = counted.unit
    victims = counted.subset and unit is not None and unit.lemma_ in {"victim", "casualty"}
    if victims and unit is not None and grammar.children(unit, "prep"):
        return None  # "two of the victims of the fraud"
    opens = (counted.of_them is not None or victims) and counted.start == counted.node.sent.start
    if not opens or not _said_to_be(counted) or counted.node.head.lemma_ != "be":
        return None
    outcome = earlier.one_outcome_before(counted)
    return replace(outcome, subset=True, anchor=counted.node) if outcome is not None else None


def _only_told_apart(counted: Counted, last: Counted, words: Words) -> bool:
    """Whether the number says who some of the people counted before are: "Of the 334 hostages who died, 186 were children"."""
    doc, verb = counted.node.doc, counted.node.head
    before, here = last.node.sent, counted.node.sent
    if (
        counted.unit is not None
        or counted.node.dep_ != "nsubj"
        or verb.lemma_ != "be"
        or verb.tag_ not in {"VBD", "VBP"}
    ):
        return False
    if counted.end != verb.i or last.subset or not (before == here or before.end == here.start):
        return False
    whole = last.whole or counted.start == here.start or doc[counted.start - 1].text in {",", ";"}
    return whole and any(c.dep_ == "attr" and c.tag_ == "NNS" and is_person(c, words) for c in verb.children)


def _one_event(counted: Counted, last: Counted, earlier: Earlier) -> bool:
    """Whether it is sure of whom another count is: of those counted before it in its sentence, or of all in the sentence right before."""
    return last.node.sent == counted.node.sent or earlier.one_outcome_before(counted) is not None


def _follows_whole(counted: Counted, last: Counted, between: str, words: Words) -> bool:
    """ "Wounded 14, three critically"; "of the 39 dead, 12 were women"."""
    doc = counted.node.doc
    if between != "," or counted.unit is not None or counted.end + 1 >= len(doc) or last.subset:
        return False
    after = doc[counted.end]
    if after.tag_ == "RB" and after.lower_.endswith("ly"):
        return True
    whole = last.start >= 2 and doc[last.start - 1].lower_ == "the" and doc[last.start - 2].lower_ == "of"
    return whole and after.lemma_ == "be" and is_person(doc[counted.end + 1], words)


def told_again(counted: Counted, last: Counted) -> bool:
    """Whether those counted right before are only named one by one: "Two men, a teacher and a farmer, were killed"; not a part of them."""
    if last.node.sent != counted.node.sent or counted.quantity.best is None or last.single or last.family:
        return False
    doc, all_of_them = counted.node.doc, last.quantity.best
    if counted.family:
        gap, after = doc[fellows.end_of(last) : counted.start], doc[counted.end : counted.end + 1].text
        same = counted.quantity.best == all_of_them and len(gap) > 0 and gap[-1].text in {",", *DASHES}
        aside = len(gap) == 1 and after in {",", *DASHES}
        closes = after == "." and not any(t.like_num or t.dep_ == "cc" or t.text == "," for t in gap[:-1])
        return same and (aside or closes)  # "two people were killed, a woman and her son."
    between = [t.lower_ for t in doc[fellows.end_of(last) : counted.start]]
    pair = counted.single and len(between) == 4 and between[0] == "," and between[3] == "and" and all_of_them == 2
    if pair and between[1] in ARTICLES and doc[counted.end : counted.end + 1].text == ",":
        return True  # "two of its observers, a Dane and a Swede, had been killed"
    top = grammar.first_conjunct(counted.node) if counted.single else counted.node
    if top.dep_ != "appos" or top.head not in {last.unit, last.node}:
        return False
    named, following = 1, grammar.child(top, "conj")
    while following is not None:
        named, following = named + 1, grammar.child(following, "conj")
    return counted.single and named == all_of_them


def told_apart(counted: Counted, earlier: Earlier) -> bool:
    """Whether a count with an outcome of its own is a part, or a further part, of the whole before a dash or colon."""
    if not earlier.figures or earlier.counted[-1].node.sent != counted.node.sent:
        return False
    last, outcome = earlier.counted[-1], earlier.outcomes[-1]
    gap = counted.node.doc[fellows.end_of(last) : counted.start]
    joined = 0 < len(gap) <= 2 and all(t.lower_ in BETWEEN for t in gap)
    further = joined and outcome.subset and counted.unit is not None and counted.unit.dep_ == "conj"
    return further or _broken_down(counted, last, gap)


def _broken_down(counted: Counted, last: Counted, gap: Span) -> bool:
    """Whether a dash or colon opens the parts of those counted: "131 villagers in two hamlets — 102 men and 29 children"."""
    high, whole = counted.quantity.high, last.quantity.high
    opens = len(gap) > 0 and gap[-1].text in {"\u2014", "\u2013", "--", ":"} and not last.subset
    noun = counted.unit is not None and counted.unit.dep_ not in {"nsubj", "nsubjpass"}
    smaller = high is not None and (whole is None or high < whole)
    return opens and noun and smaller and all(t.pos_ not in {"VERB", "AUX"} for t in gap)


def _just_named(counted: Counted, start: int, words: Words) -> Outcome | None:
    """The outcome of the people named right before "including": "treated some wounded, including one soldier"."""
    adjectives = words.outcomes.adjective
    for token in reversed(list(counted.node.doc[max(start, counted.start - 6) : counted.start])):
        if token.lower_ in adjectives and token.tag_ != "VBD":
            return Outcome(adjectives[token.lower_], token, LIST, subset=True)
    return None


def _opens_part(counted: Counted) -> bool:
    """Whether the number comes right after "including" or "among them were"."""
    doc, i = counted.node.doc, counted.start - 1
    while i > 0 and doc[i].lower_ in {"were", "are", "was", "the", "also", "those", "of"}:
        i -= 1
    if doc[i].lower_ in {"including", "incl", "incl."} or (doc[i].text == "." and doc[i - 1].lower_ == "incl"):
        return True
    return i > 0 and doc[i].lower_ in {"them", "whom"} and doc[i - 1].lower_ in {"among", "amongst"}


def _one_of_things(number: Token, words: Words) -> bool:
    """Whether "including one" follows a noun for several things."""
    doc, i = number.doc, number.i - 1
    while i > 0 and doc[i].lower_ in {"including", ","}:
        i -= 1
    return i < number.i - 1 and are_things(doc[i], words)


def _described(counted: Counted, words: Words) -> bool:
    """Whether it is only said of a part who or where they are."""
    return _said_to_be(counted) or _told_where(counted, words)


def _told_where(counted: Counted, words: Words) -> bool:
    """Whether a clause with "who" says of a part only who or where they are: "the two thirds of them who live in Kassala"; not "who have gone back"."""
    them = counted.of_them
    if them is None or them < counted.start or counted.node.doc[them + 1 : them + 2].text.lower() != "who":
        return False
    clause = counted.node.doc[them + 1].head
    plain = clause.lemma_.lower() in words.of("contexts", "housing") and grammar.negation(clause) is None
    aux = any(c.dep_ == "aux" and c.tag_ in {"MD", "VBN", "VBD", "VBP"} for c in clause.children)  # "who will be home"
    home = any(t.lower_ in words.of("contexts", "still-home") for t in clause.subtree)
    return clause.dep_ == "relcl" and plain and not aux and not home


def _said_to_be(counted: Counted) -> bool:
    """Whether a part is only described ("two of them children", "one of them seriously"), not said to do something else."""
    doc, them = counted.node.doc, counted.of_them
    if them is None and counted.unit is not None:
        them = counted.unit.i  # "two of the victims"
    assert them is not None
    if them < counted.start:
        be = counted.node.head if counted.node.dep_ == "nsubj" and counted.node.head.lemma_ == "be" else None
        return counted.unit is not None or (be is not None and bool(grammar.children(be, "attr", "prep")))
    i = them + 1
    while i < len(doc) and doc[i].lower_ in {"were", "are", "was", "is", "being", "all", "both", "only"}:
        i += 1
    if i >= len(doc):
        return False
    if doc[i].lower_ == "those":
        return True
    return doc[i].pos_ in {"NOUN", "PROPN", "ADJ", "ADV", "DET", "NUM", "ADP"} and not doc[i].tag_.startswith("VB")
