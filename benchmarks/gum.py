"""Measures statements on a copy of GUM's news and writes benchmarks/gum.csv, which notebook 05 shows.

Run by `make gum GUM=folder`. The texts (24 Wikinews reports, CC BY 2.5, of the
GUM corpus, amir-zeldes/gum, annotations CC BY 4.0) are no part of this
project: `folder` is your copy, with reports/*.txt and gold/*.json, in which
GUM's attributions are written as this project's gold files are (see
analysis/scoring/scores.py).
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from analysis.scoring.measured import on_gum


def main() -> int:
    """Measures and writes; the exit code is 2 where the folder is missing."""
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "gold").is_dir():
        print("name a folder with reports/ and gold/: make gum GUM=folder", file=sys.stderr)
        return 2
    scores = on_gum(sys.argv[1])
    scores.insert(0, "date", date.today().isoformat())
    scores.to_csv(Path(__file__).with_name("gum.csv"), index=False, lineterminator="\n")
    print(scores.to_string(index=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
