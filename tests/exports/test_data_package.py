"""The data dictionary describes every column, as a Frictionless data package."""

import pytest

from analysis.exports import data_package
from analysis.tables.schema import SCHEMA


def test_every_column_is_described() -> None:
    described = data_package.descriptions()
    assert set(described) == {(table, column) for table, schema in SCHEMA.items() for column in schema}
    assert all(text.endswith(".") for text in described.values())


def test_no_description_is_of_a_column_that_is_gone() -> None:
    rows = [line.split(",")[:2] for line in data_package.FILE.read_text(encoding="utf-8").splitlines()[2:]]
    assert all(column in SCHEMA[table] for table, column in rows)


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
