"""What a position is made of: the stances, their frames, polarity and PLOVER class.

The frames are data (lexicons/stances.csv): a word, its part of speech, what
follows it and the stance it then states. PLOVER classes follow the PLOVER
event ontology (github.com/openeventdata/PLOVER).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analysis.lexicons import files

if TYPE_CHECKING:
    from analysis.lexicons.words import Words

POLARITY = {
    "accept": 1, "concede": 1, "support": 1, "offer": 1, "promise": 1,
    "reject": -1, "disapprove": -1, "accuse": -1, "threaten": -1, "deny": -1,
    "demand": 0, "request": 0, "propose": 0, "mediate": 0, "negotiate": 0,
}  # fmt: skip
PLOVER = {
    "demand": "REQUEST", "request": "REQUEST", "propose": "AGREE", "offer": "AGREE", "promise": "AGREE",
    "accept": "AGREE", "concede": "CONCEDE", "reject": "REJECT", "support": "SUPPORT", "disapprove": "ACCUSE",
    "accuse": "ACCUSE", "threaten": "THREATEN", "mediate": "CONSULT", "negotiate": "CONSULT",
}  # fmt: skip
# Stances that undertake something: on a condition, they hold only if it is met.
COMMISSIVE = frozenset({"accept", "concede", "offer", "promise", "threaten"})
MISSIONS = frozenset({"effort", "mission", "bid", "attempt", "drive"})  # of mediation
CLASSES = (
    "carrier", "causing", "causing into", "expected", "failing", "light", "negative", "generic", "event", "encounter", "drawing", "cooperate", "stopping", "hostile", "dropping", "untrue", "verdict", "everyday", "body", "charge", "condition", "judicial", "measure", "accord", "holder", "civil", "reticent",
    "quantity", "reprisal", "bargaining", "elsewhere", "closing", "wish", "go-between", "urging", "wrong", "asking", "denying", "defending", "sport", "sought", "scourge", "awaiting", "document", "part", "assuring", "plea", "letting", "proving", "imposing", "silent_e", "fiction", "fellow", "issuing", "comforting", "guessing", "coming", "duty", "convened", "doubting", "repeating", "unsure", "trusting", "backing", "hearsay", "unlikely", "sure", "rash", "factive", "pondered", "desired", "refusing", "nobody", "everybody", "refuting", "unreal", "faint", "ending", "hinging", "firm", "rank", "ranking", "picturing", "trying", "coming_about", "retracting", "told", "feigned", "untruly", "whoever", "played",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """One use of a word: `steps` are what follows it, the last of them the issue."""

    word: str
    steps: tuple[str, ...]
    stance: str
    need: str  # what must bear on negotiation or conflict: issue, holder, sentence, position

    @property
    def rule_id(self) -> str:
        """The frame's name in the tables, such as "verb reject object"."""
        return f"{self.word} {'>'.join(self.steps)}"

    @property
    def fixed(self) -> str:
        """The word that an idiom asks for among its verb's complements."""
        return self.steps[0].removeprefix("no_")


@dataclass(frozen=True, slots=True)
class Stances:
    """The lexicon: frames by (part of speech, lemma), word classes, and themes by lemma."""

    frames: dict[tuple[str, str], tuple[Frame, ...]]
    classes: dict[str, frozenset[str]]
    themes: dict[str, str]
    peoples: frozenset[str] = frozenset()  # words for many people: peoples, religions, demonyms
    stems: frozenset[str] = frozenset()  # the words of the frames, of "rule_out" the first part
    # the nouns that have a frame of their own: a demand, not "pressure on"
    held: frozenset[tuple[str, str]] = frozenset()
    # the words that idioms ask for, of each verb and of all
    fixed: dict[str, frozenset[str]] = field(default_factory=dict)
    all_fixed: frozenset[str] = frozenset()

    def is_bargained(self, lemma: str) -> bool:
        """Whether a noun names what is bargained over: a truce, talks, a proposal, a demand or a charge."""
        kinds = ("accord", "encounter", "generic", "bargaining", "charge", "plea")
        return ("noun", lemma) in self.held or any(lemma in self.classes[kind] for kind in kinds)

    def is_undertaking(self, lemma: str) -> bool:
        """Whether a noun names what one promises: a pledge, a commitment."""
        return any(frame.stance == "promise" for frame in self.frames.get(("noun", lemma), ()))

    def may_hold(self, lemma: str, word: str) -> bool:
        """Whether a word may have frames, asked before its readings are made."""
        if lemma in self.stems or word in self.stems or lemma in MISSIONS:
            return True
        return word.endswith("ing") and (word[:-3] in self.stems or f"{word[:-3]}e" in self.stems)


def _specific(frame: Frame) -> tuple[int, int, bool]:
    """Longer frames first, then clauses and prepositions before a bare object, "no objection" before "objection"."""
    last = frame.steps[-1]
    place = {"object": 1, "bare": 2, "drawn": -1, "appositive": -1}.get(last, 0)
    return -len(frame.steps), place, not frame.steps[0].startswith("no_")


def _parts(word: str) -> tuple[str, str]:
    """The parts of "rule_out" and "green-light" by which a token shows them: "rule", "light"."""
    stem = word.partition("_")[0]
    return stem, stem.rpartition("-")[2]


def _plurals(words: Words) -> Iterator[str]:
    for row in words.rows("demonyms"):
        yield from (f"{row['word']}s", row["word"])


def read(words: Words) -> Stances:
    """The lexicon of stances. Raises LexiconError where a file is missing."""
    frames: dict[tuple[str, str], list[Frame]] = {}
    people = frozenset(row["word"] for row in words.rows("people") if row["kind"] == "person")
    for row in words.rows("stances"):
        for word in row["word"].split("|") if row["stance"] else ():
            made = frames.setdefault((row["kind"], word), [])
            frames_of = (tuple(frame.split(">")) for frame in files.alternatives(row["frame"]))
            made += [Frame(word, steps, row["stance"], row["need"]) for steps in frames_of]
    fixed = {key[1]: frozenset(f.fixed for f in value) for key, value in frames.items() if key[0] == "idiom"}
    return Stances(
        {key: tuple(sorted(value, key=_specific)) for key, value in frames.items()},
        {name: words.of("stances", name) | (people if name == "civil" else frozenset()) for name in CLASSES},
        {row["word"]: row["theme"] for row in words.rows("themes")},
        frozenset(row["word"] for row in words.rows("peoples")) | frozenset(_plurals(words)),
        frozenset(part for key in frames for part in _parts(key[1])),
        frozenset(
            key for key, value in frames.items() if key[0] == "noun" and any(len(frame.steps) == 1 for frame in value)
        ),
        fixed,
        frozenset().union(*fixed.values()),
    )
