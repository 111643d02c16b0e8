"""What the lexicons say of names: states, capitals, demonyms, groups, organizations, titles and head nouns, read once."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.lexicons.words import Words
    from analysis.parsing.tokens import Token

POSSESSIVES = frozenset({"'s", "’s", "'", "’", "s'"})
PROPER = frozenset({"NNP", "NNPS"})
SECTORS = {"armed group": "REB"}  # PLOVER's, where nothing else is known
PERSON_ENDINGS = ("ist", "ian", "er", "or", "man", "woman")
VOWELS = frozenset("AEIOU")
ARTICLES = ("al-", "el-", "al ", "el ", "the ")  # before a name, now written and now not


@dataclass(frozen=True, slots=True)
class Entry:
    """What a lexicon, or the words themselves, say of one name."""

    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    seat: bool = False  # a city where a government sits: `name` is who it may stand for
    nouns: tuple[str, ...] = ()  # what news calls it: "bloc", "alliance"
    affiliation: str | None = None  # of a person in a user's actors.csv
    own: bool = False  # from a user's actors.csv
    valid: tuple[str, str] = ("", "")  # ISO dates, inclusive; "" is open


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """A name as it is compared: small letters, no diacritics, no article before it, hyphens as spaces."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
    plain = plain.replace("’", "'")
    for article in ARTICLES:
        if plain.startswith(article) and len(plain) > len(article) + 1:
            plain = plain[len(article) :]
    return " ".join(plain.replace("-", " ").split())


MOST_TITLES = 4096  # remembered at once


