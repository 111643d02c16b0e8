"""What holds of any corrections: applied twice they change nothing more, they can be undone, and rows keep to their words."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from analysis.corrections.applying import Plan, apply, apply_part
from analysis.corrections.columns import PARTS, TABLES
from analysis.corrections.undoing import undone
from analysis.corrections.words import place_of, to_json
from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.tables.schema import ALLOWED, CHANGED, OUTCOMES, REVIEWED, SCHEMA, STANCES
from tests.corrections.made import TEXTS, Tables, assert_same, place, report, said, tables, whole

ROWS = {
    name: sorted(
        identifier.rpartition(":")[2]
        for table in TABLES
        for identifier in tables()[table].loc[tables()[table]["report_id"] == name].iloc[:, 0]
    )
    for name in TEXTS
}
WORDS = {
    name: sorted({w for w in re.findall(r"\w+", text) if text.index(w) == re.search(rf"\b{w}\b", text).start()})  # type: ignore[union-attr]
    for name, text in TEXTS.items()
}
COUNT = st.one_of(st.none(), st.integers(0, 30))
PARTS_OF = {"f": "figures", "p": "positions", "s": "statements", "a": "actors"}


@st.composite
def corrections(draw: st.DrawFn, name: str, row: str) -> dict[str, Any]:
    """What may be said of a row: much of it sound, some of it not."""
    kind = draw(st.sampled_from(["confirmed", "wrong", "corrected", "corrected"]))
    more: dict[str, Any] = {"kind": kind, "reviewer": draw(st.sampled_from(["Ann", "Ben"]))}
    if kind != "corrected":
        return more
    table = PARTS_OF[row[0]]
    cells: dict[str, dict[str, Any]] = {
        "figures": {"low": draw(COUNT), "best": draw(COUNT), "high": draw(COUNT), "outcome": draw(st.sampled_from(OUTCOMES))},
        "positions": {"stance": draw(st.sampled_from(STANCES)), "negated": draw(st.booleans())},
        "statements": {"anonymous": draw(st.booleans())},
        "actors": {"name": draw(st.sampled_from(["Ordu", "the port"])), "age": draw(COUNT)},
    }  # fmt: skip
    more["cells"] = cells[table]
    parts = draw(st.lists(st.sampled_from(PARTS[table]), max_size=2, unique=True)) if PARTS[table] else []
    word = st.sampled_from(WORDS[name]).map(lambda w: place(w, text=TEXTS[name]))
    more["spans"] = {part: draw(st.one_of(st.none(), word)) for part in parts}
    if table == "actors" and draw(st.booleans()):
        more["links"] = {"actor_id": draw(mention(name))}  # is one with another
    return more


def mention(name: str) -> st.SearchStrategy[dict[str, Any]]:
    """Words that mention an actor."""
    own = tables()["mentions"].query("report_id == @name")
    return st.sampled_from(list(zip(own["start"], own["end"], strict=True))).map(
        lambda at: to_json(place_of(TEXTS[name], int(at[0]), int(at[1])))
    )


@st.composite
def moved(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """A mention that is another actor's, or nobody's."""
    whose = draw(st.one_of(st.none(), mention(name)))
    return {"table": "mentions", "kind": "corrected", "anchor": draw(mention(name)), "machine": {}, "links": {"actor_id": whose}}  # fmt: skip


@st.composite
def additions(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """A row that a reviewer may have missed."""
    table = draw(st.sampled_from(TABLES))
    word = st.sampled_from(WORDS[name]).map(lambda w: place(w, text=TEXTS[name]))
    cells = {
        "figures": {"best": draw(st.integers(0, 9)), "outcome": draw(st.sampled_from(OUTCOMES))},
        "positions": {"stance": draw(st.sampled_from(STANCES))},
        "statements": {"kind": "indirect"},
        "actors": {"kind": draw(st.sampled_from(ALLOWED["actors", "kind"]))},
    }[table]
    spans = {"actor": draw(word)} if table == "positions" else {}
    return {"table": table, "kind": "added", "anchor": draw(word), "cells": cells, "spans": spans}


@st.composite
def files(draw: st.DrawFn) -> dict[str, Any]:
    """A file on one or both reports."""
    made = []
    for name in draw(st.lists(st.sampled_from(sorted(TEXTS)), min_size=1, max_size=2, unique=True)):
        chosen = draw(st.lists(st.sampled_from(ROWS[name]), max_size=6, unique=True))
        about = {row: draw(corrections(name, row)) for row in chosen}
        new = st.lists(st.one_of(additions(name), moved(name)), max_size=3)
        made.append(report(about, *draw(new), name=name))
    return whole(*made)


# A failing case is shown as it was drawn: to make it smaller would take minutes.
EACH = settings(
    derandomize=True,
    max_examples=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


@EACH
@given(st.lists(files(), min_size=1, max_size=2))
def test_applied_twice_undone_and_true_to_the_text(given_files: list[dict[str, Any]]) -> None:
    wanted = said(*given_files)
    made = apply(tables(), wanted)
    assert_same(apply(made, wanted), made)
    assert_same(undone(made), tables())
    sound(made)
    other_way = said(*reversed(given_files))
    again = apply(tables(), other_way)
    assert_same({n: made[n] for n in SCHEMA}, {n: again[n] for n in SCHEMA})
    told = {correction.id for one in wanted for correction in one.corrections}
    assert told == set(made[CHANGED]["correction_id"]), "none is lost"


def sound(made: Tables) -> None:
    """What the contract of the tables says, of corrected ones too."""
    texts = dict(zip(made["reports"]["report_id"], made["reports"]["text"], strict=True))
    known = set(made["actors"]["actor_id"])
    for name, schema in SCHEMA.items():
        frame = made[name]
        assert frame.iloc[:, 0].is_unique and frame.iloc[:, 0].notna().all()
        for row in frame.to_dict("records"):
            for part in (
                c.removesuffix("_start") for c in schema if c.endswith("_start") and c.removesuffix("_start") in schema
            ):
                if pd.notna(row[f"{part}_start"]):
                    assert texts[row["report_id"]][int(row[f"{part}_start"]) : int(row[f"{part}_end"])] == row[part]
                elif name != "positions" or part != "actor":
                    assert pd.isna(row[part])
            for column in ("actor_id", "source_id", "counterparty_id", "addressee_id"):
                assert column not in row or pd.isna(row[column]) or row[column] in known
    for (name, column), allowed in ALLOWED.items():
        assert set(made[name][column].dropna()) <= set(allowed)
    assert made[CHANGED]["change_id"].is_unique
    counted = made["mentions"].groupby("actor_id").size()
    for actor, count in zip(made["actors"]["actor_id"], made["actors"]["mentions"], strict=True):
        assert count == counted.get(actor, 0)


@EACH
@given(files())
def test_part_by_part_it_is_the_same(given_file: dict[str, Any]) -> None:
    """As a run does it, which holds a few reports at a time."""
    wanted = said(given_file)
    plan, parts = Plan(wanted), []
    for name in TEXTS:
        parts.append({n: f[f["report_id"] == name].reset_index(drop=True) for n, f in tables().items()})
        plan.look(parts[-1]["reports"])
    made = [apply_part(part, plan.of_reports()) for part in parts]
    whole_tables = apply(tables(), wanted)
    assert_same({n: pd.concat([one[n] for one in made], ignore_index=True) for n in [*SCHEMA, CHANGED]}, whole_tables)


SAVED = {
    ending: extract([Report(f"{name}-2", text.replace("\n", ending)) for name, text in TEXTS.items()])
    for ending in ("\n \n", " \n\n")
}


@EACH
@given(files(), st.sampled_from(sorted(SAVED)))
def test_saved_anew_with_other_line_ends_only_the_places_differ(given_file: dict[str, Any], ending: str) -> None:
    """Under the report's own name, since the text is another by its hash."""
    again = {name: frame.copy() for name, frame in SAVED[ending].items()}
    for name in again:
        again[name]["report_id"] = again[name]["report_id"].str.removesuffix("-2")
    wanted = said(given_file)
    before, after = apply(tables(), wanted), apply(again, wanted)
    for table in ("figures", "statements"):
        columns = [c for c in PARTS[table] if c != "evidence"] + [REVIEWED]
        plain = [f[table][columns].fillna("").map(lambda v: " ".join(str(v).split())) for f in (before, after)]
        pd.testing.assert_frame_equal(*plain)
