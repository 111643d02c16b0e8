"""Rules of the figures: each one's example is decided by it, and each figure's rule is one that can be found."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pandas as pd
import pytest

from analysis import Report, extract
from analysis.figures.not_counts import not_a_count
from analysis.figures.outcomes.patterns import compiled
from analysis.figures.quantities import quantities
from analysis.figures.rules import NO_ROWS, RULES
from analysis.lexicons.files import HERE
from analysis.lexicons.words import words_of
from analysis.parsing.tokens import read
from analysis.pipeline import parse
from analysis.rules import Rule, by_id
from analysis.settings import Settings
from tests import marked


@lru_cache(maxsize=1)
def figures() -> pd.DataFrame:
    """The figures of all examples, in reports that have their rules' ids."""
    return extract([Report(rule.id, rule.example, sha256="") for rule in RULES])["figures"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_example_is_decided_by_its_rule(rule: Rule) -> None:
    table = figures()
    assert rule.id in set(table[table["report_id"] == rule.id]["rule_id"])


@pytest.mark.parametrize("rule", NO_ROWS, ids=lambda rule: rule.id)
def test_the_examples_number_counts_nobody_by_its_rule(rule: Rule) -> None:
    (parsed,) = parse([Report("x", rule.example, sha256="")], Settings())
    doc, words = read(parsed), words_of(None)
    decided = [not_a_count(doc, q, words) for q in quantities(doc, words, [t.lower_ for t in doc])]
    assert rule.id in {by.id for by in decided if by is not None}


def test_ids_name_one_rule_each() -> None:
    assert len(by_id((*RULES, *NO_ROWS))) == len(RULES) + len(NO_ROWS)
    assert all(rule.id.startswith("figure-") for rule in RULES)


def test_rules_say_where_they_stand_and_what_they_ask() -> None:
    for rule in (*RULES, *NO_ROWS):
        assert rule.where.startswith("analysis/figures/"), rule.id
        assert rule.words or rule.needs, f"{rule.id}: any word, and nothing else need be so"


def test_the_words_that_rules_name_are_in_the_lexicons() -> None:
    words = words_of(None)
    for rule in (*RULES, *NO_ROWS):
        for part in rule.words.split(";"):
            name, colon, kinds = part.strip().partition(":")
            for kind in kinds.split() if colon else ():
                assert words.of(name, kind), f"{rule.id}: {rule.words}"


def test_every_figure_has_a_rule_that_can_be_found() -> None:
    table = marked.all_tables()["figures"]
    assert set(table["rule_id"]) <= {rule.id for rule in RULES}


@pytest.mark.parametrize("pattern", ["dobj", "nobj[hurt]", "prep()[hurt]", "dobj[]"])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="no pattern"):
        compiled(pattern)


def test_words_beside_an_outcome_are_the_users_to_replace(tmp_path: Path) -> None:
    text = "Rescuers are searching for nine smugglers."
    assert found_with(None, text) == ["missing"]
    own = (HERE / "contexts.csv").read_text(encoding="utf-8") + "smuggler,fugitive\n"
    (tmp_path / "contexts.csv").write_text(own, encoding="utf-8")
    assert found_with(str(tmp_path), text) == []


def found_with(folder: str | None, text: str) -> list[str]:
    return list(extract([Report("x", text, sha256="")], Settings(lexicons=folder))["figures"]["outcome"])
