"""The pages in a real browser: headless Chromium, from the file system, by keyboard alone."""

from pathlib import Path

import pytest

from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.showing import pages
from tests.showing.chromium import BROWSER_NEEDS, tab_to

Axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=BROWSER_NEEDS).Axe
Page = pytest.importorskip("playwright.sync_api", reason=BROWSER_NEEDS).Page

TEXT = (
    "GENEVA — The rebels rejected the cease-fire on Monday.\n\n"
    "At least 12 people were killed and 30 others wounded, the ministry said. "
    "“We will not leave,” said Ada Oko, a spokeswoman for the rebels."
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    pages.write_site(extract([Report("truce", TEXT)]), folder)
    return folder


def test_from_home_to_a_row_its_sentence_and_back(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    tab_to(page, "a[href='report-truce.html']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/report-truce.html")
    tab_to(page, "a.ref[href='#f1']")
    assert page.locator("#f1-text .tip").is_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**#f1")
    tab_to(page, "a[href='#f1-text']")
    page.keyboard.press("Enter")
    page.wait_for_url("**#f1-text")
    assert page.faults == []


def test_from_a_name_to_its_actor_and_back(page: Page, site: Path) -> None:
    page.goto((site / "report-truce.html").as_uri())
    tab_to(page, ".text a.actor.name")
    row = page.evaluate("document.activeElement.getAttribute('href')")
    tip = page.locator(".text a.actor:focus .tip")
    assert tip.is_visible() and "name:" in tip.inner_text()
    box = tip.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{row}")
    tab_to(page, f"a[href='{row}-text']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{row}-text")
    assert page.evaluate("document.querySelector(':target').matches('.text a.actor')")
    assert page.faults == []


def test_the_tables_are_one_key_from_the_text(page: Page, site: Path) -> None:
    page.goto((site / "report-truce.html").as_uri())
    tab_to(page, "a.skip[href='#h-statements']")
    assert page.locator("a.skip[href='#h-statements']").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    tab_to(page, "[role=region]")
    assert page.evaluate("document.activeElement.getAttribute('aria-labelledby')") == "h-statements"


@pytest.mark.parametrize("name", ["index.html", "report-truce.html", "rules.html", "rows.html", "columns.html"])
def test_accessible_and_within_the_width(page: Page, site: Path, name: str) -> None:
    page.goto((site / name).as_uri())
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.faults == []


def test_a_row_is_found_by_its_words(page: Page, site: Path) -> None:
    page.goto((site / "rows.html").as_uri())
    tab_to(page, "#words")
    page.keyboard.type("injured 30")
    page.wait_for_function("document.getElementById('told').textContent === '1 row'")
    page.locator("#table").select_option("statements")
    page.wait_for_function("document.getElementById('told').textContent === '0 rows'")
    page.locator("#table").select_option("")
    tab_to(page, "#rows a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/report-truce.html#f2")
    assert page.faults == []


def test_layers_can_be_hidden(page: Page, site: Path) -> None:
    page.goto((site / "report-truce.html").as_uri())
    tab_to(page, "#show-figures")
    page.keyboard.press("Space")
    assert not page.locator("#f1-text").is_visible()
