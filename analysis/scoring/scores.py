"""How good the tables are, against hand-marked answers.

Gold files (tests/gold/*.json) hold spans as [start, end] in the report's text.
A found row is paired with the gold row that it overlaps most, one to one: a
statement by at least half of the joint content (intersection over union), a
figure by any shared character of its number, a position by at least a fifth
of the joint evidence, an actor by shared names (CEAF-e's phi4; see `names`). Answers marked
optional are neither asked for nor counted as wrong.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.scoring.names import FREE, Gold, Names, asked, plain, shared, shortest
from analysis.scoring.position_parts import PARTS, clusters_of, listed, part_is_right, same_holder, same_stance

Spans = Sequence[Sequence[int]]


LEAST_EVIDENCE = 0.2
ACTOR_MEASURES = ("found", "names clustered (CEAF-e)", "kind right, of those found")


def overlap(one: Spans, other: Spans) -> float:
    """Intersection over union of two lists of spans, in characters: 0 to 1."""
    a = {i for s in one for i in range(s[0], s[1])}
    b = {i for s in other for i in range(s[0], s[1])}
    return len(a & b) / len(a | b) if a | b else 0.0


def pair(gold: Sequence, found: Sequence, weight: Callable[[Any, Any], float], floor: float) -> list[tuple[int, int]]:
    """One-to-one pairs (gold place, found place) of weight >= floor, the heaviest first."""
    scored = sorted(((-weight(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)))
    pairs: list[tuple[int, int]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for w, i, j in scored:
        if -w >= floor and i not in used[0] and j not in used[1]:
            pairs.append((i, j))
            used[0].add(i)
            used[1].add(j)
    return pairs


def _span(row: dict[str, Any], name: str) -> list[list[int]]:
    start = row.get(f"{name}_start")
    return [] if start is None or pd.isna(start) else [[int(start), int(row[f"{name}_end"])]]


def _same_source(gold: Spans | None, row: dict[str, Any]) -> bool:
    found = _span(row, "source")
    return (not gold and not found) or bool(gold and found and overlap(gold[:1], found) > 0)


def _number(value: Any) -> float | None:
    return None if value is None or pd.isna(value) else float(value)


def _right_statement(g: Gold, row: dict[str, Any]) -> bool:
    found = _span(row, "cue")
    cue = overlap(g["cue"][:1], found) > 0 if g["cue"] else not found
    return _same_source(g["source"], row) and cue and g["kind"] == row["kind"]


def _right_value(g: Gold, row: dict[str, Any]) -> bool:
    slack, have = g.get("slack", 0), [_number(row[k]) for k in ("low", "best", "high")]
    return any(
        all(
            (x is None) == (y is None) and (x is None or y is None or abs(x - y) <= slack)
            for x, y in zip(want, have, strict=True)
        )
        for want in ([g["low"], g["best"], g["high"]], *g.get("alt", []))
    )


def _right_figure(g: Gold, row: dict[str, Any]) -> bool:
    return _right_value(g, row) and row["outcome"] in (g["kind"], *listed(g.get("alt_kind")))


def _figure_and_source(g: Gold, row: dict[str, Any]) -> bool:
    return _right_figure(g, row) and _same_source([g["source"]] if g["source"] else None, row)


def _right_position(g: Gold, row: dict[str, Any]) -> bool:
    return same_holder(g, row, g.get("clusters", ())) and same_stance(g, row)


def _position_weight(g: Gold, row: dict[str, Any]) -> float:
    share = overlap([g["evidence"]], _span(row, "evidence"))
    if share < LEAST_EVIDENCE:
        return 0.0
    return share + 0.5 * same_stance(g, row) + 0.5 * same_holder(g, row, g.get("clusters", ()))


# table, what is scored, how a pair is weighed, the least weight, when a pair is right (None: paired is right)
MEASURES: tuple[tuple[str, str, Callable[[Gold, dict], float], float, Callable[[Gold, dict], bool] | None], ...] = (
    ("statements", "content found", lambda g, r: overlap(g["content"], json.loads(r["content_spans"])), 0.5, None),
    ("statements", "source, cue, content and kind right", lambda g, r: overlap(g["content"], json.loads(r["content_spans"])), 0.5, _right_statement),
    ("figures", "found", lambda g, r: overlap([g["number"]], _span(r, "number")), 0.01, None),
    ("figures", "value and outcome right", lambda g, r: overlap([g["number"]], _span(r, "number")), 0.01, _right_figure),
    ("figures", "value, outcome and source right", lambda g, r: overlap([g["number"]], _span(r, "number")), 0.01, _figure_and_source),
    ("positions", "found", _position_weight, 0.2, None),
    ("positions", "actor and stance right", _position_weight, 0.2, _right_position),
)  # fmt: skip

SCORED = tuple(dict.fromkeys(name for name, *_ in MEASURES))


def load_gold(folder: Path | str) -> list[Gold]:
    """The gold files of a folder, sorted by name. Raises FileNotFoundError where it holds none."""
    paths = sorted(Path(folder).glob("*.json"))
    if not paths:
        raise FileNotFoundError(f"{folder}: no gold (.json) files")
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


def score(tables: dict[str, pd.DataFrame], gold: Sequence[Gold]) -> pd.DataFrame:
    """Precision, recall and F1 of each measure over the gold's reports.

    Columns: table, measure, precision, recall, f1 (0 to 1), right, found, gold (counts).
    """
    lines = []
    with_answers = {name: [g for g in gold if name in g] for name in SCORED}
    held = {name: _by_report(tables[name], marked) for name, marked in with_answers.items() if marked}
    for name, measure, weight, floor, right in MEASURES:
        total = [0.0, 0, 0]
        for answers in with_answers[name]:
            wanted, rows = _wanted(name, answers), held[name].get(answers["id"], [])
            pairs = pair(wanted, rows, weight, floor)
            optional = {i for i, g in enumerate(wanted) if g.get("optional")}
            total[0] += sum(1 for i, j in pairs if i not in optional and (right is None or right(wanted[i], rows[j])))
            total[1] += len(rows) - sum(1 for i, _ in pairs if i in optional)
            total[2] += len(wanted) - len(optional)
        lines.append(_line(name, measure, *total))
    lines.extend(clusters(tables, gold))
    return pd.DataFrame(lines)


def clusters(tables: dict[str, pd.DataFrame], gold: Sequence[Gold]) -> list[dict[str, Any]]:
    """The lines of `score` for actors: found, names clustered (CEAF-e: shared names of the best pairs), kind of those found.

    Needs the tables actors and mentions only.
    """
    totals = {measure: [0.0, 0, 0] for measure in ACTOR_MEASURES}
    marked = [g for g in gold if "actors" in g]
    actors, mentions = ((_by_report(tables[name], marked) if marked else {}) for name in ("actors", "mentions"))
    for answers in marked:
        found = _found(actors.get(answers["id"], []), mentions.get(answers["id"], []))
        for measure, counts in zip(ACTOR_MEASURES, _clusters(found, answers), strict=True):
            totals[measure] = [a + b for a, b in zip(totals[measure], counts, strict=True)]
    return [_line("actors", measure, *total) for measure, total in totals.items()]


def position_parts(tables: dict[str, pd.DataFrame], gold: Sequence[Gold]) -> pd.DataFrame:
    """Of the positions whose holder and stance are right, how many have each part right. Columns: part, right, of, share."""
    counts = {part: [0, 0] for part in PARTS}
    marked = [g for g in gold if "positions" in g]
    held = _by_report(tables["positions"], marked) if marked else {}
    for answers in marked:
        wanted, rows = _wanted("positions", answers), held.get(answers["id"], [])
        for i, j in pair(wanted, rows, _position_weight, LEAST_EVIDENCE):
            if wanted[i].get("optional") or not _right_position(wanted[i], rows[j]):
                continue
            for part in PARTS:
                right = part_is_right(part, wanted[i], rows[j])
                if right is not None:
                    counts[part][0] += right
                    counts[part][1] += 1
    lines = [
        {"part": part, "right": right, "of": of, "share": round(right / of, 3) if of else 0.0}
        for part, (right, of) in counts.items()
    ]
    return pd.DataFrame(lines)


def _line(name: str, measure: str, right: float, found: float, gold: float) -> dict[str, Any]:
    precision, recall = (right / found if found else 0.0), (right / gold if gold else 0.0)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    rounded = {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}
    return {
        "table": name,
        "measure": measure,
        **rounded,
        "right": round(right, 1),
        "found": int(found),
        "gold": int(gold),
    }


def _clusters(found: list[tuple[str, Names]], answers: Gold) -> tuple[tuple[float, int, int], ...]:
    lists = answers["actors"].items()
    wanted = [(_kind(kind), asked(kind, names)) for kind, groups in lists if kind not in FREE for names in groups]
    free = [shortest(map(plain, names)) for kind, groups in lists if kind in FREE for names in groups]
    also = [shortest(map(plain, names)) for names in answers.get("names_also", [])]
    pairs = pair(wanted, found, lambda g, f: shared(g[1], f[1], also), 0.01)
    met = {j for _, j in pairs}
    given = sum(1 for j, f in enumerate(found) if j in met or not any(shared(names, f[1]) > 0 for names in free))
    names = sum(shared(wanted[i][1], found[j][1], also) for i, j in pairs)
    kinds = sum(wanted[i][0] == found[j][0] for i, j in pairs)
    return (len(pairs), given, len(wanted)), (names, given, len(wanted)), (kinds, len(pairs), len(pairs))


def _kind(kind: str) -> str:
    return "organization" if kind == "armed group" else kind


def _found(actors: list[dict[str, Any]], mentions: list[dict[str, Any]]) -> list[tuple[str, Names]]:
    """Kind and names of each actor found in one report, places left out; a person's descriptions are free."""
    own: dict[str, list[dict[str, Any]]] = {}
    for mention in mentions:
        if pd.notna(mention["actor_id"]):
            own.setdefault(mention["actor_id"], []).append(mention)
    found = []
    for row in actors:
        if row["kind"] == "place":
            continue
        counted = {"name"} if row["kind"] == "person" else {"name", "description"}
        texts = [mention["text"] for mention in own.get(row["actor_id"], []) if mention["form"] in counted]
        found.append((_kind(row["kind"]), shortest(map(plain, [*texts, row["name"]]))))
    return found


