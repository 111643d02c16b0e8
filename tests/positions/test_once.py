"""Is "once they accept" to come, and does who gives up an insistence concede?"""

import pytest

from tests.positions.stated import stated


@pytest.mark.parametrize(
    "text",
    [
        "Once the Houthis accept the plan, aid will flow.",
        "Once the rebels have accepted the plan, aid can flow.",
        "Talks can begin once Russia accepts the ceasefire.",
        "The government frees prisoners once the rebels agree to a ceasefire.",
        "The army paid them before the Houthis accept the plan.",
    ],
)
def test_what_is_to_come_is_no_stance(text: str) -> None:
    assert not [row for row in stated(text) if row[1] == "accept"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The talks failed because the Tamil rebels once again reject the truce.", ("the Tamil rebels", "reject")),
        ("Colombia is worried since the ELN once more rejects the ceasefire.", ("the ELN", "reject")),
        ("The talks stalled because the junta rejects the truce.", ("the junta", "reject")),
        ("Aid flowed once the Houthis accepted the plan.", ("the Houthis", "accept")),
    ],
)
def test_once_again_is_told_of_now_and_once_of_the_past(text: str, row: tuple[str, str]) -> None:
    assert row in stated(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The front gave up its insistence on a new vote.", ("The front", "concede")),
        ("The Taliban gave up their demand for a new constitution.", ("The Taliban", "concede")),
        ("The junta abandoned its refusal to negotiate.", ("The junta", "concede")),
        ("The Maoists gave up their support for the truce.", ("The Maoists", "reject")),
    ],
)
def test_what_is_given_up(text: str, row: tuple[str, str]) -> None:
    assert stated(text) == [row]
