"""Are stances found that are told without a verb of their own: what will be done, what is expected, what angers whom?

Each group has sentences with their rows, and traps near them that have none.
"""

import pytest

from tests.positions.stated import CONTEXT, read, stated

RIGHT = [
    # What will be done, by those who can do it.
    ("The prisoners will be freed on Monday, the rebel leader said.", ("the rebel leader", "promise")),
    ('"The crossing will be reopened if the shelling stops," the general said.', ("the general", "promise")),
    ("The blockade would be lifted by Friday, the minister added.", ("the minister", "promise")),
    # What will be done to those who do not obey.
    ('"Those who break the truce will be punished," the general said.', ("the general", "threaten")),
    ('"Anyone who attacks the convoys will be hunted down," the army chief said.', ("the army chief", "threaten")),
    ('"Any ship that enters the strait will be a target," the rebel commander said.', ("the rebel commander", "threaten")),
    ('"We will respond to any attack," the general said.', ("the general", "threaten")),
    ('"We will not fire first," the general said.', ("the general", "promise")),
    ("The front said its fighters would answer any offensive in kind.", ("its fighters", "threaten")),
    # What is expected of the other side.
    ('"We expect the government to keep its promises," the rebel envoy said.', ("the rebel envoy", "demand")),
    ('"We expect them to release the prisoners," the minister said.', ("the minister", "demand")),
    ("The EU expects Serbia to recognise the border.", ("The EU", "demand")),
    ("What the rebels want is that the army leaves the valley.", ("the rebels", "demand")),
    ("It is for the Security Council to act, the ambassador said.", ("the ambassador", "demand")),
    # Who did it, who began, who does not mean it.
    ('"Turkey did this," the rebel leader said.', ("the rebel leader", "accuse")),
    ("Each side says the other fired first.", ("Each side", "accuse")),
    ("Government planes have bombed a market, Human Rights Watch said.", ("Human Rights Watch", "accuse")),
    ("The mission has ruled the rebels responsible for 300 violations of the truce.", ("The mission", "accuse")),
    ("Ukraine attributed the strike to Russia.", ("Ukraine", "accuse")),
    ("The minister pinned the attack on the rebels.", ("The minister", "accuse")),
    ("The governor ascribed the violence to foreign fighters.", ("The governor", "accuse")),
    ('"We have no troops inside Ukraine," the Belarusian president said.', ("the Belarusian president", "deny")),
    ("The army admitted to shelling the village.", ("The army", "concede")),
    # What angers.
    ("The raid angered Cairo.", ("Cairo", "disapprove")),
    ("The shelling of the market, which has appalled the European Union, went on.", ("the European Union", "disapprove")),
    ("Beijing said it was heartbroken over the casualties.", ("Beijing", "disapprove")),
    ('"A plan that was drafted without us cannot be imposed on us," the rebel leader said.', ("the rebel leader", "reject")),
    ("The envoy handed the president a proposal on reopening the bridge.", ("The envoy", "propose")),
    ("She pressed him on the release of the prisoners, the minister said.", ("the minister", "request")),
    # Who brings them together, and who sees both.
    ("Germany says it will host both sides for talks.", ("Germany", "promise")),
    ("The UN envoy spoke to the two leaders by telephone on Thursday.", ("The UN envoy", "mediate")),
    ("The bishop has been meeting both camps in the parish house.", ("The bishop", "mediate")),
    ("The mediator wrapped up a week of meetings with both sides.", ("The mediator", "mediate")),
    ("The two delegations have wrapped up three hours of talks.", ("The two delegations", "negotiate")),
    ("Government negotiators and rebel leaders will return to the table next week.", ("rebel leaders", "negotiate")),
    ("Norway is hosting envoys of the government and the rebels in Oslo.", ("Norway", "mediate")),
    # What should be, and who joins in it.
    ("The minister suggested that the army should leave the valley.", ("The minister", "propose")),
    ("The envoy suggested that a monitor be sent.", ("The envoy", "propose")),
    ("The envoy suggested the two sides meet in Oslo.", ("The envoy", "propose")),
    ("Several states, notably Kenya, have called for a truce.", ("Kenya", "request")),
    ("Kenya joined Uganda in condemning the raid.", ("Kenya", "disapprove")),
    ("The envoy questioned Israel's commitment to the truce.", ("The envoy", "disapprove")),
    ("The militia's threats to attack the town emptied it.", ("The militia", "threaten")),
    ("Mr Okello expressed concern that the truce had been broken.", ("Mr Okello", "disapprove")),
    ("When the talks opened in Oslo, the rebels rejected the plan.", ("the rebels", "reject")),
    ('"The army must admit its role in the massacre," the rebel leader said.', ("the rebel leader", "demand")),
    # Claims that charge somebody, and predicates left out.
    ("The minister repeated his claim that the rebels had shelled the market.", ("The minister", "accuse")),
    ("The minister insisted that the rebels disarm.", ("The minister", "demand")),
    ("The army opposes the plan; the rebels do too.", ("the rebels", "reject")),
    ("Cairo condemned the raid; so has Amman.", ("Amman", "disapprove")),
    # Only on one condition: a demand.
    ("The minister said his country would only attend the talks if the prisoners were freed.", ("his country", "demand")),
    ('"We will lift the siege only after the captives are home," the general said.', ("the general", "demand")),
    ("The rebels will only disarm once the army leaves, their leader said.", ("The rebels", "demand")),
    ("Aid would be released only once the road was opened, the minister said.", ("the minister", "demand")),
    # What both sides agreed.
    ("A fragile truce was agreed between both parties to allow an exchange of prisoners.", ("both parties", "accept")),
    ("The minister said a truce had been agreed between the rebels and the army.", ("the rebels", "accept")),
    # What a deed shows, what a thing was used for.
    ("The killings highlight the urgent need for protection of civilians, Amnesty International said.", ("Amnesty International", "demand")),
    ('"The raid shows that the peacekeepers must be given helicopters," the envoy said.', ("the envoy", "demand")),
    ('"The video shows the army shelled the school," the rebel leader said.', ("the rebel leader", "accuse")),
    ('"Artillery has been used by both sides to hit hospitals," Human Rights Watch said.', ("Human Rights Watch", "accuse")),
    ('"Rwanda sent troops to seize the town," Congo\'s minister said.', ("Congo's minister", "accuse")),
    # Meetings, texts and reminders.
    ("The facilitator said he had spoken to the rebels' negotiators twice since dawn.", ("The facilitator", "negotiate")),
    ("The president spoke to Peter Okello, the rebel leader, on Monday.", ("The president", "negotiate")),
    ("The summit in Nairobi rejected the coup.", ("The summit in Nairobi", "reject")),
    ("The jirga called on the tribes to keep the truce.", ("The jirga", "request")),
    ("In a letter demanding the release of prisoners, the rebels set a deadline.", ("the rebels", "demand")),
    ("The envoy reminded all parties of their obligations under the accord.", ("The envoy", "request")),
    ("The pope repeated his appeal to end the war.", ("The pope", "request")),
    ("The minister invited the rebels to lay down their arms.", ("The minister", "request")),
    ("The minister invited the rebels to come to the talks.", ("The minister", "offer")),
    ("Uganda entered a reservation on the sanctions.", ("Uganda", "disapprove")),
    ("Each side attributed it to the other.", ("Each side", "accuse")),
]  # fmt: skip
NONE = [
    "The wounded will be treated in hospital, the minister said.",
    "The costs will be paid by the insurers, the minister said.",
    '"The match will be resumed on Sunday," the referee said.',
    "Will the prisoners be freed?",
    "The rebels expect the army to attack at dawn.",
    "Kenya expects a good harvest.",
    "The aide expected that the president would hand over the text.",
    "The experts praised the president's conduct of the war.",
    "The court found the driver responsible for the accident.",
    "The president expects the rebels to sign the accord next week.",
    "What I want is a cup of tea, the minister said.",
    "It was hard for the rebels to accept the offer.",
    '"Who did this?" the president asked.',
    '"The children did it," the teacher said.',
    '"She did it again," the minister said.',
    "Kenya has no soldiers to spare.",
    "The doctor attributed the deaths to cholera.",
    "Historians attribute the fall of the city to hunger.",
    '"The war is over," the president said.',
    '"The curfew is over," the mayor said.',
    "The noise angered his neighbours.",
    "The earthquake shocked the country.",
    "The move is likely to anger Beijing.",
    "His words did not please the generals.",
    "Oslo hosted a delegation of Italian chefs.",
    "The president met both his daughters at the airport.",
    "The rebel leader met two journalists in the hills.",
    "The minister spoke to the two reporters after the talks.",
    "The two teams will return to the table after lunch.",
    '"Let me be clear," the minister said.',
    '"Let us be patient," the minister said.',
    '"There is no question that the rebels need a sanctuary," the minister said.',
    '"The same criticism can be levelled against the rebels," the minister said.',
    "The UN knows what the rebels want.",
    # What comes by its day, is no side's, or is one's own.
    "The army expects the rebels to withdraw soon.",
    "The coach expects the players to keep their promises.",
    "Voters expect the parties to share power.",
    "Did the EU expect Serbia to recognise the border?",
    "Nobody expects the rebels to release the prisoners.",
    "The film will be released in June, the ministry said.",
    "The trains will be restored to their old colours, the minister said.",
    "The report will be released on Friday, the ministry said.",
    "The dam will be opened by the queen, the minister said.",
    "The ship will be withdrawn from service, the firm said.",
    "The bodies would be returned to the families, a nurse said.",
    "If the raid angered Cairo, nobody showed it.",
    "The plan would have angered Israel.",
    "Norway hosted the party's wedding.",
    "The museum is hosting a delegation from Paris.",
    "The general spoke to both brigades of his division.",
    "The president met both his ministers.",
    "The army does this every year.",
    "The minister did this for peace.",
    "The rebels have done this to win the talks, the analyst said.",
    # Nobody is blamed for it.
    "The president attributed the calm to the army.",
    "The troops attributed their victory to God.",
    "The government attributed the victory to its soldiers.",
    "The army attributed the deaths to hunger.",
    "The minister pinned a medal on the soldier.",
    "The president rewarded the soldiers with a feast.",
    "The minister said the rebels had responded to the attack.",
    "Government soldiers shot a thief, a lawyer said.",
    "Each of the other soldiers fired a salute, the general said.",
    "The report found the army responsible for the bridge.",
    "The minister declared himself responsible for the budget.",
    "Rebel forces have no soldiers in uniform.",
    "The minister said the army would withdraw in only three days.",
    "The minister reminded reporters of the truce.",
    "No accord was signed between Kenya and Somalia.",
    "A contract was signed between the two firms.",
    "The border between Kenya and Somalia was agreed in 1963.",
    "A price was agreed between the two firms.",
    "A date for the talks was agreed between the two sides.",
    "The route of the convoy was agreed between the army and the UN.",
    "The museum will be reopened only when the roof is mended, the minister said.",
    "The map shows that the bridge must be near, the general said.",
    "The general sent a truck to fetch the wounded, the rebel leader said.",
    "The minister used the talks to seize a chance, his aide said.",
    "The minister said the ceasefire had been agreed on humanitarian grounds.",
    '"The poll shows that voters must wait," the minister said.',
    '"We used the truce to rebuild the school," the rebel leader said.',
    "In a book condemning the war, the general told his story.",
    "The threat of a rupture with the union hung over the talks.",
    '"I must say that the rebels have been patient," the envoy said.',
    '"I have to admit that the truce is fragile," the minister said.',
    '"If that is what the rebels want," the minister said.',
    "There was criticism that the president was urging Kenya to attack the rebels.",
    "There were fears that the army had rejected the truce.",
    "When the Hungarians revolted in 1956, the president refused to help them.",
    '"The whole province is under attack," the governor said.',
    "The minister suggested that the rebels might not sign.",
    "North Korea's claim that it had tested a weapon came on Monday.",
    "The minister insisted that the truce was holding.",
    "The president is as eager to sign as she was a year ago.",
    "The report suggests that the truce is holding.",
    "The rebel leader's suggestion that the talks would fail angered nobody.",
    "Nobody signed the accord.",
    "A reporter asked if the raid meant that the president was abandoning the truce.",
    "The envoy wondered whether the shelling showed that the rebels had rejected the plan.",
    "If it turned out that Kenya had accepted the offer, he would resign.",
    "The threat from the Islamic State has grown.",
    "The minister did not repeat his demand for a truce.",
    "Germany joined Britain in sending troops.",
    "The summit drew thousands of visitors.",
    "The president spoke to the nation on Monday.",
    "The president spoke to the army on Monday.",
    "The minister spoke to the BBC.",
    "The rebel leader spoke to Reuters by telephone.",
    "The minister spoke to the crowd about the truce.",
    "The summit ended without an accord.",
    # What need not have been done, and what is no matter of the talks.
    "The rebels cannot win without accepting the truce.",
    "The army would not leave without destroying the bridge.",
    "He left without saying a word against the truce.",
    "The house will be hit by the sun at noon, the minister said.",
    "It is for the cook to decide, the minister said.",
    "It was good for the rebels to rest.",
    "What the children want is to sleep.",
    '"Let us pray," the bishop said.',
    '"Let us remember the dead," the president said.',
    '"Let me thank the rebels for their patience," the envoy said.',
    "The two brothers return to the table on Friday.",
    "The envoy handed the president a cup of tea.",
]  # fmt: skip
INTERVIEW = """The woman between two armies

Ingrid Solheim, who chairs the talks on the Nuba Mountains, spoke with Marta Quiroga in Addis Ababa.

Q: Will you go on?

A: We proposed a truce of ten days. I condemn the shelling of the market.

Q: Will they sign?

A: I do not accept that they will not.
"""


