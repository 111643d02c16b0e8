"""Figures: sentences of many conflicts to rows. The sets in gold/figures_*.jsonl were written before the rules."""

from __future__ import annotations

import json
import random
import re
from datetime import date
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis.figures.component import FiguresComponent
from analysis.lexicons.words import words_of
from analysis.parsing.tokens import read
from analysis.pipeline import load, model_name
from analysis.reading.report import Report
from analysis.records import Figure, found

GOLD = Path(__file__).parents[1] / "gold"
# Value and outcome right (F1). dev was developed on. The others have the figure of the first look at them, before their
# faults were mended: held .923; fresh, of less usual wording, .887; last, of plain copy, .968; wire, by another
# hand, .768 and one false figure; blind, marked twice by other hands, .928. Mended, they reach .96 and more, which
# says less; wire and blind are now ones to develop with.
BARS = {"dev": 0.95, "held": 0.92, "fresh": 0.88, "last": 0.96, "wire": 0.95, "blind": 0.95, "second": 0.95}
Bounds = tuple[float | None, float | None, float | None, str]


@lru_cache(maxsize=1)
def model() -> Language:
    nlp: Language = import_module(model_name()).load()
    return nlp


@cache  # a marked sentence is asked twice
def figures(text: str) -> list[Figure]:
    known = marked()
    return known[text] if text in known else _figures(model()(text))


@cache
def marked() -> dict[str, list[Figure]]:
    """The figures of each sentence of the sets, which are parsed together."""
    texts = [row["text"] for half in sorted(BARS) for row in sentences(half)]
    return {doc.text: _figures(doc) for doc in model().pipe(texts)}


def _figures(doc: Doc) -> list[Figure]:
    doc.user_data["report"] = Report("x", doc.text, date=date(2023, 5, 10))
    FiguresComponent(words_of(None))(read(doc))
    return found(doc).figures


