"""Quotations without a cue: whose are they? And the turns of a transcript.

A quotation that no verb attributes is given to someone only where the text
says who speaks: in a sentence right before it ("The mayor began speaking to
the crowd."), under the heading "Quote", or by a name set after it. The cue is
then empty, or the heading. A bare quotation after any other sentence stays
without a row.
"""

from __future__ import annotations

import re

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Span as Tokens
from analysis.parsing.tokens import Token
from analysis.records import Quotation, Span, Statement, found
from analysis.statements.lead_ins import who_speaks
from analysis.statements.passage import Passage
from analysis.statements.quotes import Quoting
from analysis.statements.sources import NOUNS, fill_source

# "..." - Name; a name of a few words that ends its line.
_SIGNED = re.compile(
    r"\s*(\u2014|\u2013|--?)[ \t]*(?=[A-Z])((?:[^\n.!?;:\"\u201c\u201d]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.){2,80})\.?[ \t]*(?=\n|$)"
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_HEADING = re.compile(r"(?:^|\n)[ \t]*((?:Key |In )?Quotes?(?: of the (?:day|week))?)[ \t]*[:\u2013\u2014-]?\s*$", re.I)
_ENDED = re.compile(r"[.!?:\u2026][\"\u201d')\]]*\s*$")
_SENTENCE = re.compile(r"[.!?\u2026][\"\u201d\u00bb')\]]*\s+(?=[A-Z\"\u201c])")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,3})\.\s*$")
_ASKS = {"Q": "A", "QUESTION": "ANSWER", "Question": "Answer"}  # labels of an interview: who asks, who answers
_TURN = re.compile(
    r"(?:^|(?<=\n))[ \t]*([A-Z][\w.'-]*(?: [A-Z(][\w.'-]*\)?){0,4})(?: \([^()\n]{1,40}\))?:[ \t]+(?=[^\s\d])", re.M
)


def signed(passage: Passage) -> list[Statement]:
    """The statements of quotations with a name set after them by a dash, as under a picture or over a chapter."""
    result = []
    for place, quote in enumerate(passage.quotes):
        match = _SIGNED.match(passage.text, quote.span[1]) if place not in passage.taken else None
        if match is None or len(passage.inner(quote).split()) < 3:
            continue
        span = passage.doc.char_span(*match.span(2), alignment_mode="expand")
        if _DATED.search(match[2]) and passage.inner(quote)[-1:].isalnum():
            continue  # a title in a list of sources: '"Guns fall silent" - Radio Ndeke, May 4, 2021'
        if span is None or span.root.pos_ not in NOUNS or any(t.pos_ in {"VERB", "AUX"} for t in span):
            continue
        passage.taken.add(place)
        statement = Statement(match.span(1), [quote.span], "", "signed")
        fill_source(passage, statement, _signer(span))
        result.append(statement)
    return result


def _signer(span: Tokens) -> Token:
    """The name in a signature, where the parser took what they are for its head: "Tom Reyes, driver"."""
    comma = next((t.i for t in span if t.text == ","), span.end)
    return span.doc[span.start : comma].root if comma > span.start else span.root


def uncued(passage: Passage, quoting: Quoting, statements: list[Statement]) -> list[Statement]:
    """The statements of quotations that no cue has, where a heading or the sentence before tells who speaks."""
    result = []
    for place, quote in enumerate(passage.quotes):
        if place in passage.taken or place in quoting.owners or not quoting.is_sentence(quote):
            continue
        statement = _headed(passage, quote, statements) or _introduced(passage, quoting, quote)
        if statement is not None:
            passage.taken.add(place)
            result.append(statement)
    return result


def _headed(passage: Passage, quote: Quotation, statements: list[Statement]) -> Statement | None:
    """The statement of a quotation under the heading "Quote": the last speaker's before it."""
    match = _HEADING.search(passage.text, max(0, quote.span[0] - 60), quote.span[0])
    before = [s for s in statements if s.cue[0] < quote.span[0] and s.source is not None]
    if match is None or not before:
        return None
    last = max(before, key=lambda s: s.cue)
    told = Statement(match.span(1), [quote.span], "", "heading")
    told.source, told.source_actor, told.source_candidates = last.source, last.source_actor, last.source_candidates
    told.anonymous = last.anonymous
    return told


