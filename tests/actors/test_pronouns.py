"""Descriptions and pronouns: whom they stand for, and that they stand for nobody when unsure."""

from __future__ import annotations

import pytest

from analysis.pipeline import load
from analysis.records import found


def whose(text: str, words: str) -> str | None:
    """The name of the actor of the last mention in `text` that reads `words`; None where there is none or no actor."""
    records = found(load()(text))
    said = [m for m in records.mentions if text[m.start : m.end] == words and m.form != "name"]
    if not said or said[-1].actor is None:
        return None
    return records.actors[said[-1].actor].name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Hamas left the talks. The group gave no reason.", "group", "Hamas"),
        ("The Houthis fired at a ship. The Iran-backed rebels said so.", "Iran-backed rebels", "Houthis"),
        ("Kenya's army denied it. The army gave no details.", "army", "Kenya's army"),
        ("The Israeli military denied it. The army gave no details.", "army", "Israeli military"),
        ("The Kenyan government met the RSF. The paramilitary force left.", "paramilitary force", "RSF"),
        ("ECOWAS met on Monday. The bloc gave Mali a week.", "bloc", "ECOWAS"),
        ("NATO sent troops. The alliance has 400 men there.", "alliance", "NATO"),
        ("The Wagner Group met JNIM. Hours later, JNIM attacked. The jihadist group killed six.", "jihadist group", "JNIM"),
        ("NATO leads KFOR. Its troops stayed. The alliance gave no reason.", "alliance", "NATO"),
        ("Oxfam left Gao. The aid group, Mercy Corps, stayed.", "aid group", "Mercy Corps"),
        ("President Ali Salameh left. The Palestinian president gave no reason.", "Palestinian president", "Ali Salameh"),
        ("MONUSCO has 900 soldiers. The U.N. mission lost two.", "U.N. mission", "MONUSCO"),
        ("Oxfam left Gao. The charity cited the fighting.", "charity", "Oxfam"),
        ("Prime Minister Ann Otieno left. The premier flew to Rome.", "premier", "Ann Otieno"),
        ("Lt. Col. Ali Idris said so. The colonel did not elaborate.", "colonel", "Ali Idris"),
        ("Foreign Minister Ann Bell met Defense Minister Ali Idris. The foreign minister left.", "foreign minister", "Ann Bell"),
        ("Rwandan President Jean Habimana met Congolese President Luc Ilunga. The Rwandan president left.", "Rwandan president", "Jean Habimana"),
        ("The rebels' leader, Ali Idris, left.", "leader", "Ali Idris"),
        ("Ali Idris, the governor of the province, left.", "governor", "Ali Idris"),
        ("The Lebanese Health Ministry said four died. The ministry did not name them.", "ministry", "Lebanese Health Ministry"),
        ("Ann Otieno resigned after she lost the vote.", "she", "Ann Otieno"),
        ("Hamas said it had left.", "it", "Hamas"),
        ("Rwanda denies it. Kigali says its soldiers are at home.", "its", "Rwanda"),
        ("Ali Idris told reporters that he would not go.", "he", "Ali Idris"),
        # A speaker is none of those named in his words.
        ('Ali Idris spoke on Friday. "We will fight the regime of Luc Bako," he said.', "he", "Ali Idris"),
        ('Ali Idris met Luc Bako. “I told Luc Bako that we want peace,” he told a radio.', "he", "Ali Idris"),
        ("NATO met. The road was blocked by a large group of villagers. They sang. NATO said it had left.", "it", "NATO"),
    ],
)  # fmt: skip
def test_resolved(text: str, words: str, name: str) -> None:
    assert whose(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hamas left the talks. A group of aid workers stayed.", "group"),
        ("Oxfam left Gao. The militant group stayed.", "militant group"),
        ("The Tamil Tigers lost. A monk of the Bodu Bala Sena group spoke.", "group"),
        ("The British Foreign Office called. A crowd stood at the U.N. office.", "U.N. office"),
        ("Hamas left the talks. Both groups gave no reason.", "groups"),
        ("Vice President Riek Lual left. The president stayed.", "president"),
        ("Deputy Foreign Minister Ann Bell left. The minister stayed.", "minister"),
        ("Former President Ann Bell left. The president stayed.", "president"),
        ("The Arakan Army attacked. The army fled.", "army"),
        ("Envoy Ann Bell met envoy Ali Idris. An envoy left.", "envoy"),
        ("Israel and Egypt share a border. The country is dry.", "country"),
        ("It rained on Monday in Geneva, where Hamas met Egypt.", "It"),
        ("Ann Otieno said a farmer had lost his land.", "his"),
        ('"We will fight the regime of Luc Bako," he told reporters.', "he"),
        ("NATO met on Monday. The road was blocked by a large group of villagers. They sang.", "They"),
        ("NATO met on Monday. A crowd of women stood on the road. They sang.", "They"),
    ],
)
def test_left_open(text: str, words: str) -> None:
    assert whose(text, words) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gang leader Jim Chery left. The Dominican leader stayed.", "Dominican leader"),
        ("Gang leader Jim Chery left. The Ruritanian leader stayed.", "Ruritanian leader"),
        ("Egyptian President Ali Idris left. The Turkish president stayed.", "Turkish president"),
    ],
)
def test_an_office_holder_without_a_name_is_one_of_its_own(text: str, words: str) -> None:
    assert whose(text, words) == words


def test_equal_candidates_are_named_and_none_chosen() -> None:
    text = "Ann Otieno, 40, and Mary Deng, 41, met in Rome. She left early."
    records = found(load()(text))
    she = next(m for m in records.mentions if text[m.start : m.end] == "She")
    assert she.actor is None
    assert [records.actors[place].name for place in she.candidates] == ["Ann Otieno", "Mary Deng"]
