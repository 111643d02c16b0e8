"""One rule for one mechanism, in whatever words: a throat that is cut, a refuge that is given, a captive who is led away."""

from __future__ import annotations

import pytest

from tests.figures.counting import told

# fmt: off
SAID = [
    ("The raiders hacked to death 43.", ["43 killed: figure-before-phrase"]),
    ("Villagers dug graves for 40.", ["40 killed: figure-before-of"]),
    ("Rescuers carried the bodies of 12 to the square.", ["12 bodies recovered: figure-before-of"]),
    ("The blast killed or wounded 50.", ["50 killed or injured: figure-before-verb"]),
    ("The raid left 140 dead or wounded.", ["140 killed or injured: figure-adjective"]),
    ("The siege left 12 soldiers and 3 civilian dead.", ["12 killed: figure-adjective", "3 killed: figure-adjective"]),
    ("The court heard of the 40 men's execution.", ["40 killed: figure-act-of"]),
    ("The raid left 30 recruits dead and 14 others with burns.", ["30 killed: figure-left-so", "14 injured: figure-modifier"]),
    ("Talks turned to the 48 hostages still in Gaza.", ["48 held: figure-captives"]),
    ("The union speaks for 300 teachers in prison.", ["300 detained: figure-are-where"]),
    ("The siege ended with 40 herders dead or wounded.", ["40 killed or injured: figure-next-word"]),
    ("The wounded included five nurses.", ["5 injured: figure-list"]),
    ("The dead are two policemen.", ["2 killed: figure-list"]),
    ("Of the wounded, 12 were children.", ["12 injured: figure-list"]),
    ("Injured were three nurses.", ["3 injured: figure-list-turned-about"]),
    ("Seven of those killed were nurses.", ["7 killed: figure-list"]),
    ("The raid killed 30 people and left others wounded, including five nurses.", ["30 killed: figure-verb", "5 injured: figure-list"]),
    ("The frigate went down with the loss of 18 sailors.", ["18 killed: figure-act-of"]),
    ("The blast caused injuries to 23 people.", ["23 injured: figure-act-of"]),
    ("Bandits cut the throats of six drivers.", ["6 killed: figure-cut-off"]),
    ("Uganda is home to 900,000 refugees.", ["900000 displaced: figure-hosted"]),
    ("The school was turned into a shelter for 900 people.", ["900 sheltering: figure-hosted"]),
    ("Hundreds attended the funerals of six nurses.", ["6 killed: figure-graves-for"]),
    ("Surgeons amputated the legs of four deminers.", ["4 injured: figure-cut-off"]),
    ("Fighters made off with 26 pupils.", ["26 abducted: figure-taken-away"]),
    ("Officials granted amnesty to 40 rebels.", ["40 released: figure-phrase"]),
    ("Rebels let go nine sailors.", ["9 released: figure-let-go"]),
    ("Eighty villagers have yet to be found.", ["80 missing: figure-unseen"]),
    ("Gunmen dragged 40 pupils into the forest as hostages.", ["40 abducted: figure-taken-captive"]),
    ("The 14 men taken on Monday are farmers.", ["14 abducted: figure-taken"]),
    ("Six drivers were taken by rebels.", ["6 abducted: figure-taken"]),
    ("Twelve protesters were led away by the guards.", ["12 detained: figure-taken-away"]),
    ("Nine villagers were fatally shot.", ["9 killed: figure-shot-dead"]),
    ("Troops rescued 40 hostages.", ["40 released: figure-rescued"]),
    ("The ambush killed or wounded 33 troops.", ["33 killed or injured: figure-verb"]),
    ("Six miners escaped with burns.", ["6 injured: figure-suffered-wounds"]),
    ("Ten children suffer from burns.", ["10 injured: figure-suffered-wounds"]),
    ("Some 900 people are severely food insecure.", ["900 starving: figure-hunger"]),
    ("Some 900 people live in famine.", ["900 starving: figure-hunger"]),
    ("Two deminers lost their legs.", ["2 injured: figure-cut-off"]),
    ("The blast left 11 people with burns.", ["11 injured: figure-brought-wounded"]),
    ("Five men were hit by shrapnel.", ["5 injured: figure-hit"]),
    ("Some 500 people left their homes.", ["500 displaced: figure-left-home"]),
    ("The raid put 17 people in hospital.", ["17 injured: figure-are-where"]),
    ("The rebels have 20 men in captivity.", ["20 held: figure-held-in"]),
    ("Forty captives remain in the hills.", ["40 held: figure-captives"]),
    ("Dozens of men remain hostages in the hills.", ["12 held: figure-held-captive"]),
    ("Three nurses were found shot beside their car.", ["3 killed: figure-fate"]),
    ("The dead numbered 40.", ["40 killed: figure-toll-put-at"]),
    ("Clashes pushed the toll over 50.", ["50 killed: figure-toll-risen"]),
    ("The ferry sank with the loss of 56 lives.", ["56 killed: figure-lives-counted"]),
    ("The army admitted the loss of 18 soldiers.", ["18 killed: figure-act-of"]),
    ("The fate of 14 sailors is unknown.", ["14 missing: figure-unseen"]),
    ("Two men blew themselves up.", ["2 killed: figure-state"]),
    ("A soldier was fatally stabbed in Bari.", ["1 killed: figure-shot-dead"]),
    ("A mayor was fatally shot on Sunday.", ["1 killed: figure-shot-dead"]),
    ("The army is holding 900 suspects in prisons.", ["900 detained: figure-held-in"]),
    ("Police kept 40 marchers in cells.", ["40 detained: figure-held-in"]),
    ("The 12 nurses' abduction was denounced.", ["12 abducted: figure-act-of"]),
    ("Rebels marched 20 nuns into the bush as captives.", ["20 abducted: figure-taken-captive"]),
    ("Rebels kept 14 drivers as hostages.", ["14 held: figure-held-captive"]),
    ("Nine miners lost their hands in the blast.", ["9 injured: figure-cut-off"]),
    ("Two nurses were found with their throats cut.", ["2 killed: figure-cut-off"]),
    ("Forty captives stay in the hills.", ["40 held: figure-captives"]),
    ("The blast left 12 people in hospital.", ["12 injured: figure-are-where"]),
    ("The hospital received 14 children with shrapnel wounds.", ["14 injured: figure-brought-wounded"]),
    ("Workers dug graves for 40 in Kivu.", ["40 killed: figure-before-of"]),
    ("The hotel was home to 300 evacuees.", ["300 displaced: figure-hosted"]),
]
# The parser joins the residents to the verb before them.
LOST = "A teacher lost her life and seventeen residents, among them five minors, sustained injuries."
# A count joined to the object before it by the parser alone is the subject of the verb behind it.
OWN_VERBS = [
    ("The raid killed 12 people and 40 others were wounded.", ["12 killed", "40 injured"]),
    ("The blast wounded 30 shoppers and six died.", ["30 injured", "6 killed"]),
    ("Gunmen abducted 14 miners and two escaped on Monday.", ["14 abducted"]),
    ("The flood drowned 30 people and 12 are missing.", ["30 killed", "12 missing"]),
    ("Soldiers had detained several dozen returnees and two had died in custody.", ["36 detained", "2 killed"]),
    ("The militia freed ten hostages and three remain in captivity.", ["10 released", "3 held"]),
    ("Officials said the blast killed 12 people and two guards said it was a bomb.", ["12 killed"]),
    ("Rebels freed nine men and two women said they were well.", ["9 released"]),
    ("The gang killed a driver and two passengers were not hurt.", ["1 killed"]),
    ("Shells killed nine men and three women had to flee.", ["9 killed", "3 displaced"]),
    ("Insurgents captured 40 soldiers and 12 have been freed.", ["40 abducted", "12 released"]),
    ("The army shot dead five men and two others may have drowned.", ["5 killed"]),
    ("The raid that killed 12 people and two soldiers shocked the town.", ["12 killed", "2 killed"]),
    ("The man who killed nine women and two children was jailed.", ["9 killed", "2 killed"]),
    ("They shot 14 men and two women and fled.", ["14 killed or injured", "2 killed or injured"]),
    ("The rebels said 12 soldiers and two officers had died.", ["12 killed", "2 killed"]),
    ("The strike killed three children and two teachers, the ministry said.", ["3 killed", "2 killed"]),
    ("Gunmen killed four guards and two drivers who were asleep.", ["4 killed", "2 killed"]),
    ("The attack killed ten villagers and soldiers, and wounded six.", ["10 killed", "6 injured"]),
]
NOT_SAID = [  # the same words where they tell of nothing that befell people
    "Soldiers led the 40 hostages to safety.",
    "The party admitted the loss of 18 voters.",
    "The fate of 14 sailors moved the nation.",
    "Two men blew up a bridge.",
    "Forty captives remain calm.",
    "The choir is holding 40 concerts in prisons.",
    "The charity keeps 40 bears in captivity.",
    "Six bankers escaped with a fine.",
    "Six miners escaped injury.",
    "500 villagers face danger from rockets.",
    "Forty firms suffer from sanctions.",
    "Missiles struck six ships.",
    "The blast left 40 homes with shrapnel.",
    "Trucks carried 30 crates to the hospital.",
    "The city is home to 900,000 people.",
    "The hall was turned into a theatre for 900 people.",
    "The 12 firms' release was denounced.",
    "Six drivers were taken by bus to the coast.",
    "Six drivers were taken out by families.",
    "The coach took 14 men from the squad.",
    "Two dogs were found with their throats cut.",
    "They cut the heads of 40 cabbages.",
    "The finalists are two policemen.",
    "The delegates numbered 40.",
    "The judge was fatally flawed, 12 lawyers said.",
    "Officials left 500 people in their homes.",
    "The thief made off with 26 laptops.",
    "Rebels let go of 40 villages.",
]
# fmt: on

TEXTS = (*(text for text, _ in (*SAID, *OWN_VERBS)), LOST, *NOT_SAID)


def counted(text: str) -> list[str]:
    """The best or, without one, the lowest value, and the outcome."""
    rows = told(TEXTS)[text]
    return [f"{row['low'] if row['best'] is None else row['best']:.0f} {row['outcome']}" for row in rows]


@pytest.mark.parametrize(("text", "rows"), SAID)
def test_one_rule_decides(text: str, rows: list[str]) -> None:
    rules = [row["rule_id"] for row in told(TEXTS)[text]]
    assert [f"{row}: {rule}" for row, rule in zip(counted(text), rules, strict=True)] == rows


@pytest.mark.parametrize(("text", "rows"), OWN_VERBS)
def test_each_count_has_its_own_verb(text: str, rows: list[str]) -> None:
    assert counted(text) == rows


def test_a_list_within_a_count_does_not_part_it_from_its_verb() -> None:
    assert "17 injured" in counted(LOST)


@pytest.mark.parametrize("text", NOT_SAID)
def test_nobody_is_counted(text: str) -> None:
    assert counted(text) == []
