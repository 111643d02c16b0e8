"""What the notebooks call: a folder's tables, and tables, figures and evidence as a page shows them."""

from __future__ import annotations

import base64
import html
import os
from collections import Counter, defaultdict
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
from analysis.reading.report import Report
from analysis.scoring import reviewed as reviewed_
from analysis.showing import evidence, plots
from analysis.showing import in_short as in_short_
from analysis.showing.columns_page import ROW
from analysis.showing.drawing import NOTHING, alt_text, png
from analysis.showing.pages import of_row
from analysis.showing.rules_page import frame
from analysis.showing.templates import cell, heads, whole_days
from analysis.tables import files
from analysis.tables.plain import dicts
from analysis.tables.schema import CHANGED, REVIEWED

HOW_TO_REVIEW = (
    "<code>python -m analysis report FOLDER --out pages</code>, and open a report’s page in <code>pages</code>.",
    "Press <b>Check the rows</b>: each row is right, wrong or corrected. Tick the tables for whose missing rows you read the whole text.",
    "Save the file, put it beside the reports, and run this notebook again (<code>REPORTS=FOLDER make notebooks</code>).",
    "For a figure that holds for the whole folder, not only for what you looked at, let the rows to review be drawn: docs/corrections.md.",
)
# What tables that were made before must share with the reports that are read now.
KNOWN_BY = ("report_id", "text", "title", "date", "publisher")
# What a page can hold of many reports; the rest stands in a file beside it, and in the page of all rows.
ROWS, SENTENCES, ACTORS = 200, 60, 25
NONE = "<p>None.</p>"
SITE, TABLES = "SITE", "TABLES"  # in the environment: the folder of the pages, and one with the tables, made before


def reports(default: Path | str) -> Path:
    """The folder of reports to read: the environment's REPORTS (as `make notebooks` passes it on), else `default`."""
    return Path(os.environ.get("REPORTS") or default)


def tables_of(folder: Path | str) -> dict[str, pd.DataFrame]:
    """The tables of all reports in `folder`, with the corrections that lie beside them.

    What could not be read is named on the page, with what to do; the rest is read.
    Where the environment's TABLES names a folder with the tables of these very
    texts, they are taken from there, and nothing is extracted again.
    """
    reports, errors = read_reports([folder])
    if errors:
        lines = "".join(
            f"<li>{html.escape(Path(error.path).name)}: {html.escape(error.problem)}</li>" for error in errors
        )
        display(HTML(f"<p>Not read:</p><ul>{lines}</ul>"))  # type: ignore[no-untyped-call]
    reports = without_repeats(reports)[0]
    return _made_before(reports) or applying.corrected(extract(reports), [folder])


def _made_before(reports: list[Report]) -> dict[str, pd.DataFrame] | None:
    """The tables in the folder that TABLES names, if they are of these texts; else None."""
    home = os.environ.get(TABLES)
    if not home:
        return None
    try:
        tables = files.read(home)
    except (OSError, ValueError):
        return None
    made = [tuple(row[column] or "" for column in KNOWN_BY) for row in dicts(tables["reports"])]
    asked = [tuple(str(getattr(report, column) or "") for column in KNOWN_BY) for report in reports]
    return tables if made == asked else None


def table(frame: pd.DataFrame, columns: str = "", file: str = "") -> HTML:
    """The named columns (separated by spaces; all if empty) as HTML: text in full, missing values blank.

    With what people said of each row, where rows were reviewed. Of a long
    frame the first rows, and a line that says so; where the environment's SITE
    names the folder of the pages, all rows stand there in FILE.csv, which it
    leads to. Where the frame has an id that no two rows share, a row can be
    led to by it (`in_short` does).
    """
    shown = frame[columns.split() + [REVIEWED] * (REVIEWED in frame)] if columns else frame
    if shown.empty:
        return HTML(NONE)
    empty = [column for column in shown if len(shown) > 1 and _is_empty(shown[column])]
    every, shown = shown, shown.drop(columns=empty)
    first = shown.head(ROWS)
    rows = [[cell(value) for value in row] for row in first.itertuples(index=False)]
    told = f"The first {len(first):,} of {len(shown):,} rows" if len(shown) > len(first) else ""
    without = (
        f'<p class="rest">Empty in every row, and not shown: {", ".join(str(column).replace("_", " ") for column in empty)}.</p>'
        if empty
        else ""
    )
    return HTML(_rest(every, told, file) + _table(shown.columns, rows, _ids(frame.head(ROWS))) + without)


