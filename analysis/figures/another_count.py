"""Does a number that stands alone count again those counted before it, by another's word or at another time?

"The army said 12 had died; the rebels spoke of 40", "gave a figure of 61",
"villagers say there were nineteen", "it stood at 11 on Monday"; and of people
just told to be arrested or abducted, "two men were taken".
"""

from __future__ import annotations

from analysis.figures import fellows
from analysis.figures.counts import Counted
from analysis.figures.gapped import ENDS, JOINTS, ends_clause
from analysis.figures.outcomes.by_toll import own_count
from analysis.figures.outcomes.outcome import Outcome
from analysis.figures.source_by_order import speaks
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

SAME = 40  # tokens within which two sources speak of the same count
PACE = frozenset({"per", "a", "in", "of", "out"})  # "is 14 per shift", "is two in ten": no count of the same
BESIDE = 4  # tokens between a count and what it was revised to


def another_count(counted: Counted, last: Counted, words: Words) -> bool:
    """Whether the number is another's count of the same: "gave a figure of 61", "put the number at 61", "put it at 61"."""
    doc, i = counted.node.doc, counted.start - 1
    if counted.unit is not None or i < 2 or counted.start - fellows.end_of(last) > SAME:
        return False
    if _said_to_be_so_many(counted, words) or _speaker_gives(counted, words):
        return True
    before, speaking = doc[i], words.of("reckoning", "speaking")
    if before.lower_ in {"of", "on"} and doc[i - 1].lemma_ in speaking:
        return before.lower_ == "of" or ends_clause(doc, counted.end)
    if before.lemma_ in speaking and before.tag_ in {"VBD", "VBZ", "VBP"}:
        return counted.end < len(doc) and doc[counted.end].lower_ in ENDS
    return _gapped(counted, last, words) or _of_a_count(counted, last, words)


def _of_a_count(counted: Counted, last: Counted, words: Words) -> bool:
    """Whether the word before the number hangs on a word for a count, or for giving or changing one: "is", "of", "to", "at"."""
    doc, i = counted.node.doc, counted.start - 1
    before, above = doc[i], doc[i - 1]
    counts, giving = words.of("reckoning", "count"), words.of("reckoning", "giving")
    if before.lemma_ == "be":  # "activists say the true figure is nearer 750"
        return any(
            c.dep_ == "nsubj"
            and c.lemma_ in counts
            and _names_no_more(c, words)
            and all(is_person(n, words) for n in grammar.preposition_objects(c, "of"))
            and not any(m.dep_ == "prep" and m.lower_ in PACE for m in counted.node.children)
            for c in before.children
        )
    if before.lower_ == "of":
        recounted = (
            above.dep_ == "pobj"
            and above.head.lower_ == "to"
            and above.head.head.lemma_ in words.of("reckoning", "recounting")
        )
        given = above.dep_ == "dobj" and above.head.lemma_ in giving
        return above.lemma_ in counts and (given or recounted)  # "revised this to a lower figure of 28"
    if before.lower_ == "to":
        same = last.node.sent == counted.node.sent
        if above.lemma_ in words.of("reckoning", "admitting to"):
            return same and ends_clause(doc, counted.end)
        if above.tag_ in {"VBN", "VBD"} and above.lemma_ in words.of("reckoning", "recounting"):
            return same and i - fellows.end_of(last) <= BESIDE  # "at 53, later revised to 49"
        others = any(t.like_num and t.ent_type_ not in {"DATE", "TIME"} for t in doc[fellows.end_of(last) : i])
        return not others and own_count(above if above.text != "," else doc[i - 2], words)  # "raised its count to 61"
    if before.lower_ == "at":
        if above.dep_ == "relcl" and above.lemma_ in giving:
            return above.head.lemma_ in counts  # "a figure that the union puts at 9,400"
        return (above.lemma_ in counts or above.lower_ == "it") and above.head.lemma_ in giving
    return False


