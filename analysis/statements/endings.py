"""Which sentences close with who says them, where the parser saw no attribution: "..., aid agencies retort"?

Goes by the order of words: a comma, a noun phrase of someone who can speak, a
finite verb of speech or belief, and at most when, where or how it was said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from analysis.parsing import columns, grammar
from analysis.parsing.tokens import Token
from analysis.records import Statement
from analysis.statements.openings import opening
from analysis.statements.passage import COMMAS, SEMICOLON, WH, WH_ALL, Passage, any_of
from analysis.statements.sources import fill_source

LONGEST = 14  # tokens of who speaks
TAIL = 9  # tokens of when, where or how it was said
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_WHO = NOMINAL | {"DET", "ADJ", "NUM", "ADP", "PART", "CCONJ"}
_HOW = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PART", "PRON"})
_TELLING = frozenset({"VBD", "VBZ", "VBP", "VBN"})  # VBN: the tagger takes "the governor announced" for a participle
_PLURAL = frozenset({"NNS", "NNPS"})


def closings(passage: Passage, statements: list[Statement]) -> list[Statement]:
    """The statements of sentences that close with an attribution which no statement has yet."""
    found = []
    for first, last in _cut(passage):
        told = _closing(passage, first, last)
        if told is None:
            continue
        start, verb = told
        edge = passage.doc[start].idx, verb.idx + len(verb)
        if any(s.cue[0] < edge[1] and edge[0] < s.cue[1] for s in statements):
            continue
        span = grammar.trim(passage.doc, _story(passage, first), start - 1)
        noun = _head(passage.doc[start : verb.i] if start < verb.i else passage.doc[verb.i + 1 : _end(passage, last)])
        if span is None or noun is None or any(span[0] <= s.cue[0] < span[1] for s in statements):
            continue  # the clause has a cue of its own: whose words the rest are is not sure
        statement = Statement((verb.idx, edge[1]), passage.whole_quotes([span]), "", "around")
        fill_source(passage, statement, noun)
        statement.source = grammar.trim(
            passage.doc, *((start, verb.i) if start < verb.i else (verb.i + 1, _end(passage, last)))
        )
        found.append(statement)
    return found


def interruptions(passage: Passage, statements: list[Statement]) -> list[Statement]:
    """The statements of clauses that an attribution interrupts before their verb: "The mandate, Moscow insists, ended in March"."""
    result = []
    for first, last in _segments(passage):
        for verb in passage.doc.tokens[first:last]:
            if verb.tag_ not in _TELLING:
                continue
            place = _interruption(passage, verb, first, last) if _tells(passage, verb) else None
            if place is None:
                continue
            start, end = place
            told = verb.lemma_.lower() in passage.lexicon["addressed"] and start < verb.i
            helper = _helper(verb) if verb.tag_ == "VBN" else None
            edge = passage.doc[start].idx, passage.doc[end - 1].idx + len(passage.doc[end - 1])
            if any(s.cue[0] < edge[1] and edge[0] < s.cue[1] for s in statements):
                continue
            who = [
                t
                for t in passage.doc[start : verb.i if told else end]
                if t not in (verb, helper) and not (t.i == verb.i + 1 and passage.is_phrasal(verb))
            ]
            while who and who[-1].pos_ == "ADV":
                who.pop()
            noun = _head(who) if who and who[0].pos_ != "ADP" and who[-1].pos_ != "CCONJ" else None
            spans = [
                grammar.trim(passage.doc, _opening(passage, first, start, end), start),
                grammar.trim(passage.doc, end, last),
            ]
            content = [s for s in spans if s is not None]
            if noun is None or not _is_speaker(passage, noun) or len(content) < 2:
                continue
            cue_end = verb.i + passage.is_phrasal(verb)
            cue = verb.idx, passage.doc[cue_end].idx + len(passage.doc[cue_end])
            statement = Statement(cue, passage.whole_quotes(content), "", "around")
            fill_source(passage, statement, noun)
            statement.source = grammar.trim(passage.doc, who[0].i, who[-1].i + 1)
            result.append(statement)
    return result


def _tells(passage: Passage, verb: Token) -> bool:
    """Whether the word is a finite verb by which one tells or believes something, not denied."""
    if verb.tag_ not in _TELLING:
        return False
    perfect = verb.tag_ == "VBN" and _helper(verb) is not None
    if (verb.tag_ == "VBN" and not perfect) or passage.is_quoted(verb.idx):
        return False
    return (verb.lemma_.lower() in passage.telling or passage.is_phrasal(verb)) and grammar.negation(verb) is None


def _helper(verb: Token) -> Token | None:
    """The "have" or "has" right before a participle: "our monitors have documented"."""
    before = verb.nbor(-1)
    return before if before.lemma_ == "have" and before.tag_ in {"VBP", "VBZ", "VBD"} else None


def _interruption(passage: Passage, verb: Token, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of an attribution between two commas, with no finite verb before it and one behind it; or None."""
    doc = passage.doc.tokens
    after = verb.i + 1 + passage.is_phrasal(verb)
    begin = verb.i if verb.tag_ != "VBN" else verb.i - 1
    while begin > first and doc[begin - 1].pos_ == "ADV":
        begin -= 1  # "a cousin later told him"
    start = begin
    while start > first and (doc[start - 1].pos_ in _WHO or _is_hyphenated(doc[start - 1])):
        start -= 1
    end = after
    told = start < begin and verb.lemma_.lower() in passage.lexicon["addressed"]
    if start == begin or told:
        while end < last and (doc[end].pos_ in _WHO or _is_hyphenated(doc[end])):
            end += 1  # ", says the agency,"
    if start <= first or end >= last or doc[start - 1].text != "," or doc[end].text != "," or end - start < 2:
        return None
    before, behind = doc[first : start - 1], doc[end + 1 : last]
    if doc[start].pos_ in {"CCONJ", "ADP"} or doc[start].tag_ in WH_ALL or end + 1 >= last or not before:
        return None
    if _is_set_apart(doc[start:end], verb):
        return None
    if _goes_on(passage, before, behind) or (before[-1].tag_ in WH and _is_relative(before[-1], behind)):
        return start, end
    if doc[end + 1].pos_ in {"CCONJ", "SCONJ"}:
        return None
    if any(t.tag_ in grammar.FINITE or t.tag_ in WH_ALL or t.text == "," for t in before) or not any(
        t.pos_ in NOMINAL for t in before
    ):
        return None
    finite = any(t.tag_ in grammar.FINITE or t.tag_ == "VBN" for t in behind)
    finite = finite or (behind[0].tag_ == "VB" and behind[0].dep_ == "ROOT")  # "The rebels, Oko notes, applaud it"
    return (start, end) if finite else None


