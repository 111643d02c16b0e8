"""Actors: names found and joined, kinds, roles, affiliations and PLOVER codes.

Hand-marked reports (gold/actors_*.jsonl): clusters hold the names without
title, and descriptions from the first adjective to the noun, without article
or possessor. A body is an actor where the report names it ("the Sudanese
army"), not where it says only "the army"; a capital that stands for its
government is the state's name.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.extracting import extract
from analysis.pipeline import load
from analysis.reading.report import Report
from analysis.records import Actor, Found, found
from analysis.scoring.scores import score
from tests import marked

GOLD = Path(__file__).parents[1] / "gold"


def read(text: str) -> Found:
    return found(load()(text))


def actor(text: str, name: str) -> Actor:
    return next(a for a in read(text).actors if a.name == name)


def clusters(text: str) -> dict[str, list[str]]:
    """Of each actor, by kind and name, the names and descriptions, each once, in order."""
    records = read(text)
    result: dict[str, list[str]] = {f"{a.kind}: {a.name}": [] for a in records.actors}
    for m in records.mentions:
        if m.actor is not None and m.form != "pronoun":
            a, words = records.actors[m.actor], text[m.start : m.end]
            if words not in result[f"{a.kind}: {a.name}"]:
                result[f"{a.kind}: {a.name}"].append(words)
    return result


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow said the offer was late.", {"state: Moscow": ["Moscow"]}),
        ("The envoys met in Moscow.", {"place: Moscow": ["Moscow"]}),
        ("The mayor of Kyiv closed the schools.", {"person: mayor of Kyiv": ["mayor of Kyiv"], "place: Kyiv": ["Kyiv"]}),
        ("Russia accused Kyiv of delay.", {"state: Russia": ["Russia"], "state: Kyiv": ["Kyiv"]}),
        ("Ukraine said Kyiv was under pressure from Moscow.", {"state: Ukraine": ["Ukraine", "Kyiv"], "state: Moscow": ["Moscow"]}),
        ("Brussels urged restraint.", {"organization: Brussels": ["Brussels"]}),
        ("The Kremlin welcomed it.", {"organization: Kremlin": ["Kremlin"]}),
        ("Shells fell near Taiz and in Hodeidah.", {"place: Taiz": ["Taiz"], "place: Hodeidah": ["Hodeidah"]}),
        ("Fighting flared in the village of Stari Vyry.", {"place: Stari Vyry": ["Stari Vyry"]}),
        ("BEIRUT (AP) — Hizbullah said it would wait, and Hezbollah has waited.",
         {"place: BEIRUT": ["BEIRUT"], "armed group: Hezbollah": ["Hizbullah", "Hezbollah"]}),
        ("The Sudanese army and Sudan's military denied it.", {"organization: Sudanese army": ["Sudanese army", "Sudan's military"], "state: Sudan": ["Sudan"]}),
        ("The Kenyan army fired on the Ugandan army.", {"organization: Kenyan army": ["Kenyan army"], "organization: Ugandan army": ["Ugandan army"]}),
        ("Mali's government and the Malian army told Mali to wait.",
         {"organization: Mali's government": ["Mali's government"], "organization: Malian army": ["Malian army"], "state: Mali": ["Mali"]}),
        ("The Organization for Peace and Unity (OPU) met. The OPU voted.", {"organization: Organization for Peace and Unity": ["Organization for Peace and Unity", "OPU"]}),
        ("The Moro Islamic Liberation Front (MILF) left. The MILF gave no reason.",
         {"armed group: Moro Islamic Liberation Front": ["Moro Islamic Liberation Front", "MILF"]}),
        ("South Sudan wrote to Sudan.", {"state: South Sudan": ["South Sudan"], "state: Sudan": ["Sudan"]}),
        ("UNRWA asked the UN for funds.", {"organization: UNRWA": ["UNRWA"], "organization: UN": ["UN"]}),
        ("The United Nations Mission in Gabon (UNMIG) left. UNMIG gave no date.", {"organization: United Nations Mission in Gabon": ["United Nations Mission in Gabon", "UNMIG"]}),
        ("The rights group Fundaredes said so.", {"organization: Fundaredes": ["Fundaredes"]}),
        ("Thai Health Minister Somsak Thep spoke.", {"person: Somsak Thep": ["Somsak Thep"]}),
        ("The U.N.-led talks failed.", {"organization: U.N.": ["U.N."]}),
        ("Niger's military rulers left.", {"state: Niger": ["Niger"]}),
        ("The Sudanese Red Crescent sent food.", {"organization: Sudanese Red Crescent": ["Sudanese Red Crescent"]}),
        ("Kibbutz Sasa confirmed his death.", {"organization: Kibbutz Sasa": ["Kibbutz Sasa"]}),
        ("The Saudi-led coalition denied it.", {"organization: Saudi-led coalition": ["Saudi-led coalition"]}),
        ("Rosa Mora met Carlos Mora in Geneva.", {"person: Rosa Mora": ["Rosa Mora"], "person: Carlos Mora": ["Carlos Mora"], "place: Geneva": ["Geneva"]}),
        ("Fadl al-Eryani dismissed it. Al-Eryani lives in Aden.", {"person: Fadl al-Eryani": ["Fadl al-Eryani", "Al-Eryani"], "place: Aden": ["Aden"]}),
        ("Secretary of State Anna Bell resigned.", {"person: Anna Bell": ["Anna Bell"]}),
    ],
)  # fmt: skip
def test_names_and_kinds(text: str, expected: dict[str, list[str]]) -> None:
    assert clusters(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Three soldiers were wounded when a mine exploded on Monday.",
        "The price of bread has doubled since the truce.",
        "Villagers fled into the hills after the shelling.",
        "An army of aid workers came, and a government fell.",
        "The talks began well; the mood was good.",
        "No deal was reached, and both sides left.",
        "Hutu militias and Palestinian families were there.",
        "Officials said the road was closed.",
    ],
)
def test_no_actor(text: str) -> None:
    assert clusters(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "role", "country", "affiliation", "plover", "age"),
    [
        ("Kenyan Foreign Minister Ann Otieno spoke.", "Ann Otieno", "Foreign Minister", "KEN", None, "KENGOV", None),
        ("Rwanda waited. Rwandan President Paul Habimana spoke.", "Paul Habimana", "President", "RWA", "Rwanda", "RWAGOV", None),
        ("Ann Otieno, the spokeswoman of the RSF, spoke.", "Ann Otieno", "spokeswoman of the RSF", "SDN", "RSF", "SDNREB", None),
        ("The RSF denied it. Its spokesman, Ali Idris, was angry.", "Ali Idris", "spokesman", "SDN", "RSF", "SDNREB", None),
        ("The Malian army left. Army spokesman Brig. Gen. Ali Idris said so.", "Ali Idris", "Army spokesman Brig. Gen.", "MLI", "Malian army", "MLIMIL", None),
        ("Sgt. Juan Perez, 27, was there.", "Juan Perez", "Sgt.", None, None, "MIL", 27),
        ("A farmer, Maria Lopez (61), was there.", "Maria Lopez", "farmer", None, None, "CVL", 61),
        ("German priest Hans Weber, 66, was there.", "Hans Weber", "priest", "DEU", None, "DEUREL", 66),
        ("Former Kenyan President Ann Otieno spoke to Kenya.", "Ann Otieno", "Former Kenyan President", "KEN", None, "KEN", None),
        ("Gen. Ali Idris of India met Pakistan and India.", "Ali Idris", "Gen.", "IND", "India", "INDMIL", None),
        ("Carl Bell left. Bell's spokesman, Ali Idris, stayed.", "Ali Idris", "spokesman", None, "Carl Bell", None, None),
        ("Amnesty International's Ann Bell spoke.", "Ann Bell", None, None, "Amnesty International", "NGO", None),
        ("U.N. envoy Carl Bell left. Bell's spokesman, Ali Idris, stayed.", "Ali Idris", "spokesman", None, "Carl Bell", "IGO", None),
        ("Carl Bell left. Bell's wife, Ann Idris, stayed.", "Ann Idris", "wife", None, None, "CVL", None),
        ("Turkish Cypriot leader Ali Deniz spoke to Turkey.", "Ali Deniz", "leader", "CYP", None, "CYP", None),
        ("State Department spokeswoman Ann Bell spoke.", "Ann Bell", "spokeswoman", "USA", "State Department", "USAGOV", None),
        ("President Ann Otieno arrived in Cairo.", "Ann Otieno", "President", None, None, "GOV", None),
        ("Mr. Bell said 30 people, 12 of them children, died.", "Bell", None, None, None, None, None),
        ("A spokesman met Chinese envoys and Ann Bell.", "Ann Bell", None, None, None, None, None),
    ],
)  # fmt: skip
def test_persons(
    text: str,
    name: str,
    role: str | None,
    country: str | None,
    affiliation: str | None,
    plover: str | None,
    age: int | None,
) -> None:
    records = read(text)
    person = next(a for a in records.actors if a.name == name)
    other = None if person.affiliation is None else records.actors[person.affiliation].name
    assert (person.kind, person.role, person.country, other, person.plover, person.age) == (
        "person", role, country, affiliation, plover, age,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "plover"),
    [
        ("Yemen's Houthis left.", "Houthis", "YEMREB"),
        ("The Libyan coast guard towed the boat.", "Libya", None),
        ("The Ukrainian air force shot down 41 drones.", "Ukrainian air force", "UKRMIL"),
        ("The Organization of American States met.", "Organization of American States", "IGO"),
        ("The Lebanese Health Ministry said so.", "Lebanese Health Ministry", "LBNGOV"),
        ("Doctors Without Borders said so.", "Doctors Without Borders", "NGO"),
        ("Reporters went to Goma.", "Goma", None),
    ],
)
def test_plover_codes(text: str, name: str, plover: str | None) -> None:
    codes = {a.name: a.plover for a in read(text).actors}
    assert codes.get(name) == plover


def golden(half: str) -> list[dict]:
    return [json.loads(line) for line in (GOLD / f"actors_{half}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("half", ["dev", "held"])
def test_hand_marked_reports(half: str) -> None:
    gold = golden(half)
    tables = marked.tables(f"actors_{half}", [Report(g["id"], g["text"]) for g in gold])
    measures = score(tables, gold)
    clustered = measures[(measures["table"] == "actors") & (measures["measure"] == "names clustered (CEAF-e)")]
    assert clustered["f1"].item() >= 0.90


def test_every_mention_stands_where_it_says() -> None:
    for gold in golden("dev"):
        records = read(gold["text"])
        spans = [(m.start, m.end) for m in records.mentions]
        assert spans == sorted(spans)
        assert all(0 <= a < b <= len(gold["text"]) for a, b in spans)
        assert all(m.actor is None or m.actor < len(records.actors) for m in records.mentions)


def _actors(text: str) -> dict[str, tuple[str, list[str]]]:
    """Kind and mentions by the actor's name."""
    tables = extract([text])
    mentions = tables["mentions"]
    return {
        row.name: (row.kind, list(mentions[mentions["actor_id"] == row.actor_id]["text"]))
        for row in tables["actors"].itertuples(index=False)
    }


