"""Which sentences close with who says them, where the parser saw no attribution: "..., aid agencies retort"?

Goes by the order of words: a comma, a noun phrase of someone who can speak, a
finite verb of speech or belief, and at most when, where or how it was said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from analysis.lexicons.files import any_of
from analysis.parsing import columns, extents, grammar
from analysis.parsing.tokens import Token
from analysis.records import Statement
from analysis.statements.passage import COMMAS, SEMICOLON, WH_ALL, Passage
from analysis.statements.sources import fill_source
from analysis.statements.speakers_apart import is_two

LONGEST = 14  # tokens of who speaks
TAIL = 9  # tokens of when, where or how it was said
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
WHO = NOMINAL | {"DET", "ADJ", "NUM", "ADP", "PART", "CCONJ"}
_HOW = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PART", "PRON"})
TELLING = frozenset({"VBD", "VBZ", "VBP", "VBN"})  # VBN: the tagger takes "the governor announced" for a participle
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
        span = extents.trim(passage.doc, _story(passage, first), start - 1)
        stop = _before_helper(verb)
        noun = head(passage.doc[start:stop] if start < verb.i else passage.doc[verb.i + 1 : _end(passage, last)])
        if span is None or noun is None or any(span[0] <= s.cue[0] < span[1] for s in statements):
            continue  # the clause has a cue of its own: whose words the rest are is not sure
        statement = Statement((verb.idx, edge[1]), passage.whole_quotes([span]), "", "around")
        fill_source(passage, statement, noun)
        statement.negated = verb.lemma_.lower() in passage.lexicon["denial"]
        statement.source = extents.trim(
            passage.doc, *((start, stop) if start < verb.i else (verb.i + 1, _end(passage, last)))
        )
        found.append(statement)
    return found


def tells(passage: Passage, verb: Token) -> bool:
    """Whether the word is a finite verb by which one tells or believes something, not denied."""
    if verb.tag_ not in TELLING:
        return False
    perfect = verb.tag_ == "VBN" and helper(verb) is not None
    if (verb.tag_ == "VBN" and not perfect) or passage.is_quoted(verb.idx):
        return False
    return (verb.lemma_.lower() in passage.telling or passage.is_phrasal(verb)) and grammar.negation(verb) is None


def helper(verb: Token) -> Token | None:
    """The "have" or "has" right before a participle: "our monitors have documented"."""
    before = verb.nbor(-1)
    return before if before.lemma_ == "have" and before.tag_ in {"VBP", "VBZ", "VBD"} else None


def segments(passage: Passage) -> Iterator[tuple[int, int]]:
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
    doc, words = passage.doc.tokens, any_of(passage.lexicon["joining"], passage.lexicon["contrast"])
    marks = columns.of(passage.doc).places("lowers", words)
    for first, last in segments(passage):
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
    start = stop = _before_helper(verb)
    start = _before_name(passage, first, start)
    while start > first and start > verb.i - LONGEST and (doc[start - 1].pos_ in WHO or is_joint(doc[start - 1])):
        start -= 1
    who = doc[start:stop]
    if start <= first or doc[start - 1].text != "," or not len(who) or who[0].pos_ in {"CCONJ", "ADP"}:
        return None
    noun = head(who)
    if noun is None or not is_speaker(passage, noun) or is_set_apart(who, verb) or is_two(passage, noun):
        return None
    return (start, verb) if _is_told(passage, first, start - 1) else None


def _before_helper(verb: Token) -> int:
    """The token at which the verb opens, with its "has"."""
    have = helper(verb) if verb.tag_ == "VBN" else None
    return have.i if have is not None else verb.i


def _before_name(passage: Passage, first: int, start: int) -> int:
    """Where a name between two commas opens that stands right before the verb: "the envoy, Amina Oko, has said"."""
    doc = passage.doc.tokens
    place = start - 2
    if place <= first:
        return start
    while place > first and doc[start - 1].text == "," and doc[place].pos_ == "PROPN":
        place -= 1
    named = doc[place].text == "," and place < start - 2 and doc[place - 1].pos_ in NOMINAL
    return place if named and start - 2 > place > first else start


def is_set_apart(words: list[Token], verb: Token) -> bool:
    """Whether the words name anew what stands before them, and the verb tells of it: "The mayor, a man whom allies fear, lost"."""
    told = verb.dep_ == "relcl" and verb.head in words and verb.head.tag_ in {"NN", "NNS", "NNP"}
    return told or any(t.tag_ in WH_ALL for t in words)


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
    comma = next((i for i in commas if tells(passage, doc[i + 1])), None)
    if comma is None or doc[comma + 1].lemma_.lower() in passage.lexicon["addressed"]:
        return None  # ", told Reuters by telephone": whom it is told
    stop = min((i for i in commas if i > comma), default=end)  # ", said X, head of the union"
    if stop < end and (doc[comma + 2].pos_ not in WHO or doc[stop + 1].pos_ in {"CCONJ", "SCONJ", "VERB", "AUX"}):
        return None
    who = doc[comma + 2 : stop]
    noun = head(who)
    if noun is None or not is_speaker(passage, noun) or any(t.pos_ not in WHO for t in who) or who[0].pos_ == "ADP":
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
        if token.tag_ in TELLING and (token.lemma_.lower() in closing or passage.is_phrasal(token)):
            passive = any(c.dep_ == "auxpass" or (c.dep_ == "aux" and c.lemma_ != "have") for c in token.children)
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


def is_joint(token: Token) -> bool:
    """Whether the token is a hyphen within a word, or a bracket around a short name: "the Front (FLN) spokesman"."""
    return token.text in {"(", ")"} or is_hyphenated(token)


def is_hyphenated(token: Token) -> bool:
    """Whether the token is a hyphen within a word, or a part of such a word: "the UN-backed government"."""
    joined = token.i > 0 and not token.nbor(-1).whitespace_ and token.nbor(-1).text == "-"
    return joined or (token.text == "-" and not token.whitespace_)


def head(who: Iterable[Token]) -> Token | None:
    """The noun that heads the phrase: the last one before a preposition or "and"."""
    words = list(who)
    stop = next((n for n, t in enumerate(words) if n and t.pos_ in {"ADP", "CCONJ"}), len(words))
    return next((t for t in reversed(words[:stop]) if t.pos_ in NOMINAL), None)


def _is_count(words: list[Token]) -> bool:
    """Whether the words are no clause, but a number of something or none: "312 people in all", "no casualties"."""
    opens = words[0].tag_ == "CD" or words[0].lower_ == "no" or (len(words) > 1 and words[1].tag_ == "CD")
    named = any(t.pos_ == "NOUN" or t.tag_ in {"VBN", "JJ"} for t in words)
    return opens and len(words) > 1 and named and words[0].pos_ != "ADP"


def is_speaker(passage: Passage, noun: Token) -> bool:
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


def _ends_quoted(passage: Passage, first: int, end: int) -> bool:
    """Whether a clause begins outside quote marks and has its verb at once within them: 'The pact "is dead and buried"'."""
    place = passage.last_quote(passage.doc[end - 1].idx + 1)
    if place is None or passage.quotes[place].span[0] <= passage.doc[first].idx:
        return False
    start = next(passage.tokens_from(passage.quotes[place].inner[0]), None)
    before = passage.doc.tokens[first : start.i - 1] if start is not None else []
    bare = bool(before) and not any(t.tag_ in grammar.FINITE or t.tag_ in WH_ALL for t in before)
    return bare and start is not None and start.tag_ in grammar.FINITE | {"MD"} and before[-1].pos_ in NOMINAL


def _is_told(passage: Passage, first: int, end: int) -> bool:
    """Whether the tokens before the comma are a whole clause, no "when" clause alone and no quotation."""
    doc = passage.doc
    if first >= end or passage.is_quoted(doc[first].idx):
        return False
    if doc[end - 1].is_quote:
        return _ends_quoted(passage, first, end)
    finite = [t for t in doc[first:end] if t.tag_ in grammar.FINITE and not passage.is_quoted(t.idx)]
    if not finite:
        return _is_count(doc.tokens[first:end]) or _is_to_come(doc.tokens[first:end])
    opens = doc[first]
    bare = opens.tag_ in {"VBD", "VBN"}  # "Told that the bridge was shut, the driver swore"
    if opens.pos_ != "SCONJ" and opens.tag_ not in WH_ALL and opens.dep_ != "mark" and not bare:
        return True
    if len(finite) > 1 and opens.lower_ in passage.lexicon["opening clause"]:
        return True  # "Since the raid began we have buried 40, they tell us": a main clause without a comma
    comma = next((t.i for t in doc[first:end] if t.text == ","), None)  # "If it rains, the dam will burst, he said"
    return comma is not None and any(t.i > comma for t in finite)
