"""What does a layer give that takes the highest of several pieces?

thinc's maxout multiplies all words of a batch first, then adds the biases, then
goes over the pieces one number after the other: three passes over numbers that
no longer are in the processor's cache. Here a block of words goes through all
three at once, and the pieces stand apart, so that numpy compares many numbers
at a time. Each number is the sum of the same products in the same order.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model, NumpyOps
from thinc.layers import maxout

ROWS = 512  # words of a block: 600 kB of pieces for the layers of the small model


def highest(vectors: np.ndarray, weights: np.ndarray, biases: np.ndarray) -> np.ndarray:
    """Of each output the highest piece: vectors one a row, weights of (outputs, pieces, inputs), biases of (outputs, pieces)."""
    outputs, pieces, inputs = weights.shape
    apart = np.ascontiguousarray(weights.transpose(1, 0, 2)).reshape(pieces * outputs, inputs).T
    added = np.ascontiguousarray(biases.T).reshape(-1)
    result = np.empty((len(vectors), outputs), np.float32)
    space = np.empty((min(ROWS, len(vectors)), pieces * outputs), np.float32)
    for start in range(0, len(vectors), ROWS):
        rows, out = vectors[start : start + ROWS], result[start : start + ROWS]
        values = np.dot(rows, apart, out=space[: len(rows)])
        values += added
        out[:] = values[:, :outputs]
        for place in range(outputs, pieces * outputs, outputs):
            np.maximum(out, values[:, place : place + outputs], out=out)
    return result


def forward(model: Model[Any, Any], vectors: Any, is_train: bool) -> tuple[Any, Any]:
    """What thinc calls in place of the maxout's own; training is left to that."""
    if is_train or vectors.dtype != np.float32:
        return maxout.forward(model, vectors, is_train)
    weights: Any = model.get_param("W")
    biases: Any = model.get_param("b")
    return highest(vectors, weights, biases), None


def use_blocks(nlp: Language) -> bool:
    """Gives every maxout of every component our own; False, and nothing done, where one works elsewhere (on a GPU) or there is none."""
    layers = [
        layer
        for _, component in nlp.pipeline
        if isinstance(model := getattr(component, "model", None), Model)
        for layer in model.walk()
        if layer._func is maxout.forward
    ]
    if not layers or not all(isinstance(layer.ops, NumpyOps) for layer in layers):
        return False
    for layer in layers:
        layer._func = forward
    return True
