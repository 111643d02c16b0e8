"""What may be asked on the command line, and how: the commands, their options, and what --help says of them."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from analysis import __version__
from analysis.reading.folders import RUN

INPUTS = (
    "a report or reports (.txt, .md, .html, .mhtml, .docx, .odt, .pdf, .eml, .mbox, .csv, .tsv, .jsonl, .zip), a folder of them, "
    "or - for standard input; a name with spaces goes in quote marks"
)
# Names of exports.files.FORMS and of the tables with rules, here so that --help needs none of it.
ALSO = ("jsonl", "brat", "webannotation", "labelstudio", "xlsx", "networks")
TABLES = ("actors", "figures", "positions", "statements")
COLUMNS = ("text", "id", "title", "date", "publisher", "url", "language")
ABOUT = "News reports about a conflict as tables: actors, casualty figures, negotiation positions, reported statements."
EXAMPLES = (
    "extract seeds --out tables",
    "extract monday.txt tuesday.txt --out tables",
    'extract "my reports" --out tables',
    "extract news.csv --text-column body --out tables",
    "extract reports --out tables --lexicons my-words --force",
    "extract reports --out tables --workers 4",
    "extract reports --out tables --workers 4 --resume",
    "extract reports --out tables --also brat jsonl",
    "extract reports --out tables --corrections ann.json --corrections ben.json",
    "report reports --out pages",
    "report reports --out pages --workers 4",
    "start reports",
    'explain "Twelve people were killed, the ministry said." --table figures',
    "sample tables --rows 100",
    "corrections tables/brat/monday.ann --tables tables --out corrections.json",
    "score tables/brat/monday.ann --tables tables",
    "score tables --cases cases.jsonl",
)
FIRST = 3  # examples of each command that the help of the whole shows
CODES = """
exit codes:
  0  every input was read
  1  an input failed (named on standard error; the others are in the tables), or the tables could not be made
  2  wrong use
"""


def parser() -> argparse.ArgumentParser:
    """All commands, in the order in which a newcomer needs them."""
    whole = argparse.ArgumentParser(
        prog="python -m analysis",
        description=ABOUT,
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"ceasefire-report-tables {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, what, fill in (
        ("extract", f"reports to tables, as CSV and Parquet, with the run's settings and versions in {RUN}", _extract),
        ("report", "reports to pages to read: one each, with its rows marked in place, and a home page", _inputs),
        ("start", "a first look at your reports: a notebook of ten cells over them, and a sources.csv to fill in, both "
                  "in their folder", _start),
        ("explain", "why one sentence gives these rows, or none: the questions that the rules asked of it, and what "
                    "decided", _explain),
        ("sample", "rows to review, drawn at random within each table and rule, into FOLDER/sample.csv", _sample),
        ("corrections", "what people corrected in brat, Label Studio or as Web Annotations, as a corrections file", _corrections),
        ("score", "how good the tables are: by what people corrected in a folder of them, or against answers", _score),
    ):  # fmt: skip
        command = commands.add_parser(
            name,
            help=what,
            description=what,
            epilog=_epilog(name),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        fill(command)
    return whole


def _epilog(command: str = "") -> str:
    """The examples of one command, or the first ones of each, and the exit codes."""
    known: Counter[str] = Counter()
    own = []
    for line in EXAMPLES:
        name = line.partition(" ")[0]
        known[name] += 1
        if name == command or (not command and known[name] <= FIRST):
            own.append(f"  python -m analysis {line}\n")
    return "examples:\n" + "".join(own) + CODES


def _extract(command: argparse.ArgumentParser) -> None:
    _inputs(command)
    command.add_argument("--also", nargs="+", choices=ALSO, default=[], help="other forms to write beside the tables")
    command.add_argument("--resume", action="store_true", help="go on with a run into DIR that was stopped")
    command.add_argument(
        "--engine", choices=("local", "dask"), default="local", help="who starts the workers (default local)"
    )
    command.add_argument(
        "--scheduler", metavar="ADDRESS", help="with --engine dask, one that is running (default: on this machine)"
    )


def _inputs(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=INPUTS)
    command.add_argument("--out", required=True, type=Path, metavar="DIR", help="where they go (made if need be)")
    command.add_argument("--force", action="store_true", help="replace what DIR already holds")
    _words(command)
    for part in COLUMNS:
        command.add_argument(
            f"--{part}-column",
            default=part,
            metavar="NAME",
            help=f"column of CSV, TSV and JSON Lines files with the {part} (default {part})",
        )
    command.add_argument(
        "--corrections",
        action="append",
        type=Path,
        default=[],
        metavar="FILE",
        help="what people corrected, beside corrections.json and corrections-*.json in the reports' own folders; may be given again",
    )
    command.add_argument(
        "--workers", type=_count, default=1, metavar="N", help="processes to work in at once (default 1)"
    )
    command.add_argument("--quiet", action="store_true", help="print errors only")


def _start(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", type=Path, metavar="FOLDER", help="a folder of reports")


def _explain(command: argparse.ArgumentParser) -> None:
    command.add_argument("sentence", metavar="SENTENCE", help="the sentence, in quote marks")
    command.add_argument("--table", choices=TABLES, help="all questions of one table, instead of what decided in each")
    _words(command)


def _sample(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", type=Path, metavar="FOLDER", help="where `extract` wrote the tables")
    command.add_argument("--rows", type=_count, default=100, metavar="N", help="how many (default 100)")
    command.add_argument("--seed", type=int, default=1, metavar="N", help="another draw (default 1)")


def _corrections(command: argparse.ArgumentParser) -> None:
    files = "an .ann file of brat, a .json file that Label Studio exported, a .jsonl file of Web Annotations, or corrections*.json, to be joined"
    command.add_argument("files", nargs="+", type=Path, metavar="FILE", help=files)
    tables = "the tables that they were written from"
    command.add_argument("--tables", required=True, type=Path, metavar="DIR", help=tables)
    command.add_argument("--out", required=True, type=Path, metavar="FILE", help="the corrections file to write")
    checked = "every row was looked at: what was left as it was is confirmed"
    command.add_argument("--checked", action="store_true", help=checked)


def _score(command: argparse.ArgumentParser) -> None:
    gold = "a .json or .ann file of one report, or a folder of tables that were corrected"
    command.add_argument("gold", nargs="+", type=Path, metavar="GOLD", help=gold)
    tables = "where `extract` wrote the tables that answers are for"
    command.add_argument("--tables", type=Path, metavar="DIR", help=tables)
    cases = "write each wrong or missed row as a sentence with its right answer"
    command.add_argument("--cases", type=Path, metavar="FILE", help=cases)
    command.add_argument("--replace-names", action="store_true", help="with other names in the cases than the reports'")


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
