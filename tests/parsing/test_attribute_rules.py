"""The remembered attribute rules give what spaCy's own give."""

from importlib import import_module
from pathlib import Path

import pytest
from spacy.tokens import Token

from analysis.parsing.attribute_rules import RememberingRuler, remember
from analysis.pipeline import model_name

ROOT = Path(__file__).parents[2]
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").rglob("*.txt"))]
ODD = [
    "Ain't it so? Y'all c'mon, let's go; we're gonna, I gotta, an’ nuthin' doin'.",
    "There are  two\n\n spaces.\tThat that which is, is; I'd not've done so, but it does.",
    "",
    " ",
]


def attributes(token: Token) -> tuple[str, ...]:
    return token.tag_, token.pos_, str(token.morph), token.lemma_, token.dep_, token.ent_type_


def test_the_same_attributes_as_the_models_own_rules():
    """Twice over, so that the second time all is remembered."""
    bare, ours = import_module(model_name()).load(), import_module(model_name()).load()
    remember(ours)
    assert isinstance(ours.get_pipe("attribute_ruler"), RememberingRuler)
    texts = [*TEXTS, *ODD]
    expected = [[attributes(token) for token in doc] for doc in bare.pipe(texts, batch_size=32)]
    for _ in range(2):
        assert [[attributes(token) for token in doc] for doc in ours.pipe(texts, batch_size=32)] == expected


def test_a_rule_that_asks_for_more_is_refused():
    nlp = import_module(model_name()).load()
    nlp.get_pipe("attribute_ruler").add([[{"SHAPE": "XX"}]], {"POS": "PROPN"})
    with pytest.raises(ValueError, match="asks more of a token"):
        remember(nlp)
