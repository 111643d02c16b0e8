"""What did people correct in brat, INCEpTION, Label Studio or another tool for annotations? As a corrections file.

The annotations are compared with the tables that they were written from. What
differs is corrected, what is gone was wrong, what is new was added. A row that
is as it was counts as confirmed only where the annotator is said to have
checked them all: nothing tells it from one that nobody looked at. So does a
table of which no annotation is left count as wrong.

Annotations hold statements, figures and positions, and of these the parts of
`annotation.EVENTS` and the values of `annotation.NOTED`; nothing else is
corrected by them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corrections.columns import ANCHOR, PARTS, alike
from analysis.corrections.entries import entries
from analysis.corrections.file import FORMAT, Reviewed, joined, parse, validate, written
from analysis.corrections.matching import overlap
from analysis.corrections.words import all_to_json, place_of, to_json
from analysis.exports.annotation import EVENTS, NOTED, Event, StandoffError, brat_events, brat_name, web_events
from analysis.exports.label_studio import annotated
from analysis.tables.schema import FLAG, REAL, SCHEMA

Json = dict[str, Any]
Tables = Mapping[str, pd.DataFrame]


def corrections_of(files: list[Path], tables: Tables, checked: bool = False) -> Json:
    """The JSON of a corrections file, from .ann files of brat, .jsonl files of Web Annotations, .json files that Label Studio exports, and files of corrections, which are joined.

    tables: those that the annotations were written from, not corrected since.
    checked: whether the annotator has looked at every row of these reports.
    Raises StandoffError for a file that holds no annotations or is of no
    report of the tables, CorrectionsError for corrections of another form,
    and OSError for one that cannot be read.
    """
    texts = dict(zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True))
    names = {brat_name(report_id): report_id for report_id in tables["reports"]["report_id"]}
    reports: list[Json] = []
    held: list[Reviewed] = []
    for path in files:
        source = path.read_text(encoding="utf-8-sig")
        if path.suffix == ".json" and (given := _corrections(source)) is not None:
            held.extend(parse(given, path.name))
            continue
        if path.suffix == ".json":
            reports.extend(_of_label_studio(path, source, tables, texts, checked))
            continue
        if path.suffix == ".ann":
            found = {names.get(path.stem, path.stem): brat_events(source, path.stem)}
        else:
            found = web_events(source)
        for report_id, events in found.items():
            if report_id not in names.values():
                raise StandoffError(f"{path}: no report of the tables is named {report_id!r}")
            reports.append(of_report(tables, report_id, events, checked))
    made = {"format": FORMAT, "reports": [*reports, *written(joined(held))["reports"]]}
    validate(made)
    return made


def _corrections(source: str) -> Json | None:
    """What a file of corrections holds; None where it is none."""
    with suppress(ValueError):
        given = json.loads(source)
        return given if isinstance(given, dict) and "format" in given else None
    return None


def _of_label_studio(path: Path, source: str, tables: Tables, texts: Mapping[str, str], checked: bool) -> list[Json]:
    """What each annotator made of each report, with who and when."""
    try:
        done = annotated(source, texts)
    except StandoffError as error:
        raise StandoffError(f"{path}: {error}") from error
    made = []
    for one in done:
        report = of_report(tables, one.report_id, one.events, checked)
        signed = {**({"reviewer": one.who} if one.who else {}), **({"when": one.when} if one.when else {})}
        made.append({**report, "corrections": [{**each, **signed} for each in report["corrections"]]})
    return made


def of_report(tables: Tables, report_id: str, events: list[Event], checked: bool = False) -> Json:
    """One report of a corrections file."""
    given = entries(tables, report_id)
    text = str(tables["reports"].set_index("report_id")["text"][report_id])
    made: list[Json] = []
    for name, (table, _, _) in EVENTS.items():
        rows = [one for one in given["corrections"] if one["table"] == table]
        own = [event for event in events if event.name == name]
        if not own and not checked:
            continue  # a file of figures alone says nothing of statements
        pairs = _pairs(rows, own, ANCHOR[table])
        for place, row in enumerate(rows):
            if place not in pairs:
                made.append({**row, "kind": "wrong"})
                continue
            differing = _differing(row, own[pairs[place]], text)
            if differing:
                made.append({**row, "kind": "corrected", **differing})
            elif checked:
                made.append({**row, "kind": "confirmed"})
        new = [event for n, event in enumerate(own) if n not in pairs.values()]
        made.extend(_added(event, table, text) for event in new if _anchor(event, ANCHOR[table]))
    return {**given, "corrections": made}


def _pairs(rows: list[Json], events: list[Event], anchor: str) -> dict[int, int]:
    """Each row's place to that of its annotation: the two that share most words and values, one to one."""
    weighed = []
    for n, row in enumerate(rows):
        position = row["anchor"]["selector"][0]
        for m, event in enumerate(events):
            where = _anchor(event, anchor)
            share = overlap((position["start"], position["end"]), where) if where else 0.0
            if share > 0:
                alike_in = sum(alike(_value(event, c), row["machine"].get(c)) for c in NOTED[event.name])
                weighed.append((share, alike_in, -n, -m))
    found: dict[int, int] = {}
    for _, _, n, m in sorted(weighed, reverse=True):
        if -n not in found and -m not in found.values():
            found[-n] = -m
    return found


