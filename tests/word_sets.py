"""Which English words do the rules hold in Python, where no user can change them?

A set, tuple or list literal of three or more lower-case words in a module of
rules is listed in tests/gold/word_sets.csv, with how many words it has. Words
are data and belong in analysis/lexicons/; the list may only shrink.
`python -m tests.word_sets` writes it anew where it shrank, and refuses where
it grew (`--new` writes it all the same: after modules were moved).

Not counted: names that the code gives things, which are no words of a report
(labels of the parser, values of a column, kinds of a lexicon).
"""

from __future__ import annotations

import argparse
import ast
import csv
import re
import sys
from functools import cache
from pathlib import Path

from spacy.glossary import GLOSSARY

from analysis.lexicons.files import CLASSES, names, rows
from analysis.lexicons.stances import CLASSES as STANCE_CLASSES
from analysis.tables.schema import ALLOWED

ROOT = Path(__file__).parent.parent
LISTED = ROOT / "tests" / "gold" / "word_sets.csv"
FOLDERS = ("actors", "statements", "figures", "positions", "parsing", "text")
HEADER = ("module", "within", "sets", "words")
FEWEST = 3
WORD = re.compile(r"[a-z]+(?:[ '’-][a-z]+)*")
Sets = dict[tuple[str, str], tuple[int, int]]  # (module, the name or function that holds them): sets, words


@cache
def names_of_things() -> frozenset[str]:
    """Strings that the code gives things as names: they are compared with no word of a report."""
    given = {str(value) for values in ALLOWED.values() for value in values} | set(GLOSSARY) | set(STANCE_CLASSES)
    for lexicon in names():
        for row in rows(lexicon):
            given.update(value for column, value in row.items() if column in CLASSES)
            given.update(row.get("frame", "").replace(">", " ").split())
    return frozenset(given)


def words_in(node: ast.AST) -> list[str]:
    """The English words of a literal: of a set, tuple, list, or of a text that is split into one."""
    if isinstance(node, ast.Set | ast.Tuple | ast.List):
        texts = [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        value = getattr(node.func.value, "value", None)
        texts = value.split() if isinstance(value, str) else []
    else:
        return []
    return [text for text in texts if WORD.fullmatch(text) and text not in names_of_things()]


def of_module(source: str) -> dict[str, tuple[int, int]]:
    """By the name that holds them, or the function in which they stand: how many sets of words, and words in them."""
    found: dict[str, tuple[int, int]] = {}

    def look(node: ast.AST, within: str) -> None:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            within = f"{within}.{node.name}".lstrip(".")
        elif isinstance(node, ast.Assign | ast.AnnAssign) and not within:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            within = target.id if isinstance(target, ast.Name) else within
        words = [] if within.endswith("__slots__") else words_in(node)
        if len(words) >= FEWEST:
            sets, many = found.get(within, (0, 0))
            found[within] = sets + 1, many + len(words)
        for inner in ast.iter_child_nodes(node):
            look(inner, within)

    look(ast.parse(source), "")
    return found


def now() -> Sets:
    """The sets of words that the rule modules hold, in the order of the modules."""
    found: Sets = {}
    for folder in FOLDERS:
        for path in sorted((ROOT / "analysis" / folder).rglob("*.py")):
            module = path.relative_to(ROOT / "analysis").as_posix()
            for within, counts in of_module(path.read_text(encoding="utf-8")).items():
                found[module, within] = counts
    return found


def listed() -> Sets:
    """The sets of words that tests/gold/word_sets.csv lists."""
    with LISTED.open(encoding="utf-8", newline="") as lines:
        return {(r["module"], r["within"]): (int(r["sets"]), int(r["words"])) for r in csv.DictReader(lines)}


def grown(before: Sets, after: Sets) -> list[str]:
    """What is new in `after`, or has more words or sets than in `before`, as lines to read."""
    lines = []
    for (module, within), (sets, words) in after.items():
        had = before.get((module, within), (0, 0))
        if words > had[1] or sets > had[0]:
            lines.append(f"analysis/{module}: {within or 'module'}: {words} words, listed {had[1]}")
    return lines


def main() -> int:
    """Writes the list anew; the exit code is 1, and nothing is written, where it would grow."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--new", action="store_true", help="write the list even where it grew")
    asked = parser.parse_args()
    after = now()
    more = grown(listed(), after) if LISTED.exists() else []
    if more and not asked.new:
        print("Words of a report belong in a CSV file of analysis/lexicons/:", *more, sep="\n")
        return 1
    with LISTED.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows((*key, *counts) for key, counts in after.items())
    print(f"{sum(s for s, _ in after.values())} sets of {sum(w for _, w in after.values())} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
