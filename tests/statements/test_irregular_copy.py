"""Statements in copy that is not as a style book has it: quotations with odd marks, hearers parted from subjects, asides, second acts.

The last of a kind are traps.
"""

from __future__ import annotations

from tests.statements.rows import Row, cases, each, reading

CASES: dict[str, list[tuple[str, list[Row]]]] = {
    "a quotation that no comma ends, with nothing but its attribution behind it": [
        (
            '"We will hold the bridge until dawn." Deng said.',
            [("Deng", "said", '"We will hold the bridge until dawn."', False)],
        ),
        (
            '“The truce is only a pause” Amina Oko said after a meeting in Goma on Monday.',
            [("Amina Oko", "said", "“The truce is only a pause”", False)],
        ),
        (
            '"We have buried nine people here…" Bol told reporters. "It must end."',
            [("Bol", "told", '"We have buried nine people here…" | "It must end."', False)],
        ),
        ('"We will stay in the camp." Oko said the road was shut.', [("Oko", "said", "the road was shut", False)]),
        ('"The guns are silent this morning." The crowd said nothing.', []),
        ('"The guns are silent now" was what the elders feared.', []),
        (
            '"We will stay here for now." He said: "It is late."',
            [("He", "said", '"It is late."', False)],
        ),
    ],
    "a quotation closed by the mark that opens one, or with such marks within it": [
        (
            "“The wells are dry,“ said Bol Deng, a herder. “We must go.”",
            [("Bol Deng", "said", "“The wells are dry,“ | “We must go.”", False)],
        ),
        (
            "Oko wrote: “The men in “Free Goma” shirts were my sons.”",
            [("Oko", "wrote", "“The men in “Free Goma” shirts were my sons.”", False)],
        ),
        (
            "“The “so-called truce” is over,” he said.",
            [("he", "said", "“The “so-called truce” is over,”", False)],
        ),
        ("“It is late,” he said. “We must go.”", [("he", "said", "“It is late,” | “We must go.”", False)]),
    ],
    "who speaks before the verb, with what they do or wear, or a name in quote marks": [
        (
            '"We will march on Friday," farmer Bol Deng, wearing a red scarf and "Go Home" badges, said quietly.',
            [("farmer Bol Deng", "said", '"We will march on Friday,"', False)],
        ),
        (
            '"The clinic is full," Miller, a retired nurse from Goma, said.',
            [("Miller", "said", '"The clinic is full,"', False)],
        ),
        (
            '"They shot at us," she said as some in the square wept.',
            [("she", "said", '"They shot at us,"', False)],
        ),
        (
            'It called the plan a "farce", which angered Oko.',
            [("It", "called", 'the plan a "farce"', False)],
        ),
    ],
    "a quotation that goes on behind a word in quote marks": [
        (
            '"The land is not empty," he said, using a term meaning "free of men." "There is no reason to leave it."',
            [("he", "said", '"The land is not empty," | "There is no reason to leave it."', False)],
        ),
        (
            '"We will go," Oko said. The town is called "the Nest." "It is ours," Bol said.',
            [("Oko", "said", '"We will go,"', False), ("Bol", "said", '"It is ours,"', False)],
        ),
    ],
    "a line or sentence that is all lead-in": [
        ('Added the mayor: "It is late."', [("the mayor", "Added", '"It is late."', False)]),
        (
            'The vote went on.\n\nStated Bol:\n\n"The stakes are high. We will not go."',
            [("Bol", "Stated", '"The stakes are high. We will not go."', False)],
        ),
        (
            'The head of the camp said in a statement. "There is no water left. We wait."',
            [("The head of the camp", "said", '"There is no water left. We wait."', False)],
        ),
        ('Deng agreed. "It cannot last," he said.', [("he", "said", '"It cannot last,"', False)]),
        (
            'The army issued a statement, "Our men have taken the hill. They will stay."',
            [("The army", "statement", '"Our men have taken the hill. They will stay."', False)],
        ),
        (
            'Oko told them, "The war is lost," and, "We can go home."',
            [("Oko", "told", '"The war is lost," | "We can go home."', False)],
        ),
        ('He did not agree. "It was late."', []),
        ('Listed below: "The Long Retreat."', []),
        ('Oko published a book, "The Long Retreat."', []),
    ],
    "a document that said": [
        (
            'He was met by a sign that said, "We are closed until the war is over."',
            [("a sign", "said", '"We are closed until the war is over."', False)],
        ),
        ("That said, the men went home.", []),
        ("The moves that said most were small.", []),
    ],
    "who is told, parted from the subject of what they are told": [
        ("Bol told Reuters Deng had left.", [("Bol", "told", "Deng had left", False)]),
        ("The mayor told Al Jazeera Amina Oko was ill.", [("The mayor", "told", "Amina Oko was ill", False)]),
        ("She told the Daily Mail Oko would resign.", [("She", "told", "Oko would resign", False)]),
        ("He told Amina Oko he would go.", [("He", "told", "he would go", False)]),
        ("He told Amina Oko that the road was shut.", [("He", "told", "that the road was shut", False)]),
        ("He was told Radio Okapi had closed.", [(None, "told", "Radio Okapi had closed", False)]),
    ],
    "a count with its hedge that opens what is said": [
        (
            "The office said about half of the new wells had dried up.",
            [("The office", "said", "about half of the new wells had dried up", False)],
        ),
        ("The ministry said in May the wells had dried up.", [("The ministry", "said", "the wells had dried up", False)]),
    ],
    "of what someone is accused, behind an insertion or with a clause of its own": [
        (
            "The council accused the militias, including the Free Eagles (FE), of burning the mill.",
            [("The council", "accused", "of burning the mill", False)],
        ),
        (
            "Oko accused Bol of arson, of theft and of lying.",
            [("Oko", "accused", "of arson, of theft and of lying", False)],
        ),
        (
            "The union accused the mayor, among others, of breaking his word that the mine would open.",
            [("The union", "accused", "of breaking his word that the mine would open", False)],
        ),
        ("Oko accused the Ministry of Health.", [("Oko", "accused", "the Ministry of Health", False)]),
        ("The chief accused his deputy that he had fled.", [("The chief", "accused", "that he had fled", False)]),
        ("The miners marched against being accused of theft.", []),
    ],
    "a second act of the speaker": [
        (
            'The front said the pact "will be kept" adding that it prayed for peace.',
            [
                ("The front", "said", 'the pact "will be kept"', False),
                ("The front", "adding", "that it prayed for peace", False),
            ],
        ),
        (
            "She went on, telling the radio that Bol is a liar and questioning how he has lived.",
            [
                ("She", "telling", "that Bol is a liar", False),
                ("She", "questioning", "how he has lived", False),
            ],
        ),
        (
            "Oko says the men took money — asserting that it changed nothing.",
            [
                ("Oko", "says", "the men took money", False),
                ("Oko", "asserting", "that it changed nothing", False),
            ],
        ),
        (
            "Bol accused the men of burning the mill and demanding bribes.",
            [("Bol", "accused", "of burning the mill and demanding bribes", False)],
        ),
        (
            "Observers expect the bank to cut rates — forcing traders to pay more.",
            [("Observers", "expect", "the bank to cut rates — forcing traders to pay more", False)],
        ),
        (
            "Oko dismissed the charges by pointing out that he was abroad.",
            [
                ("Oko", "dismissed", "the charges", False),
                ("Oko", "pointing out", "that he was abroad", False),
            ],
        ),
    ],
    "who passes on what another said": [
        (
            "The general said the truce would hold only if the rebels left, the Herald reported.",
            [
                ("The general", "said", "the truce would hold only if the rebels left", False),
                ("the Herald", "reported", "The general said the truce would hold only if the rebels left", False),
            ],
        ),
        (
            "The general said the Herald reported the raid.",
            [("The general", "said", "the Herald reported the raid", False), ("the Herald", "reported", "the raid", False)],
        ),
    ],
    "a verb without a subject that goes on with what is reported": [
        (
            "An official confirmed the two were meeting, and were due to sign a pact.",
            [("An official", "confirmed", "the two were meeting, and were due to sign a pact", False)],
        ),
        (
            "Deng pledged that the party is in favour of trade, but wants fair terms.",
            [("Deng", "pledged", "that the party is in favour of trade, but wants fair terms", False)],
        ),
        ("Oko said he was ready for talks, but attacked the town.", [("Oko", "said", "he was ready for talks", False)]),
        (
            "Oko said the note was false, but declined to show it.",
            [("Oko", "said", "the note was false", False)],
        ),
    ],
    "what is named, called for or accused, less what else is told": [
        (
            'He called the vote "a farce" and called on the judges to go.',
            [("He", "called", 'the vote "a farce"', False), ("He", "called on", "to go", False)],
        ),
        (
            "The elders accused the army of lying while doctors warned of a famine.",
            [("The elders", "accused", "of lying", False), ("doctors", "warned", "of a famine", False)],
        ),
        ("Bol denied the charges through his lawyer.", [("Bol", "denied", "the charges", True)]),
        (
            "Oko described the feast as the town honouring its dead.",
            [("Oko", "described", "the feast as the town honouring its dead", False)],
        ),
        ("He described the man as a thief while walking home.", [("He", "described", "the man as a thief", False)]),
        (
            "The council called on the gunmen to free the nurses and lay down their rifles.",
            [("The council", "called on", "to free the nurses and lay down their rifles", False)],
        ),
    ],
    "a refusal of the speaker's": [
        (
            "The mayor said that the mill has been sold but declined to name the buyer.",
            [("The mayor", "said", "that the mill has been sold", False)],
        ),
        (
            "He continues to insist that he will fight on and refuses to answer questions.",
            [("He", "insist", "that he will fight on", False)],
        ),
        (
            "The rebels said the army had left but refused to talk.",
            [("The rebels", "said", "the army had left but refused to talk", False)],
        ),
    ],
    "a main clause, or who says the sentence, taken for what is said": [
        (
            "Even as envoys announced that both sides had agreed to the plan, shells fell on the town.",
            [("envoys", "announced", "that both sides had agreed to the plan", False)],
        ),
        (
            "Sirens warned of rockets along the coast on Monday, the Herald reports.",
            [("the Herald", "reports", "Sirens warned of rockets along the coast on Monday", False)],
        ),
        (
            "The truce agreed at talks in Oslo last month was holding, Mr Haq said.",
            [("Mr Haq", "said", "The truce agreed at talks in Oslo last month was holding", False)],
        ),
        ("The mogul announced that he would go.", [("The mogul", "announced", "that he would go", False)]),
        (
            "Oko said that, when the rains came, the road would be shut.",
            [("Oko", "said", "that, when the rains came, the road would be shut", False)],
        ),
    ],
    "who closes a sentence": [
        (
            "The release of the men has had to be delayed, the envoy for Mali, Amina Oko, has said.",
            [("the envoy for Mali, Amina Oko", "said", "The release of the men has had to be delayed", False)],
        ),
        (
            "The truce “shall remain in effect and may be extended by both parties”, the statement added after talks in Oslo.",
            [
                (
                    "the statement",
                    "added",
                    "The truce “shall remain in effect and may be extended by both parties”",
                    False,
                )
            ],
        ),
        (
            "The cabinet was to meet on Tuesday, an official said, as the war entered its eighth day.",
            [("an official", "said", "The cabinet was to meet on Tuesday", False)],
        ),
        (
            "KABUL (AFP) -Twelve people were hurt in the raid, residents said.",
            [("residents", "said", "Twelve people were hurt in the raid", False)],
        ),
    ],
    "a list of what a speaker did": [
        (
            "In Goma, Oko praised the courage of the troops, again blamed Bol for the deaths and left.",
            [
                ("Oko", "praised", "the courage of the troops", False),
                ("Oko", "again blamed", "for the deaths", False),
            ],
        ),
    ],
    "a day and a helper that are no part of source or cue": [
        ("South Sudan's rebels on Saturday accused the army.", [("South Sudan's rebels", "accused", "the army", False)]),
        ("The judge won't reveal the terms of the deal.", [("The judge", "won't reveal", "the terms of the deal", True)]),
        ("The party of Friday prayers said it would go.", [("The party of Friday prayers", "said", "it would go", False)]),
    ],
    "no clause": [
        ("The nurse lost her keys, but found them right before the bus left.", []),
        ("The nurse found that the door was locked.", [("The nurse", "found", "that the door was locked", False)]),
    ],
}  # fmt: skip
rows = reading(cases(CASES))


@each(cases(CASES))
def test_rows(rows, text, expected):
    assert rows[text] == expected
