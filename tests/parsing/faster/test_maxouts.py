"""Maxouts in blocks give the numbers that thinc's give, but for the rounding of a sum taken in another order."""

from __future__ import annotations

from importlib import import_module

import numpy as np
import pytest
from thinc.api import NumpyOps
from thinc.layers import maxout

from analysis.parsing.faster import matrices, maxouts
from analysis.pipeline import model_name

DRAW = np.random.default_rng(5)


def numbers(*shape: int) -> np.ndarray:
    return DRAW.standard_normal(shape).astype(np.float32)


@pytest.mark.parametrize("rows", [0, 1, 2, maxouts.ROWS - 1, maxouts.ROWS, maxouts.ROWS + 1, 3 * maxouts.ROWS + 7])
@pytest.mark.parametrize(("outputs", "pieces", "inputs"), [(96, 3, 288), (96, 3, 96), (5, 2, 7), (4, 1, 3)])
def test_the_same_numbers(rows: int, outputs: int, pieces: int, inputs: int) -> None:
    layer = maxout.Maxout(outputs, inputs, pieces)
    layer.initialize()
    layer.ops = NumpyOps(use_blis=False)
    layer.set_param("W", numbers(outputs, pieces, inputs))
    layer.set_param("b", numbers(outputs, pieces))
    vectors = numbers(rows, inputs)
    kept = vectors.copy()
    with matrices.one_thread():
        own = maxout.forward(layer, vectors, False)[0]
        ours = maxouts.forward(layer, vectors, False)[0]
    assert ours.dtype == own.dtype and ours.shape == own.shape
    # Some processors' kernels sum a block in another order: no more than the rounding of the sums' own terms.
    weights = np.abs(layer.get_param("W")).reshape(-1, inputs)
    terms = (np.abs(vectors) @ weights.T).max(initial=0.0)
    assert np.allclose(ours, own, rtol=0, atol=4 * np.finfo(np.float32).eps * float(terms))
    assert np.array_equal(vectors, kept)  # what came in is as it was


def test_weights_that_changed_are_seen() -> None:
    layer = maxout.Maxout(3, 4, 2)
    layer.initialize()
    vectors = numbers(6, 4)
    before = maxouts.forward(layer, vectors, False)[0]
    layer.set_param("W", layer.get_param("W") * 2)
    assert np.allclose(maxouts.forward(layer, vectors, False)[0], 2 * before, rtol=1e-5, atol=1e-6)


def test_training_is_thincs_own() -> None:
    layer = maxout.Maxout(3, 4, 2)
    layer.initialize()
    _, back = maxouts.forward(layer, numbers(6, 4), True)
    assert back(np.ones((6, 3), np.float32)).shape == (6, 4)


def test_every_maxout_is_replaced_and_only_those() -> None:
    nlp = import_module(model_name()).load()
    assert maxouts.use_blocks(nlp)
    walked = [layer for name in ("tok2vec", "ner") for layer in nlp.get_pipe(name).model.walk()]
    assert {layer.name for layer in walked if layer._func is maxouts.forward} == {"maxout"}
    assert not any(layer._func is maxout.forward for layer in walked)
    assert not maxouts.use_blocks(nlp)  # there is none left
