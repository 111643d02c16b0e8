"""What the notebooks call: a folder's tables, and tables, figures and evidence as a page shows them."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import HTML, display
from matplotlib.axes import Axes

from analysis.across import same_actors
from analysis.across import worked_out as worked_out_
from analysis.across.speakers import COLUMNS, names_of
from analysis.corrections import applying
from analysis.exports.event_data import Export
from analysis.extracting import extract
from analysis.reading.inputs import read_reports
from analysis.reading.repeats import without_repeats
from analysis.scoring import reviewed as reviewed_
from analysis.showing import evidence
from analysis.showing import in_short as in_short_
from analysis.showing.drawing import alt_text
from analysis.showing.rules_page import frame
from analysis.showing.templates import cell, heads
from analysis.tables.schema import CHANGED, REVIEWED

HOW_TO_REVIEW = (
    "<code>python -m analysis report FOLDER --out pages</code>, and open a report’s page in <code>pages</code>.",
    "Press <b>Check the rows</b>: each row is right, wrong or corrected. Tick the tables for whose missing rows you read the whole text.",
    "Save the file, put it beside the reports, and run this notebook again (<code>REPORTS=FOLDER make notebooks</code>).",
    "For a figure that holds for the whole folder, not only for what you looked at, let the rows to review be drawn: docs/corrections.md.",
)
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def reports(default: Path | str) -> Path:
    """The folder of reports to read: the environment's REPORTS (as `make notebooks` passes it on), else `default`."""
    return Path(os.environ.get("REPORTS") or default)


def tables_of(folder: Path | str) -> dict[str, pd.DataFrame]:
    """The tables of all reports in `folder`, with the corrections that lie beside them.

    What could not be read is named on the page, with what to do; the rest is read.
    """
    reports, errors = read_reports([folder])
    if errors:
        lines = "".join(
            f"<li>{html.escape(Path(error.path).name)}: {html.escape(error.problem)}</li>" for error in errors
        )
        display(HTML(f"<p>Not read:</p><ul>{lines}</ul>"))  # type: ignore[no-untyped-call]
    return applying.corrected(extract(without_repeats(reports)[0]), [folder])


def table(frame: pd.DataFrame, columns: str = "") -> HTML:
    """The named columns (separated by spaces; all if empty) as HTML: every row, text in full, missing values blank.

    With what people said of each row, where rows were reviewed.
    Where the frame's first column is an id that no two rows share, a row can
    be led to by it (`in_short` does).
    """
    shown = frame[columns.split() + [REVIEWED] * (REVIEWED in frame)] if columns else frame
    if shown.empty:
        return HTML("<p>None.</p>")
    key = frame.iloc[:, 0]
    ids = list(key) if str(key.name).endswith("_id") and key.is_unique and key.notna().all() else None
    return HTML(_table(shown.columns, [[cell(value) for value in row] for row in shown.itertuples(index=False)], ids))


def _table(columns: Iterable[str], rows: list[list[dict[str, Any]]], ids: list[str] | None = None) -> str:
    """Cells as an HTML table: heads in words, numbers to the right, dates on one line."""
    names = "".join(f"<th{_style(h['number'])}>{html.escape(h['name'])}</th>" for h in heads(columns, rows))
    lines = []
    for number, row in enumerate(rows):
        cells = "".join(_cell(one["text"], one["number"]) for one in row)
        lines.append(f'<tr id="{html.escape(ids[number])}">{cells}</tr>' if ids else f"<tr>{cells}</tr>")
    return f'<table class="rows"><thead><tr>{names}</tr></thead><tbody>{"".join(lines)}</tbody></table>'


def _cell(text: str, number: bool) -> str:
    style = ' style="white-space: nowrap"' if DAY.fullmatch(text) else _style(number)
    return f"<td{style}>{html.escape(text, quote=False)}</td>"


def _style(number: bool) -> str:
    return ' style="text-align: right"' if number else ""  # in the cell: a notebook keeps no style sheet


def in_short(tables: dict[str, pd.DataFrame], name: str, *more: in_short_.Sentence | None) -> HTML:
    """What was found, in a few sentences on one table, with links to its rows on the page; `more` are further sentences."""
    said_ = [*in_short_.sentences(name, tables), *(sentence for sentence in more if sentence is not None)]
    return _in_short(in_short_.as_html(said_, lambda row: f"#{row}"))


def said(sentence: str) -> HTML:
    """One sentence as the page's "In short"."""
    return _in_short(f"<p>{html.escape(sentence, quote=False)}</p>")


def _in_short(lines: str) -> HTML:
    return HTML(f'<div class="in-short"><p class="head"><b>In short</b></p>{lines}</div>')


def actors(tables: dict[str, pd.DataFrame]) -> HTML:
    """One row an actor; its affiliation by name."""
    frame = tables["actors"].copy()
    known = dict(zip(frame["actor_id"], frame["name"], strict=True))
    frame["affiliation"] = frame["affiliation"].map(known)
    return table(frame, "name kind role country affiliation plover age outcome mentions")


def named(tables: dict[str, pd.DataFrame], name: str) -> pd.DataFrame:
    """One table with `who`, the name of the actor that its source (or, for positions, its holder) is; two that speak together are "A and B"."""
    frame = tables[name]
    row, actor = frame.columns[0], COLUMNS[name][0]
    who = frame[row].map(names_of(tables, name=name)).where(frame[actor].notna())
    return frame.assign(who=who.astype("string"))


def matrix(frame: pd.DataFrame) -> HTML:
    """A table whose first column is its index, such as an actor by theme matrix."""
    return table(frame.rename_axis(columns=None).reset_index())


