"""Which sentences of war and talks call up a rule that decides few texts, and give another row or none?

Grouped by rule or kind of fault; each stands in a report that bears on a war throughout.
"""

import pytest

from tests.positions.stated import stated

Rows = list[tuple[str, str]]

ROWS: dict[str, list[tuple[str, Rows]]] = {
    "its-demand-is": [
        ("Eritrea's demand was never that Ethiopia withdraw, the envoy said.", []),
        ("The guerrillas' only condition was met when the army freed the priests.", []),
        ("Burundi's fear is that Rwanda will attack.", []),
        ("It is not Serbia's condition that Kosovo disarm.", []),
    ],
    "is-of-the-view": [
        ("The rebels were once of the view that elections should come first, a historian said.", []),
        ("The army is not of the view that the truce should end.", []),
        ("Some analysts are of the view that the junta should resign.", []),
        ("If the government is of the view that the rebels should disarm, it has not said so.", []),
    ],
    "depends-on": [
        ("The minister said success depended on the weather in the mountains.", []),
        ("The general did not say whether the withdrawal was conditional on a ransom.", []),
        ("The minister denied that aid was conditional on a withdrawal.", [("The minister", "deny")]),
        ("The envoy said the outcome of the war depended on the harvest.", []),
    ],
    "door-open": [
        ('"The door to the embassy was open when the gunmen came," the guard said.', []),
        ('"Is the door to talks still open?" the reporter asked the minister.', []),
        ("The minister could not say if the door to talks remained open.", []),
        ('"The door to the bunker is open," the colonel said.', []),
    ],
    "door-closed": [
        ("The envoy asked whether the door to dialogue was closed.", []),
        ('"The door to the shelter was closed," a survivor said.', []),
        ('"The rebels say the door to talks is closed," the minister said.', [("The rebels", "reject")]),
    ],
    "not-negotiable": [
        ("The envoy said both sides had feared the border was not negotiable.", []),
        ("Critics say the president used to insist that the islands were not negotiable.", []),
        ('"Is the withdrawal not negotiable?" asked the envoy.', []),
    ],
    "unacceptable-to": [
        ("What is unacceptable to Kyiv may be acceptable to others, an analyst said.", []),
        ("The envoy asked what was unacceptable to Juba.", []),
        ("No clause of the draft was unacceptable to the rebels.", []),
    ],
    "deed-unacceptable": [
        ("The minister was asked whether the shelling was unacceptable.", []),
        ("The army denied that it had called the raid unacceptable.", [("The army", "deny")]),
    ],
    "there-will-be-reprisal": [
        ("The colonel said there would be no reprisals against those who surrendered.", []),
        ('"There will be consequences for the economy," the finance minister said.', []),
        ("The priest said there would be punishment in the next world.", []),
        ('"Will there be retaliation?" the minister asked.', []),
    ],
    "there-is-no-excuse": [
        ('"There is an excuse for the delay," the minister said.', []),
        ("The minister asked if there was no justification for the raid.", []),
        ("The rebels said there was no explanation for the blackout.", []),
    ],
    "there-is-no-truth": [
        ('"There is some truth in reports of a retreat," the general said.', []),
        ("The minister asked whether there was no truth in reports of a massacre.", []),
        ("A bishop said there was no truth in war.", []),
    ],
    "only-way": [
        ('"Some say war is the only way to win independence; I do not," the president said.', []),
        ("The pilot said the valley was the only way to reach the airstrip.", []),
        ('"Flight was the only way to survive the massacre," a villager said.', []),
        ('"Bribery is the only way to pass the checkpoint," the driver said.', []),
    ],
    "no-alternative": [
        ('"There was no alternative to flight," a refugee said.', []),
        ("The minister said there was no alternative to the coastal road after the bridge was bombed.", []),
        ("The rebels asked whether there was no alternative to exile.", []),
    ],
    "should-have": [
        ("The minister said the convoy should have arrived by now.", []),
        ("The minister asked whether the army should have shelled the port.", []),
    ],
    "we-need": [
        ('"We need water and tents," the camp director said.', []),
        ('"If we need a truce, we will ask for one," the general said.', [("the general", "promise")]),
        ('"We needed a ceasefire then, and nobody gave us one," the commander said.', []),
    ],
    "up-to": [
        ("The minister said it was not up to the army to end the war.", []),
        ('"It was up to fate," the general said.', []),
        ('"Is it up to the rebels to end the war?" the envoy asked.', []),
        ('"It is up to 40 degrees in the camp," the minister said.', []),
    ],
    "warned-of-reprisal": [
        ('"Will any attack be met with force?" the envoy asked.', []),
    ],
    "will-face": [
        ("The minister said the returnees would face no punishment.", []),
        ("The minister said the refugees would face severe cold.", []),
        ("The rebels said deserters would face a court.", []),
        ('"Would the rebels face sanctions?" the minister wondered.', []),
    ],
    "will-not-stand-by": [
        ('"We did not stand idly by then," the veteran said.', []),
        ('"If we do not act, history will say we stood by," the minister said.', []),
    ],
    "none-will": [
        ("The minister said no crops would be harvested before June.", []),
        ('"Nobody will know the number of dead," the minister said.', []),
        ("The minister said no aid worker would reach the town before the rains.", []),
        ('"Will no prisoner be freed?" the minister asked.', []),
    ],
    "cannot-be": [
        ("The engineer said the bridge could not be repaired before June.", []),
        ("The minister said the bodies could not be identified.", []),
        ("The army said the report could not be confirmed.", []),
        ("The minister said the number of dead could not be known.", []),
    ],
    "is-innocent": [
        ("The minister said the girl was innocent and had died for nothing.", []),
        ('"We are not responsible for the weather," the pilot said.', []),
    ],
    "is-working": [
        ('"We are working from the embassy basement," the ambassador said.', []),
        ("The minister said the phones were working again.", []),
        ('"We were working in the fields when the shells fell," the elder said.', []),
    ],
    "does-not": [
        ('"We do not release weather data," the ministry said.', []),
        ('"We do not return phone calls at night," the spokesman said.', []),
        ('"If we do not release them, they will die," the rebel leader said.', []),
    ],
    "cannot": [
        ('"We cannot return the call," the spokesman said.', []),
        ('"Cannot we release them?" the minister asked.', []),
    ],
    "another-did-evil": [
        ('"Rebels have massacred nobody," the governor said.', []),
        ("Had rebels massacred the villagers, the army said, it would know.", []),
        ("The rebels massacred the king's family in 1790, a guide said.", []),
    ],
    "site-shelters": [
        ("The minister said the school was sheltering 300 families.", []),
        ("The army denied that the hospital was sheltering fighters.", [("The army", "deny")]),
        ("The nun said the convent was hiding children from the militia.", []),
    ],
    "another-does-not-want": [
        ("The aid group said refugees did not want to return.", []),
        ('"Who does not want peace?" the minister said.', []),
        ("The minister did not say that the rebels did not want peace.", []),
    ],
    "another-is-bad": [
        ("The doctor said the rebels were weak with hunger.", []),
        ("The minister said the army was not bad at building roads.", []),
        ("The general said the recruits were hopeless at drill.", []),
    ],
    "meets": [
        ("The envoy went on with her tour of the valley on Monday, meeting with go-betweens in Nairobi.", []),
        ("The general spent the truce at home, meeting old friends.", []),
    ],
    "harms": [
        ("The mission's attempts to reopen the road had stalled, two aid workers said.", []),
        ("The fighting around the dam has intensified, the engineers said.", []),
        ("Fear of the militia spread, a teacher said.", []),
    ],
    "another-harms": [
        ("The minister said the rebels were hurting after a week without food.", []),
        ("The minister said the locusts were harming the harvest.", []),
        ("The rebels said the army was not harming villagers.", []),
    ],
    "feels-bad": [
        ('"I am sad that my son has left home," the minister said.', []),
    ],
    "shuttles": [
        ("The nurse has been shuttling between the wards.", []),
        ("The ferry has been shuttling refugees from Tyre to Cyprus.", []),
    ],
    "leaves-talks": [
        ("If the rebels renounce the peace process, the war will resume.", []),
    ],
    "calls-it-bad": [
        ("Novelists have called the war a tragedy.", []),
        ("The general would call the raid a blunder if he were free to speak.", []),
        ("The president refused to call the massacre a genocide.", [("The president", "reject")]),
    ],
    "calls-it-good": [
        ("The general once considered the war a blessing, his biographer wrote.", []),
        ("The minister did not call the truce a success.", []),
    ],
    "orders-stand-down": [
        ("The general ordered his troops to attack.", []),
        ("The court ordered the army to withdraw from the land.", []),
        ("The president did not order his troops to withdraw.", []),
        ("The general ordered the waiter to retreat.", []),
    ],
    "noun listed": [
        ("The hotel set out its offer: a room with breakfast.", []),
        ("The rebels listed their dead: four men from the valley.", []),
    ],
    "noun role": [
        ("Oman, once a mediator in the war, burned the flags.", []),
        ("The firm, a mediator in divorces, moved to Oslo.", []),
        ("The general, a supporter of the national team, was late.", []),
    ],
    "noun urged": [
        ("The minister left early at the insistence of his wife.", []),
        ("The troops ate at the request of the cook.", []),
        ("The envoy spoke at the invitation of the university.", []),
    ],
    "there-can-be-no": [
        ('"There will be no new attacks from our side," the rebel leader said.', []),
        ('"There will be no winners in this war," the envoy said.', []),
        ("The minister said there would be no further briefing on the talks.", []),
        ("The envoy said there could be no certainty about the fate of the captives.", []),
        ('"There will be no shortage of volunteers," the general said.', []),
    ],
    "none-without": [
        ('"There is no war without victims," the bishop said.', []),
        ("The driver said there was no way out of the town without a permit.", []),
        ('"There can be no withdrawal without trucks," the quartermaster said.', []),
    ],
    "time-to": [
        ("The general said it was not yet time to withdraw.", []),
        ('"It was time to flee," a villager said.', []),
    ],
    "vital-that": [
        ("The general said it was vital to hold the bridge.", []),
        ("The minister said the port was vital to the economy.", []),
        ("The nurse said it was vital that the hospital get fuel.", []),
        ('"It was vital that we reached the border," the refugee said.', []),
    ],
    "imperative": [
        ('"Imagine a truce without guarantees," the minister said.', []),
        ('"Look at the ruins of this village," the mayor said.', []),
        ('"Believe me, the rebels will withdraw," the envoy said.', []),
        ('"Remember the siege of 1994," the president said.', []),
    ],
    "hopes-another-will": [
        ("The mother said she hoped the rebels would free her son.", []),
        ("The minister said he hoped the rebels would lose the war.", []),
        ("The minister said he no longer hoped the rebels would return to talks.", []),
    ],
    "warned-it-will-leave": [
        ("The mission warned that it would run out of fuel by Friday.", []),
        ("The aid agency warned that it would leave the camp if funds ran out.", []),
        ("The rebels were warned that they would be left out of the accord.", []),
    ],
    "will-remain": [
        ("The minister said the army would remain on alert.", []),
        ("The president said he would remain neutral.", [("The president", "promise")]),
        ("The general said he would remain silent until the inquiry ended.", []),
        ("The president said the government would remain committed to the truce.", [("the government", "support")]),
        ("The minister said his delegation would remain at the talks.", [("his delegation", "promise")]),
        ("The rebels said they would stay at the negotiating table.", [("The rebels", "promise")]),
    ],
    "will-leave": [
        ("The rebel leader said he would not leave the accord.", [("The rebel leader", "reject")]),
    ],
    "unless": [
        ("The airline said it would resume flights unless fighting broke out.", []),
    ],
    "another-unless": [
        ("The aid agency said thousands will starve unless the convoys arrive.", []),
        ("The minister said the dam will burst unless it is repaired.", []),
        ("The analyst said the truce would collapse unless both sides disarmed.", []),
    ],
    "will-go-on": [
        ("The minister said the search for bodies would go on.", []),
        ("The bishop said the suffering would go on.", []),
        ("The envoy said life would go on.", []),
    ],
    "still-holds": [
        ("The army said the curfew was still in effect.", []),
        ("The rebels said the alert was still in force.", []),
        ("The envoy said he did not know whether the ceasefire was still in effect.", []),
        ("The army said the truce was no longer in force.", []),
    ],
    "will-stay-away": [
        ("The minister said voters would stay away.", []),
    ],
    "another-broke-accord": [
        ("The envoy said it was unclear who had broken the truce.", []),
        ("The minister denied that the army had broken the truce.", [("The minister", "deny")]),
    ],
    "done-by-another": [
        ("The minister said the bridge had been destroyed by a flood.", []),
        ("The museum said the hall had been built by soldiers.", []),
        ("The army said the boy had been killed by a snake.", []),
        ("The rebels said the village had been rebuilt by the army.", []),
    ],
    "another-seeks-wrong": [
        ("The minister said the rebels were not trying to attack the town.", []),
        ("The general said his men were trying to storm the hill.", []),
        ("The minister said the rebels were trying to destroy their own stores.", [("The minister", "accuse")]),
    ],
    "another-plots-wrong": [
        ("The minister said the rebels had no plans to attack the town.", [("the rebels", "deny")]),
        ("The rebels said they were planning to attack the town.", [("The rebels", "threaten")]),
        ("The novelist said the heroes were planning to attack the castle.", []),
    ],
    "claim-too-bad": [
        ("The army did not say that the claims were absurd.", []),
        ("The envoy said the allegations were bad for morale.", []),
        ("The envoy said the allegations of torture were appalling.", [("The envoy", "disapprove")]),
        ("The commissioner said reports of mass rape were deeply alarming.", [("The commissioner", "disapprove")]),
        ("The minister said the accusation was grave.", [("The minister", "disapprove")]),
        ("The minister said the figures were terrible.", []),
        ("The minister said the claim was a distraction.", [("The minister", "deny")]),
    ],
    "not-fulfilled": [
        ("The envoy said the accord had not been made public.", []),
        ("The envoy said it was not clear if the accord had been implemented.", []),
    ],
    "feels-good": [
        ("The minister said he was glad to be home.", []),
        ("The hostage said she was grateful to be alive.", []),
    ],
    "justifies": [
        ("The minister struggled to justify the offensive.", []),
        ("The general was asked to justify his budget.", []),
    ],
    "will-meet": [
        ("The minister will meet the families of the victims.", []),
        ("The rebel leader will meet his brother in prison.", []),
    ],
    "punishes": [
        ("The army imposed a curfew on the town.", []),
        ("The federation imposed a ban on the striker.", []),
        ("The general punished his soldiers with sanctions on leave.", []),
    ],
    "recognises": [
        ("The minister recognised the difficulty of the war.", []),
        ("The mother recognised the body of her son.", []),
        ("The general acknowledged the crowd.", []),
    ],
    "concluded": [
        ("The visit has been concluded, an official said.", []),
        ("The inquiry into the raid has been concluded, an official said.", []),
        ("Talks have been concluded without a deal, an official said.", []),
        ("A ceasefire has not been concluded, a rebel official said.", []),
    ],
    "noun appositive": [
        ("The bridge, a target of the rebels, fell.", []),
        ("The song, an appeal to youth, was banned.", []),
        ("The raid, a response to an offer from the rebels, killed ten.", []),
    ],
    "noun source": [
        ("Smoke came from the army camp.", []),
        ("The warning of rain came from the weather office.", []),
        ("No demand came from the rebels.", []),
    ],
    "must-not": [
        ('"We must not forget the dead of this war," the president said.', []),
    ],
    "is-needed": [
        ("The general said no truce was needed.", []),
    ],
    "if-attacked": [
        ('"If they attack the convoy, the drivers will scatter," the general said.', []),
        ('"If we attack, they will bomb us," the minister said.', []),
    ],
    "is-good": [
        ("The envoy said the weather was good for the talks.", []),
        ("The minister said it would be a good thing if the truce held.", []),
        ('"The truce was good for my shop," the trader said.', []),
    ],
    "speaks-with": [
        ("The minister spoke with reporters about the truce.", []),
        ("The president spoke with survivors of the raid.", []),
        ("The general spoke with his troops by radio.", []),
    ],
    "talks-between": [
        ("Fights between the army and the rebels began at dawn.", []),
        ("The match between the army and the police began at noon.", []),
        ("Talks between the two sides have not begun.", []),
    ],
    "disagree": [
        ("Historians disagree over who started the war.", []),
        ("Experts disagree about the number of rebels.", []),
        ("The two governments do not disagree over the border.", []),
    ],
    "unacceptable": [
        ("The minister said the death toll was unacceptable.", [("The minister", "disapprove")]),
        ("The inspector said the camp's water was of unacceptable quality.", []),
        ("The rebels were told that the offer was unacceptable.", []),
    ],
    "will-harm": [
        ('"The rebels will crush us," the mayor said.', []),
        ('"We will hit our target of ten thousand tents," the aid chief said.', []),
    ],
    "did-not": [
        ('"We have not attacked the question of land yet," the envoy said.', []),
        ("The minister said the army had not attacked because of fog.", []),
    ],
    "culprit": [
        ("The minister said nobody was to blame for the crash.", []),
        ("The minister said the rebels were not responsible for the blast.", []),
        ("The minister said the army was responsible for guarding the port.", []),
        ("The envoy said the committee was responsible for prisoners.", []),
        ("The officer said the suspects were the perpetrators of a bank raid.", []),
    ],
    "trade-barbs": [
        ("The two players traded insults after the match.", []),
        ("The rebels and the army traded fire over the river.", []),
        ("The armies exchanged prisoners.", []),
    ],
    "walks-out": [
        ("Nurses walked out over pay.", []),
    ],
    "noun prep>inf": [
        ("The nurse put pressure on the wound to stop the blood.", []),
    ],
    "will-not": [
        ('"We will not attack civilians," the rebel commander said.', [("the rebel commander", "promise")]),
        ("The minister said his country would not invade its neighbour.", [("his country", "promise")]),
        ('"We will not violate the truce," the rebel leader said.', [("the rebel leader", "promise")]),
        ("The army said it would not bomb the hospital.", [("The army", "promise")]),
        ('"We will not change our position," the minister said.', [("the minister", "reject")]),
        ('"We will not give up the struggle," the rebel leader said.', [("the rebel leader", "reject")]),
    ],
    "have no plans": [
        ("Russia said it had no plans to invade Moldova.", [("Russia", "deny")]),
        ("The army said it had no intention of attacking the camp.", [("The army", "deny")]),
        ("The rebels have no intention of leaving the town.", [("The rebels", "reject")]),
        ("Rwanda denied that it planned to attack Goma.", [("Rwanda", "deny")]),
    ],
    "release": [
        ('"We cannot release the names of the dead," the army spokesman said.', []),
        ('"We do not release casualty figures," the army spokesman said.', []),
        ('"We cannot confirm the raid," the army spokesman said.', []),
    ],
    "order": [
        ("The president ordered his troops to advance on the capital.", []),
        ("The general ordered his men to fire.", []),
        ("The rebel chief ordered fighters to attack the barracks.", []),
        ("The president ordered the rebels to leave the town.", [("The president", "demand")]),
        ("The minister ordered the evacuation of the village.", []),
    ],
    "his own people": [
        ("The president met his generals to discuss the war.", []),
        ("The minister spoke with his cabinet about the truce.", []),
        ("The king held talks with his advisers on the ceasefire.", []),
        ("The rebel leader met his commanders in the bush.", []),
        ("The minister met the families of the hostages.", []),
    ],
    "used to / former": [
        ("The president used to reject talks with the rebels.", []),
        ("The army formerly demanded a withdrawal.", []),
        ("Qatar, the former mediator, left the room.", []),
        ("Turkey, a one-time backer of the rebels, closed its border.", []),
    ],
    "negated cue": [
        ("The army did not say the rebels had broken the truce.", []),
        ("The minister did not say that the attack was a mistake.", []),
        ("The envoy never said the offer was unacceptable.", []),
        ("The minister has not said whether Kenya will withdraw.", []),
        ("The minister denied saying that the rebels must leave.", [("The minister", "deny")]),
        ("The minister declined to say the truce was a success.", []),
    ],
    "hope": [
        ("The rebels said they hoped the army would suffer.", []),
        ("The minister said he hoped the rebels would be destroyed.", []),
    ],
    "warned it will": [
        ("The mission warned that it would run out of food.", []),
        ("The ministry warned it would be unable to feed the refugees.", []),
        ("The agency warned that it would have to cut rations.", []),
        ("The government warned it could lose the war.", []),
        ("The central bank warned it would run dry.", []),
        ("The army warned it would shell the port.", [("The army", "threaten")]),
    ],
    "should have": [
        ('"We should have left in May," the rebel commander said.', []),
        ("The general said the aid should have reached the camp by now.", []),
    ],
    "responsible": [
        ("The UN said it was not responsible for security in the zone.", []),
        ("The minister said the committee was responsible for monitoring the truce.", []),
        ("The general said the rebels were responsible for the raid.", [("The general", "accuse")]),
        ("The rebels said they were not responsible for the raid.", [("The rebels", "deny")]),
        ("The minister said he was not to blame for the killings.", [("The minister", "deny")]),
    ],
    "lead to 'no' rows": [
        ('"There will be no impunity for the killers," the president said.', [("the president", "reject")]),
        ('"There will be no amnesty," the president said.', [("the president", "reject")]),
        ('"There will be no truce," the rebel leader said.', [("the rebel leader", "reject")]),
        ('"There will be no peace talks before May," the minister said.', [("the minister", "reject")]),
        ('"There can be no military solution," the envoy said.', [("the envoy", "reject")]),
        ('"There will be no concessions," the president said.', [("the president", "reject")]),
        ('"There will be no retreat," the president said.', [("the president", "reject")]),
        ('"There will be no ground troops," the president said.', [("the president", "reject")]),
        ('"There can be no excuse for the raid," the envoy said.', [("the envoy", "disapprove")]),
        ('"There was no agreement on prisoners," the envoy said.', []),
    ],
    "consequences": [
        ("The analyst said there would be consequences for the region.", []),
        ("The minister warned of consequences for the economy.", []),
        ('"There will be consequences for those who break the truce," the envoy said.', [("the envoy", "threaten")]),
        ('"There will be a heavy price to pay," the general said.', [("the general", "threaten")]),
        ('"There will be a response to this attack," the general said.', [("the general", "threaten")]),
    ],
}
KNOWN: list[tuple[str, Rows, str]] = [  # faults that are left, with what is not asked
    (
        "The general said the truce should have been signed on Monday, but fog grounded the planes.",
        [],
        "who is at fault is not asked",
    ),
    ("The minister said the soldiers did not want to die.", [], "not to want death asks nothing"),
    ("The minister said there was not enough time to reach a settlement.", [], "too little of a thing blames nobody"),
    ('"Take the prisoners we freed last year," the minister said.', [], "an example, in the form of an order"),
    ("The rebels said they would hold the parade unless it rained.", [], "what keeps one from it is not asked"),
    ("The spokesman said the claims were too serious to ignore.", [], "too bad to do something"),
    ("The minister said the ransom had not been paid.", [], "a thing not done need not be blamed"),
    ("The president will meet a delegation of farmers on Monday.", [], "whom one meets is not asked"),
    ("The ambassador said she would remain in Juba to help mediate.", [], "to what end one stays is not asked"),
    ('"There will be no election this year," the president said.', [], "a thing of politics, not refused to anybody"),
    ("The envoy said there was not enough aid in the town.", [], "too little of a thing blames nobody"),
    ("The budget will be a target, the minister said.", [], "of what the target is made is not asked"),
    ("The president met both ministers at the cabinet meeting.", [], "whose ministers they are is not told"),
]


@pytest.mark.parametrize("rule", ROWS)
def test_rows_of(rule: str) -> None:
    wrong = {sentence: rows for sentence, expected in ROWS[rule] if (rows := stated(sentence)) != expected}
    assert wrong == {}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [pytest.param(s, rows, marks=pytest.mark.xfail(strict=True, reason=why)) for s, rows, why in KNOWN],
)
def test_known_faults(sentence: str, expected: Rows) -> None:
    assert stated(sentence) == expected
