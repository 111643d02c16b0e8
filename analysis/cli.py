"""The command line: `python -m analysis extract PATH... --out DIR`, `report` for pages, `explain` for one sentence, `start` for a first look."""

from __future__ import annotations

import argparse
import io
import re
import shlex
import sys
from typing import TYPE_CHECKING

from analysis.reading.folders import RUN
from analysis.runs.arguments import COLUMNS, parser

if TYPE_CHECKING:
    from analysis.runs.command import Work
    from analysis.settings import Settings


def main(arguments: list[str] | None = None) -> int:
    """Runs the command; returns 0, 1 when any input failed, or 2 on wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a file's name may hold what the terminal cannot show
    try:
        options = parser().parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        commands = {"explain": _explain, "start": _start} | dict.fromkeys(("sample", "corrections", "score"), _review)
        return commands.get(options.command, _run)(options)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] in {"", "analysis"}:
            raise
        return _fail(
            f"the library {error.name!r} is not installed for {sys.executable}; use the Python that this was installed for "
            "(.venv/bin/python, which `make setup` makes), or run: python -m pip install -e . in the project's folder"
        )
    except KeyboardInterrupt:
        kept = "what is done is kept, add --resume to go on" if _go_on(options) else "nothing was written"
        return _fail(f"stopped; {kept}", 130)


def _run(options: argparse.Namespace) -> int:
    from analysis.runs.one_at_a_time import InUse, alone

    if options.command == "extract" and options.scheduler and options.engine != "dask":
        return _fail("--scheduler is for --engine dask; add that", 2)
    try:
        if options.out.exists() and not options.out.is_dir():
            return _fail(f"{options.out}: is a file; name a folder", 2)
        with alone(options.out):
            return _make(options)
    except InUse as error:
        return _fail(f"{options.out}: {error}", 2)
    except OSError as error:
        problem = f"could not be written ({error.strerror or error}); free space or name another folder"
        return _fail(f"{options.out}: {problem}{_go_on(options)}")


def _make(options: argparse.Namespace) -> int:
    from analysis.parsing.faster.starting import import_spacy

    import_spacy()  # before whatever imports it in its own way
    from analysis.corrections.file import CorrectionsError
    from analysis.exports.spreadsheet import SpreadsheetError, check_installed
    from analysis.lexicons import checking
    from analysis.reading.rows_in import Columns
    from analysis.runs.batches import WorkerError
    from analysis.runs.command import Taken, Work, corrections_of, extract_to, on_dates, on_left_out, reports, workers
    from analysis.runs.progress import shown
    from analysis.settings import ModelError

    if problem := _in_the_way(options):
        return _fail(f"{options.out}: {problem}", 2)
    settings = _settings(options)
    try:
        if "xlsx" in getattr(options, "also", ()):
            check_installed()
        if settings.lexicons:
            checking.check(settings.lexicons)
        options.corrections = corrections_of(options.paths, options.corrections)
    except (SpreadsheetError, checking.LexiconError, CorrectionsError) as error:
        return _fail(str(error), 2)
    columns = Columns(**{part: getattr(options, f"{part}_column") for part in COLUMNS})
    taken = Taken()
    given = reports(options.paths, columns, taken, _fail, (lambda _: None) if options.quiet else _note)
    try:
        hidden = options.quiet or not sys.stderr.isatty()
        engine = (options.engine, options.scheduler) if options.command == "extract" else ("local", None)
        with workers(options.workers, *engine) as pool, shown(sys.stderr, lambda: taken.inputs, hidden) as done:
            work = Work(
                given,
                options.out,
                settings,
                taken,
                pool,
                _fail,
                lambda batch: done(len(batch.reports)),
                options.corrections,
            )
            rows = _pages(work) if options.command == "report" else extract_to(work, options.also)
    except WorkerError as error:
        return _fail(f"{error}{_go_on(options)}")
    except (ModelError, SpreadsheetError) as error:
        return _fail(str(error))
    if rows is None:
        return 1
    if not options.quiet:
        counts = ", ".join(f"{count:,} {name}" for name, count in rows.items())
        lost = f"; {len(taken.failed)} of {taken.inputs} inputs failed" if taken.failed else ""
        first = f"; open {options.out / 'index.html'}" if options.command == "report" else ""
        print(f"{counts}\nwrote {options.out}{lost}{first}")
        if dates := on_dates(taken):
            print(f"note: {_one_line(dates)}")
        for line in on_left_out(taken):
            _note(line)
    return 1 if taken.failed else 0


def _pages(work: Work) -> dict[str, int] | None:
    from analysis.runs.site import site_to  # draws: what `extract` need not load

    return site_to(work)


def _settings(options: argparse.Namespace) -> Settings:
    from analysis.settings import Settings

    return Settings(model=options.model, lexicons=str(options.lexicons) if options.lexicons else None)


def _explain(options: argparse.Namespace) -> int:
    """Prints what the rules asked of a sentence, and what decided."""
    from analysis.explaining import explain
    from analysis.lexicons.files import LexiconError
    from analysis.settings import ModelError

    try:
        print(explain(options.sentence, options.table, _settings(options)), end="")
    except LexiconError as error:
        return _fail(str(error), 2)
    except ModelError as error:
        return _fail(str(error))
    return 0


def _in_the_way(options: argparse.Namespace) -> str | None:
    """What `--out` holds that keeps the run from beginning, and what to do; else None."""
    held = [name for name in _names(options.command) if (options.out / name).exists()]
    if options.command == "extract":
        from analysis.runs.command import forget, stopped

        if stopped(options.out):
            if options.resume:
                return None
            if not options.force:
                return "holds a run that was stopped; add --resume to go on with it, or --force to begin anew"
            forget(options.out)
    if held and not options.force:
        return f"already holds {held[0]}; add --force to replace it, or name another folder"
    return None


def _go_on(options: argparse.Namespace) -> str:
    from analysis.runs.command import stopped

    return ", then add --resume to go on" if options.command == "extract" and stopped(options.out) else ""


def _start(options: argparse.Namespace) -> int:
    """Writes the notebook and sources.csv of `runs.start`, and says how to go on."""
    from analysis.reading.folders import is_folder
    from analysis.reading.report import ReadingError
    from analysis.runs.start import start

    if not is_folder(options.folder):
        return _fail(f"{options.folder}: no such folder; name the one that holds your reports", 2)
    try:
        made = start(options.folder)
    except ReadingError as error:
        return _fail(str(error))
    except FileExistsError as error:
        return _fail(f"{error}: is there already; rename or remove it to have a new one", 2)
    except OSError as error:
        return _fail(
            f"{options.folder}: could not be written ({error.strerror or error}); check that you may write there"
        )
    for problem in made.errors:
        _fail(problem)
    where = f"{made.sources[0]}, which names the files" if len(made.sources) == 1 else "the sources.csv of each folder"
    undated = f"{made.undated} of them have no date yet: write it into {where}" if made.undated else "all have a date"
    print(f"{made.reports} reports; {undated}")
    jupyter = shlex.join([sys.executable, "-m", "jupyter", "lab", str(made.notebook)])
    print(f"wrote {made.notebook}; open it with: {jupyter}")
    return 1 if made.errors else 0


def _review(options: argparse.Namespace) -> int:
    """Draws rows to review, reads what was corrected elsewhere, or prints how good the tables are."""
    from analysis.runs import review_commands as commands

    try:
        if options.command == "sample":
            print(commands.sample(options.folder, options.rows, options.seed))
        elif options.command == "corrections":
            print(commands.from_annotations(options.files, options.tables, options.out, options.checked))
        else:
            print(commands.score(options.gold, options.tables, options.cases, options.replace_names))
    except commands.UseError as error:
        return _fail(str(error), 2)
    return 0


def _names(command: str) -> list[str]:
    if command == "report":
        return ["index.html"]
    from analysis.tables.schema import SCHEMA

    return [RUN, *(f"{name}.{suffix}" for name in SCHEMA for suffix in ("csv", "parquet"))]


def _note(message: str) -> None:
    print(f"note: {_one_line(message)}", file=sys.stderr)


def _fail(message: str, code: int = 1) -> int:
    print(f"error: {_one_line(message)}", file=sys.stderr)
    return code


def _one_line(message: str) -> str:
    """A file's name may hold a line break."""
    return re.sub(r"[\x00-\x1f\x7f]", lambda found: ascii(found[0])[1:-1], message)
