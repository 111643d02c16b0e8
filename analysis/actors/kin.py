"""Which names does the report call a tribe's or clan's? They are bodies where they act, whatever the model says: "the Orsaki and Melan tribes".

Then the same name is that body elsewhere, too ("the Orsaki side", "Melan elders"),
but where it stands as a place.
"""

from __future__ import annotations

from analysis.actors.located import is_located
from analysis.actors.names import BODIES, Name, Names
from analysis.lexicons.actor_names import Entry
from analysis.parsing import columns
from analysis.parsing.tokens import Token

WITHIN = frozenset({"compound", "nmod", "amod", "poss", "conj"})
ACTING = frozenset({"nsubj", "nsubjpass"})
AGAINST = frozenset({"between", "against", "with"})


def settle(names: Names) -> None:
    """Makes bodies of the names of tribes that act."""
    told = _told(names)
    if not told:
        return
    same: dict[str, list[Name]] = {}
    for name in names.names:
        if not name.known and names.text_of(name) in told:
            same.setdefault(names.text_of(name), []).append(name)
    for text, found in same.items():
        if not any(_acts(names.doc[name.head]) for name in found):
            for name in found:
                if name.entry.kind == "person" and name.end in told[text]:
                    names.remove(name)  # "of the Bokhari tribe" is not Ali Bokhari
            continue
        for name in found:
            tribe = name.end in told[text]
            if name.entry.kind not in BODIES and (tribe or not is_located(names.doc[name.head], names.words)):
                name.entry = Entry(text, "organization", None)


def _told(names: Names) -> dict[str, set[int]]:
    """The names that a noun for a tribe or for its people comes after, each with the tokens that follow them there."""
    kin, doc = names.words.kinds["kin"], names.doc
    ending = {name.end: name for name in names.names}
    told: dict[str, set[int]] = {}
    for token in columns.of(names.doc).tokens(kin):
        end = token.i
        while (name := ending.get(end)) is not None and not token.text[0].isupper():
            told.setdefault(names.text_of(name), set()).add(name.end)
            listed = token.tag_ == "NNS" and name.start > 0 and doc[name.start - 1].text in {"and", "or", ","}
            if not listed:
                break
            end = name.start - 1
    return told


def _acts(head: Token) -> bool:
    """Whether a name, or the noun that it says whose or which, does something or has it done with it: "elders of the Orsaki tribe met"."""
    while head.dep_ in WITHIN or (head.dep_ == "pobj" and head.head.lower_ == "of"):
        head = head.head.head if head.dep_ == "pobj" else head.head
    agent = head.dep_ == "pobj" and (head.head.dep_ == "agent" or head.head.lower_ in AGAINST)
    return agent or head.dep_ in ACTING
