"""What the lexicons say of names: states, demonyms, groups, organizations, titles and head nouns, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pycountry
from spacy.tokens import Token

from analysis.lexicons import rows

POSSESSIVES = frozenset({"'s", "’s", "'", "’", "s'"})
PROPER = frozenset({"NNP", "NNPS"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a lexicon says of one name."""

    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None


@dataclass(slots=True)
class Name:
    """One proper name met in the text: tokens start to end, before names are clustered."""

    start: int
    end: int
    head: int
    entry: Entry
    known: bool = False  # from a lexicon: clustered by the lexicon's name
    role: str | None = None
    age: int | None = None
    affiliation: str | None = None  # what a title's adjective names: a code, or a name
    gender: str = ""


class Lexicon:
    """The lexicons that actors need, read once."""

    def __init__(self, folder: str | None) -> None:
        self.demonyms = {row["word"]: row["country"] for row in rows("demonyms", folder)}
        self.names: dict[str, Entry] = {}
        for country in pycountry.countries:
            short = getattr(country, "common_name", country.name).split(",")[0]
            self.names[short] = Entry(short, "state", country.alpha_3)
        for row in rows("states", folder):
            self.names[row["word"]] = Entry(row["name"], row["kind"], row["country"] or None)
        for lexicon in ("organisations", "groups"):
            for row in rows(lexicon, folder):
                self.names[row["word"]] = Entry(
                    row["name"], row["kind"], row["country"] or None, row["sector"] or None, row["wikidata"] or None
                )
        self.states = {e.country: e.name for e in self.names.values() if e.kind == "state" and e.country}
        # By first word, longest first, each spelled without spaces so that it meets tokens however they are cut.
        self.by_start: dict[str, list[tuple[str, Entry]]] = {}
        for word, entry in self.names.items():
            for spelling in dict.fromkeys((word, word.upper() if len(word) > 4 else word)):
                self.by_start.setdefault(spelling[:2], []).append((spelling, entry))
        for spellings in self.by_start.values():
            spellings.sort(key=lambda item: -len(item[0]))
        self.titles: dict[str, dict[str, str]] = {}
        for row in rows("titles", folder):
            self.titles.setdefault(row["word"], row)
        self.modifiers = frozenset(row["word"] for row in rows("titles", folder) if row["kind"] == "modifier")
        self.heads: dict[str, dict[str, str]] = {}
        for row in rows("organisation_heads", folder):
            self.heads.setdefault(row["kind"], {})[row["word"]] = row["sector"]
        self.organisation_heads = {**self.heads["name"], **self.heads["collective"]}

    def is_title(self, token: Token) -> bool:
        """Whether the token is a noun that may head a title ("minister", "Gen.")."""
        row = self.titles.get(token.lower_)
        return row is not None and row["kind"] in {"title", "honorific"}

    def country_of(self, token: Token) -> str | None:
        """The code of the state or region that an adjective or name stands for, or None."""
        code = self.demonyms.get(token.text)
        if code is None:
            entry = self.names.get(token.text)
            code = entry.country if entry is not None and entry.kind in {"state", "place"} else None
        return code


@lru_cache(maxsize=4)
def lexicon(folder: str | None) -> Lexicon:
    """The Lexicon of a folder, made once."""
    return Lexicon(folder)
