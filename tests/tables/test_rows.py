"""Tables: their columns and types hold, empty or not, and survive being written and read."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis import extracting
from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.tables.files import read, read_csv, write
from analysis.tables.rows import check, frames
from analysis.tables.schema import ALLOWED, SCHEMA, TableError

REPORTS = (
    Report(
        "aid, talks",
        "=SUM(A1) is how it began.\n\nNAIROBI, Kenya — “Some 40 people were killed,” said Amina Yusuf, the minister. "
        "She said the rebels had rejected the offer.\n\nAt least 12 soldiers were injured in Baidoa on Sunday, "
        "according to the army.",
        date=date(2023, 5, 3),
    ),
    Report(
        "truce", "Ethiopia’s government demanded that the rebels disarm, the rebels said. They rejected the demand."
    ),
)


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    return extract(REPORTS)


def types(frame: pd.DataFrame) -> dict[str, str]:
    return {name: str(kind) for name, kind in frame.dtypes.items()}


def test_the_sample_has_rows_in_every_table(tables: dict[str, pd.DataFrame]) -> None:
    assert all(len(frame) for frame in tables.values())


def test_columns_and_types(tables: dict[str, pd.DataFrame]) -> None:
    assert list(tables) == list(SCHEMA)
    assert {name: types(frame) for name, frame in tables.items()} == SCHEMA


@pytest.mark.parametrize("texts", [[], [""], ["\n \n"], ["Rain is expected."]])
def test_no_rows_keep_the_types(texts: list[str]) -> None:
    made = extract(texts)
    assert {name: types(frame) for name, frame in made.items()} == SCHEMA
    assert len(made["reports"]) == len(texts)
    assert all(made[name].empty for name in ("figures", "positions", "statements"))


def test_offsets_stand_at_the_end_of_what_is_read_in_a_spreadsheet() -> None:
    for name in ("figures", "positions", "statements"):
        columns = list(SCHEMA[name])
        offsets = [column for column in columns if column.endswith(("_start", "_end")) or column == "content_spans"]
        assert columns[-len(offsets) :] == offsets and {"sentence", "published", "publisher"} <= set(columns)


def test_absent_values_are_missing(tables: dict[str, pd.DataFrame]) -> None:
    for name, frame in tables.items():
        for column in frame.columns:
            given = frame[column].dropna()
            if SCHEMA[name][column] == "string":
                assert not given.isin(["", "None", "nan", "<NA>", "none"]).any(), (name, column)
    report = tables["reports"].iloc[0]
    assert report[["path", "title", "publisher"]].isna().all()
    assert report["date"] == "2023-05-03"


def test_ids_and_references(tables: dict[str, pd.DataFrame]) -> None:
    actors = set(tables["actors"]["actor_id"])
    for name, column in (
        ("actors", "affiliation"),
        ("mentions", "actor_id"),
        ("figures", "source_id"),
        ("positions", "actor_id"),
        ("positions", "counterparty_id"),
        ("positions", "reported_by_id"),
        ("statements", "source_id"),
        ("statements", "addressee_id"),
    ):
        assert set(tables[name][column].dropna()) <= actors, (name, column)
    for name, column in (("mentions", "candidates"), ("statements", "source_candidates")):
        assert all(set(json.loads(cell)) <= actors for cell in tables[name][column].dropna())
    assert set(tables["positions"]["statement_id"].dropna()) <= set(tables["statements"]["statement_id"])
    for name, frame in tables.items():
        assert frame.iloc[:, 0].is_unique
        assert set(frame["report_id"]) <= {"aid, talks", "truce"}, name


def test_candidates_can_be_told_apart_whatever_the_file_is_called() -> None:
    text = "Ivan Petrov met Oleg Sidorov in Minsk. The talks went on. He said the truce had failed."
    made = extract([Report("day 1, “a” b", text)])
    listed = [json.loads(cell) for cell in made["mentions"]["candidates"].dropna()]
    assert all(actor.startswith("day 1, “a” b:a") for cell in listed for actor in cell)


@pytest.mark.parametrize(
    ("table", "change", "problem"),
    [
        ("figures", lambda f: f.assign(outcome=pd.array(["eaten"] * len(f), dtype="string")), "'eaten' is none of"),
        ("positions", lambda f: f.assign(stance=pd.array(["like"] * len(f), dtype="string")), "'like' is none of"),
        ("figures", lambda f: f.assign(low=f["low"].fillna(0).astype("int64")), "types differ from"),
        ("figures", lambda f: f.drop(columns="hedge"), "differ from the contract"),
        ("figures", lambda f: f[f.columns[::-1]], "differ from the contract"),
        ("figures", lambda f: f.assign(note="x"), "differ from the contract"),
        ("figures", lambda f: pd.concat([f, f], ignore_index=True), "stands twice"),
    ],
)
def test_check_raises(tables: dict[str, pd.DataFrame], table: str, change: object, problem: str) -> None:
    check(tables)
    broken = {**tables, table: change(tables[table])}  # type: ignore[operator]
    with pytest.raises(TableError, match=problem):
        check(broken)


def test_every_closed_list_is_a_column() -> None:
    assert all(column in SCHEMA[table] for table, column in ALLOWED)


def test_written_and_read_again(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    paths = write(tables, tmp_path / "deep" / "er")
    assert all(path.exists() for path in paths) and len(paths) == 2 * len(SCHEMA)
    again = read(tmp_path / "deep" / "er")
    for name, frame in tables.items():
        pd.testing.assert_frame_equal(again[name], frame)


def test_csv_holds_the_same_cells(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    write(tables, tmp_path)
    for name, frame in tables.items():
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
            cells = list(csv.DictReader(lines))
        assert len(cells) == len(frame)
        for row, (_, wanted) in zip(cells, frame.iterrows(), strict=True):
            for column, cell in row.items():
                value = wanted[column]
                given = "" if pd.isna(value) else str(value)
                guarded = column == "text" and given.startswith("=SUM")
                assert cell == ("'" + given if guarded else given), (name, column)


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "'=1", "''+1", "-", "=cmd|' /C calc'!A0")
PLAIN = ("1=1", "'", "''", "' =1", " =1", "a", "“=1”", "'tis", "\u00a0=1")


def test_csv_runs_no_formulas_and_gives_back_the_text(tmp_path: Path) -> None:
    """Parquet has the text as it is; in CSV one apostrophe is put before what a spreadsheet would run, and taken off again."""
    texts = [*FORMULAS, *PLAIN]
    made = extract([Report(f"{text}{n}", text, title=text) for n, text in enumerate(texts)])
    write(made, tmp_path)
    with (tmp_path / "reports.csv").open(encoding="utf-8-sig", newline="") as lines:
        cells = list(csv.DictReader(lines))
    assert [row["text"] for row in cells] == [*("'" + text for text in FORMULAS), *PLAIN]
    assert [row["title"] for row in cells] == [row["text"] for row in cells]
    for row in cells:
        assert not any(str(cell)[:1] in tuple("=+-@\t\r\n＝") for cell in row.values() if cell), row
    assert list(read(tmp_path)["reports"]["text"]) == texts
    for name, frame in read_csv(tmp_path).items():
        pd.testing.assert_frame_equal(frame, made[name])


def test_negative_numbers_stay_numbers(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    write(tables, tmp_path)
    assert (tables["positions"]["polarity"] == -1).any()
    assert (pd.read_csv(tmp_path / "positions.csv")["polarity"] == -1).any()


def test_csv_reads_back_as_it_was(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    write(tables, tmp_path)
    for name, frame in read_csv(tmp_path).items():
        pd.testing.assert_frame_equal(frame, tables[name])


@pytest.mark.parametrize("rows", [1, 2, 3, 7, 1000])
def test_the_same_bytes_in_one_frame_or_many(
    tables: dict[str, pd.DataFrame], tmp_path: Path, rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.tables.files.ROWS", rows)
    whole = write(tables, tmp_path / "one")
    for size in (1, 2, 5):
        cut = {n: [f[at : at + size] for at in range(0, max(len(f), 1), size)] for n, f in tables.items()}
        many = write({name: iter(frames_) for name, frames_ in cut.items()}, tmp_path / "many")
        assert [path.read_bytes() for path in whole] == [path.read_bytes() for path in many]
    for name, frame in read(tmp_path / "many").items():
        pd.testing.assert_frame_equal(frame, tables[name])


def test_tables_are_marked_as_whole_only_while_they_are(
    tables: dict[str, pd.DataFrame], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between two replacements, old and new tables stand side by side: the mark must be gone then."""
    write(tables, tmp_path)
    (tmp_path / "run.json").write_text("{}")
    replaced: list[bool] = []
    replace = Path.replace

    def watched(path: Path, target: Path) -> Path:
        replaced.append((tmp_path / "run.json").exists())
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", watched)
    write(tables, tmp_path, mark="run.json")
    assert replaced == [False] * 2 * len(SCHEMA)


