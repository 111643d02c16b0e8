"""Which lemmas does the model get wrong? It takes "raped" for "rap", "hoped" for "hop", "spared" for "spar"."""

from __future__ import annotations

from spacy.attrs import LEMMA
from spacy.tokens import Doc

from analysis.lexicons.words import Words
from analysis.parsing import components


class Lemmas:
    """Gives verbs that end in a silent e (the class `silent_e` of stances.csv) the lemma that the model cuts short.

    It comes before all that asks for lemmas, so that all are told the same.
    """

    def __init__(self, words: Words) -> None:
        self.whole = words.stances.classes["silent_e"]
        self.ids: frozenset[int] | None = None  # of the lemmas cut short in the vocabulary's strings

    def __call__(self, doc: Doc) -> Doc:
        if self.ids is None:
            short = {form for whole in self.whole for form in (whole[:-1], whole[:-1].title(), whole[:-1].upper())}
            self.ids = frozenset(doc.vocab.strings.add(word) for word in short)
        ids, lemmas = self.ids, doc.to_array([LEMMA])
        for i in [i for i, lemma in enumerate(lemmas.tolist()) if lemma in ids]:
            token = doc[i]
            whole = f"{token.lemma_.lower()}e"
            if token.pos_ == "VERB" and token.lower_ in {f"{whole}s", f"{whole}d", f"{whole[:-1]}ing"}:
                token.lemma_ = whole
        return doc


components.with_words("lemmas", lambda nlp, words: Lemmas(words))