def _introduced(passage: Passage, quoting: Quoting, quote: Quotation) -> Statement | None:
    """The statement of a quotation right behind a sentence that says who speaks or how; its cue is empty."""
    at = quote.span[0]
    if quoting.is_paragraph(quote):
        at = len(passage.text[:at].rstrip())  # the paragraph above may introduce it
    sentence = _sentence_before(passage, at)
    speaker = _speaker(passage, sentence) if sentence is not None else None
    if speaker is None:
        return None
    statement = Statement((quote.span[0], quote.span[0]), [quote.span], "", "introduced")
    fill_source(passage, statement, speaker)
    return statement


def _sentence_before(passage: Passage, at: int) -> Tokens | None:
    """The sentence that ends right before this character in its paragraph, without quotation marks in it, or None."""
    text = passage.text
    begin = text.rfind("\n", 0, at) + 1
    if not _ENDED.search(text[begin:at]):
        return None
    for match in _SENTENCE.finditer(text, begin, len(text[:at].rstrip())):
        if not _ABBREVIATED.search(text[begin : match.start() + 1]):
            begin = match.end()
    if passage.marked(begin, at):
        return None
    return passage.doc.char_span(begin, at, alignment_mode="contract")


def _speaker(passage: Passage, sentence: Tokens) -> Token | None:
    """Who speaks by the sentence: the subject of a verb of speaking in its main clause, or of "was defiant"."""
    root = sentence.root
    verbs = [root, *(c for c in root.children if c.dep_ in {"xcomp", "conj"} and c.pos_ == "VERB")]
    speaks = any(v.lemma_.lower() in passage.lexicon["speaks"] for v in verbs)
    mood = grammar.child(root, "acomp")
    speaks = speaks or (root.lemma_ == "be" and mood is not None and mood.lower_ in passage.lexicon["mood"])
    return who_speaks(passage, root) if speaks else None


def turns(passage: Passage) -> list[Statement]:
    """The turns of a transcript, each its speaker's: "PELT: We will not sign." The cue is the colon.

    A text is one where labels before a colon take turns: two or more, in
    capitals or come again, and one of them a title, a role such as QUESTION,
    a person's name or, where sentences follow, another that speaks twice.
    """
    text = passage.text
    labels = _labels(passage)
    names = [m[1] for m in labels if not _is_field(passage, m)]
    twice = [m for m in labels if names.count(m[1]) > 1]
    talk = any(_is_role(passage, n) for n in names) or any(_is_name(passage, m) for m in twice)
    if len(set(names)) < 2 or not (talk or (twice and _is_talk(passage, labels))):
        return []
    result = []
    answers = _interviewee(passage, labels[0].start()) if any(_ASKS.get(n) in names for n in names) else None
    for place, match in enumerate(labels):
        end = labels[place + 1].start() if place + 1 < len(labels) else text.find("\n", match.end())
        span = passage.doc.char_span(match.end(), end if end >= 0 else len(text), alignment_mode="contract")
        name = passage.doc.char_span(*match.span(1), alignment_mode="contract")
        words: Span | None = extents.trim(passage.doc, span.start, span.end) if span is not None else None
        if words is None or name is None or _is_field(passage, match):
            continue
        if _ASKS.get(match[1]) in names or _is_outlets(passage, match[1]):
            continue  # the outlet's own questions and story
        colon = text.index(":", match.end(1))
        statement = Statement((colon, colon + 1), passage.whole_quotes([words]), "", "turn")
        fill_source(passage, statement, name.root)
        statement.source = match.span(1)
        statement.anonymous = _is_role(passage, match[1]) and len(name) == 1
        if answers is not None and match[1] in _ASKS.values():
            statement.source_actor, statement.source_candidates, statement.anonymous = answers, (), False
        result.append(statement)
    return result


