"""Kinds of sentences from copy of many wars, each with its near misses: who says a count, headlines, tolls, parts and single people."""

from __future__ import annotations

import pytest

from tests.figures.counting import sourced, told

# fmt: off
WHO_SAYS = [
    # Said between commas, with when, where or to whom it was said.
    ("Gunmen have overrun two camps near Renk, officers said Sunday, with at least four guards killed and dozens more wounded.", ["4// killed, officers", "12// injured, officers"]),
    ("Jets bombed the port, dockers said on Monday, killing six people.", ["6 killed, dockers"]),
    ("Jets bombed the port, a nurse at the clinic told the agency by telephone, killing six people.", ["6 killed, a nurse at the clinic"]),
    ("Jets bombed the port, the mayor wrote on Facebook late on Sunday, leaving six people dead.", ["6 killed, the mayor"]),
    ("Jets bombed the port, dockers said on Monday, but six people were killed elsewhere.", ["6 killed"]),
    ("The guards, who the mayor said on Monday, were drunk, killed six people.", ["6 killed"]),
    ("Fighting, monitors said on Friday that the truce had failed, killed six people.", ["6 killed"]),
    ("The port, which officials said on Monday, had fallen, lost six men.", ["6 killed"]),
    # Who is told by a clause of their own, or with a short form in brackets.
    ("Two women were killed, a resident who declined to be named said.", ["2 killed, a resident"]),
    ("A raid killed five people, the head of the clinic that took them in said on Twitter.", ["5 killed, the head of the clinic"]),
    ("At least 18 people were killed in the northern town of Renk, Nurses Without Frontiers (NWF) has said.", ["18// killed, Nurses Without Frontiers (NWF)"]),
    ("The shelling, the relief office (RO) said, killed six.", ["6 killed, the relief office"]),
    ("The blast killed five people, men who the army said were rebels.", ["5 killed"]),
    ("The blast killed five people, and the man who planted it said nothing.", ["5 killed"]),
    ("Six people were killed in Gao (north), the mayor said.", ["6 killed, the mayor"]),
    # What goes on behind a cue that only interrupts, and behind "while".
    ("Three herders were killed near Renk, the army said, while on another road to the north, one person was killed and another five were wounded.", ["3 killed, the army", "1 killed, the army", "5 injured, the army"]),
    ("The army said that 33 rebels died, while 38 were wounded.", ["33 killed, The army", "38 injured, The army"]),
    ("Twelve people died, police said on Monday, and 40 were missing.", ["12 killed, police", "40 missing, police"]),
    ("The army said that 33 rebels died in Gao, while 38 people were wounded in Menaka.", ["33 killed, The army", "38 injured"]),
    ("The army said that 33 rebels died in Gao, while 38 people were killed in Menaka.", ["33 killed, The army", "38 killed"]),
    ("Twelve people died, police said, while residents put the toll at 20.", ["12 killed, police", "20 killed, residents"]),
    ("Twelve people died, police said on Monday, and the mayor spoke of 40 missing.", ["12 killed, police", "40 missing, the mayor"]),
    ("Twelve people died, police said. Forty were missing.", ["12 killed, police", "40 missing"]),
    # Who tells, where the parse joins them to a place or takes whom they tell for them.
    ("At least 43 people have been killed south of the capital, Renk, medics and a student group say.", ["43// killed, medics and a student group"]),
    ("A driver was killed in Gao, Jan Mela, head of the Red Cross in Gao, told Reuters by telephone.", ["1 killed, Jan Mela"]),
    ("Six have died in clashes, reported the Sahel Observatory, a monitor.", ["6 killed, the Sahel Observatory"]),
    ("It added 50 soldiers and allied militia members were also killed on Sunday.", ["50 killed, It"]),
    ("Two men were killed, accused the mayor.", ["2 killed"]),
    ("Gunmen killed six, told the guards.", ["6 killed"]),
    ("The rebels killed six and reported the army.", ["6 killed"]),
    # What came before something asked for, or went on meanwhile, is the writer's.
    ("A crowd demanded new talks after the deaths of at least 20 people in the capital.", ["20// killed"]),
    ("The envoy urged restraint following the deaths of two boys.", ["2 killed"]),
    ("The envoy said calm had returned after the deaths of two boys.", ["2 killed, The envoy"]),
    # Whose verb it is that tells, where the parse joined it to another's; whom nobody told is none.
    ("Authorities have not given a toll but hospital morgues in the capital had reported a total of 54 dead.", ["54 killed, hospital morgues"]),
    ("The army sealed the road and the mayor of the town said 12 had died.", ["12 killed, the mayor"]),
    ("The army sealed the road and later said 12 had died.", ["12 killed, The army"]),
    ("It arrived a day after the mission, known as MUNC, announced that two of its observers had been murdered.", ["2 killed"]),
    ("The blast killed nine people, with 13 people reported missing.", ["9 killed", "13 missing"]),
    ("First reports said 50 people had died, although the clinic revised this to a lower figure of 28, including 16 children.", ["50 killed, First reports", "28 killed, the clinic", "16 killed, the clinic"]),
    ("The spokesman told reporters at the scene that a suicide car bomb rammed into the headquarters killing at least three soldiers.", ["3// killed, The spokesman"]),
    ("The spokesman told reporters at the clinic that treated the wounded that three had died.", ["3 killed"]),
    ("An air strike killed 40 people in a village in the west, a medic and an armed group told the agency on Friday.", ["40 killed, a medic and an armed group"]),
    ("Witnesses saw 12 bodies on the road.", ["12 bodies recovered, Witnesses"]),
    ("The rebels saw 12 soldiers on the road.", []),
    ("The fighting wounded at least 30 people.\n\nA nurse said the toll was higher than the figure cited by the mission.", ["30// injured"]),
    # Told right before the people, or by another body with its verb left out.
    ("A spokesman for the mission tells the radio five drivers and a nurse died in the raid.", ["5 killed, A spokesman for the mission", "1 killed, A spokesman for the mission"]),
    ("Renk Hospital said it had one dead and 29 injured and Gao Hospital four dead and 16 injured.", ["1 killed, Renk Hospital", "29 injured, Renk Hospital", "4 killed, Gao Hospital", "16 injured, Gao Hospital"]),
    ("The clinic said it had nine dead and Monday four dead.", ["9 killed, The clinic", "4 killed, The clinic"]),
    ("Police said nine dead soldiers and 12 wounded rebels lay there.", ["9 killed, Police", "12 injured, Police"]),
    ("The raid left nine dead and police 12 wounded.", ["9 killed", "12 injured"]),
    ("Three died, a clinic said, as a crowd marched to the palace after the deaths of 20 people.", ["3 killed, a clinic", "20 killed"]),
]
HEADLINES = [
    ("Market blast wounds 14", ["14 injured"]),
    ("Heavy fighting near Renk wounds 34 people seeking shelter in school", ["34 injured"]),
    ("Car bomb in market kills at least 12", ["12// killed"]),
    ("BOMB BLAST WOUNDS 14 IN RENK", ["14 injured"]),
    ("Chest wounds 14", []),
    ("Three head wounds 14 days old were seen.", []),
    ("The clinic sees wounds 12 nurses could not close.", []),
    ("Hundreds flee as rebels near town", ["100// displaced"]),
    ("4,000 flee rebel assault", ["4000 displaced"]),
    ("Nine drown as ferry sinks", ["9 killed"]),
    ("Twelve shops flee high rents", []),
    ("The game of nine die rolls was new.", []),
]
TOLLS = [
    ("The death toll seems to be about 20.", ["20 killed"]),
    ("The number of dead appears to be at least 20.", ["20// killed"]),
    ("The number of wounded is believed to be around 40.", ["40 injured"]),
    ("The toll is likely to be 20.", []),
    ("The toll is expected to be about 20.", []),
    ("The number of shops appears to be 40.", []),
    ("The price seems to be 20.", []),
    ("The mission was sheltering 70,000 people. It was joined by 5,500 troops, bringing its total to 14,000.", ["70000 sheltering"]),
    ("The ministry said 40 had died. On 5 June it raised its count to 61.", ["40 killed, The ministry", "61 killed"]),
]
PARTS = [
    ("The number of wounded rose to 44, with 12 of them being children.", ["44 injured", "12 injured"]),
    ("Twenty-one miners died, with two of those being brothers.", ["21 killed", "2 killed"]),
    ("Twenty-one shops closed, with two of them being banks.", []),
    ("Twelve marchers were killed, including three who were shot in the head.", ["12 killed", "3 killed"]),
    ("Twelve marchers were hurt, three of whom were shot.", ["12 injured", "3 injured"]),
    ("Twelve marchers were detained, three of whom were shot.", ["12 detained", "3 killed or injured"]),
    ("Twelve marchers were killed and, in Gao, three who were shot survived.", ["12 killed", "3 killed or injured"]),
    ("Thousands have been killed in the revolt - more than 2,000 this year.", ["1000// killed", "2000// killed"]),
    ("The war has killed 300 people \u2014 12 since Monday.", ["300 killed", "12 killed"]),
    ("Twelve people were killed - 40 days later the truce came.", ["12 killed"]),
    ("Some 300 people have been killed - more than 2,000 soldiers are deployed.", ["300 killed"]),
    ("Five bodies were taken to the clinic, while another was taken to the hospital.", ["5 bodies recovered", "1 bodies recovered"]),
    ("Five were hurt, and another was taken to the hospital.", ["5 injured", "1 injured"]),
]
SINGLE = [
    ("The body of a herder was found near the well.", ["1 bodies recovered"]),
    ("Police found the body of a man in the canal.", ["1 bodies recovered"]),
    ("The bodies of two women were found in a well.", ["2 bodies recovered"]),
    ("The body of a runner needs water.", []),
    ("The body of a bus was found in the river.", []),
    ("The council is a body of a republic.", []),
    ("In the capital, Goma, a soldier was killed by a mine.", ["1 killed"]),
    ("And in the northern capital, Renk, a young soldier was killed and his two comrades were wounded.", ["1 killed", "2 injured"]),
    ("In the capital, Goma, a shop was burnt.", []),
    ("Jan Mela, a teacher, was killed.", []),
    ("The rebels killed a guard and took another one prisoner.", ["1 killed", "1 abducted"]),
    ("The rebels took another one hostage.", ["1 abducted"]),
    ("The rebels took another road.", []),
]
AND_MORE = [
    ("One guard was wounded and evacuated to a clinic.", ["1 injured"]),
    ("Ninety families were evacuated and fed.", []),
    ("The casualties include at least 40 villagers who were killed in the mosque.", ["40// killed"]),
    ("The victims include two women who were robbed.", ["2 killed or injured"]),
    ("The wounded include three men who were shot.", ["3 injured"]),
    ("My sister died with her five children.", ["5 killed"]),
    ("The commander was killed with his four bodyguards.", ["4 killed"]),
    ("He died with his three sons at his side.", []),
    ("She died with three doctors by her bed.", []),
    ("She played with her two brothers.", []),
    ("The mayor warned of the deaths of 20 people.", []),
    ("He called for calm after the deaths of two boys.", ["2 killed"]),
    ("The court added two judges and was moved.", []),
    ("He added 12 shops were burnt.", []),
]
LEFT = [
    ("More than 64,000 Serbs have left Kosovo since the forces withdrew.", ["64000// displaced"]),
    ("Some 40,000 people have left the city since the fighting began.", ["40000 displaced"]),
    ("Some 40,000 people have left the city since Monday.", []),
    ("Some 40,000 people have left Ohio since 2010 for better jobs.", []),
    ("About 300 soldiers have left the town since the fighting.", []),
    ("About 600 people had left the theatre before the blast.", []),
    ("Some 2.2 million refugees are in Uganda.", ["2200000 displaced"]),
    ("Some 40 refugees are in the choir.", []),
]
ONCE = [
    # Those counted are named one by one, and are no others.
    ("The mission said two of its observers, a Jordanian and a Nigerian, had been murdered in Renk.", ["2 killed, The mission"]),
    ("Two men, a teacher and a farmer, were killed.", ["2 killed"]),
    ("Gunmen killed two people, a woman and her son.", ["2 killed"]),
    ("Two people were killed, a woman and her son.", ["2 killed"]),
    ("Twelve people, a mother and her four children among them, were killed.", ["12 killed", "5 killed"]),
    ("Twelve people died, a woman and her son in Gao.", ["12 killed", "2 killed"]),
    ("Three soldiers, a nurse and her son were killed.", ["5 killed"]),
    ("Five children and their mother were killed.", ["6 killed"]),
    ("A bomber blew himself up in a teashop, killing both civilians and army soldiers.", []),
    ("The attack killed both men.", ["2 killed"]),
    ("The attack killed both drivers and two passengers.", ["2 killed", "2 killed"]),
    # An exchange of fire frees nobody; the wounded of a list are alone wounded.
    ("Four militants were killed and in an exchange of fire three army personnel were martyred.", ["4 killed", "3 killed"]),
    ("Both sides agreed on an exchange of 40 prisoners.", ["40 detained"]),
    ("The siege put at risk 300 medical staff, 450 wounded, and some 10,000 displaced people.", ["450 injured", "10000 displaced"]),
    ("The clinic held 12 nurses, 450 wounded and 30 children.", ["450 injured"]),
    ("Police counted 12 dead and two in the market.", ["12 killed, Police", "2 killed, Police"]),
]
THINGS = [
    # Of things, not of people.
    ("At least 23 were killed and dozens were wounded when two car bombs, including one driven by a guard, blew up.", ["23// killed", "12// injured"]),
    ("Two trucks, including one driven by a soldier, were burnt.", []),
    ("Twelve were hurt in two blasts, including three children.", ["12 injured", "3 injured"]),
    ("Forty deaths, including three in Gao, were recorded.", ["40 killed", "3 killed"]),
    ("Twelve bodies, including three of children, were found.", ["12 bodies recovered", "3 bodies recovered"]),
    ("The raid killed 12 people, including one in Gao.", ["12 killed", "1 killed"]),
]
LISTS = [
    ("Renk was the deadliest province with 327 deaths, followed by 23 in Gao and 4 in Juba.", ["327 killed", "23 killed", "4 killed"]),
    ("The blast killed nine, followed by 23 shocks in Gao.", ["9 killed"]),
    ("The freed hostages include 12 women and 3 children.", ["12 released", "3 released"]),
    ("The new hostages' friends include 12 women.", []),
    ("The tired judges include 12 women.", []),
    ("Some officers including five women were among those who were killed.", ["5 killed"]),
    ("Some officers including five women were among the guests.", []),
    ("Soldiers killed 34 villagers and forcibly disappeared at least 16 people.", ["34 killed", "16// missing"]),
    ("Three rebels were sent to hell.", ["3 killed"]),
    ("Three rebels were sent to school.", []),
]
# fmt: on
KINDS = [*ONCE, *THINGS, *LISTS, *AND_MORE, *LEFT, *WHO_SAYS, *HEADLINES, *TOLLS, *PARTS, *SINGLE]


@pytest.mark.parametrize(("text", "rows"), KINDS)
def test_kinds(text: str, rows: list[str]) -> None:
    assert [sourced(row) for row in told(tuple(text for text, _ in KINDS))[text]] == rows
