"""Repeats: the same words once, near repeats marked, different reports left alone."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.cli import main
from analysis.extracting import extract
from analysis.reading import repeats as alike
from analysis.reading.repeats import NEAR, Repeat, without_repeats
from analysis.reading.report import Report
from analysis.tables.files import read

WORDS = (
    "army rebels truce talks town market shells Monday minister envoy hostages prisoners border aid road bridge "
    "said killed denied rejected offered opened closed signed left held the a in on of and"
)


def story(number: int, length: int = 200) -> str:
    draw = random.Random(number)
    return " ".join(draw.choice(WORDS.split()) for _ in range(length)) + "."


def report(name: str, text: str) -> Report:
    return Report(name, text, path=f"in/{name}.txt")


def test_the_same_words_are_read_once() -> None:
    text = "Nine people died in Goma, the army said."
    same = ["Nine people died in GOMA — the army said", "“Nine people died in Goma,”\n\nthe army said!"]
    kept, repeats = without_repeats([report("a", text), *(report(f"b{n}", t) for n, t in enumerate(same))])
    assert [r.report_id for r in kept] == ["a"]
    assert [(r.report.report_id, r.earlier.report_id, r.share) for r in repeats] == [("b0", "a", 1), ("b1", "a", 1)]
    assert str(repeats[0]) == "in/b0.txt: has the very words of in/a.txt; read once"


def test_an_update_is_kept_and_marked() -> None:
    first = story(1)
    update = first.replace("killed", "wounded", 2)
    kept, repeats = without_repeats([report("a", first), report("b", update), report("c", update + " More follows.")])
    assert [(r.report_id, r.duplicate_of) for r in kept] == [("a", None), ("b", "a"), ("c", "a")]
    assert all(NEAR <= r.share < 1 for r in repeats)
    assert "both are read" in str(repeats[0])
    assert list(extract(kept)["reports"]["duplicate_of"].fillna("")) == ["", "a", "a"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nine people died in Goma.", "Ten people died in Goma."),  # a number is a word like any other
        ("Talks ended.", "Talks began."),
        ("", " "),
        (story(1), story(2)),
        (story(1), story(1, 100) + story(3, 100)),  # half of it taken over
    ],
)
def test_different_reports_are_left_alone(one: str, other: str) -> None:
    given = [report("a", one), report("b", other)]
    assert without_repeats(given) == (given, [])


def test_found_among_many_and_the_same_on_every_run() -> None:
    many = [report(f"r{n}", story(n)) for n in range(300)]
    many += [report("twin", story(150)), report("near", story(151).replace("truce", "deal", 1))]
    kept, repeats = without_repeats(many)
    assert len(kept) == 301
    assert [(r.report.report_id, r.earlier.report_id) for r in repeats] == [("twin", "r150"), ("near", "r151")]
    assert without_repeats(many) == (kept, repeats)
    assert kept[-1] == replace(many[-1], duplicate_of="r151")


def test_command_shows_repeats_and_does_not_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text("Nine people died in Goma, the army said.")
    assert main(["extract", str(folder), "--out", str(tmp_path / "t")]) == 0
    assert "b.txt: has the very words of" in capsys.readouterr().err
    assert list(read(tmp_path / "t")["reports"]["report_id"]) == ["a"]
    assert json.loads((tmp_path / "t" / "run.json").read_text())["left out as the same"] == {"b": "a"}


def test_time_does_not_grow_with_a_notice_at_every_foot() -> None:
    """Every report shares runs with all earlier ones; only few of them are looked at."""
    foot = (
        "Sign up for our newsletter and follow the channel of the agency for news of the war at any hour of the day. "
    )
    many = [report(f"r{n}", story(n, 40) + foot * 2) for n in range(300)]
    compared = 0

    def counted(one: Iterable[int], other: Iterable[int]) -> float:
        nonlocal compared
        compared += 1
        return share(one, other)

    share = alike._share
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(alike, "_share", counted)
        kept, repeats = without_repeats(many)
    assert (len(kept), repeats) == (300, [])
    assert compared <= len(many) * alike._OFTEN


def test_marked_one_by_one_as_they_come() -> None:
    asked: list[str] = []

    def reports() -> Iterator[Report]:
        for name, text in (("a", story(1)), ("b", story(1)), ("c", story(2))):
            asked.append(name)
            yield report(name, text)

    given = alike.marked(reports())
    first, second = next(given), next(given)
    assert isinstance(first, Report) and asked == ["a", "b"]
    assert isinstance(second, Repeat) and (second.earlier.report_id, second.earlier.text) == ("a", "")


def test_names_that_are_no_sound_text() -> None:
    kept, repeats = without_repeats([Report("a\ud800", story(1), path="\udcff"), Report("b", story(1), path="b")])
    assert len(kept) == 1 and repeats[0].earlier.report_id == "a\ud800" and repeats[0].earlier.path == "\udcff"
