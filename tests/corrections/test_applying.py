"""Corrections applied: what the tables say then, and what `changes` keeps."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest

from analysis.across.incidents import incidents
from analysis.corrections.applying import apply, corrected, left_out
from analysis.corrections.undoing import undone
from analysis.exports.event_data import airwars, ucdp
from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.tables.schema import CHANGES, REVIEWED, SCHEMA
from tests.corrections.made import HARBOUR, TEXTS, assert_same, place, report, rows, said, saved, tables, whole

SEVEN = {"low": 7, "best": 7, "high": 7}
FLED = {
    "table": "figures",
    "kind": "added",
    "anchor": place("40"),
    "cells": {"low": 40, "best": 40, "high": 40, "outcome": "displaced"},
    "spans": {"victims": place("families")},
}


def one(row: str, **more: Any) -> dict[str, pd.DataFrame]:
    """The tables with one correction of the harbour report."""
    return apply(tables(), said(whole(report({row: more}))))


def added(table: str, anchor: str, **more: Any) -> dict[str, pd.DataFrame]:
    correction = {"table": table, "kind": "added", "anchor": place(anchor), **more}
    return apply(tables(), said(whole(report({}, correction))))


def whys(made: dict[str, pd.DataFrame]) -> list[str]:
    return [line.partition(": ")[2] for line in left_out(made["changes"])]


# Each kind


def test_all_kinds_in_one_file() -> None:
    made = apply(
        tables(),
        said(
            whole(
                report(
                    {
                        "f1": {"kind": "corrected", "cells": SEVEN, "spans": {"victims": None}, "when": "2031-05-01"},
                        "f2": {"kind": "confirmed"},
                        "p2": {"kind": "wrong", "note": "no stance"},
                    },
                    FLED,
                ),
                reviewer="Ann",
            )
        ),
    )
    assert rows(made["figures"], "figure_id number low outcome victims reviewed")[:3] == [
        ("harbour:f1", "six", 7, "killed", None, "corrected"),
        ("harbour:f2", "At least 12", 12, "injured", "others", "confirmed"),
        ("harbour:fx235", "40", 40, "displaced", "families", "added"),
    ]
    assert rows(made["positions"], "position_id reviewed")[:2] == [("harbour:p1", None), ("harbour:p3", None)]
    told = made["changes"]
    assert rows(told, "row_id kind result column machine corrected")[:5] == [
        ("harbour:f1", "corrected", "corrected", "victims", "people", None),
        ("harbour:f1", "corrected", "corrected", "victims_start", "27", None),
        ("harbour:f1", "corrected", "corrected", "victims_end", "33", None),
        ("harbour:f1", "corrected", "corrected", "low", "6", "7"),
        ("harbour:f1", "corrected", "corrected", "best", "6", "7"),
    ]
    assert set(told["reviewer"]) == {"Ann"} and "2031-05-01" in set(told["when"]) and set(told["file"]) == {"1.json"}
    (gone,) = told[told["result"] == "taken out"].to_dict("records")
    assert json.loads(gone["machine"])["stance"] == "deny" and gone["note"] == "no stance"
    assert gone["rule_id"] == tables()["positions"]["rule_id"][1]


def test_tables_keep_their_columns_and_types_and_get_one_more() -> None:
    made = one("f2", kind="confirmed")
    assert list(made) == [*SCHEMA, "changes"]
    for name, schema in SCHEMA.items():
        assert {c: str(t) for c, t in made[name].dtypes.items()} == {**schema, REVIEWED: "string"}
    assert {c: str(t) for c, t in made["changes"].dtypes.items()} == CHANGES
    assert tables()["figures"].columns[-1] != REVIEWED, "the tables given are left alone"


def test_no_corrections_add_an_empty_column_and_an_empty_table() -> None:
    made = apply(tables(), ())
    assert made["changes"].empty and all(made[name][REVIEWED].isna().all() for name in SCHEMA)
    assert_same(undone(made), tables())


# What follows from a correction


def test_a_source_that_was_moved_takes_its_actor_along() -> None:
    made = one("f1", kind="corrected", spans={"source": place("the Sarran army")})
    assert rows(made["figures"], "source source_id")[0] == ("the Sarran army", "harbour:a2")
    made = one("f2", kind="corrected", spans={"source": place("the harbour master")})
    assert rows(made["figures"], "source source_id")[1] == ("the harbour master", None)
    made = one("s5", kind="corrected", spans={"source": None})
    assert rows(made["statements"], "source source_start source_id")[4] == (None, None, None)


def test_a_mention_within_other_words_is_not_whom_they_mean() -> None:
    made = apply(
        tables(),
        said(whole(report({"f1": {"kind": "corrected", "spans": {"source": place("a doctor said, and the governor of Kessa", text=TEXTS["bridge"])}}}, name="bridge"))),
    )  # fmt: skip
    assert rows(made["figures"], "source source_id")[2] == ("a doctor said, and the governor of Kessa", None)


def test_an_actor_can_be_named_by_any_words_that_mention_it() -> None:
    made = one("f1", kind="corrected", links={"source_id": place("Teleria")})
    assert rows(made["figures"], "source source_id reviewed")[0] == ("the harbour master", "harbour:a5", "corrected")
    made = one("s5", kind="corrected", links={"source_id": None})
    assert rows(made["statements"], "source source_id")[4] == ("Teleria", None)


def test_what_was_worked_out_from_words_that_were_moved_goes() -> None:
    given = tables()
    given["figures"].loc[0, ["place_country", "date_from", "date_to"]] = ["TUR", "2031-05-05", "2031-05-05"]
    moved = said(
        whole(report({"f1": {"kind": "corrected", "spans": {"place": place("the fish market"), "time": None}}}))
    )
    made = apply(given, moved)
    assert rows(made["figures"], "place place_country time date_from date_to")[0] == ("the fish market", None, None, None, None)  # fmt: skip
    told = made["changes"][made["changes"]["column"] == "place_country"]
    assert rows(told, "machine corrected why") == [("TUR", None, "follows from place")]
    given_too = {"place": place("the fish market")}
    made = one("f1", kind="corrected", spans=given_too, cells={"place_country": "SYR"})
    assert rows(made["figures"], "place place_country")[0] == ("the fish market", "SYR")


def test_polarity_and_class_follow_the_stance() -> None:
    made = one("p1", kind="corrected", cells={"stance": "accept"})
    assert rows(made["positions"], "stance polarity plover")[0] == ("accept", 1, "AGREE")
    made = one("p1", kind="corrected", cells={"stance": "accept", "negated": True})
    assert rows(made["positions"], "stance polarity plover")[0] == ("accept", -1, "REJECT")


def test_a_count_that_was_corrected_shares_no_incident_that_nobody_gave_it() -> None:
    given = tables()
    given["figures"].loc[1, "incident_id"] = given["figures"].loc[0, "incident_id"]
    made = apply(given, said(whole(report({"f1": {"kind": "corrected", "cells": SEVEN}}))))
    first, second = made["figures"]["incident_id"][:2]
    assert first == "harbour:ix23" and second == "harbour:i2"


def test_an_actor_that_is_none_is_named_by_no_row() -> None:
    given = tables()
    given["statements"].loc[0, "source_candidates"] = '["harbour:a2", "harbour:a5"]'
    given["mentions"].loc[4, "candidates"] = '["harbour:a2"]'
    made = apply(given, said(whole(report({"a2": {"kind": "wrong"}}))))
    for table, column in (("actors", "actor_id"), ("mentions", "actor_id"), ("figures", "source_id"), ("positions", "counterparty_id"), ("statements", "source_id")):  # fmt: skip
        assert "harbour:a2" not in set(made[table][column].dropna()), table
    assert made["statements"]["source_candidates"][0] == '["harbour:a5"]'
    assert made["mentions"]["candidates"].isna().all()
    assert_same(undone(made), given)


def test_a_statement_that_is_none_carries_no_position() -> None:
    made = one("s3", kind="wrong")
    assert "harbour:s3" not in set(made["statements"]["statement_id"])
    assert made["positions"]["statement_id"].isna()[0]


# Rows that are added


def test_an_added_figure_stands_where_its_words_do() -> None:
    made = apply(tables(), said(whole(report({}, FLED))))
    assert list(made["figures"]["figure_id"]) == ["harbour:f1", "harbour:f2", "harbour:fx235", "bridge:f1", "bridge:f2"]
    (row,) = made["figures"][made["figures"]["reviewed"] == "added"].to_dict("records")
    assert row["sentence"] == "He denied that 40 families had fled."
    assert (row["status"], row["scope"], row["incident_id"]) == ("unspecified", "unknown", "harbour:ix235")
    assert HARBOUR[row["victims_start"] : row["victims_end"]] == "families"
    assert HARBOUR[row["evidence_start"] : row["evidence_end"]] == row["sentence"]
    assert pd.isna(row["rule_id"])


def test_an_added_position_statement_and_actor() -> None:
    made = added("positions", "withdraw", cells={"stance": "accept"}, spans={"actor": place("the Sarran army", 1)})
    (row,) = made["positions"][made["positions"]["reviewed"] == "added"].to_dict("records")
    assert (row["position_id"], row["actor_id"], row["polarity"], row["theme"]) == ("harbour:px295", "harbour:a2", 1, "other")  # fmt: skip
    pieces = [place("40 families"), place("had fled")]
    made = added("statements", "40 families had fled", cells={"kind": "indirect"}, spans={"content": pieces})
    (row,) = made["statements"][made["statements"]["reviewed"] == "added"].to_dict("records")
    assert row["content"] == "40 families had fled" and row["content_spans"] == "[[235, 246], [247, 255]]"
    made = added("actors", "the harbour master", cells={"kind": "person"})
    assert rows(made["actors"][made["actors"]["reviewed"] == "added"], "actor_id name mentions") == [("harbour:ax53", "the harbour master", 1)]  # fmt: skip
    assert rows(made["mentions"][made["mentions"]["reviewed"] == "added"], "mention_id actor_id start") == [("harbour:mx53", "harbour:ax53", 53)]  # fmt: skip
    assert_same(undone(made), tables())


def test_an_added_actor_takes_over_a_mention_that_was_another_s() -> None:
    correction = {
        "table": "actors",
        "kind": "added",
        "anchor": place("Sarran army", 2),
        "cells": {"kind": "armed group"},
    }
    made = apply(tables(), said(whole(report({}, correction))))
    (row,) = made["mentions"][made["mentions"]["reviewed"] == "corrected"].to_dict("records")
    assert (row["actor_id"], row["start"]) == ("harbour:ax283", 283)
    assert rows(made["actors"], "actor_id mentions reviewed")[1:6:4] == [
        ("harbour:a2", 1, None),
        ("harbour:ax283", 1, "added"),
    ]
    assert_same(undone(made), tables())


def test_two_rows_may_be_added_at_the_same_words() -> None:
    hurt = {**FLED, "cells": {**FLED["cells"], "outcome": "injured"}}
    made = apply(tables(), said(whole(report({}, FLED, hurt))))
    assert set(made["figures"]["figure_id"][2:4]) == {"harbour:fx235", "harbour:fx235-2"}
    assert left_out(made["changes"]) == []


# What cannot be


@pytest.mark.parametrize(
    ("row", "more", "why"),
    [
        ("f1", {"cells": {"low": 9}}, "low, best and high must rise"),
        ("f1", {"cells": {"low": None, "best": None, "high": None}}, "one of low, best and high"),
        ("f1", {"cells": {"outcome": "dead"}}, "outcome cannot be 'dead': it is one of killed,"),
        ("f1", {"cells": {"outcome": None}}, "outcome must be given"),
        ("f1", {"cells": {"low": "7"}}, "low cannot be '7'"),
        ("f1", {"cells": {"low": True}}, "low cannot be True"),
        ("f1", {"cells": {"date_from": "1 May"}}, "it is a day, as YYYY-MM-DD"),
        ("f1", {"cells": {"date_from": "2031-05-02", "date_to": "2031-05-01"}}, "date_from is after date_to"),
        ("f1", {"cells": {"deaths": 7}}, "figures has no column 'deaths'"),
        ("f1", {"cells": {"source_id": "harbour:a1"}}, "no column 'source_id' that can be corrected"),
        ("f1", {"cells": {"place": "Ordu"}}, "say where they stand, in spans"),
        ("f1", {"spans": {"number": None}}, "number cannot be empty"),
        ("f1", {"spans": {"cue": place("said")}}, "no part 'cue'"),
        ("f1", {"spans": {"place": [place("Ordu"), place("Kessa")]}}, "one stretch of words"),
        ("f1", {"links": {"actor_id": place("Teleria")}}, "no column 'actor_id' that names an actor"),
        ("p1", {"spans": {"actor": None}}, "actor must be given"),
        ("s1", {"cells": {"negated": "no"}}, "negated cannot be 'no'"),
    ],
)
def test_values_that_cannot_be_are_left_out_and_named(row: str, more: dict[str, Any], why: str) -> None:
    made = one(row, kind="corrected", **more)
    (told,) = whys(made)
    assert why in told
    assert_same({name: made[name].drop(columns=REVIEWED) for name in SCHEMA}, tables())
    assert all(made[name][REVIEWED].isna().all() for name in SCHEMA)


@pytest.mark.parametrize(
    ("machine", "why"),
    [
        ({"low": "six"}, "low cannot be 'six'"),
        ({"low": float("nan"), "best": 6, "high": 6}, "low cannot be nan"),
        ({"low": 10**400, "best": 6, "high": 6}, "low cannot be 1000"),
        ({"outcome": "dead"}, "outcome cannot be 'dead'"),
    ],
)
def test_a_file_that_was_made_by_hand_puts_no_value_where_it_cannot_be(machine: dict[str, Any], why: str) -> None:
    for kind in ("confirmed", "corrected"):
        more = {"cells": {"hedge": "some"}} if kind == "corrected" else {}
        (told,) = whys(one("f1", kind=kind, machine=machine, **more))
        assert why in told


def test_half_of_a_character_is_no_text() -> None:
    made = one("f1", kind="confirmed", note="so \ud800 it is \U0001f600")
    assert made["changes"]["note"][0] == "so \ufffd it is \U0001f600"


def test_pieces_of_a_statement_stand_in_their_order() -> None:
    pieces = [place("had fled"), place("40 families")]
    made = one("s4", kind="corrected", spans={"content": pieces})
    assert rows(made["statements"], "content content_spans")[3] == ("40 families had fled", "[[235, 246], [247, 255]]")


@pytest.mark.parametrize(
    ("table", "more", "why"),
    [
        ("figures", {"cells": {"low": 4, "best": 4, "high": 4}}, "outcome must be given"),
        ("figures", {"cells": {"outcome": "killed"}}, "one of low, best and high"),
        ("positions", {"cells": {"stance": "accept"}}, "actor must be given"),
        ("statements", {}, "kind must be given"),
        ("actors", {}, "kind must be given"),
    ],
)
def test_an_added_row_must_say_what_a_row_says(table: str, more: dict[str, Any], why: str) -> None:
    (told,) = whys(added(table, "families", **more))
    assert why in told


# Several reviewers


def test_two_who_say_the_same_are_both_named() -> None:
    ann = whole(report({"f1": {"kind": "corrected", "cells": SEVEN}}), reviewer="Ann")
    ben = whole(report({"f1": {"kind": "corrected", "cells": SEVEN, "when": "2031-05-02"}}), reviewer="Ben")
    made = apply(tables(), said(ann, ben))
    assert made["figures"]["low"][0] == 7 and set(made["changes"]["reviewer"]) == {"Ann; Ben"}
    assert set(made["changes"]["file"]) == {"1.json; 2.json"}


def test_two_who_differ_are_both_left_out_and_the_machine_s_row_stands() -> None:
    ann = whole(report({"f1": {"kind": "corrected", "cells": SEVEN}, "f2": {"kind": "confirmed"}}), reviewer="Ann")
    for other in ({"kind": "confirmed"}, {"kind": "wrong"}, {"kind": "corrected", "cells": {"high": 8}}):
        ben = whole(report({"f1": other, "f2": {"kind": "confirmed"}}), reviewer="Ben")
        for files in ((ann, ben), (ben, ann)):
            made = apply(tables(), said(*files))
            assert rows(made["figures"], "low high reviewed")[:2] == [(6, 6, None), (12, None, "confirmed")]
            assert (
                len(whys(made)) == 2 and "Ann: corrected" in whys(made)[0] and f"Ben: {other['kind']}" in whys(made)[0]
            )


def test_who_says_otherwise_later_is_believed_of_the_two() -> None:
    first = whole(report({"f1": {"kind": "wrong"}}), reviewer="Ann", saved="2031-05-01T10:00:00Z")
    later = whole(report({"f1": {"kind": "confirmed"}}), reviewer="Ann", saved="2031-05-02T10:00:00Z")
    made = apply(tables(), said(first, later))
    assert made["figures"]["reviewed"][0] == "confirmed" and whys(made) == ["figures 'six': Ann said otherwise later"]


def test_a_later_file_meets_what_was_applied_before() -> None:
    ann = whole(report({"f1": {"kind": "corrected", "cells": SEVEN}, "f2": {"kind": "wrong"}}), reviewer="Ann")
    ben = whole(report({"f1": {"kind": "confirmed"}, "f2": {"kind": "confirmed"}, "s1": {"kind": "confirmed"}}))
    before = apply(tables(), said(ann))
    made = apply(before, said(ben))
    assert list(made["figures"]["reviewed"][:1]) == ["corrected"] and made["statements"]["reviewed"][0] == "confirmed"
    assert [why.partition(": ")[2] for why in whys(made)] == [
        "differs from what another correction made of the row (corrected)",
        "marked wrong by another",
    ]


# The text saved anew, the report renamed or gone


FILE = whole(
    report({"f1": {"kind": "corrected", "cells": SEVEN, "spans": {"source": place("the Sarran army")}}, "s2": {"kind": "confirmed"}, "p2": {"kind": "wrong"}}, FLED)
)  # fmt: skip
ROWS = [
    ("six", 7, "the Sarran army", "corrected"),
    ("At least 12", 12, "the Sarran army", None),
    ("40", 40, None, "added"),
]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("harbour", HARBOUR),
        ("renamed", HARBOUR),
        ("harbour", HARBOUR.replace("\n\n", "\n \n\n")),
        ("harbour", HARBOUR.replace("fish market", "fish  market")),
        ("harbour", "From our reporter, who was there on the day.\n\n" + HARBOUR),
        ("harbour", HARBOUR.replace("“", '"').replace("”", '"')),
    ],
)
def test_corrections_survive_a_text_that_was_saved_anew(name: str, text: str) -> None:
    made = apply(extract([Report(name, text)]), said(FILE))
    assert left_out(made["changes"]) == []
    assert rows(made["figures"], "number low source reviewed") == ROWS
    assert "confirmed" in set(made["statements"]["reviewed"].dropna()) and len(made["positions"]) == 2
    start, end = (int(made["figures"][f"source_{edge}"][0]) for edge in ("start", "end"))
    assert made["reports"]["text"][0][start:end] == "the Sarran army"


def test_words_that_are_gone_are_named_and_the_rest_is_applied() -> None:
    text = HARBOUR.replace("six people", "nine people")
    made = apply(extract([Report("harbour", text)]), said(FILE))
    assert rows(made["figures"], "number low reviewed") == [("nine", 9, None), ("At least 12", 12, None), ("40", 40, "added")]  # fmt: skip
    assert [why.partition(": ")[2] for why in whys(made)] == ["the words 'six' no longer stand in the report"]


def test_a_report_that_is_not_here_is_named_and_one_of_its_name_is_not_taken_for_it() -> None:
    other = extract([Report("elsewhere", "Nobody was hurt in Kessa, the mayor said.")])
    made = apply(other, said(FILE))
    assert len(made["changes"]) == 4 and set(made["changes"]["report_id"]) == {"harbour"}
    assert "no report here has the text" in whys(made)[0]
    both = extract([Report("harbour", "Six people came to Ordu."), Report("moved", HARBOUR)])
    made = apply(both, said(FILE))
    assert left_out(made["changes"]) == [] and set(made["changes"]["report_id"]) == {"moved"}


# Other rules than those whose rows were reviewed


def without(table: str, place: int) -> dict[str, pd.DataFrame]:
    given = tables()
    given[table] = given[table].drop(index=place).reset_index(drop=True)
    return given


def test_a_confirmed_row_that_no_rule_finds_any_longer_is_kept() -> None:
    file = said(whole(report({"f2": {"kind": "confirmed"}, "p1": {"kind": "confirmed"}, "s3": {"kind": "confirmed"}})))
    for table, n, columns in (("figures", 1, "number low high source source_id outcome"), ("positions", 0, "actor actor_id stance issue polarity plover statement_id"), ("statements", 2, "source source_id cue content kind")):  # fmt: skip
        made = apply(without(table, n), file)
        assert left_out(made["changes"]) == []
        assert rows(made[table], columns) == rows(tables()[table], columns)
        assert made[table]["reviewed"][n] == "added"


def test_a_confirmed_value_stands_when_the_rules_say_another() -> None:
    given = tables()
    given["figures"].loc[0, ["low", "best", "high"]] = [60.0, 60.0, 60.0]
    made = apply(given, said(whole(report({"f1": {"kind": "confirmed"}}))))
    assert rows(made["figures"], "low best high reviewed")[0] == (6, 6, 6, "corrected")
    assert rows(made["changes"], "column machine corrected")[0] == ("low", "60", "6")


def test_what_the_rules_find_by_now_as_corrected_is_confirmed() -> None:
    given = tables()
    given["figures"].loc[0, ["low", "best", "high"]] = [7.0, 7.0, 7.0]
    made = apply(given, said(whole(report({"f1": {"kind": "corrected", "cells": SEVEN}}))))
    assert made["figures"]["reviewed"][0] == "confirmed" and list(made["changes"]["result"]) == ["right"]
    found = apply(tables(), said(whole(report({}, FLED))))
    machine = {name: found[name].drop(columns=REVIEWED) for name in SCHEMA}
    made = apply(machine, said(whole(report({}, FLED))))
    assert (
        list(made["figures"]["reviewed"][:3]) == [None, None, "confirmed"]
        or made["figures"]["reviewed"][2] == "confirmed"
    )
    assert len(made["figures"]) == 5


def test_a_row_marked_wrong_that_says_something_else_now_is_asked_again() -> None:
    given = tables()
    given["figures"].loc[0, "outcome"] = "injured"
    made = apply(given, said(whole(report({"f1": {"kind": "wrong"}}))))
    assert len(made["figures"]) == 4 and made["figures"]["reviewed"].isna().all()
    assert "says something else now" in whys(made)[0]
    made = apply(without("figures", 0), said(whole(report({"f1": {"kind": "wrong"}}))))
    assert list(made["changes"]["result"]) == ["gone"]


def test_a_row_that_grew_by_a_word_is_the_same_row() -> None:
    given = tables()
    end = int(given["figures"]["number_end"][1])
    given["figures"].loc[1, ["number", "number_start"]] = [HARBOUR[end - 2 : end], end - 2]
    made = apply(given, said(whole(report({"f2": {"kind": "confirmed"}}))))
    assert rows(made["figures"], "number low reviewed")[1] == ("At least 12", 12, "corrected")


def test_another_count_at_its_words_is_not_overwritten() -> None:
    given = tables()
    end = int(given["figures"]["number_end"][1])
    given["figures"].loc[1, ["number", "number_start", "low", "best"]] = [HARBOUR[end - 2 : end], end - 2, pd.NA, 12.0]
    made = apply(given, said(whole(report({"f2": {"kind": "confirmed"}}))))
    assert len(made["figures"]) == 4 and made["figures"]["reviewed"].isna().all()
    assert "another row stands at its words now" in whys(made)[0]


def test_two_holders_of_one_stance_are_told_apart_by_their_words() -> None:
    given = tables()
    twin = given["positions"].iloc[[2]].assign(position_id="harbour:p4", actor="the Sarran army", actor_start=265, actor_end=280)  # fmt: skip
    given["positions"] = pd.concat([given["positions"][:3], twin, given["positions"][3:]], ignore_index=True)
    made = apply(given, said(whole(report({"p3": {"kind": "wrong"}}))))
    assert rows(made["positions"], "position_id actor")[2] == ("harbour:p4", "the Sarran army")
    made = apply(without("positions", 2) | {"positions": given["positions"].drop(index=2).reset_index(drop=True)}, said(whole(report({"p3": {"kind": "confirmed"}}))))  # fmt: skip
    assert [r for r in rows(made["positions"], "actor reviewed") if r[0] in {"Teleria", "the Sarran army"}] == [("the Sarran army", None), ("Teleria", "added")]  # fmt: skip


# Over many reports


def test_incidents_and_their_exports_have_the_reviewed_values() -> None:
    given = tables()
    given["figures"].loc[:, ["date_from", "date_to"]] = "2031-05-05"
    said_of = {"f1": {"kind": "corrected", "cells": {**SEVEN, "date_from": "2031-05-05", "date_to": "2031-05-05"}}}
    claims = incidents(apply(given, said(whole(report(said_of)))))
    assert rows(claims[claims["figure_id"] == "harbour:f1"], "low reviewed") == [(7, "corrected")]
    ged = ucdp(claims).table
    assert ("1 of 1", 7) in rows(ged, "reviewed low") and "corrected" in set(airwars(claims).table["reviewed"].dropna())
    plain = incidents(given)
    assert all("reviewed" not in frame for frame in (plain, ucdp(plain).table, airwars(plain).table))


# Read whole; beside the reports


def test_a_report_that_was_read_whole_says_so() -> None:
    one = report({}) | {"complete": ["figures"]}
    made = apply(tables(), said(whole(one, reviewer="Ann")))
    assert rows(made["changes"], "table kind result reviewer") == [("figures", "complete", "read", "Ann")]
    assert made["reports"]["reviewed"].isna().all()
    every = report({}) | {"complete": ["actors", "figures", "positions", "statements"]}
    assert list(apply(tables(), said(whole(every)))["reports"]["reviewed"].fillna("")) == ["confirmed", ""]


def test_the_file_beside_the_reports(tmp_path: Any) -> None:
    assert list(corrected(tables(), [tmp_path])) == list(SCHEMA)
    saved(tmp_path, FILE)
    assert rows(corrected(tables(), [tmp_path])["figures"], "low reviewed")[0] == (7, "corrected")


# Whose a mention is, and two rows that are one actor


def moved(words: str, nth: int, to: dict[str, Any] | None) -> dict[str, Any]:
    """A mention that is another's."""
    anchor = place(words, nth)
    return {"table": "mentions", "kind": "corrected", "anchor": anchor, "machine": {"actor": "?"}, "links": {"actor_id": to}}  # fmt: skip