def test_an_agency_that_opens_a_paragraph_is_no_other_name_of_what_ends_the_one_before():
    found = _actors(
        "Rebels hand 21 girls to the Nigerian government\n\n(CNN) The rebels wrote to the government on Thursday."
    )
    assert found["CNN"][1] == ["CNN"]


def test_a_bare_government_is_not_a_third_states_whose_own_was_named():
    found = _actors(
        "Nigeria said Boko Haram had freed 21 girls. The Swiss government helped, Nigeria added. Boko Haram and Nigeria"
        " will meet again. The girls were released at dawn, the government said, after Nigeria paid."
    )
    assert found["Swiss government"][1] == ["Swiss government"]


def test_a_bodys_spokesman_is_not_anothers():
    found = _actors(
        "Zabihullah Mujahid, the spokesman of the Taliban, said the raid was over."
        " Four died, the German foreign ministry spokesman said."
    )
    assert found["Zabihullah Mujahid"][1] == ["Zabihullah Mujahid", "spokesman"]


def test_a_bodys_spokesman_is_found_again():
    found = _actors(
        "The Taliban spokesman, Zabihullah Mujahid, claimed the raid. It will not be the last, the Taliban spokesman said."
    )
    assert (
        found["Zabihullah Mujahid"][1].count("Taliban spokesman") + found["Zabihullah Mujahid"][1].count("spokesman")
        == 2
    )


