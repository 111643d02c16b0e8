"""Are stances found that news tells in other constructions: duties, clefts, conditions of walking out, what another lacks?

Each kind has sentences of its own and traps beside it.
"""

import pytest

from tests.positions.stated import stated

RIGHT: dict[str, list[tuple[str, list[tuple[str, str]]]]] = {
    "whose duty it is": [
        (
            '"It is the responsibility of the United Nations to end this war," the minister said.',
            [("the minister", "demand")],
        ),
        ("The envoy said the onus was on the rebels to free the captives.", [("The envoy", "demand")]),
        ('"The ball is in the government\'s court," the rebel leader said.', [("the rebel leader", "demand")]),
        ("It falls to the government to end the war, the envoy said.", [("the envoy", "demand")]),
        ("The minister said responsibility for ending the war rests with the two sides.", [("The minister", "demand")]),
        ('"The government has a duty to protect its people," the envoy said.', [("the envoy", "demand")]),
        ("The speaker said government forces have five days to surrender their weapons.", [("The speaker", "demand")]),
        ('"It is the job of the goalkeeper to stop the ball," the coach said.', []),
        ('"The ball is in the net," the coach said.', []),
        ('"We have a duty to protect our people," the president said.', []),
        ("The minister said it was his duty to serve.", []),
        ('"Does the army have a duty to protect us?" the mayor asked.', []),
        ("The night falls on the town to end the day, the poet said.", []),
    ],
    "whose blame and aim it is": [
        ("The minister said responsibility for the attack lay with the rebels.", [("The minister", "accuse")]),
        ("The minister said the rebels' goal was to seize the capital.", [("The minister", "accuse")]),
        ("The army spokesman said the aim of the rebels was to starve the town.", [("The army spokesman", "accuse")]),
        ('"Our aim is to destroy the rebels," the general said.', []),
        ("The minister said his aim was to end the war.", []),
        ('"Their aim is to open a school," the minister said.', []),
        ("The minister said the law rests with parliament.", []),
    ],
    "appeals for somebody to be treated so": [
        ("Kenya appealed for the captives to be freed.", [("Kenya", "request")]),
        ("The envoy appealed to both sides for the wounded to be let out.", [("The envoy", "request")]),
        ("The mediators begged for the raids to be halted.", [("The mediators", "request")]),
        ("The dish appealed to the guests.", []),
        ("Parents appealed for the lost cat to be returned.", []),
        ("The singer begged for the lights to be dimmed.", []),
    ],
    "it-clefts": [
        (
            "The army spokesman said it was the rebels who had attacked the soldiers.",
            [("The army spokesman", "accuse")],
        ),
        ("It was the army that had broken the truce, the rebels said.", [("the rebels", "accuse")]),
        ("The minister said it was not the rebels who had attacked the convoy.", []),
        ("Was it the rebels who attacked the town, the minister asked.", []),
        ("It was the doctor who treated the wounded, the nurse said.", []),
        ("It was a war that killed thousands, the minister said.", []),
    ],
    "no sign of it": [
        ("There was little sign either side was ready to make a deal.", []),
        ("There was no sign that either side was willing to sign a truce.", []),
        ("The rebels gave no hint that they would accept the truce.", []),
        ("Whether the government will agree remains unclear.", []),
        ("The rebels signed a truce, as they did in the past.", [("The rebels", "accept")]),
    ],
    "who tells what another does": [
        (
            "The rebels are demanding that the president step down, accusing him of breaking the truce.",
            [("The rebels", "demand"), ("The rebels", "accuse")],
        ),
        (
            "The rebels said the army must leave the valley, accusing it of killing villagers.",
            [("The rebels", "demand"), ("The rebels", "accuse")],
        ),
        (
            "The minister said the rebels had attacked villagers, accusing them of helping the army.",
            [("The minister", "accuse"), ("the rebels", "accuse")],
        ),
        (
            "The minister said the army would leave the town, accusing the rebels of breaking the truce.",
            [("the army", "accuse")],
        ),
        (
            "The minister said the government had quit the talks, calling them a farce.",
            [("the government", "reject"), ("the government", "disapprove")],
        ),
    ],
    "walking out on a condition": [
        ("The separatists said they would walk out if the motion was defeated.", [("The separatists", "threaten")]),
        ("The rebels said they would quit the talks if the raids went on.", [("The rebels", "threaten")]),
        ("The rebels said they would leave the town if the army stopped the raids.", [("The rebels", "offer")]),
        ("The workers said they would walk out if the boss did not pay.", []),
        ('"We will resume fighting if the army returns," the rebel leader said.', [("the rebel leader", "threaten")]),
    ],
    "what does not bind one": [
        ("The rebels said they were not bound by the ceasefire.", [("The rebels", "reject")]),
        ("The rebels said the truce did not concern them.", [("The rebels", "reject")]),
        ('"The ceasefire no longer binds us," the commander said.', [("the commander", "reject")]),
        ("The minister said he was not bound by the pilot's timetable.", []),
        ('"The discount does not apply to us," the tourist said.', []),
        ("The truce does not apply to the jihadists, the minister said.", []),
        ("The rebels are bound by the ceasefire, the envoy said.", []),
    ],
    "what will befall them": [
        ('"The rebels will be dealt with," the minister said.', [("the minister", "threaten")]),
        ('"They will regret this attack," the president said.', [("the president", "threaten")]),
        ('"The flood will be dealt with," the minister said.', []),
        ('"You will regret the journey," the guide said.', []),
        ('"Those responsible will be brought to justice," the minister said.', [("the minister", "promise")]),
    ],
    "several holders": [
        (
            "The agreement will be signed by the rebels and by the United States and Portugal.",
            [("the rebels", "accept"), ("the United States", "accept"), ("Portugal", "accept")],
        ),
        ("The Serbs, many of whom refuse to recognise the government, protested.", [("The Serbs", "reject")]),
        (
            "The signing was attended by Peru and Chile, who have backed the truce.",
            [("Peru", "support"), ("Chile", "support")],
        ),
        (
            "The general met the minister and the envoy, who has rejected the truce.",
            [("The general", "negotiate"), ("the envoy", "reject")],
        ),
        (
            "Hamas agreed to the proposal, which was put forward by mediators Egypt and Qatar.",
            [("Hamas", "accept"), ("Egypt", "propose"), ("Qatar", "propose")],
        ),
        (
            "MOSCOW (AP) -- Russian Prime Minister Viktor Petrov today gave his approval to the peace plan.",
            [("Russian Prime Minister Viktor Petrov", "accept")],
        ),
    ],
    "support denied": [
        ("Kyiv does not support the peace plan.", [("Kyiv", "reject")]),
        ("Kyiv has not endorsed the plan.", [("Kyiv", "support")]),
        ("Kyiv is not on board with the plan.", [("Kyiv", "reject")]),
        ('"We do not trust the rebels," the minister said.', [("the minister", "disapprove")]),
        ('"We trust the rebels," the minister said.', []),
        ("The minister did not thank the rebels.", []),
        (
            "Some armed groups said they do not believe that the junta would abide by any ceasefire.",
            [("Some armed groups", "disapprove")],
        ),
        ("They do not believe that it will rain.", []),
    ],
    "what must be": [
        ('"The rebels ought to disarm," the minister said.', [("the minister", "demand")]),
        ('"The killing has got to stop," the envoy said.', [("the envoy", "demand")]),
        ('"The army is obliged to leave the town," the rebel leader said.', [("the rebel leader", "demand")]),
        ('"The rebels will have to lay down their arms," the minister said.', [("the minister", "demand")]),
        ('"What we want is a ceasefire," the rebel leader said.', [("the rebel leader", "demand")]),
        ('"The first step is the withdrawal of the army," the rebel leader said.', [("the rebel leader", "demand")]),
        ('"Talks can only begin after the army leaves," the rebel leader said.', [("the rebel leader", "demand")]),
        (
            "The president offered to negotiate with the rebels but said he should be allowed to finish his term.",
            [("The president", "offer"), ("The president", "demand")],
        ),
        ('"The situation requires decisive action to end the war," the minister said.', [("the minister", "demand")]),
        ('"The vote would have to be postponed," an official said.', []),
        ('"A lot will have to do with the weather," the minister said.', []),
        ('"Our first step is to count the votes," the official said.', []),
        ('"The first step is the hardest," the climber said.', []),
    ],
    "what is not allowed, and over": [
        ("The government said the envoys will not be allowed to travel to the region.", [("The government", "reject")]),
        ('"This truce is over," the rebel leader said.', [("the rebel leader", "reject")]),
        ('"The question of independence is closed," the minister said.', [("the minister", "reject")]),
        ("The rebels declared the truce over.", [("The rebels", "reject")]),
        ('"The match is over," the coach said.', []),
        ('"The talks are not over," the envoy said.', []),
        ('"The file is closed," the judge said.', []),
    ],
    "patience and options": [
        ("The minister said the patience of his government was running out.", [("The minister", "threaten")]),
        ('"All options are on the table," the minister said.', [("the minister", "threaten")]),
        ('"My patience is at an end," the teacher said.', []),
        ("The minister said time was running out for a deal.", []),
    ],
    "orders to one's own": [
        ("The general ordered his men to withdraw.", [("The general", "promise")]),
        ("The IRA said it had ordered its units to dump arms.", [("The IRA", "promise")]),
        ('"We have told our fighters to stop shooting," the rebel leader said.', [("the rebel leader", "promise")]),
        ("The general ordered his men to attack.", []),
        ("The coach ordered his players to leave the field.", []),
        ('"We have told our children to stop shouting," the teacher said.', []),
    ],
    "warnings of harm": [
        ("The UN warned of famine in the besieged town.", [("The UN", "disapprove")]),
        ("The envoy warned of a humanitarian disaster.", [("The envoy", "disapprove")]),
        ("The farmer warned of a poor harvest.", []),
        ("The minister warned of a rise in prices.", []),
        ("The doctor warned of malnutrition.", []),
    ],
    "reports dismissed": [
        ("The army dismissed reports of a massacre.", [("The army", "deny")]),
        ("The army dismissed reports that it had shelled the town.", [("The army", "deny")]),
        ("The ministry rejected the report.", [("The ministry", "reject")]),
        ("The bank dismissed reports of a merger.", []),
        ("The envoy said he was gravely concerned by reports of atrocities.", [("The envoy", "disapprove")]),
    ],
    "sides that are not the spokesman's": [
        (
            "A State Department spokesman said the two sides should return to the table.",
            [("A State Department spokesman", "demand")],
        ),
        ("The president said his allies should send more weapons.", [("The president", "demand")]),
        (
            "The junta spokesperson said that the regime will not block humanitarian assistance.",
            [("the regime", "promise")],
        ),
        ("The army spokesman said the regime would not block aid.", []),
    ],
    "what the object makes of a verb": [
        ('"We will fight terrorism," the minister said.', [("the minister", "promise")]),
        ('"We will go back to war," the rebel leader said.', [("the rebel leader", "threaten")]),
        ('"We will go back to school," the teacher said.', []),
        ("The minister said the army had carried out massacres.", [("The minister", "accuse")]),
        ("Kyiv said Russia had launched dozens of drones at its cities overnight.", [("Kyiv", "accuse")]),
        ("The government denied aid workers access to the region.", [("The government", "reject")]),
        ("The envoy said the strikes spark hope for peace.", []),
        ("Rival factions often clashed in battles to control towns.", []),
        ("The talks between the army and the rebels are over.", []),
    ],
    "done now": [
        ("The minister said his government was opening a humanitarian corridor.", [("his government", "promise")]),
        ('"We are releasing the prisoners," the rebel leader said.', [("the rebel leader", "promise")]),
        ('"We are releasing a film," the director said.', []),
        ('"We are not withdrawing," the general said.', [("the general", "reject")]),
    ],
    "what another lacks": [
        ("The minister said the rebels had no intention of making peace.", [("The minister", "accuse")]),
        ('"They have no respect for human life," the president said of the rebels.', [("the president", "accuse")]),
        ("The spokesman said the rebels were not interested in peace.", [("The spokesman", "accuse")]),
        ('"The other side is not serious," the minister said.', [("the minister", "accuse")]),
        ('"The rebels are not terrorists," the minister said.', []),
        ("The minister said the town had no intention of closing its schools.", []),
    ],
    "what is told, said to be vital, and until when": [
        ("The minister told the rebels to surrender.", [("The minister", "demand")]),
        ("The defence chief said Chad had until Friday to remove its troops.", [("The defence chief", "demand")]),
        (
            '"What is crucial is that the government should contribute to reaching accord," the rebel leader said.',
            [("the rebel leader", "demand")],
        ),
        ("The minister said the rebels wanted the destruction of the town.", [("The minister", "accuse")]),
        ("The minister said the rebels wanted the withdrawal of the army.", [("the rebels", "demand")]),
        ("The rebels said any attack on their camps would be met with force.", [("The rebels", "threaten")]),
        ("Under pressure from Washington, Kyiv revised its stance.", [("Kyiv", "concede")]),
        ("Norway and Oman both called for a ceasefire.", [("Norway", "request"), ("Oman", "request")]),
        ("The minister told his aides to leave the room.", []),
        ("The minister told reporters to leave the room.", []),
        ('"What is important is that the children sleep," the nurse said.', []),
        ('"The main thing is to eat well," the doctor said.', []),
        ("The minister said the guests would be met with flowers.", []),
        ("The minister said costs would be met.", []),
    ],
}


@pytest.mark.parametrize("kind", RIGHT)
def test_rows_of(kind: str) -> None:
    wrong = {sentence: rows for sentence, expected in RIGHT[kind] if (rows := stated(sentence)) != expected}
    assert wrong == {}
