"""Statements as real copy has them: quotations and whose they are, official prose, headlines, what was not said."""

from __future__ import annotations

import pytest

from analysis import Report, extract
from tests.statements.rows import cases, each, reading

# Kind of case -> sentences, each with the rows (source, cue, content; None where empty). The last of a kind is a trap.
QUOTATIONS = {
    "each quotation its own speaker": [
        (
            '"We held the hill," Colonel Colwell said. "They ran," rebel spokesman Tomas Veld said.',
            [
                ("Colonel Colwell", "said", '"We held the hill,"'),
                ("rebel spokesman Tomas Veld", "said", '"They ran,"'),
            ],
        ),
        (
            '"No," he said. "Yes," she said. "No," he said again.',
            [("he", "said", '"No,"'), ("she", "said", '"Yes,"'), ("he", "said", '"No,"')],
        ),
        (
            'Orsk said: "We will stay." Veld said: "You will leave."',
            [("Orsk", "said", '"We will stay."'), ("Veld", "said", '"You will leave."')],
        ),
        (
            '"We held the bridge," said Orsk, while Veld insisted: "They lied."',
            [("Orsk", "said", '"We held the bridge,"'), ("Veld", "insisted", '"They lied."')],
        ),
        (
            '"We held," Orsk said, adding: "They ran." "They lied," Veld countered.',
            [
                ("Orsk", "said", '"We held,"'),
                ("Orsk", "adding", '"They ran."'),
                ("Veld", "countered", '"They lied,"'),
            ],
        ),
        (  # the parser loses the subject before its comma
            'Sgt Mat Colwell said: "Two of my men were killed." "The road is closed," Belinda Stroud, told reporters.',
            [
                ("Sgt Mat Colwell", "said", '"Two of my men were killed."'),
                ("Belinda Stroud", "told", '"The road is closed,"'),
            ],
        ),
        (  # a trap: without a cue of its own it goes on
            '"We held the bridge," Orsk said. "They ran."',
            [("Orsk", "said", '"We held the bridge," | "They ran."')],
        ),
    ],
    "any verb is a cue by its place": [
        (
            '"They shelled us," shouted the mayor. "Help us," cried Lena Marek. "It was a trap," whispered one soldier.',
            [
                ("the mayor", "shouted", '"They shelled us,"'),
                ("Lena Marek", "cried", '"Help us,"'),
                ("one soldier", "whispered", '"It was a trap,"'),
            ],
        ),
        (
            '"Never," Tesk shot back. "Then leave," chimed in his deputy.',
            [("Tesk", "shot back", '"Never,"'), ("his deputy", "chimed in", '"Then leave,"')],
        ),
        ('"We will stay," Omar Tesk, the army chief, growled.', [("Omar Tesk", "growled", '"We will stay,"')]),
        ('"It is over," Haddad, who leads the front, spat.', [("Haddad", "spat", '"It is over,"')]),
        ('"I saw it," Orsk remembers.', [("Orsk", "remembers", '"I saw it,"')]),
        ('"You will not pass," the soldiers taunted them.', [("the soldiers", "taunted", '"You will not pass,"')]),
        ('"They loaded our men," a woman who fled told reporters.', [("a woman", "told", '"They loaded our men,"')]),
        (
            'Asked if he would go, "Never," Veld shot back.',
            [(None, "Asked", "if he would go"), ("Veld", "shot back", '"Never,"')],
        ),
        ('Under the slogan "Peace now," thousands marched through Darvel.', []),
        ('"Enough!" The crowd fell silent.', []),
        ('"Last Train to Juba," the film that won the prize, opens in May.', []),
        ('"Operation Dawn," the army began on Monday.', []),
    ],
    "a sentence leads up to it": [
        (
            'The ministry justified the strike: "We acted to protect our people."',
            [("The ministry", "justified", '"We acted to protect our people."')],
        ),
        (
            'In his message, he appreciated her courage: "She was a good teacher. She never hid."',
            [("he", "appreciated", '"She was a good teacher. She never hid."')],
        ),
        (
            'Senator Orsk spoke on television, "This will bring the war back to us."',
            [("Senator Orsk", "spoke", '"This will bring the war back to us."')],
        ),
        ('The mayor opened the play, "The Last Train to Juba."', []),
    ],
    "no cue": [
        (
            'Mayor Halina Orsk began speaking to the crowd. "We will rebuild every house." The crowd fell silent.',
            [("Mayor Halina Orsk", None, '"We will rebuild every house."')],
        ),
        ('Tesk was defiant. "We will not sign." His aides left.', [("Tesk", None, '"We will not sign."')]),
        (
            'Orsk stood up and addressed the council. "We have no fuel left."',
            [("Orsk", None, '"We have no fuel left."')],
        ),
        (
            'The mayor said the town was empty.\n\n"We have nowhere to go."',
            [("The mayor", "said", "the town was empty"), ("The mayor", None, '"We have nowhere to go."')],
        ),
        (
            'The general said the raid was over.\n\nQuote: "We have done what we came to do."',
            [
                ("The general", "said", "the raid was over"),
                ("The general", "Quote", '"We have done what we came to do."'),
            ],
        ),
        (
            '"We have done what we came to do." \u2014 Dr. Lena Marek, surgeon',
            [("Dr. Lena Marek", "\u2014", '"We have done what we came to do."')],
        ),
        ('The school was hit at noon. "We have no fuel left."', []),
        ('Veld was not defiant. "We have no fuel left."', []),
    ],
    "marks": [
        (
            "\u201eWe will not sign,\u201c said General Omar Tesk. \u201eThey must leave,\u201c he said.",
            [
                ("General Omar Tesk", "said", "\u201eWe will not sign,\u201c"),
                ("he", "said", "\u201eThey must leave,\u201c"),
            ],
        ),
        (
            "\u2018We will not sign,\u2019 Omar Tesk said. \u2018The rebels\u2019 leader told us he \u201cwouldn\u2019t talk\u201d,\u2019 he added.",
            [
                ("Omar Tesk", "said", "\u2018We will not sign,\u2019"),
                ("he", "added", "\u2018The rebels\u2019 leader told us he \u201cwouldn\u2019t talk\u201d,\u2019"),
            ],
        ),
        (
            'The envoy said the plan was "dead and buried. The minister disagreed.\n\n"We will go on," the minister said.',
            [
                ("The envoy", "said", 'the plan was "dead and buried.'),
                ("the minister", "said", '"We will go on,"'),
            ],
        ),
        (
            'GUNMEN KILLED 14 PEOPLE ON MONDAY, POLICE SAID. "WE WILL NOT SIGN," SAID REBEL LEADER TOMAS VELD.',
            [
                ("POLICE", "SAID", "GUNMEN KILLED 14 PEOPLE ON MONDAY"),
                ("REBEL LEADER TOMAS VELD", "SAID", '"WE WILL NOT SIGN,"'),
            ],
        ),
    ],
}
TURNS = {
    "turns": [
        (
            "PELT: We will not sign.\n\nREPORTER: How many died?\n\nPELT: Nine people died.",
            [
                ("PELT", ":", "We will not sign"),
                ("REPORTER", ":", "How many died?"),
                ("PELT", ":", "Nine people died"),
            ],
        ),
        (
            "QUESTION: Did the army fire first?\n\nMR. PELT: No. The rebels fired.",
            [("QUESTION", ":", "Did the army fire first?"), ("MR. PELT", ":", "No. The rebels fired")],
        ),
        (
            "Omar Tesk: We did not fire.\nHalina Orsk: You did.\nOmar Tesk: We have proof.",
            [
                ("Omar Tesk", ":", "We did not fire"),
                ("Halina Orsk", ":", "You did"),
                ("Omar Tesk", ":", "We have proof"),
            ],
        ),
        ("LOCATION: Darvel\nDATE: 12 May\nKILLED: 12", []),
        ("SUMMARY: Nine people died in Darvel.\n\nBACKGROUND: The war began in May.", []),
    ],
    "list, hyphen, headline": [
        (
            '\u2022 Police said nine people died.\n\u2022 The mayor: "We will rebuild."',
            [("Police", "said", "nine people died"), ("The mayor", ":", '"We will rebuild."')],
        ),
        ("The vice-president said the truce was over.", [("The vice-president", "said", "the truce was over")]),
        ("The co-founder said the truce was over.", [("The co-founder", "said", "the truce was over")]),
        (
            "Truce is dead - Tesk\n\nThe truce is over, Tesk said.",
            [("Tesk", "-", "Truce is dead"), ("Tesk", "said", "The truce is over")],
        ),
        ("Gaza - Talks resume\n\nThe talks went on.", []),
    ],
}
PROSE = {
    "official prose": [
        (
            "The three states deplored the resumption of fighting.",
            [("The three states", "deplored", "the resumption of fighting")],
        ),
        ("The Council regretted that the truce had ended.", [("The Council", "regretted", "that the truce had ended")]),
        (
            "The Secretary-General is deeply concerned that the fighting has spread.",
            [("The Secretary-General", "deeply concerned", "that the fighting has spread")],
        ),
        ("We remain deeply concerned at the killings.", [("We", "deeply concerned", "at the killings")]),
        (
            "The Ministers reaffirmed their support for the envoy.",
            [("The Ministers", "reaffirmed", "their support for the envoy")],
        ),
        ("An internal memo warns of a famine.", [("An internal memo", "warns", "of a famine")]),
        (
            "The bid calls for the rebels to halt their attacks and for the army to leave.",
            [("The bid", "calls", "for the rebels to halt their attacks and for the army to leave")],
        ),
        (
            "Farmers marched near the barracks, demanding the lifting of the embargo.",
            [("Farmers", "demanding", "the lifting of the embargo")],
        ),
        ("The road to Darvel is deeply concerned with drains.", []),
        ("The mayor was shocked by the blast.", []),
    ],
    "named, charged, believed": [
        ("The note charged Chad with arming bandits.", [("The note", "charged", "with arming bandits")]),
        ("Norway called its patrols defensive in nature.", [("Norway", "called", "its patrols defensive in nature")]),
        (
            "The seaman was identified as Jay Gal by a spokesperson.",
            [("a spokesperson", "identified", "The seaman | as Jay Gal")],
        ),
        ("Nine men were reported killed.", [(None, "reported", "Nine men | killed")]),
        ("The rebels have reportedly left the town.", [(None, "reportedly", "The rebels have | left the town")]),
        (
            "By the envoy's account, the fighting has driven out 30,000 people.",
            [("the envoy", "By the envoy's account", "the fighting has driven out 30,000 people")],
        ),
        ("By the end of May, the fighting had driven out 30,000 people.", []),
        ("The minister dismissed three officers.", []),
    ],
    "passed on by an outlet": [
        (
            "The army said it had taken the town, according to the Herald.",
            [
                ("The army", "said", "it had taken the town"),
                ("the Herald", "according to", "The army said it had taken the town"),
            ],
        ),
        (
            "The agency quoted the minister as saying the port was closed.",
            [("the minister", "saying", "the port was closed")],
        ),
        (
            "According to the Herald, the general said the hill was lost.",
            [
                ("the Herald", "According to", "the general said the hill was lost"),
                ("the general", "said", "the hill was lost"),
            ],
        ),
        ("The paper was sold according to the plan.", []),
    ],
}


