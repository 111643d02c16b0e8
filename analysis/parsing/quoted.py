"""Which words of a Doc stand between quote marks? By its text alone, before the parse is asked anything."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.parsing import components
from analysis.records import found, text_of
from analysis.text.quotations import quotations


class QuotationsComponent:
    """Adds `quotations` to the Doc's records."""

    def __call__(self, doc: Doc) -> Doc:
        found(doc).quotations = quotations(text_of(doc))
        return doc


components.with_words("quotations", lambda nlp, words: QuotationsComponent())
