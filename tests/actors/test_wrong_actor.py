"""Whose row is it? Two actors taken for one, one for two, no actor for one: a table of texts with what is right, traps among them.

A claim: "A = B" one actor has both; "A != B" no actor has both; "A: kind" the actor of
A is of that kind; "A: nobody" no actor, places aside, has A. "A#2" is the second "A" of the text.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from analysis import Report
from analysis.pipeline import parse
from analysis.records import Found, Mention, found, text_of

Table = list[tuple[str, str]]

TITLE_IN_A_NAME: Table = [
    ("The army fought the rebel Justice Front in Darvel.", "Justice Front: armed group"),
    ("The Sultan Brigade fled. The brigade's men were tired.", "Sultan Brigade: organization"),
    ("The rebel General Union of Workers called a strike.", "General Union of Workers = General Union of Workers"),
    ("The General Command met. The General Command of the army met again.", "General Command = General Command"),
    ("Ukraine's General Staff said so. The General Staff was right.", "Staff: nobody"),
    # traps: titles before persons
    ("Justice Minister Omar Veld met Sultan Bako. Veld left.", "Omar Veld = Veld"),
    ("Justice Minister Omar Veld met Sultan Bako. Bako left.", "Bako: person"),
]
OF_A_REGION: Table = [
    ("South Ossetia's authorities said so. Tbilisi denied it.", "South Ossetia's authorities: organization"),
    (
        "Nagorno-Karabakh's authorities said so.",
        "Nagorno-Karabakh's authorities: organization; Karabakh's authorities: nobody",
    ),
    ("Papua New Guinea's army said so. Guinea denied it.", "Papua New Guinea's army != Guinea"),
    (
        "Western Sahara's government fled. Morocco's government did not.",
        "Western Sahara's government != Morocco's government",
    ),
]
LAST_NAMES: Table = [
    ("The Houthis fired. Badreddin al-Houthi founded them. Al-Houthi is dead.", "Houthis != Al-Houthi"),
    ("The Houthis fired. Badreddin al-Houthi founded them. Al-Houthi is dead.", "Badreddin al-Houthi = Al-Houthi"),
    ("Mr. Tesk met Mrs. Tesk in Darvel.", "Tesk#1 != Tesk#2"),
    ("Mr Kolm and Mrs Kolm were held. Mrs Kolm was freed.", "Kolm#2 = Kolm#3"),
    ("Ana Dubois, a Frenchwoman, met Tom Tesk.", "Frenchwoman: nobody"),
    # traps: the group called by the family's name; a woman with a man's title; a surname
    ("The al-Houthi rebels shelled Aden. The Houthis denied it.", "al-Houthi = Houthis"),
    ("Chairman Ana Tesk spoke. Mrs. Tesk was tired.", "Ana Tesk = Tesk"),
    ("The al-Nusra Front fled. Al-Nusra was beaten.", "al-Nusra Front: armed group"),
]
ANOTHER_GOVERNMENT: Table = [
    ("The exiled Belarusian government asked for talks. The Belarusian government did not answer.", "exiled Belarusian government != Belarusian government"),
    ("The Polish government-in-exile protested. The Polish government ignored it.", "Polish government-in-exile != Polish government"),
    ("The Polish government in exile protested. Poland's exiled government was sad.", "Polish government in exile = Poland's exiled government"),
    ("The Burmese shadow government denied it. The Myanmar government said so.", "Burmese shadow government != Myanmar government"),
    ("The eastern Libyan government met the western Libyan government.", "eastern Libyan government != western Libyan government"),
    ("The former Kenyan government fell in May. The Kenyan government denied it.", "former Kenyan government != Kenyan government"),
    # traps: the same one; a former officer of the present army
    ("The interim Libyan government denied it. The Libyan government said so.", "Libyan government#1 = Libyan government#2"),
    ("A former Kenyan army officer, Tom Tesk, said the Kenyan army had lied.", "Kenyan army = Kenyan army"),
    ("Former Kenyan government minister Ana Tesk left. The Kenyan government denied it.", "Kenyan government = Kenyan government"),
]  # fmt: skip
ANOTHER_WING: Table = [
    ("The Kenya People's Liberation Movement-in-Opposition left. The Kenya People's Liberation Movement said so.", "Kenya People's Liberation Movement-in-Opposition != Kenya People's Liberation Movement#2"),
    ("Fatah - Revolutionary Council denied it. Fatah said so.", "Fatah - Revolutionary Council != Fatah#2"),
    ("The PFLP - General Command denied it. The PFLP said so.", "PFLP - General Command != PFLP#2"),
    ("RCD-Goma kept the town. The RCD-ML went to Bunia.", "RCD-Goma != RCD-ML"),
    ("KNU - Revolutionary Council denied it. The KNU said so.", "KNU - Revolutionary Council != KNU#2"),
    ("The Kurdistan Workers' Party-in-Exile left. The Kurdistan Workers' Party said so.", "Kurdistan Workers' Party-in-Exile != Kurdistan Workers' Party#2"),
    # traps: talks of two, a compound, a place after a hyphen, who opened the talks
    ("Mai-Mai-style raids went on. The Mai-Mai said so.", "Mai-Mai#1 = Mai-Mai#2"),
    ("The ELN-led talks failed. The ELN said so.", "ELN#1 = ELN#2"),
    ("The talks with the FARC - General Santos opened them - failed. The FARC said so.", "FARC#1 = FARC#2"),
    ("Renamo-Frelimo talks failed. Renamo left.", "Renamo#1 = Renamo#2"),
    ("The Taliban-Led council met. The Taliban said so.", "Taliban#2: armed group"),
    ("The Northern Front-West Bank talks failed.", "Northern Front: organization"),
]  # fmt: skip
ANOTHER_PEOPLE: Table = [
    ("Ethnic Serbs in northern Kosovo put up barricades. Serbia said the Serbs had its support.", "Serbs#2 != Serbia"),
    ("The Bosnian Serbs refused. The Serbs shelled the town. Serbia was silent.", "Serbs#2 != Serbia"),
    ("Russians in Latvia marched. Russia said the Russians were right.", "Russians#2 != Russia"),
    ("The Karen said the Burmese had burned their villages.", "Karen: nobody"),
    # traps: a state's people
    ("The Malians refused. Mali said so.", "Malians = Mali"),
    ("The Belgians tracked him down on Monday.", "Belgians: state"),
]  # fmt: skip
THINGS: Table = [
    ("Operation Desert Fox lasted four days. Britain said Desert Fox had met its aims.", "Desert Fox: nobody"),
    ("Hurricane Mitchell killed thousands. The frigate Jean Bart sank.", "Mitchell: nobody; Jean Bart: nobody"),
    ("HMS Exeter burned. The INS Vikrant left.", "HMS Exeter: nobody; Vikrant: nobody"),
    ("He fired a Stinger. The Stinger missed, and a Kalashnikov was found.", "Stinger: nobody; Kalashnikov: nobody"),
    ("Lancet drones hit the town. Ukraine bought the Lancets.", "Lancet: nobody; Lancets: nobody"),
    ("The Patriot Act was used. A Patriot missile was fired, Israel said.", "Patriot: nobody"),
    ("The month of Ramadan began. General Ramadan Suleiman said so.", "Ramadan#1: nobody; Ramadan Suleiman: person"),
    ("Annex III covers it. Chapter VII lets the council act. The Gao III accord failed.", "Annex III: nobody; VII: nobody; Gao III: nobody"),
    # traps: who works for or aboard one, who has such a name, a group's arms
    ("Operation chief Tom Tesk left. A ferry captain, Otto Brandt, left.", "Tom Tesk: person; Otto Brandt: person"),
    ("The carrier Air Lindi left on Monday.", "Air Lindi: organization"),
    ("The Jubba Vanguard attacked. Vanguard rockets fell, and the Vanguard said so.", "Vanguard#1 = Vanguard#3"),
    ("It was late, said Eid Hammadi, a trader.", "Eid Hammadi: person"),
]  # fmt: skip
OFFICES: Table = [
    ("The pope asked Russia to stop. Pope Benedetto spoke in Rome.", "pope = Benedetto"),
    ("The president rejected the truce. President Ana Tesk said so.", "president = Ana Tesk"),
    ("Ex-President Otto Brandt spoke. The former president left.", "former president = Otto Brandt"),
    ("Mediator Thabo Tesk, Kenya's former president, spoke. The former president gave no date. The mediator left.", "former president#2 = Thabo Tesk; mediator#2 = Thabo Tesk"),
    ("Afonso Tesk, Renamo's leader, and President Joaquim Brandt shook hands. The rebel leader left.", "rebel leader = Afonso Tesk"),
    ("Presidents Alija Tesk and Franjo Brandt signed.", "Alija Tesk: person; Franjo Brandt: person"),
    ("Foreign ministers Karel Tesk of Kenya and Ivo Brandt of Uganda met.", "Karel Tesk: person; Ivo Brandt: person; Ivo Brandt != Uganda"),
    ("The Dalai Lama asked China for talks. He was sad.", "Dalai Lama: person; He = Dalai Lama"),
    # traps: another's president, one of two, an office that is not his any more, states
    ("The president of the club left. President Ana Tesk said so.", "president != Ana Tesk"),
    ("The president met rebels. Kenyan President Ana Tesk met President Otto Brandt.", "president#1 != Ana Tesk; president#1 != Otto Brandt"),
    ("Former President Otto Brandt spoke. The president denied it.", "president#2 != Otto Brandt"),
    ("The M23's leader, Omar Tesk, met Hamas's leader, Ivo Brandt. The rebel leader left.", "rebel leader != Omar Tesk; rebel leader != Ivo Brandt"),
    ("Ministers Uganda and Kenya sent left.", "Uganda: state; Kenya: state"),
]  # fmt: skip
ONE_BODY: Table = [
    ("The Shining Path, or Sendero Luminoso, freed no one. Lima said Sendero was beaten.", "Shining Path = Sendero"),
    ("The YPG, which Turkey sees as the PKK's arm, left. The Kurdish militia was tired.", "YPG = Kurdish militia"),
    ("The Tsar left. Tsar Alexander did not answer. Kaiser Wilhelm left.", "Tsar#1 = Alexander; Wilhelm: person"),
    ("The Israeli parliament, the Knesset, met. The Knesset rejected it.", "Israeli parliament = Knesset#2"),
    ("General Hemed, whose real name is Mohamed Hamdan Dagolo, left. Dagolo was tired.", "Hemed = Dagolo"),
    # traps: a body of a group's name, a verb before troops, two of one noun, a list
    ("Peshmerga forces held it. The Peshmerga ministry said so.", "Peshmerga forces != Peshmerga ministry"),
    ("Jakarta sent special forces to Aceh.", "Jakarta: state; Jakarta sent special forces: nobody"),
    ("Karen rebels and Karenni rebels met. The Karenni National Progressive Party left.", "Karen rebels != Karenni rebels"),
    ("The Kenyan army, the Taliban and Hamas met.", "Kenyan army != Taliban"),
]  # fmt: skip
PRONOUNS: Table = [
    # "It" of a deed or a claim.
    ("The army took Darvel. France condemned it.", "it: nobody"),
    ("Mr Tesk accused the commission. The commission denied it.", "it: nobody"),
    ("Poland met the Front of Youth. Kenya asked for it.", "it: nobody"),
    ("Kenya left the African Union. Ghana still supports it.", "African Union = it"),
    ("Kenya attacked the African Union. Ghana fought against it.", "African Union = it"),
    ("Kenya thanked Uganda for its help.", "its = Uganda"),
    ("Qatar was praised by Kenya for its role.", "its = Qatar"),
    ("Hamas said Fatah had arrested its members.", "its = Hamas"),
    ("Ethiopia said Eritrea had violated its airspace.", "its = Ethiopia"),
    ("Comandante Ramiro of the FMLN met Colonel Domingo Brandt. The colonel gave him water.", "him = Ramiro"),
    ("The Liberian president, Charles Tesk, said General Ivo Brandt was his guest.", "his != Ivo Brandt"),
    # traps: one's own
    ("Uganda pulled back its troops. Kenya said Uganda had bombed its own positions.", "its#1 = Uganda#1; its#2 = Uganda#2"),
    ("Kenya said Hamas had killed its hostages.", "its != Kenya"),
    ("Kenya condemned the raid for the second time. It left.", "It = Kenya"),
]  # fmt: skip
TABLE = [
    *TITLE_IN_A_NAME,
    *LAST_NAMES,
    *ANOTHER_GOVERNMENT,
    *ANOTHER_WING,
    *ANOTHER_PEOPLE,
    *THINGS,
    *OFFICES,
    *ONE_BODY,
    *PRONOUNS,
]


@cache
def _parsed() -> dict[str, tuple[str, Found]]:
    docs = parse(Report(f"t{n}", text, sha256="") for n, (text, _) in enumerate(TABLE))
    return {text: (text_of(doc), found(doc)) for (text, _), doc in zip(TABLE, docs, strict=True)}


def _of(text: str, records: Found, words: str) -> set[int | None]:
    """The actors, places aside, of the mentions that read so; with "#2", of those that the second of these words is in."""
    words, _, which = words.partition("#")
    places = [m.start() for m in re.finditer(rf"\b{re.escape(words)}\b", text, re.IGNORECASE)]

    def reads(m: Mention) -> bool:
        if which:
            return m.start <= places[int(which) - 1] < m.end
        return text[m.start : m.end].casefold() == words.casefold()

    said = {m.actor for m in records.mentions if reads(m)}
    return {a for a in said if a is None or records.actors[a].kind != "place"}


@pytest.mark.parametrize(("given", "claims"), TABLE)
def test_whose(given: str, claims: str) -> None:
    text, records = _parsed()[given]
    for claim in claims.split("; "):
        if ": " in claim:
            words, kind = claim.split(": ")
            kinds = {records.actors[a].kind for a in _of(text, records, words) if a is not None}
            assert kinds == (set() if kind == "nobody" else {kind}), claim
            continue
        apart = " != " in claim
        one, other = (_of(text, records, words) - {None} for words in claim.split(" != " if apart else " = "))
        assert (not one & other) if apart else (one == other and len(one) == 1), claim
