"""What is in a corrections.json, and is it what it must be?

Its form is corrections.schema.json in this folder (JSON Schema, draft 7),
checked by fastjsonschema: plain Python without dependencies of its own.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from analysis.corrections.words import Place, all_to_json, from_json, to_json

NAME = "corrections.json"  # beside the reports it is read unasked, and so is corrections-NAME.json
FORMAT = "analysis-corrections/1"
SCHEMA_FILE = Path(__file__).with_name("corrections.schema.json")
# What a reviewer says of a row, without who said so and when: two who say the same say one thing.
_SAID = ("table", "kind", "anchor", "machine", "machine_spans", "cells", "spans", "links")

Pieces = tuple[Place, ...]


class CorrectionsError(Exception):
    """A file that holds no corrections: its path, what is wrong with it, and what to do."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What one reviewer says of one row. `id` is the same for whoever says the same of the same words."""

    id: str
    table: str
    kind: str  # confirmed, corrected, wrong, added
    anchor: Place
    machine: dict[str, Any] = field(default_factory=dict)
    machine_spans: dict[str, Pieces] = field(default_factory=dict)
    cells: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Pieces | None] = field(default_factory=dict)
    links: dict[str, Place | None] = field(default_factory=dict)
    rule: str | None = None
    reviewer: str | None = None
    when: str | None = None
    note: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One report's corrections, and the tables for whose missing rows it was read whole, each with who did."""

    report_id: str
    sha256: str
    corrections: tuple[Correction, ...]
    complete: tuple[Correction, ...] = ()  # of kind "complete"; their anchor is no place


Corrections = tuple[Reviewed, ...]


def text_hash(text: str) -> str:
    """The hash by which corrections know a report: SHA-256 of its text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


@cache
def _checked() -> Callable[[Any], Any]:
    import fastjsonschema

    compiled: Callable[[Any], Any] = fastjsonschema.compile(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
    return compiled


def validate(given: Any) -> None:
    """Raises CorrectionsError, which says where, for what is not as the JSON Schema has it."""
    import fastjsonschema

    try:
        _checked()(given)
    except fastjsonschema.JsonSchemaException as error:
        raise CorrectionsError(str(error).replace("data.", "", 1).replace("data ", "the file ", 1)) from None


def read(paths: Iterable[Path | str]) -> Corrections:
    """The corrections of all these files. Raises CorrectionsError for one that cannot be read or is of another form."""
    reports: list[Reviewed] = []
    for path in map(Path, paths):
        try:
            given = json.loads(path.read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise CorrectionsError(f"{path}: could not be read ({error.strerror}); check the name") from None
        except ValueError as error:
            raise CorrectionsError(f"{path}: is no JSON ({error}); save it again from the page") from None
        try:
            reports.extend(parse(given, path.name))
        except CorrectionsError as error:
            raise CorrectionsError(f"{path}: is no corrections file of this form: {error}") from None
    return joined(reports)


def parse(given: Any, name: str | None = None) -> Corrections:
    """The corrections of one file's JSON. Raises CorrectionsError where it is not as the JSON Schema has it."""
    validate(given)
    given = _plain(given)
    return tuple(_report(report, given.get("reviewer"), given.get("saved"), name) for report in given["reports"])