def _is_set_apart(words: list[Token], verb: Token) -> bool:
    """Whether the words name anew what stands before them, and the verb tells of it: "The mayor, a man whom allies fear, lost"."""
    told = verb.dep_ == "relcl" and verb.head in words and verb.head.i < verb.i
    return told or any(t.tag_ in WH_ALL for t in words)


def _goes_on(passage: Passage, before: list[Token], behind: list[Token]) -> bool:
    """Whether a clause that has its verb already goes on behind the attribution: with "and" and a verb, or a phrase.

    "The fighting has cost 340 lives, our observers have recorded, and driven 20,000 from the city"; "The loan is tied,
    the bank stresses, to free movement".
    """
    if not any(t.tag_ in grammar.FINITE for t in before) or before[0].tag_ in WH_ALL or len(behind) < 3:
        return False
    if behind[0].pos_ == "CCONJ":
        return behind[1].tag_ in {"VBN", "VBD", "VBZ"}
    if behind[0].dep_ == "mark" and behind[0].lower_ in passage.lexicon["opening clause"] - passage.lexicon["contrast"]:
        return True  # "Some 9,000 have fled, the office estimates, since the rebels turned on a rival"
    return behind[0].tag_ in {"IN", "TO"} and behind[0].dep_ in {"prep", "aux"}


def _is_relative(that: Token, behind: list[Token]) -> bool:
    """Whether a relative pronoun opens the clause that goes on behind the attribution: "rebels whom, the note said, no state will take"."""
    return that.nbor(-1).pos_ in NOMINAL and any(t.tag_ in grammar.FINITE for t in behind)


def _opening(passage: Passage, first: int, start: int, end: int) -> int:
    """Where the words before an attribution open: at the noun of a relative clause, or at a phrase without a verb behind a comma.

    "The donors offer money, tied, the bank stresses, to reforms".
    """
    doc = passage.doc
    comma = next((i for i in range(start - 2, first, -1) if doc[i].text == ","), first)
    piece = doc[comma + 1 : start - 1]
    if comma > first and piece and piece[0].tag_ in {"JJ", "VBN"}:
        return comma + 1
    return opening(passage, first, start, end)


