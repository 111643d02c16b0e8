"""Kinds of sentences from copy of many wars, each with its near misses: who says a count, headlines, tolls, parts and single people."""

from __future__ import annotations

import pytest

from tests.figures.counting import sourced, told

# fmt: off
WHO_SAYS = [
    # Said between commas, with when, where or to whom it was said.
    ("Gunmen have overrun two camps near Renk, officers said Sunday, with at least four guards killed and dozens more wounded.", ["4// killed, officers", "12// injured, officers"]),
    ("Jets bombed the port, dockers said on Monday, killing six people.", ["6 killed, dockers"]),
    ("Jets bombed the port, a nurse at the clinic told the agency by telephone, killing six people.", ["6 killed, a nurse at the clinic"]),
    ("Jets bombed the port, the mayor wrote on Facebook late on Sunday, leaving six people dead.", ["6 killed, the mayor"]),
    ("Jets bombed the port, dockers said on Monday, but six people were killed elsewhere.", ["6 killed"]),
    ("The guards, who the mayor said on Monday, were drunk, killed six people.", ["6 killed"]),
    ("Fighting, monitors said on Friday that the truce had failed, killed six people.", ["6 killed"]),
    ("The port, which officials said on Monday, had fallen, lost six men.", ["6 killed"]),
    # Who is told by a clause of their own, or with a short form in brackets.
    ("Two women were killed, a resident who declined to be named said.", ["2 killed, a resident"]),
    ("A raid killed five people, the head of the clinic that took them in said on Twitter.", ["5 killed, the head of the clinic"]),
    ("At least 18 people were killed in the northern town of Renk, Nurses Without Frontiers (NWF) has said.", ["18// killed, Nurses Without Frontiers (NWF)"]),
    ("The shelling, the relief office (RO) said, killed six.", ["6 killed, the relief office"]),
    ("The blast killed five people, men who the army said were rebels.", ["5 killed"]),
    ("The blast killed five people, and the man who planted it said nothing.", ["5 killed"]),
    ("Six people were killed in Gao (north), the mayor said.", ["6 killed, the mayor"]),
    # What goes on behind a cue that only interrupts, and behind "while".
    ("Three herders were killed near Renk, the army said, while on another road to the north, one person was killed and another five were wounded.", ["3 killed, the army", "1 killed, the army", "5 injured, the army"]),
    ("The army said that 33 rebels died, while 38 were wounded.", ["33 killed, The army", "38 injured, The army"]),
    ("Twelve people died, police said on Monday, and 40 were missing.", ["12 killed, police", "40 missing, police"]),
    ("The army said that 33 rebels died in Gao, while 38 people were wounded in Menaka.", ["33 killed, The army", "38 injured"]),
    ("The army said that 33 rebels died in Gao, while 38 people were killed in Menaka.", ["33 killed, The army", "38 killed"]),
    ("Twelve people died, police said, while residents put the toll at 20.", ["12 killed, police", "20 killed, residents"]),
    ("Twelve people died, police said on Monday, and the mayor spoke of 40 missing.", ["12 killed, police", "40 missing, the mayor"]),
    ("Twelve people died, police said. Forty were missing.", ["12 killed, police", "40 missing"]),
]
# fmt: on
KINDS = [*WHO_SAYS]


@pytest.mark.parametrize(("text", "rows"), KINDS)
def test_kinds(text: str, rows: list[str]) -> None:
    assert [sourced(row) for row in told(tuple(text for text, _ in KINDS))[text]] == rows
