"""The tables of all texts of the project, against their stored hashes."""

from __future__ import annotations

from tests import marked
from tests.same import hashes, stored


def test_every_table_is_as_stored() -> None:
    """Where rows were meant to change: name them in CHANGELOG.md and run `make same-new`."""
    assert hashes(marked.all_tables()) == stored()


def test_one_changed_cell_changes_the_hash() -> None:
    tables = marked.tables("figures_held")
    before = hashes(tables)
    tables["figures"].loc[tables["figures"].index[0], "number"] = "another"
    assert [name for name, value in hashes(tables).items() if value != before[name]] == ["figures"]
