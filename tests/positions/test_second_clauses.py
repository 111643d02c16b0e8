"""Stances of second clauses (relatives, participles, errands) and what a source says of deeds: its own, and its opponent's.

Each list is a kind, with its traps: near sentences that are read otherwise, or that give no row.
"""

import pytest

from tests.positions.stated import stated

Rows = list[tuple[str, str]]

RELATIVES: list[tuple[str, Rows]] = [
    (
        "The Moro Front, which has been in talks with Manila since March, said nothing of the raid.",
        [("Manila", "negotiate"), ("The Moro Front", "negotiate")],
    ),
    ("Nairobi, which walked out of the talks last week, sent no delegate.", [("Nairobi", "reject")]),
    ("If the rebels, who left the talks in June, return, the mediators will be glad.", [("the rebels", "reject")]),
    (
        "Washington, whose envoy chaired the session, urged both capitals to sign.",
        [("Washington", "mediate"), ("Washington", "request")],
    ),
    (
        "Congolese President Felix Tshisekedi, whose government refused to speak with the rebels, flew to Luanda.",
        [("whose government", "reject")],
    ),
    # which one is meant, or whoever it may be
    ("Any faction that has left the talks may come back, the mediator said.", []),
    ("Any faction, which has left the talks, may come back, the mediator said.", []),
    ("The building, which was shelled by rebels in May, housed the talks.", []),
    ("The militia, which Kigali denies backing, seized the town.", [("Kigali", "deny")]),
]
PARTICIPLES: list[tuple[str, Rows]] = [
    (
        "Ankara turned down the plan, describing it as a gift to terrorists.",
        [("Ankara", "disapprove"), ("Ankara", "reject")],
    ),
    (
        "Kampala welcomed the mission, describing it as a friend of the farmers.",
        [("Kampala", "support"), ("Kampala", "support")],
    ),
    # another thing is named, or nobody names it
    ("Ankara turned down the plan, describing the river as a border.", [("Ankara", "reject")]),
    ("Ankara signed the truce, describing it as a map of the valley.", [("Ankara", "accept")]),
    ("Residents who had fled Goma, calling the truce a joke, queued for bread.", []),
    ("The deal collapsed, leaving thousands without food and threatening the harvest.", []),
]
ERRANDS: list[tuple[str, Rows]] = [
    (
        "The governor of Helmand went on television to deny that his police had fired on the convoy.",
        [("The governor of Helmand", "deny")],
    ),
    ("Sudan's foreign minister flew to Cairo to ask for a longer truce.", [("Sudan's foreign minister", "request")]),
    ("The bishop wrote to the junta to demand the release of the nuns.", [("The bishop", "demand")]),
    # what is done there is not said yet; what another is sent for
    ("The rebel leader flew to Doha to accept a medal.", []),
    ("If the minister flies to Cairo to ask for a truce, the rebels will laugh.", []),
]
GOES_ON: list[tuple[str, Rows]] = [
    (
        "The High Commissioner stands ready to send monitors, should both sides so wish.",
        [("The High Commissioner", "offer")],
    ),
    (
        "The commission chair said the agreement signed in Juba by the two parties must be carried out in full.",
        [("The commission chair", "demand"), ("the two parties", "accept")],
    ),
    ("Should both sides so wish, the talks may move to Oslo.", []),
]
DENIALS: list[tuple[str, Rows]] = [
    ('"We did not light those fires," the rebel leader said.', [("the rebel leader", "deny")]),
    ("The coalition said it was not flying that day.", [("The coalition", "deny")]),
    ("The rebel leader said none of his units moved.", [("The rebel leader", "deny")]),
    ("Islamabad said it had nothing to do with the blast at the consulate.", [("Islamabad", "deny")]),
    ("The army said it had no part in the kidnapping.", [("The army", "deny")]),
    ("The army disputes both numbers.", [("army", "deny")]),  # the parser takes "army" for a part of "disputes"
    # nothing that anyone was charged with
    ("The minister said he had not slept for two days.", []),
    ("The minister said he did not sleep that night.", []),
    ("The general said none of his men slept.", []),
    ("The minister said the dam had nothing to do with the flood.", []),
]
CHARGES: list[tuple[str, Rows]] = [
    ("Armenian gunners have killed three farmers in the disputed district, Baku said.", [("Baku", "accuse")]),
    (
        "Rebels have carried out systematic war crimes in the valley, Amnesty International said.",
        [("Amnesty International", "accuse")],
    ),
    ("A panel of experts found that soldiers had executed captives.", [("A panel of experts", "accuse")]),
    # no party to it
    ("An expert said soldiers had executed captives.", []),
    ("Police said a gunman killed two shopkeepers.", []),
    ("Doctors said soldiers wounded in the fighting had been treated.", []),
    ("A farmer said the army burned his house.", []),
]
UNDERTAKINGS: list[tuple[str, Rows]] = [
    (
        '"Ethiopia will pay for this," the Eritrean information minister said.',
        [("the Eritrean information minister", "threaten")],
    ),
    ("The general said the rebels would pay a heavy price.", [("The general", "threaten")]),
    (
        "The rebel spokesman said the fighters would stay in their trenches as long as nobody shot at them.",
        [],  # no refusal; on which condition they stay is not asked
    ),
    ('"Ethiopia will pay for the wheat," the Eritrean information minister said.', []),
    ("The general said the snow would stay until April.", []),
]
ALL = RELATIVES + PARTICIPLES + ERRANDS + GOES_ON + DENIALS + CHARGES + UNDERTAKINGS


@pytest.mark.parametrize(("sentence", "rows"), ALL, ids=[sentence for sentence, _ in ALL])
def test_what_is_stated(sentence: str, rows: Rows) -> None:
    assert sorted(stated(sentence)) == sorted(rows)
