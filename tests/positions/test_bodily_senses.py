"""Are words of stance left alone where they have their bodily sense, or tell of private life, weather and supplies?

Beside each group stand sentences of the same words that do state something.
"""

import pytest

from tests.positions.stated import read, stated

NONE = {
    "ground, buildings and fittings": (
        "The army pressed for the river.",
        "The militia pushed for the ridge before dawn.",
        "The minister drew a line on the map.",
        "The general shook hands on the stage.",
        "The general was committed to hospital.",
        "The general turned down the street near the palace.",
        "The army brushed off the snow from its tanks.",
        "Troops rallied behind the hill.",
        "She pressed the button on the wall.",
        "The minister shuttles between his farm and the office.",
        "The minister recognised the rebel leader in the crowd.",
        "The prisoners walked out of jail under the accord.",
        "The colonel backed away from the wall.",
    ),
    "going, leaving and staying in private life": (
        "The general said he would remain in hospital until May.",
        "The president said he would leave the palace at noon for lunch.",
        "The minister left the meeting for lunch.",
        "The minister left the talks early for his daughter's wedding.",
        "The general left the summit on a stretcher.",
        "The minister said he would leave the talks to his deputy.",
        "The envoy left the negotiations in an ambulance.",
        "The rebel leader said he would stay in the clinic for a week.",
    ),
    "what is needed is a thing": (
        "The drought shows the need for rain, the minister said.",
        "The minister said more doctors were needed at the front.",
        "The mayor said blankets were needed in the camp.",
        "The mayor said tents were needed at the stadium.",
        "The flood showed the need for pumps, the governor said.",
        "The minister said new tyres were needed.",
    ),
    "nobody is blamed": (
        "The minister blamed the traffic for his delay.",
        "The minister blamed a video for the attack.",
        "The general blamed the fog for the failure of the raid.",
        "The ministry blamed climate change for the famine.",
        "The minister attributed this to the rebels.",
        "The minister attributed this to poor weather.",
        "The ministry attributed that to a fault in the engine.",
        "The minister said the rebels were wrong about the weather.",
        "The minister said the storm was a disaster.",
        "The governor said the floods were a catastrophe.",
    ),
    "duties, summons and states of body": (
        "The envoy reminded the minister of his duties as a host.",
        "The colonel reminded the singer of her duties at the feast.",
        "The minister called for his driver.",
        "The general called for his doctor.",
        "The general admitted to being tired.",
        "The minister admitted to feeling cold.",
        "The minister preferred not to answer.",
        "The envoy preferred not to comment on the truce.",
    ),
    "refusals that are denied or over": (
        "The minister no longer rejects the truce.",
        "The minister said the rebels had not broken the truce.",
        '"Is the withdrawal not negotiable?" asked the envoy.',
        '"The door to talks is not closed," the minister said.',
        '"We will not stay away," the rebel leader said.',
    ),
    "what is told, asked or could be": (
        "The minister offered no details of the plan.",
        "The rebels offered no explanation for the raid.",
        "The army offered no evidence for its claim.",
        "The minister offered a bleak assessment of the war.",
        "The minister wants to know whether the rebels fired first.",
        "The minister said he would offer no details of the plan.",
        "The envoy declined to define the deal.",
        "The minister could gain the support of the rebels.",
        "The plan could draw criticism from Kenya.",
        '"The only way to do that might be a new truce," the envoy said.',
        "The general presided over a sham election.",
        "The colonel presided over the parade.",
    ),
    "guests": (
        "The president welcomed the rebel leader to the palace.",
        "Erdogan welcomed Putin in Ankara.",
        "The governor welcomed the delegations to the talks.",
    ),
    "who did not do it": (
        "Trading prisoners encourages them to attack, the analyst said.",
        "Relations with Turkey have been more important than the truce, the minister said.",
    ),
}
RIGHT = (
    ("The rebels offered a truce.", [("The rebels", "offer")]),
    ("The government offered an amnesty to the rebels.", [("The government", "offer")]),
    ("The envoy presided over the talks.", [("The envoy", "mediate")]),
    ("The plan has drawn criticism from Kenya.", [("Kenya", "disapprove")]),
    ("The minister welcomed Kenya to the alliance.", [("The minister", "support")]),
    ("The council welcomed the new envoy.", [("The council", "support")]),
    ("President Mwangi insists they first hand over the captives.", [("President Mwangi", "demand")]),
    ("The rebels insist that the army leave the town.", [("The rebels", "demand")]),
    ("Yusuf Bello, of Nairobi, who took issue with the truce, left.", [("Yusuf Bello", "disapprove")]),
    ("The president of Kenya, who took issue with the truce, left.", [("The president of Kenya", "disapprove")]),
    ("Washington pressed for the withdrawal of troops.", [("Washington", "demand")]),
    ("The rebels pushed for a hospital in the camp.", [("The rebels", "demand")]),
    ("The army turned down the truce.", [("The army", "reject")]),
    ("Kenya rallied behind the government.", [("Kenya", "support")]),
    ("The rebels walked out of the talks.", [("The rebels", "reject")]),
    ("Kenya recognised the rebel leader as president.", [("Kenya", "support")]),
    ("The minister left the talks in protest.", [("The minister", "reject")]),
    ("The raid shows the need for a truce, the minister said.", [("the minister", "demand")]),
    ("The envoy said more monitors were needed in the valley.", [("The envoy", "demand")]),
    ("The minister blamed the shelling for the collapse of the talks.", [("The minister", "accuse")]),
    ("The minister blamed Russian missiles for the deaths.", [("The minister", "accuse")]),
    ("The ministry attributed these raids to the rebels.", [("The ministry", "accuse")]),
    ("The president attributed it to Russia.", [("The president", "accuse")]),
    ("The envoy reminded both sides of their obligations.", [("The envoy", "request")]),
    (
        "The council reminded all parties to the conflict of their duty to protect civilians.",
        [("The council", "request")],
    ),
    ("The minister called for his release.", [("The minister", "request")]),
    ("The general admitted to being wrong about the raid.", [("The general", "concede")]),
    ('"This is not the right way to end the war," the ambassador said.', [("the ambassador", "disapprove")]),
    ('"That is not an accurate account of the raid," the spokesman said.', [("the spokesman", "deny")]),
    ('"A truce is more important than ever," the envoy said.', [("the envoy", "demand")]),
)


