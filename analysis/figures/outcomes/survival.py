"""Could people not be saved, or did they not live? "Did not survive", "could not save three boys", "help came too late for two skiers"."""

from __future__ import annotations

from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.patterns import objects_of
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token


def not_survived(case: Case) -> bool:
    """Whether people did not survive, could not be saved, or help came too late for them."""
    if case.label == "for":
        return _too_late(case)
    if denied(case) is None:
        return False
    if case.lemma in case.words.of("contexts", "rescuing"):
        return _not_saved(case)
    if not case.acts or case.passive:
        return False
    surviving = case.words.of("contexts", "surviving") | {"survive"}
    verb = next((c for c in grammar.children(case.word, "xcomp") if c.lemma_ in surviving), case.word)
    if verb.lemma_ == "survive":
        return not grammar.children(verb, "dobj")
    if verb.lemma_ == "make" and not any(c.dep_ in {"prep", "xcomp", "advcl", "ccomp"} for c in verb.children):
        return any(c.lower_ == "it" for c in grammar.children(verb, "dobj")) and _of_harm(verb, case.words)
    return verb.lemma_ in surviving and any(t.lower_ == "alive" for t in verb.subtree)


def _of_harm(verb: Token, words: Words) -> bool:
    """Whether the sentence, or the one before, tells of people hurt or killed: who "did not make it" else came too late for a meeting."""
    start, lex = verb.sent.start, words.outcomes
    first = verb.doc[start - 1].sent.start if start else 0
    near = verb.doc[first : verb.sent.end]
    return any(
        lex.adjective.get(t.lower_, lex.verb.get(t.lemma_)) in {"killed", "injured"}
        or t.lemma_ in lex.care
        or t.lemma_ in lex.accident
        for t in near
    )


def denied(case: Case) -> Token | None:
    """The verb, where it is denied, or the word above by which it does not come about: "failed to", "were unable to"; the verb too where help comes late."""
    word, above = case.word, case.word.head
    if case.label == "for" or grammar.negation(word) is not None:
        return word
    if case.lemma == "fail":
        return word
    failing = case.words.of("contexts", "failing")
    return above if word.dep_ == "xcomp" and above.lemma_.lower() in failing else None


def _not_saved(case: Case) -> bool:
    """Whether doctors or rescuers could not save those people, or they could not be saved; not "from" something that is no danger."""
    word, words = case.word, case.words
    if not case.undergoes or not (case.people.tag_ == "CD" or is_person(case.people, words)):
        return False
    saver = grammar.subject(denied(case) or word) if not case.passive else grammar.agent(word)
    if saver is None:
        return case.passive and not objects_of(word, ("from", "in"))
    helping = ("medic", "helping", "rescuer")
    helps = any(saver.lemma_.lower() in words.of("contexts", kind) for kind in helping)
    return helps and not objects_of(word, ("from",))


def _too_late(case: Case) -> bool:
    """Whether help came too late for people."""
    verb, words = case.word, case.words
    if verb.lemma_ not in {"come", "arrive"} or not (case.people.tag_ == "CD" or is_person(case.people, words)):
        return False
    late = any(t.lower_ == "late" and t.nbor(-1).lower_ == "too" for t in verb.children)
    helper = grammar.child(verb, "nsubj")
    return late and helper is not None and helper.lemma_.lower() in words.of("contexts", "help")
