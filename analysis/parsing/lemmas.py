"""Which lemmas does the model get wrong? It takes "raped" for "rap", "hoped" for "hop", "spared" for "spar"."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.lexicons.words import Words
from analysis.parsing import components


class Lemmas:
    """Gives verbs that end in a silent e (the class `silent_e` of stances.csv) the lemma that the model cuts short.

    It comes before all that asks for lemmas, so that all are told the same.
    """

    def __init__(self, words: Words) -> None:
        self.whole = words.stances.classes["silent_e"]

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            if token.pos_ != "VERB":
                continue
            whole = f"{token.lemma_.lower()}e"
            if whole in self.whole and token.lower_ in {f"{whole}s", f"{whole}d", f"{whole[:-1]}ing"}:
                token.lemma_ = whole
        return doc


components.with_words("lemmas", lambda nlp, words: Lemmas(words))
