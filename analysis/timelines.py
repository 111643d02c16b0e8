"""Incidents over time, drawn with their ranges, their sources and what is not known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num

from analysis.across import same_name
from analysis.plots import MARKERS, PALETTE, new_axes

UNKNOWN = "source not stated"


def incidents_plot(claims: pd.DataFrame, outcome: str = "killed", axes: Axes | None = None) -> Axes:
    """Each dated incident as a row, by date: every source's claim as its own mark, the range over them as a line.

    claims: from `incidents.incidents`. An arrowhead is a bound ("at least" to
    the right, "at most" to the left). Nothing is averaged or joined over days
    without a report. The title says how many counts have no date, and are left out.
    """
    counted = claims[(claims["outcome"] == outcome) & ~claims["scope"].isin(["subset", "running total"])]
    dated = counted[counted["incident_id"].isin(counted.loc[counted["date_from"].notna(), "incident_id"])]
    order = dated.groupby("incident_id")["date_from"].min().sort_values(kind="stable")
    names = _names(dated["source"])
    axes = new_axes(axes, 1.8 + 0.4 * len(order), 10.0)
    labels = []
    for place, (incident, day) in enumerate(order.items()):
        rows = dated[dated["incident_id"] == incident]
        where = rows["place"].dropna()
        labels.append(f"{day}, {where.iloc[0] if len(where) else 'place not stated'}")
        known = rows[["low", "best", "high"]].astype("Float64").stack()
        axes.plot([known.min(), known.max()], [place, place], color="0.6", linewidth=2, zorder=1)
        for _, row in rows.iterrows():
            number = list(names).index(_name(row["source"]))
            own, colour = _look(number)
            for key, marker in (("best", own), ("low", ">"), ("high", "<")):
                if not pd.isna(row[key]) and (key == "best" or pd.isna(row["best"])):
                    axes.plot(float(row[key]), place, marker=marker, color=colour, markersize=8, linestyle="none")
    for number, label in enumerate(names.values()):
        marker, colour = _look(number)
        axes.plot([], [], marker=marker, color=colour, linestyle="none", label=label)
    if names:
        axes.figure.legend(title="source", loc="outside lower center", ncols=min(len(names), 4))
    left_out = len(counted) - len(dated)
    axes.set_yticks(range(len(labels)), labels)
    axes.invert_yaxis()
    axes.set_xlabel(f"people {outcome} (an arrowhead is a bound: right at least, left at most)")
    axes.set_ylabel("incident")
    axes.set_title(f"What each source reports of each incident ({left_out} counts without a date are left out)")
    axes.grid(axis="x", alpha=0.3)
    return axes


def totals_plot(totals: pd.DataFrame, outcome: str = "killed", axes: Axes | None = None) -> Axes:
    """Running totals by the day they were published: one set of marks a source, not joined by lines.

    totals: from `incidents.totals`. "More than N" is an arrowhead upwards.
    """
    shown = totals[(totals["outcome"] == outcome) & totals["published"].notna()]
    names = _names(shown["source"])
    axes = new_axes(axes, 5.0, 10.0)
    for number, (name, label) in enumerate(names.items()):
        own, colour = _look(number)
        rows = shown[shown["source"].map(_name, na_action=None) == name]
        exact, floors = rows[rows["best"].notna()], rows[rows["best"].isna() & rows["low"].notna()]
        for part, key, marker in ((exact, "best", own), (floors, "low", "^")):
            days = [float(date2num(date.fromisoformat(d))) for d in part["published"]]
            values = [float(v) for v in part[key]]
            axes.plot(days, values, marker=marker, color=colour, linestyle="none")
        axes.plot([], [], marker=own, color=colour, linestyle="none", label=label)
    if names:
        axes.figure.legend(title="source", loc="outside lower center", ncols=min(len(names), 3))
    axes.yaxis.set_major_formatter("{x:,.0f}")
    axes.xaxis_date()
    axes.tick_params(axis="x", rotation=30)
    axes.set_xlabel("published")
    axes.set_ylabel(f"people {outcome} so far (an arrowhead: more than)")
    axes.set_title("Running totals as each source gives them")
    axes.grid(axis="y", alpha=0.3)
    return axes


def _name(source: Any) -> str:
    return UNKNOWN if source is None or pd.isna(source) else same_name(source)


def _names(sources: pd.Series) -> dict[str, str]:
    """Each source's name as compared, with its first spelling, in the order met."""
    names: dict[str, str] = {}
    for source in sources:
        name = _name(source)
        names.setdefault(name, name if name == UNKNOWN else str(source))
    return names


def _look(place: int) -> tuple[str, str]:
    """A marker and colour: none of the first 64 pairs is the same as another."""
    return MARKERS[(place + place // len(PALETTE)) % len(MARKERS)], PALETTE[place % len(PALETTE)]
