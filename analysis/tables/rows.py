"""Docs to tables: the records' columns, types, ids and offsets.

The contract: `reports.text[start:end]` equals the text column of the same name
in every row; an absent value is missing, never 0 or a guess; ids and order are
the same on every run.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from functools import cache
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from analysis.reading.report import Report
from analysis.records import Span, found
from analysis.tables.schema import ALLOWED, SCHEMA, TableError
from analysis.text.normalising import Normalised

Row = dict[str, Any]


class _Back:
    """Turns a Doc's spans into columns of the report's own text, and places into ids."""

    def __init__(self, report: Report, normalised: Normalised, starts: list[int]) -> None:
        self.report, self.normalised, self.starts = report, normalised, starts

    def id(self, letter: str, place: int | None) -> str | None:
        return None if place is None else f"{self.report.report_id}:{letter}{place + 1}"

    def ids(self, letter: str, places: tuple[int, ...]) -> str | None:
        # JSON, since a report's id, its file's name, may hold any character.
        return json.dumps([self.id(letter, place) for place in places], ensure_ascii=False) if places else None

    def span(self, name: str, span: Span | None, text: bool = True) -> Row:
        if span is None:
            return {}
        start, end = self.normalised.original(*span)
        columns: Row = {f"{name}_start": start, f"{name}_end": end}
        if text:
            columns[name] = self.report.text[start:end]
        return columns

    def rests_on(self, start: int, end: int) -> Row:
        """The sentence or sentences that hold start to end, in the report's own words on one line, and whose report it is and of which day."""
        first, last = bisect_right(self.starts, start) - 1, bisect_left(self.starts, max(end, start + 1)) - 1
        ends = [*self.starts[1:], len(self.normalised.text)]
        a, b = self.normalised.original(self.starts[max(first, 0)], ends[max(last, first, 0)])
        day = self.report.date.isoformat() if self.report.date else None
        return {
            "sentence": " ".join(self.report.text[a:b].split()),
            "published": day,
            "publisher": self.report.publisher,
        }

    def text(self, span: Span | None) -> str | None:
        if span is None:
            return None
        start, end = self.normalised.original(*span)
        return self.report.text[start:end]


