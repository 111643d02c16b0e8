"""Which questions were asked: each call of the modules below one folder, what it was asked of, its answer and the line that gave it."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from analysis.explaining.sources import Function, function
from analysis.parsing.tokens import Doc, Span, Token
from analysis.rules import Rule

LONGEST = 60  # characters of a value
NOT_QUESTIONS = frozenset({"__init__", "__post_init__", "__eq__", "__hash__"})


@dataclass(slots=True, eq=False)
class Call:
    """One question asked: of what, its answer, and the line that gave it.

    name: the function's, or the rule's where it is a rule that is asked.
    asked: its arguments in short. answer: its answer in short. yes: whether
    that is one. values: the answer itself; several of a generator.
    """

    code: CodeType
    about: Function
    name: str
    asked: str
    answer: str = "no"
    yes: bool = False
    values: list[Any] = field(default_factory=list)
    line: int = 0
    inner: list[Call] = field(default_factory=list)
    read: bool = False

    @property
    def key(self) -> tuple[CodeType, str, str, str]:
        """What makes it the same question with the same answer."""
        return self.code, self.name, self.asked, self.answer


class Listener:
    """The calls of the modules below `folder`, as trees, while it is entered (`sys.settrace`)."""

    def __init__(self, folder: Path, text: str) -> None:
        self.below, self.text, self.folded = f"{folder}/", text, text.casefold()
        self.roots: list[Call] = []
        self.open: list[Call | None] = []
        self.paused: dict[FrameType, Call | None] = {}

    def __enter__(self) -> Listener:
        self.before = sys.gettrace()
        sys.settrace(self._called)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self.before)
        self.paused.clear()

    def _called(self, frame: FrameType, event: str, _: Any) -> Any:
        code = frame.f_code
        if event != "call" or not code.co_filename.startswith(self.below) or code.co_name.startswith("<"):
            return None
        if frame in self.paused:
            call = self.paused.pop(frame)
        else:
            call = self._new(frame)
            outer = next((c for c in reversed(self.open) if c is not None), None)
            if call is not None:
                (self.roots if outer is None else outer.inner).append(call)
        self.open.append(call)
        frame.f_trace_lines = False
        return self._answered

    def _new(self, frame: FrameType) -> Call | None:
        code, about = frame.f_code, function(frame.f_code)
        if about.lookup or code.co_name in NOT_QUESTIONS:
            return None
        given = {
            n: frame.f_locals[n] for n in code.co_varnames[: code.co_argcount] if n in frame.f_locals and n != "self"
        }
        asked = (name if value is True else short(value, self.text) for name, value in given.items())
        rule = frame.f_locals.get("self")
        name = rule.id if isinstance(rule, Rule) else code.co_name
        return Call(code, about, name, _cut(", ".join(a for a in asked if a), 2 * LONGEST))

    def _answered(self, frame: FrameType, event: str, value: Any) -> Any:
        if event != "return":
            return self._answered
        call = self.open.pop()
        if frame.f_code.co_flags & inspect.CO_GENERATOR:
            self.paused[frame] = call  # it may go on; its end is an answer of None
            if call is not None and (value is not None or not call.values):
                call.values += [] if value is None else [value]
                self._keep(call, frame.f_lineno, call.values)
        elif call is not None:
            call.values = [value]
            self._keep(call, frame.f_lineno, value)
        return self._answered

    def _keep(self, call: Call, line: int, value: Any) -> None:
        call.line, call.yes, call.answer = line, is_yes(value), short(value, self.text, True)
        call.inner = [c for c in call.inner if not c.read]
        call.read = not call.inner and is_reading(value, self.folded)


def everything(calls: Iterable[Call]) -> Iterator[Call]:
    """All calls of some trees, each before those within it."""
    for call in calls:
        yield call
        yield from everything(call.inner)


def is_yes(value: Any) -> bool:
    """Whether an answer is one: neither None nor False, nor empty."""
    return (
        value is not None and value is not False and (not isinstance(value, str | list | tuple | dict) or bool(value))
    )


def is_reading(value: Any, folded: str) -> bool:
    """Whether an answer is words of the text, case-folded in `folded`, or places in it, and so decides nothing."""
    if isinstance(value, list | tuple):
        return bool(value) and all(is_reading(v, folded) for v in value)
    if isinstance(value, str):
        return bool(value) and value.casefold() in folded
    return isinstance(value, int) and not isinstance(value, bool)


def short(value: Any, text: str, answer: bool = False) -> str:
    """A value in a few words; "" for an argument that every question has, such as the Doc and the word lists.

    text: the parsed text, in which spans of records count characters.
    """
    if value is None or isinstance(value, bool):
        return ("yes" if value else "no") if answer else ""
    if isinstance(value, Token | Span):
        return f'"{_cut(value.text)}"'
    if isinstance(value, int | float | str | Decimal):
        return _cut(f"{value:g}" if isinstance(value, float | Decimal) else repr(value) if answer else str(value))
    if isinstance(value, frozenset | set):
        return _several(sorted(value, key=str), text, answer)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return _named(value, text) if answer or not any(isinstance(v, Doc) for v in value) else ""
    if isinstance(value, list | tuple):
        return _several(list(value), text, answer)
    if isinstance(value, (Doc, type)) or not is_dataclass(value):
        return type(value).__name__ if answer and not isinstance(value, dict) else ""
    told = [
        _part(getattr(value, f.name, None), text, type(value).__module__ == "analysis.records") for f in fields(value)
    ]
    said = " ".join(dict.fromkeys(t for t in told if t))
    return f"{type(value).__name__}({_cut(said)})" if said or answer else ""


def _part(value: Any, text: str, of_text: bool) -> str:
    """A field of a dataclass; `of_text`: its pairs are spans of the text."""
    if of_text and isinstance(value, tuple) and len(value) == 2 and all(isinstance(v, int) for v in value):
        return f'"{_cut(text[slice(*value)])}"'
    if isinstance(value, tuple) and 0 < len(value) <= 3 and all(isinstance(v, str) for v in value):
        return " ".join(value)
    return short(value, text) if isinstance(value, Token | str | float | int | Decimal) else ""


def _named(value: Any, text: str) -> str:
    """A tuple with names: those of its parts that say something, each with its name."""
    told = ((name, getattr(value, name)) for name in value._fields)
    return f"({', '.join(f'{name} {short(v, text, True)}' for name, v in told if is_yes(v))})"


def _several(values: list[Any], text: str, answer: bool) -> str:
    if not values:
        return "none" if answer else ""
    if not answer and all(isinstance(v, int) for v in values):
        return ""  # places of tokens
    if len(values) > 3 and all(isinstance(v, str) for v in values):
        return f"{len(values)} words" if answer else ""  # the words of a text or list
    more = ", ..." if len(values) > 4 else ""
    return f"({', '.join(short(v, text, True) for v in values[:4])}{more})"


def _cut(text: str, longest: int = LONGEST) -> str:
    return text if len(text) <= longest else f"{text[: longest - 4]} ..."
