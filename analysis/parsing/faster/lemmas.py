"""What is a word's lemma?

spaCy's English lemmatizer looks a form up in lists of some ten thousand words,
from the first to the last, for each ending that it tries. Here the lists are
sets, and what it says of a form with its part of speech and morphology, which
is all that it asks, is remembered and written for a whole Doc at once.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LEMMA, MORPH, ORTH, POS
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Doc, Token

from analysis.parsing import components

MOST = 100_000  # forms remembered before it begins anew: some 15 MB
INDEX = "lemma_index"


class RememberingLemmatizer:
    """Gives each token without a lemma the one that spaCy's lemmatizer gives it, asked once for each form."""

    def __init__(self, most: int = MOST) -> None:
        self.known: dict[tuple[int, int, int], str] = {}
        self.base: dict[tuple[int, int], bool] = {}  # part of speech and morphology: whether they are of the base form
        self.most = most

    def take(self, lemmatizer: EnglishLemmatizer) -> None:
        """Takes over a lemmatizer; its lists become sets."""
        self.lemmatizer = lemmatizer
        self.base.clear()
        index = lemmatizer.lookups.get_table(INDEX)
        for part in list(index):
            index[part] = frozenset(index[part])

    def __call__(self, doc: Doc) -> Doc:
        columns: Any = doc.to_array([ORTH, POS, MORPH, LEMMA])
        lemmas = columns[:, 3].copy()
        add = doc.vocab.strings.add
        for i, (form, part, morphology, lemma) in enumerate(columns.tolist()):
            if lemma and not self.lemmatizer.overwrite:
                continue
            key = form, part, morphology
            known = self.known.get(key)
            if known is None:
                if len(self.known) >= self.most:
                    self.known.clear()
                known = self.known[key] = self._ask(doc[i], (part, morphology))
            # Added each time: what was added within a memory zone of spaCy's is forgotten at its end.
            lemmas[i] = add(known)
        return doc.from_array([LEMMA], lemmas.reshape(-1, 1)) if len(doc) else doc

    def _ask(self, token: Token, kind: tuple[int, int]) -> str:
        """What spaCy's lemmatizer says of a form; a base form's lemma is the form."""
        is_base = self.base.get(kind)
        if is_base is None:
            is_base = self.base[kind] = token.pos != 0 and self.lemmatizer.is_base_form(token)
        return token.text.lower() if is_base else self.lemmatizer.lemmatize(token)[0]


components.of_the_pipeline("remembering_lemmatizer", lambda nlp, name: RememberingLemmatizer())


def remember(nlp: Language) -> bool:
    """Puts a RememberingLemmatizer in the place of the model's lemmatizer; False where that is not spaCy's English one, by rules."""
    lemmatizer = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.pipe_names else None
    if type(lemmatizer) is not EnglishLemmatizer or lemmatizer.mode != "rule":
        return False
    nlp.replace_pipe("lemmatizer", "remembering_lemmatizer").take(lemmatizer)  # type: ignore[attr-defined]
    return True
