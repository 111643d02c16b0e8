"""Which words beside those reported are the writer's: a contrast, a name for what was said, whom the speaker goes by, how it was said?"""

from __future__ import annotations

from analysis.lexicons.files import any_of
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.passage import COMMAS, Passage

DASHES = COMMAS - {","}


def opens(passage: Passage, token: Token, verb: Token) -> bool:
    """Whether a word behind a comma within what a verb reports opens words of the writer's."""
    if token.lower_ == "which":
        return is_contested(passage, token)
    if token.lower_ == "in":
        return is_named_by_another(passage, token)
    return is_contrast(passage, token, verb) or is_comment(passage, token) or is_citing(passage, token)


def is_beside(passage: Passage, comma: int, verb: Token) -> bool:
    """Whether what follows an attribution and its comma is the writer's: how it was said, or what stands against it.

    "..., he added, speaking on condition of anonymity", "..., an engineer said, while the rebels fired".
    """
    doc = passage.doc
    token = doc[comma + 1] if comma + 1 < verb.sent.end else verb
    if doc[comma].text != ",":
        return False
    if passage.is_unnamed(token) or is_named_by_another(passage, token):
        return True
    if token.tag_ == "VBG":
        words = passage.lexicon
        return token.lemma_.lower() in any_of(words["manner of speaking"], words["citing"])
    if token.lower_ == "as" and token.dep_ == "mark" and token.head.dep_ == "advcl" and verb.tag_ == "VBD":
        then = token.head.tag_ == "VBD" and grammar.is_bare(token.head)  # no reason: "as the rains had come"
        return token.head.head == verb or then  # "..., two residents said, as Kenya pressed both sides"
    return token.lower_ in passage.lexicon["contrast"] and token.dep_ == "mark" and verb.tag_ == "VBD"


def is_gloss(passage: Passage, start: int, end: int) -> bool:
    """Whether the words behind a dash only name a thing told of again: "a column was nearing Luuq - the last town in rebel hands"."""
    words = passage.doc[start:end]
    if len(words) < 2 or words[0].dep_ != "det" or any(t.text in DASHES for t in words):
        return False
    return not any(t.tag_ in grammar.FINITE or passage.is_quoted(t.idx) for t in words)


def is_contrast(passage: Passage, token: Token, verb: Token) -> bool:
    """Whether the word opens what the writer sets against the words reported: ", while Kyiv said", ", though he".

    Not within a clause of its own, nor within quote marks.
    """
    clause = token.head
    if token.lower_ not in passage.lexicon["contrast"] or token.dep_ != "mark" or clause.dep_ != "advcl":
        return False
    if clause.head.i > clause.i or clause.pos_ not in grammar.VERBAL:
        return False  # "argued that, while the guns are silent, the wells are dry"; "a crucial, although brief, talk"
    if verb.tag_ in {"VBZ", "VBP"} and token.lower_ in passage.lexicon["conceding"]:
        return clause.lemma_.lower() in passage.speech  # "they say 400 went home, although mines are left"
    return clause.head.dep_ in {"ccomp", "ROOT"} and not passage.is_quoted(token.idx)


def is_comment(passage: Passage, token: Token) -> bool:
    """Whether the word opens an apposition that names the words reported: ", a claim that Kyiv rejected"."""
    if token.lower_ not in {"a", "an"} or passage.is_quoted(token.idx):
        return False
    noun, words = token.head, passage.lexicon
    names = noun.lemma_.lower() in words["noun"] | words["comment"]
    listed = any(c.dep_ == "cc" for c in noun.children)  # "said he had brought a letter, a report and a map"
    bare = not any(c.dep_ in {"relcl", "acl"} for c in noun.children)
    goes_on = bare and noun.right_edge.nbor().text == ","  # "saw a light, a warning, before the crash"
    parts = {"appos", "npadvmod", "dep", "conj", "attr", "dobj"}
    return names and not listed and not goes_on and noun.dep_ in parts and token.nbor(-1).text == ","


def is_contested(passage: Passage, which: Token) -> bool:
    """Whether another than the speaker answers the words reported, in a relative clause: ", which the army denied"."""
    verb = which.head
    if which.tag_ != "WDT" or verb.dep_ not in {"relcl", "advcl"} or which.dep_ != "dobj":
        return False
    noun, words, lemma = grammar.child(verb, "nsubj"), passage.lexicon, verb.lemma_.lower()
    answers = lemma in words["denial"] or lemma in words["contested"] or lemma in passage.speech
    last = verb.right_edge.i + 1
    closes = last >= verb.sent.end or passage.doc[last].text in {".", ";"}
    return answers and closes and noun is not None and noun.pos_ != "PRON" and not passage.is_quoted(which.idx)


def is_named_by_another(passage: Passage, token: Token) -> bool:
    """Whether the word opens what another calls the thing told of: ", in what the government called its worst day"."""
    if token.lower_ != "in" or token.i + 2 >= token.sent.end or token.nbor().lower_ != "what":
        return False
    named = token.nbor().head
    noun = grammar.child(named, "nsubj")
    known = named.lemma_.lower() in passage.lexicon["naming"] or named.lemma_.lower() in passage.speech
    return known and noun is not None and not passage.is_quoted(token.idx)


def is_citing(passage: Passage, token: Token) -> bool:
    """Whether the word opens by what the speaker goes: ", citing two doctors", ", pointing to its losses"."""
    if token.tag_ != "VBG" or token.dep_ not in {"advcl", "acl"} or passage.is_quoted(token.idx):
        return False
    words, lemma = passage.lexicon["citing"], token.lemma_.lower()
    return lemma in words or f"{lemma} {token.nbor().lower_}" in words
