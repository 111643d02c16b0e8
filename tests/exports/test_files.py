"""Other forms of the tables, and corrected answers scored from the command line."""

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis import cli
from analysis.exports import files
from analysis.runs import arguments
from analysis.tables.schema import SCHEMA

TEXT = "Kyiv rejected the cease-fire on Monday. Twelve people were killed, the Health Ministry said.\n"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    (folder / "truce.txt").write_text(TEXT, encoding="utf-8")
    tables = folder / "tables"
    forms = list(files.FORMS)
    assert cli.main(["extract", str(folder / "truce.txt"), "--out", str(tables), "--quiet", "--also", *forms]) == 0
    return tables


def test_the_command_knows_every_form() -> None:
    assert set(arguments.ALSO) == set(files.FORMS)


def test_json_lines_hold_what_the_tables_hold(out: Path) -> None:
    for name in SCHEMA:
        rows = [json.loads(line) for line in (out / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        frame = pd.read_parquet(out / f"{name}.parquet")
        assert len(rows) == len(frame)
        assert all(list(row) == list(frame.columns) for row in rows)


def test_package_lies_beside_the_files_it_names(out: Path) -> None:
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert all((out / resource["path"]).is_file() for resource in package["resources"])


def test_no_unfinished_file_stays(out: Path) -> None:
    assert not list(out.glob(".*.part"))


def test_corrections_are_scored(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["score", str(out / "brat" / "truce.ann"), "--tables", str(out)]) == 0
    lines = capsys.readouterr().out
    assert "value and outcome right" in lines
    assert "names clustered" not in lines


@pytest.mark.parametrize(("name", "text"), [("bad.ann", "E1 nothing"), ("bad.json", "{"), ("missing.json", None)])
def test_bad_answers_are_named(
    out: Path, tmp_path: Path, name: str, text: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if text is not None:
        path.write_text(text, encoding="utf-8")
    assert cli.main(["score", str(path), "--tables", str(out)]) == 2
    assert name in capsys.readouterr().err


def test_a_folder_without_tables_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["score", "x.json", "--tables", str(tmp_path)]) == 2
    assert "holds no tables" in capsys.readouterr().err
