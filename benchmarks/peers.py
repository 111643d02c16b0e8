"""Measures other libraries on this project's answers and writes benchmarks/peers.csv, which notebook 05 shows.

Run by `make peers`. Statements: textacy's direct quotations on the seed and,
where a copy is named (`make peers GUM=folder`, see gum.py), on GUM's news,
scored as ours are; else what was measured there before is kept. Quantities: what each library
reads in the number words alone of tests/gold/figures_*.jsonl: whether the values
are those of the answer ("value"), and for ours also whether they are the right
bounds ("low, best, high"), which the others do not have.
"""

from __future__ import annotations

import json
import re
import sys
from importlib import import_module, metadata
from pathlib import Path

import numerizer
import pandas as pd
import spacy
import text_to_num
from quantulum3 import classifier
from quantulum3 import parser as quantulum
from textacy.extract.triples import direct_quotations

from analysis.figures import quantities as numbers
from analysis.lexicons.words import words_of
from analysis.pipeline import model_name
from analysis.reading.inputs import read_reports
from analysis.reading.report import Report
from analysis.scoring import scores as scoring
from analysis.scoring.measured import GUM
from analysis.tables.schema import SCHEMA

# quantulum3's trained model tells units apart, which counts of people do not need, and fails on newer scikit-learn.
classifier.USE_CLF = False
ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
RESULTS = Path(__file__).with_name("peers.csv")


def textacy_tables(reports: list[Report]) -> dict[str, pd.DataFrame]:
    """textacy's direct quotations as our statements table; a report on which it raises gives no row."""
    nlp = import_module(model_name()).load()
    rows, failed = [], 0
    for report in reports:
        try:
            found = list(direct_quotations(nlp(report.text)))
        except ValueError:
            failed += 1
            continue
        for place, quotation in enumerate(found, 1):
            spans = {"source": quotation.speaker, "cue": quotation.cue}
            row = {"statement_id": f"{report.report_id}:t{place}", "report_id": report.report_id, "kind": "direct"}
            for name, tokens in spans.items():
                row |= {f"{name}_start": tokens[0].idx, f"{name}_end": tokens[-1].idx + len(tokens[-1])}
            content = quotation.content
            row["content_spans"] = json.dumps([[content.start_char, content.end_char]])
            rows.append(row)
    print(f"textacy raised on {failed} of {len(reports)} reports")
    schema = SCHEMA["statements"]
    return {"statements": pd.DataFrame({c: [r.get(c) for r in rows] for c in schema}).astype(schema)}


def quantities() -> list[dict]:
    """The distinct number words of the marked sentences with their bounds."""
    seen: dict[str, dict] = {}
    for path in sorted(GOLD.glob("figures_*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for figure in json.loads(line)["figures"]:
                seen.setdefault(figure["number"].lower(), figure)
    return list(seen.values())


def _values(text: str) -> list[float]:
    return [float(v.replace(",", "")) for v in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def quantulum_values(text: str) -> list[float]:
    return [q.value for q in quantulum.parse(text)]


def numerizer_values(text: str) -> list[float]:
    return _values(numerizer.numerize(text))


def text2num_values(text: str) -> list[float]:
    return _values(text_to_num.alpha2digit(text, "en"))


def ours(blank: spacy.Language, text: str) -> tuple[float | None, ...] | None:
    found = numbers.quantities(blank(text), words_of(None))
    return (found[0].low, found[0].best, found[0].high) if len(found) == 1 else None


def main() -> None:
    stored = pd.read_csv(RESULTS, dtype="string", keep_default_na=False)
    lines = [] if len(sys.argv) > 1 else stored[stored["data"] == GUM].to_dict("records")
    sets = [("the seed", ROOT / "seeds", [g for g in scoring.load_gold(GOLD) if "statements" in g])]
    if len(sys.argv) > 1:
        copy = Path(sys.argv[1])
        sets.insert(0, (GUM, copy / "reports", scoring.load_gold(copy / "gold")))
    for data, folder, gold in sets:
        reports, _ = read_reports([folder])
        scores = scoring.score(textacy_tables(reports), [{k: g[k] for k in ("id", "statements")} for g in gold])
        for row in scores[scores["table"] == "statements"].to_dict("records"):
            lines.append({"system": "textacy", "data": data, "measure": row["measure"], "value": row["f1"]})
    blank = spacy.blank("en")
    wanted = quantities()
    peers = {"quantulum3": quantulum_values, "text2num": text2num_values, "numerizer": numerizer_values}
    counts = dict.fromkeys([("analysis", "low, best, high"), *((name, "value") for name in ("analysis", *peers))], 0)
    for figure in wanted:
        bounds = tuple(None if figure[k] is None else float(figure[k]) for k in ("low", "best", "high"))
        given = {b for b in bounds if b is not None}
        found = ours(blank, figure["number"]) or ()
        counts["analysis", "low, best, high"] += found == bounds
        counts["analysis", "value"] += {v for v in found if v is not None} == given
        for name, read in peers.items():
            counts[name, "value"] += set(read(figure["number"])) == given
    for (name, what), right in counts.items():
        measure = f"number words read right ({what}), of {len(wanted)}"
        lines.append({"system": name, "data": "marked sentences", "measure": measure, "value": right / len(wanted)})
    for line in lines:
        name = line["system"]
        line.setdefault("version", metadata.version(name) if name != "analysis" else "")
        line["value"] = round(float(line["value"]), 3)
    frame = pd.DataFrame(lines, columns=["system", "version", "data", "measure", "value"])
    frame.to_csv(RESULTS, index=False, lineterminator="\n")
    print(frame.to_string(index=False))


if __name__ == "__main__":
    main()