def _is_empty(column: pd.Series) -> bool:
    """Whether no row has anything in a column: no text, and of a yes or no, no yes."""
    return not any(not pd.isna(value) and value is not False and value != "" for value in column.astype(object))


def folded(what: str, *shown: HTML) -> HTML:
    """What is shown behind a line that says `what` it is, which opens it: whole in the page, for those who want it."""
    inner = "".join(str(part.data) for part in shown)
    if inner == NONE:
        return HTML("")  # that there is none is said above it
    return HTML(f"<details><summary>{html.escape(what, quote=False)}</summary>{inner}</details>")


def _ids(frame: pd.DataFrame) -> list[str] | None:
    """What a row is led to by: the id of a row of one of the tables, in the frame's first column, or a figure's or position's; None where rows share it."""
    for name in (str(frame.columns[0]), "figure_id", "position_id"):
        if name.endswith("_id") and name != "incident_id" and name in frame:
            return list(frame[name]) if frame[name].is_unique and frame[name].notna().all() else None
    return None


def _rest(frame: pd.DataFrame, told: str, file: str) -> str:
    """What is `told` over a table that does not have all rows, which are written to a file if there is a folder for it."""
    if not told:
        return ""
    site, where = os.environ.get(SITE), ""
    if site and file:
        Path(site).mkdir(parents=True, exist_ok=True)
        files.safe(frame.convert_dtypes()).to_csv(
            Path(site) / f"{file}.csv", index=False, encoding="utf-8-sig", lineterminator="\n"
        )
        where = f'; all are in <a href="{html.escape(file)}.csv">{html.escape(file)}.csv</a>'
    return f'<p class="rest">{told}{where}.</p>'


def _table(columns: Iterable[str], rows: list[list[dict[str, Any]]], ids: list[str] | None = None) -> str:
    """Cells as an HTML table: heads in words, numbers to the right, dates on one line."""
    names = "".join(f"<th{_style(h['number'])}>{html.escape(h['name'])}</th>" for h in heads(columns, rows))
    lines = []
    for number, row in enumerate(rows):
        cells = "".join(_cell(one["text"], one["number"]) for one in row)
        lines.append(f'<tr id="{html.escape(ids[number])}">{cells}</tr>' if ids else f"<tr>{cells}</tr>")
    return f'<table class="rows"><thead><tr>{names}</tr></thead><tbody>{"".join(lines)}</tbody></table>'


def _cell(text: str, number: bool) -> str:
    return f"<td{_style(number)}>{whole_days(text)}</td>"


def _style(number: bool) -> str:
    return ' style="text-align: right"' if number else ""  # in the cell: a notebook keeps no style sheet


def in_short(tables: dict[str, pd.DataFrame], name: str, *more: in_short_.Sentence | None, examples: str = "") -> HTML:
    """What was found, in a few sentences on one table, with links to its rows; `more` are further sentences.

    The rows are those of the page, or where SITE names a folder of pages, those of the reports' own.
    `examples` is said first where the reports are the package's own examples: where REPORTS names no folder.
    """
    said_ = [*in_short_.sentences(name, tables), *(sentence for sentence in more if sentence is not None)]
    to = of_row(set(tables["reports"]["report_id"])) if os.environ.get(SITE) else lambda row: f"#{row}"
    warning = f"<p><b>{html.escape(examples, quote=False)}</b></p>" if examples and "REPORTS" not in os.environ else ""
    return _in_short(warning + in_short_.as_html(said_, to))


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
    return table(frame, "name kind role country affiliation plover age outcome mentions", "01-every-actor")


def named(tables: dict[str, pd.DataFrame], name: str) -> pd.DataFrame:
    """One table with `who`, the name of the actor that its source (or, for positions, its holder) is; two that speak together are "A and B"."""
    frame = tables[name]
    row, actor = frame.columns[0], COLUMNS[name][0]
    who = frame[row].map(names_of(tables, name=name)).where(frame[actor].notna())
    return frame.assign(who=who.astype("string"))


