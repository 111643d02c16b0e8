"""Lexicons: the package's own are sound, and a user's replace them or say what is wrong."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from analysis.lexicons import checking, files
from analysis.lexicons.files import LexiconError


@pytest.mark.parametrize("name", files.names())
def test_own_lexicons_are_sound(name: str) -> None:
    opening = (files.HERE / f"{name}.csv").read_text(encoding="utf-8").split("\n")
    comment = " ".join(line for line in opening if line.startswith("#"))
    assert "Source:" in comment, "the file must say where it comes from"
    table = files.rows(name)
    assert table
    assert all(next(iter(row.values())) for row in table), "a row without its word"
    assert len({tuple(row.values()) for row in table}) == len(table), "a row stands twice"


def test_words_side_by_side_are_each_of_them() -> None:
    assert list(files.alternatives("reply|react>raid|attack")) == ["reply>raid", "reply>attack", "react>raid", "react>attack"]  # fmt: skip
    assert list(files.alternatives("object")) == ["object"]


@pytest.mark.parametrize("name", ["acts", "stances"])
def test_none_of_them_stands_twice(name: str) -> None:
    each = [said for row in files.rows(name) for said in product(*(files.alternatives(cell) for cell in row.values()))]
    assert sorted(set(each)) == sorted(each)


def save(folder: Path, name: str, content: str) -> str:
    (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return str(folder)


def test_a_users_file_is_used_instead(tmp_path: Path) -> None:
    folder = save(tmp_path, "vague_numbers", "\ufeff# mine\nword,low\nscores,40\n")
    assert files.rows("vague_numbers", folder) == ({"word": "scores", "low": "40"},)
    assert files.column("vague_numbers", "word", "low", folder) == {"scores": "40"}
    assert checking.check(folder) == ["vague_numbers"]
    assert files.rows("hedges", folder) == files.rows("hedges")  # those not replaced stay the package's


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("vague_numbers", "words,low\nscores,40\n", "no column 'word'"),
        ("vague_numbers", "word;low\nscores;40\n", "no column 'word'"),
        ("vague_numbers", "word,low\nscores,forty\n", "row 1: low 'forty' is not a number"),
        ("vague_numbers", "word,low\ntens, of,10\n", "more cells than the header"),
        ("people", "word,kind,status\nmilitiaman,person,fighter\n", "status 'fighter' is none of blank, civilian"),
        ("vague", "word,low\nscores,40\n", "no lexicon has this name"),
    ],
)
def test_a_wrong_file_is_named_and_what_it_lacks(tmp_path: Path, name: str, content: str, problem: str) -> None:
    folder = save(tmp_path, name, content)
    with pytest.raises(LexiconError) as caught:
        checking.check(folder)
    assert f"{name}.csv" in str(caught.value) and problem in str(caught.value)


def test_wrong_folders(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such folder"):
        checking.check(str(tmp_path / "none"))
    with pytest.raises(LexiconError, match=r"holds no \.csv lexicon"):
        checking.check(str(tmp_path))
    (tmp_path / "hedges.csv").write_bytes("word,kind,place\ncirca,about,pr\xe9\n".encode("latin-1"))
    with pytest.raises(LexiconError, match=r"hedges\.csv: is not UTF-8"):
        checking.check(str(tmp_path))


def test_wrong_names() -> None:
    with pytest.raises(LexiconError, match=r"no lexicon cure\.csv; there are .*cues"):
        files.rows("cure")
    with pytest.raises(LexiconError, match="no column 'weight'"):
        files.column("cues", "word", "weight")
    assert "soldier" in files.words("people", "person")
    assert files.words("people", "robot") == frozenset()
