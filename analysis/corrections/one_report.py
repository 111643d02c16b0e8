"""One report's rows with the corrections that are of it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from analysis.corrections.columns import (
    ANCHOR,
    FOLLOWS,
    LINKS,
    MAIN,
    MENTIONS,
    NEEDED,
    ONE_WITH,
    PARTS,
    TABLES,
    alike,
    key_of,
)
from analysis.corrections.file import Correction, Reviewed
from analysis.corrections.ledger import Ledger
from analysis.corrections.matching import NEAR, Subject, matched, overlap, settled, spans_of, subjects
from analysis.corrections.new_rows import actor_at, new_id, new_row, own_incident, rests_on, stance_columns
from analysis.corrections.truth import Truth, Unusable, truth_of
from analysis.corrections.whose import counted, given_to, joined, renamed
from analysis.corrections.words import NotFound, Span
from analysis.tables.plain import Row
from analysis.tables.schema import REVIEWED, SCHEMA


def correct(ledger: Ledger, reviewed: Iterable[tuple[Reviewed, bool]]) -> None:
    """Applies to a report's rows what was said of it, each with whether it was said of this very text.

    Corrections that were applied before are passed over.
    """
    known = {row["correction_id"] for row in ledger.earlier}
    said: list[tuple[Correction, Truth]] = []
    complete: set[str] = set()
    for report, same_text in reviewed:
        for correction in report.complete:
            complete.add(correction.table)
            if correction.id not in known:
                ledger.note(correction, "read")
        for correction in report.corrections:
            if correction.id in known:
                continue
            try:
                said.append((correction, truth_of(correction, ledger.text, same_text)))
            except (NotFound, Unusable) as error:
                ledger.note(correction, "left out", why=str(error))
    if complete >= set(TABLES):
        ledger.report[REVIEWED] = "confirmed"
    mine: list[Subject] = []
    for subject in subjects(said, ledger.text):
        subject.said, others = settled(subject, ledger.text)
        for correction, why in others:
            ledger.note(correction, "left out", why=why)
        if subject.said:
            mine.append(subject)
    # Actors, their mentions and statements first: the rows of the others name them.
    for table in ("actors", MENTIONS, "statements", "figures", "positions"):
        own = sorted((s for s in mine if s.table == table), key=_turn)
        _correct_table(ledger, table, own)


def _turn(subject: Subject) -> tuple[bool, bool, Span]:
    """Rows that are there come before those that are added, and actors that are one with others last: the others are there then."""
    joins = subject.table == "actors" and ONE_WITH in subject.truth.links
    return joins, subject.correction.kind == "added", subject.anchor


def _correct_table(ledger: Ledger, table: str, wanted: list[Subject]) -> None:
    if not wanted:
        return
    mentions = _mentions(ledger)
    found = matched(wanted, list(ledger.rows[table]), mentions, ledger.text)
    taken = {id(row) for row in found.values() if isinstance(row, dict)}
    for place, subject in enumerate(wanted):
        row = found.get(place)
        correction = subject.correction
        if isinstance(row, str):
            problem: str | None = row
        elif row is not None:
            problem = _correct_row(ledger, subject, row)
        else:
            others = [r for r in ledger.rows[table] if id(r) not in taken]
            problem = _without_row(ledger, subject, others, mentions)
        for other, _ in subject.said:
            if problem is not None:
                ledger.note(other, "left out", why=problem, at=subject.anchor)
            elif other is not correction:
                ledger.note(other, "agrees", at=subject.anchor)


def _correct_row(ledger: Ledger, subject: Subject, row: Row) -> str | None:
    """Applies what is said to the row that it is about; gives the reason where it cannot."""
    correction, truth, at = subject.correction, subject.truth, subject.anchor
    if subject.table == "actors" and truth.links.get(ONE_WITH):
        return joined(ledger, subject, row)
    if subject.table == MENTIONS and row[REVIEWED] is None:
        return given_to(ledger, subject, row)
    if not truth.there:
        if row[REVIEWED] is not None:
            return f"marked wrong here, and {row[REVIEWED]} by another"
        if not all(alike(correction.machine.get(c), row[c]) for c in MAIN[subject.table] if c in correction.machine):
            return "the row that was marked wrong says something else now; look at it again"
        _take_out(ledger, correction, row, at)
        return None
    if row[REVIEWED] is not None:
        parts = {p: ledger.part(p, spans, subject.table).get(p) for p, spans in truth.spans.items() if p in row}
        links = {c: actor_at(ledger, at) for c, at in truth.links.items()}
        if not all(alike(row[c], value) for c, value in {**truth.cells, **truth.words, **parts, **links}.items()):
            return f"differs from what another correction made of the row ({row[REVIEWED]})"
        ledger.note(correction, "agrees", row=row, at=at)
        return None
    if moved := [part for part, words in truth.words.items() if not alike(row[part], words)]:
        return f"{moved[0]} has other words now, and the file does not say where its own stood"
    if _set(ledger, correction, truth, row):
        row[REVIEWED] = "corrected"
    else:
        row[REVIEWED] = "confirmed"
        ledger.note(correction, "right", row=row, at=at)
    return None


def _set(ledger: Ledger, correction: Correction, truth: Truth, row: Row) -> bool:
    """Makes a row say what is true, with what follows from it; whether it said something else."""
    table, at = correction.table, truth.anchor
    changed: set[str] = set()
    for part, spans in truth.spans.items():
        # The clause that evidence is changes with the rules, and is no claim: only a reviewer moves it.
        if (part != "evidence" or part in correction.spans) and ledger.set_part(correction, row, part, spans, at):
            changed.add(part)
    from_part = {column: part for part in sorted(changed) for column in FOLLOWS[table].get(part, ())}
    for column, part in from_part.items():
        if column not in truth.cells:
            ledger.set(correction, row, column, None, at, why=f"follows from {part}")
    for column, value in truth.cells.items():
        theirs = column in correction.cells or column not in from_part
        if ledger.set(correction, row, column, value, at, why=None if theirs else f"follows from {from_part[column]}"):
            changed.add(column)
    changed |= _links(ledger, correction, truth, row, changed)
    _follow(ledger, correction, row, changed, at)
    return bool(changed)


def _links(ledger: Ledger, correction: Correction, truth: Truth, row: Row, changed: set[str]) -> set[str]:
    """Ties the row to the actors whom its words mention, where those were moved or other words were named."""
    made = set()
    for column, part in LINKS[correction.table].items():
        if column in truth.links:
            named, why = truth.links[column], None
        elif part in changed:
            spans = truth.spans.get(part)
            named, why = (spans[0] if spans else None), f"follows from {part}"
        else:
            continue
        if ledger.set(correction, row, column, actor_at(ledger, named), truth.anchor, why=why):
            made.add(column)
    return made


def _follow(ledger: Ledger, correction: Correction, row: Row, changed: set[str], at: Span) -> None:
    """What was worked out from the cells that were changed."""
    table = correction.table
    follows: Row = {}
    if table == "positions" and changed & {"stance", "negated", "counterparty"}:
        follows |= stance_columns(row)
    if table == "figures" and changed & {"low", "best", "high", "outcome", "number"}:
        follows["incident_id"] = own_incident(ledger, at)
    anchor = {"figures": "number", "positions": "evidence", "statements": "cue"}.get(table)
    if anchor in changed and row[f"{anchor}_start"] is not None:
        follows |= rests_on(ledger, (row[f"{anchor}_start"], row[f"{anchor}_end"]))
    for column, value in follows.items():
        ledger.set(correction, row, column, value, at, why="follows from what was corrected")


def _without_row(ledger: Ledger, subject: Subject, others: list[Row], mentions: dict[str, list[Span]]) -> str | None:
    """Applies what is said of a row that the rules do not find (any longer); gives the reason where it cannot."""
    correction, truth, table = subject.correction, subject.truth, subject.table
    if table == MENTIONS:
        return "no mention of an actor stands at its words now"
    if correction.kind != "added":
        if _taken_out_before(ledger, subject):
            return "marked wrong by another" if truth.there else None
        if any(_near(subject, row, mentions) for row in others):
            return "another row stands at its words now; look at it again"
    if not truth.there:
        ledger.note(correction, "gone", at=subject.anchor)
        return None
    if truth.words:
        return "the rules no longer find it, and the file does not say where all its words stood"
    if ANCHOR[table] in PARTS[table] and not truth.spans.get(ANCHOR[table]):  # a file that was made by hand
        truth.spans[ANCHOR[table]] = (subject.anchor,)
    row = new_row(ledger, table, truth)
    if missing := [c for c in NEEDED[table] if row[c] is None]:
        return f"the rules no longer find it, and the file does not say its {missing[0]}"
    ledger.put_in(correction, table, row, subject.anchor)
    if table == "actors":
        _mention(ledger, correction, row, subject.anchor)
    return None


def _taken_out_before(ledger: Ledger, subject: Subject) -> bool:
    """Whether a correction that was applied before marked this row wrong."""
    for one in ledger.earlier:
        if (one["result"], one["kind"], one["table"], one["start"]) == (
            "taken out",
            "wrong",
            subject.table,
            subject.anchor[0],
        ):
            row = json.loads(one["machine"])
            if all(alike(row.get(column), subject.main(column)) for column in MAIN[subject.table]):
                return True
    return False


def _near(subject: Subject, row: Row, mentions: dict[str, list[Span]]) -> bool:
    """Whether a row may be what the rules now make of the words that another was reviewed at."""
    if subject.table == "positions" and not alike(subject.main("actor"), row["actor"]):
        return False
    least = {"statements": NEAR, "actors": 1.0}.get(subject.table, 0.0)
    shares = [overlap(subject.anchor, span) for span in spans_of(subject.table, row, mentions)]
    return any(share > 0 and share >= least for share in shares)


def _mention(ledger: Ledger, correction: Correction, actor: Row, at: Span) -> None:
    """Gives an added actor its mention: the one at the words if there is one, else a new one."""
    row = next((m for m in ledger.rows["mentions"] if (m["start"], m["end"]) == at), None)
    if row is None:
        row = dict.fromkeys(SCHEMA["mentions"])
        row |= {"mention_id": new_id(ledger, "mentions", at), "report_id": ledger.report_id, "form": "name"}
        row |= {"actor_id": actor["actor_id"], "text": ledger.text[at[0] : at[1]], "start": at[0], "end": at[1]}
        ledger.put_in(correction, "mentions", row, at, why="follows from the actor")
        counted(ledger, correction, {actor["actor_id"]}, at)
        return
    before = row["actor_id"]
    ledger.set(correction, row, "actor_id", actor["actor_id"], at, table="mentions", why="follows from the actor")
    row[REVIEWED] = "corrected"
    counted(ledger, correction, {before, actor["actor_id"]}, at)


def _take_out(ledger: Ledger, correction: Correction, row: Row, at: Span) -> None:
    """Takes a row out, and what rests on it: an actor's mentions, and the cells of other rows that name it."""
    table = correction.table
    ledger.take_out(correction, table, row, at)
    name, why = row[key_of(table)], f"follows from the row of {table}"
    if table == "actors":
        for mention in [m for m in ledger.rows["mentions"] if m["actor_id"] == name]:
            ledger.take_out(correction, "mentions", mention, at, why=why)
    renamed(ledger, correction, table, name, None, at, why)


def _mentions(ledger: Ledger) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for mention in ledger.rows["mentions"]:
        if mention["actor_id"] is not None:
            found.setdefault(mention["actor_id"], []).append((mention["start"], mention["end"]))
    return found
