"""Executed notebooks as pages for people: the findings first, code behind one switch, nothing from the network.

Each page has the site's look and its way back, to the one before and to the
next. Outputs come from the notebook as it is stored: nothing is run here.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat
from bs4 import BeautifulSoup
from nbconvert import HTMLExporter

from analysis.showing.pages import write_home
from analysis.showing.templates import environment


class NotebookError(ValueError):
    """A notebook has no stored outputs, or none can be read: says which, and what to do."""


def title_of(notebook: Any) -> str:
    """The first heading of a notebook."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and (match := re.search(r"^# (.+)$", cell.source, re.MULTILINE)):
            return match[1].strip()
    return "Notebook"


def name_of(path: Path) -> str:
    """The file of a notebook's page: "02_casualty_figures.html"."""
    return f"{path.stem}.html"


def read(path: Path) -> Any:
    """A notebook as stored. Raises NotebookError where it cannot be read or was not run."""
    try:
        notebook = nbformat.read(path, as_version=4)
    except (OSError, json.JSONDecodeError, nbformat.reader.NotJSONError) as error:
        raise NotebookError(f"{path}: cannot be read as a notebook ({error})") from None
    if any(cell.cell_type == "code" and cell.source and cell.execution_count is None for cell in notebook.cells):
        raise NotebookError(f"{path}: was not run; run `make notebooks` first")
    return notebook


def body_of(notebook: Any) -> str:
    """A notebook's cells as HTML: prose, outputs, and code in blocks that the page's switch hides."""
    exporter = HTMLExporter(template_name="basic", exclude_input_prompt=True, exclude_output_prompt=True)
    soup = BeautifulSoup(exporter.from_notebook_node(notebook)[0], "html.parser")
    for needless in [*soup.find_all(["script", "style", "link"]), *soup.find_all("a", class_="anchor-link")]:
        needless.decompose()  # an anchor beside each heading is a link without words
    for number, table in enumerate(soup.find_all("table"), 1):
        table.wrap(_region(soup, "scroll", f"{_heading(table)}, table {number}"))
        for head in table.find_all("th"):
            head["scope"] = "col" if head.find_parent("thead") else "row"
    for number, image in enumerate(soup.find_all("img"), 1):
        image.wrap(_region(soup, "scroll picture", f"{_heading(image)}, picture {number}"))
    for heading in soup.find_all("h1")[1:]:
        heading.name = "h2"
    title, found = soup.find("h1"), soup.find("div", class_="in-short")
    if title is not None and found is not None:  # what was found comes before what the words mean
        title.insert_after(found.extract())
    return str(soup)


def _heading(tag: Any) -> str:
    """The words of the heading that a part of the page stands under."""
    heading = tag.find_previous(["h1", "h2", "h3"])
    return heading.get_text().strip() if heading is not None else "Notebook"


def _region(soup: BeautifulSoup, kind: str, label: str) -> Any:
    """A part of the page that scrolls sideways where it is wider than the page, by keyboard too."""
    return soup.new_tag("div", attrs={"class": kind, "tabindex": "0", "role": "region", "aria-label": label})


def write_pages(notebooks: Sequence[Path], folder: Path | str) -> list[Path]:
    """A page for each notebook in `folder`, in the order of their names, each leading to the next; their paths.

    Raises NotebookError for one that was not run.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    read_ = [(path, read(path)) for path in sorted(notebooks)]
    links = [{"href": name_of(path), "name": title_of(notebook)} for path, notebook in read_]
    template = environment().get_template("notebook.html.j2")
    written = []
    for place, (path, notebook) in enumerate(read_):
        pages = [{"href": "index.html", "name": "Home", "here": False}]
        pages += [{**link, "here": number == place} for number, link in enumerate(links)]
        page = template.render(
            title=links[place]["name"],
            body=body_of(notebook),
            pages=pages,
            before=links[place - 1] if place else {"href": "index.html", "name": "Home"},
            after=links[place + 1] if place + 1 < len(links) else None,
        )
        target = folder / name_of(path)
        target.write_text(page, encoding="utf-8")
        written.append(target)
    return written


def main(given: Sequence[str] | None = None) -> int:
    """The command behind `make site`: notebooks and the folder for their pages, to which the first page of a site there then leads."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("notebooks", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    asked = parser.parse_args(given)
    for path in write_pages(asked.notebooks, asked.out):
        print(path)
    write_home(asked.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
