"""Who speaks, where the parser gave a verb no subject: a noun before it that it hung elsewhere, or the first of a list."""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.passage import WH, Passage

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def before(passage: Passage, verb: Token) -> Token | None:
    """The noun close before a finite verb that the parser gave no subject, or None.

    It hung the noun elsewhere ("his wife, ex-mayor Bol Deng said"), on the relative
    clause in between ("Deng, whose firm sells tents, said"), or takes a word
    of number for an adjective ("many argue").
    """
    have = next((c for c in verb.children if c.dep_ == "aux" and c.lemma_ == "have" and c.i < verb.i), None)
    finite = verb.tag_ in {"VBD", "VBZ", "VBP", "NNS"} or (have is not None and have.tag_ in {"VBP", "VBZ"})
    if verb.i == verb.sent.start or not finite or grammar.is_passive(verb):
        return None
    word = (have or verb).nbor(-1)
    opened = _hung_on_opening(passage, word, verb) if grammar.subject(verb, shared=False) is None else None
    if opened is not None or have is not None:
        return opened
    if verb.tag_ == "NNS":  # "the Ministry of Health notes": a verb that was taken for a noun
        named = next((c for c in verb.children if c.dep_ in {"nmod", "compound"} and c.i < verb.i), word)
        if named.is_punct and verb.dep_ in {"appos", "conj"} and verb.head.pos_ in NOUNS:
            return verb.head  # "the wing, the National Council, retorts that"
        return None if named.is_punct else named
    listed = next((t for t in grammar.ancestors_and_self(word) if is_listed_apart(t, verb)), None)
    if listed is not None:
        return listed
    told_of = _told_of(word, verb)
    if told_of is not None:
        return told_of
    if (word.pos_ in {"NOUN", "PROPN"} and word.dep_ != "npadvmod") or word.lower_ in passage.lexicon["quantity"]:
        return word
    if word.text != ",":
        return None
    name = verb.nbor(-2) if verb.i - 2 >= verb.sent.start else word
    apart = _set_apart(name, verb)
    if apart is not None:
        return apart
    while name.dep_ == "appos":
        name = name.head
    if name.pos_ == "PROPN" and name.dep_ in {"npadvmod", "dep", "ROOT"}:
        return name  # "Speaking in Juba, Deng, 40, said"
    for clause in verb.children:
        if clause.dep_ == "ccomp" and clause.i < verb.i:
            noun = grammar.subject(clause, shared=False)
            if noun is not None and any(t.tag_ in WH for t in verb.doc[noun.i : clause.i]):
                return noun
    return None


def _hung_on_opening(passage: Passage, word: Token, verb: Token) -> Token | None:
    """Who speaks, where the parser set them beside a noun of the phrase that opens the sentence.

    "As part of his plea, Marcel Oko, 44, said"; "At the camp, Bol Deng, its head, warned".
    """
    prep = next((c for c in verb.children if c.dep_ == "prep" and c.left_edge.i == verb.sent.start), None)
    if prep is None or prep.right_edge != word:
        return None
    for token in prep.subtree:
        if token.dep_ == "appos" and token.left_edge.nbor(-1).text == "," and token.tag_ != "CD":
            told = token.head.dep_ in {"pobj", "conj"} and token.head.i < token.left_edge.i
            return token if told and passage.can_speak(token) else None
    return None


def _told_of(word: Token, verb: Token) -> Token | None:
    """Whom the relative clause right before a verb tells of, where the parser hung them elsewhere.

    "In a note sent to this paper, a man who goes by the name Ricardo said".
    """
    for token in grammar.ancestors_and_self(word):
        noun = token.head
        if token.dep_ == "relcl" and noun.i < token.i and noun.pos_ in NOUNS and noun.head.i < noun.i:
            opens = next((t for t in token.children if t.dep_ == "nsubj"), token)
            start = noun.left_edge.i
            first = start > verb.sent.start and noun.doc[start - 1].text == ","
            return noun if opens.lower_ == "who" and first else None
        if token.i > verb.i:
            return None
    return None


