"""Plots over many reports, each held to a stored summary of what it draws: words, marks, colours, and no label on another.

The rows are made here, so that a change of the extraction changes no picture.
After a change that is meant: STORE_PLOTS=1 python -m pytest tests/showing/test_timelines.py
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.path import Path as MplPath

from analysis.across.incidents import CLAIMS
from analysis.across.moves import COLUMNS
from analysis.across.tolls import totals
from analysis.showing import plots
from analysis.showing.drawing import alt_text, overlaps, spread
from analysis.showing.maps import incidents_map, land, placed
from analysis.showing.timelines import incidents_plot, totals_plot

mpl.use("Agg")
STORED = Path(__file__).with_name("stored_plots.json")


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    plt.close("all")


def claims(*rows: dict[str, Any]) -> pd.DataFrame:
    """Claims of one incident in Tyre, each of another source, unless a row says otherwise."""
    made = []
    for n, row in enumerate(rows):
        value = row.get("best")
        basic: dict[str, Any] = {
            "incident_id": "i1",
            "figure_id": f"r{n}:f1",
            "report_id": f"r{n}",
            "outcome": "killed",
        }
        basic |= {
            "status": "unspecified",
            "scope": "event",
            "basis": "stated",
            "day_from": "2031-03-03",
            "low": value,
            "high": value,
        }
        basic |= {
            "published": f"2031-03-{4 + n:02}",
            "place": "Tyre",
            "place_in_context": "Tyre",
            "source_name": f"Source {n}",
        }
        made.append(basic | {"number": str(value), "event": "strike"} | row)
    numbers = ["low", "best", "high", "place_latitude", "place_longitude"]
    frame = pd.DataFrame(made, columns=list(CLAIMS))
    return frame.astype({c: "Float64" if c in numbers else "string" for c in CLAIMS})


def many() -> pd.DataFrame:
    """Seventeen sources of three incidents, some with one number, some with bounds; one without a day, one worked out."""
    rows: list[dict[str, Any]] = [{"best": 20 + n % 3, "published": "2031-03-04"} for n in range(9)]
    rows += [{"low": 19, "best": None, "high": None}, {"best": None, "low": None, "high": 40}]
    rows += [
        {"best": 200 + n, "incident_id": "i2", "day_from": "2031-03-05", "place_in_context": "Sidon"} for n in range(4)
    ]
    rows += [{"best": 7, "incident_id": "i3", "day_from": None}]
    rows += [
        {
            "best": 6,
            "incident_id": "i4",
            "worked_out": "a share of another count",
            "number": "a third of the 18",
            "basis": "context",
        }
    ]
    return claims(*rows)


def tolls() -> pd.DataFrame:
    """Tolls of six sources close together, one that falls, one without a date, one since a truce, one worked out."""
    total: dict[str, Any] = {"scope": "running total", "day_from": None, "place": None}
    rows = [
        {**total, "best": 2000 + 10 * n, "source_name": f"Source {n % 6}", "published": f"2031-03-{1 + n:02}"}
        for n in range(12)
    ]
    rows += [
        {
            **total,
            "best": 1990,
            "source_name": "Source 1",
            "published": "2031-03-14",
            "revised_words": "It removed names.",
        }
    ]
    rows += [{**total, "best": 2500, "published": None}]
    rows += [{**total, "best": 6, "source_name": "Police", "since": "since the truce began", "since_kind": "truce"}]
    rows += [
        {**total, "best": 1500, "source_name": "UN", "status": "civilian", "worked_out": "a share of another count"}
    ]
    return totals(claims(*rows))


def stances() -> pd.DataFrame:
    """Stances of three actors on days near each other, one recalled and one without a date."""
    rows = []
    for n, (who, stance, sign, modality) in enumerate(
        [("Ann Bell", "reject", -1, "actual"), ("Ann Bell", "accept", 1, "conditional"), ("Ann Bell", "accept", 1, "actual"),
         ("army", "demand", 0, "actual"), ("army", "support", 1, "future"), ("rebels", "not accept", -1, "actual")]
    ):  # fmt: skip
        rows.append({"who": who, "theme": "cease-fire", "published": f"2031-03-{1 + 3 * n:02}", "stance": stance, "sign": sign,
                     "modality": modality, "moved": True})  # fmt: skip
    rows += [{**rows[0], "as_of": "three weeks ago"}, {**rows[0], "published": None}]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.astype({c: {"sign": "Int64", "moved": "boolean"}.get(c, "string") for c in COLUMNS})


def mapped() -> pd.DataFrame:
    """Four incidents with a sure place, two of them next to each other, and one without."""
    places = [("Kharkiv", 49.98, 36.25), ("Odesa", 46.48, 30.73), ("Dnipro", 48.45, 34.98), ("Kamianske", 48.51, 34.61)]
    rows: list[dict[str, Any]] = [
        {"best": 5 + n, "incident_id": f"i{n}", "place": name, "place_latitude": y, "place_longitude": x}
        for n, (name, y, x) in enumerate(places)
    ]
    return claims(*rows, {"best": 9, "incident_id": "i9"})


PLOTS: dict[str, Callable[[], Axes]] = {
    "incidents": lambda: incidents_plot(many()),
    "totals": lambda: totals_plot(tolls()),
    "moves": lambda: plots.moves_plot(stances()),
    "map": lambda: incidents_map(mapped()),
    "incidents of nothing": lambda: incidents_plot(many().head(0)),
    "totals of nothing": lambda: totals_plot(tolls(), "displaced"),
    "moves of nothing": lambda: plots.moves_plot(stances().tail(1)),
    "map of nothing": lambda: incidents_map(many()),
}


def summary(axes: Axes) -> dict[str, Any]:
    """What a plot draws, so far as a reader would miss it: no pixel, no font."""
    marks = [(line.get_marker(), len(line.get_xdata())) for line in axes.lines if line.get_marker() != "None"]
    return {
        "alt": alt_text(axes),
        "marks": {shape: sum(n for s, n in marks if s == shape) for shape in sorted({s for s, _ in marks})},
        "colours": sorted({str(line.get_markerfacecolor()) for line in axes.lines if line.get_marker() != "None"}),
        "legend": [t.get_text() for legend in axes.figure.legends for t in legend.get_texts()],
        "axes": axes.axison,
        "overlaps": overlaps(axes),
    }


def stored() -> dict[str, Any]:
    known: dict[str, Any] = json.loads(STORED.read_text(encoding="utf-8"))
    return known


def test_store() -> None:
    if os.environ.get("STORE_PLOTS"):
        made = {name: summary(draw()) for name, draw in PLOTS.items()}
        STORED.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert set(stored()) == set(PLOTS)


@pytest.mark.parametrize("name", PLOTS)
def test_each_plot_draws_what_it_did(name: str) -> None:
    assert json.loads(json.dumps(summary(PLOTS[name]()))) == stored()[name]


@pytest.mark.parametrize("name", PLOTS)
def test_no_label_lies_on_another(name: str) -> None:
    assert overlaps(PLOTS[name]()) == []


@pytest.mark.parametrize("name", [name for name in PLOTS if "nothing" in name])
def test_what_is_empty_has_no_scale_and_says_what_is_missing(name: str) -> None:
    axes = PLOTS[name]()
    assert not axes.axison and not axes.lines
    assert axes.get_title() == "Nothing is drawn" and axes.texts[0].get_text()


DAMAGES: dict[str, Callable[[Axes], None]] = {
    "a mark is lost": lambda axes: axes.lines[-1].remove(),
    "a mark has another shape": lambda axes: axes.lines[-1].set_marker("h"),
    "a label is lost": lambda axes: axes.texts[-1].remove(),
    "a label lies on another": lambda axes: axes.texts[-1].set_position(axes.texts[-2].get_position()),
    "the title says less": lambda axes: axes.set_title("A plot"),
    "an axis is not named": lambda axes: axes.set_xlabel(""),
    "a colour is another": lambda axes: axes.lines[-1].set_markerfacecolor("#123456"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_plot_is_seen(damage: str) -> None:
    axes = PLOTS["totals"]()
    DAMAGES[damage](axes)
    assert json.loads(json.dumps(summary(axes))) != stored()["totals"]


def test_seventeen_sources_are_all_named() -> None:
    words = alt_text(incidents_plot(many()))
    assert all(f"Source {n}" in words for n in range(17) if n != 15)  # 15 has no day, and the title says so
    assert "1 without a date" in words


def test_labels_are_moved_apart_and_keep_their_order() -> None:
    assert spread([10, 30], [10, 10]) == [10, 30]
    assert spread([10, 10, 10], [4, 4, 4]) == [6, 10, 14]
    moved = spread([5, 6, 20, 21, 22], [4] * 5)
    assert all(b - a >= 4 for a, b in pairwise(moved))


def test_only_incidents_with_a_sure_place_are_on_the_map() -> None:
    table, missing = placed(mapped())
    assert list(table["place"]) == ["Kharkiv", "Odesa", "Dnipro", "Kamianske"] or len(table) == 4
    assert missing == 1
    two = claims(
        {"best": 5, "place_latitude": 34.4, "place_longitude": 35.8},
        {"best": 5, "place_latitude": 32.9, "place_longitude": 13.2},
    )
    assert placed(two)[0].empty and placed(two)[1] == 1  # two Tripolis are no sure place


def test_the_land_is_where_it_is() -> None:
    for (longitude, latitude), is_land in {
        (37.6, 55.8): True, (2.4, 48.9): True, (32.5, 15.6): True, (-60.0, -10.0): True,
        (-40.0, 30.0): False, (18.0, 35.0): False, (51.0, 42.0): False, (80.0, -10.0): False,
    }.items():  # fmt: skip
        # In a hole, such as the Caspian, a point is within two rings.
        rings = sum(MplPath(ring).contains_point((longitude, latitude)) for ring in land().to_polygons())
        assert (rings % 2 == 1) is is_land, (longitude, latitude)


def test_of_many_totals_those_of_most_are_drawn_and_each_fall_has_its_mark() -> None:
    rows = [
        {"outcome": "killed", "published": f"2031-{1 + n // 28:02}-{1 + n % 28:02}", "source_name": f"S{n % 30}", "source": None,
         "low": 500.0 - n, "best": 500.0 - n, "high": 500.0 - n, "scope": "running total", "status": "unspecified", "hedge": None,
         "number": str(500 - n), "count": str(500 - n), "counted": None, "other_start": False, "worked_out": None,
         "fall": "revised", "lower_than": "501", "figure_id": f"r:f{n}"}
        for n in range(120)
    ]  # fmt: skip
    axes = totals_plot(pd.DataFrame(rows))
    assert "10 sources with fewer totals" in axes.get_title()
    assert "60 more totals are below an earlier one" in axes.figure.get_supxlabel()
    assert {"a", "t"} <= {text.get_text() for text in axes.texts} and "u" not in {t.get_text() for t in axes.texts}
