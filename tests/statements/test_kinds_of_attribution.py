"""Statements by kind of attribution: between commas, in frames ("put the toll at 30"), in the passive, in lines; and where their content ends.

Each with all its rows: source, cue, content (its parts set apart by a stroke), and whether it is negated.
"""

from __future__ import annotations

from tests.statements.rows import cases, checked

KINDS = {
    "attribution between commas": [
        (
            "The blast, she told reporters in Pokhara, bore the marks of the Maoists.",
            [("she", "told", "The blast | bore the marks of the Maoists", False)],
        ),
        (
            "Since May, the fighting has cost 340 lives, our observers have recorded, and driven 20,000 people from Jaffna.",
            [
                (
                    "our observers",
                    "recorded",
                    "Since May, the fighting has cost 340 lives | and driven 20,000 people from Jaffna",
                    False,
                )
            ],
        ),
        ("No shots fired, both armies agree.", [("both armies", "agree", "No shots fired", False)]),
        (
            "Some 410 families in all, the Burundi Red Cross estimates.",
            [("the Burundi Red Cross", "estimates", "Some 410 families in all", False)],
        ),
        (
            "Manila is recalling its ambassador, reports Rappler.",
            [("Rappler", "reports", "Manila is recalling its ambassador", False)],
        ),
        (
            "The junta will free 40 students on Monday, according to state radio, which gave no names.",
            [("state radio", "according to", "The junta will free 40 students on Monday", False)],
        ),
        (
            "The loan is tied, the bank stresses, to free movement for aid convoys.",
            [("the bank", "stresses", "The loan is tied | to free movement for aid convoys", False)],
        ),
        (
            "Eleven miners were taken, a police officer added, speaking on condition of anonymity.",
            [("a police officer", "added", "Eleven miners were taken", False)],
        ),
        (
            "The bridge will reopen within days, an engineer said, while the rebels kept firing on the road.",
            [("an engineer", "said", "The bridge will reopen within days", False)],
        ),
        (
            "The shelling has stopped, the mayor said, and the schools will open on Monday.",
            [("the mayor", "said", "The shelling has stopped | and the schools will open on Monday", False)],
        ),
        (
            "Deng serves an army that, he says, never paid him.",
            [("he", "says", "an army that | never paid him", False)],
        ),
        ("The president, who told reporters nothing, left Bujumbura.", []),
        ("The rebels, the army and the police met in Juba.", []),
        ("The book, read widely in Dakar, sold out.", []),
        ("In the valley, farmers report late, and drivers wait.", []),
    ],
    "subject set apart from its verb": [
        (
            'Ms Adhikari, unmoved, told the Kathmandu Gazette on Friday: "I have heard worse."',
            [("Ms Adhikari", "told", '"I have heard worse."', False)],
        ),
        (
            'The militia\'s chief, known to his men as "Papa Loko", claimed that soldiers had burned the mill.',
            [("The militia's chief", "claimed", "that soldiers had burned the mill", False)],
        ),
        (
            "Kenya and Uganda, present as guarantors, welcomed this text.",
            [("Kenya and Uganda, present as guarantors", "welcomed", "this text", False)],
        ),
        (
            "The provincial governor, General T. M. Okwir, reluctant though he was to speak, conceded that his orders were unclear.",
            [("The provincial governor", "conceded", "that his orders were unclear", False)],
        ),
        (
            "The junta's spokesman, visibly tired, said the talks had failed.",
            [("The junta's spokesman, visibly tired", "said", "the talks had failed", False)],
        ),
        ("The envoy, for his part, said he would wait.", [("The envoy", "said", "he would wait", False)]),
        ("The governor, tired, told nobody and went home.", []),
        ('The village, known to soldiers as "the Oven", claimed nine lives.', []),
    ],
    "a number put by someone": [
        ("Doctors put the number of wounded at 30.", [("Doctors", "put", "the number of wounded at 30", False)]),
        (
            "The junta put its own losses at four dead and nine injured.",
            [("The junta", "put", "its own losses at four dead and nine injured", False)],
        ),
        ("The toll was put by the Red Cross at 112.", [("the Red Cross", "put", "The toll | at 112", False)]),
        (
            "A police spokesman put the death toll at 17, and the mayor of Goma at 25.",
            [("A police spokesman", "put", "the death toll at 17", False)],
        ),
        ("The ministry speaks of 60 dead, the hospital of 90.", [("The ministry", "speaks", "of 60 dead", False)]),
        ("The army put the town at risk.", []),
        ("The two sides put an end to the war.", []),
        ("Rebels put mines at the gate.", []),
        ("The envoy put his phone at the edge of the table.", []),
        ("He speaks of nothing.", []),
    ],
    "blame and judgement": [
        (
            "Each camp holds the other responsible for the collapse of the truce.",
            [("Each camp", "holds", "the other responsible for the collapse of the truce", False)],
        ),
        (
            "The council held the army accountable for the raid.",
            [("The council", "held", "the army accountable for the raid", False)],
        ),
        (
            "Kinshasa attributes the attack to fighters from the hills.",
            [("Kinshasa", "attributes", "the attack to fighters from the hills", False)],
        ),
        ("The movement has disowned the bombing.", [("The movement", "disowned", "the bombing", False)]),
        (
            'Hanoi slammed "Chinese adventurism" and recalled its envoy.',
            [("Hanoi", "slammed", '"Chinese adventurism"', False)],
        ),
        (
            "Claims of a massacre have been rubbished by the police.",
            [("the police", "rubbished", "Claims of a massacre", False)],
        ),
        (
            'The party\'s spokesman has sneered at "a peace for hotels".',
            [("The party's spokesman", "sneered", 'at "a peace for hotels"', False)],
        ),
        (
            'The general justified the raid as "preventive".',
            [("The general", "justified", 'the raid as "preventive"', False)],
        ),
        ("The bishops found the sentence unjust.", [("The bishops", "found", "the sentence unjust", False)]),
        (
            'The colonel tore up the letter, branding it "an insult".',
            [("The colonel", "branding", 'it "an insult"', False)],
        ),
        (
            "The African Union voiced alarm at the slide to war.",
            [("The African Union", "voiced", "alarm at the slide to war", False)],
        ),
        ("Soldiers found the door locked.", []),
        ("A tree branch slammed the window.", []),
        ("The church holds the keys to the hall.", []),
        ("The men held each other close.", []),
        ("Farmers brand their cattle every spring.", []),
    ],
    "verbs of making known": [
        (
            "The foreign ministry let it be known that the border would stay shut.",
            [("The foreign ministry", "let", "that the border would stay shut", False)],
        ),
        (
            "The colonel allowed that his men had been tired.",
            [("The colonel", "allowed", "that his men had been tired", False)],
        ),
        (
            "Furious Nairobi swore blind it had sent no troops.",
            [("Furious Nairobi", "swore", "it had sent no troops", False)],
        ),
        (
            "The envoy listed three conditions: a truce, a list of names and an apology.",
            [("The envoy", "listed", "three conditions: a truce, a list of names and an apology", False)],
        ),
        (
            'The army chief spoke on Sunday of "ending the job".',
            [("The army chief", "spoke", 'of "ending the job"', False)],
        ),
        ("The army allowed that convoy to pass.", []),
        ("The truce allowed farmers to return.", []),
        ("The two generals spoke of nothing else.", []),
    ],
    "where content ends": [
        (
            'The talks would go on "for weeks", she added, if the Front freed the pilots.',
            [("she", "added", 'The talks would go on "for weeks" | if the Front freed the pilots', False)],
        ),
        (
            'It was "a betrayal", he said, to talk with "butchers".',
            [("he", "said", 'It was "a betrayal" | to talk with "butchers"', False)],
        ),
        (
            "The nuns, taken in a raid in May in which two guards died, are believed to be held near Menaka.",
            [
                (
                    None,
                    "believed",
                    "The nuns, taken in a raid in May in which two guards died | to be held near Menaka",
                    False,
                )
            ],
        ),
        (
            "Musa Hilu, their spiritual guide, is said to favour a truce.",
            [(None, "said", "Musa Hilu, their spiritual guide | to favour a truce", False)],
        ),
        (
            "The army disputes both figures, which were gathered by the diocese of Bangui.",
            [("army", "disputes", "both figures", True)],
        ),
        (
            "His aides hint that he would leave were his sons to be spared.",
            [("His aides", "hint", "that he would leave were his sons to be spared", False)],
        ),
        (
            "The council retorts that the vote was fair and has accused the minister of lying.",
            [
                ("The council", "retorts", "that the vote was fair", False),
                ("The council", "accused", "of lying", False),
            ],
        ),
        (
            "The Tigers had warned shopkeepers last month not to pay taxes.",
            [("The Tigers", "warned", "not to pay taxes", False)],
        ),
        (
            'The bishop has gone on radio to deny that he met the rebels. "I was in bed."',
            [("The bishop", "deny", "that he met the rebels", True), ("The bishop", None, '"I was in bed."', False)],
        ),
        (
            "The hospital reported that it had admitted 30 people by noon and that a nurse was among them.",
            [
                (
                    "The hospital",
                    "reported",
                    "that it had admitted 30 people by noon and that a nurse was among them",
                    False,
                )
            ],
        ),
        (
            "Residents said a column was moving on Bria - the last town in the army's hands.",
            [("Residents", "said", "a column was moving on Bria", False)],
        ),
        (
            "The ministry, whose files were burned, reported 80 wounded, no fewer than 12 of them children.",
            [("The ministry", "reported", "80 wounded, no fewer than 12 of them children", False)],
        ),
        ("The truce agreed by the parties in June has largely held.", []),
    ],
    "lines that name who speaks": [
        (
            'Berlin halts flights\nGermany has stopped flights to Erbil. Government spokesman Uwe Lenz: "We expect every side to respect the truce."\n',
            [("Government spokesman Uwe Lenz", ":", '"We expect every side to respect the truce."', False)],
        ),
        ("Nepal hostages: hope for release grows\n\nThe talks went on in Pokhara on Monday.\n", []),
        (
            'The chronicle ends here.\n\nSources\n"Guns fall silent in Bria" — Radio Ndeke, May 4, 2021\n"Army leaves town" — The Bangui Post, May 5, 2021\n',
            [],
        ),
        (
            "The envoy spoke with us in Oslo.\n\nQ: Will the truce hold?\n\nA: I think so. We have signatures.\n\nQ: And the prisoners?\n\nA: They will be freed in June.\n",
            [("A", ":", "I think so. We have signatures", False), ("A", ":", "They will be freed in June", False)],
        ),
    ],
    "wire copy": [
        (
            "Hospital staff in Khan al-Wadi put the dead at 14, among them two nurses. The army said it was checking the reports.",
            [
                ("Hospital staff in Khan al-Wadi", "put", "the dead at 14, among them two nurses", False),
                ("The army", "said", "it was checking the reports", False),
            ],
        ),
        (
            'Tblisi\'s defence ministry, in a terse note, blamed the ambush on "remnants of the old guard".',
            [("Tblisi's defence ministry", "blamed", 'the ambush on "remnants of the old guard"', False)],
        ),
        (
            "The rebels' claim of a ceasefire breach was dismissed by the monitors.",
            [("the monitors", "dismissed", "The rebels' claim of a ceasefire breach", False)],
        ),
        (
            "No hostages were harmed, insisted the group's negotiator.",
            [("the group's negotiator", "insisted", "No hostages were harmed", False)],
        ),
        (
            "Colonel Njoya, his arm in a sling, told reporters the pass would be held.",
            [("Colonel Njoya", "told", "the pass would be held", False)],
        ),
        ("The raid was carried out by soldiers of the 4th brigade.", []),
        ("The ceasefire signed by the presidents in Lomé has collapsed.", []),
        ("The convoy was stopped by rebels and turned back.", []),
    ],
    "broadcast copy": [
        (
            "Caracas holds Bogota accountable for the collapse of the talks. Bogota says that is nonsense.",
            [
                ("Caracas", "holds", "Bogota accountable for the collapse of the talks", False),
                ("Bogota", "says", "that is nonsense", False),
            ],
        ),
        ("At least nine dead, local officials say.", [("local officials", "say", "At least nine dead", False)]),
        (
            'The opposition leader spoke of a "stolen peace" and called for protests.',
            [
                ("The opposition leader", "spoke", 'of a "stolen peace"', False),
                ("The opposition leader", "called", "for protests", False),
            ],
        ),
        (
            'The prisoners would be freed "by the weekend", the minister told us, if the list was agreed.',
            [("the minister", "told", 'The prisoners would be freed "by the weekend" | if the list was agreed', False)],
        ),
        (
            "The general considers the deal unworkable, but he signed it.",
            [("The general", "considers", "the deal unworkable", False)],
        ),
        ("The general considers his options.", []),
        ("The mayor held a meeting at 30 minutes' notice.", []),
        ("They found the bridge intact and the guards asleep.", []),
    ],
    "NGO and UN copy": [
        (
            "The High Commissioner attributed the rise in deaths to the use of drones over crowded markets.",
            [
                (
                    "The High Commissioner",
                    "attributed",
                    "the rise in deaths to the use of drones over crowded markets",
                    False,
                )
            ],
        ),
        ("Our teams have documented 14 attacks on clinics.", []),
        (
            "The Committee deems the blockade unlawful and urges its lifting.",
            [
                ("The Committee", "deems", "the blockade unlawful", False),
                ("The Committee", "urges", "its lifting", False),
            ],
        ),
        (
            "The shelling of the camp has been condemned by the African Union.",
            [("the African Union", "condemned", "The shelling of the camp", False)],
        ),
        (
            "The number of displaced, put by UNICEF at 90,000, is rising.",
            [("UNICEF", "put", "The number of displaced | at 90,000", False)],
        ),
        (
            "The agency voiced dismay over the closure of the crossing.",
            [("The agency", "voiced", "dismay over the closure of the crossing", False)],
        ),
        ("The wells were found dry by the survey team.", []),
    ],
    "liveblog copy": [
        (
            '18:20 - Talks resume\nDelegates are back at the table. Swiss mediator Lukas Frei: "We are closer than at noon."\n',
            [("Swiss mediator Lukas Frei", ":", '"We are closer than at noon."', False)],
        ),
        (
            '16:40\nThe minister has gone on television to deny that he resigned. "I was on a plane."\n',
            [("The minister", "deny", "that he resigned", True), ("The minister", None, '"I was on a plane."', False)],
        ),
        (
            "15:10\nThe rebels deny the charge, which was first made by a radio station.\n",
            [("The rebels", "deny", "the charge", True)],
        ),
        ('14:00\nReaders\' questions: "Where is the front?"\n', []),
    ],
    "official copy": [
        (
            "Nepal's foreign ministry rejects the allegation and has summoned the ambassador.",
            [("Nepal's foreign ministry", "rejects", "the allegation", True)],
        ),
        (
            "The President warned officials in March not to leave the capital.",
            [("The President", "warned", "not to leave the capital", False)],
        ),
        (
            "Q: When will the gates open?\nA: When the guns are silent.\nQ: And the fuel?\nA: That is for others to say.\n",
            [("A", ":", "When the guns are silent", False), ("A", ":", "That is for others to say", False)],
        ),
    ],
    "wire again": [
        (
            "The Philippine army called on the gunmen to release the nurses and lay down their rifles.",
            [("The Philippine army", "called on", "to release the nurses and lay down their rifles", False)],
        ),
        (
            'Residents accused the paramilitaries of torching the mill. "They came at dawn."',
            [
                ("Residents", "accused", "of torching the mill", False),
                ("Residents", None, '"They came at dawn."', False),
            ],
        ),
        (
            "Army spokesman Tun Zaw rejected the count, which had been drawn up by a monastery.",
            [("Army spokesman Tun Zaw", "rejected", "the count", True)],
        ),
        ("Chad's presidency, reached by phone, declined to comment.", []),
        (
            "The Ogaden front's leader, once a schoolteacher in Jijiga, said on Friday that the truce was over.",
            [("The Ogaden front's leader", "said", "that the truce was over", False)],
        ),
        (
            "Militants holding the dam are said to number fewer than 200.",
            [(None, "said", "Militants holding the dam | to number fewer than 200", False)],
        ),
        (
            "The airport, the army says, is back in government hands, and flights will resume on Sunday.",
            [
                (
                    "the army",
                    "says",
                    "The airport | is back in government hands, and flights will resume on Sunday",
                    False,
                )
            ],
        ),
        ("Both sides traded fire for a third night.", []),
        ("Police put up roadblocks at 12 crossings.", []),
        ("The rebels laid siege to the town on Monday.", []),
    ],
    "broadcast and liveblog again": [
        (
            "Ankara pins the blame for the crash on the pilots. Baku isn't so sure.",
            [("Ankara", "pins", "the blame for the crash on the pilots", False)],
        ),
        (
            '19:02 - Shelling near the school\nTwo children hurt, the mayor says. Police spokeswoman Ana Reis: "We are still searching."\n',
            [
                ("the mayor", "says", "Two children hurt", False),
                ("Police spokeswoman Ana Reis", ":", '"We are still searching."', False),
            ],
        ),
        ("Rwanda laughed off the charge.", []),
        ("It is, the bishop admits, a thin hope.", [("the bishop", "admits", "It is | a thin hope", False)]),
        (
            '"It will end," she said, waving at the empty street, "when they tire of it."',
            [("she", "said", '"It will end," | "when they tire of it."', False)],
        ),
    ],
    "NGO again": [
        (
            "The Panel finds that both armies used child soldiers and urges the Council to impose sanctions.",
            [
                ("The Panel", "finds", "that both armies used child soldiers", False),
                ("The Panel", "urges", "to impose sanctions", False),
            ],
        ),
        (
            "Local monitors estimate the number of houses burned at more than 600.",
            [("Local monitors", "estimate", "the number of houses burned at more than 600", False)],
        ),
        (
            "The use of barrel bombs was denounced by the Commission, which asked for access.",
            [
                ("the Commission", "denounced", "The use of barrel bombs", False),
                ("the Commission", "asked", "for access", False),
            ],
        ),
        (
            "Survivors told our researchers that the soldiers were drunk. Several spoke of beatings.",
            [("Survivors", "told", "that the soldiers were drunk", False), ("Several", "spoke", "of beatings", False)],
        ),
        ("The government considers the report biased.", []),
        ("The clinic was run by nuns until 2019.", []),
        ("Neither side has accepted responsibility for the strike.", []),
    ],
    "official again": [
        (
            "The Ministry regrets the loss of life and has ordered an inquiry.",
            [("The Ministry", "regrets", "the loss of life", False)],
        ),
        (
            "The Co-Chairs urged the sides to refrain from threats.",
            [("The Co-Chairs", "urged", "to refrain from threats", False)],
        ),
        (
            "The Kingdom holds the attackers responsible for the safety of its crews, the statement said.",
            [
                (
                    "the statement",
                    "said",
                    "The Kingdom holds the attackers responsible for the safety of its crews",
                    False,
                )
            ],
        ),
        ("The proposal tabled by Qatar in March was accepted by both delegations.", []),
    ],
}
# Left wrong, each with the reason.
FAULTS = [
    (
        "The rains will come late, she says, and the village chief, a tailor by trade, nods.",
        [("she", "says", "The rains will come late", False)],
        "what follows may be the speaker's as well",
    ),
    ("The driver slammed the brakes.", [], "whom or what one slams is told in the same words"),
    (
        "The office expressed deep regret at the bombing of a school in Taiz, in Yemen's south-west, in which nine children died.",
        [
            (
                "The office",
                "expressed",
                "deep regret at the bombing of a school in Taiz, in Yemen's south-west, in which nine children died",
                False,
            )
        ],
        "a relative clause behind a past verb is taken for the writer's",
    ),
    (
        "Truce in force since dawn\nThe Interior Ministry has withdrawn its figures. Local monitors SOHR-South: 31 dead since Friday, civilians included.\n",
        [("Local monitors SOHR-South", ":", "31 dead since Friday, civilians included", False)],
        "a body before a colon within a paragraph is as often a heading",
    ),
    (
        "Researchers saw no guns in the clinics, but they did find that soldiers had slept in one.",
        [],
        "what someone finds out themselves is told in the words of a finding",
    ),
    (
        "Forty-one bodies were pulled from the river, the governor of Tigrine has confirmed, and taken to the morgue in Asoka.",
        [
            (
                "the governor of Tigrine",
                "confirmed",
                "Forty-one bodies were pulled from the river | and taken to the morgue in Asoka",
                False,
            )
        ],
        "a phrase joined behind an attribution may be the writer's",
    ),
    (
        "The two pilots, captured when their helicopter came down in April, are thought to be in a farmhouse outside Loro.",
        [
            (
                None,
                "thought",
                "The two pilots, captured when their helicopter came down in April | to be in a farmhouse outside Loro",
                False,
            )
        ],
        "the parser takes the participle's clause for the main one",
    ),
    (
        "The Parties pledge to exchange the bodies of the fallen and request the mediator to remain seized of the matter.",
        [
            ("The Parties", "pledge", "to exchange the bodies of the fallen", False),
            ("The Parties", "request", "to remain seized of the matter", False),
        ],
        "what is joined to an infinitive may be part of the pledge",
    ),
    (
        "The Ministry said the detainees were in good health and denied having moved them.",
        [
            ("The Ministry", "said", "the detainees were in good health", False),
            ("The Ministry", "denied", "having moved them", False),
        ],
        "the parser joins the verb to the reported clause",
    ),
    (
        "The talks are dead, he told us, and the war will go on.",
        [("he", "told", "The talks are dead | and the war will go on", False)],
        "a clause joined behind an attribution may be the writer's",
    ),
]


rows, test_rows, test_known_fault = checked(cases(KINDS), FAULTS)
