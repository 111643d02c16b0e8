"""Where the words of one end and those of another start, and relative clauses with their attribution inside."""

from __future__ import annotations

from tests.statements.rows import cases, each, reading

# Kind of case -> sentences, each with its rows. The last ones of a kind are traps.
KINDS = {
    "accused each other": [
        (
            "Chad and Niger accused each other of shelling the border post.",
            [("Chad and Niger", "accused", "of shelling the border post", False)],
        ),
        (
            "The two sides accused one another of breaking the truce just hours after it was signed in Doha.",
            [
                (
                    "The two sides",
                    "accused",
                    "of breaking the truce just hours after it was signed in Doha",
                    False,
                )
            ],
        ),
        (
            "Chad and Niger accused each other of breaking the truce just minutes after it was signed in Doha.",
            [
                (
                    "Chad and Niger",
                    "accused",
                    "of breaking the truce just minutes after it was signed in Doha",
                    False,
                )
            ],
        ),
        ("Both armies accused the other of using mines.", [("Both armies", "accused", "of using mines", False)]),
        ("Both sides blamed each other.", []),
        (
            "The soldiers blamed the others for the raid.",
            [("The soldiers", "blamed", "for the raid", False)],
        ),
        (  # a trap: whom it names is told
            "The driver accused the other driver of fleeing.",
            [("The driver", "accused", "of fleeing", False)],
        ),
    ],
    "with another claiming": [
        (
            "The rebels accused the mayor of hiding arms, with the governor claiming that the depot was full.",
            [
                ("The rebels", "accused", "of hiding arms", False),
                ("the governor", "claiming", "that the depot was full", False),
            ],
        ),
        (
            "The army said the road was open, with rebels claiming that they still held the bridge.",
            [
                ("The army", "said", "the road was open", False),
                ("rebels", "claiming", "that they still held the bridge", False),
            ],
        ),
        (
            "The minister said talks had failed, with each side demanding that the other disarm first.",
            [
                ("The minister", "said", "talks had failed", False),
                ("each side", "demanding", "that the other disarm first", False),
            ],
        ),
        (  # a trap: no one else speaks
            "The army said it had struck the camp, with 40 rebels being held there.",
            [("The army", "said", "it had struck the camp, with 40 rebels being held there", False)],
        ),
    ],
    "denied the claims warning": [
        (
            "Sudan denied the claims warning that rebels had mined the road.",
            [
                ("Sudan", "denied", "the claims", True),
                ("Sudan", "warning", "that rebels had mined the road", False),
            ],
        ),
        (
            "The militia rejected the accusation insisting that no civilians were in the house.",
            [
                ("The militia", "rejected", "the accusation", True),
                ("The militia", "insisting", "that no civilians were in the house", False),
            ],
        ),
        (  # a trap: a letter can warn
            "The mayor dismissed a letter warning that the dam was unsafe.",
            [
                ("The mayor", "dismissed", "a letter warning that the dam was unsafe", False),
                ("a letter", "warning", "that the dam was unsafe", False),
            ],
        ),
    ],
    "and it would": [
        (
            "Kenya has insisted any pause would be brief and it would continue its offensive at dawn.",
            [("Kenya", "insisted", "any pause would be brief and it would continue its offensive at dawn", False)],
        ),
        (
            "The ministry said the bridge was closed and it would report on the damage.",
            [("The ministry", "said", "the bridge was closed and it would report on the damage", False)],
        ),
        (  # a trap: a second cue
            "The ministry said the bridge was closed and it warned that the ferry was full.",
            [
                ("The ministry", "said", "the bridge was closed", False),
                ("it", "warned", "that the ferry was full", False),
            ],
        ),
    ],
    "it went on, until": [
        (
            "There would be no more talks, it went on, until the prisoners were freed.",
            [("it", "went on", "There would be no more talks | until the prisoners were freed", False)],
        ),
        (
            "The siege will go on, the general said, unless the rebels surrender.",
            [("the general", "said", "The siege will go on | unless the rebels surrender", False)],
        ),
        (  # a trap: what stood against it, by the writer
            "The siege was over, the general said, while shells fell on the town.",
            [("the general", "said", "The siege was over", False)],
        ),
    ],
    "and nine, according to": [
        (
            "He denies that any of the miners has been hurt, and nine of them, according to the union, have been freed.",
            [
                ("He", "denies", "that any of the miners has been hurt", True),
                ("the union", "according to", "nine of them | have been freed", False),
            ],
        ),
        (
            "Rebels hold the dam, and the road to it, according to villagers, has been mined.",
            [("villagers", "according to", "the road to it | has been mined", False)],
        ),
        (
            "He said the dam was held, but the road, according to villagers, was open.",
            [
                ("He", "said", "the dam was held", False),
                ("villagers", "according to", "the road | was open", False),
            ],
        ),
        (
            "The dam, according to villagers, has been mined.",
            [("villagers", "according to", "The dam | has been mined", False)],
        ),
    ],
    "where, elders say, men are held": [
        (
            "The camp, where, several elders say, 200 men are being held, is closed to visitors.",
            [("several elders", "say", "where | 200 men are being held", False)],
        ),
        (
            "They have closed the mine, where, many families believe, their sons are buried.",
            [("many families", "believe", "where | their sons are buried", False)],
        ),
        (
            "The raid on Bor, in which, according to the mission, 64 people died, went on for two days.",
            [("the mission", "according to", "in which | 64 people died", False)],
        ),
        (
            "The raid on Bor, in which, aid workers say, 64 people died, was the third.",
            [("aid workers", "say", "in which | 64 people died", False)],
        ),
        (
            'She fled to Bor, where, she said, "they burned everything".',
            [("she", "said", 'where | "they burned everything"', False)],
        ),
        (
            "The house in which, she says, her mother died is gone.",
            [("she", "says", "in which | her mother died", False)],
        ),
        (  # traps: no relative clause, and one without its attribution
            "When, they asked, will it end?",
            [("they", "asked", "When | will it end?", False)],
        ),
        ("The camp, where several elders live, is closed to visitors.", []),
    ],
}
rows = reading(cases(KINDS))


@each(cases(KINDS))
def test_rows(rows, text, expected):
    assert rows[text] == expected
