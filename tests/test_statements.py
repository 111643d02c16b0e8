"""Reported statements: source, cue and content of sentences on several conflicts."""

from importlib import import_module

import pytest

from analysis import pipeline
from analysis.records import found


@pytest.fixture(scope="module")
def nlp():
    language = import_module(pipeline.model_name()).load()
    language.add_pipe("paragraphs", before="parser")
    for component in ("quotations", "statements"):
        import_module(f"analysis.{component}")
        language.add_pipe(component)
    return language


def read(nlp, text):
    doc = nlp(text)
    return [
        (
            text[s.source[0] : s.source[1]] if s.source else None,
            text[s.cue[0] : s.cue[1]],
            " | ".join(text[a:b] for a, b in s.content),
            s.kind,
        )
        for s in found(doc).statements
    ]


CASES = [
    (
        "The Sudanese army said that it had retaken the bridge.",
        "The Sudanese army",
        "said",
        "that it had retaken the bridge",
        "indirect",
    ),
    (
        "Officials in Kyiv said three drones hit the depot.",
        "Officials in Kyiv",
        "said",
        "three drones hit the depot",
        "indirect",
    ),
    (
        '"We have nowhere to go," a farmer in Goma said.',
        "a farmer in Goma",
        "said",
        '"We have nowhere to go,"',
        "direct",
    ),
    (
        '"The road is closed," said the governor of Darfur.',
        "the governor of Darfur",
        "said",
        '"The road is closed,"',
        "direct",
    ),
    ('"The road," she said, "is closed for good."', "she", "said", '"The road," | "is closed for good."', "direct"),
    (
        "The convoy, he said, turned back at the border.",
        "he",
        "said",
        "The convoy | turned back at the border",
        "indirect",
    ),
    (
        "Fighting has resumed in the hills, the United Nations said.",
        "the United Nations",
        "said",
        "Fighting has resumed in the hills",
        "indirect",
    ),
    (
        "According to Red Cross workers, the clinic was shelled twice.",
        "Red Cross workers",
        "According to",
        "the clinic was shelled twice",
        "indirect",
    ),
    (
        "The clinic was shelled twice, according to Red Cross workers.",
        "Red Cross workers",
        "according to",
        "The clinic was shelled twice",
        "indirect",
    ),
    ("The rebels vowed to march on the capital.", "The rebels", "vowed", "to march on the capital", "indirect"),
    ("The rebels are believed to hold forty soldiers.", None, "believed", "to hold forty soldiers", "indirect"),
    (
        "Armenia accused Azerbaijan of shelling two villages.",
        "Armenia",
        "accused",
        "Azerbaijan of shelling two villages",
        "indirect",
    ),
    ("The ministry confirmed his death.", "The ministry", "confirmed", "his death", "indirect"),
    ("The junta called on the monks to disperse.", "The junta", "called on", "the monks to disperse", "indirect"),
    ('The president called the vote a "farce".', "The president", "called", 'the vote a "farce', "mixed"),
    (
        'The general said the truce was "dead and buried."',
        "The general",
        "said",
        'the truce was "dead and buried."',
        "mixed",
    ),
    ('The mayor said: "We will rebuild every house."', "The mayor", "said", '"We will rebuild every house."', "direct"),
    (
        "The envoy told reporters that talks would resume in Geneva.",
        "The envoy",
        "told",
        "that talks would resume in Geneva",
        "indirect",
    ),
    (
        "The police chief was quoted as saying that the bomb was homemade.",
        "The police chief",
        "saying",
        "that the bomb was homemade",
        "indirect",
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content", "kind"), CASES)
def test_statement(nlp, text, source, cue, content, kind):
    assert (source, cue, content.rstrip('"')) in [(s, c, x.rstrip('"')) for s, c, x, _ in read(nlp, text)]
    assert kind in [k for *_, k in read(nlp, text)]


@pytest.mark.parametrize(
    "text",
    ["The army shelled the town at dawn.", 'The so-called "peace road" is closed.', "The rebels' camp wasn't far."],
)
def test_no_statement(nlp, text):
    assert read(nlp, text) == []


def test_addressee_negation_and_unnamed_source(nlp):
    told = found(nlp("The envoy told reporters that talks would resume.")).statements[0]
    assert told.addressee == (15, 24)
    denied = found(nlp("Rwanda denied that its troops had crossed the border.")).statements[0]
    assert denied.negated
    unnamed = found(nlp("Officials said the port was closed.")).statements[0]
    assert unnamed.anonymous
    assert not found(nlp("Rwanda said the port was closed.")).statements[0].anonymous


def test_participle_takes_over_the_subject(nlp):
    rows = read(nlp, "The militia rejected the plan, saying it favored the government.")
    assert ("The militia", "saying", "it favored the government", "indirect") in rows


def test_quotation_without_a_cue_is_carried_on(nlp):
    rows = read(nlp, '"We saw the planes," the teacher said. "Then the whole street burned."')
    assert rows == [("the teacher", "said", '"We saw the planes," | "Then the whole street burned."', "direct")]


def test_quotation_over_paragraphs_is_one_statement(nlp):
    rows = read(nlp, '"We left at night and walked.\n"Nobody helped us," the teacher said.')
    assert [(s, x) for s, _, x, _ in rows] == [("the teacher", '"We left at night and walked.\n"Nobody helped us,"')]


@pytest.mark.parametrize("text", ["", '"', '"""', "said", "according to", '" " "\n\n"', "He said \"\u201c\u201d' ''."])
def test_odd_texts_raise_nothing(nlp, text):
    read(nlp, text)
