"""Which towns have a name?

Towns are GeoNames' of at least SMALLEST people (CC BY 4.0), by all their
spellings that begin with a Latin letter or a digit; the states of the USA are
GeoNames' too. They lie beside this module: `towns.txt` has one town a line,
the largest first, every line of one length; `town_names.txt` has one name a
line, as `key` makes it, in order, with the numbers of its towns' lines. A name
is looked up by halving, so that no list is built and no more is read than a
few lines. `tests/towns_files.py` made the files, and a test holds them to
GeoNames' list.
"""

from __future__ import annotations

import mmap
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from analysis.lexicons.actor_names import ARTICLES

SMALLEST = 15_000  # people: the smallest towns in the list
HERE = Path(__file__).parent
TOWNS, NAMES, STATES = HERE / "towns.txt", HERE / "town_names.txt", HERE / "states_of_usa.txt"
WIDTH = 40  # bytes of a line of TOWNS, with its end
MOST = 10_000  # names remembered
_MARKS = str.maketrans("", "", "'’‘`ʿʾʻʼ")


class Town(NamedTuple):
    """One town of the list; `part` is the state or province, by GeoNames' code."""

    country: str
    latitude: float
    longitude: float
    population: int
    part: str


def key(name: str) -> str:
    """A name as it is compared: small letters, no diacritics, apostrophes, hyphens or article."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = name.casefold().translate(_MARKS).replace("-", " ").strip()
    for article in ARTICLES:
        if plain.startswith(article) and len(plain) > len(article) + 1:
            plain = plain[len(article) :]
    return plain


@lru_cache(maxsize=MOST)
def towns(name: str) -> tuple[Town, ...]:
    """The towns of a name given as its `key`, the largest first."""
    return tuple(_town(int(number)) for number in _numbers(name.encode()).split())


def _numbers(name: bytes) -> bytes:
    """What stands beside a name in NAMES; nothing where it is not there."""
    names = _open(NAMES)
    low, high = 0, len(names)  # both where a line begins
    while low < high:
        start = names.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = names.find(b"\n", start)
        here, _, numbers = names[start:end].partition(b"\t")
        if here == name:
            return numbers
        low, high = (end + 1, high) if here < name else (low, start)
    return b""


def _town(number: int) -> Town:
    country, latitude, longitude, population, part = (
        _open(TOWNS)[number * WIDTH : (number + 1) * WIDTH].decode("ascii").split(",")
    )
    return Town(country, float(latitude), float(longitude), int(population), part.strip())


@cache
def _open(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def states_of_usa() -> dict[str, str]:
    """The states of the USA: name to GeoNames' code."""
    lines = STATES.read_text(encoding="utf-8").splitlines()
    return {name: code for name, _, code in (line.partition("\t") for line in lines)}
