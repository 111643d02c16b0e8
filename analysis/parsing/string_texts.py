"""Which text has a number of spaCy's StringStore? Each is looked up once: spaCy decodes it anew each time."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.strings import StringStore

MOST = 200_000  # texts kept before it begins anew: some 20 MB


class Texts(dict[int, str]):
    """The texts by number, filled as they are asked for."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self.strings = strings

    def __missing__(self, number: int) -> str:
        text = self[number] = self.strings[number]
        return text


def texts_of(strings: StringStore) -> Texts:
    """The texts of a StringStore, kept from Doc to Doc up to `MOST`."""
    texts = _kept(strings)
    if len(texts) > MOST:
        texts.clear()
    return texts


@lru_cache(maxsize=4)
def _kept(strings: StringStore) -> Texts:
    return Texts(strings)