def _speaker_gives(counted: Counted, words: Words) -> bool:
    """Whether one who speaks gives the number as the object of a verb of counting or telling: "the UN has so far confirmed 330", "the junta admits nine"."""
    number, verb = counted.node, counted.node.head
    if number.dep_ == "pobj" and verb.lower_ in {"of", "on"}:
        verb = verb.head
    elif number.dep_ != "dobj":
        return False
    telling = words.of("reckoning", "speaking") | words.of("counters") | words.of("reckoning", "speaking of")
    if (
        verb.pos_ != "VERB"
        or verb.lemma_ not in telling
        or grammar.is_passive(verb)
        or grammar.negation(verb) is not None
    ):
        return False
    who = grammar.subject(verb)
    others = [c for c in (*grammar.children(verb, "dobj"), *grammar.preposition_objects(verb, "of")) if c != number]
    return who is not None and speaks(who, words) and not others and ends_clause(number.doc, counted.end)


def _said_to_be_so_many(counted: Counted, words: Words) -> bool:
    """Whether somebody says that "it is", or "there were", so many, or that a number is the right one: "villagers say there were nineteen"."""
    number, be = counted.node, counted.node.head
    if be.lemma_ != "be" or be.dep_ != "ccomp":
        return False
    if be.head.lemma_ not in words.of("reckoning", "speaking") | words.of("cues", "quote"):
        return False
    if number.dep_ == "nsubj":
        return any(c.lemma_ in words.of("reckoning", "count") for c in grammar.children(be, "attr"))
    if any(t.lower_ in words.outcomes.adjective for t in number.doc[number.sent.start : be.head.i]):
        return False  # "villagers who buried the dead say there were nineteen": of whom is not sure
    ends = ends_clause(number.doc, counted.end) or number.nbor().lower_ == "now"
    return ends and number.dep_ == "attr" and any(c.lower_ in {"it", "there"} and c.i < number.i for c in be.children)


def it_stood(counted: Counted, last: Counted, words: Words) -> bool:
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
    named = who.ent_type_ in {"ORG", "GPE", "NORP", "PERSON"} or is_person(who, words)
    lemma = who.lemma_.lower()
    body = lemma in words.of("organisation_heads") or lemma in words.of("reckoning", "side")
    joint = joint and (named or body)
    ends = counted.end >= len(doc) or doc[counted.end].text in {".", ",", ";", ")"}
    return joint and ends and all(t.pos_ in joined for t in gap)


def _spoken_of(counted: Counted, last: Counted) -> bool:
    """Whether "of" stands before both counts, as "spoke of 10 killed, the Red Cross of 17" has it."""
    doc = counted.node.doc
    if counted.start < 2 or not last.start:
        return False
    here, before = doc[counted.start - 1].lower_, doc[last.start - 1].lower_
    return here == before and here in {"of", "as"}  # "gave the toll as nine, the police as 13"


def brings_total(counted: Counted, last: Counted, words: Words) -> bool:
    """Whether the number is what the people counted right before bring a total to: "killed six, bringing the total to 48", "That took the total to 48"."""
    number, doc = counted.node, counted.node.doc
    if counted.unit is not None or number.dep_ != "pobj" or number.head.lower_ not in {"to", "at"}:
        return False
    tally = doc[number.head.i - 1]
    while tally.dep_ in {"pobj", "prep"} and tally.lower_ != "of" and tally.head.i < tally.i:
        tally = tally.head  # "the total since May to 48"
    verb = tally.head
    if tally.lemma_ not in words.of("reckoning", "count") or tally.dep_ != "dobj" or verb.pos_ != "VERB":
        return False
    if any(c.dep_ == "compound" or c.lower_ == "of" for c in tally.children):
        return False  # "the number of strikes"
    same = last.node.sent == counted.node.sent
    if verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"}:
        return same
    subject = grammar.child(verb, "nsubj")
    return subject is not None and subject.lower_ in ({"which"} if same else {"this", "that"})


def said_again(counted: Counted, last: Counted, outcome: Outcome, words: Words) -> bool:
    """Whether people "taken", without a word more, are those of the arrests or abductions told of right before."""
    unit = counted.unit
    if unit is None or unit.dep_ != "nsubjpass" or unit.head.lemma_ != "take" or not is_person(unit, words):
        return False
    if outcome.name not in {"detained", "abducted"} or counted.start - fellows.end_of(last) > SAME:
        return False
    return all(c.dep_ in {"nsubjpass", "auxpass", "punct"} or c.i < unit.i for c in unit.head.children)
