"""Which vector has a word, before its neighbours are looked at?

The first layers of the model (hashed embeddings of a word's form, prefix,
suffix and shape, mixed by one layer) look at one word alone, so that what they
give for a kind of word is the same wherever it stands. Here it is worked out
once for each kind and remembered: in 84 news reports of 82,000 tokens there are
12,000 kinds of word.

Kinds are looked up by a hash of their features; the features themselves are
compared too, and a word whose hash another kind has is worked out each time.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model

MOST = 60_000  # kinds of word remembered before it begins anew: some 25 MB each for the two embeddings
WITH_EMBEDDINGS = ("tok2vec", "ner")
LAYERS = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")


class Remembered:
    """The embeddings of one model, remembered by kind of word; `forward` takes the place of the layers' own."""

    def __init__(self, embed: Model[Any, Any], most: int = MOST) -> None:
        self.extract = embed.layers[0]
        self.concatenate = embed.layers[2].layers[0]
        self.mix = embed.layers[3].layers[0]
        self.most = most
        self.rows: dict[int, int] = {}  # hash of a kind to its row
        self.features = np.empty((0, 0), np.uint64)
        self.vectors = np.empty((0, 0), np.float32)
        # Odd random factors: a product and a fold spread the features' bits well, and numpy does both at once.
        factors = np.random.default_rng(7).integers(1, 2**63, size=16, dtype=np.uint64)
        self.factors = (factors << np.uint64(1)) | np.uint64(1)

    def work_out(self, features: np.ndarray) -> np.ndarray:
        """The vectors of kinds of word, one a row of features."""
        return np.asarray(self.mix.predict(self.concatenate.predict(features)))

    def vectors_of(self, features: np.ndarray) -> np.ndarray:
        """The vector of each word of a batch, one a row of features (unsigned 64-bit)."""
        if not len(features):
            return self.work_out(features)
        hashes = (features * self.factors[: features.shape[1]]).sum(1, dtype=np.uint64)
        hashes ^= hashes >> np.uint64(29)
        kinds, first, place = np.unique(hashes, return_index=True, return_inverse=True)
        if len(self.rows) + len(kinds) > self.most:
            self.rows.clear()
        rows = np.array([self.rows.get(kind, -1) for kind in kinds.tolist()])
        new = np.nonzero(rows < 0)[0]
        if len(new):
            rows[new] = self._add(kinds[new], features[first[new]])
        row_of = rows[place.reshape(-1)]
        vectors = self.vectors[row_of]
        other = np.nonzero((self.features[row_of] != features).any(1))[0]
        if len(other):
            vectors[other] = self.work_out(features[other])
        return vectors

    def _add(self, hashes: np.ndarray, features: np.ndarray) -> np.ndarray:
        """Remembers new kinds; their rows."""
        vectors = self.work_out(features)
        start = len(self.rows)
        end = start + len(features)
        if end > len(self.vectors):
            size = max(end, min(self.most, max(2 * len(self.vectors), 4096)))
            grown = np.empty((size, vectors.shape[1]), np.float32), np.empty((size, features.shape[1]), np.uint64)
            if start:
                grown[0][:start], grown[1][:start] = self.vectors[:start], self.features[:start]
            self.vectors, self.features = grown
        self.vectors[start:end], self.features[start:end] = vectors, features
        rows = np.arange(start, end)
        self.rows.update(zip(hashes.tolist(), rows.tolist(), strict=True))
        return rows

    def forward(self, model: Model[Any, Any], docs: Any, is_train: bool) -> tuple[list[np.ndarray], None]:
        """The vectors of each Doc's words: what thinc calls in place of the layers' own."""
        extracted = [np.asarray(f).astype(np.uint64, copy=False) for f in self.extract.predict(docs)]
        if not extracted:
            return [], None
        vectors = self.vectors_of(np.concatenate(extracted))
        ends = np.cumsum([len(f) for f in extracted])[:-1]
        return np.split(vectors, ends), None


def _embedding(model: Model[Any, Any]) -> Model[Any, Any] | None:
    """The layers of a model that embed one word alone, if they are of the make that is known here."""
    for node in model.walk():
        if node.has_ref("embed") and node.has_ref("encode"):
            embed = node.get_ref("embed")
            known = len(embed.layers) == len(LAYERS) and all(
                layer.name.startswith(name) for layer, name in zip(embed.layers, LAYERS, strict=True)
            )
            return embed if known else None
    return None


def remember(nlp: Language) -> bool:
    """Makes the pipeline remember its embeddings; False, and nothing done, where its layers are of another make."""
    found = [
        _embedding(nlp.get_pipe(name).model) if name in nlp.pipe_names else None  # type: ignore[attr-defined]
        for name in WITH_EMBEDDINGS
    ]
    embeddings = [embed for embed in found if embed is not None]
    if len(embeddings) < len(WITH_EMBEDDINGS):
        return False
    for embed in embeddings:
        embed._func = Remembered(embed).forward
    return True
