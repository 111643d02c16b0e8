"""Which words are an entity, and of what kind?

The model's entity recognizer walks through a Doc word by word and chooses a
move: begin an entity, go on, end it, a unit of one word, or none. spaCy asks
for each of its 74 moves whether it is allowed, and takes and drops the
interpreter's lock each time, half of the recognizer's time. But only within an
entity does a move depend on those before it: outside, its scores hang on the
word alone. So all words of a batch are scored at once as if outside, then each
entity that begins is followed to its end, all of them in step.

The rules for moves are those of spaCy's `ner.pyx` (3.8) for a Doc without
entities set before: none begins on white space or in the last word of a Doc or
sentence, none crosses a sentence's start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np
from spacy.attrs import ENT_IOB, IS_SPACE, SENT_START
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from spacy.util import minibatch

from analysis.parsing import components

OUTSIDE = 2  # spaCy's mark for a token that is in no entity
FEATURES, PIECES = (
    3,
    2,
)  # of the recognizer's layer: the word, the entity's first word, the word before; two pieces each
LAYERS = ("precomputable_affine", "linear")
LEAST, SHARE = 2, 4  # Docs scored at once: a quarter of a batch, as spaCy does, sorted by length

Entity = tuple[int, int, str]


class Moves(NamedTuple):
    """The recognizer's moves, by their places among its classes."""

    labels: list[str]  # of each class
    begin: np.ndarray  # whether a class begins an entity
    unit: np.ndarray  # whether it is one of a single word
    outside: np.ndarray  # the classes that may be chosen outside an entity, in order
    inside: np.ndarray  # the class that goes on with what a class began, or -1
    last: np.ndarray  # the class that ends it, or -1


def moves_of(recognizer: EntityRecognizer) -> Moves:
    """The moves of a recognizer. Raises KeyError where an entity that can begin cannot go on or end."""
    system: Any = recognizer.moves
    names = [system.get_class_name(place) for place in range(system.n_moves)]
    places = {name: place for place, name in enumerate(names)}
    begin = np.array([name.startswith("B-") and name != "B-" for name in names])
    unit = np.array([name.startswith("U-") and name != "U-" for name in names])
    none = np.array([name == "O" for name in names])
    inside, last = np.full(len(names), -1), np.full(len(names), -1)
    for place in np.nonzero(begin)[0].tolist():
        inside[place], last[place] = places[f"I-{names[place][2:]}"], places[f"L-{names[place][2:]}"]
    return Moves([name[2:] for name in names], begin, unit, np.nonzero(begin | unit | none)[0], inside, last)


