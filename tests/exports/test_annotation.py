"""Spans for annotation tools: what goes out comes back, and corrections count."""

import json
from pathlib import Path

import pytest

from analysis.exports import annotation as standoff
from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.scoring import scores as scoring

TEXT = (
    "GENEVA — Kyiv rejected the cease-fire on Monday.\n\n"
    "At least 12 people were killed and 30 others wounded, the Health Ministry said. "
    "“We will not leave,” said Ada Oko, a spokeswoman for the rebels."
)


@pytest.fixture(scope="module")
def tables():
    return extract([Report("truce", TEXT)])


def test_brat_spans_are_the_texts_own_words(tables) -> None:
    for line in standoff.brat(tables, "truce").splitlines():
        if line.startswith("T"):
            _, where, words = line.split("\t")
            places = [pair.split() for pair in where.split(" ", 1)[1].split(";")]
            assert " ".join(TEXT[int(a) : int(b)] for a, b in places) == words


def test_uncorrected_annotations_score_in_full(tables) -> None:
    gold = standoff.from_brat(standoff.brat(tables, "truce"), "truce")
    scores = scoring.score(tables, [gold])
    scores = scores[scores["table"] != "actors"]
    assert (scores["gold"] > 0).all()
    assert (scores["f1"] == 1.0).all()


def test_a_correction_lowers_the_score(tables) -> None:
    corrected = standoff.brat(tables, "truce").replace("outcome E", "outcome_was E", 1)
    gold = standoff.from_brat(corrected, "truce")
    right = scoring.score(tables, [gold]).set_index("measure").loc["value and outcome right"]
    assert right["right"] == right["gold"] - 1


@pytest.mark.parametrize("line", ["T1\tCue", "E1\tNothing:T1", "E1 Statement"])
def test_what_is_no_standoff_is_named(line: str) -> None:
    with pytest.raises(standoff.StandoffError, match="truce, line 1"):
        standoff.from_brat(line, "truce")


def test_a_span_that_is_not_there_is_named() -> None:
    with pytest.raises(standoff.StandoffError, match="T9"):
        standoff.from_brat("T1\tCue 0 4\tKyiv\nE1\tStatement:T1 Source:T9", "truce")


def test_web_annotations_quote_what_they_point_at(tables) -> None:
    made = standoff.web_annotations(tables)
    assert len(made) == sum(len(tables[name]) for name in ("statements", "figures", "positions"))
    for annotation in made:
        for target in annotation["target"]:
            place, quote = target["selector"]
            assert TEXT[place["start"] : place["end"]] == quote["exact"]
    json.dumps(made)


def test_a_folder_that_brat_opens(tables, tmp_path: Path) -> None:
    standoff.write_brat(tables, tmp_path)
    assert (tmp_path / "truce.txt").read_text(encoding="utf-8") == TEXT
    assert (tmp_path / "truce.ann").read_text(encoding="utf-8") == standoff.brat(tables, "truce")
    assert "[events]" in (tmp_path / "annotation.conf").read_text(encoding="utf-8")
