"""Joins the names of one report to actors.

A name of a lexicon goes by the lexicon's own name; another name by being the
same, the end of a fuller one ("Netanyahu"), its acronym, or the same but for a
state's name before it ("Health Ministry", "Lebanese Health Ministry"). Of two
that fit, the one met last.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from analysis.actor_words import Lexicon
from analysis.names import Name
from analysis.records import Actor

BODIES = frozenset({"organization", "armed group"})
SMALL = frozenset({"of", "the", "and", "for", "de", "del", "al", "-"})  # no letter in an acronym
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_WORD = re.compile(r"[^\s’']+")


class Joiner:
    """The actors of one Doc as names are joined to them; `genders` goes by actor, "" where unknown."""

    def __init__(self, doc: Doc, words: Lexicon) -> None:
        self.doc = doc
        self.words = words
        self.actors: list[Actor] = []
        self.genders: list[str] = []
        self._sectors: list[str | None] = []
        self._affiliations: list[str | None] = []
        self._keys: dict[str, int] = {}
        self._parts: list[tuple[str, ...]] = []  # the words of the fullest name
        self._latest: list[int] = []

    def join(self, name: Name, text: str) -> int:
        """The actor that a name belongs to, made where it is new."""
        parts = tuple(word.casefold() for word in _WORD.findall(_POSSESSIVE.sub("", text)))
        actor = self._find(name, text, parts)
        if actor is None:
            actor = self._new(name, text, parts)
        self._keys.setdefault(text.casefold(), actor)
        record = self.actors[actor]
        if len(parts) > len(self._parts[actor]) and not name.known:
            self._parts[actor] = parts
            record.name = text
        record.role = record.role or name.role
        record.age = record.age if record.age is not None else name.age
        record.country = record.country or name.entry.country
        self._sectors[actor] = self._sectors[actor] or name.entry.sector
        self._affiliations[actor] = self._affiliations[actor] or name.affiliation
        self.genders[actor] = self.genders[actor] or name.gender
        self._latest[actor] = name.start
        return actor

    def _new(self, name: Name, text: str, parts: tuple[str, ...]) -> int:
        entry, actor = name.entry, len(self.actors)
        shown = entry.name if name.known else text
        self.actors.append(Actor(name=shown, kind=entry.kind, country=entry.country, wikidata=entry.wikidata))
        self._sectors.append(entry.sector)
        self._affiliations.append(None)
        self.genders.append("")
        self._parts.append(parts)
        self._latest.append(name.start)
        if name.known:
            self._keys.setdefault(entry.name.casefold(), actor)
        return actor

    def _find(self, name: Name, text: str, parts: tuple[str, ...]) -> int | None:
        """The actor met before that a name belongs to, or None."""
        if name.known:
            return self._keys.get(name.entry.name.casefold())
        kind, same = name.entry.kind, self._keys.get(text.casefold())
        if same is not None and (kind != "person" or (self.actors[same].kind == "person" and len(parts) > 1)):
            return same
        best: int | None = None
        for place, actor in enumerate(self.actors):
            if (
                actor.kind == kind
                and self._is_same(kind, text, parts, self._parts[place])
                and (best is None or self._latest[place] > self._latest[best])
            ):
                best = place
        return best

    def _is_same(self, kind: str, text: str, parts: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether two names of one kind can be one actor's: `parts` of the name at hand, `other` of one met before."""
        short, long = (parts, other) if len(parts) <= len(other) else (other, parts)
        if kind == "person":
            if long[-len(short) :] == short:
                return True
            return len(parts) > 2 and len(other) > 1 and parts[0] == other[0] and parts[-1] == other[-1]
        if kind == "organization":
            if text.isupper() and " " not in text and 2 <= len(text) <= 6 and len(other) > 1:
                return "".join(w[0] for w in other if w not in SMALL) == text.casefold()
            return len(short) > 1 and long[-len(short) :] == short and self._only_states(long[: -len(short)])
        return False

    def _only_states(self, words: tuple[str, ...]) -> bool:
        """Whether all these (small-letter) words are states' names or adjectives."""
        return all(
            any(
                shape in self.words.demonyms or shape in self.words.names
                for shape in (w.title(), w.upper(), w.capitalize())
            )
            for w in words
        )

    def finish(self) -> None:
        """Fills affiliations, countries and PLOVER codes, once all names are joined."""
        for place, actor in enumerate(self.actors):
            wanted = self._affiliations[place]
            if not wanted:
                continue
            target = self._keys.get(wanted.casefold())
            if target is not None and target != place:
                actor.affiliation = target
                actor.country = actor.country or self.actors[target].country
                if self.actors[target].kind in BODIES:
                    self._sectors[place] = self._sectors[target] or self._sectors[place]
            elif wanted in self.words.names:
                actor.country = actor.country or self.words.names[wanted].country
        for place, actor in enumerate(self.actors):
            sector = self._sectors[place] or ("CVL" if actor.kind == "person" and actor.age is not None else "")
            if actor.kind != "place":
                actor.plover = (actor.country or "") + sector or None
