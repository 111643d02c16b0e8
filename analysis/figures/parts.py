"""What befell those counted beside a figure: its part, or its fellow in a list.

"12 people, two of them children"; "among them 50 women and 21 children";
"wounded six officers and three passers-by": the outcome is that of the figure
before, where the sentence gives them none of their own.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.figures import fellows
from analysis.figures.counts import Counted
from analysis.figures.gapped import JOINTS
from analysis.figures.outcomes.by_list import LIST
from analysis.figures.outcomes.by_toll import own_count
from analysis.figures.outcomes.outcome import Outcome
from analysis.figures.source_by_order import speaks
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.misjoined_nouns import verb_behind
from analysis.parsing.tokens import Span, Token
from analysis.records import Figure

SAME = 40  # tokens within which two sources speak of the same count
BESIDE = 4  # tokens between a count and what it was revised to
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


def inherited(counted: Counted, earlier: Earlier, words: Words) -> Outcome | None:
    """The outcome of the figure just before, for its part or its fellow in a list.

    "12 people, two of them children"; "among them 50 women and 21 children";
    "wounded six officers and three passers-by".
    """
    if not earlier.figures or counted.whole:
        return None
    last, outcome = earlier.counted[-1], earlier.outcomes[-1]
    doc = counted.node.doc
    if _only_told_apart(counted, last, words):
        return replace(outcome, subset=True)
    if _another_count(counted, last, words) and _one_event(counted, last, earlier):
        return replace(outcome, running=earlier.figures[-1].scope == "running total", anchor=counted.node)
    if outcome.rule.toll and _it_stood(counted, last, words):
        return replace(outcome, anchor=counted.node.head)
    if _said_again(counted, last, outcome, words):
        return replace(outcome, running=False, subset=False, anchor=counted.node.head)
    if last.node.sent != counted.node.sent:
        return _part_of_sentence_before(counted, earlier)
    if doc[counted.quantity.first].lower_ == "both":
        return None  # "two guards, both of them teenagers" tells of the same two
    if counted.of_them is not None:
        treated = outcome.name == "injured" and counted.node.head.lemma_ in words.of("contexts", "admitting")
        return replace(outcome, subset=True) if treated or _said_to_be(counted) else None
    if closed_part(counted):
        return replace(outcome, subset=True)
    end = max(last.end, last.unit.i + 1 if last.unit is not None else 0, last.victims[1] if last.victims else 0)
    if _opens_part(counted):
        wholes = [
            o
            for c, o in zip(earlier.counted, earlier.outcomes, strict=True)
            if c.node.sent == last.node.sent and not c.subset and not o.subset
        ]
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


def closed_part(counted: Counted) -> bool:
    """ "A teenager among them", "three women included"."""
    doc, end = counted.node.doc, fellows.end_of(counted)
    following = [t.lower_ for t in doc[end : end + 2]]
    return following[:1] == ["included"] or following in (["among", "them"], ["amongst", "them"])


def _part_of_sentence_before(counted: Counted, earlier: Earlier) -> Outcome | None:
    """The outcome of all counted in the sentence before, where this one opens with a part of them: "Two of them were children"."""
    victims = counted.subset and counted.unit is not None and counted.unit.lemma_ in {"victim", "casualty"}
    opens = (counted.of_them is not None or victims) and counted.start == counted.node.sent.start
    if not opens or not _said_to_be(counted):
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


def _another_count(counted: Counted, last: Counted, words: Words) -> bool:
    """Whether the number is another's count of the same: "gave a figure of 61", "put the number at 61", "put it at 61"."""
    doc, i = counted.node.doc, counted.start - 1
    if counted.unit is not None or i < 2 or counted.start - fellows.end_of(last) > SAME:
        return False
    if _said_to_be_so_many(counted, words):
        return True
    if doc[i].lower_ in {"of", "on"} and doc[i - 1].lemma_ in words.of("reckoning", "speaking"):
        return fellows.ends_clause(doc, counted.end) or doc[i].lower_ == "of"
    perfect = doc[i].tag_ == "VBN" and any(c.lemma_ == "have" and c.dep_ == "aux" for c in doc[i].children)
    giving = words.of("reckoning", "speaking") | words.of("counters") if perfect else words.of("reckoning", "speaking")
    if doc[i].lemma_ in giving and (perfect or doc[i].tag_ in {"VBD", "VBZ", "VBP"}):
        return counted.end < len(doc) and doc[counted.end].lower_ in {".", ",", ";", ")", "and", "but", "while"}
    if _gapped(counted, last, words):
        return True
    if doc[i].lemma_ == "be":  # "activists say the true figure is nearer 750"
        return any(
            c.dep_ == "nsubj"
            and c.lemma_ in words.of("reckoning", "count")
            and _names_no_more(c, words)
            and all(is_person(n, words) for n in grammar.preposition_objects(c, "of"))
            for c in doc[i].children
        )
    if doc[i].lower_ == "of":
        return (
            doc[i - 1].lemma_ in words.of("reckoning", "count")
            and doc[i - 1].dep_ == "dobj"
            and doc[i - 1].head.lemma_ in words.of("reckoning", "giving")
        )
    if doc[i].lower_ == "to" and doc[i - 1].lemma_ in words.of("reckoning", "admitting to"):
        return last.node.sent == counted.node.sent and fellows.ends_clause(doc, counted.end)
    if doc[i].lower_ == "to" and doc[i - 1].tag_ in {"VBN", "VBD"} and doc[i - 1].lemma_ in words.of("reckoning", "recounting"):
        return (
            last.node.sent == counted.node.sent and i - fellows.end_of(last) <= BESIDE
        )  # "at 53, later revised to 49"
    if doc[i].lower_ == "to":
        return own_count(doc[i - 1] if doc[i - 1].text != "," else doc[i - 2], words)  # "raised its count to 61"
    if doc[i].lower_ == "at":
        given = doc[i - 1]
        if given.dep_ == "relcl" and given.lemma_ in words.of("reckoning", "giving"):
            return given.head.lemma_ in words.of("reckoning", "count")  # "a figure that the union puts at 9,400"
        return (
            given.lemma_ in words.of("reckoning", "count") or given.lower_ == "it"
        ) and given.head.lemma_ in words.of("reckoning", "giving")
    return False


