"""How fast the extraction is beside bare spaCy, where the time goes, and whether it grows in step with length.

`make bench` runs all of it on the seed report and on a mix of invented reports
(most of an hour, for the 20,000 reports at the end); `python benchmarks/bench.py
--copies 50 --counts 500` is a quick look. Times are the processor's, of one
process on one thread, the model's load left out, but where wall seconds are named.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter as wall
from time import process_time as clock

import scale
from spacy.language import Language
from spacy.tokens import Doc

from analysis.extracting import extract
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


def rate(nlp: Language, reports: Sequence[Report]) -> float:
    """Seconds that bare spaCy takes for the reports."""
    start = clock()
    for _ in nlp.pipe((normalise(report.text).text for report in reports), batch_size=32):
        pass
    return clock() - start


def whole(reports: Sequence[Report]) -> float:
    """Seconds from Reports to DataFrames."""
    start = clock()
    extract(reports)
    return clock() - start


def shares(reports: Sequence[Report]) -> dict[str, float]:
    """Seconds in each component, in normalising and in the tables."""
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


def show_ratio(name: str, reports: Sequence[Report], rounds: int) -> None:
    words = sum(len(report.text.split()) for report in reports)
    nlp = bare()
    load()
    base = ours = 0.0
    for at in range(0, len(reports), 100):  # in turns, and the best of each, since a machine's speed drifts
        part = reports[at : at + 100]
        times = [(rate(nlp, part), whole(part)) for _ in range(rounds)]
        base, ours = base + min(b for b, _ in times), ours + min(o for _, o in times)
    print(f"\n{name}: {len(reports)} reports, {words:,} words")
    print(f"  bare spaCy    {base:8.2f} s  {words / base:10,.0f} words/s")
    print(f"  reports to tables {ours:4.2f} s  {words / ours:10,.0f} words/s   {base / ours:.3f} of bare spaCy")
    show_shares(shares(reports), words)


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
    """Wall seconds of the import, and of one report from the command line to its tables, each in a process of its own."""
    print("\nto begin with (wall seconds)")
    with TemporaryDirectory() as home:
        given = [sys.executable, "-m", "analysis", "extract", str(path), "--out", home, "--quiet"]
        for name, command in (
            ("import analysis", [sys.executable, "-c", "import analysis"]),
            ("one report, by the command", given),
        ):
            start = wall()
            subprocess.run(command, check=True)
            print(f"  {name:28} {wall() - start:6.2f}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=500, help="reports in each run (default 500)")
    parser.add_argument("--rounds", type=int, default=2, help="runs of each, of which the best counts (default 2)")
    parser.add_argument("--counts", type=int, nargs="*", default=[1_000, 20_000], help="memory: short reports in a run")
    parser.add_argument("--lengths", type=int, nargs="*", default=[1, 10, 50], help="growth: times 30 sentences")
    options = parser.parse_args()
    seeds, errors = read_reports([SEEDS])
    if errors:
        print(f"error: {errors[0]}", file=sys.stderr)
        return 1
    copies = [
        Report(f"{seed.report_id}-{n}", seed.text, date=seed.date) for n in range(options.copies) for seed in seeds
    ]
    if options.copies:
        show_ratio("copies of the seed", copies, options.rounds)
        show_ratio("invented mix", [mixed(n) for n in range(options.copies)], options.rounds)
    if options.lengths:
        show_growth(options.lengths)
    if options.copies:
        show_peer("invented mix", [mixed(n) for n in range(min(options.copies, 100))])
    show_start(next(SEEDS.glob("*.txt")))
    if options.counts:
        scale.show(options.counts, [1, 2])
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
