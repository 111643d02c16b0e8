"""The tables' spans for annotation tools: brat standoff, and W3C Web Annotation.

An annotator opens a report with what was found in it, corrects it, and
`from_brat` reads the corrections back as answers for `scoring.score`.
Formats: brat standoff (brat.nlplab.org/standoff.html), which INCEpTION and
Label Studio's converters read too; Web Annotation Data Model
(w3.org/TR/annotation-model), text position and quote selectors.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.scoring.scores import Gold
from analysis.tables.files import file_stem

Spans = list[list[int]]
# event type -> its table, the role that triggers it, and the roles of its other spans
EVENTS = {
    "Statement": ("statements", "Cue", ("Source", "Content")),
    "Figure": ("figures", "Number", ("Source", "Victims", "Place", "Time")),
    "Position": ("positions", "Evidence", ("Actor", "Issue", "Counterparty")),
}
NOTED = {
    "Statement": ("kind", "negated", "anonymous"),
    "Figure": ("low", "best", "high", "outcome", "status", "scope"),
    "Position": ("stance", "theme", "negated", "modality"),
}


class StandoffError(ValueError):
    """A standoff file that cannot be read: which line, and why."""


def spans_of(row: Mapping[Any, Any], role: str) -> Spans:
    """The spans of a row's part, a list because content can be interrupted; empty where the row has none."""
    if role == "Content":
        return [list(map(int, span)) for span in json.loads(row["content_spans"])]
    start = row[f"{role.lower()}_start"]
    return [] if pd.isna(start) else [[int(start), int(row[f"{role.lower()}_end"])]]


def brat(tables: dict[str, pd.DataFrame], report_id: str) -> str:
    """One report's statements, figures and positions as the .ann file that goes with its text."""
    texts = dict(zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True))
    text: str = texts[report_id]
    lines: list[str] = []
    counts = {"T": 0, "E": 0, "A": 0}

    def number(letter: str) -> str:
        counts[letter] += 1
        return f"{letter}{counts[letter]}"

    def mark(label: str, spans: Spans) -> str:
        name = number("T")
        # brat holds no line break within a span: it is cut there.
        pieces = [piece for span in spans for piece in _lines(text, *span)]
        places = ";".join(f"{a} {b}" for a, b in pieces)
        lines.append(f"{name}\t{label} {places}\t{' '.join(text[a:b] for a, b in pieces)}")
        return name

    for event, (table, trigger, others) in EVENTS.items():
        frame = tables[table]
        for row in frame[frame["report_id"] == report_id].to_dict("records"):
            # A quotation that nothing attributes has no cue: its content stands for it.
            first = next(role for role in (trigger, *reversed(others)) if spans_of(row, role))
            parts = [(first, mark(first, spans_of(row, first)))]
            parts += [(role, mark(role, spans)) for role in others if role != first and (spans := spans_of(row, role))]
            name = number("E")
            told = " ".join(f"{role}:{span}" for role, span in parts[1:])
            lines.append(f"{name}\t{event}:{parts[0][1]} {told}".rstrip())
            for key in NOTED[event]:
                if not pd.isna(row[key]) and row[key] is not False:
                    lines.append(f"{number('A')}\t{key} {name} {_plain(row[key])}")
    return "\n".join(lines) + "\n" if lines else ""


def _plain(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value).replace(" ", "_")


