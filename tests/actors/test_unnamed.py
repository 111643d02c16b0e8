"""Bodies and office-holders without a name: which are an actor of their own, and which are nobody's, in sentences of several wars."""

from __future__ import annotations

import pytest

from analysis.pipeline import parse
from analysis.reading.report import Report
from analysis.records import Found, found

Case = tuple[str, dict[str, list[str]]]

OFFICES: list[Case] = [
    ("Kenya's defence minister warned Somalia. The defence minister said troops would stay.",
     {"Kenya's defence minister": ["Kenya's defence minister", "defence minister"]}),
    ("Chile's president refused; Peru's president did not.",
     {"Chile's president": ["Chile's president"], "Peru's president": ["Peru's president"]}),
    ("Eritrea does not agree; its information minister has sneered at it.",
     {"information minister": ["information minister"]}),
    ("The governor of Batken said 11 had died.", {"governor of Batken": ["governor of Batken"]}),
    ("The Governor of South Kordofan considers it unacceptable.", {"Governor of South Kordofan": ["Governor of South Kordofan"]}),
    ("A spokeswoman for the Australian foreign minister said the ship would sail.",
     {"Australian foreign minister": ["Australian foreign minister"]}),
    ("The Iranian foreign minister flew to Rome. Nobody believed the foreign minister, who spoke of peace; the foreign minister left.",
     {"Iranian foreign minister": ["Iranian foreign minister", "foreign minister"]}),
    ("Israel hit two tanks, a warning in the defence minister's words.", {"defence minister": ["defence minister"]}),
    # traps: offices that a person of the report has, or that are no state's
    ("Foreign Minister Ivo Veld of Orsenia resigned. Orsenia's foreign minister said so.", {}),
    ("Mali's chief delegate, Justice Minister Odile Mbayo, left the talks.", {}),
    ("Ivo Veld was elected last year. The president said he would resign.", {}),
    ("The company's president said sales rose.", {}),
    ("A spokesman for the company said so.", {}),
]  # fmt: skip
BODIES: list[Case] = [
    ("The army disputes both claims.", {"army": ["army"]}),
    ("The presidency will not hear of it. The presidency said so twice.", {"presidency": ["presidency", "presidency"]}),
    ("The foreign office spokeswoman Sana Durrani said that her government would wait.",
     {"foreign office": ["foreign office"], "government": ["government"]}),
    ("The foreign ministry's official line is that talks help.", {"foreign ministry": ["foreign ministry"]}),
    ("The Catholic archdiocese fed them. The archdiocese said it had no rice left.", {"archdiocese": ["Catholic archdiocese", "archdiocese"]}),
    ("Israel said its army would stay.", {"army": ["army"]}),
    ("The Catholic archdiocese of Jayapura counted 40 dead. The archdiocese fed them.", {"archdiocese": ["Catholic archdiocese", "archdiocese"]}),
    ("Government forces left at dawn. The transitional government agreed.",
     {"Government forces": ["Government forces"], "government": ["transitional government"]}),
    # traps: parts of other phrases, the rebels' own, another state's
    ("The army camp burned.", {}),
    ("He wrote a letter to the archdiocese.", {}),
    ("The convoy passed an air force base.", {}),
    ("The palace guards left.", {}),
    ("Kenyan President Ann Otieno said her government would wait. The Ethiopian government had left.", {}),
]  # fmt: skip

NEAR: list[Case] = [
    ("The Military Forces arrived at noon. The organization gave no reason.", {"Military Forces": ["Military Forces"]}),
    ("The Northern Farmers Union left the talks. The group gave no reason.", {"Northern Farmers Union": ["Northern Farmers Union", "group"]}),
]  # fmt: skip


def nameless(text: str) -> dict[str, list[str]]:
    """The descriptions of each actor without a proper name, by the actor's name."""
    doc = next(iter(parse([Report("r", text)])))
    records: Found = found(doc)
    result: dict[str, list[str]] = {}
    for m in records.mentions:
        if m.actor is not None and m.form == "description" and not records.actors[m.actor].named:
            result.setdefault(records.actors[m.actor].name, []).append(doc.text[m.start : m.end])
    return result


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_office_holders(text: str, expected: dict[str, list[str]]) -> None:
    assert nameless(text) == expected


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: dict[str, list[str]]) -> None:
    assert nameless(text) == expected


@pytest.mark.parametrize(("text", "expected"), NEAR)
def test_the_group_is_no_army(text: str, expected: dict[str, list[str]]) -> None:
    doc = next(iter(parse([Report("r", text)])))
    records: Found = found(doc)
    got = {
        a.name: [doc.text[m.start : m.end] for m in records.mentions if m.actor == i]
        for i, a in enumerate(records.actors)
    }
    assert got == expected
