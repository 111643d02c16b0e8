"""Sentences that what decides beyond one rule could get wrong: three or more a module, from everyday life and other conflicts.

Each with all its rows: source, cue, content (its parts set apart by a stroke), and whether it is negated.
"""

from __future__ import annotations

from tests.statements.rows import cases, checked

# What decides, mostly a module of analysis.statements -> sentences with their rows.
TRAPS = {
    "naming": [
        (
            "The coach called the referee's second penalty a joke.",
            [("The coach", "called", "the referee's second penalty a joke", False)],
        ),
        ("The union called its members out on strike on Friday.", []),
        ("The school called the parents of both boys twice.", []),
        (
            'Fans called the new stadium "the Cage", and it stuck.',
            [("Fans", "called", 'the new stadium "the Cage"', False)],
        ),
        ("The ship, called the Aurora, sank off Kismayo.", []),
        ("The army named Colonel Idris Bako commander of the northern sector.", []),
        ("He signed a law that critics called anti-farmer.", [("critics", "called", "anti-farmer", False)]),
        ("The former judge, who was declared the winner by the narrowest of margins, now leads.", []),
        (
            'Tom Reyes, who Lind on Sunday called "a horrible man," left the club.',
            [("Lind", "called", '"a horrible man,"', False)],
        ),
        ('Hale called the vote "rigged" in a letter.', [("Hale", "called", 'the vote "rigged"', False)]),
        (
            'The club ran an advert calling it "absurd" that the league "has no plan to pay."',
            [("The club", "calling", 'it "absurd" that the league "has no plan to pay."', False)],
        ),
        (
            "She called it shameful that the men were not paid.",
            [("She", "called", "it shameful that the men were not paid", False)],
        ),
    ],
    "hearsay": [
        (
            "Two nurses believed to be in the cellar were dug out on Sunday.",
            [(None, "believed", "Two nurses | to be in the cellar", False)],
        ),
        ("He thought to be early would please her.", []),
        ("It was, in what two clerks believed to be a trick, the last page.", []),
        (
            "Sixteen people reported injured relatives to the clinic.",
            [("Sixteen people", "reported", "injured relatives to the clinic", False)],
        ),
        (
            "The bank reported lost revenue of 3 million pounds.",
            [("The bank", "reported", "lost revenue of 3 million pounds", False)],
        ),
        (
            "Farmers feared lost harvests would drive up prices.",
            [("Farmers", "feared", "lost harvests would drive up prices", False)],
        ),
        ("About 40 are feared buried under the mud.", [(None, "feared", "About 40 | buried under the mud", False)]),
        (
            "Thirty climbers, twelve of them reported missing, had set off at dawn.",
            [(None, "reported", "twelve of them | missing", False)],
        ),
        ("The pit flooded, its foreman feared drowned.", [(None, "feared", "its foreman | drowned", False)]),
        ("40 believed trapped workers would be found.", [("40", "believed", "trapped workers would be found", False)]),
        ("Ten said drowned men had washed ashore.", [("Ten", "said", "drowned men had washed ashore", False)]),
        (
            "Hundreds reported displaced by floods in Beira.",
            [(None, "reported", "Hundreds | displaced by floods in Beira", False)],
        ),
        ("Three reported killed in fire (ministry)", [("ministry", "reported", "Three | killed in fire", False)]),
    ],
    "unowned": [
        ("Reports that the dam had burst emptied the town.", [(None, "Reports", "that the dam had burst", False)]),
        ("There is no evidence that the convoy was armed.", []),
        (
            "The mayor dismissed reports that the water was foul.",
            [("The mayor", "dismissed", "reports that the water was foul", False)],
        ),
        ("The raid raised fears that the truce would end.", []),
        ("Fears that the strike would spread drove prices up.", []),
        ("He wrote a report that ran to 400 pages.", []),
        ("The claim that settled the case came from a neighbour.", []),
        ("Doubts were voiced that the vote was fair.", [(None, "Doubts", "that the vote was fair", False)]),
        ("He was fired for taking leave, a claim that his office strongly disputes.", []),
        ("Reports that the firm denied surfaced in May.", []),
        ("In his remarks, which raised concerns among teachers that the test was a sham, he smiled.", []),
        (
            "The firm raised concerns that the test was a sham.",
            [("The firm", "concerns", "that the test was a sham", False)],
        ),
    ],
    "hung_elsewhere": [
        ("The union told the drivers the depot was closing.", [("The union", "told", "the depot was closing", False)]),
        ("The nurse told the boy his mother was alive.", [("The nurse", "told", "his mother was alive", False)]),
        (
            "Officials warned the flood could cut the road.",
            [("Officials", "warned", "the flood could cut the road", False)],
        ),
        ("The king urged all who could to help.", [("The king", "urged", "all who could to help", False)]),
        ("The guard told a man he knew to leave.", []),
        ("Though the club maintains a large lead over its rival, a defeat on Sunday would raise doubts.", []),
        ("She told the men who came the shop was shut.", []),
    ],
    "openings": [
        (
            "The mill, and with it the town, is lost, the mayor says.",
            [("the mayor", "says", "The mill, and with it the town, is lost", False)],
        ),
        (
            "The rains are late, and the price of seed, farmers say, has doubled.",
            [("farmers", "say", "the price of seed | has doubled", False)],
        ),
        (
            "He bought a car that, his brother says, never ran.",
            [("his brother", "says", "a car that | never ran", False)],
        ),
        ("They differ: the boat, one says, was full.", [("one", "says", "the boat | was full", False)]),
        (
            "The team won, but the coach, players say, is leaving.",
            [("players", "say", "the coach | is leaving", False)],
        ),
        ("I learned it late: when I was 19, deep in my books, I wrote in the name of a clown.", []),
        ('After he left, she said, "It is over."', [("she", "said", '"It is over."', False)]),
        (
            'When the rains fail, she said, "we eat leaves."',
            [("she", "said", 'When the rains fail | "we eat leaves."', False)],
        ),
        ("If it rains, he said, the dam will burst.", [("he", "said", "If it rains | the dam will burst", False)]),
        ("The fund -- as the bank said in May -- is empty.", [("the bank", "said", "The fund | is empty", False)]),
        ("The road is shut, as the mayor said.", [("the mayor", "said", "The road is shut", False)]),
        (
            'Judging a singer by his hat, the coach said, "is like judging a bridge by its paint."',
            [("the coach", "said", 'Judging a singer by his hat | "is like judging a bridge by its paint."', False)],
        ),
        (
            'As Professor Lind put it: "The valley does a better job of keeping its young people."',
            [("Professor Lind", "put", '"The valley does a better job of keeping its young people."', False)],
        ),
    ],
    "speakers_apart": [
        (
            "Farmers left the valley, a priest and two teachers said.",
            [("a priest and two teachers", "said", "Farmers left the valley", False)],
        ),
        ("Lind, whose firm makes pumps, said the order was late.", [("Lind", "said", "the order was late", False)]),
        (
            "Speaking in Lima, Rosa Quispe, 31, said she had lost her job.",
            [("Rosa Quispe", "said", "she had lost her job", False)],
        ),
        (
            "The Ministry of Roads notes that 40 bridges need repair.",
            [("The Ministry of Roads", "notes", "that 40 bridges need repair", False)],
        ),
        (
            "The bus, the driver and two passengers said, had no brakes.",
            [("the driver and two passengers", "said", "The bus | had no brakes", False)],
        ),
        ("The house burned, a loss insurers dispute.", []),
        ("The house burned, a dozen neighbours said.", [("a dozen neighbours", "said", "The house burned", False)]),
        ("The house burned, a few neighbours said.", [("a few neighbours", "said", "The house burned", False)]),
        (
            '"The hall is full," Lima-based Rosa Quispe said. "We sold every seat."',
            [("Lima-based Rosa Quispe", "said", '"The hall is full," | "We sold every seat."', False)],
        ),
    ],
    "writers_own": [
        (
            "The club says it paid the players, a claim the union rejects.",
            [("The club", "says", "it paid the players", False)],
        ),
        (
            "The minister said the tax was dead, an admission that stunned his party.",
            [("The minister", "said", "the tax was dead", False)],
        ),
        (
            "The pilot said he saw a light, a warning, before the crash.",
            [("The pilot", "said", "he saw a light, a warning, before the crash", False)],
        ),
        (
            "He said he had brought a map, a letter and a report.",
            [("He", "said", "he had brought a map, a letter and a report", False)],
        ),
        (
            "They said the road, although narrow, was open.",
            [("They", "said", "the road, although narrow, was open", False)],
        ),
        (
            "The harvest failed, a farmer said, speaking by telephone from Kitale.",
            [("a farmer", "said", "The harvest failed", False)],
        ),
        ("The firm said profits fell, while rivals grew.", [("The firm", "said", "profits fell", False)]),
    ],
    "uncued": [
        ("WINNER: Rosa Quispe\nLOSER: Tom Reyes\nWINNER: Ali Noor", []),
        ("MONDAY: The boat left.\nTUESDAY: The boat sank.\nMONDAY: All was calm.", []),
        ("KITALE: Rain fell all day.\nNAIROBI: Dry and hot.\nKITALE: Rain again.", []),
        ("BERTHA: Bread.\nOTTOKAR: Flour.\nBERTHA: Salt.", []),
        (
            "Anna Lind: We lost the road.\nTom Reyes: And the bridge.\nAnna Lind: And the mill.",
            [
                ("Anna Lind", ":", "We lost the road", False),
                ("Tom Reyes", ":", "And the bridge", False),
                ("Anna Lind", ":", "And the mill", False),
            ],
        ),
        (
            "HOST: Welcome.\nDR. OKO: Thank you, the ward is full.\nHOST: How full?\nDR. OKO: Two to a bed.",
            [("DR. OKO", ":", "Thank you, the ward is full", False), ("DR. OKO", ":", "Two to a bed", False)],
        ),
        (
            '"The road is long and we are few" — Tom Reyes, driver',
            [("Tom Reyes", "—", '"The road is long and we are few"', False)],
        ),
        ('The sky was calm. "They took the goats and burned the store."', []),
        (
            "Anna Lind, a former aide to Mr. Reyes and now the head of the union in Callao, said of Mr. Reyes: ''He is from here, but he is very in touch with the hills.''",
            [("Anna Lind", "said", "He is from here, but he is very in touch with the hills", False)],
        ),
    ],
    "unsaid": [
        (
            "The minister would say only that talks went on.",
            [("The minister", "say", "only that talks went on", False)],
        ),
        (
            "The minister would only say that talks went on.",
            [("The minister", "only say", "that talks went on", False)],
        ),
        ("The bank would not say how much it lost.", [("The bank", "not say", "how much it lost", True)]),
        ("He was anxious to say that he had done nothing.", []),
        (
            "She was quick to point out that the bill was unpaid.",
            [("She", "point out", "that the bill was unpaid", False)],
        ),
        ("He was asked to explain that the bill was unpaid.", []),
        ("Two officers were ordered to deny that the gun was theirs.", []),
        ("The judge was invited to say what she saw.", []),
        ("The minister is expected to say that the vote was fair.", []),
        (
            "He said the judge would go and say that the law was void.",
            [("He", "said", "the judge would go and say that the law was void", False)],
        ),
        ("He was forced to admit that he had lied.", [("He", "admit", "that he had lied", False)]),
        (
            "She would not say whether she agrees or disagrees with the court's call to wait.",
            [("She", "not say", "whether she agrees or disagrees with the court's call to wait", True)],
        ),
        (
            "He asked whether the mayor had said that the road was shut.",
            [("He", "asked", "whether the mayor had said that the road was shut", False)],
        ),
        ("I'm not sure that the farmers really believe that the rain will come.", []),
        ("It is not clear that the army says it is safe.", []),
        ("It does not mean that the army says so.", []),
        ("He did not care that the paper called him a liar.", [("the paper", "called", "him a liar", False)]),
        (
            "The mayor did not say that the firm denies it.",
            [("The mayor", "not say", "that the firm denies it", True), ("the firm", "denies", "it", True)],
        ),
    ],
    "documents": [
        ("The council debated a motion calling on the firm to pay.", [("a motion", "calling on", "to pay", False)]),
        ("The mayor tore up a letter demanding his exit.", [("a letter", "demanding", "his exit", False)]),
        (
            "The senate passed a resolution urging the king to free the poets.",
            [("The senate", "urging", "to free the poets", False)],
        ),
        (
            "The students carried a banner calling for cheaper bread.",
            [("The students", "calling", "for cheaper bread", False)],
        ),
        (
            "The court read out a statement saying the men were innocent.",
            [("The court", "saying", "the men were innocent", False)],
        ),
        ("The guard found a leaflet urging soldiers to desert.", [("a leaflet", "urging", "to desert", False)]),
        ("The monks sent a letter urging the king to spare them.", [("The monks", "urging", "to spare them", False)]),
    ],
    "endings": [
        (
            "About 300 people were aboard, fewer than half of them believed alive.",
            [(None, "believed", "fewer than half of them | alive", False)],
        ),
        ("He left the room, a man they believed.", []),
        ("They found the car, the one she reported.", []),
        ("The dog barked, a sound the guard recalled.", []),
        ("The price doubled, more than traders predicted.", []),
        ("The toll is 12, twice what police reported.", []),
        (
            "It is the worst flood, the oldest residents say.",
            [("the oldest residents", "say", "It is the worst flood", False)],
        ),
        ("The pair met, aides deny.", [("aides", "deny", "The pair met", True)]),
        (
            "The town is safe, the mayor claimed, though few believed her.",
            [("the mayor", "claimed", "The town is safe", False)],
        ),
        ("Told that the bridge was shut, the driver swore.", []),
        (
            "Found in the cellar, both men were alive, their doctor said.",
            [("their doctor", "said", "Found in the cellar, both men were alive", False)],
        ),
    ],
    "interruptions": [
        ("The mayor, a man whom allies fear, lost.", []),
        ("The dam, a wall that engineers trust, broke.", []),
        ("The song, a tune critics hate, sold well.", []),
        (
            "The judge, friends of the family believe, was bribed.",
            [("friends of the family", "believe", "The judge | was bribed", False)],
        ),
        ("The loan, the bank insists, ended in March.", [("the bank", "insists", "The loan | ended in March", False)]),
    ],
    "joined_verbs": [
        (
            "The lawyers maintain that the vote was fair and deny that votes were bought.",
            [
                ("The lawyers", "maintain", "that the vote was fair", False),
                ("The lawyers", "deny", "that votes were bought", True),
            ],
        ),
        (
            "Doctors say the ward is full and warn that the well is foul.",
            [("Doctors", "say", "the ward is full", False), ("Doctors", "warn", "that the well is foul", False)],
        ),
        (
            "The farmers complain that the rent is high and fear that it will rise.",
            [
                ("The farmers", "complain", "that the rent is high", False),
                ("The farmers", "fear", "that it will rise", False),
            ],
        ),
        (
            "The aide says the pump was old and called it a risk.",
            [("The aide", "says", "the pump was old", False), ("The aide", "called", "it a risk", False)],
        ),
        (
            "Analysts expect that rates will rise and say that homes will be lost.",
            [
                ("Analysts", "expect", "that rates will rise", False),
                ("Analysts", "say", "that homes will be lost", False),
            ],
        ),
        (
            "Critics say the minister is cruel and calls women liars.",
            [
                ("Critics", "say", "the minister is cruel and calls women liars", False),
                ("the minister", "calls", "women liars", False),
            ],
        ),
        (
            "Critics say the minister was cruel and called women liars.",
            [("Critics", "say", "the minister was cruel and called women liars", False)],
        ),
        (
            "The envoys say that the rebels are tired and want peace.",
            [("The envoys", "say", "that the rebels are tired and want peace", False)],
        ),
        ("The pilots think the owner knew and lied.", [("The pilots", "think", "the owner knew and lied", False)]),
        (
            "The mayor says the road is shut and the drivers warn that the bridge could fall.",
            [
                ("The mayor", "says", "the road is shut", False),
                ("the drivers", "warn", "that the bridge could fall", False),
            ],
        ),
        (
            "The firm's allies ask whether she truly opposes the deal and worry that she might sign.",
            [
                ("The firm's allies", "ask", "whether she truly opposes the deal", False),
                ("The firm's allies", "worry", "that she might sign", False),
            ],
        ),
    ],
    "can_speak": [
        ("The river threatened to flood the town.", []),
        ("The door slams the wall.", []),
        (
            "The youngest of the brothers said the well was dry.",
            [("The youngest of the brothers", "said", "the well was dry", False)],
        ),
        ("The committee demanded that he go.", [("The committee", "demanded", "that he go", False)]),
        ("The tenant demanded that he stay.", [("The tenant", "demanded", "that he stay", False)]),
    ],
    "objects": [
        (
            "The minister condemned the attack on 5 June by herders against the village of Nok.",
            [("The minister", "condemned", "the attack on 5 June by herders against the village of Nok", False)],
        ),
        (
            "The union denounced the arrest on Tuesday of two of its members.",
            [("The union", "denounced", "the arrest on Tuesday of two of its members", False)],
        ),
        ("The mayor criticised the plan on Friday by phone.", [("The mayor", "criticised", "the plan", False)]),
        (
            "The army announced the capture on Tuesday of a port.",
            [("The army", "announced", "the capture on Tuesday of a port", False)],
        ),
        ("He repeated them on the radio on Thursday.", []),
        ("She criticised him for the delay.", [("She", "criticised", "him for the delay", False)]),
        ("The nurse asked for anonymity.", []),
        (
            "The jury held the two brothers guilty of theft.",
            [("The jury", "held", "the two brothers guilty of theft", False)],
        ),
        ("The court held the door open for the clerk.", []),
        ("Doctors disagree on the cause, with the ward's head playing down any risk.", []),
        (
            "The mayor did not rule out searches or jailing drivers.",
            [("The mayor", "not rule out", "searches or jailing drivers", True)],
        ),
        ("They mentioned it on television.", []),
    ],
    "sources": [
        ("How it handles the strike will determine whether the club lives.", []),
        (
            'Weighing in on the row, the bishop agreed, praising both as "fine men."',
            [("the bishop", "praising", 'both as "fine men."', False)],
        ),
        ("Losing the port, he said, would be the end.", [("he", "said", "Losing the port | would be the end", False)]),
        (
            "Lind said he called her twice, and that she had her staff field the calls and tell him she was out.",
            [
                (
                    "Lind",
                    "said",
                    "he called her twice, and that she had her staff field the calls and tell him she was out",
                    False,
                ),
                ("she", "tell", "she was out", False),
            ],
        ),
        (
            'The coach did not seem impressed, telling reporters, "A lot of people said the owner should go."',
            [("The coach", "telling", '"A lot of people said the owner should go."', False)],
        ),
        (
            "The nurses themselves said that the ward was full.",
            [("The nurses", "said", "that the ward was full", False)],
        ),
        ("Lind replied to the news that the bank had closed.", []),
        (
            "Lind complained to the police that the gate was shut.",
            [("Lind", "complained", "that the gate was shut", False)],
        ),
        ("It was he who said that the well was dry.", [("he", "said", "that the well was dry", False)]),
    ],
    "lead_ins": [
        (
            'As the paper\'s reporter wrote after the guards left the hall: "The rain had ruined all of it."',
            [("the paper's reporter", "wrote", '"The rain had ruined all of it."', False)],
        ),
        ('After the guards appeared to leave the hall: "The rain had ruined all of it."', []),
        (
            'The mayor justified the raid: "We had no other choice left."',
            [("The mayor", "justified", '"We had no other choice left."', False)],
        ),
    ],
    "attributions": [
        ('To top it off, "Oranges," a film about a Lima flood directed by Tom Reyes, opens in June.', []),
        ('"Oranges," the singer recorded by Tom Reyes, opens in June.', []),
        ('"The rain is late," Lind said by phone.', [("Lind", "said", '"The rain is late,"', False)]),
    ],
}
# Left wrong, each with the reason.
FAULTS = [
    (
        "The envoy told reporters waiting outside the talks had failed.",
        [("The envoy", "told", "the talks had failed", False)],
        "the parser takes the words beside whom one tells for the subject of what is told",
    ),
    (
        "Prices rose in May, and in June, traders say, they doubled.",
        [("traders", "say", "in June | they doubled", False)],
        "a phrase before the attribution has no subject to show where its clause opens",
    ),
    (
        "Nurses report that beds are full and urge people to stay at home.",
        [("Nurses", "report", "that beds are full", False), ("Nurses", "urge", "to stay at home", False)],
        'the tagger takes "urge" for an adjective',
    ),
]


rows, test_rows, test_known_fault = checked(cases(TRAPS), FAULTS)
