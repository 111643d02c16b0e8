"""Whose words: a claim is put in no wrong mouth, and ends where the reporter's or another's own words start."""

from __future__ import annotations

import pytest

from analysis import Report, extract
from tests.statements.rows import cases, checked

# Kind of case -> sentences, each with its rows. The last ones of a kind are traps.
KINDS = {
    "what another says of it, and what another interrupts": [
        (
            "The abbot said the well had run dry, which the miller denied.",
            [("The abbot", "said", "the well had run dry", False)],
        ),
        (
            "The well, the abbot said, is dry, and the mill, Ode said, is shut.",
            [("the abbot", "said", "The well | is dry", False), ("Ode", "said", "the mill | is shut", False)],
        ),
        (
            "The abbot said the well, which the miller had dug, was dry.",
            [("The abbot", "said", "the well, which the miller had dug, was dry", False)],
        ),
        (
            "The well, the abbot said, is dry, and the mill is shut.",
            [("the abbot", "said", "The well | is dry, and the mill is shut", False)],
        ),
    ],
    "who made the paper or the data that speaks": [
        (
            "According to data compiled by the guild, the well ran dry.",
            [("data compiled by the guild", "According to", "the well ran dry", False)],
        ),
        (
            "A letter signed by the abbot said the well had run dry.",
            [("A letter signed by the abbot", "said", "the well had run dry", False)],
        ),
        (
            "An aide quoted by the gazette said the well had run dry.",
            [("An aide", "said", "the well had run dry", False)],
        ),
        (
            "A miller robbed by the guards said the well had run dry.",
            [("A miller", "said", "the well had run dry", False)],
        ),
    ],
    "what one is accused of, behind who accuses": [
        (
            "The abbot was accused by the miners of hoarding salt.",
            [("the miners", "accused", "The abbot | of hoarding salt", False)],
        ),
        (
            "The guard was accused on Friday by the head of the union of taking bribes.",
            [("the head of the union", "accused", "The guard | of taking bribes", False)],
        ),
        (
            "The navy was accused by a panel of judges of torture.",
            [("a panel of judges", "accused", "The navy | of torture", False)],
        ),
        ("The colonel was accused by the king of Tonga.", []),
        ("The colonel was accused by members of parliament.", []),
    ],
    "what a verb interrupts goes on behind it": [
        (
            "The monks have vowed, a pilgrim told the gazette, to guard the bridge.",
            [
                ("The monks", "vowed", "to guard the bridge", False),
                ("a pilgrim", "told", "The monks have vowed | to guard the bridge", False),
            ],
        ),
        (
            "They had been warned by the miller, they said, that no boats were left.",
            [
                ("the miller", "warned", "that no boats were left", False),
                ("they", "said", "They had been warned by the miller | that no boats were left", False),
            ],
        ),
        (
            "Peru wants to share the river with Chile alone, its embassy has said, and sees no use for a court.",
            [
                (
                    "its embassy",
                    "said",
                    "Peru wants to share the river with Chile alone | and sees no use for a court",
                    False,
                )
            ],
        ),
        (
            "His uncle had ordered him, the girl said, never to cross the field.",
            [
                ("His uncle", "ordered", "never to cross the field", False),
                ("the girl", "said", "His uncle had ordered him | never to cross the field", False),
            ],
        ),
        (  # what the speaker did next is none of his words
            "The harvest is lost, she said, and left the barn.",
            [("she", "said", "The harvest is lost", False)],
        ),
        (
            "The colonel told the monks to guard the bridge.",
            [("The colonel", "told", "to guard the bridge", False)],
        ),
        (
            "The boats had gone, they said, and the bridge was down.",
            [("they", "said", "The boats had gone | and the bridge was down", False)],
        ),
    ],
    "what another says to it": [
        (
            "The firm said that the barn was empty, which the farmers deny.",
            [("The firm", "said", "that the barn was empty", False)],
        ),
        (
            "The mill, the firm said, had been closed for repairs, which the union did not confirm.",
            [("the firm", "said", "The mill | had been closed for repairs", False)],
        ),
        (
            "Gunmen sank two ferries, a harbour master said, in what the premier called the worst day of the war.",
            [
                ("a harbour master", "said", "Gunmen sank two ferries", False),
                ("the premier", "called", "what | the worst day of the war", False),
            ],
        ),
        (
            "Chile says that it has paid, and Peru that the money is lost.",
            [("Chile", "says", "that it has paid", False)],
        ),
        (  # its own words
            "The firm said that it had sold the barn, which he denied.",
            [("The firm", "said", "that it had sold the barn, which he denied", False)],
        ),
        (
            "The minister said he had spies in the camp, and the proof that they were loyal.",
            [("The minister", "said", "he had spies in the camp, and the proof that they were loyal", False)],
        ),
        (
            "The sexton said that the bell, which the parish rejected, was cracked.",
            [("The sexton", "said", "that the bell, which the parish rejected, was cracked", False)],
        ),
    ],
    "who says no more": [
        (
            "The ministry said 40 sailors had drowned but did not elaborate.",
            [("The ministry", "said", "40 sailors had drowned", False)],
        ),
        (
            "The ministry said that 40 sailors drowned and gave no further details.",
            [("The ministry", "said", "that 40 sailors drowned", False)],
        ),
        (
            "The ministry said 40 sailors had drowned, without giving details.",
            [("The ministry", "said", "40 sailors had drowned", False)],
        ),
        (
            "The ministry said 40 sailors had drowned, without saying how.",
            [("The ministry", "said", "40 sailors had drowned", False)],
        ),
        (
            "The ministry said the pirates had left the port but did not say why they had gone.",
            [
                ("The ministry", "said", "the pirates had left the port", False),
                ("The ministry", "not say", "why they had gone", True),
            ],
        ),
        (
            "The pirates said they were ready to talk but would not land first.",
            [("The pirates", "said", "they were ready to talk but would not land first", False)],
        ),
        (  # traps: what they of whom it is told did not do
            "The ministry said the pirates had taken sailors but did not give them water.",
            [("The ministry", "said", "the pirates had taken sailors but did not give them water", False)],
        ),
        (
            "The mayor said that the army had shelled the port and gave no warning.",
            [("The mayor", "said", "that the army had shelled the port and gave no warning", False)],
        ),
        (
            "The mayor said the pirates would name a captain and would not name a second.",
            [("The mayor", "said", "the pirates would name a captain and would not name a second", False)],
        ),
    ],
    "what the speaker did next": [
        (
            "The bishop told the elders that the road must be opened and left the room.",
            [("The bishop", "told", "that the road must be opened", False)],
        ),
        (
            "The navy said one ferry had been sunk and its crew rescued, and released a film.",
            [("The navy", "said", "one ferry had been sunk and its crew rescued", False)],
        ),
        (  # traps
            "The bishop said the road must be opened and mended.",
            [("The bishop", "said", "the road must be opened and mended", False)],
        ),
        (
            "The navy said a ferry had been sunk and its crew had drowned.",
            [("The navy", "said", "a ferry had been sunk and its crew had drowned", False)],
        ),
    ],
    "the time is no speaker": [
        (
            "The nuns who fled after the raid said they were hungry.",
            [("The nuns", "said", "they were hungry", False)],
        ),
        (
            "A decree signed before the war says that the land is theirs.",
            [("A decree", "says", "that the land is theirs", False)],
        ),
        (
            "A letter sent to the mayors after the vote demanded that they go.",
            [("A letter", "demanded", "that they go", False)],
        ),
        (  # a trap: here the time has a verb of its own
            "The nuns who fled after the raid began said they were hungry.",
            [("The nuns", "said", "they were hungry", False)],
        ),
        ("The judge left after the hearings failed.", []),
    ],
    "of whom a relative clause tells": [
        (
            "Critics of the admiral, who denies sinking the ferry, say he should be tried.",
            [
                ("the admiral", "denies", "sinking the ferry", True),
                ("Critics of the admiral", "say", "he should be tried", False),
            ],
        ),
        (
            "The leader of the miners, who say they will strike on, has fled.",
            [("the miners", "say", "they will strike on", False)],
        ),
        (
            "It was Mr Ochieng, not the elders, who said that the land had been sold.",
            [("Mr Ochieng", "said", "that the land had been sold", False)],
        ),
        (  # traps
            "A group of nurses, who say they were beaten, marched on the court.",
            [("A group of nurses", "say", "they were beaten", False)],
        ),
        (
            "The head of the mission, who says he is ill, has left.",
            [("The head of the mission", "says", "he is ill", False)],
        ),
    ],
    "jailed for saying": [
        (
            "The duke hanged the scouts for saying that the city had surrendered.",
            [("the scouts", "saying", "that the city had surrendered", False)],
        ),
        (
            "The editor was jailed for saying that the war was lost.",
            [("The editor", "saying", "that the war was lost", False)],
        ),
        (  # a trap: who begs pardon said it
            "The duke apologised to the widow for saying that her son had fled.",
            [("The duke", "saying", "that her son had fled", False)],
        ),
    ],
    "a subject behind a clause of time": [
        (
            "Mrs Haas said that soldiers had ordered her to leave and that when she refused an officer told her the mill would burn.",
            [
                (
                    "Mrs Haas",
                    "said",
                    "that soldiers had ordered her to leave and that when she refused an officer told her the mill would burn",
                    False,
                ),
                ("soldiers", "ordered", "to leave", False),
                ("an officer", "told", "the mill would burn", False),
            ],
        ),
    ],
    "a quotation behind a participle": [
        ('Men shouting "The sea is ours" stormed the pier.', [("Men", "shouting", '"The sea is ours"', False)]),
    ],
}
FAULTS: list[tuple[str, list[object], str]] = [
    (
        "The bishop told the elders that the road must be opened and went to sleep.",
        [("The bishop", "told", "that the road must be opened", False)],
        "no object tells that the second verb is finite",
    ),
]

rows, test_rows, test_known_fault = checked(cases(KINDS), FAULTS)

# Text -> the holders of its positions.
HOLDERS = [
    ("Kenya said the rebels wanted war, and called for talks.", {"Kenya"}),
    ("The governor was accused by the rebels of hiding grain from the besieged town.", {"the rebels"}),
    ("Critics of the general, who denies shelling the town, have fled.", {"the general"}),
    ("The rebels have vowed, a bishop told the radio, to lay down their arms.", {"The rebels"}),
    ("Thailand rejects a truce, its foreign ministry said, and opposes talks with the rebels.", {"Thailand"}),
]


@pytest.mark.parametrize(("text", "holders"), HOLDERS)
def test_holders(text: str, holders: set[str]) -> None:
    table = extract([Report("holders", text, sha256="")])["positions"]
    assert set(table["actor"]) == holders