def test_rows_of_many_reports_are_joined_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = extract(REPORTS)
    monkeypatch.setattr(extracting, "CHUNK", 1)
    for name, frame in extract(REPORTS).items():
        pd.testing.assert_frame_equal(frame, whole[name])


def test_frames_of_nothing() -> None:
    assert {name: types(frame) for name, frame in frames({}).items()} == SCHEMA


def test_excel_reads_the_quotes_of_a_csv(tmp_path: Path) -> None:
    """By its byte-order mark; the table that scoring tools look up by its first column has none."""
    tables = extract(["“Nine people were killed,” the mayor said."])
    write(tables, tmp_path)
    marked = {path.stem for path in tmp_path.glob("*.csv") if path.read_bytes().startswith(b"\xef\xbb\xbf")}
    assert marked == set(tables) - {"actors"}
    for name, frame in read_csv(tmp_path).items():
        pd.testing.assert_frame_equal(frame, tables[name])


def test_each_row_says_what_it_rests_on() -> None:
    text = "Nine people were killed in  Ordu, the mayor said. The army rejected the truce."
    tables = extract([Report("a", text, date=date(2031, 5, 13), publisher="The Quay")])
    for name in ("figures", "positions", "statements"):
        frame = tables[name]
        assert set(frame["published"]) == {"2031-05-13"} and set(frame["publisher"]) == {"The Quay"}
        assert all("  " not in sentence and sentence in " ".join(text.split()) for sentence in frame["sentence"])
        order = list(frame.columns)
        offsets = [column for column in order if column.endswith(("_start", "_end"))]
        assert set(order[order.index("publisher") + 1 :]) - {"content_spans"} == set(offsets)
    assert tables["positions"]["sentence"][0] == "The army rejected the truce."