def one(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


def said(text: str, span: tuple[int, int] | None) -> str | None:
    return None if span is None else text[slice(*span)]


def sentences(half: str) -> list[dict[str, Any]]:
    lines = (GOLD / f"figures_{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def wanted(row: dict[str, Any]) -> list[tuple[range, dict[str, Any]]]:
    """The answers of a sentence with the characters of each number, taken in the order given."""
    text, past, answers = row["text"], 0, []
    for answer in row["figures"]:
        number = answer["number"]
        places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(number)}(?!\w)", text)]
        start = next((p for p in places if p >= past), places[0])
        past = max(past, start + len(number))
        answers.append((range(start, start + len(number)), answer))
    return answers


def right(answer: dict[str, Any], figure: Figure) -> bool:
    values = [[answer["low"], answer["best"], answer["high"]], *answer.get("alt", [])]
    outcomes = [answer["outcome"], *answer.get("alt_outcome", [])]
    fits = figure.outcome in outcomes or bool(answer.get("optional_outcome"))
    return [figure.low, figure.best, figure.high] in values and fits


def counts(row: dict[str, Any]) -> tuple[int, int, int]:
    """Right, found and asked of one sentence; optional answers are neither asked nor counted against."""
    answers, rows = wanted(row), figures(row["text"])
    pairs = sorted(
        (-right(a, f), -len(set(chars) & set(range(*f.number))), i, j)
        for i, (chars, a) in enumerate(answers)
        for j, f in enumerate(rows)
        if set(chars) & set(range(*f.number))
    )
    mates: dict[int, int] = {}
    for _, _, i, j in pairs:
        if i not in mates and j not in mates.values():
            mates[i] = j
    optional = {i for i, (_, a) in enumerate(answers) if a.get("optional")}
    good = sum(1 for i, j in mates.items() if i not in optional and right(answers[i][1], rows[j]))
    return good, len(rows) - sum(1 for i in mates if i in optional), len(answers) - len(optional)


@pytest.mark.parametrize("half", sorted(BARS))
def test_gold(half: str) -> None:
    total = [sum(column) for column in zip(*(counts(row) for row in sentences(half)), strict=True)]
    precision, recall = total[0] / total[1], total[0] / total[2]
    assert 2 * precision * recall / (precision + recall) >= BARS[half]


@pytest.mark.parametrize(
    "text", [row["text"] for half in sorted(BARS) for row in sentences(half) if not row["figures"]]
)
def test_gold_nothing_counted(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Shelling in Khartoum killed 14 civilians on Monday.", [(14, 14, 14, "killed")]),
        ("At least 30 people were killed and dozens were wounded in Sanaa.",
         [(30, None, None, "killed"), (12, None, None, "injured")]),
        ("The blast left 12 people dead.", [(12, 12, 12, "killed")]),
        ("Rebels freed 21 of the more than 200 soldiers captured in March.",
         [(21, 21, 21, "released"), (200, None, None, "abducted")]),
        ("By dawn he'd killed five people, the police said.", [(5, 5, 5, "killed")]),
        ("He'd kill five people if he could.", []),
        ("The blast left 30 shoppers with shrapnel wounds.", [(30, 30, 30, "injured")]),
        ("The storm left 30 houses with damage.", []),
        ("The storm left 40 villagers with nothing but their clothes.", []),
        ("The truce held for two days – 30 trucks and 12 ambulances crossed.", []),
        ("There is truth in the claim that soldiers killed 40 civilians.", [(40, 40, 40, "killed")]),
        ("Some 400 villagers met violent deaths that year.", [(400, 400, 400, "killed")]),
        ("A man in his 50s and his two sons were killed by a mine.", [(3, 3, 3, "killed")]),
        ("There was no substance to the report that 12 pilgrims had been killed, the minister said.", []),
        ("There is no truth in the claim that our jets killed 40 civilians, the spokesman said.", []),
        ("Nine people died in the raid — the village has 300 residents.", [(9, 9, 9, "killed")]),
        ("Twelve miners died when the bridge collapsed.", [(12, 12, 12, "killed")]),
        ("The fighting has displaced more than 1.5 million people.", [(1.5e6, None, None, "displaced")]),
        ("Rebels abducted 40 students from a school in Kaduna.", [(40, 40, 40, "abducted")]),
        ("Gunmen took nine aid workers hostage near Goma.", [(9, 9, 9, "abducted")]),
        ("The rebels released 15 prisoners on Friday.", [(15, 15, 15, "released")]),
        ("Police detained up to 60 protesters in Minsk.", [(None, None, 60, "detained")]),
        ("Rescuers recovered the bodies of eight migrants.", [(8, 8, 8, "bodies recovered")]),
        ("The siege has resulted in over 900 deaths.", [(900, None, None, "killed")]),
        ("Nearly 200 soldiers were wounded in Bakhmut.", [(None, 200, 200, "injured")]),
        ("Hundreds of families are missing and 20 people were injured.", [(20, 20, 20, "injured")]),
        ("Between 20 and 25 villagers were murdered.", [(20, None, 25, "killed")]),
        ("The death toll rose to 340.", [(340, 340, 340, "killed")]),
        ("The toll passed 9,000 in March.", [(9000, None, None, "killed")]),
        ("No one was killed in the attack.", [(0, 0, 0, "killed")]),
        ("Officials said 70 people were missing.", [(70, 70, 70, "missing")]),
        ("Militants are holding 25 hostages in Marib. About a fifth of them are dead.",
         [(25, 25, 25, "held"), (None, 5, None, "killed")]),
        ("Some 5,000 people are sheltering in a church in Wau.", [(5000, 5000, 5000, "sheltering")]),
        ("The raid killed two guards, both of them teenagers, and maimed nearly 90.",
         [(2, 2, 2, "killed"), (None, 90, 90, "injured")]),
        ("Snipers shot and killed six marchers.", [(6, 6, 6, "killed")]),
        ("The ambush killed or wounded 33 troops.", [(33, 33, 33, "killed or injured")]),
        ("Eleven herders were hacked to death in Plateau state.", [(11, 11, 11, "killed")]),
        ("The captors let nine sailors go on Sunday.", [(9, 9, 9, "released")]),
        ("Soldiers rounded up 80 men in Homs.", [(80, 80, 80, "detained")]),
        ("Fighters made off with 26 pupils.", [(26, 26, 26, "abducted")]),
        ("The wounded included five nurses.", [(5, 5, 5, "injured")]),
        ("Among the dead were two cooks and a gardener.", [(2, 2, 2, "killed"), (1, 1, 1, "killed")]),
        ("The raid killed 10 people, including three medics.", [(10, 10, 10, "killed"), (3, 3, 3, "killed")]),
        ("The quake-like blast killed 20 and hurt twice as many.", [(20, 20, 20, "killed"), (None, 40, None, "injured")]),
        ("One in four of the 80 captives died.", [(None, 20, None, "killed")]),
        ("Dozens are feared dead in the landslide.", [(12, None, None, "killed")]),
        ("Sixteen people were taken to hospital after the blast.", [(16, 16, 16, "injured")]),
        ("More than 8,000 people were driven from their homes.", [(8000, None, None, "displaced")]),
        ("The mission brought to 31 the number of peacekeepers killed.", [(31, 31, 31, "killed")]),
        ("Two of the five missing men were found alive.", [(5, 5, 5, "missing")]),
        ("Twelve died at the dam, five at the mill and a nun on the road.",
         [(12, 12, 12, "killed"), (5, 5, 5, "killed"), (1, 1, 1, "killed")]),
        ("The siege ended with 40 rebels, 12 soldiers and seven civilians dead.",
         [(40, 40, 40, "killed"), (12, 12, 12, "killed"), (7, 7, 7, "killed")]),
        ("Thirty soldiers fell in the battle, along with six medics.", [(30, 30, 30, "killed"), (6, 6, 6, "killed")]),
        ("Of the 70 who drowned, 22 were women.", [(70, 70, 70, "killed"), (22, 22, 22, "killed")]),
        ("Seven of those killed were nurses.", [(7, 7, 7, "killed")]),
        ("Nine people were hurt, a toddler among them.", [(9, 9, 9, "injured"), (1, 1, 1, "injured")]),
        ("Twelve miners died, a third of whom were under 20.", [(12, 12, 12, "killed"), (None, 4, None, "killed")]),
        ("The army freed 60 captives and 14 herders held without charge.",
         [(60, 60, 60, "released"), (14, 14, 14, "released")]),
        ("The army handed over 30 prisoners.", [(30, 30, 30, "released")]),
        ("Seventeen people are in hospital.", [(17, 17, 17, "injured")]),
        ("Some 900 teachers remain behind bars.", [(900, 900, 900, "detained")]),
        ("The raids drove 5,000 herders into Chad.", [(5000, 5000, 5000, "displaced")]),
        ("Four sailors have not been seen since.", [(4, 4, 4, "missing")]),
        ("Eighty villagers have yet to be found.", [(80, 80, 80, "missing")]),
        ("Bandits cut the throats of six drivers.", [(6, 6, 6, "killed")]),
        ("The dead numbered 40.", [(40, 40, 40, "killed")]),
        ("The mayor put the dead at 26 and the injured at 80.", [(26, 26, 26, "killed"), (80, 80, 80, "injured")]),
        ("Rebels say 60 soldiers died; the army speaks of 18.", [(60, 60, 60, "killed"), (18, 18, 18, "killed")]),
        ("Six men were pulled off a bus and executed.", [(6, 6, 6, "killed")]),
        ("Health staff recorded 5,000 cholera cases and 120 deaths.", [(120, 120, 120, "killed")]),
        ("The clinic has lost 14 doctors to cholera.", [(14, 14, 14, "killed")]),
        ("About 4.1 million Afghans were displaced.", [(4.1e6, 4.1e6, 4.1e6, "displaced")]),
        ("Nearly 12,000 Gorane fled into Chad.", [(None, 12000, 12000, "displaced")]),
        ("They shot 12 of our neighbours.", [(12, 12, 12, "killed or injured")]),
        ("Norway lost nine of its nationals in the attack.", [(9, 9, 9, "killed")]),
        ("The frigate went down with the loss of 18 sailors.", [(18, 18, 18, "killed")]),
        ("Sixteen men had their throats slit.", [(16, 16, 16, "killed")]),
        ("Forty-two were taken to Gaza as hostages.", [(42, 42, 42, "abducted")]),
        ("Two weeks of clashes sent 8,000 villagers across the border.", [(8000, 8000, 8000, "displaced")]),
        ("About 5,000 residents were bused out of Homs.", [(5000, 5000, 5000, "displaced")]),
        ("The shelling led 900 people to flee to the hills.", [(900, 900, 900, "displaced")]),
        ("Over 40,000 people are living under famine.", [(40000, None, None, "starving")]),
        ("The clinic admitted 90 people with burns.", [(90, 90, 90, "injured")]),
        ("Clashes pushed the toll over 50.", [(50, None, None, "killed")]),
        ("The army says 14 people died, but villagers say the real number is closer to 60.",
         [(14, 14, 14, "killed"), (60, 60, 60, "killed")]),
        ("Police arrested 80 men, and 30 of them spent two nights in jail.",
         [(80, 80, 80, "detained"), (30, 30, 30, "detained")]),
        ("The remains of 12 of the 30 men listed as missing were found.",
         [(12, 12, 12, "bodies recovered"), (30, 30, 30, "missing")]),
        ("Eight men were pulled from a bus and shot dead.", [(8, 8, 8, "killed")]),
        ("A driver killed four cyclists on the coast road.", [(4, 4, 4, "killed")]),
        ("A gunman killed at least 50 people and wounded over 400 at a festival.",
         [(50, None, None, "killed"), (400, None, None, "injured")]),
        ("Another senior officer said 12 men had been arrested.", [(12, 12, 12, "detained")]),
        ("Police said 14 people had been arrested, one of them a teacher.",
         [(14, 14, 14, "detained"), (1, 1, 1, "detained")]),
        ("Police led away 12 protesters.", [(12, 12, 12, "detained")]),
        ("The storm hurt 14 people.", [(14, 14, 14, "injured")]),
        ("Militants release 12 abducted girls", [(12, 12, 12, "released")]),
        ("Gunmen gun down nine villagers", [(9, 9, 9, "killed")]),
        ("The raid led to 40 police and army deaths.", [(40, 40, 40, "killed")]),
        ("At least 25 Sri Lankans were among the dead.", [(25, None, None, "killed")]),
        ("A 20-year-old shot four pupils and then himself.", [(4, 4, 4, "killed or injured")]),
        ("The mayor said 14 had died and the true number of cars was 50.", [(14, 14, 14, "killed")]),
        ("Dozens of men remain hostages in the hills.", [(12, None, None, "held")]),
        ("We lost 250 Americans in Beirut.", [(250, 250, 250, "killed")]),
        ("Nine died on Thursday, bringing its count of the dead since June 9 to 1,987, the office said.",
         [(9, 9, 9, "killed"), (1987, 1987, 1987, "killed")]),
        ("The office lowered its count of the people killed since June 9 to 2,041 from 2,106.",
         [(2041, 2041, 2041, "killed")]),
        ("Nine people died in the fire. The clinic raised its count, to 24, after five of the wounded died.",
         [(9, 9, 9, "killed"), (24, 24, 24, "killed"), (5, 5, 5, "killed")]),
        ("Kenya said that 92 people had been freed; Uganda said 96 and the rebels 88.",
         [(92, 92, 92, "released"), (96, 96, 96, "released"), (88, 88, 88, "released")]),
        ("The raid killed 30 people, of whom 12 were children.", [(30, 30, 30, "killed"), (12, 12, 12, "killed")]),
        ("Police arrested 40 people. The union said 90 people were taken.",
         [(40, 40, 40, "detained"), (90, 90, 90, "detained")]),
        # "No fewer than" denies nothing.
        ("The envoy said no fewer than 12 had been summarily executed.", [(12, None, None, "killed")]),
        ("No fewer than 12 people were killed.", [(12, None, None, "killed")]),
        ("No people were killed.", [(0, 0, 0, "killed")]),
        # Men joined to tanks are asked about themselves.
        ("The army lost 40 tanks and 200 men.", [(200, 200, 200, "killed")]),
        ("Eleven farmers were found with their throats cut.", [(11, 11, 11, "killed")]),
        ("Gunmen left six drivers with their throats slit.", [(6, 6, 6, "killed")]),
        ("He commanded 300 men who were killed at Kars.", [(300, 300, 300, "killed")]),
        # That none survived is no count of none killed.
        ("None of the 52 passengers survived.", [(52, 52, 52, "killed")]),
        ("Two passengers did not survive.", [(2, 2, 2, "killed")]),
        # What people are said to have, not what they were hit with.
        ("A strike left 30 recruits dead and 14 others with shrapnel wounds.",
         [(30, 30, 30, "killed"), (14, 14, 14, "injured")]),
        ("The clinic has 12 patients with gunshot wounds.", [(12, 12, 12, "injured")]),
        ("Gunmen killed 12 marchers and six bystanders with bullets.", [(12, 12, 12, "killed"), (6, 6, 6, "killed")]),
        # Treated there and then; struck by what wounds.
        ("Eight people were treated at the scene.", [(8, 8, 8, "injured")]),
        ("Medics treated 12 protesters on the spot.", [(12, 12, 12, "injured")]),
        ("Shrapnel struck six girls.", [(6, 6, 6, "injured")]),
        ("A bullet grazed two guards.", [(2, 2, 2, "injured")]),
        # Who had to, did.
        ("Some 70,000 people had to flee.", [(70000, 70000, 70000, "displaced")]),
        ("About 300 villagers had to leave their homes.", [(300, 300, 300, "displaced")]),
        # Two words for what befell them share the count, wherever they stand.
        ("The day ended with some 40 fighters killed or wounded.", [(40, 40, 40, "killed or injured")]),
        ("It was a raid with 40 herders dead or injured.", [(40, 40, 40, "killed or injured")]),
        ("Rescuers found 12 wounded and 3 dead miners.", [(12, 12, 12, "injured"), (3, 3, 3, "killed")]),
        # "As were", "as did" say the verb before again.
        ("Doctors said 90 villagers were wounded, as were seventeen soldiers.",
         [(90, 90, 90, "injured"), (17, 17, 17, "injured")]),
        ("Twelve miners died, as did four guards.", [(12, 12, 12, "killed"), (4, 4, 4, "killed")]),
        ("Twelve miners were killed, but four guards were not.", [(12, 12, 12, "killed")]),
        # What a list's subject names befell all of the list.
        ("The confirmed deaths are fourteen civilians, five soldiers and one guard.",
         [(14, 14, 14, "killed"), (5, 5, 5, "killed"), (1, 1, 1, "killed")]),
        ("The fatalities were two pilots.", [(2, 2, 2, "killed")]),
        # A release that has not come about leaves people as they are said to be held.
        ("The envoy called for the release of 11 nurses abducted in May.", [(11, 11, 11, "abducted")]),
        ("The army refused to free 14 students arrested in April.", [(14, 14, 14, "detained")]),
        # A perfect without an object is no passive.
        ("Rebels have held 40 men since May.", [(40, 40, 40, "held")]),
        ("Some 40 men have been held since May.", [(40, 40, 40, "held")]),
        ("The monastery sheltered 300 villagers.", [(300, 300, 300, "sheltering")]),
        ("Troops assaulted 58 women.", [(58, 58, 58, "other")]),
        ("He admitted molesting 12 pupils.", [(12, 12, 12, "other")]),
        ("The church now serves as a refuge for 40 orphans.", [(40, 40, 40, "sheltering")]),
        ("The stadium was converted into a shelter for 3,000 evacuees.", [(3000, 3000, 3000, "sheltering")]),
        ("Hundreds attended the funerals of six nurses.", [(6, 6, 6, "killed")]),
        ("The burial of nine miners drew a crowd.", [(9, 9, 9, "killed")]),
        ("Kenya lost 21 Kenyans in Nairobi.", [(21, 21, 21, "killed")]),
        ("Rebels freed 12 soldiers in exchange for 20 fighters.",
         [(12, 12, 12, "released"), (20, 20, 20, "released")]),
    ],
)  # fmt: skip
def test_rows(text: str, rows: list[Bounds]) -> None:
    assert [(f.low, f.best, f.high, f.outcome) for f in figures(text)] == rows


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("A mortar killed a father and his three sons.", 4),
        ("A shell killed a woman and two children.", 3),
        ("A farmer, his wife and their four daughters died in the raid.", 6),
        ("Five children and their mother were killed.", 6),
        ("A widow, 61, and her six-year-old grandson were killed.", 2),
        ("The bomb killed a judge and two of his guards.", 3),
        ("The judge, two clerks and their driver were shot dead.", 4),
        ("In the capital, five priests, their cook and her son were abducted.", 7),
    ],
)
def test_families_are_one_count(text: str, total: int) -> None:
    assert one(text).best == total