def _one_event(counted: Counted, last: Counted, earlier: Earlier) -> bool:
    """Whether it is sure of whom another count is: of those counted before it in its sentence, or of all in the sentence right before."""
    return last.node.sent == counted.node.sent or earlier.one_outcome_before(counted) is not None


def _said_to_be_so_many(counted: Counted, words: Words) -> bool:
    """Whether somebody says that "it is", or "there were", so many, or that a number is the right one: "villagers say there were nineteen"."""
    number, be = counted.node, counted.node.head
    if counted.unit is not None or be.lemma_ != "be" or be.dep_ != "ccomp":
        return False
    if be.head.lemma_ not in words.of("reckoning", "speaking") | words.of("cues", "quote"):
        return False
    if number.dep_ == "nsubj":
        return any(c.lemma_ in words.of("reckoning", "count") for c in grammar.children(be, "attr"))
    if any(t.lower_ in words.outcomes.adjective for t in number.doc[number.sent.start : be.head.i]):
        return False  # "villagers who buried the dead say there were nineteen": of whom is not sure
    ends = fellows.ends_clause(number.doc, counted.end) or number.nbor().lower_ == "now"
    return ends and number.dep_ == "attr" and any(c.lower_ in {"it", "there"} and c.i < number.i for c in be.children)


def _it_stood(counted: Counted, last: Counted, words: Words) -> bool:
    """Whether the toll told in the sentence before is meant by "it": "The toll has reached 19. It stood at 11 on Monday"."""
    doc, i = counted.node.doc, counted.start - 1
    if counted.unit is not None or last.node.sent.end != counted.node.sent.start or i < 2:
        return False
    verb = doc[i - 1] if doc[i].lower_ in {"at", "to"} else doc[i]
    subject = grammar.child(verb, "nsubj")
    return verb.lemma_ in words.of("reckoning", "growing") and subject is not None and subject.lower_ == "it"


