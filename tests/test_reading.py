"""Reading: files of every encoding to Reports, and a clear word on each that is none."""

from __future__ import annotations

import codecs
from datetime import date
from pathlib import Path

import pytest

from analysis.datelines import head
from analysis.reading import (
    MAX_CHARACTERS,
    ReadingError,
    Report,
    decode,
    find_files,
    iterate,
    read_report,
    read_reports,
)

STORY = "JUBA, South Sudan — “Nine people died,” the governor’s office said.\nSánchez denied it."


def save(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode(),
        codecs.BOM_UTF8 + STORY.encode(),
        codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + STORY.encode("utf-16-be"),
        STORY.encode("utf-32"),
        STORY.encode("cp1252"),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\r\n").encode("cp1252"),
        STORY.replace("\n", "\r").encode(),
        codecs.BOM_UTF16_LE + STORY.replace("\n", "\r\n").encode("utf-16-le"),
    ],
    ids=[
        "utf-8",
        "utf-8 BOM",
        "utf-16 LE",
        "utf-16 BE",
        "utf-32",
        "cp1252",
        "crlf",
        "cp1252 crlf",
        "cr",
        "utf-16 crlf",
    ],
)
def test_encodings_give_one_text(data: bytes) -> None:
    assert decode(data) == STORY


@pytest.mark.parametrize(
    "text",
    [
        "The minister’s office said — “no”.",
        "Sánchez said talks in São Tomé failed.",
        "“Peace” would cost €5 million.",
        "Peña’s café",
        "He said: “Ça suffit.” " + "The army said it would not withdraw. " * 40,
    ],
)
def test_windows_1252_of_any_length(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_bytes_outside_windows_1252_do_not_stop_a_report() -> None:
    assert decode(b"caf\xe9 \x81 na\xefve " + b"The army left. " * 20).startswith("café ")


def test_one_damaged_byte_does_not_turn_utf_8_into_something_else() -> None:
    text = decode(STORY.encode()[:30] + b"\xff" + STORY.encode()[30:] + "“".encode()[:2])
    assert text.replace("\ufffd", "") == STORY


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF8 + b"  \n", "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"%PDF-1.7\n" + bytes(range(1, 32)) * 20, "binary"),
        ("Nine died.".encode("utf-16-le"), "binary"),  # without its mark nothing tells it from binary
        (codecs.BOM_UTF16_LE + b"N\x00i\x00n", "damaged"),
    ],
)
def test_no_text_is_an_error_that_says_what_to_do(data: bytes, problem: str) -> None:
    with pytest.raises(ReadingError) as caught:
        decode(data, "x/y.txt")
    assert str(caught.value).startswith("x/y.txt: ")
    assert problem in caught.value.problem
    assert ";" in caught.value.problem  # what is wrong; what to do


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    save(tmp_path, "a.txt", STORY)
    save(tmp_path, "b.txt", b"")
    save(tmp_path, "c.txt", b"\x00\x01\x02")
    save(tmp_path, "d.TXT", STORY.encode("cp1252"))
    save(tmp_path, "notes.pdf", b"%PDF")
    save(tmp_path, ".e.txt", b"")
    reports, errors = read_reports([tmp_path, tmp_path / "missing.txt"])
    assert [report.report_id for report in reports] == ["a", "d"]
    assert [Path(error.path).name for error in errors] == ["b.txt", "c.txt", "missing.txt"]
    assert "check the spelling" in errors[-1].problem


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(ReadingError, match=r"folder\.txt: could not be read"):
        read_report(tmp_path / "folder.txt")
    with pytest.raises(ReadingError, match="holds no report"):
        find_files([tmp_path])


def test_too_long_is_said_before_it_is_parsed(tmp_path: Path) -> None:
    for name, size in (("a.txt", MAX_CHARACTERS + 1), ("b.txt", 4 * MAX_CHARACTERS + 1)):
        with pytest.raises(ReadingError, match=r"over the limit of 1,000,000.*; split"):
            read_report(save(tmp_path, name, "x" * size))


def test_two_files_of_one_name(tmp_path: Path) -> None:
    save(tmp_path, "may/talks.txt", STORY)
    save(tmp_path, "june/talks.txt", STORY)
    reports, errors = read_reports([tmp_path])
    assert [Path(report.path).parent.name for report in reports] == ["june"]
    assert len(errors) == 1 and "may" in errors[0].path and "june" in errors[0].problem


def test_one_file_by_two_paths_is_read_once(tmp_path: Path) -> None:
    path = save(tmp_path, "a/talks.txt", STORY)
    reports, errors = read_reports([path, tmp_path, tmp_path / "a" / ".." / "a" / "talks.txt"])
    assert (len(reports), errors) == (1, [])


