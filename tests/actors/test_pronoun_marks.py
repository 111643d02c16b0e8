"""Pronouns of whole reports, marked by hand with what they refer to: how many are right, or left open."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator

from analysis.lexicons.actor_names import fold
from tests.marked import GOLD, tables, texts

RIGHT_OR_OPEN = 0.965
RIGHT = 0.72
NOBODY = frozenset({"thing", "open"})  # what is no actor, and what the report does not settle


def _is_one(marked: str, names: set[str]) -> bool:
    """Whether one of the marked names ("A|B": either is right) is an actor's, or the end of one."""
    wanted = [fold(name) for name in marked.split("|")]
    return any(w == n or n.endswith(f" {w}") or w.endswith(f" {n}") for w in wanted for n in names)


def outcomes() -> Iterator[tuple[str, dict[str, str], str | None]]:
    """Each marked pronoun: "right", "open" or "wrong", its row of the marks, the name of the actor that it got."""
    found = tables("reports_read")
    reports = {report.report_id: report.text for report in texts("reports_read")}
    names = dict(zip(found["actors"]["actor_id"], found["actors"]["name"], strict=True))
    called: dict[str, set[str]] = defaultdict(set)
    whose: dict[tuple[str, int, int], str | None] = {}
    for m in found["mentions"].itertuples():
        actor = m.actor_id if isinstance(m.actor_id, str) else None
        whose[m.report_id, m.start, m.end] = actor
        if actor is not None and m.form != "pronoun":
            called[actor] |= {fold(name).removeprefix("the ") for name in (m.text, names[actor])}
    with (GOLD / "pronouns.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            start, end = int(row["start"]), int(row["end"])
            assert reports[row["report"]][start:end] == row["text"]
            actor = whose.get((row["report"], start, end))
            if actor is None:
                yield ("right" if row["refers_to"] in NOBODY else "open"), row, None
            else:
                yield ("right" if _is_one(row["refers_to"], called[actor]) else "wrong"), row, names[actor]


def test_pronouns_are_right_or_left_open() -> None:
    told = Counter(outcome for outcome, _, _ in outcomes())
    assert told.total() >= 150
    assert (told["right"] + told["open"]) / told.total() >= RIGHT_OR_OPEN, told
    assert told["right"] / told.total() >= RIGHT, told
