"""The pages in a real browser: headless Chromium, from the file system, by keyboard alone."""

import shutil
from pathlib import Path

import pytest

from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.showing import pages

# Not on conda-forge, and of no use without a browser.
WHY = "needs axe-playwright-python and playwright (pip install them) and Chromium (Debian: apt-get install chromium)"
Axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=WHY).Axe
playwright = pytest.importorskip("playwright.sync_api", reason=WHY)
Page, sync_playwright = playwright.Page, playwright.sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
TEXT = (
    "GENEVA — The rebels rejected the cease-fire on Monday.\n\n"
    "At least 12 people were killed and 30 others wounded, the ministry said. "
    "“We will not leave,” said Ada Oko, a spokeswoman for the rebels."
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=WHY)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    pages.write_site(extract([Report("truce", TEXT)]), folder)
    return folder


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as engine:
        started = engine.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


@pytest.fixture(params=[(360, "light"), (360, "dark"), (1400, "light"), (1400, "dark")], ids=str)
def page(browser, request):
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True)
    opened = context.new_page()
    opened.faults = []
    opened.on("console", lambda message: message.type == "error" and opened.faults.append(message.text))
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    yield opened
    context.close()


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until an element that matches has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is not reached by keyboard")


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
