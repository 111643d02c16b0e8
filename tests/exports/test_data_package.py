"""The data dictionary describes every column, as a Frictionless data package."""

from pathlib import Path

import pytest

from analysis.across import incidents, moves, same_actors, tolls
from analysis.exports import data_package, event_data
from analysis.extracting import extract
from analysis.reading.inputs import read_reports
from analysis.scoring import scores
from analysis.tables.schema import CHANGED, CHANGES, REVIEWED, SCHEMA


def test_every_column_is_described() -> None:
    described = data_package.descriptions()
    assert set(described) == {(table, column) for table, schema in SCHEMA.items() for column in schema}
    assert all(text.endswith(".") for text in described.values())


@pytest.fixture(scope="module")
def shown() -> dict[str, list[str]]:
    """The columns of every other table that is written or shown, as they are made of the examples."""
    tables = extract(read_reports(Path(__file__).parents[2] / "examples" / "negotiation")[0])
    claims = incidents.incidents(tables)
    frames = {
        "incidents": claims,
        "timeline": incidents.timeline(claims),
        "side_by_side": incidents.side_by_side(claims),
        "tolls": tolls.totals(claims),
        "moves": moves.moves(tables),
        "same_actors": same_actors.join_actors(tables),
        "speaks_of": same_actors.speaks_of(tables),
        "scores": scores.score(tables, []),
        **{export.name: export.table for export in (event_data.ucdp(claims), event_data.airwars(claims))},
    }
    return {name: list(frame.columns) for name, frame in frames.items()}


def test_columns_of_the_tables_over_many_reports_are_described(shown: dict[str, list[str]]) -> None:
    for table, columns in shown.items():
        assert all(data_package.meaning(table, column).endswith(".") for column in columns), table


def test_no_description_is_of_a_column_that_is_gone(shown: dict[str, list[str]]) -> None:
    held = {**{table: [*schema, REVIEWED] for table, schema in SCHEMA.items()}, CHANGED: list(CHANGES), **shown}
    rows = [line.split(",")[:2] for line in data_package.FILE.read_text(encoding="utf-8").splitlines()[2:]]
    assert all(column in held[table] for table, column in rows)


def test_offsets_say_which_words_they_bound() -> None:
    described = data_package.descriptions()
    assert described["statements", "cue_start"] == "First character of the words of cue in reports.text."
    assert described["positions", "evidence_end"].startswith("Character after the last of the clause")


@pytest.mark.parametrize("table", SCHEMA)
def test_package_names_the_files_keys_and_types(table: str) -> None:
    resource = next(r for r in data_package.package()["resources"] if r["name"] == table)
    assert resource["path"] == f"{table}.csv"
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert list(fields) == list(SCHEMA[table])
    assert resource["schema"]["primaryKey"] == next(iter(SCHEMA[table]))
    for key in resource["schema"]["foreignKeys"]:
        assert key["fields"] in fields
        assert key["reference"]["fields"] in SCHEMA[key["reference"]["resource"]]


def test_lists_of_values_are_constraints() -> None:
    figures = next(r for r in data_package.package()["resources"] if r["name"] == "figures")
    outcome = next(f for f in figures["schema"]["fields"] if f["name"] == "outcome")
    assert "bodies recovered" in outcome["constraints"]["enum"]


def test_corrections_add_a_column_to_each_table_and_a_table() -> None:
    plain, corrected = data_package.package(), data_package.package(corrected=True)
    assert [r["name"] for r in corrected["resources"]] == [*SCHEMA, CHANGED]
    for before, after in zip(plain["resources"], corrected["resources"][:-1], strict=True):
        (added,) = after["schema"]["fields"][len(before["schema"]["fields"]) :]
        assert added["name"] == REVIEWED and added["constraints"] == {"enum": ["confirmed", "corrected", "added"]}
    fields = {field["name"]: field for field in corrected["resources"][-1]["schema"]["fields"]}
    assert list(fields) == list(CHANGES) and all(field["description"].endswith(".") for field in fields.values())
    assert corrected["resources"][-1]["schema"]["foreignKeys"] == []  # a report that is not here is named too
