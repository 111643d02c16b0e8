"""Figures: what each draws, tested by its data and its words rather than its pixels."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest

from analysis.showing import plots
from analysis.showing.drawing import PALETTE, png
from analysis.tables.rows import frames

mpl.use("Agg")


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    plt.close("all")


def made(**lines: list[dict[str, Any]]) -> dict[str, pd.DataFrame]:
    return frames(lines)


def figure(number: int, low: float | None, best: float | None, high: float | None, **more: Any) -> dict[str, Any]:
    bounds = {"low": low, "best": best, "high": high, "number": f"n{number}", "status": "unspecified", "scope": "event"}
    return {"figure_id": f"r:f{number}", "report_id": "r", "outcome": "killed", **bounds, **more}


FIGURES = made(
    figures=[
        figure(1, 10, 10, 10, source="army"),
        figure(2, 12, None, None, outcome="injured"),
        figure(3, None, None, 60),
        figure(4, 20, None, 25),
        figure(5, 0, 0, 0),
    ]
)["figures"]
ACTORS = [
    {"actor_id": f"r:a{n}", "report_id": "r", "name": name, "kind": "person", "mentions": 1}
    for n, name in enumerate(("Ann Lee", "Bob Roy"), 1)
]


def statement(number: int, who: int | None, kind: str, source: str | None = None) -> dict[str, Any]:
    row = {"statement_id": f"r:s{number}", "report_id": "r", "kind": kind, "source": source, "negated": False}
    return {**row, "source_id": f"r:a{who}" if who else None, "anonymous": False}


def position(number: int, who: int | None, stance: str, theme: str, polarity: int, **more: Any) -> dict[str, Any]:
    row = {"position_id": f"r:p{number}", "report_id": "r", "actor": "it", "stance": stance, "theme": theme}
    rest = {"polarity": polarity, "negated": False, "modality": "actual", "actor_id": f"r:a{who}" if who else None}
    return {**row, **rest, **more}


TALK = made(
    actors=ACTORS,
    statements=[
        statement(1, 1, "direct"),
        statement(2, 1, "indirect"),
        statement(3, 2, "mixed"),
        statement(4, None, "indirect", "officials"),
        statement(5, None, "indirect"),
        statement(6, 1, "indirect"),
    ],
    positions=[
        position(1, 1, "demand", "withdrawal", 1),
        position(2, 1, "reject", "withdrawal", -1),
        position(3, 2, "accept", "cease-fire", 1, negated=True),
        position(4, None, "reject", "cease-fire", -1),
        position(5, 1, "demand", "withdrawal", 1),
    ],
)


def words(axes: Any) -> list[str]:
    return [text.get_text() for text in axes.texts]


def test_every_figure_has_a_title_and_named_axes() -> None:
    for axes in (
        plots.ranges(FIGURES),
        plots.sources(TALK["statements"], TALK["actors"]),
        plots.positions_plot(TALK["positions"], TALK["actors"]),
    ):
        assert axes.get_title() and axes.get_xlabel() and axes.get_ylabel()


def test_ranges_draw_what_the_table_says() -> None:
    axes = plots.ranges(FIGURES)
    labels = [label.get_text() for label in axes.get_yticklabels()]
    assert [label[:2] for label in labels] == ["n1", "n2", "n3", "n4"]  # a log scale has no place for 0
    assert "(army)" in labels[0] and "source not stated" in labels[1]
    lines = [(list(line.get_xdata()), line.get_marker()) for line in axes.lines]
    assert ([20.0, 25.0], "None") in lines
    assert ([12.0], ">") in lines and ([60.0], "<") in lines  # one-sided: at least, at most
    assert axes.get_xscale() == "log"
    legends = [legend for legend in (axes.get_legend(), *axes.figure.legends) if legend is not None]
    assert [text.get_text() for legend in legends for text in legend.get_texts()] == ["killed", "injured"]


def test_outcomes_differ_in_shape_as_well_as_colour() -> None:
    rows = [figure(n, n, n, n, outcome=outcome) for n, outcome in enumerate(("killed", "injured", "missing"), 1)]
    axes = plots.ranges(made(figures=rows)["figures"])
    points = [line for line in axes.lines if len(line.get_xdata()) == 1]
    assert len({line.get_marker() for line in points}) == 3
    assert len({line.get_color() for line in points}) == 3


def test_who_is_heard() -> None:
    table = plots.who_is_heard(TALK["statements"], TALK["actors"])
    assert table.to_dict("index") == {
        "Ann Lee": {"direct": 1, "mixed": 0, "indirect": 2, "all": 3},
        "Bob Roy": {"direct": 0, "mixed": 1, "indirect": 0, "all": 1},
        "officials": {"direct": 0, "mixed": 0, "indirect": 1, "all": 1},
        "source not stated": {"direct": 0, "mixed": 0, "indirect": 1, "all": 1},
    }
    assert next(iter(table.index)) == "Ann Lee"


def test_bars_add_up_to_the_table() -> None:
    axes = plots.sources(TALK["statements"], TALK["actors"])
    assert sum(bar.get_width() for bar in axes.patches) == len(TALK["statements"])


def test_stances_by_actor_and_theme() -> None:
    table = plots.stance_matrix(TALK["positions"], TALK["actors"])
    assert table.loc["Ann Lee", "withdrawal"] == "demand, reject"
    assert table.loc["Bob Roy", "cease-fire"] == "not accept"  # never "reject"
    assert table.loc["not clear who", "cease-fire"] == "reject"
    assert table.loc["Ann Lee", "cease-fire"] == ""


def test_position_plot_writes_each_stance() -> None:
    axes = plots.positions_plot(TALK["positions"], TALK["actors"])
    assert sorted(words(axes)) == ["demand\nreject", "not accept", "reject"]


def test_network_has_an_arrow_for_each_pair() -> None:
    counts = pd.DataFrame([[0, 2], [1, 0]], index=["Ann Lee", "Bob Roy"], columns=["Ann Lee", "the army"])
    axes = plots.speaks_network(counts)
    assert sorted(words(axes)) == ["Ann Lee", "Bob Roy", "the army"]
    assert len(axes.patches) == 2


@pytest.mark.parametrize("given", [True, False])
def test_axes_given_are_used(given: bool) -> None:
    axes = plt.subplots()[1] if given else None
    drawn = plots.ranges(FIGURES, axes)
    assert (drawn is axes) == given


def test_nothing_to_draw_is_no_fault() -> None:
    none = frames({})
    plots.ranges(none["figures"])
    plots.ranges(made(figures=[figure(1, 0, 0, 0)])["figures"])
    plots.sources(none["statements"], none["actors"])
    plots.positions_plot(none["positions"], none["actors"])
    plots.speaks_network(pd.DataFrame())
    assert plots.stance_matrix(none["positions"], none["actors"]).empty
    assert plots.who_is_heard(none["statements"], none["actors"]).empty
    for number in plt.get_fignums():
        plt.figure(number).canvas.draw()


def test_more_outcomes_than_colours() -> None:
    from analysis.tables.schema import OUTCOMES

    rows = [figure(n, n + 1, n + 1, n + 1, outcome=outcome) for n, outcome in enumerate(OUTCOMES)]
    axes = plots.ranges(made(figures=rows)["figures"])
    assert len(axes.get_yticklabels()) == len(OUTCOMES)
    look = {(line.get_marker(), line.get_color()) for line in axes.lines if len(line.get_xdata()) == 1}
    assert len(look) == len(OUTCOMES), "two outcomes look the same"


def test_of_many_rows_the_most_are_drawn_and_the_title_says_so() -> None:
    figures = made(figures=[figure(n, n, n, n, source="army") for n in range(1, 101)])["figures"]
    axes = plots.ranges(figures)
    labels = [label.get_text() for label in axes.get_yticklabels()]
    assert len(labels) == 40 and labels[0].startswith("n100,") and labels[-1].startswith("n61,")
    assert axes.get_title() == "Figures as reported, the 40 highest (not drawn: 60 that are lower)"
    people = [{**ACTORS[0], "actor_id": f"r:a{n}", "name": f"Ann Lee{n}"} for n in range(1, 61)]
    talk = made(
        actors=people,
        statements=[statement(n, n % 60 + 1, "direct") for n in range(1, 121)],
        positions=[position(n, n % 60 + 1, "reject", "cease-fire", -1) for n in range(1, 121)],
    )
    axes = plots.sources(talk["statements"], talk["actors"])
    assert len(axes.get_yticklabels()) == 40 and "20 sources with fewer" in axes.get_title()
    axes = plots.positions_plot(talk["positions"], talk["actors"])
    assert len(axes.get_yticklabels()) == 40 and "20 actors with fewer" in axes.get_title()


def test_of_many_actors_the_busiest_are_in_the_network() -> None:
    names = [f"n{n}" for n in range(30)]
    counts = pd.DataFrame(
        [[int(n != m) * (60 - n - m) for m in range(30)] for n in range(30)], index=names, columns=names
    )
    axes = plots.speaks_network(counts)
    assert words(axes) == sorted(names[:20])
    assert "10 actors with fewer" in axes.get_title()
    assert plots.busiest(counts, 30).equals(counts)


def test_accusations_and_denials_are_drawn_on_no_side() -> None:
    rows = [position(1, 1, "accuse", "cease-fire", -1), position(2, 2, "reject", "cease-fire", -1)]
    axes = plots.positions_plot(made(actors=ACTORS, positions=rows)["positions"], made(actors=ACTORS)["actors"])
    colours = [mpl.colors.to_hex(patch.get_facecolor()) for patch in axes.patches]
    assert colours == ["#e5e5e5", "#fdc086"]


def test_a_picture_keeps_its_colours_and_stands_on_white() -> None:
    axes = plots.sources(TALK["statements"], TALK["actors"])
    drawn = plt.imread(io.BytesIO(png(axes)))[:, :, :3]
    assert tuple(drawn[0, 0]) == (1, 1, 1)
    colours = {tuple(round(float(part) * 255) for part in colour) for line in drawn for colour in line}
    assert len(colours) <= 128
    assert {tuple(round(part * 255) for part in mpl.colors.to_rgb(c)) for c in PALETTE[:3]} <= colours
