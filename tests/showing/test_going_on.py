"""A page that goes on from an earlier file: what was said is there, can be taken back and is saved again, once each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analysis.corrections import applying
from analysis.corrections import file as corrections_file
from analysis.corrections.applying import Plan
from analysis.corrections.going_on import said_before
from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.showing import pages
from analysis.tables.schema import SCHEMA
from tests.corrections.made import BRIDGE, HARBOUR, assert_same, place, report, rows, saved, tables, whole
from tests.showing.chromium import BROWSER_NEEDS, inaccessible, load_again

pytest.importorskip("axe_playwright_python.sync_playwright", reason=BROWSER_NEEDS)
Page = pytest.importorskip("playwright.sync_api", reason=BROWSER_NEEDS).Page
WIDE = pytest.mark.parametrize("page", [(1400, "light")], indirect=True)

SEVEN = {"low": 7, "best": 7, "high": 7}
FLED = {
    "table": "figures", "kind": "added", "anchor": place("40"), "cells": {"best": 40, "outcome": "displaced"},
    "spans": {"number": place("40"), "victims": place("families")}, "note": "from the second paragraph",
}  # fmt: skip
HE = {"table": "mentions", "kind": "corrected", "anchor": place("He"), "machine": {"actor": "?"}, "links": {"actor_id": place("Teleria")}}  # fmt: skip
GONE = {**FLED, "kind": "confirmed", "anchor": place("valley"), "machine": {"low": 3, "best": 3, "high": 3, "outcome": "killed"}}  # fmt: skip
del GONE["cells"], GONE["spans"]
SAID = {
    "f1": {"kind": "corrected", "cells": SEVEN, "spans": {"source": place("the Sarran army")}, "note": "by telephone"},
    "f2": {"kind": "confirmed", "when": "2031-05-01T10:00:00Z"},
    "p2": {"kind": "wrong"},
    "a5": {"kind": "corrected", "links": {"actor_id": place("the Sarran army")}},
}
ANN = whole(
    report(SAID, FLED, HE, GONE) | {"complete": ["figures"]},
    report({"f1": {"kind": "confirmed"}}, name="bridge"),
    reviewer="Ann", saved="2031-05-02T10:00:00Z",
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages as the machine's tables make them, of which no test changes a file."""
    folder = tmp_path_factory.mktemp("site")
    pages.write_site(tables(), folder)
    return folder


