"""Static pages: every row marked in its place, reachable both ways, and nothing unescaped."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.showing import columns_page, pages, rows_page, templates
from analysis.tables.schema import SCHEMA

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
def site(tables, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The pages of a site, of which no test changes a file."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "01_actors.html").write_text("<title>Actors &amp; names</title>", encoding="utf-8")
    return pages.write_site(tables, folder)


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
    assert page.tags.count("script") == 2, "its own: what is checked, and how"
    assert "<script>alert('x')</script> & 30 others" in page.text


def test_pages_need_no_network(site: list[Path]) -> None:
    for path in site:
        source = path.read_text(encoding="utf-8")
        assert "http://" not in source
        assert "https://" not in source


def test_home_leads_to_each_report_and_describes_each_picture(site: list[Path]) -> None:
    folder = site[0].parent
    home = Page((folder / "index.html").read_text(encoding="utf-8"))
    targets = [link for link in home.links if not link.startswith("#")]
    assert "01_actors.html" in targets and "rules.html" in targets
    assert len({link.partition("#")[0] for link in targets if link.startswith("report-")}) == 2
    for link in targets:
        file, _, row = link.partition("#")
        assert (folder / file).is_file()
        assert not row or row in Page((folder / file).read_text(encoding="utf-8")).ids
    assert "Actors & names" in home.text
    assert {"statements.csv", "rows.html", "columns.html"} <= set(targets)
    assert home.images
    assert all(image.get("alt") for image in home.images)


def test_site_is_the_same_on_every_run(tables, site: list[Path], tmp_path: Path) -> None:
    (tmp_path / "01_actors.html").write_bytes((site[0].parent / "01_actors.html").read_bytes())
    first = [path.read_bytes() for path in site]
    assert first == [path.read_bytes() for path in pages.write_site(tables, tmp_path)]


def test_in_short_opens_a_report_and_leads_to_its_rows(page: Page) -> None:
    said = page.text.partition("In short")[2].partition("Show in the text")[0]
    assert "12, by the ministry" in said and "rejected" in said.lower()
    assert page.links.index("#f1") < page.links.index("#f1-text")


def loaded(path: Path) -> list[list]:
    """The reports of one file of rows."""
    return json.loads(path.read_text(encoding="utf-8").partition(", ")[2].removesuffix(");\n"))


def test_every_row_is_in_the_files_that_the_search_reads(tables, site: list[Path]) -> None:
    folder = site[0].parent
    rows = [(page, said, *row) for _, page, said, own in loaded(folder / "rows-1.js") for row in own]
    assert len(rows) == sum(len(tables[name]) for name in pages.SHOWN)
    for file, _, _, row, told, _ in rows:
        assert row in Page((folder / file).read_text(encoding="utf-8")).ids and told
    assert ("report-truce.html", "figures", "f1") in [(file, table, row) for file, _, table, row, _, _ in rows]
    assert next(said[n] for _, said, table, _, _, n in rows if table == "positions").startswith(
        "The rebels rejected"
    ), "a row is found by the words of its sentence too"
    assert not any("truce:a" in cells for *_, cells, _ in rows), "an actor is named, not numbered"


def test_rows_that_are_too_many_for_one_file_go_on_in_the_next(
    tables, site: list[Path], tmp_path: Path, monkeypatch
) -> None:
    whole = loaded(site[0].parent / "rows-1.js")
    monkeypatch.setattr(rows_page, "LONGEST", 400)
    pages.write_site(tables, tmp_path)
    files = sorted(tmp_path.glob("rows-[0-9]*.js"))
    assert len(files) == 2 and [report for file in files for report in loaded(file)] == whole
    named = (tmp_path / "rows.html").read_text(encoding="utf-8")
    assert all(f'"{file.name}"' in named for file in files)
    monkeypatch.undo()
    pages.write_site(tables, tmp_path)
    files = sorted(file.name for file in tmp_path.glob("rows-*.js"))
    assert files == ["rows-1.js", "rows-index.js"], "those of an earlier site are gone"


def test_the_index_says_which_files_can_hold_a_word(tmp_path: Path, monkeypatch) -> None:
    names = ("Adler", "Bruun", "Calvo", "Dietz", "Eriks")
    tables = extract([Report(name.lower(), f"“We left,” Ada {name} said in Goma.") for name in names])
    monkeypatch.setattr(rows_page, "LONGEST", 10)
    pages.write_site(tables, tmp_path)
    index = json.loads((tmp_path / "rows-index.js").read_text(encoding="utf-8")[len("indexed(") : -len(");\n")])
    for number, name in enumerate(names):
        assert index[name.lower()] == [number], "one file of five is loaded for a name"
        assert name in (tmp_path / f"rows-{number + 1}.js").read_text(encoding="utf-8")
    assert index["goma"] == [], "what most files hold is looked for in all"
    assert rows_page.words("“We left, (Tuesday).” — o'clock") == {"we", "left", "tuesday", "o'clock"}


def test_every_column_is_on_the_page_of_columns() -> None:
    page = columns_page.columns_page()
    for columns in SCHEMA.values():
        assert all(f"<td>{column}</td>" in page for column in columns)
    assert "running total" in page and "CEAF-e" in page


def test_heads_stand_over_their_numbers() -> None:
    cells = [[templates.cell(value) for value in row] for row in (("a", 1, 2021, None), ("b", None, "n", None))]
    assert [head["number"] for head in templates.heads(["x", "y_z", "v", "w"], cells)] == [False, True, False, False]


def test_the_first_page_shows_the_actors_with_most_and_says_so(tables, monkeypatch) -> None:
    whole = pages.home_page(tables)
    assert "with most of" not in whole
    monkeypatch.setattr(pages, "MOST", 1)
    first = pages.home_page(tables)
    assert "the 1 with most of 3 actors" in first and len(first) < len(whole)


def test_each_cell_stands_under_its_own_head(tables) -> None:
    made = []
    for table in re.findall(r"<table>(.*?)</table>", pages.report_page(tables, "truce"), re.DOTALL):
        head, *rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in table.split("<tr")[1:]]
        made.append([dict(zip(head, [re.sub(r"<[^>]+>", "", cell) for cell in row], strict=True)) for row in rows])
    figures = dict(zip(pages.SHOWN, made, strict=True))["figures"]
    wanted = [("f1", "Twelve", "12", "killed"), ("f2", "30", "30", "injured")]
    assert [(r["row"][:2], r["number"], r["best"], r["outcome"]) for r in figures] == wanted
