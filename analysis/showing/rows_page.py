"""Which rows of all reports hold some words? The page rows.html, and the files that it searches.

A page opened from a folder may load scripts from beside it and nothing else, so
the rows stand in scripts (rows-1.js, ...), each short enough to load at once.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis.showing.templates import cell, environment, navigation

LONGEST = 1_000_000  # characters of one file of rows
Address = Callable[[str, str], str]  # of a row, from its report's id and its own


def rows_page(files: list[str], tables: list[str], more: list[str]) -> str:
    """The page as HTML: a search over the rows in `files` of `tables`; `more` are the CSV files, for whoever has no script."""
    template = environment().get_template("rows.html.j2")
    return template.render(files=files, tables=tables, more=more, pages=navigation("All rows"))


def write_rows(tables: dict[str, pd.DataFrame], shown: dict[str, str], address: Address, folder: Path) -> list[Path]:
    """Writes every row of the tables in `shown` (name to its columns, separated by spaces) to rows-N.js; the paths.

    A row is [table, report, the page's address with the row's place, what its cells say, the sentence it rests on].
    """
    titles = tables["reports"].set_index("report_id")["title"].to_dict()
    parts: list[list[str]] = [[]]
    length = 0
    for name, columns in shown.items():
        for row in tables[name].to_dict("records"):
            report, identifier = row["report_id"], next(iter(row.values()))
            title = titles[report] if pd.notna(titles[report]) else report
            told = [(c.replace("_", " "), cell(row[c])["text"]) for c in columns.split() if c != "rule_id"]
            cells = "; ".join(f"{head}: {text}" for head, text in told if text)
            line = json.dumps(
                [name, title, address(report, identifier), cells, cell(row.get("sentence"))["text"]], ensure_ascii=False
            )
            if parts[-1] and length + len(line) > LONGEST:
                parts.append([])
                length = 0
            parts[-1].append(line)
            length += len(line)
    written = []
    for number, lines in enumerate(parts, 1):
        path = folder / f"rows-{number}.js"
        path.write_text("found([\n" + ",\n".join(lines) + "\n]);\n", encoding="utf-8")
        written.append(path)
    return written
