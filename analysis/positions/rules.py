"""Which rules find positions? The rows of the table of answers, then one rule for each pattern of frames.

A position's `rule_id` is the id of its row in answers.csv, or its frame in
stances.csv: part of speech, word and steps ("verb reject object"), which
`rule_of` leads to the frame's pattern ("verb object"). Which preposition a word
has before its issue is a fact of the word, not a rule: "insist on" and "balk
at" are one pattern, "verb prep".
"""

from __future__ import annotations

from analysis.lexicons import files
from analysis.lexicons.answers import QUESTIONS
from analysis.rules import Rule, by_id

_HOME = "analysis/lexicons"
# What may follow a word in a frame, beside prepositions.
_FORMS = frozenset({
    "word", "object", "pobj", "inf", "that", "gerund", "bare", "appositive", "drawn", "held", "listed", "made", "role",
    "source", "urged", "accord", "naming", "talks",
})  # fmt: skip


def _lines(name: str) -> list[int]:
    """The line in the file of each row of a lexicon."""
    text = (files.HERE / f"{name}.csv").read_text(encoding="utf-8").split("\n")
    told = [number for number, line in enumerate(text, 1) if line.strip() and not line.startswith("#")]
    return told[1:]  # less the header


def _answers() -> list[Rule]:
    made = []
    for row, line in zip(files.rows("answers"), _lines("answers"), strict=True):
        if not row["stance"]:
            continue
        needs = "; ".join(
            f"{question}: {row[question]}" for question in QUESTIONS if row[question] and question != "act"
        )
        words = f"acts: {row['act']}" if row["act"] else ""
        made.append(Rule(row["id"], row["stance"], words, needs, row["example"], f"{_HOME}/answers.csv:{line}"))
    return made


def _patterns() -> tuple[list[Rule], dict[str, str]]:
    """The rules of the patterns, and the id of that of each kind of word with what follows it ("verb on": "verb prep")."""
    made: dict[str, Rule] = {}
    names: dict[str, str] = {}
    for row, line in zip(files.rows("frame_patterns"), _lines("frame_patterns"), strict=True):
        steps = ">".join(step if step in _FORMS else "prep" for step in row["frame"].split(">") if step)
        name = names[f"{row['kind']} {row['frame']}".strip()] = f"{row['kind']} {steps}".strip()
        needs = f"what follows: {steps}" if steps else "a predicate left out, as the one before it"
        place = f"{_HOME}/frame_patterns.csv:{line}"
        rule = Rule(name, "the stance of the frame", f"stances: {row['kind']}", needs, row["example"], place)
        made.setdefault(name, rule)
    return list(made.values()), names


_OF_FRAMES, _NAMES = _patterns()
RULES: tuple[Rule, ...] = (*_answers(), *_OF_FRAMES)
_BY_ID = by_id(RULES)


def rule_of(rule_id: str) -> Rule:
    """The rule that a position's `rule_id` names. Raises KeyError for an id that no rule has."""
    if rule_id in _BY_ID:
        return _BY_ID[rule_id]
    kind, _, frame = rule_id.partition(" ")
    steps = frame.partition(" ")[2]
    if kind == "echo":
        return _BY_ID["echo"]
    return _BY_ID[_NAMES[f"{kind} word>{steps.partition('>')[2]}" if kind == "idiom" else f"{kind} {steps}"]]
