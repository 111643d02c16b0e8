"""Where were the incidents whose place is sure? A map of them, and the list beside it.

A place is sure where the figures table has its coordinates: the report's words
leave one place of that name. The outlines of the land are Natural Earth's at
1:110,000,000, which are too coarse to tell on which side of a shore a town is.
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from textwrap import wrap
from typing import Any

import matplotlib.patheffects as effects
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from analysis.across.incidents import timeline
from analysis.showing.drawing import LINE, PALETTE, SIZE, height_of, new_axes, nothing, spread
from analysis.tables.plain import dicts

LAND = files("analysis.showing") / "land_110m.json"
LEAST = 8.0  # degrees: nearer in, the outlines say nothing
BESIDE = 0.2  # of the map's width: nearer marks have their names on opposite sides
LISTED = 30  # incidents that are named on the map and beside it
ONE_MARK = 0.025  # of the map's width: nearer points share a mark
Mark = tuple[float, float, list[str], list[str]]  # longitude, latitude, numbers, names
PLACED = ("number", "date_from", "place", "country", "latitude", "longitude", "count", "sources", "incident_id")


@cache
def land() -> Path:
    """The outlines of the land in degrees, as one path: seas within it, such as the Caspian, are holes."""
    polygons: list[list[list[float]]] = json.loads(LAND.read_text(encoding="utf-8"))["polygons"]
    rings = [list(zip(ring[::2], ring[1::2], strict=True)) for polygon in polygons for ring in polygon]
    return Path.make_compound_path(*(Path(whole, closed=True) for ring in rings for whole in _unbroken(ring)))


def _unbroken(ring: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """A ring that crosses the date line, on both sides of it without a line around the world; another as it is."""
    turn, before, whole = 0.0, ring[0][0], []
    for x, y in ring:
        turn += 360.0 if x - before < -180 else -360.0 if x - before > 180 else 0.0
        before = x
        whole.append((x + turn, y))
    if turn or all(-180 <= x <= 180 for x, _ in whole):  # one around a pole has no other side
        return [ring]
    shift = -360.0 if max(x for x, _ in whole) > 180 else 360.0
    return [whole, [(x + shift, y) for x, y in whole]]


def placed(claims: pd.DataFrame, outcome: str = "killed") -> tuple[pd.DataFrame, int]:
    """The incidents with a count of one outcome whose place is sure, numbered by date, and how many there are without.

    claims: from `incidents.incidents`. Columns: PLACED; `count` is the range over
    all sources ("12 to 30", "at least 19"), never a mean.
    """
    rows: list[dict[str, Any]] = []
    missing = 0
    events = timeline(claims)
    sure: dict[str, list[dict[str, Any]]] = {}
    for claim in dicts(claims[claims["place_latitude"].notna()]):
        sure.setdefault(claim["incident_id"], []).append(claim)
    for event in events[events["outcome"] == outcome].to_dict("records"):
        own = sure.get(event["incident_id"], [])
        points = sorted({(claim["place_latitude"], claim["place_longitude"]) for claim in own})
        if len(points) != 1:  # two pairs of coordinates are no sure place
            missing += 1
            continue
        (latitude, longitude) = points[0]
        rows.append(
            {
                "number": len(rows) + 1,
                "date_from": event["date_from"],
                "place": own[0]["place"],
                "country": event["place_country"],
                "latitude": float(latitude),
                "longitude": float(longitude),
                "count": _range(event["lowest"], event["highest"]),
                "sources": event["sources"],
                "incident_id": event["incident_id"],
            }
        )
    return pd.DataFrame(rows, columns=list(PLACED)), missing


def incidents_map(claims: pd.DataFrame, outcome: str = "killed", axes: Axes | None = None) -> Axes:
    """The incidents whose place is sure as numbered points over the outlines of the land, with their list beside it.

    claims: from `incidents.incidents`. Points too near each other share a mark.
    The title says how many incidents have no sure place; where all have none,
    nothing is drawn, and the plot says so.
    """
    table, missing = placed(claims, outcome)
    if table.empty:
        return nothing(axes, f"No incident with people {outcome} has a place that is sure: {missing} without one.")
    axes = new_axes(axes, 6.0, 11.0)
    west, east, south, north = _window(list(table["longitude"]), list(table["latitude"]))
    axes.set_facecolor("#eef3f7")
    axes.add_patch(PathPatch(land(), facecolor="#f7f4ec", edgecolor="0.55", linewidth=0.7, zorder=1))
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect(1 / math.cos(math.radians((south + north) / 2)))
    axes.grid(color="0.75", linewidth=0.5, linestyle=":", zorder=2)
    axes.xaxis.set_major_formatter(lambda x, _: f"{abs(x):g}°{'E' if x > 0 else 'W' if x < 0 else ''}")
    axes.yaxis.set_major_formatter(lambda y, _: f"{abs(y):g}°{'N' if y > 0 else 'S' if y < 0 else ''}")
    marks: list[Mark] = []
    for row in table.to_dict("records"):
        x, y = row["longitude"], row["latitude"]
        near = next((m for m in marks if math.hypot(m[0] - x, m[1] - y) < ONE_MARK * (east - west)), None)
        if near is None:
            near = (x, y, [], [])
            marks.append(near)
        near[2].append(str(row["number"]))
        if row["place"] not in near[3]:
            near[3].append(str(row["place"]))
    for x, y, _, _ in marks:
        axes.plot(x, y, marker="o", color=PALETTE[5], markersize=7, markeredgecolor="0.2", linestyle="none", zorder=4)
    leftward = [_to_left(mark, marks, west, east) for mark in marks[:LISTED]]
    named = [_first_numbers(mark) for mark in marks[:LISTED]]
    for left in (True, False):
        _label(axes, [m for m, is_left in zip(named, leftward, strict=True) if is_left == left], north - south, left)
    lines = [
        f"{row['number']}  {'day not known' if pd.isna(row['date_from']) else row['date_from']}, {row['place']}: {row['count']}"
        for row in table.head(LISTED).to_dict("records")
    ]
    told = "\n".join(["\n    ".join(wrap(line, 36)) for line in lines])
    if len(table) > LISTED:
        told += f"\nand {len(table) - LISTED} more in the list below"
    told += f"\n\nWithout a sure place,\nnot on the map: {missing}"
    axes.text(1.03, 1.0, told, transform=axes.transAxes, va="top", fontsize=SIZE)
    axes.set_xlabel("longitude (outlines: Natural Earth, coarse)")
    axes.set_ylabel("latitude")
    axes.set_title(f"Where people were {outcome}: {len(table)} incidents with a sure place, {missing} without")
    return axes


def _first_numbers(mark: Mark) -> Mark:
    """A mark with its first four numbers, and how many more it has."""
    x, y, numbers, names = mark
    more = [f"and {len(numbers) - 4} more"] if len(numbers) > 5 else []
    return x, y, numbers[:4] + more if more else numbers, names


def _to_left(mark: Mark, marks: list[Mark], west: float, east: float) -> bool:
    """Whether a mark's name stands at its left: away from the nearest other mark, else inwards."""
    edge = (mark[0] - west) / (east - west)
    if not BESIDE < edge < 1 - BESIDE:
        return edge > BESIDE
    others = [m for m in marks if m is not mark and abs(m[0] - mark[0]) < BESIDE * (east - west)]
    if not others:
        return mark[0] > (west + east) / 2
    nearest = min(others, key=lambda m: math.hypot(m[0] - mark[0], m[1] - mark[1]))
    return (mark[0], mark[1]) < (nearest[0], nearest[1])


