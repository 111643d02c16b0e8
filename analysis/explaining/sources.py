"""What does the code say of a call: the question, the comment on the line that answered, and whether it is one at all?"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType

ROOT = Path(__file__).parents[2]
LONGEST = 88  # characters of a question
CACHED = ("cache", "lru_cache", "cached_property")


@dataclass(frozen=True, slots=True)
class Function:
    """What a module's text says of one function.

    question: the first sentence of its docstring, or its name where it has none.
    step: it returns nothing, so it is a step and not a question.
    lookup: its answer is remembered: a list of words, and nothing asked of the sentence.
    """

    question: str
    step: bool
    lookup: bool


def relative(file: str) -> str:
    """A file's path below the project's root, or its name where it lies elsewhere."""
    path = Path(file)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def function(code: CodeType) -> Function:
    """What its module says of the function whose code this is."""
    known = _functions(code.co_filename).get(code.co_firstlineno)
    return known or Function(code.co_name.strip("_").replace("_", " "), False, False)


def line(file: str, number: int) -> str:
    """One line of a file, from 1, without the spaces around it; "" where there is none."""
    lines = _lines(file)
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""


def comment(file: str, number: int) -> str:
    """The comment at the end of a line or, of a line that returns, on a line of its own right above; "" for none."""
    said = line(file, number)
    beside = re.search(r"\s\s# (?!fmt|type|noqa)(.+)$", said)
    if beside:
        return beside[1]
    above = line(file, number - 1)
    return above[2:] if said.startswith("return") and above.startswith("# ") else ""


def stands_in_the_way(file: str, number: int, called: str) -> frozenset[str]:
    """The functions that the test of a line asks, where it came to `called` only because another answer was not to be had.

    In "return held(x) if is_unreal(x) else x" the answer would have been x, had
    `is_unreal` not stood in its way; that `held` found nothing is not why there
    is none. Empty for any other line.
    """
    for node in ast.walk(_parsed(file)):
        if isinstance(node, ast.IfExp) and node.lineno <= number <= (node.end_lineno or node.lineno):
            taken, other = (node.body, node.orelse) if called in _called(node.body) else (node.orelse, node.body)
            if called in _called(taken) and not isinstance(other, ast.Constant):
                return _called(node.test)
    return frozenset()


def _called(node: ast.expr) -> frozenset[str]:
    """The names of the functions that an expression calls."""
    calls = [n.func for n in ast.walk(node) if isinstance(n, ast.Call)]
    return frozenset(getattr(f, "attr", getattr(f, "id", "")) for f in calls)


@cache
def _parsed(file: str) -> ast.Module:
    return ast.parse("\n".join(_lines(file)))


@cache
def _lines(file: str) -> tuple[str, ...]:
    return tuple(Path(file).read_text(encoding="utf-8").splitlines())


@cache
def _functions(file: str) -> dict[int, Function]:
    """The functions of a module by the line at which each begins, decorators too."""
    found = {}
    for node in ast.walk(_parsed(file)):
        if isinstance(node, ast.FunctionDef):
            names = {getattr(d.func if isinstance(d, ast.Call) else d, "id", "") for d in node.decorator_list}
            first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
            step = isinstance(node.returns, ast.Constant) and node.returns.value is None
            found[first] = Function(_question(node), step, bool(names & set(CACHED)))
    return found


def _question(node: ast.FunctionDef) -> str:
    said = " ".join((ast.get_docstring(node) or "").split("\n\n")[0].split())
    first = re.split(r"(?<=[.?!])\s(?=[A-Z])", said, maxsplit=1)[0].rstrip(".")
    if len(first) > LONGEST:
        first = first[: first.rfind(" ", 0, LONGEST - 4)].rstrip(" ,;:(") + " ..."
    return first or node.name.strip("_").replace("_", " ")
