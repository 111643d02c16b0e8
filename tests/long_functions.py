"""Which functions have more than 40 branches?

Every if, for, while, except, conditional expression and comprehension's if is
one, and so is each operand of "and" and "or" beyond the first.
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
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
