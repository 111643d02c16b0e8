"""Memory and workers: runs of `extract` over many invented reports, each in a process of its own.

Called by bench.py; `python benchmarks/scale.py 1000 5000 --workers 1 2` is a run by itself.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
INNER = """
import json, resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from scale import one_run
if __name__ == "__main__":
    seconds = one_run(int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
    peaks = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps([seconds, *peaks]))
"""


def one_run(count: int, workers: int, out: Path) -> float:
    """Seconds for so many short invented reports, from texts to tables on disk; the model's load left out for one worker."""
    from bench import mixed

    from analysis.pipeline import Settings, load
    from analysis.runs import command

    def reports() -> Iterator:
        for number in range(count):
            yield mixed(number, sentences=4)

    if workers == 1:
        load()
    start = time.perf_counter()
    pool = command.workers(workers, "local", None)
    with pool as opened:
        work = command.Work(
            reports(),
            out,
            Settings(),
            command.Taken(),
            opened,
            lambda text: print(text, file=sys.stderr),
            lambda batch: None,
        )
        command.extract_to(work)
    return time.perf_counter() - start


def measure(count: int, workers: int) -> tuple[float, float, float]:
    """Seconds, and the peak of memory in MB of the process and of its largest worker."""
    home = Path(tempfile.mkdtemp())
    script = home / "inner.py"
    script.write_text(INNER, encoding="utf-8")
    given = [sys.executable, str(script), str(HERE), str(count), str(workers), str(home / "out")]
    environment = {**os.environ, "PYTHONPATH": str(HERE)}
    try:
        done = subprocess.run(given, capture_output=True, text=True, check=True, env=environment)
        seconds, own, worker = json.loads(done.stdout.splitlines()[-1])
        return seconds, own, worker
    finally:
        shutil.rmtree(home, ignore_errors=True)


def show(counts: list[int], workers: list[int]) -> None:
    """One line for each number of reports and of workers."""
    print("\nmany reports (4 sentences each), from texts to tables on disk; memory's peak in MB")
    base: dict[int, float] = {}
    for count in counts:
        for number in workers:
            seconds, own, worker = measure(count, number)
            times = f"   {base.setdefault(count, seconds) / seconds:.2f} times one worker" if number > 1 else ""
            base.setdefault(count, seconds)
            peak = f"{own:,.0f} MB" + (f", each worker {worker:,.0f} MB" if number > 1 else "")
            print(f"  {count:>7,} reports, {number} workers {seconds:8.1f} s   {peak}{times}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", type=int, nargs="*", default=[1_000])
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2])
    options = parser.parse_args()
    show(options.counts, options.workers)
