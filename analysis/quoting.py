"""Quotations and the cue that they belong to: before it, after it, or carried on from a statement before."""

from __future__ import annotations

import re

from spacy.tokens import Token

from analysis.passages import Passage
from analysis.records import Span, Statement

_GAP = re.compile(r"[\s,\u2014\u2013-]*")
_LEAD = re.compile(r"(?:[^.!?\n\"\u201c\u201d]{0,60}?)[,:]?\s*(?:that\s+)?")
_CARRIED = re.compile(r"[^\n.!?\"\u201c\u201d]{0,60}[.:]? *")
_INNER_END = re.compile(r"[,?!\u2014-]\s*$")

Content = tuple[str, list[Span]]


class Quoting:
    """Finds the quotations of a passage's cues."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage

    def quote_before(self, verb: Token, noun: Token | None) -> Content | None:
        """The quotation that ends where the attribution starts: '"...," X said', '"...," said X'."""
        start, end = self.passage.attribution(verb, noun)
        at = self.passage.doc[start].idx
        place = max((n for n, q in enumerate(self.passage.quotes) if q.span[1] <= at), default=None)
        if place is None:
            return None
        quote = self.passage.quotes[place]
        gap = self.passage.text[quote.span[1] : at]
        inner = self.passage.text[quote.inner[0] : quote.inner[1]]
        if not _GAP.fullmatch(gap) or "\n" in gap or not ("," in gap or _INNER_END.search(inner)):
            return None
        spans = [q.span for n, q in enumerate(self.passage.quotes) if q.run == quote.run and n <= place]
        self.passage.taken.update(n for n, q in enumerate(self.passage.quotes) if q.run == quote.run)
        lead = self.passage.lead(quote)
        if lead is not None and lead < quote.span[0]:
            spans[-1] = (lead, quote.span[1])
        follow = place + 1
        if follow < len(self.passage.quotes):
            tail = self.passage.text[
                self.passage.doc[end - 1].idx + len(self.passage.doc[end - 1]) : self.passage.quotes[follow].span[0]
            ]
            if re.fullmatch(r"(?:[^\n.!?\"\u201c]{0,40})?[,.:] *(?:and|but)? *", tail):
                spans.append(self.passage.quotes[follow].span)
                self.passage.taken.add(follow)
        return "quote before", spans

    def quote_after(self, verb: Token, clause: Token | None) -> Content | None:
        """The quotation that the verb leads up to: 'X said: "..."', 'X said in a statement, "..."'."""
        end = verb.idx + len(verb)
        place = next((n for n, q in enumerate(self.passage.quotes) if q.span[0] >= end), None)
        if place is None:
            return None
        quote = self.passage.quotes[place]
        lead = self.passage.text[end : quote.span[0]]
        if not _LEAD.fullmatch(lead):
            return None
        between = self.passage.doc[verb.i + 1 :]
        if any(t.pos_ in {"VERB", "AUX"} for t in between if t.idx < quote.span[0]):
            return None
        if lead.strip() and not lead.rstrip().endswith((",", ":", "that")):
            return None
        if clause is not None and clause.left_edge.idx + 4 < quote.span[0] and not lead.rstrip().endswith((",", ":")):
            return None
        last = self.passage.text[quote.inner[0] : quote.inner[1]].rstrip()[-1:]
        rest = self.passage.text[quote.span[1] : quote.span[1] + 2]
        if not ((last and last in ".,?!") or rest[:1] in {"", ".", ",", "\n", ";"} or not quote.closed):
            return None  # The quotation is part of a clause or a noun phrase.
        spans = [q.span for n, q in enumerate(self.passage.quotes) if q.run == quote.run]
        self.passage.taken.update(n for n, q in enumerate(self.passage.quotes) if q.run == quote.run)
        if lead.rstrip().endswith("that"):
            spans[0] = (end + lead.rindex("that"), spans[0][1])
        return "quote after", spans

    def carry_on(self, statements: list[Statement]) -> None:
        """Gives each quotation without a cue of its own to the attributed one that it follows at once."""
        if not statements:
            return
        for place, quote in enumerate(self.passage.quotes):
            if place in self.passage.taken or len(self.passage.text[quote.inner[0] : quote.inner[1]].split()) < 4:
                continue
            for statement in statements:
                stop = max(statement.content[-1][1], statement.cue[1], (statement.source or (0, 0))[1])
                gap = self.passage.text[stop : quote.span[0]] if stop <= quote.span[0] else "x"
                if statement.rule_id.startswith("quote") and _CARRIED.fullmatch(gap):
                    statement.content.append(quote.span)
                    self.passage.taken.add(place)
                    break
