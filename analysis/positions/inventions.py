"""Does a sentence tell of a novel, a film or a drill, or does a forgery say so?"""

from __future__ import annotations

from analysis.lexicons.stances import Stances
from analysis.parsing import columns, grammar
from analysis.parsing.tokens import Token


def is_invented(word: Token, stances: Stances) -> bool:
    """Whether what a word states is of no real party: "in the novel, the king rejects", "a forged letter said that"."""
    known, sentence = columns.of(word.doc), word.sent
    fiction, played = stances.classes["fiction"], stances.classes["played"]
    for t in known.within("lemmas", fiction, sentence.start, sentence.end):
        if t.dep_ == "nsubj" or (t.dep_ == "pobj" and t.head.lower_ == "in"):
            return True
    for t in known.within("lemmas", played, sentence.start, sentence.end):
        if t.dep_ == "pobj" and t.head.lower_ == "in" and t.tag_ == "NN" and grammar.child(t, "prep") is None:
            return True  # not "the drills go on", "in the exercise of its veto"
    untrue = known.within("lowers", stances.classes["untrue"], sentence.start, sentence.end)
    return any(_is_of_untrue(word, t.head) for t in untrue if t.dep_ == "amod" and t.head.pos_ == "NOUN")


def _is_of_untrue(word: Token, noun: Token) -> bool:
    """ "In a mock debate, Kenya rejected it", "a forged letter said that Kenya rejected it"; not "the false claims hurt, but Kenya rejected it"."""
    above = list(grammar.ancestors_and_self(word))
    if noun.dep_ == "pobj":
        return noun.head.lower_ == "in" and noun.head.head in above
    return noun.dep_ == "nsubj" and any(t.dep_ == "ccomp" and t.head == noun.head for t in above)
