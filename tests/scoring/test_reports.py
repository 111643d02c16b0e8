"""Whole reports: the two halves, and what is asked of a position beyond holder and stance."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.reading.inputs import read_reports
from analysis.scoring.position_parts import part_is_right, same_holder, same_stance
from analysis.scoring.reports import HALVES, half_of

FOLDER = Path(__file__).parents[1] / "gold" / "reports"


def test_the_marks_stand_in_their_texts() -> None:
    texts = {report.report_id: report.text for report in read_reports([FOLDER / "texts"])[0]}
    marks = {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((FOLDER / "marks").glob("*.json"))
    }
    assert texts.keys() == marks.keys()
    for name, answers in marks.items():
        assert answers["id"] == name
        for figure in answers["figures"]:
            assert 0 <= figure["number"][0] < figure["number"][1] <= len(texts[name])
        for names in (n for lists in answers["actors"].values() for group in lists for n in [group]):
            assert all(words in texts[name] for words in names)


def test_halves() -> None:
    assert half_of("m02_cabinda2014") == HALVES[0]
    assert half_of("n11_rakhine") == HALVES[1]


@pytest.mark.parametrize(
    ("marked", "found", "same"),
    [
        ({"actor": "he", "refers_to": "Idris Kolm"}, "Kolm", True),
        ({"actor": "the ministry's spokesman", "alt_actor": ["the ministry"]}, "the ministry", True),
        ({"actor": "the rebels"}, "the army", False),
        ({"actor": "UN"}, "UNRWA", False),
    ],
)
def test_holders(marked: dict, found: str, same: bool) -> None:
    assert same_holder(marked, {"actor": found}) is same
    assert same_holder({"actor": "the junta"}, {"actor": "Niamey"}, [frozenset({"junta", "niamey"})])


def test_stances_and_parts() -> None:
    assert same_stance({"stance": "demand", "alt_stance": "request"}, {"stance": "request"})
    assert not same_stance({"stance": "demand"}, {"stance": "request"})
    assert part_is_right("issue", {"issue": "the new plan for a truce"}, {"issue": "the plan for a truce"})
    assert part_is_right("counterparty", {}, {"counterparty": None})
    assert not part_is_right("counterparty", {}, {"counterparty": "Chad"})
    assert not part_is_right("reported_by", {"reported_by": "he"}, {"reported_by": None})
    assert part_is_right("negated", {}, {"negated": False})
    assert part_is_right("modality", {}, {"modality": "future"}) is None
