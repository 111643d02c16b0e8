"""What does each source say of one incident, in the words of its report? Each dispute by itself, its sources side by side."""

from __future__ import annotations

import html
import os

import pandas as pd
from IPython.display import HTML

from analysis.across.claim_context import FAMILY
from analysis.across.incidents import counts_of_events
from analysis.across.toll_series import Row, known
from analysis.across.tolls import UNKNOWN, source_of, value_of
from analysis.showing.pages import address
from analysis.showing.plots import shorten
from analysis.showing.templates import whole_days
from analysis.tables.plain import dicts

MOST, WORDS = 30, 130  # disputes on a page; characters of a report's words
GRID = "display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:0 2rem"


def side_by_side(sides: pd.DataFrame, claims: pd.DataFrame, most: int = MOST) -> HTML:
    """Each row of `sides` under its day, place and outcome: a line a source and count, with its words and its report.

    sides: from `incidents.side_by_side`, of these `claims`. A count leads to
    its row: on this page, or where SITE names a folder of pages, on its
    report's. A count of nobody named that repeats a named source's is left
    out, and of more than `most` disputes those of most sources are shown.
    """
    if sides.empty:
        return HTML("<p>None.</p>")
    held: dict[tuple[str, str], list[Row]] = {}
    for row in dicts(counts_of_events(claims)):
        for outcome in dict.fromkeys((row["outcome"], FAMILY.get(row["outcome"], row["outcome"]))):
            held.setdefault((row["incident_id"], outcome), []).append(row)
    each = [(row, _lines(held.get((row["incident_id"], row["outcome"]), []), row["outcome"])) for row in dicts(sides)]
    first = sorted(range(len(each)), key=lambda n: -len(each[n][1]))[:most]
    parts = [f"<section><h3>{_head(row)}</h3><ul>{''.join(lines)}</ul></section>" for n, (row, lines) in enumerate(each) if n in first]  # fmt: skip
    rest = f'<p class="rest">{len(parts)} of {len(each)}, those of most sources.</p>' if len(parts) < len(each) else ""
    return HTML(f'{rest}<div class="sides" style="{GRID}">{"".join(parts)}</div>')


def _head(row: Row) -> str:
    """The day, the place and the outcome of a dispute, and the word for what happened."""
    where = [str(row["date_from"]) if known(row, "date_from") else "day not known"]
    where += [str(row["place"])] if known(row, "place") else []
    event = f" ({row['event']})" if known(row, "event") else ""
    return whole_days(f"{', '.join(where)}: {row['outcome']}{event}")


def _lines(rows: list[Row], of: str) -> list[str]:
    """A line for each source and count, in the order met; the words are those of the first report that gives it."""
    named = {value_of(row) for row in rows if source_of(row) != UNKNOWN}
    met: dict[tuple[str, str], str] = {}
    for row in rows:
        who, value = source_of(row), value_of(row)
        if (who == UNKNOWN and value in named) or (who, value) in met:
            continue
        to = address(str(row["report_id"]), str(row["figure_id"])) if os.environ.get("SITE") else f"#{row['figure_id']}"
        bodies = " (bodies recovered)" if of == "killed" and row["outcome"] in FAMILY else ""
        told = ", ".join(str(row[c]) for c in ("publisher", "published") if known(row, c))
        words = (
            f" \u201c{html.escape(shorten(row['evidence'], WORDS), quote=False)}\u201d"
            if known(row, "evidence")
            else ""
        )
        met[who, value] = (
            f"<li><b>{html.escape(source_of(row, shown=True))}</b>: "
            f'<a href="{html.escape(to)}">{html.escape(value)}{bodies}</a>.{words} <small>{whole_days(told)}</small></li>'
        )
    return list(met.values())
