"""Statements as newspapers write them: what is called what, hearsay, lists of speakers, and where the words reported end."""

from __future__ import annotations

from tests.statements.rows import cases, each, reading

# Kind of case -> sentences, each with the rows (source, cue, content; None where empty). The last of a kind are traps.
CASES: dict[str, list[tuple[str, list[tuple[str | None, str | None, str]]]]] = {
    "a name in quote marks behind its object": [
        (
            'Jens Holm has called the shelling of Aleppo "barbaric" and promised more help.',
            [
                ("Jens Holm", "called", 'the shelling of Aleppo "barbaric"'),
                ("Jens Holm", "promised", "more help"),
            ],
        ),
        (
            'The minister called the use of barrel bombs "quite indefensible."',
            [("The minister", "called", 'the use of barrel bombs "quite indefensible."')],
        ),
        (
            'The president called the governor\'s plan to reopen the border "a disgrace," and threatened to close it.',
            [
                ("The president", "called", 'the governor\'s plan to reopen the border "a disgrace,"'),
                ("The president", "threatened", "to close it"),
            ],
        ),
        ("Critics called the mediator naive.", [("Critics", "called", "the mediator naive")]),
        ("The front passed a bill that critics called racist.", [("critics", "called", "that | racist")]),
        (
            "With the governor calling the rebels bandits, talks broke down.",
            [("the governor", "calling", "the rebels bandits")],
        ),
        (
            'The general hailed the talks, declaring it "a new day for Chad".',
            [("The general", "hailed", "the talks"), ("The general", "declaring", 'it "a new day for Chad"')],
        ),
        ('The army called leaders of the "Free" front to the town hall.', []),
        ("The monks called the ferryman twice.", []),
        ("The tribe that settlers called the Reds fled.", []),
    ],
    "verbs with a particle": [
        ("But she ruled out talks with the junta.", [("she", "ruled out", "talks with the junta")]),
        ("Baku turned down the offer of a truce.", [("Baku", "turned down", "the offer of a truce")]),
        ("The envoy played down the dispute.", [("The envoy", "played down", "the dispute")]),
        ("The bishops set out their terms on Friday.", [("The bishops", "set out", "their terms")]),
        ("The deal raised hopes that the eight may be home soon.", []),
        ("The attack raised fears that the truce will fail.", []),
        ("The report raised doubts that the rebels would come.", []),
        (
            "The minister raised concerns that the truce will fail.",
            [("The minister", "concerns", "that the truce will fail")],
        ),
        ("The nurse turned down the sheets.", []),
        ("Villagers laid out the bodies in the yard.", []),
        ("Rebels set out for the river.", []),
    ],
    "hearsay in a participle": [
        (
            "On 4 May, gunmen believed to be linked to the Front raided Nyala.",
            [(None, "believed", "gunmen | to be linked to the Front")],
        ),
        (
            "The captives, thought to number about 60, are held in a school.",
            [(None, "thought", "The captives | to number about 60")],
        ),
        (
            "A man thought to be the group's treasurer was held at the airport.",
            [(None, "thought", "A man | to be the group's treasurer")],
        ),
        ("He thought to leave the town at dawn.", []),
        ("The army reported to the president.", []),
        ("Fighters the army believed to be foreigners crossed the river.", []),
    ],
    "who speaks in a list, or behind a clause": [
        (
            "A drone strike on a cattle market in the north killed 21 people and wounded dozens on Friday, a medical source and two residents said, as Kenya pressed on.",
            [
                (
                    "a medical source and two residents",
                    "said",
                    "A drone strike on a cattle market in the north killed 21 people and wounded dozens on Friday",
                )
            ],
        ),
        (
            "In a voice message sent to this newspaper, a commander who goes by the alias Ricardo said that the dead were informers and accused the army of lying.",
            [
                ("a commander", "said", "that the dead were informers"),
                ("a commander", "accused", "of lying"),
            ],
        ),
        (
            "Large majorities of voters in six provinces going to the polls on Sunday said they support a truce.",
            [("Large majorities of voters in six provinces", "said", "they support a truce")],
        ),
        (
            "Thirty people, among them three children, are now known to have been hurt in Kharkiv, the regional prosecutor's office reports.",
            [
                (
                    "the regional prosecutor's office",
                    "reports",
                    "Thirty people, among them three children, are now known to have been hurt in Kharkiv",
                )
            ],
        ),
        (
            "It holds Chad responsible for the raid on Obo, and demands that it hand over the leader.",
            [
                ("It", "holds", "Chad responsible for the raid on Obo"),
                ("It", "demands", "that it hand over the leader"),
            ],
        ),
        (
            "The opposition has criticized him for doing little to free the hostages.",
            [("The opposition", "criticized", "him for doing little to free the hostages")],
        ),
        ("Rebels, Frank notes, applaud the new governor.", [("Frank", "notes", "Rebels | applaud the new governor")]),
        ("The governor criticized him.", []),
    ],
    "where the words reported end": [
        (
            'Bol said the man would "not get up" at his rally, a swipe at the recent protests.',
            [("Bol", "said", 'the man would "not get up" at his rally')],
        ),
        (
            "Packer said the raid is taking a toll on the army, pointing to its losses in Goma.",
            [("Packer", "said", "the raid is taking a toll on the army")],
        ),
        (
            "They argue that, while the tax may lower prices, workers will not see the savings.",
            [("They", "argue", "that, while the tax may lower prices, workers will not see the savings")],
        ),
        ("The price is high, he said, on condition of anonymity.", [("he", "said", "The price is high")]),
        (
            "The ministry confirmed the meeting on the condition of anonymity.",
            [("The ministry", "confirmed", "the meeting")],
        ),
        (
            "He pledged to enact judicial reform, mend the courts and free the prisoners.",
            [("He", "pledged", "to enact judicial reform, mend the courts and free the prisoners")],
        ),
        (
            "It appealed for a convoy to El Obeid, where 45,000 people are sheltering, according to the Red Cross.",
            [
                ("It", "appealed", "for a convoy to El Obeid"),
                ("the Red Cross", "according to", "where 45,000 people are sheltering"),
            ],
        ),
        (
            "The president told her that it was not that simple, according to an aide.",
            [
                ("The president", "told", "that it was not that simple"),
                ("an aide", "according to", "The president told her that it was not that simple"),
            ],
        ),
        (
            "The mayor said that, according to the Red Cross, 30 people died.",
            [
                ("The mayor", "said", "that, according to the Red Cross, 30 people died"),
                ("the Red Cross", "according to", "30 people died"),
            ],
        ),
        (
            "Ten thousand people live in Luuq, which fell in May, according to the Red Cross.",
            [("the Red Cross", "according to", "Ten thousand people live in Luuq, which fell in May")],
        ),
        (
            "The army said the convoy was pointing guns at the town.",
            [("The army", "said", "the convoy was pointing guns at the town")],
        ),
    ],
    "words in another order": [
        (
            "He put at 15 the number of rebels killed since Monday.",
            [("He", "put", "at 15 the number of rebels killed since Monday")],
        ),
        (
            'He dismissed as "pure fantasy" a report by the border service about 300 men.',
            [("He", "dismissed", 'as "pure fantasy" a report by the border service about 300 men')],
        ),
        (
            "As we have long made clear, there is no military solution to this conflict.",
            [("we", "long made", "there is no military solution to this conflict")],
        ),
        (
            "It called on the Community of Egidio, the Catholic group that has hosted talks in Rome, to open an inquiry.",
            [("It", "called on", "to open an inquiry")],
        ),
        (
            "He also said that two of the nine were shot, a charge that the military denies.",
            [("He", "also said", "that two of the nine were shot"), ("the military", "denies", "a charge")],
        ),
        (
            'He urged "peace-loving governments" to intercede.',
            [("He", "urged", "to intercede")],
        ),
        (
            'Ndiaye issued the following statement:\n\n"We will not leave the valley until the men are home."',
            [("Ndiaye", "statement", '"We will not leave the valley until the men are home."')],
        ),
        ("Engineers put at the gate a row of mines.", []),
        ("The nurse made the bed, as the doctor had made clear.", [("the doctor", "made", "The nurse made the bed")]),
    ],
    "what becomes of people, told by no one named": [
        (
            "41 people reported killed and 96 wounded in the two provinces",
            [(None, "reported", "41 people | killed and 96 wounded in the two provinces")],
        ),
        (
            "41 people reported killed and 96 wounded in the two provinces (health cluster, provisional)",
            [("health cluster", "reported", "41 people | killed and 96 wounded in the two provinces")],
        ),
        ("12 miners reported dead (police)", [("police", "reported", "12 miners | dead")]),
        ("12 miners reported dead (in the north)", [(None, "reported", "12 miners | dead")]),
        ("Dozens feared drowned after ferry sinks", [(None, "feared", "Dozens | drowned after ferry sinks")]),
        (
            "At least 31 civilians have been reported killed and 17 women abducted.",
            [(None, "reported", "At least 31 civilians | killed and 17 women abducted")],
        ),
        (
            "Concerns were raised that the rebels slip men over the border.",
            [(None, "Concerns", "that the rebels slip men over the border")],
        ),
        (
            "Politicians raised concern that the rebels are slipping men over the border.",
            [("Politicians", "concern", "that the rebels are slipping men over the border")],
        ),
        ("The guards reported for duty.", []),
        (
            "The army is silent on the strike, which the Emergency Lawyers group said killed 54 people.",
            [("the Emergency Lawyers group", "said", "killed 54 people")],
        ),
        ("Gunmen seized a team of surveyors, raising hopes that the hostages may be home soon.", []),
    ],
    "a contrast of the speaker's own": [
        (
            "Aid groups say about 10,000 people have gone home, although dozens have been maimed.",
            [("Aid groups", "say", "about 10,000 people have gone home, although dozens have been maimed")],
        ),
        (
            "Aid groups say the road is open, though the army denies it.",
            [("Aid groups", "say", "the road is open"), ("the army", "denies", "it")],
        ),
        (
            "Aid groups said the road was open, though it is mined.",
            [("Aid groups", "said", "the road was open")],
        ),
    ],
    "what the parser hung elsewhere": [
        (
            "The Office notes with concern that 14 journalists remain in detention and urges the authorities to release them.",
            [
                ("The Office", "notes", "that 14 journalists remain in detention"),
                ("The Office", "urges", "to release them"),
            ],
        ),
        (
            "The Council notes with alarm that three hospitals were hit and demands an end to the raids.",
            [
                ("The Council", "notes", "that three hospitals were hit"),
                ("The Council", "demands", "an end to the raids"),
            ],
        ),
        (
            "Turkey insists that it will not leave until its concerns are met, and has hinted at a wider operation.",
            [
                ("Turkey", "insists", "that it will not leave until its concerns are met"),
                ("Turkey", "hinted", "at a wider operation"),
            ],
        ),
        (
            "The mediator told the two delegations the window was closing.",
            [("The mediator", "told", "the window was closing")],
        ),
        ("He warned villagers the dam could break.", [("He", "warned", "the dam could break")]),
        (
            "A Whitehall source hinted more missiles were on the way.",
            [("A Whitehall source", "hinted", "more missiles were on the way")],
        ),
        (
            "Sudan said on Monday Chad had closed the crossing.",
            [("Sudan", "said", "Chad had closed the crossing")],
        ),
        (
            "In Luanda last week, he told a meeting of island leaders that few people understood the stakes of the war.",
            [("he", "told", "that few people understood the stakes of the war")],
        ),
        (
            "It was, said one monk, like the end of the world.",
            [("one monk", "said", "It was | like the end of the world")],
        ),
        ("The bloc's demands, read out by its chairman, include the release of the president.", []),
        ("The men the army told fled.", []),
        (
            "He also told the mayor who ran the town.",
            [],
        ),
    ],
    "acts and answers": [
        (
            "The Ministry wishes to stress that no soldier was hurt.",
            [("The Ministry", "stress", "that no soldier was hurt")],
        ),
        ("The group claimed the bombing on its website.", [("The group", "claimed", "the bombing")]),
        (
            "Witnesses told of bodies lying in the street for days.",
            [("Witnesses", "told", "of bodies lying in the street for days")],
        ),
        (
            "The two presidents voiced support for a joint border force.",
            [("The two presidents", "voiced", "support for a joint border force")],
        ),
        (
            "State media reported the arrest of eleven suspected spies, without giving details.",
            [("State media", "reported", "the arrest of eleven suspected spies")],
        ),
        (
            'The talks failed.\nThe colonel\'s answer: "We shall never leave."',
            [("The colonel", "answer", '"We shall never leave."')],
        ),
        ("He wants to say that he is sorry.", []),
        ("The firm claimed a share of the market.", []),
    ],
    "attributions with much between": [
        (
            'Couple a border war with a "leader who is a lightning rod" and traders get nervous, said Christine Lund, executive director of the Trade Union in Bor.',
            [
                (
                    "Christine Lund, executive director of the Trade Union in Bor",
                    "said",
                    'Couple a border war with a "leader who is a lightning rod" and traders get nervous',
                )
            ],
        ),
        (
            '"We know how the vote is going to go," rebel senior adviser Paul Manev conceded in an interview.',
            [("rebel senior adviser Paul Manev", "conceded", '"We know how the vote is going to go,"')],
        ),
        (
            '"Friend, let me be blunt. I can beat the army. Orsk can\'t," the email read.',
            [("the email", "read", '"Friend, let me be blunt. I can beat the army. Orsk can\'t,"')],
        ),
        (
            "He met prominent firms that warn it could harm trade.",
            [("prominent firms", "warn", "it could harm trade")],
        ),
        (
            "Orsk met supporters, declaring it “another great Tuesday for our campaign” and said it was a step to victory.",
            [
                ("Orsk", "declaring", "it “another great Tuesday for our campaign”"),
                ("Orsk", "said", "it was a step to victory"),
            ],
        ),
        (
            "Graham called both the general and rebel chief Hila Clinton “crazy”.",
            [("Graham", "called", "both the general and rebel chief Hila Clinton “crazy”")],
        ),
        (
            "The minister was quick to point out that no soldier had died.",
            [("The minister", "point out", "that no soldier had died")],
        ),
        (
            'A leaflet accuses Orsk of buying votes "in a pattern of sleaze".',
            [("A leaflet", "accuses", 'of buying votes "in a pattern of sleaze"')],
        ),
        ("The minister is reluctant to say that the truce is dead.", []),
        ("She opened a show at the museum called 'Broken Walls'.", []),
        ("The vote was declared void by fraud.", []),
        ('"Enough!" Rebel guards shut the gate.', []),
    ],
    "claims of no one, and whose a document is": [
        (
            "The Office has received credible reports that soldiers executed three men in Oicha.",
            [(None, "reports", "that soldiers executed three men in Oicha")],
        ),
        (
            "The claim that the mission was used to gather intelligence is false.",
            [(None, "claim", "that the mission was used to gather intelligence")],
        ),
        (
            "Amid rumours that the general had fled, banks shut.",
            [(None, "rumours", "that the general had fled")],
        ),
        (
            "The army denied reports that it had left Goma.",
            [("The army", "denied", "reports that it had left Goma")],
        ),
        (
            "Bol said he had heard reports that the bridge was down.",
            [("Bol", "said", "he had heard reports that the bridge was down")],
        ),
        (
            "Parliament is due to debate a motion on Monday calling on the security minister to resign.",
            [("a motion", "calling on", "to resign")],
        ),
        (
            "The rebels issued a statement calling on both sides to stop.",
            [("The rebels", "calling on", "to stop")],
        ),
        ("There is no report that the bridge was hit.", []),
        ("The reports that reached Goma were false.", []),
    ],
    "said after all": [
        (
            'The special envoy, James Swan, condemned "in the strongest terms" the attack on civilians.',
            [("The special envoy", "condemned", "the attack on civilians")],
        ),
        (
            "A doctor at Madina hospital, who was not authorised to speak, put the dead at more than 40.",
            [("A doctor at Madina hospital", "put", "the dead at more than 40")],
        ),
        (
            'A spokeswoman for the force would say only that "all options are on the table".',
            [("A spokeswoman for the force", "say", 'only that "all options are on the table"')],
        ),
        (
            '"Nobody shields them," said Halima, 31, asking that her family name not be used.',
            [("Halima", "said", '"Nobody shields them,"')],
        ),
        ("The envoy, condemned by both sides, left.", []),
        ("A wise spokeswoman would say that they lost.", []),
    ],
    "closings, moods and joined clauses": [
        (
            "Whether they mean it is another matter, analysts caution.",
            [("analysts", "caution", "Whether they mean it is another matter")],
        ),
        (
            "Prices have doubled since May, official figures show.",
            [("official figures", "show", "Prices have doubled since May")],
        ),
        (
            "The army will hold the town, its commanders vow.",
            [("its commanders", "vow", "The army will hold the town")],
        ),
        (
            'His neighbour was not so sure: "You would not give a week if you meant it."',
            [("His neighbour", "was", '"You would not give a week if you meant it."')],
        ),
        (
            "For now, both sides are waiting, and the price of rice, traders report, is up by a third.",
            [("traders", "report", "the price of rice | is up by a third")],
        ),
        (
            "By the diplomat's count no more than 3,000 people turned out on Sunday.",
            [("the diplomat", "By the diplomat's count", "no more than 3,000 people turned out on Sunday")],
        ),
        ("He came to the town, a hand he could show.", []),
        ("The council met, and the mayor agreed.", []),
        ("As the sun set, the rebels answered.", []),
        (
            "The men, women and children, he said, were freed.",
            [("he", "said", "The men, women and children | were freed")],
        ),
    ],
    "several clauses, and whom it was told": [
        (
            'Investigators say that they are collecting such accounts "with urgency", and that arrest warrants will follow.',
            [
                (
                    "Investigators",
                    "say",
                    'that they are collecting such accounts "with urgency", and that arrest warrants will follow',
                )
            ],
        ),
        (
            "Abu Dhabi says that its flights to Amdjarass carry aid, that its field hospital there treats anyone, and that it wants peace.",
            [
                (
                    "Abu Dhabi",
                    "says",
                    "that its flights to Amdjarass carry aid, that its field hospital there treats anyone, and that it wants peace",
                )
            ],
        ),
        (
            "Her body, a cousin later told him, was found by the road.",
            [("a cousin", "told", "Her body | was found by the road")],
        ),
        (
            "The truce, the envoy told reporters, is dead.",
            [("the envoy", "told", "The truce | is dead")],
        ),
        (
            'South Africa warned Rwanda that further raids would be "a declaration of war," according to its minister, Angie Mot.',
            [
                ("South Africa", "warned", 'that further raids would be "a declaration of war,"'),
                (
                    "its minister",
                    "according to",
                    'South Africa warned Rwanda that further raids would be "a declaration of war,"',
                ),
            ],
        ),
        ("Rebels to free hostages, mediator says", [("mediator", "says", "Rebels to free hostages")]),
        ("The aide let slip that Bol would go.", [("The aide", "let", "that Bol would go")]),
        ("The men, who told him lies, were shot.", []),
        (
            "Norway recalls that embassies are safe and expects calm.",
            [("Norway", "recalls", "that embassies are safe")],
        ),
    ],
    "whose a joined verb is": [
        (
            "Amnesty said in December that it had found no target in the village, and called for the strike to be investigated.",
            [
                ("Amnesty", "said", "that it had found no target in the village"),
                ("Amnesty", "called", "for the strike to be investigated"),
            ],
        ),
        (
            "A source said that a committee had been set up, but could not say when it would meet.",
            [
                ("A source", "said", "that a committee had been set up"),
                ("A source", "not say", "when it would meet"),
            ],
        ),
        (
            "The villagers had been warned by text message to leave, the mayor of Shebaa recalled, but few believed it.",
            [("the mayor of Shebaa", "recalled", "The villagers had been warned by text message to leave")],
        ),
        (
            'What came next, in the words of one survivor, was "three minutes of hell".',
            [("one survivor", "in the words of", 'What came next | was "three minutes of hell"')],
        ),
        (
            '"No one has come," the priest says; "not one minister."',
            [("the priest", "says", '"No one has come," | "not one minister."')],
        ),
        (
            "In Naqoura the force's commander told his troops in a message to hold their positions.",
            [("the force's commander", "told", "to hold their positions")],
        ),
        (
            "The army said gunmen took the post and demanded ransom.",
            [("The army", "said", "gunmen took the post and demanded ransom")],
        ),
        ("One of them, who asked for anonymity, fled.", []),
    ],
    "sources cut to who speaks": [
        (
            "Briefing the Council, Assistant Secretary-General Miroslav Bol said that the truce was over.",
            [("Assistant Secretary-General Miroslav Bol", "said", "that the truce was over")],
        ),
        (
            '"They came at four," a resident of Sotk, Ashot, remembers.',
            [("a resident of Sotk, Ashot", "remembers", '"They came at four,"')],
        ),
        (
            "Baku opened an inquiry into the video, whose authenticity, it said, had yet to be established.",
            [("it", "said", "whose authenticity | had yet to be established")],
        ),
        (
            'His counterpart said that Baku was "lying to the Council" and requested that a mission be sent.',
            [
                ("His counterpart", "said", 'that Baku was "lying to the Council"'),
                ("His counterpart", "requested", "that a mission be sent"),
            ],
        ),
        (
            "The army described as false a report on the raid.",
            [("The army", "described", "as false a report on the raid")],
        ),
        ("Running the clinic said a lot about her.", []),
    ],
    "whose a quotation is": [
        (
            'The governor has ruled out paying: "I will not give a coin," he told local radio.',
            [("The governor", "ruled out", "paying"), ("he", "told", '"I will not give a coin,"')],
        ),
        (
            "The town was quiet: the rebels, they said, had left.",
            [("they", "said", "the rebels | had left")],
        ),
        ("The rebels have not ruled out freeing two of the men.", []),
        ("A man who identified himself as Bakura Sahal fled.", []),
    ],
    "numbers and participles": [
        (
            "Gulf sources believe Orsk has joined the axis, and admit that the Gulf States are powerless.",
            [
                ("Gulf sources", "believe", "Orsk has joined the axis"),
                ("Gulf sources", "admit", "that the Gulf States are powerless"),
            ],
        ),
        (
            "In his speech, Bol laid out his concerns that the West was facing a threat.",
            [("Bol", "concerns", "that the West was facing a threat")],
        ),
        (
            "The army has claimed responsibility for the raid, leading police to question whether it was planned.",
            [("The army", "claimed", "responsibility for the raid")],
        ),
        ('"What truce?" asked one.', [("one", "asked", '"What truce?"')]),
        (
            "Residents say the army has taken the town and burned it.",
            [("Residents", "say", "the army has taken the town and burned it")],
        ),
    ],
}
rows = reading(cases(CASES))


@each(cases(CASES))
def test_rows(rows, text, expected):
    assert [row[:3] for row in rows[text]] == expected