def _lines(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    at = start
    for piece in text[start:end].split("\n"):
        if piece.strip():
            yield at, at + len(piece)
        at += len(piece) + 1


@dataclass(frozen=True, slots=True)
class Event:
    """One row as annotations have it: what it is (of EVENTS), the spans and words of its parts by role, and its values."""

    name: str
    parts: dict[str, Spans]
    words: dict[str, list[str]]
    notes: dict[str, str]


def brat_events(source: str, report_id: str) -> list[Event]:
    """The rows of a .ann file, as it was written here and corrected since.

    Raises StandoffError for a line that is no brat standoff, or that names a span which is not there.
    """
    spans: dict[str, Spans] = {}
    words: dict[str, str] = {}
    labels: dict[str, str] = {}
    events: dict[str, tuple[str, list[tuple[str, str]]]] = {}
    notes: dict[str, dict[str, str]] = {}
    for place, line in enumerate(source.split("\n"), 1):
        try:
            if line.startswith("T"):
                name, where, said = line.split("\t")
                words[name], labels[name] = said, where.split(" ", 1)[0]
                spans[name] = [[int(n) for n in pair.split()] for pair in where.split(" ", 1)[1].split(";")]
            elif line.startswith("E"):
                name, told = line.split("\t")
                (event, trigger), *rest = [part.split(":") for part in told.split()]
                if event not in EVENTS:
                    raise KeyError(event)
                others = [(role.rstrip("0123456789"), target) for role, target in rest]
                events[name] = (event, [("", trigger), *others])
            elif line.startswith("A"):
                key, target, *value = line.split("\t")[1].split(" ")
                notes.setdefault(target, {})[key] = " ".join(value).replace("_", " ") or "True"
        except (ValueError, KeyError, IndexError) as error:
            raise StandoffError(f"{report_id}, line {place}: not brat standoff: {line!r}") from error
    found = []
    for name, (event, roles) in events.items():
        parts: dict[str, Spans] = {}
        said_by: dict[str, list[str]] = {}
        for role, target in roles:
            if target not in spans:
                raise StandoffError(f"{report_id}: {name} names {target}, which is not there")
            if not role:  # the trigger: a cue, or the content where there is none
                role = labels[target] if labels[target] in EVENTS[event][2] else EVENTS[event][1]
            parts.setdefault(role, []).extend(spans[target])
            said_by.setdefault(role, []).append(words[target])
        found.append(Event(event, parts, said_by, notes.get(name, {})))
    return found


def from_brat(source: str, report_id: str) -> Gold:
    """A corrected .ann file as answers for `scoring.score`. Raises the errors of `brat_events`."""
    gold: Gold = {"id": report_id, "statements": [], "figures": [], "positions": []}
    for event in brat_events(source, report_id):
        answer = _answer(event.name, event.parts, event.notes)
        if event.name == "Position":
            answer["actor"] = next(iter(event.words.get("Actor", [])), "")
        gold[EVENTS[event.name][0]].append(answer)
    return gold


def web_events(source: str) -> dict[str, list[Event]]:
    """report_id to the rows of a file of Web Annotations, one a line, as it was written here and corrected since.

    Raises StandoffError for a line that is none of them.
    """
    found: dict[str, list[Event]] = {}
    for place, line in enumerate(source.splitlines(), 1):
        if not line.strip():
            continue
        parts: dict[str, Spans] = {}
        words: dict[str, list[str]] = {}
        try:
            given = json.loads(line)
            tags = {body["purpose"]: body["value"] for body in given["body"] if body["purpose"] == "classifying"}
            notes = dict(body["value"].split(": ", 1) for body in given["body"] if body["purpose"] == "tagging")
            for target in given["target"]:
                by_type = {selector["type"]: selector for selector in target["selector"]}
                position = by_type["TextPositionSelector"]
                role = str(target["purpose"]).capitalize()
                parts.setdefault(role, []).append([int(position["start"]), int(position["end"])])
                words.setdefault(role, []).append(by_type["TextQuoteSelector"]["exact"])
            report_id, name = given["target"][0]["source"], tags["classifying"]
            if name not in EVENTS:
                raise KeyError(name)
        except (ValueError, KeyError, IndexError, TypeError) as error:
            raise StandoffError(f"line {place}: no Web Annotation of a row: {line[:80]!r}") from error
        found.setdefault(report_id, []).append(
            Event(name, parts, words, {k: v.replace("_", " ") for k, v in notes.items()})
        )
    return found


def _answer(event: str, parts: dict[str, Spans], notes: dict[str, str]) -> Gold:
    if event == "Statement":
        return {
            "source": parts.get("Source", []),
            "cue": parts.get("Cue", []),
            "content": sorted(parts.get("Content", [])),
            "kind": notes.get("kind", "indirect"),
        }
    if event == "Figure":
        bounds = {k: float(notes[k]) if k in notes else None for k in ("low", "best", "high")}
        source = parts.get("Source")
        return {
            **bounds,
            "number": parts["Number"][0],
            "kind": notes.get("outcome", "other"),
            "source": source[0] if source else None,
        }
    evidence = parts["Evidence"]
    return {"evidence": [evidence[0][0], evidence[-1][1]], "stance": notes.get("stance", "")}


def web_annotations(tables: dict[str, pd.DataFrame]) -> list[dict[str, Any]]:
    """Every row of statements, figures and positions as a Web Annotation, its parts as targets."""
    texts = dict(zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True))
    made = []
    for event, (table, trigger, roles) in EVENTS.items():
        for row in tables[table].to_dict("records"):
            text = texts[row["report_id"]]
            targets = [
                {
                    "source": row["report_id"],
                    "purpose": role.lower(),
                    "selector": [
                        {"type": "TextPositionSelector", "start": start, "end": end},
                        {"type": "TextQuoteSelector", "exact": text[start:end]},
                    ],
                }
                for role in (trigger, *roles)
                for start, end in spans_of(row, role)
            ]
            body = [
                {"type": "TextualBody", "purpose": "tagging", "value": f"{key}: {_plain(row[key])}"}
                for key in NOTED[event]
                if not pd.isna(row[key]) and row[key] is not False
            ]
            made.append(
                {
                    "@context": "http://www.w3.org/ns/anno.jsonld",
                    "id": f"urn:{next(iter(row.values()))}",
                    "type": "Annotation",
                    "motivation": "classifying",
                    "body": [{"type": "TextualBody", "purpose": "classifying", "value": event}, *body],
                    "target": targets,
                }
            )
    return made


def brat_name(report_id: str) -> str:
    """The name of a report's files in brat's folder, without their ending."""
    return file_stem("".join(c if c.isalnum() or c in "-." else "_" for c in report_id))


def write_brat(tables: dict[str, pd.DataFrame], folder: Path | str) -> list[Path]:
    """Each report's text (.txt) and annotations (.ann), and annotation.conf, into a folder that brat can open."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for report_id, text in zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True):
        name = brat_name(report_id)
        for suffix, content in (("txt", text), ("ann", brat(tables, report_id))):
            path = folder / f"{name}.{suffix}"
            path.write_text(content, encoding="utf-8", newline="\n")
            written.append(path)
    roles = sorted({role for _, trigger, others in EVENTS.values() for role in (trigger, *others)})
    events = [f"{event}\t{', '.join(f'{r}*:{r}' for r in others)}" for event, (_, _, others) in EVENTS.items()]
    keys = [f"{key}\tArg:{event}" for event, names in NOTED.items() for key in names]
    conf = folder / "annotation.conf"
    parts = [("entities", roles), ("relations", []), ("events", events), ("attributes", keys)]
    conf.write_text(
        "".join(f"[{name}]\n" + "".join(f"{x}\n" for x in lines) for name, lines in parts), encoding="utf-8"
    )
    return [*written, conf]
