"""Where does a report's page mark its rows? The text in paragraphs and pieces, each with its layers, and what leads to the rows."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pandas as pd

from analysis.showing.templates import cell

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


def rows_of(tables: dict[str, pd.DataFrame], name: str, report_id: str) -> pd.DataFrame:
    """The rows that one report has in a table."""
    frame = tables[name][tables[name]["report_id"] == report_id]
    return named(frame) if name == "actors" else frame


def named(actors: pd.DataFrame) -> pd.DataFrame:
    """Actors with the name of the body they belong to in place of its id."""
    return actors.assign(
        affiliation=actors["affiliation"].map(dict(zip(actors["actor_id"], actors["name"], strict=True)))
    )


def short(identifier: str) -> str:
    """What a row's id says within its report: "f1"."""
    return identifier.rsplit(":", 1)[-1]


def _tip(row: Mapping[Any, Any], columns: str) -> str:
    shown = ((name, cell(row[name])["text"]) for name in columns.split() if name != "rule_id")
    return "; ".join(f"{name.replace('_', ' ')}: {text}" for name, text in shown if text)


def marked_paragraphs(
    tables: dict[str, pd.DataFrame], report: Mapping[Any, Any]
) -> tuple[list[dict[str, Any]], set[str]]:
    """The report's text as paragraphs (where they start, and their pieces), and the actors' rows that a piece leads to.

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
        for row in rows_of(tables, name, report["report_id"]).to_dict("records"):
            start, end = int(row[f"{part}_start"]), int(row[f"{part}_end"])
            mark(start, end, letter)
            identifier = short(next(iter(row.values())))
            refs.setdefault(end, []).append({"row": identifier, "layer": letter, "tip": _tip(row, columns)})
    mentions = _mentions(tables, report["report_id"])
    held: dict[int, dict[str, Any]] = {}  # by the place of each of their characters; the shorter goes before the longer
    for mention in sorted(mentions, key=lambda m: (m["start"] - m["end"], m["start"])):
        mark(mention["start"], mention["end"], "a")
        held.update(dict.fromkeys(range(mention["start"], mention["end"]), mention))
    paragraphs: list[dict[str, Any]] = []
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
            paragraphs.append({"start": at, "pieces": pieces})
        at = end + 1
    return paragraphs, led_to


def _mentions(tables: dict[str, pd.DataFrame], report_id: str) -> list[dict[str, Any]]:
    """Each mention of an actor of the report: its place, its form, and the actor's row with what it says."""
    rows = {row["actor_id"]: row for row in rows_of(tables, "actors", report_id).to_dict("records")}
    own = tables["mentions"][tables["mentions"]["report_id"] == report_id]
    return [
        {
            "start": int(start),
            "end": int(end),
            "form": form,
            "row": short(actor),
            "tip": _tip(rows[actor], SHOWN["actors"][2]),
        }
        for actor, start, end, form in zip(own["actor_id"], own["start"], own["end"], own["form"], strict=True)
        if actor in rows
    ]
