"""The tables as one .xlsx workbook, a sheet each, by openpyxl: for who opens them in a spreadsheet.

Text stays text: a cell that begins with "=" is never a formula. A cell holds
32,767 characters at the most, so a long report's text ends there with a word on
where the rest is.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.exports.data_package import meaning
from analysis.reading.extras import how_to_get

FILE = "tables.xlsx"
LONGEST = 32_767  # characters of a cell
ROWS = 1_048_575  # of a sheet, below its header
_CUT = " [... the rest is in {name}.csv]"


class SpreadsheetError(RuntimeError):
    """openpyxl is not installed, or a table has more rows than a sheet holds."""


def check_installed() -> None:
    """Raises SpreadsheetError without openpyxl: asked before a run, not after it."""
    if find_spec("openpyxl") is None:
        raise SpreadsheetError(f"--also xlsx needs openpyxl; run: {how_to_get('excel')}")


def write_xlsx(tables: dict[str, pd.DataFrame], folder: Path | str) -> Path:
    """tables.xlsx in `folder`: a sheet a table, and one, "columns", that says what each column means.

    Raises SpreadsheetError where openpyxl is missing, and for a table of more rows than a sheet has.
    """
    check_installed()
    from openpyxl import Workbook

    for name, frame in tables.items():
        if len(frame) > ROWS:
            raise SpreadsheetError(
                f"{name} has {len(frame):,} rows, more than the {ROWS:,} of a sheet; use the CSV or Parquet"
            )
    book = Workbook(write_only=True)
    for name, frame in tables.items():
        _fill(book.create_sheet(name), name, frame)
    told = pd.DataFrame(
        [(t, c, meaning(t, c)) for t, frame in tables.items() for c in frame.columns],
        columns=["table", "column", "meaning"],
    )
    _fill(book.create_sheet("columns"), "columns", told)
    path = Path(folder) / FILE
    part = path.with_name(f".{FILE}.part")
    book.save(part)
    part.replace(path)
    return path


def _fill(sheet: Any, name: str, frame: pd.DataFrame) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    sheet.freeze_panes = "A2"
    sheet.append(list(frame.columns))
    for row in frame.itertuples(index=False):
        cells: list[Any] = []
        for value in row:
            if pd.isna(value):
                cells.append(None)
            elif isinstance(value, str):
                text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)
                if len(text) > LONGEST:
                    end = _CUT.format(name=name)
                    text = text[: LONGEST - len(end)] + end
                cell = WriteOnlyCell(sheet, value=text)
                cell.data_type = "s"  # else a text that begins with "=" is a formula
                cells.append(cell)
            else:
                cells.append(value.item() if hasattr(value, "item") else value)
        sheet.append(cells)
