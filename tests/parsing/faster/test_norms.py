"""Layer norms in blocks give the numbers that thinc's give, to the last bit."""

from __future__ import annotations

from importlib import import_module

import pytest

from analysis.parsing.faster import norms
from analysis.parsing.faster.norms import layernorm, np
from analysis.pipeline import model_name

DRAW = np.random.default_rng(3)


def numbers(rows: int, width: int, spread: float, middle: float) -> np.ndarray:
    return (DRAW.standard_normal((rows, width)) * spread + middle).astype(np.float32)


@pytest.mark.parametrize("rows", [0, 1, 2, norms.ROWS - 1, norms.ROWS, norms.ROWS + 1, 3 * norms.ROWS + 7])
@pytest.mark.parametrize("width", [1, 3, 64, 96, 300])
@pytest.mark.parametrize(("spread", "middle"), [(1.0, 0.0), (0.0, 2.0), (1e-6, 1e-6), (50.0, -300.0)])
def test_the_same_numbers(rows: int, width: int, spread: float, middle: float) -> None:
    layer = layernorm.LayerNorm(width)
    layer.initialize(np.zeros((1, width), np.float32))
    layer.set_param("G", numbers(1, width, 1.0, 1.0)[0])
    layer.set_param("b", numbers(1, width, 1.0, 0.0)[0])
    vectors = numbers(rows, width, spread, middle)
    kept = vectors.copy()
    own = layernorm.forward(layer, vectors, False)[0]
    ours = norms.forward(layer, vectors, False)[0]
    assert ours.dtype == own.dtype and ours.tobytes() == own.tobytes()
    assert np.array_equal(vectors, kept)  # what came in is as it was


def test_training_is_thincs_own() -> None:
    layer = layernorm.LayerNorm(4)
    layer.initialize(np.zeros((1, 4), np.float32))
    _, back = norms.forward(layer, numbers(3, 4, 1.0, 0.0), True)
    assert back(np.ones((3, 4), np.float32)).shape == (3, 4)


def test_every_norm_is_replaced_and_only_norms() -> None:
    nlp = import_module(model_name()).load()
    assert norms.use_blocks(nlp)
    walked = [layer for name in ("tok2vec", "ner") for layer in nlp.get_pipe(name).model.walk()]
    assert {layer.name for layer in walked if layer._func is norms.forward} == {"layernorm"}
    assert not any(layer._func is layernorm.forward for layer in walked)
    assert not norms.use_blocks(nlp)  # there is none left
