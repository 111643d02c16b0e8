"""Each row that was wrong or missing, as a sentence with its right answer, in the form of tests/gold/: what a user can send in.

The answers are what people said. Rows of the same sentence that nobody looked
at are marked optional: neither asked for nor counted as wrong.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.corrections.columns import ANCHOR, PARTS, TABLES, key_of
from analysis.corrections.entries import span_of
from analysis.corrections.words import Span
from analysis.scoring.reviewed import verdicts
from analysis.tables.plain import Row, dicts
from analysis.tables.schema import REVIEWED
from analysis.text.sentences import sentence_around

Case = dict[str, Any]
FAR = 600  # characters: a source farther off than this is left out of the case
KEPT = {
    "figures": ("low", "best", "high", "outcome", "status", "scope"),
    "positions": ("stance", "theme", "negated", "modality"),
    "statements": ("kind",),
}
_CAPITAL = re.compile(r"[A-Z][\w’'-]+")
# Of no country in particular, and few enough to be seen for what they are.
FIRST = ("Alden", "Berit", "Corin", "Dara", "Elmar", "Fenna", "Goran", "Hilde", "Ivo", "Janna", "Kuno", "Lysa")
NAMES = (*FIRST, *(name + end for name in ("Adler", "Brandt", "Corvin", "Dorn", "Egner", "Falk", "Grell", "Holm") for end in ("", "sen", "ov", "ai")))  # fmt: skip


def cases(tables: Mapping[str, pd.DataFrame], replace_names: bool = False) -> list[Case]:
    """One case a row that was wrong or missing, in the order of the reports and of the text.

    replace_names: put other names for the persons whom the report names, in
    the sentence and the answers alike. Keys beside those of tests/gold/: id,
    fault (the columns that were wrong, "no such row" or "row missing") and rule.
    """
    texts = dict(zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True))
    told = verdicts(tables)
    order = {report_id: n for n, report_id in enumerate(texts)}
    wrong = told[(told["verdict"] != "right") & told["start"].notna() & told["report_id"].isin(order)]
    found = sorted(wrong.to_dict("records"), key=lambda r: (order[r["report_id"]], r["start"], r["table"], r["row_id"]))
    held = {report_id: _held(tables, report_id) for report_id in dict.fromkeys(r["report_id"] for r in found)}
    made = [_case(row, texts[row["report_id"]], held[row["report_id"]]) for row in found]
    if replace_names:
        names = {report_id: _other_names(rows) for report_id, rows in held.items()}
        made = [_renamed(case, names[row["report_id"]]) for case, row in zip(made, found, strict=True)]
    return made


def _held(tables: Mapping[str, pd.DataFrame], report_id: str) -> dict[str, list[Row]]:
    return {name: dicts(tables[name][tables[name]["report_id"] == report_id]) for name in (*TABLES, "mentions")}


def _case(fault: Mapping[Any, Any], text: str, held: dict[str, list[Row]]) -> Case:
    table = fault["table"]
    at = (int(fault["start"]), int(fault["end"]))
    key = next((row for row in held[table] if row[key_of(table)] == fault["row_id"]), None)
    spans = [at, *(_parts(table, key) if key else [])]
    near = [span for span in spans if abs(span[0] - at[0]) < FAR]
    start, end = sentence_around(text, min(a for a, _ in near), max(b for _, b in near))
    kind = ", ".join(fault["faults"]) if fault["verdict"] == "corrected" else fault["verdict"]
    case = {"id": fault["row_id"], "text": text[start:end], "fault": kind, "rule": fault["rule_id"]}
    within = (start, end)
    if table == "actors":
        answers: Any = _actors(held, within)
    else:
        own = [row for row in held[table] if _inside(span_of(row, ANCHOR[table]), within)]
        answers = [_answer(table, row, text, within) for row in own]
    return {**{k: v for k, v in case.items() if not _missing(v)}, table: answers}


def _missing(value: Any) -> bool:
    return value is None or (not isinstance(value, str) and bool(pd.isna(value)))


def _answer(table: str, row: Row, text: str, within: Span) -> Case:
    """A row in the words of its sentence."""
    answer: Case = {}
    for part in PARTS[table]:
        span = span_of(row, part)
        if span is None or not _inside(span, within):
            continue
        pieces = [(a, b) for a, b in json.loads(row["content_spans"])] if part == "content" else [span]
        words = [text[a:b] for a, b in pieces]
        answer[part] = words if table == "statements" else words[0]
    if table == "statements":
        answer = {"source": [], "cue": [], **answer}
    answer |= {name: row[name] for name in KEPT[table] if row[name] is not None or name in {"low", "best", "high"}}
    anchor = ANCHOR[table]
    if table != "statements" and (nth := _nth(text[within[0] : within[1]], answer[anchor], row[f"{anchor}_start"] - within[0])) > 1:  # fmt: skip
        answer["nth"] = nth
    return answer if row[REVIEWED] is not None else {**answer, "optional": True}


def _nth(text: str, words: str, start: int) -> int:
    """Which of the places of these words it is, as `gold.place` counts them."""
    at, count = -1, 0
    while at < start:
        at = text.index(words, at + 1)
        count += 1
    return count


def _actors(held: dict[str, list[Row]], within: Span) -> dict[str, list[list[str]]]:
    """The actors that the sentence names, by kind; those that nobody looked at as optional."""
    found: dict[str, list[list[str]]] = {}
    for actor in held["actors"]:
        named = [m["text"] for m in held["mentions"] if m["actor_id"] == actor["actor_id"] and m["form"] != "pronoun" and _inside((m["start"], m["end"]), within)]  # fmt: skip
        if named:
            kind = actor["kind"] if actor[REVIEWED] is not None else "optional"
            found.setdefault(kind, []).append(sorted(set(named)))
    return found


def _parts(table: str, row: Row) -> list[Span]:
    return [span for part in PARTS[table] if (span := span_of(row, part)) is not None]


def _inside(span: Span | None, within: Span) -> bool:
    return span is not None and within[0] <= span[0] and span[1] <= within[1]


def _other_names(held: dict[str, list[Row]]) -> dict[str, str]:
    """Each word of a person's name in a report to another name, the first with the first."""
    persons = {actor["actor_id"] for actor in held["actors"] if actor["kind"] == "person"}
    words = [
        word
        for mention in held["mentions"]
        if mention["actor_id"] in persons and mention["form"] == "name"
        for word in _CAPITAL.findall(re.sub(r"[’']s\b", "", mention["text"]))
    ]
    known = dict.fromkeys(words)
    return {word: NAMES[n % len(NAMES)] + "a" * (n // len(NAMES)) for n, word in enumerate(known)}


def _renamed(case: Case, names: dict[str, str]) -> Case:
    if not names:
        return case
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"\b(?:{listed})\b")

    def other(value: Any) -> Any:
        if isinstance(value, str):
            return pattern.sub(lambda found: names[found.group()], value)
        if isinstance(value, dict):
            return {k: v if k in {"id", "rule", "fault"} else other(v) for k, v in value.items()}
        return [other(one) for one in value] if isinstance(value, list) else value

    renamed: Case = other(case)
    return {**renamed, "id": re.sub(r".*:", "case:", case["id"])}


def lines(made: Iterable[Case]) -> str:
    """Cases as JSON Lines, as tests/gold/ has them."""
    return "".join(f"{json.dumps(case, ensure_ascii=False)}\n" for case in made)
