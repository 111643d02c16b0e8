"""Sentences of news, cut, repeated and mixed with odd characters: tables come of them whose every span holds."""

from __future__ import annotations

import json
import sys

import atheris

with atheris.instrument_imports(include=["analysis"]):
    from analysis.extracting import extract
    from analysis.pipeline import load

    load()  # which imports the components

PIECES = (
    "KHARTOUM, Sudan (AP) — ", "At least 30 people were killed and dozens wounded in El Fasher on Monday, ",
    "the health ministry said. ", "“We will not sign,” he told reporters, “until the siege ends.” ",
    "Gen. Abdel Fattah al-Burhan rejected the offer, which the United States had put forward. ",
    "A mother and her five children died, according to Doctors Without Borders. ", "The rebels said: 'No deal.' ",
    "Neither the army nor its foes, who hold two-thirds of the city, have agreed to a cease-fire. ",
    "She accused Ethiopia's government of stalling; it denied that. ", "“The talks,\n\n“so they say, are over. ",
    "About a third of the 120 hostages are believed dead\n", "- 12 dead\n- 30 hurt\n\n", "Ministry of Health",
    "between ", "and ", "up to ", "more than ", "half a dozen ", "said ", "that ", "who ", "not ", "if ", "would ", "he ",
    "they ", "its ", "12 ", "1,200 ", "½ ", "killed ", "wounded ", "people ", "of them ", "soldiers ", "hostages ",
    "Israel ", "Hamas ", "the U.N. ", "Mr. Guterres ", "President ", "on Tuesday ", "last week ", "in Gaza ", "truce ",
    "cease-fire ", "agreed ", "rejected ", "demanded ", "called for ", "accused ", "denied ", "according to ",
    "spokesman ", "aged 33 ", "(24) ", "“", "”", "\"", "'", "’", "‘", "(", ")", "[", "]", "—", "-", ", ", ". ", ": ", "; ",
    "\n", "\n\n", "\u00a0", "\u200b", "\u00ad", "\ufb01", "…", "\u202e", "\u0301", "😀", "١٢", "停战", "\x00", "\ud800", "%",
    "$", "=1+1", "<b>", "&amp;", "?", "!", "  ", "\t",
)  # fmt: skip


def one(data: bytes) -> None:
    """Two bytes in three choose a piece, else a character; the text is at most 120 of them."""
    source = atheris.FuzzedDataProvider(data)
    parts = []
    for _ in range(120):
        if not source.remaining_bytes():
            break
        chosen = source.ConsumeIntInRange(0, len(PIECES) + 8)
        parts.append(PIECES[chosen] if chosen < len(PIECES) else source.ConsumeUnicode(2))
    tables = extract(["".join(parts)])
    text = tables["reports"]["text"][0]
    for name, frame in tables.items():
        for row in frame.to_dict("records"):
            for column in frame.columns:
                if not column.endswith("_start") or not isinstance(row[column], int):
                    continue
                span = column.removesuffix("_start")
                start, end = row[column], row[f"{span}_end"]
                assert 0 <= start < end <= len(text), (name, span)
                assert span not in row or text[start:end] == row[span], (name, span)
            if name == "statements":
                spans = json.loads(row["content_spans"])
                assert all(0 <= start < end <= len(text) for start, end in spans)
            if name == "figures":
                bounds = [row[bound] for bound in ("low", "best", "high") if row[bound] == row[bound]]
                assert all(bound >= 0 for bound in bounds if isinstance(bound, float)), bounds


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
