"""The attribute rules, remembered: what asks too much is left to spaCy's own."""

from __future__ import annotations

from importlib import import_module

from analysis.parsing.faster.attribute_rules import RememberingRuler, remember
from analysis.pipeline import model_name


def test_a_ruler_is_put_in() -> None:
    nlp = import_module(model_name()).load()
    assert remember(nlp)
    assert isinstance(nlp.get_pipe("attribute_ruler"), RememberingRuler)


def test_a_rule_that_asks_for_more_leaves_all_to_spacy() -> None:
    nlp = import_module(model_name()).load()
    nlp.get_pipe("attribute_ruler").add([[{"SHAPE": "XX"}]], {"POS": "PROPN"})
    assert not remember(nlp)
    assert not isinstance(nlp.get_pipe("attribute_ruler"), RememberingRuler)