@pytest.mark.parametrize("group", NONE)
def test_no_stance(group: str) -> None:
    wrong = {sentence: rows for sentence in NONE[group] if (rows := stated(sentence))}
    assert wrong == {}


def test_what_stands_beside() -> None:
    wrong = {sentence: rows for sentence, expected in RIGHT if (rows := stated(sentence)) != expected}
    assert wrong == {}


COLUMN = (
    "Why will the North not name the massacre?\n\nBy Anna Berg\n\nSudan has refused to recognise the killings. Sudan bombed "
    "the villages in 1991. In our article last week we gave the reasons. We drove to the border. Our guide told us of "
    "the war. The South seized the town in May. It is a shame that the truce failed.\n\nSudan signed a ceasefire with "
    "the rebels after peace talks, and the withdrawal of troops began.\n"
)
STATEMENT = (
    "Ministry on the shelling of Torit\n\nThe Ministry has learnt of the shelling of Torit. We condemn the attack. "
    "Our position is known: the army must leave the town. The Ministry has spoken to the rebels about the ceasefire.\n"
)


def test_a_columnist_speaks_for_no_state() -> None:
    """ "We" and "our" make a text a body's own only where they state something: "we condemn", not "we drove"."""
    text, records = read(COLUMN)
    assert {
        (text[slice(*p.actor)], p.stance) for p in records.positions if p.stance in {"accuse", "disapprove"}
    } == set()
    text, records = read(STATEMENT)
    assert {p.stance for p in records.positions} >= {"disapprove"}
    assert {text[slice(*p.actor)] for p in records.positions if p.stance != "negotiate"} == {"The Ministry"}


CAMPAIGN = "The candidate spoke of schools, taxes and roads to a crowd of farmers in the hall near the old mill. " * 40


def test_a_few_words_of_war_in_a_long_text_do_not_make_it_one_of_war() -> None:
    war = "A truce, a ceasefire, troops, sanctions, hostages, rebels and a withdrawal were named once. "
    said = "Peter Smith must choose, Anna Berg said. Anna Berg backs Peter Smith.\n"
    assert read(war + CAMPAIGN + said)[1].positions == []
