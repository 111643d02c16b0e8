"""Grammar: what a parse is asked, on sentences of several conflicts and on trees built by hand."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.parsing import extents, grammar
from analysis.parsing.hypotheses import is_hypothetical
from analysis.parsing.tokens import Token, read
from analysis.pipeline import model_name


@lru_cache(maxsize=1)
def model() -> Language:
    nlp: Language = import_module(model_name()).load()
    return nlp


def word(text: str, wanted: str, nth: int = 0) -> Token:
    """The nth token of the parsed text with these letters."""
    return [token for token in read(model()(text)) if token.text == wanted][nth]


def texts(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


def cut(span: tuple[int, int] | None, text: str) -> str | None:
    return text[slice(*span)] if span else None


@pytest.fixture
def stops() -> Iterator[None]:
    """Fails a test that is still running after ten seconds: walks up a tree once went on for ever."""

    def fail(*_: object) -> None:
        raise AssertionError("the walk up the tree does not end")

    before = signal.signal(signal.SIGALRM, fail)
    signal.alarm(10)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


WALKED = (
    "The rebels said the army had shelled the town, which Egypt denied.",
    "Wounded, hungry and cold.",  # no verb of its own
    "Who fired first? No one knows.",
    "“",
    "KHARTOUM, Sudan — 12 dead, 30 hurt: army.",
)


@pytest.mark.usefixtures("stops")
@pytest.mark.parametrize("text", WALKED)
def test_walks_end_at_the_root(text: str) -> None:
    doc = read(model()(text))
    for token in doc:
        *_, last = grammar.ancestors_and_self(token)
        assert last == last.head == token.sent.root
        assert token.is_ancestor(grammar.clause_head(token)) is False
        assert grammar.clause_head(token).i in {t.i for t in grammar.ancestors_and_self(token)}
        assert is_hypothetical(token) in {True, False}
        assert grammar.first_conjunct(token).dep_ != "conj"


@pytest.mark.usefixtures("stops")
def test_a_long_chain_is_walked_once() -> None:
    """A degenerate parse, each word on the one before: a walk is as long as the chain and no longer."""
    size = 400
    parsed = Doc(
        Vocab(),
        words=["w"] * size,
        heads=[max(i - 1, 0) for i in range(size)],
        deps=["ROOT"] + ["pobj"] * (size - 1),
        pos=["NOUN"] * size,
    )
    doc = read(parsed)
    assert sum(1 for _ in grammar.ancestors_and_self(doc[size - 1])) == size
    assert grammar.clause_head(doc[size - 1]).i == 0
    assert is_hypothetical(doc[size - 1]) is False


@pytest.mark.parametrize(
    ("text", "inside", "head"),
    [
        ("The rebels said the army had shelled the town.", "town", "shelled"),
        ("The rebels said the army had shelled the town.", "rebels", "said"),
        ("A truce, which Egypt had brokered, was rejected by the rebels.", "Egypt", "brokered"),
        ("The minister wants to leave Geneva.", "Geneva", "leave"),
        ("The envoy praised the plan and vowed to return.", "vowed", "vowed"),
    ],
)
def test_clause_head(text: str, inside: str, head: str) -> None:
    assert grammar.clause_head(word(text, inside)).text == head


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The rebels said the army had shelled the town.", "said", "rebels"),
        ("The rebels said the army had shelled the town.", "shelled", "army"),
        ("The envoy praised the plan and vowed to return.", "vowed", "envoy"),
        ("The minister wants to leave Geneva.", "leave", "minister"),
        ("The group urged the army to withdraw.", "withdraw", "army"),
        ("The governor called the raid a crime, accusing the army of murder.", "accusing", "governor"),
        ("Talks with the rebels in Geneva, which began on Monday, ended.", "began", "Geneva"),
        ("The deal was opposed by both Kenya and Uganda.", "opposed", "deal"),
        # Traps: no subject to be had.
        ("Leave the town at once.", "Leave", None),
        ("The army shelled the town to punish it.", "town", None),
    ],
)
def test_subject(text: str, verb: str, subject: str | None) -> None:
    found = grammar.subject(word(text, verb))
    assert (found.text if found is not None else None) == subject


def test_subject_not_shared() -> None:
    assert grammar.subject(word("The envoy praised the plan and vowed to return.", "vowed"), shared=False) is None


@pytest.mark.parametrize(
    ("text", "verb", "agents"),
    [
        ("The deal was opposed by both Kenya and Uganda.", "opposed", ["Kenya", "Uganda"]),
        ("A truce, which Egypt had brokered, was rejected by the rebels.", "rejected", ["rebels"]),
        ("Two medics were shot by the river.", "shot", ["river"]),  # grammar alone cannot tell place from doer
        # Traps: "by" of an active verb is time or manner; a passive need not name its agent.
        ("The army will withdraw by Friday.", "withdraw", []),
        ("The town was shelled on Monday.", "shelled", []),
    ],
)
def test_agent(text: str, verb: str, agents: list[str]) -> None:
    found = grammar.agent(word(text, verb))
    assert (texts(grammar.conjuncts(found)) if found is not None else []) == agents


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The deal was opposed by Kenya.", "opposed", True),
        ("The hostages taken in Mosul are alive.", "taken", True),
        ("The army has taken Mosul.", "taken", False),
        ("The army shelled the town.", "shelled", False),
    ],
)
def test_passive(text: str, verb: str, passive: bool) -> None:
    assert grammar.is_passive(word(text, verb)) is passive


@pytest.mark.parametrize(
    ("text", "verb", "negative"),
    [
        ("The rebels did not sign the deal.", "sign", "not"),
        ("The rebels never signed.", "signed", "never"),
        ("No soldiers died in the raid.", "died", "soldiers"),
        ("Neither side accepted the offer.", "accepted", "side"),
        ("Nobody was hurt.", "hurt", "Nobody"),
        ("The rebels have not so far signed.", "signed", "not"),
        ("The rebels have not just yet signed.", "signed", "not"),
        ("The rebels not only signed but left.", "signed", None),
        ("The rebels did not merely sign, they left.", "sign", None),
        ("Kenya, not Uganda, signed.", "signed", None),
        ("Not for the first time, the rebels signed.", "signed", None),
        # Traps: the negative belongs to another word.
        ("The army said it had not fired.", "said", None),
        ("The raid killed a soldier with no helmet.", "killed", None),
        ("The rebels signed the deal.", "signed", None),
    ],
)
def test_negation(text: str, verb: str, negative: str | None) -> None:
    found = grammar.negation(word(text, verb))
    assert (found.text if found is not None else None) == negative


@pytest.mark.parametrize(
    ("text", "inside", "hypothetical"),
    [
        ("An attack could kill thousands.", "thousands", True),
        ("If the dam breaks, villages will flood.", "villages", True),
        ("The group urged the army to withdraw.", "withdraw", True),
        ("Did the guards shoot the prisoners?", "prisoners", True),
        ("The strike killed nine villagers.", "villagers", False),
        ("The man is believed to have died in prison.", "died", False),
        ("A truce, which Egypt had brokered, could be rejected by the rebels.", "brokered", False),
        ("A truce, which Egypt had brokered, could be rejected by the rebels.", "rejected", True),
    ],
)
def test_hypothetical(text: str, inside: str, hypothetical: bool) -> None:
    assert is_hypothetical(word(text, inside)) is hypothetical


def test_conjuncts_go_downwards_only() -> None:
    text = "Ministers from Chad, Niger and Mali met in Abuja."
    assert texts(grammar.conjuncts(word(text, "Chad"))) == ["Chad", "Niger", "Mali"]
    assert texts(grammar.conjuncts(word(text, "Niger"))) == ["Niger", "Mali"]
    assert grammar.first_conjunct(word(text, "Mali")).text == "Chad"


def test_preposition_objects() -> None:
    text = "Ministers from Chad, Niger and Mali met in Abuja."
    assert texts(grammar.preposition_objects(word(text, "Ministers"))) == ["Chad", "Niger", "Mali"]
    assert texts(grammar.preposition_objects(word(text, "met"), "from")) == []


def test_spans_of_phrases() -> None:
    text = "A truce, which Egypt had brokered, was rejected by the rebels of the north."
    assert cut(extents.phrase(word(text, "truce")), text) == "A truce"
    assert cut(extents.phrase(word(text, "truce"), clauses=True), text) == "A truce, which Egypt had brokered"
    assert cut(extents.phrase(word(text, "rebels")), text) == "the rebels of the north"
    assert cut(extents.phrase(word(text, "rebels"), prepositions=False), text) == "the rebels"
    assert cut(extents.clause_span(word(text, "brokered")), text) == "which Egypt had brokered"
    assert cut(extents.subtree_span(word(text, "by")), text) == "by the rebels of the north"


def test_trim_of_marks_alone_is_nothing() -> None:
    doc = read(model()("Talks ended -- , ."))
    assert cut(extents.trim(doc, 0, len(doc)), doc.text) == "Talks ended"
    assert extents.trim(doc, 2, len(doc)) is None


def test_token_at() -> None:
    doc = read(model()("Shells fell.\n\nTwo died."))
    assert [t.text for i in (0, 5, 7) if (t := extents.token_at(doc, i)) is not None] == ["Shells", "Shells", "fell"]
    assert extents.token_at(doc, len(doc.text)) is None
