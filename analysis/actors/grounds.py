"""Which state or place do "the country", "the Malians", "the school" mean?

`seen` holds the actors met so far by the token of their last mention, the last at the end.
"""

from __future__ import annotations

from collections.abc import Mapping

from analysis.lexicons.actor_names import Lexicon, fold
from analysis.parsing import columns
from analysis.parsing.grammar import child, first_conjunct
from analysis.parsing.tokens import Token
from analysis.records import Actor

GENERAL = "general"
NEAR = 40  # tokens between which two actors are mentioned equally lately


def people(noun: Token, seen: dict[int, int], actors: list[Actor], words: Lexicon) -> int | None:
    """The state whose people "the Malians" are, where the report has it as an actor."""
    code = words.demonyms.get(noun.text.removesuffix("s"))
    within = noun.i > 0 and noun.nbor(-1).text in words.demonyms  # "the Greek Cypriots"
    if within or noun.text.removesuffix("s") in words.kinds["regional"]:
        return None
    if (
        code is None
        or some_of_people(noun, words)
        or not any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children)
    ):
        return None
    fits = (p for p in reversed(seen) if actors[p].kind == "state" and actors[p].country == code)
    return next(fits, None)


def some_of_people(noun: Token, words: Lexicon) -> bool:
    """Whether the report speaks of this people within another's land, who are no state: "ethnic Serbs", "Bosnian Serbs", "Serbs in Kosovo"."""
    code = words.demonyms.get(noun.text.removesuffix("s"))
    for place in columns.of(noun.doc).places("lowers", frozenset({noun.lower_})):
        token = noun.doc[place]
        before = token.nbor(-1) if token.i else token
        if before.lower_ in words.kinds["within_land"] or words.country_of(before) not in {None, code}:
            return True
        for c in token.children:
            where = child(c, "pobj") if c.dep_ == "prep" and c.lower_ in {"in", "of", "from"} else None
            if where is not None and words.country_of(where) not in {None, code}:
                return True
    return False


def _narrows(word: Token) -> bool:
    """Whether a word makes some of a people: "the old Germans", "the Germans among them", not "the Germans, who"."""
    if word.dep_ == "relcl":
        return word.left_edge.i > 0 and word.left_edge.nbor(-1).text != ","
    return word.dep_ in {"amod", "nummod", "prep"}


def of_people(noun: Token, words: Lexicon) -> str | None:
    """The code of the state whose people, in the plural, act: "the Belgians tracked him down", "the French left Chad"; or None."""
    first = first_conjunct(noun)
    before = first.nbor(-1).lower_ if first.i > 0 else ""
    acts = first.dep_ in {"nsubj", "agent"} or (first.dep_ == "pobj" and first.head.lower_ in words.kinds["beside"])
    private = first.dep_ == "nsubj" and first.head.lemma_.lower() in words.kinds["private_act"]
    if before != "the" or not acts or private or any(_narrows(c) for t in (first, noun) for c in t.children):
        return None
    plural = noun.tag_ == "NNPS" and noun.text.endswith("s")
    if (
        noun.text.removesuffix("s") in words.kinds["regional"]
        or some_of_people(noun, words)
        or not (plural or noun.text in words.kinds["people_alone"])
    ):
        return None
    return words.demonyms.get(noun.text.removesuffix("s")) or words.demonyms.get(noun.text)


def ground(
    noun: Token, seen: dict[int, int], counts: Mapping[int, int], actors: list[Actor], words: Lexicon
) -> int | None:
    """A state as "the country", where the report speaks of one above all; a place by the noun in its name."""
    if any(c.dep_ in {"amod", "compound"} for c in noun.children):
        return None
    lower = noun.lower_
    if lower == "mainland":
        # China, where the report speaks of an island that it claims.
        if not any(actor.country in {"TWN", "HKG"} for actor in actors):
            return None
        return next((p for p, a in enumerate(actors) if (a.kind, a.country) == ("state", "CHN")), None)
    if lower == "state" and noun.dep_ != "nsubj":
        return None  # "an uprising against the state"
    if lower in words.heads["country"]:
        states = [p for p in reversed(seen) if actors[p].kind == "state"]
        if noun.tag_ != "NN" or not states:
            return None
        most = max(states, key=lambda p: (counts[p], -p))
        return states[0] if states[0] == most and len([s for s in states if seen[s] > noun.i - NEAR]) <= 1 else None
    for place in reversed(seen):
        if actors[place].kind == "place" and lower in fold(actors[place].name).split():
            return place
    return None


def state_of(person: Actor, actors: list[Actor]) -> str | None:
    """The code of a person's state: his or her own, or that of whom he or she speaks for ("Ukraine's Veld")."""
    whose = None if person.affiliation is None else actors[person.affiliation].country
    return person.country or whose


def office(noun: Token) -> str:
    """An office with what a hyphen ties to it: "secretary-general", "vice-president"."""
    doc, place = noun.doc, noun.i + 1
    if not noun.whitespace_ and place + 1 < len(doc) and doc[place].text == "-" and not doc[place].whitespace_:
        return f"{noun.text}-{doc[place + 1].text}"
    if noun.lower_ == GENERAL and noun.i > 1 and noun.nbor(-1).text == "-":
        return f"{noun.nbor(-2).text}-{noun.text}"
    return noun.text
