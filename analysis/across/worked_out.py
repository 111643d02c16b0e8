"""Is a figure's number the report's own, or worked out from its words by this package?

"About a third of the 110 dead" gives 37, "dozens" at least 12, "a mother and
her five children" 6: true readings, but no report says 37. Wherever a number
is shown, such a one is marked.
"""

from __future__ import annotations

import re

import pandas as pd

from analysis.across.toll_series import Row, known
from analysis.across.what_is_counted import says
from analysis.lexicons.words import Words, words_of

SHARE = "a share of another count"
VAGUE = "a least number for a vague word"
ADDED = "persons counted together"
MARK = "w"  # beside a mark in a plot
NOTE = f"{MARK}: worked out from the report's words"
_GROUP = re.compile(
    r"\band (?:his|her|their|its|the|an?) (?!half\b|dozen\b|hundred\b)[a-z]|^an? [\w-]+ and (?!a )[\w-]+ [a-z]+",
    re.IGNORECASE,
)


def worked_out(row: Row, words: Words) -> str | None:
    """How the number of a figures row was worked out: SHARE, VAGUE or ADDED; None where the report states it.

    The row needs `number`, the words that state it. A row without a value has none to work out.
    """
    if not known(row, "number") or not any(known(row, c) for c in ("low", "best", "high")):
        return None
    told = str(row["number"])
    if says(words, "share", told) is not None:
        return SHARE
    if _vague(told, words):
        return VAGUE
    return ADDED if _GROUP.search(told) is not None else None


def column(figures: pd.DataFrame, lexicons: str | None = None) -> pd.Series:
    """`worked_out` for each row of the figures table, missing where the report states the number."""
    words = words_of(lexicons)
    rows = [{str(k): v for k, v in row.items()} for row in figures.to_dict("records")]
    return pd.Series([worked_out(row, words) for row in rows], index=figures.index, dtype="string", name="worked_out")


def _vague(told: str, words: Words) -> bool:
    """Whether the words have a vague one and no numeral: "dozens of", "several hundred"; not "two dozen"."""
    tokens = told.lower().replace("-", " ").split()
    phrases = [row["word"].split() for row in words.rows("vague_numbers")]
    held = any(tokens[i : i + len(phrase)] == phrase for phrase in phrases for i in range(len(tokens)))
    return held and not any(token[0].isdigit() for token in tokens)
