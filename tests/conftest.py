"""What several test files share: the bare model, and the package's whole pipeline, each loaded once."""

from __future__ import annotations

from importlib import import_module

import pytest
from spacy.language import Language

from analysis.pipeline import load, model_name


@pytest.fixture(scope="session")
def bare() -> Language:
    """The spaCy model as it comes, without this package's components."""
    nlp: Language = import_module(model_name()).load()
    return nlp


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The package's whole pipeline."""
    return load()
