"""Whose is a mention, which two actors are one, and what becomes of the cells that named them?"""

from __future__ import annotations

import json

from analysis.corrections.columns import LINKS, MENTIONS, ONE_WITH, alike
from analysis.corrections.file import Correction
from analysis.corrections.ledger import Ledger
from analysis.corrections.matching import Subject
from analysis.corrections.new_rows import actor_at
from analysis.corrections.words import Span
from analysis.tables.plain import Row

# table -> the columns of other tables that name a row of it, alone or in a list
NAMED_BY: dict[str, dict[str, tuple[str, ...]]] = {
    "actors": {
        **{table: tuple(columns) for table, columns in LINKS.items()},
        "statements": (*LINKS["statements"], "source_candidates"),
        MENTIONS: ("candidates",),
    },
    "statements": {"positions": ("statement_id",)},
    "figures": {},
    "positions": {},
}
# column of several who fit alike -> the one that has the actor where one is sure
ONE_OF = {"source_candidates": "source_id", "candidates": "actor_id"}


def joined(ledger: Ledger, subject: Subject, row: Row) -> str | None:
    """Makes an actor's row one with the actor whom the words of its link mention; gives the reason where it cannot.

    The other's row stays, with the mentions of both; what named this row names
    that one.
    """
    correction, at = subject.correction, subject.anchor
    into = actor_at(ledger, subject.truth.links[ONE_WITH])
    own = row["actor_id"]
    if into is None:
        return "no other actor is mentioned at the words of the one that it should be one with"
    if into == own:
        ledger.note(correction, "agrees", row=row, at=at)
        return None
    first = min((m["start"], m["end"]) for m in ledger.rows[MENTIONS] if m["actor_id"] == own)
    if first != at and not alike(correction.machine.get("name"), row["name"]):
        return f"its words mention {row['name']!r} now, which is another actor; look at it again"
    why = "follows from the actors' being one"
    ledger.note(correction, "corrected", row=row, column=ONE_WITH, machine=own, corrected=into, at=at)
    for mention in ledger.rows[MENTIONS]:
        if mention["actor_id"] == own:
            ledger.set(correction, mention, "actor_id", into, at, table=MENTIONS, why=why)
    renamed(ledger, correction, "actors", own, into, at, why)
    ledger.take_out(correction, "actors", row, at, why=why)
    counted(ledger, correction, {into}, at)
    return None


def given_to(ledger: Ledger, subject: Subject, mention: Row) -> str | None:
    """Gives a mention to the actor whom the words of its link mention, or to none; gives the reason where it cannot.

    What named the actor by this mention's words names the other.
    """
    correction, at, named = subject.correction, subject.anchor, subject.truth.links["actor_id"]
    before, now = mention["actor_id"], actor_at(ledger, named)
    if named is not None and now is None:
        return "no actor is mentioned at the words of the one whose the mention should be"
    tied = _by_words(ledger)
    if not ledger.set(correction, mention, "actor_id", now, at):
        mention["reviewed"] = "confirmed"
        ledger.note(correction, "right", row=mention, at=at)
        return None
    mention["reviewed"] = "corrected"
    ledger.set(correction, mention, "candidates", None, at, why="follows from actor_id")
    for table, row, column, span in tied:
        # Two halves of one name may be two mentions: a cell follows only where these words decided it.
        if row[column] == before and (whose := actor_at(ledger, span)) != before:
            ledger.set(correction, row, column, whose, at, table=table, why="follows from the mention")
    counted(ledger, correction, {before, now}, at)
    return None


def _by_words(ledger: Ledger) -> list[tuple[str, Row, str, Span]]:
    """Each cell that names the actor whom the words of its part mention: its table, row, column, and these words."""
    found = []
    for table in ("statements", "figures", "positions"):
        for row in ledger.rows[table]:
            for column, part in LINKS[table].items():
                start = row[f"{part}_start"]
                if start is not None and row[column] is not None:
                    span = (int(start), int(row[f"{part}_end"]))
                    if actor_at(ledger, span) == row[column]:
                        found.append((table, row, column, span))
    return found


def counted(ledger: Ledger, correction: Correction, actors: set[str | None], at: Span) -> None:
    """Counts the mentions of these actors anew."""
    for actor in ledger.rows["actors"]:
        if actor["actor_id"] in actors:
            count = sum(m["actor_id"] == actor["actor_id"] for m in ledger.rows[MENTIONS])
            ledger.set(correction, actor, "mentions", count, at, table="actors", why="follows from its mentions")


def renamed(
    ledger: Ledger, correction: Correction, table: str, name: str, into: str | None, at: Span, why: str
) -> None:
    """Has the cells that name a row name another, or none."""
    for other, columns in NAMED_BY[table].items():
        for one in ledger.rows[other]:
            for column in columns:
                held = one[column]
                if held == name:
                    now = None if into == one.get("actor_id") and column == "affiliation" else into
                    ledger.set(correction, one, column, now, at, table=other, why=why)
                elif held and held.startswith("[") and name in (listed := json.loads(held)):
                    left = list(dict.fromkeys(x if x != name else into for x in listed if x != name or into))
                    sure = left[0] if into and len(left) == 1 and one[ONE_OF[column]] is None else None
                    now = json.dumps(left, ensure_ascii=False) if left and not sure else None
                    ledger.set(correction, one, column, now, at, table=other, why=why)
                    if sure:
                        ledger.set(correction, one, ONE_OF[column], sure, at, table=other, why=why)
