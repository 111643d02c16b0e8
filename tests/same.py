"""Do the tables of every text of this project come out as they did before?

`make same` prints a hash of each of the six tables over all texts in
tests/gold, examples and seeds, and compares it with tests/same.json. A change
that moves or renames code leaves all of them as they are. A change that is
meant to alter rows says so in CHANGELOG.md, and `make same-new` stores the
new hashes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd

from analysis import Report, extract, read_reports

ROOT = Path(__file__).parent.parent
STORED = ROOT / "tests" / "same.json"


def texts() -> list[Report]:
    """All texts of the project, each once, in the order of their files: marked sentences, then reports."""
    reports: dict[str, Report] = {}
    for path in sorted((ROOT / "tests" / "gold").glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            name = f"{path.stem}-{number}"
            reports[name] = Report(name, json.loads(line)["text"], sha256="")
    folders = [str(ROOT / name) for name in ("examples/reports", "examples/negotiation", "seeds")]
    for report in read_reports(folders)[0]:
        reports.setdefault(report.report_id, replace(report, path=""))  # where the project lies is no part of it
    return list(reports.values())


def hashes(tables: dict[str, pd.DataFrame]) -> dict[str, str]:
    """Each table's name with its number of rows and the hash of its CSV text."""
    found = {}
    for name, table in tables.items():
        digest = hashlib.sha256(table.to_csv(index=False).encode()).hexdigest()[:12]
        found[name] = f"{len(table)} rows, {digest}"
    return found


def stored() -> dict[str, str]:
    """The hashes that tests/same.json holds."""
    known: dict[str, str] = json.loads(STORED.read_text(encoding="utf-8"))
    return known


def main() -> int:
    """Prints the hashes; the exit code is 1 where one differs from the stored one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--new", action="store_true", help="store these hashes")
    parser.add_argument("--out", type=Path, help="also write the tables there as CSV, to see what changed")
    asked = parser.parse_args()
    tables = extract(texts())
    if asked.out:
        asked.out.mkdir(parents=True, exist_ok=True)
        for name, table in tables.items():
            table.to_csv(asked.out / f"{name}.csv", index=False)
    now = hashes(tables)
    if asked.new:
        STORED.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    known = stored()
    for name, value in now.items():
        print(f"{name:11} {value:26} {'same' if known.get(name) == value else f'CHANGED from {known.get(name)}'}")
    return int(now != known)


if __name__ == "__main__":
    sys.exit(main())
