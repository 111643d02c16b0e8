"""How good are the tables on reports that someone has reviewed?

Reckoned from the `changes` table alone. A row counts as right where it stood
as the reviewer has it: one wrong cell is a fault. Recall is reckoned on the
reports that were read whole for missing rows, and on no other.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.corrections.columns import TABLES
from analysis.scoring.intervals import wilson
from analysis.tables.schema import CHANGED, REVIEWED

NO_SUCH_ROW, MISSING = "no such row", "row missing"
_COUNTED = {"right": "right", "corrected": "corrected", "taken out": NO_SUCH_ROW, "added": MISSING}
BY = ("table", "rule_id")
COLUMNS = ["reviewed", "right", "corrected", "no_such_row", "precision", "low", "high"]


def parts(tables: Mapping[str, pd.DataFrame]) -> list[tuple[str, pd.DataFrame]]:
    """All that can be said of tables that were corrected: titles and frames."""
    told = verdicts(tables)
    return [
        ("Precision, by table: of the rows that were reviewed, those that were right in all they say", precision(told)),
        ("Precision, by rule", precision(told, BY)),
        ("Recall: of the rows that are there, those that were found, in reports that were read whole for it", recall(tables, told)),
        ("What was wrong", faults(told)),
    ]  # fmt: skip


def in_short(tables: Mapping[str, pd.DataFrame]) -> str | None:
    """How good the reviewed rows are, in two sentences with their intervals; None where none was reviewed."""
    if CHANGED not in tables or (told := verdicts(tables)).empty:
        return None
    found = told[told["verdict"] != MISSING]
    rows, right = len(found), int((found["verdict"] == "right").sum())
    reports = found["report_id"].nunique()
    said = [f"Of {_many(rows, 'reviewed row')} in {_many(reports, 'report')}, {right} right in all they say: {_share(right, rows)}."] if rows else []  # fmt: skip
    whole = recall(tables, told)
    held, missing = int(whole["found"].sum()), int(whole["missing"].sum())
    if held + missing:
        said.append(
            f"Of {_many(held + missing, 'row')} known to be in reports that were read whole for them, {held} found: {_share(held, held + missing)}."
        )
    else:
        said.append("How many rows are missing is not known: no reviewer has ticked a table as read whole for them.")
    return " ".join(said)


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _share(part: int, of: int) -> str:
    low, high = wilson(part / of, of)
    return f"{part / of:.2f} ({low:.2f} to {high:.2f})"


def verdicts(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """What was said of each row: one line a row that was reviewed, or was missing.

    Columns: table, row_id, report_id, rule_id, verdict (right, corrected, no
    such row, row missing), faults (the columns that were wrong), start, end.
    """
    changes = tables[CHANGED]
    counted = changes["result"].isin(_COUNTED) & changes["why"].isna() & changes["table"].isin(TABLES)
    own = changes[counted]  # of mentions only the wrong ones are told: they have no share
    lines = []
    for (report, _), group in own.groupby(["report_id", "correction_id"], sort=False):
        first = group.iloc[0]
        faults = [column for column in group["column"] if pd.notna(column)]
        lines.append(
            {
                "table": first["table"], "row_id": first["row_id"], "report_id": report, "rule_id": first["rule_id"],
                "verdict": _COUNTED[first["result"]], "faults": faults, "start": first["start"], "end": first["end"],
            }
        )  # fmt: skip
    columns = ["table", "row_id", "report_id", "rule_id", "verdict", "faults", "start", "end"]
    return pd.DataFrame(lines, columns=columns).drop_duplicates(["table", "row_id"], ignore_index=True)


def precision(told: pd.DataFrame, by: tuple[str, ...] = BY[:1]) -> pd.DataFrame:
    """Of the rows that were reviewed, how many are right. Columns: those of `by` (table, rule_id), and COLUMNS.

    told: from `verdicts`. The interval is for rows like these: reports that
    were not chosen at random say little of others.
    """
    found = told[told["verdict"] != MISSING]
    lines = []
    for key, group in found.groupby(list(by), sort=True, dropna=False):
        counts = group["verdict"].value_counts()
        right, rows = int(counts.get("right", 0)), len(group)
        low, high = wilson(right / rows, rows)
        shares = {"precision": right / rows, "low": low, "high": high}
        named = {"reviewed": rows, "right": right, "corrected": int(counts.get("corrected", 0)), "no_such_row": int(counts.get(NO_SUCH_ROW, 0))}  # fmt: skip
        lines.append(dict(zip(by, key, strict=True)) | named | {k: round(v, 3) for k, v in shares.items()})
    return pd.DataFrame(lines, columns=[*by, *COLUMNS])


def recall(tables: Mapping[str, pd.DataFrame], told: pd.DataFrame) -> pd.DataFrame:
    """Of the rows that reports hold, how many were found, on those that were read whole for it.

    Columns: table, reports (read whole), found (by the machine, right or
    corrected), missing (added by people), unreviewed (rows that nobody has
    looked at, counted as neither), recall, low, high.
    """
    changes = tables[CHANGED]
    lines = []
    for table in TABLES:
        whole = set(changes.loc[(changes["kind"] == "complete") & (changes["table"] == table) & (changes["result"] == "read"), "report_id"])  # fmt: skip
        own = told[(told["table"] == table) & told["report_id"].isin(whole)]
        found, missing = int(own["verdict"].isin(["right", "corrected"]).sum()), int((own["verdict"] == MISSING).sum())
        held = tables[table]
        unreviewed = int((held["report_id"].isin(whole) & held[REVIEWED].isna()).sum())
        if not whole:
            continue
        rows = found + missing
        low, high = wilson(found / rows if rows else 0.0, rows)
        share = round(found / rows, 3) if rows else None
        lines.append(
            {
                "table": table, "reports": len(whole), "found": found, "missing": missing, "unreviewed": unreviewed,
                "recall": share, "low": round(low, 3), "high": round(high, 3),
            }
        )  # fmt: skip
    return pd.DataFrame(lines, columns=["table", "reports", "found", "missing", "unreviewed", "recall", "low", "high"])


def faults(told: pd.DataFrame) -> pd.DataFrame:
    """What was wrong, by kind: a column of a row that was corrected, "no such row", "row missing".

    Columns: table, fault, rows, of (the rows reviewed; of rows missing, those
    that there are), share, low, high.
    """
    lines = []
    for table, group in told.groupby("table", sort=True):
        kinds: dict[str, int] = {}
        for verdict, columns in zip(group["verdict"], group["faults"], strict=True):
            for fault in columns if verdict == "corrected" else [verdict]:
                kinds[fault] = kinds.get(fault, 0) + 1
        kinds.pop("right", None)
        missing = kinds.get(MISSING, 0)
        for fault, rows in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0])):
            of = len(group) if fault == MISSING else len(group) - missing
            low, high = wilson(rows / of, of)
            lines.append({"table": table, "fault": fault, "rows": rows, "of": of, "share": round(rows / of, 3), "low": round(low, 3), "high": round(high, 3)})  # fmt: skip
    return pd.DataFrame(lines, columns=["table", "fault", "rows", "of", "share", "low", "high"])
