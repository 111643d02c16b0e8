"""What a user who lacks a library is told to run."""

from __future__ import annotations

import tomllib
from pathlib import Path

from analysis.reading.extras import EXTRAS, how_to_get

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_extras_are_those_of_the_project() -> None:
    asked = PROJECT["optional-dependencies"]
    assert {extra: sorted(libraries) for extra, libraries in EXTRAS.items()} == {
        extra: sorted(asked[extra]) for extra in EXTRAS
    }


def test_libraries_are_named_and_not_this_package() -> None:
    """Its name on an index may be another's."""
    for extra in EXTRAS:
        assert PROJECT["name"] not in how_to_get(extra) and how_to_get(extra).startswith("python -m pip install ")
