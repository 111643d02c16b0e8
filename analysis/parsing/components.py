"""How does a part of this package join spaCy's pipeline? As a factory that `nlp.add_pipe` calls by its name.

Without `from __future__ import annotations`: spaCy before 3.8.8 reads the types
of a factory's arguments, and takes none that are text.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc as Parsed

from analysis.lexicons.words import Words, words_of
from analysis.parsing.tokens import Doc, read


def with_words(name: str, make: Callable[[Language, Words], Callable[[Parsed], Parsed]]) -> None:
    """Registers a component made of the pipeline and word lists, those of the folder that its config names as `lexicons` (None: the package's)."""

    def factory(nlp: Language, name: str, lexicons: str | None) -> Callable[[Parsed], Parsed]:
        return make(nlp, words_of(lexicons))

    Language.factory(name, default_config={"lexicons": None}, func=factory)


def of_the_parse(name: str, make: Callable[[Language, Words], Callable[[Doc], None]]) -> None:
    """The same for a component that reads the parse (`tokens.read`) and adds to its `user_data`."""

    def reading(nlp: Language, words: Words) -> Callable[[Parsed], Parsed]:
        asked = make(nlp, words)

        def component(parsed: Parsed) -> Parsed:
            asked(read(parsed))
            return parsed

        return component

    with_words(name, reading)


def of_the_pipeline(name: str, make: Callable[[Language, str], Callable[[Parsed], Parsed]]) -> None:
    """Registers a component made of the pipeline and the name that it has there."""

    def factory(nlp: Language, name: str) -> Callable[[Parsed], Parsed]:
        return make(nlp, name)

    Language.factory(name, func=factory)
