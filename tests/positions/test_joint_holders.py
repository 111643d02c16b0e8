"""Who holds a stance together with another, and where does a holder's name end?"""

import pytest

from tests.positions.stated import stated


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The rebels as well as the army accepted the plan.",
            [("The rebels", "accept"), ("the army", "accept")],
        ),
        ("The rebels along with the army accepted the plan.", [("The rebels", "accept"), ("the army", "accept")]),
        ("Oman, along with Kuwait, condemned the raid.", [("Oman", "disapprove"), ("Kuwait", "disapprove")]),
        ("The Druze, together with the army, rejected the truce.", [("The Druze", "reject"), ("the army", "reject")]),
        ("Chad, alongside Niger, proposed the truce.", [("Chad", "propose"), ("Niger", "propose")]),
        (
            "The accord was signed by the president on Monday and by the rebel leader on Tuesday.",
            [("the president", "accept"), ("the rebel leader", "accept")],
        ),
        (
            "The army has not accepted the plan, nor have the rebels.",
            [("The army", "accept"), ("the rebels", "accept")],
        ),
        # Not those against whom, with what, or by when.
        ("The general condemned the raid along with its planners.", [("The general", "disapprove")]),
        ("The president rejected the plan together with its annex.", [("The president", "reject")]),
        ("The accord was signed by the president on Monday and by noon it was dead.", [("the president", "accept")]),
        ("Chad, rather than Niger, proposed the truce.", [("Chad", "propose")]),
        ("The minister, rather than condemning the raid, praised it.", [("The minister", "support")]),
        (
            "The accord was signed by the army but not by the rebels.",
            [("the army", "accept"), ("the rebels", "accept")],
        ),
    ],
)
def test_holders(text: str, rows: list[tuple[str, str]]) -> None:
    assert stated(text) == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Calls by the opposition for an inquiry went unheeded.", ("the opposition", "request")),
        ("Demands by the Tuareg for autonomy were ignored.", ("the Tuareg", "demand")),
        ("The army dismissed calls by the union for a truce.", ("the union", "request")),
        # "For" is part of an office's or a body's name.
        (
            "A plea by the envoy for Yemen to both sides to stop the fighting was ignored.",
            ("the envoy for Yemen", "request"),
        ),
        ("Calls by the Ministry for Women for an inquiry were ignored.", ("the Ministry for Women", "request")),
        (
            "A demand by the Movement for Democratic Change for elections was rejected.",
            ("the Movement for Democratic Change", "demand"),
        ),
    ],
)
def test_what_is_asked_for_is_no_part_of_who_asks(text: str, row: tuple[str, str]) -> None:
    assert row in stated(text)
