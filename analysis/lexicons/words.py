"""All word lists of one folder, made once and handed to whoever asks a question of words."""

from __future__ import annotations

from functools import cached_property, lru_cache

from analysis.lexicons import actor_names, acts, answers, files, outcomes, stances, towards, user_actors
from analysis.lexicons.files import Row


class Words:
    """The word lists of a user's folder, each of its own where the folder has one, else the package's.

    folder: the user's, or None for the package's lists alone. A list is read
    when it is first asked for, and then kept. Raises LexiconError for one that
    is not as it must be.
    """

    def __init__(self, folder: str | None) -> None:
        self.folder = folder
        self._of: dict[tuple[str, str | None], frozenset[str]] = {}

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of lexicon `name` ("cues" for cues.csv), as dicts of text."""
        return files.rows(name, self.folder)

    def of(self, name: str, kind: str | None = None) -> frozenset[str]:
        """The words of lexicon `name` whose kind is `kind`; all of them if None."""
        key = name, kind
        known = self._of.get(key)
        if known is None:
            known = self._of[key] = files.words(name, kind, self.folder)
        return known

    @cached_property
    def people(self) -> dict[str, tuple[str, str]]:
        """Nouns that wars count, as lemma to (kind, status); kinds as people.csv lists them."""
        return {row["word"]: (row["kind"], row["status"]) for row in self.rows("people")}

    @cached_property
    def demonyms(self) -> dict[str, str]:
        """Names of peoples, with their country."""
        return files.column("demonyms", "word", "country", self.folder)

    @cached_property
    def events(self) -> dict[str, str]:
        """Words for events of war, as lemma to kind."""
        return files.column("events", "word", "kind", self.folder)

    @cached_property
    def outcomes(self) -> outcomes.Lexicon:
        """The words that say what happened to people, by kind."""
        return outcomes.read(self.rows("outcomes"))

    @cached_property
    def stances(self) -> stances.Stances:
        """The words that state positions: frames, classes, themes."""
        return stances.read(self)

    @cached_property
    def acts(self) -> acts.Acts:
        """Classes of acts, of judgements and of those who act."""
        return acts.read(self)

    @cached_property
    def answers(self) -> answers.Table:
        """The table of answers: which stance the answers of a clause make."""
        return answers.read(self)

    @cached_property
    def towards(self) -> towards.Towards:
        """The roles that are asked for a stance's counterparty, in order."""
        return towards.read(self)

    @cached_property
    def own_actors(self) -> tuple[user_actors.Row, ...]:
        """The user's own actors (actors.csv)."""
        return user_actors.read(self.folder)

    @cached_property
    def names(self) -> actor_names.Lexicon:
        """Names of states, bodies and groups, titles, and the nouns that head them."""
        return actor_names.Lexicon(self)


@lru_cache(maxsize=4)
def words_of(folder: str | None) -> Words:
    """The Words of a folder, the same object each time, so that each list is read once."""
    return Words(folder)
