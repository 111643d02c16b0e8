"""Which functions have more than 40 branches?

Every if, for, while, except, conditional expression and comprehension's if is
one, and so is each operand of "and" and "or" beyond the first.
`python -m tests.long_functions` writes tests/gold/long_functions.csv anew where
it got shorter, and refuses where it grew (`--new` writes it all the same).
"""

from __future__ import annotations

import argparse
import ast
import csv
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LISTED = ROOT / "tests" / "gold" / "long_functions.csv"
MOST = 40
Functions = dict[tuple[str, str], int]  # (module, function) to branches


def branches(function: ast.AST) -> int:
    """The branches of a function, with those of functions within it."""
    one = (ast.If, ast.For, ast.While, ast.IfExp, ast.ExceptHandler)
    count = 0
    for node in ast.walk(function):
        if isinstance(node, one):
            count += 1
        elif isinstance(node, ast.comprehension):
            count += len(node.ifs)
        elif isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
    return count


def of_module(source: str) -> dict[str, int]:
    """The functions of a module that have more than MOST branches, by name, methods after their class's."""
    found: dict[str, int] = {}

    def look(node: ast.AST, within: str) -> None:
        for inner in ast.iter_child_nodes(node):
            if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                name = f"{within}.{inner.name}".lstrip(".")
                if not isinstance(inner, ast.ClassDef) and branches(inner) > MOST:
                    found[name] = branches(inner)
                look(inner, name)

    look(ast.parse(source), "")
    return found


def now() -> Functions:
    """The long functions of the package, in the order of its modules."""
    return {
        (path.relative_to(ROOT / "analysis").as_posix(), name): count
        for path in sorted((ROOT / "analysis").rglob("*.py"))
        for name, count in of_module(path.read_text(encoding="utf-8")).items()
    }


def listed() -> Functions:
    """The long functions that tests/gold/long_functions.csv lists."""
    with LISTED.open(encoding="utf-8", newline="") as lines:
        return {(row["module"], row["function"]): int(row["branches"]) for row in csv.DictReader(lines)}


def grown(before: Functions, after: Functions) -> list[str]:
    """What is new in `after` or has more branches than in `before`, as lines to read."""
    return [
        f"analysis/{module}: {name}: {count} branches, listed {before.get((module, name), 0)}"
        for (module, name), count in after.items()
        if count > before.get((module, name), 0)
    ]


def main() -> int:
    """Writes the list anew; the exit code is 1, and nothing is written, where it would grow."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--new", action="store_true", help="write the list even where it grew")
    asked = parser.parse_args()
    after = now()
    more = grown(listed(), after) if LISTED.exists() else []
    if more and not asked.new:
        print(f"A function of more than {MOST} branches is several questions:", *more, sep="\n")
        return 1
    with LISTED.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("module", "function", "branches"))
        writer.writerows((*key, count) for key, count in after.items())
    print(f"{len(after)} functions of more than {MOST} branches")
    return 0


if __name__ == "__main__":
    sys.exit(main())
