"""Which clauses does an attribution interrupt, where the parser saw none: "The mandate, Moscow insists, ended in March"?

Goes by the order of words, as `endings` does: who speaks and a verb of speech
or belief stand between two commas, and a clause goes on behind them.
"""

from __future__ import annotations

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.records import Statement
from analysis.statements.endings import (
    NOMINAL,
    TELLING,
    WHO,
    head,
    helper,
    is_hyphenated,
    is_set_apart,
    is_speaker,
    segments,
    tells,
)
from analysis.statements.openings import opening, relative
from analysis.statements.passage import WH, WH_ALL, Passage
from analysis.statements.sources import fill_source


def interruptions(passage: Passage, statements: list[Statement]) -> list[Statement]:
    """The statements of clauses that an attribution interrupts before their verb: "The mandate, Moscow insists, ended in March"."""
    result = []
    for first, last in segments(passage):
        for verb in passage.doc.tokens[first:last]:
            if verb.tag_ not in TELLING:
                continue
            place = _interruption(passage, verb, first, last) if tells(passage, verb) else None
            if place is None:
                continue
            start, end = place
            told = verb.lemma_.lower() in passage.lexicon["addressed"] and start < verb.i
            have = helper(verb) if verb.tag_ == "VBN" else None
            edge = passage.doc[start].idx, passage.doc[end - 1].idx + len(passage.doc[end - 1])
            if any(s.cue[0] < edge[1] and edge[0] < s.cue[1] for s in statements):
                continue
            who = [
                t
                for t in passage.doc[start : verb.i if told else end]
                if t not in (verb, have) and not (t.i == verb.i + 1 and passage.is_phrasal(verb))
            ]
            while who and who[-1].pos_ == "ADV":
                who.pop()
            noun = head(who) if who and who[0].pos_ != "ADP" and who[-1].pos_ != "CCONJ" else None
            whole = relative(passage, first, start, end, last) or (_opening(passage, first, start, end), last)
            spans = [extents.trim(passage.doc, whole[0], start), extents.trim(passage.doc, end, whole[1])]
            content = [s for s in spans if s is not None]
            if noun is None or not is_speaker(passage, noun) or len(content) < 2:
                continue
            cue_end = verb.i + passage.is_phrasal(verb)
            cue = verb.idx, passage.doc[cue_end].idx + len(passage.doc[cue_end])
            statement = Statement(cue, passage.whole_quotes(content), "", "around")
            fill_source(passage, statement, noun)
            statement.source = extents.trim(passage.doc, who[0].i, who[-1].i + 1)
            result.append(statement)
    return result


def _interruption(passage: Passage, verb: Token, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of an attribution between two commas, with no finite verb before it and one behind it; or None."""
    doc = passage.doc.tokens
    after = verb.i + 1 + passage.is_phrasal(verb)
    begin = verb.i if verb.tag_ != "VBN" else verb.i - 1
    while begin > first and doc[begin - 1].pos_ == "ADV":
        begin -= 1  # "a cousin later told him"
    start = begin
    while start > first and (doc[start - 1].pos_ in WHO or is_hyphenated(doc[start - 1])):
        start -= 1
    end = after
    told = start < begin and verb.lemma_.lower() in passage.lexicon["addressed"]
    if start == begin or told:
        while end < last and (doc[end].pos_ in WHO or is_hyphenated(doc[end])):
            end += 1  # ", says the agency,"
    if start <= first or end >= last or doc[start - 1].text != "," or doc[end].text != "," or end - start < 2:
        return None
    before, behind = doc[first : start - 1], doc[end + 1 : last]
    if doc[start].pos_ in {"CCONJ", "ADP"} or doc[start].tag_ in WH_ALL or end + 1 >= last or not before:
        return None
    if is_set_apart(doc[start:end], verb):
        return None
    if relative(passage, first, start, end, last) is not None:
        return start, end
    if _goes_on(passage, before, behind) or (before[-1].tag_ in WH and _is_relative(before[-1], behind)):
        return start, end
    if doc[end + 1].pos_ in {"CCONJ", "SCONJ"}:
        return None
    if any(t.tag_ in grammar.FINITE or t.tag_ in WH_ALL or t.text == "," for t in before) or not any(
        t.pos_ in NOMINAL for t in before
    ):
        return None
    finite = any(t.tag_ in grammar.FINITE or t.tag_ == "VBN" for t in behind)
    finite = finite or (behind[0].tag_ == "VB" and behind[0].dep_ == "ROOT")  # "The rebels, Oko notes, applaud it"
    return (start, end) if finite else None


def _goes_on(passage: Passage, before: list[Token], behind: list[Token]) -> bool:
    """Whether a clause that has its verb already goes on behind the attribution: with "and" and a verb, or a phrase.

    "The fighting has cost 340 lives, our observers have recorded, and driven 20,000 from the city"; "The loan is tied,
    the bank stresses, to free movement".
    """
    if not any(t.tag_ in grammar.FINITE for t in before) or before[0].tag_ in WH_ALL or len(behind) < 3:
        return False
    if behind[0].pos_ == "CCONJ":
        return behind[1].tag_ in {"VBN", "VBD", "VBZ"}
    if behind[0].dep_ == "mark" and behind[0].lower_ in passage.lexicon["opening clause"] - passage.lexicon["contrast"]:
        return True  # "Some 9,000 have fled, the office estimates, since the rebels turned on a rival"
    return behind[0].tag_ in {"IN", "TO"} and behind[0].dep_ in {"prep", "aux"}


def _is_relative(that: Token, behind: list[Token]) -> bool:
    """Whether a relative pronoun opens the clause that goes on behind the attribution: "rebels whom, the note said, no state will take"."""
    return that.nbor(-1).pos_ in NOMINAL and any(t.tag_ in grammar.FINITE for t in behind)


def _opening(passage: Passage, first: int, start: int, end: int) -> int:
    """Where the words before an attribution open: at the noun of a relative clause, or at a phrase without a verb behind a comma.

    "The donors offer money, tied, the bank stresses, to reforms".
    """
    doc = passage.doc
    comma = next((i for i in range(start - 2, first, -1) if doc[i].text == ","), first)
    piece = doc[comma + 1 : start - 1]
    if comma > first and piece and piece[0].tag_ in {"JJ", "VBN"}:
        return comma + 1
    return opening(passage, first, start, end)
