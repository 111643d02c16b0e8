"""Static pages: one a report, with its rows marked in place, and a home page.

They are read from the file system, without a script, a server or the network;
checking rows and searching them need a script, which stands in the page. The
report's text and all cells are escaped by the templates (jinja2's autoescape).
"""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from itertools import repeat
from pathlib import Path
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.corrections.applying import Plan
from analysis.corrections.file import Corrections
from analysis.corrections.going_on import said_before
from analysis.corrections.undoing import undone
from analysis.showing import in_short, plots
from analysis.showing.checking import checking, stem
from analysis.showing.columns_page import columns_page
from analysis.showing.date_basis import date_basis
from analysis.showing.drawing import png
from analysis.showing.marked_text import SHOWN, marked_paragraphs, named, rows_of, short
from analysis.showing.rows_page import rows_page, write_rows
from analysis.showing.rules_page import HEADINGS, rules_page
from analysis.showing.templates import cell, environment, heads, navigation
from analysis.tables.files import read, write
from analysis.tables.schema import CHANGED, REVIEWED

REPORTS = 16  # whose pages are made together
MOST = 20  # sources and actors in the pictures of the first page


def file_name(report_id: str) -> str:
    """The page's file for a report: its id, with anything but letters, digits, dots and dashes as "_"."""
    return f"report-{stem(report_id)}.html"


def report_page(
    tables: dict[str, pd.DataFrame],
    report_id: str,
    machine: dict[str, pd.DataFrame] | None = None,
    before: Mapping[str, Any] | None = None,
) -> str:
    """The page of one report as HTML: its text with all rows marked, and the four tables.

    machine: the tables as they were before people corrected them, which are what is checked.
    before: what was said of it, from `going_on.said_before`, from which its page goes on.
    """
    report = tables["reports"].set_index("report_id", drop=False).loc[report_id].to_dict()
    title = report_id if pd.isna(report["title"]) else report["title"]
    shown = []
    paragraphs, led_to = marked_paragraphs(tables, report)
    for name, (_, part, columns) in SHOWN.items():
        own = rows_of(tables, name, report_id)
        named = columns.split() + [REVIEWED] * (REVIEWED in own)
        cells = [[cell(value) for value in values] for values in own[named].itertuples(index=False)]
        ids = [short(identifier) for identifier in own.iloc[:, 0]]
        rows = [
            {"id": row, "linked": bool(part) or row in led_to, "cells": filled}
            for row, filled in zip(ids, cells, strict=True)
        ]
        shown.append(
            {
                "name": name,
                "heading": HEADINGS[name],
                "columns": [{"name": "row", "number": False}, *heads(named, cells)],
                "rows": rows,
            }
        )
    meta = [
        (label, cell(report[key])["text"] or "not stated")
        for label, key in (("date", "date"), ("place", "dateline"), ("publisher", "publisher"), ("words", "words"))
    ]
    if meta[0][1] != "not stated" and (basis := date_basis(report["path"])):
        meta.insert(1, ("basis of the date", basis))
    if pd.notna(report["notes"]):
        meta.append(("notes", report["notes"]))
    of_it = {name: frame[frame["report_id"] == report_id] for name, frame in tables.items()}
    told = in_short.sentences("one report", of_it)
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            title=title, meta=meta, paragraphs=paragraphs, tables=shown,
            said=in_short.as_html(told, lambda row: f"#{short(row)}"), pages=navigation(),
            check=checking(machine or tables, report_id, before),
        )
    )  # fmt: skip


def picture(axes: Axes) -> str:
    """A figure as a PNG in a data address, and closed."""
    return "data:image/png;base64," + base64.b64encode(png(axes)).decode()


def address(report_id: str, row: str) -> str:
    """Where a row of a report stands on its page."""
    return f"{file_name(report_id)}#{short(row)}"


def of_row(reports: set[str]) -> Callable[[str], str]:
    """Where a row stands, or, of a row that is a report, its page."""
    return lambda row: file_name(row) if row in reports else address(row.rpartition(":")[0], row)


def home_page(tables: dict[str, pd.DataFrame], notebooks: Mapping[str, str] | None = None) -> str:
    """The first page as HTML: what was read and found, the reports, and the headline figures with their data.

    notebooks: file names of rendered notebooks beside it, and their titles.
    """
    reports = [
        {
            "href": file_name(r["report_id"]),
            "title": r["report_id"] if pd.isna(r["title"]) else r["title"],
            "cells": [
                cell(r["date"]),
                *(cell(int((tables[name]["report_id"] == r["report_id"]).sum())) for name in SHOWN),
            ],
        }
        for r in tables["reports"].to_dict("records")
    ]
    told = in_short.sentences("all reports", tables)
    heard = plots.who_is_heard(tables["statements"], tables["actors"])
    every = plots.stance_matrix(tables["positions"], tables["actors"])
    stances = plots.stance_matrix(tables["positions"], tables["actors"], MOST)
    shown = [
        _plot(
            "Who is heard", plots.sources(tables["statements"], tables["actors"], most=MOST), heard.head(MOST),
            "Stacked bars: statements by source, direct, mixed and indirect. The table below has the counts.",
            f"Statements by source and kind{_first_of(heard, 'sources')}.",
        ),
        _plot(
            "Who stands where", plots.positions_plot(tables["positions"], tables["actors"], most=MOST), stances,
            "A matrix of actors by themes with the stances in each cell. The table below has the same.",
            f"Stances by actor and theme, all reports together{_first_of(every, 'actors')}.",
        ),
    ]  # fmt: skip
    return (
        environment()
        .get_template("home.html.j2")
        .render(
            counts={name: len(frame) for name, frame in tables.items()}, reports=reports, plots=shown,
            columns=[{"name": "report", "number": False}, *heads(["date", *SHOWN], [r["cells"] for r in reports])],
            said=in_short.as_html(told, of_row(set(tables["reports"]["report_id"]))),
            notebooks=[{"href": file, "name": title} for file, title in (notebooks or {}).items()],
            files=[f"{name}.csv" for name in tables], pages=navigation("Home"),
        )
    )  # fmt: skip


