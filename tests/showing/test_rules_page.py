"""The rules as a page and as a frame: each with its example marked and its place, from whatever rules a table has."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from analysis.extracting import extract
from analysis.rules import Rule
from analysis.showing import notebook, rules_page, table_rules
from analysis.showing.table_rules import TABLES, rules_of

EXAMPLE = "The raid killed 12 miners; so says <b>R & B</b>."


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    """Two rules: one whose id is that of the row in its example, and one whose example has none."""
    name = str(extract([EXAMPLE])["figures"]["rule_id"].iloc[0])
    return (
        Rule(name, "killed", "outcomes: <verb>", "dobj", EXAMPLE, "a/b.py:7"),
        Rule("unheard", "nothing", "", "", "It rained.", "a/b.py:8"),
    )


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch, rules: tuple[Rule, ...]) -> None:
    monkeypatch.setattr(rules_page, "rules_of", lambda table: rules if table == "figures" else ())


def test_the_rows_parts_are_marked_in_the_example_and_all_else_is_text(
    made_up: None, rules: tuple[Rule, ...], tmp_path: Path
) -> None:
    name = rules[0].id
    (tmp_path / "counts.csv").write_text(
        f"table,rule_id,set,texts\nfigures,{name},wire,3\nfigures,{name},dev,4\nfigures,{name},reports_never_read,2\n"
    )
    page = rules_page.rules_page(tmp_path / "counts.csv")
    assert 'title="number"><sup>number</sup>12</mark>' in page and "&lt;b&gt;R &amp; B&lt;/b&gt;" in page
    assert "outcomes: &lt;verb&gt;" in page and "<code>a/b.py:7</code>" in page
    assert "It rained.</td>" in page
    assert '<td class="n">7</td><td class="n">0</td><td class="n">2</td>' in page
    assert page.count("<h2") == 1, "a table without rules has no part"


def test_without_counts_there_is_no_column_for_them(made_up: None, tmp_path: Path) -> None:
    page = rules_page.rules_page(tmp_path / "none.csv")
    assert "never read" not in page
    assert rules_page.frame("figures", tmp_path / "none.csv")["texts"].isna().all()


def test_the_frame_has_every_rule_of_every_table() -> None:
    for table in TABLES:
        frame = rules_page.frame(table)
        assert list(frame["rule_id"]) == [rule.id for rule in rules_of(table)]
        assert frame["texts"].notna().all()
    assert len(rules_page.frame("statements")) >= 10


def test_every_rule_is_on_the_page_of_the_package() -> None:
    page = rules_page.rules_page()
    assert page.count("<tr id=") == sum(len(rules_of(table)) for table in TABLES)
    assert page.count("<mark") > 10


def test_rules_as_rows_are_taken_as_they_are(monkeypatch: pytest.MonkeyPatch, rules: tuple[Rule, ...]) -> None:
    monkeypatch.setattr(table_rules, "import_module", lambda name: SimpleNamespace(RULES=rules))
    assert rules_of("figures") == rules


def test_the_notebooks_call_without_a_table_is_of_statements() -> None:
    assert notebook.rules().data == notebook.rules("statements").data
    assert "what it finds" in notebook.rules().data
