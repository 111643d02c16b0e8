"""Input that is damaged, hostile or absurdly large: one clear error each, in little time, or sound tables."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from analysis.forms import MAX_BYTES, MAX_HEADERS, Columns, form_of
from analysis.reading import MAX_CHARACTERS, ReadingError, Report

LETTER = "From: The Post <a@post.org>\r\nSubject: Truce\r\n"


def held(name: str, data: str | bytes) -> tuple[list[Report], list[str]]:
    """The reports in a file of this name and content, and what is said of the rest."""
    reports, problems = [], []
    try:
        for item in form_of(name)[0](data.encode() if isinstance(data, str) else data, name, Columns()):
            if isinstance(item, Report):
                reports.append(item)
            else:
                problems.append(item.problem)
    except ReadingError as error:
        problems.append(error.problem)
    return reports, problems


def packed(members: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytearray:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return bytearray(made.getvalue())


# What a file may be


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.html", "<html><body>" + "<div>" * 20_000 + "Nine people died." + "</div>" * 20_000),
        ("x.html", "<html><body><article>" + "<b><p>" * 5_000 + "Nine people died in Goma on Monday, it said. " * 5),
        ("x.html", "<p>" + "Nine people died. " * 550_000),
        ("x.md", ">" * 5_000 + " Nine people died."),
        ("x.md", "\n".join(" " * n + "- x" for n in range(1_000))),
        ("x.md", "[" * 50_000),
        ("x.md", "*a **b " * 20_000),
        ("x.jsonl", "[" * 200_000),
        ("x.jsonl", '{"a":' * 200_000),
        ("x.jsonl", '{"text": "Nine died.", "id": ' + "9" * 5_000 + "}"),
        ("x.eml", LETTER + "To: " + "a@b.c, " * 100_000 + "\r\n\r\nNine died."),
        ("x.eml", LETTER + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(2_000))),
        ("x.mbox", "From a@b.c Wed May  3 10:00:00 2023\nSubject: x\n\nbody\n" * 3_000),
        ("x.csv", 'text\n"' + 'a""' * 300_000),
        ("x.csv", "text\n" + '"' * 100_001),
        ("x.csv", "text" + ",a" * 500_000 + "\nNine died."),
    ],
    ids=lambda given: given[:12] if len(given) < 12 else f"{given[:24]!r}",
)
def test_deep_and_endless_files_take_little_time(name: str, data: str) -> None:
    pytest.importorskip("trafilatura")
    start = time.process_time()
    reports, problems = held(name, data)
    assert time.process_time() - start < 8
    assert reports or problems
    assert all(";" in problem for problem in problems), problems  # what is wrong; what to do
    assert all(report.text.strip() and len(report.text) <= MAX_CHARACTERS for report in reports)


def test_headers_of_an_email_have_a_limit() -> None:
    assert held("x.eml", LETTER + "X: " + "a" * MAX_HEADERS + "\r\n\r\nNine died.")[1][0].startswith("has headers over")
    assert held("x.eml", LETTER + "\r\nNine died. " + "a" * MAX_HEADERS)[0]


# Archives


@pytest.mark.parametrize("how", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, zipfile.ZIP_STORED])
def test_a_member_that_is_damaged_at_any_byte_costs_no_other(how: int) -> None:
    """Found by fuzzing: the decompressor's own error was let through."""
    whole = packed({"a.txt": b"Nine people died in Goma on Monday, the army said.", "b.txt": b"Two people fled."}, how)
    for at in range(30, whole.index(b"b.txt") - 30):
        for flip in (0xFF, 0x10):
            data = whole.copy()
            data[at] ^= flip
            reports, problems = held("x.zip", bytes(data))
            assert "b" in {report.report_id for report in reports}, at
            assert len(reports) + len(problems) == 2, at


def test_any_cut_of_an_archive_is_one_error() -> None:
    whole = bytes(packed({"a.txt": b"Nine people died.", "sources.csv": b"file\na.txt\n"}))
    for length in range(len(whole)):
        reports, problems = held("x.zip", whole[:length])
        assert reports == [] and len(problems) == 1 and "; " in problems[0]


def test_bombs_are_not_opened() -> None:
    members = {
        "bomb.csv": b"text\n" + b"x" * 30_000_000,
        "good.txt": b"Nine people died.",
        "sources.csv": b" " * 5_000_000,
    }
    reports, problems = held("x.zip", bytes(packed(members)))
    assert [report.report_id for report in reports] == ["good"]
    assert "swells more than 200 times" in problems[0]
    assert f"over the limit of {MAX_BYTES:,}" in problems[1]


def test_paths_that_climb_out_stay_names() -> None:
    """Nothing is unpacked to disk, so such a member is a report like any other."""
    reports, problems = held("x.zip", bytes(packed({"../../up.txt": b"Nine died.", "/etc/top.txt": b"Two fled."})))
    assert [report.report_id for report in reports] == ["up", "top"]
    assert problems == []


def test_a_member_without_a_name() -> None:
    """Found by fuzzing: the standard library asks for the last character of its name."""
    whole = packed({"a.txt": b"Nine people died.", "b.txt": b"Two people fled."})
    at = whole.rindex(b"b.txt") - 18  # the length of its name, in the list at the end
    assert whole[at : at + 2] == b"\x05\x00"
    whole[at : at + 2] = b"\x00\x00"
    whole[at + 4 : at + 6] = b"\x05\x00"  # the name becomes its comment
    assert [report.report_id for report in held("x.zip", bytes(whole))[0]] == ["a"]
