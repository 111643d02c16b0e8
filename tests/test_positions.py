"""Positions: who holds which stance on what, towards whom, and who says so."""

from pathlib import Path
from time import process_time

import pytest

from analysis import answers, scoring
from analysis.extracting import extract
from analysis.normalising import normalise
from analysis.pipeline import load
from analysis.records import Found, found
from analysis.stances import POLARITY, stances
from analysis.tables import STANCES, THEMES

GOLD = Path(__file__).parent / "gold"


def read(text: str) -> tuple[str, Found]:
    parsed = normalise(text).text
    doc = load()(parsed)
    return parsed, found(doc)


def stated(text: str) -> list[tuple[str, str]]:
    """(holder, stance) of each position found in the text."""
    parsed, records = read(text)
    return [(parsed[slice(*p.actor)], p.stance) for p in records.positions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv rejected the proposal for a partial truce.", [("Kyiv", "reject")]),
        ("The proposal for a partial truce was rejected by Kyiv.", [("Kyiv", "reject")]),
        ("Kyiv made a proposal for a truce that Moscow has rejected.", [("Kyiv", "propose"), ("Moscow", "reject")]),
        (
            "The plan, a step backed by both Qatar and Turkey, is on the table.",
            [("Qatar", "support"), ("Turkey", "support")],
        ),
        ("The Houthis' refusal to leave the port of Hodeidah stalled the talks.", [("Houthis", "reject")]),
        ("Sudan's army reiterated its demand that the rebels leave Khartoum.", [("Sudan's army", "demand")]),
        ("Armenia is ready to sign the peace treaty.", [("Armenia", "accept")]),
        ("Armenia is ready to withdraw its troops.", [("Armenia", "offer")]),
        ("Baku is opposed to the deployment of monitors.", [("Baku", "reject")]),
        ("Rwanda denied that it had armed the rebels.", [("Rwanda", "deny")]),
        ("Rwanda was accused by Congo of arming the rebels.", [("Congo", "accuse")]),
        ("Iran threatened to leave the treaty.", [("Iran", "threaten")]),
        ("Norway has mediated between the government and the guerrillas.", [("Norway", "mediate")]),
        ("Colombia held talks with the ELN in Havana.", [("Colombia", "negotiate")]),
        ("The junta said it would not attend the talks.", [("The junta", "reject")]),
        ("The rebels said they would boycott the vote.", [("The rebels", "reject")]),
        ("The rebels said they would attack any convoy.", [("The rebels", "threaten")]),
        ("Russia said Ukraine must withdraw from the region.", [("Russia", "demand")]),
        ("The general called on the militia to hand over its weapons.", [("The general", "request")]),
    ],
)
def test_who_holds_which_stance(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "If Hamas accepts the deal, the war could end.",
        "Will Israel accept the cease-fire?",
        "The minister declined to comment on the cease-fire.",
        "The accord signed in 1998 ended the war.",
        "The striker rejected an offer from the club.",
        "Demand for oil from China fell.",
        "She accepted the prize on behalf of the hospital.",
        "The talks are close to reaching a deal.",
        "Supporters of the president marched past the embassy.",
        "Pressure on the rebels to accept the truce is growing.",
        "The ministry said the ferry must have struck a mine.",
        "The general said the bridge must be repaired before winter.",
        "Russia has accused no one, the envoy said.",
        "The minister denied his wife a divorce.",
        "The ambassador gave a nod to the cameras.",
        "The hospital said it would provide meals to the families.",
        "The monitors said both sides had accepted gifts from farmers.",
    ],
)
def test_no_stance(text: str) -> None:
    assert stated(text) == []


def only(text: str):
    parsed, records = read(text)
    assert len(records.positions) == 1
    return parsed, records.positions[0], records


def test_negated_acceptance_stays_acceptance() -> None:
    _, position, _ = only("Hamas has not agreed to the cease-fire.")
    assert (position.stance, position.negated, position.polarity, position.plover) == ("accept", True, -1, "REJECT")


def test_condition_and_modality() -> None:
    parsed, position, _ = only("Kyiv would accept the cease-fire if Moscow withdrew its troops.")
    assert position.modality == "conditional"
    assert parsed[slice(*position.condition)] == "if Moscow withdrew its troops"


