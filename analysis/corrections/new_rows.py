"""What is a row that people added, or that no rule finds any longer, as a row of its table?"""

from __future__ import annotations

from itertools import count
from typing import Any

from analysis.corrections.columns import CELLS, LINKS, PARTS, key_of
from analysis.corrections.ledger import Ledger
from analysis.corrections.matching import NEAR, overlap
from analysis.corrections.truth import Truth
from analysis.corrections.words import Span
from analysis.lexicons.stances import POLARITY
from analysis.positions.readings import plover
from analysis.tables.plain import Row
from analysis.tables.schema import SCHEMA
from analysis.text.sentences import sentence_around

LETTERS = {"figures": "f", "positions": "p", "statements": "s", "actors": "a", "mentions": "m"}


def new_id(ledger: Ledger, table: str, at: Span) -> str:
    """An id that tells where the row stands ("monday:fx120"): the same on every run, whatever else is found or added."""
    name = f"{ledger.report_id}:{LETTERS[table]}x{at[0]}"
    known = {row[key_of(table)] for row in ledger.rows[table]}
    return name if name not in known else next(one for n in count(2) if (one := f"{name}-{n}") not in known)


def new_row(ledger: Ledger, table: str, truth: Truth) -> Row:
    """The row that a truth says is there, with what follows from its words."""
    row: Row = dict.fromkeys(SCHEMA[table])
    row |= {key_of(table): new_id(ledger, table, truth.anchor), "report_id": ledger.report_id}
    for part in PARTS[table]:
        row |= {name: value for name, value in ledger.part(part, truth.spans.get(part), table).items() if name in row}
    row |= {column: value for column, value in truth.cells.items() if column in CELLS[table]}
    if "sentence" in row:
        row |= rests_on(ledger, truth.anchor)
    if table == "figures":
        row["incident_id"] = own_incident(ledger, truth.anchor)
        row["evidence_start"], row["evidence_end"] = sentence_around(ledger.text, *truth.anchor)
    if table == "positions":
        row |= stance_columns(row)
        row["statement_id"] = carried_by(ledger, truth.anchor)
    for column, part in LINKS[table].items():
        spans = truth.spans.get(part)
        named = truth.links.get(column)
        row[column] = actor_at(ledger, named or (spans[0] if spans and column not in truth.links else None))
    if table == "actors":
        row["mentions"] = 0
    return row


def own_incident(ledger: Ledger, at: Span) -> str:
    """An incident that no other row shares: nobody has said that this count is another row's."""
    return f"{ledger.report_id}:ix{at[0]}"


def rests_on(ledger: Ledger, at: Span) -> Row:
    """The sentence around these words, and whose report it is and of which day."""
    start, end = sentence_around(ledger.text, *at)
    report = ledger.report
    sentence = " ".join(ledger.text[start:end].split())
    return {"sentence": sentence, "published": report["date"], "publisher": report["publisher"]}


def stance_columns(row: Row) -> Row:
    """What follows from a position's stance."""
    denied, facing = bool(row["negated"]), row["counterparty"] is not None
    sign = POLARITY[row["stance"]] * (-1 if denied else 1)
    return {"polarity": sign, "plover": plover(row["stance"], denied, facing)}


def carried_by(ledger: Ledger, at: Span) -> Any:
    """The statement whose content holds these words; the shortest of several, None where there is none."""
    held = [
        (s["content_end"] - s["content_start"], s["statement_id"])
        for s in ledger.rows["statements"]
        if s["content_start"] <= at[0] and at[1] <= s["content_end"]
    ]
    return min(held)[1] if held else None


def actor_at(ledger: Ledger, at: Span | None) -> Any:
    """The actor whom these words mention: one mentioned by the very words, or by nearly the same; None where there is none or are two.

    "The mayor of Kessa" is not Kessa: a mention of some of the words will not do.
    """
    if at is None:
        return None
    shares = [
        (overlap(at, (m["start"], m["end"])), m["actor_id"])
        for m in ledger.rows["mentions"]
        if m["actor_id"] is not None
    ]
    best = max((share for share, _ in shares), default=0.0)
    named = {actor for share, actor in shares if share == best}
    return named.pop() if best >= NEAR and len(named) == 1 else None