@pytest.mark.parametrize(("sentence", "expected"), RIGHT)
def test_a_stance_told_otherwise(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in stated(sentence)


def test_no_stance() -> None:
    assert {sentence: rows for sentence in NONE if (rows := stated(sentence))} == {}


def test_a_deed_is_laid_at_a_culprits_door() -> None:
    text, records = read(CONTEXT + "The killing was attributed to the army by the opposition.")
    [last] = [p for p in records.positions if p.stance == "accuse"]
    assert [text[slice(*span)] for span in (last.actor, last.issue, last.counterparty) if span] == ["the opposition", "The killing", "the army"]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister criticised the president for overselling the successes that coalition forces have had.",
        "The minister supported the truce; the army had 90% of the valley.",
        "The rebels were ready for talks; an hour later they were in crisis.",
        "The rebels supported the plan that any side should have.",
    ],
)
def test_what_is_no_predicate_left_out_repeats_none(sentence: str) -> None:
    assert len(stated(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Kenya has given no support to the rebels.", "support"),
        ("The EU voiced no opposition to the plan.", "reject"),
        ("Sudan has made no commitment to the truce.", "promise"),
    ],
)
def test_no_support_is_support_denied(sentence: str, stance: str) -> None:
    _, records = read(CONTEXT + sentence)
    assert [p.negated for p in records.positions if p.stance == stance][-1:] == [True]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The president left the hall without rejecting the plan.", "reject"),
        ("Kyiv signed the letter without accepting the terms.", "accept"),
        ("The general spoke for an hour without condemning the raid.", "disapprove"),
    ],
)
def test_what_is_left_undone_is_negated(sentence: str, stance: str) -> None:
    text, records = read(CONTEXT + sentence)
    negated = [p.negated for p in records.positions if p.stance == stance and p.evidence[0] >= text.rindex("without")]
    assert negated == [True]


def test_no_rifle_given_up_is_no_promise() -> None:
    assert stated("Not one rifle will be handed over before the election, the rebel commander said.") == [
        ("the rebel commander", "reject")
    ]


def test_those_whom_a_third_party_meets_negotiate() -> None:
    held = stated("The UN envoy met both leaders of the Front and the governor of the province.")
    assert ("The UN envoy", "mediate") in held


def test_whom_a_body_sends_may_hold_a_stance() -> None:
    assert stated("UN experts condemned the shelling.") == [("UN experts", "disapprove")]


def test_who_answers_in_an_interview_holds_the_stances() -> None:
    held = stated(INTERVIEW)
    assert ("Ingrid Solheim", "disapprove") in held
    assert all(actor != "A" for actor, _ in held)
