"""How does spaCy start without the commands that it comes with?

`import spacy` loads all of `spacy.cli` for one function, `spacy.info`: the
training commands, what draws in a terminal and what downloads, a third of its
time. Here that function loads them when it is called, and so does whoever
imports `spacy.cli`.

While a model is loaded, some 250 parts are looked up by name, and each look
passes over what all installed libraries offer; here each kind is sought once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import Any

COMMANDS = "spacy.cli.info"


def import_spacy() -> None:
    """Imports spaCy, its commands only when they are asked for; nothing where it was imported before."""
    if "spacy" in sys.modules:
        return
    sys.modules[COMMANDS] = _Later(COMMANDS)
    try:
        import_module("spacy")
    finally:
        _take_away()


def _info(*given: Any, **named: Any) -> Any:
    """`spacy.info`, by spaCy's own."""
    return import_module(COMMANDS).info(*given, **named)


class _Later(ModuleType):
    """Stands in the place of the commands while spaCy is imported; a name that it does not know is looked up in them."""

    info = staticmethod(_info)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        _take_away()
        return getattr(import_module(COMMANDS), name)


def _take_away() -> None:
    if isinstance(sys.modules.get(COMMANDS), _Later):
        del sys.modules[COMMANDS]


@contextmanager
def parts_sought_once() -> Iterator[None]:
    """While a model is loaded: what the installed libraries offer to spaCy is sought once for each kind of part."""
    names: Any = import_module("catalogue")  # where spaCy looks its parts up
    offered = getattr(names, "AVAILABLE_ENTRY_POINTS", None)
    if not hasattr(offered, "select"):  # of another make: left as it is
        yield
        return
    names.AVAILABLE_ENTRY_POINTS = _Offered(offered)
    try:
        yield
    finally:
        names.AVAILABLE_ENTRY_POINTS = offered


class _Offered:
    """What libraries offer, with each answer kept."""

    def __init__(self, whole: Any) -> None:
        self.select = lru_cache(maxsize=None)(whole.select)
