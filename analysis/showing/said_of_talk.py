"""What is said in short of positions and statements, a function a sentence."""

from __future__ import annotations

import pandas as pd

from analysis.across.moves import NO_STANCE
from analysis.across.speakers import unclear
from analysis.showing.sentences_made import (
    Piece,
    Row,
    Sentence,
    Tables,
    counted,
    cut,
    given,
    in_words,
    joined,
    opening,
    small_article,
    top,
    with_names,
)

# A stance as it is told: done, and with "would", "will" or "did not" before it.
DID = {
    "demand": ("demanded", "demand"), "request": ("asked for", "ask for"), "propose": ("proposed", "propose"),
    "offer": ("offered", "offer"), "promise": ("promised", "promise"), "accept": ("accepted", "accept"),
    "concede": ("conceded", "concede"), "reject": ("rejected", "reject"), "support": ("supported", "support"),
    "disapprove": ("disapproved of", "disapprove of"), "accuse": ("accused", "accuse"), "deny": ("denied", "deny"),
    "threaten": ("threatened", "threaten"), "mediate": ("mediated", "mediate"),
    "negotiate": ("held talks on", "hold talks on"),
}  # fmt: skip
AUXILIARY = {"conditional": "would", "future": "will"}
OF_LATER = frozenset({"promise", "offer", "threaten"})  # what they are on is to come, and they themselves are done
CLAUSES = ("to ", "that ")  # "asked to stop", not "asked for to stop"


def stance_words(row: Row) -> str:
    """A position as a clause: who did what on what, if what, by whose word.

    What is told as still to come, or on a condition, is not told as done.
    """
    did, do = DID[str(row["stance"])]
    auxiliary = None if row["stance"] in OF_LATER else AUXILIARY.get(str(row["modality"]))
    issue = _issue(row)
    told = (
        f"{auxiliary} {'not ' if row['negated'] else ''}{do}"
        if auxiliary
        else f"did not {do}"
        if row["negated"]
        else did
    )
    if issue is None or issue.startswith(CLAUSES):
        told = told.removesuffix(" for").removesuffix(" on")
    to = f" {small_article(row['counterparty'])}" if row["stance"] == "accuse" and given(row["counterparty"]) else ""
    on = f" {cut(issue)}" if issue is not None else ""
    condition = f", {cut(row['condition'])}" if given(row["condition"]) else ""
    reporter = row["reported_by"] if given(row["reported_by"]) and row["reported_by"] != row["who"] else None
    says = f", says {small_article(reporter)}" if reporter is not None and not unclear(str(reporter)) else ""
    return f"{row['who']} {told}{to}{':' if to and on else ''}{on}{condition}{says}"


def _issue(row: Row) -> str | None:
    """What a position is on: as written, or what a word such as "it" stands for; None where the report leaves it open."""
    written = str(row["issue"]) if given(row["issue"]) else ""
    if written and not unclear(written):
        return written
    return str(row["issue_resolved"]) if given(row["issue_resolved"]) and row["stance"] != "deny" else None


def most_on(tables: Tables) -> Sentence | None:
    """How many positions, whose, and how many on the theme that has most."""
    positions = tables["positions"]
    if positions.empty:
        return None
    who = with_names(tables, "positions")["who"].nunique()
    themes = positions.loc[positions["theme"] != "other", "theme"].value_counts(sort=False)
    themes = themes.sort_index().sort_values(ascending=False, kind="stable")
    most = f", {themes.iloc[0]} of them on {themes.index[0]}" if len(themes) and themes.iloc[0] > 1 else ""
    of = f" of {counted(who, 'actor')}" if who else ""
    return (Piece(opening(f"{counted(len(positions), 'position')}{of}{most}.")),)


