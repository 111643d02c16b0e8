"""Are stances found that bodies and officials state in set forms: mandates, preconditions, efforts, appeals to partners?

Each form has sentences of its own and traps beside it.
"""

import pytest

from tests.positions.stated import stated

RIGHT = {
    "appeals to partners": (
        (
            "The African Union appealed to international partners to fund the relief effort.",
            [("The African Union", "request")],
        ),
        ("The mission urged donor partners to keep the crossing open.", [("The mission", "request")]),
        ("The minister promised his partner a holiday.", []),
    ),
    "mandates": (
        ("The Security Council extended the mandate of the force.", [("The Security Council", "support")]),
        ("The Security Council renewed the mission's mandate for a year.", [("The Security Council", "support")]),
        ("The bank extended the mandate of its chairman for a year.", []),
        ("The council extended its opening hours.", []),
    ),
    "requests that": (
        ("Tribal elders requested that a base be established in the area.", [("Tribal elders", "request")]),
        ("The rebels requested that monitors be sent.", [("The rebels", "request")]),
        ("The company requested that a base be built near the plant.", []),
    ),
    "adherence and stands": (
        ("The rebels reaffirmed their adherence to the ceasefire.", [("The rebels", "promise")]),
        ("The rebels reiterated their stance that an election be held by June.", [("The rebels", "demand")]),
        ("The rebels maintain their position that the army must leave.", [("The rebels", "demand")]),
        ("The coach reiterated his stance that the striker must play.", []),
        ("The rebels took a hard line against the plan.", [("The rebels", "disapprove")]),
        ("The school took a hard line against smoking.", []),
        ("The minister took a hard line against tax cuts.", []),
    ),
    "preconditions": (
        ("A withdrawal is a precondition for talks, the minister said.", [("the minister", "demand")]),
        (
            "The minister said the release of prisoners was a prerequisite for any settlement.",
            [("The minister", "demand")],
        ),
        ("A good lock is a precondition for sleep, the minister said.", []),
        ("Rain is a prerequisite for a good harvest, the minister said.", []),
        ("The minister said the patient was in good condition for a man of his age.", []),
    ),
    "efforts": (
        ("Norway is leading efforts to broker a truce.", [("Norway", "mediate")]),
        ("The administration is making an effort to broker a truce.", [("The administration", "mediate")]),
        ("Kenya is engaged in efforts to mediate between the two sides.", [("Kenya", "mediate")]),
        ("The company is leading efforts to broker a merger.", []),
        ("The firm is making an effort to mediate between its staff and its managers.", []),
    ),
    "what is expected of it, whom they shelter": (
        ('"We expect it to release the captives," the minister said of the junta.', [("the minister", "demand")]),
        ('"We expect it to rain," the minister said.', []),
        ('"We expect it to be a long war," the general said.', []),
        ("The army said the rebels were hiding fighters in the town.", [("The army", "accuse")]),
        ("The ministry said Kenya was sheltering refugees from the war.", []),
    ),
    "authority, settling, swipes": (
        ("The Security Council authorised the deployment of peacekeepers.", [("The Security Council", "support")]),
        ("The Council authorised the force to use arms.", [("The Council", "support")]),
        ("The rebels settled for a seat in the cabinet.", [("The rebels", "accept")]),
        ("The general laid into the plan.", [("The general", "disapprove")]),
        ("The minister took a swipe at the rebels.", [("The minister", "disapprove")]),
        ("The envoy has qualms about the plan.", [("The envoy", "disapprove")]),
        ("The two sides remain deadlocked over the border.", [("The two sides", "accept")]),
        ("The bank authorised the payment.", []),
        ("The minister authorised a bonus for the clerks.", []),
        ("He settled for a draw.", []),
        ("The cat took a swipe at the curtain.", []),
        ("The jury remained deadlocked over the verdict.", []),
    ),
    "good and bad, and words that only lead in": (
        ("The minister said the truce was fair.", [("The minister", "support")]),
        ("The minister said the plan was not workable.", [("The minister", "disapprove")]),
        ("The general said the attack was deliberate.", [("The general", "disapprove")]),
        ("The envoy said the shelling was wanton.", [("The envoy", "disapprove")]),
        ('"It is important to keep the truce," the minister said.', [("the minister", "demand")]),
        ('"It is important to note that the truce held," the minister said.', []),
        ('"It is fair to say the raid was small," the minister said.', []),
        ("The weather was awful, the minister said.", []),
        ("The coach said the refereeing was awful.", []),
        ("The minister said the film was dreadful.", []),
        ("The judge said the contract was fair.", []),
    ),
}


@pytest.mark.parametrize("form", RIGHT)
def test_set_forms(form: str) -> None:
    wrong = {sentence: rows for sentence, expected in RIGHT[form] if (rows := stated(sentence)) != expected}
    assert wrong == {}
