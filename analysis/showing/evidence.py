"""Any row shown where it stands: its sentence as HTML, with the parts marked.

The report's text is escaped everywhere; each part is told apart by its label,
written small at its beginning, so that it is known where colours and styles
are stripped or not seen.
"""

from __future__ import annotations

import html
import json
from collections.abc import Sequence

import pandas as pd

from analysis.text.sentences import sentence_around

# Okabe-Ito tints: told apart by people with any colour vision.
COLOURS = {
    "source": "#56b4e9", "cue": "#f0e442", "content": "#cfe8d8", "number": "#e69f00", "victims": "#f5d6b0",
    "actor": "#56b4e9", "issue": "#cfe8d8", "counterparty": "#e8c3d8", "evidence": "#eeeeee", "name": "#56b4e9",
}  # fmt: skip
Part = tuple[int, int, str]


def parts_of(row: pd.Series | dict) -> list[Part]:
    """The labelled spans (start, end, label) that a row of figures, positions, statements or mentions names."""
    parts: list[Part] = []
    if "content_spans" in row:
        parts += [(a, b, "content") for a, b in json.loads(row["content_spans"])]
    for label in ("source", "cue", "number", "victims", "actor", "issue", "counterparty"):
        start = row.get(f"{label}_start")
        if start is not None and not pd.isna(start):
            parts.append((int(start), int(row[f"{label}_end"]), label))
    if "form" in row:
        parts.append((int(row["start"]), int(row["end"]), "name"))
    return sorted(parts)


def mark(text: str, parts: Sequence[Part], start: int = 0, end: int | None = None) -> str:
    """Characters start to end of `text` as HTML, each part in a <mark> with its label; inner parts nest by character.

    A character within several parts takes the shortest one's mark. The label
    stands in a <sup> before the words of each piece, which are the report's own.
    """
    end = len(text) if end is None else end
    chosen: list[str | None] = [None] * (end - start)
    for a, b, name in sorted(parts, key=lambda p: p[0] - p[1]):
        for i in range(max(a, start), min(b, end)):
            chosen[i - start] = name
    pieces, at = [], 0
    while at < len(chosen):
        stop = at
        while stop < len(chosen) and chosen[stop] == chosen[at]:
            stop += 1
        piece = html.escape(text[start + at : start + stop])
        label = chosen[at]
        if label is None:
            pieces.append(piece)
        else:
            colour = COLOURS.get(label, "#eeeeee")
            # A piece of white space or a comma between two inner parts needs no label of its own.
            tag = f"<sup>{label}</sup>" if any(c.isalnum() for c in text[start + at : start + stop]) else ""
            pieces.append(
                f'<mark style="background:{colour};color:#000;border-bottom:2px solid #333" title="{label}">{tag}{piece}</mark>'
            )
        at = stop
    return "".join(pieces)


def show(table: pd.DataFrame, reports: pd.DataFrame, limit: int | None = None) -> str:
    """Rows of one table, each as its id and its sentence with the parts marked, as one HTML fragment.

    table: rows of figures, positions, statements or mentions; reports: the
    reports table. `limit` shows the first so many rows.
    """
    texts = dict(zip(reports["report_id"], reports["text"], strict=True))
    seen: dict[str, None] = {}
    items = []
    for _, row in table.head(limit if limit is not None else len(table)).iterrows():
        text = texts[row["report_id"]]
        parts = parts_of(row)
        start, end = sentence_around(text, min(p[0] for p in parts), max(p[1] for p in parts))
        seen.update(dict.fromkeys(label for _, _, label in parts))
        name = html.escape(str(row.iloc[0]).rsplit(":", 1)[-1])
        items.append(f"<li><code>{name}</code> {mark(text, parts, start, end)}</li>")
    legend = " ".join(
        f'<mark style="background:{COLOURS.get(label, "#eeeeee")};color:#000;border-bottom:2px solid #333">{label}</mark>'
        for label in seen
    )
    return f"<p>Marked: {legend}</p><ul>{''.join(items)}</ul>"