def test_two_kinds_of_victims_are_two_counts() -> None:
    rows = figures("The bomb killed four soldiers and three nurses.")
    assert [(f.best, f.status) for f in rows] == [(4, "combatant"), (3, "unspecified")]


@pytest.mark.parametrize(
    "text",
    [
        "An assault could kill thousands of people.",
        "The commander threatened to kill 20 hostages.",
        "The army denied killing 30 villagers.",
        "Were 40 people killed in the raid?",
        "The parade drew 3,000 soldiers.",
        "The strike killed 12 cows.",
        "Lawmakers approved the bill by 61 votes.",
        "The convoy drove 40 kilometers to Aleppo.",
        "The bank released $30 million in aid.",
        "Ivan Petrov, 34, was killed in Kherson.",
        "The 2014 war killed his brother.",
        "If the dam breaks, 500 people will die.",
        "The strike destroyed 12 tanks and three tankers.",
        "Eighty prisoners are to be freed in June.",
        "The pact would see 80 prisoners freed.",
        "Claims that 70 people drowned are false, the mayor said.",
        "It is not true that 90 bodies lie in the quarry.",
        "Air defences shot down 40 of them.",
        "The candidate captured 90 delegates.",
        "Thirty people die on the road every day.",
        "Flight 17 was shot down.",
        "A court sentenced 14 men to death.",
        "There is no evidence that 40 babies were beheaded.",
        "Rumours of 20 arrests were untrue, the mayor said.",
        "The clinic was shut between 2015 and 2018 and nobody knows why.",
        "A boat with 80 migrants aboard left Sfax.",
        "The army sent 300 soldiers into Darfur.",
        "The firm sent home 300 workers.",
        "Nine in ten residents are hungry.",
        "Only 12 of them survived.",
        "The attack came 14 days after a truce and two before a vote.",
        "He met a general and two colonels in Minsk.",
        "Doctors fear 300 patients will die.",
        "Seven gunmen were seen near the dam.",
        "Rebels seized 500 Toyotas and 30 Humvees.",
        "Around 2,000 Toyotas are missing.",
        "The shop lost 300 of its customers.",
        "The league lost 20 Americans to Europe.",
        "We lost 40 people to better schools.",
        "The merger led to the loss of 400 workers.",
        "Ninety women had their hair cut.",
        "Turkey sent 600 police officers over the border.",
        "The 30 players were bused out of Paris.",
        "The scandal led 900 people to sign a petition.",
        "The clinic admitted 90 students to the course.",
        "The price rose above 900.",
        "He got 12 years in jail and two nights in a cell.",
        "No one has captured the real dilemma in the election.",
        "Nobody is in a cell because of this.",
        "Sara Ode, one of the kidnapped nurses, spoke on Friday.",
        "A court halted the deportation of 400 migrants.",
        "The judge blocked the release of several others.",
        "The release of 30 hostages was postponed.",
        "Another man was led away by the guards.",
        "The crisis hurt millions of Americans.",
        "The bank raised its estimate to 300.",
        "By then, the first six had been taken out by families.",
        "Nine people were taken out of the rubble.",
        "The coach lost 12 of his men to injury.",
        "The graves of 300 soldiers were vandalised.",
        "The mayor was pleased, as were 40 shopkeepers.",
        "The bank lost 40 branches and 200 clients.",
        "Two tailors were found with their sleeves cut.",
        "The court ordered the arrest of 12 officers.",
        "The general ordered his men to kill 12 captives.",
        "No one survived the crash.",
        "The store sold 30 dolls with cuts.",
        "Twelve guests were treated to dinner.",
        "Shrapnel hit 12 cars.",
        "The 300 villagers did not have to flee.",
        "Some 900 people may have to flee.",
        "The army had 40 men to train.",
        "The cause of the deaths was two fires.",
        "The union wants the release of 30 teachers who could be jailed.",
        "Several pauses were agreed, but none has held.",
        "Mali accused Niger of sheltering 200 rebels.",
        "Troops assaulted 12 hills.",
        "The barn serves as a shelter for 30 horses.",
        "The hall will be turned into a shelter for 900 people.",
        "We lost 300 Democrats in Ohio.",
        "The clinic received 36 patients with symptoms of measles.",
        "The strike led 3,000 workers to leave the factory.",
        "She was one of 30 people killed there.",
    ],
)
def test_traps(text: str) -> None:
    expected = [30] if text.startswith("She was one") else []  # the 30 are told of, she is not counted again
    assert [f.best for f in figures(text)] == expected


