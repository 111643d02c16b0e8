"""What notebook 05 shows: scores on every set of answers in tests/gold, beside other systems."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from analysis.extracting import extract
from analysis.reading.inputs import read_reports
from analysis.scoring import gold as answers
from analysis.scoring import scores as scoring
from analysis.scoring.baselines import entities

# The sets of marked sentences, and how each was used. "seen" after its first score was taken, with that score.
SETS = {
    "figures": {
        "dev": "developed with",
        "held": "kept for the end, first 0.923; faults mended since",
        "fresh": "odd wording, first 0.887; faults mended since",
        "last": "plain copy, first 0.968; faults mended since",
        "wire": "agencies' wording, by another hand, first 0.727; faults mended since",
        "blind": "marked twice, by other hands, first 0.928; faults mended since",
        "second": "marked twice, by other hands, kept for the end, first 0.957; faults mended since",
    },
    "positions": {
        "dev": "developed with",
        "more": "developed with",
        "extra": "developed with, first 0.759",
        "third": "developed with, first 0.848",
        "fourth": "developed with, first 0.811",
        "fifth": "odd wording, first 0.727; developed with since",
        "blind": "marked twice, by other hands, first 0.787; faults mended since",
        "held": "its rows not developed with, first 0.785",
    },
    "actors": {"dev": "developed with", "held": "kept for the end, first 0.937; faults mended since"},
}
# The measure by which each table is judged.
JUDGED = {
    "figures": ("value and outcome right", "value, outcome and source right"),
    "positions": ("found", "actor and stance right"),
    "actors": ("names clustered (CEAF-e)",),
}
SCORES = ["precision", "recall", "f1", "right", "found", "gold"]
# Published or measured elsewhere, on the same texts and by the same measure: F1.
ELSEWHERE = pd.DataFrame(
    [
        ("GenderGapTracker (medium model)", "GUM news", "content found", 0.675),
        ("GenderGapTracker (medium model)", "GUM news", "source, cue, content and kind right", 0.440),
        ("GenderGapTracker (medium model)", "the seed", "content found", 0.600),
        ("GenderGapTracker (medium model)", "the seed", "source, cue, content and kind right", 0.533),
    ],
    columns=["system", "data", "measure", "value"],
)


def marked_sentences(folder: Path | str) -> pd.DataFrame:
    """Scores on the sentences and short reports marked for this project, by table and set.

    folder: tests/gold. Columns: table, set, texts, measure, SCORES and use.
    """
    lines = []
    for table, sets in SETS.items():
        for name, use in sets.items():
            path = Path(folder) / f"{table}_{name}.jsonl"
            reports, gold = answers.read(path)
            scores = scoring.score(extract(reports), gold)
            for row in scores[(scores["table"] == table) & scores["measure"].isin(JUDGED[table])].to_dict("records"):
                lines.append({**row, "set": name, "texts": len(reports), "use": use})
    return pd.DataFrame(lines)[["table", "set", "texts", "measure", *SCORES, "use"]]


def actors_beside_entities(folder: Path | str) -> pd.DataFrame:
    """Our actors and the model's bare entities on the same answers. Columns: system, data, measure and SCORES."""
    lines = []
    for name, use in SETS["actors"].items():
        reports, gold = answers.read(Path(folder) / f"actors_{name}.jsonl")
        for system, tables in (("this package", extract(reports)), ("the model's entities alone", entities(reports))):
            clustered = next(x for x in scoring.clusters(tables, gold) if x["measure"] in JUDGED["actors"])
            lines.append({"system": system, "data": use, **clustered})
    return pd.DataFrame(lines)[["system", "data", "measure", *SCORES]]


def statements_beside_others(gold: Path | str, seeds: Path | str, peers: Path | str) -> pd.DataFrame:
    """F1 on statements, this package beside others on the same texts. Columns: system, data, measure, value.

    gold: tests/gold; peers: the file that benchmarks/peers.py writes.
    """
    lines = []
    for data, folder, wanted in (
        ("GUM news", Path(gold) / "gum" / "reports", scoring.load_gold(Path(gold) / "gum" / "gold")),
        ("the seed", Path(seeds), scoring.load_gold(gold)),
    ):
        scores = scoring.score(extract(read_reports([folder])[0]), wanted)
        for row in scores[scores["table"] == "statements"].to_dict("records"):
            lines.append({"system": "this package", "data": data, "measure": row["measure"], "value": row["f1"]})
    others = pd.read_csv(peers)
    others = others[others["system"] == "textacy"][["system", "data", "measure", "value"]]
    joined = pd.concat([pd.DataFrame(lines), others, ELSEWHERE], ignore_index=True)
    return joined.sort_values(["data", "measure"], kind="stable").reset_index(drop=True)


def numbers_beside_others(peers: Path | str) -> pd.DataFrame:
    """Number words that each library reads right, alone and without their sentence. Columns: system, version, measure, value."""
    table = pd.read_csv(peers, dtype={"version": "string"})
    return table[table["data"] == "marked sentences"][["system", "version", "measure", "value"]].fillna("")


def statement_misses(folder: Path | str) -> pd.DataFrame:
    """GUM's statements by kind: how many are marked, how many of them not found. Columns: kind, marked, missed, share."""
    reports, _ = read_reports([Path(folder) / "reports"])
    tables = extract(reports)["statements"]
    counts = {kind: [0, 0] for kind in ("direct", "mixed", "indirect")}
    for given in scoring.load_gold(Path(folder) / "gold"):
        rows = tables[tables["report_id"] == given["id"]].to_dict("records")
        pairs = scoring.pair(
            given["statements"], rows, lambda g, r: scoring.overlap(g["content"], json.loads(r["content_spans"])), 0.5
        )
        found = {i for i, _ in pairs}
        for i, statement in enumerate(given["statements"]):
            if not statement.get("optional"):
                counts[statement["kind"]][0] += 1
                counts[statement["kind"]][1] += i not in found
    return pd.DataFrame(
        [
            {"kind": kind, "marked": marked, "missed": missed, "share": round(missed / marked, 3) if marked else 0.0}
            for kind, (marked, missed) in counts.items()
        ]
    )
