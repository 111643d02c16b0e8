"""Tables as CSV and Parquet files, written whole or not at all, and read back as they were."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.tables.schema import CHANGED, SCHEMA, TEXT, types_of

Frames = pd.DataFrame | Iterable[pd.DataFrame]
LONGEST = 200  # bytes of a file's name; file systems hold 255
ROWS = 5_000  # written at a time, however the rows come: the same bytes for them in one frame or in many
# Tools that score the tables read them as plain UTF-8 and look rows of this one up by its first column, which a mark would rename.
PLAIN = frozenset({"actors"})
# What a spreadsheet takes for a formula, or what it drops before one; in full width too.
_FORMULA = r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]"


def file_stem(report_id: str) -> str:
    """A report's id as the name of a file, without its ending: one too long for a file system (an address, say) is cut, with a hash of the whole."""
    if len(report_id.encode("utf-8", "replace")) <= LONGEST:
        return report_id
    return f"{report_id[: LONGEST // 4]}-{hashlib.sha256(report_id.encode('utf-8', 'replace')).hexdigest()[:16]}"


def write(tables: Mapping[str, Frames], folder: Path | str, mark: str | None = None) -> list[Path]:
    """Each table as NAME.csv (UTF-8 with a byte-order mark, by which Excel knows it; missing empty) and NAME.parquet in `folder`, made if need be; returns the paths.

    A table may come as many frames, one after the other; few of them are held.
    A file appears or is replaced only when all are written in full; `mark`, a
    file that says that those there belong together, is taken away before that.

    Parquet has the text as the report has it. A CSV is opened in spreadsheets,
    which run a cell that begins with "=", "+", "-" or "@" (or a tab or line
    break before it) as one of their formulas, and a report may be made to do
    harm so: such a text has an apostrophe put before it in the CSV, as
    spreadsheets themselves mark text. One that begins with apostrophes and then
    such a character gets one more, so that `read_csv` can take off what was put
    there and nothing else. Numbers stay as they are.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    parts = {
        folder / f"{name}.{suffix}": folder / f".{name}.{suffix}.part"
        for name in tables
        for suffix in ("csv", "parquet")
    }
    try:
        for name, frame in tables.items():
            _write(_pieces([frame] if isinstance(frame, pd.DataFrame) else frame), *_two(folder, name, parts))
        if mark is not None:
            (folder / mark).unlink(missing_ok=True)
        for path, part in parts.items():
            part.replace(path)
        if CHANGED not in tables:  # of an earlier run with corrections
            for suffix in ("csv", "parquet"):
                (folder / f"{CHANGED}.{suffix}").unlink(missing_ok=True)
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
    return list(parts)


def _two(folder: Path, name: str, parts: dict[Path, Path]) -> tuple[Path, Path]:
    return parts[folder / f"{name}.csv"], parts[folder / f"{name}.parquet"]


def _pieces(frames: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """The same rows in frames of ROWS, the last one shorter; one without rows where there are none."""
    held: list[pd.DataFrame] = []
    none_yet = True
    for frame in frames:
        held.append(frame)
        if sum(map(len, held)) >= ROWS:
            whole = pd.concat(held, ignore_index=True)
            for at in range(0, len(whole) - ROWS + 1, ROWS):
                yield whole[at : at + ROWS]
            held = [whole[len(whole) - len(whole) % ROWS :]]
            none_yet = False
    if held and (none_yet or sum(map(len, held))):
        yield pd.concat(held, ignore_index=True)


def _write(pieces: Iterable[pd.DataFrame], csv: Path, parquet: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema: Any = None
    writer: Any = None
    try:
        with csv.open(
            "w", encoding="utf-8" if csv.stem.strip(".").split(".")[0] in PLAIN else "utf-8-sig", newline=""
        ) as lines:
            for piece in pieces:
                if writer is None:
                    schema = pa.Schema.from_pandas(piece.iloc[:0], preserve_index=False)
                    writer = pq.ParquetWriter(parquet, schema)
                    piece.iloc[:0].to_csv(lines, index=False, lineterminator="\n")
                writer.write_table(pa.Table.from_pandas(piece, schema=schema, preserve_index=False))
                safe(piece).to_csv(lines, index=False, header=False, lineterminator="\n")
    finally:
        if writer is not None:
            writer.close()


def safe(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with an apostrophe before each text that a spreadsheet would run as a formula (see `write`)."""
    changed = {}
    for name in frame.columns[(frame.dtypes == TEXT).to_numpy()]:
        risky = frame[name].str.match(_FORMULA).fillna(False).astype(bool)
        if risky.any():
            changed[name] = frame[name].where(~risky, "'" + frame[name])
    return frame.assign(**changed) if changed else frame


def read(folder: Path | str) -> dict[str, pd.DataFrame]:
    """The tables that `write` wrote, from their Parquet files. Raises FileNotFoundError where one is missing."""
    tables = {}
    for name in _names(folder, "parquet"):
        frame = pd.read_parquet(Path(folder) / f"{name}.parquet")
        tables[name] = frame.astype(types_of(name, frame.columns))
    return tables


def _names(folder: Path | str, suffix: str) -> list[str]:
    """The six tables, and that of changes where it is there."""
    return [*SCHEMA, *([CHANGED] if (Path(folder) / f"{CHANGED}.{suffix}").exists() else [])]


def read_csv(folder: Path | str) -> dict[str, pd.DataFrame]:
    """The tables that `write` wrote, from their CSV files: equal to what `read` gives. Raises FileNotFoundError where one is missing."""
    tables = {}
    for name in _names(folder, "csv"):
        with (Path(folder) / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
            columns = next(csv.reader([lines.readline()]))
            lines.seek(0)
            types: Any = types_of(name, columns)
            frame = pd.read_csv(lines, dtype=types, keep_default_na=False, na_values=[""], lineterminator="\n")
        for column in frame.columns[(frame.dtypes == TEXT).to_numpy()]:
            guarded = frame[column].str.match("'" + _FORMULA).fillna(False).astype(bool)
            frame[column] = frame[column].where(~guarded, frame[column].str[1:])
        tables[name] = frame
    return tables
