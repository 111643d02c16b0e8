"""Towards whom may a stance be held? The roles that are asked for its counterparty, in order: the rows of towards.csv."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.lexicons.files import LexiconError

if TYPE_CHECKING:
    from analysis.lexicons.words import Words

PREPOSITIONS = ("with", "to", "on", "from", "of", "for", "at", "before", "against")
ROLES = frozenset(
    {
        "party",
        "thing",
        "doer",
        "owner",
        "helped",
        "affected",
        "condition",
        "joint",
        "mutual",
        "earlier",
        "on object",
        *PREPOSITIONS,
    }
)


@dataclass(frozen=True, slots=True)
class Towards:
    """The roles in their order, by stance and what states it ("" for any other)."""

    rows: dict[tuple[str, str], tuple[str, ...]]

    def roles(self, stance: str, *of: str) -> tuple[str, ...]:
        """The roles asked for the counterparty of a stance; of: what states it, by the names that the column has, the likeliest first."""
        return next((row for name in (*of, "") if (row := self.rows.get((stance, name)))), ())


def read(words: Words) -> Towards:
    """The rows of towards.csv. Raises LexiconError where the file is missing or names a role that there is not."""
    table = {(row["stance"], row["of"]): tuple(row["roles"].split("|")) for row in words.rows("towards")}
    unknown = sorted({role for roles in table.values() for role in roles} - ROLES)
    if unknown:
        raise LexiconError(
            f"lexicon towards.csv: no role is called {', '.join(unknown)}; there are {', '.join(sorted(ROLES))}"
        )
    return Towards(table)
