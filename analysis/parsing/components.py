"""How does a part of this package join spaCy's pipeline? As a factory that `nlp.add_pipe` calls by its name.

Without `from __future__ import annotations`: spaCy before 3.8.8 reads the types
of a factory's arguments, and takes none that are text.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from analysis.lexicons.words import Words, words_of


def with_words(name: str, make: Callable[[Language, Words], Callable[[Doc], Doc]]) -> None:
    """Registers a component made of the pipeline and word lists, those of the folder that its config names as `lexicons` (None: the package's)."""

    def factory(nlp: Language, name: str, lexicons: str | None) -> Callable[[Doc], Doc]:
        return make(nlp, words_of(lexicons))

    Language.factory(name, default_config={"lexicons": None}, func=factory)


def of_the_pipeline(name: str, make: Callable[[Language, str], Callable[[Doc], Doc]]) -> None:
    """Registers a component made of the pipeline and the name that it has there."""

    def factory(nlp: Language, name: str) -> Callable[[Doc], Doc]:
        return make(nlp, name)

    Language.factory(name, func=factory)
