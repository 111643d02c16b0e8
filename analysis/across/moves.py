"""How positions move over many reports: each actor's stances on each issue by the day they were reported.

A stance is what one report says an actor held then, never a verdict on where
it stands now. Actors are joined over reports by `across`; a person and the
body it speaks for stay two, with the body beside the person.
"""

from __future__ import annotations

import re

import pandas as pd

from analysis.across.same_actors import join_actors

Tables = dict[str, pd.DataFrame]
_WHOSE = re.compile(r"^(?:the|its|his|her|their|our|my|a|an)\s+|^\S+['’]s?\s+(?=[a-z])", re.IGNORECASE)
COLUMNS = (
    *("who", "side", "theme", "published", "stance", "sign", "modality", "issue", "condition", "reported_by"),
    *("moved", "report_id", "position_id"),
)


def moves(tables: Tables, lexicons: str | None = None) -> pd.DataFrame:
    """The positions as moves: the columns of COLUMNS, by actor, theme and day of publication.

    `stance` is in words ("not accept"), `sign` 1 for, -1 against, 0 neither
    (a demand, a proposal), `side` the body that a person speaks for where its
    report says so, `moved` whether the stance is another than the actor's last
    one on that theme. Positions without a date come last in their row and
    never count as moves.
    """
    joined = join_actors(tables, lexicons)
    names = dict(zip(joined["actor_id"], joined["name"], strict=True))
    sides = {
        actor: names[body]
        for actor, body in zip(tables["actors"]["actor_id"], tables["actors"]["affiliation"], strict=True)
        if not pd.isna(body)
    }
    by_name = {names[actor]: side for actor, side in sorted(sides.items(), reverse=True)}
    published = dict(zip(tables["reports"]["report_id"], tables["reports"]["date"], strict=True))
    rows = []
    for row in tables["positions"].to_dict("records"):
        known = not pd.isna(row["actor_id"])
        who = names[row["actor_id"]] if known else _WHOSE.sub("", str(row["actor"]))
        resolved = row["issue_resolved"]
        rows.append(
            {
                "who": who,
                "side": sides.get(row["actor_id"], by_name.get(who)) if known else None,
                "theme": row["theme"],
                "published": published[row["report_id"]],
                "stance": f"not {row['stance']}" if row["negated"] else row["stance"],
                "sign": row["polarity"],
                "modality": row["modality"],
                "issue": row["issue"] if pd.isna(resolved) else resolved,
                "condition": row["condition"],
                "reported_by": row["reported_by"],
                "report_id": row["report_id"],
                "position_id": row["position_id"],
            }
        )
    rows.sort(key=lambda r: (str(r["who"]).casefold(), r["theme"], "9" if pd.isna(r["published"]) else r["published"]))
    last: dict[tuple[str, str], tuple[str, str]] = {}
    for move in rows:
        key, held = (move["who"], move["theme"]), (move["stance"], move["modality"])
        dated = not pd.isna(move["published"])
        move["moved"] = dated and key in last and last[key] != held
        if dated:
            last[key] = held
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.astype({c: {"sign": "Int64", "moved": "boolean"}.get(c, "string") for c in COLUMNS})


def moved(moves: pd.DataFrame) -> pd.DataFrame:
    """All rows of the actors and themes on which a stance moves, in order; "other" is no one theme, and left out."""
    themed = moves[moves["theme"] != "other"]
    pairs = set(zip(*(themed.loc[themed["moved"].fillna(False), c] for c in ("who", "theme")), strict=True))
    held = [pair in pairs for pair in zip(moves["who"], moves["theme"], strict=True)]
    return moves[held].reset_index(drop=True)


def held(moves: pd.DataFrame) -> pd.DataFrame:
    """The rows that `moved` leaves out: actors and themes with one stance, or always the same."""
    kept = set(moved(moves)["position_id"])
    return moves[~moves["position_id"].isin(kept)].reset_index(drop=True)
