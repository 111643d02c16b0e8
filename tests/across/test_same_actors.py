"""Actors over many reports: what is joined, what must not be, and who speaks of whom."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.across.same_actors import join_actors, renamed, same_name, source_names, speaks_of
from analysis.extracting import extract
from analysis.reading.report import Report

Tables = dict[str, pd.DataFrame]


def tables(*texts: str) -> Tables:
    return extract([Report(f"r{number}", text) for number, text in enumerate(texts, 1)])


def keys(found: Tables, **options: float) -> dict[tuple[str, str], str]:
    joined = join_actors(found, **options)  # type: ignore[arg-type]
    names = dict(zip(found["actors"]["actor_id"], found["actors"]["name"], strict=True))
    return {
        (r, names[a]): k for r, a, k in zip(joined["report_id"], joined["actor_id"], joined["actor_key"], strict=True)
    }


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        ("The U.S. said so.", "Washington said so.", "U.S.", "Washington"),
        ("Hizbullah said so.", "Hezbollah said so.", "Hizbullah", "Hezbollah"),
        ("Israel's army said so.", "The Israeli military said so.", "Israel's army", "Israeli military"),
        ("President Ann Bell said so.", "Senator Ann Bell said so.", "Ann Bell", "Ann Bell"),
        ("The RSF said so.", "The Rapid Support Forces said so.", "RSF", "Rapid Support Forces"),
    ],
)
def test_joined(one: str, other: str, first: str, second: str) -> None:
    found = keys(tables(one, other))
    assert found["r1", first] == found["r2", second]


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        ("The UN said so.", "UNRWA said so.", "UN", "UNRWA"),
        ("Sudan said so.", "South Sudan said so.", "Sudan", "South Sudan"),
        ("Kenyan President Ann Bell said so.", "Ugandan President Ann Bell said so.", "Ann Bell", "Ann Bell"),
        ("President Ann Bell said so.", "President Carl Bell said so.", "Ann Bell", "Carl Bell"),
        ("The Lebanese army said so.", "Lebanon said so.", "Lebanese army", "Lebanon"),
        ("The Kenyan army said so.", "The Ugandan army said so.", "Kenyan army", "Ugandan army"),
        ("Gaza's Health Ministry said so.", "The Lebanese Health Ministry said so.", "Gaza's Health Ministry", "Lebanese Health Ministry"),
    ],
)  # fmt: skip
def test_kept_apart(one: str, other: str, first: str, second: str) -> None:
    found = keys(tables(one, other))
    assert found["r1", first] != found["r2", second]


def test_alike_names_only_when_asked() -> None:
    pytest.importorskip("rapidfuzz")
    found = tables(
        "President Abdel Fattah Burhan left.",
        "President Abdul Fattah Burhan left.",
        "The UN left.",
        "UNRWA left.",
        "Sudan left.",
        "South Sudan left.",
    )
    exact, like = keys(found), keys(found, similar=90)
    assert exact["r1", "Abdel Fattah Burhan"] != exact["r2", "Abdul Fattah Burhan"]
    assert like["r1", "Abdel Fattah Burhan"] == like["r2", "Abdul Fattah Burhan"]
    assert like["r3", "UN"] != like["r4", "UNRWA"] and like["r5", "Sudan"] != like["r6", "South Sudan"]
    assert set(join_actors(found, similar=90)["how"]) == {"name", "lexicon", "similar"}


def test_order_and_columns() -> None:
    found = tables("Hamas accused Israel of delay.", "Israel met Hamas.")
    joined = join_actors(found)
    assert list(joined["actor_id"]) == list(found["actors"]["actor_id"])
    assert list(joined) == ["actor_id", "report_id", "actor_key", "name", "kind", "country", "how"]
    pd.testing.assert_frame_equal(joined, join_actors(found))


def test_who_speaks_of_whom() -> None:
    found = tables(
        "Hamas said that Israel had broken the truce. Egypt said it would wait.",
        "Hamas said Israel and Qatar would meet in Doha.",
    )
    got = speaks_of(found)
    assert got[["speaker", "mentioned", "statements", "reports"]].values.tolist() == [
        ["Hamas", "Israel", 2, 2],
        ["Hamas", "Qatar", 1, 1],
    ]
    assert "Doha" in set(speaks_of(found, places=True)["mentioned"])


def test_nobody_speaks() -> None:
    assert speaks_of(tables("The truce between Israel and Hamas held.")).empty
    assert speaks_of(tables("Officials said Israel would wait.")).empty


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("Orsenia's Health Ministry said so.", "The Health Ministry said so.", True),
        ("The Orsenian Health Ministry said so.", "The Health Ministry said so.", True),
        ("The Ministry of Health said so.", "The Health Ministry said so.", True),
        ("The Health Ministry said so.", "The Defense Ministry said so.", False),
        # a second state's ministry in the collection: "the Health Ministry" may be of either
        (
            "The Lebanese Health Ministry said so. The Syrian Defense Ministry left.",
            "The Health Ministry said so.",
            False,
        ),
    ],
)
def test_a_ministry_with_and_without_its_state(one: str, other: str, together: bool) -> None:
    found = tables(one, other)
    joined = join_actors(found)
    first, second = (
        set(joined.loc[(joined["report_id"] == r) & joined["name"].str.contains("Health|Defense"), "actor_key"])
        for r in ("r1", "r2")
    )
    assert first and second and bool(first & second) is together


def test_sources_go_by_one_name() -> None:
    found = tables(
        "The Orsenian Health Ministry said 9 people died.",
        "The Health Ministry said 10 people died.",
        "Witnesses said 11 people died.",
    )
    assert list(source_names(found).values()) == ["Orsenian Health Ministry", "Orsenian Health Ministry", "Witnesses"]
    assert [n for n in renamed(found)["name"] if "Health" in n] == ["Orsenian Health Ministry"] * 2
    assert same_name("The Army") == same_name("army") and same_name(None) == ""
