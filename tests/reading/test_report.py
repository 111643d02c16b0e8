"""Reading: files of every encoding to Reports, and a clear word on each that is none."""

from __future__ import annotations

import codecs
from datetime import date

import pytest

from analysis.lexicons.words import words_of
from analysis.reading.report import ReadingError, Report, decode, iterate
from analysis.text.datelines import head

STORY = "JUBA, South Sudan — “Nine people died,” the governor’s office said.\nSánchez denied it."


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
    assert head(opening, words_of(None)) == (place, day)


def test_head_stops_at_the_story() -> None:
    story = "Talks ended on Tuesday without a deal. " * 8
    assert head(f"{story}\n\nGAZA — Elsewhere, two people died.\n\nMay 3, 2023", words_of(None)) == (None, None)


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


def test_a_list_of_counts_is_said() -> None:
    """Each line is a figure, or none: the reader is told to look."""
    (report,) = iterate(["Shelling went on, the mayor said.\n\nKilled: 1,204\n- Injured: 30\nMarkets open: 4\n"])
    (note,) = report.notes
    assert note.startswith("has a list of counts (2, the first 'Killed: 1,204')") and "check each" in note
    (report,) = iterate(["The mayor said: 30 were killed.\nKilled: the mayor and his wife.\n"])
    assert report.notes == ()


@pytest.mark.parametrize("mark", ["End of Document", "Document WIRE000020310517eh5h0012x", "{} of 2 DOCUMENTS"])
def test_an_export_of_several_articles_is_said(mark: str) -> None:
    (report,) = iterate(["".join(f"Nine died.\n\n{mark.format(number)}\n\n" for number in (1, 2))])
    assert any(note.startswith("looks like 2 articles in one file") for note in report.notes)
    (report,) = iterate([f"Nine died.\n\n{mark.format(1)}\n"])
    assert report.notes == ()
