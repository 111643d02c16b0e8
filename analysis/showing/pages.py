"""Static pages: one a report, with its rows marked in place, and a home page.

They work from the file system, without a script, a server or the network. The
report's text and all cells are escaped by the templates (jinja2's autoescape).
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined
from matplotlib.axes import Axes

from analysis.showing import plots

# table -> letter of its rows, the span that is marked, the columns shown
SHOWN = {
    "statements": ("s", "content", "source cue content kind addressee negated anonymous rule_id"),
    "figures": ("f", "number", "number low best high hedge outcome victims status place time source scope rule_id"),
    "positions": (
        "p", "evidence",
        "actor stance issue issue_resolved theme counterparty reported_by negated modality condition rule_id",
    ),
    "actors": ("a", "", "name kind role country affiliation age outcome mentions"),
}  # fmt: skip
HEADINGS = {
    "statements": "Reported statements", "figures": "Casualty figures", "positions": "Negotiation positions",
    "actors": "Actors",
}  # fmt: skip


def environment() -> Environment:
    """The templates of the site, which escape what they are given."""
    return Environment(loader=PackageLoader("analysis"), autoescape=True, undefined=StrictUndefined)


def cell(value: Any) -> dict[str, Any]:
    """A cell as a page shows it: missing is blank, counts have thousands separators, yes for true."""
    if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return {"text": "", "number": False}
    if isinstance(value, bool):
        return {"text": "yes" if value else "", "number": False}
    if isinstance(value, (int, float)):
        return {"text": f"{value:,.0f}", "number": True}
    return {"text": str(value), "number": False}


def file_name(report_id: str) -> str:
    """The page's file for a report: its id, with anything but letters, digits, dots and dashes as "_"."""
    return f"report-{re.sub(r'[^A-Za-z0-9.-]+', '_', report_id)}.html"


def _rows(tables: dict[str, pd.DataFrame], name: str, report_id: str) -> pd.DataFrame:
    frame = tables[name][tables[name]["report_id"] == report_id]
    if name == "actors":
        known = dict(zip(frame["actor_id"], frame["name"], strict=True))
        frame = frame.assign(affiliation=frame["affiliation"].map(known))
    return frame


def _short(identifier: str) -> str:
    return identifier.rsplit(":", 1)[-1]


def _tip(row: Mapping[Any, Any], columns: str) -> str:
    shown = ((name, cell(row[name])["text"]) for name in columns.split() if name != "rule_id")
    return "; ".join(f"{name.replace('_', ' ')}: {text}" for name, text in shown if text)


def marked_paragraphs(
    tables: dict[str, pd.DataFrame], report: Mapping[Any, Any]
) -> tuple[list[list[dict[str, Any]]], set[str]]:
    """The report's text as paragraphs of pieces, and the actors' rows that a piece leads to.

    A piece is text with the layers that mark it, or references to rows that
    come after their words, or a link to an actor's row around parts of text.
    """
    text = report["text"]
    layers: dict[int, set[str]] = {}
    refs: dict[int, list[dict[str, str]]] = {}
    cuts = {0, len(text)}

    def mark(start: int, end: int, layer: str) -> None:
        cuts.update((start, end))
        for at in range(start, end):
            layers.setdefault(at, set()).add(layer)

    for name, (letter, part, columns) in SHOWN.items():
        if not part:
            continue
        for row in _rows(tables, name, report["report_id"]).to_dict("records"):
            start, end = int(row[f"{part}_start"]), int(row[f"{part}_end"])
            mark(start, end, letter)
            identifier = _short(next(iter(row.values())))
            refs.setdefault(end, []).append({"row": identifier, "layer": letter, "tip": _tip(row, columns)})
    mentions = _mentions(tables, report["report_id"])
    held: dict[int, dict[str, Any]] = {}  # by the place of each of their characters; the shorter goes before the longer
    for mention in sorted(mentions, key=lambda m: (m["start"] - m["end"], m["start"])):
        mark(mention["start"], mention["end"], "a")
        held.update(dict.fromkeys(range(mention["start"], mention["end"]), mention))
    paragraphs: list[list[dict[str, Any]]] = []
    led_to: set[str] = set()
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        pieces: list[dict[str, Any]] = []
        stops = sorted({c for c in cuts if at < c < end} | {at, end}) if line.strip() else []
        for first, last in pairwise(stops):
            piece = {"text": text[first:last], "layers": " ".join(sorted(layers.get(first, ())))}
            link = held.get(first)
            if link is None:
                pieces.append(piece)
            elif pieces and pieces[-1].get("link") is link:
                pieces[-1]["parts"].append(piece)
            else:
                again = any(before.get("link") is link for before in pieces)  # a tag stands within the mention
                pieces.append({"link": link, "parts": [piece], "first": link["row"] not in led_to, "again": again})
                led_to.add(link["row"])
            if last in refs:
                pieces.append({"refs": refs[last]})
        if pieces:
            paragraphs.append(pieces)
        at = end + 1
    return paragraphs, led_to


