"""`extract` on the command line: from paths to tables on disk, in parts, by whichever workers; stopped and gone on with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.exports.files import write_also, write_package
from analysis.pipeline import describe
from analysis.reading.formats import Columns
from analysis.reading.inputs import RUN, each_report
from analysis.reading.repeats import marked
from analysis.reading.report import ReadingError, Report
from analysis.runs.batches import AHEAD, Open, facts, processes, run
from analysis.runs.parts_on_disk import PARTS, Batch, Parts
from analysis.settings import Settings
from analysis.tables.files import read, write
from analysis.tables.schema import SCHEMA


@dataclass(slots=True)
class Taken:
    """What became of the inputs: how many were read, the names of those that failed, and repeats by id with the earlier one's."""

    inputs: int = 0
    failed: list[str] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)


def reports(
    paths: Iterable[Path], columns: Columns, taken: Taken, error: Callable[[str], object], note: Callable[[str], object]
) -> Iterator[Report]:
    """The reports at `paths` as they are needed, repeats left out; `error` and `note` are told what was not read, and why."""

    def sound() -> Iterator[Report]:
        for item in each_report(paths, columns):
            taken.inputs += 1
            if isinstance(item, ReadingError):
                taken.failed.append(Path(item.path).name)
                error(str(item))
            else:
                yield item

    for item in marked(sound()):
        if isinstance(item, Report):
            yield item
            continue
        note(str(item))
        if item.share == 1:
            taken.same[item.report.report_id] = item.earlier.report_id


def workers(count: int, engine: str, scheduler: str | None) -> AbstractContextManager[tuple[Open | None, int]]:
    """How to open a pool of workers, None for this process alone, and how many batches to read ahead. Raises ClusterError."""
    if engine == "dask":
        from analysis.runs.dask_cluster import cluster

        return cluster(count, scheduler)
    return nullcontext((processes(count) if count > 1 else None, count))


def extract_to(
    given: Iterable[Report],
    out: Path,
    settings: Settings,
    taken: Taken,
    pool: tuple[Open | None, int],
    error: Callable[[str], object],
    kept: Callable[[Batch], None],
    also: Iterable[str] = (),
) -> dict[str, int] | None:
    """Works through the reports, writes their tables and RUN into `out`; returns how many rows each has, None without a report.

    Parts of a stopped run in `out` are taken over where they are of the same
    reports. RUN is taken away before any table is replaced, and written when
    all are there: without it, they are not those of one run.

    Raises the errors of `running.run`.
    """
    parts = Parts(out / PARTS, facts(settings))
    told = 0

    def done(batch: Batch) -> None:
        nonlocal told
        for fault in parts.faults[told:]:
            where = fault.path or fault.report_id
            what = f"by a fault of this program in {fault.component!r} ({fault.error}); please report it"
            error(f"{where}: left out {what}")
            taken.failed.append(Path(where).name)
        told = len(parts.faults)
        kept(batch)

    opened, count = pool
    run(given, parts, settings, opened, AHEAD * count if opened else 1, done)
    rows = dict.fromkeys(SCHEMA, 0)
    digests: dict[str, str | None] = {}
    if not any(len(frame) for frame in parts.frames("reports")):
        parts.remove()
        with suppress(OSError):  # not empty: it was there before
            out.rmdir()
        return None

    def counted(name: str) -> Iterator[pd.DataFrame]:
        for frame in parts.frames(name):
            rows[name] += len(frame)
            if name == "reports":
                known = frame["sha256"].astype(object).where(frame["sha256"].notna(), None)
                digests.update(zip(frame["report_id"], known, strict=True))
            yield frame

    write({name: counted(name) for name in SCHEMA}, out, mark=RUN)
    write_package(out)
    if also := list(also):
        write_also(read(out), out, also)
    said: dict[str, Any] = {
        **describe(settings),
        "reports": digests,
        "failed": sorted(taken.failed),
        "left out as the same": taken.same,
        "rows": rows,
    }
    part = out / f".{RUN}.part"
    part.write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    part.replace(out / RUN)
    parts.remove()
    return rows


def stopped(out: Path) -> bool:
    """Whether `out` holds the parts of a run that did not come to its end."""
    return (out / PARTS).is_dir()


def forget(out: Path) -> None:
    """Takes away the parts of a stopped run."""
    shutil.rmtree(out / PARTS, ignore_errors=True)
