"""Which words count nobody? "No one was killed", "not one soldier", "none of the 12", "no civilian"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.lexicons.words import Words
from analysis.parsing import columns
from analysis.parsing.grammar import VERBAL
from analysis.parsing.tokens import Doc

NEAR = 3  # tokens between "no" and the noun it counts


class Zero(NamedTuple):
    """Tokens start to end say that there was nobody; of_noun: a counted noun must follow ("no civilian")."""

    start: int
    end: int
    of_noun: bool


@cache
def _phrases(words: Words) -> dict[str, list[list[str]]]:
    """The phrases for nobody by their first word, longest first."""
    table: dict[str, list[list[str]]] = {}
    for phrase in sorted(words.of("counting", "nobody"), key=lambda p: (-len(p), p)):
        table.setdefault(phrase.split()[0], []).append(phrase.split())
    return table


def zeros(doc: Doc, lowered: list[str], words: Words) -> list[Zero]:
    """The places of a Doc that count nobody, in text order."""
    found: list[Zero] = []
    first = _phrases(words)
    for i in columns.of(doc).where(lambda word: word in first or word == "no"):
        word = lowered[i]
        if found and i < found[-1].end:
            continue
        phrase = next((p for p in first.get(word, ()) if lowered[i : i + len(p)] == p), None)
        if word != "not" and _excepts(doc, lowered, i):
            continue
        if word == "none" and i + 1 < len(lowered) and doc[i + 1].tag_ == "RB" and doc[i + 1].head == doc[i]:
            continue  # "12 were hurt, none seriously"
        if phrase is not None:
            if doc[i].dep_ not in {"preconj", "cc"} or doc[i].tag_ not in {"CC", "DT"}:
                found.append(Zero(i, i + len(phrase), False))
        elif word == "no" and i + 1 < len(lowered) and not _named(doc, i):
            found.append(Zero(i, i + 1, True))
    return found


def _excepts(doc: Doc, lowered: list[str], i: int) -> bool:
    """Whether some are left out of the nobody: "no one apart from two guards"."""
    for k in range(i + 1, min(i + NEAR + 1, len(lowered))):
        if lowered[k] == "," and lowered[k + 1 : k + 2] == ["but"]:
            return False  # "killed no one, but two were hurt"
        if doc[k].dep_ == "cc" and doc[k].head.pos_ in VERBAL:
            return False  # "nobody died but 12 were hurt"
        if lowered[k] in {"but", "except"} or lowered[k : k + 2] in (["apart", "from"], ["other", "than"]):
            return True
    return False


def _named(doc: Doc, i: int) -> bool:
    """Whether "No" begins a name: "after No Child Left Behind expired"."""
    return (
        doc[i].text == "No"
        and not doc[i].is_sent_start
        and doc[i + 1].text.istitle()
        and doc[i].nbor(-1).text.islower()
    )
