"""Who says that a position is held, if another than its holder?"""

import pytest

from tests.positions.stated import read


@pytest.mark.parametrize(
    ("text", "holder", "expected"),
    [
        ("Blinken said Netanyahu had accepted the ceasefire.", "Netanyahu", "Blinken"),
        ("The chief envoy of the government, Deng Malual, said the rebels had rejected the truce.", "the rebels", "Deng Malual"),
        # its holder says it itself
        ("The rebels said they rejected the truce.", "The rebels", None),
        ("The facilitators said they would resume the talks on Friday.", "The facilitators", None),
        # the report's own remark, beside what another says
        ("The rebels said the army shelled the camp, a charge the government denied.", "the government", None),
        ("The insurgents say the army is holding back rice convoys, an allegation the authorities have denied.", "the authorities", None),
        # who praises it does not report it
        ("Kenya praised the consent of the rebels to the truce.", "Kenya", None),
    ],
)  # fmt: skip
def test_who_reports(text: str, holder: str, expected: str | None) -> None:
    words, records = read(text)
    rows = [p for p in records.positions if words[slice(*p.actor)] == holder]
    assert rows
    assert {words[slice(*p.reported_by)] if p.reported_by is not None else None for p in rows} == {expected}
