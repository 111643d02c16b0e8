"""What multiplies the model's matrices?

thinc's own kernels (BLIS) fall back to generic code on processors that they
do not know, at a third of the speed of the kernels that numpy brings
(OpenBLAS). Numbers may differ in their last bit; which class is highest does
not (a test compares the attributes).

Products as small as these lose time on several threads, and their last bits
would hang on how the rows were shared out: `one_thread` keeps numpy to one.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache

from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController


def use_numpys(nlp: Language) -> bool:
    """Gives every layer of every component numpy's products; False where a layer works elsewhere (on a GPU)."""
    layers = [
        layer
        for _, component in nlp.pipeline
        if isinstance(model := getattr(component, "model", None), Model)
        for layer in model.walk()
    ]
    if not all(isinstance(layer.ops, NumpyOps) for layer in layers):
        return False
    ops = NumpyOps(use_blis=False)
    for layer in layers:
        layer.ops = ops
    return True


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def one_thread() -> AbstractContextManager[object]:
    """A context in which numpy's products keep to one thread; outside it, the user's own setting holds."""
    return _threads().limit(limits=1, user_api="blas")