@pytest.mark.xfail(strict=True, reason="a film's dead are counted: what is told of fiction is not known")
def test_fiction() -> None:
    assert figures("The novel is about a spy who killed nine people.") == []


def test_circumstances() -> None:
    text = "A strike on Monday killed at least 10 civilians in Mariupol."
    figure = one(text)
    assert figure.hedge == "at least"
    assert figure.status == "civilian"
    assert said(text, figure.place) == "Mariupol"
    assert said(text, figure.time) == "Monday"
    assert figure.date_from == figure.date_to == "2023-05-08"


@pytest.mark.parametrize(
    ("text", "time", "first", "last"),
    [
        ("The army announced Tuesday it had recovered the bodies of six men in an overnight raid.", "Tuesday", "2023-05-08", "2023-05-09"),
        ("Officials said on Tuesday that 14 people were killed.", None, None, None),
        ("The toll from Sunday's blast rose to 31 on Tuesday.", "Sunday", "2023-05-07", "2023-05-07"),
        ("The six men killed in Monday's raid were buried on Tuesday.", "Monday", "2023-05-08", "2023-05-08"),
        ("The fighting has killed 60 people since May 1.", "May 1", "2023-05-01", "2023-05-10"),
        ("The storm killed 14 people over the weekend.", "over the weekend", "2023-05-06", "2023-05-07"),
        ("The office raised its count of the dead in the attack to 12 on Monday.", None, None, None),
    ],
)  # fmt: skip
def test_time(text: str, time: str | None, first: str | None, last: str | None) -> None:
    figure = one(text)
    assert (said(text, figure.time), figure.date_from, figure.date_to) == (time, first, last)


