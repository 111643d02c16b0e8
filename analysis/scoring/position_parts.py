"""When is a position right, and which of its parts are? By the rules that people mark by (several holders or stances may be right)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from analysis.scoring.names import Gold, plain, within

Row = dict[str, Any]
PARTS = ("issue", "counterparty", "reported_by", "negated", "modality", "condition")
ALIKE = 0.5  # of the words of both that an issue or condition must share


def listed(value: Any) -> list[str]:
    """A value of the marks that may be one or several."""
    return [] if not value else [value] if isinstance(value, str) else list(value)


def clusters_of(answers: Gold) -> list[frozenset[str]]:
    """The plain names of each marked actor of one report."""
    return [frozenset(map(plain, names)) for lists in answers.get("actors", {}).values() for names in lists]


def same_holder(g: Gold, row: Row, clusters: Iterable[frozenset[str]] = ()) -> bool:
    """Whether a found holder is the marked one, by its words, by any name of the same marked actor, or by another that is right too."""
    found = plain(row["actor"])
    meant = plain(g.get("refers_to") or g["actor"])
    if any(meant in names and found in names for names in clusters):
        return True
    said = (g["actor"], g.get("refers_to") or "", *listed(g.get("alt_actor")))
    return any(within(plain(name), found) for name in said)


def same_stance(g: Gold, row: Row) -> bool:
    """Whether a found stance is the marked one or another that is right too."""
    return row["stance"] in (g["stance"], *listed(g.get("alt_stance")))


def part_is_right(part: str, g: Gold, row: Row) -> bool | None:
    """Whether one of PARTS is right, or None where it was not marked: a blank of the marks says that there is none, but for modality."""
    if part == "negated":
        return bool(g.get("negated")) == bool(row["negated"])
    if part == "modality":
        return g["modality"] == row["modality"] if g.get("modality") else None
    want, have = g.get(part) or "", row.get(part)
    have = "" if have is None or pd.isna(have) else str(have)
    if not want or not have:
        return not want and not have
    if within(plain(want), plain(have)):
        return True
    a, b = set(plain(want).split()), set(plain(have).split())
    return len(a & b) / min(len(a), len(b)) >= ALIKE
