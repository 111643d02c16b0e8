"""Does who is forced, led or persuaded to take a stance take it? Where it is told as done; not where it is tried, planned or denied."""

import pytest

from tests.positions.stated import stated


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The army forced the rebels to accept a truce.", ("the rebels", "accept")),
        ("The envoy persuaded the militia to accept the ceasefire.", ("the militia", "accept")),
        ("The raid led the government to break off talks.", ("the government", "reject")),
        ("The killing prompted the rebels to suspend their truce.", ("the rebels", "reject")),
        ("The attack prompted Sudan to demand an inquiry.", ("Sudan", "demand")),
        ("The Houthis were persuaded to accept the plan.", ("The Houthis", "accept")),
        ("The rebels were forced into accepting the plan.", ("The rebels", "accept")),
        ("Egypt talked the rebels into signing the accord.", ("the rebels", "accept")),
        ("The rebels managed to reach a deal with the army.", ("The rebels", "accept")),
    ],
)
def test_brought_to_it(text: str, row: tuple[str, str]) -> None:
    assert row in stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy failed to persuade the militia to accept the ceasefire.",
        "The envoy did not persuade the militia to accept the ceasefire.",
        "The envoy tried to persuade the militia to accept the ceasefire.",
        "The envoy hopes to persuade the militia to accept the ceasefire.",
        "The envoy will persuade the militia to accept the ceasefire, he said.",
        "Sanctions could force Iran to accept inspections.",
        "The sanctions were meant to force Iran to accept inspections.",
        "If the strikes force the rebels to accept a truce, the war ends.",
        "Forcing the rebels to accept a truce will not be easy.",
        "The plan would force the rebels to accept a truce.",
        "The UN tried to talk the rebels into accepting the accord.",
        "The junta was not bullied into accepting the plan.",
        "She got her brother to agree to the trip.",
    ],
)
def test_not_brought_to_it(text: str) -> None:
    assert not [row for row in stated(text) if row[1] in {"accept", "reject"}]
