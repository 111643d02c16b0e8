"""Positions."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.records import found


class PositionsComponent:
    """Adds `positions` to the Doc's records."""

    def __init__(self, lexicons: str | None) -> None:
        self.lexicons = lexicons

    def __call__(self, doc: Doc) -> Doc:
        found(doc).positions = []
        return doc


@Language.factory("positions", default_config={"lexicons": None})
def make_positions(nlp: Language, name: str, lexicons: str | None) -> PositionsComponent:
    """The factory that `nlp.add_pipe("positions")` calls."""
    return PositionsComponent(lexicons)
