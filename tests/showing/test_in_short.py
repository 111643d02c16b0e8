"""The sentences of "In short": true of any folder, and silent where their data are missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis import Report, extract
from analysis.across import incidents, moves, tolls
from analysis.showing import in_short
from analysis.showing.in_short import as_html, as_text, sentences
from analysis.showing.sentences_made import cut, joined, people

EMPTY = extract(["It rained."])


def figure(**values: Any) -> dict[str, Any]:
    return {"number": "ten", "low": None, "best": None, "high": None, "hedge": None, **values}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (figure(low=10, best=10, high=10), "10"),
        (figure(low=1912, best=1912, high=1912), "1,912"),
        (figure(low=700, best=700, high=700, hedge="About"), "about 700"),
        (figure(low=40_000, hedge="over"), "over 40,000"),
        (figure(low=12, number="dozens"), "dozens (12 or more)"),
        (figure(high=50, hedge="up to"), "up to 50"),
        (figure(low=20, high=30), "20 to 30"),
        (figure(best=60, high=60, hedge="nearly"), "nearly 60"),
    ],
)
def test_a_number_keeps_the_reports_own_word(row: dict[str, Any], words: str) -> None:
    assert people(row) == words


def test_nothing_is_said_of_nothing() -> None:
    assert [name for name in in_short.ASKED if sentences(name, EMPTY)] == ["reports", "across reports", "all reports"]
    assert as_text(sentences("reports", EMPTY))[1:] == [
        "One report has no date (text-1): a weekday in it stays without a date.",
        "Found in it: no actors, no counts of people, no positions and no statements.",
    ]


def test_one_report() -> None:
    text = (
        "At least 12 people were killed in Goma on Friday, the army said. Dozens were wounded. "
        "The army rejected the truce. The rebels accepted the truce if the army left Goma."
    )
    tables = extract([Report("goma", text)])
    said = as_text(sentences("figures", tables))
    assert said[0] == "The highest count of people killed is at least 12 (“Goma”, “Friday”), by the army."
    assert "1 of 2 counts names no source." in said
    positions = as_text(sentences("positions", tables))
    assert any(line.startswith("Army rejected") or line.startswith("The army rejected") for line in positions)
    assert any("would accept" in line and "“if the army left Goma”" in line for line in positions)


def test_a_link_leads_to_its_row_and_words_are_escaped() -> None:
    tables = extract([Report("<b>", "Twelve people were killed in Goma, the army said.")])
    page = as_html(sentences("figures", tables), lambda row: f"#{row}")
    assert f'<a href="#{tables["figures"]["figure_id"].iloc[0].replace("<b>", "&lt;b&gt;")}">12</a>' in page
    assert "<b>" not in page


def test_the_highest_is_no_total_of_several() -> None:
    tables = extract([Report("a", "Nine people died, the mayor said. Four people died, the army said.")])
    assert as_text(sentences("figures", tables))[0] == "The highest count of people killed is 9, by the mayor."


def test_who_is_heard_is_not_said_of_a_crowd_of_equals() -> None:
    lines = " ".join(f"{name} said the road was closed." for name in ("Ann Lee", "Bob Roy", "Carl Orr", "Dora Poe"))
    tables = extract([Report("a", lines)])
    assert not any("Most often" in line for line in as_text(sentences("statements", tables)))


def test_an_open_wording_is_cut_at_a_word() -> None:
    assert cut("one two three four", 3) == "“one two three …”"
    assert joined(["A"]) == "A" and joined(["A", "B", "C"]) == "A, B and C"


def test_over_reports_each_total_is_its_sources() -> None:
    totals = pd.DataFrame(
        {
            "outcome": ["killed", "killed", "killed"],
            "source_name": ["Ministry", "UN", "Ministry"],
            "published": ["2031-01-01", "2031-01-02", "2031-01-03"],
            "count": ["100", "at least 80", "120"],
            "figure_id": ["a:f1", "b:f1", "c:f1"],
        }
    )
    said = in_short.last_totals(totals)
    assert said is not None
    assert as_text([said]) == [
        "Killed so far, as each source last gave it: 120 by Ministry (2031-01-03) and at least 80 by UN (2031-01-02). "
        "They may count different people."
    ]
    assert in_short.last_totals(totals, "displaced") is None


def of(*texts: str | tuple[str, str]) -> dict[str, pd.DataFrame]:
    """Tables of invented reports, each a text, or a text with its day."""
    given = [(text, None) if isinstance(text, str) else text for text in texts]
    return extract(
        Report(f"r{n}", text, date=None if day is None else date.fromisoformat(day))
        for n, (text, day) in enumerate(given, 1)
    )


def everything(tables: dict[str, pd.DataFrame]) -> list[str]:
    """All that is said of a folder, by any page."""
    claims = incidents.incidents(tables)
    over = (
        in_short.last_totals(tolls.totals(claims)),
        in_short.disputes(incidents.side_by_side(claims)),
        in_short.moved_stances(moves.moved(moves.moves(tables))),
    )
    said = [line for name in in_short.ASKED for line in as_text(sentences(name, tables))]
    return list(dict.fromkeys([*said, *as_text(one for one in over if one is not None)]))


FOLDERS = {
    "people feared dead are not counted as killed": (
        ["Dozens are feared dead after a ferry sank off Zuwara. Eight people were killed in Sabha, the Red Crescent said."],
        ["The highest count of people killed is 8 (“Sabha”), by the Red Crescent."],
        ["dozens", "12"],
    ),
    "what is to come is not told as done": (
        ["The rebels will reject the cease-fire, their spokesman said. The government would accept the truce if prisoners were freed."],
        ["The rebels will reject “the cease-fire”", "The government would accept “the truce”, “if prisoners were freed”"],
        ["rejected", "accepted"],
    ),
    "half is not most": (
        ["Ethiopia accepted the cease-fire. Sudan accepted the truce. Eritrea demanded a withdrawal. Chad rejected the new border."],
        ["2 of them on cease-fire"],
        ["most are on"],
    ),
    "two counts of one incident that differ are not one count": (
        ["Seven soldiers were killed in an attack on a base near Baidoa, the ministry said. Al-Shabab said it had killed 54 soldiers in the attack."],
        ["The highest count of people killed is 54"],
        ["Told twice"],
    ),
    "a day of one report is not of both": (
        [("It rained.", "2031-05-01"), "It snowed."],
        ["Two reports, one of them with a date (2031-05-01)."],
        ["Two reports, of 2031-05-01"],
    ),
    "a count since the truce is none of the war's toll": (
        [
            ("At least 1,200 people have been killed since the war began, the UN said. The ministry said 900 had been killed since the war began.", "2031-05-01"),
            ("The UN said six people had been killed since the truce began.", "2031-05-20"),
        ],
        ["at least 1,200 by the UN (2031-05-01, since the war began)"],
        ["6 by the UN"],
    ),
    "one dispute is told with its owners": (
        [("The army said 30 civilians were killed in Omdurman on Sunday; residents said 45 civilians were killed.", "2031-05-09")],
        ["Sources disagree on one count of one incident: people killed, Omdurman, 2031-05-04 (army: 30; residents: 45)."],
        ["such as"],
    ),
    "a pronoun is nobody's name": (
        ["It said the road was closed. It said the bridge was closed. They rejected the truce."],
        [],
        ["Most often heard: it", "Most often heard: It", "They rejected"],
    ),
    "one actor of several reports is named once": (
        [("The rebels left Goma. The rebels returned.", "2031-05-01"), ("The rebels left Goma. The rebels returned.", "2031-05-02")],
        ["Named or spoken of most often: the rebels (4 times)."],
        ["rebels (2 times)"],
    ),
    "nobody among level ones is left out": (
        ["Chad and Sudan met. Chad spoke. Sudan spoke. Mali and Niger met. Mali spoke. Niger spoke."],
        [],
        ["Named or spoken of most often"],
    ),
    "an earlier stance comes first, each with its day": (
        [("The government accepted the truce.", "2031-05-09"), ("The government rejected the truce.", "2031-05-04")],
        ["The government rejected “the truce” (2031-05-04).", "The government accepted “the truce” (2031-05-09)."],
        [],
    ),
    "nobody killed is no highest count": (["No one was killed in the raid, the police said."], [], ["highest"]),
    "statements alone": (
        ["“The road is open,” Mayor Ilse Brandt said. She said the buses would run."],
        ["Most often heard: Ilse Brandt, 2 statements, 1 of them wholly in quotation marks."],
        ["killed", "stance"],
    ),
    "an accusation takes no side": (
        ["Ethiopia accepted the truce. Eritrea accused Sudan of breaking the truce. Chad denied that it broke the truce. Mali rejected the truce."],
        ["Ethiopia accepted “the truce”", "Mali rejected “the truce”"],
        ["Eritrea accused", "Chad denied"],
    ),
    "nothing at all": (["It rained in the hills."], [], ["killed", "None", "nan", "<NA>"]),
}  # fmt: skip


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_said_of_an_odd_folder_is_so(folder: str) -> None:
    texts, told, never = FOLDERS[folder]
    said = everything(of(*texts))
    for words in told:
        assert any(words in line for line in said), (words, said)
    for words in never:
        assert not any(words in line for line in said), (words, said)
    assert not any(word in line for line in said for word in ("<NA>", "nan", " None ", "“which”", "“it”"))


def test_a_stance_comes_before_another_in_the_order_of_their_days() -> None:
    texts = FOLDERS["an earlier stance comes first, each with its day"][0]
    said = as_text(sentences("positions", of(*texts)))
    assert [line.split()[2] for line in said if "truce" in line] == ["rejected", "accepted"]


def test_the_last_total_is_of_the_last_day_and_others_are_counted() -> None:
    rows = [
        ("A", "2031-01-05", "9"),
        ("A", None, "7"),
        ("B", "2031-01-04", "8"),
        ("C", "2031-01-03", "6"),
        ("D", "2031-01-02", "5"),
    ]
    totals = pd.DataFrame(
        {"outcome": "killed", "source_name": a, "published": day, "count": n, "figure_id": f"{a}{n}"}
        for a, day, n in rows
    )
    said = in_short.last_totals(totals)
    assert said is not None
    assert as_text([said]) == [
        "Killed so far, as each source last gave it: 9 by A (2031-01-05), 8 by B (2031-01-04) and 6 by C (2031-01-03); "
        "one other source gives one too. They may count different people."
    ]  # fmt: skip
