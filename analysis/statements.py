"""Statements."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.records import found


class StatementsComponent:
    """Adds `statements` to the Doc's records."""

    def __init__(self, lexicons: str | None) -> None:
        self.lexicons = lexicons

    def __call__(self, doc: Doc) -> Doc:
        found(doc).statements = []
        return doc


@Language.factory("statements", default_config={"lexicons": None})
def make_statements(nlp: Language, name: str, lexicons: str | None) -> StatementsComponent:
    """The factory that `nlp.add_pipe("statements")` calls."""
    return StatementsComponent(lexicons)
