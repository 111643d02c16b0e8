"""The pages in a real browser: headless Chromium, from the file system, by keyboard alone."""

import shutil
from pathlib import Path

import pytest

from tests.showing.chromium import BROWSER_NEEDS, SCREENS, inaccessible, new_page, tab_to

pytest.importorskip("axe_playwright_python.sync_playwright", reason=BROWSER_NEEDS)
Page = pytest.importorskip("playwright.sync_api", reason=BROWSER_NEEDS).Page

TEXT = (
    "GENEVA — The rebels rejected the cease-fire on Monday.\n\n"
    "At least 12 people were killed and 30 others wounded, the ministry said. "
    "“We will not leave,” said Ada Oko, a spokeswoman for the rebels."
)


ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PAGES = ["index.html", "report-truce.html", "rules.html", "rows.html", "columns.html", *(f"{path.stem}.html" for path in NOTEBOOKS)]  # fmt: skip
A4 = 718  # pixels across a sheet, within its margins


@pytest.fixture(scope="module")
def site(
    browser, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:  # not made where there is no browser to see it
    from analysis.extracting import extract
    from analysis.reading.report import Report
    from analysis.showing import pages

    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(request.getfixturevalue("notebook_pages"), folder, dirs_exist_ok=True)
    pages.write_site(extract([Report("truce", TEXT)]), folder)
    return folder


@pytest.fixture(scope="module")
def opened(browser):
    """The page of each screen: none of the tests here leaves anything in the browser, so that one serves them all."""
    return {screen: new_page(browser, screen) for screen in SCREENS}


@pytest.fixture(params=SCREENS, ids=str)
def page(opened, request: pytest.FixtureRequest):
    given = opened[request.param]
    given.goto("about:blank")
    given.faults.clear()
    given.asked.clear()
    yield given
    given.emulate_media(media="null")
    given.set_viewport_size({"width": request.param[0], "height": 800})


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


@pytest.mark.parametrize("name", PAGES)
def test_accessible_within_the_width_and_alone(page: Page, site: Path, name: str) -> None:
    page.goto((site / name).as_uri())
    assert inaccessible(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.faults == []
    assert page.asked and not [url for url in page.asked if not url.startswith(("file:", "data:"))]


def test_faults_of_a_page_are_found(page: Page) -> None:
    pale = '<p style="color: #bbb">x</p><p style="color: #bbb">Pale words</p>'
    page.set_content(
        f'<html lang="en"><title>A</title><main><h1>B</h1><p>Words</p>{pale}<button></button></main></html>'
    )
    told = {rule: elements for rule, _, elements in inaccessible(page)}
    assert set(told) == {"button-name", "color-contrast"}
    assert [element.endswith(">Pale words</p>") for element in told["color-contrast"]] == [True]


@pytest.mark.parametrize("page", [(1400, "light")], indirect=True, ids=str)
@pytest.mark.parametrize("name", PAGES)
def test_every_control_is_reached_by_the_keyboard_and_seen(page: Page, site: Path, name: str) -> None:
    page.goto((site / name).as_uri())
    wanted = page.evaluate(
        """() => [...document.querySelectorAll("input, select, button, nav a, [role=region]")]
             .filter(e => e.checkVisibility()).map((e, n) => { e.dataset.n = n; return n; }).slice(0, 60)"""
    )
    reached: set[int] = set()
    for _ in range(400):
        page.keyboard.press("Tab")
        number, ring = page.evaluate(
            "() => { const e = document.activeElement; return [e.dataset.n ?? null, getComputedStyle(e).outlineStyle]; }"
        )
        if number is not None:
            reached.add(int(number))
            assert ring != "none", number
        if reached >= set(wanted):
            break
    assert set(wanted) <= reached


@pytest.mark.parametrize("page", [(360, "dark")], indirect=True, ids=str)
@pytest.mark.parametrize("name", PAGES)
def test_in_print_there_are_rows_and_no_controls(page: Page, site: Path, name: str) -> None:
    page.set_viewport_size({"width": A4, "height": 1000})
    page.goto((site / name).as_uri())
    page.emulate_media(media="print")
    seen = page.evaluate(
        """() => [...document.querySelectorAll("button:not(.sort), input, select, header, .skip, .layers, .turn")]
             .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"""
    )
    assert seen == []
    assert page.evaluate("[...document.querySelectorAll('tbody tr')].every(row => row.checkVisibility())")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(26, 26, 26)"


@pytest.mark.parametrize("name", ["index.html", "02_casualty_figures.html"])
def test_pictures_stand_on_white_in_the_dark_too(page: Page, site: Path, name: str) -> None:
    page.goto((site / name).as_uri())
    grounds = page.evaluate("[...document.images].map(image => getComputedStyle(image).backgroundColor)")
    assert grounds and set(grounds) == {"rgb(255, 255, 255)"}


def test_dates_are_not_broken_at_their_hyphens(page: Page, site: Path) -> None:
    page.goto((site / "06_across_reports.html").as_uri())
    heights = page.evaluate(
        """() => [...document.querySelectorAll("span[style*=nowrap]")].filter(e => /^\\d{4}-\\d\\d-\\d\\d$/.test(e.textContent))
             .map(e => e.getClientRects().length)"""
    )
    assert len(heights) > 20 and set(heights) <= {0, 1}


@pytest.mark.parametrize("page", [(1400, "light")], indirect=True, ids=str)  # the links of a page are the same in each
def test_each_link_of_in_short_leads_to_a_row(page: Page, site: Path) -> None:
    for name in PAGES:
        page.goto((site / name).as_uri())
        lost = page.evaluate(
            """() => [...document.querySelectorAll(".in-short a[href^='#']")]
                 .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.outerHTML)"""
        )
        assert lost == [], name


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


def test_a_search_loads_the_files_that_can_hold_its_words_and_no_other(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from analysis.extracting import extract
    from analysis.reading.report import Report
    from analysis.showing import pages, rows_page

    monkeypatch.setattr(rows_page, "LONGEST", 10)
    names = ("Adler", "Bruun", "Calvo", "Dietz", "Eriks")
    pages.write_site(
        extract([Report(name.lower(), f"“We left,” Ada {name} said in Goma.") for name in names]), tmp_path
    )
    page.goto((tmp_path / "rows.html").as_uri())
    asked = lambda: [url.rpartition("/")[2] for url in page.asked if url.endswith(".js")]  # noqa: E731
    assert asked() == []
    page.locator("#words").fill("alvo")
    page.wait_for_function("document.getElementById('rows').textContent.includes('Calvo')")
    assert asked() == ["rows-index.js", "rows-3.js"], "a part of a word is found too"
    page.locator("#words").fill("goma")
    page.wait_for_function("document.getElementById('rows').textContent.includes('Eriks')")
    assert set(asked()) == {"rows-index.js", *(f"rows-{n}.js" for n in range(1, 6))}
    page.locator("#words").fill("nobody")
    page.wait_for_function("document.getElementById('told').textContent === '0 rows'")
    assert page.faults == []


def test_a_link_opens_what_is_folded(page: Page, site: Path) -> None:
    page.goto((site / "06_across_reports.html").as_uri())
    row = page.locator("details tbody tr[id]").first.get_attribute("id")
    assert not page.locator("details").first.evaluate("part => part.open")
    page.evaluate("row => { location.hash = encodeURIComponent(row); }", row)
    page.wait_for_function("row => document.getElementById(row).checkVisibility()", arg=row)


def test_layers_can_be_hidden(page: Page, site: Path) -> None:
    page.goto((site / "report-truce.html").as_uri())
    tab_to(page, "#show-figures")
    page.keyboard.press("Space")
    assert not page.locator("#f1-text").is_visible()