def named(made: dict[str, pd.DataFrame], identifier: str) -> set[tuple[str, str]]:
    """The tables and columns that name an actor."""
    return {
        (table, column)
        for table in SCHEMA
        for column in made[table].columns
        if column != "row_id" and identifier in set(made[table][column].astype("string").dropna())
    }


def test_two_rows_are_one_actor() -> None:
    given = tables()
    given["statements"].loc[0, "source_candidates"] = '["harbour:a2", "harbour:a5"]'
    given["statements"].loc[0, "source_id"] = pd.NA
    given["mentions"].loc[4, ["actor_id", "candidates"]] = [pd.NA, '["harbour:a1", "harbour:a5"]']
    before = dict(zip(given["actors"]["actor_id"], given["actors"]["mentions"], strict=True))
    assert ("actors", "actor_id") in named(given, "harbour:a5") and ("statements", "source_id") in named(given, "harbour:a5")  # fmt: skip
    one_with = {"kind": "corrected", "links": {"actor_id": place("the Sarran army")}}
    made = apply(given, said(whole(report({"a5": one_with}))))
    assert left_out(made["changes"]) == [] and named(made, "harbour:a5") == set()
    counts = dict(zip(made["actors"]["actor_id"], made["actors"]["mentions"], strict=True))
    assert counts["harbour:a2"] == before["harbour:a2"] + before["harbour:a5"] and len(counts) == len(before) - 1
    assert rows(made["statements"], "source_id source_candidates")[0] == ("harbour:a2", None), "of the two there is one"
    assert made["mentions"]["candidates"][4] == '["harbour:a1", "harbour:a2"]'
    assert_same(undone(made), given)
    again = said(whole(report({"a5": one_with, "a2": {"kind": "corrected", "links": {"actor_id": place("Teleria")}}})))
    both_ways = apply(given, again)
    assert len(both_ways["actors"]) == len(made["actors"]) and left_out(both_ways["changes"]) == []


