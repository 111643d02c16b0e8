"""Whom headlines, short forms, second names and titles mean, and what is nobody: each kind with a near sentence that must stay apart."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.tokens import Doc

from analysis.pipeline import parse
from analysis.reading.report import Report
from analysis.records import found
from tests.actors.test_one_actor import Case, actors

ABOVE = "{}\n\nDARVEL, March 3 (AP) - {}"
HEADLINES: list[Case] = [
    (ABOVE.format("Hamas rejects truce offer as Moscow blames Washington", "Hamas rejected it on Monday. Moscow said Washington was late."),
     {"Hamas": ["Hamas"], "Moscow": ["Moscow"], "Washington": ["Washington"]}),
    (ABOVE.format("Kyiv denies raid on bridge", "Ukraine denied it on Monday."), {"Ukraine": ["Kyiv", "Ukraine"]}),
    # trap: the dateline's own town is none
    ("MOSCOW, March 3 (AP) - Ukraine denied it on Monday.", {"Ukraine": ["Ukraine"]}),
    # a first word in capitals is no acronym
    ("DARVEL - GUNMEN killed three people. The gunmen fled.", {"GUNMEN": ["GUNMEN", "gunmen"]}),
]  # fmt: skip
SHORT: list[Case] = [
    ("The Revolutionary Armed Forces of Marenda (RAFM) left. The Revolutionary Armed Forces denied it.",
     {"Revolutionary Armed Forces of Marenda": ["Revolutionary Armed Forces of Marenda", "RAFM", "Revolutionary Armed Forces"]}),
    ("The Independent National Patriotic Front left. The INPFL holds the port.", {"Independent National Patriotic Front": ["Independent National Patriotic Front", "INPFL"]}),
    ("The Derry Herald said so. Gillespie told the Herald that it was late.", {"Derry Herald": ["Derry Herald", "Herald"], "Gillespie": ["Gillespie"]}),
    ("The Janatha Vimukthi Peramuna left. The JVP (People's Liberation Front) holds 39 seats.",
     {"Janatha Vimukthi Peramuna": ["Janatha Vimukthi Peramuna", "JVP", "People's Liberation Front"]}),
    ("Renamo left. The Mozambique National Resistance, as Renamo is formally called, gave no reason.", {"Renamo": ["Renamo", "Mozambique National Resistance"]}),
    ("Ivory Coast has two presidents. Côte d'Ivoire said so.", {"Ivory Coast": ["Ivory Coast", "Côte d'Ivoire"]}),
    ("Ivo Veld, head of COPAZ, the government's Peace Commission, signed first.", {"Ivo Veld": ["Ivo Veld"], "Peace Commission": ["COPAZ", "Peace Commission"], "government": ["government"]}),
    ("Alfredo de la Torre Márquez was shot. Mr. de la Torre had feared it.", {"Alfredo de la Torre Márquez": ["Alfredo de la Torre Márquez", "de la Torre"]}),
    ("Secretary-General Omar Tesk left. The Secretary-General also condemned the raid.", {"Omar Tesk": ["Omar Tesk", "Secretary-General"]}),
    ("Its secretary-general, Omar Tesk, was tired. The Front held Pagan Amumo. Amumo, its ex-secretary general, was tired.",
     {"Omar Tesk": ["secretary-general", "Omar Tesk"], "Pagan Amumo": ["Pagan Amumo", "Amumo", "ex-secretary general"]}),
    ("FRAPH is finished. The Front for the Advancement and Progress of Haiti left.",
     {"Front for the Advancement and Progress of Haiti": ["FRAPH", "Front for the Advancement and Progress of Haiti"]}),
    ('Emmanuel "Toto" Constante is in hiding. "Toto" once worked for the CIA. Emmanuel Constante left.',
     {'Emmanuel "Toto" Constante': ['Emmanuel "Toto" Constante', "Toto", "Emmanuel Constante"], "CIA": ["CIA"]}),
    ("The Renamo Military Junta left. The Junta, a dissident group, attacked.", {"Renamo Military Junta": ["Renamo Military Junta", "Junta"]}),
    ('"Comrade José," whose real name is Víctor Palominno, heads it. José left.', {"Víctor Palominno": ["José", "Víctor Palominno"]}),
    ("Former premier Nouri al-Malikie was filmed with a rifle. Al-Malikie's men denied it.", {"Nouri al-Malikie": ["Nouri al-Malikie", "Al-Malikie"]}),
    ("Followers of Muqtada al-Sadre stormed the hall. Al-Sadre said it was late.", {"Muqtada al-Sadre": ["Muqtada al-Sadre", "Al-Sadre"]}),
    ("Its leader is Abdul-Malik. Abdul-Malik al-Huthi said so.", {"Abdul-Malik al-Huthi": ["Abdul-Malik", "Abdul-Malik al-Huthi"]}),
    # traps: members of another trade, letters that are another's, "as" of something else
    ("The National Union of Teachers met the National Union.", {"National Union of Teachers": ["National Union of Teachers"], "National Union": ["National Union"]}),
    ("The National Patriotic Front (NPF) left. The NPFX stayed.", {"National Patriotic Front": ["National Patriotic Front", "NPF"], "NPFX": ["NPFX"]}),
    ("The Zarim League, as Hamas is well aware, gave no reason.", {"Zarim League": ["Zarim League"], "Hamas": ["Hamas"]}),
]  # fmt: skip
TWO: list[Case] = [
    ("Salif Diatta of the Movement of Democratic Forces and Kamougué Diatta of Front Nord embraced. Kamougué Diatta did not speak.",
     {"Salif Diatta": ["Salif Diatta"], "Movement of Democratic Forces": ["Movement of Democratic Forces"],
      "Kamougué Diatta": ["Kamougué Diatta"], "Front Nord": ["Front Nord"]}),
    ("The National Patriotic Front of Liberia shelled the port. The peacekeeping force, known as ECOMOG, fired back.",
     {"National Patriotic Front of Liberia": ["National Patriotic Front of Liberia"], "ECOMOG": ["peacekeeping force", "ECOMOG"]}),
    ("Ukraine's Tomas Veld is president. President Tomas Veld left. The Russian president's spokesman said so.",
     {"Ukraine": ["Ukraine"], "Tomas Veld": ["Tomas Veld"]}),
    ("The Tigray People's Liberation Front left. The Amhara militia known as Fano had held the town.",
     {"Tigray People's Liberation Front": ["Tigray People's Liberation Front"], "Fano": ["Amhara militia", "Fano"]}),
    ("The Bougainville Interim Government (BIG) met the Bougainville Transitional Government. The BIG left.",
     {"Bougainville Interim Government": ["Bougainville Interim Government", "BIG"], "Bougainville Transitional Government": ["Bougainville Transitional Government"]}),
    ("The Experts Group met in Rome. The coalition had shelled Darvel.", {"Experts Group": ["Experts Group"]}),
    ("The Tigray People's Liberation Front left. Tomas Veld returned from the front.",
     {"Tigray People's Liberation Front": ["Tigray People's Liberation Front"], "Tomas Veld": ["Tomas Veld"]}),
    ("The Joint Task Force held the road. The Civilian JTF man it.", {"Joint Task Force": ["Joint Task Force"], "Civilian JTF": ["Civilian JTF"]}),
    ("The NSCN has left. It fought its rival, the NSCN (Isak-Muivah), for years.", {"NSCN": ["NSCN"], "NSCN (Isak-Muivah)": ["NSCN (Isak-Muivah)"]}),
    ("Hamas left. The Executive Force of the Hamas-run interior ministry had fired first.", {"Hamas": ["Hamas"], "Executive Force": ["Executive Force"]}),
    ("The Maro Liberation Front left. FULK, the hardline faction led by Yann Veld, refused to go.",
     {"Maro Liberation Front": ["Maro Liberation Front"], "FULK": ["FULK", "hardline faction"], "Yann Veld": ["Yann Veld"]}),
    # traps: one name with "and" in it, the rebels' own force, the president of the same state
    ("The Movement of Democratic Forces and Parties left.", {"Movement of Democratic Forces and Parties": ["Movement of Democratic Forces and Parties"]}),
    ("Ukraine's Tomas Veld is president. President Tomas Veld left. The Ukrainian president said so.",
     {"Ukraine": ["Ukraine"], "Tomas Veld": ["Tomas Veld", "Ukrainian president"]}),
]  # fmt: skip
STATES: list[Case] = [
    ("The Marendan government left. The government of Marenda was tired.", {"Marendan government": ["Marendan government", "government of Marenda"]}),
    ("North Yemen said South Yemen was lying. South Yemen said the North was lying.", {"North Yemen": ["North Yemen", "North"], "South Yemen": ["South Yemen"]}),
    ("The interim government of President Amos Veld left. The government was tired.", {"government": ["interim government", "government"], "Amos Veld": ["Amos Veld"]}),
    ("The Ministry of Foreign Affairs of the Islamic Republic of Iran said so. The Islamic Republic condemned the raid.",
     {"Ministry of Foreign Affairs of the Islamic Republic of Iran": ["Ministry of Foreign Affairs of the Islamic Republic of Iran"], "Islamic Republic": ["Islamic Republic"]}),
    ("Father Omar Tesk left. Tesk's prime minister, Ivo Brandt, is tired.", {"Omar Tesk": ["Omar Tesk", "Tesk"], "Ivo Brandt": ["prime minister", "Ivo Brandt"]}),
    ("Washington is widely believed to have paid the warlords. The US lists Hamas.", {"US": ["Washington", "US"], "Hamas": ["Hamas"]}),
    # traps: an adjective of nothing in the report, the north of one state
    ("The Marendan government left. Marendi was tired. Tomas Veld left.", {"Marendan government": ["Marendan government"], "Tomas Veld": ["Tomas Veld"]}),
    ("North Yemen said the North was dry.", {"North Yemen": ["North Yemen"]}),
]  # fmt: skip
NOBODY: list[Case] = [
    ('Manuel Pérez Veld left. "El Cura" Pérez, as his men call him, is tired.', {"Manuel Pérez Veld": ["Manuel Pérez Veld", "Pérez"]}),
    ("The navy said that the ship Princess Nirmala had carried arms.", {"navy": ["navy"]}),
    ("Tomas Veld signed the Chapultepec accords on Monday.", {"Tomas Veld": ["Tomas Veld"]}),
    ("The truce was signed in Oslo. The Parties agreed to meet.", {}),
    ("Five soldiers were freed on Monday. The soldiers had been held since 2008.", {}),
    ("The police blamed the Arellano brothers. Ramón Arellano fled.", {"police": ["police"], "Ramón Arellano": ["Ramón Arellano"]}),
    ("The navy said that H.M.S. Conqueror had acted alone.", {"navy": ["navy"]}),
    ("Omar Tesk attacked buses on the EN1.", {"Omar Tesk": ["Omar Tesk"]}),
    ("Omar Tesk, who signed the Matignon accords, said so.", {"Omar Tesk": ["Omar Tesk"]}),
    # traps: a princess, troops that nobody counts
    ("President Nirmala Veld carried arms.", {"Nirmala Veld": ["Nirmala Veld"]}),
    ("The soldiers fired on the crowd in Darvel.", {"soldiers": ["soldiers"]}),
]  # fmt: skip
OTHERS: list[Case] = [
    ("Tehran radio said 40 soldiers had died.", {"Tehran radio": ["Tehran radio"]}),
    ("The PLO left Beirut. PLO fighters sailed on Monday.", {"PLO": ["PLO", "PLO fighters"]}),
    ("JVP propaganda secretary Wimal Veld said so.", {"JVP": ["JVP"], "Wimal Veld": ["Wimal Veld"]}),
    ("Eamon Gillespie was freed. Fr Gillespie was tired.", {"Eamon Gillespie": ["Eamon Gillespie", "Gillespie"]}),
    ("The Platform, a pro-government coalition, signed the text.", {"Platform": ["Platform"]}),
    ("Ian Veld's Democratic Unionists did not sign.", {"Ian Veld": ["Ian Veld"], "Democratic Unionists": ["Democratic Unionists"]}),
    ("The Jornal de Angola put it on page one.", {"Jornal de Angola": ["Jornal de Angola"]}),
    ("Mr Tomas Veld left. Mrs Veld said so.", {"Tomas Veld": ["Tomas Veld"], "Veld": ["Veld"]}),
    ("The Haqiqi left. The Haqiqi's Afaq Ahmedd said so. The Haqiqi denied it.", {"Haqiqi": ["Haqiqi"], "Afaq Ahmedd": ["Afaq Ahmedd"]}),
    ("Matignon said the prime minister was late.", {"Matignon": ["Matignon"], "prime minister": ["prime minister"]}),
    ("The government freed 96 men, the Justice Ministry said.", {"government": ["government"], "Justice Ministry": ["Justice Ministry"]}),
    # trap: no station
    ("Tehran rejected it by radio.", {"Tehran": ["Tehran"]}),
]  # fmt: skip
ROWS = [*HEADLINES, *SHORT, *TWO, *STATES, *NOBODY, *OTHERS]
PRONOUNS: list[tuple[str, str, str | None]] = [
    ("MAPUTO, March 3 - Tomas Veld rejected it on Monday.", "it", None),
    ('President Tomas Veld left. "Apo" had done his part.', "his", None),
    ("The raids in Kenya went on. Tomas Veld kept to it.", "it", None),
    ("Moscow warned Peking to stop before it is too late.", "it", None),
    ("The Peace Council met in Oslo. The Zarim army, it said, was late.", "it", "Peace Council"),
    ("President Ann Bell left. Omar Tesk, who is her son-in-law, left.", "her", "Ann Bell"),
    ("Fighters shelled Nuli on Monday. Omar Tesk denied it.", "it", None),
    ('"Brandt must go," said Omar Tesk, who described himself as a captain.', "himself", "Omar Tesk"),
    # traps
    ("Moscow said it is ready.", "it", "Moscow"),
    ("President Tomas Veld left Darvel. He had done his part.", "his", "Tomas Veld"),
]
COUNTRIES: list[tuple[str, str, str | None]] = [
    ("The commander of the Kosovo Verification Mission, Ambassador Tomas Veld of the United States, left.", "Tomas Veld", "USA"),
    ("The CSCE Minsk Group met in Prague.", "CSCE Minsk Group", None),
    ("The PLO left Beirut. The PLO said the PLO had won. The Cabinet met in Jerusalem.", "Cabinet", None),
    ("Foreign Office spokesman Omar Tesk said Pakistan had left.", "Foreign Office", None),
    # traps
    ("Foreign Office spokesman Omar Tesk said Britain had left.", "Foreign Office", "GBR"),
    ("The Belarusian Peace Group met in Prague.", "Belarusian Peace Group", "BLR"),
]  # fmt: skip


@cache
def parsed() -> dict[str, Doc]:
    """Each text's Doc, all parsed at once."""
    texts = list(dict.fromkeys(text for rows in (ROWS, PRONOUNS, COUNTRIES) for text, *_ in rows))
    return dict(zip(texts, parse(Report(f"r{n}", text) for n, text in enumerate(texts)), strict=True))


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_rows(text: str, expected: dict[str, list[str]]) -> None:
    assert actors(parsed()[text]) == expected


@pytest.mark.parametrize(("text", "pronoun", "name"), PRONOUNS)
def test_whom_a_pronoun_means(text: str, pronoun: str, name: str | None) -> None:
    doc = parsed()[text]
    records = found(doc)
    meant = [m.actor for m in records.mentions if m.form == "pronoun" and doc.text[m.start : m.end] == pronoun]
    assert [None if a is None else records.actors[a].name for a in meant] in ([name], [] if name is None else [name])


@pytest.mark.parametrize(("text", "name", "country"), COUNTRIES)
def test_countries(text: str, name: str, country: str | None) -> None:
    assert {a.name: a.country for a in found(parsed()[text]).actors}[name] == country
