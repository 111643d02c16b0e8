"""The command line: `python -m analysis extract PATH... --out DIR`, `report` for pages, `explain` for one sentence, `start` for a first look."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from analysis import __version__
from analysis.reading.inputs import RUN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from analysis.reading.report import Report
    from analysis.runs.command import Taken
    from analysis.settings import Settings

INPUTS = (
    "a report or reports (.txt, .md, .html, .docx, .pdf, .eml, .mbox, .csv, .jsonl, .zip), a folder of them, or - for "
    "standard input"
)
# Names of exports.files.FORMS and of the tables with rules, here so that --help needs none of it.
ALSO = ("jsonl", "brat", "webannotation", "xlsx")
TABLES = ("actors", "figures", "positions", "statements")
COLUMNS = ("text", "id", "title", "date", "publisher", "url", "language")
ABOUT = "News reports about a conflict as tables: actors, casualty figures, negotiation positions, reported statements."
EXAMPLES = """examples:
  python -m analysis extract seeds --out tables
  python -m analysis extract monday.txt tuesday.txt --out tables
  python -m analysis extract news.csv --text-column body --out tables
  python -m analysis extract reports --out tables --lexicons my-words --force
  python -m analysis extract reports --out tables --workers 4
  python -m analysis extract reports --out tables --workers 4 --resume
  python -m analysis report reports --out pages
  python -m analysis extract reports --out tables --also brat jsonl
  python -m analysis score tables/brat/monday.ann --tables tables
  python -m analysis explain "Twelve people were killed, the ministry said." --table figures
  python -m analysis start reports

exit codes:
  0  every input was read
  1  an input failed (named on standard error; the others are in the tables), or the tables could not be made
  2  wrong use
"""


def main(arguments: list[str] | None = None) -> int:
    """Runs the command; returns 0, 1 when any input failed, or 2 on wrong use."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        return {"score": _score, "explain": _explain, "start": _start}.get(options.command, _run)(options)
    except KeyboardInterrupt:
        kept = "what is done is kept, add --resume to go on" if _go_on(options) else "nothing was written"
        return _fail(f"stopped; {kept}", 130)


def _parser() -> argparse.ArgumentParser:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="python -m analysis", description=ABOUT, epilog=EXAMPLES, formatter_class=form
    )
    parser.add_argument("--version", action="version", version=f"ceasefire-report-tables {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    score = "tables against answers: gold .json files, or brat .ann files that someone has corrected"
    command = commands.add_parser("score", help=score, description=score, epilog=EXAMPLES, formatter_class=form)
    command.add_argument("gold", nargs="+", type=Path, metavar="GOLD", help="a .json or .ann file of one report")
    command.add_argument("--tables", required=True, type=Path, metavar="DIR", help="where `extract` wrote the tables")
    why = "why one sentence gives these rows, or none: the questions that the rules asked of it, and what decided"
    command = commands.add_parser("explain", help=why, description=why, epilog=EXAMPLES, formatter_class=form)
    command.add_argument("sentence", metavar="SENTENCE", help="the sentence, in quote marks")
    command.add_argument("--table", choices=TABLES, help="all questions of one table, instead of what decided in each")
    _words(command)
    start = "a first look at your reports: a notebook of ten cells over them, and a sources.csv to fill in, both in their folder"
    command = commands.add_parser("start", help=start, description=start, epilog=EXAMPLES, formatter_class=form)
    command.add_argument("folder", type=Path, metavar="FOLDER", help="a folder of reports")
    for name, what in (
        ("extract", "reports to tables, as CSV and Parquet, with the run's settings and versions in " + RUN),
        ("report", "reports to pages to read: one each, with its rows marked in place, and a home page"),
    ):
        command = commands.add_parser(name, help=what, description=what, epilog=EXAMPLES, formatter_class=form)
        command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=INPUTS)
        command.add_argument("--out", required=True, type=Path, metavar="DIR", help="where they go (made if need be)")
        command.add_argument("--force", action="store_true", help="replace what DIR already holds")
        _words(command)
        for part in COLUMNS:
            command.add_argument(
                f"--{part}-column", default=part, metavar="NAME", help=f"column of CSV and JSON Lines with the {part}"
            )
        command.add_argument("--quiet", action="store_true", help="print errors only")
        if name == "extract":
            command.add_argument(
                "--also", nargs="+", choices=ALSO, default=[], help="other forms to write beside the tables"
            )
            command.add_argument("--resume", action="store_true", help="go on with a run into DIR that was stopped")
            command.add_argument(
                "--workers", type=_count, default=1, metavar="N", help="processes to work in at once (default 1)"
            )
            command.add_argument(
                "--engine", choices=("local", "dask"), default="local", help="who starts the workers (default local)"
            )
            command.add_argument(
                "--scheduler",
                metavar="ADDRESS",
                help="with --engine dask, one that is running (default: on this machine)",
            )
    return parser


def _words(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--lexicons",
        type=Path,
        metavar="DIR",
        help="a folder of CSV word lists to use instead of the package's, and of your own actors.csv",
    )
    command.add_argument("--model", metavar="NAME", help="import name of another spaCy model (results will differ)")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)


def _run(options: argparse.Namespace) -> int:
    from analysis.runs.one_at_a_time import InUse, alone

    if options.command == "extract" and options.scheduler and options.engine != "dask":
        return _fail("--scheduler is for --engine dask; add that", 2)
    if options.out.exists() and not options.out.is_dir():
        return _fail(f"{options.out}: is a file; name a folder", 2)
    try:
        with alone(options.out):
            return _make(options)
    except InUse as error:
        return _fail(f"{options.out}: {error}", 2)
    except OSError as error:
        problem = f"could not be written ({error.strerror or error}); free space or name another folder"
        return _fail(f"{options.out}: {problem}{_go_on(options)}")


