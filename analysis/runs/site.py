"""`report` on the command line: from reports to pages, by whichever workers.

The workers extract, and then make the reports' pages; the pages over all
reports are made here. The pages are the same, byte for byte, for any number of
workers.
"""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from analysis.corrections.applying import apply, left_out
from analysis.runs.batches import Here, WorkerError
from analysis.runs.command import Work
from analysis.showing.pages import write_site
from analysis.tables.schema import CHANGED, SCHEMA


def site_to(work: Work) -> dict[str, int] | None:
    """Works through the reports and writes their pages; returns how many rows each table has, None without a report.

    Nothing is written before all reports are extracted. Raises the errors of
    `batches.run`, and OSError where a page cannot be written.
    """
    corrections, (opened, _) = work.corrections, work.pool
    with TemporaryDirectory() as under_way:
        parts = work.done_in(Path(under_way))
        held = {name: list(parts.frames(name)) for name in SCHEMA}
    if not any(len(frame) for frame in held["reports"]):
        return None
    tables = {name: pd.concat(frames, ignore_index=True) for name, frames in held.items()}
    if corrections is not None:
        tables = apply(tables, corrections)
        work.taken.left_out.extend(left_out(tables[CHANGED]))
    try:
        with opened() if opened else nullcontext(Here()) as workers:
            write_site(tables, work.out, corrections or (), workers)
    except BrokenExecutor:
        raise WorkerError("a worker ended while it made pages; try fewer workers") from None
    return {name: len(frame) for name, frame in tables.items()}
