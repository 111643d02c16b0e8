"""How positions move over many reports: each actor's stances on each issue by the day they were reported.

A stance is what one report says an actor held then, never a verdict on where
it stands now. Actors are joined over reports by `same_actors`; a person and the
body it speaks for stay two, with the body beside the person. What is no move
is not counted as one: a denial or an accusation is no stance on the issue, a
stance that a report recalls is of an earlier day, and a demand after a request
is no change of mind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Any

import pandas as pd

from analysis.across.same_actors import join_actors, renamed
from analysis.across.speakers import UNCLEAR, speakers
from analysis.lexicons.words import Words, words_of
from analysis.text.sentences import sentence_around

Tables = dict[str, pd.DataFrame]
Row = dict[str, Any]
_WHOSE = re.compile(r"^(?:the|its|his|her|their|our|my|a|an)\s+|^\S+['’]s?\s+(?=[a-z])", re.IGNORECASE)
_OPENING = re.compile(r"(?:that\b.*?\b(?:would|will|could|shall)\s+|to\s+)?(?:be\s+)?(?:\w+ly\s+)?", re.IGNORECASE)
NO_STANCE = frozenset({"deny", "accuse"})  # on what somebody said or did, never for or against the issue
ACTS = frozenset(
    {"promise", "offer", "accept", "support", "propose"}
)  # whose issue is an act, for or against something
SAME = {"request": "demand"}  # a demand after a request is no move
COLUMNS = (
    *("who", "side", "theme", "published", "stance", "sign", "modality", "issue", "condition", "reported_by"),
    *("moved", "as_of", "report_id", "position_id"),
)


def moves(tables: Tables, lexicons: str | None = None) -> pd.DataFrame:
    """The positions as moves: the columns of COLUMNS, by actor, theme and day of publication.

    `stance` is in words ("not accept"), `sign` 1 for, -1 against, 0 neither
    (a demand, a proposal, an accusation), `side` the body that a person speaks
    for where its report says so. `as_of` has the report's words where it recalls
    a stance of an earlier day ("three weeks ago"). `moved`: whether the stance
    is another than the actor's last one on that theme: of another sign, or the
    same under a condition now or no longer. Denials, accusations, stances of
    an earlier day or of none, and those of nobody who is known, are never
    moves, and nothing moves from them.
    """
    words = words_of(lexicons)
    joined = join_actors(tables, lexicons)
    names = dict(zip(joined["actor_id"], joined["name"], strict=True))
    sides = {
        actor: names[body]
        for actor, body in zip(tables["actors"]["actor_id"], tables["actors"]["affiliation"], strict=True)
        if not pd.isna(body)
    }
    by_name = {names[actor]: side for actor, side in sorted(sides.items(), reverse=True)}
    published = dict(zip(tables["reports"]["report_id"], tables["reports"]["date"], strict=True))
    texts = dict(zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True))
    held: dict[str, list[Row]] = defaultdict(list)
    positions = [{str(k): v for k, v in row.items()} for row in tables["positions"].to_dict("records")]
    for row in positions:
        held[row["report_id"]].append(row)
    rows = []
    for row, holders in zip(
        positions, speakers(tables["positions"], renamed(tables, lexicons), "positions"), strict=True
    ):
        known = not pd.isna(row["actor_id"])
        text = texts[row["report_id"]]
        condition, modality = _condition(words, row, text, held[row["report_id"]])
        issue = _issue(words, row, text)
        for holder in holders:
            who = holder if known or holder == UNCLEAR else _WHOSE.sub("", holder)
            rows.append(
                {
                    "who": who,
                    "side": sides.get(row["actor_id"], by_name.get(who)) if known else None,
                    "theme": row["theme"],
                    "published": published[row["report_id"]],
                    "stance": f"not {row['stance']}" if row["negated"] else row["stance"],
                    "sign": _sign(words, row, issue),
                    "modality": modality,
                    "issue": issue,
                    "condition": condition,
                    "reported_by": row["reported_by"],
                    "stands": holder != UNCLEAR and _on_theme(words, row, issue),
                    "as_of": _as_of(words, row, text),
                    "report_id": row["report_id"],
                    "position_id": row["position_id"],
                }
            )
    rows.sort(key=lambda r: (str(r["who"]).casefold(), r["theme"], "9" if pd.isna(r["published"]) else r["published"]))
    last: dict[tuple[str, str], Row] = {}
    for move in rows:
        key = move["who"], move["theme"]
        counts = not pd.isna(move["published"]) and move["as_of"] is None and move["stands"]
        move["moved"] = counts and key in last and _differ(last[key], move)
        if counts:
            last[key] = move
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.astype({c: {"sign": "Int64", "moved": "boolean"}.get(c, "string") for c in COLUMNS})


def _differ(one: Row, other: Row) -> bool:
    """Whether a stance is another than the one before: of another sign, or the same with a condition more or less."""
    if one["sign"] != other["sign"]:
        return True
    same = SAME.get(one["stance"], one["stance"]) == SAME.get(other["stance"], other["stance"])
    return (same or one["sign"] == 1) and one["modality"] != other["modality"]


@cache
def _patterns(words: Words, meaning: str) -> tuple[re.Pattern[str], ...]:
    rows = (row["pattern"] for row in words.rows("move_words") if row["meaning"] == meaning)
    return tuple(re.compile(rf"\b{pattern}", re.IGNORECASE) for pattern in rows)


def _says(words: Words, meaning: str, text: str) -> re.Match[str] | None:
    """The first words of `text` that have a meaning of `move_words.csv`; None if none."""
    found = [match for pattern in _patterns(words, meaning) if (match := pattern.search(text))]
    return min(found, key=lambda m: m.start()) if found else None


def _opens(words: Words, meaning: str, text: str) -> re.Match[str] | None:
    """The words of a meaning of `move_words.csv` with which `text` begins; None if none."""
    return next((match for pattern in _patterns(words, meaning) if (match := pattern.match(text))), None)


def _issue(words: Words, row: Row, text: str) -> str | None:
    """The issue, with a "not" that stands right before it: "must not be allowed to bury the talks" is no burying."""
    if not pd.isna(row["issue_start"]):
        start = int(row["issue_start"])
        before = text[max(int(row["evidence_start"]), start - 20) : start]
        denied = _says(words, "not", before)
        # Where the stance is negated or against, the "not" is the stance's own.
        if denied is not None and not row["negated"] and row["polarity"] >= 0:
            return f"{' '.join(denied.group().split())} {row['issue']}"
    told = row["issue"] if pd.isna(row["issue_resolved"]) else row["issue_resolved"]
    return None if pd.isna(told) else str(told)


def _sign(words: Words, row: Row, issue: str | None) -> int:
    """1 for, -1 against, 0 neither: no denial or accusation is either, and who promises to vote against a thing is against it.

    A promise to wreck what the theme names is against it; one to end something
    else, or "not" to do a thing, says too little to be given a sign.
    """
    if not _on_theme(words, row, issue):
        return 0
    sign = int(row["polarity"])
    if issue is None or row["stance"] not in ACTS or sign == 0:
        return sign
    act = issue[_OPENING.match(issue).end() :]  # type: ignore[union-attr]  # it matches nothing at least
    if _opens(words, "never", act):
        return 0
    if (wrecks := _opens(words, "wrecks", act)) is not None:
        return -sign if _of_theme(words, act[wrecks.end() :], row["theme"]) else 0
    return sign if _opens(words, "against", act) is None else -sign


def _on_theme(words: Words, row: Row, issue: str | None) -> bool:
    """Whether a row is a stance on its theme: no denial, no accusation, no regret of something else."""
    if row["stance"] == "disapprove":
        return issue is not None and _of_theme(words, issue, row["theme"])
    return row["stance"] not in NO_STANCE


def _of_theme(words: Words, told: str, theme: str) -> bool:
    """Whether words name a theme, by its nouns."""
    themes = words.stances.themes
    tokens = re.findall(r"[a-z]+(?:-[a-z]+)*", told.lower())
    return any(themes.get(form) == theme for token in tokens for form in (token, token.removesuffix("s")))


def _as_of(words: Words, row: Row, text: str) -> str | None:
    """The words by which a report recalls a stance of an earlier day ("had rejected any truce three weeks ago"); None if it is today's."""
    clause = text[int(row["evidence_start"]) : int(row["evidence_end"])]
    if not pd.isna(row["issue_start"]):
        # "A withdrawal from land taken last year" dates the land, not the stance.
        a, b = (int(row[c]) - int(row["evidence_start"]) for c in ("issue_start", "issue_end"))
        clause = clause[: max(a, 0)] + "; " + clause[max(b, 0) :]
    found = _says(words, "earlier", clause)
    past = re.search(r"\bhad\b|['’]d\b", clause) is not None
    if found is None or not (past or "ago" in found.group() or "until" in found.group().lower()):
        return None
    return " ".join(found.group().split())


