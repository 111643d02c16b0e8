"""docs/own-words.md: its example does what the page says."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "own-words.md").read_text(encoding="utf-8")


def test_the_example_prints_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (shown,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "own-words.md", "exec"), {})
    assert printed.getvalue() == shown and "umpteen" in shown and "River Guard" in shown


def test_the_page_names_lists_that_there_are() -> None:
    from analysis.lexicons.files import names

    assert set(re.findall(r"`([a-z_]+)\.csv`", PAGE)) - {"actors"} <= set(names())
