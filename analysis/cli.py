"""The command line: `python -m analysis extract PATH... --out DIR`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from analysis import __version__

EXAMPLES = """examples:
  python -m analysis extract seeds --out tables
  python -m analysis extract monday.txt tuesday.txt --out tables
"""


def main(arguments: list[str] | None = None) -> int:
    """Runs the command; returns 0, 1 when any input failed, or 2 on wrong use."""
    parser = argparse.ArgumentParser(
        prog="analysis", description=__doc__, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    command = commands.add_parser("extract", help="reports to tables, as CSV and Parquet")
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a .txt report, or a folder of them")
    command.add_argument("--out", required=True, type=Path, metavar="DIR", help="where the tables go (made if need be)")
    command.add_argument(
        "--lexicons", type=Path, metavar="DIR", help="a folder of CSV word lists to use instead of the package's"
    )
    command.add_argument("--model", metavar="NAME", help="import name of another spaCy model (results will differ)")
    command.add_argument("--quiet", action="store_true", help="print errors only")
    try:
        options = parser.parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    return _extract(options)


def _extract(options: argparse.Namespace) -> int:
    from tqdm import tqdm

    from analysis.extracting import extract
    from analysis.pipeline import ModelError, Settings, describe
    from analysis.reading import read_reports
    from analysis.tables import write

    if options.lexicons and not options.lexicons.is_dir():
        print(f"error: {options.lexicons}: no such folder of lexicons", file=sys.stderr)
        return 2
    if options.out.exists() and not options.out.is_dir():
        print(f"error: {options.out}: is a file; name a folder for the tables", file=sys.stderr)
        return 2
    reports, errors = read_reports(options.paths)
    for error in errors:
        print(f"error: {error}", file=sys.stderr)
    if not reports:
        if not errors:
            print("error: no .txt report at the paths given", file=sys.stderr)
        return 1
    settings = Settings(model=options.model, lexicons=str(options.lexicons) if options.lexicons else None)
    try:
        quiet = options.quiet or len(reports) < 20 or not sys.stderr.isatty()
        tables = extract(tqdm(reports, unit=" reports", disable=quiet), settings)
        paths = write(tables, options.out)
    except ModelError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(
            f"error: {options.out}: could not be written ({error.strerror}); free space or name another folder",
            file=sys.stderr,
        )
        return 1
    if not options.quiet:
        counts = ", ".join(f"{len(frame):,} {name}" for name, frame in tables.items())
        facts = describe(settings)
        print(f"{counts}\nmodel {facts['model']} {facts['model_version']}, spaCy {facts['spacy']}")
        print(f"wrote {len(paths)} files in {options.out}" + (f"; {len(errors)} inputs failed" if errors else ""))
    return 1 if errors else 0
