"""The tables of all texts of the project, against their stored hashes."""

from __future__ import annotations

import pandas as pd

from analysis import extract
from tests import marked
from tests.same import hashes, stored, texts


def test_every_table_is_as_stored() -> None:
    """Where rows were meant to change: name them in CHANGELOG.md and run `make same-new`."""
    sets = {report.report_id.rpartition("-")[0] for report in texts()} & set(marked.sets())
    made = [marked.tables(name) for name in sorted(sets)]
    made.append(extract(r for r in texts() if r.report_id.rpartition("-")[0] not in sets))
    whole = {name: pd.concat([tables[name] for tables in made], ignore_index=True) for name in made[0]}
    assert hashes(whole) == stored()


def test_one_changed_cell_changes_the_hash() -> None:
    tables = marked.tables("figures_held")
    before = hashes(tables)
    tables["figures"].loc[tables["figures"].index[0], "number"] = "another"
    assert [name for name, value in hashes(tables).items() if value != before[name]] == ["figures"]
