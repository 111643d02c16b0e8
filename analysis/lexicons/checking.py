"""Is a user's folder of word lists as it must be, and which lists does it replace?"""

from __future__ import annotations

from pathlib import Path

from analysis.lexicons import user_actors
from analysis.lexicons.files import LexiconError, names, rows


def check(folder: str) -> list[str]:
    """The names of the lexicons that a user's folder replaces, and "actors" where it has actors.csv (see `roster`), sorted.

    Raises LexiconError where there is no such folder, it has none, one has a
    name that is no lexicon's, or one is not as it must be.
    """
    if not Path(folder).is_dir():
        raise LexiconError(f"{folder}: no such folder of lexicons; check the spelling")
    own = sorted(path.stem for path in Path(folder).glob("*.csv"))
    if not own:
        raise LexiconError(f"{folder}: holds no .csv lexicon; name them as the package does: {', '.join(names())}")
    for name in own:
        if name == "actors":  # a user's alone: the package has none
            user_actors.read(folder)
            continue
        if name not in names():
            raise LexiconError(f"{Path(folder) / name}.csv: no lexicon has this name; there are {', '.join(names())}")
        rows(name, folder)
    return own
