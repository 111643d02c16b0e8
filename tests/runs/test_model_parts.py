"""run.json says which of the model's parts were ours and which spaCy's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis import pipeline
from analysis.cli import main
from analysis.parsing.faster.speeding import PARTS

STORY = "ORDU — Shelling killed nine people in Ordu on Monday, the harbour master said."


@pytest.fixture
def afresh() -> Iterator[None]:
    """The model is loaded anew, and again after the test."""
    pipeline._load.cache_clear()
    pipeline.headlines.cache_clear()
    yield
    pipeline._load.cache_clear()
    pipeline.headlines.cache_clear()


def run(home: Path, *more: str) -> dict[str, str]:
    for name in ("a", "b"):
        (home / f"{name}.txt").write_text(f"{STORY} {name}", encoding="utf-8")
    paths = [str(home / "a.txt"), str(home / "b.txt")]
    assert main(["extract", *paths, "--out", str(home / "t"), "--quiet", "--force", *more]) == 0
    parts: dict[str, str] = json.loads((home / "t" / "run.json").read_text(encoding="utf-8"))["model's parts"]
    return parts


@pytest.mark.parametrize("more", [(), ("--workers", "2")])
def test_all_are_ours_with_the_model_that_they_were_made_for(
    forked_workers: None, tmp_path: Path, more: tuple[str, ...]
) -> None:
    assert run(tmp_path, *more) == dict.fromkeys(sorted(PARTS), "faster")


def test_an_untested_version_runs_spacys_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, afresh: None) -> None:
    run(tmp_path)
    tables = [path.read_bytes() for path in sorted((tmp_path / "t").glob("*.csv"))]
    monkeypatch.setattr("analysis.parsing.faster.speeding.is_tested", lambda: False)
    pipeline._load.cache_clear()
    assert run(tmp_path) == dict.fromkeys(sorted(PARTS), "spaCy's own")
    assert [path.read_bytes() for path in sorted((tmp_path / "t").glob("*.csv"))] == tables


def test_a_part_that_does_not_fit_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, afresh: None) -> None:
    monkeypatch.setitem(PARTS, "norms", lambda nlp: False)
    parts = run(tmp_path)
    assert parts["norms"] == "spaCy's own" and parts["entities"] == "faster"
