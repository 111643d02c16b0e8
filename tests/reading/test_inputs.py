"""Inputs: files, folders and standard input to Reports; every form read, everything else named."""

from __future__ import annotations

import codecs
import io
import json
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from analysis.cli import main
from analysis.reading.folders import find_files
from analysis.reading.formats import FORMS, form_of
from analysis.reading.inputs import read_reports
from analysis.reading.report import MAX_CHARACTERS, ReadingError, Report, read_sidecar, sourced
from analysis.reading.rows_in import Columns
from analysis.tables.files import read

STORY = "JUBA, South Sudan — “Nine people died,” the governor’s office said.\nSánchez denied it."
ARTICLE = (
    "<p>GOMA, Congo — At least 30 people were killed on Monday, the army said. Officials in the town said that the "
    "fighting had gone on for nine days.</p><p>“We reject the truce,” a rebel spokesman said. He added that the group "
    "would not withdraw until its prisoners were freed &amp; paid.</p>"
)


def web(body: str = ARTICLE, head: str = "") -> str:
    menu = "<nav><a href='/'>Home</a> <a href='/w'>World</a> <a href='/s'>Sport</a></nav>"
    foot = "<footer>Copyright 2025 The Post. Subscribe to our newsletter.</footer>"
    return f"<!doctype html><html lang=en><head>{head}</head><body>{menu}<article>{body}</article>{foot}</body></html>"


