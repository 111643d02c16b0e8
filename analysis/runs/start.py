"""A first look at a folder of reports: a notebook of ten cells over them, and a sources.csv to fill in.

The notebook is plain JSON (nbformat 4.5), so that writing it needs none of
Jupyter's libraries.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from analysis.reading.formats import FORMS
from analysis.reading.inputs import each_report, find_files
from analysis.reading.report import SIDECAR, ReadingError, Report

NOTEBOOK = "start.ipynb"
COLUMNS = ("file", "title", "publisher", "date", "url", "language")
_MANY = {".csv", ".jsonl", ".mbox", ".zip"}  # hold several reports, whose dates stand in their own columns and headers

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
    sources: Path
    reports: int
    undated: int
    errors: list[str]
    added: int


def start(folder: Path) -> Started:
    """Writes start.ipynb and sources.csv into `folder`; a sources.csv that is there keeps its rows and gets those that lack.

    The title, publisher and date that a file gives itself are filled in, to be
    looked through. Raises ReadingError for a folder without a report, and
    FileExistsError where it holds a start.ipynb.
    """
    notebook, sources = folder / NOTEBOOK, folder / SIDECAR
    if notebook.exists():
        raise FileExistsError(str(notebook))
    files = [path for path in find_files(folder) if path.parent == folder]
    found: dict[str, Report] = {}
    errors: list[str] = []
    count: Counter[str] = Counter()
    for item in each_report(folder):
        if isinstance(item, ReadingError):
            errors.append(str(item))
        else:
            count["reports"] += 1
            count["undated"] += item.date is None
            found.setdefault(Path(item.path).name, item)
    added = _write_sources(sources, files, found)
    cells = [_cell(kind, text, number, folder, count["reports"]) for number, (kind, text) in enumerate(CELLS)]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    book = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    notebook.write_text(json.dumps(book, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return Started(notebook, sources, count["reports"], count["undated"], errors, added)


def _write_sources(path: Path, files: list[Path], found: dict[str, Report]) -> int:
    """Names the files that sources.csv lacks; returns how many."""
    held: list[dict[str, str]] = []
    columns = list(COLUMNS)
    if path.exists():
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            held = list(reader)
            columns = [*(reader.fieldnames or []), *(c for c in COLUMNS if c not in (reader.fieldnames or []))]
    known = {row.get("file") for row in held}
    new = [file for file in files if file.name not in known and file.suffix.lower() in set(FORMS) - _MANY]
    rows = [*held, *(_row(file.name, found.get(file.name)) for file in new)]
    part = path.with_name(f".{path.name}.part")
    with part.open("w", encoding="utf-8-sig", newline="") as lines:
        writer = csv.DictWriter(lines, columns, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    part.replace(path)
    return len(new)


def _row(name: str, report: Report | None) -> dict[str, str]:
    if report is None:
        return {"file": name}
    day = report.date.isoformat() if report.date else ""
    told = {"title": report.title, "publisher": report.publisher, "date": day, "url": report.url}
    return {"file": name, **{key: value or "" for key, value in told.items()}}


def _cell(kind: str, text: str, number: int, folder: Path, count: int) -> dict[str, object]:
    source = (
        text.replace("{name}", folder.resolve().name)
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