def scores(frame: pd.DataFrame) -> HTML:
    """A table of scores as HTML: shares with three decimals, counts (right, found, gold) as they are."""
    forms = ["{:g}" if column == "right" else "{:.3f}" for column in frame.columns]
    rows = []
    for values in frame.astype(object).itertuples(index=False):
        cells = [cell(value) for value in values]
        for place, (value, form) in enumerate(zip(values, forms, strict=True)):
            if isinstance(value, float) and cells[place]["number"]:
                cells[place]["text"] = form.format(value)
        rows.append(cells)
    return HTML(_table(frame.columns, rows))


def reviewed(tables: dict[str, pd.DataFrame]) -> HTML:
    """How good the tables are by what people corrected in these reports, with intervals; what to do, where nobody has."""
    told, lost = reviewed_.in_short(tables), len(applying.left_out(tables[CHANGED])) if CHANGED in tables else 0
    more = f"<p>{lost} corrections were left out; the table <code>changes</code> says why.</p>" if lost else ""
    if told is None:
        steps = "".join(f"<li>{step}</li>" for step in HOW_TO_REVIEW)
        return HTML(f"<p>No row of these reports was reviewed yet. To know how good the tables are on them:</p><ol>{steps}</ol>{more}")  # fmt: skip
    shown = "".join(
        f"<h3>{html.escape(title)}</h3>{scores(frame).data if len(frame) else '<p>None.</p>'}"
        for title, frame in reviewed_.parts(tables)
    )
    return HTML(f"{_in_short(f'<p>{html.escape(told)}</p>').data}{more}{shown}")


def marked(rows: pd.DataFrame, reports: pd.DataFrame) -> HTML:
    """Each row in its sentence, its parts marked (see `evidence.show`)."""
    return HTML(evidence.show(rows, reports))


def figure(axes: Axes, alt: str | None = None) -> None:
    """Shows a figure once, with its alt text (what the picture says, where none is given), and closes it."""
    alt = alt or alt_text(axes)
    display(axes.figure, metadata={"image/png": {"alt": alt}})  # type: ignore[no-untyped-call]
    plt.close(axes.figure)  # type: ignore[arg-type]


def counts(tables: dict[str, pd.DataFrame]) -> HTML:
    """One row a table: its name and how many rows it has."""
    return table(pd.DataFrame({"table": list(tables), "rows": [len(frame) for frame in tables.values()]}), "table rows")


def names(tables: dict[str, pd.DataFrame]) -> HTML:
    """One row an actor: its name, and each other text that stands for it with the number of times, pronouns apart."""
    lines = []
    for _, actor in tables["actors"].iterrows():
        own = tables["mentions"][(tables["mentions"]["actor_id"] == actor["actor_id"]).fillna(False)]
        said = {
            form: own.loc[own["form"] == form, "text"].value_counts(sort=False)
            for form in ("name", "description", "pronoun")
        }
        texts = {
            form: ", ".join(f"{t} ({n})" if n > 1 else t for t, n in found.items()) for form, found in said.items()
        }
        lines.append(
            {
                "actor": actor["name"],
                "names": texts["name"],
                "descriptions": texts["description"],
                "pronouns": texts["pronoun"],
            }
        )
    return table(
        pd.DataFrame(lines, columns=["actor", "names", "descriptions", "pronouns"]), "actor names descriptions pronouns"
    )


def joined_by(tables: dict[str, pd.DataFrame]) -> HTML:
    """One row an actor and rule: the mentions that the rule gave to the actor, each once with its number, names first."""
    known = dict(zip(tables["actors"]["actor_id"], tables["actors"]["name"], strict=True))
    lines = []
    own = tables["mentions"].dropna(subset=["actor_id"])
    for (actor, rule), rows in own.groupby(["actor_id", "rule_id"], sort=False):
        said = rows["text"].value_counts(sort=False)
        texts = ", ".join(f"{text} ({number})" if number > 1 else str(text) for text, number in said.items())
        lines.append({"actor": known[actor], "rule": rule, "mentions": texts})
    return table(pd.DataFrame(lines, columns=["actor", "rule", "mentions"]))


def worked_out(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures with `worked_out`: the words from which a number was worked out that the report does not print."""
    return figures.assign(worked_out=worked_out_.column(figures))


def speaks_of(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Sources by the actors (no places) that their statements mention: counts of statements; see `across.speaks_of`."""
    pairs = same_actors.speaks_of(tables)
    return pairs.pivot_table(
        index="speaker", columns="mentioned", values="statements", aggfunc="sum", fill_value=0, sort=True
    ).astype(int)


def repeated(figures: pd.DataFrame) -> HTML:
    """The figures whose incident has more than one row, together."""
    shared = figures.dropna(subset=["incident_id"])
    shared = shared[shared["incident_id"].duplicated(keep=False)].sort_values(["incident_id", "number_start"])
    return table(shared, "incident_id number low best high outcome victims place source")


def in_order(reports: pd.DataFrame) -> pd.DataFrame:
    """The reports by their date, those without one last."""
    return reports.sort_values(["date", "report_id"], na_position="last", kind="stable").reset_index(drop=True)


def left_out(export: Export) -> HTML:
    """What an export's form asks and the export does not fill, with the reason."""
    return table(pd.DataFrame({"left out": list(export.left_out), "why": list(export.left_out.values())}))


def rules(table_name: str = "statements") -> HTML:
    """The rules of one table (actors, figures, positions, statements): what each finds, by which words, and an example.

    A column that is empty throughout is left out.
    """
    found = frame(table_name).rename(columns={"says": "what it finds"})[
        ["rule_id", "what it finds", "words", "needs", "example"]
    ]
    return table(found.loc[:, (found != "").any()])
