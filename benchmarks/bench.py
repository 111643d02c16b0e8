"""How fast the extraction is beside bare spaCy, where the time goes, and whether it grows in step with length.

`make bench` runs all of it, on copies of the seed report and on invented
reports (most of an hour, for the 20,000 reports at the end); `make bench
REPORTS=folder` on the reports of a folder too, of which the cold figure is the
one to quote: copies and invented texts flatter whatever remembers words.
`python benchmarks/bench.py --copies 50 --counts 500` is a quick look.

Cold is the first pass over the reports in a new process, warm the second; the
model's load is in neither. Times are the processor's, of one process on one
thread, but where wall seconds are named.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time as clock

import scale
from spacy.language import Language
from spacy.tokens import Doc

from analysis.extracting import extract
from analysis.parsing.faster import collector
from analysis.pipeline import COMPONENTS, load, model_name
from analysis.reading.inputs import read_reports
from analysis.reading.report import Report
from analysis.tables.rows import frames, rows
from analysis.text.normalising import normalise

SEEDS = Path(__file__).parent.parent / "seeds"
OURS = ("paragraphs", *COMPONENTS)
PLACES = ("Goma", "Sanaa", "Juba", "Mekelle", "Kharkiv", "Aden", "Mosul", "Sittwe", "Bangui", "Homs", "Gao", "Marawi")
FIRST = ("Amina", "Ivan", "Maria", "Yusuf", "Grace", "Omar", "Elena", "David", "Fatima", "Joseph")
LAST = ("Bakr", "Petrov", "Okello", "Haile", "Sidorov", "Lwin", "Traore", "Mendez", "Saleh", "Deng")
SENTENCES = (
    "At least {n} people were killed and {m} wounded when shells fell on a market in {place}, the {side} said on {day}.",
    "“We will not leave {place},” {first} {last}, a spokesman for the {side}, told reporters. “The truce is dead.”",
    "The {side} rejected the offer, which the African Union had put forward, and called for an inquiry.",
    "{last} accused the {other} of breaking the cease-fire, a charge that the {other} denied.",
    "More than {n},000 people have fled {place} since fighting broke out in {month}, according to the United Nations.",
    "He said that the {side} would release {m} prisoners if the {other} opened the road to {place}.",
    "Neither the {side} nor the {other} has agreed to withdraw, officials said.",
    "Talks in Geneva, which began in {month}, are to go on until {day}; mediators hope for a deal.",
    "A mother and her {few} children were among the dead, the hospital in {place} said.",
    "{first} {last}, the minister of defense, is expected to meet the envoys in {place}. She has not commented.",
    "The report, which runs to {n} pages, says that the price of bread has risen by {m} percent.",
)


def mixed(number: int, sentences: int = 30) -> Report:
    """An invented report, the same for the same number."""
    draw = random.Random(number)
    pick = draw.choice
    paragraphs = []
    for _ in range(sentences):
        paragraphs.append(
            pick(SENTENCES).format(
                n=draw.randint(3, 90),
                m=draw.randint(3, 90),
                few=pick(("three", "four", "five")),
                place=pick(PLACES),
                first=pick(FIRST),
                last=pick(LAST),
                side=pick(("army", "rebels", "government", "militia")),
                other=pick(("opposition", "junta", "separatists", "coalition")),
                day=pick(("Monday", "Tuesday", "Friday", "Sunday")),
                month=pick(("March", "April", "November")),
            )
        )
    return Report(f"mix-{number}", f"{pick(PLACES).upper()} — " + "\n\n".join(paragraphs))


def bare() -> Language:
    """The model as it comes, with the parts that the extraction runs."""
    nlp: Language = import_module(model_name()).load()
    return nlp


def the_reports(what: str, count: int) -> list[Report]:
    """`count` copies of the seed, as many invented reports, or all of a folder. Raises SystemExit for one that is not read."""
    if what == "invented":
        return [mixed(n) for n in range(count)]
    found, errors = read_reports([SEEDS if what == "copies" else Path(what)])
    if errors or not found:
        raise SystemExit(f"error: {errors[0] if errors else what + ' holds no report'}")
    if what != "copies":
        return found
    return [Report(f"{one.report_id}-{n}", one.text, date=one.date) for n in range(count) for one in found]


def two_passes(whose: str, what: str, count: int) -> list[float]:
    """Seconds of the first and of the second pass by bare spaCy ("bare") or from Reports to DataFrames ("ours"), and the peak of memory in MB."""
    reports = the_reports(what, count)
    nlp = bare() if whose == "bare" else load()
    seconds = []
    for _ in range(2):
        start = clock()
        if whose == "bare":
            for _doc in nlp.pipe((normalise(report.text).text for report in reports), batch_size=32):
                pass
        else:
            extract(reports)
        seconds.append(clock() - start)
    return [*seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]


def show_ratio(what: str, count: int, rounds: int) -> None:
    """Words a second of both, cold and warm, each pass the best of several processes that run in turns."""
    reports = the_reports(what, count)
    words = sum(len(report.text.split()) for report in reports)
    best: dict[str, list[float]] = {}
    for _ in range(rounds):
        for whose in ("bare", "ours"):
            given = [sys.executable, str(Path(__file__)), "--inner", whose, what, str(count)]
            done = subprocess.run(given, capture_output=True, text=True, check=True)
            one = json.loads(done.stdout.splitlines()[-1])
            best[whose] = [min(pair) for pair in zip(one, best.get(whose, one), strict=True)]
    print(f"\n{what}: {len(reports)} reports, {words:,} words (words a second, best of {rounds})")
    print("             bare spaCy   reports to tables   ratio")
    for place, name in enumerate(("cold", "warm")):
        theirs, ours = best["bare"][place], best["ours"][place]
        print(f"  {name}     {words / theirs:12,.0f} {words / ours:19,.0f} {theirs / ours:7.2f}")
    print(f"  memory, MB {best['bare'][2]:10,.0f} {best['ours'][2]:19,.0f}", flush=True)
    show_shares(shares(reports), words)


def shares(reports: Sequence[Report]) -> dict[str, float]:
    """Seconds in each component, in normalising and in the tables, with Python's collector at rest as in `parse`."""
    with collector.resting():
        return _shares(reports)


