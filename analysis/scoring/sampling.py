"""Which rows to review, so that what is found on them holds for the whole folder?

The rows are shared out among the tables evenly, as far as each has so many;
within a table each row has the same chance, and each rule gets its share to
within one row: the rows stand in the order of their rules, by chance within
each, and every so-many-th is taken from a start by chance (systematic
sampling; W. G. Cochran, Sampling Techniques, 3rd ed. 1977, ch. 8).

A table's estimate is then the plain share of its drawn rows; that of all
tables weighs each by its number of rows (ch. 5). Its interval is Wilson's on
the number of rows that the draw is worth: for drawing without putting back it
grows to infinity as all rows are drawn, when nothing is left to chance (ch. 2).
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from math import inf

import pandas as pd

from analysis.corrections.columns import ANCHOR, TABLES, key_of
from analysis.corrections.undoing import undone
from analysis.scoring.intervals import wilson
from analysis.scoring.reviewed import MISSING
from analysis.tables.schema import CHANGED

COLUMNS = ["table", "row_id", "report_id", "rule_id", "start", "end", "words", "sentence", "weight"]
ALL = "all tables"


def drawn(tables: Mapping[str, pd.DataFrame], rows: int = 100, seed: int = 1) -> pd.DataFrame:
    """The rows to review, in the order of the reports and of the text. Columns: COLUMNS.

    weight: how many rows of its table each stands for. Rows are drawn from
    what the machine found, whatever was corrected before. The same seed draws
    the same rows.
    """
    machine = undone(tables) if CHANGED in tables else tables
    order = {report_id: n for n, report_id in enumerate(machine["reports"]["report_id"])}
    draw = random.Random(seed)
    counts = {table: len(machine[table]) for table in TABLES}
    chosen = []
    for table, many in _shared_out(counts, rows).items():
        known = machine[table]
        rules = list(known["rule_id"].astype(object).fillna("")) if "rule_id" in known else [""] * len(known)
        frame = _rows(machine, table, _systematic(rules, many, draw))
        chosen.append(frame.assign(weight=counts[table] / many))
    whole = pd.concat(chosen, ignore_index=True) if chosen else pd.DataFrame(columns=COLUMNS)
    whole = whole.assign(order=whole["report_id"].map(order)).sort_values(["order", "start", "table", "row_id"])
    return whole[COLUMNS].reset_index(drop=True)


def _shared_out(counts: Mapping[str, int], rows: int) -> dict[str, int]:
    """How many rows of each table: evenly, and what a small table leaves goes to the others."""
    left, shares = rows, dict.fromkeys(counts, 0)
    while left and (open_tables := [t for t in counts if shares[t] < counts[t]]):
        for place, table in enumerate(open_tables):
            more = min(-(-left // (len(open_tables) - place)), counts[table] - shares[table])
            shares[table] += more
            left -= more
    return {table: many for table, many in shares.items() if many}


def _systematic(rules: list[str], many: int, draw: random.Random) -> list[int]:
    """`many` places among the rows, each with the same chance, spread evenly over the rules."""
    places = sorted(range(len(rules)), key=lambda place: (rules[place], draw.random()))
    step = len(places) / many
    start = draw.random() * step
    return [places[min(int(start + n * step), len(places) - 1)] for n in range(many)]


def _rows(tables: Mapping[str, pd.DataFrame], table: str, places: list[int]) -> pd.DataFrame:
    part = ANCHOR.get(table, "")
    needed = {key_of(table), "report_id", "rule_id", "name", "sentence", part, f"{part}_start", f"{part}_end"}
    frame = tables[table]
    frame = frame[[column for column in frame if column in needed]].iloc[places]
    if table == "actors":
        first = tables["mentions"].drop_duplicates("actor_id").set_index("actor_id")[["start", "end"]]
        frame = frame.join(first, on="actor_id").assign(words=frame["name"], rule_id=None, sentence=None)
    else:
        frame = frame.assign(start=frame[f"{part}_start"], end=frame[f"{part}_end"])
        frame = frame.assign(words=frame[part] if part in frame else frame["sentence"])
    return frame.assign(table=table, row_id=frame[key_of(table)])[COLUMNS[:-1]]


def estimated(told: pd.DataFrame, sample: pd.DataFrame) -> pd.DataFrame:
    """The precision of the whole folder's tables, by the rows drawn. Columns: table, rows (in the folder), drawn, reviewed, precision, low, high.

    told: from `reviewed.verdicts`. Rows that were drawn and not yet reviewed
    are left out: until all are, the estimate is as good as those left are like
    the others. The last line is of all tables together.
    """
    said = told[(told["verdict"] != MISSING) & told["row_id"].isin(sample["row_id"])]
    known = dict(zip(zip(said["table"], said["row_id"], strict=True), said["verdict"], strict=True))
    keys = zip(sample["table"], sample["row_id"], strict=True)
    verdict = pd.Series([known.get(key) for key in keys], index=sample.index, dtype="object")
    lines, parts = [], []
    for table, group in sample.assign(verdict=verdict).groupby("table", sort=True):
        looked = group["verdict"].dropna()
        rows, many = round(float(group["weight"].iloc[0]) * len(group)), len(looked)
        share = float((looked == "right").mean()) if many else 0.0
        worth = many and (inf if many >= rows else many * (rows - 1) / (rows - many))
        parts.append((rows, share, worth))
        lines.append(_line(str(table), rows, len(group), many, share, worth))
    whole = sum(rows for rows, _, _ in parts)
    share = sum(rows * share for rows, share, _ in parts) / whole if whole else 0.0
    spread = sum((rows / whole) ** 2 / worth if worth else inf for rows, _, worth in parts)
    worth = 0.0 if spread == inf or not parts else 1 / spread if spread else inf
    lines.append(_line(ALL, whole, len(sample), int(verdict.notna().sum()), share, worth))
    return pd.DataFrame(lines)


def _line(table: str, rows: int, drawn: int, reviewed: int, share: float, worth: float) -> dict[str, object]:
    low, high = wilson(share, worth)
    line = {"table": table, "rows": rows, "drawn": drawn, "reviewed": reviewed}
    return {**line, "precision": round(share, 3) if worth else None, "low": round(low, 3), "high": round(high, 3)}
