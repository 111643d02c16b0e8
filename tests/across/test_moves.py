"""Stances over many reports: who moved, on what, and when."""

from __future__ import annotations

from datetime import date

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd

from analysis import Report, extract
from analysis.across.moves import COLUMNS, held, moved, moves
from analysis.showing.plots import moves_plot

mpl.use("Agg")


def found(*texts: str, dated: bool = True) -> pd.DataFrame:
    return moves(
        extract([Report(f"r{n}", t, date=date(2031, 3, 1 + n) if dated else None) for n, t in enumerate(texts)])
    )


REJECTS, ACCEPTS = "Hamas rejected the truce.", "Hamas accepted the truce."


def test_a_stance_that_changes_is_a_move() -> None:
    rows = found(REJECTS, REJECTS, ACCEPTS)
    assert list(rows["stance"]) == ["reject", "reject", "accept"]
    assert list(rows["moved"]) == [False, False, True]
    assert list(rows["sign"]) == [-1, -1, 1]
    assert list(rows["published"]) == ["2031-03-01", "2031-03-02", "2031-03-03"]


def test_others_and_other_themes_do_not_move_one() -> None:
    rows = found(REJECTS, "Israel accepted the truce.", "Hamas accepted the sanctions.")
    assert not rows["moved"].any()
    assert moved(rows).empty and len(held(rows)) == len(rows)


def test_a_condition_is_a_move() -> None:
    rows = found(REJECTS, "Hamas would accept the truce if Israel withdrew.")
    row = rows[rows["modality"] == "conditional"].iloc[0]
    assert row["moved"] and "Israel withdrew" in row["condition"]


def test_moved_and_held_part_all_rows() -> None:
    rows = found(REJECTS, ACCEPTS, "Israel demanded the release of hostages.")
    assert len(moved(rows)) == 2
    assert sorted([*moved(rows)["position_id"], *held(rows)["position_id"]]) == sorted(rows["position_id"])


def test_without_dates_nothing_moves() -> None:
    rows = found(REJECTS, ACCEPTS, dated=False)
    assert len(rows) == 2 and not rows["moved"].any()
    assert "2 without a date" in moves_plot(rows).get_title()
    plt.close("all")


def test_of_nothing() -> None:
    rows = found("The parade drew 3,000 people.")
    assert list(rows) == list(COLUMNS) and rows.empty
    assert moved(rows).empty
    assert moves_plot(rows).get_title()
    plt.close("all")


def test_plot_has_a_row_an_actor_and_theme_and_a_word_a_stance() -> None:
    axes = moves_plot(found(REJECTS, ACCEPTS))
    assert [tick.get_text() for tick in axes.get_yticklabels()] == ["Hamas: cease-fire"]
    assert [text.get_text() for text in axes.texts] == ["reject", "accept"]
    shapes = [line.get_marker() for line in axes.lines if len(line.get_xdata())]
    assert shapes == ["v", "^"]  # told apart without colour
    plt.close("all")
