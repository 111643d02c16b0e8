"""Figures: sentences of other conflicts to rows."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from importlib import import_module

import pytest
from spacy.language import Language

from analysis.figures import FiguresComponent
from analysis.pipeline import model_name
from analysis.reading import Report
from analysis.records import Figure, found


@lru_cache(maxsize=1)
def model() -> Language:
    nlp: Language = import_module(model_name()).load()
    return nlp


def figures(text: str) -> list[Figure]:
    doc = model()(text)
    doc.user_data["report"] = Report("x", text, date=date(2023, 5, 10))
    return found(FiguresComponent(None)(doc)).figures


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Shelling in Khartoum killed 14 civilians on Monday.", [(14, 14, 14, "killed")]),
        ("At least 30 people were killed and dozens were wounded in Sanaa.",
         [(30, None, None, "killed"), (12, None, None, "injured")]),
        ("The blast left 12 people dead.", [(12, 12, 12, "killed")]),
        ("Twelve miners died when the bridge collapsed.", [(12, 12, 12, "killed")]),
        ("The fighting has displaced more than 1.5 million people.", [(1.5e6, None, None, "displaced")]),
        ("Rebels abducted 40 students from a school in Kaduna.", [(40, 40, 40, "abducted")]),
        ("Gunmen took nine aid workers hostage near Goma.", [(9, 9, 9, "abducted")]),
        ("The rebels released 15 prisoners on Friday.", [(15, 15, 15, "released")]),
        ("Police detained up to 60 protesters in Minsk.", [(None, None, 60, "detained")]),
        ("A mortar killed a father and his three sons.", [(4, 4, 4, "killed")]),
        ("Rescuers recovered the bodies of eight migrants.", [(8, 8, 8, "bodies recovered")]),
        ("The siege has resulted in over 900 deaths.", [(900, None, None, "killed")]),
        ("Nearly 200 soldiers were wounded in Bakhmut.", [(None, 200, 200, "injured")]),
        ("Hundreds of families are missing and 20 people were injured.", [(20, 20, 20, "injured")]),
        ("Between 20 and 25 villagers were murdered.", [(20, None, 25, "killed")]),
        ("The death toll rose to 340.", [(340, 340, 340, "killed")]),
        ("No one was killed in the attack.", [(0, 0, 0, "killed")]),
        ("Officials said 70 people were missing.", [(70, 70, 70, "missing")]),
        ("Militants are holding 25 hostages in Marib. About a fifth of them are dead.",
         [(25, 25, 25, "held"), (None, 5, None, "killed")]),
        ("An attack in Mali wounded six peacekeepers.", [(6, 6, 6, "injured")]),
        ("Some 5,000 people are sheltering in a church in Wau.", [(5000, 5000, 5000, "sheltering")]),
    ],
)  # fmt: skip
def test_rows(text: str, rows: list[tuple[float | None, float | None, float | None, str]]) -> None:
    assert [(f.low, f.best, f.high, f.outcome) for f in figures(text)] == rows


@pytest.mark.parametrize(
    "text",
    [
        "An assault could kill thousands of people.",
        "The commander threatened to kill 20 hostages.",
        "The army denied killing 30 villagers.",
        "Were 40 people killed in the raid?",
        "The parade drew 3,000 soldiers.",
        "The strike killed 12 cows.",
        "Lawmakers approved the bill by 61 votes.",
        "The convoy drove 40 kilometers to Aleppo.",
        "The bank released $30 million in aid.",
        "Ivan Petrov, 34, was killed in Kherson.",
        "The 2014 war killed his brother.",
        "If the dam breaks, 500 people will die.",
        "The rebels demanded the release of 60 prisoners.",
        "The strike destroyed 12 tanks and three tankers.",
    ],
)
def test_traps(text: str) -> None:
    assert figures(text) == []


def test_circumstances() -> None:
    text = "A strike on Monday killed at least 10 civilians in Mariupol."
    (figure,) = figures(text)
    assert figure.hedge == "at least"
    assert figure.status == "civilian"
    assert figure.place is not None and text[slice(*figure.place)] == "Mariupol"
    assert figure.time is not None and text[slice(*figure.time)] == "Monday"
    assert figure.date_from == figure.date_to == "2023-05-08"
