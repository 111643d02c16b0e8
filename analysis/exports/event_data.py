"""Incidents in the shapes that the field keeps them in: a UCDP GED event, an Airwars incident.

Each export says in `left_out` which of the form's own columns it does not
fill, and why: nothing is filled in that the reports do not say.

Forms: UCDP Georeferenced Event Dataset codebook (low, best and high; deaths of
civilians apart; precision of the date); Airwars' methodology (every source of
one incident with its own range, civilians killed and injured).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.across.incidents import listed, reported_range
from analysis.tables.files import safe
from analysis.tables.schema import REVIEWED

# The columns stand where no incident fits, too.
UCDP_COLUMNS = [
    "id",
    "date_start",
    "date_end",
    "date_prec",
    "where_description",
    "country",
    "deaths_civilians",
    "combatants_side_unknown",
    "deaths_unknown",
    "low",
    "best",
    "high",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
]
AIRWARS_COLUMNS = [
    "incident_code",
    "incident_date",
    "location",
    "country",
    "killed_min",
    "killed_max",
    "injured_min",
    "injured_max",
    "civilians_killed_min",
    "source",
    "source_says",
    "source_status",
    "source_min",
    "source_max",
    "source_words",
    "report",
    "publisher",
    "published",
    "caveat",
]
UCDP_LEFT_OUT = {
    "type_of_violence, dyad, side_a, side_b": "who fought whom is a coder's judgement of the whole conflict",
    "deaths_a, deaths_b": "the side of the dead is not settled; combatants' deaths are in combatants_side_unknown, a column of ours",
    "best": "given only where all sources allow one number; where they disagree, or say only 'at least', choosing is a coder's task",
    "latitude, longitude": "the figures table has them for each claim's place, where it is sure which is meant",
    "country_id": "Gleditsch and Ward's number; `country` is given as ISO 3166-1 alpha-3, only where it is sure which place is meant",
    "adm_1, adm_2, region, priogrid_gid, where_prec": "places are kept as written; their districts are not looked up",
    "event_clarity": "a coder's judgement",
    "events without a death": "injuries, abductions and the like are no part of GED",
    "totals and parts": "running totals and subsets ('three of them children') are no events, and are not added",
}
AIRWARS_LEFT_OUT = {
    "grading": "Airwars' fair, weak, contested, confirmed is an assessor's judgement",
    "belligerent, strike type": "who did it is not settled from the reports",
    "coordinates": "the figures table has them for each claim's place, where it is sure which is meant",
    "victims by name, age and gender": "the actors table has the named dead; they are not tied to incidents here",
    "status": "people whose status is not reported are kept apart from civilians, not counted as such",
    "incidents without a date and a place": "they cannot be told from one another",
}


@dataclass(frozen=True, slots=True)
class Export:
    """One form's rows, and what of the form they leave out (column or matter, and why)."""

    name: str
    table: pd.DataFrame
    left_out: dict[str, str]

    def write(self, folder: Path | str) -> list[Path]:
        """NAME.csv and NAME.left-out.txt in `folder`, made if need be; returns the paths."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        table, note = folder / f"{self.name}.csv", folder / f"{self.name}.left-out.txt"
        safe(self.table).to_csv(table, index=False, lineterminator="\n", encoding="utf-8")
        note.write_text("".join(f"{what}: {why}\n" for what, why in self.left_out.items()), encoding="utf-8")
        return [table, note]


def ucdp(claims: pd.DataFrame, titles: dict[str, str] | None = None) -> Export:
    """The incidents with a reported death, one row each, after UCDP GED.

    claims: from `incidents.incidents`; titles: report_id to headline.
    `low` is the lowest count that any source gives and `high` the highest
    (missing where one says "at least" more); of claims that were corrected,
    `reviewed` says how many people have checked ("2 of 3"); `deaths_civilians` and
    `combatants_side_unknown` are the lowest counts reported as of such.
    """
    rows = []
    for name, group in _dated(claims[claims["outcome"] == "killed"]):
        low, high, _ = reported_range(group)
        if pd.notna(high) and high == 0:
            continue  # "no one was killed" is no event of GED
        rows.append(
            {
                "id": name,
                "date_start": group["date_from"].dropna().min(),
                "date_end": group["date_to"].dropna().max(),
                "date_prec": _precision(group),
                "where_description": listed(group["place"]),
                "country": listed(group["place_country"]),
                "deaths_civilians": _lowest(group[group["status"] == "civilian"]),
                "combatants_side_unknown": _lowest(group[group["status"] == "combatant"]),
                "deaths_unknown": _lowest(group[~group["status"].isin(["civilian", "combatant"])]),
                "low": low,
                "best": _agreed(group),
                "high": high,
                "number_of_sources": group["report_id"].nunique(),
                "source_article": listed(group["report_id"]),
                "source_office": listed(group["publisher"]),
                "source_date": listed(group["published"]),
                "source_headline": listed(group["report_id"].map(titles or {})),
                "source_original": listed(group["source_name"]),
                **_checked(group),
            }
        )
    return Export("ucdp_ged_like", _frame(rows, UCDP_COLUMNS, claims), UCDP_LEFT_OUT)


def airwars(claims: pd.DataFrame) -> Export:
    """The incidents with people killed or injured, one row a source's claim, after Airwars.

    claims: from `incidents.incidents`. The incident's range over its sources
    stands on each of its rows; no claim is dropped, averaged or preferred. Of
    claims that were corrected, `reviewed` is that of the figure.
    """
    rows = []
    harmed = claims[claims["outcome"].isin(["killed", "injured"])]
    for name, group in _dated(harmed[harmed["place"].notna() | harmed["incident_id"].isin(_placed(claims))]):
        killed, hurt = group[group["outcome"] == "killed"], group[group["outcome"] == "injured"]
        for _, claim in group.iterrows():
            rows.append(
                {
                    "incident_code": name,
                    "incident_date": group["date_from"].dropna().min(),
                    "location": listed(group["place"]),
                    "country": listed(group["place_country"]),
                    "killed_min": reported_range(killed)[0],
                    "killed_max": reported_range(killed)[1],
                    "injured_min": reported_range(hurt)[0],
                    "injured_max": reported_range(hurt)[1],
                    "civilians_killed_min": _lowest(killed[killed["status"] == "civilian"]),
                    "source": claim["source_name"],
                    "source_says": claim["outcome"],
                    "source_status": claim["status"],
                    "source_min": claim["low"] if pd.notna(claim["low"]) else claim["best"],
                    "source_max": claim["high"] if pd.notna(claim["high"]) else claim["best"],
                    "source_words": claim["evidence"],
                    "report": claim["report_id"],
                    "publisher": claim["publisher"],
                    "published": claim["published"],
                    "caveat": claim["caveat"],
                    **({REVIEWED: claim[REVIEWED]} if REVIEWED in claim else {}),
                }
            )
    return Export("airwars_like", _frame(rows, AIRWARS_COLUMNS, claims), AIRWARS_LEFT_OUT)


def _frame(rows: list[dict[str, object]], columns: list[str], claims: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[*columns, *([REVIEWED] if REVIEWED in claims else [])])


def _checked(group: pd.DataFrame) -> dict[str, str]:
    """How many of an incident's claims people have checked, where any were given to check."""
    return {REVIEWED: f"{group[REVIEWED].notna().sum()} of {len(group)}"} if REVIEWED in group else {}