def _plain(value: Any) -> Any:
    """The same with each lone surrogate, which no file can hold, as U+FFFD, and 6.0 as 6, as a browser writes it."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list) else value


def joined(reports: Iterable[Reviewed]) -> Corrections:
    """Each report once, in order of its hash and id, with what was said twice in the same words said once, by both."""
    by_key: dict[tuple[str, str], list[Reviewed]] = {}
    for report in reports:
        by_key.setdefault((report.sha256, report.report_id), []).append(report)
    whole = []
    for (sha256, report_id), several in sorted(by_key.items()):
        corrections = _once(c for report in several for c in report.corrections)
        complete = _once(c for report in several for c in report.complete)
        whole.append(Reviewed(report_id, sha256, corrections, complete))
    return tuple(whole)


def _once(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    known: dict[str, Correction] = {}
    for one in corrections:
        before = known.get(one.id)
        known[one.id] = one if before is None else _with(before, one)
    return tuple(sorted(known.values(), key=lambda c: (c.anchor.start, c.anchor.end, c.table, c.id)))


def _with(one: Correction, other: Correction) -> Correction:
    """One correction that two gave: both names, both files, the later time and both notes."""
    both: dict[str, Any] = {
        name: "; ".join(sorted({*(getattr(one, name) or "").split("; "), *(getattr(other, name) or "").split("; ")} - {""})) or None
        for name in ("reviewer", "file", "note")
    }  # fmt: skip
    return replace(one, **both, when=max(filter(None, (one.when, other.when)), default=None))


def _report(given: dict[str, Any], reviewer: str | None, saved: str | None, name: str | None) -> Reviewed:
    who: dict[str, Any] = {"reviewer": reviewer, "when": saved, "file": name}
    sha256 = given["sha256"]
    complete = [
        Correction(_id(sha256, {"table": table, "kind": "complete"}), table, "complete", Place(0, 0, ""), **who)
        for table in given.get("complete", ())
    ]
    made = [_correction(one, sha256, who) for one in given["corrections"]]
    return Reviewed(given["report_id"], sha256, tuple(made), tuple(complete))


def _correction(given: dict[str, Any], sha256: str, who: dict[str, Any]) -> Correction:
    return Correction(
        id=_id(sha256, given),
        table=given["table"],
        kind=given["kind"],
        anchor=from_json(given["anchor"]),
        machine=given.get("machine", {}),
        machine_spans={part: _pieces(places) for part, places in given.get("machine_spans", {}).items()},
        cells=given.get("cells", {}),
        spans={part: _pieces(places) if places else None for part, places in given.get("spans", {}).items()},
        links={column: from_json(place) if place else None for column, place in given.get("links", {}).items()},
        rule=given.get("rule"),
        reviewer=given.get("reviewer", who["reviewer"]) or None,  # "" is nobody, whoever saved the file
        when=given.get("when", who["when"]) or None,
        note=given.get("note"),
        file=who["file"],
    )


def _pieces(places: Any) -> Pieces:
    return tuple(map(from_json, places if isinstance(places, list) else [places]))


def _id(sha256: str, given: dict[str, Any]) -> str:
    said = [sha256, {name: given[name] for name in _SAID if given.get(name)}]
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=True).encode()).hexdigest()[:12]


def written(corrections: Corrections) -> dict[str, Any]:
    """The JSON of a file that says all this: of several joined, or for a page to go on with."""
    reports = [
        {
            "report_id": one.report_id,
            "sha256": one.sha256,
            "complete": sorted({c.table for c in one.complete}),
            "corrections": [_written(c) for c in one.corrections],
        }
        for one in corrections
    ]
    return {"format": FORMAT, "reports": reports}


def _written(one: Correction) -> dict[str, Any]:
    def places(spans: Mapping[str, Pieces | None]) -> dict[str, Any]:
        return {part: all_to_json(pieces or ()) for part, pieces in spans.items()}

    links = {column: place and to_json(place) for column, place in one.links.items()}
    said = {
        "table": one.table, "kind": one.kind, "anchor": to_json(one.anchor), "rule": one.rule, "machine": one.machine,
        "machine_spans": places(one.machine_spans), "cells": one.cells, "spans": places(one.spans), "links": links,
        "reviewer": one.reviewer, "when": one.when, "note": one.note,
    }  # fmt: skip
    needed = {"machine"} if one.kind != "added" else set()
    return {name: value for name, value in said.items() if value or name in needed}


def is_ours(name: str) -> bool:
    """Whether a file is named as the pages name one: corrections.json, or corrections-NAME.json for one report."""
    return name == NAME or (name.startswith("corrections-") and name.endswith(".json"))


def beside(paths: Iterable[Path | str]) -> list[Path]:
    """The corrections of each folder among `paths`, those of folders below it, and those beside its files (see `is_ours`)."""
    given = [Path(path) for path in paths]
    folders = {path: True for path in given if _is(Path.is_dir, path)}
    folders |= {path.parent: False for path in given if _is(Path.is_file, path) and path.parent not in given}
    found: dict[str, Path] = {}
    for folder, below in folders.items():
        for path in sorted(folder.rglob("*.json") if below else folder.glob("*.json")):
            if is_ours(path.name) and path.is_file() and not _hidden(path.relative_to(folder)):
                found.setdefault(os.path.realpath(path), path)
    return list(found.values())


def _is(asked: Callable[[Path], bool], path: Path) -> bool:
    try:
        return asked(path)
    except OSError:  # a name that no file can have
        return False


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
