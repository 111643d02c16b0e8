"""Sources: whose words a cue reports, the actor that this is, and to whom they are said."""

from __future__ import annotations

from spacy.tokens import Token

from analysis import grammar
from analysis.passages import Passage
from analysis.records import Statement, found

WH = frozenset({"WDT", "WP", "WP$"})


def speaker(verb: Token) -> Token | None:
    """The subject of the verb; a quotation's word that the parser took for it does not count."""
    noun = grammar.subject(verb)
    if noun is not None and noun.dep_ in {"csubj", "csubjpass"}:
        return None
    if noun is not None and noun.tag_ in WH and verb.dep_ in {"relcl", "conj"}:
        return verb.head if verb.dep_ == "relcl" else noun
    return noun


def fill_source(passage: Passage, statement: Statement, noun: Token | None) -> None:
    """Fills in the source, its actor, and whether it is unnamed."""
    if noun is None or (noun.lower_ in {"it", "there"} and statement.rule_id.startswith("passive")):
        statement.anonymous = True
        return
    statement.source = grammar.phrase(noun, joined=True)
    mention = found(passage.doc).mention_headed(noun.i)
    if mention is not None:
        statement.source_actor, statement.source_candidates = mention.actor, mention.candidates
    named = any(t.pos_ == "PROPN" and t.dep_ in {"compound", "appos", "nmod"} for t in noun.children)
    statement.anonymous = noun.pos_ != "PROPN" and noun.lemma_.lower() in passage.lexicon["anonymous"] and not named


def fill_addressee(statement: Statement, verb: Token, noun: Token | None) -> None:
    """Fills in to whom the words are said."""
    lemma = verb.lemma_.lower()
    passive = grammar.is_passive(verb)
    told = grammar.child(verb, "dative")
    if told is not None and told.pos_ == "ADP":
        told = grammar.child(told, "pobj")
    if told is None and lemma in {"tell", "inform", "assure", "remind", "notify", "persuade", "ask", "urge"}:
        told = grammar.child(verb, "dobj")
    if told is None and not (noun is not None and passive):
        told = next(iter(grammar.preposition_objects(verb, "to")), None) if lemma in {"say", "tell"} else None
    if told is not None and not any(a <= told.idx < b for a, b in statement.content):
        statement.addressee = grammar.phrase(told, joined=True)
        mention = found(verb.doc).mention_headed(told.i)
        statement.addressee_actor = mention.actor if mention is not None else None
