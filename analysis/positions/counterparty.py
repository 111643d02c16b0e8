"""Towards whom a stance is held, and who says so."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from analysis.lexicons.stances import Stances
from analysis.parsing import grammar
from analysis.positions.complements import Complement
from analysis.positions.holders import OWNERS, PRONOUNS, Holder, holder, named_before
from analysis.records import Span, found


def partner(
    doc: Doc,
    word: Token,
    issue: Complement,
    other: Complement | None,
    who: Holder,
    joint: list[Holder],
    stances: Stances,
) -> Holder | None:
    """Towards whom: the frame's other party, "with" or "to" someone, or whose demand or proposal the issue is.

    `joint`: all who hold the stance together, none of whom is the others' counterparty.
    """
    candidates: list[Token] = []
    if other is not None:
        candidates.append(other.head)
    candidates.extend(grammar.preposition_objects(word, "with", "to", "from", "on", "against"))
    if issue.head.pos_ in {"NOUN", "PROPN"} and issue.head != word:
        candidates.extend(c for c in issue.head.children if c.dep_ in OWNERS)
        candidates.extend(grammar.preposition_objects(issue.head, "by", "from", "with"))
        if issue.head.pos_ == "PROPN":
            candidates.append(issue.head)
    candidates.extend(_deeper(issue.head, word))
    for token in candidates:
        mention = found(doc).mention_headed(token.i)
        if mention is not None and mention.actor is not None and found(doc).actors[mention.actor].kind == "place":
            continue
        if mention is None and token.lemma_.lower() not in stances.classes["holder"]:
            continue
        found_holder = holder(token, stances)
        if (
            found_holder is not None
            and (found_holder.actor is None or found_holder.actor != who.actor)
            and found_holder.span not in {each.span for each in joint}
        ):
            return found_holder
    return None


def _deeper(head: Token, word: Token) -> list[Token]:
    """Those named within the issue: who acts or is acted on in its clause, and of whom its noun is."""
    if head == word:
        return []
    if head.pos_ in {"VERB", "AUX"}:
        return [*grammar.children(head, "nsubj", "nsubjpass"), *grammar.children(head, "dobj")]
    inner = grammar.preposition_objects(head, "of", "against", "on")
    return [*inner, *(c for o in inner for c in o.children if c.dep_ in OWNERS)]


def reporter(doc: Doc, statement: int | None) -> tuple[Span | None, int | None]:
    """Source of the statement that carries a position: its words and actor; empty where no statement does.

    Who asks for a thing, judges or names it does not report it ("praised the
    consent of the rebels"): then it is who reports that.
    """
    records = found(doc)
    seen: set[int | None] = {None}
    while statement is not None and not records.statements[statement].tells:
        seen.add(statement)
        outer = records.statement_carrying(*records.statements[statement].cue)
        statement = outer if outer not in seen else None
    if statement is None:
        return None, None
    carrying = records.statements[statement]
    if carrying.source is None:
        return None, None
    source = doc.char_span(*carrying.source)
    if source is not None and source.text.lower() in PRONOUNS:
        named = named_before(doc, carrying.source, carrying.source_actor)
        return named.span, named.actor
    return carrying.source, carrying.source_actor
