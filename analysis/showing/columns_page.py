"""What do the columns mean, and which values may they have? The page columns.html."""

from __future__ import annotations

from analysis.exports.data_package import TYPES, allowed_in, meaning
from analysis.showing.templates import cell, environment, heads, navigation
from analysis.tables.schema import CHANGED, CHANGES, REVIEWED, SCHEMA, types_of

# What is said of a table as a whole, before its columns.
ROW = {
    "reports": "One report, with what is known of it and its text.",
    "actors": "One person, organisation, state, armed group or place of one report.",
    "mentions": "One name, description or pronoun that stands for an actor, or might.",
    "figures": "One count of people: how many, what happened to them, where, when, and who says so.",
    "positions": "One actor's stance on one issue, towards whom, and who tells it.",
    "changes": "What one correction did: a cell, a row taken out or added, or why it was left out. Only where corrections were given.",
    "statements": "One claim with its source: who says it, the word that tells so (the cue), and what is said (the content).",
}
# The field's terms that stand in columns and notebooks, in the order in which a reader meets them.
TERMS = {
    "source, cue, content": "Who says it; the words that tell that it is said (“said”, “according to”); what is said.",
    "direct, indirect, mixed": "A statement wholly in quotation marks; told in the report's own words; partly in quotation marks.",
    "low, best, high": "The bounds of a count as the report words it: “at least 10” has a low bound only, “10 to 12” has both, “10” is all three.",
    "scope": "What a count covers: one event, those added since, all so far (a running total), or a part of another count.",
    "status": "Whether the counted people are civilians, combatants, or not said to be either.",
    "holder, counterparty, mediator": "Whose stance it is; towards whom; who stands between the parties of talks.",
    "modality": "Whether a stance is told as taken (actual), on a condition (conditional), or as still to come (future).",
    "polarity": "Whether a stance is for its issue (1), against it (-1) or neither (0).",
    "PLOVER": "An ontology of political events (2023): its event classes for stances, its country and sector codes for actors.",
    "precision, recall, F1": "The share of found rows that are right; the share of marked rows that are found; their harmonic mean.",
    "CEAF-e": "How well names are put together into actors: the best one-to-one match of found and marked actors (Luo, 2005).",
}


def columns_page() -> str:
    """Every column of the tables with its type, its meaning, and its values where there is a list of them, as HTML."""
    shown = []
    for table, schema in {**SCHEMA, CHANGED: CHANGES}.items():
        known = schema if table == CHANGED else types_of(table, [REVIEWED])
        rows = [[cell(column), cell(TYPES[kind]), cell(_meaning(table, column))] for column, kind in known.items()]
        columns = heads(("column", "type", "meaning"), rows)
        shown.append({"name": table, "says": ROW[table], "columns": columns, "rows": rows})
    return environment().get_template("columns.html.j2").render(tables=shown, terms=TERMS, pages=navigation("Columns"))


def _meaning(table: str, column: str) -> str:
    """What a column means, and its values where there is a list of them."""
    said = meaning(table, column)
    values = allowed_in(table, column) or ()
    return said if all(value in said for value in values) else f"{said} One of: {', '.join(values)}."
