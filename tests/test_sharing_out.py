"""Tests that share what is made for them have one worker, and the lists of them name what there is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sharing_out import ALONE, GROUPS, LONG, MARKED, group_of, place_of

ROOT = Path(__file__).parent.parent


def test_each_file_and_test_that_is_named_is_there() -> None:
    for named in (*GROUPS, *ALONE, *LONG):
        file, _, test = named.partition("::")
        assert (ROOT / file).is_file(), named
        assert f"def {test}" in (ROOT / file).read_text(encoding="utf-8"), named
    assert not ALONE & {name.partition("::")[0] for name in GROUPS}


@pytest.mark.parametrize(
    ("test", "group"),
    [
        ("tests/test_same.py::test_every_table_is_as_stored", MARKED),
        ("tests/positions/test_positions.py::test_hand_marked_sentences[a-1]", MARKED),
        ("tests/positions/test_positions.py::test_rows[a::b]", "tests/positions/test_positions.py"),
        ("tests/test_growth.py::test_x[a]", "tests/test_growth.py::test_x[a]"),
        ("tests/text/test_dates.py::test_x", "tests/text/test_dates.py"),
        ("notebooks/01_actors.ipynb::Cell 0", "notebooks/01_actors.ipynb"),
    ],
)
def test_the_group_of_a_test(test: str, group: str) -> None:
    assert group_of(test) == group


def test_the_longest_are_first_and_what_is_not_named_last() -> None:
    assert sorted(["tests/text/a.py::x", LONG[1] + "::a", LONG[0] + "::b"], key=place_of)[::2] == [
        LONG[0] + "::b",
        "tests/text/a.py::x",
    ]


def test_workers_have_whole_groups() -> None:
    """As `make test` runs them: each test of one file by one of two workers."""
    pytest.importorskip("xdist")
    command = [sys.executable, "-m", "pytest", "tests/text/test_english.py", "tests/text/test_dates.py", "-vv"]
    asked = [*command, "--numprocesses", "2", "--dist", "loadgroup", "-p", "no:cacheprovider", "-p", "no:nbval"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=120)
    whose: dict[str, set[str]] = {}
    for line in done.stdout.splitlines():
        if line.startswith("[gw"):
            whose.setdefault(line.split(" PASSED ")[-1].partition("::")[0], set()).add(line[:5])
    assert len(whose) == 2 and all(len(workers) == 1 for workers in whose.values()), done.stdout[-2000:]
