"""What is said in short over many reports, a function a sentence: tolls, disputes, stances that changed."""

from __future__ import annotations

import pandas as pd

from analysis.showing.sentences_made import (
    MOST,
    Piece,
    Row,
    Sentence,
    between,
    counted,
    given,
    joined,
    opening,
    with_article,
)


def last_totals(totals: pd.DataFrame, outcome: str = "killed") -> Sentence | None:
    """The last running total that each source gave of one outcome; `totals` as `across.tolls.totals` makes them.

    Those that count from another day than the toll ("since the truce began")
    are none of it. A total of a report with a date goes before one without.
    """
    own = totals[(totals["outcome"] == outcome) & totals["source_name"].notna()]
    if "other_start" in own:
        own = own[~own["other_start"].fillna(False)]
    if own.empty:
        return None
    own = own.sort_values("published", na_position="first", kind="stable")
    last = own.groupby("source_name", sort=False).tail(1).sort_values("published", ascending=False, kind="stable")
    parts = [Piece(_total(row), row["figure_id"]) for row in last.head(MOST).to_dict("records")]
    rest = len(last) - len(parts)
    said = f"; {counted(rest, 'other source')} {'gives' if rest == 1 else 'give'} one too" if rest else ""
    apart = " They may count different people." if len(last) > 1 else ""
    return (
        Piece(f"{opening(outcome)} so far, as each source last gave it: "),
        *between(parts),
        Piece(f"{said}.{apart}"),
    )


def _total(row: Row) -> str:
    """A running total with whose it is, of when, and whom it counts as far as its report says."""
    written = str(row.get("source") or "").lower() == f"the {str(row['source_name']).lower()}"
    source = f"the {row['source_name']}" if written else with_article(str(row["source_name"]), "organization")
    told = [str(row["published"]) if given(row["published"]) else "no date"]
    told += [str(row["counted"])] if given(row.get("counted")) else []
    return f"{row['count']} by {source} ({', '.join(told)})"


def disputes(sides: pd.DataFrame) -> Sentence | None:
    """On how many counts sources disagree, and what each says of the one that most tell of; `sides` as `across.incidents.side_by_side` makes them."""
    own = sides[sides["disagree"].fillna(False).astype(bool)]
    if own.empty:
        return None
    incidents = own["incident_id"].nunique()
    told = [str(value) if given(value) else "" for value in own.get("told", [""] * len(own))]
    place = max(range(len(own)), key=lambda n: (told[n].count("; "), -n))
    first = own.iloc[place]
    where = ", ".join(str(first[c]) for c in ("place", "date_from") if given(first[c]))
    each = f" ({told[place]})" if told[place] else ""
    most = f"; the one that most sources count: people {first['outcome']}{f', {where}' if where else ''}{each}"
    if len(own) == 1:
        most = f": people {first['outcome']}{f', {where}' if where else ''}{each}"
    return (Piece(f"Sources disagree on {counted(len(own), 'count')} of {counted(incidents, 'incident')}{most}."),)


def moved_stances(moved: pd.DataFrame) -> Sentence | None:
    """Whose stances on a theme are told otherwise than before; `moved` as `across.moves.moved` makes them."""
    if moved.empty:
        return None
    themes: dict[str, list[str]] = {}
    for who, theme in zip(moved["who"], moved["theme"], strict=True):
        if given(who) and theme not in themes.setdefault(str(who), []):
            themes[str(who)].append(str(theme))
    told = [f"{with_article(who, 'organization')} on {joined(own)}" for who, own in list(themes.items())[:MOST]]
    rest = len(themes) - len(told)
    more = [f"{counted(rest, 'other actor')}"] if rest else []
    return (Piece(f"Reported with another stance than before: {'; '.join([*told, *more])}."),)