def _segments(passage: Passage) -> Iterator[tuple[int, int]]:
    """The first token and the end of each sentence, or of its parts between semicolons outside quote marks."""
    marks = columns.of(passage.doc).places("lowers", SEMICOLON)
    for sentence in passage.doc.sents:
        first = sentence.start
        for place in marks[bisect_left(marks, first) : bisect_left(marks, sentence.end)]:
            if not passage.is_quoted(passage.doc[place].idx):
                yield first, place
                first = place + 1
        yield first, sentence.end


def _cut(passage: Passage) -> Iterator[tuple[int, int]]:
    """The segments, and the part of each before a comma and a word that joins a clause: "It is shut, the mayor recalled, but few believed it"."""
    doc, marks = (
        passage.doc.tokens,
        columns.of(passage.doc).places("lowers", any_of(passage.lexicon["joining"], passage.lexicon["contrast"])),
    )
    for first, last in _segments(passage):
        yield first, last
        for place in marks[bisect_left(marks, first + 4) : bisect_left(marks, last - 2)]:
            if doc[place - 1].text == "," and not passage.is_quoted(doc[place].idx):
                yield first, place - 1


def _closing(passage: Passage, first: int, last: int) -> tuple[int, Token] | None:
    """The first token of who speaks, and the verb; None where the tokens close with no attribution."""
    doc = passage.doc.tokens
    last = _end(passage, last) if last > first else last
    while first < last and (doc[first].is_space or doc[first].pos_ == "CCONJ"):
        first += 1
    turned = _turned(passage, first, last)
    if turned is not None:
        return turned
    verb = _verb(passage, first, _before_participle(passage, first, last))
    if verb is None:
        return None
    start = verb.i
    while (
        start > first and start > verb.i - LONGEST and (doc[start - 1].pos_ in _WHO or _is_hyphenated(doc[start - 1]))
    ):
        start -= 1
    who = doc[start : verb.i]
    if start <= first or doc[start - 1].text != "," or not len(who) or who[0].pos_ in {"CCONJ", "ADP"}:
        return None
    noun = _head(who)
    if noun is None or not _is_speaker(passage, noun) or any(t.tag_ in WH_ALL for t in who):
        return None
    return (start, verb) if _is_told(passage, first, start - 1) else None


def _story(passage: Passage, first: int) -> int:
    """The first token behind a dateline in brackets: "(Nairobi, April 22, 2015) - Government forces ..."."""
    doc = passage.doc
    if doc[first].text != "(":
        return first
    close = next((t.i for t in doc[first : first + LONGEST] if t.text == ")"), first)
    return close + 2 if close + 2 < len(doc) and doc[close + 1].text in COMMAS - {","} else first


def _end(passage: Passage, last: int) -> int:
    """The end without the full stop and white space."""
    tokens = passage.doc.tokens
    while last > 1 and (tokens[last - 1].is_space or tokens[last - 1].text in {".", "!"}):
        last -= 1
    return last


def _turned(passage: Passage, first: int, last: int) -> tuple[int, Token] | None:
    """The verb, as the first token of the attribution, where who speaks closes the sentence: ", wrote the correspondent of El País"."""
    doc = passage.doc.tokens
    end = _end(passage, last)
    commas = [i for i in range(end - 3, max(first, end - 2 * LONGEST), -1) if doc[i].text == ","]
    comma = next((i for i in commas if _tells(passage, doc[i + 1])), None)
    if comma is None:
        return None
    stop = min((i for i in commas if i > comma), default=end)  # ", said X, head of the union"
    if stop < end and (doc[comma + 2].pos_ not in _WHO or doc[stop + 1].pos_ in {"CCONJ", "SCONJ", "VERB", "AUX"}):
        return None
    who = doc[comma + 2 : stop]
    noun = _head(who)
    if noun is None or not _is_speaker(passage, noun) or any(t.pos_ not in _WHO for t in who) or who[0].pos_ == "ADP":
        return None
    return (comma + 1, doc[comma + 1]) if _is_told(passage, first, comma) else None


def _before_participle(passage: Passage, first: int, last: int) -> int:
    """The end, or the comma before whom the source itself goes by: "..., the paper reports, citing doctors"."""
    for token in reversed(passage.doc.tokens[max(first, last - LONGEST) + 1 : last]):
        if token.tag_ == "VBG" and token.lemma_.lower() in passage.lexicon["citing"] and token.nbor(-1).text == ",":
            return token.i - 1
        if token.tag_ in grammar.FINITE:
            return last
    return last


