"""When are two names the same actor's, and how well are an actor's names gathered, by the rules that people mark by?

Articles and possessives before a name do not count, nor points and hyphens in
initials ("U.N.", "A-U"), nor a title or adjective before a name ("President
Salva Kiir"). A person is asked by proper names, the words for a role beside
them are free; bodies, groups and states by names and descriptions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

Gold = dict[str, Any]
Names = frozenset[str]

_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their)\s+|[’']s?$", re.IGNORECASE)
_INITIALS = re.compile(r"\b\w[.-]\w\b")
_DOTS = re.compile(r"(?<=\b\w)[.-](?=\w\b|\s|$)")
JOINTS = frozenset({"of", "in", "for", "from", "to", "on", "at", "and", "with", "by"})
FREE = frozenset({"place", "optional"})  # lists in the marks that are neither asked for nor counted as wrong


def plain(text: str) -> str:
    """A name as it is compared."""
    text = _ARTICLE.sub("", text.strip().replace("’", "'"))
    text = _DOTS.sub("", text) if _INITIALS.search(text) else text
    return re.sub(r"\s+", " ", text).casefold()


def within(one: str, other: str) -> bool:
    """Whether the words of one plain name stand in a row within the other's."""
    if not one or not other:
        return False
    one, other = f" {one} ", f" {other} "
    return one in other or other in one


def puts_before(longer: str, shorter: str) -> bool:
    """Whether the longer name only puts a title or adjective before the shorter: "president salva kiir", not "republic of congo"."""
    return longer.endswith(" " + shorter) and longer[: -len(shorter)].split()[-1] not in JOINTS


def ends_alike(one: str, other: str) -> bool:
    """Whether two plain names are the same, but for a title or adjective before one."""
    return one == other or puts_before(one, other) or puts_before(other, one)


def shortest(names: Iterable[str]) -> Names:
    """Names less those that only put a title or adjective before another of them."""
    kept = {name for name in names if name}
    return frozenset(name for name in kept if not any(puts_before(name, other) for other in kept))


def asked(kind: str, names: Sequence[str]) -> Names:
    """The names by which an actor is asked for; its first is the fullest."""
    words = set(plain(names[0]).split())
    return shortest(plain(name) for name in names if kind != "person" or words & set(plain(name).split()))


def shared(one: Names, other: Names, spare: Sequence[Names] = ()) -> float:
    """Twice the names in common over all names of both (phi4), 0 to 1; `spare` lists further names that are free where an actor has one of them."""
    extra = {n for names in spare if any(ends_alike(a, b) for a in one for b in names) for n in names if n not in one}
    left = {n for n in other if not any(ends_alike(n, e) for e in extra) or any(ends_alike(n, a) for a in one)}
    common = 0
    for name in sorted(one, key=lambda n: (-len(n), n)):
        match = next((m for m in sorted(left, key=lambda m: (m != name, -len(m), m)) if ends_alike(name, m)), None)
        if match is not None:
            left.discard(match)
            common += 1
    whole = len(one) + common + len(left)
    return 2 * common / whole if whole else 0.0