def test_an_actor_that_is_one_with_nobody_is_left_out_and_named() -> None:
    (told,) = whys(one("a5", kind="corrected", links={"actor_id": place("fish market")}))
    assert "no other actor is mentioned" in told
    ann, ben = (
        whole(report({"a5": {"kind": "corrected", "links": {"actor_id": place(words)}}}), reviewer=name)
        for name, words in (("Ann", "the Sarran army"), ("Ben", "Colonel Adem Ruske"))
    )
    assert len(whys(apply(tables(), said(ann, ben)))) == 2, "two who differ"


def test_actors_that_the_rules_join_by_now_agree_and_a_third_is_not_joined() -> None:
    one_with = said(whole(report({"a5": {"kind": "corrected", "links": {"actor_id": place("the Sarran army")}}})))
    given = tables()
    given["mentions"].loc[given["mentions"]["actor_id"] == "harbour:a5", "actor_id"] = "harbour:a2"
    given["actors"] = given["actors"][given["actors"]["actor_id"] != "harbour:a5"].reset_index(drop=True)
    made = apply(given, one_with)
    assert list(made["changes"]["result"]) == ["agrees"] and len(made["actors"]) == len(given["actors"])
    given["mentions"].loc[given["mentions"]["text"] == "Teleria", "actor_id"] = "harbour:a3"
    (told,) = whys(apply(given, one_with))
    assert "its words mention 'Adem Ruske' now, which is another actor" in told


