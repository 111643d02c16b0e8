"""Which rules are there, what does each say, in which words, and where does it stand: as a frame, and as the page rules.html."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.rules import ROOT, Rule
from analysis.showing.evidence import mark, parts_of
from analysis.showing.table_rules import TABLES, rules_of
from analysis.showing.templates import cell, environment, navigation

# How many texts of each marked set a rule decided in: written by `make rules`, and not part of an installed package.
COUNTS = ROOT / "tests" / "gold" / "rule_counts.csv"
HEADINGS = {
    "actors": "Actors", "figures": "Casualty figures", "positions": "Negotiation positions",
    "statements": "Reported statements",
}  # fmt: skip
# What the counts are of: the marked sentences are all sets but these three.
READ, NEVER_READ = ("reports_read", "reports_of_others"), "reports_never_read"
COLUMNS = ("rule", "says", "words", "needs", "example")
COUNTED = ("marked sentences", "reports read", "reports never read")
# The tables in which a table's rules are named.
NAMED_IN = {"actors": ("mentions", "actors")}


def frame(table: str, counts: Path = COUNTS) -> pd.DataFrame:
    """The rules of one table, in the order in which they are tried; no rows where its folder has none.

    Columns: rule_id, says, words, needs, example, where, and texts: on how
    many texts of the marked sets it decided a row (missing where `counts` is).
    """
    known = _counts(counts)
    lines = [
        {
            "rule_id": rule.id, "says": rule.says, "words": rule.words, "needs": rule.needs, "example": rule.example,
            "where": rule.where, "texts": sum(known[table, rule.id].values()) if (table, rule.id) in known else pd.NA,
        }
        for rule in rules_of(table)
    ]  # fmt: skip
    columns = ["rule_id", "says", "words", "needs", "example", "where", "texts"]
    return pd.DataFrame(lines, columns=columns).astype({"texts": "Int64"})


def _counts(path: Path) -> dict[tuple[str, str], dict[str, int]]:
    """By table and rule: set to texts, of the sets in which it decided one."""
    if not path.exists():
        return {}
    known: dict[tuple[str, str], dict[str, int]] = {}
    for row in pd.read_csv(path, dtype="string", keep_default_na=False).to_dict("records"):
        sets = known.setdefault((row["table"], row["rule_id"]), {})
        if int(row["texts"]):
            sets[row["set"]] = int(row["texts"])
    return known


@lru_cache(maxsize=2)
def rules_page(counts: Path = COUNTS) -> str:
    """The page of all tables' rules as HTML, each with its example, in which the row's parts are marked."""
    known = _counts(counts)
    shown: list[dict[str, Any]] = []
    for table in TABLES:
        rules = rules_of(table)
        if rules:
            marked = _marked(table, rules)
            rows = [_line(rule, marked[rule.id], known.get((table, rule.id))) for rule in rules]
            shown.append({"name": table, "heading": HEADINGS[table], "rows": rows})
    columns = [{"name": name, "number": False} for name in COLUMNS]
    columns += [{"name": name, "number": True} for name in COUNTED if known]
    template = environment().get_template("rules.html.j2")
    return template.render(tables=shown, columns=columns, pages=navigation("Rules"), counted=bool(known))


def _line(rule: Rule, marked: str, sets: dict[str, int] | None) -> dict[str, Any]:
    return {
        "id": rule.id, "says": rule.says, "words": rule.words, "needs": rule.needs, "example": marked,
        "where": rule.where, "counts": [] if sets is None else [cell(number) for number in _by_kind(sets)],
    }  # fmt: skip


def _by_kind(sets: dict[str, int]) -> tuple[int, int, int]:
    """On how many marked sentences, reports that were read and reports that nobody reads a rule decided."""
    read, never = sum(sets.get(name, 0) for name in READ), sets.get(NEVER_READ, 0)
    return sum(sets.values()) - read - never, read, never


def _marked(table: str, rules: tuple[Rule, ...]) -> dict[str, str]:
    """Each rule's example as HTML, with the parts of the rows that this rule decided in it."""
    names = {rule.id: f"rule-{number}" for number, rule in enumerate(rules)}
    tables = extract(Report(names[rule.id], rule.example) for rule in rules)
    parts: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    for kind in NAMED_IN.get(table, (table,)):
        if "rule_id" in tables[kind]:
            for row in tables[kind].to_dict("records"):
                if pd.notna(row["rule_id"]):
                    parts.setdefault((row["report_id"], row["rule_id"]), []).extend(parts_of(row))
    return {rule.id: mark(rule.example, parts.get((names[rule.id], rule.id), [])) for rule in rules}
