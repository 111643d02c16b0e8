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


CHARGES = {
    "A local official accused the Forces for National Liberation (FNL) rebel group of staging the attack on the village.": (
        "of staging the attack on the village"
    ),
    "The minister accused the Movement for Justice and Unity of shelling the town.": "of shelling the town",
    "The minister blamed the Movement for Justice for the raid.": "for the raid",
    "The minister blamed Kenya for Uganda's losses.": "for Uganda's losses",
    "The minister accused the army of hiding arms for the rebels.": "of hiding arms for the rebels",
    "Rebels whose men are accused of arson left the town.": "of arson",
}


@pytest.mark.parametrize(("text", "content"), CHARGES.items())
def test_a_charge_is_no_part_of_a_name(text: str, content: str) -> None:
    (row,) = extract([Report("one", text)])["statements"].to_dict("records")
    assert row["content"] == content


def test_what_is_agreed_does_not_begin_with_anothers_verb() -> None:
    text = "France agreed Friday to help oversee a ceasefire as rebels who staged a four-week uprising said they would stay."
    rows = extract([Report("one", text)])["statements"].to_dict("records")
    assert not [row for row in rows if row["cue"] == "agreed" and row["content"].startswith("said")]