def _mentions(tables: dict[str, pd.DataFrame], report_id: str) -> list[dict[str, Any]]:
    """Each mention of an actor of the report: its place, its form, and the actor's row with what it says."""
    rows = {row["actor_id"]: row for row in _rows(tables, "actors", report_id).to_dict("records")}
    own = tables["mentions"][tables["mentions"]["report_id"] == report_id]
    return [
        {
            "start": int(start),
            "end": int(end),
            "form": form,
            "row": _short(actor),
            "tip": _tip(rows[actor], SHOWN["actors"][2]),
        }
        for actor, start, end, form in zip(own["actor_id"], own["start"], own["end"], own["form"], strict=True)
        if actor in rows
    ]


def report_page(tables: dict[str, pd.DataFrame], report_id: str) -> str:
    """The page of one report as HTML: its text with all rows marked, and the four tables."""
    report = tables["reports"].set_index("report_id", drop=False).loc[report_id].to_dict()
    title = report_id if pd.isna(report["title"]) else report["title"]
    shown = []
    paragraphs, led_to = marked_paragraphs(tables, report)
    for name, (_, part, columns) in SHOWN.items():
        rows = [
            {
                "id": _short(next(iter(row.values()))),
                "linked": bool(part) or _short(next(iter(row.values()))) in led_to,
                "cells": [cell(row[c]) for c in columns.split()],
            }
            for row in _rows(tables, name, report_id).to_dict("records")
        ]
        heads = [column.replace("_", " ") for column in columns.split()]
        shown.append({"name": name, "heading": HEADINGS[name], "columns": heads, "rows": rows})
    meta = [
        (label, cell(report[key])["text"] or "not stated")
        for label, key in (("date", "date"), ("place", "dateline"), ("publisher", "publisher"), ("words", "words"))
    ]
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            title=title, meta=meta, paragraphs=paragraphs, tables=shown,
            pages=[{"href": "index.html", "name": "Home", "here": False}],
        )
    )  # fmt: skip


def picture(axes: Axes) -> str:
    """A figure as a PNG in a data address, and closed."""
    buffer = io.BytesIO()
    figure = axes.get_figure(root=True)
    assert figure is not None
    figure.savefig(buffer, format="png", dpi=110, metadata={"Software": None})
    plt.close(figure)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


def home_page(tables: dict[str, pd.DataFrame], notebooks: Iterable[str] = ()) -> str:
    """The first page as HTML: what was read and found, the reports, and the headline figures with their data.

    notebooks: file names of rendered notebooks beside it.
    """
    reports = [
        {
            "href": file_name(r["report_id"]),
            "title": r["report_id"] if pd.isna(r["title"]) else r["title"],
            "date": cell(r["date"])["text"],
            **{name: int((tables[name]["report_id"] == r["report_id"]).sum()) for name in SHOWN},
        }
        for r in tables["reports"].to_dict("records")
    ]
    heard = plots.who_is_heard(tables["statements"], tables["actors"])
    stances = plots.stance_matrix(tables["positions"], tables["actors"])
    shown = [
        _plot(
            "Who is heard", plots.sources(tables["statements"], tables["actors"]), heard,
            "Stacked bars: statements by source, direct, mixed and indirect. The table below has the counts.",
            "Statements by source and kind.",
        ),
        _plot(
            "Who stands where", plots.positions_plot(tables["positions"], tables["actors"]), stances,
            "A matrix of actors by themes with the stances in each cell. The table below has the same.",
            "Stances by actor and theme, all reports together.",
        ),
    ]  # fmt: skip
    return (
        environment()
        .get_template("home.html.j2")
        .render(
            counts={name: len(frame) for name, frame in tables.items()}, reports=reports, plots=shown,
            notebooks=[{"href": name, "name": Path(name).stem.replace("_", " ")} for name in notebooks],
            pages=[{"href": "index.html", "name": "Home", "here": True}],
        )
    )  # fmt: skip


def _plot(heading: str, axes: Axes, data: pd.DataFrame, alt: str, caption: str) -> dict[str, Any]:
    flat = data.reset_index()
    rows = [[cell(value) for value in row] for row in flat.astype(object).itertuples(index=False)]
    return {
        "heading": heading,
        "src": picture(axes),
        "alt": alt,
        "caption": caption,
        "columns": list(flat.columns),
        "rows": rows,
    }


def write_site(tables: dict[str, pd.DataFrame], folder: Path | str) -> list[Path]:
    """Writes index.html and a page a report into `folder` (made if need be); returns their paths.

    Rendered notebooks already there (NN_name.html) are linked from the home page.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for report_id in tables["reports"]["report_id"]:
        path = folder / file_name(report_id)
        path.write_text(report_page(tables, report_id), encoding="utf-8")
        written.append(path)
    notebooks = sorted(p.name for p in folder.glob("[0-9][0-9]_*.html"))
    home = folder / "index.html"
    home.write_text(home_page(tables, notebooks), encoding="utf-8")
    return [home, *written]
