"""Of whom is it told, and has it come about: of those counted, of somebody who belongs to them, of some of them, of nobody?"""

from __future__ import annotations

import pytest

from tests.figures.counting import counted, told

ROWS = {
    # What befell those who belong to the people did not befall the people.
    "The wives of 12 soldiers were wounded.": [],
    "The commander of 200 fighters was wounded.": [],
    "The leader of a gang of 12 robbers was arrested.": [],
    "The killers of three monks were jailed.": [],
    "12 hostages' relatives were killed.": [],
    "The army shot the 12 captives' guards.": [],
    "The bus carrying 12 monks was burnt.": [],
    "A group of 12 monks were jailed.": ["12 detained"],
    "Members of a family of five were killed.": ["5 killed"],
    "The crew of 23 was captured.": ["23 abducted"],
    "The lives of 12 people were lost.": ["12 killed"],
    "12 relatives of the pilot were freed.": ["12 released"],
    "A couple of monks were hurt.": ["2 injured"],
    "Orsk, where Bako was among 80 monks taken captive, mourned him.": ["80 abducted"],
    "Upwards of 70 people were shot dead.": ["70// killed"],
    "3,480 households comprising 19,210 persons were displaced.": ["19210 displaced"],
    # Some of them.
    "Some of the 12 monks were freed.": [],
    "The last of the 12 monks was freed.": [],
    "The rest of the 12 monks were freed.": [],
    "The first of the 12 monks was freed.": [],
    "All of the 12 monks were freed.": ["12 released"],
    "Each of the 12 monks was freed.": ["12 released"],
    "Half of the 12 monks were freed.": ["/6/ released"],
    "12 were hurt, none seriously.": ["12 injured"],
    "12 were hurt but none of them died.": ["12 injured", "0 killed"],
    # Who mourns is alive.
    "12 widows mourned.": [],
    "12 victims were mourned.": ["12 killed"],
    # What was to have been has not.
    "12 monks were to have been freed on Friday.": [],
    "12 men were to have been hanged.": [],
    "12 monks are said to have been freed.": ["12 released"],
    # Counts that move.
    "The toll rose by three to 12.": ["12 killed"],
    "The death toll has climbed by three to 12.": ["12 killed"],
    "The army was hit by three to 12 shells.": [],
    "Between three and 12 men were killed.": ["3//12 killed"],
    # Nobody, and others.
    "Nobody died but 12 were hurt.": ["0 killed", "12 injured"],
    "Nobody but the driver died.": [],
}
SCOPES = {
    "The death toll is now 12.": ["running total"],
    "The toll was nine.": ["running total"],
    "The toll includes 12 children.": ["subset"],
    "12 were hurt, three seriously.": ["event", "subset"],
    "12 were hurt, three on Monday.": ["event", "event"],
}
ALL = (*ROWS, *SCOPES)


@pytest.mark.parametrize("text", ROWS)
def test_rows(text: str) -> None:
    assert [counted(row) for row in told(ALL)[text]] == ROWS[text]


@pytest.mark.parametrize("text", SCOPES)
def test_scopes(text: str) -> None:
    assert [row["scope"] for row in told(ALL)[text]] == SCOPES[text]
