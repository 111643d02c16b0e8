"""Positions for Discourse Network Analyzer and as GraphML."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pandas as pd

from analysis.corrections.applying import apply
from analysis.exports.networks import LEFT_OUT, actors_and_actors, actors_and_themes, statements, write_networks
from tests.corrections.made import report, rows, said, tables, whole

CHECKED = whole(report({"p1": {"kind": "corrected", "cells": {"stance": "accept"}}, "p3": {"kind": "confirmed"}}))


def test_a_position_is_a_statement_of_agreement() -> None:
    export = statements(tables())
    found = rows(export.table, "statement_id person organization concept agreement stance")
    assert ("harbour:p1", "Adem Ruske", None, "cease-fire", 0, "reject") in found
    assert ("harbour:p3", None, "Teleria", "withdrawal", 1, "demand") in found
    assert not any("p2" in row[0] for row in found), "a denial agrees with nothing"
    assert "reviewed" not in export.table and export.left_out is LEFT_OUT


def test_what_was_corrected_is_what_is_exported() -> None:
    found = rows(statements(apply(tables(), said(CHECKED))).table, "statement_id agreement reviewed")
    assert ("harbour:p1", 1, "corrected") in found and ("harbour:p3", 1, "confirmed") in found
    graph = actors_and_themes(apply(tables(), said(CHECKED)))
    assert graph.edges["Adem Ruske", "theme: cease-fire"] == {"weight": 1, "for": 1, "reviewed": 1}


def test_graphs_count_stances_and_are_read_back(tmp_path: Path) -> None:
    twice = tables()
    again = twice["positions"][twice["positions"]["position_id"] == "harbour:p1"].assign(position_id="harbour:p9")
    twice["positions"] = pd.concat([twice["positions"], again], ignore_index=True)
    assert actors_and_themes(twice).edges["Adem Ruske", "theme: cease-fire"] == {"weight": 2, "against": 2}
    edges = {(a, b): data for a, b, data in actors_and_actors(tables()).edges(data=True)}
    assert edges == {("Teleria", "Sarran army"): {"weight": 1, "demand": 1}}
    paths = write_networks(twice, tmp_path)
    assert [path.name for path in paths] == [
        "dna_statements.csv",
        "dna_statements.left-out.txt",
        "actors_themes.graphml",
        "actors_actors.graphml",
    ]
    before = [path.read_bytes() for path in paths]
    write_networks(twice, tmp_path)
    assert [path.read_bytes() for path in paths] == before
    read, made = nx.read_graphml(paths[2]), actors_and_themes(twice)
    assert dict(read.nodes(data=True)) == dict(made.nodes(data=True))
    assert list(read.edges(data=True)) == list(made.edges(data=True))
