"""Stances over many reports: who moved, on what, and when."""

from __future__ import annotations

from datetime import date

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest

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
    axes = moves_plot(rows)
    assert not axes.lines and "2 without a date" in axes.texts[0].get_text()
    plt.close("all")


def test_of_nothing() -> None:
    rows = found("The parade drew 3,000 people.")
    assert list(rows) == list(COLUMNS) and rows.empty
    assert moved(rows).empty
    assert moves_plot(rows).get_title()
    plt.close("all")


def rows(*lines: dict[str, object]) -> pd.DataFrame:
    """The moves of positions as a table might give them: each line a text with its parts, a day apart."""
    tables = extract([Report("x", "The parade went by.")])
    reports, positions = [], []
    for number, line in enumerate(lines, 1):
        text, issue = str(line["text"]), str(line["issue"])
        day = f"2031-03-{number:02}"
        reports.append({"report_id": f"r{number}", "text": text, "date": day})
        start = text.index(issue)
        spans = {"issue_start": start, "issue_end": start + len(issue), "evidence_start": 0}
        spans["evidence_end"] = len(str(line.get("evidence", text)))
        basic = {"position_id": f"r{number}:p1", "report_id": f"r{number}", "actor": "The army", "negated": False}
        held = {"stance": "reject", "polarity": -1, "theme": "cease-fire", "modality": "actual"}
        positions.append({**basic, **held, **spans, **{k: v for k, v in line.items() if k not in {"text", "evidence"}}})
    for name, made in (("reports", reports), ("positions", positions)):
        frame = pd.DataFrame(made).reindex(columns=list(tables[name]))
        tables[name] = frame.astype(tables[name].dtypes.to_dict())
    tables["actors"] = tables["actors"].head(0)
    return moves(tables)


ACCEPT = {"text": "The army accepted the truce.", "issue": "the truce", "stance": "accept", "polarity": 1}
REJECT = {"text": "The army rejected the truce.", "issue": "the truce"}


@pytest.mark.parametrize(
    "line",
    [
        # what somebody said or did is no stance on the theme
        {"text": "The army denied that the truce was broken.", "issue": "the truce was broken", "stance": "deny"},
        {
            "text": "The army accused the rebels of wrecking the truce.",
            "issue": "wrecking the truce",
            "stance": "accuse",
        },
        {"text": "The army regretted the deaths.", "issue": "the deaths", "stance": "disapprove"},
        # of an earlier day
        {"text": "The army had rejected the truce three weeks ago.", "issue": "the truce"},
        {"text": "Until now the army had rejected the truce.", "issue": "the truce"},
        {"text": "The army, which had previously rejected the truce, met on.", "issue": "the truce"},
        # nobody known
        {"text": "It rejected the truce.", "issue": "the truce", "actor": "It"},
    ],
)
def test_what_is_no_move(line: dict[str, object]) -> None:
    found = rows(ACCEPT, line, ACCEPT)
    assert not found["moved"].any()


@pytest.mark.parametrize(
    "line",
    [
        REJECT,
        {"text": "The army condemned the truce.", "issue": "the truce", "stance": "disapprove"},
        {"text": "The army said that it had rejected the truce.", "issue": "the truce"},  # a past of the telling alone
        {"text": "The army had to reject a truce offered last week.", "issue": "a truce offered last week"},
    ],
)
def test_what_is_a_move(line: dict[str, object]) -> None:
    assert list(rows(ACCEPT, line)["moved"]) == [False, True]


def test_a_stance_of_an_earlier_day_is_not_drawn() -> None:
    axes = moves_plot(rows(ACCEPT, {"text": "The army had rejected the truce three weeks ago.", "issue": "the truce"}))
    assert [text.get_text() for text in axes.texts] == ["accept"]
    assert "1 of an earlier day" in axes.get_title()
    plt.close("all")


def test_a_demand_after_a_request_is_no_move() -> None:
    ask = {"text": "The army asked for a truce.", "issue": "a truce", "stance": "request", "polarity": 0}
    assert not rows(ask, {**ask, "text": "The army demanded a truce.", "stance": "demand"})["moved"].any()


@pytest.mark.parametrize(
    ("text", "issue", "stance", "sign"),
    [
        (
            "The army promised that it would vote against any truce.",
            "that it would vote against any truce",
            "promise",
            -1,
        ),
        ("The army promised to oppose the truce.", "to oppose the truce", "promise", -1),
        ("The army promised to tear up the truce.", "to tear up the truce", "promise", -1),
        ("The army agreed to end the shelling.", "to end the shelling", "accept", 0),
        ("The army promised never to attack.", "never to attack", "promise", 0),
        # traps
        ("The army agreed to a truce, ending a dispute.", "to a truce, ending a dispute", "accept", 1),
        ("The army promised to honor the truce.", "to honor the truce", "promise", 1),
    ],
)
def test_for_or_against(text: str, issue: str, stance: str, sign: int) -> None:
    assert list(rows({"text": text, "issue": issue, "stance": stance, "polarity": 1})["sign"]) == [sign]


@pytest.mark.parametrize(
    ("text", "issue", "shown"),
    [
        (
            "The shelling must not be allowed to bury the truce.",
            "allowed to bury the truce",
            "not be allowed to bury the truce",
        ),
        ("The truce can never be broken.", "broken", "never be broken"),
        ("The truce must be kept.", "kept", "kept"),
    ],
)
def test_a_not_before_the_issue_is_shown_with_it(text: str, issue: str, shown: str) -> None:
    assert list(rows({"text": text, "issue": issue, "stance": "demand", "polarity": 0})["issue"]) == [shown]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The army would accept the truce, and would leave, if prisoners were freed.", "if prisoners were freed"),
        ("The army would accept the truce, provided that it was signed.", "provided that it was signed"),
        ("The army would accept the truce, and the mayor said he would wait if asked.", None),
        ("The army would accept the truce.", None),
    ],
)
def test_a_condition_that_two_verbs_share(text: str, condition: str | None) -> None:
    line = {**ACCEPT, "text": text, "modality": "future", "evidence": "The army would accept the truce"}
    (found,) = rows(line).to_dict("records")
    assert (None if pd.isna(found["condition"]) else found["condition"]) == condition
    assert found["modality"] == ("conditional" if condition else "future")


def test_plot_has_a_row_an_actor_and_theme_and_a_word_a_stance() -> None:
    axes = moves_plot(found(REJECTS, ACCEPTS))
    assert [tick.get_text() for tick in axes.get_yticklabels()] == ["Hamas: cease-fire"]
    assert [text.get_text() for text in axes.texts] == ["reject", "accept"]
    shapes = [line.get_marker() for line in axes.lines if len(line.get_xdata())]
    assert shapes == ["v", "^"]  # told apart without colour
    plt.close("all")
