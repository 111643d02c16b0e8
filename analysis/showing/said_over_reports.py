"""What is said in short over many reports, a function a sentence: tolls, disputes, stances that changed."""

from __future__ import annotations

import pandas as pd

from analysis.showing.sentences_made import (
    MOST,
    Piece,
    Sentence,
    between,
    counted,
    given,
    joined,
    opening,
)


def last_totals(totals: pd.DataFrame, outcome: str = "killed") -> Sentence | None:
    """The last running total that each source gave of one outcome; `totals` as `across.tolls.totals` makes them."""
    own = totals[(totals["outcome"] == outcome) & totals["source_name"].notna()]
    if own.empty:
        return None
    last = own.groupby("source_name", sort=False).tail(1).sort_values("published", ascending=False, kind="stable")
    parts = [
        Piece(f"{row['count']} by {row['source_name']} ({row['published']})", row["figure_id"])
        for row in last.head(MOST).to_dict("records")
    ]
    apart = " They may count different people." if len(parts) > 1 else ""
    return (Piece(f"{opening(outcome)} so far, as each source last gave it: "), *between(parts), Piece(f".{apart}"))


def disputes(sides: pd.DataFrame) -> Sentence | None:
    """On how many counts sources disagree; `sides` as `across.incidents.side_by_side` makes them."""
    own = sides[sides["disagree"].fillna(False).astype(bool)]
    if own.empty:
        return None
    incidents = own["incident_id"].nunique()
    first = own.iloc[0]
    where = ", ".join(str(first[c]) for c in ("place", "date_from") if given(first[c]))
    least = f", such as {first['outcome']} at {where}" if where else ""
    return (Piece(f"Sources disagree on {counted(len(own), 'count')} of {counted(incidents, 'incident')}{least}."),)


def moved_stances(moved: pd.DataFrame) -> Sentence | None:
    """Whose stances on a theme changed; `moved` as `across.moves.moved` makes them."""
    if moved.empty:
        return None
    who = list(dict.fromkeys(moved["who"].dropna()))
    named = who if len(who) <= MOST + 1 else [*who[:MOST], f"{len(who) - MOST} others"]
    return (Piece(f"Changed their stances: {joined(named)}."),)
