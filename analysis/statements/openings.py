"""Where does the clause open that an attribution between commas interrupts, and is it part of what was said?"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.passage import COMMAS, WH, WH_ALL, Passage


def opening(passage: Passage, first: int, start: int, behind: int) -> int:
    """Where what an attribution (tokens start to behind) interrupts opens.

    At the noun of a relative clause ("an army that, he says, burned it"), or behind the "and" of a clause of its own
    ("The men are waiting, and the price of rice, traders say, is up").
    """
    colon = next((t for t in reversed(passage.doc.tokens[first:start]) if t.text == ":"), None)
    if colon is not None and not passage.is_quoted(colon.idx):
        return colon.i + 1  # "They said otherwise: the town, one said, was lost"
    joint = _joint(passage, first, start, behind)
    if joint is not None:
        return joint + 1
    for place in range(start - 2, max(first, start - 5), -1):
        if passage.doc[place].tag_ == "WP$" and passage.doc[place - 1].text == ",":
            return place  # "a video, whose source, it said, was unknown"
    that = passage.doc[start - 2] if start - 2 > first else None
    if that is None or that.tag_ not in WH or passage.doc[start - 1].text != ",":
        return first
    noun = that.nbor(-1) if that.nbor(-1).text != "," else that.nbor(-2)
    if that.nbor(-1).lower_ == "of" and that.nbor(-3).text == ",":
        return that.i - 2  # "drivers, some of whom, it said, had fled"
    while noun.dep_ in {"pobj", "prep"} and first < noun.head.i < noun.i and noun.head.pos_ not in grammar.VERBAL:
        noun = noun.head
    noun = (grammar.child(noun, "pobj") or noun) if noun.dep_ == "prep" else noun
    return noun.left_edge.i if noun.pos_ in {"NOUN", "PROPN"} and noun.left_edge.i >= first else first


def relative(passage: Passage, first: int, start: int, behind: int, last: int) -> tuple[int, int] | None:
    """The first token and the end of a relative clause with an attribution (tokens start to behind) right behind its pronoun; or None.

    "the mine, where, many families believe, their sons are buried"; "the raid in which, the mission says, 64 died, went on".
    """
    doc = passage.doc.tokens
    place = start - 2
    if place <= first + 1 or behind >= last or doc[start - 1].text != "," or doc[behind].text != ",":
        return None
    prep = doc[place - 1].pos_ == "ADP"
    opens = place - 1 if prep else place
    if doc[place].tag_ not in WH_ALL or not (prep or doc[place].tag_ == "WRB") or passage.is_quoted(doc[place].idx):
        return None
    of = prep and doc[opens].lower_ == "of"  # "the raid, the cause of which, he says, is unknown"
    if doc[opens - 1].text != "," and (of or doc[opens - 1].pos_ not in {"NOUN", "PROPN"}):
        return None
    main = any(t.tag_ in grammar.FINITE for t in doc[first:opens])
    told = False
    for token in doc[behind + 1 : last - 1]:
        told = told or token.tag_ in grammar.FINITE
        if told and not main and token.text == "," and token.nbor().tag_ in grammar.FINITE:
            return opens, token.i  # the main clause goes on
        if told and not main and token.tag_ in grammar.FINITE and _is_of_before(token, opens):
            return opens, token.i  # the same without a comma: "... her mother died is gone"
    return (opens, last) if told or doc[last - 1].tag_ in grammar.FINITE else None


def _is_of_before(word: Token, place: int) -> bool:
    """Whether the subject of a finite verb, or of the verb that it helps, stands before a place."""
    noun = grammar.subject(word.head if word.dep_ in grammar.AUXILIARIES else word, shared=False)
    return noun is not None and noun.i < place


def _joint(passage: Passage, first: int, start: int, behind: int) -> int | None:
    """The "and" or "but" behind a whole clause and before the subject that an attribution parts from its verb, or None."""
    doc = passage.doc.tokens
    if behind + 1 >= len(doc) or doc[behind].text != "," or doc[behind + 1].tag_ not in grammar.FINITE:
        return None
    for place in range(start - 1, first + 1, -1):
        if doc[place].tag_ in grammar.FINITE or passage.is_quoted(doc[place].idx):
            return None
        if doc[place].dep_ == "cc" and doc[place - 1].text in COMMAS:
            noun = any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in doc[place:start])
            clause = any(t.tag_ in grammar.FINITE for t in doc[first:place])
            return place if noun and clause else None
    return None


def is_when(passage: Passage, begin: int, comma: int, verb: Token, alone: bool) -> bool:
    """Whether a clause before an attribution tells when it was said: "when I was young, I wrote in a name".

    With more behind the attribution only where this is a sentence in quote marks: 'After he left, she said, "It is over"'.
    comma: the token behind the attribution. alone: whether nothing behind it is part of what was said.
    """
    opens, at = passage.doc[begin], passage.doc[min(comma + 1, len(passage.doc) - 1)]
    when = opens.head.dep_ == "advcl" and opens.head.head == verb and (opens.tag_ == "WRB" or opens.dep_ == "mark")
    return when and (alone or (at.is_quote and at.nbor().text[:1].isupper()))


def is_what_they_did(passage: Passage, begin: int, comma: int, verb: Token) -> bool:
    """Whether a participle before an attribution is the speaker's: "Weighing in on the row, the bishop agreed, praising both".

    Not one that a finite verb behind the attribution goes on: 'Judging her by that, he said, "is like ..."'.
    """
    opens = passage.doc[begin]
    if opens.tag_ != "VBG" or opens.dep_ != "advcl" or opens.head != verb:
        return False
    behind = next((t for t in passage.doc.tokens[comma + 1 : verb.sent.end] if not t.is_quote), verb)
    return behind.tag_ not in grammar.FINITE


def is_condition(passage: Passage, comma: int, verb: Token) -> bool:
    """Whether what follows an attribution and its comma is a reason or condition of what was said, hung on the attribution.

    "There would be no talks, it went on, until they were freed".
    """
    opens = passage.doc[comma + 1] if comma + 1 < verb.sent.end else verb
    words = passage.lexicon
    return opens.dep_ == "mark" and opens.head.head == verb and opens.lower_ in words["reason"] | words["condition"]
