"""The figures that texts give, as the tables of these tests write them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from analysis import Report, extract

Row = dict[str, Any]
DAY = date(2024, 8, 21)  # a Wednesday


@cache
def told(texts: tuple[str, ...]) -> dict[str, list[Row]]:
    """The rows by text, None for what is absent. All are read in one call."""
    each = list(dict.fromkeys(texts))
    figures = extract([Report(f"{n:04d}", text, date=DAY) for n, text in enumerate(each)])["figures"]
    found: dict[str, list[Row]] = {text: [] for text in each}
    for row in figures.astype(object).where(figures.notna(), None).to_dict("records"):
        found[each[int(row["report_id"])]].append({str(name): v if v != "" else None for name, v in row.items()})
    return found


def bounds(row: Row) -> list[float | None]:
    """Low, best and high."""
    return [None if row[name] is None else float(row[name]) for name in ("low", "best", "high")]


def counted(row: Row) -> str:
    """Value and outcome: "12 killed", "20//30 injured" where no best is told."""
    low, best, high = (f"{value:.0f}" if value is not None else "" for value in bounds(row))
    return f"{best if low == best == high else f'{low}/{best}/{high}'} {row['outcome']}"


def sourced(row: Row) -> str:
    """Value, outcome and source: "12 killed, the governor"."""
    return counted(row) + (f", {row['source']}" if row["source"] else "")
