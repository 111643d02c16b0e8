"""Which quotation did the parser run into the main clause behind it: 'men shouting "God is great" opened fire'?"""

from __future__ import annotations

from analysis.parsing.tokens import Token
from analysis.statements.asked import Content
from analysis.statements.quotes import Quoting


def quotation_within(quoting: Quoting, verb: Token, clause: Token | None) -> Content | None:
    """The quotation right behind a participle, where its clause goes on beyond the quote marks."""
    passage = quoting.passage
    if clause is None or clause.i < verb.i or verb.tag_ != "VBG" or passage.is_quoted(verb.idx):
        return None
    place = passage.next_quote(verb.idx)
    if place is None or not verb.i or verb.nbor(-1).pos_ not in {"NOUN", "PROPN"}:
        return None
    quote = passage.quotes[place]
    if not quote.closed or quote.span[0] != verb.idx + len(verb) + 1 or clause.right_edge.idx < quote.span[1]:
        return None
    return "quote after", quoting.run(place)