def matrix(frame: pd.DataFrame, file: str = "") -> HTML:
    """A table whose first column is its index, such as an actor by theme matrix; see `table` for `file`."""
    return table(frame.rename_axis(columns=None).reset_index(), file=file)


def speaking(counts: pd.DataFrame, file: str = "") -> HTML:
    """The matrix of `speaks_of`; of many actors those with most, and the rest in a file (see `table`)."""
    shown = plots.busiest(counts, ACTORS)
    everybody = counts.index.union(counts.columns)
    if len(everybody) <= ACTORS:
        return matrix(shown)
    told = f"The {ACTORS} actors with most, of {len(everybody):,}"
    return HTML(_rest(counts.rename_axis(columns=None).reset_index(), told, file) + str(matrix(shown).data))


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
    """Each row in its sentence, its parts marked (see `evidence.show`); of many rows the first."""
    note = ""
    if len(rows) > SENTENCES:
        where = ' find the others in <a href="rows.html">all rows</a>, each of which leads to its report'
        found = f";{where}" if os.environ.get(SITE) else ""
        note = f'<p class="rest">The first {SENTENCES} of {len(rows):,} rows{found}.</p>'
    return HTML(note + evidence.show(rows, reports, SENTENCES))


def figure(axes: Axes, alt: str | None = None) -> None:
    """Shows a figure once, with its alt text (what the picture says, where none is given), and closes it.

    Where nothing is drawn, what is missing is said in words.
    """
    if axes.get_title() == NOTHING:
        missing = html.escape(" ".join(text.get_text() for text in axes.texts), quote=False)
        plt.close(axes.get_figure(root=True))
        display(HTML(f"<p>{NOTHING}. {missing}</p>"))  # type: ignore[no-untyped-call]
        return
    alt = alt or alt_text(axes)
    shown = {"text/plain": repr(axes.figure), "image/png": base64.b64encode(png(axes)).decode()}
    display(shown, raw=True, metadata={"image/png": {"alt": alt}})  # type: ignore[no-untyped-call]


def counts(tables: dict[str, pd.DataFrame]) -> HTML:
    """One row a table: its name, how many rows it has, and what a row of it is."""
    meant = [ROW.get(name, "") for name in tables]
    made = pd.DataFrame({"table": list(tables), "rows": list(map(len, tables.values())), "a row is": meant})
    return table(made)


def names(tables: dict[str, pd.DataFrame]) -> HTML:
    """One row an actor: its name, and each other text that stands for it with the number of times, pronouns apart."""
    said: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    own = tables["mentions"].dropna(subset=["actor_id"])
    for actor, form, text in zip(own["actor_id"], own["form"], own["text"], strict=True):
        said[actor, form][text] += 1
    forms = {"names": "name", "descriptions": "description", "pronouns": "pronoun"}
    lines = [
        {"actor": name, **{head: _each(said[actor, form]) for head, form in forms.items()}}
        for actor, name in zip(tables["actors"]["actor_id"], tables["actors"]["name"], strict=True)
    ]
    return table(pd.DataFrame(lines, columns=["actor", *forms]), file="01-names")


def _each(said: Counter[str]) -> str:
    """Texts in the order met, each once, with how often where that is more."""
    return ", ".join(f"{text} ({number})" if number > 1 else text for text, number in said.items())


def joined_by(tables: dict[str, pd.DataFrame]) -> HTML:
    """One row an actor and rule: the mentions that the rule gave to the actor, each once with its number, names first."""
    known = dict(zip(tables["actors"]["actor_id"], tables["actors"]["name"], strict=True))
    said: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    own = tables["mentions"].dropna(subset=["actor_id"])
    for actor, rule, text in zip(own["actor_id"], own["rule_id"], own["text"], strict=True):
        said[actor, rule][text] += 1
    lines = [{"actor": known[actor], "rule": rule, "mentions": _each(texts)} for (actor, rule), texts in said.items()]
    return table(pd.DataFrame(lines, columns=["actor", "rule", "mentions"]), file="01-joined-by")


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
