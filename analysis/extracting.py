"""The whole road: reports to tables."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.pipeline import Failed, parse
from analysis.reading.report import Report, iterate
from analysis.settings import Settings
from analysis.tables.rows import Row, check, frames, rows

CHUNK = 256  # reports whose rows are held as Python objects at a time


def extract(
    texts: Iterable[Report | str], settings: Settings = Settings(), failed: Failed | None = None
) -> dict[str, pd.DataFrame]:
    """The tables of a batch of reports or bare texts: a pure function of its arguments.

    Returns a DataFrame for each name in `tables.SCHEMA` (reports, actors,
    mentions, figures, positions, statements), with the columns and types given
    there, in the order of the reports and of the text within each.

    Raises ModelError and LexiconError (see `pipeline.load`), and the errors of
    `reading.iterate`. A report that a component fails on is left out and told
    to `failed` (report, component, error); without `failed` the error is raised.
    """
    made: list[dict[str, pd.DataFrame]] = []
    collected: dict[str, list[Row]] = {}
    for number, doc in enumerate(parse(iterate(texts), settings, failed=failed), 1):
        for name, found in rows(doc).items():
            collected.setdefault(name, []).extend(found)
        if number % CHUNK == 0:
            made.append(frames(collected))
            collected = {}
    if collected or not made:
        made.append(frames(collected))
    if len(made) == 1:
        return made[0]
    whole = {name: pd.concat([part[name] for part in made], ignore_index=True) for name in made[0]}
    check(whole)
    return whole
