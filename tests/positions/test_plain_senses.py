"""Are verbs of force, words of weight, doubted promises and duties read as what they say?

Beside each group stand sentences of the same words that do state something.
"""

import pytest

from analysis.pipeline import load
from analysis.records import found
from tests.positions.stated import stated

NONE = {
    "blows that are struck": (
        "The rebels torpedoed a navy ship in the bay.",
        "The army blasted the school.",
        "The rebels shot down a helicopter of the army.",
        "The rebels attacked the convoy over the bridge.",
        "The army blasted the village over the river for three hours.",
        "The army attacked the rebels for three days.",
        "At least 35 people were killed by government soldiers in a massacre in the hills.",
        "The envoy was killed by government troops.",
        "The army blasted the rebels with artillery.",
        "Rebels attacked the village for its grain.",
    ),
    "things of weight that nobody asks for": (
        "The minister said the port was vital for food imports.",
        '"The road is critical to our supply of grain," the governor said.',
        '"The hills are key to the defence of the town," the general said.',
        '"Our oil is vital to the world," the minister said.',
        '"The elections were important for the country," the president said.',
        '"This was very important for us," the rebel leader said.',
    ),
    "promises and support that are asked for or doubted": (
        "The visit was a test of the government's commitment to peace.",
        "Diplomats said the army had to renew its promise to withdraw.",
        "The raid casts doubt on the rebels' commitment to the truce, the newspaper wrote.",
    ),
    "what one cannot do": (
        "The ministry said the peacekeepers are in no position to control the situation.",
        "The government is in no position to feed the displaced, the minister said.",
    ),
    "what would have to be": (
        '"If they came back we would have to move," the mayor said.',
        '"It will have to do with the prisoners," the minister said.',
        '"The rebels will not have to disarm," the minister said.',
    ),
    "who would not be named": (
        "A diplomat who asked not to be named spoke of the talks.",
        "The diplomat, who insisted on anonymity, said the talks had failed.",
        "The colonel demanded anonymity.",
        "An official asked not to be identified.",
    ),
    "what one would do unless": (
        "A diplomat said the rebels would sign unless the army attacked.",
        "The minister said the rebels would release the prisoners unless Kenya sent troops.",
    ),
    "a plight": (
        '"They are very vulnerable, in a very dire and tragic situation," the UN spokesman said.',
        '"They are in a desperate plight," the UN spokesman said of the refugees.',
    ),
    "some that are not told": (
        "The minister said not all members of the council supported the plan.",
        "Not every faction has accepted the deal.",
    ),
}
RIGHT = (
    ("The president shot down the rebels' proposal.", [("The president", "reject")]),
    ("The government killed the idea of a truce.", [("The government", "reject")]),
    ("The minister attacked Kenya over its record.", [("The minister", "disapprove")]),
    ("The minister attacked the rebels for their greed.", [("The minister", "disapprove")]),
    ("The minister blasted the African Union.", [("The minister", "disapprove")]),
    ("The government expelled the ambassador of Kenya.", [("The government", "disapprove")]),
    ("The envoy said a ceasefire was essential.", [("The envoy", "demand")]),
    ('"It is very important that the guns fall silent," the envoy said.', [("the envoy", "demand")]),
    ('"It was vital that both sides kept the truce," the minister said.', [("the minister", "demand")]),
    ('"A withdrawal of all troops is essential," the rebel leader said.', [("the rebel leader", "demand")]),
    ("The rebels reaffirmed their commitment to the truce.", [("The rebels", "promise")]),
    ("The army demonstrated its commitment to peace by releasing 20 prisoners.", [("The army", "promise")]),
    ("The rebels called on the army to demonstrate its commitment to peace.", [("The rebels", "request")]),
    ("The envoy urged both governments to show their support for the truce.", [("The envoy", "request")]),
    ("The minister wants the rebels to prove their commitment to talks.", [("The minister", "demand")]),
    ("The general said he was sceptical about the government's commitment to peace.", [("The general", "disapprove")]),
    ("The rebel leader said the captives would have to be freed.", [("The rebel leader", "demand")]),
    ("The minister said the army will have to leave the valley.", [("The minister", "demand")]),
    ("The general said his men were in no mood to negotiate.", [("his men", "reject")]),
    ("The rebels asked not to be excluded from the talks.", [("The rebels", "request")]),
    (
        "The rebels said they would renew attacks unless the government freed their leader.",
        [("The rebels", "threaten")],
    ),
)


@pytest.mark.parametrize("group", NONE)
def test_no_stance(group: str) -> None:
    wrong = {sentence: rows for sentence in NONE[group] if (rows := stated(sentence))}
    assert wrong == {}


def test_what_stands_beside() -> None:
    wrong = {sentence: rows for sentence, right in RIGHT if (rows := stated(sentence)) != right}
    assert wrong == {}


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("Not only the rebels but also the army rejected the plan.", False),
        ("The rebels not only rejected the plan but also threatened to attack the capital.", False),
        ("The army did not only reject the plan but also accused Kenya of bias.", False),
        ("The president did not merely condemn the raid; he called for an inquiry.", False),
        ("Kenya, not Uganda, rejected the plan.", False),
        ("Not surprisingly, the army rejected the plan.", False),
        ("The government has not so far rejected the plan.", True),
        ("The army has not just yet rejected the plan.", True),
        ("The rebels have not only not rejected the plan but welcomed it.", True),
        ("Neither the rebels nor the army rejected the plan.", True),
    ],
)
def test_what_a_not_denies(sentence: str, negated: bool) -> None:
    first = found(load()(sentence)).positions[0]
    assert first.negated is negated


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Soro, the leader of the rebels, said the insurgents would not disarm and insisted that President Bako stand down.",
            [("the insurgents", "reject", "disarm"), ("Soro", "demand", "that President Bako stand down")],
        ),
        (
            "The president said the army would not withdraw and accused the rebels of shelling the town.",
            [("the army", "reject", "withdraw"), ("The president", "accuse", "shelling the town")],
        ),
        (
            "Idris Kolm, the leader of the rebels, spoke on Friday. "
            '"We will not lay down our arms. We will fight against the regime of Laurent Bako," he told reporters by phone.',
            [("Idris Kolm", "reject", "lay down our arms"), ("Idris Kolm", "threaten", "fight against the regime of Laurent Bako")],
        ),
    ],
)  # fmt: skip
def test_whose_it_is(text: str, rows: list[tuple[str, str, str]]) -> None:
    positions = found(load()(text)).positions
    assert [(text[slice(*p.actor)], p.stance, text[slice(*p.issue)]) for p in positions if p.issue] == rows