def _interviewee(passage: Passage, start: int) -> int | None:
    """Who answers in an interview: the one person named before its first question, or the one who "spoke with" the other."""
    named: dict[int, Token] = {}
    for mention in found(passage.doc).mentions:
        actor = mention.actor
        person = actor is not None and found(passage.doc).actors[actor].kind == "person"
        if actor is not None and person and mention.form == "name" and mention.end <= start:
            named.setdefault(actor, passage.doc[mention.head])
    spoke = [
        actor
        for actor, token in named.items()
        if token.dep_ == "nsubj" and token.head.lemma_ in passage.lexicon["speaks"] and _with_another(token.head, named)
    ]
    told = spoke or list(named)
    return told[0] if len(told) == 1 else None


def _with_another(verb: Token, named: dict[int, Token]) -> bool:
    """Whether a verb has one of those named behind its "with"."""
    return any(t in grammar.preposition_objects(verb, "with") for t in named.values())


def _labels(passage: Passage) -> list[re.Match[str]]:
    """The words before a colon that can name who speaks: capitals, or else names where one person speaks twice."""
    found_all = []
    start = 0
    for line in passage.text.split("\n"):
        if ":" in line and (match := _TURN.match(passage.text, start)) is not None:
            found_all.append(match)
        start += len(line) + 1
    names = [m[1] for m in found_all]
    twice = any(names.count(n) > 1 and _is_name(passage, m) for n, m in zip(names, found_all, strict=True))
    return [m for m in found_all if m[1].isupper() or (twice and _is_name(passage, m))]


def _is_talk(passage: Passage, labels: list[re.Match[str]]) -> bool:
    """Whether most of what stands behind the labels are sentences or questions, as in talk, and no bare entries of a list."""
    said = 0
    for label in labels:
        line = passage.doc.char_span(label.end(), _line_end(passage.text, label.end()), alignment_mode="contract")
        words = list(line) if line is not None else []
        said += any(t.tag_ in grammar.FINITE or t.text in {"?", "!"} or t.lower_ in {"i", "you"} for t in words)
    return 2 * said > len(labels)


def _line_end(text: str, at: int) -> int:
    """The character at which the line ends."""
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _is_name(passage: Passage, label: re.Match[str]) -> bool:
    """Whether a label in small letters is a person's name."""
    span = passage.doc.char_span(*label.span(1), alignment_mode="contract")
    return span is not None and passage.actor_kind(span.root) == "person"


def _is_field(passage: Passage, label: re.Match[str]) -> bool:
    """Whether a label is a field of a form or a log, or a place: "DATE", "DEAD (PROVISIONAL)", "GOMA"."""
    head = re.split(r" \(| of ", label[1].lower())[0].split()[-1].rstrip(".")
    if head in passage.lexicon["field"]:
        return True
    span = passage.doc.char_span(*label.span(1), alignment_mode="contract")
    return span is not None and passage.actor_kind(span.root) == "place"


def _is_outlets(passage: Passage, label: str) -> bool:
    """Whether a label is one of the outlet's staff: "HOST", or who is said to report ("Ann Reed reports", "Ann Reed reporting")."""
    if label.rstrip(".").lower() in passage.lexicon["outlet"]:
        return True
    name = re.escape(label)
    told = rf"\b{name}(?:,? (?:reports|reporting)\b|,? (?:has|filed|sent) this report\b)|\b(?:reporter|correspondent) (?:[A-Z]\w+ )?{name}\b"
    return label.isupper() and re.search(told, passage.text, re.I) is not None


def _is_role(passage: Passage, label: str) -> bool:
    """Whether a label is a role in talk, or opens with a title ("QUESTION", "MR. PELT", "SECRETARY PELT")."""
    first = label.split()[0].rstrip(".").lower()
    return label.rstrip(".").lower() in passage.lexicon["turn"] or first in passage.lexicon["title"]