UNSAID = [
    ("The ministry made no claim that the rebels had fled.", True),
    ("The army issued no statement saying that the town had fallen.", True),
    ("The ministry confirmed no deaths.", True),
    ("The minister hardly said that the war was over.", True),
    ("The minister scarcely mentioned the prisoners.", True),
    ("The envoy stopped short of saying that the talks had failed.", True),
    ("The mayor retracted his claim that the bridge was mined.", True),
    ("The rebels dropped their demand that the army leave.", True),
    ("The ministry has yet to confirm that the town fell.", True),
    ("The army said no one had been killed.", False),
    ("The minister said it was hardly a truce.", False),
    ("The minister avoided the question and said that the talks went on.", False),
    ('"Never," Tesk shot back.', False),
]
ALL = cases(QUOTATIONS, TURNS, PROSE)


rows = reading(ALL, UNSAID)


@each(ALL)
def test_rows(rows, text, expected):
    assert [row[:3] for row in rows[text]] == expected


@pytest.mark.parametrize(("text", "negated"), UNSAID)
def test_what_was_not_said_is_negated(rows, text, negated):
    assert [row[3] for row in rows[text]] == [negated]


@pytest.mark.parametrize(
    "text", ["The envoy avoided saying that the talks had failed.", "He gave no reason and said nothing."]
)
def test_what_was_avoided_is_no_statement_or_negated(text):
    table = extract([Report("r", text, sha256="")])["statements"]
    assert table["negated"].all()
