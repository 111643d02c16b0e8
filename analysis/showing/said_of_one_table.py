"""What is said in short of reports, actors and figures, a function a sentence."""

from __future__ import annotations

import pandas as pd

from analysis.across.same_actors import join_actors
from analysis.across.speakers import unclear
from analysis.across.what_is_counted import feared
from analysis.lexicons.words import words_of
from analysis.showing.sentences_made import (
    MOST,
    Piece,
    Row,
    Sentence,
    Tables,
    between,
    counted,
    cut,
    given,
    in_words,
    joined,
    opening,
    people,
    small_article,
    top,
    with_article,
)

KINDS = {  # of actors, as they are counted: one, several
    "person": ("person", "persons"),
    "organization": ("organization", "organizations"),
    "state": ("state", "states"),
    "armed group": ("armed group", "armed groups"),
    "place": ("place", "places"),
}


def _by(row: Row) -> str:
    if not given(row["source"]):
        return "with no source"
    source = str(row["source"])
    return f"by a source that the report calls “{source}”" if unclear(source) else f"by {small_article(source)}"


def span_of_reports(tables: Tables) -> Sentence | None:
    """How many reports, from when to when, by how many publishers."""
    reports = tables["reports"]
    if reports.empty:
        return None
    days = sorted(day for day in reports["date"].dropna())
    publishers = reports["publisher"].dropna().nunique()
    when = "" if not days else f", of {days[0]}" if days[0] == days[-1] else f", {days[0]} to {days[-1]}"
    if 0 < len(days) < len(reports):
        when = f", {in_words(len(days))} of them with a date ({when[5:] if days[0] == days[-1] else when[2:]})"
    whose = f", by {counted(publishers, 'publisher')}" if publishers else ""
    if publishers and reports["publisher"].isna().any():
        whose += " as far as they are named"
    return (Piece(opening(f"{counted(len(reports), 'report')}{when}{whose}.")),)


def undated(tables: Tables) -> Sentence | None:
    """Which reports have no date, and what that costs."""
    missing = tables["reports"][tables["reports"]["date"].isna()]
    if missing.empty:
        return None
    names = [Piece(name, name) for name in missing["report_id"][:MOST]]
    more = f" and {len(missing) - MOST} more" if len(missing) > MOST else ""
    one = len(missing) == 1
    return (
        Piece(opening(f"{counted(len(missing), 'report')} {'has' if one else 'have'} no date (")),
        *between(names),
        Piece(f"{more}): a weekday in {'it' if one else 'them'} stays without a date."),
    )


def what_was_found(tables: Tables) -> Sentence | None:
    """How many rows each table has."""
    named = {"actors": "actor", "figures": "count of people", "positions": "position", "statements": "statement"}
    several = {"figures": "counts of people"}
    parts = [counted(len(tables[name]), one, several.get(name)) for name, one in named.items()]
    several_ = len(tables["reports"]) > 1
    own = " (each report's own)" if several_ and len(tables["actors"]) else ""
    return (Piece(f"Found in {'them' if several_ else 'it'}: {parts[0]}{own}, {joined(parts[1:])}."),)


def kinds_of_actors(tables: Tables) -> Sentence | None:
    """How many actors of each kind."""
    actors = tables["actors"]
    if actors.empty:
        return None
    parts = [counted(number, *KINDS[kind]) for kind in KINDS if (number := int((actors["kind"] == kind).sum()))]
    return (Piece(opening(f"{counted(len(actors), 'actor')}: {joined(parts)}.")),)


def named_most(tables: Tables) -> Sentence | None:
    """Whom the reports name or speak of most often; of several reports, as one where they are one."""
    actors = tables["actors"]
    if actors.empty:
        return None
    actors = actors.assign(who=actors["name"], key=actors["actor_id"])
    if len(tables["reports"]) > 1:
        same = join_actors(tables)
        actors = actors.assign(who=same["name"].array, key=same["actor_key"].array)
    actors = actors[actors["kind"] != "place"]
    times = actors.groupby("key", sort=False)["mentions"].sum().to_dict()
    first = {row["key"]: row for row in reversed(actors.to_dict("records"))}
    names = [
        Piece(f"{with_article(first[key]['who'], first[key]['kind'])} ({times[key]} times)", first[key]["actor_id"])
        for key in top({str(key): int(number) for key, number in times.items() if number > 1})
    ]
    return (Piece("Named or spoken of most often: "), *between(names), Piece(".")) if names else None