def test_that_day_is_the_day_named_before() -> None:
    text = "Rebels attacked the town on May 3. Twelve people were killed that day."
    assert one(text).date_from == "2023-05-03"


def test_the_ambush_is_the_one_told_of() -> None:
    text = "Rebels killed 30 soldiers in an ambush near Lunda on Sunday. The army said 12 men died in the ambush."
    assert [(f.date_from, said(text, f.place)) for f in figures(text)] == [("2023-05-07", "Lunda")] * 2


def test_two_ambushes_leave_the_ambush_open() -> None:
    text = "An ambush on Sunday killed six men. An ambush on Monday killed two. The army said nine men were hurt in the ambush."
    assert [f.date_from for f in figures(text)] == ["2023-05-07", "2023-05-08", None]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The strike killed four men.", ["event"]),
        ("A strike has killed four men.", ["event"]),
        ("The war has killed 400 men.", ["running total"]),
        ("Another six people were killed.", ["increment"]),
        ("More than six people were killed.", ["event"]),
        ("The raid killed nine people, three of them children.", ["event", "subset"]),
        ("Rebels had executed 131 civilians in two villages — 102 men and 29 women.", ["event", "subset", "subset"]),
        ("The attack killed 25 people in the market: 14 women and 11 children.", ["event", "subset", "subset"]),
        ("Since March, 12 people have been killed and 30 wounded.", ["running total", "running total"]),
        ("The rebels put the number of dead at five.", ["event"]),
        ("The office put the number of people killed since March at 500.", ["running total"]),
        ("The office raised its count of the dead in the attack to 12.", ["event"]),
        ("The UN verified the deaths of 1,120 civilians between 9 January and 5 March.", ["running total"]),
        ("Doctors said 31 people had died, the seven soldiers among them.", ["event", "subset"]),
    ],
)
def test_scope(text: str, scopes: list[str]) -> None:
    assert [f.scope for f in figures(text)] == scopes


