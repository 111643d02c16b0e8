"""Nouns for people: whether a noun means persons, and on whose side the word itself puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.parsing.tokens import Token

from analysis.lexicons.words import Words

PERSONS = frozenset({"person", "kin"})
ENDINGS = (
    "men",
    "man",
    "women",
    "woman",
    "people",
    "goers",
    "goer",
    "workers",
    "worker",
    "folk",
    "children",
    "child",
    "mates",
    "mate",
)


def kind_of(noun: Token, words: Words) -> str:
    """The kind of a noun in people.csv; "person" also for names of peoples and by its ending; "" where not known."""
    known = words.people
    lower = noun.lower_
    for form in (noun.lemma_.lower(), lower, lower.removesuffix("s")):
        if form in known:
            kind = known[form][0]
            return "" if kind == "animal" and noun.tag_ == "NNPS" else kind  # "18 Tigers" bear their group's name
    if noun.text[:1].isupper():
        names = words.demonyms
        if noun.text in names or noun.text.removesuffix("s") in names:
            return "person"
        before = noun.doc[noun.i - 1].text if noun.i else ""  # "Sri Lankans", "North Koreans"
        return "person" if before[:1].isupper() and f"{before} {noun.text.removesuffix('s')}" in names else ""
    return "person" if lower.endswith(ENDINGS) else ""


def is_person(noun: Token, words: Words) -> bool:
    """Whether a noun means people."""
    return kind_of(noun, words) in PERSONS


def looks_personal(noun: Token, words: Words, living: bool = False) -> bool:
    """Whether an unlisted plural may mean people: by its shape ("bakers", "cyclists"), or any after a verb done to the `living` alone."""
    if kind_of(noun, words):
        return False
    if noun.tag_ == "NNPS":
        return True
    if not noun.text.islower() or noun.tag_ != "NNS":
        return False
    return living or noun.lower_.endswith(("ers", "ors", "ists", "ians", "eers", "ees", "ants"))


def status_of(noun: Token, words: Words) -> str:
    """The status that the word for the victims reports: civilian, combatant, or ""."""
    known = words.people
    return (known.get(noun.lemma_.lower()) or known.get(noun.lower_) or ("", ""))[1]
