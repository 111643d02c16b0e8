"""The words that say what happened to people: outcomes.csv, read once, by kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields

from analysis.lexicons.files import Row


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of outcomes.csv by kind, as lemma to outcome; `phrases` are verbs of several words by their first."""

    verb: dict[str, str] = field(default_factory=dict)
    state: dict[str, str] = field(default_factory=dict)
    noun: dict[str, str] = field(default_factory=dict)
    adjective: dict[str, str] = field(default_factory=dict)
    captive: dict[str, str] = field(default_factory=dict)
    captivity: dict[str, str] = field(default_factory=dict)
    body: dict[str, str] = field(default_factory=dict)
    toll: dict[str, str] = field(default_factory=dict)
    tally: dict[str, str] = field(default_factory=dict)
    fate: dict[str, str] = field(default_factory=dict)
    hurt: dict[str, str] = field(default_factory=dict)
    limb: dict[str, str] = field(default_factory=dict)
    care: dict[str, str] = field(default_factory=dict)
    hunger: dict[str, str] = field(default_factory=dict)
    home: dict[str, str] = field(default_factory=dict)
    counted: dict[str, str] = field(default_factory=dict)
    both: dict[str, str] = field(default_factory=dict)
    living: dict[str, str] = field(default_factory=dict)
    denial: dict[str, str] = field(default_factory=dict)
    false: dict[str, str] = field(default_factory=dict)
    course: dict[str, str] = field(default_factory=dict)
    factive: dict[str, str] = field(default_factory=dict)
    irrealis: dict[str, str] = field(default_factory=dict)
    accident: dict[str, str] = field(default_factory=dict)
    preventing: dict[str, str] = field(default_factory=dict)
    grave: dict[str, str] = field(default_factory=dict)
    refuge: dict[str, str] = field(default_factory=dict)
    condition: dict[str, str] = field(default_factory=dict)
    deadly: dict[str, str] = field(default_factory=dict)
    other: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, list[tuple[list[str], str, str]]] = field(default_factory=dict)


def read(rows: Iterable[Row]) -> Lexicon:
    """The outcomes lexicon of rows of outcomes.csv. Raises KeyError for a kind it does not know."""
    result = Lexicon()
    kinds = {f.name: getattr(result, f.name) for f in fields(result)}
    for row in rows:
        first, *rest = row["word"].split()
        if rest and row["kind"] in {"verb", "state", "other"}:
            result.phrases.setdefault(first, []).append((rest, row["kind"], row["outcome"]))
        else:
            kinds[row["kind"]][row["word"]] = row["outcome"]
    return result
