"""Is this count no part of the report? Links to other reports, versions taken back, novels and exercises, averages and paces."""

from __future__ import annotations

from analysis.figures.counts import Counted
from analysis.lexicons.words import Words
from analysis.parsing import columns, grammar
from analysis.parsing.tokens import Doc, Token

LINK = frozenset({":", "-", "–", "—", "--", "|", ">", "»"})
LONGEST_LINK = 6  # tokens
RATE_REACH = 8  # tokens after a count in which its pace is named
_AVERAGE, _VERSION = frozenset({"average"}), frozenset({"version"})


def is_aside(counted: Counted, words: Words) -> bool:
    """Whether a count is no count of the report's own: an average, another report's, a withdrawn or a made-up one."""
    return (
        _is_rate(counted, words)
        or _linked(counted.node.doc, counted.start, words)
        or _withdrawn(counted, words)
        or _made_up(counted.node, words)
    )


def _is_rate(counted: Counted, words: Words) -> bool:
    """Whether the sentence gives a pace or average, not a count: "five are dying every hour", "30 deaths a day", "on average"."""
    doc = counted.node.doc
    sentence = doc[counted.start].sent
    averages = columns.of(doc).has("lowers", _AVERAGE, sentence.start, sentence.end)
    if averages and any(t.lower_ == "average" and t.i and doc[t.i - 1].lower_ == "on" for t in sentence):
        return True
    for token in doc[counted.end : min(counted.end + RATE_REACH, len(doc))]:
        if token.is_sent_start:
            return False
        following = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if (
            token.lower_ in {"every", "per", "each"}
            and following is not None
            and following.lemma_ in words.of("counting", "period")
        ):
            return True
        if (
            token.lower_ in words.of("counting", "timely")
            and token.dep_ == "advmod"
            and token.head.pos_ in {"VERB", "AUX"}
        ):
            return True
        if token.lower_ == "a" and following is not None and following.lower_ in words.of("counting", "period"):
            then = doc[token.i + 2].lower_ if token.i + 2 < len(doc) else ""
            earlier = then in words.of("contexts", "from-then")  # "up from 11 a day earlier" is no pace
            return not earlier and doc[token.i - 1].tag_.startswith(("NN", "CD"))
    return False


def _linked(doc: Doc, start: int, words: Words) -> bool:
    """Whether a count's line or sentence opens with the words of a link: "Read more: Twelve killed in Darvel"."""

    def is_within(place: int) -> bool:
        before = doc[place - 1].text
        return not ("\n" in before or before in {".", "!", "?", "(", "["})

    opening = columns.of(doc).back("line or sentence", start, is_within)
    for k in range(opening + 1, min(start, opening + LONGEST_LINK) + 1):
        if k < len(doc) and doc[k].text in LINK:
            text = doc[opening:k].text.lower()
            return text in words.of("asides", "link")
    return False


def _withdrawn(counted: Counted, words: Words) -> bool:
    """Whether the sentence takes the number back: "An earlier version of this article said 12 people were killed"."""
    doc, i = counted.node.doc, counted.start
    first, words_of = doc[i].sent.start, columns.of(doc)
    taken_back = words_of.has("lemmas", words.of("asides", "withdrawn"), first, i)
    if not (taken_back or words_of.has("lowers", _VERSION, first, i)):
        return False
    for k in range(i - 1, first - 1, -1):
        token = doc[k]
        if token.text == ";" or token.lower_ in {"but", "whereas"}:
            return False
        if token.lower_ == "version" and any(c.lower_ in words.of("asides", "version") for c in doc[max(k - 2, 0) : k]):
            return any(t.lower_ in words.of("asides", "document") for t in doc[k + 1 : k + 5])
        if token.lemma_.lower() in words.of("asides", "withdrawn"):
            verb = token if token.pos_ == "VERB" else token.head
            subject = grammar.subject(verb)
            if subject is not None and subject.lemma_.lower() in words.of("asides", "document"):
                return True
    return False


def _made_up(node: Token, words: Words) -> bool:
    """Whether a novel, film or exercise tells of them: "In the novel, 12 soldiers are killed", "the drill assumes 200 casualties"."""
    works, drills = words.of("asides", "work"), words.of("asides", "drill")
    sentence, words_of = node.sent, columns.of(node.doc)
    if not any(words_of.has("lemmas", kind, sentence.start, sentence.end) for kind in (works, drills)):
        return False
    above = [node, *node.ancestors]
    for token in sentence:
        lemma = token.lemma_.lower()
        if lemma in works and token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.head in above:
            return True
        told = lemma in works or lemma in drills
        if told and token in above and any(t.text == ":" for t in node.doc[token.i : node.i]):
            return True  # "the scenario for the drill: a collision with 60 dead"
        if told and token.dep_ == "nsubj" and token.head in above:
            verb = token.head.lemma_.lower()
            telling = lemma in works and verb in words.of("asides", "telling")
            return telling or verb in words.of("asides", "supposing")
    return False
