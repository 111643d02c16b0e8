"""One real actor, one row: kinds of names and descriptions, each in sentences of several wars, traps among them."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.tokens import Doc

from analysis.pipeline import parse
from analysis.reading.report import Report
from analysis.records import Found, found

Case = tuple[str, dict[str, list[str]]]


def actors(doc: Doc) -> dict[str, list[str]]:
    """The names and descriptions of each actor that is no place, each once, by the actor's name."""
    records: Found = found(doc)
    result: dict[str, list[str]] = {}
    for m in records.mentions:
        if m.actor is None or m.form == "pronoun" or records.actors[m.actor].kind == "place":
            continue
        said = result.setdefault(records.actors[m.actor].name, [])
        if doc.text[m.start : m.end] not in said:
            said.append(doc.text[m.start : m.end])
    return result


WHOLE_PERSONS: list[Case] = [
    ("Maria Ospina-Londoño left Darvel. Ospina-Londoño was tired.", {"Maria Ospina-Londoño": ["Maria Ospina-Londoño", "Ospina-Londoño"]}),
    ("Colonel Guillaume Mbuyi wa Kasolo left. Mbuyi was tired.", {"Guillaume Mbuyi wa Kasolo": ["Guillaume Mbuyi wa Kasolo", "Mbuyi"]}),
    ("Hanna Lindqvist has spent six years in Aden.", {"Hanna Lindqvist": ["Hanna Lindqvist"]}),
    ("General Otto Brandt, alias Bobo, left. Bobo was tired.", {"Otto Brandt": ["Otto Brandt", "Bobo"]}),
    ("Mr Pardo said so. President Gustavo Pardo Iriarte left.", {"Gustavo Pardo Iriarte": ["Pardo", "Gustavo Pardo Iriarte"]}),
    ("Konis Sarmento has been succeeded by Mau Matan Lorok. Lorok told the radio that it was late.",
     {"Konis Sarmento": ["Konis Sarmento"], "Mau Matan Lorok": ["Mau Matan Lorok", "Lorok"]}),
    # traps: two persons with a hyphen, a hospital, a state's adjective of two words
    ("The Veldov-Brandken talks failed. Sergei Veldov met Antony Brandken.",
     {"Sergei Veldov": ["Veldov", "Sergei Veldov"], "Antony Brandken": ["Brandken", "Antony Brandken"]}),
    ("The Saint Paul Hospital was hit.", {"Saint Paul Hospital": ["Saint Paul Hospital"]}),
    ("Sri Lankan President Mahinda Perera left.", {"Mahinda Perera": ["Mahinda Perera"]}),
]  # fmt: skip
SPELT: list[Case] = [
    ("The Islamic State in the Greater Sahara (ISGS) said so. ISGS left.",
     {"Islamic State in the Greater Sahara": ["Islamic State in the Greater Sahara", "ISGS"]}),
    ("The U.N. Office for the Coordination of Humanitarian Affairs left. OCHA was late.",
     {"U.N. Office for the Coordination of Humanitarian Affairs": ["U.N. Office for the Coordination of Humanitarian Affairs", "OCHA"]}),
    ("The Lord's Redemption Front said so.", {"Lord's Redemption Front": ["Lord's Redemption Front"]}),
    ("The Catholic Church has offered to mediate.", {"Catholic Church": ["Catholic Church"]}),
    ("The State Council, as the junta calls itself, left.", {"State Council": ["State Council", "junta"]}),
    # traps: a house, an agency in brackets, letters that the words do not spell
    ("Shells hit the Holy Trinity Church.", {}),
    ("The Northern Front (XQF) left.", {"Northern Front": ["Northern Front", "XQF"]}),
]  # fmt: skip
ONE_SIDE: list[Case] = [
    ("Rebels attacked Gao. The Azawad Patriotic Movement said its fighters had left. The insurgents were tired.",
     {"Azawad Patriotic Movement": ["Rebels", "Azawad Patriotic Movement", "insurgents"]}),
    # traps: a movement that condemns the raid, one of women, and two that deny it
    ("Rebels attacked Gao. The Azawad Patriotic Movement condemned the raid.",
     {"Rebels": ["Rebels"], "Azawad Patriotic Movement": ["Azawad Patriotic Movement"]}),
    ("Rebels attacked Gao. The Azawad Women's Movement disowned the attack.",
     {"Rebels": ["Rebels"], "Azawad Women's Movement": ["Azawad Women's Movement"]}),
    ("Rebels attacked Gao. The Patriotic Movement disowned the attack. The Alliance Front denied the ambush.",
     {"Rebels": ["Rebels"], "Patriotic Movement": ["Patriotic Movement"], "Alliance Front": ["Alliance Front"]}),
    ("The government left. The authorities said it was late.", {"government": ["government", "authorities"]}),
    ("Omar Saranga, a defence ministry spokesman, said it was late.", {"Omar Saranga": ["Omar Saranga"], "defence ministry": ["defence ministry"]}),
    ("Nepal's Maoists agreed to sign.", {"Nepal": ["Nepal"], "Maoists": ["Maoists"]}),
    ("Riek Gatdor left. Gatdor's SPLM-IO was late.", {"Riek Gatdor": ["Riek Gatdor", "Gatdor"], "SPLM-IO": ["SPLM-IO"]}),
    ("He wrote on Telegram. Facebook denied it.", {"Facebook": ["Facebook"]}),
    ("The ELN attacked. The army worked with the 33rd Front. The 33rd Front was late.",
     {"ELN": ["ELN"], "army": ["army"], "33rd Front": ["33rd Front"]}),
    ("Transnistria agreed to study it. Snow fell in Transnistria.", {"Transnistria": ["Transnistria"]}),
    ("Snow fell on Abkhazia.", {}),
]  # fmt: skip
HEADLINES: list[Case] = [
    ("Generals Swap Threats Over Border Dam\n\nGenerals of Kenya and Uganda swapped threats on Monday over a dam.",
     {"Kenya": ["Kenya"], "Uganda": ["Uganda"]}),
    ("Joint Statement on Truce Terms Delayed\n\nEgypt and Qatar delayed a joint statement on Monday.",
     {"Egypt": ["Egypt"], "Qatar": ["Qatar"]}),
    # a trap: what is a verb may be a name
    ("Bush Meets Abbas as Truce Holds\n\nPresident George Bush met Palestinian leader Mahmoud Abbas on Monday.",
     {"George Bush": ["Bush", "George Bush"], "Mahmoud Abbas": ["Abbas", "Mahmoud Abbas"]}),
]  # fmt: skip
ACRONYMS: list[Case] = [
    ("The O.A.U. left. The OAU said the O-A-U would stay. The Organization of African Unity paid.",
     {"Organization of African Unity": ["O.A.U.", "OAU", "O-A-U", "Organization of African Unity"]}),
    ("MNLF (the Moro National Liberation Front) delegates signed in Jakarta.",
     {"Moro National Liberation Front": ["MNLF", "Moro National Liberation Front"]}),
    ("The National Union for the Total Independence of Angola (UNITA) left. UNITA gave no reason.",
     {"National Union for the Total Independence of Angola": ["National Union for the Total Independence of Angola", "UNITA"]}),
    ("ONLF fighters left Jijiga. The Ogaden National Liberation Front was tired, the ONLF's spokesman said.",
     {"Ogaden National Liberation Front": ["ONLF", "ONLF fighters", "Ogaden National Liberation Front"]}),
    # a trap: letters that are not a name's
    ("UNRWA asked the UN for funds.", {"UNRWA": ["UNRWA"], "UN": ["UN"]}),
]  # fmt: skip
WHOLE: list[Case] = [
    ("The AU's Peace and Security Council voted on Monday.", {"AU": ["AU"], "Peace and Security Council": ["Peace and Security Council"]}),
    ("Papua New Guinea's army fired on miners. The army denied it.",
     {"Papua New Guinea": ["Papua New Guinea"], "Papua New Guinea's army": ["Papua New Guinea's army", "army"]}),
    ("The Government of Nepal met the Maoists. The Nepalese government paid.",
     {"Government of Nepal": ["Government of Nepal", "Nepalese government"], "Maoists": ["Maoists"]}),
    ("North Yemen met South Yemen in 1989.", {"North Yemen": ["North Yemen"], "South Yemen": ["South Yemen"]}),
    # traps: two bodies with "and" between them, and two states
    ("The World Bank and the African Union met.", {"World Bank": ["World Bank"], "African Union": ["African Union"]}),
    ("Equatorial Guinea's government resigned. Guinea said nothing.",
     {"Equatorial Guinea": ["Equatorial Guinea"], "Equatorial Guinea's government": ["Equatorial Guinea's government"], "Guinea": ["Guinea"]}),
]  # fmt: skip
PERSONS: list[Case] = [
    ("Mister Tomas Veld said so. Mr Veld left.", {"Tomas Veld": ["Tomas Veld", "Veld"]}),
    ("Lt Col Amos Bako said so. Col Bako left. Sgt Ivo Brandt stayed.", {"Amos Bako": ["Amos Bako", "Bako"], "Ivo Brandt": ["Ivo Brandt"]}),
    ("Iyad ag Ghaly met Mohamed Ould Salek. Ould Salek spoke; Ag Ghaly did not.",
     {"Iyad ag Ghaly": ["Iyad ag Ghaly", "Ag Ghaly"], "Mohamed Ould Salek": ["Mohamed Ould Salek", "Ould Salek"]}),
    ("Jan van der Berg met Maria de la Cruz. Van der Berg left.",
     {"Jan van der Berg": ["Jan van der Berg", "Van der Berg"], "Maria de la Cruz": ["Maria de la Cruz"]}),
    ("Kamau met Tesk. Rwanda's President Paul Kamau left early.",
     {"Paul Kamau": ["Kamau", "Paul Kamau"], "Tesk": ["Tesk"], "Rwanda": ["Rwanda"]}),
    # a trap: two persons of one last name
    ("Minister Idris Kamara met Ms. Fatmata Kamara in Freetown. Ms. Kamara left.",
     {"Idris Kamara": ["Idris Kamara"], "Fatmata Kamara": ["Fatmata Kamara", "Kamara"]}),
]  # fmt: skip
OWNERS: list[Case] = [
    ("The Transitional Government of Somalia left. The Transitional Government was tired.", {"Transitional Government of Somalia": ["Transitional Government of Somalia", "Transitional Government"]}),
    ("The Bougainville Interim Government met. The Interim Government was tired.", {"Bougainville Interim Government": ["Bougainville Interim Government", "Interim Government"]}),
    # Traps: what stands before or behind is no owner.
    ("The National Security Council met. The Security Council was tired.", {"National Security Council": ["National Security Council"], "Security Council": ["Security Council"]}),
    ("The Supreme Council of Elders met. The Supreme Council was tired.", {"Supreme Council of Elders": ["Supreme Council of Elders"], "Supreme Council": ["Supreme Council"]}),
]  # fmt: skip
UNNAMED: list[Case] = [
    ("The insurgents shelled Darvel. The army sent help.", {"insurgents": ["insurgents"], "army": ["army"]}),
    ("The court ordered the junta to free the men.", {"court": ["court"], "junta": ["junta"]}),
    ("Kenyan troops left on Monday. The Kenyan army said so. Kenya's soldiers dug in.",
     {"Kenyan army": ["Kenyan troops", "Kenyan army", "Kenya's soldiers"], "Kenya": ["Kenya"]}),
    ("Tajik border guards denied it.", {"Tajik border guards": ["Tajik border guards"]}),
    ("Hamas fighters left. The guerrillas gave no reason.", {"Hamas": ["Hamas", "Hamas fighters", "guerrillas"]}),
    # traps: soldiers who are counted, a group's people, an army that may be another's
    ("Twelve Kenyan soldiers died on Monday.", {}),
    ("Tigrayan troops left. The Ethiopian army said so.", {"Ethiopian army": ["Ethiopian army"]}),
    ("The Greek Cypriot side left. Greece said so.", {"Greece": ["Greece"]}),
]  # fmt: skip
DESCRIPTIONS: list[Case] = [
    ("The Colombian interior minister, Ivo Ruiz, left.", {"Ivo Ruiz": ["Colombian interior minister", "Ivo Ruiz"]}),
    ("The Chadian leader flew to Paris. Idriss Deby, the Chadian president, left.",
     {"Idriss Deby": ["Chadian leader", "Idriss Deby", "Chadian president"]}),
    ("Taiwan met China. The mainland sent envoys.", {"Taiwan": ["Taiwan"], "China": ["China", "mainland"]}),
    ("London and Tehran traded charges. Britain said Iran was late.", {"Britain": ["London", "Britain"], "Iran": ["Tehran", "Iran"]}),
    # traps: whose president is nobody's, and another state's
    ("The country whose president fled is calm. Kenyan President Ann Bell spoke.", {"Ann Bell": ["Ann Bell"]}),
    ("The Chadian leader left. Kenyan President Ann Bell spoke.", {"Chadian leader": ["Chadian leader"], "Ann Bell": ["Ann Bell"]}),
]  # fmt: skip
NOBODY: list[Case] = [
    ("Hamas fought on. Nobody trusts the government and armed forces.", {"Hamas": ["Hamas"], "government": ["government"]}),
    ("An Ogadeni elder spoke. The Inca ruins drew crowds.", {}),
    ("Cabindan families fled from Cabinda.", {}),
    ("The talks open on Monday at 0900 GMT, the Treasury said.", {}),
    # a trap: a people's name that is a group's
    ("The Houthis said so. A Houthi spokesman left.", {"Houthis": ["Houthis", "Houthi"]}),
]  # fmt: skip


