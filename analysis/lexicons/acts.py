"""Which classes of acts does a word belong to? The lists of acts.csv, by word and by class."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.lexicons import files

if TYPE_CHECKING:
    from analysis.lexicons.words import Words

# Classes of what is said with "be": "welcome" is good of a step, and no act.
PREDICATES = frozenset(
    {
        "bad",
        "good",
        "feelbad",
        "feelgood",
        "committed",
        "vital",
        "earnest",
        "step",
        "great",
        "untrue",
        "shut",
        "true",
        "involved",
        "dependent",
        "disbelieved",
        "believable",
        "duty",
        "onus",
        "respite",
        "aims",
        "isdead",
        "declared_over",
        "isspent",
        "isunderway",
        "blame_noun",
        "first_noun",
        "first_word",
        "resting",
        "planned_thing",
        "aspect",
        "given_class",
    }
)
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Acts:
    """The classes of acts: a verb's by its name ("attack", "pull_out", "lay>siege"), a noun's by its lemma."""

    verbs: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    cues: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]  # by class, "n:deed" for a class of nouns
    stems: dict[str, frozenset[str]]  # of a lemma, the classes it may have with any particle

    def of(self, kind: str) -> frozenset[str]:
        """The words of a class."""
        return self.words.get(kind, _NONE)

    def classes(self, names: Iterable[str]) -> set[str]:
        """The classes of a verb known by these names."""
        return {kind for name in names for kind in self.verbs.get(name, _NONE)} - PREDICATES

    def noun(self, lemma: str) -> frozenset[str]:
        """The classes of a noun."""
        return self.nouns.get(lemma, _NONE)


def read(words: Words) -> Acts:
    """The classes of acts.csv. Raises LexiconError where the file is missing."""
    by_class: dict[str, set[str]] = {}
    for row in words.rows("acts"):
        by_class.setdefault(row["kind"], set()).update(files.alternatives(row["word"]))
    split: dict[str, dict[str, set[str]]] = {"": {}, "n": {}, "cue": {}}
    for kind, members in by_class.items():
        part, _, name = kind.rpartition(":")
        for word in members:
            split[part].setdefault(word, set()).add(name)
    verbs, nouns, cues = ({w: frozenset(k) for w, k in split[part].items()} for part in ("", "n", "cue"))
    stems: dict[str, set[str]] = {}
    for word, kinds in verbs.items():
        stems.setdefault(word.partition(">")[0].partition("_")[0], set()).update(kinds)
    return Acts(
        verbs,
        nouns,
        cues,
        {kind: frozenset(members) for kind, members in by_class.items()},
        {w: frozenset(k) for w, k in stems.items()},
    )