@pytest.fixture(scope="module")
def site_with(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages that were made with Ann's corrections."""
    folder = tmp_path_factory.mktemp("site")
    given = corrections_file.joined(corrections_file.parse(ANN))
    pages.write_site(applying.apply(tables(), given), folder, given)
    return folder


def start(page: Page, folder: Path) -> None:
    page.goto((folder / "report-harbour.html").as_uri())
    page.locator("#check-on").press("Enter")
    page.evaluate("document.activeElement.blur()")


def load(page: Page, path: Path) -> str:
    # The file is read after the call has returned: what an earlier one was told must not pass for this one's answer.
    page.evaluate("document.getElementById('loaded').textContent = ''")
    page.locator("#load-file").set_input_files(path)
    page.wait_for_function("document.getElementById('loaded').textContent")
    return page.locator("#loaded").inner_text()


def save(page: Page, folder: Path) -> dict[str, Any]:
    with page.expect_download() as download:
        page.locator("#save-file").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    given = json.loads(path.read_text(encoding="utf-8"))
    corrections_file.validate(given)
    return given


def go_to(page: Page, row: str) -> None:
    for key in "k" * 40 + "j" * 40:
        if page.locator("#card h2").inner_text().startswith(row):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{row} is not among the rows")


def told(page: Page) -> str:
    return page.locator("#checked").inner_text()


def same(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Both files say the same, each of its words once, by the same people at the same time."""
    first, second = (corrections_file.joined(corrections_file.parse(given)) for given in (one, other))
    plain = [[(r.sha256, r.corrections, tuple(c.table for c in r.complete)) for r in of] for of in (first, second)]
    assert plain[0] == plain[1]
    for given in (one, other):
        assert sum(len(r["corrections"]) for r in given["reports"]) == sum(len(r.corrections) for r in first)


def assert_all_is_there(page: Page) -> None:
    assert "rows checked: 1 right, 2 corrected, 1 wrong, 1 added, 1 mention moved, 1 of rows that are not here." in told(page)  # fmt: skip
    assert page.locator("#complete input").first.evaluate("box => box.value") == "actors"
    assert page.locator("#complete input[value=figures]").is_checked()


def test_an_earlier_file_is_gone_on_from(page: Page, site: Path, tmp_path: Path) -> None:
    start(page, site)
    loaded = load(page, saved(tmp_path, ANN, "earlier.json"))
    assert loaded.startswith("earlier.json: 7 corrections of this report taken over; what it says of 1 other report")
    assert_all_is_there(page)
    assert inaccessible(page) == [] and page.faults == []
    again = save(page, tmp_path)
    assert (tmp_path / "corrections.json").exists(), "it is of two reports"
    same(again, ANN)
    # The same file once more doubles nothing; what is taken back is gone, and Back brings it again.
    load(page, tmp_path / "earlier.json")
    same(save(page, tmp_path), ANN)
    load_again(page)
    assert_all_is_there(page)
    same(save(page, tmp_path), ANN)


@WIDE
def test_what_was_said_before_is_taken_back_and_the_rest_stays(page: Page, site: Path, tmp_path: Path) -> None:
    start(page, site)
    load(page, saved(tmp_path, ANN, "earlier.json"))
    page.locator("a.ref", has_text="f1").first.click()
    assert page.locator("#card h2").inner_text() == "f1, figures: corrected"
    assert "Said by Ann." in page.locator("#card").inner_text() and "by telephone" in page.locator("#card").inner_text()
    page.keyboard.press("x")
    assert page.locator("#card h2").inner_text() == "f1, figures"
    kinds = lambda: [c.get("row", c["table"]) for c in save(page, tmp_path)["reports"][0]["corrections"]]  # noqa: E731
    assert "harbour:f1" not in kinds() and len(kinds()) == 6
    page.keyboard.press("u")
    assert page.locator("#card h2").inner_text() == "f1, figures: corrected" and len(kinds()) == 7
    page.keyboard.press("u")  # the file itself
    assert " 0 of " in f" {told(page)}" and not page.locator("#complete input[value=figures]").is_checked()
    page.keyboard.press("y")
    given = save(page, tmp_path)
    assert [len(r["corrections"]) for r in given["reports"]] == [1]
    assert (tmp_path / "corrections-harbour.json").exists(), "of this report alone"


@WIDE
def test_a_row_that_was_added_is_corrected_and_taken_out(page: Page, site: Path, tmp_path: Path) -> None:
    start(page, site)
    load(page, saved(tmp_path, whole(report({}, FLED), reviewer="Ann"), "earlier.json"))
    go_to(page, "fx")
    page.keyboard.press("e")
    page.locator("#card [name=low]").fill("30")
    page.locator("#reviewer").evaluate("box => { box.value = 'Ben'; box.dispatchEvent(new Event('input')); }")
    page.locator("#card form button[type=submit]").press("Enter")
    assert page.locator("#card h2").inner_text() == "fx235, figures: added"
    (one,) = save(page, tmp_path)["reports"][0]["corrections"]
    assert one["cells"] == {
        "low": 30,
        "best": 40,
        "high": None,
        "outcome": "displaced",
        "status": "unspecified",
        "scope": "unknown",
    }
    assert one["spans"] == FLED["spans"] and one["reviewer"] == "Ben" and one["note"] == FLED["note"]
    page.keyboard.press("x")
    assert "added" not in told(page)
    page.keyboard.press("u")
    page.keyboard.press("u")
    (one,) = save(page, tmp_path)["reports"][0]["corrections"]
    assert one["cells"] == FLED["cells"] and one["reviewer"] == "Ann"


def test_a_page_that_was_made_with_corrections_has_them(page: Page, site_with: Path, tmp_path: Path) -> None:
    start(page, site_with)
    assert "The page was made with corrections: 7" in page.locator("#loaded").inner_text()
    assert_all_is_there(page)
    for _ in range(40):  # rows that were taken out have a card too
        page.keyboard.press("j")
    assert page.faults == []
    mine = {**ANN, "reports": ANN["reports"][:1]}
    same(save(page, tmp_path), mine)
    page.locator("a.ref", has_text="f2").first.click()
    page.keyboard.press("x")
    assert page.locator("#card h2").inner_text() == "f2, figures"
    load_again(page)
    assert "1 right" not in told(page), "taken back: it does not come again with the page"
    load(page, saved(tmp_path, ANN, "earlier.json"))
    same(save(page, tmp_path), ANN)
    done = applying.apply(tables(), corrections_file.joined(corrections_file.parse(ANN)))
    assert_same({n: applying.apply(tables(), corrections_file.read([tmp_path / "corrections.json"]))[n] for n in SCHEMA}, {n: done[n] for n in SCHEMA})  # fmt: skip


@WIDE
def test_two_reviewers_of_one_row_are_decided_between(page: Page, site: Path, tmp_path: Path) -> None:
    ben = whole(report({"f1": {"kind": "wrong"}, "f2": {"kind": "confirmed"}}), reviewer="Ben", saved="2031-05-03T10:00:00Z")  # fmt: skip
    start(page, site)
    load(page, saved(tmp_path, whole(report(SAID), reviewer="Ann"), "ann.json"))
    assert "1 of rows on which two say different things: decide them" in load(page, saved(tmp_path, ben, "ben.json"))
    assert told(page).endswith("1 to decide.")
    given = save(page, tmp_path)["reports"][0]["corrections"]
    assert sorted(c["reviewer"] for c in given if c["row"] == "harbour:f1") == ["Ann", "Ben"], "neither is lost"
    assert [c["reviewer"] for c in given if c["row"] == "harbour:f2"] == ["Ann; Ben"]
    page.locator("a.ref", has_text="f1").first.click()
    assert inaccessible(page) == []
    assert "Ann: corrected (low 7, best 7, high 7); Ben: wrong" in page.locator("#card .bad").inner_text()
    page.keyboard.press("y")
    given = save(page, tmp_path)["reports"][0]["corrections"]
    assert [c["kind"] for c in given if c["row"] == "harbour:f1"] == ["confirmed"]
    page.keyboard.press("u")
    assert told(page).endswith("1 to decide.")


@WIDE
def test_actors_are_joined_and_a_mention_moved_on_the_page(page: Page, site: Path, tmp_path: Path) -> None:
    start(page, site)
    page.evaluate("""() => { for (const table of ["statements", "figures", "positions"]) document.getElementById(`show-${table}`).click(); }""")  # fmt: skip
    page.evaluate("document.activeElement.blur()")
    go_to(page, "a5")
    page.keyboard.press("e")
    page.get_by_label("is one with").select_option("harbour:a2")
    page.keyboard.press("Tab")
    page.locator("#card form button[type=submit]").press("Enter")
    go_to(page, "a3")
    page.keyboard.press("e")
    page.locator("#card summary", has_text="whose are they").first.press("Enter")
    page.get_by_label("“He”").select_option("harbour:a2")
    assert inaccessible(page) == [] and page.faults == []
    page.locator("#card form button[type=submit]").press("Enter")
    assert "1 corrected, 1 mention moved" in told(page)
    given = save(page, tmp_path)
    made = applying.apply(tables(), corrections_file.joined(corrections_file.parse(given)))
    assert applying.left_out(made["changes"]) == []
    assert "harbour:a5" not in set(made["actors"]["actor_id"])
    assert rows(made["statements"], "source source_id")[3] == ("He", "harbour:a2")


@WIDE
def test_a_mention_of_nobody_is_given_to_an_actor_and_taken_back(page: Page, tmp_path: Path) -> None:
    given = tables()
    at = given["mentions"].index[given["mentions"]["start"] == HARBOUR.index("He denied")][0]
    given["mentions"].loc[at, "actor_id"] = None
    pages.write_site(given, tmp_path)
    start(page, tmp_path)
    go_to(page, "a5")
    for choice, links in (("this actor’s", place("Teleria")), ("nobody’s", None)):
        page.keyboard.press("e")
        page.locator("#card summary", has_text="1 mention of nobody").press("Enter")
        page.get_by_label("“He”").select_option(label=choice)
        page.locator("#card form button[type=submit]").press("Enter")
        made = save(page, tmp_path)["reports"][0]["corrections"]
        assert [c["links"]["actor_id"] for c in made] == ([links] if links else [])
        assert [c["machine"] for c in made] == ([{"actor": None}] if links else [])


@WIDE
def test_what_is_no_file_of_corrections_is_told(page: Page, site: Path, tmp_path: Path) -> None:
    start(page, site)
    for number, text in enumerate(["{", "[]", '{"format": "other/1", "reports": []}', '{"format": "analysis-corrections/1", "reports": [{"corrections": [{}]}]}']):  # fmt: skip
        path = tmp_path / f"bad{number}.json"
        path.write_text(text, encoding="utf-8")
        page.evaluate("document.getElementById('loaded').textContent = ''")
        assert load(page, path) == f"bad{number}.json is no file of corrections that was saved from such a page."
    assert page.faults == []


@WIDE
def test_what_the_browser_kept_of_rows_that_are_other_ones_now_is_tied_to_its_words(page: Page, tmp_path: Path) -> None:
    pages.write_site(tables(), tmp_path)
    start(page, tmp_path)
    load(page, saved(tmp_path, whole(report(SAID, FLED), reviewer="Ann"), "earlier.json"))
    before = save(page, tmp_path)
    given = tables()
    given["figures"] = given["figures"].drop(index=0).assign(figure_id=["harbour:f1", "bridge:f1", "bridge:f2"]).reset_index(drop=True)  # fmt: skip
    pages.write_site(given, tmp_path)
    start(page, tmp_path)
    assert "1 right" in told(page) and "1 of rows that are not here" in told(page)
    page.locator("a.ref", has_text="f1").first.click()
    assert "“At least 12”" in page.locator("#card").inner_text()
    assert page.locator("#card h2").inner_text() == "f1, figures: right"
    same(save(page, tmp_path), before)


def test_said_before_stands_at_the_words_of_the_text_as_it_is_now() -> None:
    text = "From our reporter.\n\n" + HARBOUR.replace("40 families", "forty families")
    reports = extract([Report("harbour", text), Report("bridge", BRIDGE)])["reports"]
    plan = Plan(corrections_file.joined(corrections_file.parse(ANN)))
    plan.look(reports)
    given = said_before(plan.of_reports()["harbour"], "harbour", text)
    assert given is not None
    mine, gone = given["reports"]
    assert mine["sha256"] == corrections_file.text_hash(text) and gone["sha256"] == corrections_file.text_hash(HARBOUR)
    for one in mine["corrections"]:
        position, quote = one["anchor"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
    lost = [c["anchor"]["selector"][1]["exact"] for c in gone["corrections"]]
    assert lost == ["He denied that 40 families had fled", "40"] and len(mine["corrections"]) == 5
    assert said_before([], "harbour", text) is None
    corrections_file.validate(whole(*given["reports"]))
