"""Quotations."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.records import found


class QuotationsComponent:
    """Adds `quotations` to the Doc's records."""

    def __init__(self, lexicons: str | None) -> None:
        self.lexicons = lexicons

    def __call__(self, doc: Doc) -> Doc:
        found(doc).quotations = []
        return doc


@Language.factory("quotations", default_config={"lexicons": None})
def make_quotations(nlp: Language, name: str, lexicons: str | None) -> QuotationsComponent:
    """The factory that `nlp.add_pipe("quotations")` calls."""
    return QuotationsComponent(lexicons)
