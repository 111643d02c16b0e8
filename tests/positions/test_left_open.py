"""Is what is doubted, denied, too early to say, pondered or only vital that it be left alone, and what is taken for true kept?"""

import pytest

from analysis.pipeline import load
from analysis.records import found

# The sentence, whose rebels or army take no stance in it.
LEFT_OPEN = (
    "It is unlikely that the rebels will accept the plan.",
    "It is doubtful that the rebels will accept the plan.",
    "It is impossible that the rebels will accept the plan.",
    "It is not true that the rebels rejected the plan.",
    "The minister said it was untrue that the rebels had rejected the plan.",
    "It would be wrong to say that the rebels rejected the plan.",
    "It is too early to say that the rebels have accepted the plan.",
    "The minister said it was hard to believe that the rebels had accepted the plan.",
    "Nobody believes that the rebels will accept the plan.",
    "There is no sign that the rebels will accept the plan.",
    "There is no evidence that the rebels rejected the plan.",
    "Nothing suggests that the rebels accept the truce.",
    "Reports that the rebels had accepted the plan were false.",
    "The claim that the rebels rejected the plan is a lie, the minister said.",
    '"I do not think that the rebels will accept the plan," the envoy said.',
    "The minister is not certain that the rebels will reject the plan.",
    "The statement does not mean that the rebels accept the plan.",
    "It is important that the rebels accept the plan, the envoy said.",
    "Whether the rebels accept the plan is unclear.",
    "The rebels considered rejecting the plan.",
    "The rebels postponed accepting the plan.",
    "The rebels could neither confirm nor deny the raid.",
    "The army neither confirmed nor denied that the rebels had accepted the plan.",
    "Rather than accept the plan, the rebels fought on.",
    "Had it not rained, the rebels would have rejected the plan.",
    "Everyone but the rebels objected to the plan.",
    "The rebels no longer refuse talks.",
)
TOLD = (
    ("The army did not know that the rebels had accepted the plan.", "accept", False),
    ("It is no secret that the rebels back the plan.", "support", False),
    ("It is not surprising that the rebels rejected the plan.", "reject", False),
    ("It is clear that the rebels have rejected the plan.", "reject", False),
    ("The minister regretted that the rebels had rejected the plan.", "reject", False),
    ("The minister confirmed that the rebels had accepted the plan.", "accept", False),
    ("The minister did not hide that the rebels opposed the truce.", "reject", False),
    ("The minister is certain that the rebels will reject the plan.", "reject", False),
    ("The announcement that the rebels had accepted the plan was welcomed by Kenya.", "accept", False),
    ("Nobody but the rebels rejected the plan.", "reject", False),
    ("The rebels oppose neither the truce nor the talks.", "reject", True),
    ("The rebels accepted neither the truce nor the talks.", "accept", True),
    ("The rebels would not deny the attack.", "deny", True),
    ("The rebels refused to rule out talks.", "reject", True),
    ("The rebels are not opposed to the plan.", "reject", True),
    ("The rebels admitted rejecting the plan.", "concede", False),
)


# Other wars: whose stance it is, which, and whether it is denied.
ELSEWHERE = (
    (
        "It is not just that the junta rejected the ceasefire; it also held the envoys.",
        [("the junta", "reject", False)],
    ),
    ("Ethiopia has not to date accepted the border ruling.", [("Ethiopia", "accept", True)]),
    ("Not a single faction in Libya accepted the plan.", []),
    ("The Houthis did not simply reject the offer.", [("The Houthis", "reject", False)]),
    ("It is feared that the Tigers will reject the truce.", []),
    ("Nobody in Colombo doubts that the Tigers will reject the offer.", []),
    ("The ministry did not rule out that the rebels had accepted the terms.", [("The ministry", "reject", True)]),
    ("The general said the bridge over the Drina was vital to the army.", []),
    ("Serb forces attacked the enclave over the weekend.", []),
    ("The opposition attacked the prime minister over the deal.", [("The opposition", "disapprove", False)]),
    ("Azerbaijan shot down the idea of a corridor.", [("Azerbaijan", "reject", False)]),
    ("Ukraine shot down six drones over the city.", []),
)


def of_the_rebels(sentence: str) -> list[tuple[str, bool]]:
    return [
        (p.stance, p.negated)
        for p in found(load()(sentence)).positions
        if sentence[slice(*p.actor)].lower() == "the rebels"
    ]


@pytest.mark.parametrize("sentence", LEFT_OPEN)
def test_what_is_left_open_is_no_stance(sentence: str) -> None:
    assert of_the_rebels(sentence) == []


@pytest.mark.parametrize(("sentence", "stance", "negated"), TOLD)
def test_what_is_taken_for_true_is_one(sentence: str, stance: str, negated: bool) -> None:
    assert of_the_rebels(sentence) == [(stance, negated)]


@pytest.mark.parametrize(("sentence", "rows"), ELSEWHERE)
def test_of_other_wars(sentence: str, rows: list[tuple[str, str, bool]]) -> None:
    positions = found(load()(sentence)).positions
    assert [(sentence[slice(*p.actor)], p.stance, p.negated) for p in positions] == rows
