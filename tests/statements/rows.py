"""The rows of statements that texts give, as the tables of these tests write them."""

from __future__ import annotations

import json

from analysis import Report, extract

Row = tuple[str | None, str | None, str, bool]


def rows_of(texts: list[str]) -> dict[str, list[Row]]:
    """The rows by text: source, cue, content (its parts set apart by a stroke), whether negated. All are read in one call."""
    table = extract([Report(f"{number:03}", text, sha256="") for number, text in enumerate(texts)])["statements"]
    result: dict[str, list[Row]] = {text: [] for text in texts}
    for row in table.astype(object).where(table.notna(), None).to_dict("records"):
        text = texts[int(row["report_id"])]
        content = " | ".join(text[a:b] for a, b in json.loads(row["content_spans"]))
        result[text].append((row["source"], row["cue"], content, row["negated"]))
    return result
