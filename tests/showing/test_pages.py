"""Static pages: every row marked in its place, reachable both ways, and nothing unescaped."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.showing import pages

TEXT = (
    "GENEVA — The rebels rejected the cease-fire on Monday.\n\n"
    "Twelve people were killed <script>alert('x')</script> & 30 others wounded, the ministry said. "
    "“We will not leave,” Ada Oko, a spokeswoman for the rebels, said. She did not say how the rebels would stay."
)


class Page(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.text = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a" and given.get("href"):
            self.links.append(str(given["href"]))
        if tag == "img":
            self.images.append(given)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def tables():
    return extract([Report("truce", TEXT), Report("two words/é", "Kyiv rejected the truce.")])


@pytest.fixture(scope="module")
def page(tables) -> Page:
    return Page(pages.report_page(tables, "truce"))


def test_every_row_leads_to_its_place_and_back(page: Page, tables) -> None:
    for name in ("statements", "figures", "positions"):
        rows = tables[name].query("report_id == 'truce'")
        assert len(rows)
        for identifier in rows.iloc[:, 0]:
            row = identifier.rsplit(":", 1)[-1]
            assert {row, f"{row}-text"} <= set(page.ids)
            assert {f"#{row}", f"#{row}-text"} <= set(page.links)


def test_every_mention_of_an_actor_leads_to_its_row_and_that_to_the_first(page: Page, tables) -> None:
    actors = tables["actors"].query("report_id == 'truce'")
    mentions = tables["mentions"].query("report_id == 'truce'").dropna(subset="actor_id")
    assert len(actors) >= 2 and len(mentions) > len(actors)
    for identifier, own in mentions.groupby("actor_id"):
        row = identifier.rsplit(":", 1)[-1]
        assert page.links.count(f"#{row}") == len(own)
        assert page.links.count(f"#{row}-text") == 1 and {row, f"{row}-text"} <= set(page.ids)


def test_a_mention_within_another_leads_to_its_own_row() -> None:
    """And an actor whose only words are all within another's still has a row that leads to nothing that is not there."""
    tables = extract(
        [Report("x", "The president of Kyiv's council rejected the truce. She left. The Kyiv council denied it.")]
    )
    source = Page(pages.report_page(tables, "x"))
    assert {link[1:] for link in source.links if link.startswith("#")} <= set(source.ids)
    assert len(source.ids) == len(set(source.ids))


def test_ids_are_unique_and_inner_links_lead_somewhere(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_report_text_is_text(page: Page) -> None:
    assert "script" not in page.tags
    assert "<script>alert('x')</script> & 30 others" in page.text


def test_pages_need_no_network(tables, tmp_path: Path) -> None:
    for path in pages.write_site(tables, tmp_path):
        source = path.read_text(encoding="utf-8")
        assert "http://" not in source
        assert "https://" not in source


def test_home_leads_to_each_report_and_describes_each_picture(tables, tmp_path: Path) -> None:
    (tmp_path / "01_actors.html").write_text("a rendered notebook", encoding="utf-8")
    pages.write_site(tables, tmp_path)
    home = Page((tmp_path / "index.html").read_text(encoding="utf-8"))
    targets = [link for link in home.links if not link.startswith("#")]
    assert "01_actors.html" in targets and "rules.html" in targets
    assert len([link for link in targets if link.startswith("report-")]) == 2
    assert all((tmp_path / link).is_file() for link in targets)
    assert home.images
    assert all(image.get("alt") for image in home.images)


def test_site_is_the_same_on_every_run(tables, tmp_path: Path) -> None:
    first = [path.read_bytes() for path in pages.write_site(tables, tmp_path / "a")]
    assert first == [path.read_bytes() for path in pages.write_site(tables, tmp_path / "b")]