def _label(axes: Axes, marks: list[Mark], degrees: float, left: bool) -> None:
    """Writes the numbers and names of marks beside them, moved up or down so that none lies on another."""
    if not marks:
        return
    scale = height_of(axes) / degrees  # points a degree of latitude
    places = spread([y * scale for _, y, _, _ in marks], [LINE + 2] * len(marks))
    for (x, y, numbers, names), place in zip(marks, places, strict=True):
        axes.annotate(
            f"{', '.join(numbers)}  {' / '.join(names)}", (x, y), (-8 if left else 8, place - y * scale),
            textcoords="offset points", ha="right" if left else "left", va="center", fontsize=SIZE, zorder=5,
            path_effects=[effects.withStroke(linewidth=2.5, foreground="white")],
            arrowprops={"arrowstyle": "-", "linestyle": ":", "color": "0.3", "shrinkA": 0, "shrinkB": 3},
        )  # fmt: skip


def _range(lowest: Any, highest: Any) -> str:
    """The range over an incident's sources, in words."""
    if pd.isna(highest):
        return f"at least {lowest:,.0f}"
    if pd.isna(lowest):
        return f"up to {highest:,.0f}"
    return f"{lowest:,.0f}" if lowest == highest else f"{lowest:,.0f} to {highest:,.0f}"


def _window(xs: list[float], ys: list[float]) -> tuple[float, float, float, float]:
    """West, east, south and north of a map that holds all points: at least LEAST degrees each way, neither a strip nor a band."""
    middle_x, middle_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    shrink = math.cos(math.radians(middle_y))  # a degree of longitude, in degrees of latitude
    tall = max(1.3 * (max(ys) - min(ys)), LEAST)
    wide = max(1.3 * (max(xs) - min(xs)) * shrink, LEAST, 1.2 * tall)
    tall = max(tall, wide / 1.6)
    half = wide / shrink / 2
    return (
        max(middle_x - half, -180.0),
        min(middle_x + half, 180.0),
        max(middle_y - tall / 2, -90.0),
        min(middle_y + tall / 2, 90.0),
    )
