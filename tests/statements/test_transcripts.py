"""Transcripts: whose words are the turns, who answers in an interview, and which turns are the outlet's own?"""

import pytest

from analysis import Report, extract

BROADCAST = """RADIO DARVEL
Talks open in Darvel

HOST: The army and the rebels have signed a paper. As Ann Reed reports, not all are glad.

REED: The ink was barely dry when a bridge was blown up. The Prime Minister, Omar Tesk, called it a happy day.

TESK: I give you my word. The soldiers go home.

HOST: Ann Reed reporting.
"""
INTERVIEW = """The woman between two armies

Ingrid Solheim, who chairs the talks, spoke with Marta Quiroga in Addis Ababa.

Q: Will you go on?

A: We proposed a truce of ten days.
"""
TWO_NAMED = INTERVIEW.replace("spoke with", "and")


@pytest.fixture(scope="module")
def turns() -> dict[str, list[tuple[str, str, str | None]]]:
    """(source, kind, name of its actor) of each turn, by report."""
    texts = {"broadcast": BROADCAST, "interview": INTERVIEW, "two": TWO_NAMED}
    made = extract([Report(name, text) for name, text in texts.items()])
    names = dict(zip(made["actors"].actor_id, made["actors"].name, strict=True))
    rows = made["statements"][made["statements"].rule_id == "turn"]
    found: dict[str, list[tuple[str, str, str | None]]] = {name: [] for name in texts}
    for row in rows.itertuples():
        found[row.report_id].append((row.source, row.kind, names.get(row.source_id)))
    return found


def test_the_outlets_own_staff_are_no_sources_and_a_turn_is_direct(turns: dict) -> None:
    assert turns["broadcast"] == [("TESK", "direct", "Omar Tesk")]


def test_who_answers_is_who_spoke_with_the_other(turns: dict) -> None:
    assert turns["interview"] == [("A", "direct", "Ingrid Solheim")]


def test_of_two_who_may_answer_none_is_taken(turns: dict) -> None:
    assert turns["two"] == [("A", "direct", None)]
