"""Figures."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.records import found


class FiguresComponent:
    """Adds `figures` to the Doc's records."""

    def __init__(self, lexicons: str | None) -> None:
        self.lexicons = lexicons

    def __call__(self, doc: Doc) -> Doc:
        found(doc).figures = []
        return doc


@Language.factory("figures", default_config={"lexicons": None})
def make_figures(nlp: Language, name: str, lexicons: str | None) -> FiguresComponent:
    """The factory that `nlp.add_pipe("figures")` calls."""
    return FiguresComponent(lexicons)
