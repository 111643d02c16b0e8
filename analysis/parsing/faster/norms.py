"""How are a layer's vectors brought to one mean and one spread?

thinc's layer norm goes over the vectors nine times, most of them outside the
processor's cache, and works out each mean twice: a fifth of the time of the
layers that look at a word's neighbours. Here each mean is worked out once, a
block of vectors after the other, with the same operations in the same order:
the numbers are the same to the last bit (a test compares them).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model, NumpyOps
from thinc.layers import layernorm

ROWS = 512  # vectors of a block: 200 kB for those of the small model
TINY = 1e-08  # what thinc adds to each variance


def normed(vectors: np.ndarray, scale: np.ndarray, shift: np.ndarray) -> np.ndarray:
    """The vectors, one a row, less their mean, over their spread, times `scale`, plus `shift`."""
    result = np.empty_like(vectors)
    for start in range(0, len(vectors), ROWS):
        rows, out = vectors[start : start + ROWS], result[start : start + ROWS]
        np.subtract(rows, rows.mean(axis=1, keepdims=True), out=out)
        variance = (out * out).sum(axis=1, keepdims=True) / np.float32(rows.shape[1]) + TINY
        out *= variance ** (-1.0 / 2.0)
        out *= scale
        out += shift
    return result


def forward(model: Model[Any, Any], vectors: Any, is_train: bool) -> tuple[Any, Any]:
    """What thinc calls in place of the layer norm's own; training is left to that."""
    if is_train or vectors.dtype != np.float32:
        return layernorm.forward(model, vectors, is_train)
    scale: Any = model.get_param("G")
    shift: Any = model.get_param("b")
    return normed(vectors, scale, shift), None


def use_blocks(nlp: Language) -> bool:
    """Gives every layer norm of every component our own; False, and nothing done, where one works elsewhere (on a GPU) or there is none."""
    layers = [
        layer
        for _, component in nlp.pipeline
        if isinstance(model := getattr(component, "model", None), Model)
        for layer in model.walk()
        if layer._func is layernorm.forward
    ]
    if not layers or not all(isinstance(layer.ops, NumpyOps) for layer in layers):
        return False
    for layer in layers:
        layer._func = forward
    return True
