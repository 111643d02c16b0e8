"""Incidents, timeline and exports over many reports: the invented ones of examples/, and small ones made here."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest

from analysis import Report, extract, read_reports
from analysis.across.incidents import CLAIMS, TIMELINE, incidents, reported_range, timeline
from analysis.across.tolls import totals
from analysis.exports.event_data import airwars, ucdp
from analysis.showing.timelines import incidents_plot, totals_plot

mpl.use("Agg")

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"


@lru_cache(maxsize=1)
def examples() -> pd.DataFrame:
    reports, errors = read_reports([EXAMPLES])
    assert not errors
    assert len(reports) == 24
    return incidents(extract(reports))


def claims(*texts: str) -> pd.DataFrame:
    """The claims of reports published on 10, 11, 12 ... May 2023."""
    reports = [Report(f"r{n}", text, date=date(2023, 5, 10 + n)) for n, text in enumerate(texts)]
    return incidents(extract(reports))


def groups(frame: pd.DataFrame) -> list[list[float]]:
    """The stated numbers of each incident."""
    values = frame["best"].fillna(frame["low"]).astype(float)
    return [list(part) for _, part in values.groupby(frame["incident_id"], sort=False)]


STRIKE = "An airstrike on Monday killed 12 people in Tyre."


@pytest.mark.parametrize(
    ("other", "together"),
    [
        ("The airstrike in Tyre on Monday killed 12 people.", True),
        ("At least 11 people were killed in Tyre on Monday when an airstrike hit a bakery.", True),
        ("Doctors said an airstrike on Monday killed 15 people in Tyre.", True),
        ("An airstrike on Monday killed 90 people in Tyre.", False),  # more than twice as many
        ("A shipwreck on Monday killed 13 people in Tyre.", False),  # another kind of event
        ("An airstrike on Monday killed 12 people in Sidon.", False),
        ("An airstrike on Saturday killed 12 people in Tyre.", False),
        ("An airstrike killed 12 people in Tyre.", False),  # no day
        ("An airstrike on Monday killed 12 people.", False),  # no place
        ("An airstrike on Monday wounded 12 people in Tyre.", False),
        ("Since Monday, 12 people have been killed in Tyre.", False),
    ],
)
def test_two_reports(other: str, together: bool) -> None:
    found = groups(claims(STRIKE, other))
    assert [len(g) for g in found] == ([2] if together else [1, 1])


def test_one_sentence_tells_one_event() -> None:
    assert groups(claims("A blast in Kano on Monday killed 12 people and wounded 30.")) == [[12, 30]]


def test_two_events_of_one_report_stay_apart() -> None:
    text = "A blast in Kano on Monday killed 12 people. Another blast in Kano on Monday killed nine people."
    assert groups(claims(text)) == [[12], [9]]


def test_two_sources_of_one_report_stand_side_by_side() -> None:
    text = "Rebels said they killed 30 soldiers in an ambush near Lunda on Monday. The army said eight soldiers died in the ambush."
    (row,) = timeline(claims(text)).to_dict("records")
    assert (row["lowest"], row["highest"], row["claims"], row["disagree"]) == (8, 30, 2, True)


def test_running_totals_join_nothing() -> None:
    found = claims(
        "The war in Sudan has killed 15,000 people since April 2023.",
        "The war in Sudan has killed 15,000 people since April 2023.",
    )
    assert len(groups(found)) == 2
    assert len(totals(found)) == 2
    assert timeline(found).empty


def test_no_report_no_incident() -> None:
    found = claims("The parade drew 3,000 people.")
    assert list(found.columns) == list(CLAIMS)
    assert found.empty
    assert list(timeline(found).columns) == list(TIMELINE)
    assert ucdp(found).table.empty
    assert airwars(found).table.empty


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(12, 12, 12), (15, 15, 15)], (12, 15, False)),
        ([(14, None, None), (17, 17, 17)], (14, 17, False)),
        ([(30, None, None), (17, 17, 17)], (17, None, True)),
        ([(14, None, None)], (14, None, True)),
        ([(None, None, 40), (10, 10, 10)], (10, 40, False)),
        ([], (None, None, False)),
    ],
)
def test_range(rows: list[tuple[float | None, ...]], expected: tuple[float | None, float | None, bool]) -> None:
    frame = pd.DataFrame(rows, columns=["low", "best", "high"]).astype("Float64")
    low, high, is_open = reported_range(frame)
    assert (None if pd.isna(low) else low, None if pd.isna(high) else high, is_open) == expected


def test_examples_are_told_side_by_side() -> None:
    table = timeline(examples()).set_index(["place", "outcome"])
    ambush = table.loc[("Lunev", "killed")]
    assert (ambush["lowest"], ambush["highest"], ambush["disagree"], ambush["reports"]) == (12, 30, True, 2)
    (bomb,) = table.loc[[("Port Sarel", "killed")]].to_dict(
        "records"
    )  # one row: the four who died later are among the 27
    assert (bomb["lowest"], bomb["highest"], bomb["reports"]) == (19, 27, 3)
    assert bomb["revised"]


def test_examples_totals_rise() -> None:
    killed = totals(examples()).query("outcome == 'killed'")
    big = killed["best"].fillna(killed["low"])
    assert sorted(big[big > 1000]) == [4200, 4300, 4500]


def test_examples_stay_the_same() -> None:
    reports, _ = read_reports([EXAMPLES])
    pd.testing.assert_frame_equal(incidents(extract(reports)), examples())


def test_ucdp() -> None:
    export = ucdp(examples(), {"2031-03-06-lunev-ambush": "Ambush"})
    row = export.table.set_index("where_description").loc["Lunev"]
    assert (row["low"], row["high"], row["combatants_side_unknown"], row["date_prec"]) == (12, 30, 12, 1)
    assert pd.isna(row["best"])  # the sources disagree
    assert pd.isna(row["deaths_civilians"])
    assert row["source_headline"] == "Ambush"
    assert (export.table["high"].fillna(1) > 0).all()
    assert not set(export.table) & {"latitude", "side_a", "type_of_violence"}


def test_airwars(tmp_path: Path) -> None:
    export = airwars(examples())
    lunev = export.table[export.table["location"] == "Lunev"]
    assert sorted(lunev["source_min"]) == [12, 12, 30, 30]  # the army and the Front, each in two reports
    assert set(lunev["killed_min"]) == {12}
    table, note = export.write(tmp_path)
    assert pd.read_csv(table).shape == export.table.shape
    assert note.read_text(encoding="utf-8").startswith("grading: ")


def test_plot_marks_each_claim_and_says_what_is_left_out() -> None:
    axes = incidents_plot(examples())
    labels = [tick.get_text() for tick in axes.get_yticklabels()]
    assert labels == sorted(labels)
    middle = axes.get_yticks()[labels.index("2031-03-06, Lunev")]
    near = [line for line in axes.lines if len(line.get_xdata()) == 1 and abs(line.get_ydata()[0] - middle) < 1]
    assert sorted(float(line.get_xdata()[0]) for line in near) == [12, 30]  # both sources, no mean of them
    assert "a  Northern Front: 30\nb  government troops: 12\nc  army: 12" in [text.get_text() for text in axes.texts]
    assert "without a date" in axes.get_title()
    plt.close("all")


def test_plot_of_totals_joins_no_points() -> None:
    axes = totals_plot(totals(examples()))
    drawn = [line for line in axes.lines if len(line.get_xdata())]
    assert all(line.get_linestyle() == "None" for line in drawn)
    assert sorted(y for line in drawn for y in line.get_ydata() if y > 1000) == [4200, 4300, 4500]
    plt.close("all")


def test_plots_of_nothing() -> None:
    assert not incidents_plot(claims("The parade drew 3,000 people.")).lines
    assert not totals_plot(totals(claims("The parade drew 3,000 people."))).lines
    plt.close("all")


def test_days_are_drawn_apart_from_totals() -> None:
    axes = incidents_plot(examples())
    written = [text.get_text() for text in axes.texts]
    assert any(": 30" in words for words in written)
    assert not any(number in words for words in written for number in ("4,200", "4,300", "4,500"))
    assert "without a date" in axes.get_title()
    plt.close("all")


def test_sources_are_told_by_words_and_not_by_colour() -> None:
    for axes in (totals_plot(totals(examples())), incidents_plot(examples())):
        assert not axes.figure.legends and axes.get_legend() is None
        words = " ".join([*(t.get_text() for t in axes.texts), *(t.get_text() for t in axes.get_yticklabels())])
        assert "Health Ministry" in words
        assert axes.get_xlabel() and axes.get_ylabel() and axes.get_title()
    plt.close("all")


def test_what_a_toll_plot_leaves_out_is_said() -> None:
    undated = totals(
        incidents(extract([Report("r", "The Health Ministry said 2,106 people had been killed since October.")]))
    )
    axes = totals_plot(undated)
    assert not axes.lines and not axes.axison
    assert "1 without a date" in axes.texts[0].get_text()
    found = claims(
        "The Health Ministry said 2,106 people had been killed since October.",
        "Since the truce began, nine people have been killed, the police said.",
    )
    axes = totals_plot(totals(found))
    assert [float(y) for line in axes.lines for y in line.get_ydata()] == [2106]
    assert "1 from another day" in axes.get_title()
    assert "police, 9 since the truce began" in axes.figure.get_supxlabel()
    plt.close("all")


def test_a_worked_out_number_is_marked() -> None:
    found = claims("A blast in Tyre on Tuesday killed dozens, the army said.")
    assert "a  army: at least 12 (worked out: “dozens”)" in [text.get_text() for text in incidents_plot(found).texts]
    plt.close("all")