def _shares(reports: Sequence[Report]) -> dict[str, float]:
    nlp = load()
    seconds = {"normalising": 0.0, "tokenizer": 0.0}
    docs: list[Doc] = []
    for report in reports:
        start = clock()
        normalised = normalise(report.text)
        middle = clock()
        doc = nlp.make_doc(normalised.text)
        seconds["normalising"] += middle - start
        seconds["tokenizer"] += clock() - middle
        doc.user_data.update(report=report, normalised=normalised)
        docs.append(doc)
    for name, component in nlp.pipeline:
        start = clock()
        docs = list(component.pipe(docs, batch_size=32)) if hasattr(component, "pipe") else [component(d) for d in docs]
        seconds[name] = clock() - start
    start = clock()
    found: dict[str, list[dict]] = {}
    for doc in docs:
        for name, lines in rows(doc).items():
            found.setdefault(name, []).extend(lines)
    frames(found)
    seconds["tables"] = clock() - start
    return seconds


def show_shares(seconds: dict[str, float], words: int) -> None:
    total = sum(seconds.values())
    own = {name: value for name, value in seconds.items() if name in {*OURS, "normalising", "tables"}}
    for name, value in seconds.items():
        mark = "*" if name in own else " "
        print(f"  {mark} {name:16} {value:8.3f} s  {value / total:6.1%}  {value / words * 1e6:8.1f} µs a word")
    spacy = total - sum(own.values())
    print(f"  ours (*) add {sum(own.values()) / spacy:.1%} to spaCy's parts")


def show_growth(lengths: Sequence[int]) -> None:
    print("\none report of growing length: milliseconds a thousand words (level = grows in step with length)")
    print("  words    " + "".join(f"{name:>12}" for name in (*OURS, "tables")))
    for length in lengths:
        report = mixed(7, 30 * length)
        words = len(report.text.split())
        seconds = shares([report])
        cells = "".join(f"{seconds[name] / words * 1e6:12.2f}" for name in (*OURS, "tables"))
        print(f"  {words:<8,} {cells}", flush=True)


def show_peer(name: str, reports: Sequence[Report]) -> None:
    """textacy's direct quotations on the same parses, beside our quotations and statements; nothing where it is missing."""
    try:
        from textacy.extract.triples import direct_quotations
    except ImportError:
        print(f"\n{name}: textacy is not installed (make peers)")
        return
    nlp = bare()
    docs = list(nlp.pipe((normalise(report.text).text for report in reports), batch_size=32))
    start = clock()
    found = failed = 0
    for doc in docs:
        try:
            found += sum(1 for _ in direct_quotations(doc))
        except Exception:  # it raises where quote marks do not pair
            failed += 1
    theirs = clock() - start
    seconds = shares(reports)
    ours = seconds["quotations"] + seconds["statements"]
    rows_ = len(extract(reports)["statements"])
    print(f"\n{name}: statements, beside the parse")
    print(f"  textacy's direct quotations {theirs:8.3f} s, {found:,} rows, raised on {failed} of {len(docs)} reports")
    print(f"  our quotations, statements  {ours:8.3f} s, {rows_:,} rows")


def show_start(path: Path) -> None:
    """The processor's seconds of each part of a start, each in a process of its own, the best of three."""
    print("\nto begin with (the processor's seconds, of a process each, so that each holds those before it)")
    with TemporaryDirectory() as home:
        command = ["-m", "analysis", "extract", str(path), "--out", home, "--quiet", "--force"]
        for name, given in (
            ("python", ["-c", "pass"]),
            ("import analysis", ["-c", "import analysis"]),
            ("import spacy", ["-c", "import spacy"]),
            ("import spacy, pandas", ["-c", "import spacy, pandas"]),
            ("the bare model", ["-c", f"import {model_name()} as model; model.load()"]),
            ("analysis.load()", ["-c", "import analysis; analysis.load()"]),
            ("one report, by the command", command),
        ):
            print(f"  {name:28} {min(_seconds(given) for _ in range(3)):6.2f}", flush=True)


def _seconds(given: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *given], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=500, help="reports in each run (default 500)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, of which the best counts (default 3)")
    parser.add_argument("--reports", type=Path, help="a folder of reports to run on too")
    parser.add_argument("--counts", type=int, nargs="*", default=[1_000, 20_000], help="memory: short reports in a run")
    parser.add_argument("--lengths", type=int, nargs="*", default=[1, 10, 50], help="growth: times 30 sentences")
    parser.add_argument("--inner", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inner:
        whose, what, count = options.inner
        print(json.dumps(two_passes(whose, what, int(count))))
        return 0
    if options.reports:
        show_ratio(str(options.reports), 0, options.rounds)
    if options.copies:
        show_ratio("invented", options.copies, options.rounds)
        show_ratio("copies", options.copies, options.rounds)
    if options.lengths:
        show_growth(options.lengths)
    if options.copies:
        show_peer("invented mix", the_reports("invented", min(options.copies, 100)))
    show_start(next(SEEDS.glob("*.txt")))
    if options.counts:
        scale.show(options.counts, [1, 2])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