def _first_of(rows: pd.DataFrame, what: str) -> str:
    """What a caption adds where not all rows are shown."""
    return f", the {MOST} with most of {len(rows)} {what}" if len(rows) > MOST else ""


def _plot(heading: str, axes: Axes, data: pd.DataFrame, alt: str, caption: str) -> dict[str, Any]:
    flat = data.reset_index()
    rows = [[cell(value) for value in row] for row in flat.astype(object).itertuples(index=False)]
    return {
        "heading": heading,
        "src": picture(axes),
        "alt": alt,
        "caption": caption,
        "columns": heads(flat.columns, rows),
        "rows": rows,
    }


def write_site(
    tables: dict[str, pd.DataFrame],
    folder: Path | str,
    corrections: Corrections = (),
    workers: Executor | None = None,
) -> list[Path]:
    """Writes the pages and what they lead to into `folder` (made if need be); returns the paths of the pages.

    index.html, rows.html (a search over all rows), columns.html, rules.html, a
    page a report, and the tables as files (see `tables.files.write`). Rendered
    notebooks already there (NN_name.html) are linked from the home page.
    corrections: those that were applied to the tables, which the pages of
    their reports go on from. `workers` make the pages of the reports; without
    them it is done here.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("rows-*.js"):
        old.unlink()
    write(tables, folder)
    columns = {name: columns for name, (_, _, columns) in SHOWN.items()}
    files = [
        path.name
        for path in write_rows({**tables, "actors": named(tables["actors"])}, columns, file_name, short, folder)
    ]
    before = _sets(undone(tables)) if CHANGED in tables else repeat(None)
    parts = list(_sets({name: frame for name, frame in tables.items() if name != CHANGED}))
    said = _said(corrections, tables["reports"])
    of_part = [{r: said[r] for r in part["reports"]["report_id"] if r in said} for part in parts]
    sets = parts, [machine for machine, _ in zip(before, parts, strict=False)], of_part, repeat(folder, len(parts))
    pages = {
        "index.html": home_page(tables, notebooks_in(folder)),
        "rows.html": rows_page(files, list(SHOWN), [f"{name}.csv" for name in SHOWN]),
        "columns.html": columns_page(),
        "rules.html": rules_page(),
    }
    for name, page in pages.items():
        (folder / name).write_text(page, encoding="utf-8")
    of_reports = list(map(write_reports, *sets)) if workers is None else list(workers.map(write_reports, *sets))
    return [*(folder / name for name in pages), *(path for paths in of_reports for path in paths)]


def _said(corrections: Corrections, reports: pd.DataFrame) -> dict[str, dict[str, Any] | None]:
    """What was said of each report before, for the page to go on from."""
    plan = Plan(corrections)
    plan.look(reports)
    texts = dict(zip(reports["report_id"], reports["text"], strict=True))
    return {report: said_before(said, report, texts[report]) for report, said in plan.of_reports().items()}


def _sets(tables: dict[str, pd.DataFrame]) -> Iterator[dict[str, pd.DataFrame]]:
    """The tables in parts of so many reports: what a page is made from is then looked for among few rows."""
    reports = list(tables["reports"]["report_id"])
    place = {report: number // REPORTS for number, report in enumerate(reports)}
    places = {name: frame["report_id"].map(place) for name, frame in tables.items()}
    for number in range(0, len(reports), REPORTS):
        yield {name: frame[places[name] == number // REPORTS] for name, frame in tables.items()}


def write_reports(
    tables: dict[str, pd.DataFrame],
    machine: dict[str, pd.DataFrame] | None,
    said: dict[str, dict[str, Any] | None],
    folder: Path,
) -> list[Path]:
    """Writes the page of each report of these tables; returns their paths. What a worker does."""
    written = []
    for report_id in tables["reports"]["report_id"]:
        written.append(folder / file_name(report_id))
        written[-1].write_text(report_page(tables, report_id, machine, said.get(report_id)), encoding="utf-8")
    return written


def notebooks_in(folder: Path) -> dict[str, str]:
    """The rendered notebooks in a folder, with their titles."""
    return {path.name: _title(path) for path in sorted(folder.glob("[0-9][0-9]_*.html"))}


def write_home(folder: Path) -> None:
    """Writes the first page anew where a site is, from its tables: with the notebooks that are there by now."""
    if (folder / "index.html").exists():
        (folder / "index.html").write_text(home_page(read(folder), notebooks_in(folder)), encoding="utf-8")


def _title(page: Path) -> str:
    """What a rendered notebook calls itself; its file's name where it has no title."""
    title = re.search(r"<title>([^<]+)</title>", page.read_text(encoding="utf-8"))
    return html.unescape(title[1]) if title else page.stem.replace("_", " ")
