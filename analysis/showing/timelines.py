"""Incidents over time, drawn with their ranges, their sources and what is not known."""

from __future__ import annotations

from datetime import date
from textwrap import wrap
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num

from analysis.across.claim_context import FAMILY
from analysis.across.incidents import counts_of_events, place_of
from analysis.across.toll_series import Row
from analysis.across.tolls import UNKNOWN, source_of, value_of
from analysis.showing.plots import PALETTE, new_axes

SHAPES = ("o", "s", "D", "P", "X", "*", "p", "h")  # no arrowhead: those are bounds
SHORT = 40  # characters of a reason that a legend has room for
# An edge, since not all colours stand out from white.
MARK: dict[str, Any] = {"linestyle": "none", "markeredgecolor": "0.25", "markeredgewidth": 0.7}
HOLLOW: dict[str, Any] = {"linestyle": "none", "markeredgewidth": 1.5}


def incidents_plot(claims: pd.DataFrame, outcome: str = "killed", axes: Axes | None = None) -> Axes:
    """Each dated incident as a row, by date: every source's claim as its own mark, the range over them as a line.

    claims: from `incidents.incidents`. An arrowhead is a bound ("at least" to
    the right, "at most" to the left). Nothing is averaged or joined over days
    without a report. The title says how many counts have no date, and are left out.
    """
    counted = _counted(claims, outcome)
    dated = counted[counted["incident_id"].isin(counted.loc[counted["day_from"].notna(), "incident_id"])]
    groups = [(str(i), g) for i, g in dated.groupby("incident_id")]
    where = {i: str(place_of(g) or "place not stated") for i, g in groups}
    order = sorted(((i, g["day_from"].dropna().min()) for i, g in groups), key=lambda o: (o[1], where[o[0]], o[0]))
    names = _names(dated)
    axes = new_axes(axes, 1.8 + 0.4 * len(order), 10.0)
    labels = []
    for place, (incident, day) in enumerate(order):
        rows = dated[dated["incident_id"] == incident]
        labels.append(f"{day}, {where[incident]}")
        known = rows[["low", "best", "high"]].astype("Float64").stack()
        axes.plot([known.min(), known.max()], [place, place], color="0.6", linewidth=2, zorder=1)
        at: dict[float, list[str]] = {}  # sources that give one number stand one above the other
        for _, row in rows.iterrows():
            number = list(names).index(source_of(dict(row)))
            own, colour = _look(number)
            for key, marker in (("best", own), ("low", ">"), ("high", "<")):
                if not pd.isna(row[key]) and (key == "best" or pd.isna(row["best"])):
                    here = at.setdefault(float(row[key]), [])
                    if marker + colour in here:
                        continue  # the same source with the same number, in another report
                    here.append(marker + colour)
                    y = place + (len(here) // 2) * (0.22 if len(here) % 2 else -0.22)
                    axes.plot(float(row[key]), y, marker=marker, color=colour, markersize=8, **MARK)
    _legend(axes, names)
    left_out = len(counted) - len(dated)
    axes.set_yticks(range(len(labels)), labels)
    axes.invert_yaxis()
    axes.set_xlabel(f"people {outcome} (an arrowhead is a bound: right at least, left at most)")
    axes.set_ylabel("incident")
    rest = f" ({left_out} counts without a date are left out)" if left_out else ""
    axes.set_title(f"What each source reports of each incident{rest}")
    axes.grid(axis="x", alpha=0.3)
    return axes


def days_plot(claims: pd.DataFrame, outcome: str = "killed", axes: Axes | None = None) -> Axes:
    """Counts of single events by the day they happened, never a running total: a mark a claim, a colour a source.

    claims: from `incidents.incidents`. Hollow marks have their day from another
    sentence of their report. The title says how many have none, and are left out.
    """
    counted = _counted(claims, outcome)
    dated = counted[counted["day_from"].notna()]
    names = _names(dated)
    axes = new_axes(axes, 5.0 + 0.07 * len(names), 10.0)
    for row in dated.to_dict("records"):
        own, colour = _look(list(names).index(source_of(row)))
        for key, marker in (("best", own), ("low", "^"), ("high", "v")):
            if not pd.isna(row[key]) and (key == "best" or pd.isna(row["best"])):
                fill = "full" if row["basis"] == "stated" else "none"
                axes.plot(
                    _day(row["day_from"]),
                    float(row[key]),
                    marker=marker,
                    color=colour,
                    fillstyle=fill,
                    **(MARK if fill == "full" else HOLLOW),
                )
    _legend(axes, names)
    axes.set_ylim(0, 1.12 * axes.dataLim.y1 if names else 1)
    axes.xaxis_date()
    axes.tick_params(axis="x", rotation=30)
    axes.set_xlabel("day of the event (hollow: from another sentence of the report)")
    axes.set_ylabel(f"people {outcome} (an arrowhead: at least, at most)")
    left_out = len(counted) - len(dated)
    rest = f" ({left_out} without a day are left out)" if left_out else ""
    axes.set_title(f"Counts of single events by day{rest}")
    axes.grid(axis="y", alpha=0.3)
    return axes


def totals_plot(totals: pd.DataFrame, outcome: str = "killed", axes: Axes | None = None) -> Axes:
    """Running totals by the day they were published: one set of marks a source, not joined by lines, each fall said.

    totals: from `tolls.totals`. "More than N" is an arrowhead upwards. A total
    lower than its own source's before is written beside, with why; a source
    that is lower than another says so in the legend.
    """
    shown = totals[(totals["outcome"] == outcome) & totals["published"].notna()]
    names = _names(shown)
    axes = new_axes(axes, 6.0, 10.0)
    days = [_day(d) for d in shown["published"]]
    middle = (min(days) + max(days)) / 2 if days else 0.0
    for number, (name, label) in enumerate(names.items()):
        own, colour = _look(number)
        rows = [r for r in shown.to_dict("records") if source_of(r) == name]
        for row in rows:
            key, marker = ("low", "^") if pd.isna(row["best"]) else ("best", own)
            if pd.isna(row[key]):
                key, marker = "high", "v"
            x, y = _day(row["published"]), float(row[key])
            axes.plot(x, y, marker=marker, color=colour, **MARK)
            if not pd.isna(row["fall"]):
                late = x > middle
                axes.annotate(
                    _said(row), (x, y), (-14 if late else 14, -38), textcoords="offset points", fontsize=8, va="top",
                    ha="right" if late else "left", arrowprops={"arrowstyle": "->", "color": "0.3"},
                )  # fmt: skip
        note = "" if name == UNKNOWN else _otherwise(rows)
        axes.plot([], [], marker=own, color=colour, **MARK, label="\n".join(wrap(label + note, 48)))
    if names:
        axes.figure.legend(title="source", loc="outside lower center", ncols=min(len(names), 2))
    axes.yaxis.set_major_formatter("{x:,.0f}")
    axes.margins(x=0.1)
    axes.set_ylim(0, 1.12 * axes.dataLim.y1 if names else 1)
    axes.xaxis_date()
    axes.tick_params(axis="x", rotation=30)
    axes.set_xlabel("day of publication")
    axes.set_ylabel(f"people {outcome} so far (an arrowhead: more than)")
    axes.set_title(f"Running tolls of people {outcome}, as each source gives them, with each fall")
    axes.grid(axis="y", alpha=0.3)
    return axes


def _day(day: object) -> float:
    return float(date2num(date.fromisoformat(str(day))))


def _otherwise(rows: list[dict[Any, Any]]) -> str:
    """What a legend says of a source that is lower than another because it counts otherwise, or nothing."""
    reasons = [str(row["why"]) for row in rows if not pd.isna(row["fall"])]
    short = next((reason for reason in reasons if len(reason) <= SHORT), "counts otherwise")
    return f" (lower than others: {short})" if reasons else ""


def _said(row: Row) -> str:
    """What is written beside a total that is lower than its own source's before."""
    before = next(
        (p.removeprefix("its own: ") for p in str(row["lower_than"]).split("; ") if p.startswith("its own: ")), ""
    )
    return "\n".join(wrap(f"{value_of(row)}, after {before}: {row['fall']}", 30))


def _counted(claims: pd.DataFrame, outcome: str) -> pd.DataFrame:
    """The counts of events with one outcome; bodies recovered, too, where others count the killed of that incident."""
    events = counts_of_events(claims)
    own = events["outcome"] == outcome
    shared = events["incident_id"].isin(events.loc[own, "incident_id"])
    return events[own | (shared & (events["outcome"].map(FAMILY) == outcome))]


def _names(rows: pd.DataFrame) -> dict[str, str]:
    """Each source's name as compared, with its first spelling, in the order met."""
    names: dict[str, str] = {}
    for row in rows.to_dict("records"):
        names.setdefault(source_of(row), source_of(row, shown=True))
    return names


def _legend(axes: Axes, names: dict[str, str]) -> None:
    for number, label in enumerate(names.values()):
        marker, colour = _look(number)
        axes.plot([], [], marker=marker, color=colour, label=label, **MARK)
    if names:
        axes.figure.legend(title="source", loc="outside lower center", ncols=min(len(names), 4))


def _look(place: int) -> tuple[str, str]:
    """A marker and colour: none of the first 64 pairs is the same as another."""
    return SHAPES[(place + place // len(PALETTE)) % len(SHAPES)], PALETTE[place % len(PALETTE)]
