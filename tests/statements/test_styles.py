"""Statements in the styles of the wire, the broadcast, the feature and the communique, by kind of sentence.

Each with all its rows: source, cue, content (its parts set apart by a stroke), and whether it is negated.
"""

from __future__ import annotations

from tests.statements.rows import cases, checked

STYLES = {
    "interrupted quotations": [
        (
            '"The ceasefire," said Brigadier Lin Aung, "exists only on paper."',
            [("Brigadier Lin Aung", "said", '"The ceasefire," | "exists only on paper."', False)],
        ),
        (
            '"We buried eleven people," Fatou Sow, a midwife in Kidal, told the agency, "and nobody came."',
            [("Fatou Sow", "told", '"We buried eleven people," | "and nobody came."', False)],
        ),
        (
            '"If they cross the river," the colonel warned on Tuesday, "we will answer."',
            [("the colonel", "warned", '"If they cross the river," | "we will answer."', False)],
        ),
        (
            '"There is no plan," Mr Okello said. "There never was."',
            [("Mr Okello", "said", '"There is no plan," | "There never was."', False)],
        ),
        (
            "The siege, the envoy said, could be lifted within days if both armies pulled back.",
            [("the envoy", "said", "The siege | could be lifted within days if both armies pulled back", False)],
        ),
        (
            "The convoy, according to two drivers, was stopped at a checkpoint near Menaka.",
            [("two drivers", "according to", "The convoy | was stopped at a checkpoint near Menaka", False)],
        ),
        ('"That," she added, "is what frightens me."', [("she", "added", '"That," | "is what frightens me."', False)]),
        (
            '"They took the cattle," recalled Deng Akol, 54, "and then they took the children."',
            [("Deng Akol", "recalled", '"They took the cattle," | "and then they took the children."', False)],
        ),
    ],
    "two speakers": [
        (
            '"We are ready to talk," said rebel leader Ana Mbeki. But government spokesman Luis Paz dismissed the offer. "They are buying time," he said.',
            [
                ("rebel leader Ana Mbeki", "said", '"We are ready to talk,"', False),
                ("government spokesman Luis Paz", "dismissed", "the offer", False),
                ("he", "said", '"They are buying time,"', False),
            ],
        ),
        (
            "The foreign ministry said the vessel was in its waters, but Manila insisted it had strayed no further than the reef.",
            [
                ("The foreign ministry", "said", "the vessel was in its waters", False),
                ("Manila", "insisted", "it had strayed no further than the reef", False),
            ],
        ),
        (
            "Kinshasa says the group is backed by Kigali, a charge that Rwanda denies.",
            [
                ("Kinshasa", "says", "the group is backed by Kigali", False),
                ("Rwanda", "denies", "a charge", True),
            ],
        ),
        (
            "Residents said soldiers fired into the crowd, while the army said protesters had thrown petrol bombs.",
            [
                ("Residents", "said", "soldiers fired into the crowd", False),
                ("the army", "said", "protesters had thrown petrol bombs", False),
            ],
        ),
        (
            '"It was dark," said one villager. "We heard only engines." Another said: "My brother ran and they shot him."',
            [
                ("one villager", "said", '"It was dark," | "We heard only engines."', False),
                ("Another", "said", '"My brother ran and they shot him."', False),
            ],
        ),
        (
            "The general said the town had fallen; the governor said it had not.",
            [("The general", "said", "the town had fallen", False), ("the governor", "said", "it had not", False)],
        ),
    ],
    "the speaker in the sentence before": [
        (
            'Colonel Ba was unrepentant. "We did what we had to do."',
            [("Colonel Ba", None, '"We did what we had to do."', False)],
        ),
        (
            'The bishop spoke to mourners outside the cathedral. "Lay down your guns, for the love of God."',
            [("The bishop", None, '"Lay down your guns, for the love of God."', False)],
        ),
        ('"We cannot feed them all." The words were those of Ruth Atim, who runs the camp.', []),
        ('The president was asked about the raid. "I know nothing of it."', []),
        (
            'The minister said peace was near.\n\n"We have never been closer."',
            [
                ("The minister", "said", "peace was near", False),
                ("The minister", None, '"We have never been closer."', False),
            ],
        ),
    ],
    "according to": [
        (
            "At least nine villages were burned, according to a report by the monitors.",
            [("a report by the monitors", "according to", "At least nine villages were burned", False)],
        ),
        (
            "According to Mr Tran, who fled in March, the prison holds 400 men.",
            [("Mr Tran", "According to", "the prison holds 400 men", False)],
        ),
        ("The troops were paid according to rank.", []),
        ("Seats will be shared out according to the size of each party.", []),
        (
            "According to preliminary figures released by the ministry, 40 homes were destroyed.",
            [("preliminary figures released by the ministry", "According to", "40 homes were destroyed", False)],
        ),
    ],
    "noun cues": [
        (
            "The claim by Addis Ababa that the town was empty was false.",
            [("Addis Ababa", "claim", "that the town was empty", False)],
        ),
        (
            "The commander gave an assurance that the road would stay open.",
            [("The commander", "assurance", "that the road would stay open", False)],
        ),
        ("Reports that the governor had been captured could not be verified.", []),
        (
            "The union issued a warning that fuel would run out by Friday.",
            [("The union", "warning", "that fuel would run out by Friday", False)],
        ),
        (
            "Tehran rejected the allegation that it had armed the militia.",
            [("Tehran", "rejected", "the allegation that it had armed the militia", True)],
        ),
        (
            "The party renewed its call for an inquiry into the shelling.",
            [("The party", "call", "for an inquiry into the shelling", False)],
        ),
        (
            "The Secretary-General repeated his appeal for restraint by all sides.",
            [("The Secretary-General", "appeal", "for restraint", False)],
        ),
        (
            "The junta repeated its demand for the release of two pilots.",
            [("The junta", "demand", "for the release of two pilots", False)],
        ),
        ("There is no proof of the claim.", []),
        ("The rumour that the bank would close spread quickly.", []),
    ],
    "passive and impersonal": [
        (
            "It was reported that the airport had reopened.",
            [(None, "reported", "that the airport had reopened", False)],
        ),
        (
            "Sources said the two sides were close to a deal.",
            [("Sources", "said", "the two sides were close to a deal", False)],
        ),
        ("It is feared that hundreds are trapped.", [(None, "feared", "that hundreds are trapped", False)]),
        (
            "It was announced by the palace that the king would abdicate.",
            [("the palace", "announced", "that the king would abdicate", False)],
        ),
        ("The pilots are thought to be in Syria.", [(None, "thought", "The pilots | to be in Syria", False)]),
        (
            "The missile was said to have been fired from Yemen.",
            [(None, "said", "The missile | to have been fired from Yemen", False)],
        ),
        ("Three schools were reportedly looted.", [(None, "reportedly", "Three schools were | looted", False)]),
        (
            "Two men were quoted by local media as saying that the mayor had fled.",
            [("Two men", "saying", "that the mayor had fled", False)],
        ),
        ("It was not clear who fired first.", []),
        ("The attack was claimed by the Liberation Front.", []),
        (
            "The ruling was described as historic by lawyers.",
            [("lawyers", "described", "The ruling | as historic", False)],
        ),
        (
            "The deal has been hailed by Cairo as a breakthrough.",
            [("Cairo", "hailed", "The deal | as a breakthrough", False)],
        ),
    ],
    "documents": [
        (
            "The report says that both sides used child soldiers.",
            [("The report", "says", "that both sides used child soldiers", False)],
        ),
        (
            "A leaked memo warned that the dam could fail.",
            [("A leaked memo", "warned", "that the dam could fail", False)],
        ),
        (
            "The treaty states that neither party may station troops on the island.",
            [("The treaty", "states", "that neither party may station troops on the island", False)],
        ),
        (
            "The resolution calls on Armenia to open the corridor.",
            [("The resolution", "calls on", "to open the corridor", False)],
        ),
        (
            "The agreement requires both armies to withdraw by May.",
            [("The agreement", "requires", "both armies to withdraw by May", False)],
        ),
        ("The law says nothing about militias.", []),
        (
            "The statement, issued in Vienna, accuses Belgrade of stirring unrest.",
            [("The statement", "accuses", "of stirring unrest", False)],
        ),
        (
            '"Both parties shall refrain from hostile acts," the text reads.',
            [("the text", "reads", '"Both parties shall refrain from hostile acts,"', False)],
        ),
    ],
    "official prose": [
        (
            "We call on all parties to respect the truce.",
            [("We", "call on", "to respect the truce", False)],
        ),
        (
            "We strongly condemn the bombing of the market in Mekelle.",
            [("We", "strongly condemn", "the bombing of the market in Mekelle", False)],
        ),
        (
            "The Council stresses that there can be no impunity.",
            [("The Council", "stresses", "that there can be no impunity", False)],
        ),
        (
            "The High Commissioner reiterates that hospitals must never be targeted.",
            [("The High Commissioner", "reiterates", "that hospitals must never be targeted", False)],
        ),
        (
            "The European Union is deeply concerned that aid is being blocked.",
            [("The European Union", "deeply concerned", "that aid is being blocked", False)],
        ),
        (
            "The Ministers expressed their concern about the arrests in Bangui.",
            [("The Ministers", "expressed", "their concern about the arrests in Bangui", False)],
        ),
        (
            "The Group urges the authorities to release all detainees immediately and unconditionally.",
            [("The Group", "urges", "to release all detainees immediately and unconditionally", False)],
        ),
        (
            "The Committee welcomes the decision of the parties to resume their dialogue.",
            [("The Committee", "welcomes", "the decision of the parties to resume their dialogue", False)],
        ),
        (
            "The Council takes note of the report and encourages the parties to cooperate fully.",
            [("The Council", "encourages", "to cooperate fully", False)],
        ),
        (
            "The Government underlined its commitment to the peace process.",
            [("The Government", "underlined", "its commitment to the peace process", False)],
        ),
        (
            "The Secretary-General notes with regret that the talks were suspended.",
            [("The Secretary-General", "notes", "that the talks were suspended", False)],
        ),
        (
            "The Assembly demands that Israel and Lebanon respect the line.",
            [("The Assembly", "demands", "that Israel and Lebanon respect the line", False)],
        ),
        (
            "The members of the Council commended Djibouti, whose troops serve in the mission, and called for more funds.",
            [
                ("The members of the Council", "commended", "Djibouti", False),
                ("The members of the Council", "called", "for more funds", False),
            ],
        ),
        ("The United Kingdom remains committed to peace.", []),
        ("The mission stands ready to assist.", []),
    ],
    "headlines": [
        ("Kiev: Russian tanks cross border\nTanks were seen on Monday.", []),
        ("Ceasefire holding, UN says", [("UN", "says", "Ceasefire holding", False)]),
        ("Army denies shelling hospital", [("Army", "denies", "shelling hospital", True)]),
        ("Rebels say peace talks dead", [("Rebels", "say", "peace talks dead", False)]),
    ],
    "participial cues": [
        (
            "The bank closed its branch in Goma, saying the staff were in danger.",
            [("The bank", "saying", "the staff were in danger", False)],
        ),
        (
            "The envoy left for Cairo, warning that time was short.",
            [("The envoy", "warning", "that time was short", False)],
        ),
        (
            "He praised the troops, adding that the war was nearly won.",
            [("He", "praised", "the troops", False), ("He", "adding", "that the war was nearly won", False)],
        ),
        (
            "The rebels withdrew from the talks, accusing the government of bad faith.",
            [("The rebels", "accusing", "the government of bad faith", False)],
        ),
        ("Speaking in Geneva, she said the camps were full.", [("she", "said", "the camps were full", False)]),
        (
            "The unions marched through Lima, calling for the president to resign.",
            [("The unions", "calling", "for the president to resign", False)],
        ),
        (
            "The ministry issued a statement saying that the border was shut.",
            [("The ministry", "saying", "that the border was shut", False)],
        ),
        (
            "Citing security reasons, the airline said it would cancel its flights.",
            [("the airline", "said", "it would cancel its flights", False)],
        ),
    ],
    "pronouns and descriptions": [
        (
            "He told parliament that the army would not retreat.",
            [("He", "told", "that the army would not retreat", False)],
        ),
        (
            "The 34-year-old fisherman said his boat had been rammed.",
            [("The 34-year-old fisherman", "said", "his boat had been rammed", False)],
        ),
        (
            "One of the detainees said guards had beaten him.",
            [("One of the detainees", "said", "guards had beaten him", False)],
        ),
        (
            "A senior official, who asked not to be named, said the deal was signed.",
            [("A senior official", "said", "the deal was signed", False)],
        ),
        ("Those who fled said the town was burning.", [("Those", "said", "the town was burning", False)]),
        (
            "Her lawyer, Ahmed Zaki, said she had been denied water.",
            [("Her lawyer", "said", "she had been denied water", False)],
        ),
    ],
    "not statements": [
        ("The rebels intend to attack the port.", []),
        ("The talks are expected to begin on Monday.", []),
        ("The government refused to comment.", []),
        ("Negotiators agreed on an agenda and met again in Doha.", []),
        ("The two sides discussed prisoners.", []),
        ("If the president says no, the war will go on.", []),
        ("Would the army say who fired?", []),
        ("The government may announce a truce.", []),
        ("The general wants to tell the nation why he left.", []),
        ("He saw that the bridge was gone.", []),
        ("The soldiers were told where to sleep.", []),
        ("She knew that her son had died.", []),
        ("The maps show the old border.", []),
        ("The crisis demands patience.", []),
        ("The minister declined to comment on the report.", []),
        ("The villagers said goodbye to the peacekeepers who had guarded them for years.", []),
    ],
    "quotes over paragraphs": [
        (
            '"The first thing we saw was smoke," the nurse said.\n\n"Then the walls came down. Nobody could breathe."',
            [
                (
                    "the nurse",
                    "said",
                    '"The first thing we saw was smoke," | "Then the walls came down. Nobody could breathe."',
                    False,
                )
            ],
        ),
        (
            'Okoro said: "This is a dark day for our country.\n\n"We will find those who did this."',
            [("Okoro", "said", '"This is a dark day for our country. | "We will find those who did this."', False)],
        ),
        (
            'The ambassador was gloomy about the talks.\n\n"I do not expect a deal this year," he said.',
            [("he", "said", '"I do not expect a deal this year,"', False)],
        ),
        (
            'Hargan, who led the mission, was gloomy about the prospects.\n\n"I do not see a deal this year. Nobody wants it."',
            [("Hargan", None, '"I do not see a deal this year. Nobody wants it."', False)],
        ),
    ],
    "joined verbs": [
        (
            "The premier says he will stay in office and accuses his rivals of plotting.",
            [
                ("The premier", "says", "he will stay in office", False),
                ("The premier", "accuses", "of plotting", False),
            ],
        ),
        (
            "Kabul denied the raid and said its troops had been attacked first.",
            [("Kabul", "denied", "the raid", True), ("Kabul", "said", "its troops had been attacked first", False)],
        ),
        (
            "The mayor condemned the bombing and urged calm.",
            [("The mayor", "condemned", "the bombing", False), ("The mayor", "urged", "calm", False)],
        ),
        (
            "The chief said the dam was safe and dismissed the fears as rumours.",
            [
                ("The chief", "said", "the dam was safe", False),
                ("The chief", "dismissed", "the fears as rumours", False),
            ],
        ),
        (
            "The judge found the raid lawful and called the complaint frivolous.",
            [
                ("The judge", "found", "the raid lawful", False),
                ("The judge", "called", "the complaint frivolous", False),
            ],
        ),
        (
            "The rebels said they had shot down a jet and captured its pilot.",
            [("The rebels", "said", "they had shot down a jet and captured its pilot", False)],
        ),
        (
            "The agency warned of cholera in the camps and appealed for clean water.",
            [
                ("The agency", "warned", "of cholera in the camps", False),
                ("The agency", "appealed", "for clean water", False),
            ],
        ),
        ("The two sides blame each other.", []),
        (
            "The two governments blamed each other for the collapse of the truce.",
            [("The two governments", "blamed", "for the collapse of the truce", False)],
        ),
        (
            "Each side accused the other of breaking the truce, which came into force on Sunday.",
            [("Each side", "accused", "of breaking the truce", False)],
        ),
        ("The army declared a truce after the earthquake.", [("The army", "declared", "a truce", False)]),
        (
            "Washington commended Nairobi's leadership during the talks.",
            [("Washington", "commended", "Nairobi's leadership during the talks", False)],
        ),
        (
            "The bridge, where two sentries died, was reported quiet on Monday.",
            [(None, "reported", "The bridge | quiet", False)],
        ),
    ],
    "what a rule must not take": [
        (
            "Police said gunmen attacked the post and demanded ransom.",
            [("Police", "said", "gunmen attacked the post and demanded ransom", False)],
        ),
        (
            "The army said the rebels had shelled a clinic and rejected the truce.",
            [("The army", "said", "the rebels had shelled a clinic and rejected the truce", False)],
        ),
        ("The minister dismissed the army chief.", []),
        (
            "The court dismissed the claim that the vote was rigged.",
            [("The court", "dismissed", "the claim that the vote was rigged", False)],
        ),
        ("The general challenged the governor to a duel.", []),
        ("The rebels challenged the official toll.", [("The rebels", "challenged", "the official toll", False)]),
        ("The army denied torturing prisoners.", [("The army", "denied", "torturing prisoners", True)]),
        ("The guard admitted shooting the boy.", [("The guard", "admitted", "shooting the boy", False)]),
        (
            "Ministers proposed sending a joint force to the border.",
            [("Ministers", "proposed", "sending a joint force to the border", False)],
        ),
        ("The soldier began shouting and stopped firing.", []),
        ("Nobody mentioned paying the soldiers.", [("Nobody", "mentioned", "paying the soldiers", True)]),
        ("The novel was described as a work by a genius.", []),
        (
            "The raid was condemned as cowardly by the African Union.",
            [("the African Union", "condemned", "The raid | as cowardly", False)],
        ),
        ("The port was described as vital.", []),
        ("The decree requires foreigners to register.", [("The decree", "requires", "foreigners to register", False)]),
        ("The union made an offer to the board.", []),
        (
            "The rebels made an offer to free twelve soldiers.",
            [("The rebels", "offer", "to free twelve soldiers", False)],
        ),
        ("The village received an appeal for blankets.", []),
        ("The clinic put out an appeal for blood.", []),
        ("The governor dropped his demand for a recount.", [("The governor", "demand", "for a recount", True)]),
        (
            "Poland issued a warning about drones near its border.",
            [("Poland", "warning", "about drones near its border", False)],
        ),
        ("The letter that the clerk delivered made no mention of it.", []),
        ("The two leaders praised each other.", []),
        (
            "The parties accused one another of cheating.",
            [("The parties", "accused", "of cheating", False)],
        ),
        ("Syria blamed Israel, which did not comment.", [("Syria", "blamed", "Israel", False)]),
        ("The ministry confirmed the raid, in which two men died.", [("The ministry", "confirmed", "the raid", False)]),
        (
            "The Council condemns the coup, which endangers the region.",
            [("The Council", "condemns", "the coup, which endangers the region", False)],
        ),
        ("The envoy announced a pause during the feast.", [("The envoy", "announced", "a pause", False)]),
        (
            "The envoy regretted the delay during the talks.",
            [("The envoy", "regretted", "the delay during the talks", False)],
        ),
        (
            "The union welcomed the release of the nurses on Friday.",
            [("The union", "welcomed", "the release of the nurses", False)],
        ),
        (
            "The bishop called on the militia to spare the town.",
            [("The bishop", "called on", "to spare the town", False)],
        ),
        ("The bishop called on an old friend.", []),
        ("She told that story to the judges and left.", []),
        (
            "The spy told his handlers that code names were useless.",
            [("The spy", "told", "that code names were useless", False)],
        ),
        ("Doctors warned that water was running out.", [("Doctors", "warned", "that water was running out", False)]),
        ("The UN notes that were leaked show otherwise.", []),
        (
            "The Foreign Office stresses that Britain has no troops there.",
            [("The Foreign Office", "stresses", "that Britain has no troops there", False)],
        ),
        ("The queen stays in London and criticises the premier.", [("The queen", "criticises", "the premier", False)]),
        ("Editor: Jane Brown\nThe war went on for years.", []),
        (
            "Mayor: the bridge will be rebuilt\nThe bridge fell in May.",
            [("Mayor", ":", "the bridge will be rebuilt", False)],
        ),
        (
            'The trader was cheerful.\n\n"Business will come back," said his wife.',
            [("his wife", "said", '"Business will come back,"', False)],
        ),
        ('The town was quiet.\n\n"Nobody goes out any more."', []),
        (
            'Colonel Issa was blunt.\n\n"Those who cross the line will be shot."',
            [("Colonel Issa", None, '"Those who cross the line will be shot."', False)],
        ),
        ('The commander was blunt. He had a map on the wall.\n\n"Those who cross the line will be shot."', []),
        (
            "The governor reported seeing smoke over the port.",
            [("The governor", "reported", "seeing smoke over the port", False)],
        ),
        ("He suggested that villagers leave.", [("He", "suggested", "that villagers leave", False)]),
        (
            "Brazil offered to host the talks and urged both sides to come.",
            [("Brazil", "offered", "to host the talks", False), ("Brazil", "urged", "to come", False)],
        ),
        ("The president vowed to fight on and flew to the coast.", [("The president", "vowed", "to fight on", False)]),
        (
            "The head of the mission said it regretted the deaths and would pay.",
            [
                ("The head of the mission", "said", "it regretted the deaths and would pay", False),
                ("it", "regretted", "the deaths", False),
            ],
        ),
        ("The wells are dry, herders complain.", [("herders", "complain", "The wells are dry", False)]),
        ("The crowd chanted that the mayor must go.", [("The crowd", "chanted", "that the mayor must go", False)]),
        (
            "The premier's office said he had spoken to the king and thanked him.",
            [("The premier's office", "said", "he had spoken to the king and thanked him", False)],
        ),
        (
            "A spokesman said the army had seized the port and condemned the strikes as illegal.",
            [
                ("A spokesman", "said", "the army had seized the port", False),
                ("A spokesman", "condemned", "the strikes as illegal", False),
            ],
        ),
        ("The bishop said mass for the pilgrims who had drowned in the lake.", []),
        ("Her crew said prayers for the men killed at sea last winter.", []),
        ("The soldiers said hello to the boys playing football near the gate.", []),
        (
            "The candidate said families of miners crushed by rock file claims.",
            [("The candidate", "said", "families of miners crushed by rock file claims", False)],
        ),
        ("The two leaders praised one another.", []),
        ("The premier called on the ambassador.", []),
        (
            "The premier called on the ambassador to resign.",
            [("The premier", "called on", "to resign", False)],
        ),
        (
            "The treaty forbids both sides to build forts.",
            [("The treaty", "forbids", "both sides to build forts", False)],
        ),
        (
            "The rebels made an offer to release twelve soldiers.",
            [("The rebels", "offer", "to release twelve soldiers", False)],
        ),
    ],
    "news wire": [
        (
            "Rebels in eastern Congo have captured the town of Bunagana, residents and a local official said on Monday.",
            [
                (
                    "residents and a local official",
                    "said",
                    "Rebels in eastern Congo have captured the town of Bunagana",
                    False,
                )
            ],
        ),
        (
            "Two aid workers were freed overnight, their employer said, without giving details.",
            [("their employer", "said", "Two aid workers were freed overnight", False)],
        ),
        (
            "A blast shook the port late on Friday, killing at least four people, state television reported.",
            [
                (
                    "state television",
                    "reported",
                    "A blast shook the port late on Friday, killing at least four people",
                    False,
                )
            ],
        ),
        (
            "The presidency denied that any ransom had been paid.",
            [("The presidency", "denied", "that any ransom had been paid", True)],
        ),
        ("Neither Seoul nor Pyongyang has commented on the reports.", []),
        ("There was no immediate comment from the army.", []),
        ("The army could not be reached for comment.", []),
        ("Reuters was unable to verify the account.", []),
        (
            '"We have secured the airfield," a military spokesman, Lt Col Idris Moha, told state radio.',
            [("a military spokesman", "told", '"We have secured the airfield,"', False)],
        ),
        (
            "Military sources told AFP that three soldiers had been killed.",
            [("Military sources", "told", "that three soldiers had been killed", False)],
        ),
        (
            "The prime minister is due to address parliament on Thursday, aides said.",
            [("aides", "said", "The prime minister is due to address parliament on Thursday", False)],
        ),
        ("Under the deal, announced in Ankara, both sides will free prisoners.", []),
        (
            "The group, known as the Red Brigade, said it had carried out the attack.",
            [("The group", "said", "it had carried out the attack", False)],
        ),
        (
            "The ministry put the number of dead at 31.",
            [("The ministry", "put", "the number of dead at 31", False)],
        ),
        (
            "Witnesses spoke of bodies lying in the streets.",
            [("Witnesses", "spoke", "of bodies lying in the streets", False)],
        ),
        (
            "The monitors said on Sunday they had counted 300 explosions in Donetsk.",
            [("The monitors", "said", "they had counted 300 explosions in Donetsk", False)],
        ),
        (
            'Asked whether the truce would hold, the envoy said: "I hope so."',
            [(None, "Asked", "whether the truce would hold", False), ("the envoy", "said", '"I hope so."', False)],
        ),
        ("When asked about the raid, the minister refused to answer.", []),
        (
            "Washington has long accused Tehran of arming the militia. Tehran rejects the charge.",
            [
                ("Washington", "long accused", "of arming the militia", False),
                ("Tehran", "rejects", "the charge", True),
            ],
        ),
        (
            "The town was quiet on Tuesday, said Maria Okello, a teacher.",
            [("Maria Okello", "said", "The town was quiet on Tuesday", False)],
        ),
    ],
    "broadcast": [
        (
            "Our correspondent in Kampala says the roads out of the city are blocked.",
            [("Our correspondent in Kampala", "says", "the roads out of the city are blocked", False)],
        ),
        (
            "Doctors at the hospital tell us they have run out of blood.",
            [("Doctors at the hospital", "tell", "they have run out of blood", False)],
        ),
        ("And the rebels? They say they will fight on.", [("They", "say", "they will fight on", False)]),
        (
            "The governor told this programme the curfew would be lifted.",
            [("The governor", "told", "the curfew would be lifted", False)],
        ),
        (
            "Now, the president has again insisted that the vote will go ahead.",
            [("the president", "again insisted", "that the vote will go ahead", False)],
        ),
        ("It's a disaster, says one farmer.", [("one farmer", "says", "It's a disaster", False)]),
    ],
    "newspaper feature": [
        (
            '"My son was nine," says Habiba. She wipes her eyes. "He liked football."',
            [("Habiba", "says", '"My son was nine,"', False)],
        ),
        (
            'Grace Lam remembers the day the soldiers came. "They told us to lie down," she says.',
            [("she", "says", '"They told us to lie down,"', False)],
        ),
        ('For Yonas, a baker, the war never ended. "I still hear the planes."', []),
        (
            '"Life," the old man sighs, "is cheaper than bread."',
            [("the old man", "sighs", '"Life," | "is cheaper than bread."', False)],
        ),
        ('The villagers call the hill "the grave".', [("The villagers", "call", 'the hill "the grave"', False)]),
        (
            'A sign on the wall reads: "No weapons beyond this point."',
            [("A sign on the wall", "reads", '"No weapons beyond this point."', False)],
        ),
        ("He laughs at the idea that peace is near.", []),
        ("She believes her husband is alive.", [("She", "believes", "her husband is alive", False)]),
        ("He thought about the river and went to sleep.", []),
        ('"We are not animals" is written on the gate.', []),
        ('The film "A Quiet Border" won two prizes.', []),
        ('His nickname, "the Fox", dates from the war.', []),
        (
            "Many here say they no longer trust the police.",
            [("Many here", "say", "they no longer trust the police", False)],
        ),
    ],
    "communiqués": [
        (
            "The Heads of State urged all armed groups to lay down their arms and join the process.",
            [("The Heads of State", "urged", "to lay down their arms and join the process", False)],
        ),
        (
            "The Ministers agreed that a joint commission would be set up.",
            [("The Ministers", "agreed", "that a joint commission would be set up", False)],
        ),
        (
            "The two Presidents underscored the importance of free passage for aid.",
            [("The two Presidents", "underscored", "the importance of free passage for aid", False)],
        ),
        (
            "The Summit requests the Commission to deploy observers without delay.",
            [("The Summit", "requests", "the Commission to deploy observers without delay", False)],
        ),
        (
            "The Participants recall their commitments under the Lusaka Protocol.",
            [("The Participants", "recall", "their commitments under the Lusaka Protocol", False)],
        ),
        ("The Council further decides to extend the mandate until June.", []),
        (
            "The Special Envoy is confident that an agreement is within reach.",
            [("The Special Envoy", "confident", "that an agreement is within reach", False)],
        ),
        (
            "We are gravely concerned by the shelling of Taiz.",
            [("We", "gravely concerned", "by the shelling of Taiz", False)],
        ),
        (
            "We reiterate our call for an immediate end to the violence.",
            [("We", "call", "for an immediate end to the violence", False)],
        ),
        (
            "We welcome the appointment of a new mediator and pledge our full support.",
            [
                ("We", "welcome", "the appointment of a new mediator", False),
                ("We", "pledge", "our full support", False),
            ],
        ),
        (
            "The Assembly reaffirms that the border is inviolable.",
            [("The Assembly", "reaffirms", "that the border is inviolable", False)],
        ),
        (
            "The Office is extremely worried about reports of summary executions in the north.",
            [("The Office", "extremely worried", "about reports of summary executions in the north", False)],
        ),
        (
            "Canada strongly condemns the attacks and calls on those responsible to be held to account.",
            [
                ("Canada", "strongly condemns", "the attacks", False),
                ("Canada", "calls on", "those responsible to be held to account", False),
            ],
        ),
        (
            "Japan expresses its sincere condolences to the families of the victims.",
            [("Japan", "expresses", "its sincere condolences to the families of the victims", False)],
        ),
        (
            "The Secretary-General appeals to all parties to exercise restraint.",
            [("The Secretary-General", "appeals", "to all parties to exercise restraint", False)],
        ),
        ("The Secretary-General has been following the events with concern.", []),
        ("The parties shall exchange lists of prisoners within seven days.", []),
        ("The agreement provides for a joint commission.", []),
        (
            "The statement made clear that sanctions would follow.",
            [("The statement", "made", "that sanctions would follow", False)],
        ),
        (
            "The minister made it clear that the border would stay shut.",
            [("The minister", "made", "that the border would stay shut", False)],
        ),
    ],
    "passives and nouns": [
        (
            "Claims that the convoy carried weapons were rejected by the Red Cross.",
            [("the Red Cross", "rejected", "Claims that the convoy carried weapons", True)],
        ),
        (
            "The army's version is that the boys threw stones.",
            [("The army", "version", "that the boys threw stones", False)],
        ),
        (
            "The Kremlin's position is that Crimea is not up for negotiation.",
            [("The Kremlin", "position", "that Crimea is not up for negotiation", False)],
        ),
        ("The view in Delhi is that talks are pointless.", []),
        ("Word came that the bridge had fallen.", []),
        ("He is said by aides to be tired.", [("aides", "said", "to be tired", False)]),
        (
            "The group has been blamed for the kidnapping by officials in Abuja.",
            [("officials in Abuja", "blamed", "The group | for the kidnapping", False)],
        ),
        ("Eleven people are feared dead.", [(None, "feared", "Eleven people | dead", False)]),
        (
            "The vessel is alleged to have carried arms.",
            [(None, "alleged", "The vessel | to have carried arms", False)],
        ),
        ("It has been suggested that the pilot was drunk.", [(None, "suggested", "that the pilot was drunk", False)]),
        (
            "The premier was told that his office had been bugged.",
            [(None, "told", "that his office had been bugged", False)],
        ),
    ],
    "mixed": [
        (
            'General Kyaw was quoted by the Irrawaddy as saying the truce "is dead".',
            [("General Kyaw", "saying", 'the truce "is dead"', False)],
        ),
        (
            "The BBC quoted a doctor as saying that the ward was full.",
            [("a doctor", "saying", "that the ward was full", False)],
        ),
        (
            "In an interview with Le Monde, the rebel chief ruled out talks.",
            [("the rebel chief", "ruled out", "talks", False)],
        ),
        ("The spokesman would not say how many had died.", [("The spokesman", "not say", "how many had died", True)]),
        ("She did not say who was to blame.", [("She", "not say", "who was to blame", True)]),
        (
            '"I never ordered it," he insisted, shaking his head. "Never."',
            [("he", "insisted", '"I never ordered it," | "Never."', False)],
        ),
        ("Both men deny the charges.", [("Both men", "deny", "the charges", True)]),
        ("He claimed the vote was rigged, but offered no proof.", [("He", "claimed", "the vote was rigged", False)]),
        (
            "He said the vote was rigged but that he would accept it.",
            [("He", "said", "the vote was rigged but that he would accept it", False)],
        ),
        (
            "The rebels say they control the airport. The army says that is a lie.",
            [("The rebels", "say", "they control the airport", False), ("The army", "says", "that is a lie", False)],
        ),
        (
            "The clashes, which the UN says have displaced thousands, went on.",
            [("the UN", "says", "have displaced thousands", False)],
        ),
        (
            '"The situation is grave", Mr Haile told a news conference, adding that "there is no food left".',
            [
                ("Mr Haile", "told", '"The situation is grave"', False),
                ("Mr Haile", "adding", 'that "there is no food left"', False),
            ],
        ),
        (
            'The pact, the rebels warned, "is worthless".',
            [("the rebels", "warned", 'The pact | "is worthless"', False)],
        ),
        (
            "The governor, Ali Samba, called for calm and said the killers would be found.",
            [
                ("The governor", "called", "for calm", False),
                ("The governor", "said", "the killers would be found", False),
            ],
        ),
    ],
    "what the parser hangs elsewhere": [
        (
            'According to veteran radio host Ruth Lindberg, the move reeks of "fear" and desperation.',
            [("veteran radio host Ruth Lindberg", "According to", 'the move reeks of "fear" and desperation', False)],
        ),
        (
            "The ministry is one of at least seven bodies set up and abolished by the junta this year and the fourth one led by a woman, according to a newspaper tally.",
            [
                (
                    "a newspaper tally",
                    "according to",
                    "The ministry is one of at least seven bodies set up and abolished by the junta this year and the fourth one led by a woman",
                    False,
                )
            ],
        ),
        (
            'These men, the minister explained earlier in the hearing, were "well paid," making 60 dollars a day.',
            [("the minister", "explained", 'These men | were "well paid," making 60 dollars a day', False)],
        ),
        (
            "The doctor has been called a charlatan by fellow physicians.",
            [("fellow physicians", "called", "The doctor | a charlatan", False)],
        ),
        (
            "The regime's critic has been labelled a traitor by state media.",
            [("state media", "labelled", "The regime's critic | a traitor", False)],
        ),
        (
            "The villagers said they are tired of war and the elders accused the army of theft.",
            [
                ("The villagers", "said", "they are tired of war", False),
                ("the elders", "accused", "the army of theft", False),
            ],
        ),
        (
            "The officer, at a recent news conference announcing that her unit was suing the state, wept.",
            [("The officer", "announcing", "that her unit was suing the state", False)],
        ),
        (
            "The envoy, who called for footage to be released, wept.",
            [("The envoy", "called", "for footage to be released", False)],
        ),
        (
            "Omar Diallo, a tech staffer at the ministry who told his men to lie, fled.",
            [("a tech staffer at the ministry", "told", "to lie", False)],
        ),
        (
            "She left early, she said at a news conference announcing that the force would go.",
            [("she", "said", "She left early", False), ("she", "announcing", "that the force would go", False)],
        ),
    ],
    "a sentence between": [
        (
            '"My son was nine," says Habiba Noor. She wipes her eyes. "He liked football."',
            [("Habiba Noor", "says", '"My son was nine," | "He liked football."', False)],
        ),
        (
            '"My son was nine," says Habiba Noor. Her husband wipes his eyes. "He liked football."',
            [("Habiba Noor", "says", '"My son was nine,"', False)],
        ),
        (
            '"My son was nine," says Habiba Noor. A bell rings. "He liked football."',
            [("Habiba Noor", "says", '"My son was nine,"', False)],
        ),
        ('"Stay," she said. He shook his head. "I must go."', [("she", "said", '"Stay,"', False)]),
        (
            '"My son was nine," Omar Diallo told his wife. He sighed. "They never found him."',
            [("Omar Diallo", "told", '"My son was nine," | "They never found him."', False)],
        ),
        (
            '"We had no choice," the mayor said on Monday. "They had guns."',
            [("the mayor", "said", '"We had no choice," | "They had guns."', False)],
        ),
    ],
    "vowed where, a place before a colon": [
        (
            'Traore had vowed in January to "finish" the group within the year.',
            [("Traore", "vowed", 'to "finish" the group within the year', False)],
        ),
        ("The clans agreed in Geneva to free the sailors.", [("The clans", "agreed", "to free the sailors", False)]),
        (
            "The clans agreed on a truce to let the convoys pass.",
            [("The clans", "agreed", "to let the convoys pass", False)],
        ),
        (
            "The rebels threatened on Monday to burn the crops.",
            [("The rebels", "threatened", "to burn the crops", False)],
        ),
        ("The mayor offered at noon to step down.", [("The mayor", "offered", "to step down", False)]),
        ('She had this to say: "They talk in hotels."', [("She", "say", '"They talk in hotels."', False)]),
        ("The mayor had a lot to say about the raid.", []),
        ('Sudan: "We ate leaves"\nThe convoy reached Kauda.', []),
        ('Halima Noor: "We ate leaves"\nThe convoy reached Kauda.', [("Halima Noor", ":", '"We ate leaves"', False)]),
    ],
    "who is asked to speak": [
        (
            'State media have denounced earlier reports by the group as "lies fabricated by foreigners".',
            [("State media", "denounced", 'earlier reports by the group as "lies fabricated by foreigners"', False)],
        ),
        (
            "The league called on Jordan to press the generals to talk.",
            [("The league", "called on", "to press the generals to talk", False)],
        ),
        (
            "The envoys issued a joint statement expressing concern over the raids and calling on both sides to talk.",
            [
                ("The envoys", "expressing", "concern over the raids", False),
                ("The envoys", "calling on", "to talk", False),
            ],
        ),
        (
            "The minister went on to say that the port was safe.",
            [("The minister", "say", "that the port was safe", False)],
        ),
        (
            "The rebels used the speech to accuse the army of theft.",
            [("The rebels", "accuse", "the army of theft", False)],
        ),
        ("The premier refused to say who had paid.", [("The premier", "say", "who had paid", True)]),
        (
            'The war ended what the queen had called "a nightmare for us all."',
            [("the queen", "called", 'what | "a nightmare for us all."', False)],
        ),
        (
            "The union urged the bank to explain why it had closed.",
            [("The union", "urged", "to explain why it had closed", False)],
        ),
    ],
    "by the order of words": [
        (
            "Rebels have freed 14 miners seized last month near Walikale, the provincial governor announced on Monday.",
            [
                (
                    "the provincial governor",
                    "announced",
                    "Rebels have freed 14 miners seized last month near Walikale",
                    False,
                )
            ],
        ),
        (
            "Nutrition surveys tell another story, aid agencies retort.",
            [("aid agencies", "retort", "Nutrition surveys tell another story", False)],
        ),
        (
            "Had the bomb exploded, it would have killed hundreds, investigators believe.",
            [("investigators", "believe", "Had the bomb exploded, it would have killed hundreds", False)],
        ),
        ("The rains came late, they told the regional daily.", [("they", "told", "The rains came late", False)]),
        (
            "The bridge is mined, wrote the correspondent of El País.",
            [("the correspondent of El País", "wrote", "The bridge is mined", False)],
        ),
        (
            "Eleven children drowned, the paper reports, citing doctors.",
            [("the paper", "reports", "Eleven children drowned", False)],
        ),
        (
            "The true number, it believes, is far higher.",
            [("it", "believes", "The true number | is far higher", False)],
        ),
        (
            "The monitors' mandate, Moscow insists, ended in March.",
            [("Moscow", "insists", "The monitors' mandate | ended in March", False)],
        ),
        (
            "Measles, says the agency, killed fewer than ever.",
            [("the agency", "says", "Measles | killed fewer than ever", False)],
        ),
        (
            "Neither guerrilla army, she went on, was willing to stop.",
            [("she", "went on", "Neither guerrilla army | was willing to stop", False)],
        ),
        (
            "The envoy pointed out that the truce had held.",
            [("The envoy", "pointed out", "that the truce had held", False)],
        ),
        (
            'As the archbishop put it, the country had "lost the habit of peace".',
            [("the archbishop", "put", 'the country had "lost the habit of peace"', False)],
        ),
        (
            "The country, as the bishop put it, has lost its way.",
            [("the bishop", "put", "The country | has lost its way", False)],
        ),
        (
            "In her view the generals will never be tried.",
            [("her", "In her view", "the generals will never be tried", False)],
        ),
        (
            "The interior ministry's version is that they were shot by their own side.",
            [("The interior ministry", "version", "that they were shot by their own side", False)],
        ),
        (
            "The clinic was bombed twice. That is according to two nurses.",
            [("two nurses", "according to", "The clinic was bombed twice", False)],
        ),
        (
            "The pipeline (which Kyiv insists was not its target) caught fire on Sunday night.",
            [("Kyiv", "insists", "was not its target", False)],
        ),
        ('Beijing called the estimate "fiction".', [("Beijing", "called", 'the estimate "fiction"', False)]),
        (
            'President Rao told the families of the dead miners that he would "leave no stone unturned".',
            [("President Rao", "told", 'that he would "leave no stone unturned"', False)],
        ),
        (
            'Two car bombs went off in Mogadishu, police officer Ali Hassan said by phone, "one after the other".',
            [
                (
                    "police officer Ali Hassan",
                    "said",
                    'Two car bombs went off in Mogadishu | "one after the other"',
                    False,
                )
            ],
        ),
        (
            'It was, in the words of one survivor, "like the end of the world".',
            [("one survivor", "in the words of", 'It was | "like the end of the world"', False)],
        ),
        (
            "Sri Lanka's navy is said by human rights lawyers to have fired first.",
            [("human rights lawyers", "said", "to have fired first", False)],
        ),
        (
            "Survivors were informed by letter that the bodies would not be returned.",
            [(None, "informed", "that the bodies would not be returned", False)],
        ),
        (
            "Their whereabouts, it is thought, are known only to the gendarmerie.",
            [(None, "thought", "Their whereabouts | are known only to the gendarmerie", False)],
        ),
        ("He let it be known that he would resign.", [("He", "let", "that he would resign", False)]),
        (
            "The chief was adamant that only three farmers had been hit.",
            [("The chief", "adamant", "that only three farmers had been hit", False)],
        ),
        (
            "A panel of experts found in its May report that soldiers had detained several dozen returnees.",
            [("A panel of experts", "found", "that soldiers had detained several dozen returnees", False)],
        ),
        (
            "The militia's political wing, the National Council of Republicans, retorts that disarmament was never a precondition.",
            [
                (
                    "The militia's political wing, the National Council of Republicans",
                    "retorts",
                    "that disarmament was never a precondition",
                    False,
                )
            ],
        ),
        (
            "Hassan Kuku, a midwife in Tabuli, described how a bomb fell on the ward.",
            [("Hassan Kuku", "described", "how a bomb fell on the ward", False)],
        ),
        (
            "The gendarmes are believed to be held in a cave near the border.",
            [(None, "believed", "The gendarmes | to be held in a cave near the border", False)],
        ),
        (
            "The accord was meant to close a war in which, by the UN's reckoning, some 138,000 people lost their homes.",
            [("the UN", "by the UN's reckoning", "in which | some 138,000 people lost their homes", False)],
        ),
        (
            "The junta's claim that it had killed 80 insurgents could not be verified.",
            [("The junta", "claim", "that it had killed 80 insurgents", False)],
        ),
        (
            "The governor said the siege was over. The gunmen would be tried by a military court.",
            [
                ("The governor", "said", "the siege was over", False),
                ("The governor", None, "The gunmen would be tried by a military court", False),
            ],
        ),
        ("The rescue service said in a post on X. Their house had been hit by two shells.", []),
        (
            "The rebels, said to be led by a dentist, vanished.",
            [(None, "said", "The rebels | to be led by a dentist", False)],
        ),
        ("After the raid, the governor announced.", []),
        ("When the guns fell silent, the villagers told.", []),
        ("As rebels put mines on the road, the town fled.", []),
        ("The bus sank in the river, mothers wailed.", []),
        ("The war went on, and the villagers left.", []),
        ("She pointed out the crater to the envoys.", []),
        ("In his words the town was a grave.", []),
        ("That is according to the plan.", []),
        (
            "The mayor said the bridge was safe. Had it fallen, the town would be lost.",
            [("The mayor", "said", "the bridge was safe", False)],
        ),
        ("Cyclone Edda: 14 confirmed dead, thousands homeless.", []),
        ("The town described in the book is gone.", []),
        ("The lake, fishermen know, is poisoned.", []),
        ("The farm, once a fort, belongs to her.", []),
    ],
}
# Left wrong, each with the reason.
FAULTS = [
    (
        "The rebels lost 30 men, according to the army, and fled into the forest.",
        [("the army", "according to", "The rebels lost 30 men | and fled into the forest", False)],
        "what is joined behind a source is as often not its words",
    ),
    (
        "Moscow's assertion that no civilians were hurt angered relatives.",
        [("Moscow", "assertion", "that no civilians were hurt", False)],
        "the parser takes the main verb for an adjective",
    ),
    (
        "Minister: No talks with kidnappers\nThe minister spoke in Lagos.",
        [("Minister", ":", "No talks with kidnappers", False)],
        "a role before a colon speaks only where a finite verb follows: it is as often a label",
    ),
    (
        "What he said was that the war is over.",
        [("he", "said", "that the war is over", False)],
        'no cue is asked for a clause behind "was"',
    ),
    (
        "Allegations by villagers that troops burned crops are being looked into.",
        [("villagers", "Allegations", "that troops burned crops", False)],
        "the parser ties the clause to the villagers",
    ),
    (
        "A man who police say planned the attack was arrested.",
        [("police", "say", "who | planned the attack", False)],
        "the parser takes the verb of the main clause into the relative clause",
    ),
]


rows, test_rows, test_known_fault = checked(cases(STYLES), FAULTS)
