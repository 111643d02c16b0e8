"""The parts of a run on disk: each batch's tables, whole or not there at all.

A part is a folder of Parquet files and a PART, which names the reports it was
made of and each file by its SHA-256. It is written under another name and
renamed when all is in it, so that a run killed at any moment leaves no part
that looks whole and is not; one that was cut or changed since is made again.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from analysis.reading.report import Report
from analysis.tables.schema import SCHEMA

PARTS = ".parts"  # within the folder of the tables, until they are joined
PART = "part.json"


class Fault(NamedTuple):
    """A report that was left out: its id and path, the component it failed in, and the error in words."""

    report_id: str
    path: str
    component: str
    error: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Reports that are worked on together, and their place among the run's batches."""

    number: int
    reports: tuple[Report, ...]

    def key(self, facts: str) -> str:
        """What the tables of this batch rest on, as a SHA-256: the reports in full, and `facts` on how they are read."""
        return hashlib.sha256(repr((facts, self.reports)).encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a batch: a Parquet file's bytes for each table, the reports that were left out, and whose the model's parts were."""

    tables: dict[str, bytes]
    faults: list[Fault] = field(default_factory=list)
    model_parts: dict[str, str] = field(default_factory=dict)  # see `parsing.faster.speeding`


def packed(
    tables: dict[str, pd.DataFrame], faults: Iterable[Fault] = (), model_parts: Mapping[str, str] | None = None
) -> Made:
    """Tables as Made, small enough to be sent from one process to another."""
    files = {}
    for name, frame in tables.items():
        buffer = BytesIO()
        frame.to_parquet(buffer, index=False)
        files[name] = buffer.getvalue()
    return Made(files, list(faults), dict(model_parts or {}))


def unpacked(data: bytes | Path, name: str) -> pd.DataFrame:
    """One table from the Parquet of a part, with the types of SCHEMA."""
    return pd.read_parquet(BytesIO(data) if isinstance(data, bytes) else data).astype(SCHEMA[name])


class Parts:
    """The parts below one folder, made with the first of them. `facts` says what they rest on beside the reports."""

    def __init__(self, folder: Path, facts: str) -> None:
        self.folder, self.facts = folder, facts
        self.faults: list[Fault] = []
        self.model_parts: dict[str, set[str]] = {}  # "faster", "spaCy's own", or both where workers differed
        self._numbers: list[int] = []

    def holds(self, batch: Batch) -> bool:
        """Whether this batch's part is there, in full, of the same reports and facts; then it counts to the run."""
        home = self._home(batch.number)
        try:
            said = json.loads((home / PART).read_bytes())
            sound = said["key"] == batch.key(self.facts) and all(
                hashlib.sha256((home / f"{name}.parquet").read_bytes()).hexdigest() == said["files"][name]
                for name in SCHEMA
            )
            faults = [Fault(*fault) for fault in said["faults"]]
            model_parts = dict(said["model_parts"])
        except (OSError, ValueError, KeyError, TypeError):
            return False
        if sound:
            self._count(batch.number, faults, model_parts)
        return sound

    def keep(self, batch: Batch, made: Made) -> None:
        """Writes the batch's part. Raises OSError where it cannot (a full disk), and then leaves nothing of it."""
        home = self._home(batch.number)
        under_way = home.with_name(f".{home.name}.{os.getpid()}")
        said: dict[str, Any] = {
            "key": batch.key(self.facts),
            "files": {name: hashlib.sha256(data).hexdigest() for name, data in made.tables.items()},
            "faults": made.faults,
            "model_parts": made.model_parts,
        }
        try:
            under_way.mkdir(parents=True, exist_ok=True)
            for name, data in made.tables.items():
                (under_way / f"{name}.parquet").write_bytes(data)
            (under_way / PART).write_text(json.dumps(said), encoding="utf-8")
            if home.exists():
                shutil.rmtree(home)
            under_way.rename(home)
        except BaseException:
            shutil.rmtree(under_way, ignore_errors=True)
            raise
        self._count(batch.number, made.faults, made.model_parts)

    def frames(self, name: str) -> Iterator[pd.DataFrame]:
        """One table's rows, part by part, in the order of the reports."""
        for number in sorted(self._numbers):
            yield unpacked(self._home(number) / f"{name}.parquet", name)

    def tables(self, place: int) -> dict[str, pd.DataFrame]:
        """All tables of one part, by its place among those that `frames` gives."""
        home = self._home(sorted(self._numbers)[place])
        return {name: unpacked(home / f"{name}.parquet", name) for name in SCHEMA}

    def remove(self) -> None:
        """Takes all parts away, those of earlier runs too."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _home(self, number: int) -> Path:
        return self.folder / f"{number:08}"

    def _count(self, number: int, faults: list[Fault], model_parts: dict[str, str]) -> None:
        self._numbers.append(number)
        self.faults.extend(faults)
        for name, whose in model_parts.items():
            self.model_parts.setdefault(name, set()).add(whose)
