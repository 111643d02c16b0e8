"""Incidents over time, drawn with their ranges, their sources and what is not known.

A source is told by its name, written beside its marks: not by a colour.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num

from analysis.across.claim_context import FAMILY
from analysis.across.incidents import counts_of_events, place_of
from analysis.across.toll_series import Row, known
from analysis.across.tolls import BOUND, UNKNOWN, source_of, value_of
from analysis.across.worked_out import MARK as WORKED_OUT
from analysis.across.worked_out import NOTE
from analysis.showing.drawing import (
    LETTERS,
    PALETTE,
    ROWS,
    SIZE,
    days_along,
    key_below,
    label_at_right,
    left_out,
    letter,
    new_axes,
    nothing,
)

SHAPES = ("o", "s", "D", "P", "X", "*", "p", "h")  # no arrowhead: those are bounds
# An edge, since not all colours stand out from white.
MARK: dict[str, Any] = {"linestyle": "none", "markeredgecolor": "0.25", "markeredgewidth": 0.7}
NEAR = 0.032  # of a plot's width: nearer marks of one row stand one above the other


def incidents_plot(
    claims: pd.DataFrame, outcome: str = "killed", axes: Axes | None = None, most: int = ROWS // 2
) -> Axes:
    """Each dated incident as a row, by date: every source's claim as its own lettered mark, named at the row's end.

    claims: from `incidents.incidents`. The grey line is the range over them.
    Nothing is averaged or joined over days without a report. The title says
    how many counts have no date, and are left out; where there is no dated one,
    nothing is drawn, and the plot says so. Of more than `most` incidents those
    of which most sources tell are drawn.
    """
    counted = _counted(claims, outcome)
    dated = counted[counted["incident_id"].isin(counted.loc[counted["day_from"].notna(), "incident_id"])]
    if dated.empty:
        return nothing(
            axes, f"No incident with a date and a count of people {outcome}: {len(counted)} counts without a date."
        )
    undated = len(counted) - len(dated)
    every = dated.groupby("incident_id")["source_name"].nunique().sort_values(ascending=False, kind="stable")
    fewer = max(len(every) - most, 0)
    dated = dated[dated["incident_id"].isin(every.index[:most])]
    groups = [(str(i), g) for i, g in dated.groupby("incident_id")]
    where = {i: str(place_of(g) or "place not stated") for i, g in groups}
    order = sorted(((i, g["day_from"].dropna().min()) for i, g in groups), key=lambda o: (o[1], where[o[0]], o[0]))
    values = [float(row[c]) for row in _rows(dated) for c in ("low", "best", "high") if known(row, c)]
    span = max(values) - min(*values, 0.0) or 1.0
    rows_of = {i: _rows(dated[dated["incident_id"] == i]) for i, _ in order}
    tall = [max(len(_sides(rows_of[i])), _stacked(rows_of[i], span)) for i, _ in order]
    axes = new_axes(axes, 1.3 + 0.16 * sum(0.6 + lines for lines in tall), 12.0)
    at, middles = 0.0, []
    for (incident, _), lines in zip(order, tall, strict=True):
        rows = rows_of[incident]
        middle = at + (0.6 + lines) / 2
        middles.append(middle)
        at += 0.6 + lines
        bounds = [float(row[c]) for row in rows for c in ("low", "best", "high") if known(row, c)]
        axes.plot([min(bounds), max(bounds)], [middle, middle], color="0.75", linewidth=2, zorder=1)
        _marks_of_row(axes, rows, middle, span)
        axes.text(1.01, middle, "\n".join(_lines(rows)), transform=axes.get_yaxis_transform(), va="center",
                  fontsize=SIZE)  # fmt: skip
    axes.set_yticks(middles, [f"{day}, {where[incident]}" for incident, day in order])
    axes.set_ylim(at, 0)
    axes.set_xlabel(
        f"people {outcome} (an arrowhead is a bound: right at least, left at most; letters: the sources at the right)"
    )
    axes.set_ylabel("incident")
    rest = left_out((undated, "without a date"), (fewer, "incidents of fewer sources"))
    axes.set_title(f"What each source reports of each incident{rest}")
    axes.grid(axis="x", alpha=0.3)
    return axes


def _sides(rows: Sequence[Row]) -> list[list[Row]]:
    """The claims of one incident by source, those of one source that differ together, in the order met."""
    sides: dict[str, list[Row]] = {}
    for row in rows:
        held = sides.setdefault(source_of(row), [])
        if value_of(row) not in [value_of(r) for r in held]:
            held.append(row)
    return list(sides.values())


def _lines(rows: Sequence[Row]) -> list[str]:
    """What stands at the end of an incident's row: a line a source, with its letter and counts."""
    return [
        f"{LETTERS[n % len(LETTERS)]}  {source_of(held[0], shown=True)}: {', then '.join(value_of(r) for r in held)}"
        for n, held in enumerate(_sides(rows))
    ]


