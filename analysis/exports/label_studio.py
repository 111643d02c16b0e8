"""The rows as tasks for Label Studio, and what people made of them there.

A row is a region at the words by which it is known (a figure's number, a
statement's content, a position's evidence), labelled Figure, Statement or
Position; its other parts are regions of their own, each tied to it by a
relation. Its values stand at that region, one field each.

Format: labelstud.io/guide/task_format. Its offsets count code points or, in
some versions, UTF-16 units: the words of each region tell which.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

import pandas as pd

from analysis.exports.annotation import EVENTS, NOTED, Event, Spans, StandoffError, spans_of
from analysis.tables.schema import ALLOWED, FLAG, REAL, SCHEMA

# event -> the part by whose words its row is known
KNOWN_BY = {"Statement": "Content", "Figure": "Number", "Position": "Evidence"}
ROLES = {name: tuple(r for r in (trigger, *others) if r != KNOWN_BY[name]) for name, (_, trigger, others) in EVENTS.items()}  # fmt: skip
MORE = "More content"  # the further pieces of a statement that is interrupted
LABEL, TEXT = "label", "text"  # the names of the labels and of the text in the configuration


@dataclass(frozen=True, slots=True)
class Annotated:
    """What one annotator made of one report."""

    report_id: str
    events: list[Event]
    who: str | None
    when: str | None


def tasks(tables: Mapping[str, pd.DataFrame]) -> list[dict[str, Any]]:
    """Every report as a task, with its statements, figures and positions as predictions to correct."""
    made = []
    for report_id, text in zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True):
        result: list[dict[str, Any]] = []
        for event, (table, _, _) in EVENTS.items():
            frame = tables[table]
            for row in frame[frame["report_id"] == report_id].to_dict("records"):
                result.extend(_regions(event, row, text))
        data = {"text": text, "report_id": report_id}
        made.append({"data": data, "predictions": [{"model_version": "rules", "result": result}]})
    return made


def _regions(event: str, row: Mapping[Any, Any], text: str) -> list[dict[str, Any]]:
    """One row: its region with its values, those of its parts, and what ties them to it."""
    name = str(next(iter(row.values())))
    first, *more = spans_of(row, KNOWN_BY[event])
    values = {key: row[key] for key in NOTED[event] if not pd.isna(row[key]) and row[key] is not False}
    made = [_region(name, event, first, text), *(_value(name, event, key, v, first) for key, v in values.items())]
    parts = [(MORE, span) for span in more] + [(role, span) for role in ROLES[event] for span in spans_of(row, role)]
    for place, (role, span) in enumerate(parts, 1):
        made.append(_region(f"{name}.{place}", role, span, text))
        made.append({"type": "relation", "from_id": name, "to_id": f"{name}.{place}", "direction": "right"})
    return made


def _region(name: str, label: str, span: list[int], text: str) -> dict[str, Any]:
    value = {"start": span[0], "end": span[1], "text": text[span[0] : span[1]], "labels": [label]}
    return {"id": name, "from_name": LABEL, "to_name": TEXT, "type": "labels", "value": value}


def _value(name: str, event: str, key: str, value: Any, span: list[int]) -> dict[str, Any]:
    kind = _kind(event, key)
    held = float(value) if kind == "number" else ["yes" if value is True else str(value)]
    where = {"start": span[0], "end": span[1], kind: held}
    return {"id": name, "from_name": f"{event}_{key}", "to_name": TEXT, "type": kind, "value": where}


def _kind(event: str, key: str) -> str:
    return "number" if SCHEMA[EVENTS[event][0]][key] == REAL else "choices"


def configuration() -> str:
    """The labelling interface that the tasks are made for, as Label Studio's XML."""
    roles = sorted({role for roles in ROLES.values() for role in roles})
    lines = ["<View>", f'  <Labels name="{LABEL}" toName="{TEXT}">']
    lines += [f"    <Label value={quoteattr(name)}/>" for name in (*EVENTS, MORE, *roles)]
    lines += ["  </Labels>", f'  <Text name="{TEXT}" value="$text" saveTextResult="yes"/>']
    for event, (table, _, _) in EVENTS.items():
        for key in NOTED[event]:
            at = f'name="{event}_{key}" toName="{TEXT}" perRegion="true" whenTagName="{LABEL}" whenLabelValue="{event}"'
            lines.append(f'  <View visibleWhen="region-selected" whenTagName="{LABEL}" whenLabelValue="{event}">')
            lines.append(f"    <Header value={quoteattr(key)}/>")
            if _kind(event, key) == "number":
                lines.append(f"    <Number {at}/>")
            else:
                named = ("yes",) if SCHEMA[table][key] == FLAG else ALLOWED[table, key]
                choices = "".join(f"<Choice value={quoteattr(value)}/>" for value in named)
                lines.append(f'    <Choices {at} showInline="true">{choices}</Choices>')
            lines.append("  </View>")
    return "\n".join([*lines, "</View>", ""])


