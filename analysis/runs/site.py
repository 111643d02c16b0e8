"""`report` on the command line: from reports to pages, by whichever workers.

The workers extract, and then make the reports' pages; the pages over all
reports are made here. The pages are the same, byte for byte, for any number of
workers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from analysis.corrections.applying import apply, left_out
from analysis.corrections.file import Corrections
from analysis.reading.report import Report
from analysis.runs.batches import AHEAD, Here, Open, WorkerError, facts, run
from analysis.runs.command import Taken, telling
from analysis.runs.parts_on_disk import Batch, Parts
from analysis.settings import Settings
from analysis.showing.pages import write_site
from analysis.tables.schema import CHANGED, SCHEMA


def site_to(
    given: Iterable[Report],
    out: Path,
    settings: Settings,
    taken: Taken,
    pool: tuple[Open | None, int],
    error: Callable[[str], object],
    kept: Callable[[Batch], None],
    corrections: Corrections | None = None,
) -> dict[str, int] | None:
    """Works through the reports and writes their pages into `out`; returns how many rows each table has, None without a report.

    `error` is told of reports that were left out, `kept` of each batch that is
    done. Nothing is written before all reports are extracted. Raises the errors
    of `batches.run`, and OSError where a page cannot be written.
    """
    opened, count = pool
    with TemporaryDirectory() as under_way:
        parts = Parts(Path(under_way), facts(settings))
        run(given, parts, settings, opened, AHEAD * count if opened else 1, telling(parts, taken, error, kept))
        held = {name: list(parts.frames(name)) for name in SCHEMA}
    if not any(len(frame) for frame in held["reports"]):
        return None
    tables = {name: pd.concat(frames, ignore_index=True) for name, frames in held.items()}
    if corrections is not None:
        tables = apply(tables, corrections)
        taken.left_out.extend(left_out(tables[CHANGED]))
    try:
        with opened() if opened else nullcontext(Here()) as workers:
            write_site(tables, out, corrections or (), workers)
    except BrokenExecutor:
        raise WorkerError("a worker ended while it made pages; try fewer workers") from None
    return {name: len(frame) for name, frame in tables.items()}
