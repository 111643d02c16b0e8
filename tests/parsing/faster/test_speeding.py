"""The model's parts made faster give what spaCy's own parts give, on texts of every kind and in batches of every size."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Token

from analysis.parsing.faster import embeddings, entities, lemmas
from analysis.parsing.faster.speeding import PARTS, is_tested, speed_up
from analysis.pipeline import model_name

ROOT = Path(__file__).parents[3]
TEXTS = [path.read_text(encoding="utf-8") for name in ("examples", "seeds") for path in sorted((ROOT / name).rglob("*.txt"))]  # fmt: skip
ODD = [
    "",
    " ",
    "\n\n \t",
    "A",
    "KYIV SAID NO. MOSCOW SAID YES.",
    "word " * 2000,
    "“Ain't it so?” y'all c'mon",
    "1-" * 300,
]
WORDS = st.sampled_from(
    [
        "Kyiv",
        "Moscow",
        "the",
        "army",
        "of",
        "Sudan",
        "said",
        "on",
        "Friday",
        ",",
        ".",
        "\n\n",
        "",
        "U.N.",
        "12",
        "soldiers",
        "weren't",
        "better",
        "Geneva-based",
        "UN's",
        "3.5m",
        "went",
    ]
)


def attributes(token: Token) -> tuple[object, ...]:
    return (
        token.tag_,
        token.pos_,
        str(token.morph),
        token.lemma_,
        token.dep_,
        token.head.i,
        token.ent_iob,
        token.ent_type_,
    )


def all_attributes(docs: list[Doc]) -> list[list[tuple[object, ...]]]:
    return [[attributes(token) for token in doc] for doc in docs]


@pytest.fixture(scope="module")
def own(bare: Language) -> Language:
    return bare


@pytest.fixture(scope="module")
def fast() -> Language:
    nlp: Language = import_module(model_name()).load()
    assert set(speed_up(nlp).values()) == {"faster"}
    return nlp


@pytest.fixture(scope="module")
def expected(own: Language) -> list[list[tuple[object, ...]]]:
    """What spaCy's own parts give on TEXTS and ODD."""
    return all_attributes(list(own.pipe(TEXTS + ODD, batch_size=32)))


@pytest.mark.parametrize("size", [1, 1, 3, 32])
def test_the_same_attributes_on_reports(fast: Language, expected: list[list[tuple[object, ...]]], size: int) -> None:
    """All is remembered from the second time on."""
    assert all_attributes(list(fast.pipe(TEXTS + ODD, batch_size=size))) == expected


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.lists(WORDS, max_size=60).map(" ".join), max_size=5), size=st.integers(1, 8), upper=st.booleans()
)
def test_the_same_attributes_on_any_words(
    own: Language, fast: Language, texts: list[str], size: int, upper: bool
) -> None:
    texts = [text.upper() for text in texts] if upper else texts
    assert all_attributes(list(fast.pipe(texts, batch_size=size))) == all_attributes(list(own.pipe(texts)))


def test_what_is_full_begins_anew(own: Language) -> None:
    """The memories are bounded, and a word whose hash another kind has is not given that kind's vector."""
    nlp: Language = import_module(model_name()).load()
    speed_up(nlp)
    lemmatizer = nlp.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, lemmas.RememberingLemmatizer)
    lemmatizer.most = 20
    for name in embeddings.WITH_EMBEDDINGS:
        embed = embeddings._embedding(nlp.get_pipe(name).model)  # type: ignore[attr-defined]
        assert embed is not None
        remembered = embed._func.__self__  # type: ignore[attr-defined]
        remembered.most = 50
        remembered.factors[:] = 1 << 62  # nearly every kind has the hash of another
    assert all_attributes(list(nlp.pipe(TEXTS[:8]))) == all_attributes(list(own.pipe(TEXTS[:8])))
    assert len(lemmatizer.known) <= 20


def test_nothing_remembered_is_lost_with_a_memory_zone(own: Language) -> None:
    """spaCy forgets, at the end of a memory zone, the strings that were new in it: what is remembered must do without."""
    nlp: Language = import_module(model_name()).load()
    speed_up(nlp)
    texts = ["Zorbals were kvetching at the glorbenest wumpuses.", "The zorbal kvetched; wumpuses kvetch at zorbals."]
    for text in (*texts, *texts):
        with nlp.memory_zone():
            assert all_attributes([nlp(text)]) == all_attributes([own(text)])


def test_entities_set_before_are_kept(own: Language, fast: Language) -> None:
    docs = []
    for nlp in (own, fast):
        doc = nlp.make_doc("The Lantern of Kolm said that Paris would wait.")
        doc.set_ents([doc.char_span(4, 19, label="ORG")], default="unmodified")
        docs.append(nlp(doc))
    assert all_attributes(docs[:1]) == all_attributes(docs[1:])
    assert docs[1].ents[0].text == "Lantern of Kolm"


def test_another_make_keeps_spacys_own() -> None:
    nlp: Language = import_module(model_name()).load()
    nlp.get_pipe("attribute_ruler").add([[{"SHAPE": "XX"}]], {"POS": "PROPN"})  # type: ignore[attr-defined]
    nlp.get_pipe("ner").cfg["beam_width"] = 4  # type: ignore[attr-defined]
    nlp.remove_pipe("lemmatizer")
    assert speed_up(nlp) == {
        "attribute rules": "spaCy's own", "matrices": "faster", "norms": "faster", "maxouts": "faster",
        "embeddings": "faster", "entities": "spaCy's own", "lemmas": "spaCy's own",
    }  # fmt: skip
    assert not entities.fits(nlp.get_pipe("parser"))


@pytest.mark.parametrize(
    ("version", "tested"),
    [("3.8.2", True), ("3.8.0", False), ("3.8.18", True), ("3.7.5", False), ("3.9.0", False), ("4.0.0.dev2", False)],
)
def test_versions(version: str, tested: bool) -> None:
    assert is_tested(version) is tested


@pytest.mark.parametrize(("tested", "whose"), [(True, "faster"), (False, "spaCy's own")])
def test_a_version_that_is_not_tested_keeps_spacys_own(
    tested: bool, whose: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.parsing.faster.speeding.is_tested", lambda: tested)
    nlp: Language = import_module(model_name()).load()
    assert speed_up(nlp) == dict.fromkeys(PARTS, whose)
