"""Where a sentence must begin, whatever the parser thinks: at each paragraph and after the dateline."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import IDX, IS_LOWER, IS_SPACE, ORTH, SENT_START
from spacy.tokens import Doc

from analysis.lexicons.words import Words
from analysis.parsing import components
from analysis.records import text_of
from analysis.text.datelines import story_start

NO_START = -1  # tells the parser that no sentence begins at a token
LONGEST_SENTENCE = 200  # words; the longest sentences of newswire have about a hundred
_PAUSES = frozenset({",", ";", ":", "|"})
_STOPS = frozenset({".", "!", "?"})
SITE = "X."  # the name of a site behind one of _ON, not an initial
_ON = frozenset({"on", "to", "via", "from"})


class SentenceStarts:
    """Begins a sentence at each paragraph and after the dateline, which the parser then keeps to.

    Else the parser takes "KHARTOUM, Sudan (AP)" for the subject of what follows.
    A stretch of LONGEST_SENTENCE words without a full stop (a pasted list or
    table) is cut too, at a comma if one comes soon: no parse of it would be
    right, and the time that sentences take grows faster than their length.
    """

    def __init__(self, words: Words) -> None:
        self.words = words

    def __call__(self, doc: Doc) -> Doc:
        story = doc.user_data["story"] = story_start(text_of(doc), self.words)
        # Read and written for all tokens at once: setting token.is_sent_start looks through the whole Doc each time.
        columns: Any = doc.to_array([SENT_START, ORTH, IDX, IS_SPACE, IS_LOWER]).astype("int64")
        starts = columns[:, 0].copy()
        forms, places, spaces, small = columns[:, 1:].T.tolist()
        is_stop = {_form(doc, mark) for mark in _STOPS}.__contains__
        site = _form(doc, SITE)
        after_break = False
        length = 0
        for i, form in enumerate(forms):
            if spaces[i]:
                after_break = after_break or "\n" in doc[i].text
                continue
            cut = length >= LONGEST_SENTENCE and (doc[i - 1].text in _PAUSES or length >= LONGEST_SENTENCE + 50)
            named = i > 1 and forms[i - 1] == site and doc[i].is_title and doc[i - 2].lower_ in _ON
            if after_break or cut or named or places[i] == story:
                starts[i] = 1
                if i + 1 < len(doc) and small[i + 1]:
                    starts[i + 1] = NO_START  # "Seven people were killed": no sentence is "Seven"
                length = 0
            length = 0 if is_stop(form) else length + 1
            after_break = False
        return doc.from_array(["SENT_START"], starts.astype("uint64").reshape(-1, 1))


def _form(doc: Doc, text: str) -> int:
    """A form's number in the columns of a Doc."""
    number: Any = np.uint64(doc.vocab.strings[text]).astype("int64")
    return int(number)


components.with_words("paragraphs", lambda nlp, words: SentenceStarts(words))
