"""Whose is a verb joined to what a cue reports, the speaker's again or theirs of whom it tells: "said the road was shut and warned"?

The parser joins it to either. Number and tense tell ("say he is rude and
calls"), or that the subject of what is reported cannot speak ("say rates will
rise and warn"). Where neither does, a deed is given to no one.
"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.passage import Passage

_DASHES = frozenset({"\u2014", "\u2013", "--"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "NNS"})  # NNS: a verb taken for a noun


def is_aside(passage: Passage, verb: Token, cue: Token) -> bool:
    """Whether a verb of speech within what `cue` reports is the same speaker's: "said it was over, adding", "and accused".

    It has no subject of its own, and joins no other verb of speech ("said the army denied it and accused him").
    """
    lemma = verb.lemma_.lower()
    believes = lemma in passage.lexicon["belief"] and verb.tag_ == "VB" and tense(passage, verb) == cue.tag_ == "VBP"
    if not (lemma in passage.speech or believes) or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return False
    if verb.tag_ == "VBG":
        before = verb.nbor(-1) if verb.i else verb
        closed = before.is_quote and before.i > 0  # 'said it "is a sham" adding that'
        if closed:
            before = before.nbor(-1)
        joined = verb.dep_ == "conj" or (verb.dep_ == "advcl" and before.dep_ == "cc")
        beside = joined and cue.tag_ == "VBG" and is_finite(verb.head)  # "warning that X may go and hinting"
        apart = closed or before.text == "," or (before.text in _DASHES and grammar.child(verb, "ccomp") is not None)
        if not beside and (verb.dep_ not in {"advcl", "xcomp", "acl", "conj"} or not apart):
            return False
    elif (
        verb.dep_ != "conj"
        or not {tense(passage, verb), cue.tag_} <= _FINITE
        or is_of_either(passage, verb)
        or _agrees(passage, verb, cue)
        or (verb.tag_ == "VB" and tense(passage, verb) == "VBP" != cue.tag_)
    ):
        return False
    helper = grammar.modal(verb.head)
    ahead = helper is not None and helper.lower_ in passage.lexicon["ahead"]  # "will ask them to go, suggesting"
    apart = verb.head.tag_ == "VB" and verb.dep_ == "conj"  # "said he would order a review and warned that"
    if (
        any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.head.children)
        and verb.tag_ == "VBD"
        and verb.left_edge.nbor(-1).dep_ == "cc"
    ):
        apart = apart or verb.left_edge.nbor(-2).text == ","  # "said that it had found none, and called for calm"
    apart = apart or (passage.is_quoted(verb.head.idx) and not passage.is_quoted(verb.idx))
    return verb.head == cue or ahead or apart or verb.head.lemma_.lower() not in passage.speech


def is_finite(verb: Token) -> bool:
    """Whether a verb, or one that helps it, has a tense: no "-ing" form can be joined to it."""
    return any(t.tag_ in grammar.FINITE for t in [verb, *grammar.children(verb, *grammar.AUXILIARIES)])


def _is_mute(passage: Passage, verb: Token) -> bool:
    """Whether a reported clause is about a thing, which can say nothing itself: "say rates will rise and warn"."""
    noun = grammar.child(verb, *grammar.NOUN_SUBJECTS) if verb.dep_ == "ccomp" else None
    return noun is not None and noun.pos_ == "NOUN" and not passage.can_speak(noun)


def _agrees(passage: Passage, verb: Token, cue: Token) -> bool:
    """Whether a joined verb has the number or tense of the reported clause, not the cue's: "say he is rude and calls"."""
    inner = next((c.tag_ for c in verb.head.children if c.dep_ in grammar.AUXILIARIES), verb.head.tag_)
    present = cue.tag_ in {"VBZ", "VBP"} and verb.head.dep_ == "ccomp"
    return present and inner == verb.tag_ != cue.tag_ and not _is_mute(passage, verb.head)


def tense(passage: Passage, verb: Token) -> str:
    """The verb's tag; of "has accused" and "have accused" that of the helper, where the verb beside it has none such."""
    helper = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in {"has", "have"}), None)
    if verb.tag_ == "VB" and grammar.is_bare(verb):
        joined = verb.dep_ == "conj" and (verb.head.tag_ in {"VBD", "VBZ"} or _is_mute(passage, verb.head))
        if joined or verb.head.tag_ == "VBN":
            return "VBP"  # joined to none of these: "believe Oko has left, and admit", "say it is shut and warn"
    did = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in passage.lexicon["past helper"]), None)
    joint = did.nbor(-1) if did is not None else verb
    if joint.dep_ == "cc" and (joint.nbor(-1).text == "," or _is_later(verb, did)):
        return "VBD"  # "said that a council would meet, but could not say when"
    before = verb.nbor(-1) if helper is None or not helper.i else helper.nbor(-2)
    beside = any(c.dep_ == "aux" and (c.tag_ != "MD" or before.text != ",") for c in verb.head.children)
    return helper.tag_ if helper is not None and not beside else verb.tag_


def _is_later(verb: Token, did: Token | None) -> bool:
    """Whether a "did not" is of the cue's time, not of what it reports: "said the rebels had left but did not say when"."""
    helped = grammar.child(verb.head, "aux") is not None
    return did is not None and did.lower_ == "did" and helped and grammar.child(verb, "neg") is not None


def is_of_either(passage: Passage, verb: Token) -> bool:
    """Whether the speaker or the subject of the reported clause can have done it: "said gunmen took the post and demanded ransom".

    It is a deed (cues: deed), one who can act is the subject, and the tense is the same. A comma before the "and", or a
    clause of its own behind the verb, speaks for the speaker.
    """
    if verb.dep_ != "conj" or verb.lemma_.lower() not in passage.lexicon["deed"] or verb.head.dep_ != "ccomp":
        return False
    noun, joint = grammar.child(verb.head, "nsubj"), verb.left_edge.i - 2
    own = any(c.dep_ in {*grammar.SUBJECTS, "ccomp"} for c in verb.children)
    if own or noun is None or noun.pos_ == "PRON" or not passage.can_speak(noun) or passage.doc[joint].text == ",":
        return False
    helpers = grammar.children(verb.head, *grammar.AUXILIARIES)
    perfect = len(helpers) == 1 and helpers[0].lemma_ == "have" and verb.tag_ == "VBD"
    return perfect or (not helpers and verb.head.tag_ == verb.tag_)
