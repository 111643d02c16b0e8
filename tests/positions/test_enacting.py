"""Whose is a clause of a resolution or a joint statement that opens its line without a subject?"""

import pytest

from tests.positions.stated import stated

COUNCIL = "The Security Council,\n\n{}\n\n1. Requests a report by March;\n\n2. Asks the envoy to report by May."
RIGHT = {
    "Condemns the massacre of traders at the market;": ("The Security Council", "disapprove"),
    "Deeply concerned by the shelling of the port,": ("The Security Council", "disapprove"),
    "Demands that the rebels lift the siege;": ("The Security Council", "demand"),
    "Reaffirms its support for the ceasefire and rejects any change of the border by force;": (
        "The Security Council",
        "reject",
    ),
    "Welcomes the truce between the army and the rebels;": ("The Security Council", "support"),
}


@pytest.mark.parametrize("line", RIGHT)
def test_the_clauses_are_of_the_body_above_them(line: str) -> None:
    assert RIGHT[line] in stated(COUNCIL.format(line))


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Notes that the rebels reject the truce;", "the rebels"),
        ("Recalls that Kenya condemned the raid;", "Kenya"),
    ],
)
def test_what_another_holds_within_a_clause_stays_theirs(line: str, who: str) -> None:
    found = [actor for actor, stance in stated(COUNCIL.format(line)) if stance in {"reject", "disapprove"}]
    assert found == [who]


def test_only_the_text_of_the_resolution_is_the_bodys() -> None:
    behind = "\n\nThe rebels condemned the text.\n\nRejected by both, the plan is dead."
    found = stated(COUNCIL.format("Welcomes the truce;") + behind)
    assert ("The rebels", "disapprove") in found
    assert not [pair for pair in found if pair[0] == "The Security Council" and pair[1] == "reject"]


def test_a_list_below_a_report_is_nobodys() -> None:
    assert stated("The council met on Monday.\n\n1. Condemns the raid on the market;\n\n2. Demands a truce;") == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "We, the families of the missing,\n\nAsk the government to open the graves;\n\nReject the amnesty for the army;\n\nThank the Red Cross.",
            [("We", "request"), ("We", "reject")],
        ),
        (
            "The parties to the accord,\n\nAgree to a ceasefire from Friday;\n\nUndertake to free all prisoners;\n\nReject the use of force.\n\nKenya welcomed the text.",
            [("The parties to the accord", "accept"), ("The parties to the accord", "promise"), ("The parties to the accord", "reject"), ("Kenya", "support")],
        ),
        (  # what others did to the body is none of its own
            "The African Union,\n\nRejected by both armies in May,\n\n1. Urges the rebels to accept a truce;\n\n2. Requests a report from the envoy.",
            [("The African Union", "request"), ("The African Union", "request")],
        ),
        (
            "The Security Council,\n\nRecalling that the rebels had rejected the truce,\n\nDeploring the refusal of the army to withdraw,\n\n1. Urges the envoy to stay;\n\n2. Requests a report.",
            [("the rebels", "reject"), ("The Security Council", "disapprove"), ("the army", "reject"), ("The Security Council", "request")],
        ),
    ],
)  # fmt: skip
def test_of_other_bodies_and_wars(text: str, rows: list[tuple[str, str]]) -> None:
    assert stated(text) == rows
