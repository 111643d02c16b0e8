"""A user's own actors.csv: it overrides and extends the package's names, and a bad one is refused with what is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.extracting import extract
from analysis.lexicons import checking
from analysis.lexicons.files import LexiconError
from analysis.lexicons.user_actors import Row, holds, read
from analysis.pipeline import Settings
from analysis.reading.report import Report

HEADER = "name,aliases,kind,country,affiliation,valid_from,valid_to\n"


def save(folder: Path, content: str) -> str:
    (folder / "actors.csv").write_text(content, encoding="utf-8")
    return str(folder)


def actors(folder: str, text: str, day: date | None = None) -> dict[str, tuple[str, str | None, str | None]]:
    """Of each actor, by name: kind, country, and the name of whom it speaks for."""
    table = extract([Report("r", text, date=day)], Settings(lexicons=folder))["actors"]
    rows = table.astype("object").where(table.notna(), None).to_dict("records")
    names = {row["actor_id"]: row["name"] for row in rows}
    return {row["name"]: (row["kind"], row["country"], names.get(row["affiliation"])) for row in rows}


def test_read(tmp_path: Path) -> None:
    folder = save(tmp_path, "\ufeff# mine\n" + HEADER + "Azov Front,AzF; The Azovs,armed group,UKR,,2014-05-01,\n")
    assert read(folder) == (Row("Azov Front", ("AzF", "The Azovs"), "armed group", "UKR", None, ("2014-05-01", "")),)
    assert checking.check(folder) == ["actors"]
    assert read(None) == ()


def test_extends(tmp_path: Path) -> None:
    folder = save(
        tmp_path, HEADER + "Blue Column,the Blues;BC,armed group,COD,,,\nAnn Bell,,person,KEN,Blue Column,,\n"
    )
    found = actors(folder, "The Blue Column left Goma. Ann Bell said the BC would return.")
    assert found["Blue Column"] == ("armed group", "COD", None)
    assert found["Ann Bell"] == ("person", "KEN", "Blue Column")


def test_overrides(tmp_path: Path) -> None:
    text = "The Wagner Group left."
    assert actors(save(tmp_path, HEADER + "X,,place,,,,\n"), text)["Wagner Group"][0] == "armed group"
    own = tmp_path / "own"
    own.mkdir()
    assert actors(save(own, HEADER + "Wagner Group,,organization,BLR,,,\n"), text)["Wagner Group"] == (
        "organization",
        "BLR",
        None,
    )


def test_bounds_in_time(tmp_path: Path) -> None:
    rows = "Ann Bell,,person,,Oxfam,,2023-12-31\nAnn Bell,,person,,UNICEF,2024-01-01,\n"
    folder = save(tmp_path, HEADER + rows)
    text = "Ann Bell met officials of Oxfam and UNICEF."
    assert actors(folder, text, date(2023, 12, 31))["Ann Bell"][2] == "Oxfam"
    assert actors(folder, text, date(2024, 1, 1))["Ann Bell"][2] == "UNICEF"
    assert actors(folder, text)["Ann Bell"] == ("person", None, None), "of an undated report nobody knows"
    assert holds(("2024-01-01", ""), None) and not holds(("2024-01-01", ""), date(2023, 1, 1))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("name,aliases\nA,b\n", "no column 'kind'"),
        ("name,kind,alias\nA,person,b\n", "column 'alias' is unknown"),
        ("name,kind,name\nA,person,b\n", "column 'name' stands twice"),
        (HEADER + ",,person,,,,\n", "row 1: has no name"),
        (HEADER + "A,,militia,,,,\n", "row 1: kind 'militia' is none of person, organization"),
        (HEADER + "A,,state,UK,,,\n", "row 1: country 'UK' is no ISO 3166-1 alpha-3 code"),
        (HEADER + "A,,state,,,01/02/2024,\n", "row 1: valid_from '01/02/2024' is no date"),
        (HEADER + "A,,state,,,2024-02-01,2024-01-01\n", "valid_from 2024-02-01 is after valid_to 2024-01-01"),
        (HEADER + "A,,state,,,,,x\n", "row 1: has more cells than the header"),
        (HEADER + "A,Z,state,,,,\nB,Z,state,,,,\n", "rows 1 and 2: both name 'Z' at one time"),
        ("", "no column 'name'"),
    ],
)
def test_a_bad_file_is_refused(tmp_path: Path, content: str, problem: str) -> None:
    folder = save(tmp_path, content)
    with pytest.raises(LexiconError) as caught:
        checking.check(folder)
    assert "actors.csv" in str(caught.value) and problem in str(caught.value)


def test_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_bytes("name,kind\nPe\xf1a,person\n".encode("latin-1"))
    with pytest.raises(LexiconError, match="is not UTF-8"):
        read(str(tmp_path))
