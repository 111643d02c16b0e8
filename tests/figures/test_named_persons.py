"""What befell named persons: only where the report says it of them, by the list of the casualty figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.figures import named_persons
from analysis.pipeline import load, parse
from analysis.reading.inputs import read_reports
from analysis.records import found

SEEDS = Path(__file__).parents[2] / "seeds"


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amina Yusuf, killed by rebels last week, had told reporters that she was afraid.", "killed"),
        ("Joseph Okello, who was abducted in May, wrote a book.", "abducted"),
        ("Joseph Okello's killing was condemned.", "killed"),
        ("Among the dead was Mary Deng, 38, who taught music.", "killed"),
        ("Mary Deng told him the rebels had freed 30 men.", None),
        ("Mary Deng freed 30 men.", None),
    ],
)
def test_who_acts_may_have_a_fate_too(text: str, expected: str | None) -> None:
    assert next(iter(fates(text).values())) == expected


def test_nobody_is_passed_over_who_may_have_a_fate() -> None:
    """Where any word of a sentence could tell what befell a noun, the noun is asked."""
    asked = 0
    for doc in parse(read_reports([SEEDS])[0]):
        for sentence in doc.sents:
            for head in (t for t in sentence if t.pos_ in {"NOUN", "PROPN", "PRON"}):
                chain = named_persons._chain(head)
                if any(named_persons._befalls(anchor, chain) for anchor in sentence):
                    assert named_persons._may_befall(chain), (head, sentence.text)
                    asked += 1
    assert asked > 100
