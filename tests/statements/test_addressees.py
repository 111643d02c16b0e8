"""To whom is it said, and whom does it accuse? The words of the addressee are no part of the content."""

from __future__ import annotations

import pytest

from analysis import Report, extract

ASKED = {
    "The mayor accused the colonel of selling fuel to the militia.": ("the colonel", "of selling fuel to the militia"),
    "The junta blamed neighbours for the blockade of the port.": ("neighbours", "for the blockade of the port"),
    "The union accused the owner of the mine of hiding the deaths.": ("the owner of the mine", "of hiding the deaths"),
    "Peru called on Bolivia for the third time to release the crew.": ("Bolivia", "to release the crew"),
    "The envoy accused the head of the clinic in Gao of turning the wounded away.": (
        "the head of the clinic in Gao",
        "of turning the wounded away",
    ),
    "They accused each other of firing first.": (None, "of firing first"),
}


@pytest.mark.parametrize(("text", "expected"), ASKED.items())
def test_whom_it_is_said_to_or_accuses(text: str, expected: tuple[str | None, str]) -> None:
    (row,) = extract([Report("one", text)])["statements"].to_dict("records")
    assert (row["addressee"] if isinstance(row["addressee"], str) else None, row["content"]) == expected


@pytest.mark.xfail(strict=True, reason="a charge without a verb looks like part of its name: the firm of lawyers")
def test_a_bare_charge_that_the_parser_hangs_on_whom_it_accuses() -> None:
    (row,) = extract([Report("one", "The bishop accused the firm of fraud.")])["statements"].to_dict("records")
    assert row["content"] == "of fraud"
