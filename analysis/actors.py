"""Actors."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.records import found


class ActorsComponent:
    """Adds `actors` to the Doc's records."""

    def __init__(self, lexicons: str | None) -> None:
        self.lexicons = lexicons

    def __call__(self, doc: Doc) -> Doc:
        found(doc).actors = []
        return doc


@Language.factory("actors", default_config={"lexicons": None})
def make_actors(nlp: Language, name: str, lexicons: str | None) -> ActorsComponent:
    """The factory that `nlp.add_pipe("actors")` calls."""
    return ActorsComponent(lexicons)