def test_order_does_not_hang_on_the_file_system(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c/a2.txt", "B2.txt"):
        save(tmp_path, name, STORY)
    assert find_files([tmp_path]) == sorted(find_files([tmp_path]))


def test_report_of_a_file(tmp_path: Path) -> None:
    report = read_report(save(tmp_path, "juba-talks.txt", codecs.BOM_UTF8 + STORY.encode()))
    assert report.report_id == "juba-talks"
    assert report.text == STORY
    assert report.dateline == "JUBA, South Sudan"
    assert (report.date, report.title, report.publisher) == (None, None, None)
    assert len(report.sha256) == 64


def test_sidecar(tmp_path: Path) -> None:
    path = save(tmp_path, "a.txt", "Published: May 4, 2023\n\n" + STORY)
    save(tmp_path, "b.txt", STORY)
    save(
        tmp_path,
        "sources.csv",
        'file,title,publisher,date,licence\na.txt,"Talks, again",The Post,2023-05-03,\nb.txt,,,\n',
    )
    reports, errors = read_reports([tmp_path])
    assert errors == []
    assert (reports[0].title, reports[0].publisher, reports[0].date) == ("Talks, again", "The Post", date(2023, 5, 3))
    assert (reports[1].title, reports[1].publisher, reports[1].date) == (None, None, None)
    (tmp_path / "sources.csv").unlink()
    assert read_report(path).date == date(2023, 5, 4)


def test_sidecar_as_a_spreadsheet_saves_it(tmp_path: Path) -> None:
    save(tmp_path, "a.txt", STORY)
    save(tmp_path, "sources.csv", "file,publisher\r\na.txt,Agência Lusa\r\n".encode("cp1252"))
    assert read_report(tmp_path / "a.txt").publisher == "Agência Lusa"


def test_sidecar_with_a_fault_is_one_error(tmp_path: Path) -> None:
    save(tmp_path, "a.txt", STORY)
    save(tmp_path, "b.txt", STORY)
    save(tmp_path, "sources.csv", "name;date\na.txt;2023-05-03\n")
    reports, errors = read_reports([tmp_path])
    assert [report.date for report in reports] == [None, None]
    assert len(errors) == 1 and "no column 'file'" in errors[0].problem


def test_sidecar_with_a_date_that_is_none(tmp_path: Path) -> None:
    save(tmp_path, "a.txt", STORY)
    save(tmp_path, "b.txt", STORY)
    save(tmp_path, "sources.csv", "file,date\na.txt,03/04/2023\n")
    reports, errors = read_reports([tmp_path])
    assert [report.report_id for report in reports] == ["b"]
    assert len(errors) == 1 and "YYYY-MM-DD" in errors[0].problem and errors[0].path.endswith("a.txt")


@pytest.mark.parametrize(
    ("opening", "place", "day"),
    [
        ("KHARTOUM, Sudan (AP) — The army said", "KHARTOUM, Sudan", None),
        ("GENEVA — Talks ended.", "GENEVA", None),
        ("KYIV, Ukraine -- Two people", "KYIV, Ukraine", None),
        ("TEL AVIV, Aug 20 (Reuters) - Two people", "TEL AVIV", None),
        ("CAIRO/JERUSALEM, Aug. 20, 2024 (Reuters) - Two", "CAIRO/JERUSALEM", date(2024, 8, 20)),
        ("PORT-AU-PRINCE, Haiti (AP) — Gangs", "PORT-AU-PRINCE, Haiti", None),
        ("N’DJAMENA – Two people", "N’DJAMENA", None),
        ("BOGOTÁ, Colombia — Rebels", "BOGOTÁ, Colombia", None),
        ("ISLAMABAD: The army said", "ISLAMABAD", None),
        ("Goma, Congo (CNN) — Rebels", "Goma, Congo", None),
        ("Truce nears\nBy A. Writer\nMarch 3, 2023\n\nGOMA, Congo — Rebels", "GOMA, Congo", date(2023, 3, 3)),
        ("Posted on 3 March 2023\nTalks ended.", None, date(2023, 3, 3)),
        ("2023-03-03T10:00:00Z\nTalks ended.", None, date(2023, 3, 3)),
        ("Updated March 5, 2023 at 4:05 p.m.\nPublished March 3, 2023\nTalks ended.", None, date(2023, 3, 3)),
        # Traps: labels, organizations, pronouns, plain sentences, days that are none or can be read two ways.
        ("BREAKING: Two dead in raid", None, None),
        ("WATCH LIVE: Talks in Doha", None, None),
        ("NATO — the alliance — met.", None, None),
        ("UN: 30 dead", None, None),
        ("I — who was there — saw it.", None, None),
        ("Talks in Doha — the third round — ended.", None, None),
        ("Published 03/04/2023\nTalks ended.", None, None),
        ("Posted 2023-13-40\nTalks ended.", None, None),
        ("The truce of March 3, 2023 ended.", None, None),
        ("(Reuters) - Two people died.", None, None),
    ],
)
def test_head(opening: str, place: str | None, day: date | None) -> None:
    assert head(opening) == (place, day)


def test_head_stops_at_the_story() -> None:
    story = "Talks ended on Tuesday without a deal. " * 8
    assert head(f"{story}\n\nGAZA — Elsewhere, two people died.\n\nMay 3, 2023") == (None, None)


def test_bare_texts_are_numbered() -> None:
    first, given, third = iterate(["GENEVA — Talks.", Report("mine", "x"), "Two."])
    assert [r.report_id for r in (first, given, third)] == ["text-1", "mine", "text-3"]
    assert first.dateline == "GENEVA"


def test_wrong_use_of_bare_texts() -> None:
    with pytest.raises(TypeError, match="list of texts"):
        list(iterate("One text."))
    with pytest.raises(ValueError, match="two reports have the id 'a'"):
        list(iterate([Report("a", "x"), Report("a", "y")]))


def test_text_that_no_file_can_hold_is_made_whole() -> None:
    (report,) = iterate([Report("a", "nine\ud800 died")])
    assert report.text == "nine\ufffd died"
