"""Executed notebooks as pages: whole without script and network, with a way home and on."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup

from analysis.extracting import extract
from analysis.showing.pages import write_site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pages(notebook_pages: Path) -> dict[str, BeautifulSoup]:
    names = [path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]
    texts = {name: (notebook_pages / f"{name}.html").read_text(encoding="utf-8") for name in names}
    return {name: BeautifulSoup(text, "html.parser") for name, text in texts.items()}


def test_no_page_asks_the_network_for_anything(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        for tag in page.find_all(["script", "link", "img", "iframe", "source"]):
            address = tag.get("src") or tag.get("href") or ""
            assert not address or address.startswith(("data:", "#")), f"{name}: {address[:60]}"
        assert "@import" not in page.style.get_text() and "url(" not in page.style.get_text()


def test_each_page_leads_home_back_and_on(pages: dict[str, BeautifulSoup]) -> None:
    names = list(pages)
    for place, (name, page) in enumerate(pages.items()):
        assert page.nav.a["href"] == "index.html"
        assert page.find("a", rel="prev")["href"] == (f"{names[place - 1]}.html" if place else "index.html")
        following = page.find("a", rel="next")
        assert (following["href"] if following else None) == (
            f"{names[place + 1]}.html" if place + 1 < len(names) else None
        )
        assert page.find("a", attrs={"aria-current": "page"})["href"] == f"{name}.html"


def test_code_is_there_and_hidden_by_the_pages_own_means(pages: dict[str, BeautifulSoup]) -> None:
    page = pages["02_casualty_figures"]
    assert page.find("input", id="show-code") is not None
    assert "notebook.tables_of" in page.get_text()
    assert re.search(r"#show-code:checked", page.style.get_text())


def test_every_picture_says_what_it_shows_and_every_table_has_a_name(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        for image in page.find_all("img"):
            assert len(image.get("alt", "")) > 40 and "No description" not in image["alt"], name
        for table in page.find_all("table"):
            assert table.find_parent("div", class_="scroll")["aria-label"], name
        assert len(page.find_all("h1")) == 1, name


def test_a_notebook_that_was_not_run_is_named(tmp_path: Path) -> None:
    from analysis.showing.notebook_pages import NotebookError, main, write_pages

    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1")])
    nbformat.write(book, tmp_path / "07_more.ipynb")
    with pytest.raises(NotebookError, match=r"07_more\.ipynb: was not run"):
        main([str(tmp_path / "07_more.ipynb"), "--out", str(tmp_path / "site")])
    (tmp_path / "08_odd.ipynb").write_text("{")
    with pytest.raises(NotebookError, match=r"08_odd\.ipynb: cannot be read"):
        write_pages([tmp_path / "08_odd.ipynb"], tmp_path / "site")


def test_what_was_found_comes_first(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        assert "in-short" in page.find("h1").find_next("div")["class"], name
        assert not page.find_all("a", class_="anchor-link"), name


def test_the_first_page_of_a_site_leads_to_notebooks_that_came_after_it(tmp_path: Path) -> None:
    from analysis.showing.notebook_pages import main

    write_site(extract(["Nine people were killed in Goma, the army said."]), tmp_path)
    assert "Casualty figures" not in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert main([str(ROOT / "notebooks" / "02_casualty_figures.ipynb"), "--out", str(tmp_path)]) == 0
    home = BeautifulSoup((tmp_path / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert home.find("a", href="02_casualty_figures.html").get_text() == "Casualty figures"
