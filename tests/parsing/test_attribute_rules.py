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
    """Twice over, so that the second time all is remembered; what does not depend on the rules is parsed once."""
    nlp, own = import_module(model_name()).load(), import_module(model_name()).load()
    remember(own)
    theirs, ours = nlp.get_pipe("attribute_ruler"), own.get_pipe("attribute_ruler")
    assert isinstance(ours, RememberingRuler) and nlp.pipe_names == own.pipe_names
    after = nlp.pipe_names[nlp.pipe_names.index("attribute_ruler") + 1 :]
    assert after == ["lemmatizer", "ner"]
    lemmatizer = nlp.get_pipe("lemmatizer")
    with nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"]):
        parsed = list(nlp.pipe([*TEXTS, *ODD], batch_size=32))
    expected = [[attributes(token) for token in lemmatizer(theirs(doc.copy()))] for doc in parsed]
    assert len({tag for doc in expected for _, tag, *_ in doc}) > 10
    for _ in range(2):
        assert [[attributes(token) for token in lemmatizer(ours(doc.copy()))] for doc in parsed] == expected


def test_a_rule_that_asks_for_more_is_refused():
    nlp = import_module(model_name()).load()
    nlp.get_pipe("attribute_ruler").add([[{"SHAPE": "XX"}]], {"POS": "PROPN"})
    with pytest.raises(ValueError, match="asks more of a token"):
        remember(nlp)
