"""A first look at a folder of reports: a notebook of ten cells over them, and a sources.csv to fill in.

The notebook is plain JSON (nbformat 4.5), so that writing it needs none of
Jupyter's libraries.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from analysis.reading.folders import below, find_files
from analysis.reading.inputs import each_report
from analysis.reading.report import SIDECAR, ReadingError, Report, decode

NOTEBOOK = "start.ipynb"
COLUMNS = ("file", "title", "publisher", "date", "url", "language")
_MANY = {
    ".csv",
    ".tsv",
    ".jsonl",
    ".mbox",
    ".zip",
}  # hold several reports, whose dates stand in their own columns and headers

CELLS: tuple[tuple[str, str], ...] = (
    ("markdown", "# {name}\n\n{count} reports, read on this machine. Run the cells from the top (Shift and Enter). Dates and publishers that the files do "
                 "not say go into `sources.csv` beside them; then run all again."),
    ("code", "from pathlib import Path\n\nfrom analysis import extract, read_reports\n\nreports, errors = read_reports(Path({folder!r}))\ntables = extract(reports)\n"
             "[str(error) for error in errors]  # what could not be read, and what to do"),
    ("code", "tables[\"reports\"][[\"report_id\", \"date\", \"publisher\", \"words\", \"notes\"]]  # is the text of each what you expect?"),
    ("markdown", "## What they say\n\nEvery row is one report's words. Figures of several reports are never to be added up. Every column is described in "
                 "`analysis/exports/columns.csv`."),
    ("code", "tables[\"figures\"][[\"number\", \"low\", \"best\", \"high\", \"outcome\", \"place\", \"date_from\", \"source\", \"sentence\"]]"),
    ("code", "tables[\"positions\"][[\"actor\", \"stance\", \"negated\", \"issue\", \"counterparty\", \"reported_by\", \"sentence\"]]"),
    ("code", "tables[\"statements\"][[\"source\", \"cue\", \"content\", \"kind\", \"negated\", \"published\"]]"),
    ("code", "killed = tables[\"figures\"].query(\"outcome == 'killed' and scope != 'running total'\")  # how to filter: any column, any value\n"
             "killed[[\"published\", \"low\", \"best\", \"high\", \"source\", \"sentence\"]].sort_values(\"published\")"),
    ("code", "axes = tables[\"figures\"][\"outcome\"].value_counts().sort_values().plot.barh(title=\"Figures by what happened\", xlabel=\"rows (not people)\", ylabel=\"\")"),
    ("code", "# Back to the text: the first figure's words, with what stands around them.\nrow = tables[\"figures\"].head(1).merge(tables[\"reports\"][[\"report_id\", \"text\"]], on=\"report_id\")\n"
             "[text[max(0, start - 200):start] + \"[\" + text[start:end] + \"]\" + text[end:end + 200] "
             "for text, start, end in zip(row[\"text\"], row[\"number_start\"], row[\"number_end\"])]"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Started:
    """What was written, what was found there, and the files that could not be read, each with what to do."""

    notebook: Path
    sources: list[Path]
    reports: int
    undated: int
    errors: list[str]


def start(folder: Path) -> Started:
    """Writes start.ipynb into `folder`, and a sources.csv into each folder of reports there.

    A sources.csv that is there keeps its rows and gets those that lack. The
    title, publisher and date that a file gives itself are filled in, to be
    looked through. Raises ReadingError for a folder without a report and for a
    sources.csv that cannot be kept as it is, and FileExistsError where `folder`
    holds a start.ipynb.
    """
    notebook = folder / NOTEBOOK
    if notebook.exists():
        raise FileExistsError(str(notebook))
    files = [path for path in below(folder) if isinstance(path, Path)]
    if not files:
        find_files(folder)  # says why
    found: dict[str, Report] = {}
    errors: list[str] = []
    count: Counter[str] = Counter()
    for item in each_report(folder):
        if isinstance(item, ReadingError):
            errors.append(str(item))
        else:
            count["reports"] += 1
            count["undated"] += item.date is None
            found.setdefault(item.path, item)
    single = [path for path in files if path.suffix.lower() not in _MANY and _can_be_written(path.name)]
    homes = list(dict.fromkeys(path.parent for path in single)) or [folder]
    held = [_Sources.read(home / SIDECAR) for home in homes]  # all are looked at before one is written
    for home, table in zip(homes, held, strict=True):
        table.add([_row(path.name, found.get(path.as_posix())) for path in single if path.parent == home])
    cells = [_cell(kind, text, number, folder, count["reports"]) for number, (kind, text) in enumerate(CELLS)]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    book = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    notebook.write_text(json.dumps(book, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return Started(notebook, [home / SIDECAR for home in homes], count["reports"], count["undated"], errors)


def _can_be_written(name: str) -> bool:
    """Whether a file's name is text: on some systems it may be any bytes."""
    return name == name.encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class _Sources:
    """A sources.csv as it is, or as it begins."""

    path: Path
    columns: list[str]
    rows: list[dict[str, str]]
    divider: str = ","

    @classmethod
    def read(cls, path: Path) -> _Sources:
        """What the file holds, in whichever encoding and with whichever divider a spreadsheet saved it. Raises ReadingError."""
        if not path.exists() or not path.read_bytes().strip():
            return cls(path, list(COLUMNS), [])
        text = decode(path.read_bytes(), path)
        header = text.partition("\n")[0]
        divider = next((d for d in ",;\t" if "file" in next(csv.reader([header], delimiter=d), [])), None)
        if divider is None:
            raise ReadingError(path, "has no column 'file'; give it one, or take it out to have a new one")
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=divider)
        rows = list(reader)
        if wide := next((number for number, row in enumerate(rows, 2) if None in row), None):
            raise ReadingError(path, f"has more cells in row {wide} than in its first line; mend that")
        held = list(reader.fieldnames or [])
        return cls(path, [*held, *(c for c in COLUMNS if c not in held)], rows, divider)

    def add(self, rows: list[dict[str, str]]) -> None:
        """Writes the file with those rows whose files it does not name yet."""
        known = {row.get("file") for row in self.rows}
        part = self.path.with_name(f".{self.path.name}.part")
        with part.open("w", encoding="utf-8-sig", newline="") as lines:
            writer = csv.DictWriter(lines, self.columns, restval="", delimiter=self.divider, lineterminator="\n")
            writer.writeheader()
            writer.writerows([*self.rows, *(row for row in rows if row["file"] not in known)])
        part.replace(self.path)


def _row(name: str, report: Report | None) -> dict[str, str]:
    if report is None:
        return {"file": name}
    day = report.date.isoformat() if report.date else ""
    told = {"title": report.title, "publisher": report.publisher, "date": day, "url": report.url}
    return {"file": name, **{key: value or "" for key, value in told.items()}}


def _cell(kind: str, text: str, number: int, folder: Path, count: int) -> dict[str, object]:
    source = (
        text.replace("{name}", folder.resolve().name.encode("utf-8", "replace").decode("utf-8"))
        .replace("{count}", str(count))
        .replace("{folder!r}", repr(folder.resolve().as_posix()))
    )
    cell: dict[str, object] = {
        "cell_type": kind,
        "id": hashlib.sha256(f"{number}".encode()).hexdigest()[:8],
        "metadata": {},
        "source": source.splitlines(keepends=True),
    }
    return cell if kind == "markdown" else {**cell, "execution_count": None, "outputs": []}
