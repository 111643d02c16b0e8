"""A reviewer at the page, by keyboard alone: what is said of rows is saved as one file, and the file changes the tables."""

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis.corrections import applying
from analysis.corrections import file as corrections_file
from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.showing import notebook, pages
from analysis.showing.checking import checking
from tests.showing.chromium import BROWSER_NEEDS, inaccessible, load_again, tab_to

pytest.importorskip("axe_playwright_python.sync_playwright", reason=BROWSER_NEEDS)
Page = pytest.importorskip("playwright.sync_api", reason=BROWSER_NEEDS).Page

# An emoji before the rows: a browser counts it as two characters, the tables as one.
TEXT = (
    "GENEVA — 🕊 The rebels rejected the cease-fire on Monday.\n\n"
    "At least 12 people were killed in Kessa and 30 others wounded, the ministry said. "
    "“We will not leave,” said Ada Oko, a spokeswoman for the rebels.\n\n"
    "Six coffins stood in the market."
)


@pytest.fixture(scope="module")
def tables():
    return extract([Report("truce", TEXT)])


@pytest.fixture(scope="module")
def site(tables, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    pages.write_site(tables, folder)
    return folder


def opened(page: Page, site: Path) -> None:
    page.goto((site / "report-truce.html").as_uri())
    for table in ("statements", "actors"):
        tab_to(page, f"#show-{table}")
        page.keyboard.press("Space")
    tab_to(page, "#check-on")
    page.keyboard.press("Enter")
    page.evaluate("document.activeElement.blur()")


def saved(page: Page, tmp_path: Path) -> Path:
    with page.expect_download() as download:
        page.locator("#save-file").press("Enter")
    path = tmp_path / "corrections.json"
    download.value.save_as(path)
    return path


def head(page: Page) -> str:
    return page.locator("#card h2").inner_text()


def test_reviewed_by_keyboard_and_found_in_the_tables(page: Page, site: Path, tables, tmp_path: Path) -> None:
    opened(page, site)
    assert head(page).startswith("p1,")
    page.keyboard.press("y")
    assert head(page).startswith("f1,")
    page.keyboard.press("e")
    page.locator("#card [name=low]").fill("14")
    page.keyboard.press("Enter")  # a number is corrected
    assert head(page).startswith("f2,")
    page.keyboard.press("e")
    place = page.locator("#card details", has_text="words for source").locator("summary")
    place.press("Enter")
    line = page.locator("#card details", has_text="words for source").locator(".words")
    line.focus()
    for _ in range(30):  # the words are at the line's end: to its start with Alt, then on to "the rebels"
        page.keyboard.press("Alt+ArrowRight")
    chosen = page.locator("#card details", has_text="words for source").locator(".words .in")
    assert chosen.all_inner_texts() == ["the", "rebels"]
    page.keyboard.press("Tab")
    page.locator("#card form button[type=submit]").press("Enter")  # a span is moved
    assert head(page).startswith("p2,")
    page.keyboard.press("n")  # a row is wrong
    page.evaluate(
        """() => { const p = [...document.querySelectorAll('.text p')].at(-1), range = document.createRange();
        range.setStart(p.firstChild.firstChild ?? p.firstChild, 0); range.setEnd(p.firstChild.firstChild ?? p.firstChild, 3);
        getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    page.keyboard.press("m")
    page.locator("#card form select").first.select_option("figures")
    assert page.locator("#card .words .in").first.inner_text() == "Six"
    for name in ("low", "best", "high"):
        page.locator(f"#card [name={name}]").fill("6")
    page.locator("#card [name=outcome]").select_option("bodies recovered")
    page.locator("#card form button[type=submit]").press("Enter")  # a row is added
    assert (
        page.locator("#checked").inner_text().startswith("4 of 4 rows checked: 1 right, 2 corrected, 1 wrong, 1 added")
    )
    assert page.locator("#card .steps button").first.inner_text() == "Save corrections-truce.json"
    assert inaccessible(page) == []
    assert page.faults == []

    given = corrections_file.read([saved(page, tmp_path)])
    done = applying.apply(tables, given)
    figures, positions = done["figures"], done["positions"]
    assert figures["reviewed"].tolist() == ["corrected", "corrected", "added"]
    assert figures["low"].tolist() == [14, 30, 6]
    assert figures["source"].tolist()[1] == "the rebels"
    assert figures["number"].tolist()[2] == "Six" and TEXT[int(figures["number_start"].iloc[2]) :].startswith("Six")
    assert positions["reviewed"].tolist() == ["confirmed"] and len(tables["positions"]) == 2
    changes = done["changes"].set_index(["result", "column"])["machine"]
    assert changes["corrected", "low"] == "12" and changes["corrected", "source"] == "the ministry"
    assert "taken out" in changes.index.get_level_values(0)

    (tmp_path / "truce.txt").write_text(TEXT, encoding="utf-8")  # the file lies beside the reports now
    of_notebook = notebook.tables_of(tmp_path)
    for name in ("figures", "positions", "changes"):
        pd.testing.assert_frame_equal(
            of_notebook[name].drop(columns="file", errors="ignore"), done[name].drop(columns="file", errors="ignore")
        )
    assert "corrected" in notebook.table(of_notebook["figures"], "number source").data
    shown = pages.report_page(done, "truce", tables)
    assert '<td class="n">14</td>' in shown and ">Six</td>" in shown and shown.count("<td>corrected</td>") == 2


def test_each_step_is_taken_back_and_all_of_a_table_are_confirmed_at_once(
    page: Page, site: Path, tmp_path: Path
) -> None:
    opened(page, site)
    page.keyboard.press("j")
    assert head(page).startswith("f1,")
    page.keyboard.press("t")
    assert page.locator("#checked").inner_text().startswith("2 of 4 rows checked: 2 right")
    page.keyboard.press("u")
    assert page.locator("#checked").inner_text().startswith("0 of 4")
    page.keyboard.press("n")
    page.keyboard.press("u")
    assert head(page).startswith("f1,")
    page.keyboard.press("y")
    load_again(page)
    assert page.locator("#checked").inner_text().startswith("1 of"), "it is kept in the browser"
    given = json.loads(saved(page, tmp_path).read_text(encoding="utf-8"))
    corrections_file.validate(given)
    assert [one["kind"] for one in given["reports"][0]["corrections"]] == ["confirmed"]


def test_numbers_that_do_not_rise_are_told_and_kept_open(page: Page, site: Path) -> None:
    opened(page, site)
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.locator("#card [name=high]").fill("3")
    page.keyboard.press("Enter")
    assert "must rise" in page.locator("#card .bad").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#checked").inner_text().startswith("0 of 4")


@pytest.mark.parametrize("page", [(1400, "light")], indirect=True)
def test_three_hundred_rows_answer_each_key_at_once(page: Page, tmp_path: Path) -> None:
    lines = [
        f"At least {number} people were killed in Kessa on Monday, the ministry said." for number in range(20, 170)
    ]
    pages.write_site(extract([Report("long", "\n\n".join(lines))]), tmp_path)
    page.goto((tmp_path / "report-long.html").as_uri())
    page.locator("#check-on").press("Enter")
    page.evaluate("document.activeElement.blur()")
    taken = page.evaluate(
        """() => Object.fromEntries(["y", "n", "j", "k", "g", "x", "u", "e", "m", "t"].map(key => [key, Array.from({length: 10}, () => {
        const from = performance.now(); dispatchEvent(new KeyboardEvent("keydown", {key})); const taken = performance.now() - from;
        dispatchEvent(new KeyboardEvent("keydown", {key: document.querySelector("#card form") ? "Escape" : "j"})); return taken; })]))"""
    )
    assert int(page.locator("#checked").inner_text().split(" rows")[0].split(" of ")[1]) >= 300
    slow = {key: times for key, times in taken.items() if sorted(times)[5] >= 100}
    assert not slow, "milliseconds: what people take as at once (Nielsen, 1993)"


def test_a_missing_row_is_added_by_arrow_keys_alone(page: Page, site: Path, tables, tmp_path: Path) -> None:
    opened(page, site)
    while not head(page).startswith("p2,"):
        page.keyboard.press("j")
    page.keyboard.press("m")  # the words of p2's paragraph, of which none is chosen yet
    page.keyboard.press("ArrowRight")  # "At"
    for _ in range(2):
        page.keyboard.press("Alt+ArrowRight")
    words = page.locator("#card .words .in").all_inner_texts()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("f")  # figures, in the list of tables
    assert page.evaluate("document.activeElement.value") == "figures" and words == ["12"]
    assert page.locator("#card .words .in").all_inner_texts() == words, "they stay when another table is chosen"
    for name in ("low", "best", "high"):
        tab_to(page, f"#card [name={name}]")
        page.keyboard.type("6")
    tab_to(page, "#card [name=outcome]")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    tab_to(page, "#card form button[type=submit]")
    page.keyboard.press("Enter")
    assert page.locator("#checked").inner_text().startswith("0 of 4 rows checked: 1 added")
    (one,) = json.loads(saved(page, tmp_path).read_text(encoding="utf-8"))["reports"][0]["corrections"]
    assert one["kind"] == "added" and one["cells"]["outcome"] == "killed" and one["cells"]["high"] == 6
    made = applying.apply(tables, corrections_file.joined(corrections_file.parse({"format": corrections_file.FORMAT, "reports": [{**checking(tables, "truce")["report"], "corrections": [one]}]})))  # fmt: skip
    assert applying.left_out(made["changes"]) == [] and "added" in set(made["figures"]["reviewed"].dropna())


def test_a_report_says_what_may_be_changed(tables) -> None:
    told = checking(tables, "truce")
    assert told["tables"]["figures"]["anchor"] == "number" and "place" in told["tables"]["figures"]["parts"]
    outcome = next(cell for cell in told["tables"]["figures"]["cells"] if cell["name"] == "outcome")
    assert outcome["kind"] == "text" and "killed" in outcome["values"]
    assert {row["table"] for row in told["report"]["corrections"]} == {"actors", "figures", "positions", "statements"}
