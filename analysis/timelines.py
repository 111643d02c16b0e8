"""Figures over many reports as pictures: what each source claims of one incident, and running totals over time.

Claims stand side by side, never averaged or added up; a total that falls, or
that another source contradicts, is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes

from analysis.plots import MARKERS, PALETTE, new_axes

NUMBERS = ["low", "best", "high"]


def _known(row: Mapping[Any, Any]) -> list[float]:
    return [float(row[name]) for name in NUMBERS if not pd.isna(row[name])]


def _plain(source: str) -> str:
    """A source without its article, so that "the police" and "Police" share a mark."""
    first, _, rest = source.partition(" ")
    name = rest if first.lower() == "the" and rest else source
    return name[:1].upper() + name[1:]


def _look(kind: int) -> tuple[str, str]:
    """Colour and marker of the kind-th source: no two alike among the first 64."""
    return PALETTE[kind % len(PALETTE)], MARKERS[(kind + kind // len(PALETTE)) % len(MARKERS)]


def disagreements(timeline: pd.DataFrame) -> pd.DataFrame:
    """The incidents and outcomes on which sources differ, or which one source revised: rows of `incidents.timeline`."""
    differ = timeline["disagree"].fillna(False) | timeline["revised"].fillna(False)
    return timeline[differ].reset_index(drop=True)


def claims_plot(claims: pd.DataFrame, timeline: pd.DataFrame, axes: Axes | None = None) -> Axes:
    """Incidents of more than one claim, a row each; every claim a point (or an arrow for a bound), by source.

    claims, timeline: as `incidents.incidents` and `incidents.timeline` give. People, linear scale.
    """
    shown = timeline[timeline["claims"] > 1].reset_index(drop=True)
    axes = new_axes(axes, 1.8 + 0.7 * len(shown), 11.0)
    sources: list[str] = []
    labels = []
    for place, incident in enumerate(shown.to_dict("records")):
        own = claims[(claims["incident_id"] == incident["incident_id"]) & (claims["outcome"] == incident["outcome"])]
        own = own[~own["scope"].isin(["subset", "increment"])]
        for step, row in enumerate(own.to_dict("records")):
            values = _known(row)
            if not values:
                continue
            source = "source not stated" if pd.isna(row["source"]) else _plain(str(row["source"]))
            if source not in sources:
                sources.append(source)
            kind = sources.index(source)
            (colour, marker), height = _look(kind), place + 0.14 * (step - (len(own) - 1) / 2)
            bound = (
                ">"
                if pd.isna(row["best"]) and pd.isna(row["high"])
                else "<"
                if pd.isna(row["best"]) and pd.isna(row["low"])
                else None
            )
            axes.plot([min(values), max(values)], [height, height], color=colour, linewidth=2)
            axes.plot(
                values[-1],
                height,
                marker=bound or marker,
                color=colour,
                markersize=9,
                linestyle="none",
            )
        when = incident["date_from"] if not pd.isna(incident["date_from"]) else "no date"
        where = incident["place"] if not pd.isna(incident["place"]) else "place not stated"
        event = incident["event"] if not pd.isna(incident["event"]) else "event"
        labels.append(f"{when} {where}, {event}: {incident['outcome']}")
    for kind, source in enumerate(sources):
        colour, marker = _look(kind)
        axes.plot([], [], marker=marker, color=colour, linestyle="none", label=source)
    if sources:
        axes.figure.legend(title="source", loc="outside lower center", ncols=3)
    axes.set_yticks(range(len(labels)), labels)
    axes.invert_yaxis()
    axes.set_xlim(left=0)
    axes.grid(axis="x", alpha=0.3)
    axes.set_xlabel("people (an arrowhead is a bound: right at least, left at most)")
    axes.set_ylabel("incident and outcome")
    axes.set_title("What each source claims of one incident")
    return axes


def totals(claims: pd.DataFrame) -> pd.DataFrame:
    """Running totals in the order they were published, and whether each stands below an earlier one of its outcome.

    Columns: published, outcome, source, low, best, high, report_id, note ("lower
    than before" where the total has fallen, else missing).
    """
    running = claims[(claims["scope"] == "running total") & claims["published"].notna()]
    running = running.sort_values(["published", "report_id", "outcome"], kind="stable")
    highest: dict[str, float] = {}
    notes = []
    for row in running.to_dict("records"):
        values = _known(row)
        value = max(values) if values else 0.0
        before = highest.get(row["outcome"], 0.0)
        notes.append("lower than before" if value < before else None)
        highest[row["outcome"]] = max(before, value)
    columns = ["published", "outcome", "source", *NUMBERS, "report_id"]
    return running[columns].assign(note=pd.array(notes, dtype="string")).reset_index(drop=True)


def totals_plot(claims: pd.DataFrame, axes: Axes | None = None) -> Axes:
    """Running totals by day of publication, one marker and colour an outcome; a total that has fallen is ringed. Log scale."""
    table = totals(claims)
    axes = new_axes(axes, 4.5, 10.0)
    for kind, (outcome, rows) in enumerate(table.groupby("outcome", sort=True)):
        colour, marker = _look(kind)
        days, values, fallen = [], [], []
        for row in rows.to_dict("records"):
            days.append(float(mdates.date2num(pd.Timestamp(str(row["published"])))))
            values.append(max(_known(row)))
            fallen.append(not pd.isna(row["note"]))
        axes.plot(days, values, color=colour, marker=marker, linestyle="none", label=str(outcome))
        for day, value, low in zip(days, values, fallen, strict=True):
            if low:
                axes.plot(day, value, marker="o", markersize=16, fillstyle="none", color="#000000")
    if len(table):
        axes.set_yscale("log")
        axes.legend(title="outcome")
        axes.xaxis.set_major_locator(mdates.AutoDateLocator())
        axes.xaxis.set_major_formatter(mdates.DateFormatter("%d %b %Y"))
        axes.tick_params(axis="x", rotation=30)
    axes.yaxis.set_major_formatter("{x:,.0f}")
    axes.set_xlabel("day of publication")
    axes.set_ylabel("people, running total (log scale)")
    axes.set_title("Running totals as reported (a ring: lower than one before it)")
    axes.grid(alpha=0.3)
    return axes
