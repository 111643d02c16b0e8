"""The tables of all texts of the project, against their stored hashes."""

from __future__ import annotations

from analysis import extract
from tests.same import hashes, stored, texts


def test_every_table_is_as_stored() -> None:
    """Where rows were meant to change: name them in CHANGELOG.md and run `make same-new`."""
    assert hashes(extract(texts())) == stored()


def test_one_changed_cell_changes_the_hash() -> None:
    tables = extract(texts()[:20])
    before = hashes(tables)
    tables["figures"].loc[tables["figures"].index[0], "number"] = "another"
    assert [name for name, value in hashes(tables).items() if value != before[name]] == ["figures"]
