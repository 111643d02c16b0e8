"""No file, of whatever form, ends a run: it is read, or it is one clear error that names it and what to do; the rest is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.cli import main
from analysis.reading.formats import FORMS, NOT_READ, form_of
from analysis.reading.inputs import read_reports
from analysis.reading.report import ReadingError, Report
from analysis.reading.rows_in import Columns

GOOD = Path(__file__).parents[2] / "examples" / "inputs" / "good"
STORY = "Nine people were killed in Ordu on Monday, the mayor said. The army denied it."
# PDFs are read in a process of their own, which takes a while to start.
QUICK = sorted(form for form in FORMS if form != ".pdf")
SAVED = sorted(path for path in GOOD.iterdir() if path.suffix in QUICK)


def looked_at(data: bytes, name: str) -> list[Report]:
    """The reports in it; everything else must be a ReadingError that names the file and says what to do."""
    reports = []
    found = form_of(name)[0](data, name, Columns())
    try:
        for item in found:
            if isinstance(item, Report):
                reports.append(item)
            else:
                raise item
    except ReadingError as error:
        assert error.path.startswith(name) and "; " in error.problem, error
    return reports


@pytest.mark.parametrize("form", QUICK)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    data=st.one_of(
        st.binary(max_size=400),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.text(st.characters(codec="utf-8"), max_size=60).map(lambda text: f"{text}\n{STORY}".encode("utf-16")),
    )
)
def test_any_bytes(form: str, data: bytes) -> None:
    looked_at(data, f"x{form}")


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A good file that was cut off, or of which some bytes were changed, put in or lost."""
    path = draw(st.sampled_from(SAVED))
    data = bytearray(path.read_bytes())
    how = draw(st.sampled_from(["cut", "changed", "put in", "lost"]))
    at = draw(st.integers(0, len(data) - 1))
    if how == "cut":
        del data[at:]
    elif how == "changed":
        for place, byte in draw(
            st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), min_size=1, max_size=8)
        ):
            data[place] = byte
    elif how == "put in":
        data[at:at] = draw(st.binary(min_size=1, max_size=40))
    else:
        del data[at : at + draw(st.integers(1, 200))]
    return path.suffix, bytes(data)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(damaged())
def test_any_damage(made: tuple[str, bytes]) -> None:
    looked_at(made[1], f"x{made[0]}")


@pytest.mark.parametrize("form", sorted(FORMS))
def test_an_empty_file(form: str, tmp_path: Path) -> None:
    (tmp_path / f"x{form}").write_bytes(b"")
    reports, (error,) = read_reports(tmp_path)
    assert reports == [] and error.problem.startswith("the file is empty; ")


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_pdf_that_is_cut_off(share: float) -> None:
    pytest.importorskip("pypdfium2")
    data = (GOOD / "situation.pdf").read_bytes()
    assert looked_at(data[: int(share * len(data))], "x.pdf") == []


@pytest.mark.parametrize("form", sorted(NOT_READ))
def test_a_form_that_is_not_read_is_an_error_by_its_name(form: str, tmp_path: Path) -> None:
    (tmp_path / f"x{form}").write_text(STORY, encoding="utf-8")
    reports, (error,) = read_reports(tmp_path / f"x{form}")
    assert reports == [] and "not read" in error.problem and "; " in error.problem


# Names, links and what is no file


def test_names_links_and_folders_that_look_like_files(tmp_path: Path) -> None:
    home = tmp_path / "my reports (1)"
    (home / "folder.txt").mkdir(parents=True)
    (home / "folder.txt" / "inner.txt").write_text(STORY.replace("Nine", "Ten"), encoding="utf-8")
    (home / "folder.html").mkdir()
    (home / f"{'n' * 240}.txt").write_text(STORY.replace("Nine", "Twelve"), encoding="utf-8")
    (home / "a\nb.txt").write_text(STORY, encoding="utf-8")
    (home / "loop").symlink_to(home)
    (home / "folder.html" / "up").symlink_to(tmp_path)  # and all that lies beside the reports
    (tmp_path / "beside.txt").write_text(STORY.replace("Nine", "Forty"), encoding="utf-8")
    (home / "itself.txt").symlink_to("itself.txt")
    (home / "nowhere.txt").symlink_to("nothing.txt")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "linked.txt").write_text(STORY.replace("Nine", "Thirteen"), encoding="utf-8")
    (home / "another").symlink_to(elsewhere)
    os.mkfifo(home / "pipe.txt")
    reports, errors = read_reports(home)
    assert sorted(report.report_id for report in reports) == ["a\nb", "inner", "linked", "n" * 240]
    assert [Path(error.path).name for error in errors] == ["itself.txt", "nowhere.txt"]
    assert all("could not be read" in error.problem for error in errors)
    for name in ("itself.txt", "nowhere.txt"):
        assert "is a link to a file that is not there" in str(read_reports(home / name)[1][0])


def test_a_folder_that_may_not_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    opened = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied")
        return opened(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    (report,), (error,) = read_reports(tmp_path)
    assert report.report_id == "a"
    assert error.path.endswith("locked") and "could not be opened (Permission denied); check" in error.problem


def test_a_file_without_an_end_is_read_to_its_limit() -> None:
    if Path("/dev/zero").exists():
        _, (error,) = read_reports("/dev/zero")
        assert "gives more than" in error.problem


LONG = "x" * 300


@pytest.mark.parametrize("command", ["extract", "report"])
def test_names_that_are_too_long_are_one_line(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    assert main([command, str(tmp_path / LONG), "--out", str(tmp_path / "out")]) == 1
    assert main([command, str(tmp_path / "a.txt"), "--out", str(tmp_path / LONG)]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert "check the spelling" in first  # what is said before that hangs on the version of Python
    assert "could not be written (File name too long)" in second
    assert main(["start", str(tmp_path / LONG)]) == 2


def test_a_name_that_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "reports"
    home.mkdir()
    for number, name in enumerate((b"caf\xe9.txt", b"good.txt", b"em\xffpty.txt", b"a\nb.txt")):
        try:
            (home / os.fsdecode(name)).write_text(STORY.replace("Nine", str(number + 3)) if number != 2 else "")
        except OSError:
            pytest.skip("this system has no such names")
    assert main(["extract", str(home), "--out", str(tmp_path / "out")]) == 1
    assert main(["report", str(home), "--out", str(tmp_path / "pages")]) == 1
    assert main(["start", str(home)]) == 1
    said = capsys.readouterr()
    lines = said.err.splitlines()
    assert {line.partition(":")[0] for line in lines} == {"error", "note"}
    assert sum("the file is empty" in line for line in lines) == 3
    assert "3 reports" in said.out
