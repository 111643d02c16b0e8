"""What does one correction say is true, in the report as it is now?

A confirmed row's values are those of the machine then; a corrected row's are
the machine's with the reviewer's over them; an added row's are the reviewer's.
So a verdict holds whatever the rules find later.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from analysis.corrections.columns import (
    ANCHOR,
    CELLS,
    DEFAULTS,
    FOLLOWS,
    LINKS,
    MENTIONS,
    NEEDED,
    ONE_WITH,
    PARTS,
    problem_with,
    problem_with_row,
)
from analysis.corrections.file import Correction, Pieces
from analysis.corrections.words import Span, find

Spans = tuple[Span, ...]


class Unusable(Exception):
    """A correction that says what cannot be; the message says why."""


@dataclass(frozen=True, slots=True)
class Truth:
    """What is so at the words `anchor`: whether there is a row, and its values.

    cells: column to value, None for none. spans: part to where its words stand
    in the text as it is now, None for none. words: parts whose words are known
    and their place not. links: column to words that mention the actor. What
    the correction does not speak of is in none of them.
    """

    anchor: Span
    there: bool
    cells: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Spans | None] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    links: dict[str, Span | None] = field(default_factory=dict)

    def says(self, text: str) -> tuple[Any, ...]:
        """The same for two truths that say the same."""
        spans = {part: tuple(text[a:b] for a, b in s) for part, s in self.spans.items() if s} | self.words
        cells = {name: value for name, value in self.cells.items() if value is not None}
        return self.there, *(sorted((k, repr(v)) for k, v in d.items()) for d in (cells, spans, self.links))


def truth_of(correction: Correction, text: str, same_text: bool) -> Truth:
    """What a correction says of `text`. Raises NotFound where its words are gone, and Unusable for values that cannot be."""
    table = correction.table
    if table == MENTIONS and (correction.kind != "corrected" or correction.cells or correction.spans):
        raise Unusable("of a mention only its actor can be corrected, in links")
    anchor = find(text, correction.anchor, same_text)
    if correction.kind == "wrong":
        return Truth(anchor, there=False)

    def placed(pieces: Pieces | None) -> Spans | None:
        return tuple(sorted(find(text, piece, same_text) for piece in pieces)) if pieces else None

    moved = _parts(table, correction.spans)
    spans = {
        p: placed(pieces) for p, pieces in correction.machine_spans.items() if p in PARTS[table] and p not in moved
    }
    spans |= {part: placed(pieces) for part, pieces in moved.items()}
    if correction.kind == "added" and ANCHOR[table] in PARTS[table]:
        spans.setdefault(ANCHOR[table], (anchor,))
    words = {p: str(v) for p, v in correction.machine.items() if p in PARTS[table] and p not in spans and v is not None}
    empty = [p for p in PARTS[table] if p not in spans and p in correction.machine and correction.machine[p] is None]
    links = {
        column: None if place is None else find(text, place, same_text)
        for column, place in _links(table, correction.links).items()
    }
    cells = _cells(correction, moved)
    return Truth(anchor, True, cells, spans | dict.fromkeys(empty), words, links)


def _cells(correction: Correction, moved: dict[str, Pieces | None]) -> dict[str, Any]:
    """The values of a row that is there, each checked."""
    table = correction.table
    followed = {column for part in moved for column in FOLLOWS[table].get(part, ())}
    cells: dict[str, Any] = dict(DEFAULTS[table]) if correction.kind == "added" else {}
    for column in (c for c in correction.machine if c in CELLS[table]):
        cells[column] = _sound(table, column, correction.machine[column])
    cells |= dict.fromkeys(sorted(followed & set(CELLS[table])))
    for column, value in correction.cells.items():
        if column in PARTS[table] and column in moved:
            continue  # its words say it
        cells[column] = _sound(table, column, value)
    if table == "actors" and correction.kind == "added" and cells.get("name") is None:
        cells["name"] = " ".join(correction.anchor.exact.split())
    if problem := problem_with_row(table, cells):
        raise Unusable(problem)
    if correction.kind in {"corrected", "added"}:
        given = {**cells, **correction.spans}
        for column in NEEDED[table]:
            asked = correction.kind == "added" or column in correction.cells or column in moved
            if asked and given.get(column) is None:
                raise Unusable(f"{column} must be given")
    return cells


def _sound(table: str, column: str, value: Any) -> Any:
    if problem := problem_with(table, column, value):
        raise Unusable(problem)
    return value


def _parts(table: str, spans: dict[str, Pieces | None]) -> dict[str, Pieces | None]:
    for part, pieces in spans.items():
        if part not in PARTS[table]:
            raise Unusable(f"{table} has no part {part!r}")
        if part == ANCHOR[table] and pieces is None:
            raise Unusable(f"{part} cannot be empty: a row without it is no row")
        if pieces is not None and len(pieces) > 1 and part != "content":
            raise Unusable(f"{part} is one stretch of words")
    return spans


def _links(table: str, links: dict[str, Any]) -> dict[str, Any]:
    named = {*LINKS[table], *([ONE_WITH] if table == "actors" else [])}
    for column in links:
        if column not in named:
            raise Unusable(f"{table} has no column {column!r} that names an actor")
    return links
