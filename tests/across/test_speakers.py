"""Who speaks: one speaker under one name, two as two, and a body that is not the state in its name."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis import Report, extract
from analysis.across.incidents import incidents, side_by_side
from analysis.across.same_actors import renamed
from analysis.across.speakers import UNCLEAR, UNKNOWN, names_of, speakers
from analysis.showing.plots import stance_matrix, who_is_heard

ACTORS = pd.DataFrame(
    [
        ("r1:a1", "r1", "Hamas", "armed group", None, None),
        ("r1:a2", "r1", "Israel", "state", None, "ISR"),
        ("r1:a3", "r1", "Idris Kolm", "person", "Commander", None),
        ("r1:a4", "r1", "Northern Front", "armed group", None, None),
        ("r1:a5", "r1", "Ministry of Trade and Industry", "organization", None, None),
        ("r1:a6", "r1", "Ann Bell", "person", "Mayor", "KEN"),
        ("r1:a7", "r1", "Health Ministry", "organization", None, None),
        ("r1:a8", "r1", "Relief Front", "organization", None, None),
        ("r2:a1", "r2", "Kolm", "person", None, None),
        ("r2:a2", "r2", "Karsova", "place", None, None),
        ("r2:a3", "r2", "Karsova", "organization", None, None),
        ("r2:a4", "r2", "Bell", "person", "Senator", "UGA"),
        ("r2:a5", "r2", "Maren Army", "armed group", None, None),
    ],
    columns=["actor_id", "report_id", "name", "kind", "role", "country"],
)


def one(report: str, actor: str | None, text: str | None) -> list[str]:
    rows = pd.DataFrame([(report, actor, text)], columns=["report_id", "source_id", "source"])
    return list(speakers(rows, ACTORS)[0])


@pytest.mark.parametrize(
    ("report", "actor", "text", "names"),
    [
        # one speaker, however written
        ("r1", None, "The army", ["army"]),
        ("r2", "r2:a1", "Kolm", ["Idris Kolm"]),
        ("r1", None, "the Health Ministry", ["Health Ministry"]),
        ("r2", None, "The Army", ["Maren Army"]),
        # traps: of another role and country; a word that two bodies' names end in
        ("r2", "r2:a4", "Bell", ["Bell"]),
        ("r2", None, "The Front", ["Front"]),
        # two are two, or open
        ("r1", "r1:a1", "Hamas and Israel", ["Hamas", "Israel"]),
        ("r1", "r1:a1", "both Hamas and Oman", ["Hamas and Oman"]),
        ("r1", "r1:a7", "the Health Ministry and the Red Cross", ["Health Ministry and the Red Cross"]),
        # traps: one body with "and" in its name, one person with two offices
        ("r1", "r1:a5", "The Ministry of Trade and Industry", ["Ministry of Trade and Industry"]),
        ("r1", "r1:a6", "Ann Bell, the mayor and party leader", ["Ann Bell"]),
        # the body is not the state in its name
        ("r2", "r2:a3", "Doctors Aid Karsova", ["Doctors Aid Karsova"]),
        ("r2", "r2:a2", "Teachers Without Borders Karsova", ["Teachers Without Borders Karsova"]),
        # traps: it is
        ("r2", "r2:a2", "Karsova", ["Karsova"]),
        ("r2", "r2:a2", "northern Karsova", ["Karsova"]),
        ("r2", "r2:a2", "the government of Karsova", ["Karsova"]),
        # nobody is made up
        ("r1", None, "it", [UNCLEAR]),
        ("r1", None, "who", [UNCLEAR]),
        ("r1", None, "her office", ["her office"]),
        ("r1", None, None, [UNKNOWN]),
        ("r1", "r1:a1", "it", ["Hamas"]),
        ("r1", None, "a spokesman", ["a spokesman"]),
    ],
)
def test_speakers(report: str, actor: str | None, text: str | None, names: list[str]) -> None:
    assert one(report, actor, text) == names


def test_one_row_a_speaker() -> None:
    tables = extract(
        [
            Report(
                "r1",
                "The army said it would wait. Commander Idris Kolm said his men would stay.",
                date=date(2031, 3, 1),
            ),
            Report("r2", "It was over, the army said. Kolm said he would leave.", date=date(2031, 3, 2)),
        ]
    )
    heard = who_is_heard(tables["statements"], renamed(tables))
    assert dict(heard["all"]) == {"Idris Kolm": 2, "army": 2}


def test_two_speakers_of_one_statement_count_for_both() -> None:
    rows = pd.DataFrame(
        [("r1", "r1:a1", "Hamas and Israel", "indirect")], columns=["report_id", "source_id", "source", "kind"]
    )
    assert dict(who_is_heard(rows, ACTORS)["all"]) == {"Hamas": 1, "Israel": 1}


def test_two_holders_of_one_position() -> None:
    row = ("r1", "r1:a1", "Hamas and Israel", "accept", False, "cease-fire")
    held = pd.DataFrame([row], columns=["report_id", "actor_id", "actor", "stance", "negated", "theme"])
    assert stance_matrix(held, ACTORS)["cease-fire"].to_dict() == {"Hamas": "accept", "Israel": "accept"}


def test_sources_of_counts() -> None:
    text = "A blast in Tyre on Tuesday killed 12 people, the army said."
    other = "The Army said a blast in Tyre on Tuesday killed 15 people."
    tables = extract([Report(f"r{n}", t, date=date(2023, 5, 10 + n)) for n, t in enumerate((text, other))])
    assert len(set(names_of(tables).values())) == 1
    assert list(side_by_side(incidents(tables))["told"]) == ["Army: 12, then 15"]
