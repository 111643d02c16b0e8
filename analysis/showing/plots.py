"""Figures: one function each, from tables to Axes. Colours are Okabe-Ito, safe for colour blindness."""

from __future__ import annotations

from collections import Counter
from datetime import date
from textwrap import shorten as _shorten

import matplotlib as mpl
import networkx as nx
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.ticker import MaxNLocator

from analysis.across.moves import NO_STANCE
from analysis.across.speakers import UNCLEAR, UNKNOWN, speakers
from analysis.across.tolls import value_of
from analysis.across.worked_out import column
from analysis.showing.drawing import PALETTE, ROWS, days_along, left_out, new_axes, nothing, part_labels

CROWDED = 12  # days on one row: with more, words at the marks would lie on each other
WIDEST = 8.0  # points of an arrow
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*")


def shorten(words: object, most: int) -> str:
    """Words of a label, cut at a word."""
    text = " ".join(str(words).split())
    return text if len(text) <= most else _shorten(text, most, placeholder=" …") or f"{text[:most]} …"


def _look(place: int) -> tuple[str, str]:
    """A colour and marker: none of the first 64 pairs is the same as another."""
    return PALETTE[place % len(PALETTE)], MARKERS[(place + place // len(PALETTE)) % len(MARKERS)]


def ranges(figures: pd.DataFrame, axes: Axes | None = None, most: int = ROWS) -> Axes:
    """Each figure as a row: its best value as a point, low to high as a line, an open end as an arrow (log scale).

    figures: the figures table; counts are people. A figure of 0 has no place
    on a log scale and is left out. A number that no report states ("a third of
    the 110") is hollow, and its label says what it is worked out to. Of more
    than `most` figures the highest are drawn, the highest first.
    """
    sizes = figures[["low", "best", "high"]].max(axis=1)
    shown = figures[(sizes > 0).fillna(False)]
    zero = len(figures) - len(shown)
    fewer = max(len(shown) - most, 0)
    if fewer:
        shown = shown.loc[sizes[shown.index].sort_values(ascending=False, kind="stable").index[:most]]
    shown = shown.reset_index(drop=True)
    several = shown["report_id"].nunique() > 1
    if shown.empty:
        return nothing(axes, "No figure of people above 0 in these reports.")
    axes = new_axes(axes, 2.0 + 0.34 * len(shown), 11.0)
    how = column(shown)
    outcomes = list(dict.fromkeys(shown["outcome"]))
    labels = []
    for place, (_, row) in enumerate(shown.iterrows()):
        colour, marker = _look(outcomes.index(row["outcome"]))
        known = [float(row[k]) for k in ("low", "best", "high") if not pd.isna(row[k])]
        axes.plot([min(known), max(known)], [place, place], color=colour, linewidth=2)
        for key, point in (("low", ">"), ("high", "<"), ("best", marker)):
            if not pd.isna(row[key]) and (key == "best" or pd.isna(row["best"])):
                fill = "full" if pd.isna(how[place]) else "none"
                axes.plot(
                    float(row[key]), place, marker=point, color=colour, markersize=8, linestyle="none", fillstyle=fill
                )
        source = "source not stated" if pd.isna(row["source"]) else row["source"]
        labels.append(f"{shorten(row['number'], 40)}, {row['outcome']} ({shorten(source, 40)})")
        if several:
            labels[-1] += f", {shorten(row['report_id'], 30)}"
        if not pd.isna(how[place]):
            labels[-1] += f"\nworked out: {value_of({**row, 'worked_out': None})}"
    for place, outcome in enumerate(outcomes):
        colour, marker = _look(place)
        axes.plot([], [], marker=marker, color=colour, label=outcome)
    axes.figure.legend(title="what happened", loc="outside lower center", ncols=min(len(outcomes), 6))
    axes.set_xscale("log")
    axes.set_yticks(range(len(labels)), labels)
    axes.invert_yaxis()
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.set_xlabel(
        "people, log scale\n(an arrowhead is a bound: right at least, left at most; hollow: worked out from the words)"
    )
    axes.set_ylabel("figure, as reported")
    order = f"the {most} highest" if fewer else "in the order of the text"
    rest = left_out((fewer, "that are lower"), (zero, "of 0 or without a value"))
    axes.set_title(f"Figures as reported, {order}{rest}")
    axes.grid(axis="x", alpha=0.3)
    return axes


def sources(statements: pd.DataFrame, actors: pd.DataFrame, axes: Axes | None = None, most: int = ROWS) -> Axes:
    """How many statements each source has, by kind (direct, mixed, indirect), as stacked bars, most first.

    `most` is how many sources to draw; the title says how many are left out.
    """
    counts = who_is_heard(statements, actors)
    if counts.empty:
        return nothing(axes, "No statement in these reports.")
    rest = max(len(counts) - most, 0)
    counts = counts.head(most)
    axes = new_axes(axes, 1.2 + 0.28 * len(counts))
    left = [0] * len(counts)
    for number, kind in enumerate(("direct", "mixed", "indirect")):
        axes.barh(
            list(counts.index),
            list(counts[kind]),
            left=left,
            color=PALETTE[number],
            label=kind,
            hatch=("", "//", "..")[number],
        )
        left = [a + int(b) for a, b in zip(left, counts[kind], strict=True)]
    axes.invert_yaxis()
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel("statements")
    axes.set_ylabel("source")
    axes.set_title(f"Who is heard, and in what form{left_out((rest, 'sources with fewer statements'))}")
    axes.legend(title="kind")
    return axes


def who_is_heard(statements: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """One row a speaker (see `across.speakers`), columns direct, mixed, indirect, all; most first.

    A statement of two speakers ("Hamas and Israel") counts for each of them.
    The last rows are those whose source is not stated, or not clear ("it").
    """
    pairs = [
        (who, kind)
        for names, kind in zip(speakers(statements, actors), statements["kind"], strict=True)
        for who in names
    ]
    table = pd.crosstab(
        pd.Series([who for who, _ in pairs], dtype="object", name="source"),
        pd.Series([kind for _, kind in pairs], dtype="object", name="kind"),
    )
    table = table.reindex(columns=["direct", "mixed", "indirect"], fill_value=0)
    table["all"] = table.sum(axis=1)
    table = table.sort_index().sort_values("all", ascending=False, kind="stable")
    nobody = table.index.isin([UNCLEAR, UNKNOWN])
    return pd.concat([table[~nobody], table[nobody]])


def stance_matrix(positions: pd.DataFrame, actors: pd.DataFrame, most: int | None = None) -> pd.DataFrame:
    """Actor by theme: the stances held, as words ("reject, demand"), empty where none is reported.

    most: how many actors to give, those with the most positions; all if None.
    """
    cells: dict[tuple[str, str], list[str]] = {}
    rows: dict[str, int] = {}
    for names, row in zip(speakers(positions, actors, "positions"), positions.to_dict("records"), strict=True):
        stance = f"not {row['stance']}" if row["negated"] else row["stance"]
        for who in names:
            rows[who] = rows.get(who, 0) + 1
            held = cells.setdefault((who, row["theme"]), [])
            if stance not in held:
                held.append(stance)
    first = sorted(rows, key=lambda who: -rows[who])[:most]
    actors_held = [who for who in rows if who in first]
    themes = sorted({theme for who, theme in cells if who in first})
    table = {t: [", ".join(cells.get((w, t), [])) for w in actors_held] for t in themes}
    return pd.DataFrame(table, index=pd.Index(actors_held, name="actor"))


def positions_plot(positions: pd.DataFrame, actors: pd.DataFrame, axes: Axes | None = None, most: int = ROWS) -> Axes:
    """The actor by theme matrix, of `most` actors (see `stance_matrix`): polarity as colour, with the stance written in each cell."""
    words = stance_matrix(positions, actors)
    if words.empty:
        return nothing(axes, "No position in these reports.")
    rest = max(len(words) - most, 0)
    words = stance_matrix(positions, actors, most) if rest else words
    # A row is as tall as the most stances in one of its cells.
    tall = [max(1.0, *(0.4 * (told.count(",") + 1) for told in row)) for row in words.itertuples(index=False)]
    middles = [sum(tall[:place]) + height / 2 for place, height in enumerate(tall)]
    axes = new_axes(axes, 2.0 + 0.5 * sum(tall), 10.0)
    total: dict[tuple[str, str], int] = {}
    size = 9 if len(words.columns) < 9 else 8
    for names, row in zip(speakers(positions, actors, "positions"), positions.to_dict("records"), strict=True):
        for who in names:
            side = 0 if row["stance"] in NO_STANCE else int(row["polarity"])  # an accusation takes no side
            total[who, row["theme"]] = total.get((who, row["theme"]), 0) + side
    for y, height, who in zip(middles, tall, words.index, strict=True):
        for x, theme in enumerate(words.columns):
            if words.loc[who, theme]:
                sign = (total[who, theme] > 0) - (total[who, theme] < 0)
                axes.add_patch(
                    mpl.patches.Rectangle(
                        (x - 0.48, y - height / 2 + 0.05),
                        0.96,
                        height - 0.1,
                        color={1: "#9ecae1", 0: "#e5e5e5", -1: "#fdc086"}[sign],
                    )
                )
                axes.text(x, y, words.loc[who, theme].replace(", ", "\n"), ha="center", va="center", fontsize=size)
    axes.set_xticks(range(len(words.columns)), list(words.columns), rotation=20, ha="right")
    axes.set_yticks(middles, list(words.index))
    axes.set_xlim(-0.5, max(len(words.columns), 1) - 0.5)
    axes.set_ylim(sum(tall), 0)
    axes.set_xlabel("theme")
    axes.set_ylabel("actor")
    axes.set_title(
        f"Who holds what (blue: for, orange: against, grey: neither)\n{left_out((rest, 'actors with fewer')).strip()}".strip()
    )
    return axes


def moves_plot(moves: pd.DataFrame, axes: Axes | None = None, most: int = ROWS // 2) -> Axes:
    """Stances over time: a row an actor and theme, a mark a stance on the day it was reported, its word beside it.

    moves: from `movements.moves` or `movements.moved`. Up and blue is for, down
    and orange against, a grey dot neither; hollow is under a condition or in the
    future. Stances of one day and row that agree in sign share a mark. Those
    without a date, and those that a report recalls of an earlier day, are left
    out, as the title says; where none is left, nothing is drawn. Of more than
    `most` rows those with most marks are drawn, without words where marks stand close.
    """
    recalled = moves["published"].notna() & moves["as_of"].notna()
    dated = moves[moves["published"].notna() & ~recalled]
    apart = (
        (int(moves["published"].isna().sum()), "without a date"),
        (int(recalled.sum()), "of an earlier day"),
    )
    if dated.empty:
        return nothing(axes, f"No stance with a date{left_out(*apart)}.")
    counts = Counter(zip(dated["who"], dated["theme"], strict=True))
    keys = sorted(sorted(counts, key=lambda key: -counts[key])[:most], key=list(counts).index)
    rest = left_out(*apart, (len(counts) - len(keys), "actors and themes with fewer"))
    axes = new_axes(axes, 1.8 + 0.5 * len(keys), 11.0)
    looks = {1: ("^", PALETTE[0]), -1: ("v", PALETTE[5]), 0: ("o", "0.45")}
    short = {"conditional": "if", "future": "future"}
    marks: dict[tuple[int, str], list[tuple[int, str, str]]] = {}
    for row in dated[[key in keys for key in zip(dated["who"], dated["theme"], strict=True)]].to_dict("records"):
        mark = (int(row["sign"]), str(row["modality"]), str(row["stance"]))
        cell = marks.setdefault((keys.index((row["who"], row["theme"])), str(row["published"])), [])
        if mark not in cell:
            cell.append(mark)
    crowded = {place for place, days in Counter(place for place, _ in marks).items() if days > CROWDED}
    turn: dict[int, int] = {}
    for (place, day), cell in sorted(marks.items()):
        x = float(date2num(date.fromisoformat(day)))
        shapes = list(dict.fromkeys((s, m) for s, m, _ in cell))
        for step, (sign, modality) in enumerate(shapes):
            shape, colour = looks[sign]
            axes.plot(
                x, place + 0.24 * (step - (len(shapes) - 1) / 2), marker=shape, color=colour, markersize=9,
                fillstyle="full" if modality == "actual" else "none", linestyle="none",
            )  # fmt: skip
        if place in crowded:
            continue
        words = ", ".join(dict.fromkeys(w if m == "actual" else f"{w} ({short[m]})" for _, m, w in cell))
        # By turns above and below: two days near each other leave no room beside.
        turn[place] = turn.get(place, 0) + 1
        above = turn[place] % 2
        axes.annotate(
            words, (x, place), (0, (9 if above else -9) + (5 if len(shapes) > 1 else 0) * (1 if above else -1)),
            textcoords="offset points", ha="center", va="bottom" if above else "top", fontsize=8,
        )  # fmt: skip
    for sign, label in ((1, "for"), (-1, "against"), (0, "neither: demands, proposals")):
        shape, colour = looks[sign]
        axes.plot([], [], marker=shape, color=colour, linestyle="none", label=label)
    axes.plot(
        [],
        [],
        marker="o",
        color="0.45",
        fillstyle="none",
        linestyle="none",
        label="hollow: under a condition, or later",
    )
    axes.figure.legend(loc="outside lower center", ncols=4)
    axes.set_yticks(range(len(keys)), [f"{who}: {theme}" for who, theme in keys])
    axes.set_ylim(max(len(keys), 1) - 0.4, -0.6)
    axes.margins(x=0.08)
    days_along(axes, "day of publication")
    axes.set_ylabel("actor: theme")
    if part_labels(axes):
        axes.set_xlabel("day of publication (words that have no room stand in the table)")
    axes.set_title(f"How stances move{rest}")
    axes.grid(axis="both", alpha=0.25)
    return axes


def speaks_network(counts: pd.DataFrame, axes: Axes | None = None, most: int = ROWS // 2) -> Axes:
    """Who speaks of whom as arrows on a circle, in alphabetical order; an arrow's width is the number of statements.

    counts: rows are sources, columns the actors they speak of, values counts of
    statements. The matrix says the same in words. Of more than `most` actors
    those with most are drawn, which the title says.
    """
    if counts.empty:
        return nothing(axes, "No source speaks of another actor in these reports.")
    everybody = len({*counts.index, *counts.columns})
    counts = busiest(counts, most)
    graph = nx.DiGraph()
    graph.add_nodes_from(sorted({*counts.index, *counts.columns}))
    for source in counts.index:
        for actor in counts.columns:
            if counts.loc[source, actor]:
                graph.add_edge(source, actor, weight=int(counts.loc[source, actor]))
    axes = new_axes(axes, 7.5, 9.0)
    layout = nx.circular_layout(graph)
    widest = max(1.0, max(weight for *_, weight in graph.edges.data("weight")) / WIDEST)
    widths = [0.8 + graph.edges[edge]["weight"] / widest for edge in graph.edges]
    speaking = [PALETTE[1] if name in counts.index else "#cccccc" for name in graph.nodes]
    nx.draw_networkx_nodes(graph, layout, node_color=speaking, edgecolors="#333333", node_size=350, ax=axes)
    nx.draw_networkx_edges(
        graph, layout, width=widths, edge_color=PALETTE[0], arrowsize=14, connectionstyle="arc3,rad=0.12", ax=axes,
        node_size=350,
    )  # fmt: skip
    for name, (x, y) in layout.items():
        side = "left" if x > 0.05 else "right" if x < -0.05 else "center"
        axes.text(x * 1.1, y * 1.1, name, ha=side, va="center", fontsize=10)
    axes.set_xlim(-2.1, 2.1)
    axes.set_ylim(-1.35, 1.35)
    axes.set_axis_off()
    rest = left_out((everybody - len(graph), "actors with fewer"))
    axes.set_title(f"Who speaks of whom (orange: a source; arrows point to whom it speaks of)\n{rest.strip()}".strip())
    return axes


def busiest(counts: pd.DataFrame, most: int) -> pd.DataFrame:
    """The part of a square of counts, sources by those whom they speak of, that has at most so many actors: those with most."""
    total = counts.sum(axis=1).add(counts.sum(axis=0), fill_value=0).sort_index()
    first = set(total.sort_values(ascending=False, kind="stable").index[:most])
    kept = counts.loc[[name for name in counts.index if name in first], [c for c in counts.columns if c in first]]
    return kept.loc[kept.any(axis=1), kept.any(axis=0)] if kept.size else counts.iloc[:most, :most]