def test_they_are_not_the_agency_that_took_their_picture():
    found = _actors(
        "Some of the 21 freed girls appear in a photo obtained by CNN. They are said to have walked for days."
    )
    assert found["CNN"][1] == ["CNN"]


def test_the_north_is_the_state_named_before():
    found = _actors("North Korea fired a missile on Tuesday. The North said it was a test of launchers in the north.")
    assert "North" in found["North Korea"][1]
    assert "north" not in found["North Korea"][1]


def test_a_heading_with_a_count_kills_no_one_of_that_name():
    outcomes = extract(["Sandy Hook: 26 killed.\n\nA gunman attacked the school."])["actors"]["outcome"]
    assert outcomes.isna().all()


@pytest.mark.parametrize("name", ["Mazar-e-Sharif", "Deir-ez-Zor"])
def test_a_name_over_hyphens_is_whole(name):
    assert name in _actors(f"The attack on {name} killed two people on Monday.")


def test_a_surname_is_a_person_wherever_a_full_name_says_so():
    found = _actors("Trump said so on Monday. President Donald Trump flew home. The plan, Trump said, was ready.")
    assert [kind for kind, _ in found.values()] == ["person"]


@pytest.mark.parametrize("text", ["The Chibok Girls were freed.", "Crowds gathered for Bastille Day."])
def test_days_and_groups_of_children_are_no_actors(text):
    assert not {"Chibok Girls", "Bastille Day"} & set(_actors(text))