def test_a_mention_is_another_s_and_what_its_words_named_is_too() -> None:
    given = tables()
    before = dict(zip(given["actors"]["actor_id"], given["actors"]["mentions"], strict=True))
    assert rows(given["statements"], "source source_id")[3] == ("He", "harbour:a3")
    made = apply(given, said(whole(report({}, moved("He", 1, place("Teleria"))))))
    assert left_out(made["changes"]) == []
    mention = made["mentions"][made["mentions"]["start"] == HARBOUR.index("He denied")]
    assert rows(mention, "text actor_id reviewed") == [("He", "harbour:a5", "corrected")]
    assert rows(made["statements"], "source source_id reviewed")[3] == ("He", "harbour:a5", None)
    counts = dict(zip(made["actors"]["actor_id"], made["actors"]["mentions"], strict=True))
    assert counts["harbour:a5"] == before["harbour:a5"] + 1 and counts["harbour:a3"] == before["harbour:a3"] - 1
    assert_same(undone(made), given)
    assert_same(apply(made, said(whole(report({}, moved("He", 1, place("Teleria")))))), made)
    nobody = apply(given, said(whole(report({}, moved("He", 1, None)))))
    assert nobody["mentions"]["actor_id"].isna().sum() == given["mentions"]["actor_id"].isna().sum() + 1
    assert rows(nobody["statements"], "source source_id")[3] == ("He", None)


@pytest.mark.parametrize(
    ("correction", "why"),
    [
        (moved("shelling".title(), 1, place("Teleria")), "no mention of an actor stands at its words now"),
        (moved("He", 1, place("fish market")), "no actor is mentioned at the words"),
    ],
)
def test_a_mention_that_cannot_be_given_is_left_out_and_named(correction: dict[str, Any], why: str) -> None:
    made = apply(tables(), said(whole(report({}, correction))))
    assert why in whys(made)[0]
    assert_same({name: made[name].drop(columns=REVIEWED) for name in SCHEMA}, tables())


def test_two_who_give_a_mention_to_different_actors_are_both_left_out() -> None:
    ann = whole(report({}, moved("He", 1, place("Teleria"))), reviewer="Ann")
    ben = whole(report({}, moved("He", 1, None)), reviewer="Ben")
    assert len(whys(apply(tables(), said(ann, ben)))) == 2
    made = apply(apply(tables(), said(ann)), said(ben))
    assert "differs from what another correction made" in whys(made)[0]
