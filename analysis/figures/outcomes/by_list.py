"""Those counted in a list of what befell all: "among the dead were three journalists", "the wounded included 14 children"."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.figures.outcomes.outcome import Outcome
from analysis.lexicons.outcomes import Lexicon
from analysis.lexicons.people import kind_of
from analysis.lexicons.words import Words

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MEMBERS = frozenset({"including", "among", "amongst"})


def listed(node: Token, lex: Lexicon, words: Words) -> Outcome | None:
    """ "Among the dead were three journalists", "the wounded included 14 children", "two were among the dead"."""
    top = node
    while top.head != top and top.head.pos_ not in {"VERB", "AUX"}:
        if top.dep_ in {"conj", "nummod", "appos"}:
            top = top.head
        elif top.dep_ == "pobj" and top.head.lower_ == "of" and kind_of(top.head.head, words) == "group":
            top = top.head.head  # "a family of five"
        else:
            break
    verb = top.head
    if verb.dep_ == "auxpass" and verb.head.tag_ == "VBN" and verb.head.i < verb.i and verb.head.lemma_ in lex.verb:
        return Outcome(lex.verb[verb.head.lemma_], verb.head, "listed")  # "killed in the raid were two commanders"
    if verb.lemma_ == "include" and top.dep_ in {"dobj", "attr"}:
        for c in verb.children:
            told = _of_all(c, lex) if c.dep_ in SUBJECTS else None
            if told is not None:
                return Outcome(told, c, "listed", subset=True)
    if verb.lemma_ == "be" and top.dep_ == "attr":
        for c in verb.children:
            if c.dep_ in SUBJECTS and c.tag_.startswith("NN") and c.lower_ in lex.adjective:
                return Outcome(lex.adjective[c.lower_], c, "listed", subset=True)  # "the dead are two policemen"
    if verb.lemma_ == "be" and top.dep_ in {"attr", "nsubj", "nsubjpass"}:
        for c in verb.children:
            if c.dep_ == "prep" and c.lower_ in MEMBERS:
                for noun in c.children:
                    told = _of_all(noun, lex)
                    if told is not None:
                        return Outcome(told, noun, "listed", subset=True)
            elif c.dep_ == "prep" and c.lower_ == "of" and c.i < top.i:
                for noun in c.children:  # "of the wounded, 12 were children"
                    told = _of_all(noun, lex)
                    if told is not None:
                        return Outcome(told, noun, "listed", subset=True)
            elif c.lower_ in lex.adjective and c.tag_ == "VBN" and c.i < verb.i:
                return Outcome(lex.adjective[c.lower_], c, "listed")
    return None


def of_those(those: Token, words: Words) -> Outcome | None:
    """What befell all of "those" of whom a part is counted: "seven of those killed were farm workers"."""
    told = _of_all(those, words.outcomes) if those.lower_ in {"those", "these"} else None
    return Outcome(told, those.doc[those.i + 1], "listed", subset=True) if told is not None else None


def _of_all(noun: Token, lex: Lexicon) -> str | None:
    """What befell all of whom some are listed: "the dead", "the casualties", "those killed"."""
    if noun.lower_ in lex.adjective:
        return lex.adjective[noun.lower_]
    if noun.lower_ in {"those", "people"} and noun.i + 1 < len(noun.doc):
        return lex.adjective.get(noun.doc[noun.i + 1].lower_)
    if noun.lemma_ in lex.toll or noun.lemma_ in {"fatality", "death"}:
        return "killed"
    return "killed or injured" if noun.lemma_ in {"victim", "casualty"} else None
