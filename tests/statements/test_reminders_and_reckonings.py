"""Statements of reminding, inviting and blaming, of what was learnt, of figures that put a toll, and whose a second verb is."""

from __future__ import annotations

from tests.statements.rows import cases, each, reading

# Kind of case -> sentences, each with its rows. The last ones of a kind are traps.
KINDS = {
    "reminds of": [
        (
            "The Council reminds all parties to the war of their duties under the charter.",
            [("The Council", "reminds", "of their duties under the charter", False)],
        ),
        (
            "The envoy reminded the generals of their promise to leave the town.",
            [("The envoy", "reminded", "of their promise to leave the town", False)],
        ),
        (
            "The ministry informed the families of their sons' deaths.",
            [("The ministry", "informed", "of their sons' deaths", False)],
        ),
        ("He reminded her of his brother.", []),
        ("The general reminds him of Idris Bol.", []),
        ("The colonel was informed of the raid.", []),
    ],
    "invites to do": [
        (
            "The chair invited both parties to send observers to the camp.",
            [("The chair", "invited", "to send observers to the camp", False)],
        ),
        (
            "The Council invites all states to contribute to the fund.",
            [("The Council", "invites", "to contribute to the fund", False)],
        ),
        ("The envoy was invited to speak at the camp.", []),
        ("The mayor invited the guests into the hall to wait.", []),
        ("The attack invites the army to strike back.", []),
    ],
    "it was learnt": [
        (
            "Rebels are still holding the dam, it was learnt.",
            [(None, "learnt", "Rebels are still holding the dam", False)],
        ),
        (
            "It was learnt on Sunday that the governor had fled.",
            [(None, "learnt", "that the governor had fled", False)],
        ),
        ("He learned to swim in the lake.", []),
        ("He learned that his son was dead.", []),
        ("He's learned enough about the army that he's sure it will stay.", []),
    ],
    "blamed in words": [
        (
            'The opposition flayed the junta for "sleeping through the flood".',
            [("The opposition", "flayed", 'the junta for "sleeping through the flood"', False)],
        ),
        (
            'The bishop chided both sides for "playing with lives".',
            [("The bishop", "chided", 'both sides for "playing with lives"', False)],
        ),
        (
            "The judge rebuked the general for lying to the court.",
            [("The judge", "rebuked", "the general for lying to the court", False)],
        ),
        ("The teacher scolded the boys.", []),
    ],
    "figures that put a toll": [
        (
            "Official figures put the toll at 212.",
            [("Official figures", "put", "the toll at 212", False)],
        ),
        (
            "Hospital records put the number of dead at 31.",
            [("Hospital records", "put", "the number of dead at 31", False)],
        ),
        ("Two figures put mines at the gate.", []),
        ("The records put him at the scene.", []),
    ],
    "whose the second verb is": [
        (
            "The government accuses the union of failing to gather in two towns agreed under the pact"
            " and has threatened to jail its leaders.",
            [
                ("The government", "accuses", "of failing to gather in two towns", False),
                ("The government", "threatened", "to jail its leaders", False),
            ],
        ),
        (
            "The Office notes that two men remain in jail and has urged Chad to free them.",
            [
                ("The Office", "notes", "that two men remain in jail", False),
                ("The Office", "urged", "to free them", False),
            ],
        ),
        (
            "It took note of the rebels' statement denying involvement and invited the group to give the panel access.",
            [("It", "invited", "to give the panel access", False)],
        ),
        (
            "The mayor praised a group helping the poor and urged others to join it.",
            [
                ("The mayor", "praised", "a group helping the poor", False),
                ("The mayor", "urged", "to join it", False),
            ],
        ),
    ],
    "whose sons are believed to be held": [
        (
            "The widow, whose sons are believed to be held in Bor, waits.",
            [(None, "believed", "whose sons | to be held in Bor", False)],
        ),
        (
            "The men, who are believed to be held in Bor, are miners.",
            [(None, "believed", "to be held in Bor", False)],
        ),
    ],
}
rows = reading(cases(KINDS))


@each(cases(KINDS))
def test_rows(rows, text, expected):
    assert rows[text] == expected
