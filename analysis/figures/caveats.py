"""The words by which a report warns of its own figures: which figures they hold of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.lexicons.words import Words
from analysis.parsing import extents
from analysis.parsing.tokens import Doc
from analysis.parsing.tokens import Span as Span_
from analysis.records import Figure


@cache
def _caveats(words: Words) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], bool], ...]]:
    """One pattern that any caveat matches, then each with whether it always reaches back."""
    table = words.rows("caveats")
    each = tuple((re.compile(row["pattern"], re.IGNORECASE), row["reach"] == "source") for row in table)
    anything = "|".join(f"(?:{row['pattern']})" for row in table)
    return re.compile(rf"\b(?:{anything or '(?!)'})", re.IGNORECASE), each


def add(figures: Sequence[Figure], doc: Doc, text: str, words: Words) -> None:
    """Puts on each figure the words by which its report warns of it ("does not differentiate between civilians and militants").

    `text` is the Doc's.
    """
    if not figures:
        return
    anything, each = _caveats(words)
    for match in anything.finditer(text):
        token = extents.token_at(doc, match.start())
        if token is None:
            continue
        sentence, said = token.sent, match.group().strip()
        held = _stated(figures, sentence)
        if not held and sentence.start:
            reaches = any(back and pattern.match(said) for pattern, back in each)
            counts = words.of("contexts", "counts")
            if reaches or any(t.lower_ in counts for t in sentence):
                held = _stated(figures, doc[sentence.start - 1].sent)
        for figure in held:
            if figure.caveat is None:
                figure.caveat = said
            elif said not in figure.caveat:
                figure.caveat += "; " + said


def _stated(figures: Sequence[Figure], sentence: Span_) -> list[Figure]:
    return [f for f in figures if sentence.start_char <= f.number[0] < sentence.end_char]