def save(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def pack(members: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def held(data: str | bytes, name: str, columns: Columns = Columns()) -> tuple[list[Report], list[ReadingError]]:
    """What a file of this name and content gives."""
    reports: list[Report] = []
    errors: list[ReadingError] = []
    try:
        for item in form_of(name)[0](data.encode() if isinstance(data, str) else data, name, columns):
            if isinstance(item, Report):
                reports.append(item)
            else:
                errors.append(item)
    except ReadingError as error:
        errors.append(error)
    return reports, errors


def one(data: str | bytes, name: str, columns: Columns = Columns()) -> Report:
    (report,), errors = held(data, name, columns)
    assert errors == []
    return report


# Files and folders


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    save(tmp_path, "a.txt", STORY)
    save(tmp_path, "b.txt", b"")
    save(tmp_path, "c.txt", b"\x00\x01\x02")
    save(tmp_path, "d.TXT", STORY.encode("cp1252"))
    save(tmp_path, "notes.rtf", b"PK")
    save(tmp_path, ".e.txt", b"")
    reports, errors = read_reports([tmp_path, tmp_path / "missing.txt"])
    assert [report.report_id for report in reports] == ["a", "d"]
    assert [Path(error.path).name for error in errors] == ["b.txt", "c.txt", "missing.txt"]
    assert "check the spelling" in errors[-1].problem


def only(path: Path) -> Report:
    (report,), errors = read_reports([path])
    assert errors == []
    return report


def test_what_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ReadingError, match="holds no report"):
        find_files([tmp_path])
    save(tmp_path, "a.txt", STORY)
    good, locked = save(tmp_path, "b.txt", STORY), tmp_path / "a.txt"
    opened = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == locked:
            raise PermissionError(13, "Permission denied")
        return opened(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    reports, errors = read_reports([tmp_path])
    assert [report.path for report in reports] == [good.as_posix()]
    assert "could not be read (Permission denied)" in errors[0].problem and errors[0].path == str(locked)


def test_too_long_is_said_before_it_is_parsed(tmp_path: Path) -> None:
    for name, size in (("a.txt", MAX_CHARACTERS + 1), ("b.txt", 4 * MAX_CHARACTERS + 1)):
        reports, errors = read_reports([save(tmp_path, name, "x" * size)])
        assert reports == [] and "over the limit" in errors[0].problem and "split it" in errors[0].problem


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
    report = only(save(tmp_path, "juba-talks.txt", codecs.BOM_UTF8 + STORY.encode()))
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
    assert only(path).date == date(2023, 5, 4)


def test_sidecar_as_a_spreadsheet_saves_it(tmp_path: Path) -> None:
    save(tmp_path, "a.txt", STORY)
    for divider in ",;\t":
        save(tmp_path, "sources.csv", f"file{divider}publisher\r\na.txt{divider}Agência Lusa\r\n".encode("cp1252"))
        assert only(tmp_path / "a.txt").publisher == "Agência Lusa"


def test_one_folder_by_its_name(tmp_path: Path) -> None:
    save(tmp_path, "a.txt", STORY)
    assert [report.report_id for report in read_reports(str(tmp_path))[0]] == ["a"]
    assert find_files(str(tmp_path)) == find_files(tmp_path) == find_files([tmp_path])


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
    assert errors == []
    assert [(report.report_id, report.date) for report in reports] == [("a", None), ("b", None)]
    assert "'03/04/2023'" in reports[0].notes[0] and "YYYY-MM-DD" in reports[0].notes[0] and not reports[1].notes


# Markdown


def test_markdown_loses_its_marks() -> None:
    text = (
        "# Truce *nears*\n\nGOMA, Congo — At least **30 people** were\nkilled, the [army](http://x.org) said.\n\n"
        "> “We reject the `truce`,” he said.\n\n- Nine died.\n- Four fled.\n\n![a picture](x.png)\n"
    )
    report = one(text, "a/talks.md")
    assert report.title == "Truce nears"
    assert report.text.split("\n\n") == [
        "Truce nears",
        "GOMA, Congo — At least 30 people were killed, the army said.",
        "“We reject the truce,” he said.",
        "Nine died.",
        "Four fled.",
    ]
    assert (report.report_id, report.dateline, report.date) == ("talks", "GOMA, Congo", None)


def test_markdown_front_matter() -> None:
    text = '---\ntitle: "Truce: day 3"\ndate: 2023-05-03\npublisher: The Post\n---\n# Other\n\nNine died.'
    report = one(text, "x.md")
    assert (report.title, report.date, report.publisher) == ("Truce: day 3", date(2023, 5, 3), "The Post")
    assert "2023" not in report.text


def test_markdown_front_matter_of_a_web_clipper() -> None:
    text = (
        '---\ntitle: "Truce"\nsource: "https://post.example/truce"\nauthor:\n  - "[[A. Lund]]"\npublished: 2031-05-03\n'
        "created: 2031-06-01\ntags:\n  - clippings\n---\nNine died."
    )
    report = one(text, "x.md")
    assert (report.date, report.url, report.publisher) == (date(2031, 5, 3), "https://post.example/truce", None)
    other = one("---\npublished: true\nsource: The Post\n---\nNine died.", "x.md")
    assert (other.date, other.publisher, other.notes) == (None, "The Post", ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("![only](a.png)", "no text beside its marks"),
        ("---\nlanguage: fr\n---\nNeuf morts.", "only English"),
    ],
)
def test_markdown_that_gives_no_report(text: str, problem: str) -> None:
    reports, errors = held(text, "x.md")
    assert reports == [] and problem in errors[0].problem


# Web pages


def test_page_gives_the_article_and_what_it_says_of_itself() -> None:
    pytest.importorskip("trafilatura")
    marks = (
        '<meta charset="utf-8"><title>Truce nears - The Post</title><meta property="og:title" content="Truce nears">'
        '<meta property="og:site_name" content="The Post">'
        '<meta property="article:published_time" content="2023-05-03T10:00:00Z">'
    )
    report = one(web(head=marks), "pages/truce.html")
    assert (report.report_id, report.title, report.publisher) == ("truce", "Truce nears", "The Post")
    assert (report.date, report.dateline) == (date(2023, 5, 3), "GOMA, Congo")
    assert "freed & paid" in report.text
    assert "Sport" not in report.text and "Copyright" not in report.text and "<" not in report.text


def test_page_without_a_date_has_none() -> None:
    """The year of a copyright notice and days within the text are no day of publication."""
    pytest.importorskip("trafilatura")
    report = one(web(ARTICLE + "<p>The truce of March 3, 2021 held for a year, and then it did not.</p>"), "x.html")
    assert report.date is None


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8", "iso-8859-1"])
def test_page_in_the_encoding_that_it_names(charset: str) -> None:
    pytest.importorskip("trafilatura")
    page = web("<p>" + "Sánchez said that nine people had been killed in São Tomé on Monday. " * 4 + "</p>")
    report = one(page.replace("<head>", f"<head><meta charset={charset}>").encode(charset), "x.htm")
    assert "Sánchez" in report.text and "São Tomé" in report.text


@pytest.mark.parametrize(
    "data", ["<html><body></body></html>", "Nine people died.", "<p></p>", "<nav><a href='/'>Home</a></nav>"]
)
def test_page_without_an_article(data: str) -> None:
    pytest.importorskip("trafilatura")
    reports, errors = held(data, "x.html")
    assert reports == [] and "save the report's text as .txt" in errors[0].problem


def test_page_without_trafilatura_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    reports, errors = held(web(), "x.html")
    assert reports == [] and "pip install" in errors[0].problem


# E-mails


def mail(body: str = "Nine people died in Goma, the army said.\r\n", kind: str = "plain", **headers: str) -> str:
    lines = {
        "From": "The Post <news@post.org>",
        "Subject": "Truce =?utf-8?q?n=C3=A9e?=",
        "Date": "Wed, 3 May 2023 10:00:00 +0300",
    }
    given = {**lines, "Content-Type": f"text/{kind}; charset=utf-8", **headers}
    return "\r\n".join(f"{name}: {value}" for name, value in given.items() if value) + "\r\n\r\n" + body


def test_email() -> None:
    report = one(mail(), "in/truce.eml")
    assert (report.text, report.title) == ("Nine people died in Goma, the army said.\n", "Truce née")
    assert (report.publisher, report.date, report.report_id) == ("The Post", date(2023, 5, 3), "truce")


def test_email_of_a_page() -> None:
    pytest.importorskip("trafilatura")
    report = one(mail(web(), "html"), "x.eml")
    assert report.text.startswith("GOMA, Congo — At least 30") and report.title == "Truce née"
    assert report.date == date(2023, 5, 3)


def test_mailbox() -> None:
    parts = [mail(), mail("", Subject="none"), mail("Two fled.\r\n>From there they went to Sake.\r\n", Date="")]
    text = "".join(f"From news@post.org Wed May  3 10:00:00 2023\r\n{part}\r\n" for part in parts)
    reports, errors = held(text, "in/all.mbox")
    assert [report.report_id for report in reports] == ["all-1", "all-3"]
    assert reports[1].text.startswith("Two fled.\nFrom there") and reports[1].date is None
    assert [error.path for error in errors] == ["in/all.mbox/2"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.eml", "no e-mail at all"),
        ("x.eml", b"\x00\xff\x01"),
        ("x.eml", mail(**{"Content-Type": "image/png"})),
        ("x.mbox", "no e-mails"),
        ("x.mbox", ""),
    ],
)
def test_what_is_no_email(name: str, data: str | bytes) -> None:
    reports, errors = held(data, name)
    assert reports == [] and len(errors) == 1 and "; " in errors[0].problem