def annotated(source: str, texts: Mapping[str, str]) -> list[Annotated]:
    """What annotators made of the tasks, from Label Studio's export (JSON); a task that none has submitted is left out.

    texts: report_id to text. `who` is given where a task has several
    annotations. Raises StandoffError for what is no such export, for a report
    that is not among the texts, and for regions whose words are not there.
    """
    found: list[Annotated] = []
    try:
        given = json.loads(source)
        for task in given:
            report_id = task["data"]["report_id"]
            if report_id not in texts:
                raise StandoffError(f"no report of the tables is named {report_id!r}")
            done = [one for one in task["annotations"] if not one.get("was_cancelled")]
            for one in done:
                who = _name(one.get("completed_by")) if len(done) > 1 else None
                events = _events(one["result"], texts[report_id])
                found.append(Annotated(report_id, events, who, one.get("updated_at")))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        if isinstance(error, StandoffError):
            raise
        raise StandoffError(f"no export of Label Studio's, as JSON ({type(error).__name__}: {error})") from error
    return found


def _name(completed_by: Any) -> str:
    if isinstance(completed_by, dict):
        return str(completed_by.get("email") or f"annotator {completed_by['id']}")
    return f"annotator {completed_by}"


def _events(result: list[dict[str, Any]], text: str) -> list[Event]:
    labels: dict[str, str] = {}
    spans: dict[str, list[int]] = {}
    notes: dict[str, dict[str, str]] = {}
    ties: list[tuple[str, str]] = []
    for one in result:
        if one["type"] == "relation":
            ties.append((one["from_id"], one["to_id"]))
        elif one["type"] == "labels":
            labels[one["id"]], spans[one["id"]] = one["value"]["labels"][0], _place(one["value"], text)
        elif one["type"] in {"choices", "number"}:
            held = one["value"][one["type"]]
            key = one["from_name"].partition("_")[2]
            notes.setdefault(one["id"], {})[key] = f"{held:g}" if one["type"] == "number" else str(held[0])
    made = []
    for name, label in labels.items():
        if label not in EVENTS:
            continue
        parts: dict[str, Spans] = {KNOWN_BY[label]: [spans[name]]}
        for first, second in ties:
            end = second if first == name else first if second == name else ""  # drawn either way
            role = KNOWN_BY[label] if labels.get(end) == MORE else labels.get(end, "")
            if role in {*ROLES[label], KNOWN_BY[label]}:
                parts.setdefault(role, []).append(spans[end])
        words = {role: [text[a:b] for a, b in sorted(places)] for role, places in parts.items()}
        made.append(Event(label, {role: sorted(places) for role, places in parts.items()}, words, notes.get(name, {})))
    return made


def _place(value: Mapping[str, Any], text: str) -> list[int]:
    """Where a region's words stand, as code points. Raises StandoffError where they do not."""
    start, end, words = int(value["start"]), int(value["end"]), value.get("text")
    units = text.encode("utf-16-le")
    asked = [len(units[: 2 * at].decode("utf-16-le", "replace")) for at in (start, end)]
    if words is None and asked == [start, end]:
        return asked
    for a, b in ([start, end], asked):
        if words is not None and text[a:b].split() == str(words).split():
            return [a, b]
    raise StandoffError(f"the words {str(words)[:60]!r} do not stand at {start} to {end} in the report")
