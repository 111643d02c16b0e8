"""What is asked of the words of a Doc again and again, answered once: columns of words, and questions that are `once`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container
from functools import cached_property, wraps
from typing import TypeVar

from analysis.parsing.tokens import Doc, Token

Answer = TypeVar("Answer")


class Columns:
    """The words of one Doc, each column made when it is first asked for."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._places: dict[tuple[str, frozenset[str]], list[int]] = {}
        self._by_words: dict[str, dict[str, list[int]]] = {}
        self._backs: dict[str, dict[int, int]] = {}

    @cached_property
    def lemmas(self) -> list[str]:
        """Each word's lemma, in small letters."""
        return [token.lemma_.lower() for token in self.doc]

    @cached_property
    def lowers(self) -> list[str]:
        """Each word in small letters."""
        return [token.lower_ for token in self.doc]

    def has(self, column: str, words: frozenset[str], start: int, end: int) -> bool:
        """Whether one of the words stands between two places in a column ("lemmas", "lowers"); the Doc is looked through once."""
        places = self.places(column, words)
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end

    def within(self, column: str, words: frozenset[str], start: int, end: int) -> list[Token]:
        """The tokens between two places whose word in a column is one of the words, in order."""
        places = self.places(column, words)
        return [self.doc.tokens[place] for place in places[bisect_left(places, start) : bisect_left(places, end)]]

    def places(self, column: str, words: frozenset[str]) -> list[int]:
        """Where one of the words stands in a column, in order; the Doc is looked through once."""
        places = self._places.get((column, words))
        if places is None:
            by_word = self._by_word(column)
            places = self._places[column, words] = sorted(
                place for word in words & by_word.keys() for place in by_word[word]
            )
        return places

    def tokens(self, words: Container[str], column: str = "lowers") -> list[Token]:
        """The tokens whose word in a column is one of the words, in order."""
        return [self.doc.tokens[place] for place in self.where(words.__contains__, column)]

    def where(self, fits: Callable[[str], bool], column: str = "lowers") -> list[int]:
        """The places whose word in a column fits, in order; each word is asked once."""
        return sorted(place for word, places in self._by_word(column).items() if fits(word) for place in places)

    def _by_word(self, column: str) -> dict[str, list[int]]:
        """The places of each word of a column."""
        known = self._by_words.get(column)
        if known is None:
            known = self._by_words[column] = {}
            for place, text in enumerate(getattr(self, column)):
                if text in known:
                    known[text].append(place)
                else:
                    known[text] = [place]
        return known

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


def of(doc: Doc) -> Columns:
    """The columns of a Doc, made at the first call."""
    known: Columns | None = doc.kept.get("columns")
    if known is None:
        known = doc.kept["columns"] = Columns(doc)
    return known


def once(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """A question about one word that is answered once for the Doc: of those that ask the words around it in their turn."""
    name = question.__qualname__

    @wraps(question)
    def asked(token: Token) -> Answer:
        kept = token.doc.kept
        try:
            answers: dict[int, Answer] = kept[name]
        except KeyError:
            answers = kept[name] = {}
        try:
            return answers[token.i]
        except KeyError:
            answer = answers[token.i] = question(token)
            return answer

    return asked