def _verb(passage: Passage, first: int, last: int) -> Token | None:
    """The verb of speech or belief at the end, before at most when, where or how it was said."""
    closing = passage.telling
    for token in reversed(passage.doc.tokens[max(first, last - TAIL) : last]):
        if passage.is_quoted(token.idx):
            return None
        if token.tag_ in _TELLING and (token.lemma_.lower() in closing or passage.is_phrasal(token)):
            passive = any(c.dep_ in {"aux", "auxpass"} for c in token.children)
            return None if passive or grammar.negation(token) is not None else token
        bare = token.lower_ in closing and token.tag_ in {"NN", "VB"} and token.i == last - 1
        if bare and token.i > first and token.nbor(-1).tag_ in _PLURAL:
            return token  # "aid agencies retort", taken for a noun
        if token.tag_ == "NNS" and token.i == last - 1 and token.lemma_.lower() in closing and token.i > first:
            office = token.nbor(-1)  # "the prosecutor's office reports"
            return (
                token if office.tag_ in {"NN", "NNP"} and office.lemma_.lower() in passage.lexicon["person"] else None
            )
        if token.pos_ not in _HOW or token.lower_ in {"to", "of", "for", "against"}:
            return None
        if token.dep_ in {"acomp", "oprd"} or (token.dep_ != "amod" and token.lower_ in passage.lexicon["fate"]):
            return None  # "fewer than half of them believed alive": how they are, not how it was said
        if token.pos_ in NOMINAL and token.dep_ in {"dobj", "attr", "oprd"} and not _is_told_to(passage, token):
            return None
    return None


def _is_told_to(passage: Passage, noun: Token) -> bool:
    """Whether the object is the one spoken to: "..., herders told the regional daily"."""
    return noun.head.lemma_.lower() in passage.lexicon["addressed"] and passage.can_speak(noun)


def _is_hyphenated(token: Token) -> bool:
    """Whether the token is a hyphen within a word, or a part of such a word: "the UN-backed government"."""
    joined = token.i > 0 and not token.nbor(-1).whitespace_ and token.nbor(-1).text == "-"
    return joined or (token.text == "-" and not token.whitespace_)


def _head(who: Iterable[Token]) -> Token | None:
    """The noun that heads the phrase: the last one before a preposition or "and"."""
    words = list(who)
    stop = next((n for n, t in enumerate(words) if n and t.pos_ in {"ADP", "CCONJ"}), len(words))
    return next((t for t in reversed(words[:stop]) if t.pos_ in NOMINAL), None)


def _is_count(words: list[Token]) -> bool:
    """Whether the words are no clause, but a number of something or none: "312 people in all", "no casualties"."""
    opens = words[0].tag_ == "CD" or words[0].lower_ == "no" or (len(words) > 1 and words[1].tag_ == "CD")
    named = any(t.pos_ == "NOUN" or t.tag_ in {"VBN", "JJ"} for t in words)
    return opens and len(words) > 1 and named and words[0].pos_ != "ADP"


def _is_speaker(passage: Passage, noun: Token) -> bool:
    """Whether the noun is for people, a body, a name or a pronoun of people."""
    if noun.pos_ == "PRON":
        return noun.lower_ in passage.lexicon["self"] and noun.lower_ not in {"it", "this", "that"}
    return noun.pos_ == "PROPN" or passage.can_speak(noun)


def _is_to_come(words: list[Token]) -> bool:
    """Whether the words are a headline of what is to come: "EU to sanction rebel leaders"."""
    place = next((n for n, t in enumerate(words) if t.tag_ == "TO"), 0)
    named = (
        0 < place < len(words) - 1 and words[place + 1].tag_ == "VB" and words[place - 1].tag_ in {"NNP", "NNPS", "NNS"}
    )
    return named and all(t.pos_ in {"NOUN", "PROPN", "ADJ"} for t in words[:place])


def _is_told(passage: Passage, first: int, end: int) -> bool:
    """Whether the tokens before the comma are a whole clause, no "when" clause alone and no quotation."""
    doc = passage.doc
    if first >= end or passage.is_quoted(doc[first].idx) or doc[end - 1].is_quote:
        return False
    finite = [t for t in doc[first:end] if t.tag_ in grammar.FINITE and not passage.is_quoted(t.idx)]
    if not finite:
        return _is_count(doc.tokens[first:end]) or _is_to_come(doc.tokens[first:end])
    opens = doc[first]
    if opens.pos_ != "SCONJ" and opens.tag_ not in WH_ALL and opens.dep_ != "mark":
        return True
    if len(finite) > 1 and opens.lower_ in passage.lexicon["opening clause"]:
        return True  # "Since the raid began we have buried 40, they tell us": a main clause without a comma
    comma = next((t.i for t in doc[first:end] if t.text == ","), None)  # "If it rains, the dam will burst, he said"
    return comma is not None and any(t.i > comma for t in finite)
