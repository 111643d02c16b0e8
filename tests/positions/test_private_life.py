"""What is of private life, comfort or manner of speaking is no position; what a joined verb says is its own holder's."""

import pytest

from analysis import extract
from tests.positions.stated import stated


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # private promises and refusals
        ("Malik Osei, who came back in spring, said he had promised his sister to write every week.", []),
        ("Rana Idris, a nurse, said she would not leave her mother behind.", []),
        ("Dario Velic, a tailor, vowed to rebuild his workshop.", []),
        ("The rebel leader promised the minister to free the captives.", [("The rebel leader", "promise")]),
        ("Commander Osei, a former baker, said he would not hand over his weapons.", [("Commander Osei", "reject")]),
        # memory and feeling
        ("The president said he would pray for the dead.", []),
        ("The general vowed never to forget the fallen.", []),
        ("The rebel chief vowed never to disarm.", [("The rebel chief", "reject")]),
        # speaking about speaking
        ('"I will not comment on that," the army spokesman said.', []),
        ('"I\'m not going to speculate about dates," the minister said.', []),
        ('"We will not leave the valley," the army spokesman said.', [("the army spokesman", "reject")]),
        # ordinary people
        ("Pensioners complained about the price of bread.", []),
        ("Residents accuse the rebels of looting their homes.", []),
        ("The government accuses the rebels of looting homes.", [("The government", "accuse")]),
        # comfort
        ("The minister voiced solidarity with the families of the fallen soldiers.", []),
        ("The queen expressed her solidarity with the widow of the colonel.", []),
        ("The president expressed solidarity with Ukraine.", [("The president", "support")]),
    ],
)
def test_private_life(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert stated(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # the object of what is wanted does not act
        (
            "The minister wants 200 hostages freed and rejects any exchange.",
            [("The minister", "demand"), ("The minister", "reject")],
        ),
        (
            "The colonel wants the captives released first and will not hear of a truce.",
            [("The colonel", "demand"), ("The colonel", "reject")],
        ),
        # the cue's subject, not that of what is told
        (
            'The Foreign Ministry told reporters that its fleet "guards only the coast" and accused Kyiv of piracy.',
            [("The Foreign Ministry", "accuse")],
        ),
        (
            "The Defence Ministry said its planes strike only barracks and accused the rebels of shelling a school.",
            [("The Defence Ministry", "accuse")],
        ),
        # where a report was sent from is no holder
        ("VATICAN CITY - The Pope appealed for an immediate ceasefire in the war.", [("The Pope", "request")]),
        ("GENEVA - The UN demanded an end to the siege.", [("The UN", "demand")]),
        # a name for the truce declares none
        ("The envoy called the truce a patchwork.", []),
        ("Rebel commanders call the pause a breather.", []),
        ("The envoy called the truce a farce.", [("The envoy", "disapprove")]),
        ("The rebels called a truce.", [("The rebels", "promise")]),
        # what is needed of others
        ("The ministers underlined the need for the rebels to withdraw from the city.", [("The ministers", "demand")]),
        ("The committee stressed the need for an immediate ceasefire.", [("The committee", "demand")]),
        ("The coach stressed the need for players to rest.", []),
        # two demands joined
        (
            '"The government should release the prisoners and the rebels should leave the town," the envoy said.',
            [("the envoy", "demand"), ("the envoy", "demand")],
        ),
    ],
)
def test_whose_it_is_and_what(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert stated(sentence) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"They have rejected the truce," Ada Oko, the minister, said.', "Ada Oko"),
        ('"He does not want peace," Idris Kolm said.', "Idris Kolm"),
        ('"She accepted the cease-fire," the envoy said.', "the envoy"),
    ],
)
def test_a_third_person_between_quote_marks_is_not_the_speaker(text: str, speaker: str) -> None:
    tables = extract([text])["positions"]
    held = tables[tables["stance"].isin(["accept", "reject", "demand"])]
    assert not held["actor"].str.contains(speaker).any()


def test_a_third_person_of_indirect_speech_may_be_the_speaker() -> None:
    positions = extract(["The rebels said they rejected the truce."])["positions"]
    assert list(positions["actor"]) == ["The rebels"]
