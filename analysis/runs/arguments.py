"""What may be asked on the command line, and how: the commands, their options, and what --help says of them."""

from __future__ import annotations

import argparse
from pathlib import Path

from analysis import __version__
from analysis.reading.inputs import RUN

INPUTS = (
    "a report or reports (.txt, .md, .html, .docx, .pdf, .eml, .mbox, .csv, .jsonl, .zip), a folder of them, or - for "
    "standard input"
)
# Names of exports.files.FORMS and of the tables with rules, here so that --help needs none of it.
ALSO = ("jsonl", "brat", "webannotation", "labelstudio", "xlsx", "networks")
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
  python -m analysis extract reports --out tables --corrections ann.json --corrections ben.json
  python -m analysis score tables/brat/monday.ann --tables tables
  python -m analysis corrections tables/brat/monday.ann --tables tables --out corrections.json
  python -m analysis sample tables --rows 100
  python -m analysis score tables --cases cases.jsonl
  python -m analysis explain "Twelve people were killed, the ministry said." --table figures
  python -m analysis start reports

exit codes:
  0  every input was read
  1  an input failed (named on standard error; the others are in the tables), or the tables could not be made
  2  wrong use
"""


def parser() -> argparse.ArgumentParser:
    """All commands."""
    form = argparse.RawDescriptionHelpFormatter
    whole = argparse.ArgumentParser(prog="python -m analysis", description=ABOUT, epilog=EXAMPLES, formatter_class=form)
    whole.add_argument("--version", action="version", version=f"ceasefire-report-tables {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    score = "how good the tables are: by what people corrected in a folder of them, or against answers"
    command = commands.add_parser("score", help=score, description=score, epilog=EXAMPLES, formatter_class=form)
    command.add_argument(
        "gold",
        nargs="+",
        type=Path,
        metavar="GOLD",
        help="a .json or .ann file of one report, or a folder of tables that were corrected",
    )
    command.add_argument(
        "--tables", type=Path, metavar="DIR", help="where `extract` wrote the tables that answers are for"
    )
    command.add_argument(
        "--cases", type=Path, metavar="FILE", help="write each wrong or missed row as a sentence with its right answer"
    )
    command.add_argument("--replace-names", action="store_true", help="with other names in the cases than the reports'")
    sample = "rows to review, drawn at random within each table and rule, into FOLDER/sample.csv"
    command = commands.add_parser("sample", help=sample, description=sample, epilog=EXAMPLES, formatter_class=form)
    command.add_argument("folder", type=Path, metavar="FOLDER", help="where `extract` wrote the tables")
    command.add_argument("--rows", type=_count, default=100, metavar="N", help="how many (default 100)")
    command.add_argument("--seed", type=int, default=1, metavar="N", help="another draw (default 1)")
    elsewhere = "what people corrected in brat, Label Studio or as Web Annotations, as a corrections file"
    command = commands.add_parser(
        "corrections", help=elsewhere, description=elsewhere, epilog=EXAMPLES, formatter_class=form
    )
    command.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="an .ann file of brat, a .json file that Label Studio exported, a .jsonl file of Web Annotations, or corrections*.json, to be joined",
    )
    command.add_argument(
        "--tables", required=True, type=Path, metavar="DIR", help="the tables that they were written from"
    )
    command.add_argument("--out", required=True, type=Path, metavar="FILE", help="the corrections file to write")
    command.add_argument(
        "--checked", action="store_true", help="every row was looked at: what was left as it was is confirmed"
    )
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
        command.add_argument(
            "--corrections", action="append", type=Path, default=[], metavar="FILE",
            help="what people corrected, beside corrections.json and corrections-*.json in the reports' own folders; may be given again",
        )  # fmt: skip
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
    return whole


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
