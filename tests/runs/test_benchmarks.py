"""Do the benchmarks still call what they measure?"""

from importlib import import_module
from pathlib import Path

import pytest

from analysis.tables import files

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def test_a_run_over_many_reports_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCHMARKS)
    assert import_module("scale").one_run(2, 1, tmp_path / "t") > 0
    assert len(files.read(tmp_path / "t")["reports"]) == 2
