"""Where a sentence must begin, whatever the parser thinks: at each paragraph and after the dateline."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc

from analysis.lexicons.words import Words
from analysis.parsing import components
from analysis.records import text_of
from analysis.text.datelines import story_start

NO_START = -1  # tells the parser that no sentence begins at a token
LONGEST_SENTENCE = 200  # words; the longest sentences of newswire have about a hundred
_PAUSES = frozenset({",", ";", ":", "|"})
_STOPS = frozenset({".", "!", "?"})
_ON = frozenset({"on", "to", "via", "from"})  # before "X." the name of a site, not an initial


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
        # One write for all tokens: setting token.is_sent_start looks through the whole Doc each time.
        starts: Any = doc.to_array(["SENT_START"]).astype("int64")
        after_break = False
        length = 0
        for token in doc:
            if token.is_space:
                after_break = after_break or "\n" in token.text
                continue
            cut = length >= LONGEST_SENTENCE and (doc[token.i - 1].text in _PAUSES or length >= LONGEST_SENTENCE + 50)
            named = token.i > 1 and token.is_title and doc[token.i - 1].text == "X." and doc[token.i - 2].lower_ in _ON
            if after_break or cut or named or token.idx == story:
                starts[token.i] = 1
                if token.i + 1 < len(doc) and doc[token.i + 1].is_lower:
                    starts[token.i + 1] = NO_START  # "Seven people were killed": no sentence is "Seven"
                length = 0
            length = 0 if token.text in _STOPS else length + 1
            after_break = False
        return doc.from_array(["SENT_START"], starts.astype("uint64").reshape(-1, 1))


components.with_words("paragraphs", lambda nlp, words: SentenceStarts(words))
