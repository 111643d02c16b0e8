"""Was it said at all? Words asked for, wished, weighed, judged or doubted are nobody's; those denied or withheld are negated."""

from __future__ import annotations

import pytest

from tests.statements.rows import Row, reading

WELL = "that the well had run dry"


NOBODYS = [
    f"Had the miller said {WELL}, nobody would have believed him.",
    f"Were the miller to say {WELL}, nobody would believe him.",
    f"Did the miller say {WELL}?",
    f"Who said {WELL}?",
    f"The question is who said {WELL}.",
    f"It is hard to say {WELL}.",
    f"It would be wrong to say {WELL}.",
    f"The abbot wants the miller to say {WELL}.",
    f"The abbot wished the miller had said {WELL}.",
    f"The miller pretended to say {WELL}.",
    f"The miller considered saying {WELL}.",
    f"The miller was to announce {WELL}.",
    f"The guard kept the miller from saying {WELL}.",
    f"Let the miller say {WELL}.",
    f"Suppose the miller says {WELL}.",
    f"Imagine the miller saying {WELL}.",
    f"The abbot dreamed that the miller said {WELL}.",
    f"The idea that the miller said {WELL} is absurd.",
    f"There is no record that the miller said {WELL}.",
    f"It was not the miller who said {WELL}.",
    f"As soon as the miller says {WELL}, the abbot will return.",
    f"Whoever says {WELL} is lying.",
    "Nothing the miller said was true.",
    "Everything he said was true.",
]
SAID = [
    f"The miller was right to say {WELL}.",
    f"The miller was quick to say {WELL}.",
    f"The miller was forced to say {WELL}.",
    f"The miller was to say later {WELL}.",
    f"The abbot let the miller say {WELL}.",
    f"When the miller said {WELL}, the abbot left.",
    f"As soon as the miller said {WELL}, the abbot returned.",
    f"It was the miller who said {WELL}.",
    f"The fact that the miller said {WELL} is known.",
    f"There is no doubt that the miller said {WELL}.",
    f"The miller, who said {WELL}, was wrong.",
    f"Not the abbot but the miller said {WELL}.",
    f"The miller did say {WELL}.",
]
NEGATED = [
    f"Never had the miller said {WELL}.",
    f"At no time did the miller say {WELL}.",
    f"The miller forgot to say {WELL}.",
    f"The miller has yet to say {WELL}.",
    f"No miller said {WELL}.",
]

rows = reading([(text,) for text in NOBODYS + SAID + NEGATED])


@pytest.mark.parametrize("text", NOBODYS)
def test_nobody_is_told_to_have_said_it(rows: dict[str, list[Row]], text: str) -> None:
    assert rows[text] == []


@pytest.mark.parametrize("text", SAID)
def test_it_was_said(rows: dict[str, list[Row]], text: str) -> None:
    assert [(source or "").lower().endswith("miller") for source, *_ in rows[text]] == [True]
    assert [(content, negated) for _, _, content, negated in rows[text]] == [(WELL, False)]


@pytest.mark.parametrize("text", NEGATED)
def test_it_was_not_said(rows: dict[str, list[Row]], text: str) -> None:
    assert [(content, negated) for _, _, content, negated in rows[text]] == [(WELL, True)]