def test_future() -> None:
    _, position, _ = only("Israel will reject the cease-fire.")
    assert position.modality == "future"


def test_counterparty_of_a_demand() -> None:
    parsed, position, _ = only("The United Nations urged Rwanda to withdraw its troops.")
    assert parsed[slice(*position.counterparty)] == "Rwanda"
    assert parsed[slice(*position.issue)] == "to withdraw its troops"


def test_holder_and_reporter_are_kept_apart() -> None:
    parsed, position, records = only("Blinken said Netanyahu had accepted the cease-fire proposal.")
    assert parsed[slice(*position.actor)] == "Netanyahu"
    assert parsed[slice(*position.reported_by)] == "Blinken"
    assert records.statements[position.statement].carries(*position.actor)


def test_we_in_a_quotation_is_the_source() -> None:
    parsed, position, _ = only("“We reject the cease-fire,” the rebel leader said.")
    assert parsed[slice(*position.actor)] == "the rebel leader"


def test_stance_on_a_stance_is_two_rows_with_one_issue_inside_the_other() -> None:
    parsed, records = read("Talks stalled over Israel's demand for control of the corridor, which Hamas has rejected.")
    demand, rejection = records.positions
    assert (demand.stance, parsed[slice(*demand.actor)]) == ("demand", "Israel")
    assert parsed[slice(*rejection.issue)] == "Israel's demand for control of the corridor"


def test_the_same_is_what_the_other_did() -> None:
    parsed, records = read("Israel accepted the U.S. proposal for a truce. Washington called on Hamas to do the same.")
    request = records.positions[-1]
    assert parsed[slice(*request.issue_resolved)] == "the U.S. proposal for a truce"
    assert request.issue_key == records.positions[0].issue_key


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Kyiv rejected a cease-fire.", "cease-fire"),
        ("Hamas demanded the release of prisoners.", "hostages and prisoners"),
        ("Congo demanded the withdrawal of Rwandan troops.", "withdrawal"),
        ("The rebels refused to disarm.", "disarmament"),
        ("Iran demanded the lifting of sanctions.", "sanctions"),
    ],
)
def test_theme(text: str, theme: str) -> None:
    _, position, _ = only(text)
    assert position.theme == theme


def test_the_lexicon_keeps_to_the_contract() -> None:
    lexicon = stances(None)
    assert {frame.stance for frames in lexicon.frames.values() for frame in frames} <= set(STANCES)
    assert set(POLARITY) == set(STANCES)
    assert set(lexicon.themes.values()) <= set(THEMES)


@pytest.mark.parametrize(
    ("half", "f1", "precision"),
    [
        ("dev", 0.88, 0.92),
        ("more", 0.82, 0.92),
        ("extra", 0.88, 0.92),
        ("third", 0.88, 0.92),
        ("fourth", 0.86, 0.90),
        ("held", 0.80, 0.90),
    ],
)
def test_hand_marked_sentences(half: str, f1: float, precision: float) -> None:
    reports, gold = answers.read(GOLD / f"positions_{half}.jsonl")
    result = scoring.score(extract(reports), gold).set_index("measure").loc["actor and stance right"]
    assert result["f1"] >= f1
    assert result["precision"] >= precision


def test_whom_something_is_blamed_on_is_no_holder_and_the_blame_has_none() -> None:
    assert stated("Killings of militant leaders in Iran and Lebanon, both blamed on Israel, raised fears of war.") == []


def test_blame_is_towards_someone() -> None:
    parsed, position, _ = only("Kinshasa blamed Rwanda for the attack.")
    assert (parsed[slice(*position.actor)], position.stance) == ("Kinshasa", "accuse")
    assert parsed[slice(*position.counterparty)] == "Rwanda"


def test_positions_grow_in_step_with_the_report() -> None:
    text = "Kyiv rejected the proposal for a truce. Moscow accepted the proposal. It was welcomed by Ankara. "
    nlp = load()
    times = []
    for copies in (40, 160):
        doc = nlp(text * copies)
        component = nlp.get_pipe("positions")
        start = process_time()
        component(doc)
        times.append(process_time() - start)
    assert times[1] < 10 * times[0]