def rows(doc: Doc) -> dict[str, list[Row]]:
    """The rows of one Doc for each table of SCHEMA, as plain dicts; absent values are left out or None."""
    report: Report = doc.user_data["report"]
    back = _Back(report, doc.user_data["normalised"], [sentence.start_char for sentence in doc.sents] or [0])
    records = found(doc)
    tables: dict[str, list[Row]] = {name: [] for name in SCHEMA}
    tables["reports"].append(
        {
            "report_id": report.report_id, "path": report.path or None, "title": report.title, "dateline": report.dateline,
            "date": report.date.isoformat() if report.date else None, "publisher": report.publisher, "url": report.url,
            "language": report.language, "characters": len(report.text), "words": len(report.text.split()),
            "sha256": report.sha256 or None, "duplicate_of": report.duplicate_of, "text": report.text, "notes": " | ".join(report.notes) or None,
        }
    )  # fmt: skip
    counts = [0] * len(records.actors)
    for place, mention in enumerate(records.mentions):
        if mention.actor is not None:
            counts[mention.actor] += 1
        start, end = back.normalised.original(mention.start, mention.end)
        tables["mentions"].append(
            {
                "mention_id": back.id("m", place), "report_id": report.report_id, "actor_id": back.id("a", mention.actor),
                "text": report.text[start:end], "start": start, "end": end, "form": mention.form,
                "candidates": back.ids("a", mention.candidates), "rule_id": mention.rule_id or None,
            }
        )  # fmt: skip
    for place, actor in enumerate(records.actors):
        tables["actors"].append(
            {
                "actor_id": back.id("a", place), "report_id": report.report_id, "name": actor.name, "kind": actor.kind,
                "role": actor.role, "country": actor.country, "affiliation": back.id("a", actor.affiliation),
                "wikidata": actor.wikidata, "plover": actor.plover, "age": actor.age, "outcome": actor.outcome,
                "mentions": counts[place],
            }
        )  # fmt: skip
    for place, figure in enumerate(records.figures):
        tables["figures"].append(
            {
                "figure_id": back.id("f", place), "report_id": report.report_id, **back.span("number", figure.number),
                "low": figure.low, "best": figure.best, "high": figure.high, "hedge": figure.hedge,
                "outcome": figure.outcome, **back.span("victims", figure.victims), "status": figure.status,
                **back.span("place", figure.place), "place_country": figure.country, "place_latitude": figure.latitude,
                "place_longitude": figure.longitude, **back.span("time", figure.time), "date_from": figure.date_from,
                "date_to": figure.date_to, **back.span("source", figure.source), "scope": figure.scope,
                "source_id": back.id("a", figure.source_actor), "incident_id": back.id("i", figure.incident),
                **back.span("evidence", figure.evidence, text=False), "caveat": figure.caveat, "rule_id": figure.rule_id,
                **back.rests_on(*figure.number),
            }
        )  # fmt: skip
    for place, position in enumerate(records.positions):
        tables["positions"].append(
            {
                "position_id": back.id("p", place), "report_id": report.report_id, **back.span("actor", position.actor),
                "actor_id": back.id("a", position.holder), "stance": position.stance, "polarity": position.polarity,
                **back.span("issue", position.issue), "issue_resolved": back.text(position.issue_resolved),
                "issue_id": back.id("q", position.issue_key), "theme": position.theme,
                **back.span("counterparty", position.counterparty),
                "counterparty_id": back.id("a", position.counterparty_actor),
                **back.span("reported_by", position.reported_by),
                "reported_by_id": back.id("a", position.reported_by_actor),
                "statement_id": back.id("s", position.statement), "negated": position.negated,
                "modality": position.modality, **back.span("condition", position.condition),
                **back.span("evidence", position.evidence, text=False), "plover": position.plover,
                "rule_id": position.rule_id, **back.rests_on(*position.evidence),
            }
        )  # fmt: skip
    for place, statement in enumerate(records.statements):
        spans = [back.normalised.original(*span) for span in statement.content]
        start, end = spans[0][0], spans[-1][1]
        tables["statements"].append(
            {
                "statement_id": back.id("s", place), "report_id": report.report_id,
                **back.span("source", statement.source), "source_id": back.id("a", statement.source_actor),
                "source_candidates": back.ids("a", statement.source_candidates), **back.span("cue", _or_none(statement.cue)),
                "content": report.text[start:end], "content_start": start, "content_end": end,
                "content_spans": json.dumps([list(span) for span in spans]), "kind": statement.kind,
                **back.span("addressee", statement.addressee), "addressee_id": back.id("a", statement.addressee_actor),
                "negated": statement.negated, "anonymous": statement.anonymous, "rule_id": statement.rule_id,
                **back.rests_on(*statement.cue),
            }
        )  # fmt: skip
    return tables


def _or_none(span: Span) -> Span | None:
    """A span that has characters, or None: a quotation that nothing attributes has an empty cue."""
    return span if span[0] < span[1] else None


@cache
def _type_of(name: str) -> Any:
    """The type of a column by its name in SCHEMA: pandas looks through all its kinds of types each time."""
    return pd.api.types.pandas_dtype(name)


@cache
def _name_of(kind: Any) -> str:
    return str(kind)


def frames(tables: dict[str, list[Row]]) -> dict[str, pd.DataFrame]:
    """Rows to one DataFrame a table of SCHEMA, with its columns, order and nullable types.

    Raises TableError where a value is outside its list or an id is not unique.
    """
    made = {}
    for name, schema in SCHEMA.items():
        wanted = tables.get(name, [])
        columns = {
            column: pd.array([row.get(column) for row in wanted], dtype=_type_of(kind))
            for column, kind in schema.items()
        }
        made[name] = pd.DataFrame(columns, copy=False)
    check(made)
    return made


def check(tables: dict[str, pd.DataFrame]) -> None:
    """Raises TableError for a table whose columns, types, values or ids break the contract."""
    for name, schema in SCHEMA.items():
        frame = tables[name]
        if [*zip(frame.columns, map(_name_of, frame.dtypes), strict=True)] != [*schema.items()]:
            raise TableError(f"{name}: columns, their order or types differ from the contract")
        key = frame.columns[0]
        if len(frame) > 1 and frame[key].duplicated().any():
            raise TableError(f"{name}: {key} {frame.loc[frame[key].duplicated(), key].iloc[0]!r} stands twice")
    for (name, column), allowed in ALLOWED.items():
        wrong = [value for value in tables[name][column].unique() if pd.notna(value) and value not in allowed]
        if wrong:
            raise TableError(f"{name}.{column}: {wrong[0]!r} is none of {', '.join(allowed)}")