def _anchor(event: Event, part: str) -> tuple[int, int] | None:
    spans = event.parts.get(part.capitalize())
    return (min(a for a, _ in spans), max(b for _, b in spans)) if spans else None


def _value(event: Event, column: str) -> Any:
    """A value as its column has it; a flag that is not noted is false."""
    kind, noted = SCHEMA[EVENTS[event.name][0]][column], event.notes.get(column)
    if kind == FLAG:
        return noted is not None and noted.lower() != "false"
    return noted if noted is None or kind != REAL else float(noted)


def _differing(row: Json, event: Event, text: str) -> Json:
    """The values and parts in which an annotation differs from the row that it was written from."""
    cells = {c: v for c in NOTED[event.name] if not alike(v := _value(event, c), row["machine"].get(c))}
    if {"low", "best", "high"} & set(cells):
        cells |= {c: _value(event, c) for c in ("low", "best", "high")}
    spans = {}
    for part, now in _spans(event, row["table"], text).items():
        before = row["machine_spans"].get(part)
        if now != before:
            spans[part] = now
    return {**({"cells": cells} if cells else {}), **({"spans": spans} if spans else {})}


def _added(event: Event, table: str, text: str) -> Json:
    where = _anchor(event, ANCHOR[table])
    assert where is not None
    cells = {c: v for c in NOTED[event.name] if (v := _value(event, c)) is not None}
    spans = {part: place for part, place in _spans(event, table, text).items() if place is not None}
    anchor = to_json(place_of(text, *where))
    return {"table": table, "kind": "added", "anchor": anchor, "cells": cells, "spans": spans}


def _spans(event: Event, table: str, text: str) -> dict[str, Any]:
    """Each part that annotations hold, to its place or places; None for a part that is not marked."""
    found: dict[str, Any] = {}
    _, trigger, others = EVENTS[event.name]
    for role in (trigger, *others):
        part = role.lower()
        spans = sorted(event.parts.get(role, []))
        if part not in PARTS[table]:
            continue
        if part == "content":
            found[part] = all_to_json(place_of(text, a, b) for a, b in _joined(spans, text))
        else:
            found[part] = to_json(place_of(text, spans[0][0], spans[-1][1])) if spans else None
    return found


def _joined(spans: list[list[int]], text: str) -> list[list[int]]:
    """Pieces that only a line break parts as one: brat cuts a span there."""
    found: list[list[int]] = []
    for start, end in spans:
        if found and text[found[-1][1] : start].strip() == "" and "\n" in text[found[-1][1] : start]:
            found[-1][1] = end
        else:
            found.append([start, end])
    return found
