"""The command line: `python -m analysis extract PATH... --out DIR`, and `report` for pages."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import __version__
from analysis.inputs import RUN

if TYPE_CHECKING:
    import pandas as pd

    from analysis.alike import Repeat
    from analysis.pipeline import Settings
    from analysis.reading import Report

INPUTS = (
    "a report or reports (.txt, .md, .html, .eml, .mbox, .csv, .jsonl, .zip), a folder of them, or - for standard input"
)
# Names of interchange.FORMS, here so that --help needs none of it.
ALSO = ("jsonl", "brat", "webannotation")
COLUMNS = ("text", "id", "title", "date", "publisher", "url", "language")
ABOUT = "News reports about a conflict as tables: actors, casualty figures, negotiation positions, reported statements."
EXAMPLES = """examples:
  python -m analysis extract seeds --out tables
  python -m analysis extract monday.txt tuesday.txt --out tables
  python -m analysis extract news.csv --text-column body --out tables
  python -m analysis extract reports --out tables --lexicons my-words --force
  python -m analysis report reports --out pages
  python -m analysis extract reports --out tables --also brat jsonl
  python -m analysis score tables/brat/monday.ann --tables tables

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
        return _score(options) if options.command == "score" else _run(options)
    except KeyboardInterrupt:
        return _fail("stopped; no tables were written", 130)


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
    for name, what in (
        ("extract", "reports to tables, as CSV and Parquet, with the run's settings and versions in " + RUN),
        ("report", "reports to pages to read: one each, with its rows marked in place, and a home page"),
    ):
        command = commands.add_parser(name, help=what, description=what, epilog=EXAMPLES, formatter_class=form)
        command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=INPUTS)
        command.add_argument("--out", required=True, type=Path, metavar="DIR", help="where they go (made if need be)")
        command.add_argument("--force", action="store_true", help="replace what DIR already holds")
        command.add_argument(
            "--lexicons",
            type=Path,
            metavar="DIR",
            help="a folder of CSV word lists to use instead of the package's, and of your own actors.csv",
        )
        command.add_argument("--model", metavar="NAME", help="import name of another spaCy model (results will differ)")
        for part in COLUMNS:
            command.add_argument(
                f"--{part}-column", default=part, metavar="NAME", help=f"column of CSV and JSON Lines with the {part}"
            )
        command.add_argument("--quiet", action="store_true", help="print errors only")
        if name == "extract":
            command.add_argument(
                "--also", nargs="+", choices=ALSO, default=[], help="other forms to write beside the tables"
            )
    return parser


def _run(options: argparse.Namespace) -> int:
    from analysis import lexicons
    from analysis.alike import without_repeats
    from analysis.forms import Columns
    from analysis.inputs import read_reports
    from analysis.interchange import write_also, write_package
    from analysis.pipeline import ModelError, Settings

    if options.out.exists() and not options.out.is_dir():
        return _fail(f"{options.out}: is a file; name a folder", 2)
    held = [name for name in _names(options.command) if (options.out / name).exists()]
    if held and not options.force:
        return _fail(f"{options.out}: already holds {held[0]}; add --force to replace it, or name another folder", 2)
    settings = Settings(model=options.model, lexicons=str(options.lexicons) if options.lexicons else None)
    try:
        if settings.lexicons:
            lexicons.check(settings.lexicons)
    except lexicons.LexiconError as error:
        return _fail(str(error), 2)
    reports, errors = read_reports(
        options.paths, Columns(**{part: getattr(options, f"{part}_column") for part in COLUMNS})
    )
    for bad in errors:
        _fail(str(bad))
    if not reports:
        return 1
    reports, repeats = without_repeats(reports)
    if not options.quiet:
        for repeat in repeats:
            print(f"note: {repeat}", file=sys.stderr)
    failed = [Path(bad.path).name for bad in errors]
    try:
        tables = _tables(reports, settings, failed, options.quiet)
        if tables["reports"].empty:
            return 1
        if options.command == "report":
            from analysis.pages import write_site

            write_site(tables, options.out)
        else:
            _write(tables, options.out, settings, failed, repeats)
            write_package(options.out)
            write_also(tables, options.out, options.also)
    except ModelError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(f"{options.out}: could not be written ({error.strerror}); free space or name another folder")
    if not options.quiet:
        counts = ", ".join(f"{len(frame):,} {name}" for name, frame in tables.items())
        lost = f"; {len(failed)} of {len(reports) + len(errors)} inputs failed" if failed else ""
        print(f"{counts}\nwrote {options.out}{lost}")
    return 1 if failed else 0


def _score(options: argparse.Namespace) -> int:
    """Prints precision, recall and F1 by table and measure."""
    from analysis import scoring, standoff
    from analysis.tables import read

    try:
        tables = read(options.tables)
    except FileNotFoundError:
        return _fail(f"{options.tables}: holds no tables; name the folder that `extract` wrote", 2)
    gold = []
    for path in options.gold:
        try:
            text = path.read_text(encoding="utf-8")
            gold.append(standoff.from_brat(text, path.stem) if path.suffix == ".ann" else json.loads(text))
        except OSError as error:
            return _fail(f"{path}: could not be read ({error.strerror})", 2)
        except (standoff.StandoffError, ValueError) as error:
            return _fail(f"{path}: no answers in it ({error})", 2)
    marked = {name for answers in gold for name in answers}
    scores = scoring.score(tables, gold)
    print(scores[scores["table"].isin(marked)].to_string(index=False))
    return 0


def _tables(reports: list[Report], settings: Settings, failed: list[str], quiet: bool) -> dict[str, pd.DataFrame]:
    """The reports' tables, with a bar on a terminal; names in `failed` those that a component failed on."""
    from tqdm import tqdm

    from analysis.extracting import extract

    def tell(report: Report, component: str, error: Exception) -> None:
        fault = f"{type(error).__name__}: {error}"
        _fail(f"{report.path}: left out by a fault of this program in {component!r} ({fault}); please report it")
        failed.append(Path(report.path).name)

    hidden = quiet or len(reports) < 20 or not sys.stderr.isatty()
    return extract(tqdm(reports, unit=" reports", disable=hidden), settings, tell)


def _write(
    tables: dict[str, pd.DataFrame], out: Path, settings: Settings, failed: list[str], repeats: list[Repeat]
) -> None:
    """The tables, and beside them what they rest on: the same bytes on every run, so no clock and no path."""
    from analysis.pipeline import describe
    from analysis.tables import write

    write(tables, out)
    reports = tables["reports"]
    facts: dict[str, Any] = {
        **describe(settings),
        "reports": dict(zip(reports["report_id"], reports["sha256"], strict=True)),
        "failed": sorted(failed),
        "left out as the same": {r.report.report_id: r.earlier.report_id for r in repeats if r.share == 1},
        "rows": {name: len(frame) for name, frame in tables.items()},
    }
    part = out / f".{RUN}.part"
    part.write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    part.replace(out / RUN)


def _names(command: str) -> list[str]:
    if command == "report":
        return ["index.html"]
    from analysis.tables import SCHEMA

    return [RUN, *(f"{name}.{suffix}" for name in SCHEMA for suffix in ("csv", "parquet"))]


def _fail(message: str, code: int = 1) -> int:
    print(f"error: {message}", file=sys.stderr)
    return code
