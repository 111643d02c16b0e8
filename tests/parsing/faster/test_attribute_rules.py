"""The attribute rules, remembered: what asks too much is left to spaCy's own."""

from __future__ import annotations

from importlib import import_module

import pytest
from spacy.tokens import Doc

from analysis.parsing.faster import attribute_rules
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


def test_every_kind_of_word_gets_what_spacys_rules_give_it() -> None:
    """Each form and tag that a rule asks for, with each other, under several labels, next to its neighbours in two orders."""
    own = import_module(model_name()).load()
    fast = import_module(model_name()).load()
    remember(fast)
    asked = [
        token for rule in own.get_pipe("attribute_ruler").patterns for pattern in rule["patterns"] for token in pattern
    ]

    def values(name: str) -> set[str]:
        given = [token[name] for token in asked if name in token]
        return {value for each in given for value in ([each] if isinstance(each, str) else each.get("IN", ()))}

    forms = [*sorted(values("LOWER")), "nothin'", "nuthin'", " ", "\n\n", "n't", "ain", "Goma", "AI", "Let"]
    tags, labels = sorted(values("TAG")), [*sorted(values("DEP")), "ROOT", "nsubj", "dep"]
    for order in (forms, forms[::-1]):
        kinds = [(form, tag, labels[i % len(labels)]) for i, tag in enumerate(tags * 2) for form in order]
        words, given, deps = (list(column) for column in zip(*kinds, strict=True))
        made = [
            ruler.get_pipe("attribute_ruler")(
                Doc(ruler.vocab, words=words, tags=given, deps=deps, heads=[0] * len(words), sent_starts=None)
            )
            for ruler in (own, fast)
        ]
        for one, other in zip(*made, strict=True):
            assert (one.tag_, one.pos_, str(one.morph), one.lemma_, one.dep_) == (
                other.tag_, other.pos_, str(other.morph), other.lemma_, other.dep_,
            ), (one.text, one.i)  # fmt: skip


def test_rules_of_several_tokens_get_what_spacys_give() -> None:
    """Each first word of such a rule before each second, and before what is none; also at the end of a text."""
    own = import_module(model_name()).load()
    fast = import_module(model_name()).load()
    assert remember(fast)
    firsts = ["ai", "Gon", "gon", "got", "Let", "let", "c'm", "y'", "y", "There", "Goma"]
    seconds = ["n't", "nt", "na", "ta", "'s", "on", "all", "is", "'re", "fell", "ai"]
    words = [word for one in firsts for other in seconds for word in (one, other)] + ["gon"]
    changed = 0
    for tag in ("VBP", "EX", "NN"):
        made = [
            nlp.get_pipe("attribute_ruler")(
                Doc(nlp.vocab, words=words, tags=[tag] * len(words), deps=["expl"] * len(words), heads=[0] * len(words))
            )
            for nlp in (own, fast)
        ]
        said = [[(token.pos_, str(token.morph), token.lemma_) for token in doc] for doc in made]
        assert said[0] == said[1]
        changed += sum(lemma in {"be", "go", "to", "us", "come", "you"} for _, _, lemma in said[0])
    assert changed > 10


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attribute_rules, "MOST", 3)
    nlp = import_module(model_name()).load()
    remember(nlp)
    nlp("The army said on Friday that nobody would leave the town.")
    assert len(nlp.get_pipe("attribute_ruler")._known) <= 3
