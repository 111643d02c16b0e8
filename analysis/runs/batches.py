"""A run over any number of reports: batches to workers, each batch's tables kept as they come.

Reports are read as they are needed and a batch is forgotten when its part is
on disk, so memory does not grow with their number. What a batch gives depends
on its reports alone, and batches are cut by the order of the reports alone:
the tables are the same, byte for byte, whoever worked on them and however
often the run was stopped.

A pool is any concurrent.futures Executor: worker processes of this machine
here, those of a cluster in `cluster`.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import AbstractContextManager, nullcontext
from itertools import count, islice
from multiprocessing.connection import wait as wait_for

import pandas as pd

from analysis.extracting import extract
from analysis.lexicons.files import LexiconError
from analysis.pipeline import describe, load
from analysis.reading.report import Report
from analysis.runs.parts_on_disk import Batch, Fault, Made, Parts, packed, unpacked
from analysis.settings import ModelError, Settings
from analysis.tables.schema import SCHEMA

REPORTS = 64  # a batch, at the most: what a stopped run may lose
CHARACTERS = 400_000  # and no more than this unless one report alone has more: memory goes with it
AHEAD = 2  # batches a worker that are read before they are asked for

Open = Callable[[], AbstractContextManager[Executor]]
_ONE_AT_A_TIME = threading.Lock()  # spaCy's vocabulary is not made for two threads


class WorkerError(RuntimeError):
    """The workers would not give the tables that this machine gives."""


_OF_THE_RUN = (ModelError, LexiconError, WorkerError, OSError)  # errors that every batch would have


def batches(reports: Iterable[Report]) -> Iterator[Batch]:
    """The reports in batches of REPORTS or CHARACTERS, cut by their order alone; each is read when it is asked for."""
    held: list[Report] = []
    number, characters = count(), 0
    for report in reports:
        if held and (len(held) == REPORTS or characters + len(report.text) > CHARACTERS):
            yield Batch(next(number), tuple(held))
            held, characters = [], 0
        held.append(report)
        characters += len(report.text)
    if held:
        yield Batch(next(number), tuple(held))


def facts(settings: Settings = Settings()) -> str:
    """What results rest on beside the reports, as text: a part made with anything else is made again."""
    return json.dumps([describe(settings), SCHEMA], sort_keys=True)


def work(reports: tuple[Report, ...], settings: Settings, wanted: str | None = None) -> Made:
    """The tables of one batch: what a worker does. The model is loaded at the first call in a process.

    Reports on which a component fails are left out and named. Raises
    WorkerError where `wanted` is given and is not what `facts` says here, and
    the errors of `extract`.
    """
    with _ONE_AT_A_TIME:
        if wanted is not None and facts(settings) != wanted:
            raise WorkerError("a worker has other versions, word lists or another model; install there what is here")
        faults: list[Fault] = []

        def tell(report: Report, component: str, error: Exception) -> None:
            faults.append(_fault(report, component, error))

        nlp = load(settings)
        with nlp.memory_zone():  # else spaCy keeps each new word for good
            return packed(extract(reports, settings, tell), faults, nlp.meta["parts"])


def run(
    reports: Iterable[Report],
    parts: Parts,
    settings: Settings = Settings(),
    opened: Open | None = None,
    ahead: int = 1,
    kept: Callable[[Batch], None] = lambda batch: None,
) -> None:
    """Works through the reports and fills `parts`, leaving alone those that it holds already.

    opened: gives the pool of workers, and a new one where a worker's end broke
    it; without it the work is done in this process. ahead: the most batches
    read and not yet kept. kept: told of each batch that is done, in any order.

    A report that fails, or whose worker ends each time it is tried (out of
    memory, say), is left out and named in `parts.faults`. Raises ModelError,
    LexiconError and WorkerError, and OSError where a part cannot be written.
    """
    todo = (batch for batch in batches(reports) if not (parts.holds(batch) and _told(kept, batch)))
    for batch, made in _results(todo, opened or (lambda: nullcontext(Here())), settings, ahead):
        parts.keep(batch, made)
        kept(batch)


def _told(kept: Callable[[Batch], None], batch: Batch) -> bool:
    kept(batch)
    return True


def _results(todo: Iterator[Batch], opened: Open, settings: Settings, ahead: int) -> Iterator[tuple[Batch, Made]]:
    """Each batch and what came of it, as they are done; those lost with a worker are done again, each alone."""
    wanted = facts(settings)
    lost: list[Batch] = []
    while True:
        with opened() as pool:
            for batch in lost:
                yield batch, _alone(batch, opened, settings, wanted)
            lost = []
            running: dict[Future[Made], Batch] = {}
            try:
                while not lost:
                    for batch in islice(todo, ahead - len(running)):
                        running[pool.submit(work, batch.reports, settings, wanted)] = batch
                    if not running:
                        return
                    for future in wait(running, return_when=FIRST_COMPLETED).done:
                        batch = running.pop(future)
                        if future.cancelled():
                            raise WorkerError("the workers were lost; see that they run")
                        error = future.exception()
                        if error is None:
                            yield batch, future.result()
                        elif isinstance(error, BrokenExecutor):
                            lost.append(batch)
                        elif isinstance(error, _OF_THE_RUN):
                            raise error
                        else:
                            yield batch, _one_by_one(batch, opened, settings, wanted)
            except BrokenExecutor:  # from submit
                lost.append(batch)
            finally:
                for future in running:
                    future.cancel()
            lost = sorted([*lost, *running.values()], key=lambda batch: batch.number)


def _alone(batch: Batch, opened: Open, settings: Settings, wanted: str) -> Made:
    """A batch that was lost with a worker, maybe by no fault of its own: nothing else is worked on beside it."""
    with opened() as pool:
        try:
            return pool.submit(work, batch.reports, settings, wanted).result()
        except _OF_THE_RUN:
            raise
        except Exception:
            pass
    return _one_by_one(batch, opened, settings, wanted)


def _one_by_one(batch: Batch, opened: Open, settings: Settings, wanted: str) -> Made:
    """A batch that failed as a whole: its reports one by one, those that fail again left out."""
    made: list[Made] = []
    faults: list[Fault] = []
    left = list(batch.reports)
    while left:
        with opened() as pool:
            while left:
                report = left.pop(0)
                try:
                    made.append(pool.submit(work, (report,), settings, wanted).result())
                except _OF_THE_RUN:
                    raise
                except BrokenExecutor:
                    faults.append(
                        Fault(
                            report.report_id, report.path, "worker", "the process ended on it, each time it was tried"
                        )
                    )
                    break
                except Exception as error:
                    faults.append(_fault(report, "tables", error))
    frames = {name: [unpacked(one.tables[name], name) for one in made] for name in SCHEMA}
    if not made:
        return packed(extract([], settings), faults)
    whole = {name: pd.concat(several, ignore_index=True) for name, several in frames.items()}
    return packed(whole, [*(fault for one in made for fault in one.faults), *faults], made[0].model_parts)


def _fault(report: Report, component: str, error: Exception) -> Fault:
    return Fault(report.report_id, report.path, component, f"{type(error).__name__}: {error}")


class Here(Executor):
    """A pool of this process alone: the work is done when it is handed in."""

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        """A future that is done."""
        future: Future[Made] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def processes(workers: int) -> Open:
    """Pools of so many worker processes on this machine, each with the model loaded once."""
    context = multiprocessing.get_context("spawn")  # a fork would copy locks that threads of this process hold
    for library in ("OMP", "OPENBLAS", "MKL"):  # else the threads of each worker's arithmetic are in the others' way
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    return lambda: ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)


def _begin() -> None:
    """A worker leaves an interrupt to the process that gave it work, and ends with it, however that one ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)
