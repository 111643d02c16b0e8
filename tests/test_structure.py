"""Modules and functions that can be read in a sitting."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.long_functions import now, of_module

ROOT = Path(__file__).parent.parent
LONGEST = 350  # lines of a module


def test_no_module_is_longer_than_a_sitting() -> None:
    lengths = {
        p.relative_to(ROOT).as_posix(): p.read_text(encoding="utf-8").count("\n")
        for p in (ROOT / "analysis").rglob("*.py")
    }
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_no_function_asks_several_questions() -> None:
    """A function of more than 40 branches does: ask them one by one."""
    assert now() == {}


@pytest.mark.parametrize(
    ("body", "branches"),
    [
        ("if a: pass\n" * 41, 41),
        ("x = a and b or c\n" * 21, 42),
        ("x = [y for y in z if y if not y]\n" * 21, 42),
        ("x = 1 if a else 2\n" * 40, None),
        ("try: pass\nexcept A: pass\nfor a in b: pass\nwhile a: pass\n" * 14, 42),
    ],
)
def test_what_a_branch_is(body: str, branches: int | None) -> None:
    inner = "".join(f"        {line}\n" for line in body.splitlines())
    found = of_module(f"class A:\n    def f(self):\n{inner}")
    assert found == ({} if branches is None else {"A.f": branches})


def test_ruff_passes_over_no_function_for_its_complexity() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]["lint"]
    assert "C901" in settings["select"] and settings["mccabe"]["max-complexity"] <= 20
    assert not any(
        "C901" in rules and file.startswith("analysis") for file, rules in settings["per-file-ignores"].items()
    )
    assert not any("noqa: C901" in path.read_text(encoding="utf-8") for path in (ROOT / "analysis").rglob("*.py"))
