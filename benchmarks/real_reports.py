"""Scores on marked reports that are not part of this project: `make real REAL=FOLDER`, with FOLDER/texts and FOLDER/marks.

Prints them by half and writes benchmarks/real_reports.csv, with today's date
and the number of reports; notebook 05 and the README show that file.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from analysis.scoring import reports

FILE = Path(__file__).with_name("real_reports.csv")
ABOUT = "# Six real reports (four of Wikinews, two of the US Department of State), marked by hand and not shipped: `make real`.\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    table = reports.by_half(*reports.read(asked.folder))
    table.insert(0, "date", date.today().isoformat())
    FILE.write_text(ABOUT + table.to_csv(index=False), encoding="utf-8")
    print(table.to_string(index=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
