"""News reports about a conflict, as tables whose every row points to its words.

`extract` is the whole road from `read_reports` to tables; `analysis.across`
holds questions over many reports, `analysis.showing` plots and pages,
`analysis.exports` other forms. Importing this package loads neither spaCy nor
pandas: they come with the first call that needs them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.extracting import extract as extract
    from analysis.pipeline import load as load
    from analysis.reading.inputs import read_reports as read_reports
    from analysis.reading.report import Report as Report

__version__ = "0.1.0"
__all__ = ["Report", "__version__", "extract", "load", "read_reports"]

_HOMES = {
    "extract": "analysis.extracting",
    "load": "analysis.pipeline",
    "Report": "analysis.reading.report",
    "read_reports": "analysis.reading.inputs",
}


def __dir__() -> list[str]:
    return sorted(__all__)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'analysis' has no attribute {name!r}")
