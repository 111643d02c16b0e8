"""Joins the names of one report to actors.

A name of a lexicon goes by the lexicon's own name; another by being the same,
the end of a fuller one ("Netanyahu"), its acronym, or the same body in other
words ("Israel's army", "the Israeli military"). Of two that fit, the one met
last. A name in brackets, or after "known as", is another name of the one before.
"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from analysis.actors.names import ACRONYM, BODIES, Name
from analysis.lexicons.actor_names import Lexicon, fold
from analysis.records import Actor

SMALL = frozenset({"of", "the", "and", "for", "de", "del", "al", "in", "on", "-", "'s"})  # no letter in an acronym
STATE_ARMY = frozenset({"armed", "defense", "national"})  # words of the names of a state's army
OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", ""})  # whose country a report's person acts for
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_WORD = re.compile(r"[^\s’']+")
_OTHERWISE = re.compile(r"\s*,?\s*(or|known as|also known as|known by its acronym|abbreviated as)( the)?\s+[“\"]?")


def other_names(doc: Doc, text: str, names: list[Name]) -> None:
    """Gives both names one entry where one is said to be the other: "the Moro Front (MILF)", "known as the ENDF"."""
    entries: dict[str, Name] = {}
    for one, other in pairwise(names):
        if other.end - other.start > 1 or one.entry.kind == "person" or one.end >= len(doc):
            continue
        between = text[doc[one.end - 1].idx + len(doc[one.end - 1]) : doc[other.start].idx]
        word = doc[other.start].text
        if "\n" in between:  # "... the Nigerian government\n\n(CNN) ..."
            continue
        bracketed = between.strip() == "(" and doc[other.end : other.end + 1].text == ")"
        if not (bracketed or _OTHERWISE.fullmatch(between)) or not ACRONYM.fullmatch(word):
            continue
        if one.entry.kind not in BODIES or other.entry.kind not in BODIES:
            continue
        known = one if one.known or not other.known else other
        for name in (one, other):
            entries[doc[name.start : name.end].text] = known
    for name in names:
        same = entries.get(doc[name.start : name.end].text)
        if same is not None:
            name.entry, name.known = same.entry, True


def body_key(text: str, words: Lexicon) -> tuple[str, ...] | None:
    """What a state's body is known by, whatever the words: its country and what it is; None where no state is named.

    "Israel's army", "the Israeli military" and "Israel Defense Forces" are
    ("ISR", "army"); "Gaza's Health Ministry" goes by Gaza, not by a state.
    """
    parts = " ".join(_WORD.findall(_POSSESSIVE.sub("", text))).split()
    owner, rest = "", []
    for length in (3, 2, 1):
        match = words.names.get(" ".join(parts[:length])) if len(parts) > length else None
        if match is not None and match.country and match.kind in {"state", "place"}:
            owner = match.country if match.kind == "state" or match.seat else fold(match.name)
            parts = parts[length:]
            break
    for word in parts:
        code = None if owner else words.demonyms.get(word)
        if code is not None:
            owner = code
        elif fold(word) not in SMALL:
            rest.append(fold(word).replace("defence", "defense"))
    if not owner or not rest:
        return None
    army = rest[-1] in words.heads["army"] or (rest[-1] == "force" and "defense" in rest)
    if army and set(rest[:-1]) <= STATE_ARMY:
        rest = ["army"]
    return (owner, *sorted(rest))


class Joiner:
    """The actors of one Doc as names are joined to them; `genders` and `surfaces` go by actor."""

    def __init__(self, doc: Doc, words: Lexicon) -> None:
        self.doc = doc
        self.words = words
        self.actors: list[Actor] = []
        self.genders: list[str] = []
        self.surfaces: list[list[str]] = []  # the names that the report uses, each once
        self.sectors: list[str | None] = []
        self.nouns: list[tuple[str, ...]] = []  # what the lexicon says that news calls them
        self._affiliations: list[str | None] = []
        self._keys: dict[str, int] = {}
        self._body_keys: dict[tuple[str, ...], int] = {}
        self._parts: list[tuple[str, ...]] = []  # the words of the fullest name
        self._latest: list[int] = []
        self._own: list[bool] = []  # of the user's actors.csv: the name there is kept

    def join(self, name: Name, text: str) -> int:
        """The actor that a name belongs to, made where it is new."""
        parts = tuple(fold(word) for word in _WORD.findall(_POSSESSIVE.sub("", text)))
        body = self._body_key(name)
        actor = self._find(name, text, parts, body)
        if actor is None:
            actor = self._new(name, parts)
        if body is not None:
            self._body_keys.setdefault(body, actor)
        self._keys.setdefault(fold(text), actor)
        record = self.actors[actor]
        if text not in self.surfaces[actor]:
            self.surfaces[actor].append(text)
        if len(parts) > len(self._parts[actor]):
            self._parts[actor] = parts
        record.role = record.role or name.role
        record.age = record.age if record.age is not None else name.age
        record.country = record.country or name.country or name.entry.country
        self.sectors[actor] = self.sectors[actor] or name.entry.sector
        self._affiliations[actor] = self._affiliations[actor] or name.entry.affiliation or name.affiliation
        self.genders[actor] = self.genders[actor] or name.gender
        self._latest[actor] = name.start
        return actor

    def _new(self, name: Name, parts: tuple[str, ...]) -> int:
        entry, actor = name.entry, len(self.actors)
        self.actors.append(Actor(name=entry.name, kind=entry.kind, country=entry.country, wikidata=entry.wikidata))
        self.sectors.append(entry.sector)
        self.nouns.append(entry.nouns)
        self._affiliations.append(None)
        self.genders.append("")
        self.surfaces.append([])
        self._parts.append(parts)
        self._latest.append(name.start)
        self._own.append(entry.own)
        if name.known and not entry.seat:
            self._keys.setdefault(f"{entry.kind}:{fold(entry.name)}", actor)
        return actor

    def _find(self, name: Name, text: str, parts: tuple[str, ...], body: tuple[str, ...] | None) -> int | None:
        """The actor met before that a name belongs to, or None."""
        kind = name.entry.kind
        if name.known:
            known = self._keys.get(f"{kind}:{fold(name.entry.name)}")
            if known is not None or kind not in BODIES:
                return known
        if body is not None and body in self._body_keys:
            return self._body_keys[body]
        same = self._keys.get(fold(text))
        kinds = BODIES if kind in BODIES else {kind}
        if same is not None and self.actors[same].kind in kinds and (kind != "person" or len(parts) > 1):
            return same
        if name.known:
            return None
        best: int | None = None
        for place, actor in enumerate(self.actors):
            alike = actor.kind == kind and self._is_same(kind, text, parts, self._parts[place])
            if alike and (best is None or self._latest[place] > self._latest[best]):
                best = place
        if best is None and kind == "person" and len(parts) == 1:
            # A first name alone, where one person has it.
            first = [p for p, a in enumerate(self.actors) if a.kind == kind and self._parts[p][:1] == parts]
            best = first[0] if len(first) == 1 else None
        return best

    def _is_same(self, kind: str, text: str, parts: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether two names of one kind can be one actor's: `parts` of the name at hand, `other` of one met before."""
        short, long = (parts, other) if len(parts) <= len(other) else (other, parts)
        if kind == "person":
            if long[-len(short) :] == short:
                return True
            return len(parts) > 2 and len(other) > 1 and parts[0] == other[0] and parts[-1] == other[-1]
        if kind == "organization":
            if ACRONYM.fullmatch(text) and len(other) > 1:
                return "".join(w[:1] for w in other if w not in SMALL) == text.casefold()
            if len(short) > 1 and long[-len(short) :] == short:
                return self._only_states(long[: -len(short)])
            # "the Commission" after "the European Commission"
            return len(parts) == 1 and len(other) > 1 and parts[0] == other[-1] and parts[0] in self.words.heads["name"]
        return False

    def _only_states(self, words: tuple[str, ...]) -> bool:
        """Whether all these folded words are states' names or adjectives."""
        return all(self.words.state_code(word) is not None for word in words)

    def _body_key(self, name: Name) -> tuple[str, ...] | None:
        if name.entry.kind != "organization" or not name.entry.country:
            return None
        text = name.entry.name if name.known else self.doc[name.start : name.end].text
        return body_key(text, self.words)

    def is_army(self, actor: int) -> bool:
        """Whether an actor is a state's army, under any name."""
        return any(key[1:] == ("army",) and place == actor for key, place in self._body_keys.items())

    def finish(self) -> None:
        """Fills names, affiliations and countries, once all names are joined."""
        for place, actor in enumerate(self.actors):
            if not self._own[place]:
                actor.name = self._fullest(actor, self.surfaces[place])
            wanted = self._affiliations[place]
            if not wanted:
                continue
            target = next(
                (
                    t
                    for k in ("state", "organization", "armed group")
                    if (t := self._keys.get(f"{k}:{fold(wanted)}")) is not None
                ),
                None,
            )
            target = self._keys.get(fold(wanted)) if target is None else target
            if target is not None and target != place:
                actor.affiliation = target
            elif wanted in self.words.by_name:
                actor.country = actor.country or self.words.by_name[wanted].country

    def _fullest(self, actor: Actor, surfaces: list[str]) -> str:
        """The fullest of the names that a report uses: the lexicon's own where it does, no capital for its state."""
        if actor.name in surfaces:
            return actor.name if actor.kind != "person" else max(surfaces, key=lambda s: (len(s.split()), s.istitle()))
        names = [s for s in surfaces if not ((e := self.words.names.get(s)) and e.seat)] or surfaces
        return max(names, key=lambda s: (not ACRONYM.fullmatch(s), len(s.split()), len(s)))

    def code(self) -> None:
        """Fills countries and PLOVER codes (country and sector) from affiliations, once these are known."""
        for place, actor in enumerate(self.actors):
            sector = self.sectors[place] or ""
            if actor.affiliation is not None:
                other = self.actors[actor.affiliation]
                if other.kind == "armed group":
                    sector = self.sectors[actor.affiliation] or sector
                    actor.country = actor.country or other.country
                elif sector in OFFICIAL:
                    actor.country = actor.country or other.country
                    if other.kind in BODIES:
                        sector = self.sectors[actor.affiliation] or sector
                    elif other.kind == "person" and not sector:
                        # A spokesman of a person who speaks for a body.
                        body = other.affiliation if other.affiliation is not None else actor.affiliation
                        sector = self.sectors[body] or self.sectors[actor.affiliation] or ""
            # An age is given of those whom the news happens to; an office, had or lost, is no civilian's.
            if not sector and actor.kind == "person" and actor.age is not None and not actor.role:
                sector = "CVL"
            if actor.kind != "place":
                actor.plover = (actor.country or "") + sector or None
