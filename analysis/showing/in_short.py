"""What was found, in a few sentences, each true of any folder and each with a link to the rows that it rests on?

Every sentence is a function of the tables that gives one sentence or nothing:
where its data are missing, nothing is said. Numbers keep their owners and the
report's own word for how sure they are ("at least", "about"); nothing is added
up, averaged, or decided between sources, and "rose" and "fell" are said of one
source's own numbers alone.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable

from analysis.showing.said_of_one_table import (
    highest,
    kinds_of_actors,
    left_open,
    named_most,
    span_of_reports,
    sure_places,
    told_twice,
    undated,
    what_was_found,
    without_source,
)
from analysis.showing.said_of_talk import by_others, forms_of_speech, heard_most, most_on, sides, unnamed_voices
from analysis.showing.said_over_reports import disputes, last_totals, moved_stances
from analysis.showing.sentences_made import Piece, Sentence, Tables
from analysis.showing.templates import whole_days

__all__ = ["Piece", "Sentence", "as_html", "as_text", "disputes", "last_totals", "moved_stances", "sentences"]

# What is asked of each table, of one report's page, and of the home page of all: at most six sentences or so each.
ASKED: dict[str, tuple[Callable[[Tables], Sentence | list[Sentence] | None], ...]] = {
    "reports": (span_of_reports, undated, what_was_found),
    "across reports": (span_of_reports, undated),
    "actors": (kinds_of_actors, named_most, left_open),
    "figures": (highest, told_twice, without_source, sure_places),
    "positions": (most_on, sides, by_others),
    "statements": (forms_of_speech, heard_most, unnamed_voices),
    "one report": (highest, told_twice, without_source, sides, heard_most),
    "all reports": (span_of_reports, undated, highest, without_source, sides, heard_most),
}


def sentences(name: str, tables: Tables) -> list[Sentence]:
    """The sentences on one table, or on a page (a key of ASKED). Raises KeyError for another name."""
    found: list[Sentence] = []
    for ask in ASKED[name]:
        said = ask(tables)
        found += said if isinstance(said, list) else [said] if said is not None else []
    return found


def as_html(said: Iterable[Sentence], href: Callable[[str], str]) -> str:
    """Sentences as HTML paragraphs; `href` gives the address of a row by its id."""
    lines = []
    for sentence in said:
        parts = [
            whole_days(piece.text)
            if piece.row is None
            else f'<a href="{html.escape(href(piece.row))}">{whole_days(piece.text)}</a>'
            for piece in sentence
        ]
        lines.append(f"<p>{''.join(parts)}</p>")
    return "".join(lines)


def as_text(said: Iterable[Sentence]) -> list[str]:
    """Sentences as plain text."""
    return ["".join(piece.text for piece in sentence) for sentence in said]
