"""What was said of a report before, in the form that its page goes on from: at the words as they stand in its text now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from analysis.corrections.file import Correction, Pieces, Reviewed, joined, text_hash, written
from analysis.corrections.words import NotFound, Place, find, place_of


def said_before(given: Iterable[tuple[Reviewed, bool]], report_id: str, text: str) -> dict[str, Any] | None:
    """A report's corrections, each with whether they were made on this very text (see `Plan.of_reports`); None where there are none.

    `reports` are items of corrections.json, the first of this very text. A
    correction whose words are no longer there stays in an item of the text
    that it was made on, so that a page saves it again as it was. `id` is
    another one for whatever else is said.
    """
    mine: list[Reviewed] = []
    others: list[Reviewed] = []
    for reviewed, same_text in given:
        if same_text:
            mine.append(replace(reviewed, report_id=report_id))
            continue
        here, gone = _moved(reviewed.corrections, text)
        mine.append(Reviewed(report_id, text_hash(text), here, reviewed.complete))
        if gone:
            others.append(replace(reviewed, corrections=gone, complete=()))
    if not mine:
        return None
    reports = [*written(joined(mine))["reports"], *written(joined(others))["reports"]]
    name = hashlib.sha256(json.dumps(reports, sort_keys=True).encode("utf-8", "replace")).hexdigest()[:12]
    return {"id": name, "reports": reports}


def _moved(corrections: Iterable[Correction], text: str) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    """Corrections with their words where they stand in `text`, and those of whose words some stand there no longer."""
    here, gone = [], []
    for one in corrections:
        try:
            here.append(_at(one, text))
        except NotFound:
            gone.append(one)
    return tuple(here), tuple(gone)


def _at(one: Correction, text: str) -> Correction:
    def place(old: Place) -> Place:
        return place_of(text, *find(text, old, same_text=False))

    def places(old: Pieces) -> Pieces:
        return tuple(place(piece) for piece in old)

    return replace(
        one,
        anchor=place(one.anchor),
        machine_spans={part: places(old) for part, old in one.machine_spans.items()},
        spans={part: None if old is None else places(old) for part, old in one.spans.items()},
        links={column: None if old is None else place(old) for column, old in one.links.items()},
    )
