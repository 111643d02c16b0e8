"""Docs to tables: the records' columns, types, ids and offsets.

The contract: `reports.text[start:end]` equals the text column of the same name
in every row; an absent value is missing, never 0 or a guess; ids and order are
the same on every run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from analysis.normalising import Normalised
from analysis.reading import Report
from analysis.records import Span, found

Row = dict[str, Any]

TEXT, WHOLE, REAL, FLAG = "string", "Int64", "Float64", "boolean"


def _columns(text: str = "", whole: str = "", real: str = "", flag: str = "") -> dict[str, str]:
    kinds = ((text, TEXT), (whole, WHOLE), (real, REAL), (flag, FLAG))
    return {name: kind for names, kind in kinds for name in names.split()}


def _ordered(order: str, types: dict[str, str]) -> dict[str, str]:
    return {name: types.get(name, WHOLE if name.endswith(("_start", "_end")) else TEXT) for name in order.split()}


SCHEMA: dict[str, dict[str, str]] = {
    "reports": _ordered(
        "report_id path title dateline date publisher url language characters words sha256 duplicate_of text",
        _columns(whole="characters words"),
    ),
    "actors": _ordered(
        "actor_id report_id name kind role country affiliation wikidata plover age outcome mentions",
        _columns(whole="age mentions"),
    ),
    "mentions": _ordered(
        "mention_id report_id actor_id text start end form candidates",
        _columns(whole="start end"),
    ),
    "figures": _ordered(
        "figure_id report_id number number_start number_end low best high hedge outcome victims victims_start victims_end "
        "status place place_start place_end place_country place_latitude place_longitude time time_start time_end date_from "
        "date_to source source_start source_end source_id scope incident_id evidence_start evidence_end caveat rule_id",
        _columns(real="low best high place_latitude place_longitude"),
    ),
    "positions": _ordered(
        "position_id report_id actor actor_start actor_end actor_id stance polarity issue issue_start issue_end "
        "issue_resolved issue_id theme counterparty counterparty_start counterparty_end counterparty_id reported_by "
        "reported_by_start reported_by_end reported_by_id statement_id negated modality condition condition_start "
        "condition_end evidence_start evidence_end plover rule_id",
        _columns(whole="polarity", flag="negated"),
    ),
    "statements": _ordered(
        "statement_id report_id source source_start source_end source_id source_candidates cue cue_start cue_end content "
        "content_start content_end content_spans kind addressee addressee_start addressee_end addressee_id negated "
        "anonymous rule_id",
        _columns(flag="negated anonymous"),
    ),
}
OUTCOMES = (
    "killed", "injured", "killed or injured", "missing", "abducted", "held", "released", "displaced", "detained",
    "bodies recovered", "sheltering", "starving", "other",
)  # fmt: skip
STANCES = (
    "demand", "request", "propose", "offer", "promise", "accept", "concede", "reject", "support", "disapprove",
    "accuse", "deny", "threaten", "mediate", "negotiate",
)  # fmt: skip
THEMES = (
    "cease-fire", "hostages and prisoners", "withdrawal", "territory and borders", "aid access", "disarmament",
    "security guarantees", "governance", "sanctions", "format of talks", "accountability", "other",
)  # fmt: skip
ALLOWED: dict[tuple[str, str], tuple[str, ...]] = {
    ("actors", "kind"): ("person", "organization", "state", "armed group", "place"),
    ("actors", "outcome"): OUTCOMES,
    ("mentions", "form"): ("name", "description", "pronoun"),
    ("figures", "outcome"): OUTCOMES,
    ("figures", "status"): ("civilian", "combatant", "mixed", "unspecified"),
    ("figures", "scope"): ("event", "increment", "running total", "subset", "unknown"),
    ("positions", "stance"): STANCES,
    ("positions", "theme"): THEMES,
    ("positions", "modality"): ("actual", "conditional", "future"),
    ("statements", "kind"): ("direct", "indirect", "mixed"),
}


class TableError(ValueError):
    """A table breaks its contract: a fault of this package, never of a report."""


class _Back:
    """Turns a Doc's spans into columns of the report's own text, and places into ids."""

    def __init__(self, report: Report, normalised: Normalised) -> None:
        self.report, self.normalised = report, normalised

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

    def text(self, span: Span | None) -> str | None:
        if span is None:
            return None
        start, end = self.normalised.original(*span)
        return self.report.text[start:end]


def rows(doc: Doc) -> dict[str, list[Row]]:
    """The rows of one Doc for each table of SCHEMA, as plain dicts; absent values are left out or None."""
    report: Report = doc.user_data["report"]
    back = _Back(report, doc.user_data["normalised"])
    records = found(doc)
    tables: dict[str, list[Row]] = {name: [] for name in SCHEMA}
    tables["reports"].append(
        {
            "report_id": report.report_id, "path": report.path or None, "title": report.title, "dateline": report.dateline,
            "date": report.date.isoformat() if report.date else None, "publisher": report.publisher, "url": report.url,
            "language": report.language, "characters": len(report.text), "words": len(report.text.split()),
            "sha256": report.sha256 or None, "duplicate_of": report.duplicate_of, "text": report.text,
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
                "candidates": back.ids("a", mention.candidates),
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
                "rule_id": position.rule_id,
            }
        )  # fmt: skip
    for place, statement in enumerate(records.statements):
        spans = [back.normalised.original(*span) for span in statement.content]
        start, end = spans[0][0], spans[-1][1]
        tables["statements"].append(
            {
                "statement_id": back.id("s", place), "report_id": report.report_id,
                **back.span("source", statement.source), "source_id": back.id("a", statement.source_actor),
                "source_candidates": back.ids("a", statement.source_candidates), **back.span("cue", statement.cue),
                "content": report.text[start:end], "content_start": start, "content_end": end,
                "content_spans": json.dumps([list(span) for span in spans]), "kind": statement.kind,
                **back.span("addressee", statement.addressee), "addressee_id": back.id("a", statement.addressee_actor),
                "negated": statement.negated, "anonymous": statement.anonymous, "rule_id": statement.rule_id,
            }
        )  # fmt: skip
    return tables


def frames(tables: dict[str, list[Row]]) -> dict[str, pd.DataFrame]:
    """Rows to one DataFrame a table of SCHEMA, with its columns, order and nullable types.

    Raises TableError where a value is outside its list or an id is not unique.
    """
    made = {}
    for name, schema in SCHEMA.items():
        wanted = tables.get(name, [])
        columns: dict[str, Any] = {}
        for column, kind in schema.items():
            dtype: Any = kind
            columns[column] = pd.array([row.get(column) for row in wanted], dtype=dtype)
        made[name] = pd.DataFrame(columns)
    check(made)
    return made


def check(tables: dict[str, pd.DataFrame]) -> None:
    """Raises TableError for a table whose columns, types, values or ids break the contract."""
    for name, schema in SCHEMA.items():
        frame = tables[name]
        if [(column, str(kind)) for column, kind in frame.dtypes.items()] != list(schema.items()):
            raise TableError(f"{name}: columns, their order or types differ from the contract")
        key = frame.columns[0]
        if frame[key].duplicated().any():
            raise TableError(f"{name}: {key} {frame.loc[frame[key].duplicated(), key].iloc[0]!r} stands twice")
    for (name, column), allowed in ALLOWED.items():
        values = tables[name][column].dropna()
        wrong = values[~values.isin(allowed)]
        if len(wrong):
            raise TableError(f"{name}.{column}: {wrong.iloc[0]!r} is none of {', '.join(allowed)}")


Frames = pd.DataFrame | Iterable[pd.DataFrame]
ROWS = 5_000  # written at a time, however the rows come: the same bytes for them in one frame or in many
# What a spreadsheet takes for a formula, or what it drops before one; in full width too.
_FORMULA = r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]"


def write(tables: Mapping[str, Frames], folder: Path | str, mark: str | None = None) -> list[Path]:
    """Each table as NAME.csv (UTF-8, missing empty) and NAME.parquet in `folder`, made if need be; returns the paths.

    A table may come as many frames, one after the other; few of them are held.
    A file appears or is replaced only when all are written in full; `mark`, a
    file that says that those there belong together, is taken away before that.

    Parquet has the text as the report has it. A CSV is opened in spreadsheets,
    which run a cell that begins with "=", "+", "-" or "@" (or a tab or line
    break before it) as one of their formulas, and a report may be made to do
    harm so: such a text has an apostrophe put before it in the CSV, as
    spreadsheets themselves mark text. One that begins with apostrophes and then
    such a character gets one more, so that `read_csv` can take off what was put
    there and nothing else. Numbers stay as they are.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    parts = {
        folder / f"{name}.{suffix}": folder / f".{name}.{suffix}.part"
        for name in tables
        for suffix in ("csv", "parquet")
    }
    try:
        for name, frame in tables.items():
            _write(_pieces([frame] if isinstance(frame, pd.DataFrame) else frame), *_two(folder, name, parts))
        if mark is not None:
            (folder / mark).unlink(missing_ok=True)
        for path, part in parts.items():
            part.replace(path)
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
    return list(parts)


