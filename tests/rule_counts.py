"""On how many texts of each marked set does each rule decide a row?

`make rules` writes tests/gold/rule_counts.csv, and takes rules off
tests/gold/single_rules.txt that are no longer single: that decide on two texts
or more. A rule that decides on fewer is written to one sentence; the list of
these may only shrink, so a new one ends the command with an error that names
it. `make rules-new` puts it on the list.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable

import pandas as pd

from analysis.showing.rules_page import COUNTS, NAMED_IN
from analysis.showing.table_rules import TABLES, name_of, rules_of
from tests.marked import GOLD, sets, tables

SINGLES = GOLD / "single_rules.txt"
HEADER = ("table", "rule_id", "set", "texts")
ENOUGH = 2  # texts, over all sets
Counts = dict[tuple[str, str], dict[str, int]]  # (table, rule_id) to set to texts


def decided(made: dict[str, pd.DataFrame]) -> dict[tuple[str, str], int]:
    """By table and rule_id: in how many reports of some tables the rule decided a row."""
    found: dict[tuple[str, str], int] = {}
    for table in TABLES:
        kinds = [made[kind] for kind in NAMED_IN.get(table, (table,)) if "rule_id" in made[kind]]
        pairs = {
            (report, name_of(table, rule))
            for rows in kinds
            for report, rule in zip(rows["report_id"], rows["rule_id"], strict=True)
            if pd.notna(rule)
        }
        for _, rule in sorted(pairs):
            found[table, rule] = found.get((table, rule), 0) + 1
    return found


def counted(names: Iterable[str]) -> Counts:
    """The rules that there are, each with the sets in which it decides and on how many texts."""
    found: Counts = {(table, rule.id): {} for table in TABLES for rule in rules_of(table)}
    for name in names:
        for key, number in decided(tables(name)).items():
            if key in found:
                found[key][name] = number
    return found


def stored() -> Counts:
    """What tests/gold/rule_counts.csv holds."""
    known: Counts = {}
    with COUNTS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            inner = known.setdefault((row["table"], row["rule_id"]), {})
            if row["set"]:
                inner[row["set"]] = int(row["texts"])
    return known


def store(counts: Counts) -> None:
    """Writes the counts, a row a rule and set; a rule that decides in none has one row with an empty set and 0."""
    with COUNTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        for key, inner in counts.items():
            writer.writerows((*key, name, number) for name, number in (inner or {"": 0}).items())


def singles(counts: Counts) -> list[str]:
    """The rules that decide on fewer than ENOUGH texts over all sets, as "table: rule_id"."""
    return [f"{table}: {rule}" for (table, rule), inner in counts.items() if sum(inner.values()) < ENOUGH]


def listed() -> list[str]:
    """The single rules that tests/gold/single_rules.txt lists."""
    return SINGLES.read_text(encoding="utf-8").splitlines() if SINGLES.exists() else []


def main() -> int:
    """Writes the counts and shortens the list; the exit code is 1 where a rule is single and not on the list."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--new", action="store_true", help="put new single rules on the list")
    asked = parser.parse_args()
    counts = counted(sets())
    store(counts)
    now, before = singles(counts), set(listed())
    new = [name for name in now if name not in before]
    kept = [name for name in now if asked.new or name in before]
    SINGLES.write_text("".join(f"{name}\n" for name in kept), encoding="utf-8")
    print(f"{len(counts)} rules, {len(now)} of them single; {len(before - set(now))} taken off the list")
    if new and not asked.new:
        print(
            "These decide on fewer than two texts. Widen them, or put them on the list (make rules-new):",
            *new,
            sep="\n",
        )
    return int(bool(new) and not asked.new)


if __name__ == "__main__":
    sys.exit(main())