class Lexicon:
    """The lexicons that actors need. Raises LexiconError for one that is wrong."""

    def __init__(self, words: Words) -> None:
        import pycountry

        self.demonyms = words.demonyms
        self.peoples = words.of("peoples")
        self.given = words.of("given_names")
        self.persons = {row["word"] for row in words.rows("people") if row["kind"] in {"person", "kin"}}
        self.names: dict[str, Entry] = {}
        for country in pycountry.countries:
            short = getattr(country, "common_name", country.name).split(",")[0]
            self.names[short] = Entry(short, "state", country.alpha_3)
        for row in words.rows("states"):
            self.names[row["word"]] = Entry(row["name"], row["kind"], row["country"] or None)
        self.states = {e.country: e.name for e in self.names.values() if e.kind == "state" and e.country}
        for row in words.rows("places"):
            self.names[row["word"]] = Entry(row["word"], "place", row["country"] or None)
        for lexicon in ("organisations", "groups"):
            for row in words.rows(lexicon):
                self.names[row["word"]] = Entry(
                    row["name"],
                    row["kind"],
                    row["country"] or None,
                    row["sector"] or None,
                    row["wikidata"] or None,
                    nouns=tuple(row.get("noun", "").split()),
                )
        for row in words.rows("capitals"):
            code = row["country"]
            stands_for = row["name"] or self.states.get(code, row["word"])
            self.names.setdefault(row["word"], Entry(stands_for, "place", code, seat=True))
        self.by_name = {e.name: e for e in self.names.values() if not e.seat}
        self._other_letters()
        self._by_start()
        self._own(words)
        self._titles(words)
        self.heads: dict[str, dict[str, str]] = {}
        self.describing: dict[str, set[str]] = {}
        for row in words.rows("organisation_heads"):
            self.heads.setdefault(row["kind"], {})[row["word"]] = row["sector"]
            if row["kind"] == "group":
                self.describing.setdefault(row["word"], set()).add(row["sector"])
        self.organisation_heads = {**self.heads["name"], **self.heads["collective"]}
        self.locating: dict[str, frozenset[str]] = {
            kind: frozenset(row["word"] for row in words.rows("locating") if row["kind"] == kind)
            for kind in ("at", "in", "move", "seize", "part", "feast", "town", "left", "had", "felt")
        }

        self.kinds: dict[str, frozenset[str]] = {}  # of actor_words.csv
        for kind in sorted({row["kind"] for row in words.rows("actor_words")}):
            self.kinds[kind] = words.of("actor_words", kind)
        self.speaking = words.of("cues", "quote") | words.of("cues", "accuse")

    def _other_letters(self) -> None:
        """Acronyms as they are also written: "O.A.S.", "A-U"; said as words, "Unsmil", where no given name is so."""
        for word, entry in list(self.names.items()):
            if not (word.isalpha() and word.isupper()) or entry.seat:
                continue
            if 2 <= len(word) <= 6:
                for spelling in (".".join(word) + ".", "-".join(word)):
                    self.names.setdefault(spelling, entry)
            least = 4 if entry.sector == "IGO" else 5
            said = word.capitalize()
            if len(word) >= least and VOWELS & set(word) and said not in self.given:
                self.names.setdefault(said, entry)

    def _by_start(self) -> None:
        """Names by their first two letters, longest first, also in capitals."""
        self.by_start: dict[str, list[tuple[str, Entry]]] = {}
        for word, entry in self.names.items():
            for spelling in dict.fromkeys((word, word.upper() if len(word) > 4 else word)):
                self.by_start.setdefault(spelling[:2], []).append((spelling, entry))
        for spellings in self.by_start.values():
            spellings.sort(key=lambda item: -len(item[0]))

    def _own(self, words: Words) -> None:
        """A user's actors, looked at before the package's of the same spelling."""
        for row in words.own_actors:
            same = next(
                (e for s in row.spellings if (e := self.names.get(s)) and e.kind == row.kind and not e.seat), None
            )
            entry = Entry(
                row.name, row.kind, row.country or (same.country if same else None),
                same.sector if same else SECTORS.get(row.kind), same.wikidata if same else None,
                affiliation=row.affiliation, own=True, valid=row.valid,
            )  # fmt: skip
            self.by_name[row.name] = entry
            for spelling in row.spellings:
                if row.valid == ("", ""):
                    self.names[spelling] = entry
                at = self.by_start.setdefault(spelling[:2], [])
                longer = sum(len(other) > len(spelling) for other, _ in at)
                at.insert(longer, (spelling, entry))

    def _titles(self, words: Words) -> None:
        self._title_words: dict[str, frozenset[str]] = {}  # of roles asked before
        self.titles: dict[str, dict[str, str]] = {}
        self.same: dict[str, tuple[str, ...]] = {}
        modifiers = set()
        for row in words.rows("titles"):
            self.titles.setdefault(row["word"], row)
            if row["same"]:
                self.same[row["word"]] = tuple(row["same"].split())
            if row["kind"] == "modifier":
                modifiers.add(row["word"])
        self.modifiers = frozenset(modifiers)
        self.plural_titles = frozenset(f"{word}s" for word, row in self.titles.items() if row["kind"] == "title")

    def is_title(self, token: Token) -> bool:
        """Whether the token is a noun that may head a title ("minister", "Gen.")."""
        row = self.titles.get(token.lower_)
        return row is not None and row["kind"] in {"title", "honorific"}

    def is_person_noun(self, token: Token) -> bool:
        """Whether the token is a noun for one person ("minister", "mother")."""
        row = self.titles.get(token.lower_)
        return row is not None and row["kind"] in {"title", "person"}

    def is_person_word(self, token: Token) -> bool:
        """Whether a noun means one person, by the lexicons or its ending ("geologist", "painter")."""
        lower = token.lower_
        return lower in self.titles or lower in self.persons or lower.endswith(PERSON_ENDINGS)

    def is_people(self, token: Token) -> bool:
        """Whether a capitalised word is the adjective or name of a people or religion."""
        text = token.text
        return text in self.demonyms or text.removesuffix("s") in self.demonyms or text in self.peoples

    def title_words(self, role: str) -> frozenset[str]:
        """The words of a title as they are compared: "Premier" and "Prime Minister" are one, "Gen." is "general"."""
        known = self._title_words.get(role)
        if known is not None:
            return known
        plain = role.casefold().replace("ex-", "ex ")
        for chief in ("top diplomat", "chief diplomat"):
            plain = plain.replace(chief, "foreign minister")
        plain = self._with_general(plain)
        if len(self._title_words) > MOST_TITLES:
            self._title_words.clear()
        found = frozenset(same for word in plain.split() for same in self.same.get(word, (word,)))
        self._title_words[role] = found
        return found

    def _with_general(self, plain: str) -> str:
        """An office with "general" after it as one word: "secretary general"; a general's rank stays as it is."""
        if " general" not in plain and "-general" not in plain:
            return plain
        words = plain.replace("-general", " general").split()
        joined: list[str] = []
        for word in words:
            office = self.titles.get(joined[-1], {}) if joined and word == "general" else {}
            if office.get("kind") == "title" and office["sector"] != "MIL":
                joined[-1] += "-general"
            else:
                joined.append(word)
        return " ".join(joined)

    def country_of(self, token: Token) -> str | None:
        """The code of the state or region that an adjective or name stands for, or None."""
        code = self.demonyms.get(token.text)
        if code is None:
            entry = self.names.get(token.text)
            code = entry.country if entry is not None and entry.kind in {"state", "place"} else None
        return code

    def state_code(self, word: str) -> str | None:
        """The code of the state that a folded word is the name, seat or adjective of, or None."""
        for shape in (word.title(), word.upper(), word.capitalize()):
            code = self.demonyms.get(shape)
            if code is not None:
                return code
            entry = self.names.get(shape)
            if entry is not None and entry.country and (entry.kind == "state" or entry.seat):
                return entry.country
        return None
