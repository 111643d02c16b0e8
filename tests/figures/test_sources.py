"""Who counts, where the count's own clause names nobody: in brackets, in the next sentence, before a colon, after the clause; and who does not."""

from __future__ import annotations

import pytest

from analysis.pipeline import load
from analysis.records import found

IN_BRACKETS = [
    (
        "KEY FIGURES\n- 63 people killed and 118 injured since 1 June (Ministry of Public Health)\n- 9 schools closed",
        ["Ministry of Public Health"] * 2,
    ),
    (
        "At least 14 miners died in the shelling of Toretsk on Sunday (source: regional prosecutor's office).",
        ["regional prosecutor's office"],
    ),
    (
        "Seven fishermen have been killed off Bakassi this year (Cameroon Red Cross, preliminary), and nobody was charged.",
        ["Cameroon Red Cross"],
    ),
    ("Some 11,500 people have fled Ndele (UNHCR, 3 May).", ["UNHCR"]),
    ("Twelve soldiers of the Eastern Command (the army's largest) were killed near Bosaso.", [None]),
    ("Nine people were killed at the mission of the International Organization for Migration (IOM) in Ndele.", [None]),
    ("The bomb killed 31 members of the Union of Teachers (UDT) and wounded 12 (see map).", [None, None]),
    ("Arrested: 12 (Homs), 14 (Hama)", [None]),
]
NEXT_SENTENCE = [
    (
        "The siege of Menaka has cost 340 lives. The governor rejects those figures, which were gathered by a network of parish priests.",
        ["a network of parish priests"],
    ),
    (
        "Raids have killed 88 villagers. The numbers, collected by the Darfur Lawyers' Union, could not be checked.",
        ["the Darfur Lawyers' Union"],
    ),
    (
        "More than 500 people have been killed in the valley. That tally was put together by Basilan Watch.",
        ["Basilan Watch"],
    ),
    (
        "Fighting has killed 61 people in Sool. The army disputes numbers given by the rebels for its own losses.",
        [None],
    ),
    (
        "Nineteen people died at the bridge. The census figures, compiled by the statistics bureau, show a falling population.",
        [None],
    ),
]
BEFORE_A_COLON = [
    ("Monitoring group Sahel Eye: 40 dead in Dori since Friday.", ["Monitoring group Sahel Eye"]),
    ("The road is shut. Local council Al-Bab: 12 wounded, two of them children.", ["Local council Al-Bab"] * 2),
    ("Tyre: nine people were killed in the strike.", [None]),
    ("Worst day yet: 44 dead at the crossing.", [None]),
]
AFTER_THE_CLAUSE = [
    ("No casualties, the two armies agree.", ["the two armies"]),
    ("Forty-one villagers have died, our researchers have established.", ["our researchers"]),
    (
        "In Somalia, two drivers were reported killed by a mine near Afgooye, the district commissioner said.",
        ["the district commissioner"],
    ),
    ("Six children were reported missing after the raid, their teacher told local radio.", ["their teacher"]),
    ("Fifty people in all have been wounded, the Iraqi Red Crescent counts.", ["the Iraqi Red Crescent"]),
    ("Three people were killed, and the ministry has documented the damage.", [None]),
    ("Five people were killed, but the two armies agree on a truce.", [None]),
]
# "The ministry's figure of", "deaths documented by"; not a battle's toll, nor deaths by a time or by who caused them.
BY_ITS_OWN_NOUN = [
    ("The ministry's figure of 500 dead was repeated on Friday.", ["The ministry"]),
    ("The envoy said the union's estimate of 90 killed was too low.", ["the union"]),
    (
        "The mission has counted 480 deaths, against the 120 deaths acknowledged by the government.",
        ["The mission", "the government"],
    ),
    ("The 17 killings documented by the lawyers' league went unpunished, the mayor said.", ["the lawyers' league"]),
    ("The 12 deaths reported by noon were all in Gori.", [None]),
    ("The 40 deaths caused by the militia led to protests, the mayor said.", ["the mayor"]),
    ("The battle's toll of 300 dead shocked the country.", [None]),
    ("The siege's count of 70 dead was the worst yet.", [None]),
    ("His figure of 60 dead surprised doctors.", [None]),
]
# The dead report nothing.
BY_THE_LIVING = [
    ("The army said 12 people died, reporting three officers among them.", ["The army", "The army"]),
    ("Twelve people died, police reporting three officers among them.", [None, "police"]),
    ("Some 40 refugees arrived, reporting six deaths on the way.", [None, "Some 40 refugees"]),
    ("The convoy returned on Sunday, reporting four wounded.", ["The convoy"]),
]
OTHER = [
    # A heading tells whose text it is, not who counted.
    (
        "CARE ABROAD\nHodeidah: Situation Report No. 7\n\nNine people were killed in Hays. The hospital says 14 were wounded.",
        [None, "The hospital"],
    ),
    (
        "Statement by the Ministry of Health\n\nThe Ministry can confirm that 12 people were killed in Gori. A further 30 were hurt.",
        ["The Ministry", None],
    ),
    ("The ministry cannot confirm that 12 people were killed in Gori.", []),
    ("The interior ministry denied the raid. It put the number of dead gunmen at 17.", ["It"]),
    ("The rebels want 75 detainees freed first and will not give guns to an army that, they say, tortures.", [None]),
    ("The president announced a plan to rebuild a town where 300 people died in the spring.", [None]),
]


@pytest.mark.parametrize(
    ("text", "sources"), [*IN_BRACKETS, *NEXT_SENTENCE, *BEFORE_A_COLON, *AFTER_THE_CLAUSE, *BY_ITS_OWN_NOUN, *BY_THE_LIVING, *OTHER]
)  # fmt: skip
def test_sources(text: str, sources: list[str | None]) -> None:
    figures = found(load()(text)).figures
    assert [text[slice(*f.source)] if f.source is not None else None for f in figures] == sources