ROWS = (
    HEADLINES + ACRONYMS + WHOLE + OWNERS + WHOLE_PERSONS + SPELT + ONE_SIDE + PERSONS + UNNAMED + DESCRIPTIONS + NOBODY
)
PRONOUNS: list[tuple[str, str, str | None]] = [
    ("General Omar Tesk blamed Colonel Ivo Brandt for the raid. He denied ordering it.", "He", "Ivo Brandt"),
    ("Ann Otieno accused Mary Deng of fraud, but she rejected the charge.", "she", "Mary Deng"),
    ("Mary Deng was accused by Ann Otieno of fraud. She dismissed it.", "She", "Mary Deng"),
    ("Kenya accused Uganda of raids. It denied the charge.", "It", "Uganda"),
    ("The rebels fled. The army chased them into the hills.", "them", "rebels"),
    ("Israel attacked Hamas and vowed to destroy it.", "it", "Hamas"),
    ("“We will not sign,” General Omar Tesk said.", "We", "Omar Tesk"),
    ("“They shelled our town,” Mayor Ann Bell said on Monday.", "our", "Ann Bell"),
    ("Tomas Veld said “I am ready”, and Ann Bell left.", "I", "Tomas Veld"),
    # traps: a quotation without a named speaker, and the reporter's own words
    ("“We have no bread,” a baker said. Ann Bell left.", "We", None),
    ("We met General Omar Tesk in Darvel.", "We", None),
    # traps: an answer that either may have given, a name that shows who it is not, things
    ("General Omar Tesk blamed Colonel Ivo Brandt for the raid. He said the order was late.", "He", None),
    ("General Omar Tesk met Colonel Ivo Brandt. He said Tesk had signed the order.", "He", "Ivo Brandt"),
    ("President Omar Tesk blamed the drought for the famine. He said rain would come.", "He", "Omar Tesk"),
    ("The army seized two trucks in Darvel and burned them.", "them", None),
    ("Hamas received the plan on Monday. Israel rejected it.", "it", None),
]
CODES: list[tuple[str, str, str | None]] = [
    ("The Houthi authority in Sanaa agreed.", "Houthi authority", "YEMREB"),
    ("The Zarim Peace Council met.", "Zarim Peace Council", None),
    ("The Kenyan Peace Council met.", "Kenyan Peace Council", "KENGOV"),
]


@cache
def parsed() -> dict[str, Doc]:
    """Each text's Doc, all parsed at once."""
    texts = list(dict.fromkeys(text for rows in (ROWS, PRONOUNS, CODES) for text, *_ in rows))
    return dict(zip(texts, parse(Report(f"r{n}", text) for n, text in enumerate(texts)), strict=True))


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_one_actor_a_row(text: str, expected: dict[str, list[str]]) -> None:
    assert actors(parsed()[text]) == expected


@pytest.mark.parametrize(("text", "pronoun", "name"), PRONOUNS)
def test_whom_a_pronoun_means(text: str, pronoun: str, name: str | None) -> None:
    doc = parsed()[text]
    records = found(doc)
    meant = [m.actor for m in records.mentions if m.form == "pronoun" and doc.text[m.start : m.end] == pronoun]
    assert [None if a is None else records.actors[a].name for a in meant] in ([name], [] if name is None else [name])


@pytest.mark.parametrize(("text", "name", "plover"), CODES)
def test_codes_of_bodies_that_govern_or_only_sound_so(text: str, name: str, plover: str | None) -> None:
    assert {a.name: a.plover for a in found(parsed()[text]).actors}[name] == plover