def _dated(claims: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The incidents that have a date, in order of it, without running totals and parts."""
    events = claims[~claims["scope"].isin(["subset", "running total"])]
    groups = [(str(n), g) for n, g in events.groupby("incident_id", sort=False) if g["date_from"].notna().any()]
    return sorted(groups, key=lambda pair: (pair[1]["date_from"].dropna().min(), pair[0]))


def _placed(claims: pd.DataFrame) -> set[str]:
    return set(claims.loc[claims["place"].notna(), "incident_id"])


def _lowest(group: pd.DataFrame) -> Any:
    return reported_range(group)[0]


def _agreed(group: pd.DataFrame) -> Any:
    """The one number that every claim allows and at least one states, else missing."""
    stated = group["best"].dropna().unique()
    if len(stated) != 1:
        return pd.NA
    value = stated[0]
    lows, highs = group["low"].fillna(group["best"]).dropna(), group["high"].fillna(group["best"]).dropna()
    return value if (lows <= value).all() and (highs >= value).all() else pd.NA


def _precision(group: pd.DataFrame) -> int:
    """UCDP's date_prec: 1 a day, 2 up to six days, 3 a week, 4 a month, 5 longer."""
    first = date.fromisoformat(group["date_from"].dropna().min())
    last = date.fromisoformat(group["date_to"].dropna().max())
    days = (last - first).days + 1
    return next((code for limit, code in ((1, 1), (6, 2), (7, 3), (31, 4)) if days <= limit), 5)
