"""Who says that a position is held, if another than its holder?"""

from __future__ import annotations

from analysis.lexicons.stances import Stances
from analysis.parsing import grammar
from analysis.parsing.tokens import Doc
from analysis.positions.holders import PRONOUNS, Holder, holder, named_before
from analysis.records import Statement, found


def reporter(doc: Doc, statement: int | None, stances: Stances) -> Holder | None:
    """The source of the statement that carries a position, by its name where it has one; None where no statement tells it.

    Who asks for a thing, judges, names or denies it does not report it ("praised
    the consent of the rebels"): then it is who reports that.
    """
    records = found(doc)
    seen: set[int | None] = {None}
    while statement is not None and not _tells(records.statements[statement]):
        seen.add(statement)
        outer = records.statement_carrying(*records.statements[statement].cue)
        statement = outer if outer not in seen else None
    if statement is None:
        return None
    return _source(doc, records.statements[statement], stances)


def _tells(statement: Statement) -> bool:
    return statement.tells and not statement.negated


def of_another(told: Holder | None, who: Holder) -> Holder | None:
    """Who reports, unless it is the holder itself."""
    if told is None or told.span == who.span or (told.actor is not None and told.actor == who.actor):
        return None
    return told


def _source(doc: Doc, carrying: Statement, stances: Stances) -> Holder | None:
    if carrying.source is None:
        return None
    source = doc.char_span(*carrying.source)
    if source is not None and source.text.lower() in PRONOUNS:
        return named_before(doc, carrying.source, carrying.source_actor)
    root = source.root if source is not None else None
    if root is not None and root.pos_ == "NOUN" and any(c.pos_ == "PROPN" for c in grammar.children(root, "appos")):
        by_name = holder(root, stances)  # "the chief envoy, Deng Akol Malual,"
        if by_name is not None and by_name.actor == carrying.source_actor:
            return by_name
    return Holder(carrying.source, carrying.source_actor)
