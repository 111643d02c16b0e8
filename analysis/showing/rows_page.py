"""Which rows of all reports hold some words? The page rows.html, and the files that it searches.

A page opened from a folder may load scripts from beside it and nothing else, so
the rows stand in scripts (rows-1.js, ...), report after report. Which of them
can hold a word stands in rows-index.js: of many reports, a search loads the
index and the few files that it needs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.showing.templates import cell, environment, navigation

LONGEST = 200_000  # characters of one file of rows
INDEX = "rows-index.js"
Address = Callable[[str], str]  # of a report's page, from the report's id
Name = Callable[[str], str]  # of a row on that page, from its id
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def rows_page(files: list[str], tables: list[str], more: list[str]) -> str:
    """The page as HTML: a search over the rows in `files` of `tables`; `more` are the CSV files, for whoever has no script."""
    template = environment().get_template("rows.html.j2")
    return template.render(index=INDEX, files=files, tables=tables, more=more, pages=navigation("All rows"))


def write_rows(
    tables: dict[str, pd.DataFrame], shown: dict[str, str], page: Address, name: Name, folder: Path
) -> list[Path]:
    """Writes every row of the tables in `shown` (name to its columns, separated by spaces) to rows-N.js, and their index; the paths of the rows.

    A report is [title, its page, the sentences that its rows rest on, its
    rows], a row [table, its place on the page, what its cells say, the number
    of its sentence or -1].
    """
    of_report: dict[str, tuple[dict[str, int], list[list[Any]]]] = {}
    for table, columns in shown.items():
        for row in tables[table].to_dict("records"):
            sentences, rows = of_report.setdefault(row["report_id"], ({}, []))
            told = [(c.replace("_", " "), cell(row[c])["text"]) for c in columns.split() if c != "rule_id"]
            said = cell(row.get("sentence"))["text"]
            number = sentences.setdefault(said, len(sentences)) if said else -1
            cells = "; ".join(f"{head}: {text}" for head, text in told if text)
            rows.append([table, name(next(iter(row.values()))), cells, number])
    parts: list[list[str]] = [[]]
    index: dict[str, list[int]] = {}
    length = 0
    for report, title in zip(tables["reports"]["report_id"], tables["reports"]["title"], strict=True):
        if report not in of_report:
            continue
        sentences, rows = of_report[report]
        held = [title if pd.notna(title) else report, page(report), list(sentences), rows]
        line = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
        if parts[-1] and length + len(line) > LONGEST:
            parts.append([])
            length = 0
        parts[-1].append(line)
        length += len(line)
        for word in sorted(
            {w for text in (held[0], *sentences, *(t for row in rows for t in (row[0], row[2]))) for w in words(text)}
        ):
            files = index.setdefault(word, [])
            if files[-1:] != [len(parts) - 1]:
                files.append(len(parts) - 1)
    written = []
    for number, lines in enumerate(parts):
        path = folder / f"rows-{number + 1}.js"
        path.write_text(f"found({number}, [\n" + ",\n".join(lines) + "\n]);\n", encoding="utf-8")
        written.append(path)
    (folder / INDEX).write_text(_index(index, len(parts)), encoding="utf-8")
    return written


def words(text: str) -> set[str]:
    """What stands between the spaces of a text, in lower case, from its first letter or digit to its last."""
    return {_EDGES.sub("", word) for word in text.lower().split()} - {""}


def _index(index: dict[str, list[int]], parts: int) -> str:
    """Each word with the numbers of the files that hold it; of one in most files none: those are all to be looked through."""
    kept = {word: [] if 2 * len(files) > parts else files for word, files in index.items()}
    return f"indexed({json.dumps(kept, ensure_ascii=False, separators=(',', ':'))});\n"
