"""What befell named persons: only where the report says it of them, by the list of the casualty figures."""

from __future__ import annotations

import pytest

from analysis.pipeline import load
from analysis.records import found


def fates(text: str) -> dict[str, str | None]:
    return {a.name: a.outcome for a in found(load()(text)).actors if a.kind == "person"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bodies were identified as Ann Bell, 34; Omar Haddad, 29; and Luc Ilunga, 51.",
         {"Ann Bell": "bodies recovered", "Omar Haddad": "bodies recovered", "Luc Ilunga": "bodies recovered"}),
        ("Gunmen shot dead Amina Yusuf, a nurse, in Kaduna.", {"Amina Yusuf": "killed"}),
        ("The army killed a commander, Joseph Okello, 51.", {"Joseph Okello": "killed"}),
        ("The killing of Ismail Hadi angered the group.", {"Ismail Hadi": "killed"}),
        ("The dead included Joseph Okello, 40.", {"Joseph Okello": "killed"}),
        ("Joseph Okello died of his wounds.", {"Joseph Okello": "killed"}),
        ("The mission said two of its peacekeepers, Sgt. Juan Perdomo, 27, and Cpl. Ravi Nair, 31, were killed.",
         {"Juan Perdomo": "killed", "Ravi Nair": "killed"}),
        ("The militia freed a German priest, Hans Weber, 66, last month.", {"Hans Weber": "released"}),
        ("The mission said 17 people were killed in Nasir, among them a teacher, Mary Deng, 38.", {"Mary Deng": "killed"}),
        ("The rebels kidnapped journalist Joseph Okello.", {"Joseph Okello": "abducted"}),
        ("Joseph Okello was released from prison.", {"Joseph Okello": "released"}),
        ("Six gunmen and their leader, Joseph Okello, were captured by the army.", {"Joseph Okello": "detained"}),
        ("Joseph Okello was captured by rebels.", {"Joseph Okello": "abducted"}),
        ("Police arrested Maria Lopez, 30, and Juan Perez, 22.", {"Maria Lopez": "detained", "Juan Perez": "detained"}),
    ],
)  # fmt: skip
def test_told(text: str, expected: dict[str, str]) -> None:
    assert fates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Among the negotiators was a judge, Mary Deng, 38.",
        "Seventeen people were killed, Mary Deng, a teacher, told reporters.",
        "Amina Yusuf said the army had killed 30 people.",
        "Joseph Okello killed three people.",
        "Joseph Okello's brother was killed.",
        "Joseph Okello left Juba after 30 people were killed.",
        "Joseph Okello, 34, could be killed, a lawyer said.",
        "The army denied that Joseph Okello had been arrested.",
        "Demonstrators called for the release of Joseph Okello.",
        "The attack, which killed 12, was led by Joseph Okello.",
        "President Amina Yusuf freed 30 prisoners.",
        "The court held Joseph Okello responsible for the killings.",
    ],
)
def test_not_told(text: str) -> None:
    assert set(fates(text).values()) == {None}