def left_open(tables: Tables) -> Sentence | None:
    """How many descriptions and pronouns were given to no actor."""
    mentions = tables["mentions"]
    open_ = mentions[mentions["actor_id"].isna() & (mentions["form"] != "name")]
    if open_.empty:
        return None
    what = counted(len(open_), "description or pronoun", "descriptions and pronouns")
    return (
        Piece(
            opening(
                f"{what} {'fits' if len(open_) == 1 else 'fit'} no one actor surely, and {'is' if len(open_) == 1 else 'are'} left open."
            )
        ),
    )


def highest(tables: Tables) -> Sentence | None:
    """The highest count of people killed in one report, and whose it is."""
    figures = tables["figures"]
    killed = figures[figures["outcome"] == "killed"]
    sizes: pd.Series = killed["best"].fillna(killed["low"]).fillna(killed["high"])
    texts = dict(zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True))
    order = sizes[(sizes > 0).fillna(False)].sort_values(ascending=False, kind="stable").index
    row = next((row for row in killed.loc[order].to_dict("records") if not _feared(row, texts[row["report_id"]])), None)
    if row is None:
        return None
    so_far = " so far" if row["scope"] == "running total" else ""
    where = ", ".join(cut(row[column]) for column in ("place", "time") if given(row[column]))
    doubt = f"; the report adds: {cut(row['caveat'])}" if given(row["caveat"]) else ""
    return (
        Piece("The highest count of people killed is "), Piece(people(row), row["figure_id"]),
        Piece(f"{so_far}{f' ({where})' if where else ''}, {_by(row)}{doubt}."),
    )  # fmt: skip


def _feared(row: Row, text: str) -> bool:
    """Whether a count is of people of whom nobody says that they died."""
    clause = int(row["evidence_start"]), int(row["evidence_end"])
    return feared(words_of(None), text, clause, (int(row["number_start"]), int(row["number_end"])))


def without_source(tables: Tables) -> Sentence | None:
    """How many counts name no source."""
    figures = tables["figures"]
    if figures.empty:
        return None
    none = figures[figures["source"].isna()]
    if none.empty:
        return (
            Piece(
                "Its one count names a source."
                if len(figures) == 1
                else f"All {counted(len(figures), 'count')} name a source."
            ),
        )
    if len(figures) == 1:
        return (Piece("Its one count", none["figure_id"].iloc[0]), Piece(" names no source."))
    start = f"{len(none)} of {len(figures)} counts"
    return (Piece(start, none["figure_id"].iloc[0]), Piece(f" {'names' if len(none) == 1 else 'name'} no source."))


def told_twice(tables: Tables) -> Sentence | None:
    """A count that one report gives twice, which must not be added up: one incident, one number, one outcome."""
    figures = tables["figures"].dropna(subset=["incident_id"])
    same: dict[tuple[str, ...], list[Row]] = {}
    for row in figures.to_dict("records"):
        key = tuple(str(row[column]) for column in ("report_id", "incident_id", "outcome", "low", "best", "high"))
        same.setdefault(key, []).append(row)
    again = [rows[:2] for rows in same.values() if len(rows) > 1]
    if not again:
        return None
    (one, other), more = again[0], len(again) - 1
    others = f" So {'is' if more == 1 else 'are'} {counted(more, 'other count')}." if more else ""
    once = "" if _by(one) == _by(other) else f", once {_by(one)}"
    return (
        Piece("Told twice: "), Piece(f"{people(one)} {one['outcome']}", one["figure_id"]),
        Piece(f"{once} and once " if once else ", each time "), Piece(_by(other), other["figure_id"]),
        Piece(f": one count, not to be added up.{others}"),
    )  # fmt: skip


def sure_places(tables: Tables) -> Sentence | None:
    """How many counts have a place that is sure."""
    figures = tables["figures"]
    if figures.empty:
        return None
    sure = figures[figures["place_latitude"].notna()]
    names = list(dict.fromkeys(sure["place"].dropna()))
    where = f": {joined(names[:MOST])}{' and others' if len(names) > MOST else ''}" if names else ""
    return (
        Piece(
            f"{f'{len(sure)} of {len(figures)}' if len(sure) else 'None of the'} counts {'has' if len(sure) < 2 else 'have'} a place of which it is sure where it lies{where}."
        ),
    )
