"""What the model alone gives, to set beside our actors on the same answers."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

import pandas as pd

from analysis.pipeline import model_name
from analysis.reading.report import Report
from analysis.settings import Settings
from analysis.tables.schema import SCHEMA

# spaCy's entity labels as kinds of actors; the others name no actor.
KINDS = {"PERSON": "person", "ORG": "organization", "NORP": "organization", "GPE": "state"}


def entities(reports: Iterable[Report]) -> dict[str, pd.DataFrame]:
    """The bare model's entities as actors and mentions tables: one actor for each text that is the same, case aside."""
    nlp = import_module(model_name(Settings())).load(exclude=["lemmatizer", "attribute_ruler"])
    actors: list[dict[str, Any]] = []
    mentions: list[dict[str, Any]] = []
    for report in reports:
        known: dict[str, str] = {}
        for entity in nlp(report.text).ents:
            kind = KINDS.get(entity.label_)
            if kind is None:
                continue
            key = entity.text.casefold()
            if key not in known:
                known[key] = f"{report.report_id}:e{len(known) + 1}"
                actors.append(
                    {"actor_id": known[key], "report_id": report.report_id, "name": entity.text, "kind": kind}
                )
            mentions.append(
                {
                    "mention_id": f"{report.report_id}:n{len(mentions) + 1}",
                    "report_id": report.report_id,
                    "actor_id": known[key],
                    "text": entity.text,
                    "start": entity.start_char,
                    "end": entity.end_char,
                    "form": "name",
                }
            )
    found = {"actors": actors, "mentions": mentions}
    return {
        name: pd.DataFrame({c: [row.get(c) for row in rows] for c in SCHEMA[name]}).astype(SCHEMA[name])
        for name, rows in found.items()
    }