class EntityDecoder:
    """spaCy's entity recognizer, with the same entities, decoded a batch at a time."""

    def take(self, recognizer: EntityRecognizer) -> None:
        """Takes over a recognizer's model. Raises KeyError, see `moves_of`."""
        self.recognizer = recognizer
        self.model: Any = recognizer.model
        self.moves = moves_of(recognizer)
        _, lower, upper = self.model.layers
        self.bias = lower.get_param("b")
        self.weights, self.offsets = upper.get_param("W"), upper.get_param("b")
        self.weights_outside = np.ascontiguousarray(self.weights[self.moves.outside].T)
        self.offsets_outside = self.offsets[self.moves.outside]

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """The Docs with their entities, in order. Docs that have entities already go to spaCy's own recognizer."""
        for batch in minibatch(docs, size=batch_size):
            by_length = sorted((doc for doc in batch if len(doc)), key=len)
            preset = [doc for doc in by_length if np.any(doc.to_array(ENT_IOB))]
            for doc in preset:
                self.recognizer(doc)
            bare = [doc for doc in by_length if not any(doc is other for other in preset)]
            for some in minibatch(bare, size=max(batch_size // SHARE, LEAST)):
                for doc, entities in zip(some, self.entities(some), strict=True):
                    doc.set_ents([Span(doc, *entity) for entity in entities], default="outside")
            yield from batch

    def entities(self, docs: list[Doc]) -> list[list[Entity]]:
        """The entities of each Doc (start, end, label), in order; each Doc has a word at least."""
        precomputed = self.model.layers[1](self.model.layers[0].predict(docs), False)[0]
        none, words = precomputed[0], precomputed[1:]
        goes_on, space = _bounds(docs)
        chosen = self._outside(none, words, goes_on, space)
        ends = self._ends(words, chosen, goes_on)
        return list(self._by_doc(docs, chosen, ends))

    def _outside(self, none: np.ndarray, words: np.ndarray, goes_on: np.ndarray, space: np.ndarray) -> np.ndarray:
        """The best class of each word, as if it stood outside an entity."""
        states = words[:, 0] + none[1]
        states += none[2]
        states += self.bias
        scores = np.maximum(states[..., 0], states[..., 1]) @ self.weights_outside
        scores += self.offsets_outside
        moves = self.moves
        begin, unit = moves.begin[moves.outside], moves.unit[moves.outside]
        scores[np.ix_(space, begin | unit)] = -np.inf
        scores[np.ix_(~goes_on, begin)] = -np.inf
        return moves.outside[scores.argmax(1)]

    def _ends(self, words: np.ndarray, chosen: np.ndarray, goes_on: np.ndarray) -> np.ndarray:
        """For each word that would begin an entity, the place after its last word."""
        ends = np.zeros(len(chosen), np.int64)
        starts = np.nonzero(self.moves.begin[chosen])[0]
        classes, at = chosen[starts], starts + 1
        while len(starts):
            states = words[at, 0] + words[starts, 1]
            states += words[at - 1, 2]
            states += self.bias
            scores = np.maximum(states[..., 0], states[..., 1]) @ self.weights.T
            scores += self.offsets
            row = np.arange(len(starts))
            inside, last = self.moves.inside[classes], self.moves.last[classes]
            more, done = scores[row, inside], scores[row, last]
            further = goes_on[at] & ((more > done) | ((more == done) & (inside < last)))
            ends[starts[~further]] = at[~further] + 1
            starts, classes, at = starts[further], classes[further], at[further] + 1
        return ends

    def _by_doc(self, docs: list[Doc], chosen: np.ndarray, ends: np.ndarray) -> Iterator[list[Entity]]:
        places = np.nonzero(self.moves.begin[chosen] | self.moves.unit[chosen])[0]
        first = 0
        for doc in docs:
            found: list[Entity] = []
            past = first
            low, high = np.searchsorted(places, (first, first + len(doc)))
            for place in places[low:high].tolist():
                if place < past:
                    continue  # within the entity before
                class_ = int(chosen[place])
                past = int(ends[place]) if self.moves.begin[class_] else place + 1
                found.append((place - first, past - first, self.moves.labels[class_]))
            first += len(doc)
            yield found


def _bounds(docs: list[Doc]) -> tuple[np.ndarray, np.ndarray]:
    """For each word of the Docs: whether an entity may go on after it, and whether it is white space."""
    goes_on, space = [], []
    for doc in docs:
        columns: Any = doc.to_array([IS_SPACE, SENT_START])
        after = np.append(columns[1:, 1] != 1, False)
        goes_on.append(after)
        space.append(columns[:, 0] != 0)
    return np.concatenate(goes_on), np.concatenate(space)


components.of_the_pipeline("entity_decoder", lambda nlp, name: EntityDecoder())


def fits(recognizer: object) -> bool:
    """Whether a recognizer is spaCy's own, greedy and of the make that is known here."""
    if not isinstance(recognizer, EntityRecognizer) or type(recognizer) is not EntityRecognizer:
        return False
    if recognizer.cfg["beam_width"] != 1 or recognizer.postprocesses:
        return False
    model: Any = recognizer.model
    if model.name != "parser_model" or model.attrs["unseen_classes"] or not model.attrs["has_upper"]:
        return False
    if [layer.name for layer in model.layers[1:]] != list(LAYERS):
        return False
    return (model.layers[1].get_dim("nF"), model.layers[1].get_dim("nP")) == (FEATURES, PIECES)


def decode_batches(nlp: Language) -> bool:
    """Puts an EntityDecoder in the place of the model's recognizer; False where that is of another make."""
    if "ner" not in nlp.pipe_names or not fits(nlp.get_pipe("ner")):
        return False
    recognizer = nlp.get_pipe("ner")
    nlp.replace_pipe("ner", "entity_decoder").take(recognizer)  # type: ignore[attr-defined]
    return True
