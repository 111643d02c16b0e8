"""spaCy without its commands: they are not loaded before somebody asks for them, and then are spaCy's own."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest
import spacy

from analysis.parsing.faster.starting import parts_sought_once

BEGIN = "import sys; from analysis.parsing.faster.starting import import_spacy; import_spacy(); "


@pytest.mark.parametrize(
    "code",
    [
        BEGIN + "assert 'spacy' in sys.modules and not [m for m in sys.modules if m.startswith('spacy.cli')]",
        BEGIN + "import spacy; assert spacy.info(silent=True)['spacy_version'] == spacy.__version__; "
        "assert 'spacy.cli.info' in sys.modules",
        BEGIN + "import spacy.cli; from spacy.cli.info import info, info_model; "
        "assert spacy.cli.info is info and info.__module__ == 'spacy.cli.info'",
        "import sys, spacy; own = spacy.info; " + BEGIN + "assert spacy.info is own and 'spacy.cli' in sys.modules",
        "from analysis.parsing.faster import starting; import sys; sys.modules[starting.COMMANDS] = starting._Later('x'); "
        "from spacy.cli.info import info_model; assert info_model.__module__ == 'spacy.cli.info'",
    ],
    ids=["none loaded", "info", "commands", "spaCy was there before", "a name that it does not know"],
)
def test_the_commands_are_there_when_asked_for(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_the_command_extract_loads_neither_them_nor_what_draws_networks(tmp_path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed on Monday, the army said.", encoding="utf-8")
    code = (
        "import sys; from analysis.cli import main; "
        f"code = main(['extract', {str(tmp_path / 'a.txt')!r}, '--out', {str(tmp_path / 'out')!r}, '--quiet']); "
        "print(code, *[m for m in ('spacy.cli', 'networkx', 'matplotlib', 'spacy', 'pandas') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["0", "spacy", "pandas"]


def test_parts_are_the_same_and_sought_as_before_afterwards() -> None:
    catalogue = import_module("catalogue")
    before, kind = catalogue.AVAILABLE_ENTRY_POINTS, spacy.registry.factories
    own = [*kind.get_entry_points()], sorted(kind.get_all())
    with parts_sought_once():
        assert catalogue.AVAILABLE_ENTRY_POINTS is not before
        assert ([*kind.get_entry_points()], sorted(kind.get_all())) == own
    assert catalogue.AVAILABLE_ENTRY_POINTS is before
