"""Running counts that name what they count apart from the number: "the death toll rose to 340", "brought to 212 the number of journalists killed"."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.figures.outcomes.outcome import Outcome
from analysis.lexicons.outcomes import Lexicon
from analysis.lexicons.words import Words

BEFORE = frozenset({"to", "at", "past", "above", "over", "beyond", "is", "was", "reached", "hit", "topped", "exceeded"}) | {
    "surpassed", "passed", "vary", "varies", "varied", "varying", "range", "ranges", "ranged", "ranging", "stands", "stood", "crossed", "reach", "exceed", "top", "surpass", "reaching", "reaches", ":",
}  # fmt: skip
REPORTING = frozenset({"put", "place", "estimate", "set", "give", "number"})
NUMBERING = frozenset({"number", "numbers", "numbered", "numbering"})
COUNTS = frozenset({"count", "toll", "tally", "estimate", "total", "figure", "number"})
CHANGING = frozenset(
    {"raise", "lower", "revise", "increase", "reduce", "cut", "update", "bring", "put", "adjust", "correct"}
)
ADVERBS = frozenset({"now", "only", "already", "currently", "nearly", "almost"})
RISING = frozenset({"nsubj", "nsubjpass"})
OWN = frozenset({"the", "its", "their", "own"})
REACH = 22  # tokens between the tally and its number
PHRASE = 9  # tokens of the tally's own phrase


def tally_of(first: Token, end: int, words: Words) -> Outcome | None:
    """The outcome of a number (its first token, hedge included, and the token after it) that is the value of a tally in its sentence."""
    doc, lex = first.doc, words.outcomes
    if first.i and doc[first.i - 1].lower_ == "from":
        first = doc[first.i - 1]  # "estimates of the dead range from 10 to 15"
    before = doc[first.i - 1].lower_ if first.i else ""
    sentence = first.sent
    if before in NUMBERING or (before in ADVERBS and first.i > 1 and doc[first.i - 2].lower_ in NUMBERING):
        for token in reversed(list(doc[max(sentence.start, first.i - PHRASE) : first.i - 1])):
            if token.lower_ in lex.adjective:
                return Outcome(lex.adjective[token.lower_], token, "toll", running=True)
    if before == "at" and first.i >= 3 and doc[first.i - 2].lower_ in lex.adjective and doc[first.i - 3].lower_ in OWN:
        told = lex.adjective[doc[first.i - 2].lower_]  # "put the dead at 26 and the injured at 100"
        return Outcome(told, doc[first.i - 2], "toll", running=True)
    apposed = before == "," and first.i >= 3 and doc[first.i - 3].lower_ in OWN and doc[first.i - 2].tag_ != "VBD"
    if apposed and doc[first.i - 2].lower_ in lex.adjective and doc[end : end + 1].text == ",":
        return Outcome(lex.adjective[doc[first.i - 2].lower_], doc[first.i - 2], "toll")  # "the injured, 14 in all,"
    if first.lower_ in {"above", "over", "beyond"} and doc[first.i - 1].lemma_ in lex.toll:
        name = _named(doc[first.i - 1], lex, first.i)  # "lifting the toll above 55,000": the hedge is the preposition
        anchor = first.head if first.head.i < first.i else doc[first.i - 1]
        return Outcome(name, anchor, "toll", running=True) if name is not None else None
    if before in ADVERBS and first.i > 1:
        first = doc[first.i - 1]  # "is now 19"
        before = doc[first.i - 1].lower_
    if before == "to" and first.i >= 3 and doc[first.i - 2].text == ",":
        first = doc[first.i - 1]  # "raised its count, to 24"
    if before in BEFORE or (first.i and doc[first.i - 1].pos_ == "VERB" and doc[first.i - 1].lemma_ in BEFORE):
        for i in range(first.i - 2, max(sentence.start, first.i - REACH) - 1, -1):
            name = _named(doc[i], lex, first.i)
            if name is not None:
                anchor = first.head if first.head.i < first.i else doc[i]
                return Outcome(name, anchor, "toll", running=True, event=_of_event(doc[i], first.i, lex, words))
            if name is None and own_count(doc[i]):
                came = next(
                    (c for c in doc[i].head.children if c.dep_ == "advcl" and c.i > i and c.lemma_ in lex.state), None
                )
                if came is not None:  # "raised its count, to 24, after five of the wounded died"
                    return Outcome(lex.state[came.lemma_], doc[i].head, "toll")
            if doc[i].text in {";"}:
                break
        for i in range(end, min(end + 3, sentence.end)):
            name = _named(doc[i], lex, sentence.end)
            if name is not None:
                return Outcome(name, first.head if first.head.i < first.i else doc[i], "toll", running=True)
    return None


def own_count(tally: Token) -> bool:
    """Whether it is the subject's own count that changes: "raised its count"."""
    if tally.lemma_ not in COUNTS or tally.dep_ != "dobj" or tally.head.lemma_ not in CHANGING:
        return False
    return any(c.dep_ == "poss" and c.lower_ in {"its", "their", "his", "her"} for c in tally.children)


def _of_event(tally: Token, number: int, lex: Lexicon, words: Words) -> bool:
    """Whether it is the toll of one event by name: "the toll from Monday's strike", "its count of the dead in the attack"."""
    kinds = words.events
    if any(t.lemma_.lower() in kinds for t in tally.subtree):
        return True
    named = (t for t in tally.doc[tally.i : number] if t.tag_ == "NN" and t.lemma_.lower() in kinds)
    return any(t.lemma_ not in lex.course and any(c.lower_ in {"the", "that"} for c in t.children) for t in named)


def _named(tally: Token, lex: Lexicon, limit: int) -> str | None:
    """What a tally counts: a toll the dead unless it says otherwise, a number what is named after it."""
    lemma = tally.lemma_.lower()
    if tally.dep_ == "dobj" and tally.head.lemma_ in REPORTING and tally.pos_ in {"NOUN", "ADJ"}:
        if tally.lower_ in lex.adjective:
            return lex.adjective[tally.lower_]  # "put its dead at 50"
        if lemma == "loss":
            return lex.noun[lemma]
    if (
        lemma in lex.counted
        and tally.tag_ == "NNS"
        and tally.dep_ in RISING
        and not any(c.dep_ == "nummod" for c in tally.children)
    ):
        return lex.noun.get(lemma)  # "deaths have climbed to 19"
    if lemma not in lex.tally or tally.pos_ not in {"NOUN", "PROPN"} or tally.dep_ == "compound":
        return None
    doc, held = tally.doc, False
    for token in doc[tally.i + 1 : min(tally.i + PHRASE, limit)]:
        word = token.lower_
        if word in lex.adjective:
            return lex.adjective[word]
        if token.lemma_ in lex.counted:
            return lex.noun.get(token.lemma_)
        if token.tag_ == "VBN" and token.lemma_ in lex.verb:
            return lex.verb[token.lemma_]
        held = held or token.lemma_ in lex.captive or (lemma not in lex.toll and token.lemma_.lower() in lex.captivity)
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or token.text in {",", ";"}:
            break
    if held:
        return "held"
    earlier = doc[tally.i - 1].lower_ if tally.i else ""
    if lemma in lex.toll:
        return {"injury": "injured", "casualty": "killed or injured"}.get(earlier, "killed")
    return "killed" if earlier in {"death", "fatality"} else None