def test_the_army_is_a_states_not_one_that_only_has_the_word_in_its_name():
    found = _actors(
        "The Maren People's Army shelled Halbrek on Monday. The army said that it knew of one death."
        " The Maren People's Army denied it."
    )
    assert found["Maren People's Army"][1].count("army") == 0
    found = _actors("Sudan's army shelled Halbrek on Monday. Rebels fled. The army said that it knew of one death.")
    assert "army" in found["Sudan's army"][1]


@pytest.mark.parametrize(
    ("text", "name", "half"),
    [
        ("South Sudan closed its border on Monday. The South said it feared raids.", "South Sudan", True),
        ("South Africa sent an envoy to Maputo. The South has had no rain since May.", "South Africa", False),
        ("North Macedonia voted on Sunday. Turnout in the North was low.", "North Macedonia", False),
    ],
)
def test_a_half_is_a_state_only_where_another_state_has_the_other(text: str, name: str, half: bool) -> None:
    assert bool({"South", "North"} & set(_actors(text)[name][1])) == half


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Charities and monitors by the noun in their names; not persons with such a name, nor deeds.
        ("Prison Watch Malawi counted the cells.", {"organization: Prison Watch Malawi": ["Prison Watch Malawi"]}),
        ("Northern Aid International sent a doctor to Darvel.", {"organization: Northern Aid International": ["Northern Aid International"]}),
        ("Mr. Aiden Hope Kore resigned.", {"person: Aiden Hope Kore": ["Aiden Hope Kore"]}),
        # "The group said": of two that fit, the one that spoke.
        ("Prison Watch Malawi said that fighters of the Karwi Front burned farms. The group said it saw the ashes.",
         {"organization: Prison Watch Malawi": ["Prison Watch Malawi", "group"], "armed group: Karwi Front": ["fighters", "Karwi Front"]}),
        # Headings, and what a transcript notes, name nobody.
        ("The army shelled Darvel.\n\nFuel Shortage Hits Field Clinics\n\nDoctors left, the United Nations said.",
         {"organization: army": ["army"], "organization: United Nations": ["United Nations"]}),
        ("Nathan Greaves, Spokesperson\n\nMR. GREAVES: We will wait.\n\nMR. GREAVES: It is late.",
         {"person: Nathan Greaves": ["Nathan Greaves", "GREAVES"]}),
        ("Press briefing by Anna Holt, a spokesperson\n\nMS. HOLT: We do not know.", {"person: Anna Holt": ["Anna Holt", "HOLT"]}),
        # Hyphens in a body's name, and the part of the world that ends it.
        ("The Conference on Trade said so to the Organization for Peace and Co-operation in Asia.",
         {"organization: Organization for Peace and Co-operation in Asia": ["Organization for Peace and Co-operation in Asia"]}),
        # Bodies and offices that have no other name.
        ("The Pope called for a truce. The pontiff said no.", {"person: Pope": ["Pope", "pontiff"]}),
        ("Police said that the road was shut.", {"organization: Police": ["Police"]}),
        ("The coast guard said that a ship sank.", {"organization: coast guard": ["coast guard"]}),
        ("The Thai coast guard opened fire.", {"organization: Thai coast guard": ["Thai coast guard"]}),
        ("A guard said that a ship sank.", {}),
        ("The Karwi Front left. A captain told this newspaper so.", {"organization: Karwi Front": ["Karwi Front"]}),
    ],
)  # fmt: skip
def test_bodies_speakers_and_headings(text: str, expected: dict[str, list[str]]) -> None:
    found_ = clusters(text)
    assert {name: found_.get(name) for name in expected} == expected
    assert not {name for name in found_ if name.startswith("person")} - set(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gendarmes set up a barrier on Monday. It will be there for a week.", []),
        ("The government imposed a curfew. It would be lifted on Friday.", []),
        ("Police said Darvel and its bakeries were shut.", []),
        ("The Kenyan army left. It said the road was safe.", ["Kenyan army"]),
    ],
)
def test_it_means_no_plural_and_no_deed(text: str, expected: list[str]) -> None:
    records = read(text)
    its = [m for m in records.mentions if m.form == "pronoun" and m.actor is not None]
    assert [records.actors[m.actor].name for m in its if m.actor is not None] == expected


def test_a_town_of_the_dateline_is_a_place() -> None:
    records = read("KORSKA, Bolivia - Miners blocked the road to Korska on Monday. Residents of Korska fled.")
    assert [(a.kind, a.name) for a in records.actors if a.country != "BOL"] == [("place", "Korska")]
    assert [a.kind for a in read("VATICAN CITY, May 3 - Bells rang on Sunday.").actors] == ["place"]
