"""`extract` on the command line: from paths to tables on disk, in parts, by whichever workers; stopped and gone on with."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corrections.applying import Plan, apply_part, left_out, with_column
from analysis.corrections.file import Corrections, beside, is_ours
from analysis.corrections.file import read as read_corrections
from analysis.exports.files import PACKAGE, write_also, write_package
from analysis.pipeline import describe
from analysis.reading.folders import RUN, other_files
from analysis.reading.formats import Columns, what_to_do
from analysis.reading.inputs import each_report
from analysis.reading.repeats import Repeat, marked
from analysis.reading.report import SIDECAR, ReadingError, Report
from analysis.runs.batches import AHEAD, Open, facts, processes, run
from analysis.runs.parts_on_disk import PARTS, Batch, Parts
from analysis.settings import Settings
from analysis.tables.files import read, write
from analysis.tables.schema import CHANGED, SCHEMA

_OURS = frozenset({RUN, PACKAGE})
NOTES = 20  # on how reports were read, that are printed


@dataclass(slots=True)
class Taken:
    """What became of the inputs: how many were read, the names of those that failed, and repeats by id with the earlier one's.

    `undated` are the ids of reports without a date, `days_lost` the figures
    whose day could not be worked out for that; `left_out` says of each
    correction that was not applied why, in words.
    """

    inputs: int = 0
    reports: int = 0
    failed: list[str] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)
    undated: dict[str, None] = field(default_factory=dict)
    days_lost: int = 0
    left_out: list[str] = field(default_factory=list)


def reports(
    paths: Iterable[Path], columns: Columns, taken: Taken, error: Callable[[str], object], note: Callable[[str], object]
) -> Iterator[Report]:
    """The reports at `paths` as they are needed, repeats left out; `error` is told what was not read, `note` what to know of the rest.

    The notes come at the end: those on how reports were read, and one line on repeats.
    """
    repeats: list[Repeat] = []
    said: list[str] = []
    notes = 0

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
            taken.reports += 1
            notes += len(item.notes)
            if len(said) < NOTES:  # memory must not grow with the reports
                said.extend(f"{item.path or item.report_id}{_which(item)}: {what}" for what in item.notes)
            if item.date is None:
                taken.undated[item.report_id] = None
            yield item
            continue
        repeats.append(item)
        if item.share == 1:
            taken.same[item.report.report_id] = item.earlier.report_id
    for line in said[:NOTES]:
        note(line)
    if notes > NOTES:
        note(f"{notes - NOTES} more notes like these; each stands in the column 'notes' of reports")
    if repeats:
        note(summed_up(repeats))
    if others := [path for path in other_files(paths) if path.name not in _OURS and not is_ours(path.name)]:
        named = ", ".join(path.name for path in others[:5]) + (", ..." if len(others) > 5 else "")
        note(
            f"{len(others)} files were passed over, being of no form that is read ({named}); to have the first: {what_to_do(others[0].name)}"
        )


def _which(report: Report) -> str:
    """The id, where a file holds several reports."""
    return "" if Path(report.path).stem == report.report_id else f" ({report.report_id[:60]})"


def summed_up(repeats: list[Repeat]) -> str:
    """One line on all the reports that repeat earlier ones."""
    same = sum(repeat.share == 1 for repeat in repeats)
    kinds = []
    if same:
        kinds.append(f"{same} with the very words of an earlier one, read once")
    if len(repeats) > same:
        kinds.append(f"{len(repeats) - same} nearly the same, both read (see duplicate_of)")
    first = str(repeats[0]).partition(";")[0]
    more = f", and {len(repeats) - 1} more" if len(repeats) > 1 else ""
    return f"repeats: {'; '.join(kinds)} ({first}{more})"


def on_dates(taken: Taken) -> str | None:
    """One line on the reports without a date: which, what it costs, and how to give it; None where all have one."""
    if not taken.undated:
        return None
    named = ", ".join(list(taken.undated)[:5]) + (", ..." if len(taken.undated) > 5 else "")
    cost = (
        f"the days of {taken.days_lost} figures could not be worked out"
        if taken.days_lost
        else 'days such as "Monday" are not worked out'
    )
    how = f"give the date in {SIDECAR} beside the file (columns file, date), or name its column with --date-column"
    return f"{len(taken.undated)} of {taken.reports} reports have no date of publication ({named}): {cost}; {how}"


def corrections_of(paths: Iterable[Path], given: Iterable[Path]) -> Corrections | None:
    """What the files given and those beside the reports say; None where there is no such file. Raises CorrectionsError."""
    files = {os.path.realpath(path): path for path in [*given, *beside(paths)]}
    return read_corrections(files.values()) if files else None


def on_left_out(taken: Taken) -> list[str]:
    """The corrections that were left out, as lines of which there are not too many."""
    if not taken.left_out:
        return []
    more = [f"{len(taken.left_out) - NOTES} more like these"] if len(taken.left_out) > NOTES else []
    first = f"{len(taken.left_out)} corrections were left out; they stand in the table {CHANGED}, with why"
    return [first, *taken.left_out[:NOTES], *more]


def workers(count: int, engine: str, scheduler: str | None) -> AbstractContextManager[tuple[Open | None, int]]:
    """How to open a pool of workers, None for this process alone, and how many batches to read ahead. Raises ClusterError."""
    if engine == "dask":
        from analysis.runs.dask_cluster import cluster

        return cluster(count, scheduler)
    return nullcontext((processes(count) if count > 1 else None, count))


@dataclass(frozen=True, slots=True)
class Work:
    """The reports of one command, where what is made of them goes, and who works through them (see `workers`).

    `error` is told of reports that were left out, `kept` of each batch that is
    done. corrections: what people corrected, None for none: then the tables
    have no `reviewed` column.
    """

    given: Iterable[Report]
    out: Path
    settings: Settings
    taken: Taken
    pool: tuple[Open | None, int]
    error: Callable[[str], object]
    kept: Callable[[Batch], None]
    corrections: Corrections | None = None

    def done_in(self, folder: Path) -> Parts:
        """The parts of all reports, in `folder`. Raises the errors of `batches.run`."""
        parts = Parts(folder, facts(self.settings))
        opened, count = self.pool
        told = telling(parts, self.taken, self.error, self.kept)
        run(self.given, parts, self.settings, opened, AHEAD * count if opened else 1, told)
        return parts


def extract_to(work: Work, also: Iterable[str] = ()) -> dict[str, int] | None:
    """Works through the reports, writes their tables and RUN; returns how many rows each has, None without a report.

    Parts of a stopped run are taken over where they are of the same reports.
    RUN is taken away before any table is replaced, and written when all are
    there: without it, they are not those of one run.

    Raises the errors of `batches.run`.
    """
    out, taken, corrections = work.out, work.taken, work.corrections
    parts = work.done_in(out / PARTS)
    rows = dict.fromkeys([*SCHEMA, *([] if corrections is None else [CHANGED])], 0)
    digests: dict[str, str | None] = {}
    if not any(len(frame) for frame in parts.frames("reports")):
        parts.remove()
        with suppress(OSError):  # not empty: it was there before
            out.rmdir()
        return None

    def counted(name: str) -> Iterator[pd.DataFrame]:
        for frame in of(name):
            rows[name] += len(frame)
            if name == CHANGED:
                taken.left_out.extend(left_out(frame))
            if name == "figures":
                lost = frame["time"].notna() & frame["date_from"].isna() & frame["report_id"].isin(list(taken.undated))
                taken.days_lost += int(lost.sum())
            if name == "reports":
                known = frame["sha256"].astype(object).where(frame["sha256"].notna(), None)
                digests.update(zip(frame["report_id"], known, strict=True))
            yield frame

    of = parts.frames if corrections is None else _corrected(parts, corrections)
    write({name: counted(name) for name in rows}, out, mark=RUN)
    write_package(out, corrected=corrections is not None)
    if also := list(also):
        write_also(read(out), out, also)
    said: dict[str, Any] = {
        **describe(work.settings),
        "model's parts": {name: " and ".join(sorted(whose)) for name, whose in sorted(parts.model_parts.items())},
        "reports": digests,
        "failed": sorted(taken.failed),
        "left out as the same": taken.same,
        "without a date": list(taken.undated),
        "rows": rows,
    }
    if corrections is not None:
        said["corrections left out"] = len(taken.left_out)
    part = out / f".{RUN}.part"
    # A file's name may hold what is no text; so written, it is JSON's own escape.
    part.write_bytes((json.dumps(said, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace"))
    part.replace(out / RUN)
    parts.remove()
    return rows


def telling(
    parts: Parts, taken: Taken, error: Callable[[str], object], kept: Callable[[Batch], None]
) -> Callable[[Batch], None]:
    """What is called of each batch that is done: `kept`, after `error` is told of the reports that were left out since."""
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

    return done


def _corrected(parts: Parts, corrections: Corrections) -> Callable[[str], Iterator[pd.DataFrame]]:
    """What gives one table's rows with the corrections applied, part by part.

    Parts stay as the machine made them, so that a run that is gone on with may
    have other corrections; they are applied anew for each table, which keeps
    memory to one part.
    """
    plan = Plan(corrections)
    held: list[set[str]] = []
    for frame in parts.frames("reports"):
        plan.look(frame)
        held.append(set(frame["report_id"]))
    planned = plan.of_reports()
    touched = {place for place, own in enumerate(held) if not own.isdisjoint(planned)}

    @lru_cache(maxsize=1)  # a run of one part is corrected once, not once a table
    def corrected(place: int) -> Mapping[str, pd.DataFrame]:
        return apply_part(parts.tables(place), planned)

    def of(name: str) -> Iterator[pd.DataFrame]:
        if name == CHANGED:
            for place in sorted(touched):
                yield corrected(place)[name]
            yield plan.of_none()
            return
        for place, frame in enumerate(parts.frames(name)):
            yield corrected(place)[name] if place in touched else with_column(frame)

    return of


def stopped(out: Path) -> bool:
    """Whether `out` holds parts of a run that did not come to its end, so that there is something to go on with."""
    try:
        return any(part.name.isdigit() for part in (out / PARTS).glob("*"))
    except OSError:  # a name that no folder can have
        return False


def forget(out: Path) -> None:
    """Takes away the parts of a stopped run."""
    shutil.rmtree(out / PARTS, ignore_errors=True)
