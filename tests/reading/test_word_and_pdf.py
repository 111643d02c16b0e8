"""Word documents and PDFs: what is read of them, and each way in which one is no report."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest

from analysis.reading import formats, word_and_pdf
from analysis.reading.extras import how_to_get
from analysis.reading.report import ReadingError, Report
from analysis.reading.rows_in import Columns
from analysis.reading.word_and_pdf import pdf, word

pytest.importorskip("mammoth")
pytest.importorskip("pypdfium2")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>'
)


def p(*words: str, style: str = "") -> str:
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{kind}{''.join(words)}</w:p>"


def r(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def docx(*body: str, parts: dict[str, str | bytes] | None = None, compressed: bool = False) -> bytes:
    packed = io.BytesIO()
    document = f'<w:document xmlns:w="{W}"><w:body>{"".join(body)}</w:body></w:document>'
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED) as archive:
        for name, content in {"word/document.xml": document, "word/styles.xml": STYLES, **(parts or {})}.items():
            archive.writestr(name, content)
    return packed.getvalue()


Placed = tuple[float, float, float, str]  # from the left, from the foot, size, words


PICTURE = b"q 400 0 0 575 10 10 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"


def made_pdf(*pages: list[Placed] | bytes) -> bytes:
    """A PDF with each line where it is told to stand, in Courier, or with a page as it is drawn."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        stream = lines if isinstance(lines, bytes) else b""
        for x, y, size, words in [] if isinstance(lines, bytes) else lines:
            shown = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            stream += b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (size, x, y, shown)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        objects.append(page % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    data, places = b"%PDF-1.4\n", b""
    for number, body in enumerate(objects, 1):
        places += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    trailer = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return data + trailer % (len(objects) + 1, places, len(objects) + 1, len(data))


def column(words: str, top: float = 500, size: float = 9, width: int = 60) -> list[Placed]:
    """Text in lines of at most so many characters, one paragraph a line of it."""
    lines: list[Placed] = []
    for paragraph in words.split("\n"):
        line = ""
        for part in paragraph.split(" "):
            if line and len(line) + 1 + len(part) > width:
                lines.append((60, top, size, line))
                top, line = top - 1.3 * size, ""
            line = f"{line} {part}".strip()
        lines.append((60, top, size, line))
        top -= 2.2 * size
    return lines


STORY = (
    "GOMA, Congo (AP) — At least 12 people were killed and 35 others were wounded on Monday when a rocket struck the "
    "covered market in the centre of the town, the regional health ministry said in a statement.\n"
    "“We will not return to the table,” said a spokesman for the rebels. He added that they would not withdraw until "
    "their prisoners were freed."
)


# Word documents


def test_paragraphs_and_title() -> None:
    data = docx(
        p(r("Truce nears"), style="T"), p(r("Nine people"), r(" died."), "<w:r><w:br/></w:r>", r("Two fled.")), p()
    )
    assert word(data, "a.docx") == ("Truce nears\n\nNine people died.\nTwo fled.", "Truce nears")


def test_tracked_changes_are_accepted() -> None:
    changed = p(
        r("They have "),
        f"<w:ins w:id='1'>{r('not ')}</w:ins>",
        "<w:del w:id='2'><w:r><w:delText>ever </w:delText></w:r></w:del>",
        r("agreed."),
    )
    assert word(docx(changed), "a.docx")[0] == "They have not agreed."


def test_words_within_links_and_boxes_count_and_pictures_do_not() -> None:
    link = f"<w:hyperlink w:anchor='x'>{r('the ministry')}</w:hyperlink>"
    assert (
        word(docx(p(r("Nine died, "), link, r(" said."), "<w:r><w:drawing/></w:r>")), "a.docx")[0]
        == "Nine died, the ministry said."
    )


def test_a_tables_cells_count_where_they_hold_sentences() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{p(r(cell))}</w:tc>" for cell in cells) + "</w:tr>"

    data = docx("<w:tbl>", row("Killed", "12"), row("Nine people died in Goma.", "3"), "</w:tbl>", p(r("Talks ended.")))
    assert word(data, "a.docx")[0] == "Nine people died in Goma.\n\nTalks ended."


def problem(read: object, data: bytes) -> str:
    with pytest.raises(ReadingError) as caught:
        read(data, "in/x")  # type: ignore[operator]
    assert caught.value.path == "in/x" and "; " in caught.value.problem
    return caught.value.problem


def test_documents_that_are_none() -> None:
    whole = docx(p(r("Nine people died.")), compressed=True)
    assert "damaged Word document" in problem(word, whole[: len(whole) // 2])
    assert "damaged Word document" in problem(word, b"Nine people died.")
    assert "damaged Word document" in problem(word, docx(p(r("Nine died")) + "<w:p>"))
    assert "no Word document" in problem(word, zipped({"a.txt": "x"}))
    assert "holds no text" in problem(word, docx(p()))
    assert "old Word document" in problem(word, b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(600))
    assert "locked with a password" in problem(
        word, b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    )


def zipped(members: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def test_bombs_are_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mammoth", type(sys)("mammoth"))  # has nothing: to use it would fail
    assert "swells more than" in problem(word, docx(p(r("a" * 2_000_000)), compressed=True))
    assert "over the limit" in problem(
        word, docx(p(r("x")), parts={"word/a.xml": b" " * word_and_pdf.MAX_PARTS}, compressed=True)
    )
    laughs = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:x/>'
    assert "holds a document type" in problem(word, docx(p(r("x")), parts={"word/comments.xml": laughs}))


def test_a_document_nested_too_deeply() -> None:
    deep = 3000
    assert "; " in problem(word, docx("<w:sdt><w:sdtContent>" * deep + p(r("x")) + "</w:sdtContent></w:sdt>" * deep))


# PDFs


def test_lines_become_paragraphs() -> None:
    title = (60.0, 530.0, 18.0, "Market strike kills 12")
    text, named, *_ = pdf(made_pdf([title, *column(STORY)]), "a.pdf")
    assert text.split("\n\n") == ["Market strike kills 12", *STORY.split("\n")]
    assert named == "Market strike kills 12"


def test_running_lines_are_left_out_and_paragraphs_go_on_over_the_page() -> None:
    lines = column(STORY.replace("\n", " "), top=540)
    pages = [
        [(60.0, 570.0, 9.0, "The Post, 3 May 2023"), *part, (200.0, 20.0, 9.0, f"Page {number} of 2")]
        for number, part in enumerate((lines[:3], [(x, y + 3 * 11.7, s, t) for x, y, s, t in lines[3:]]), 1)
    ]
    text, _, pictures, _ = pdf(made_pdf(*pages), "a.pdf")
    assert text.split("\n\n") == ["The Post, 3 May 2023", STORY.replace("\n", " ")]
    assert pictures == []


def test_pages_that_are_scans_are_named_and_the_others_read() -> None:
    data = made_pdf(column(STORY), PICTURE, b"", PICTURE)
    report, error = formats.pdf(data, "a.pdf", Columns())
    assert isinstance(report, Report) and report.text.split("\n\n") == STORY.split("\n")
    assert (
        isinstance(error, ReadingError)
        and "pictures without text and were not read (2, 4)" in error.problem
        and "OCR" in error.problem
    )
    assert "holds no text, as a scan does" in problem(pdf, made_pdf(PICTURE))


LEFT = [
    "Nine people were killed on",
    "Monday when a shell hit a",
    "market in Ordu, the mayor",
    "said in a statement.",
    "The army denied it.",
]
RIGHT = [
    "Fourteen soldiers died in",
    "an ambush near Port Sel on",
    "Saturday, the ministry in",
    "Kessa said in a statement.",
    "No one was freed.",
]


def rows_of(*cells: list[str], top: float = 500, apart: float = 190) -> list[Placed]:
    """Cells side by side, drawn row by row as some programs do."""
    return [
        (40.0 + apart * n, top - 12 * row, 9.0, words)
        for row, across in enumerate(zip(*cells, strict=True))
        for n, words in enumerate(across)
        if words
    ]


def test_columns_drawn_row_by_row_are_read_down_and_said() -> None:
    text, _, _, notes = pdf(made_pdf([(40.0, 540.0, 9.0, "The Quay, 13 May 2031"), *rows_of(LEFT, RIGHT)]), "a.pdf")
    assert (
        text.index("The Quay")
        < text.index("Nine people")
        < text.index("The army denied it.")
        < text.index("Fourteen soldiers")
    )
    assert "killed on Fourteen" not in " ".join(text.split())
    assert len(notes) == 1 and "row by row (page 1)" in notes[0]


def test_rows_of_a_table_are_left_out_and_said() -> None:
    names = ["Governor", "Halina Orsk", "Omar Tesk", "Ivo Brandt"]
    places = ["District", "Ordu North", "Kessa West", "Port Sel"]
    table = rows_of(names, places, ["Killed", "12", "40", "1,204"], top=300, apart=120)
    text, _, _, notes = pdf(made_pdf([*column(STORY), *table]), "a.pdf")
    assert text.split("\n\n") == STORY.split("\n")
    assert len(notes) == 1 and "has a table whose rows were left out (4" in notes[0]


def test_rows_whose_cells_stand_close_together_are_left_out_too() -> None:
    """As an office program prints a small table: no gap parts its cells."""
    rows = ["District Killed", "Ordu North 14", "Port Sel 1,208", "Kessa 8"]
    table = [(60.0, 300.0 - 12 * row, 9.0, words) for row, words in enumerate(rows)]
    text, _, _, notes = pdf(made_pdf([*column(STORY), *table]), "a.pdf")
    assert text.split("\n\n") == STORY.split("\n")
    assert len(notes) == 1 and "has a table whose rows were left out (4, the first 'District Killed')" in notes[0]


@pytest.mark.parametrize(
    "rows",
    [["Killed: 14", "Injured: 30"], ["9 May 2031", "10 May 2031"], ["May 9", "Sept. 10"], ["Situation report 4"]],
)
def test_short_lines_that_end_in_a_number_and_are_no_table(rows: list[str]) -> None:
    lines = [(60.0, 300.0 - 12 * row, 9.0, words) for row, words in enumerate(rows)]
    text, _, _, notes = pdf(made_pdf([*column(STORY), *lines]), "a.pdf")
    assert all(words in text for words in rows) and notes == []


def test_a_head_with_a_date_at_its_end_is_no_table() -> None:
    head = [(40.0, 560.0, 9.0, "The Quay"), (300.0, 560.0, 9.0, "13 May 2031")]
    text, _, _, notes = pdf(made_pdf([*head, *column(STORY)]), "a.pdf")
    assert text.startswith("The Quay 13 May 2031") and notes == []


def test_pdfs_that_are_none() -> None:
    whole = made_pdf(column(STORY))
    assert "damaged PDF" in problem(pdf, b"%PDF-1.7\n" + bytes(range(1, 32)) * 20)
    assert "damaged PDF" in problem(pdf, b"Nine people died.")
    assert "empty" in problem(pdf, b" \n")
    assert all("cut off" in problem(pdf, whole[:length]) for length in (len(whole) // 2, len(whole) - 20))
    assert "holds no text, as a scan does" in problem(pdf, made_pdf([]))
    assert pdf(whole, "a.pdf")[0]


def test_a_pdf_whose_reader_breaks_or_hangs_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_and_pdf, "SECONDS", 0.001)
    assert "was not read within" in problem(pdf, made_pdf(column(STORY)))
    monkeypatch.setattr(word_and_pdf, "SECONDS", 60)
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert "damaged PDF" in problem(pdf, made_pdf(column(STORY)))


def test_without_the_libraries_it_is_said_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mammoth", None)
    monkeypatch.setattr(word_and_pdf, "find_spec", lambda name: None)
    for read, library in ((word, "mammoth"), (pdf, "pypdfium2")):
        said = problem(read, b"x")
        assert library in said and f"run: {how_to_get('documents')}" in said
