"""What does a sentence state, in a report that bears on a war throughout? There little else keeps a row out."""

from __future__ import annotations

from analysis.pipeline import load
from analysis.records import found
from analysis.text.normalising import normalise

CONTEXT = (
    "The government and the rebels signed a ceasefire in Doha. The truce ended the war after peace talks on the "
    "withdrawal of troops and an exchange of prisoners. The mediators said the peace process must go on.\n\n"
)


def stated(sentence: str) -> list[tuple[str, str]]:
    """(holder, stance) of each position that the sentence states after CONTEXT."""
    text = normalise(CONTEXT + sentence).text
    start = len(normalise(CONTEXT).text.rstrip())
    positions = found(load()(text)).positions
    return [(text[slice(*p.actor)], p.stance) for p in positions if p.evidence[0] >= start]