def _by_report(table: pd.DataFrame, gold: Sequence[Gold]) -> dict[str, list[dict[str, Any]]]:
    """A table's rows in each of the gold's reports; taken from the table at once, for one report after another takes ten times as long."""
    held: dict[str, list[dict[str, Any]]] = {}
    for row in table[table["report_id"].isin([answers["id"] for answers in gold])].to_dict("records"):
        held.setdefault(row["report_id"], []).append({str(k): v for k, v in row.items()})
    return held


def _wanted(name: str, answers: Gold) -> list[Gold]:
    """The answers for one table; a position's with the names of the report's marked actors, by which its holder may be told."""
    if name != "positions":
        return list(answers[name])
    names = clusters_of(answers)
    return [{**g, "clusters": names} for g in answers[name]]


def missed(tables: dict[str, pd.DataFrame], gold: Sequence[Gold], reports: pd.DataFrame) -> pd.DataFrame:
    """What went wrong: columns table, fault (missed, invented, wrong), text (the words concerned)."""
    texts = dict(zip(reports["report_id"], reports["text"], strict=True))
    strict = {"statements": _right_statement, "figures": _figure_and_source, "positions": _right_position}
    where = {"statements": "content", "figures": "number", "positions": "evidence"}
    lines = []
    for name, _, weight, floor, right in MEASURES:
        if right is not strict[name]:
            continue
        marked = [g for g in gold if name in g]
        held = _by_report(tables[name], marked) if marked else {}
        for answers in marked:
            text = texts[answers["id"]]
            wanted, rows = _wanted(name, answers), held.get(answers["id"], [])
            pairs = pair(wanted, rows, weight, floor)
            for i, g in enumerate(wanted):
                if not g.get("optional"):
                    span = g[where[name]][0] if name == "statements" else g[where[name]]
                    mate = next((j for a, j in pairs if a == i), None)
                    if mate is None or not right(g, rows[mate]):
                        lines.append(
                            {
                                "table": name,
                                "fault": "missed" if mate is None else "wrong",
                                "text": text[span[0] : span[1]],
                            }
                        )
            for j, row in enumerate(rows):
                if all(j != b for _, b in pairs):
                    a, b = row[f"{where[name]}_start"], row[f"{where[name]}_end"]
                    lines.append({"table": name, "fault": "invented", "text": text[a:b]})
    return pd.DataFrame(lines, columns=["table", "fault", "text"])
