"""What is each word of a Doc, read once for all questions about it?

spaCy makes a Token anew at each access, looks its lemma up in a table each
time, and finds a word's children by a walk over its whole phrase. The rules
ask thousands of such questions of one Doc, so the answers are kept beside it
from the first question on: ask only when the parse is done.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any, TypeVar, cast

from spacy.attrs import HEAD, LEMMA, LOWER, POS
from spacy.tokens import Doc, Token

KEY = "columns"  # in the Doc's user_data
Answer = TypeVar("Answer")


class Columns:
    """The words of one Doc, each column made when it is first asked for."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._places: dict[tuple[str, frozenset[str]], list[int]] = {}
        self._backs: dict[str, dict[int, int]] = {}
        self.answers: dict[str, dict[int, Any]] = {}  # by question and word, see `once`

    @cached_property
    def lemmas(self) -> list[str]:
        """Each word's lemma, in small letters."""
        return [text.lower() for text in self._texts(LEMMA)]

    @cached_property
    def lowers(self) -> list[str]:
        """Each word in small letters."""
        return self._texts(LOWER)

    @cached_property
    def parts(self) -> list[str]:
        """Each word's part of speech."""
        return self._texts(POS)

    @cached_property
    def children(self) -> list[list[Token]]:
        """Each word's children, in text order."""
        tokens = list(self.doc)
        below: list[list[Token]] = [[] for _ in tokens]
        heads: Any = self.doc.to_array([HEAD])
        for i, distance in enumerate(heads.astype("int64").reshape(-1).tolist()):
            if distance:
                below[i + distance].append(tokens[i])
        return below

    def has(self, column: str, words: frozenset[str], start: int, end: int) -> bool:
        """Whether one of the words stands between two places in a column ("lemmas", "lowers"); the Doc is looked through once."""
        places = self._places.get((column, words))
        if places is None:
            texts: list[str] = getattr(self, column)
            places = self._places[column, words] = [i for i, text in enumerate(texts) if text in words]
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end

    def back(self, name: str, start: int, is_within: Callable[[int], bool]) -> int:
        """The first place from `start` backwards that is not within, or 0; by a name, so that no stretch is walked twice.

        `is_within` says the same of a place each time.
        """
        known = self._backs.setdefault(name, {})
        place = start
        while place > 0 and is_within(place):
            place -= 1
            if place in known:
                place = known[place]
                break
        known[start] = place
        return place

    def _texts(self, attribute: int) -> list[str]:
        strings = self.doc.vocab.strings
        ids: Any = self.doc.to_array([attribute])
        column = ids.reshape(-1).tolist()
        texts = {each: strings[each] for each in set(column)}
        return [texts[each] for each in column]


def of(doc: Doc) -> Columns:
    """The columns of a Doc, made at the first call."""
    known: Columns | None = doc.user_data.get(KEY)
    if known is None:
        known = doc.user_data[KEY] = Columns(doc)
    return known


def children(token: Token) -> list[Token]:
    """The token's children in text order: what `token.children` gives, found once for the Doc."""
    return of(token.doc).children[token.i]


def once(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """A question about one word that is answered once for the Doc: of those that ask the words around it in their turn."""

    @wraps(question)
    def asked(token: Token) -> Answer:
        answers = of(token.doc).answers.setdefault(question.__qualname__, {})
        if token.i not in answers:
            answers[token.i] = question(token)
        return cast("Answer", answers[token.i])

    return asked


def forget(doc: Doc) -> None:
    """Drops the columns: what holds Tokens of the Doc keeps it from being freed at once."""
    doc.user_data.pop(KEY, None)
