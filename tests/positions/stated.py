"""What does a sentence state, in a report that bears on a war throughout? There little else keeps a row out."""

from __future__ import annotations

from analysis.pipeline import load
from analysis.records import Found, found
from analysis.text.normalising import normalise

CONTEXT = (
    "The government and the rebels signed a ceasefire in Doha. The truce ended the war after peace talks on the "
    "withdrawal of troops and an exchange of prisoners. The mediators said the peace process must go on.\n\n"
)


def read(text: str) -> tuple[str, Found]:
    """The text as it is parsed, and what is found in it."""
    words = normalise(text).text
    return words, found(load()(words))


def stated(sentence: str) -> list[tuple[str, str]]:
    """(holder, stance) of each position that the sentence states after CONTEXT."""
    text, records = read(CONTEXT + sentence)
    start = len(normalise(CONTEXT).text.rstrip())
    return [(text[slice(*p.actor)], p.stance) for p in records.positions if p.evidence[0] >= start]
