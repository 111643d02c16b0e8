"""Where the sentences of a bare text begin and end: by spaCy's rule, without a model."""

from __future__ import annotations

import re
from functools import lru_cache

import spacy
from spacy.language import Language

# White space and a mark that opens what follows, at the end of a stretch.
_OPENING = re.compile(r"\s+([\"'\u201c\u2018\u00ab(\[]+)\Z")


@lru_cache(maxsize=1)
def _splitter() -> Language:
    """spaCy's rule for sentence ends, which knows the abbreviations of English; no model."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10**9
    return nlp


@lru_cache(maxsize=1024)  # a folder's worth: tables over many reports ask for each more than once
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each sentence of a text, in order; none runs over a line break."""
    found: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        opening = None  # a quote mark or bracket that the rule leaves at the end of the sentence before its own
        for sentence in _splitter()(line).sents:
            start, end = sentence.start_char if opening is None else opening, sentence.end_char
            stray = _OPENING.search(line, start, end)
            opening = stray.start(1) if stray and end < len(line) else None
            end = stray.start() if stray and opening is not None else end
            if line[start:end].strip():
                found.append((at + start, at + end))
        at += len(line) + 1
    return tuple(found)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence, or of all sentences, that hold the characters start to end."""
    held = [(a, b) for a, b in sentences(text) if a < end and start < b]
    return (min(held[0][0], start), max(held[-1][1], end)) if held else (start, end)