@pytest.mark.parametrize(
    ("text", "caveat"),
    [
        ("The ministry, which does not distinguish between civilians and fighters, counts 400 dead.", "does not distinguish between civilians and fighters"),
        ("The raid killed 12 people. The toll could not be independently verified.", "could not be independently verified"),
        ("The raid killed 12 people. The road could not be independently verified to be open.", None),
        ("The raid killed 12 people. A mast fell.", None),
    ],
)  # fmt: skip
def test_caveat(text: str, caveat: str | None) -> None:
    assert one(text).caveat == caveat


def test_one_count_told_twice_is_one_incident() -> None:
    rows = figures("A strike in Tyre killed nine people. The nine people died in Tyre, doctors said.")
    assert [f.incident for f in rows] == [1, 1]


def test_small_counts_meet_by_chance() -> None:
    rows = figures("A strike killed two men. In the north, a mine killed two men.")
    assert [f.incident for f in rows] == [1, 2]


def test_no_order_of_words_breaks_it() -> None:
    words = [
        "both",
        "all",
        "but",
        "of",
        "the",
        "a",
        "an",
        "another",
        "12",
        "1,200",
        "2016",
        "twice",
        "as",
        "many",
        "again",
        "dozens",
        "several",
        "hundred",
        "half",
        "most",
        "one",
        "in",
        "five",
        "killed",
        "wounded",
        "or",
        "and",
        ",",
        ".",
        ";",
        "?",
        "(",
        ")",
        "-",
        "to",
        "from",
        "between",
        "at",
        "least",
        "up",
        "people",
        "men",
        "soldiers",
        "children",
        "woman",
        "her",
        "their",
        "them",
        "whom",
        "were",
        "was",
        "be",
        "been",
        "has",
        "had",
        "dead",
        "missing",
        "toll",
        "number",
        "died",
        "that",
        "said",
        "Monday",
        "overnight",
        "day",
        "since",
        "May",
        "3",
        "including",
        "among",
        "bodies",
        "prisoners",
        "freed",
        "not",
        "survive",
        "aged",
        "no",
        "nobody",
        "none",
        "range",
    ]
    chance = random.Random(7)
    texts = [" ".join(chance.choice(words) for _ in range(chance.randint(1, 22))) for _ in range(400)]
    for doc in model().pipe(texts):
        FiguresComponent(words_of(None))(read(doc))
        for figure in found(doc).figures:
            bounds = [v for v in (figure.low, figure.best, figure.high) if v is not None]
            assert bounds, doc.text
            assert bounds == sorted(bounds), doc.text
            assert figure.evidence[0] <= figure.number[0] < figure.number[1] <= figure.evidence[1], doc.text


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The ministry reported 12 deaths.", "The ministry"),
        ("Aid groups put the toll at 31.", "Aid groups"),
        ("The lawyers' league documented the killing of 112 marchers.", "The lawyers' league"),
        ("The clinic has recorded 40 injuries.", "The clinic"),
        ("The strike killed 12 people.", None),
        ("The fire claimed 12 lives.", None),
        (
            "Nine people died and a bus burned, the rebel-run health office said on Friday.",
            "the rebel-run health office",
        ),
        ("Bandits cut the throats of six drivers by the army's count.", "the army"),
        ("Rebels kill six soldiers near Gao - army", "army"),
        ("Police: Six killed in raid near Gao", "Police"),
        ("Survivors spoke of 300 dead.", "Survivors"),
        ("The strike killed 12 people, and the mayor said the road was shut.", None),
        ("The strike killed 12 people; the mayor said.", None),
        ("It was reported that 12 people died.", None),
        ("The ministry now has 2,118 killed since January 9.", "The ministry"),
        ("The ministry, which had 1,912 killed on Monday, was silent.", "The ministry"),
        ("The army has 12 wounded.", None),
        ("The town had 12 dead.", None),
        ("The deaths of 1,214 civilians have been verified by the monitors.", "the monitors"),
        ("The committee's list has grown to 3,300 people killed since January.", "The committee"),
        ("The army's toll rose to 12 killed.", None),
        ("The office lowered its count of the people killed to 2,041.", "The office"),
        ("By noon 31 bodies had been recovered at Orlan, the state prosecutor, Nils Vetter, said.", "Nils Vetter"),
    ],
)
def test_who_counts(text: str, source: str | None) -> None:
    assert said(text, one(text).source) == source


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Who is to be set free is held: by what is said of them, or by what they are called.
        ("The rebels demanded the release of 60 prisoners.", [(60, "detained")]),
        ("The rebels demanded that the army free 60 prisoners.", [(60, "detained")]),
        ("The general refused to free 12 captives.", [(12, "held")]),
        ("The militia refused to hand over three captured pilots.", [(3, "held")]),
        ("The ministry agreed to release 17 jailed lawyers.", [(17, "detained")]),
        ("The bar association wants 55 detainees released.", [(55, "detained")]),
        ("The union wants 12 abducted drivers freed.", [(12, "held")]),
        ("The ministry freed 17 jailed lawyers on Monday.", [(17, "released")]),
        ("The plan would see 55 detainees released over a month.", []),
        ("The union wants its 12 members freed.", []),
        # What must come first has not come.
        ("The town must be theirs before a single captive goes free.", []),
        ("The siege ends before the nine sailors walk free, the captain insisted.", [(9, "held")]),
        ("The guards fled before nine sailors were freed on Friday.", [(9, "released")]),
        # Who captures: a state's soldiers detain, others abduct.
        ("Nine gunmen were captured by the Nigerian army near Jos.", [(9, "detained")]),
        ("Paratroopers captured nine gunmen near Jos.", [(9, "detained")]),
        ("Two pilots were captured by troops loyal to a warlord.", [(2, "abducted")]),
        ("Nine farmers were captured by rebel forces.", [(9, "abducted")]),
        ("Nine farmers were captured by the Arakan Army.", [(9, "abducted")]),
        ("The army said nine of its men were captured by raiders.", [(9, "abducted")]),
    ],
)
def test_held_freed_captured(text: str, rows: list[tuple[float, str]]) -> None:
    assert [(f.best, f.outcome) for f in figures(text)] == rows


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Key figures\n\n- 41 people reported killed and 96 wounded in the two provinces", None),
        ("Ten doctors reported five people killed and eight wounded in Aleppo.", "Ten doctors"),
        ("Baidoa: Situation Report No. 3\n\nNine people were killed on Monday.", None),
        ("RELIEF BRIDGE INTERNATIONAL\nBaidoa: Situation Report No. 3\n\nNine people were killed.", None),
        ("Statement by Norway\n\nNine people were killed in Baidoa.", None),
    ],
)
def test_neither_those_counted_nor_the_place_that_a_report_is_about_is_a_source(text: str, source: str | None) -> None:
    for figure in found(load()(text)).figures:
        assert (text[slice(*figure.source)] if figure.source is not None else None) == source
