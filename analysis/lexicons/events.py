"""Words for events of war, and their kinds."""

from __future__ import annotations

from analysis.lexicons.files import column


def kinds(folder: str | None = None) -> dict[str, str]:
    """The words for events, as lemma to kind."""
    return column("events", "word", "kind", folder)