def sides(tables: Tables) -> list[Sentence]:
    """Who did what, in two sentences: opposite stances on the theme with most positions, else the first two positions.

    Two actors are preferred to one who does both; in the order of their days,
    which are named where there are more reports than one.
    """
    frame = with_names(tables, "positions")
    clear = [given(row["who"]) and (_issue(row) is not None or row["stance"] == "mediate") for row in _rows(frame)]
    frame = frame[pd.Series(clear, index=frame.index, dtype=bool)]
    days = dict(zip(tables["reports"]["report_id"], tables["reports"]["date"], strict=True))
    told = _opposite(frame) or _rows(frame.head(2))
    several, said = len(days) > 1, list[Sentence]()
    if several:
        told.sort(key=lambda row: str(days[row["report_id"]]) if given(days[row["report_id"]]) else "~")
    for row in told:
        day = days[row["report_id"]]
        when = f" ({day if given(day) else 'no date'})" if several else ""
        said.append((Piece(opening(stance_words(row)), row["position_id"]), Piece(f"{when}.")))
    return said


def _opposite(frame: pd.DataFrame) -> list[Row]:
    """A stance for and one against, on the theme with most of those that have both; none where no theme has."""
    themed = frame[(frame["theme"] != "other") & (frame["polarity"] != 0) & ~frame["stance"].isin(NO_STANCE)]
    counts = themed["theme"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable")
    for theme in counts.index:
        own = _rows(themed[themed["theme"] == theme])
        for_, against = ([row for row in own if (row["polarity"] > 0) == side] for side in (True, False))
        if for_ and against:
            other = next((row for row in against if row["who"] != for_[0]["who"]), None)
            if other is not None:
                return [for_[0], other]
            another = next((row for row in for_ if row["who"] != against[0]["who"]), for_[0])
            return [another, against[0]]
    return []


def _rows(frame: pd.DataFrame) -> list[Row]:
    return [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]


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
    frame = with_names(tables, "statements").dropna(subset=["who"])
    counts: dict[str, int] = {}
    for who in frame["who"]:
        counts[who] = counts.get(who, 0) + 1
    most = max(counts.values(), default=0)
    first = top({who: number for who, number in counts.items() if number == most})
    if most < 2 or not first:
        return None
    own = frame[frame["who"].isin(first)]
    direct = int((own["kind"] == "direct").sum())
    quoted = "none" if not direct else "all" if direct == len(own) else f"{direct}"
    each = f", {most} statements{' each' if len(first) > 1 else ''}"
    return (
        Piece("Most often heard: "), Piece(joined(sorted(first)), own["statement_id"].iloc[0]),
        Piece(f"{each}, {quoted} of them wholly in quotation marks."),
    )  # fmt: skip


def forms_of_speech(tables: Tables) -> Sentence | None:
    """How many statements are direct, mixed and indirect."""
    kinds = tables["statements"]["kind"]
    if kinds.empty:
        return None
    counts = {kind: int((kinds == kind).sum()) for kind in ("direct", "mixed", "indirect") if (kinds == kind).any()}
    if len(counts) == 1:
        told = f", {'all ' if len(kinds) > 1 else ''}{next(iter(counts))}"
    else:
        told = f": {joined([f'{number:,} {kind}' for kind, number in counts.items()])}"
    return (Piece(opening(f"{counted(len(kinds), 'statement')}{told}.")),)


def unnamed_voices(tables: Tables) -> Sentence | None:
    """How many statements name no source, or one without a name."""
    statements = tables["statements"]
    none, unnamed = statements[statements["source"].isna()], statements[statements["anonymous"].fillna(False)]
    unnamed = unnamed[unnamed["source"].notna()]
    parts, rows = [], []
    if len(none):
        parts.append(f"{in_words(len(none))} {'names' if len(none) == 1 else 'name'} no source")
        rows.append(none["statement_id"].iloc[0])
    if len(unnamed):
        words = cut(unnamed["source"].iloc[0])
        come = f"{'comes from a voice' if len(unnamed) == 1 else 'come from voices'} without a name"
        parts.append(f"{in_words(len(unnamed))} {come}, {'' if len(unnamed) == 1 else 'such as '}{words}")
        rows.append(unnamed["statement_id"].iloc[0])
    if not parts:
        return None
    return (Piece(opening(joined(parts)), rows[0]), Piece("."))
