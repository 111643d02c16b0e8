"""Who says, or is left to say, a number that stands alone? "Orsenia said 96 and the rebels 88", "was put at 14 by doctors", "gives its losses as nine dead"."""

from __future__ import annotations

from analysis.figures.gapped import ENDS, JOINTS
from analysis.figures.source_by_order import NAME, before_name, speaks
from analysis.figures.source_in_clause import known_speaker, speaker_after
from analysis.lexicons.words import Words
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.records import Figure, Span

LONGEST_GIVEN = 12  # tokens from a verb of giving to the number


def who_says(figure: Figure, doc: Doc, words: Words) -> tuple[Span | None, Token] | None:
    """The span and head of who says, or is left to say, a number without a noun of its own; or None."""
    first, last = extents.token_at(doc, figure.number[0]), extents.token_at(doc, figure.number[1] - 1)
    other = _another_body(first, last, words) if first is not None and last is not None else None
    if other is not None:
        return other
    if figure.victims is not None or first is None or last is None or first.i < 2 or first.is_sent_start:
        return None
    given = _given_by(first, last, words) or _given_as(first, words)
    if given is not None:
        return extents.phrase(given), given
    if last.i + 1 < len(doc) and doc[last.i + 1].lower_ not in ENDS:
        return None
    said = doc[first.i - 1]
    if said.lemma_ == "say":
        subject = grammar.child(said, "nsubj")
        named = subject is not None and subject.pos_ in {"NOUN", "PROPN"}
        return (extents.phrase(subject), subject) if subject is not None and named else None
    stop = first.i - 1 if said.lower_ in {"at", "of", "as"} else first.i  # "the army put it at nine, the rebels at 14"
    i = before_name(doc, stop, first.sent.start)
    if said.lower_ == "of" and doc[i].pos_ == "ADP":  # "a radio station in Jos of 40"
        i = before_name(doc, i + 1, first.sent.start, NAME | {"ADP"})
    telling = words.of("counters") | words.of("reckoning", "giving") | words.of("reckoning", "speaking")
    told = any(t.lemma_ in telling for t in doc[first.sent.start : i])
    joined = i < stop - 1 and doc[i].lower_ in JOINTS and doc[stop - 1].pos_ in {"NOUN", "PROPN"}
    joined = joined and doc[stop - 1].lemma_.lower() not in words.outcomes.noun  # "and the maiming of 598"
    return (extents.trim(doc, i + 1, stop), doc[stop - 1]) if told and joined else None


def _another_body(first: Token, last: Token, words: Words) -> tuple[Span | None, Token] | None:
    """Another body whose count follows with its verb left out: "the clinic had nine dead and Gao hospital four dead and 16 injured"."""
    doc, begin, start = first.doc, first.i, first.sent.start
    so = words.outcomes.adjective
    if last.i + 1 >= len(doc) or doc[last.i + 1].lower_ not in so:
        return None
    if (
        begin - start > 3
        and doc[begin - 1].lower_ in JOINTS
        and doc[begin - 2].lower_ in so
        and doc[begin - 3].like_num
    ):
        begin -= 3
    i = before_name(doc, begin, start)
    who = doc[begin - 1]
    if i <= start or doc[i].lower_ not in JOINTS or i + 1 >= begin or not speaks(who, words) or who.ent_type_ == "DATE":
        return None
    told = words.of("counters") | words.of("reckoning", "speaking") | words.of("reckoning", "giving")
    counted = any(t.lemma_ in told for t in doc[start:i]) and any(t.lower_ in so for t in doc[start:i])
    return (
        (extents.trim(doc, i + 1, begin), who) if counted and (who.dep_ != "nsubj" or who.head.lower_ in so) else None
    )


def _given_by(first: Token, last: Token, words: Words) -> Token | None:
    """Who gives a bare number right before "by", in a passive of giving: "was put at 14 by doctors and at nine by the army"."""
    doc = last.doc
    by = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if by is None or by.lower_ != "by" or first.nbor(-1).lower_ not in {"at", "as"}:
        return None
    giving = words.of("reckoning", "giving") | words.of("counters")
    if not any(t.tag_ == "VBN" and t.lemma_ in giving for t in doc[first.sent.start : first.i]):
        return None
    return speaker_after(grammar.child(by, "pobj"), words)


def _given_as(first: Token, words: Words) -> Token | None:
    """Who gives losses as a number: "gives the army's casualties as nine dead", "put their dead at a dozen"."""
    if first.nbor(-1).lower_ not in {"at", "as"}:
        return None
    nouns = words.of("reckoning", "given") | words.of("cues", "tallied")
    named = False
    for token in reversed(first.doc.tokens[max(first.sent.start, first.i - LONGEST_GIVEN) : first.i - 1]):
        if token.tag_ in grammar.FINITE:
            giving = token.lemma_.lower() in words.of("reckoning", "giving") and not grammar.is_passive(token)
            return known_speaker(grammar.child(token, "nsubj")) if giving and named else None
        if token.like_num or token.text in {",", ";"}:
            return None
        named = named or token.lemma_.lower() in nouns
    return None
