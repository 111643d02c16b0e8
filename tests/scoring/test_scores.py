"""Scoring: small cases worked out by hand; the numbers are those of the gold's own scorer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.scoring.scores import load_gold, missed, overlap, pair, score
from analysis.tables.rows import frames

TEXT = "Ann Lee said ten men died. Bob Roy denied that six were hurt. Lee wants a truce; the rebels reject it."


def at(words: str, nth: int = 0) -> list[int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return [start, start + len(words)]


def spans(**named: list[int]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, (start, end) in named.items():
        row |= {name: TEXT[start:end], f"{name}_start": start, f"{name}_end": end}
    return row


def statement(number: int, source: list[int] | None, cue: list[int], content: list[int], kind: str) -> dict[str, Any]:
    row = spans(cue=cue, content=content, **({"source": source} if source else {}))
    more = {"content_spans": json.dumps([content]), "kind": kind, "negated": False, "anonymous": False, "rule_id": "x"}
    return {"statement_id": f"r:s{number}", "report_id": "r", **row, **more}


def figure(number: int, words: list[int], low: float, outcome: str, source: list[int] | None = None) -> dict[str, Any]:
    bounds = {"low": low, "best": low, "high": low, "outcome": outcome, "status": "unspecified", "scope": "event"}
    row = spans(number=words, **({"source": source} if source else {}))
    return {"figure_id": f"r:f{number}", "report_id": "r", **row, **bounds}


def position(number: int, actor: list[int], stance: str, evidence: list[int]) -> dict[str, Any]:
    more = {"stance": stance, "polarity": 0, "theme": "other", "modality": "actual", "negated": False}
    place = {"evidence_start": evidence[0], "evidence_end": evidence[1]}
    return {"position_id": f"r:p{number}", "report_id": "r", **spans(actor=actor), **place, **more}


def actor(number: int, name: str, kind: str = "person") -> dict[str, Any]:
    return {"actor_id": f"r:a{number}", "report_id": "r", "name": name, "kind": kind, "mentions": 1}


def mention(number: int, words: list[int], who: int | None, form: str = "name") -> dict[str, Any]:
    row = {
        "mention_id": f"r:m{number}",
        "report_id": "r",
        "text": TEXT[slice(*words)],
        "start": words[0],
        "end": words[1],
    }
    return {**row, "form": form, "actor_id": f"r:a{who}" if who else None}


def made(**lines: list[dict[str, Any]]) -> dict[str, pd.DataFrame]:
    report = {"report_id": "r", "characters": len(TEXT), "words": 20, "text": TEXT}
    return frames({"reports": [report], **lines})


FIRST, SECOND = at("ten men died"), at("that six were hurt")
GOLD: dict[str, Any] = {
    "id": "r",
    "statements": [
        {"source": [at("Ann Lee")], "cue": [at("said")], "content": [FIRST], "kind": "indirect"},
        {"source": [at("Bob Roy")], "cue": [at("denied")], "content": [SECOND], "kind": "indirect"},
    ],
    "figures": [
        {"number": at("ten"), "low": 10, "best": 10, "high": 10, "kind": "killed", "source": at("Ann Lee")},
        {
            "number": at("six"),
            "low": 6,
            "best": 6,
            "high": 6,
            "kind": "injured",
            "source": at("Bob Roy"),
            "optional": True,
        },
    ],
    "positions": [
        {"actor": "Lee", "stance": "demand", "issue": "a truce", "evidence": at("Lee wants a truce")},
        {"actor": "the rebels", "stance": "reject", "issue": "it", "evidence": at("the rebels reject it")},
    ],
    "actors": {"person": [["Ann Lee", "Lee"], ["Bob Roy"]], "organization": [["the rebels"]], "place": [["Nowhere"]]},
}


def numbers(tables: dict[str, pd.DataFrame], *gold: dict[str, Any]) -> dict[str, tuple[float, float, float]]:
    table = score(tables, gold or [GOLD])
    return {
        f"{row['table']}: {row['measure']}": (row["precision"], row["recall"], row["f1"])
        for row in table.to_dict("records")
    }


RIGHT = {
    "statements": [
        statement(1, at("Ann Lee"), at("said"), FIRST, "indirect"),
        statement(2, at("Bob Roy"), at("denied"), SECOND, "indirect"),
    ],
    "figures": [figure(1, at("ten"), 10, "killed", at("Ann Lee"))],
    "positions": [
        position(1, at("Lee", 1), "demand", at("Lee wants a truce")),
        position(2, at("the rebels"), "reject", at("the rebels reject it")),
    ],
    "actors": [actor(1, "Ann Lee"), actor(2, "Bob Roy"), actor(3, "rebels", "armed group")],
    "mentions": [mention(1, at("Lee", 1), 1), mention(2, at("the rebels"), 3)],
}


def test_all_right_is_one_throughout() -> None:
    assert set(numbers(made(**RIGHT)).values()) == {(1.0, 1.0, 1.0)}
    assert missed(made(**RIGHT), [GOLD], made()["reports"]).empty


def test_nothing_found_is_nought_throughout() -> None:
    assert set(numbers(made()).values()) == {(0.0, 0.0, 0.0)}
    wrong = missed(made(), [GOLD], made()["reports"])
    assert list(wrong["fault"].unique()) == ["missed"]
    assert list(wrong["text"]) == [
        "ten men died",
        "that six were hurt",
        "ten",
        "Lee wants a truce",
        "the rebels reject it",
    ]


def test_statements_by_share_of_content() -> None:
    half = [FIRST[0], FIRST[0] + 7]  # "ten men": 7 of 12 characters
    less = [SECOND[0], SECOND[0] + 8]  # "that six": 8 of 18
    found = made(
        statements=[
            statement(1, at("Ann Lee"), at("said"), half, "indirect"),
            statement(2, at("Bob Roy"), at("denied"), less, "indirect"),
        ]
    )
    result = numbers(found)
    assert result["statements: content found"] == (0.5, 0.5, 0.5)
    assert result["statements: source, cue, content and kind right"] == (0.5, 0.5, 0.5)
    wrong = missed(found, [GOLD], found["reports"])
    assert [tuple(w) for w in wrong[wrong["table"] == "statements"].to_numpy()] == [
        ("statements", "missed", "that six were hurt"),
        ("statements", "invented", "that six"),
    ]


@pytest.mark.parametrize(
    "change",
    [
        statement(1, at("Bob Roy"), at("said"), FIRST, "indirect"),
        statement(1, None, at("said"), FIRST, "indirect"),
        statement(1, at("Ann Lee"), at("denied"), FIRST, "indirect"),
        statement(1, at("Ann Lee"), at("said"), FIRST, "mixed"),
    ],
    ids=["source", "no source", "cue", "kind"],
)
def test_one_wrong_part_spoils_a_statement(change: dict[str, Any]) -> None:
    found = made(**{**RIGHT, "statements": [change, RIGHT["statements"][1]]})
    result = numbers(found)
    assert result["statements: content found"] == (1.0, 1.0, 1.0)
    assert result["statements: source, cue, content and kind right"] == (0.5, 0.5, 0.5)
    assert list(missed(found, [GOLD], found["reports"])["fault"]) == ["wrong"]


def test_figures() -> None:
    optional = figure(2, at("six"), 99, "killed")  # meets an optional answer: neither right nor wrong
    assert numbers(made(figures=[*RIGHT["figures"], optional]))["figures: found"] == (1.0, 1.0, 1.0)
    invented = figure(3, at("truce"), 1, "killed")
    result = numbers(made(figures=[*RIGHT["figures"], invented]))
    assert result["figures: found"] == (0.5, 1.0, 0.667)
    assert result["figures: value, outcome and source right"] == (0.5, 1.0, 0.667)
    for change, value, source in (
        (figure(1, at("ten"), 11, "killed", at("Ann Lee")), 0.0, 0.0),
        (figure(1, at("ten"), 10, "injured", at("Ann Lee")), 0.0, 0.0),
        (figure(1, at("ten men"), 10, "killed"), 1.0, 0.0),
        (figure(1, at("ten men"), 10, "killed", at("Lee said")), 1.0, 1.0),
    ):
        result = numbers(made(figures=[change]))
        assert result["figures: found"][2] == 1.0
        assert result["figures: value and outcome right"][2] == value
        assert result["figures: value, outcome and source right"][2] == source


def test_a_missing_bound_is_not_nought() -> None:
    row = figure(1, at("ten"), 10, "killed", at("Ann Lee")) | {"best": None, "high": None}
    assert numbers(made(figures=[row]))["figures: value and outcome right"][2] == 0.0
    gold = json.loads(json.dumps(GOLD))
    gold["figures"][0] |= {"alt": [[10, None, None]]}
    assert numbers(made(figures=[row]), gold)["figures: value and outcome right"][2] == 1.0
    gold["figures"][0] |= {"alt": [], "slack": 1, "low": 11, "best": 11, "high": 11}
    assert numbers(made(**RIGHT), gold)["figures: value and outcome right"][2] == 1.0


def test_positions_pair_by_evidence_then_by_stance_and_actor() -> None:
    both = [at("Lee wants a truce")[0], at("the rebels reject it")[1]]
    found = made(positions=[position(1, at("the rebels"), "reject", both), position(2, at("Lee", 1), "demand", both)])
    assert numbers(found)["positions: actor and stance right"] == (1.0, 1.0, 1.0)
    swapped = made(
        positions=[
            position(1, at("the rebels"), "demand", at("Lee wants a truce")),
            position(2, at("Lee", 1), "reject", at("the rebels reject it")),
        ]
    )
    assert numbers(swapped)["positions: found"] == (1.0, 1.0, 1.0)
    assert numbers(swapped)["positions: actor and stance right"] == (0.0, 0.0, 0.0)


def test_actors_by_shared_names() -> None:
    # One cluster split in two: "Ann" before "Lee" is free, so one of the two is whole and the other an actor too many.
    found = made(
        actors=[*RIGHT["actors"], actor(4, "Lee")],
        mentions=[mention(1, at("Lee", 1), 4), mention(2, at("the rebels"), 3), mention(3, at("it"), 3, "pronoun")],
    )
    assert numbers(found)["actors: names clustered (CEAF-e)"] == (0.75, 1.0, 0.857)
    assert numbers(found)["actors: kind right, of those found"] == (1.0, 1.0, 1.0)


def test_reports_without_gold_and_gold_without_reports() -> None:
    found = made(**RIGHT)
    other = {**GOLD, "id": "another"}
    assert numbers(found, GOLD, other)["figures: found"] == (1.0, 0.5, 0.667)
    assert numbers(found, {"id": "r", "figures": []})["figures: found"] == (0.0, 0.0, 0.0)
    assert numbers(found, {"id": "r"})["statements: content found"] == (0.0, 0.0, 0.0)


def test_overlap_and_pairs() -> None:
    assert overlap([[0, 4]], [[2, 6]]) == pytest.approx(2 / 6)
    assert overlap([[0, 2], [4, 6]], [[0, 6]]) == pytest.approx(4 / 6)
    assert overlap([], [[0, 6]]) == overlap([], []) == 0.0
    weights = [[0.9, 0.8], [0.85, 0.1]]
    assert pair([0, 1], [0, 1], lambda i, j: weights[i][j], 0.5) == [(0, 0)]
    assert pair([0, 1], [0, 1], lambda i, j: weights[i][j], 0.05) == [(0, 0), (1, 1)]


def test_gold_files(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no gold"):
        load_gold(tmp_path)
    (tmp_path / "b.json").write_text('{"id": "b"}')
    (tmp_path / "a.json").write_text('{"id": "a"}')
    assert [gold["id"] for gold in load_gold(tmp_path)] == ["a", "b"]