def _names_no_more(count: Token, words: Words) -> bool:
    """Whether a count is "the true figure" or just "the figure", which is that of the people told of before."""
    beside = [m.lower_ for m in count.children]
    if any(m.dep_ == "poss" and speaks(m, words) for m in count.children):
        return True  # "the committee's count for the week is 96"
    return beside == ["the"] or any(m in words.of("reckoning", "actual") for m in beside)


def _gapped(counted: Counted, last: Counted, words: Words) -> bool:
    """Whether another source's number follows with its verb left out: "Orsenia said 96 and the rebels 88"."""
    doc = counted.node.doc
    if last.node.sent != counted.node.sent or counted.node.sent.start > last.start:
        return False
    telling = words.of("reckoning", "speaking") | (words.of("reckoning", "giving") - {"have"})
    if not any(t.lemma_ in telling for t in doc[counted.node.sent.start : last.start]):
        return False
    stop = counted.start - 1 if _spoken_of(counted, last) else counted.start
    begin = stop - 1
    while begin > last.end and doc[begin].lower_ not in JOINTS:
        begin -= 1
    gap = doc[begin:stop]
    who = next((t for t in gap if t.i + 1 < stop and t.nbor().pos_ == "ADP"), doc[stop - 1])
    if who.i <= begin:
        who = doc[stop - 1]
    joined = {"DET", "ADJ", "NOUN", "PROPN", "PART", "CCONJ", "PUNCT"} | ({"ADP"} if stop < counted.start else set())
    joint = len(gap) > 1 and gap[0].lower_ in JOINTS and who.lower_ not in words.of("numbered")
    speaks = who.ent_type_ in {"ORG", "GPE", "NORP", "PERSON"} or is_person(who, words)
    bodies = words.of("organisation_heads") | words.of("reckoning", "side")
    joint = joint and (speaks or who.lemma_.lower() in bodies)
    ends = counted.end >= len(doc) or doc[counted.end].text in {".", ",", ";", ")"}
    return joint and ends and all(t.pos_ in joined for t in gap)


def _spoken_of(counted: Counted, last: Counted) -> bool:
    """Whether "of" stands before both counts, as "spoke of 10 killed, the Red Cross of 17" has it."""
    doc = counted.node.doc
    if counted.start < 2 or not last.start:
        return False
    here, before = doc[counted.start - 1].lower_, doc[last.start - 1].lower_
    return here == before and here in {"of", "as"}  # "gave the toll as nine, the police as 13"


def _said_again(counted: Counted, last: Counted, outcome: Outcome, words: Words) -> bool:
    """Whether people "taken", without a word more, are those of the arrests or abductions told of right before."""
    unit = counted.unit
    if unit is None or unit.dep_ != "nsubjpass" or unit.head.lemma_ != "take" or not is_person(unit, words):
        return False
    if outcome.name not in {"detained", "abducted"} or counted.start - fellows.end_of(last) > SAME:
        return False
    return all(c.dep_ in {"nsubjpass", "auxpass", "punct"} or c.i < unit.i for c in unit.head.children)


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


def _said_to_be(counted: Counted) -> bool:
    """Whether a part is only described ("two of them children", "one of them seriously"), not said to do something else."""
    doc, them = counted.node.doc, counted.of_them
    if them is None and counted.unit is not None:
        them = counted.unit.i  # "two of the victims"
    assert them is not None
    if them < counted.start:
        share = counted.quantity.share is not None and counted.node.head.lemma_ == "be"
        return counted.unit is not None or (share and bool(grammar.children(counted.node.head, "attr")))
    i = them + 1
    while i < len(doc) and doc[i].lower_ in {"were", "are", "was", "is", "all", "both", "only"}:
        i += 1
    if i >= len(doc):
        return False
    if doc[i].lower_ == "those":
        return True
    return doc[i].pos_ in {"NOUN", "PROPN", "ADJ", "ADV", "DET", "NUM", "ADP"} and not doc[i].tag_.startswith("VB")
