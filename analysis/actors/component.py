"""Actors: who a report names and speaks of, each with all places where it does.

Names are found and mended (`FINDERS`), persons' described (`roles`), joined to
actors (`joining`); then descriptions ("the militant group") and pronouns are
resolved to these (`descriptions`, `pronouns`). Each mention keeps the rule that
joined it, or that found the name with which its actor was made (`rules`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.attrs import ORTH
from spacy.language import Language

from analysis.actors import (
    acronyms,
    acting,
    arming,
    bodies,
    bracketed,
    causes,
    headings,
    kin,
    met_again,
    model_names,
    names,
    no_actor,
    offices,
    persons,
    places,
    roles,
    spans,
    told_kinds,
    told_states,
)
from analysis.actors.joining import Joiner
from analysis.actors.members import Members
from analysis.actors.phrases import Phrases
from analysis.actors.pronouns import Resolver
from analysis.actors.told_bodies import ToldBodies
from analysis.lexicons.actor_names import POSSESSIVES
from analysis.lexicons.words import Words
from analysis.parsing import components
from analysis.parsing.tokens import Doc, Token
from analysis.records import Found, Mention, found

# What finds names, in this order, each with the rule of a mention that makes an actor; then what mends them.
FINDERS: tuple[tuple[str, Callable[[names.Names], None]], ...] = (
    ("made_known", names.known_bodies),
    ("made_head_noun", bodies.bodies),
    ("made_head_noun", causes.find),
    ("made_known", names.known_names),
    ("made_place", places.places),
    ("name_half", told_states.halves),
    ("made_model", model_names.entities),
    ("made_after_title", model_names.titled_names),
    ("made_after_title", persons.of_several),
    ("made_called", model_names.called),
    ("made_before_title", told_kinds.beside_titles),
    ("made_group", told_kinds.before_group_nouns),
    ("made_group", told_kinds.before_groups),
    ("made_given", persons.found_so),
    ("made_before_title", persons.shown_so),
    ("made_again", met_again.turns),
    ("made_acronym", acronyms.find),
    ("made_acting", acting.find),
    ("made_again", met_again.whole),
    ("made_again", met_again.alone),
)
MENDERS: tuple[Callable[[names.Names], None], ...] = (
    bracketed.spelt_out,
    no_actor.nicknamed,
    persons.named_so,
    model_names.one_kind,
    model_names.dateline,
    spans.realms,
    spans.particles,
    spans.ends_with_particle,
    persons.whole,
    persons.apart,
    spans.without_titles,
    persons.voted,
    told_kinds.after_group_nouns,
    told_kinds.settle,
    spans.numbered,
    spans.suffixes,
    spans.directions,
    told_states.told_halves,
    told_states.told,
    told_states.called_realms,
    told_states.short_realms,
    names.in_order,
    places.settle,
    told_states.self_ruled,
    told_states.of_no_state,
    told_kinds.settle,
    kin.settle,
    headings.drop,
    no_actor.drop,
    told_kinds.settle,
)


class ActorsComponent:
    """Adds `actors` and `mentions` to the Doc's records.

    Raises LexiconError, when made, for a lexicon that is not as it must be.
    """

    def __init__(self, words: Words) -> None:
        self.words = words.names

    def __call__(self, doc: Doc) -> None:
        records = found(doc)
        tokens = list(doc)  # made anew by spaCy at each access
        states_told = told_states.words_told(tokens, self.words)
        joiner = Joiner(doc, self.words, states_told)
        spotted = self.names(doc, tokens, states_told)
        joiner.seats(spotted)
        mentions: list[Mention] = []
        joined: list[int] = []
        for name in spotted:
            end = name.end
            while end - 1 > name.start and doc[end - 1].text in POSSESSIVES:
                end -= 1
            words = doc[name.start : end].text
            cut = words.find(".-") + 1 if name.known else 0  # "U.N.-led" is one token
            words = words[:cut] if cut else words
            actor, rule = joiner.join(name, words)
            joined.append(actor)
            first = doc[name.start].idx
            mentions.append(Mention(first, first + len(words), name.head, "name", actor, rule_id=rule))
        joiner.finish()
        arming.settle(joiner, tokens, spotted, joined)
        records.actors = joiner.actors
        roles.affiliate(spotted, joined, mentions, records.actors)  # by names alone, for the descriptions
        phrases = Phrases(doc, tokens, self.words, joiner, spotted, joined, mentions)
        members = Members(phrases)
        told = [*members.find(), *ToldBodies(members).find(), *offices.find(phrases)]
        records.mentions = Resolver(doc, self.words, joiner, mentions, phrases, told).resolve()
        roles.affiliate(spotted, joined, records.mentions, records.actors)
        joiner.code()
        _in_text_order(records)

    def names(self, doc: Doc, tokens: list[Token], states_told: dict[str, str]) -> list[names.Name]:
        """The proper names of a Doc, in text order, persons' with their roles; `states_told` as in `told_states`."""
        spotted = names.Names(doc, self.words, tokens, states_told)
        for rule, find in FINDERS:
            spotted.rule = rule
            find(spotted)
        spotted.rule = "made_model"
        for mend in MENDERS:
            mend(spotted)
        names.in_order(spotted)
        for name in spotted.names:
            if name.entry.kind == "person":
                roles.describe_person(spotted, name)
        acronyms.told(doc, spotted.text, spotted.names)
        return spotted.names


def _in_text_order(records: Found) -> None:
    """Puts the actors in the order in which the report first speaks of them; those without a name were made last."""
    first: dict[int, int] = {}
    for place, mention in enumerate(records.mentions):
        if mention.actor is not None:
            first.setdefault(mention.actor, place)
    order = sorted(range(len(records.actors)), key=lambda actor: (first.get(actor, len(records.mentions)), actor))
    new = {old: place for place, old in enumerate(order)}
    records.actors = [records.actors[old] for old in order]
    for actor in records.actors:
        actor.affiliation = None if actor.affiliation is None else new[actor.affiliation]
    for mention in records.mentions:
        mention.actor = None if mention.actor is None else new[mention.actor]
        mention.candidates = tuple(sorted(new[each] for each in mention.candidates))


def make_actors(nlp: Language, words: Words) -> ActorsComponent:
    """The component of a pipeline. Keeps titles such as "Brig." one token, lest a sentence end there."""
    component = ActorsComponent(words)
    tokenizer: Any = nlp.tokenizer
    for title in component.words.titles:
        if title.endswith("."):
            tokenizer.add_special_case(title.capitalize(), [{ORTH: title.capitalize()}])
    return component


components.of_the_parse("actors", make_actors)
