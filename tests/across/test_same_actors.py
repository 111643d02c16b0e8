"""Actors over many reports: what is joined, what must not be, and who speaks of whom."""

from __future__ import annotations

from pathlib import Path

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
        "President Tomas Veldkamp left.",
        "President Tomas Veltkamp left.",
        "The UN left.",
        "UNRWA left.",
        "Sudan left.",
        "South Sudan left.",
    )
    exact, like = keys(found), keys(found, similar=90)
    assert exact["r1", "Tomas Veldkamp"] != exact["r2", "Tomas Veltkamp"]
    assert like["r1", "Tomas Veldkamp"] == like["r2", "Tomas Veltkamp"]
    assert like["r3", "UN"] != like["r4", "UNRWA"] and like["r5", "Sudan"] != like["r6", "South Sudan"]
    assert set(join_actors(found, similar=90)["how"]) == {"name", "lexicon", "similar"}


@pytest.mark.parametrize(
    ("texts", "first", "second", "how"),
    [
        # a last name that one person of the folder has
        (["General Idris Kolm left Darvel.", "Kolm said so on Monday."], "Idris Kolm", "Kolm", "last name"),
        (["Rebel leader Tomas Veld signed.", "Veld denied it."], "Tomas Veld", "Veld", "last name"),
        # an acronym that another report explains
        (["The Lowland Zarim Front (LZF) left.", "The LZF said so on Monday."], "Lowland Zarim Front", "LZF", "other name"),
        (["Delegates of the Northern Rescue Union (NRU) left.", "NRU killed four people."], "Northern Rescue Union", "NRU", "other name"),
        # the army of the state that a report is about
        (["Kenya waited. The army denied it.", "Kenya's army said so."], "army", "Kenya's army", "body"),
        (["Kenyan soldiers left.", "The Kenyan army said so."], "Kenyan soldiers", "Kenyan army", "body"),
        # one name in two spellings
        (["President Mohamed Hassan left.", "President Muhammad Hassan left."], "Mohamed Hassan", "Muhammad Hassan", "spelling"),
        (["General Abdel Karim left.", "General Abdul Kareem left."], "Abdel Karim", "Abdul Kareem", "spelling"),
    ],
)  # fmt: skip
def test_one_actor_under_its_names(texts: list[str], first: str, second: str, how: str) -> None:
    found = tables(*texts)
    joined = join_actors(found).assign(own=found["actors"]["name"])
    keys = {(r, n): k for r, n, k in zip(joined["report_id"], joined["own"], joined["actor_key"], strict=True)}
    assert keys["r1", first] == keys["r2", second]
    assert how in set(joined.loc[joined["own"].isin([first, second]), "how"])


@pytest.mark.parametrize(
    ("texts", "first", "second"),
    [
        # two persons of the folder have the last name, two fronts the letters
        (["General Idris Kolm met Envoy Ann Kolm.", "Kolm said so on Monday."], "Idris Kolm", "Kolm"),
        (["The Lowland Zarim Front (LZF) left.", "The LZF said so.", "The Lemba Zone Federation (LZF) stayed."], "Lowland Zarim Front", "LZF"),
        (["Kenya waited. The army denied it.", "Uganda's army said so."], "army", "Uganda's army"),
        (["President Mohamed Hassan left.", "President Muhammad Hassan Ali left."], "Mohamed Hassan", "Muhammad Hassan Ali"),
    ],
)  # fmt: skip
def test_names_that_two_may_have_stay_apart(texts: list[str], first: str, second: str) -> None:
    found = tables(*texts)
    joined = join_actors(found).assign(own=found["actors"]["name"])
    keys = {(r, n): k for r, n, k in zip(joined["report_id"], joined["own"], joined["actor_key"], strict=True)}
    assert keys["r1", first] != keys["r2", second]


def test_a_users_row_holds_a_name_apart(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("name,kind\nKolm,person\n", encoding="utf-8")
    found = tables("General Idris Kolm left Darvel.", "Kolm said so on Monday.")
    assert join_actors(found)["actor_key"].nunique() < join_actors(found, str(tmp_path))["actor_key"].nunique()


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


def test_whom_one_accuses_is_spoken_of() -> None:
    got = speaks_of(tables("Chad accused Sudan of arming bandits. Chad blamed Libya. Chad urged Niger to help."))
    assert list(zip(got["speaker"], got["mentioned"], strict=True)) == [("Chad", "Libya"), ("Chad", "Sudan")]
