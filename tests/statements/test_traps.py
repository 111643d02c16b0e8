"""Sentences that each rule of statements could get wrong: three or more a rule, on conflicts of every kind.

Each with all its rows: source, cue, content (its parts set apart by a stroke), and whether it is negated.
"""

from __future__ import annotations

import pytest

from analysis.rules import by_id
from analysis.statements.rules import RULES
from tests.statements.rows import cases, checked

# Rule -> sentences with their rows.
TRAPS = {
    "quote before": [
        ('"Peace, Land, Bread," the party paper that the marchers held up, was banned in 1917.', []),
        (
            '"You have nothing to fear," the sign on the barracks read, but nobody believed it.',
            [("the sign on the barracks", "read", '"You have nothing to fear,"', False)],
        ),
        ('He wrote "The Long Retreat," a memoir that the army banned.', []),
        (
            '"We are leaving," Tadesse said, and his brother nodded. "Good," a neighbour muttered.',
            [("Tadesse", "said", '"We are leaving,"', False), ("a neighbour", "muttered", '"Good,"', False)],
        ),
    ],
    "quote after": [
        (
            'The rebels, said to be led by "the Fox", vanished into the hills.',
            [(None, "said", 'The rebels | to be led by "the Fox"', False)],
        ),
        (
            'The ministry calls its raids "Operation Spring", and says little about them.',
            [("The ministry", "calls", 'its raids "Operation Spring"', False)],
        ),
        (
            'The colonel said the men he called "bandits" had crossed the lake.',
            [("The colonel", "said", 'the men he called "bandits" had crossed the lake', False)],
        ),
        ('The mayor did not say "never".', [("The mayor", "not say", '"never"', True)]),
    ],
    "lead-in": [
        ('The museum shows one photograph: "The Fall of Grozny, 1995."', []),
        ('The rebels painted two words on the wall: "No surrender."', []),
        ('The minister did not explain himself: "Ask the generals."', []),
        (
            'The bishop lost patience: "This war must end before the winter."',
            [("The bishop", "lost", '"This war must end before the winter."', False)],
        ),
    ],
    "around": [
        ("The bridge, which the army said it had mined, was intact.", [("the army", "said", "it had mined", False)]),
        ("The town, the last to fall, surrendered on Monday.", []),
        ("The ferry, I am told, no longer runs.", []),
        (
            "Two boys, a teacher and her son died, medics said.",
            [("medics", "said", "Two boys, a teacher and her son died", False)],
        ),
    ],
    "clause": [
        ("The general would say that the war was won, if anyone asked.", []),
        ("The soldiers found that the well was dry.", [("The soldiers", "found", "that the well was dry", False)]),
        ("Let us say the truce holds until May.", []),
        ("The widow, who says little, buried her sons on Monday.", []),
    ],
    "that clause": [
        (
            "The villagers complained about the dust that the convoys raised.",
            [("The villagers", "complained", "about the dust that the convoys raised", False)],
        ),
        ("Farmers protested near the dam that floods their fields.", []),
        ("The envoy warned all the states that border the lake.", []),
        (
            "The mayor said in a speech at the port on Friday that the ferries would sail.",
            [("The mayor", "said", "that the ferries would sail", False)],
        ),
    ],
    "gerund clause": [
        ("The garrison stopped firing and began leaving the fort.", []),
        ("The army suggested meeting at the bridge.", [("The army", "suggested", "meeting at the bridge", False)]),
        ("The captain remembers crossing the river at night.", []),
    ],
    "as clause": [
        ("As the general said goodbye, the shelling began.", []),
        ("The men were shot as they reported for work.", []),
        ("The talks failed, as everyone had expected.", []),
        (
            "As the envoy noted in March, the border has never been drawn.",
            [("the envoy", "noted", "the border has never been drawn", False)],
        ),
    ],
    "rest": [
        ("The bishop said mass for the pilgrims who had drowned in the lake.", []),
        ("Her crew said prayers for the men killed at sea last winter.", []),
        ("The soldiers said hello to the boys playing football near the gate.", []),
        ("The rebels said much about land but little about the prisoners they hold.", []),
    ],
    "infinitive": [
        ("The rebels threatened to attack no one.", [("The rebels", "threatened", "to attack no one", False)]),
        ("The drought threatens to empty the camps.", []),
        ("The soldiers asked to be paid.", [("The soldiers", "asked", "to be paid", False)]),
        ("The refugees were told where to wait.", []),
        ("The storm promised to be long.", []),
        (
            "The clans agreed to share the wells and met again in June.",
            [("The clans", "agreed", "to share the wells", False)],
        ),
    ],
    "clause of an act": [
        ("The law ordered that the presses be shut.", [("The law", "ordered", "that the presses be shut", False)]),
        ("The crowd welcomed what little aid arrived.", [("The crowd", "welcomed", "what little aid arrived", False)]),
        ("The cold demanded that they burn the doors.", []),
        ("The council asked why no one had come.", [("The council", "asked", "why no one had come", False)]),
    ],
    "made clear": [
        ("The fog made it clear that no helicopter would land.", []),
        ("The soldiers made the road clear that morning.", []),
        ("The engineers made the water clear.", []),
        (
            "The junta made plain that it would not step down.",
            [("The junta", "made", "that it would not step down", False)],
        ),
    ],
    "belief": [
        ("I think the truce will hold.", []),
        (
            "The envoy said he thinks the truce will hold.",
            [("The envoy", "said", "he thinks the truce will hold", False)],
        ),
        ("The children felt the ground shake.", []),
        ("The monks feared for their library.", []),
    ],
    "call on": [
        ("The doctor called on an old patient in the camp.", []),
        (
            "The plan calls for an airport on the island.",
            [("The plan", "calls", "for an airport on the island", False)],
        ),
        (
            "The bishop called on both armies to spare the town.",
            [("The bishop", "called on", "to spare the town", False)],
        ),
    ],
    "naming": [
        ("The officers called a meeting.", []),
        ("The officers called the clinic twice.", []),
        ("They named the boy after the river.", []),
        ("The rebel calls himself Captain Storm.", []),
        ("The storm is called a hurricane in the gulf.", []),
        ("The exiles call the strip of land a prison.", [("The exiles", "call", "the strip of land a prison", False)]),
    ],
    "named by": [
        ("The town was labelled on the map by a clerk.", []),
        ("The hill was named by sailors.", []),
        ("The general was described in a novel by a monk.", []),
        (
            "The vote was dismissed as a sham by the Church.",
            [("the Church", "dismissed", "The vote | as a sham", False)],
        ),
    ],
    "phrase": [
        ("The sign warned of nothing.", []),
        ("The smoke warned of a fire in the port.", []),
        ("The prisoner asked for water.", [("The prisoner", "asked", "for water", False)]),
        ("The league appealed to the court.", []),
        ("The pilots warned off two jets.", []),
    ],
    "naming what": [
        ("The convoy carried what she described as it passed.", []),
        ("The mayor showed what the shells had done.", []),
        ("The army took what it needed as it fled.", []),
        (
            'The rebels seized what the ministry called "a farm".',
            [("the ministry", "called", 'what | "a farm"', False)],
        ),
        ("The rebels seized what the ministry called a farm.", [("the ministry", "called", "what | a farm", False)]),
        ("The raid, which Chad called a crime, lasted an hour.", [("Chad", "called", "which | a crime", False)]),
        ("What she called him is not known.", []),
        ("The place that sailors call the Gate is calm.", []),
    ],
    "accuse": [
        ("Nobody accused the ferryman.", [("Nobody", "accused", "the ferryman", True)]),
        ("The two clans accused each other.", []),
        (
            "The court has yet to charge the colonel with murder.",
            [("The court", "charge", "with murder", True)],
        ),
        ("The cavalry charged the square with drawn swords.", []),
        ("Rumours blamed the fever on the wells.", []),
    ],
    "object": [
        ("The shell claimed three lives.", []),
        ("The column reported to the fort.", []),
        ("The mayor welcomed the pilgrims to his house.", []),
        ("The ministry dismissed the port director.", []),
        (
            "The Union condemned the coup, which had toppled an elected president.",
            [("The Union", "condemned", "the coup", False)],
        ),
        ("The garrison proclaimed a feast.", [("The garrison", "proclaimed", "a feast", False)]),
    ],
    "accused": [
        ("The accused officer fled to Chad.", []),
        ("The two men accused of the theft were freed.", []),
        ("The mill was blamed for nothing.", []),
        (
            "The monks were accused by the junta of hiding arms.",
            [("the junta", "accused", "The monks | of hiding arms", False)],
        ),
    ],
    "passive": [
        ("The port is expected to open in May.", []),
        ("The nurses were asked to stay.", []),
        ("The region is known to harbour smugglers.", []),
        (
            "The wells are considered safe to drink from.",
            [(None, "considered", "The wells | safe to drink from", False)],
        ),
        ("It is not known whether the pilot survived.", []),
    ],
    "passive state": [
        ("The men were believed by no one.", []),
        ("The reported dead were counted twice.", []),
        ("Six sailors are presumed drowned.", [(None, "presumed", "Six sailors | drowned", False)]),
    ],
    "reportedly": [
        ("A reportedly wounded commander was flown out.", []),
        (
            '"They have reportedly left," the envoy said.',
            [("the envoy", "said", '"They have reportedly left,"', False)],
        ),
        ("The governor, reportedly a cousin of the king, resigned.", []),
        (
            "The pilots had reportedly bailed out over the gulf.",
            [(None, "reportedly", "The pilots had | bailed out over the gulf", False)],
        ),
    ],
    "voiced": [
        ("The nurse is concerned with the wounded.", []),
        ("The crowd was shocked by the blast.", []),
        ("The gardener is confident in his tools.", []),
        ("It is encouraging that the talks go on.", []),
        (
            "The Pope is deeply saddened by the deaths at sea.",
            [("The Pope", "deeply saddened", "by the deaths at sea", False)],
        ),
    ],
    "according to": [
        ("The rations were given out according to age.", []),
        ("Names were listed according to the alphabet.", []),
        ("The treaty is a paper according to which both armies must leave.", []),
        (
            "The port, according to its harbour master, will reopen.",
            [("its harbour master", "according to", "The port | will reopen", False)],
        ),
    ],
    "in the words of": [
        ("He found comfort in the words of the hymn.", []),
        ("In his own words, the war was a mistake.", []),
        ("By the bank of the river the words of the oath were spoken.", []),
        ("In the view of the sea, the general wept.", []),
        (
            "In the words of a survivor, the march was a funeral.",
            [("a survivor", "In the words of", "the march was a funeral", False)],
        ),
    ],
    "noun": [
        ("The claim that the lake was poisoned spread.", []),
        ("The town has a claim to the lake.", []),
        ("The general received a warning that the bridge was mined.", []),
        ("The firm made an offer for the mine.", []),
        ("The queen issued a pardon.", []),
        ("The Kurds renewed their call for a no-fly zone.", [("The Kurds", "call", "for a no-fly zone", False)]),
        ("The report that the clerk wrote was burned.", []),
        ("The generals ignored its appeal for calm.", []),
    ],
    "signed": [
        ('"The Last Bridge" - a film by Ana Petrov.', []),
        ('"No entry" - the sign hung on the gate.', []),
        ('"Freedom or death" - so the wall still says.', []),
        (
            '"We lost everything in one night." - Hawa Diallo, refugee',
            [("Hawa Diallo, refugee", "-", '"We lost everything in one night."', False)],
        ),
    ],
    "carried on": [
        (
            'The mayor said the mine was closed.\n\n"We have no work," said a digger.',
            [("The mayor", "said", "the mine was closed", False), ("a digger", "said", '"We have no work,"', False)],
        ),
        (
            'The mayor said the mine was closed. The diggers gathered at the gate and sang.\n\n"We have no work."',
            [("The mayor", "said", "the mine was closed", False)],
        ),
        (
            'The army said the boy who drew "Long live the king" was freed.',
            [("The army", "said", 'the boy who drew "Long live the king" was freed', False)],
        ),
        (
            'The mayor said the mine was closed.\n\nOutside, a digger wept.\n\n"We have no work."',
            [("The mayor", "said", "the mine was closed", False)],
        ),
    ],
    "going on": [
        (
            "The mayor said the bridge had been mined. It would be the third such attack in a month.",
            [("The mayor", "said", "the bridge had been mined", False)],
        ),
        (
            "The mayor said the bridge was safe. Every night soldiers would walk across it.",
            [("The mayor", "said", "the bridge was safe", False)],
        ),
        (
            "The general told the court that he was ill. Ten years later his aides would stand trial for the raid.",
            [("The general", "told", "that he was ill", False)],
        ),
        (
            "The general says the pass is open. If it snowed, the convoys would turn back.",
            [("The general", "says", "the pass is open", False)],
        ),
        (
            "The envoy told the council that the truce was holding. The council adjourned at noon.",
            [("The envoy", "told", "that the truce was holding", False)],
        ),
    ],
    "heading": [
        ('Quote: "We will not leave the valley."', []),
        ('The ferry sank in May.\n\nQuote: "Everything went dark in a minute."', []),
        (
            'The mayor said the mine was closed.\n\nQuoting the price of gold, a digger wept. "Look at it."',
            [("The mayor", "said", "the mine was closed", False)],
        ),
        (
            'The bishop said the wells were dry.\n\nQuote: "We pray for rain every night."',
            [
                ("The bishop", "said", "the wells were dry", False),
                ("The bishop", "Quote", '"We pray for rain every night."', False),
            ],
        ),
    ],
    "introduced": [
        ('The general did not speak to reporters. "We have no more to give."', []),
        ('The bridge was shut. "There is no other way."', []),
        ('The chiefs will speak at noon. "Bring back our cattle at once."', []),
        ('The king was defiant. His daughter stood up. "We will never leave this palace."', []),
        (
            'Bishop Ruiz was scathing. "They have sold our river for nothing."',
            [("Bishop Ruiz", None, '"They have sold our river for nothing."', False)],
        ),
    ],
    "turn": [
        ("AREA: 40 square miles\nPOPULATION: 9,000 people live there\nCAPITAL: The capital is Port Vila.", []),
        ("ALSO READ: The war in numbers\nWATCH: The bridge falls", []),
        ("PHOTO: A soldier rests in Taiz\nCREDIT: The agency took it in May", []),
        (
            "Q: Who fired?\nA: The guards fired.",
            [("A", ":", "The guards fired", False)],  # the outlet's own question
        ),
    ],
    "headline": [
        ("Yemen: The port of Aden falls\nIt fell on Monday.", []),
        ("Analysis: Why the truce failed\nIt failed for three reasons.", []),
        ("Update 2: Ferry sinks off Java\nIt sank at noon.", []),
        ("Timeline - How the war began\nIt began in May.", []),
        (
            "Army chief: We will hold the hill\nThe hill was shelled.",
            [("Army chief", ":", "We will hold the hill", False)],
        ),
    ],
    "named before": [
        ('The motto of the regiment: "Never look back."', []),
        ('Title: "The Long War."', []),
        ('The lesson of the siege: "Store water."', []),
        (
            'Hawa Diallo: "We lost our cattle in the flood."',
            [("Hawa Diallo", ":", '"We lost our cattle in the flood."', False)],
        ),
    ],
    "enacted": [
        (
            "The Security Council,\n\nRecalling its resolutions,\n\n1. Demands that all parties cease fire;\n\n2. Calls upon both to talk;\n\n3. Also condemns the raids on Kisangani;\n\n4. Decides to remain seized of the matter.",
            [
                ("The Security Council", "Demands", "that all parties cease fire", False),
                ("The Security Council", "Calls upon", "both to talk", False),
                ("The Security Council", "condemns", "the raids on Kisangani", False),
            ],
        ),
        (
            "We, the leaders of Togo and Ghana, meeting in Accra,\n\nReaffirm our support for the truce;\n\nCall upon the rebels to lay down their arms.",
            [
                ("We", "Reaffirm", "our support for the truce", False),
                ("We", "Call upon", "the rebels to lay down their arms", False),
            ],
        ),
        ("The parties,\n\nMeeting in Doha,\n\nHave agreed on a truce.", []),
        ("The soldiers,\nCalls for help came at night.\nReports of looting spread.", []),
        ("When the rains came to the valley of the Orsk,\nPeople fled.\nReports said so.", []),
        (
            "The General Assembly,\n\n(a) Urges all States to accede to the treaty;\n\n(b) Requests the Secretary-General to report at its next session.",
            [
                ("The General Assembly", "Urges", "all States to accede to the treaty", False),
                ("The General Assembly", "Requests", "the Secretary-General to report at its next session", False),
            ],
        ),
        ("The envoy, a former judge,\n\nwrote the report;\n\nMinisters read it.", []),
        ("The Chairman,\n\nReports to the Assembly;\n\nNotes of the meeting were lost.", []),
    ],
    "block": [
        (
            "The full text of the letter reads:\n\nDear colleagues, the war is lost and I resign today.\n\nI thank you all.\n\nThe palace declined to comment.",
            [
                (
                    "The full text of the letter",
                    "reads",
                    "Dear colleagues, the war is lost and I resign today. | I thank you all.",
                    False,
                )
            ],
        ),
        ("The minister said:\n- Twelve died\n- Forty were hurt", []),
        ("The ministry reported:\nKilled: 12 people in all\nInjured: 40", []),
        ('The army said:\n\n"We hold the town."', [("The army", "said", '"We hold the town."', False)]),
        (
            "After the vote in Accra, Foreign Minister Ama Mensah yesterday said:\n\nThe accord is a major step for the whole of the region.\n\nWe thank our friends in Lagos for their help.",
            [
                (
                    "Foreign Minister Ama Mensah",
                    "said",
                    "The accord is a major step for the whole of the region. | We thank our friends in Lagos for their help.",
                    False,
                )
            ],
        ),
        ("The mayor said:\n\nPhoto", []),
    ],
    "object by": [
        ("The mayor was praised by the crowd.", []),
        ("The post was claimed by two men.", []),
        ("The lake was described in a book by a monk.", []),
        ("The gate was challenged by the sea.", []),
        ("The plan could be rejected by parliament.", []),
        ("The arrests were not condemned by the bishops.", []),
        ("The vote has been welcomed by the union.", [("the union", "welcomed", "The vote", False)]),
    ],
    "framed": [
        ("Rebels put mines at the gate.", []),
        ("The envoy put his phone at the edge of the table.", []),
        ("Soldiers found the door locked.", []),
        ("The men held each other close.", []),
        ("The clerk pinned the notice on the wall.", []),
        ("The general considers his options.", []),
        ("The army put the town at risk.", []),
        ("The deaths are attributed to cholera.", []),
        ("The toll could be put by aides at 30.", []),
        (
            "The toll was put by the Red Cross at 112.",
            [("the Red Cross", "put", "The toll | at 112", False)],
        ),
        (
            "A police spokesman put the death toll at 17, and the mayor of Goma at 25.",
            [("A police spokesman", "put", "the death toll at 17", False)],
        ),
        (
            "Residents pinned the blame on the police.",
            [("Residents", "pinned", "the blame on the police", False)],
        ),
    ],
}
# Left wrong, each with the reason.
FAULTS = [
    ("The captain called for his horse.", [], "who is sent for and what is asked for are told in the same words"),
    (
        "The road is considered a border by shepherds.",
        [("shepherds", "considered", "The road | a border", False)],
        '"considered X by Y" is no naming verb of the lexicon: as often a fact as an opinion',
    ),
]


rows, test_rows, test_known_fault = checked(cases(TRAPS), FAULTS)


@pytest.mark.parametrize("rule", by_id(RULES))
def test_each_rule_has_three_traps(rule):
    assert len(TRAPS[rule]) >= 3
