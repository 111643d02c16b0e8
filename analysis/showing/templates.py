"""Which templates are the pages made from, and what do they all share: the way about the site, cells, heads?"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

PAGES = {"Home": "index.html", "All rows": "rows.html", "Columns": "columns.html", "Rules": "rules.html"}


_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")


def whole_days(text: str) -> Markup:
    """Text as HTML, escaped, in which no date is broken at its hyphens."""
    # In the tag: a notebook keeps no style sheet.
    escaped = html.escape(text, quote=False)
    return Markup(_DAY.sub(r'<span style="white-space: nowrap">\g<0></span>', escaped))


@cache
def environment() -> Environment:
    """The package's templates: what they are given is escaped, and a name that they are not given is an error."""
    made = Environment(loader=PackageLoader("analysis"), autoescape=True, undefined=StrictUndefined)
    made.filters["whole_days"] = whole_days
    return made


def navigation(here: str = "") -> list[dict[str, Any]]:
    """The pages of a site that every page leads to; `here` is the name of the one that is shown."""
    return [{"href": file, "name": name, "here": name == here} for name, file in PAGES.items()]


def cell(value: Any) -> dict[str, Any]:
    """A cell as a page shows it: missing is blank, counts have thousands separators, others (degrees) two decimals, yes for true."""
    if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return {"text": "", "number": False}
    if isinstance(value, (bool, np.bool_)):
        return {"text": "yes" if value else "", "number": False}
    if isinstance(value, (int, float, np.number)):
        return {"text": f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}", "number": True}
    return {"text": str(value), "number": False}


def heads(names: Iterable[Any], rows: Sequence[Sequence[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The heads of columns, in words; over cells that are all numbers or blank, to the right as those are."""
    columns = list(names)
    found = []
    for place, name in enumerate(columns):
        filled = [row[place] for row in rows if row[place]["text"]]
        number = bool(filled) and all(one["number"] for one in filled)
        found.append({"name": str(name).replace("_", " "), "number": number})
    return found
