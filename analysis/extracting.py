"""The whole road: reports to tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from analysis.pipeline import Settings, parse
from analysis.reading import Report, iterate
from analysis.tables import frames, rows

if TYPE_CHECKING:
    import pandas as pd


def extract(texts: Iterable[Report | str], settings: Settings = Settings()) -> dict[str, pd.DataFrame]:
    """The tables of a batch of reports or bare texts: a pure function of its arguments.

    Returns a DataFrame for each name in `tables.SCHEMA` (reports, actors,
    mentions, figures, positions, statements), with the columns and types given
    there, in the order of the reports and of the text within each.
    """
    collected: dict[str, list[dict[str, object]]] = {}
    for doc in parse(iterate(texts), settings):
        for name, found in rows(doc).items():
            collected.setdefault(name, []).extend(found)
    return frames(collected)