def _condition(words: Words, row: Row, text: str, beside: list[Row]) -> tuple[str | None, str]:
    """The condition and modality of a stance: the table's, or the "if" of its sentence that two verbs share.

    "His movement would accept the truce, and would leave the heights, if the
    prisoners were freed": the table may have the "if" with the last verb alone.
    A stance that is held already ("accepted") takes none, nor one after which
    another speaker or holder is told.
    """
    told: str | None = None if pd.isna(row["condition"]) else str(row["condition"])
    if told is not None and _says(words, "earlier", told) is not None and _says(words, "if", told) is None:
        return None, "actual" if row["modality"] == "conditional" else str(row["modality"])
    if told is not None or row["modality"] == "actual":
        return told, str(row["modality"])
    start, end = int(row["evidence_start"]), int(row["evidence_end"])
    _, stop = sentence_around(text, start, end)
    found = _says(words, "if", text[end:stop])
    if found is None:
        return None, str(row["modality"])
    between = end, end + found.start()
    others = any(between[0] <= int(o["evidence_start"]) < between[1] and o["actor"] != row["actor"] for o in beside)
    if others or _says(words, "said", text[slice(*between)]) is not None or ";" in text[slice(*between)]:
        return None, str(row["modality"])
    clause = text[end + found.start() : stop].split(";")[0]
    return " ".join(clause.split()).rstrip(".”\"'"), "conditional"


def moved(moves: pd.DataFrame) -> pd.DataFrame:
    """All rows of the actors and themes on which a stance moves, in order; "other" is no one theme, and left out."""
    themed = moves[moves["theme"] != "other"]
    pairs = set(zip(*(themed.loc[themed["moved"].fillna(False), c] for c in ("who", "theme")), strict=True))
    held = [pair in pairs for pair in zip(moves["who"], moves["theme"], strict=True)]
    return moves[pd.Series(held, index=moves.index, dtype=bool)].reset_index(drop=True)  # of none, the columns stay


def held(moves: pd.DataFrame) -> pd.DataFrame:
    """The rows that `moved` leaves out: actors and themes with one stance, or always the same."""
    kept = set(moved(moves)["position_id"])
    return moves[~moves["position_id"].isin(kept)].reset_index(drop=True)
