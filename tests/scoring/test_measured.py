"""What notebook 05 shows of statements: measured here on the seed, on GUM's copy where one is named, else as stored."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis.scoring import measured

ROOT = Path(__file__).parents[2]
STORED = ROOT / "benchmarks" / "gum.csv"
TEXT = "The envoy said that the road was open. “We are tired,” the mayor said. It rained."


def test_a_copy_is_measured_by_measure_and_by_kind(tmp_path: Path) -> None:
    def at(words: str) -> list[list[int]]:
        start = TEXT.index(words)
        return [[start, start + len(words)]]

    (tmp_path / "reports").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "reports" / "one.txt").write_text(TEXT, encoding="utf-8")
    said = {"source": at("The envoy"), "cue": at("said"), "content": at("that the road was open"), "kind": "indirect"}
    lost = {"source": at("the mayor"), "cue": at("said"), "content": at("It rained"), "kind": "mixed"}
    unasked = {**lost, "content": at("We are tired"), "kind": "direct", "optional": True}
    gold = {"id": "one", "statements": [said, lost, unasked]}
    (tmp_path / "gold" / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    scores = measured.on_gum(tmp_path).set_index(["measure", "kind"])
    assert scores.loc[("content found", "all"), ["right", "found", "gold"]].tolist() == [1, 1, 2]
    assert scores.loc[("content found", "indirect"), ["recall", "right", "gold"]].tolist() == [1.0, 1, 1]
    assert scores.loc[("content found", "mixed"), ["recall", "right", "gold"]].tolist() == [0.0, 0, 1]
    assert scores.loc[("content found", "direct"), "gold"] == 0
    with pytest.raises(FileNotFoundError, match="no gold"):
        measured.on_gum(tmp_path / "reports")


def test_the_stored_figures_are_dated_and_whole() -> None:
    stored = pd.read_csv(STORED)
    assert stored["date"].str.fullmatch(r"\d{4}-\d\d-\d\d").all()
    kinds = stored[stored["kind"] != "all"]
    whole = stored[(stored["kind"] == "all") & (stored["measure"] == "content found")]
    assert kinds["gold"].sum() == whole["gold"].item() and kinds["right"].sum() == whole["right"].item()


def test_what_is_missed_is_read_from_them() -> None:
    missed = measured.statement_misses(STORED).set_index("kind")
    assert list(missed.index) == ["direct", "mixed", "indirect"]
    stored = pd.read_csv(STORED).set_index("kind")
    assert (missed["marked"] - missed["missed"]).to_dict() == stored.loc[list(missed.index), "right"].astype(
        int
    ).to_dict()


def test_beside_others_has_the_stored_and_the_measured() -> None:
    table = measured.statements_beside_others(
        ROOT / "tests" / "gold", ROOT / "seeds", ROOT / "benchmarks" / "peers.csv"
    )
    ours = table[table["system"] == "this package"].set_index(["data", "measure"])["value"]
    stored = pd.read_csv(STORED)
    for row in stored[stored["kind"] == "all"].to_dict("records"):
        assert ours[measured.GUM, row["measure"]] == row["f1"]
    assert ours["the seed", "content found"] > 0.9
    assert {"textacy", "GenderGapTracker (medium model)"} < set(table["system"])


def test_no_text_of_others_is_in_the_gold() -> None:
    assert not (ROOT / "tests" / "gold" / "gum").exists()
