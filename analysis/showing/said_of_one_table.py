"""What is said in short of each of the tables, a function a sentence."""

from __future__ import annotations

import re

import pandas as pd

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
    joined,
    opening,
    people,
    with_names,
)

KINDS = {  # of actors, as they are counted: one, several
    "person": ("person", "persons"),
    "organization": ("organization", "organizations"),
    "state": ("state", "states"),
    "armed group": ("armed group", "armed groups"),
    "place": ("place", "places"),
}
DID = {
    "demand": "demanded", "request": "asked for", "propose": "proposed", "offer": "offered", "promise": "promised",
    "accept": "accepted", "concede": "conceded", "reject": "rejected", "support": "supported",
    "disapprove": "disapproved of", "accuse": "accused", "deny": "denied", "threaten": "threatened",
    "mediate": "mediated", "negotiate": "held talks",
}  # fmt: skip


def _by(row: Row) -> str:
    if not given(row["source"]):
        return "with no source"
    return "by " + re.sub(r"^The\b", "the", str(row["source"]))


def span_of_reports(tables: Tables) -> Sentence | None:
    """How many reports, from when to when, by how many publishers."""
    reports = tables["reports"]
    if reports.empty:
        return None
    days = sorted(day for day in reports["date"].dropna())
    publishers = reports["publisher"].dropna().nunique()
    when = "" if not days else f", of {days[0]}" if days[0] == days[-1] else f", {days[0]} to {days[-1]}"
    whose = f", by {counted(publishers, 'publisher')}" if publishers else ""
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
    own = " (each report's own)" if len(tables["reports"]) > 1 else ""
    return (Piece(f"Found in {'them' if own else 'it'}: {parts[0]}{own}, {joined(parts[1:])}."),)


def kinds_of_actors(tables: Tables) -> Sentence | None:
    """How many actors of each kind."""
    actors = tables["actors"]
    if actors.empty:
        return None
    parts = [counted(number, *KINDS[kind]) for kind in KINDS if (number := int((actors["kind"] == kind).sum()))]
    return (Piece(opening(f"{counted(len(actors), 'actor')}: {joined(parts)}.")),)


