"""Which words are set out below a colon, without quote marks: "The text reads:\\n\\nWe will not leave. ..."?

The first paragraph below is the speaker's. So are those behind it, up to the
last in which someone speaks in the first person; a paragraph with quote marks
ends them.
"""

from __future__ import annotations

import re

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.records import Span
from analysis.statements.passage import Passage

_LEAD = re.compile(r"[^.!?\n\"\u201c]{0,80}:[ \t]*\n\s*")
_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")
_LISTED = re.compile(r"[-*\u2022\u00b7\"\u201c\u2018\u00ab'(]|\d+[.)]|[^\n.]{0,30}:")  # a list, a quotation or a label
_FIRST = re.compile(r"\b(?:I|we|our|us|my|me)\b", re.I)


def block(passage: Passage, verb: Token) -> list[Span]:
    """The paragraphs below a verb of speech that ends its own with a colon; [] where there are none."""
    lead = _LEAD.match(passage.text, verb.idx + len(verb))
    if lead is None or verb.tag_ not in grammar.FINITE or _LISTED.match(passage.text, lead.end()):
        return []
    found: list[Span] = []
    told = 0
    for match in _PARAGRAPH.finditer(passage.text, lead.end()):
        if passage.marked(*match.span()) or _LISTED.match(passage.text, match.start()):
            break
        found.append(match.span())
        told = len(found) if _FIRST.search(passage.text, *found[-1]) else told
    if not found or len(passage.text[slice(*found[0])].split()) < 5:
        return []
    return found[: max(told, 1)]
