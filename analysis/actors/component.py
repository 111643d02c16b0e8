"""Actors: who a report names and speaks of, each with all places where it does.

Names are found (`names`, `bodies`), persons' described (`roles`), joined to
actors (`joining`); then descriptions ("the militant group") and pronouns are
resolved to these (`coreference`).
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokens import Doc

from analysis.actors import bodies, model_names, names, places, roles
from analysis.actors.joining import Joiner, other_names
from analysis.actors.pronouns import Resolver
from analysis.lexicons.actor_names import POSSESSIVES
from analysis.lexicons.words import Words, words_of
from analysis.records import Mention, found


class ActorsComponent:
    """Adds `actors` and `mentions` to the Doc's records.

    Raises LexiconError, when made, for a lexicon that is not as it must be.
    """

    def __init__(self, words: Words) -> None:
        self.words = words.names

    def __call__(self, doc: Doc) -> Doc:
        records = found(doc)
        joiner = Joiner(doc, self.words)
        spotted = self.names(doc)
        mentions: list[Mention] = []
        joined: list[int] = []
        for name in spotted:
            end = name.end
            while end - 1 > name.start and doc[end - 1].text in POSSESSIVES:
                end -= 1
            words = doc[name.start : end].text
            cut = words.find(".-") + 1 if name.known else 0  # "U.N.-led" is one token
            words = words[:cut] if cut else words
            joined.append(joiner.join(name, words))
            first = doc[name.start].idx
            mentions.append(Mention(first, first + len(words), name.head, "name", joined[-1]))
        joiner.finish()
        records.actors = joiner.actors
        roles.affiliate(spotted, joined, mentions, records.actors)  # by names alone, for the descriptions
        records.mentions = Resolver(doc, self.words, joiner, mentions).resolve()
        roles.affiliate(spotted, joined, records.mentions, records.actors)
        joiner.code()
        return doc

    def names(self, doc: Doc) -> list[names.Name]:
        """The proper names of a Doc, in text order, persons' with their roles."""
        spotted = names.Names(doc, self.words)
        for step in (
            names.known_bodies, bodies.bodies, names.known_names, places.places, model_names.halves, model_names.entities, model_names.titled_names,
            model_names.called, model_names.acronyms, model_names.met_again, model_names.one_kind, model_names.dateline,
        ):  # fmt: skip
            step(spotted)
        spotted.names.sort(key=lambda name: (name.start, name.end))
        places.settle(spotted)
        for name in spotted.names:
            if name.entry.kind == "person":
                roles.describe_person(spotted, name)
        other_names(doc, spotted.text, spotted.names)
        return spotted.names


@Language.factory("actors", default_config={"lexicons": None})
def make_actors(nlp: Language, name: str, lexicons: str | None) -> ActorsComponent:
    """The factory that `nlp.add_pipe("actors")` calls. Keeps titles such as "Brig." one token, lest a sentence end there."""
    component = ActorsComponent(words_of(lexicons))
    tokenizer: Any = nlp.tokenizer
    for title in component.words.titles:
        if title.endswith("."):
            tokenizer.add_special_case(title.capitalize(), [{ORTH: title.capitalize()}])
    return component
