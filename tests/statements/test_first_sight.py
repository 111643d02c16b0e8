"""Statements in copy read for the first time: whose a quotation is, where content starts and ends, cues parted from what they govern."""

from __future__ import annotations

from tests.statements.rows import Row, cases, each, reading

# Kind of case -> sentences, each with the rows (source, cue, content, whether negated). The last of a kind are traps.
CASES: dict[str, list[tuple[str, list[Row]]]] = {
    "a quotation that belongs to what opens the sentence": [
        (
            'Asked if the deal was "a sham," most of the elders said yes.',
            [(None, "Asked", 'if the deal was "a sham,"', False), ("most of the elders", "said", "yes", False)],
        ),
        (
            'Citing the siege and the mayor\'s "dreams of peace," Amina Oko urged the council to stand firm.',
            [("Amina Oko", "urged", "to stand firm", False)],
        ),
        ('In a speech on "unity," Bol denounced the tariffs.', [("Bol", "denounced", "the tariffs", False)]),
        (
            'In her 2012 book, "The Long Retreat," Ms. Deng suggested moving the capital.',
            [("Ms. Deng", "suggested", "moving the capital", False)],
        ),
        (
            'Judging by "the tone of the note," Oko told reporters, peace is near.',
            [("Oko", "told", "peace is near", False)],
        ),
        ('Asked whether he would go, "Never," he said.', [("he", "said", '"Never,"', False)]),
        (
            'When the strike was called "illegal," the union leader said: "We will go on."',
            [("the union leader", "said", '"We will go on."', False)],
        ),
    ],
    "a quotation that goes on with a sentence begun before its comma": [
        (
            'In past wars, "we could reach people by radio," the envoy said.',
            [("the envoy", "said", 'In past wars, "we could reach people by radio,"', False)],
        ),
        (
            'If the pact is signed, "we will go home," General Oko said.',
            [("General Oko", "said", 'If the pact is signed, "we will go home,"', False)],
        ),
        (
            'But with the wells dry, "the herds will die within a week," warned Amina Yusuf.',
            [("Amina Yusuf", "warned", 'But with the wells dry, "the herds will die within a week,"', False)],
        ),
        (
            'The tax, known as the port levy, "has cost us half of our trade," said Bol Deng.',
            [("Bol Deng", "said", 'The tax, known as the port levy, "has cost us half of our trade,"', False)],
        ),
        ('Asked why, "we had no choice," he said.', [("he", "said", '"we had no choice,"', False)]),
        (
            'When the guns fell silent, "we came out of the cellar," she recalled.',
            [("she", "recalled", '"we came out of the cellar,"', False)],
        ),
        (
            'Speaking in Juba, "we will never sign," Bol told reporters.',
            [("Bol", "told", '"we will never sign,"', False)],
        ),
        ('He added, "we will go on," and the crowd cheered.', [("He", "added", '"we will go on,"', False)]),
        (
            'The party has a new slogan, "peace first," which Oko coined to please farmers, said Bol.',
            [("Bol", "said", 'The party has a new slogan, "peace first," which Oko coined to please farmers', False)],
        ),
    ],
    "a quotation that a participle of speech leads up to": [
        (
            'The rains have failed, the farmer said, adding, "The wells are dry."',
            [
                ("the farmer", "said", "The rains have failed", False),
                ("the farmer", "adding", '"The wells are dry."', False),
            ],
        ),
        (
            'The union claimed victory in a note, saying: "We have won the port."',
            [("The union", "claimed", "victory", False), ("The union", "saying", '"We have won the port."', False)],
        ),
        (
            'Bol wrote to the council, asking, "Who will pay for the bridge?"',
            [("Bol", "asking", '"Who will pay for the bridge?"', False)],
        ),
        ('The envoy said, speaking in Rome, "It is over."', [("The envoy", "said", '"It is over."', False)]),
        (
            '"It is a lie," Oko said, adding that the army "fled."',
            [("Oko", "said", '"It is a lie,"', False), ("Oko", "adding", 'that the army "fled."', False)],
        ),
    ],
    "the title of a work": [
        ('The bishop told the story in his memoir, "An African Son." The army laughed.', []),
        (
            'The war was lost, the bishop said in his 2012 book, "The Long Retreat."',
            [("the bishop", "said", "The war was lost", False)],
        ),
        ('The singer said in her new song, "Bread For All." It sold well.', []),
        (
            'The bishop said in an article, "We are tired of war."',
            [("The bishop", "said", '"We are tired of war."', False)],
        ),
        ('The mayor said in a film: "My Town Will Live."', [("The mayor", "said", '"My Town Will Live."', False)]),
    ],
    "what a participle opens is no cue of a quotation": [
        ('Citing "a duty to the dead," he said, "We must go."', [("he", "said", '"We must go."', False)]),
        ('"I am tired," he said, "We must go."', [("he", "said", '"I am tired," | "We must go."', False)]),
        ('Told "no," he left.', []),
        ('"Peace," he said: "That is all."', [("he", "said", '"Peace," | "That is all."', False)]),
    ],
    "a call whose preposition stands apart": [
        ("The pope called on Friday for a truce in Yemen.", [("The pope", "called", "for a truce in Yemen", False)]),
        ("The pope called again on both sides to stop.", [("The pope", "called", "to stop", False)]),
        (
            "The union called late Sunday for the release of all miners.",
            [("The union", "called", "for the release of all miners", False)],
        ),
        (
            "The bishops called in a letter for an end to the siege.",
            [("The bishops", "called", "for an end to the siege", False)],
        ),
        (
            "The farmers have called repeatedly on the ministry to open the canal.",
            [("The farmers", "called", "to open the canal", False)],
        ),
        (
            "The bishops called for the army to leave the valley.",
            [("The bishops", "called", "for the army to leave the valley", False)],
        ),
        ("Bol called Oko on Friday for a loan.", []),
        ("The doctor called again in the evening.", []),
        ("The mayor called in at the school on Friday.", []),
    ],
    "has taken for is": [
        ("She's said she will sell the farm.", [("She", "said", "she will sell the farm", False)]),
        ("He's admitted that the wells were poisoned.", [("He", "admitted", "that the wells were poisoned", False)]),
        ("He's told that he must leave.", [(None, "told", "that he must leave", False)]),
        ("She's learned that the wells are dry.", []),
        ("It's said that the wells are dry.", [(None, "said", "that the wells are dry", False)]),
    ],
    "whether, asked of someone": [
        (
            "Radio Ndeke asked the minister if he had ordered the raid.",
            [("Radio Ndeke", "asked", "if he had ordered the raid", False)],
        ),
        (
            "The teacher asked both boys if they had seen the dog.",
            [("The teacher", "asked", "if they had seen the dog", False)],
        ),
        ("The ferryman will take the herders if the army asks.", []),
        ("The bank lends to farmers, if they ask.", []),
    ],
    "as X told": [
        (
            "As reported by Radio Ndeke, miners found the bodies on Monday.",
            [("Radio Ndeke", "reported", "miners found the bodies on Monday", False)],
        ),
        (
            "The bodies were found on Monday, as first reported by the Daily Kolo.",
            [("the Daily Kolo", "first reported", "The bodies were found on Monday", False)],
        ),
        (
            "The road is open, and as Bol noted, people could still use it.",
            [("Bol", "noted", "people could still use it", False)],
        ),
        ("The dam will be built, as planned by the ministry.", []),
        ("As Bol spoke, the crowd went home.", []),
        ("The seeds were sown, and as rain fell, the farmers sang.", []),
    ],
    "who speaks, taken for what stands beside the opening phrase": [
        (
            "As part of the deal, Marcel Oko, 51, said that he would leave the firm.",
            [("Marcel Oko", "said", "that he would leave the firm", False)],
        ),
        (
            "At the camp, where 300 people live, Bol Deng, the head of the clinic, warned that the wells were dry.",
            [("Bol Deng", "warned", "that the wells were dry", False)],
        ),
        (
            "In addition to Mr. Bol, two teachers from Goma, Amina Oko and Pema Deng, have said they will strike.",
            [("two teachers from Goma, Amina Oko and Pema Deng", "said", "they will strike", False)],
        ),
        ("After talks with Bol Deng, the mayor, Oko said it was over.", [("Oko", "said", "it was over", False)]),
        (
            "In Goma, the capital of the province, officials said the road was shut.",
            [("officials", "said", "the road was shut", False)],
        ),
        (
            "With Oko, its founder, in jail, the party said it would not run.",
            [("the party", "said", "it would not run", False)],
        ),
    ],
    "as reported by an outlet, of words that have a cue": [
        ('"It is over," Oko said in Juba, as reported by Radio Ndeke.', [("Oko", "said", '"It is over,"', False)]),
    ],
    "who is asked does not ask": [
        ("The general, asked if the town had fallen, said no.", [(None, "asked", "if the town had fallen", False)]),
        ("The nurse, told that the road was mined, turned back.", [(None, "told", "that the road was mined", False)]),
        (
            "The general, Bol Deng, asked if the town had fallen.",
            [("The general, Bol Deng", "asked", "if the town had fallen", False)],
        ),
        (
            "Reporters, who were many, asked if the town had fallen.",
            [("Reporters", "asked", "if the town had fallen", False)],
        ),
    ],
    'two clauses before "according to"': [
        (
            "Two officers sold fuel from the depot and their captain hid the receipts, according to a report.",
            [
                (
                    "a report",
                    "according to",
                    "Two officers sold fuel from the depot and their captain hid the receipts",
                    False,
                )
            ],
        ),
        (
            "Rents fell in spring, but rose again in the autumn, according to the housing office.",
            [("the housing office", "according to", "Rents fell in spring, but rose again in the autumn", False)],
        ),
        (
            "The mill is one of nine burned this spring and the second burned by its owner, according to a list.",
            [
                (
                    "a list",
                    "according to",
                    "The mill is one of nine burned this spring and the second burned by its owner",
                    False,
                )
            ],
        ),
        (
            "Rebels took the town on Monday and the army left, according to residents.",
            [("residents", "according to", "Rebels took the town on Monday and the army left", False)],
        ),
        (
            "The drought has killed 900 cows, according to the envoy, and driven herders from the hills.",
            [
                (
                    "the envoy",
                    "according to",
                    "The drought has killed 900 cows | and driven herders from the hills",
                    False,
                )
            ],
        ),
        (
            "According to the Lake Forum, a Goma-based club, at least 300 boatmen and their sons are in debt.",
            [("the Lake Forum", "According to", "at least 300 boatmen and their sons are in debt", False)],
        ),
        (
            "Bol left the party in May, and it has lost 300 members since, according to the Daily Kolo.",
            [("the Daily Kolo", "according to", "it has lost 300 members since", False)],
        ),
        (
            "The army burned the mill, according to the mayor, and Oko said it would burn more.",
            [
                ("the mayor", "according to", "The army burned the mill", False),
                ("Oko", "said", "it would burn more", False),
            ],
        ),
        (
            "The nuns left the abbey on Thursday, according to the bishop, and said they were tired.",
            [
                ("the bishop", "according to", "The nuns left the abbey on Thursday", False),
                ("The nuns", "said", "they were tired", False),
            ],
        ),
    ],
    "an attribution within a relative clause": [
        (
            "The clinic is near the quay, which, Oko said, is empty in autumn.",
            [("Oko", "said", "the quay, which | is empty in autumn", False)],
        ),
        (
            "Bol thanked the ferrymen, all of whom, she explained, work at night.",
            [("she", "explained", "all of whom | work at night", False)],
        ),
        ("He met an army that, he says, burned his farm.", [("he", "says", "an army that | burned his farm", False)]),
        ("The drivers came back, some of whom, it said, had fled.", [("it", "said", "some of whom | had fled", False)]),
        ("The bridge, Oko said, is safe.", [("Oko", "said", "The bridge | is safe", False)]),
    ],
    "a charge behind a relative clause": [
        (
            "The mayor accused Halima Deng, who owns the ferry, of hiding fuel.",
            [("The mayor", "accused", "of hiding fuel", False)],
        ),
        (
            "Oko accused the rebels, whose leader lives in Chad, of burning the mill.",
            [("Oko", "accused", "of burning the mill", False)],
        ),
        (
            "The bishops blamed the army, which held the bridge, for the deaths.",
            [("The bishops", "blamed", "for the deaths", False)],
        ),
        (
            "The plan drew protests from farmers in the south, who accused the mayor of waste.",
            [("farmers in the south", "accused", "the mayor of waste", False)],
        ),
        ("Oko praised the nurses, who stayed in the town.", [("Oko", "praised", "the nurses", False)]),
        ("The union accused Oko, who left.", [("The union", "accused", "Oko", False)]),
    ],
    "what is joined to the cue, not to what is told": [
        (
            "In May, Oko praised Bol, warning that the dam could burst and hinting that the gates were rotten.",
            [
                ("Oko", "praised", "Bol", False),
                ("Oko", "warning", "that the dam could burst", False),
                ("Oko", "hinting", "that the gates were rotten", False),
            ],
        ),
        (
            "The board has proposed closing two wards and dismissed its director.",
            [("The board", "proposed", "closing two wards", False)],
        ),
        (
            "The council has vowed to rebuild the bridge and signed a contract.",
            [("The council", "vowed", "to rebuild the bridge", False)],
        ),
        (
            "The bank proposed closing two branches and left the guild.",
            [("The bank", "proposed", "closing two branches", False)],
        ),
        (
            "Oko denied burning the mill and robbing the bank.",
            [("Oko", "denied", "burning the mill and robbing the bank", True)],
        ),
        (
            "The farmer said the men were tired and hungry and left.",
            [("The farmer", "said", "the men were tired and hungry and left", False)],
        ),
        (
            "She admitted taking the seeds and hiding them.",
            [("She", "admitted", "taking the seeds and hiding them", False)],
        ),
    ],
    "the writer's words on what was told": [
        (
            "He stressed that the herders had to be paid, echoing what the bishops had said.",
            [("He", "stressed", "that the herders had to be paid", False)],
        ),
        ("Oko said he would sell, an apparent reversal of his stance.", [("Oko", "said", "he would sell", False)]),
        (
            "The envoy said the dam was safe, contradicting the engineers.",
            [("The envoy", "said", "the dam was safe", False)],
        ),
        ("Oko said he heard shots, a cry and a song.", [("Oko", "said", "he heard shots, a cry and a song", False)]),
        (
            "The nurse said she was tired, working day and night.",
            [("The nurse", "said", "she was tired, working day and night", False)],
        ),
    ],
    "denied in word and in deed": [
        ("The firm denied him the bonus.", []),
        ("The court could deny mining permits.", []),
        ("The guards denied access to the camp.", []),
        ("The embassy has denied him a visa.", []),
        ("The army denied the raid.", [("The army", "denied", "the raid", True)]),
        ("The minister denied any role in the raid.", [("The minister", "denied", "any role in the raid", True)]),
        ("The union denied the mayor's claim.", [("The union", "denied", "the mayor's claim", True)]),
    ],
    "a day behind in what it was told": [
        ('Oko called the vote "rigged" in a tweet Tuesday.', [("Oko", "called", 'the vote "rigged"', False)]),
        ("The bishop condemned the raid in a letter Sunday night.", [("The bishop", "condemned", "the raid", False)]),
        ("Oko condemned the raid in Chad on Tuesday.", [("Oko", "condemned", "the raid in Chad", False)]),
    ],
    "whom one accuses is no part of the charge": [
        ("Oko accused him on Friday of arson.", [("Oko", "accused", "of arson", False)]),
        (
            "The bishop accused the mill of dealing behind closed doors with the guild.",
            [("The bishop", "accused", "of dealing behind closed doors with the guild", False)],
        ),
        (
            "The council blamed Bol for the raid and for the deaths.",
            [("The council", "blamed", "for the raid and for the deaths", False)],
        ),
        ("Each accuses the other of bad faith.", [("Each", "accuses", "of bad faith", False)]),
        ("Both sides blamed each other for the blast.", [("Both sides", "blamed", "for the blast", False)]),
        ("The union accused the head of the army.", [("The union", "accused", "the head of the army", False)]),
        ("The farmer blames the rain.", [("The farmer", "blames", "the rain", False)]),
        ("Oko blamed the army for the raid in a letter on Monday.", [("Oko", "blamed", "for the raid", False)]),
    ],
    "who is quoted closes the sentence": [
        (
            "Floods have cut the road to Kolo, closing four schools, Radio Ndeke quoted Mayor Amina Oko as saying.",
            [("Mayor Amina Oko", "saying", "Floods have cut the road to Kolo, closing four schools", False)],
        ),
        (
            "The rebels have left, state media quoted the army as saying on Friday.",
            [("the army", "saying", "The rebels have left", False)],
        ),
        (
            "The wells are dry, the mayor was quoted as saying by Radio Ndeke.",
            [("the mayor", "saying", "The wells are dry", False)],
        ),
        (
            "The radio quoted the mayor as saying that the wells were dry.",
            [("the mayor", "saying", "that the wells were dry", False)],
        ),
        ("When the rebels left, the radio quoted the mayor as saying nothing.", []),
        ("In its report, the bank quoted Oko as saying he was broke.", [("Oko", "saying", "he was broke", False)]),
    ],
    "a bare answer": [
        ("The Council has said yes in principle.", [("The Council", "said", "yes in principle", False)]),
        ("The minister said no to a truce.", [("The minister", "said", "no to a truce", False)]),
        (
            'Asked if the truce was "a sham," most of the elders said yes.',
            [(None, "Asked", 'if the truce was "a sham,"', False), ("most of the elders", "said", "yes", False)],
        ),
        ("The army said no one was hurt.", [("The army", "said", "no one was hurt", False)]),
        ("The monks said nothing of the raid.", []),
        ("She said yes, and he left.", [("She", "said", "yes", False)]),
        ("The rebels have not said yes.", []),
    ],
    "an object with its condition": [
        (
            "The union ruled out a vote unless the firm pays the drivers.",
            [("The union", "ruled out", "a vote unless the firm pays the drivers", False)],
        ),
        ("Oko has ruled out talks as long as the army stays.", [("Oko", "ruled out", "talks", False)]),
        (
            "The bishops condemned the raid because it broke the truce.",
            [("The bishops", "condemned", "the raid because it broke the truce", False)],
        ),
        (
            "The union denounced the law if it taxed bread.",
            [("The union", "denounced", "the law if it taxed bread", False)],
        ),
        ("The mayor praised the nurses as the crowd cheered.", [("The mayor", "praised", "the nurses", False)]),
        ("The army announced a curfew until Oko left.", [("The army", "announced", "a curfew", False)]),
        ("Oko confirmed the deal after the talks ended.", [("Oko", "confirmed", "the deal", False)]),
    ],
    "a quotation of whom an outlet quotes": [
        ('"We will fight," the agency quoted him as saying.', [("him", "saying", '"We will fight,"', False)]),
        ('"We will fight," Oko was quoted as saying by Radio Ndeke.', [("Oko", "saying", '"We will fight,"', False)]),
        (
            '"We will fight," the agency cited the general as saying in Juba. "We will not leave."',
            [("the general", "saying", '"We will fight," | "We will not leave."', False)],
        ),
        (
            '"We will fight," he was quoted by state media as telling his men.',
            [("he", "telling", '"We will fight,"', False)],
        ),
        ('Radio Ndeke quoted Oko as saying: "We will fight."', [("Oko", "saying", '"We will fight."', False)]),
        ('"The Fall," a film quoted by critics as showing the war, won.', []),
        ('"We will fight," Oko said, as the crowd cheered.', [("Oko", "said", '"We will fight,"', False)]),
    ],
    "criticised by no one named": [
        (
            "The bridge was criticized as a waste of money.",
            [(None, "criticized", "The bridge | as a waste of money", False)],
        ),
        (
            "The ferry line has been widely criticized for raising its fares.",
            [(None, "widely criticized", "The ferry line | for raising its fares", False)],
        ),
        ("The camp was described as calm.", []),
        ("The nurses were praised for their courage.", [(None, "praised", "The nurses | for their courage", False)]),
        ("The general was dismissed as head of the army.", []),
        (
            "The ferry was identified as the Kolo Star by the port police.",
            [("the port police", "identified", "The ferry | as the Kolo Star", False)],
        ),
        ("Bol was not criticized for the delay.", []),
        ("The field was described by farmers as dry.", [("farmers", "described", "The field | as dry", False)]),
    ],
    "a noun of speech behind a verb of telling": [
        (
            "The bank stated its intention to close the branch.",
            [("The bank", "stated", "its intention to close the branch", False)],
        ),
        ("The union disclosed its demands on Monday.", [("The union", "disclosed", "its demands", False)]),
        (
            "The army revealed plans to leave the valley.",
            [("The army", "revealed", "plans to leave the valley", False)],
        ),
        ("The storm revealed the old wall.", []),
        ("Oko disclosed the box to the police.", []),
    ],
}

rows = reading(cases(CASES))


@each(cases(CASES))
def test_first_sight(rows: dict[str, list[Row]], text: str, expected: list[Row]) -> None:
    assert rows[text] == expected
