"""A notebook as `jupyter nbconvert --execute` runs it, without a process of its own for the command: its kernel is one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def executed(notebook: Path, out: Path, *flags: str) -> list[dict[str, Any]]:
    """The cells of a notebook after they were run; the notebook is written to the folder `out`."""
    from nbconvert.nbconvertapp import NbConvertApp

    NbConvertApp.clear_instance()
    try:
        given = ["--to", "notebook", "--execute", *flags, "--output-dir", str(out), str(notebook)]
        NbConvertApp.launch_instance([*given, "--log-level=ERROR"])
    finally:
        NbConvertApp.clear_instance()
    cells: list[dict[str, Any]] = json.loads((out / notebook.name).read_text(encoding="utf-8"))["cells"]
    return cells
