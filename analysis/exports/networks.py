"""Positions as networks: statements for Discourse Network Analyzer, and GraphML for Gephi, igraph, Cytoscape and the like.

A Discourse Network Analyzer statement says that a person of an organisation
agrees or disagrees with a concept (P. Leifeld, "Discourse Network Analysis",
in: The Oxford Handbook of Political Networks, 2017). Here the concept is the
theme, the issue's own words stand beside it, and whoever asks for a thing
agrees with it. Accusations, threats, denials and talks are no such statements.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from analysis.across.same_actors import join_actors
from analysis.exports.event_data import Export
from analysis.tables.plain import Row, dicts
from analysis.tables.schema import REVIEWED

if TYPE_CHECKING:
    import networkx as nx  # loaded only where a network is made: it takes long

Tables = Mapping[str, pd.DataFrame]
Names = Mapping[str | None, str]
AGREES = frozenset({"accept", "concede", "support", "offer", "promise", "demand", "request", "propose"})
REJECTS = frozenset({"reject", "disapprove"})
COLUMNS = ["statement_id", "time", "document_title", "document_source", "text", "person", "organization", "concept", "agreement", "issue", "stance", "modality", "reviewed"]  # fmt: skip
LEFT_OUT = {
    "accuse, threaten, deny, mediate, negotiate": "these stances neither agree nor disagree with a concept",
    "the theme other": "no concept: its issues have nothing in common",
    "positions without an actor": "whose they are is not settled",
    "document author, section and type": "the reports do not say them in one form",
}


def names_of(tables: Tables, lexicons: str | None = None) -> Names:
    """Each actor's name over all reports, for the networks; lexicons: a folder of word lists instead of the package's."""
    joined = join_actors(dict(tables), lexicons)
    return dict(zip(joined["actor_id"], joined["name"], strict=True))


def statements(tables: Tables, names: Names | None = None) -> Export:
    """The positions that agree or disagree with a theme, one row each: agreement is 1 or 0. Columns: COLUMNS.

    names: from `names_of`, where they are known already (here and below).
    """
    reports = {row["report_id"]: row for row in dicts(tables["reports"])}
    actors = {row["actor_id"]: row for row in dicts(tables["actors"])}
    names = names or names_of(tables)
    rows = []
    for position in dicts(tables["positions"]):
        side = _side(position)
        actor = actors.get(position["actor_id"])
        if side is None or actor is None or position["theme"] == "other":
            continue
        person = actor["kind"] == "person"
        body = names.get(actor["affiliation"]) if person else names[actor["actor_id"]]
        report = reports[position["report_id"]]
        rows.append(
            {
                "statement_id": position["position_id"], "time": report["date"],
                "document_title": report["title"] or report["report_id"], "document_source": report["publisher"],
                "text": position["sentence"], "person": names[actor["actor_id"]] if person else None,
                "organization": body, "concept": position["theme"], "agreement": side, "issue": position["issue"],
                "stance": position["stance"], "modality": position["modality"], "reviewed": position.get(REVIEWED),
            }
        )  # fmt: skip
    frame = pd.DataFrame(rows, columns=COLUMNS).astype({c: "Int64" if c == "agreement" else "string" for c in COLUMNS})
    kept = COLUMNS if REVIEWED in tables["positions"] else COLUMNS[:-1]
    return Export("dna_statements", frame[kept], LEFT_OUT)


def actors_and_themes(tables: Tables, names: Names | None = None) -> nx.DiGraph:
    """Who agrees or disagrees with what: an edge from an actor to a theme, with how often it was for and against."""
    import networkx as nx

    graph = nx.DiGraph(name="actors and themes")
    names = names or names_of(tables)
    for position in dicts(tables["positions"]):
        side = _side(position)
        actor, theme = names.get(position["actor_id"]), f"theme: {position['theme']}"
        if side is None or actor is None or position["theme"] == "other":
            continue
        graph.add_node(actor, mode="actor")
        graph.add_node(theme, mode="theme")
        _count(graph, actor, theme, "for" if side else "against", position)
    return graph


def actors_and_actors(tables: Tables, names: Names | None = None) -> nx.DiGraph:
    """Who takes which stance towards whom: an edge from an actor to its counterparty, with how often each stance was taken."""
    import networkx as nx

    graph = nx.DiGraph(name="actors and counterparties")
    names = names or names_of(tables)
    for position in dicts(tables["positions"]):
        actor, other = names.get(position["actor_id"]), names.get(position["counterparty_id"])
        if actor is None or other is None or actor == other:
            continue
        graph.add_node(actor, mode="actor")
        graph.add_node(other, mode="actor")
        _count(graph, actor, other, ("not " if position["negated"] else "") + position["stance"], position)
    return graph


def write_networks(tables: Tables, folder: Path) -> list[Path]:
    """dna_statements.csv with what it leaves out, actors_themes.graphml and actors_actors.graphml, into `folder`."""
    import networkx as nx

    names = names_of(tables)
    paths = statements(tables, names).write(folder)
    for name, made in (("actors_themes", actors_and_themes), ("actors_actors", actors_and_actors)):
        graph = made(tables, names)
        path = folder / f"{name}.graphml"
        part = path.with_name(f".{path.name}.part")
        nx.write_graphml_xml(graph, part, encoding="utf-8", prettyprint=True)  # the same bytes with and without lxml
        part.replace(path)
        paths.append(path)
    return paths


def _side(position: Row) -> int | None:
    """1 for a position that agrees with its theme, 0 for one that does not, None for one that does neither."""
    if position["stance"] not in AGREES | REJECTS:
        return None
    return int((position["stance"] in AGREES) != bool(position["negated"]))


def _count(graph: nx.DiGraph, one: str, other: str, what: str, position: Row) -> None:
    edge = graph.get_edge_data(one, other) or {}
    checked = int(position.get(REVIEWED) is not None)
    counts = {"weight": edge.get("weight", 0) + 1, what: edge.get(what, 0) + 1}
    graph.add_edge(
        one, other, **counts, **({"reviewed": edge.get("reviewed", 0) + checked} if REVIEWED in position else {})
    )
