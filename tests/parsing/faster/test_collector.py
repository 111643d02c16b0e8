"""Python's collector rests while a report is worked on, and is as it was between two reports."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from analysis.parsing.faster import collector
from analysis.pipeline import parse
from analysis.reading.report import Report


@pytest.fixture(params=[True, False])
def on(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Whether the collector is on, before and behind."""
    (gc.enable if request.param else gc.disable)()
    yield request.param
    gc.enable()


def test_it_is_as_it_was(on: bool) -> None:
    with collector.resting():
        assert not gc.isenabled()
        with collector.resting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled() is on


def test_also_behind_an_error(on: bool) -> None:
    with pytest.raises(ValueError, match="no"), collector.resting():
        raise ValueError("no")
    assert gc.isenabled() is on


def test_it_is_on_where_a_report_is_handed_out(on: bool) -> None:
    seen = [gc.isenabled() for _ in parse([Report("a", "Shelling killed two men."), Report("b", "They fled.")])]
    assert seen == [on, on]
    assert gc.isenabled() is on