# CSV and JSON Lines


@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_csv(divider: str) -> None:
    rows = [
        ["id", "text", "date", "publisher", "url"],
        ["a1", '"Nine died, he said.\r\nTwo fled; ""no"" more."', "2023-05-03", "The Post", "https://x.org/1"],
        ["", "Talks ended.", "", "", ""],
    ]
    first, second = held("\ufeff" + "\r\n".join(divider.join(row) for row in rows), "in/news.csv")[0]
    assert first.text == 'Nine died, he said.\nTwo fled; "no" more.'
    assert (first.report_id, first.date, first.publisher) == ("a1", date(2023, 5, 3), "The Post")
    assert (first.url, first.path) == ("https://x.org/1", "in/news.csv")
    assert (second.report_id, second.date, second.publisher, second.url) == ("news-2", None, None, None)


def test_columns_of_other_names() -> None:
    columns = Columns(text="body", id="key", title="headline")
    report = one("key,headline,body\n7,Truce,Nine died.\n", "x.csv", columns)
    assert (report.report_id, report.title, report.text) == ("7", "Truce", "Nine died.")
    assert one('{"key": 7, "body": "Nine died.", "headline": ""}', "x.jsonl", columns).report_id == "7"


def test_names_of_columns_in_other_letters() -> None:
    (report,), errors = held("ID,Text,Date,TITLE\na,Nine people died.,2031-05-03,Truce\n", "x.csv")
    assert errors == [] and (report.report_id, report.date, report.title) == ("a", date(2031, 5, 3), "Truce")
    (report,), errors = held('{"Text": "Nine people died.", "Date": "2031-05-03"}', "x.jsonl")
    assert errors == [] and report.date == date(2031, 5, 3)
    (report,), errors = held("text,Text,date,Date\nNine died.,Ten died.,2031-05-03,2031-05-04\n", "x.csv")
    assert errors == [] and (report.text, report.date) == ("Nine died.", date(2031, 5, 3))


