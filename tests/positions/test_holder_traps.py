"""Whose stance is it, in sentences where the words nearest to it name another? And which clauses state no stance at all?

Each list is a kind, with its traps: near sentences that are read otherwise, or that give no row.
"""

import pytest

from tests.positions.stated import stated

Rows = list[tuple[str, str]]

QUOTED_WITHIN: list[tuple[str, Rows]] = [
    ("\"The rebels told us: 'We will not sign the accord,'\" the Omani mediator said.", [("The rebels", "accept")]),
    ("\"They said: 'The truce is unacceptable,'\" the envoy said.", [("They", "reject")]),
    ("\"The Houthis keep telling us: 'We reject the truce,'\" the Saudi minister said.", [("The Houthis", "reject")]),
    ("\"The rebels said: 'The offer is unacceptable,'\" the mediator said.", [("The rebels", "reject")]),
    ("\"He told me: 'I will not sign the accord,'\" the envoy said of the rebel leader.", [("He", "accept")]),
    (
        "\"The minister says: 'We want peace,' but he bombs our villages,\" the rebel leader said.",
        [("The minister", "demand")],
    ),
    # the source quotes its own words, or only a word
    ("\"I said: 'The offer is unacceptable,'\" the mediator said.", [("the mediator", "reject")]),
    (
        "\"We told them: 'We will not withdraw our troops,'\" the Rwandan minister said.",
        [("the Rwandan minister", "reject")],
    ),
    (
        "\"I said to Hamas: 'The offer is unacceptable,'\" the Egyptian minister said.",
        [("the Egyptian minister", "reject")],
    ),
    ("\"The so-called 'truce' is unacceptable,\" the general said.", [("the general", "reject")]),
    ("\"Our offer, 'a fair one', is unacceptable to them,\" the minister said.", []),
]
CUE_BEHIND: list[tuple[str, Rows]] = [
    (
        "The envoy has met both leaders and pressed for a truce, the statement said.",
        [("The envoy", "mediate"), ("The envoy", "demand")],
    ),
    (
        "The rebels have left the talks and rejected the truce, the army said.",
        [("The rebels", "reject"), ("The rebels", "reject")],
    ),
    (
        "The minister had spoken to the envoy and demanded a withdrawal, his office said.",
        [("The minister", "negotiate"), ("The minister", "demand")],
    ),
    (
        "Ankara has phoned both sides and urged them to keep the truce, the note said.",
        [("Ankara", "mediate"), ("Ankara", "request")],
    ),
    # a cue before the clause may have the later verb joined to it
    (
        "The army said the rebels had left the talks and accused them of bad faith.",
        [("the rebels", "reject"), ("The army", "accuse")],
    ),
    (
        "The minister denied the army had shelled the clinic and accused the rebels of the attack.",
        [("The minister", "deny"), ("The minister", "accuse")],
    ),
]
RELATIVES: list[tuple[str, Rows]] = [
    (
        "The council adopted a motion which condemns the arrest of ministers, which demands their release, and which "
        "rejects the coup.",
        [("The council", "accept"), ("a motion", "disapprove"), ("a motion", "demand"), ("a motion", "reject")],
    ),
    (
        "The union issued a communique which deplores the shelling of villages, which demands a ceasefire, and which "
        "backs the envoy.",
        [("a communique", "disapprove"), ("a communique", "demand"), ("a communique", "support")],
    ),
    # the second clause is of the nearer noun
    (
        "The minister leads the party which opposes the rebels, which reject the truce.",
        [("the party", "reject"), ("the rebels", "reject")],
    ),
    (
        "The army met rebels who attacked the town, who rejected the truce and who seized the port.",
        [("The army", "negotiate"), ("rebels", "reject")],
    ),
]
BEFORE_A_DASH: list[tuple[str, Rows]] = [
    (
        "Another envoy, Joseph Okello - chief negotiator of the Acholi Front (AF), rejected the truce.",
        [("Joseph Okello", "reject")],
    ),
    ("A rebel commander, Ali Hassan - head of the northern wing, demanded a withdrawal.", [("Ali Hassan", "demand")]),
    (
        "A rebel commander, head of the northern wing - a small force, demanded a withdrawal.",
        [("A rebel commander", "demand")],
    ),
    ("A rebel - a commander of the northern wing - demanded a withdrawal.", [("A rebel", "demand")]),
]
QUESTIONS: list[tuple[str, Rows]] = [
    ('"Why should we sign a truce," the general asked.', []),
    ('"Why would we accept a truce with murderers," the president said.', []),
    ('"How can we reject a truce," the envoy said.', []),
    ('"What should we demand of them," the rebel leader said.', []),
    # no questions
    ('"That is why we reject the truce," the minister said.', [("the minister", "reject")]),
    ('"When we reject a truce, we say why," the minister said.', [("the minister", "reject")]),
    ('"We should sign the truce," the minister said.', [("the minister", "demand")]),
]
DESCRIBED: list[tuple[str, Rows]] = [
    ("Only a deal accepted by both sides could end the war, an analyst wrote.", []),
    ("The envoys left without a plan that the rebels could accept.", []),
    ("The mediator is working on a plan that Hamas can accept.", []),
    ("The army wants no deal that the rebels could reject.", [("The army", "demand")]),
    # told as it was
    ("The envoy tabled a plan that the rebels cannot accept.", [("The envoy", "propose"), ("the rebels", "accept")]),
    ("The envoy tabled a plan that the rebels rejected.", [("The envoy", "propose"), ("the rebels", "reject")]),
    ("The envoy tabled a plan accepted by the rebels.", [("The envoy", "propose"), ("the rebels", "accept")]),
    ("The envoy tabled a plan that Israel has accepted.", [("The envoy", "propose"), ("Israel", "accept")]),
]
TO_BE_SHOWN: list[tuple[str, Rows]] = [
    ("The envoy called on the rebels to prove that they are ready to disarm.", [("The envoy", "request")]),
    ("The minister urged Hamas to show that it accepts the truce.", [("The minister", "request")]),
    ("The rebels asked Hamas to confirm that it accepts the truce.", [("The rebels", "request")]),
    # said or shown in fact
    ("The rebels went on to say that they reject the truce.", [("The rebels", "reject")]),
    ("The rebels showed that they are ready to disarm.", [("The rebels", "offer")]),
]
WITHHELD: list[tuple[str, Rows]] = [
    ("The army denied the rebels any victory.", []),
    ("The army denied the villagers the right to return.", []),
    ("The army denied the attack last week.", [("The army", "deny")]),
    ("The army denied any role in the attack.", [("The army", "deny")]),
    ("The rebels denied the charge on Monday.", [("The rebels", "deny")]),
]
CROWDS: list[tuple[str, Rows]] = [
    ("Hundreds of Tamils rallied in Jaffna, calling for the withdrawal of the army.", []),
    ("Thousands of Georgians marched, demanding the release of prisoners.", []),
    ("Dozens of rebels demanded the release of prisoners.", [("rebels", "demand")]),
    ("Hundreds of fighters rejected the truce.", [("fighters", "reject")]),
]
IN_TALKS: list[tuple[str, Rows]] = [
    ("The rebels have been in talks with the government.", [("The rebels", "negotiate")]),
    ("Hamas is in talks with Israel over a truce.", [("Hamas", "negotiate"), ("Israel", "negotiate")]),
    ("The rebels are not in talks with the government.", []),
    ("The actor is in talks with a studio.", []),
    ("The coach is in talks with the club.", []),
    ("The envoy hopes the rebels will be in talks with the army.", []),
]
OBJECTS: list[tuple[str, Rows]] = [
    ("The President has thrown out the African Union plan to share power.", [("The President", "reject")]),
    ("The rebels turned down the African Union plan to share power.", [("The rebels", "reject")]),
    ("The army said the rebels had thrown out the old bread.", []),
]
UNDER_A_WARNING: list[tuple[str, Rows]] = [
    (
        "Kenya's cabinet demanded that Somalia free the crew, warning that it would close the port.",
        [("Kenya's cabinet", "demand"), ("Kenya's cabinet", "threaten")],
    ),
    ("Rwanda told Congo that it would close the border.", [("Rwanda", "threaten")]),
    ("The army said it would release the captives.", [("The army", "promise")]),
    (
        "The secretary said the rebels were not serious and that they had used past truces to regroup.",
        [("The secretary", "accuse"), ("The secretary", "accuse")],
    ),
]
STOPPING: list[tuple[str, Rows]] = [
    ('"We will stop bombing your camps," the general said.', [("the general", "promise")]),
    ('"We will cease shelling the town on Monday," the general said.', [("the general", "promise")]),
    ("The rebels said they would stop attacking convoys.", [("The rebels", "promise")]),
    ('"We will suspend bombing the port," the general said.', [("the general", "promise")]),
    ('"We have stopped shelling the town," the general said.', []),
    # to stop what helps is to refuse it
    ('"We will stop talking to the rebels," the minister said.', [("the minister", "reject")]),
    ('"We will stop meeting the envoys," the rebel leader said.', [("the rebel leader", "reject")]),
    ("The army said it would stop cooperating with the mission.", [("The army", "reject")]),
    (
        '"We will not stop bombing their camps," the general said.',
        [("the general", "reject"), ("the general", "threaten")],
    ),
]
KINDS = {
    "a quotation within a quotation": QUOTED_WITHIN,
    "a cue behind the clause": CUE_BEHIND,
    "to stop doing something": STOPPING,
    "a pronoun under a cue": UNDER_A_WARNING,
    "a list of relative clauses": RELATIVES,
    "a name before a dash": BEFORE_A_DASH,
    "a question without its mark": QUESTIONS,
    "what a thing would have to be like": DESCRIBED,
    "what is to be shown": TO_BE_SHOWN,
    "to deny someone something": WITHHELD,
    "a crowd of a people": CROWDS,
    "in talks with": IN_TALKS,
    "an object taken for a clause": OBJECTS,
}

KNOWN = (
    (
        'The rebels\' team has time and again declared that "the truce is unacceptable," the minister said.',
        [("The rebels' team", "reject")],
        "the statement is given the later source",
    ),
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [pytest.param(s, rows, marks=pytest.mark.xfail(strict=True, reason=why)) for s, rows, why in KNOWN],
)
def test_known_faults(sentence: str, expected: Rows) -> None:
    assert stated(sentence) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_rows_of(kind: str) -> None:
    wrong = {sentence: rows for sentence, expected in KINDS[kind] if (rows := stated(sentence)) != expected}
    assert wrong == {}
