"""Which sentences of ordinary life, or without an assertion, call a rule up and ought to give no row?

Each stands in a report that bears on a war throughout, where little else keeps it
out; they are grouped by the row of answers.csv or the kind of frame that they call
up. Those of RIGHT are near them and have their rows.
"""

import pytest

from tests.positions.stated import stated

NONE = {
    "its-demand-is": (
        "The nurse's demand is that the ward be cleaned.",
        "Was Moscow's demand that Kyiv withdraw?",
        "The team's condition is that the coach resign.",
    ),
    "none-without": (
        '"There can be no omelette without eggs," the chef said.',
        '"Can there be peace without a withdrawal?" the minister asked.',
        "If there can be no truce without a withdrawal, the talks will fail.",
    ),
    "depends-on": (
        "The minister said the weather was dependent on the wind.",
        "The doctor said the surgery was conditional on tests.",
        "Is aid conditional on a truce?",
    ),
    "not-negotiable": (
        "The shopkeeper said the price was not negotiable.",
        "The coach said fitness was not negotiable.",
        "Is independence negotiable?",
    ),
    "unacceptable": (
        "The head teacher said the pupil's conduct was unacceptable.",
        "Is a partial truce unacceptable to Kyiv?",
        "If the truce is unacceptable to Kyiv, the talks will end.",
    ),
    "time-to": (
        '"It is time to eat," the general said.',
        "The farmer said it was time to sow the wheat.",
        "Is it time to reach a settlement?",
    ),
    "vital": (
        "The doctor said it was vital to drink water.",
        "The coach said it was vital to win the match.",
        "Is it vital that both sides keep the truce?",
    ),
    "there will be reprisal": (
        '"There will be rain on Sunday," the minister said.',
        "The trainer said there would be consequences for players who drink.",
        "Will there be consequences for the rebels?",
    ),
    "no excuse / no truth / no room / no alternative / only way": (
        "The teacher said there was no excuse for late homework.",
        "The singer said there was no truth in rumours of a divorce.",
        "The hotel said there was no room for more guests.",
        "The chef said there was no alternative to butter.",
        '"Practice is the only way to win," the coach said.',
        '"The tunnel is the only way into the town," the officer said.',
    ),
    "there can be no": (
        "The doctor said there could be no cure for the disease.",
        '"There will be no school on Friday," the minister said.',
        '"There will be no trains on Sunday," the railway said.',
    ),
    "should-have": (
        "The captain said his striker should have scored.",
        "The trainer said the team should have won the match.",
        "The minister said he should have worn a coat.",
    ),
    "we-need": (
        '"We need bread," the villager said.',
        '"We need a new goalkeeper," the coach said.',
        '"Do we need a ceasefire?" the minister asked.',
    ),
    "must": (
        "The rebels must be tired, the general said.",
        '"Guests must leave the hotel by noon," the manager said.',
        "Astronomers said the star must have exploded.",
        '"Must the army leave the town?" the envoy asked.',
    ),
    "must-not": (
        "The doctor said patients must not eat before surgery.",
        "The trainer said his players must not lose the ball.",
    ),
    "is-needed": (
        "The baker said more flour was needed.",
        "The doctor said a scan was needed.",
    ),
    "imperative": (
        '"Close the door," the general said.',
        '"Listen to this song," the minister said.',
        '"Pass the ball," the coach said.',
    ),
    "up-to": (
        "The teacher said it was up to the parents to pay.",
        "The minister said it was up to the weather.",
    ),
    "hopes": (
        '"We hope the rain will return," the farmer said.',
        '"We hope our team will win," the minister said.',
        '"We hope you will enjoy the concert," the president said.',
    ),
    "warned": (
        "The doctor warned that he would retire in May.",
        "The weather service warned that the storm would hit the coast.",
        "The army warned drivers that the road would be closed for repairs.",
        "The bank warned it would cut rates.",
    ),
    "will-if": (
        "The bank said it would lend if rates fell.",
        "The singer said she would return if the crowd stayed.",
    ),
    "will-remain": ("The coach said he would stay at the club.",),
    "will-face": (
        "The minister said farmers would face a hard winter.",
        "The coach said his team would face Brazil.",
    ),
    "will-leave": ("The coach said he would leave the club.",),
    "unless": (
        "The farmer said he would sell the herd unless it rained.",
        "The minister said the train would be late unless the line was cleared.",
    ),
    "will-harm": (
        '"We will crush the grapes in autumn," the farmer said.',
        '"We will beat them," the coach said before the match.',
        '"We will destroy these old files," the archivist said.',
    ),
    "will-act": (
        "The army said it would hold its parade on Sunday.",
        "The president said he would marry in June.",
    ),
    "will-not": (
        '"I will not eat meat," the minister said.',
        '"We will not be late," the general said.',
        "The president said he would not sleep in the palace.",
    ),
    "is-innocent": (
        "The driver said he was not responsible for the crash.",
        "Was the army not responsible for the attack?",
    ),
    "is-untrue": (
        "The astronomer said the theory was not true.",
        '"The song is not true to life," the singer said.',
    ),
    "is-working": ('"We are working on Sunday," the minister said.',),
    "did-not": (
        '"We did not attack the problem," the minister said.',
        '"We did not shoot the film," the minister said.',
    ),
    "does-not": (
        '"We do not open on Sunday," the museum said.',
        '"We do not accept cash," the shop said.',
    ),
    "cannot": (
        '"We cannot attend the wedding," the minister said.',
        '"I cannot open this jar," the general said.',
    ),
    "ordered-halt": ("The director said he had ordered a halt to filming.",),
    "refuses-to": (
        "The army band will never play again.",
        "Kenya will not join the football cup.",
    ),
    "will-go-on": ("The minister said the concert would go ahead.",),
    "will-stay-away": ("The rebels said the rain would stay away.",),
    "another-refuses": ('"The car will not start," the general said.',),
    "another-did-wrong": (
        "The minister said the army had defended the town.",
        "The general said the rebels had attacked the problem of hunger.",
        "The minister said Kenya had beaten Ghana.",
        "The minister said the rebels had shot a film.",
        "The president said Russia had occupied third place.",
        "The minister said the rebels had broken their silence.",
        "The minister said the rebels had stormed off the pitch.",
        "The army said the rebels had targeted a fall in prices.",
        "The minister said the opposition had seized the chance.",
        "The minister said Iran had captured the mood.",
        "The minister said the rebels had burned the rice.",
        "The minister said the bank had frozen accounts.",
        "Did the minister say the army had shelled the town?",
        "If the army shelled the town, the minister said, it would answer for it.",
    ),
    "done-by-another": (
        "The minister said the match had been attacked by critics.",
        "The minister said the town had been shelled by nobody.",
    ),
    "another-did-not": (
        "The minister said the players had not kept the ball.",
        "The minister said the rebels had not lost hope.",
    ),
    "culprit": (
        "The mechanic said the battery was the culprit.",
        "The doctor said salt was to blame.",
        "The minister said the storm was responsible for the damage.",
    ),
    "another-does-not-want": (
        "The mother said the boy did not want soup.",
        "The minister said the rebels did not want blankets.",
    ),
    "claim-too-bad": ("The critic said the account of the war was dull.",),
    "another-is-bad": (
        "The coach said the team was bad.",
        "The general said the rebels were poor shots.",
    ),
    "not-fulfilled": ("The bank said the order had not been paid.",),
    "is-bad": (
        "The minister said the soup was terrible.",
        "The general said the road was dangerous.",
    ),
    "harms": (
        "The minister said the frost was damaging crops.",
        "The doctor said smoking harms health.",
    ),
    "is-good": (
        "The minister said the soup was excellent.",
        "The president said the concert was a success.",
    ),
    "feels-bad/good": (
        "The minister said he was tired.",
        '"We are sad to see the coach leave," the minister said.',
    ),
    "justifies": ("The student justified his answer.",),
    "meets": (
        "The minister met his wife in Paris.",
        "The general met death on the road.",
        "The army met heavy fire near the bridge.",
        "The president met the deadline.",
        "The minister met the champion.",
        "The rebels met the army in battle.",
    ),
    "talks": (
        "The minister held a phone in his hand.",
        "The army held the town with the militia.",
    ),
    "they-meet": (
        "The two roads meet near the front.",
        "The two armies met at the bridge in a fierce battle.",
    ),
    "is-at-talks": (
        "The minister is in Lima for the film festival.",
        "The minister gave a talk on art.",
        "The general arrived for the concert.",
    ),
    "speaks-with": (
        "The minister spoke with an accent.",
        "The president spoke with emotion about the war.",
        "The president spoke with schoolchildren.",
    ),
    "talks-between": ("Talks between the bank and its staff collapsed.",),
    "shuttles": ("The bus shuttles between the towns.",),
    "declares-truce": (
        "The troops observed the fire from the hill.",
        "The army announced the fire drill.",
        "The general kept the peace medal.",
    ),
    "leaves-talks": (
        "The minister quit smoking.",
        "The army left the forum building.",
    ),
    "punishes": (
        "The school imposed a penalty.",
        "The referee awarded a penalty.",
    ),
    "recognises": ("The general recognised the voice of the president.",),
    "disagree": (
        "The generals quarrelled over a chess game.",
        "The two towns differ in size.",
    ),
    "trade-barbs": (
        "The two armies traded fire.",
        "The shops traded insults and jokes.",
    ),
    "calls-it": (
        "The president called the soup terrible.",
        "The minister called the singer brilliant.",
        "The general called the hill a fortress.",
    ),
    "concluded": ("The concert was concluded with a song, an official said.",),
    "walks-out": (
        "The minister walked out into the garden.",
        "The soldiers walked out of the cinema.",
    ),
    "orders-stand-down": (
        "The officer ordered his dog to stop.",
        "The doctor ordered his patient to stop smoking.",
    ),
    "verb frames with an object": (
        "The bank rejected his loan.",
        "The body rejected the kidney.",
        "Did the rebels reject the truce?",
        "If the rebels reject the truce, the war will go on.",
        "The general backed his truck into a wall.",
        "The general accused nobody.",
        "The army demanded nothing.",
        "The minister proposed to his girlfriend.",
        "The general proposed a toast.",
        "The president offered his guests tea.",
        "The waiter accepted the tip.",
        "The minister accepted a bouquet.",
        "The general denied himself sleep.",
        "The minister threatened to sneeze.",
        "The clouds threatened rain.",
        "The president dismissed his cook.",
        "The president dismissed the class.",
    ),
    "verb frames with an infinitive": (
        "The minister refused to eat.",
        "The general refused to wear a tie.",
        "The horse refused to jump.",
        "The minister agreed to sing at the wedding.",
        "The actor agreed to play a general.",
        "The president promised to water the plants.",
        "The minister vowed to lose weight.",
        "The general pledged to learn the piano.",
        "The minister wants to buy a house.",
        "The rebels tried to accept the truce in vain?",
    ),
    "verb frames with that": (
        "The minister insisted that the soup was cold.",
        "The general said the rebels insisted that it was Tuesday.",
        "The minister suggested that they order pizza.",
        "The general admitted that he snored.",
        "The minister denied that he dyed his hair.",
        "The minister warned that the milk was sour.",
    ),
    "verb frames with a preposition": (
        "The general called on his aunt.",
        "The minister objected to the smell of paint.",
        "The minister agreed with his wife.",
        "The general yielded to sleep.",
        "The minister appealed to voters of all ages.",
        "The singer appealed to the young.",
        "The runner held out for the last mile.",
        "The train pulled out of the station.",
        "The army withdrew from the hill.",
        "The minister withdrew from the race.",
        "The minister leaned on the rail.",
        "The general reached out to the shelf.",
    ),
    "idioms": (
        "The minister gave the nod to the waiter.",
        "The minister gave the green light to the film.",
        "The general gave way on the stairs.",
        "The general drew the line at dessert.",
        "The tailor took issue with the hem.",
        "The minister put his foot down on the brake.",
        "The army laid siege to the town.",
        "The general washed his hands of paint.",
        "The minister had no time for lunch.",
        "The president had no appetite for soup.",
        "The minister took part in a marathon.",
    ),
    "nouns": (
        "Demand for oil fell during the war.",
        "The demand for bread rose.",
        "Chinese demand for cobalt pushed up prices.",
        "A call for help came from the lift.",
        "The minister's offer of tea was kind.",
        "The singer's promise of a new album pleased fans.",
        "The threat of rain emptied the square.",
        "The army's call sign was Eagle.",
        "Support for the roof came from two beams.",
        "Opposition leader Ama Mensah slept late.",
        "The minister missed a call from his mother.",
        "The appeal court sat on Monday.",
        "The general read the review of his book.",
    ),
    "adjectives": (
        "The general was ready for bed.",
        "The minister was ready to eat.",
        "The soup was ready to serve.",
        "The minister was concerned with rare birds.",
        "The minister is opposed to garlic.",
        "The minister was pleased with his haircut.",
        "The dog was keen on bones.",
    ),
    "naming": (
        "The minister called his dog Treaty.",
        "The general described the hill as steep.",
        "The critic called the film a farce.",
        "The minister regarded the painting as a masterpiece.",
    ),
    "meetings and mediation": (
        "The choir held talks on stage.",
        "The two rivers meet near the truce line.",
        "The referee mediated between the players.",
        "The minister hosted a dinner for his old friends.",
        "The counsellor mediated between the spouses.",
        "A couple opened talks about their divorce.",
    ),
    "quotation, irony, hypothesis": (
        "Suppose the rebels reject the truce.",
        "In the novel, the king rejects the truce.",
        "The film shows a general who demands a surrender.",
        "Who would accept such a truce?",
        '"Let us suppose the army withdraws," the teacher said.',
        "The so-called Accept the Truce party met on Sunday.",
        "The newspaper Demand was banned.",
        "The ship Peace Offer sailed on Monday.",
    ),
    "past accords": (
        "Under the 1998 accord the army had agreed to withdraw.",
        "In 1962 the rebels rejected a truce.",
        "In 1978 Egypt accepted a treaty.",
    ),
    "charge with": (
        "Prosecutors charged two soldiers with looting homes.",
        "The committee was charged with drafting a new constitution.",
        "Police charged the rebel's brother with planting a bomb.",
    ),
    "meet / heed / grant / satisfy": (
        "The general met the terms of his contract with the oil company.",
        "The city granted the club's request for a new stadium.",
        "Would the junta heed calls for a truce?",
        "If the army meets the rebels' demands, the siege will end.",
    ),
    "one of several": (
        "One of the soldiers opposed the weather.",
        "One of the hostages condemned the rebels.",
    ),
    "particle": ("The minister laughed off the question about his tie.",),
    "tell/warn/instruct": (
        "The officer told the driver to stop at the checkpoint.",
        "The minister told reporters to wait outside.",
        "The mayor told residents to stay indoors during the shelling.",
        "Doctors warned patients to drink water.",
        "The general warned the militia to leave the town.",
        "The coach told his players to attack.",
    ),
    "feelings carried by a verb": (
        "The firm voiced concern about the price of oil.",
        "Villagers voiced anger over the shelling.",
        "The president follows football with concern.",
        "Would Brazil express concern over the strike?",
    ),
    "wish, pray": (
        "The president wished the soldiers a happy new year.",
        "The minister wished to see the ruins.",
    ),
    "outlaw, blacklist": (
        "The union blacklisted the shipping firm.",
        "Washington blacklisted the militia.",
    ),
    "speak of, talk of": (
        "The general spoke of his years as a cadet.",
        "The doctors talk of the consequences of the shelling.",
    ),
    "mediation": (
        "He acted as a mediator in a divorce.",
        "The actor served as a go-between in the film about the war.",
    ),
    "negotiate": (
        "The minister paid a visit to the hospital.",
        "The minister paid a visit to the wounded soldiers.",
    ),
    "summon": (
        "The court summoned the envoy.",
        "The general summoned his officers to plan the attack.",
    ),
    "sink, kill, bury": (
        "The navy sank the ship.",
        "The soldiers buried the bodies.",
        "The veto killed the proposal.",
        "The fire destroyed the documents and killed the plan to move.",
    ),
    "interested in": ("The president is interested in archaeology.",),
    "accept": (
        "The army settled for a draw in the match.",
        "The villagers settled for a lower price.",
    ),
    "opt, vote": ("The council voted for a new mayor.",),
    "relinquish etc.": (
        "The rebels relinquished the town.",
        "The player relinquished the title.",
    ),
    "rally": ("Supporters rallied around the team.",),
    "stand": ("The bridge stood firm against the flood.",),
    "will-not-stand-by": ('"Will you not stand by us?" the minister asked.',),
    "they-will-meet": (
        "The two teams will meet in the final.",
        "The two brothers will meet their mother.",
        "The army and the rebels may meet in Lima.",
        "If the army and the rebels meet in Lima, the truce may hold.",
        "The two rivers meet near the town.",
    ),
    "talks-between-will": (
        "Talks between the bank and its creditors will begin in May.",
        "Will talks between the army and the rebels resume in Doha?",
    ),
    "another-plots": (
        "The army said the rebels were planning to celebrate the feast.",
        "The minister said the artists were plotting to steal the show.",
    ),
    "another-did-evil": (
        "Rebels attacked a post, the army said.",
        "Rebels killed five soldiers, the army said.",
        "The army tortured prisoners, according to the rebels.",
        "The audience murdered the song, the singer said.",
        "Police said gunmen looted a bank.",
    ),
    "site-shelters": (
        "The minister said the church was sheltering refugees.",
        "The minister said the museum was hiding a secret.",
        "The rebels said the mosque never sheltered fighters.",
    ),
    "they-meet, contact": (
        "The minister is in touch with his family.",
        "The actor is in contact with his agent.",
    ),
    "another-did-wrong, other acts": (
        "The president said his team had stolen the match.",
        "The minister said the rebels had lost the war.",
        "The rebels said the government had released prisoners.",
        "The minister said the rebels were serving food in the camp.",
        "The minister said the flood had destroyed the road.",
        "The minister said the rebels had returned to the valley.",
        "The minister said the rebels had buried their dead.",
        "The army said a rebel was hanged in 1920.",
        "The general said his soldiers had burned the village.",
        "The minister said the rebels had given up their guns.",
        "The army said the rebels were playing football.",
    ),
    "a partner, a fellow, one of several": (
        "The minister and his wife rejected the soup.",
        "One of the clocks opposed the wall.",
        "Two of the dogs rejected the bone.",
    ),
    "still-holds": (
        "The minister said the speed limit was still in effect.",
        "The minister said the old tax was in force.",
    ),
    "talks-with, contact": (
        "The minister is in touch with his family.",
        "The actor is in contact with his agent.",
        "The gloves are in contact with the skin.",
    ),
    "is-bad, too": (
        "The general said it was too early to say.",
        "The minister said the soup was too salty.",
        "The tailor said the coat was too long.",
    ),
    "gone on to do": (
        "The minister said the rebels had gone on to lunch.",
        "The minister said the rebels had gone to attack the buffet.",
    ),
    "pressure": (
        "The nurse put pressure on the wound.",
        "The general put pressure on the pedal.",
        "The coach put pressure on his players to win.",
    ),
    "relative clauses": ("The soup that the minister rejected was cold.",),
    "giving": ("The minister said the rebels had given up their guns.",),
    "figures of speech": (
        "The minister said the rebels had broken the ice.",
        "The minister said the army had won the battle for hearts.",
        "The army said the rebels had raided the fridge.",
        "The president said Iran had fired its coach.",
        "The army said the rebels had executed the plan.",
    ),
    "lemmas": (
        "The army spared the prisoners.",
        "Rebels raped women in the village.",
        "The general hopped over the ditch.",
    ),
    "what is only feared, claimed, asked or given another to do": (
        "Residents fear that the army will refuse to leave and that the rebels will threaten to shell the bridge.",
        "Diplomats believe Damascus may yet accept a federal arrangement.",
        "Villagers worry that the troops will refuse to go home.",
        "Farmers dread that the rebels will reject the deadline.",
        "Nobody expects that the army will leave or that the rebels will disarm.",
        "It is unclear where they might meet or whether the rebels would agree to a ceasefire.",
        "The ministry took note of claims that Oman had attached strings to its mediation.",
        "The presidents tasked their ministers with drawing up a road map.",
    ),
    "nobody is refused, and games": (
        "The brigade refused nobody who came to its tents.",
        "The chess champion accepted a draw.",
    ),
    "none-will / there-can-be-no of ordinary life": (
        '"There will be no return to school on Friday," the minister said.',
        '"No bread will be baked on Sunday," the minister said.',
    ),
    "is-of-the-view / its line": (
        "The cook's line was that soup must come first.",
        "Residents take the view that bread should be cheap.",
    ),
    "gave X a Y / told them / begs to differ / with no conflict": (
        "The general gave the horse an apple.",
        "The minister gave the child a warm coat.",
        "The minister handed the pilot his hat.",
        "The minister told them to wait outside.",
        "The actress begs to differ with the director over the ending.",
        "The general knocked his head on the door.",
        "The minister said the chef's soup was not worth the wait.",
        "The tribunal threatened the lawyer with a fine.",
        "The colonel's jokes fell flat on Saturday and he agreed to drinks.",
        "Colombia is all for dialogue, its friends say.",
        "The minister called the envoy about the truck.",
    ),
}
KNOWN = (  # faults that are left, with what is not asked
    ("The minister said he would fly home on Friday.", "an undertaking need not bear on the conflict"),
    ("The general said he had ordered a pause for lunch.", "what a pause is for is not asked"),
    ("The army met the rebels at the bridge and lost ten men.", "a meeting in battle, told by the next verb"),
    ("The general condemned the old barracks as unsafe.", "a building condemned"),
    ("The president praised the cook.", "praise of one in private life"),
    ("The rebels pushed for the summit of the mountain.", "to make for a place"),
    ('"If I were a rebel, I would reject the truce," the minister said.', "as someone else"),
    ("A meeting between the two teams will open the season.", "a match without a word of sport"),
)
RIGHT = (
    ("The rebels are in touch with the army.", [("The rebels", "negotiate")]),
    ('"The ceasefire is still in effect," the minister said.', [("the minister", "promise")]),
    ("The minister said the offer was too little.", [("The minister", "disapprove")]),
    ("The minister said the talks were nothing but a ploy.", [("The minister", "disapprove")]),
    ("Sudan and its partners rejected the truce.", [("Sudan", "reject"), ("its partners", "reject")]),
    ("One of the factions, the Azawad Front, opposed the withdrawal.", [("the Azawad Front", "reject")]),
    ("Two of the factions rejected the truce.", [("the factions", "reject")]),
    ("Uganda charged Rwanda with arming the rebels.", [("Uganda", "accuse")]),
    ("The rebels gave an undertaking to lay down their arms.", [("The rebels", "promise")]),
    (
        "The minister regretted that the rebels had not yet agreed to free the captives.",
        [("The minister", "disapprove"), ("the rebels", "accept")],
    ),
    (
        "Arab leaders said they were in Tripoli to repeat their demand that the army withdraw.",
        [("Arab leaders", "demand")],
    ),
    ("The minister said the withdrawal was not up for negotiation.", [("The minister", "reject")]),
    (
        "The rebels issued a note saying they had ordered a halt and would free the captives.",
        [("The rebels", "promise")],
    ),
    (
        '"We wish to state plainly that we will not meet the envoy," the rebel spokesman said.',
        [("the rebel spokesman", "reject")],
    ),
    ("The guarantees from France that it would never tolerate an incursion were welcomed.", [("France", "promise")]),
    ("The army said the rebels were planning to attack the town.", [("The army", "accuse")]),
    ("The army said the hospital was hiding weapons.", [("The army", "accuse")]),
    ("Rebels massacred forty villagers, the army said.", [("the army", "accuse")]),
    (
        '"We will not stand by while they bomb our villages," the general said.',
        [("the general", "threaten"), ("the general", "accuse")],
    ),
    ("The president told the rebels to free the captives.", [("The president", "demand")]),
    (
        "The council stressed its readiness to adopt measures against any faction that breaks the truce.",
        [("The council", "threaten")],
    ),
    ("Ankara put pressure on the rebels to sign the truce.", [("Ankara", "request")]),
    ("The army demanded nothing less than a surrender.", [("The army", "demand")]),
    ("The two presidents will meet in Lima.", [("The two presidents", "negotiate")]),
    ("The army was too slow to release the captives, the minister said.", [("the minister", "accuse")]),
    ("The rebels brushed off the truce as a stunt.", [("The rebels", "reject")]),
    ("The rebels have not agreed to talks with ministers.", [("The rebels", "accept")]),
    ("The army consented to elections in May.", [("The army", "accept")]),
    ("The government gave the plan a guarded welcome.", [("The government", "support")]),
    ("The rebels gave the envoy the cold shoulder.", [("The rebels", "reject")]),
    ("The Zulu delegation wants no part in talks that exclude its prisoners.", [("The Zulu delegation", "reject")]),
    ("Mogadishu begs to differ with Nairobi over the truce.", [("Mogadishu", "reject")]),
    ('"No soldier will leave the town," the general said.', [("the general", "reject")]),
    ("The minister said no fighter would be disarmed before the vote.", [("The minister", "reject")]),
    ("The army's line has been that elections must come first.", [("The army", "demand")]),
    ("The government has always been of the view that the rebels should disarm.", [("The government", "demand")]),
    ('"There will be no return to the status quo," the president said.', [("the president", "reject")]),
    ("The minister said the deal was dead in the water.", [("The minister", "reject")]),
    ("The minister said the truce was not worth the paper it was written on.", [("The minister", "disapprove")]),
    ("The minister branded the report a work of fiction.", [("The minister", "disapprove")]),
    (
        "The president met her counterpart, Arben Hoxha, for four hours in Ohrid.",
        [("The president", "negotiate"), ("Arben Hoxha", "negotiate")],
    ),
    ("Kenya has told them to leave the town by Monday.", [("Kenya", "demand")]),
    ("The settlement was nodded through by the cabinet.", [("the cabinet", "accept")]),
    ("The rebels laughed off a ceasefire offer from the president.", [("The rebels", "reject")]),
    ("The president backed down on Saturday.", [("The president", "concede")]),
    ("The prime minister denied having agreed to an election date.", [("The prime minister", "deny")]),
    ("Moscow sees no harm in the presence of the fighters.", [("Moscow", "accept")]),
    (
        "The prime minister took the rebels to task for the collapse of the truce.",
        [("The prime minister", "disapprove")],
    ),
    ("The army shook its fist at the rebels.", [("The army", "threaten")]),
    ("Each denied responsibility for the attack.", [("Each", "deny")]),
    ("The council took note with grave concern of the offensive in the north.", [("The council", "disapprove")]),
    ("Mediators have been knocking heads together in Abidjan for a week.", [("Mediators", "mediate")]),
    ("Beijing has written the assembly off as a tool of foreign powers.", [("Beijing", "disapprove")]),
    ("Riyadh will not countenance a rebel army on its border.", [("Riyadh", "reject")]),
    ("Washington is dangling an end to the sanctions if Khartoum lets the convoys in.", [("Washington", "offer")]),
    ("Egypt dismissed as fantasy an Ethiopian report that its commandos were in Eritrea.", [("Egypt", "deny")]),
    (
        "Japan voiced alarm over the drills and lodged a protest through diplomatic channels.",
        [("Japan", "disapprove"), ("Japan", "disapprove")],
    ),
    (
        "Rwanda's minister rejected the Congolese offer, saying it would use a truce to rearm.",
        [("Rwanda's minister", "reject")],
    ),
    ("An army spokesman said it would crush the rebels.", [("An army spokesman", "threaten")]),
    (
        "Bosnia's foreign minister called the vote shameful and said it would poison relations for a generation.",
        [("Bosnia's foreign minister", "disapprove")],
    ),
)


@pytest.mark.parametrize("mechanism", NONE)
def test_traps_of(mechanism: str) -> None:
    wrong = {sentence: rows for sentence in NONE[mechanism] if (rows := stated(sentence))}
    assert wrong == {}


@pytest.mark.parametrize(
    "sentence",
    [pytest.param(s, marks=pytest.mark.xfail(strict=True, reason=why)) for s, why in KNOWN],
)
def test_known_faults(sentence: str) -> None:
    assert stated(sentence) == []


@pytest.mark.parametrize(("sentence", "expected"), RIGHT)
def test_what_stands_beside_a_trap(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert stated(sentence) == expected
