"""Which lines of a resolution or a joint statement state something: "The Council, ... 1. Demands that ...; 2. Calls upon ..."?

The subject stands once, on a line of its own that ends in a comma; each clause
below is a line that opens with its verb, and all but the last end in a
semicolon or a comma. The parser, which reads each line apart, finds no
speaker there: lines are read by their form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.parsing import extents
from analysis.parsing.tokens import Token
from analysis.records import Statement
from analysis.statements.passage import Passage
from analysis.statements.sources import fill_source

KINDS = ("clause", "infinitive", "object", "naming")  # kinds of verbs that open a clause of a resolution
_SUBJECT = re.compile(r"(?:^|(?<=\n))[ \t]*((?:The|We)\b[^\n.;:\"\u201c]{0,200}),[ \t]*(?=\n)")
_CLAUSE = re.compile(
    r"(?<=\n)[ \t]*(?:\(?\w{1,3}[.)][ \t]+)?(?:(?:Also|Further|Strongly) )?([A-Za-z]+)(?= )([^\n]+?)[ \t]*(?=\n|$)"
)


def enacted(passage: Passage) -> list[Statement]:
    """The statements of the clauses, two or more, that stand below the line of their subject."""
    subject = _SUBJECT.search(passage.text)
    name = passage.doc.char_span(*subject.span(1), alignment_mode="contract") if subject is not None else None
    if subject is None or name is None:
        return []
    result = []
    for verb, end in _clauses(passage, subject.end()):
        start = verb.i + 1
        if verb.nbor().lower_ in passage.lexicon["calling"]:
            start += 1
        content = extents.trim(passage.doc, start, end)
        if content is not None:
            cue = verb.idx, passage.doc[start - 1].idx + len(passage.doc[start - 1])
            statement = Statement(cue, passage.whole_quotes([content]), "", "enacted")
            fill_source(passage, statement, name[0] if name[0].lower_ == "we" else _head(passage, subject.start(1)))
            result.append(statement)
    return result if len(result) > 1 else []


def _head(passage: Passage, at: int) -> Token | None:
    """The head of the noun phrase that opens at this character: up to its first comma."""
    stop = passage.text.index(",", at)
    span = passage.doc.char_span(at, stop, alignment_mode="contract")
    return span.root if span is not None else None


def _clauses(passage: Passage, begin: int) -> Iterator[tuple[Token, int]]:
    """The verbs that open a line, each with the token behind its clause."""
    verbs = frozenset().union(*(passage.lexicon[kind] for kind in KINDS))
    listed = False
    for match in _CLAUSE.finditer(passage.text, begin):
        word = match[1].lower()
        lemmas = {word, word[:-1], word[:-2], word[:-3] + "y"} if word.endswith("s") else {word}
        span = passage.doc.char_span(*match.span(1)) if lemmas & verbs else None
        line = passage.doc.char_span(match.start(1), match.end(), alignment_mode="contract")
        open_ended = match[0].endswith((";", ",", "; and", ", and"))
        if not open_ended and not listed:
            continue  # the last clause alone may end in a full stop
        listed = listed or open_ended
        if span is None or len(span) != 1 or line is None or len(line) < 4:
            continue
        if span[0].nbor().pos_ != "ADP" or span[0].nbor().lower_ in passage.lexicon["calling"]:
            yield span[0], line.end  # "Reports to the Assembly" is a heading