def _make(options: argparse.Namespace) -> int:
    from analysis.exports.spreadsheet import SpreadsheetError, check_installed
    from analysis.lexicons import checking
    from analysis.reading.rows_in import Columns
    from analysis.runs.batches import WorkerError
    from analysis.runs.command import Taken, on_dates, reports
    from analysis.settings import ModelError

    if problem := _in_the_way(options):
        return _fail(f"{options.out}: {problem}", 2)
    settings = _settings(options)
    try:
        if "xlsx" in getattr(options, "also", ()):
            check_installed()
        if settings.lexicons:
            checking.check(settings.lexicons)
    except (SpreadsheetError, checking.LexiconError) as error:
        return _fail(str(error), 2)
    columns = Columns(**{part: getattr(options, f"{part}_column") for part in COLUMNS})
    taken = Taken()
    given = reports(options.paths, columns, taken, _fail, (lambda _: None) if options.quiet else _note)
    try:
        make = _pages if options.command == "report" else _extract
        rows = make(given, options, settings, taken)
    except (ModelError, WorkerError, SpreadsheetError) as error:
        return _fail(str(error))
    if rows is None:
        return 1
    if not options.quiet:
        counts = ", ".join(f"{count:,} {name}" for name, count in rows.items())
        lost = f"; {len(taken.failed)} of {taken.inputs} inputs failed" if taken.failed else ""
        print(f"{counts}\nwrote {options.out}{lost}")
        if dates := on_dates(taken):
            print(f"note: {dates}")
    return 1 if taken.failed else 0


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


def _extract(
    given: Iterable[Report], options: argparse.Namespace, settings: Settings, taken: Taken
) -> dict[str, int] | None:
    from analysis.runs.batches import WorkerError
    from analysis.runs.command import extract_to, workers
    from analysis.runs.progress import shown

    hidden = options.quiet or not sys.stderr.isatty()
    try:
        with (
            workers(options.workers, options.engine, options.scheduler) as pool,
            shown(sys.stderr, lambda: taken.inputs, hidden) as done,
        ):
            return extract_to(
                given,
                options.out,
                settings,
                taken,
                pool,
                _fail,
                lambda batch: done(len(batch.reports)),
                options.also,
            )
    except WorkerError as error:
        raise WorkerError(f"{error}{_go_on(options)}") from None


def _pages(
    given: Iterable[Report], options: argparse.Namespace, settings: Settings, taken: Taken
) -> dict[str, int] | None:
    from analysis.extracting import extract
    from analysis.runs.progress import shown
    from analysis.showing.pages import write_site

    def tell(report: Report, component: str, error: Exception) -> None:
        fault = f"{type(error).__name__}: {error}"
        _fail(f"{report.path}: left out by a fault of this program in {component!r} ({fault}); please report it")
        taken.failed.append(Path(report.path).name)

    hidden = options.quiet or not sys.stderr.isatty()
    with shown(sys.stderr, lambda: taken.inputs, hidden) as done:
        tables = extract(_told(given, done), settings, tell)
    if tables["reports"].empty:
        return None
    write_site(tables, options.out)
    return {name: len(frame) for name, frame in tables.items()}


def _told(given: Iterable[Report], done: Callable[[int], None]) -> Iterable[Report]:
    for report in given:
        yield report
        done(1)


def _start(options: argparse.Namespace) -> int:
    """Writes the notebook and sources.csv of `runs.start`, and says how to go on."""
    from analysis.reading.report import ReadingError
    from analysis.runs.start import start

    if not options.folder.is_dir():
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
    print(
        f"{made.reports} reports; {made.undated} of them have no date yet: write it into {made.sources}, which names the files"
    )
    print(f"wrote {made.notebook}; open it with: jupyter lab {made.notebook}")
    return 1 if made.errors else 0


def _score(options: argparse.Namespace) -> int:
    """Prints precision, recall and F1 by table and measure."""
    from analysis.exports import annotation
    from analysis.scoring import scores as scoring
    from analysis.tables.files import read

    try:
        tables = read(options.tables)
    except FileNotFoundError:
        return _fail(f"{options.tables}: holds no tables; name the folder that `extract` wrote", 2)
    gold = []
    for path in options.gold:
        try:
            text = path.read_text(encoding="utf-8")
            gold.append(annotation.from_brat(text, path.stem) if path.suffix == ".ann" else json.loads(text))
        except OSError as error:
            return _fail(f"{path}: could not be read ({error.strerror})", 2)
        except (annotation.StandoffError, ValueError) as error:
            return _fail(f"{path}: no answers in it ({error})", 2)
    marked = {name for answers in gold for name in answers}
    scores = scoring.score(tables, gold)
    print(scores[scores["table"].isin(marked)].to_string(index=False))
    return 0


def _names(command: str) -> list[str]:
    if command == "report":
        return ["index.html"]
    from analysis.tables.schema import SCHEMA

    return [RUN, *(f"{name}.{suffix}" for name in SCHEMA for suffix in ("csv", "parquet"))]


def _note(message: str) -> None:
    print(f"note: {message}", file=sys.stderr)


def _fail(message: str, code: int = 1) -> int:
    print(f"error: {message}", file=sys.stderr)
    return code
