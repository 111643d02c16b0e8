"""Bounds, captives who are home again, clauses on those counted, one person taken away, and who tells: sentences of many conflicts, traps among them."""

from __future__ import annotations

import pytest

from tests.figures.counting import sourced, told

# fmt: off
BOUNDS = [
    ("Upward of 40 miners were abducted near Bunia.", ["40// abducted"]),
    ("Close on 60 fishermen drowned off Yemen.", ["/60/60 killed"]),
    ("Nigh on two hundred civilians were killed.", ["/200/200 killed"]),
    ("Getting on for 70 people were injured.", ["/70/70 injured"]),
    ("Just shy of 100 people were killed.", ["/100/100 killed"]),
    ("In the region of 120 people were killed.", ["120 killed"]),
    ("Fully 200 villagers were killed.", ["200 killed"]),
    ("Forty-some prisoners were freed on Monday.", ["40 released"]),
    ("The blast hurt 40 people - some of them badly.", ["40 injured"]),
    ("Police close on 12 suspects.", []),
    ("Close on his heels, 12 men were arrested.", ["12 detained"]),
    ("The crowd, topping 400, was dispersed; 12 men were injured.", ["12 injured"]),
]
HOME = [
    ("Police arrested 60 students on Monday. Twelve of them have since been allowed home.", ["60 detained", "12 released"]),
    ("Three of the arrested men were permitted to leave on bail.", ["3 released"]),
    ("Five of the abducted nurses were reunited with their relatives in Jos.", ["5 released"]),
    ("The ministry said 20 prisoners had been returned to their families.", ["20 released, The ministry"]),
    ("Six of the boys were sent home by the police after a night in the cells.", ["6 released"]),
    ("Of the 30 detainees, twelve have been allowed home, his lawyer said.", ["12 released, his lawyer"]),
    ("Ninety hostages were seen home by the Red Cross.", ["90 released"]),
    ("Nine of the hostages were taken to a house near the border.", []),
    ("Police allowed 40 detainees to return to their cells.", []),
    ("Guards allowed the 12 detainees to walk in the yard.", []),
    ("The junta may let 40 detainees return home.", []),
    ("The 40 refugees were allowed home after a year.", []),
    ("The 14 workers were sent home by the firm.", []),
    ("The hostages' lawyers took 12 boys home.", []),
    ("Forty prisoners were allowed to see their families.", []),
    ("The detainees were told that 12 guards had been allowed home for Easter.", []),
]
CLAUSES = [
    ("He promised to free 37 members of the opposition who have been in custody since the annulled elections.", ["37 detained"]),
    ("They paid tribute to the three peacekeepers of the Zambian contingent who fell in the line of duty on 30 April.", ["3 killed"]),
    ("Six officers of the brigade who had been captured in May were shown on television.", ["6 abducted"]),
    ("Two cousins of the rebel who died in jail spoke.", []),
    ("Some 12 guards of Colonel Musa who was killed in May fled.", ["12 displaced"]),
    ("Some 300,000 Eritreans fled to Sudan, and the two thirds of them who live in Kassala get no food aid.", ["300000 displaced", "/200000/ displaced"]),
    ("About 4,000 people fled Aweil; a quarter of them who stay with kin get rice.", ["4000 displaced", "/1000/ displaced"]),
    ("The 90,000 people who fled Goma have little food, and the half of them who have gone back home have none.", ["90000 displaced"]),
    ("In 2014 three Save the Children workers were shot dead in Herat.", ["3 killed"]),
    ("The rebels attack lorries on the road to Gao, where two Friends of the Earth volunteers were killed recently.", ["2 killed"]),
    ("Some 410,000 Chadians have taken refuge in neighbouring states.", ["410000 displaced"]),
    ("About 9,000 Burundians took refuge in Rwanda last week.", ["9000 displaced"]),
    ("The Council noted that 40,000 Malians had taken refuge in neighbouring States.", ["40000 displaced, The Council"]),
    ("Some 300 rebels took refuge in Chad.", []),
    ("Some 2,000 people took refuge in schools.", ["2000 sheltering"]),
]
TAKEN = [
    ("The elders denied it and alleged that a trader of their clan had been whisked away by gunmen.", ["1 abducted, The elders"]),
    ("A trader was led away by masked men.", ["1 abducted"]),
    ("A student was picked up by police in Kano.", ["1 detained"]),
    ("Two brothers were spirited away by men in uniform.", ["2 abducted"]),
    ("A singer was whisked away to her hotel.", []),
    ("Three singers were whisked away to their hotel.", []),
    ("A boy was taken away by his mother.", []),
    ("A patient was taken away in an ambulance.", []),
]
SOURCES = [
    ("Hamas called it a breach, with its spokesman saying that nine fishermen had been shot dead.", ["9 killed, its spokesman"]),
    ("The attacks that have left scores of villagers dead and 40 hurt show that the force must be strengthened, Oxfam said today.", ["20// killed, Oxfam"]),
    ("Activists say police have been firing on crowds in Lagos, where 12 students died on Tuesday.", ["12 killed, Activists"]),
    ("The minister is urging rebels to leave the town, where 12 people were killed on Tuesday.", ["12 killed"]),
    ("The envoy has been demanding an end to a war that has killed 900 people.", ["900 killed"]),
    ("The bishop urged the army to free 40 farmers who are in jail.", ["40 detained"]),
    ("The attack that killed 12 pilgrims was condemned by the United Nations.", ["12 killed"]),
]
# fmt: on
ROWS = [*BOUNDS, *HOME, *CLAUSES, *TAKEN, *SOURCES]
TEXTS = tuple(text for text, _ in ROWS)


@pytest.mark.parametrize(("text", "rows"), ROWS)
def test_rows(text: str, rows: list[str]) -> None:
    assert [sourced(row) for row in told(TEXTS)[text]] == rows
