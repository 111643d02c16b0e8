"""Numbers as news copy states them: sentences to figures, each kind with a trap. Numbers are read as "low/best/high outcome"."""

from __future__ import annotations

import pytest

from tests.figures.counting import Row, counted, told

SHARES = [
    ("A third of the town fled. Twelve people were killed.", ["12 killed"]),
    ("A third of the town fled.\n\nTwelve people were killed.", ["12 killed"]),
    ("Most of the fighting was in Darvel. Nine civilians were killed there.", ["9 killed"]),
    ("The rebels hold a quarter of the country. In May, 300 soldiers were captured.", ["300 abducted"]),
    ("About 60 percent of the town was destroyed. At least 22 people were killed.", ["22// killed"]),
    ("Half of the 40 hostages were freed.", ["/20/ released"]),
    ("A third of the town's 300 residents were killed.", ["/100/ killed"]),
    ("Forty soldiers were captured. Half of the soldiers were killed on Tuesday.", ["40 abducted", "/20/ killed"]),
    ("Twelve residents were killed. A third of the residents fled.", ["12 killed"]),  # the dead do not flee
    ("Nine out of 10 residents fled. Three out of four children are starving.", []),
    ("Two out of the 12 hostages were killed.", ["2 killed"]),
    ("Three out of the four guards were shot dead.", ["3 killed"]),
    ("Nine in ten children are starving.", []),
    ("Between 20 and 30 percent of the men were killed.", []),
]
NUMERALS = [
    ("A hundred thousand people were displaced.", ["100000 displaced"]),
    ("The raid killed a hundred and thirty soldiers.", ["130 killed"]),
    ("One million and fifty thousand people were displaced.", ["1050000 displaced"]),
    ("Three thousand, two hundred and six people were killed.", ["3206 killed"]),
    ("Three thousand people, two hundred of them children, were killed.", ["3000 killed", "200 killed"]),
    ("One-and-a-quarter million people were displaced.", ["1250000 displaced"]),
    ("A quarter of a million people were displaced.", ["250000 displaced"]),
    ("Two hundred and three were wounded and a third was killed.", ["203 injured"]),
    ("A few hundred thousand people were displaced.", ["200000// displaced"]),
    ("A couple of hundred people were detained.", ["200// detained"]),
    ("At least two score fighters were killed.", ["40// killed"]),
    (
        "Two or three dozen were wounded. At least two to three hundred rebels were killed.",
        ["24//36 injured", "200// killed"],
    ),
    ("Three to four hundred people were killed.", ["300//400 killed"]),
    ("Forty to two hundred people were killed.", ["40//200 killed"]),
    ("Between one hundred and twenty and two hundred people were killed.", ["120//200 killed"]),
    ("We lost three, four hundred people in the first week, the commander said.", ["300//400 killed"]),
    ("Twelve (12) people were killed.", ["12 killed"]),
]
DIGITS = [
    ("At least 1 200 people were displaced and 3 000 are missing.", ["1200// displaced", "3000 missing"]),
    ("Around 12\u202f000 people fled and 1\u00a0300\u2009000 are starving.", ["12000 displaced", "1300000 starving"]),
    ("On Flight 17 298 people were killed.", ["298 killed"]),
    ("On May 3 200 people were killed.", ["200 killed"]),
    ("2.500 people were killed and 12.500 people fled.", ["2500 killed", "12500 displaced"]),
    ("Some 1.5m people were displaced. 3M people fled.", ["1500000 displaced", "3000000 displaced"]),
    ("A 3m wall fell and killed 12 people.", ["12 killed"]),
    ("About 40k people were displaced.", ["40000 displaced"]),
    ("12–14 people were killed.", ["12//14 killed"]),
    ("3-400 people were killed.", []),  # 3 to 400, or 300 to 400
    ("Some 2 lakh people were displaced; 1,20,000 people fled Kashmir.", ["200000 displaced", "120000 displaced"]),
]
ZEROS = [
    ("Nobody survived.", []),
    ("None of the 12 passengers survived.", ["12 killed"]),
    ("Not one soldier was killed.", ["0 killed"]),
    ("Not a single civilian was killed.", ["0 killed"]),
    ("Neither of the two guards was hurt.", ["0 injured"]),
    ("Not one but two soldiers were killed.", ["2 killed"]),
    ("No fewer than 12 people were killed.", ["12// killed"]),
    ("Several pauses have been agreed, but none has held.", []),
    ("All except three of the 12 men died.", ["9 killed"]),
    ("All but two of the 14 miners were killed.", ["12 killed"]),
    ("All except three soldiers were killed.", []),
    ("All of the 12 were killed.", ["12 killed"]),
]
WIRE = [
    ("UPDATE 3-Nine people were killed in Darvel, Pelt said.", ["9 killed"]),
    ("WRAPUP 4-Twelve killed as truce fails", ["12 killed"]),
    ("In Area 5 - 30 people fled.", ["30 displaced"]),
    ("By night 101 people were dead.", ["101 killed"]),
    ("Darvel, 12 May - 14 people were killed, Pelt said.", ["14 killed"]),
    ("(3) Six people were killed.", ["6 killed"]),
    ("1) Twelve people were killed in Darvel.\n2) Three people were abducted in Goma.", ["12 killed", "3 abducted"]),
]
ASIDES = [
    ("An average of 3.2 people died daily.", []),
    ("On average, 12 soldiers are killed each week.", []),
    ("The average age of the 12 people killed was 30.", ["12 killed"]),
    ("Read more: Twelve killed in Darvel market", []),
    ("Nine people were killed. (See also: Twelve killed in Port Sel.)", ["9 killed"]),
    ("Clash: 12 killed in Goma", ["12 killed"]),
    ("Correction: An earlier version of this article said 12 people were killed.", []),
    ("The headline of this story originally said 30 people were killed.", []),
    ("An earlier version of the law was dropped after 12 people were killed in protests.", ["12 killed"]),
    ("In the novel, 12 soldiers are killed. The exercise assumes 200 casualties.", []),
    ("The scenario envisages 3,000 people killed.", []),
    ("Twelve soldiers were killed in the exercise.", ["12 killed"]),
    ("The film sparked riots in which 12 people were killed.", ["12 killed"]),
]
FELLOWS = [
    ("Ninety civilians were wounded, as were 17 from the navy, and two each from the army and the police.", ["90 injured", "17 injured", "2 injured"]),
    ("Nine soldiers died, as did 12 civilians.", ["9 killed", "12 killed"]),
    ("Nine soldiers were killed, as were 12 cattle.", ["9 killed"]),
    ("The raid caused the deaths of hundreds of American and allied soldiers.", ["100// killed"]),
    ("Nine people were killed on Monday; on Sunday, 12 houses burned.", ["9 killed"]),
]  # fmt: skip
DAYS = [
    ("Forty people were buried on Friday.", {"Forty": None}),
    ("Nine people had died by Friday.", {"Nine": None}),
    ("Nine people were killed by Monday's blast.", {"Nine": "2024-08-19"}),
    ("With Monday's three deaths, 40 reporters have been killed.", {"three": "2024-08-19", "40": None}),
    ("Nine people were killed a day after Friday's truce.", {"Nine": "2024-08-17"}),
    ("Nine people were killed weeks after Friday's truce.", {"Nine": None}),
    ("Nine people were killed in June last year.", {"Nine": "2023-06-01"}),
    ("Nine people were killed in Goma on Tuesday two weeks ago.", {"Nine": None}),
    ("Nine people were killed from January to June 2019.", {"Nine": "2019-01-01"}),
    ("The 1991-95 war killed 20,000 people.", {"20,000": "1991-01-01"}),
    ("Four people were killed on Monday, six on Tuesday.", {"Four": "2024-08-19", "six": "2024-08-20"}),
    ("On Monday nine people were killed; on Sunday, 12.", {"nine": "2024-08-19", "12": "2024-08-18"}),
    ("In 2019 four were killed, in 2020 five.", {"four": "2019-01-01", "five": "2020-01-01"}),
    ("Forty people were killed in May, compared with 12 in April.", {"Forty": "2024-05-01", "12": "2024-04-01"}),
    ("The dead numbered 40, down from 60 a year earlier.", {"40": None, "60": None}),
    ("Nine were killed on Monday and 14 were wounded, and six died on Tuesday.", {"Nine": "2024-08-19", "14": "2024-08-19", "six": "2024-08-20"}),
    ("At least 40 people were killed in the last week of July.", {"At least 40": "2024-07-25"}),
    ("Eighty were killed in the last two weeks of the offensive in 2015.", {"Eighty": "2015-01-01"}),
    ("Twelve soldiers died in Mopti last week and 30 in Gao the week before.", {"Twelve": "2024-08-12", "30": "2024-08-05"}),
]  # fmt: skip
PLACES = [
    ("Three people died there and five in Darvel.", [None, "Darvel"]),
    ("Officials in Darvel put the dead at 60.", [None]),
    ("Thirteen people died, eight in Darvel and five in Goma.", [None, "Darvel", "Goma"]),
    ("Two observers from Kenya were wounded by a mine.", [None]),
    ("Two observers, one from Kenya and one from Peru, were wounded by a mine.", [None] * 3),
    ("Nine people were killed and 14 wounded in Darvel, and six were killed and three injured in Port Sel.", ["Darvel", "Darvel", "Port Sel", "Port Sel"]),
    ("Four people were killed in Darvel on Friday and seven in Goma on Saturday.", ["Darvel", "Goma"]),
    ("In Aleppo nine people were killed, in Homs 12 and in Idlib four.", ["Aleppo", "Homs", "Idlib"]),
    ("Twelve people were killed on Monday, four of them in Goma.", [None, "Goma"]),
    ("At least 28 people, 16 of them children, died in Qana.", ["Qana", "Qana"]),
]  # fmt: skip
SOURCED = [
    ("The rebels said they had killed 40 men, a claim the army rejected, admitting only one dead.", ["The rebels", "the army"]),
    ("The opposition disputed the figure, putting the toll at 40.", ["The opposition"]),
    ("The army put the toll at nine, the rebels at 14.", ["The army", "the rebels"]),
    ("The toll is disputed: the ministry put the dead at 40, the opposition at 60 and the UN at 52.", ["the ministry", "the opposition", "the UN"]),
    ("The army said that 21 rebels had been killed, while 34 villagers had been wounded.", ["The army", "The army"]),
    ("The army said it killed nine rebels, but 14 villagers were wounded.", ["The army", None]),
    ("The ministry demanded a probe into a strike that killed 17 people.", [None]),
    ("The ministry reported an attack that killed nine people.", ["The ministry"]),
    ('In a statement, the Defence Ministry justified the raid: "The militia was responsible for the deaths of hundreds of soldiers."', ["the Defence Ministry"]),
    ("Statement by the Ministry of Health of Orsenia\n\nTwelve people were killed. A further 40 were wounded.", [None] * 2),
    ("Statement by army chief angers rebels\n\nTwelve people were killed on Monday.", [None]),
    ("Nine people were killed and 14 wounded. The figures were given by the health ministry.", ["the health ministry"] * 2),
    ("The health ministry released new figures on Tuesday. Nine people were killed.", ["The health ministry"]),
    ("The health ministry released a map on Tuesday. Nine people were killed.", [None]),
    ("The toll, compiled by the Red Cross, stands at 40 dead.", ["the Red Cross"]),
]  # fmt: skip
PARTS = [
    ("Two soldiers are dead and a third is missing.", ["2 killed", "1 missing"]),
    ("Three men were shot dead and a fourth was wounded near Darvel.", ["3 killed", "1 injured"]),
    ("Two villages were burned and a third was attacked.", []),
    ("Six people were wounded, and a third of them died.", ["6 injured", "/2/ killed"]),
    ("Every one of the 38 miners was released.", ["38 released"]),
    ("Every one of the miners was killed.", []),
    ("Each of the 12 pupils was abducted at night.", ["12 abducted"]),
    ("Fewer than 20 of the town's 3,000 people were hurt.", ["//20 injured"]),
    ("Two of the 14 miners held by the rebels died.", ["2 killed", "14 held"]),
    ("A four-man crew was killed.", ["4 killed"]),
    ("The rebels abducted the ship's nine-member crew.", ["9 abducted"]),
    ("Two four-man crews were killed.", []),
    ("The leader of a ten-man gang was killed.", []),
    ("A 20-man gang killed two guards.", ["2 killed"]),
    ("The 15-member council condemned the killing.", []),
    ("Troops killed 60 rebels in ten days, 25 of them on Saturday.", ["60 killed", "25 killed"]),
    ("The rebels kept nine hostages for 300 days, 40 of them in a cell.", ["9 held"]),
    ("Thirty civilians, of whom nine were under the age of ten, were killed.", ["30 killed", "9 killed"]),
    ("Thirty civilians, of whom nine were unhurt, were found.", []),
]
TOLD_OF_MORE = [
    ("Police said that not two but seven people had died.", ["7 killed"]),
    ("Not only two soldiers but seven civilians were killed.", ["2 killed", "7 killed"]),
    ("Two soldiers were killed but not 12 as the rebels said.", ["2 killed"]),
    ("Gunmen killed the mayor and two of his guards.", ["2 killed"]),
    ("Gunmen killed the mayor and two of his guards resigned.", []),
    ("The raid killed 30 according to the army and 130 according to villagers.", ["30 killed", "130 killed"]),
]
OTHERS = [
    ("Four hostages and two of their captors were killed.", ["4 killed", "2 killed"]),
    ("Four teachers and two of their pupils were killed.", ["6 killed"]),
    ("Of the town's 3,000 people, 40 were killed.", ["40 killed"]),
    ("Two people were killed at the scene and three in hospital.", ["2 killed", "3 killed"]),
    ("Two people were killed at the scene and three are in hospital.", ["2 killed", "3 injured"]),
    ("Two people were killed in the blast and three are in hospital.", ["2 killed", "3 injured"]),
    ("The raid killed eight people, three short of the number who died in May.", ["8 killed"]),
    ("The raid killed three more people.", ["3 killed"]),
    ("The two injured, 19 and 23, were farmers.", ["2 injured"]),
    ("The raids killed 19 and 23 people.", ["19 killed", "23 killed"]),
    ("Forty rebels were killed and 15 taken prisoner.", ["40 killed", "15 abducted"]),
    ("Nine were killed and 12 taken hostage.", ["9 killed", "12 abducted"]),
    ("He freed 12 taken prisoners.", ["12 released"]),
    ("The minister dismissed as lies reports that dozens had died.", []),
    ("The army dismissed as propaganda claims that 12 had died.", []),
    ("As the army claims that 12 had died, the rebels are silent.", ["12 killed"]),
    ("The raid left anything from ten to 20 people dead.", ["10//20 killed"]),
    ("The toll rose from ten to 20 dead.", ["20 killed"]),
    ("A policeman and three gunmen were killed.", ["1 killed", "3 killed"]),
    ("A woman and three children were killed.", ["4 killed"]),
]
TOTALS = [
    ("The raid killed six villagers, bringing the total to 48.", ["6 killed", "48 killed"]),
    ("Gunmen kidnapped six pupils, which takes the total to 48.", ["6 abducted", "48 abducted"]),
    ("Six villagers were killed on Monday. That brings the total to 48.", ["6 killed", "48 killed"]),
    ("Two were killed and nine wounded, bringing the total to 48.", ["2 killed", "9 injured"]),
    ("The strike killed six, bringing the total number of strikes to 48.", ["6 killed"]),
    ("The raid killed six people and raised the price of bread to 48.", ["6 killed"]),
    ("Three civilians were killed for every fighter.", []),
    ("The strike killed no one, but it wounded two nurses.", ["0 killed", "2 injured"]),
    ("Nobody but the driver was killed.", []),
]
COUNTED = [*PARTS, *OTHERS, *TOLD_OF_MORE, *TOTALS, *SHARES, *NUMERALS, *DIGITS, *ZEROS, *WIRE, *ASIDES, *FELLOWS]
SCOPES = [
    ("Thirteen people died on Monday, eight in Darvel and five in Goma.", ["event", "subset", "subset"]),
    ("Two observers, one from Kenya and one from Peru, were wounded.", ["event", "subset", "subset"]),
    ("Five people were killed on Monday, two on Tuesday and three on Wednesday.", ["event"] * 3),
    ("Five people were killed in Goma, two in Beni and three in Uvira.", ["event"] * 3),
    ("Six people were killed, among them a father and his three daughters.", ["event", "subset"]),
    ("A further six people were killed.", ["increment"]),
    ("The raid killed six villagers, bringing the total to 48.", ["event", "running total"]),
]
STATUS = {"A soldier and a nurse were killed.": "unspecified", "Three soldiers were killed.": "combatant"}
TEXTS = (*(text for text, _ in (*COUNTED, *DAYS, *PLACES, *SOURCED, *SCOPES)), *STATUS)


def rows(text: str) -> list[Row]:
    return told(TEXTS)[text]


@pytest.mark.parametrize(("text", "wanted"), COUNTED)
def test_counts(text: str, wanted: list[str]) -> None:
    assert [counted(row) for row in rows(text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), DAYS)
def test_days(text: str, wanted: dict[str, str | None]) -> None:
    assert {str(row["number"]): row["date_from"] for row in rows(text)} == wanted


@pytest.mark.parametrize(("text", "wanted"), PLACES)
def test_places(text: str, wanted: list[str | None]) -> None:
    assert [row["place"] for row in rows(text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), SOURCED)
def test_sources(text: str, wanted: list[str | None]) -> None:
    assert [row["source"] for row in rows(text)] == wanted


@pytest.mark.parametrize(("text", "status"), STATUS.items())
def test_one_of_two_without_a_status(text: str, status: str) -> None:
    assert [row["status"] for row in rows(text)] == [status]


@pytest.mark.parametrize(("text", "scopes"), SCOPES)
def test_scopes(text: str, scopes: list[str]) -> None:
    assert [row["scope"] for row in rows(text)] == scopes