def named_most(tables: Tables) -> Sentence | None:
    """Whom the reports name or speak of most often."""
    actors = tables["actors"][tables["actors"]["kind"] != "place"].sort_values(
        "mentions", ascending=False, kind="stable"
    )
    top = [row for row in actors.head(MOST).to_dict("records") if row["mentions"] > 1]
    if not top:
        return None
    names = [Piece(f"{row['name']} ({row['mentions']} times)", row["actor_id"]) for row in top]
    return (Piece("Named or spoken of most often: "), *between(names), Piece("."))


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
    if sizes.dropna().empty or sizes.max() <= 0:
        return None
    row = killed.loc[[sizes.idxmax()]].to_dict("records")[0]
    so_far = " so far" if row["scope"] == "running total" else ""
    doubt = f"; the report adds: {cut(row['caveat'])}" if given(row["caveat"]) else ""
    return (
        Piece("The highest count of people killed is "), Piece(people(row), row["figure_id"]),
        Piece(f"{so_far}, {_by(row)}{doubt}."),
    )  # fmt: skip


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
    """A count that one report gives twice, which must not be added up."""
    figures = tables["figures"].dropna(subset=["incident_id"])
    again = figures[figures["incident_id"].duplicated(keep=False)]
    if again.empty:
        return None
    first = again[again["incident_id"] == again["incident_id"].iloc[0]].head(2).to_dict("records")
    more = again["incident_id"].nunique() - 1
    others = f" So {'is' if more == 1 else 'are'} {counted(more, 'other count')}." if more else ""
    return (
        Piece("Told twice: "), Piece(f"{people(first[0])} {first[0]['outcome']}", first[0]["figure_id"]),
        Piece(f", once {_by(first[0])} and once "), Piece(_by(first[1]), first[1]["figure_id"]),
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


def stance_words(row: Row) -> str:
    """A position as a clause: who did what on what, if what, by whose word."""
    did = DID[str(row["stance"])]
    if row["negated"]:
        did = (
            f"did not {row['stance']}"
            if row["stance"] not in {"request", "negotiate"}
            else f"did not {'ask for' if row['stance'] == 'request' else 'hold talks'}"
        )
    to = f" {row['counterparty']}" if row["stance"] == "accuse" and given(row["counterparty"]) else ""
    on = f" {cut(row['issue'])}" if given(row["issue"]) else ""
    condition = f", {cut(row['condition'])}" if given(row["condition"]) else ""
    reporter = f", says {row['reported_by']}" if given(row["reported_by"]) and row["reported_by"] != row["who"] else ""
    return f"{row['who']} {did}{to}{':' if to and on else ''}{on}{condition}{reporter}"


def most_on(tables: Tables) -> Sentence | None:
    """How many positions, whose, and on which theme most."""
    positions = tables["positions"]
    if positions.empty:
        return None
    who = with_names(tables, "positions", "actor_id", "actor")["who"].nunique()
    themes = positions.loc[positions["theme"] != "other", "theme"].value_counts(sort=False)
    themes = themes.sort_index().sort_values(ascending=False, kind="stable")
    most = f"; most are on {themes.index[0]} ({themes.iloc[0]})" if len(themes) and themes.iloc[0] > 1 else ""
    return (Piece(opening(f"{counted(len(positions), 'position')} of {counted(who, 'actor')}{most}.")),)


def sides(tables: Tables) -> list[Sentence]:
    """Who did what, in two sentences: opposite stances on the theme with most positions, else the first two positions."""
    frame = with_names(tables, "positions", "actor_id", "actor")
    themed = frame[(frame["theme"] != "other") & (frame["polarity"] != 0)]
    counts = themed["theme"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable")
    for theme in counts.index:
        own = themed[themed["theme"] == theme]
        if own["polarity"].nunique() == 2:
            first = [own[own["polarity"] == side].iloc[0] for side in (1, -1)]
            break
    else:
        first = [row for _, row in frame.head(2).iterrows()]
    rows = [{str(key): value for key, value in told.to_dict().items()} for told in first]
    return [(Piece(opening(stance_words(row)), row["position_id"]), Piece(".")) for row in rows]


def by_others(tables: Tables) -> Sentence | None:
    """How many positions are told by another than the holder."""
    positions = tables["positions"]
    told = positions[positions["reported_by"].notna()]
    if told.empty:
        return None
    words = f"{len(told)} of {len(positions)} positions" if len(positions) > 1 else "The position"
    return (
        Piece(words, told["position_id"].iloc[0]),
        Piece(f" {'is' if len(told) == 1 else 'are'} told by another than the holder."),
    )


def heard_most(tables: Tables) -> Sentence | None:
    """Who is heard most often, and how much of it wholly in quotation marks; nothing where more than three are level."""
    frame = with_names(tables, "statements", "source_id", "source").dropna(subset=["who"])
    counts = frame["who"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable")
    if counts.empty or counts.iloc[0] < 2:
        return None
    top = list(counts[counts == counts.iloc[0]].index)
    if len(top) > MOST:
        return None
    own = frame[frame["who"].isin(top)]
    direct = int((own["kind"] == "direct").sum())
    quoted = "none" if not direct else "all" if direct == len(own) else f"{direct}"
    first = own["statement_id"].iloc[0]
    each = f", {counts.iloc[0]} statements{' each' if len(top) > 1 else ''}"
    return (
        Piece("Most often heard: "), Piece(joined(top), first), Piece(f"{each}, {quoted} of them wholly in quotation marks."),
    )  # fmt: skip


def forms_of_speech(tables: Tables) -> Sentence | None:
    """How many statements are direct, mixed and indirect."""
    kinds = tables["statements"]["kind"]
    if kinds.empty:
        return None
    parts = [
        f"{int((kinds == kind).sum())} {kind}" for kind in ("direct", "mixed", "indirect") if (kinds == kind).any()
    ]
    return (Piece(opening(f"{counted(len(kinds), 'statement')}: {joined(parts)}.")),)


def unnamed_voices(tables: Tables) -> Sentence | None:
    """How many statements name no source, or one without a name."""
    statements = tables["statements"]
    none, unnamed = statements[statements["source"].isna()], statements[statements["anonymous"].fillna(False)]
    unnamed = unnamed[unnamed["source"].notna()]
    parts, rows = [], []
    if len(none):
        parts.append(f"{len(none)} {'names' if len(none) == 1 else 'name'} no source")
        rows.append(none["statement_id"].iloc[0])
    if len(unnamed):
        words = cut(unnamed["source"].iloc[0])
        parts.append(
            f"{len(unnamed)} {'comes' if len(unnamed) == 1 else 'come'} from voices without a name, such as {words}"
        )
        rows.append(unnamed["statement_id"].iloc[0])
    if not parts:
        return None
    return (Piece(opening(joined(parts)), rows[0]), Piece("."))