def _set_apart(word: Token, verb: Token) -> Token | None:
    """The subject that the parser gave the words between it and the verb: "Ms Adhikari, unmoved, told the paper"."""
    for token in grammar.ancestors_and_self(word):
        if token == verb or token.i > verb.i:
            return None
        noun = next((c for c in token.children if c.dep_ == "nsubj" and c.i < token.i), None)
        if noun is not None:
            finite = token.tag_ in grammar.FINITE or grammar.child(token, "aux", "auxpass") is not None
            edge = noun.right_edge
            return noun if not finite and "," in (edge.text, edge.nbor().text) else None
    return None


def is_listed_apart(noun: Token, verb: Token) -> bool:
    """Whether the noun opens a list of speakers between a comma and the verb, which the parser joined to words before it.

    "Rebels took the town, residents and an official said."
    """
    start = noun.left_edge.i
    if noun.pos_ not in NOUNS or not verb.sent.start < start < verb.i or noun.doc[start - 1].text != ",":
        return False
    between = noun.doc[start : verb.i]
    return noun.dep_ in {"conj", "appos"} and all(t.pos_ not in grammar.VERBAL and t.text != "," for t in between)


def is_two(passage: Passage, noun: Token) -> bool:
    """Whether a noun and the next one's plural were taken for one: "The house burned, a loss insurers dispute"."""
    first = next((c for c in noun.children if c.dep_ in {"compound", "amod", "nmod"}), noun.nbor(-1))
    single = first.nbor(-1).lower_ in {"a", "an"} and first.tag_ == "NN" and noun.tag_ in {"NNS", "NNPS"}
    return single and first.lemma_.lower() not in passage.lexicon["amount"]


def with_first(noun: Token, start: int) -> int:
    """The token at which a list of speakers starts whose first the parser hung elsewhere: ", a doctor and two traders said".

    `start`: the token at which the last of them starts.
    """
    joint = noun.doc[start - 1] if start > noun.sent.start else noun
    first = joint.head
    if joint.dep_ != "cc" or joint.lower_ != "and" or first.pos_ not in NOUNS or first.dep_ not in {"dep", "appos"}:
        return start
    begin = first.left_edge.i
    apart = begin > noun.sent.start and noun.doc[begin - 1].text == ","
    between = noun.doc[begin:start]
    return begin if apart and all(t.pos_ not in grammar.VERBAL and t.text != "," for t in between) else start


def is_cut_off(passage: Passage, verb: Token) -> bool:
    """Whether one comma parts a verb of addressing from its subject, who is asked or told: "The general, asked if it fell, said no"."""
    if verb.tag_ != "VBD" or not verb.i or verb.nbor(-1).text != ",":
        return False
    noun = grammar.child(verb, "nsubj")
    if noun is None or noun.i > verb.i or verb.lemma_.lower() not in passage.lexicon["addressed"]:
        return False
    start = noun.left_edge.i
    apart = start > verb.sent.start and noun.doc[start - 1].text == ","  # "The general, Bol Deng, asked"
    return not apart and sum(t.text == "," for t in noun.doc.tokens[start : verb.i]) == 1


def without_day(passage: Passage, noun: Token, start: int, end: int) -> int:
    """Where the noun phrase ends, less the day of the telling that the parser hung on it: "rebels on Saturday said"."""
    words = [t for t in passage.doc.tokens[noun.i + 1 : noun.right_edge.i + 1] if start <= t.idx < end]
    last = len(words)
    while last and words[last - 1].ent_type_ == "DATE":
        last -= 1
    day = words[last:]
    if not day or not last or words[last - 1].lower_ != "on":
        return end
    before = words[last - 2] if last > 1 else noun
    if before.tag_ == "VBN" and before.dep_ == "acl":  # "estimates published on Tuesday"
        before = before.nbor(-1)
    return before.idx + len(before)


def is_listed_act(verb: Token) -> bool:
    """Whether a finite verb behind a comma, taken for a condition of another's, is one of a list of what a speaker did."""
    if verb.dep_ != "advcl" or verb.tag_ not in {"VBD", "VBZ"} or verb.head.tag_ != verb.tag_ or verb.head.i > verb.i:
        return False
    own = {"mark", "aux", "auxpass", *grammar.SUBJECTS}
    return verb.left_edge.nbor(-1).text == "," and grammar.child(verb, *own) is None