@pytest.mark.parametrize("name", ["x.csv", "x.tsv", "x.jsonl"])
def test_a_cell_with_a_pages_marks_or_decoded_twice_is_mended_and_said(name: str) -> None:
    cell = "<p>&quot;Nine were killed,&quot; the mayor&#39;s office said.</p><p>The rebels\u00e2\u20ac\u2122 leader fled.</p>"
    rows = f"text,id\n{cell.replace(',', '&#44;')}"
    data = {"x.csv": rows, "x.tsv": rows.replace(",", "\t"), "x.jsonl": json.dumps({"text": cell})}[name]
    (report,), errors = held(data, name)
    assert errors == [] and report.text.split("\n\n") == [
        '"Nine were killed," the mayor\'s office said.',
        "The rebels\u2019 leader fled.",
    ]
    assert len(report.notes) == 2 and "decoded twice" in report.notes[0] and "tags or entities" in report.notes[1]


def test_a_date_that_cannot_be_read_costs_a_row_its_date_alone() -> None:
    (one_row, other), errors = held("text,date\nNine people died.,soon\nTen people fled.,03/04/2024\n", "x.csv")
    assert errors == [] and one_row.date is None and other.date is None
    assert "gives its date as 'soon', which cannot be read for sure" in one_row.notes[0]
    assert "'03/04/2024'" in other.notes[0] and "write it as YYYY-MM-DD" in other.notes[0]


def test_bad_rows_do_not_stop_the_others() -> None:
    text = "text,date,language\nNine died.,2023-05-03,\n,2023-05-04,\nTwo fled.,May 5,\nDix morts.,,fr\nTen hurt.,,en\n"
    reports, errors = held(text, "x.csv")
    assert [report.report_id for report in reports] == ["x-1", "x-3", "x-5"]
    assert ["row 2" in errors[0].problem, "row 4" in errors[1].problem] == [True] * 2
    assert reports[1].date is None and "row 3 gives its date as 'May 5'" in reports[1].notes[0]


def test_json_lines() -> None:
    text = '{"id": "a", "text": "Nine died."}\n\n[1]\n{"text": 3}\n{"text": "cut off\n{"text": "Two\\nfled.", "date": "2023-05-03T08:00"}'
    reports, errors = held(text, "x.jsonl")
    assert [(r.report_id, r.text) for r in reports] == [("a", "Nine died."), ("x-5", "Two\nfled.")]
    assert reports[1].date == date(2023, 5, 3)
    assert [error.problem.split(" has")[0].split(" is")[0] for error in errors] == ["line 3", "line 4", "line 5"]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("x.csv", "body,date\nNine died.,\n", "no column 'text' in 'body,date'; name yours with --text-column"),
        ("x.csv", "text,date\n", "holds no rows"),
        ("x.csv", b"\x00\x01", "binary"),
        ("x.csv", "", "empty"),
        ("x.jsonl", '{"body": "Nine died."}', "it has body; name yours with --text-column"),
        ("x.zip", "Nine died.", "is no sound .zip"),
        ("x.zip", pack({}), "holds no report"),
        ("x.zip", pack({"a.rtf": b"PK", "__MACOSX/a.txt": "x"}), "holds no report"),
    ],
)
def test_collections_that_give_no_report(name: str, data: str | bytes, problem: str) -> None:
    reports, errors = held(data, name)
    assert reports == [] and len(errors) == 1
    assert problem in errors[0].problem


# Archives


def test_zip() -> None:
    members: dict[str, str | bytes] = {
        "b/talks.txt": STORY.encode("cp1252"),
        "a.md": "# Truce\n\nNine died.",
        "rows.csv": "text\nTwo fled.\n",
        "b/sources.csv": "file,publisher,date\ntalks.txt,The Post,2023-05-03\n",
        "empty.txt": "",
        "inner.zip": pack({"c.txt": "Ten hurt."}),
        ".hidden.txt": "x",
        "__MACOSX/a.md": "x",
    }
    reports, errors = held(pack(members), "in/all.zip")
    assert [report.report_id for report in reports] == ["a", "talks", "rows-1"]
    talks = reports[1]
    assert (talks.text, talks.path, talks.publisher) == (STORY, "in/all.zip/b/talks.txt", "The Post")
    assert talks.date == date(2023, 5, 3)
    assert sorted(error.path for error in errors) == ["in/all.zip/empty.txt", "in/all.zip/inner.zip"]


def test_zip_names_what_it_holds_of_other_forms_and_passes_over_what_a_page_keeps() -> None:
    members = {
        "a.txt": STORY,
        "b.rtf": "x",
        "c.jpg": "x",
        "__MACOSX/._b.rtf": "x",
        "p.html": f"<html><body><p>{STORY}</p></body></html>",
        "p_files/x.html": "x",
        ".d.rtf": "x",
    }
    reports, (error,) = held(pack(members), "x.zip")
    assert [report.report_id for report in reports] == ["a", "p"]
    assert "holds files of forms that are not read (b.rtf); open it and save it as .docx" in error.problem