def _two(folder: Path, name: str, parts: dict[Path, Path]) -> tuple[Path, Path]:
    return parts[folder / f"{name}.csv"], parts[folder / f"{name}.parquet"]


def _pieces(frames: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """The same rows in frames of ROWS, the last one shorter; one without rows where there are none."""
    held: list[pd.DataFrame] = []
    none_yet = True
    for frame in frames:
        held.append(frame)
        if sum(map(len, held)) >= ROWS:
            whole = pd.concat(held, ignore_index=True)
            for at in range(0, len(whole) - ROWS + 1, ROWS):
                yield whole[at : at + ROWS]
            held = [whole[len(whole) - len(whole) % ROWS :]]
            none_yet = False
    if held and (none_yet or sum(map(len, held))):
        yield pd.concat(held, ignore_index=True)


def _write(pieces: Iterable[pd.DataFrame], csv: Path, parquet: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema: Any = None
    writer: Any = None
    try:
        with csv.open("w", encoding="utf-8", newline="") as lines:
            for piece in pieces:
                if writer is None:
                    schema = pa.Schema.from_pandas(piece.iloc[:0], preserve_index=False)
                    writer = pq.ParquetWriter(parquet, schema)
                    safe(piece.iloc[:0]).to_csv(lines, index=False, lineterminator="\n")
                writer.write_table(pa.Table.from_pandas(piece, schema=schema, preserve_index=False))
                safe(piece).to_csv(lines, index=False, header=False, lineterminator="\n")
    finally:
        if writer is not None:
            writer.close()


def safe(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with an apostrophe before each text that a spreadsheet would run as a formula (see `write`)."""
    changed = {}
    for name in frame.columns[(frame.dtypes == TEXT).to_numpy()]:
        risky = frame[name].str.match(_FORMULA).fillna(False).astype(bool)
        if risky.any():
            changed[name] = frame[name].where(~risky, "'" + frame[name])
    return frame.assign(**changed) if changed else frame


def read(folder: Path | str) -> dict[str, pd.DataFrame]:
    """The tables that `write` wrote, from their Parquet files. Raises FileNotFoundError where one is missing."""
    return {name: pd.read_parquet(Path(folder) / f"{name}.parquet").astype(schema) for name, schema in SCHEMA.items()}


def read_csv(folder: Path | str) -> dict[str, pd.DataFrame]:
    """The tables that `write` wrote, from their CSV files: equal to what `read` gives. Raises FileNotFoundError where one is missing."""
    tables = {}
    for name, schema in SCHEMA.items():
        types: Any = schema
        with (Path(folder) / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            frame = pd.read_csv(lines, dtype=types, keep_default_na=False, na_values=[""], lineterminator="\n")
        for column in frame.columns[(frame.dtypes == TEXT).to_numpy()]:
            guarded = frame[column].str.match("'" + _FORMULA).fillna(False).astype(bool)
            frame[column] = frame[column].where(~guarded, frame[column].str[1:])
        tables[name] = frame
    return tables
