"""Figures with their sources in passages of three to five sentences, of many wars and registers; and kinds of sentences with the near misses of each.

The passages of passages.jsonl were marked before the program read
them, in nine batches of twenty; after each, the kinds of fault were mended. At
the first look at a batch, value and outcome, and with the source (F1): sources
.97 .85, .89 .79, .87 .83; counts .81 .70, .66 .64, .86 .81; both .90 .90,
.90 .86, .88 .82. Mended, they say less.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.figures.counting import Row, bounds, sourced, told

GOLD = Path(__file__).parent / "passages.jsonl"
BARS = {"value": 0.91, "source": 0.88}
FALSE = 6  # figures that are none, at most

# fmt: off
KINDS = [
    ("A mortar round killed four women in Taiz on Sunday, the provincial health office reports.", ["4 killed, the provincial health office"]),
    ("Nine villagers have been hurt near Bhamo, a village elder and two monks said, as fighting spread.", ["9 injured, a village elder and two monks"]),
    ("Some 7,000 people have fled Renk, relief agencies estimate, since the rains ended.", ["7000 displaced, relief agencies"]),
    ("Eleven are missing, the port captain writes on Facebook.", ["11 missing, the port captain"]),
    ("The raid wounded six, army lorries among the wrecks.", ["6 injured"]),
    ("Three died at the bridge, which police records show was closed.", ["3 killed"]),
    ("The blast, the mission verified, killed two drivers.", ["2 killed, the mission"]),
    ("The fire, firemen say, hurt nine tenants.", ["9 injured, firemen"]),
    ("Nine tenants fled, and the mayor said, it was late, that two had died.", ["9 displaced", "2 killed, the mayor"]),
    ("The convoy, two guards told us, lost four men.", ["4 killed, two guards"]),
    ("The shelling of Tskhinvali killed 15 people. Doctors gave the numbers on Friday.", ["15 killed, Doctors"]),
    ("The shelling of Tskhinvali killed 15 people. The army gave its guns to the police.", ["15 killed"]),
    ("The shelling of Tskhinvali killed 15 people. The rebels did not give the figures.", ["15 killed"]),
    ("The army gives its losses as three dead and seven wounded.", ["3 killed, The army", "7 injured, The army"]),
    ("A broadcast put the garrison's casualties at 12 killed.", ["12 killed, A broadcast"]),
    ("The army gives its guns to boys of 12.", []),
    ("Moscow says it lost 40 men, Kyiv that it holds 15 Russians.", ["40 killed, Moscow", "15 held, Kyiv"]),
    ("Baku said it freed two men, the army that it holds.", ["2 released, Baku"]),
    ("We hear from teachers in Jos that 14 pupils are missing.", ["14 missing, teachers in Jos"]),
    ("The consul learned from a trader that nine men had died.", ["9 killed, a trader"]),
    ("The consul heard on the radio from Paris. Nine men had drowned.", ["9 killed"]),
    ("Q: And the losses?\nA: We buried 14 men that week.", ["14 killed"]),
    ("A nurse who stayed there reckoned that 200 people have died.", ["200 killed, A nurse"]),
    ("The trader thinks that prices of 200 shops have doubled.", []),
    ("Losses, week 12 (Gendarmerie)\nKilled: 9\nWounded: 31", ["9 killed, Gendarmerie", "31 injured, Gendarmerie"]),
    ("Dead by village:\nTessit: 4 killed / 11 injured\nHombori: 2 missing\nSource: Red Cross", ["4 killed, Red Cross", "11 injured, Red Cross", "2 missing, Red Cross"]),
    ("Roads (closed)\nKilled: 9\nWounded: 31", ["9 killed", "31 injured"]),
    ("The hospital said 19 bodies were brought in. Four of them were soldiers.", ["19 bodies recovered, The hospital", "4 bodies recovered, The hospital"]),
    ("Fifty-one people have been arrested, of whom two thirds are students.", ["51 detained", "/34/ detained"]),
    ("Twelve people died and 30 were hurt. Two of them were nurses.", ["12 killed", "30 injured"]),
    ("The army killed nine men. Three of the victims were brothers.", ["9 killed", "3 killed"]),
    ("Twelve people died. Half of them were children.", ["12 killed", "/6/ killed"]),
    ("The mortars killed 12. Among the victims were three cooks.", ["12 killed", "3 killed"]),
    ("Fifty-one people were arrested. Two of them own shops.", ["51 detained"]),
    ("The deal raised hopes that the eight still in captivity may be home soon.", ["8 held"]),
    ("The 40 still in the race will meet on Sunday.", []),
    ("About 300 people are sleeping in a stadium outside Gao.", ["300 sheltering"]),
    ("Forty soldiers slept in the school.", []),
    ("The envoy was told of the 14 nuns whom the rebels continue to hold.", ["14 held"]),
    ("The board, whose 12 members it continues to advise, met on Monday.", []),
    ("Raiders boarded the trawler and took five of its crew.", ["5 abducted"]),
    ("The captain took five of his guests ashore.", []),
    ("The rebels are ready to let 30 captured soldiers go.", ["30 held"]),
    ("The bank is ready to let 30 clerks go.", []),
    ("The rebels will open the road once the 30 captured fighters are freed.", ["30 held"]),
    ("If they want peace, let them first free the nine monks whom they abducted.", ["9 abducted"]),
    ("The rebels said they would free 60 prisoners.", ["60 detained, The rebels"]),
    ("The rebels said a deal would free 60 prisoners.", []),
    ("Norway welcomed the decision to free 12 journalists.", ["12 released"]),
    ("The cabinet put off its decision to free 12 journalists.", []),
    ("Fighting in the south pushed the death toll to 61.", ["61 killed"]),
    ("The party pushed the price to 61.", []),
    ("The raid left nine herders and a boy dead.", ["9 killed", "1 killed"]),
    ("He said that two of the nine were shot in the back.", ["2 killed or injured, He"]),
    ("Two of the nine were late.", []),
    ("Three marines made the supreme sacrifice.", ["3 killed"]),
    ("The bank paid the ultimate price of 40 dollars.", []),
    ("A displaced population, put by the diocese at 90,000, needs water.", ["90000 displaced, the diocese"]),
    ("The population of the town, put by the mayor at 90,000, votes on Sunday.", []),
    ("The toll of the raid has reached 19. It stood at 11 on Monday.", ["19 killed", "11 killed"]),
    ("The price of bread has reached 19. It stood at 11 on Monday.", []),
    ("Twelve died. The sheikh says there were nineteen.", ["12 killed", "19 killed, The sheikh"]),
    ("Twelve died. The sheikh says there were nineteen shops.", ["12 killed"]),
    ("Officials say 400 men were arrested, a figure that the union puts at 900.", ["400 detained, Officials", "900 detained, the union"]),
    ("Officials say 400 shops were shut, a figure that the union puts at 900.", []),
    ("The deaths in custody of four students led to riots.", ["4 killed"]),
    ("The sale in Lagos of four ships was stopped.", []),
    ("The prisoners, believed to number about 80, are in Gao.", ["80 detained"]),
    ("The voters, believed to number about 80, are in Gao.", []),
    ("Fourteen bodies lie in the yard.", ["14 bodies recovered"]),
    ("Ninety people died in May. The Red Cross's count for June is 40.", ["90 killed", "40 killed, The Red Cross"]),
    ("Clashes killed 40 people. Officers estimated rebel dead at 300.", ["40 killed", "300 killed, Officers"]),
    ("Police held a dozen marchers overnight.", ["12 held"]),
    ("Police held a dozen meetings.", []),
    ("Moscow still has 90 Georgians in its camps.", ["90 held"]),
    ("Some 90 Georgians are in the camps.", ["90 displaced"]),
    ("Kyiv brought home 60 prisoners of war.", ["60 released"]),
    ("Gunmen abducted 30 passengers; police said five had been rescued.", ["30 abducted", "5 released, police"]),
    ("Firemen rescued five tenants.", ["5 other"]),
    ("Of 30 girls seized in May, 20 have been freed, four are dead.", ["30 abducted", "20 released", "4 killed"]),
    ("Four men were hanged; at least 60 more are on trial.", ["4 killed"]),
    ("One of the group is missing.", ["1 missing"]),
    ("One of the group is late.", []),
    ("The Army said it had found the bodies of 18 Tigers.", ["18 bodies recovered, The Army"]),
    ("The circus said it had six Tigers.", []),
    ("Six soldiers were killed and nine wounded last night near Gao.", ["6 killed", "9 injured"]),
    ("He has made the freeing of his 28 jailed followers the price of any new round.", ["28 detained"]),
    ("Hamas made the release of 40 jailed men a condition for talks.", ["40 detained"]),
    ("The release of 12 captives made headlines.", ["12 released"]),
    ("The envoy made the release of 12 captives possible.", ["12 released"]),
    ("The release of 12 hostages on Sunday made a deal likely.", ["12 released"]),
    ("Some 14 civilians were killed, incl. 3 children.", ["14 killed", "3 killed"]),
    ("The museum continues to hold 40 curators in high esteem.", []),
    ("Workers took 14 pupils from the school to the pool.", []),
    ("Two of them were late. Nobody died.", ["0 killed"]),
    ("Twelve people died. Two of the reports were false.", ["12 killed"]),
    ("The mayor said it was nine. Nobody was hurt.", ["0 injured"]),
    ("The population of the camp, put at 90,000, is displaced.", []),
    ("He sold 12 \"dead\" batteries.", []),
    ("Four people died, the report found, in the fire that the company says began in a kitchen.", ["4 killed, the report"]),
    ("A man who was there thought that 12 trains had stopped.", []),
    ("Twelve men died in the mine, company records show.", ["12 killed, company records"]),
    ("Twelve men died in the mine, the company reports profits of 40 million.", ["12 killed"]),
    ("The army, it is said, lost 12 men.", ["12 killed"]),
    ("Six of the group were late; the tour left without them.", []),
    ("Fans gave their lives meaning. Twelve gave their lives to God.", []),
    ("He put the price of the house at 40. The tax is 12.", []),
    ("\"We have lost 12 men,\" said the colonel. His wife heard from a friend that 40 guests had come.", ["12 killed, the colonel"]),
    ("The firm took five of its staff to Rome.", []),
    ("Pirates took five of the paintings.", []),
    ("The rebels freed the town. The rebels said they would free 12 villages.", []),
    ("Kyiv says it has 40 tanks, Moscow that it has 90.", []),
    ("We heard from nurses that 14 had died.", ["14 killed, nurses"]),
    ("The envoy understood from the elders that nine herders had been killed.", ["9 killed, the elders"]),
    ("Relatives learned from a guard that 30 prisoners had been shot dead.", ["30 killed, a guard"]),
    ("The toll was put at 14 by doctors.", ["14 killed, doctors"]),
    ("The toll was put at 31 by Kivu Watch.", ["31 killed, Kivu Watch"]),
    ("The deaths of 40 villagers were confirmed by the bishop on Friday.", ["40 killed, the bishop"]),
    ("The number of wounded was given as 40 by the hospital.", ["40 injured, the hospital"]),
    ("Guerrillas took 12 boys from the orphanage in Kitgum.", ["12 abducted"]),
    ("Men in uniform took four students from a bus.", ["4 abducted"]),
    ("Masked men took nine traders from the market.", ["9 abducted"]),
    ("Turkey holds 12 Greeks.", ["12 held"]),
    ("The 61 Ukrainians whom Russia holds are to be exchanged.", ["61 held"]),
    ("The militia published a list of the 12 men whom it holds.", ["12 held"]),
    ("Some 40 women slept in the church after the raid.", ["40 sheltering"]),
    ("The ambush left seven guerrillas and a militiaman dead.", ["7 killed", "1 killed"]),
    ("Nine of the brigade's soldiers fell at Kupiansk.", ["9 killed"]),
    ("Some 2,000 Eritreans crossed into Kassala.", ["2000 displaced"]),
    ("Two hundred villagers crossed into Mandera.", ["200 displaced"]),
    ("Geneva hailed the move to free 40 detainees.", ["40 released"]),
    ("Gunmen kidnapped 30 pupils. Troops rescued 12 girls.", ["30 abducted", "12 released"]),
    ("Gunmen kidnapped 30 pupils. Troops rescued 12 on Friday.", ["30 abducted", "12 released"]),
    ("Rebels killed 14 people. Among the victims were two nurses.", ["14 killed", "2 killed"]),
    ("Six people were wounded. Two of the victims were children.", ["6 injured", "2 injured"]),
    ("The regiment lost 40 officers and men to dysentery.", ["40 killed"]),
    ("Twelve passengers had broken ribs or burns.", ["12 injured"]),
    ("Fourteen dockers came in with burns.", ["14 injured"]),
    ("Police held 40 marchers.", ["40 held"]),
    ("The rebels made the release of 12 fighters a condition for talks.", []),
    ("UN monitors believe that 40 villagers were killed.", ["40 killed, UN monitors"]),
    ("\"I think 40 were killed,\" the mayor, Idris Bol, said.", ["40 killed, the mayor"]),
    ("\"We believe 40 villagers died,\" said a Red Cross worker.", ["40 killed, a Red Cross worker"]),
    ("The army said 12 had died; the rebels spoke of 40.", ["12 killed, The army", "40 killed, the rebels"]),
    ("The blast killed nine. The ministry gave a figure of 14.", ["9 killed", "14 killed, The ministry"]),
    ("Nine miners died; the union says the true figure is 14.", ["9 killed", "14 killed, the union"]),
    ("Police killed 12 protesters, the opposition says; the government admits four.", ["12 killed, the opposition", "4 killed, the government"]),
    ("Twelve people were killed. The UN has so far confirmed nine.", ["12 killed", "9 killed, The UN"]),
    ("The strike, the mission recorded, left three dead.", ["3 killed, the mission"]),
    ("Thirty people drowned, aid groups report.", ["30 killed, aid groups"]),
    ("Nine people were killed and 14 wounded, by U.N. estimates.", ["9 killed, U.N. estimates", "14 injured, U.N. estimates"]),
    ("The rebels took eight of the ship's crew.", ["8 abducted"]),
    ("Troops detained 14 villagers' sons.", ["14 detained"]),
    ("The four bystanders had cuts and bruises.", ["4 injured"]),
    ("Kyiv says Russia keeps 6,000 Ukrainians in its camps.", ["6000 held, Kyiv"]),
    ("Relatives heard from a driver that 12 pupils had been abducted.", ["12 abducted, a driver"]),
    ("The governor told a reporter that nine herders had been killed.", ["9 killed, The governor"]),
    ("Nine of the soldiers fell behind.", []),
    ("A dozen marines fell asleep at the post.", []),
    ("Killed: 9\nWounded: 3\nSource: Ministry of Health", ["9 killed, Ministry of Health", "3 injured, Ministry of Health"]),
    ("Killed: 9\nSource: book of psalms", ["9 killed"]),
    ("Homs: 4 dead\nIdlib: 7 wounded\nSource: Union of Doctors", ["4 killed, Union of Doctors", "7 injured, Union of Doctors"]),
]
# fmt: on


def touches(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def named(text: str, source: str | None, start: int) -> tuple[int, int] | None:
    """Where a source stands, nearest to the number."""
    if source is None:
        return None
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(source)}(?!\w)", text, re.IGNORECASE)]
    return min(places, key=lambda place: abs(place[0] - start))


def source_right(text: str, answer: dict[str, Any], row: Row) -> bool:
    given = None if row["source"] is None else (int(row["source_start"]), int(row["source_end"]))
    for wanted in (named(text, source, answer["start"]) for source in answer["source"]):
        if (wanted is None and given is None) or (wanted is not None and given is not None and touches(wanted, given)):
            return True
    return False


def test_passages() -> None:
    passages = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    asked = found = value = whole = false = 0
    read = told(tuple(passage["text"] for passage in passages))
    for passage in passages:
        rows = read[passage["text"]]
        left = list(rows)
        for answer in passage["figures"]:
            span = answer["start"], answer["start"] + len(answer["number"])
            mate = next((r for r in left if touches(span, (int(r["number_start"]), int(r["number_end"])))), None)
            if mate is None:
                continue
            left.remove(mate)
            right = bounds(mate) == bounds(answer) and mate["outcome"] in answer["outcome"]
            value += right
            whole += right and source_right(passage["text"], answer, mate)
        asked, found, false = asked + len(passage["figures"]), found + len(rows), false + len(left)
    assert 2 * value / (asked + found) >= BARS["value"]
    assert 2 * whole / (asked + found) >= BARS["source"]
    assert false <= FALSE


@pytest.mark.parametrize(("text", "rows"), KINDS)
def test_kinds(text: str, rows: list[str]) -> None:
    assert [sourced(row) for row in told(tuple(text for text, _ in KINDS))[text]] == rows