def _places(rows: Sequence[Row], span: float) -> list[tuple[float, float, str, str]]:
    """The marks of one incident as (number, rows above its middle, shape, letter): those too near each other one above the other."""
    placed: list[tuple[float, float, str, str]] = []
    for number, held in enumerate(_sides(rows)):
        for row in held:
            for key, shape in (("best", "o"), ("low", ">"), ("high", "<")):
                if not known(row, key) or (key != "best" and known(row, "best")):
                    continue
                x, y, step = float(row[key]), 0.0, 0
                while any(abs(x - a) < NEAR * span and y == b for a, b, _, _ in placed):
                    step += 1
                    y = float((step + 1) // 2 * (1 if step % 2 else -1))
                placed.append((x, y, shape, LETTERS[number % len(LETTERS)]))
    return placed


def _stacked(rows: Sequence[Row], span: float) -> int:
    """How many rows of marks an incident needs."""
    ups = [y for _, y, _, _ in _places(rows, span)]
    return 1 + 2 * int(max(abs(y) for y in ups)) if ups else 1


def _marks_of_row(axes: Axes, rows: Sequence[Row], middle: float, span: float) -> None:
    """Draws the lettered marks of one incident."""
    for x, up, shape, sign in _places(rows, span):
        axes.plot(x, middle + up, marker=shape, color="white", markersize=11, **{**MARK, "markeredgewidth": 1.1})
        axes.text(x, middle + up, sign, ha="center", va="center_baseline", fontsize=7.5)


def totals_plot(totals: pd.DataFrame, outcome: str = "killed", axes: Axes | None = None, most: int = ROWS // 2) -> Axes:
    """Running totals by the day they were published: one set of marks a source, named beside it, not joined by lines.

    totals: from `tolls.totals`. "More than N" is an arrowhead upwards. A total
    lower than its own source's before has a letter, with the reason under the
    plot. The title says what is not drawn: totals without a date, and those
    that count from another day ("since the truce began"), which the lines under
    it name. Where none is left, nothing is drawn, and the plot says so. Of more
    than `most` sources those with most totals are drawn; as many notes stand
    under the plot, and the table has them all.
    """
    of_outcome = totals[totals["outcome"] == outcome]
    dated = of_outcome[of_outcome["published"].notna()]
    other = dated["other_start"].fillna(False)
    shown, apart = dated[~other], dated[other]
    undated = len(of_outcome) - len(dated)
    shown, fewer = _of_most(shown, most)
    rest = left_out((undated, "without a date"), (len(apart), "from another day"), (fewer, "sources with fewer totals"))
    others = [
        f"Not drawn: {source_of(r, shown=True)}, {r['count']} {r['counted']} ({r['published']})" for r in _rows(apart)
    ]
    others = others[:most] + ([f"and {len(others) - most} more such"] if len(others) > most else [])
    if shown.empty:
        return nothing(axes, "\n".join([f"No running total of people {outcome} with a date{rest}.", *others]))
    rows = _rows(shown)
    names = _names(shown)
    every = [row for row in rows if known(row, "fall")]
    # With too many to be told apart: what is no fall is not marked, and no more than there is room for.
    falls = every if len(every) <= most else [row for row in every if row["fall"] != BOUND][:most]
    tall = max(2.6 + 0.1 * min(len(rows), 16), 1.6 + 0.24 * len(names))
    axes = new_axes(axes, tall + 0.17 * (len(falls) + len(others)), 11.0)
    top = max(float(row[c]) for row in rows for c in ("low", "best", "high") if known(row, c))
    axes.set_ylim(0, 1.12 * top)
    ends = []
    for number, (name, label) in enumerate(names.items()):
        own, colour = SHAPES[(number + number // len(PALETTE)) % len(SHAPES)], PALETTE[number % len(PALETTE)]
        held = [row for row in rows if source_of(row) == name]
        for row in held:
            key, marker = ("low", "^") if not known(row, "best") else ("best", own)
            if not known(row, key):
                key, marker = "high", "v"
            x, y = _day(row["published"]), float(row[key])
            axes.plot(x, y, marker=marker, color=colour, **MARK)
            fallen = letter(falls.index(row)) if row in falls else ""
            note = fallen + (WORKED_OUT if known(row, "worked_out") else "")
            if note:
                axes.annotate(note, (x, y), (0, -8), textcoords="offset points", ha="center", va="top", fontsize=SIZE,
                              fontweight="bold")  # fmt: skip
        whom = {str(row["status"]) for row in held} - {"unspecified", "mixed"}
        ends.append((x, y, label + (f" ({whom.pop()}s)" if len(whom) == 1 else ""), colour))
    axes.yaxis.set_major_formatter("{x:,.0f}")
    axes.margins(x=0.06)
    days_along(axes, "day of publication (an arrowhead up: more than)")
    axes.set_ylabel(f"people {outcome} so far")
    axes.set_title(f"Running totals of people {outcome}, as each source gives them{rest}")
    axes.grid(axis="y", alpha=0.3)
    said = [f"{letter(n)}  {source_of(r, shown=True)}: {_said(r)}" for n, r in enumerate(falls)]
    if len(every) > len(falls):
        said.append(f"{len(every) - len(falls)} more totals are below an earlier one of their source: see the table")
    key_below(axes, [*said, *others, *([NOTE] if any(known(r, "worked_out") for r in rows) else [])])
    label_at_right(axes, ends)
    return axes


def _of_most(frame: pd.DataFrame, most: int) -> tuple[pd.DataFrame, int]:
    """The rows of the sources that have most of them, at most so many sources, and how many sources are left out."""
    names = [source_of(row) for row in _rows(frame)]
    counts = Counter(names)
    first = set(sorted(counts, key=lambda name: -counts[name])[:most])
    return frame[[name in first for name in names]], len(counts) - len(first)


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in frame.to_dict("records")]


def _day(day: object) -> float:
    return float(date2num(date.fromisoformat(str(day))))


def _said(row: Row) -> str:
    """What is written of a total that is lower than its own source's before."""
    return f"{value_of(row)}, after {row['lower_than']}: {row['fall']}"


def _counted(claims: pd.DataFrame, outcome: str) -> pd.DataFrame:
    """The counts of events with one outcome; bodies recovered, too, where others count the killed of that incident."""
    events = counts_of_events(claims)
    own = events["outcome"] == outcome
    shared = events["incident_id"].isin(events.loc[own, "incident_id"])
    return events[own | (shared & (events["outcome"].map(FAMILY) == outcome))]


def _names(rows: pd.DataFrame) -> dict[str, str]:
    """Each source's name as compared, with its first spelling, in the order met; those that are not told come last."""
    names: dict[str, str] = {}
    for row in _rows(rows):
        names.setdefault(source_of(row), source_of(row, shown=True))
    return {n: names[n] for n in sorted(names, key=lambda n: n == UNKNOWN)}
