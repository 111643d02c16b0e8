"""Is what is only wished, near, possible, supposed, made up or taken back told as fact, in figures and positions? Beside each, the same words told as fact."""

from __future__ import annotations

from datetime import date

import pytest

from analysis import Report, extract
from tests.figures.counting import counted, told

NO_FIGURE = (
    "The captain was capable of killing 12 villagers.",
    "The captain refrained from killing 12 villagers.",
    "The guards were kept from killing 12 villagers.",
    "The captain came close to killing 12 villagers.",
    "The gang was on the verge of killing 12 villagers.",
    "The raid was aimed at killing 12 villagers.",
    "The captain ruled out killing 12 villagers.",
    "The king approved the execution of 12 villagers.",
    "The king put off the execution of 12 villagers.",
    "The king stayed the execution of 12 villagers.",
    "The king ordered 12 villagers killed.",
    "The king imagined 12 villagers being killed.",
    "The king pretended that 12 villagers had been killed.",
    "The king falsely claimed that 12 villagers had been killed.",
    "The king was mistaken in saying that 12 villagers had been killed.",
    "The king invented the story that 12 villagers had been killed.",
    "It is a myth that 12 villagers were killed.",
    "It was as though 12 villagers had been killed.",
    "It is far from certain that 12 villagers were killed.",
    "Suppose 12 villagers are killed.",
    "The king will resign when 12 villagers are killed.",
    "The king offered a prize to anyone who killed 12 villagers.",
    "A machine that kills 12 villagers at a blow is a sin, the king said.",
    "If somebody tells you that 12 villagers were killed, ask for their names.",
    "The possibility that 12 villagers had died alarmed the king.",
    "The story that 12 villagers had died was denied.",
    "Rumours that 12 villagers had died spread but turned out to be false.",
    "The radio said 12 villagers had died, but later withdrew the report.",
    "The radio said 12 villagers had died. It has since retracted the claim.",
    "The king spoke of a potential 12 deaths.",
    "A study projected 12 deaths by March.",
    "The worst case is 12 dead.",
    "The release of 12 villagers is planned for May.",
    "The release of 12 villagers is on the agenda.",
    "The killing of 12 villagers is out of the question.",
    "The scenario for the drill: a collision with 12 dead.",
    "Rather than kill 12 villagers, the captain fled.",
    "Aid workers are bracing for 3,000 wounded if the city is stormed.",
    "Prosecutors dropped charges that the major had murdered four nuns.",
)
FIGURES = (
    ("The captain confessed to killing 12 villagers.", ["12 killed"]),
    ("The strike came close to the school where 12 pupils were killed.", ["12 killed"]),
    ("He warned at a funeral for 12 soldiers killed on Sunday.", ["12 killed"]),
    ("The army approved a report on the killing of 12 villagers.", ["12 killed"]),
    ("The court recommended an inquiry into the deaths of 12 villagers.", ["12 killed"]),
    ("The planned attack killed 12 villagers.", ["12 killed"]),
    ("In an attempted coup, 12 officers were killed.", ["12 killed"]),
    ("The army mistakenly bombed a wedding, killing 12 guests.", ["12 killed"]),
    ("Twelve guests were mistakenly shot dead by soldiers.", ["12 killed"]),
    ("The agency reported that 12 villagers had been killed, and withdrew its staff.", ["12 killed"]),
    ("The army said 12 rebels were killed. It withdrew its troops a day later.", ["12 killed"]),
    ("The claim that soldiers killed 12 villagers was confirmed by the bishop.", ["12 killed"]),
    ("The game was called off after 12 fans were killed.", ["12 killed"]),
    ("The truce will end after 12 soldiers were killed on Monday.", ["12 killed"]),
    ("The killing of 12 soldiers is expected to delay the talks.", ["12 killed"]),
    ("It is a fact that 12 villagers were killed.", ["12 killed"]),
    ("The worst toll was in Homs: 12 dead.", ["12 killed"]),
    ("The army said 12 rebels were killed and dropped leaflets on the town.", ["12 killed"]),
    ("The minister warned of reprisals for the 12 killed on Sunday.", ["12 killed"]),
    ("Doctors braced for a long night after 12 people were killed.", ["12 killed"]),
    ("The king secured the release of 12 villagers.", ["12 released"]),
    ("In a bus with 40 nurses, 12 villagers died.", ["12 killed"]),
    ("With no police, 12 people were lynched in the square.", ["12 killed"]),
    ("The raid left 97 militants, 16 soldiers and eight civilians dead.", ["97 killed", "16 killed", "8 killed"]),
)
NO_POSITION = (
    "Kenya could well have accepted the truce.",
    "Kenya almost accepted the truce.",
    "Kenya was falsely reported to have rejected the truce.",
    "Kenya is bound to reject the truce.",
    "Rather than reject the truce, Kenya kept silent.",
    "By rejecting the truce, Kenya would lose its friends.",
    "Once Kenya accepts the truce, the war is over.",
    "It looked as though Kenya had rejected the truce.",
    "It is time for Kenya to accept the truce.",
    "The idea that Kenya rejected the truce is absurd.",
    "Reports that Kenya had rejected the truce were debunked.",
    "The radio said Kenya had rejected the truce, but later withdrew the report.",
    "The radio quoted a rumour that Kenya had rejected the truce.",
    "A forged letter had Kenya accepting the truce.",
    "A forged statement said Kenya had rejected the truce.",
    "In a mock debate, Kenya rejected the truce.",
    "In the exercise, Kenya rejected the truce.",
    "Thirty years ago Kenya rejected a truce.",
    "Kenya's rejection of the truce is feared.",
    "A Kenyan refusal to sign would mean war.",
    "Whoever says that Kenya rejected the truce is lying.",
    "No government has demanded an inquiry into the shelling.",
    "The report was wrong to say that Kenya supports the insurgents.",
)
POSITIONS = (
    ("Kenya accepted the truce.", [("Kenya", "accept")]),
    ("Kenya has been reported to have rejected the truce.", [("Kenya", "reject")]),
    ("By rejecting the truce, Kenya lost its friends.", [("Kenya", "reject")]),
    ("Reports that Kenya had rejected the truce were confirmed.", [("Kenya", "reject")]),
    ("The radio said Kenya had rejected the truce and withdrawn its troops.", [("Kenya", "reject")]),
    ("A statement said Kenya had rejected the truce.", [("Kenya", "reject")]),
    ("In a heated debate, Kenya rejected the truce.", [("Kenya", "reject")]),
    ("False claims abounded, but Kenya rejected the truce.", [("Kenya", "reject")]),
    ("Thirty minutes ago Kenya rejected a truce.", [("Kenya", "reject")]),
    ("Kenya's rejection of the truce angered Uganda.", [("Kenya", "reject")]),
)


def stances(text: str) -> list[tuple[str, str]]:
    positions = extract([Report("r", text, date=date(2024, 8, 21))])["positions"]
    return [(str(row["actor"]), str(row["stance"])) for row in positions.to_dict("records")]


@pytest.mark.parametrize("text", NO_FIGURE)
def test_what_has_not_come_about_is_not_counted(text: str) -> None:
    assert [counted(row) for row in told(NO_FIGURE)[text]] == []


@pytest.mark.parametrize(("text", "rows"), FIGURES)
def test_what_has_come_about_is_counted(text: str, rows: list[str]) -> None:
    assert [counted(row) for row in told(tuple(t for t, _ in FIGURES))[text]] == rows


@pytest.mark.parametrize("text", NO_POSITION)
def test_what_nobody_took_for_a_stance_is_none(text: str) -> None:
    assert [row for row in stances(text) if row[0] != "The radio"] == []


@pytest.mark.parametrize(("text", "rows"), POSITIONS)
def test_what_is_told_of_a_stance_is_one(text: str, rows: list[tuple[str, str]]) -> None:
    assert sorted(stances(text)) == sorted(rows)
