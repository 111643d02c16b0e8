"""Do a name behind a date, a verb with a late object and a joined verb get their place, and does all else stay as it was parsed?"""

import pytest

from analysis.pipeline import load

# The sentence; its main verb, with its subject.
MENDED = [
    ("On Monday Peter Okello, the governor of Gulu, called for a truce.", "called", "Okello"),
    ("On Sunday Kyiv accused Moscow of shelling.", "accused", "Kyiv"),
    ("In June Peter Okello, the governor, called for a truce.", "called", "Okello"),
    ("On 5 June Peter Okello called for a truce.", "called", "Okello"),
    ("The minister condemned in the strongest terms the attack of 11 May on the camp.", "condemned", "minister"),
    ("The envoy noted with concern the movement of troops.", "noted", "envoy"),
]
# The sentence; a joined verb, and the verb it belongs beside.
FELLOWS = [
    ("The rebels said they would not disarm and insisted that he resign.", "insisted", "said"),
    ("The president said the army would not withdraw and accused the rebels.", "accused", "said"),
    ("The rebels refused to join the cabinet and called for a release.", "called", "refused"),
    ("He says the army will stay and insists that the rebels leave.", "insists", "says"),
    ("Forty rebels were killed and 15 taken prisoner.", "taken", "killed"),
    ("The minister dismissed as lies reports that dozens had died.", "reports", "dismissed"),
    # What is joined to another finite verb, and what only looks finite, stay.
    ("The minister said the rebels fired first and demanded a truce.", "demanded", "fired"),
    ("The minister said the town would be taken and held.", "held", "taken"),
    ("The minister said the army would attack and the rebels fled.", "fled", "attack"),
    ("The minister said he would go and see the camp.", "see", "go"),
]
# What only looks like it; words that keep what they hang on.
LEFT = [
    ("He freed 12 taken prisoners.", "taken", "prisoners"),
    ("As the army claims that 12 had died, the rebels are silent.", "army", "claims"),
    ("The Monday talks failed.", "Monday", "talks"),
    ("On Monday Night Football drew fans.", "Monday", "Night"),
    ("The report by June Carter called for a truce.", "June", "Carter"),
    ("The man killed in the raid.", "killed", "man"),
    ("A soldier given in June the medal of honour.", "given", "soldier"),
    ("The general, wounded in May, took the town.", "wounded", "general"),
    ("The envoy, hurt in the blast, a driver and a cook.", "hurt", "envoy"),
]


@pytest.mark.parametrize(("sentence", "verb", "subject"), MENDED)
def test_the_main_verb_has_its_subject(sentence: str, verb: str, subject: str) -> None:
    doc = load()(sentence)
    assert [(root.text, [c.text for c in root.children if c.dep_ == "nsubj"]) for root in (s.root for s in doc.sents)] == [(verb, [subject])]  # fmt: skip
    assert [t.text for t in doc if t.head == t] == [verb]


@pytest.mark.parametrize(("sentence", "word", "head"), LEFT)
def test_what_is_no_such_arc_stays(sentence: str, word: str, head: str) -> None:
    doc = load()(sentence)
    assert [t.head.text for t in doc if t.text == word] == [head]


def test_an_object_that_comes_late_is_one() -> None:
    doc = load()("The envoy noted with concern the movement of troops.")
    assert [(t.text, t.head.text) for t in doc if t.dep_ == "dobj"] == [("movement", "noted")]


@pytest.mark.parametrize(("sentence", "verb", "fellow"), FELLOWS)
def test_a_finite_verb_is_joined_to_a_finite_one(sentence: str, verb: str, fellow: str) -> None:
    doc = load()(sentence)
    assert [t.head.text for t in doc if t.text == verb] == [fellow]
