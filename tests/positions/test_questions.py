"""The questions that are asked of a clause, each alone: mood, place, voice, side, act, judgement."""

import pytest

from analysis.lexicons.words import words_of
from analysis.parsing.tokens import Token, read
from analysis.pipeline import load
from analysis.positions import act_names, acting, clauses, judging
from analysis.positions.asking import Asker
from analysis.positions.clause_voice import voice_of
from analysis.positions.moods import mood

WORDS = words_of(None)


def verb(text: str, word: str) -> Token:
    """The token of this word in the parsed text."""
    return next(t for t in read(load()(text)) if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "modal", "negated"),
    [
        ("The rebels will leave the town.", "leave", "will", False),
        ("The rebels will not leave the town.", "leave", "will", True),
        ("The army must leave the town.", "leave", "must", False),
        ("The army has to leave the town.", "leave", "must", False),
        ("The army has yet to leave the town.", "leave", "", True),
        ("The army should have left the town.", "left", "amiss", False),
        ("The army must have left the town.", "left", "may", False),
        ("The army refused to leave the town.", "leave", "", True),
        ("The army was ready to leave the town.", "leave", "embedded", False),
        ("The army intends to leave the town.", "leave", "will", False),
        ("The army wants to leave the town.", "leave", "want", False),
        ("The army will listen to no conditions.", "listen", "will", True),
        ("The army left the town.", "left", "", False),
    ],
)
def test_modal_and_negation(text: str, word: str, modal: str, negated: bool) -> None:
    how = mood(verb(text, word), WORDS.acts)
    assert (how.modal, how.negated) == (modal, negated)


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("The rebels left the town.", "left", "main"),
        ("The army shelled the town because the rebels left it.", "left", "reason"),
        ("The army shelled the town after the rebels left it.", "left", "time"),
        ("The army came to leave the town.", "leave", None),
        ("The rebels, who left the town, returned.", "left", "main"),
        ("The rebels who left the town returned.", "left", None),
        ("Any rebels, who left the town, returned.", "left", None),
        ("The army went home, leaving the town.", "leaving", "main"),
        ("The army will go home, leaving the town.", "leaving", None),
    ],
)
def test_place(text: str, word: str, place: str | None) -> None:
    assert clauses.place(verb(text, word), None, WORDS.acts) == place


@pytest.mark.parametrize(
    ("text", "word", "open_"),
    [
        ("If the rebels leave, the army will stay.", "leave", True),
        ("Will the rebels leave?", "leave", True),
        ("The rebels leave.", "leave", False),
    ],
)
def test_open(text: str, word: str, open_: bool) -> None:
    assert clauses.is_open(verb(text, word)) is open_


@pytest.mark.parametrize(
    ("text", "word", "kind", "cue"),
    [
        ("The rebels left the town.", "left", "report", ""),
        ("The general said the rebels left the town.", "left", "said", "say"),
        ("The general warned that the rebels would leave.", "leave", "said", "warn"),
        ("The general made clear that the rebels must leave.", "leave", "said", "say"),
    ],
)
def test_voice(text: str, word: str, kind: str, cue: str) -> None:
    voice = voice_of(verb(text, word), WORDS.stances, WORDS.acts)
    assert (voice.kind, voice.cue) == (kind, cue)


@pytest.mark.parametrize(
    ("text", "word", "side"),
    [
        ("Sudan's army said it would leave the town.", "leave", "own"),
        ("Sudan's army said Kenyan troops had left the town.", "left", "other"),
        ("Sudan's army said Sudanese troops had left the town.", "left", "own"),
        ("Sudan's army said the weather had changed.", "changed", "none"),
        ("Kenyan troops left the town.", "left", "party"),
    ],
)
def test_side(text: str, word: str, side: str) -> None:
    token = verb(text, word)
    clause = Asker(token.doc, WORDS)
    voice = voice_of(token, WORDS.stances, WORDS.acts)
    subject = next(c for c in token.children if c.dep_ == "nsubj")
    assert clause.sides.side(subject, token, voice).name == side


@pytest.mark.parametrize(
    ("text", "word", "classes"),
    [
        ("The army pulled out of the peace process.", "pulled", {"leave"}),
        ("The army carried out raids.", "carried", {"hostile"}),
        ("The army laid siege to the town.", "laid", {"hostile"}),
        ("The envoys held talks.", "held", {"talk"}),
        ("The council imposed sanctions.", "imposed", {"punish"}),
        ("The army painted its trucks.", "painted", set()),
    ],
)
def test_act(text: str, word: str, classes: set[str]) -> None:
    token = verb(text, word)
    goal = act_names.target(token)
    found = acting.act(token, act_names.names(token), None, goal, act_names.about(token, goal, WORDS.acts), WORDS.acts)
    asked = {"leave", "hostile", "talk", "punish"}
    assert found & asked == classes


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        ("The raid was a grave mistake.", "was", {"bad"}),
        ("The raid was not a mistake.", "was", set()),
        ("The rebels are not serious.", "are", {"bad", "disbelieved"}),
        ("The truce is a major step.", "is", {"good"}),
        ("The offer is unacceptable.", "is", {"shut"}),
        ("The rebels are to blame for the raid.", "are", {"culprit"}),
        ("The withdrawal is not negotiable.", "is", {"kept"}),
        ("The truck was red.", "was", set()),
    ],
)
def test_judgement(text: str, word: str, said: set[str]) -> None:
    token = verb(text, word)
    assert judging.predicate(token, mood(token, WORDS.acts).negated, WORDS.acts) == said
