"""Which lemmas does the model get wrong? It takes "raped" for "rap", "hoped" for "hop", "spared" for "spar"."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.lexicons.stances import Stances


def mend(doc: Doc, stances: Stances) -> None:
    """Gives verbs that end in a silent e (the class `silent_e` of stances.csv) the lemma that the model cuts short."""
    for token in doc:
        if token.pos_ != "VERB":
            continue
        whole = f"{token.lemma_.lower()}e"
        if whole in stances.classes["silent_e"] and token.lower_ in {f"{whole}s", f"{whole}d", f"{whole[:-1]}ing"}:
            token.lemma_ = whole