def test_zip_with_a_damaged_member() -> None:
    data = bytearray(pack({"a.txt": "Nine people died.", "b.txt": "Two people fled."}))
    at = data.index(b"Nine people")
    data[at : at + 4] = b"Five"
    reports, errors = held(bytes(data), "x.zip")
    assert [report.report_id for report in reports] == ["b"]
    assert "damaged" in errors[0].problem and errors[0].path == "x.zip/a.txt"


def test_zip_member_that_would_swell_past_the_limit_is_not_opened() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"x" * (4 * MAX_CHARACTERS + 1))
    reports, errors = held(packed.getvalue(), "x.zip")
    assert reports == [] and "over the limit" in errors[0].problem


# What is said of a report beside it


def test_given_facts_win_and_blank_ones_do_not() -> None:
    report = Report("x", "Nine died.", title="Old", publisher="The Post", date=date(2023, 1, 1))
    told = sourced(report, {"title": "New", "publisher": " ", "date": "", "licence": "CC0"}, "sources.csv")
    assert (told.title, told.publisher, told.date) == ("New", "The Post", date(2023, 1, 1))
    assert sourced(report, {"language": "en-GB"}, "x").language == "en-GB"
    with pytest.raises(ReadingError, match="only English"):
        sourced(report, {"language": "pt"}, "sources.csv")


def test_sidecar_of_nothing() -> None:
    assert read_sidecar(b"", "sources.csv") == {}
    assert read_sidecar(b"file,date\n", "sources.csv") == {}


# The command


def test_every_form_in_one_folder_by_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("trafilatura")
    folder = tmp_path / "in"
    good = {
        "a.txt": STORY,
        "b.md": "# Truce\n\nNine people died in Goma, the army said.",
        "c.html": web(),
        "d.csv": "text\nTwo people died in Wau.\n",
        "e.jsonl": json.dumps({"text": "Ten people were hurt in Juba."}),
        "f.zip": pack({"g.txt": "Six people were killed in Aden, officials said."}),
        "h.eml": mail("Four people were killed in Homs, the army said."),
        "i.mbox": "From a@b.org Wed May  3 10:00:00 2023\n" + mail("Seven people were hurt in Gao, the army said."),
    }
    bad = {
        "p.txt": b"\x00",
        "q.md": b"",
        "r.html": "<html></html>",
        "s.csv": "name\nx\n",
        "t.jsonl": "{",
        "u.zip": b"PK\x03\x04 cut",
        "v.eml": "not an e-mail",
        "w.mbox": "nor a mailbox",
    }
    for name, content in {**good, **bad}.items():
        save(folder, name, content)
    assert main(["extract", str(folder), "--out", str(tmp_path / "t")]) == 1
    named = [line.split(": ")[1] for line in capsys.readouterr().err.splitlines()]
    assert [Path(name).name for name in named] == sorted(bad)
    reports = read(tmp_path / "t")["reports"]
    assert list(reports["report_id"]) == ["a", "b", "c", "d-1", "e-1", "g", "h", "i-1"]


def test_columns_by_the_command(tmp_path: Path) -> None:
    path = save(tmp_path, "x.csv", "key,body,day\nk1,Nine people died in Goma.,2023-05-03\n")
    named = ["--text-column", "body", "--id-column", "key", "--date-column", "day"]
    assert main(["extract", str(path), "--out", str(tmp_path / "t"), *named]) == 0
    reports = read(tmp_path / "t")["reports"]
    assert reports.loc[0, ["report_id", "date"]].to_list() == ["k1", "2023-05-03"]


def test_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b"Nine people died in Goma, the army said.")

    monkeypatch.setattr(sys, "stdin", Stdin)
    assert main(["extract", "-", "--out", str(tmp_path / "t"), "--quiet"]) == 0
    assert list(read(tmp_path / "t")["reports"]["report_id"]) == ["stdin"]


def test_tables_beside_reports_are_not_read_as_reports(tmp_path: Path) -> None:
    save(tmp_path, "a.txt", STORY)
    for _ in range(2):
        assert main(["extract", str(tmp_path), "--out", str(tmp_path), "--force", "--quiet"]) == 0
    assert [path.name for path in find_files([tmp_path])] == ["a.txt"]


def test_every_form_says_what_it_reads() -> None:
    assert all(form.__doc__ for form, _ in FORMS.values())
