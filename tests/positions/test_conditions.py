"""On which condition, and is it then actual, conditional or to come?"""

import pytest

from tests.positions.stated import read


@pytest.mark.parametrize(
    ("text", "stance", "modality", "condition"),
    [
        ("The general said his troops would hit rebel outposts as long as the shelling goes on.", "threaten", "conditional", "as long as the shelling goes on"),
        ("The mediator promised that the rebels would be given seats if they sent names before Saturday.", "promise", "conditional", "if they sent names before Saturday"),
        ("The government was ready to consider everything if talks were resumed with the rebels.", "offer", "conditional", "if talks were resumed with the rebels"),
        ("Eritrea has offered to host a conference of all Sudanese parties provided that no foreign army sends officers to it.", "offer", "conditional", "provided that no foreign army sends officers to it"),
        ("The cabinet was willing to resume the talks on Friday or as soon as the hostages were freed.", "offer", "conditional", "as soon as the hostages were freed"),
        ("The rebels said they would not disarm unless the army left the valley.", "reject", "conditional", "unless the army left the valley"),
        ("Burundi's government will not negotiate with the rebels until they lay down their arms.", "reject", "conditional", "until they lay down their arms"),
        ("The rebels promised to free the captives.", "promise", "future", None),
        ("The union had pledged to send troops to Somalia.", "promise", "actual", None),
        ("The rebels did not promise to free the captives.", "promise", "actual", None),
        ("The rebels rejected the truce.", "reject", "actual", None),
        # "even if" sets no condition, nor does one that another clause has.
        ('"We will not sit with the army, even if they come too," the rebel leader said.', "reject", "future", None),
        ("The rebels rejected the truce that would hold if the army left.", "reject", "actual", None),
    ],
)  # fmt: skip
def test_condition_and_modality(text: str, stance: str, modality: str, condition: str | None) -> None:
    words, records = read(text)
    position = next(p for p in records.positions if p.stance == stance)
    assert position.modality == modality
    assert (words[slice(*position.condition)] if position.condition is not None else None) == condition
