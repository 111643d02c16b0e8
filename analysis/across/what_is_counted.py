"""What is it that a count counts, by the words beside it: people feared dead, another event's dead, the dead since when?

A count that seems to be one more of an event or of a war's toll may not be
one. Its sentence says so ("dozens are feared dead", "since the truce began"),
or the one before does ("the army denied shelling the town"). The words are
those of `what_is_counted.csv`, which a user's folder may replace.
"""

from __future__ import annotations

import re
from functools import cache

from analysis.lexicons.words import Words
from analysis.text.sentences import sentences

FEARED = "feared killed"  # the outcome of a count of people of whom nobody says that they died
STOCKS = frozenset({"held", "displaced", "sheltering", "starving"})  # counts of a state, not of an event
OPENS = re.compile(r"^\W*(?:its?|he|his|she|her|they|their)\b|^.{0,60}?,? (?:its|his|her|their) ", re.IGNORECASE)
SINCE = re.compile(r"\b(?:since|from the start of|from the beginning of)\s+([^,.;:()]+)", re.IGNORECASE)
STOPS = re.compile(
    r"\s+(?:(?:and|but|according|while|when|said|says|has|have|had|stood|stands|now)\b|(?:at|to|from) \d)", re.I
)
BESIDE = 30  # characters on either side of a number in which "feared" is said of it


@cache
def _patterns(words: Words, meaning: str) -> tuple[re.Pattern[str], ...]:
    rows = words.rows("what_is_counted")
    return tuple(re.compile(rf"\b{r['pattern']}", re.IGNORECASE) for r in rows if r["meaning"] == meaning)


def says(words: Words, meaning: str, text: str) -> re.Match[str] | None:
    """The first words of `text` that have a meaning of `what_is_counted.csv`; None if none."""
    return next((found for p in _patterns(words, meaning) if (found := p.search(text))), None)


def spans(words: Words, meaning: str, text: str) -> list[tuple[int, int]]:
    """Where `text` has words of a meaning of `what_is_counted.csv`, as (start, end)."""
    return [m.span() for p in _patterns(words, meaning) for m in p.finditer(text)]


def feared(words: Words, text: str, clause: tuple[int, int], number: tuple[int, int]) -> bool:
    """Whether a number of dead is only feared, presumed or possible: "dozens are feared dead", "may have killed 40".

    clause: the characters of its clause; number: its own. Another count's fear
    in the same clause is not its own: the words must stand beside the number,
    with no other number between.
    """
    start, end = number
    before = text[max(clause[0] - BESIDE, start - BESIDE, 0) : start]
    after = text[end : min(clause[1], end + 2 * BESIDE)]
    between = re.split(r"[,;]|\band\b|\d", after)[0]
    return any(says(words, "feared", part) is not None for part in (before.rpartition(".")[2], between))


def of_another_event(words: Words, text: str, number: tuple[int, int], source: str) -> bool:
    """Whether the speaker of a count puts it in another event than the one told before.

    Either its sentence says "elsewhere", "two kilometers away", or its speaker
    denies to have done what was told and then counts whom its own side killed.
    The denial stands in the same sentence, or in the one before it of the same
    paragraph and by the same speaker: `source` is named there, or the sentence
    goes on with "it", "its spokesman". A denial of deaths alone is no other event.
    """
    told = sentences(text)
    at = next((n for n, (a, b) in enumerate(told) if a <= number[0] < b), None)
    if at is None:
        return False
    a, b = told[at]
    if says(words, "elsewhere", text[a:b]):
        return True
    if not _own_act(words, text[a : number[0]]):
        return False
    if says(words, "denied", text[a : number[0]]):
        return True
    if at == 0 or "\n" in text[told[at - 1][1] : a]:
        return False
    before = text[slice(*told[at - 1])]
    same = bool(OPENS.match(text[a:b])) or (bool(source) and source in before.casefold())
    return same and says(words, "denied", before) is not None


def _own_act(words: Words, before: str) -> bool:
    """Whether the words right before a number are an act of the speaker's side: "had killed eight", not "were killed"."""
    starts = [start for start, _ in spans(words, "own act", before)]
    return any(not re.search(r"\b(?:was|were|been|being|be)\s+$", before[:start]) for start in starts)


def since(words: Words, text: str, sentence: tuple[int, int], number: tuple[int, int]) -> str | None:
    """From when a running total counts, in the report's words: "since the truce began"; None where its sentence does not say.

    Of several, the words nearest to the number. "Since the truce began" in
    the same sentence as "killed in the war" is not said of that count.
    """
    a, b = sentence
    stretch = text[a:b]
    found = []
    for match in SINCE.finditer(stretch):
        told = " ".join(STOPS.split(match.group())[0].split())
        found.append((min(abs(a + match.start() - number[1]), abs(number[0] - a - match.end())), told))
    if not found and (later := says(words, "after a truce", stretch)) is not None:
        found.append((0, later.group()))
    if not found:
        return None
    told = min(found)[1]
    told = told[0].lower() + told[1:]
    rest = re.sub(re.escape(told), "", stretch, flags=re.IGNORECASE)
    if says(words, "after a truce", told) and says(words, "of the war", rest):
        return None
    return told


def kind_of_since(words: Words, told: str | None) -> str | None:
    """What a total counts from, by the words that `since` found: "war", "truce" (or another event later than a war's beginning), or None."""
    if told is None:
        return None
    if says(words, "after a truce", told):
        return "truce"
    return "war" if says(words, "of the war", told) else None
