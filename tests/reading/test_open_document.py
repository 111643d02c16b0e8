"""OpenDocument texts: what is read of them, and each way in which one is no report."""

from __future__ import annotations

import io
import zipfile

import pytest

from analysis.reading.open_document import open_document
from analysis.reading.report import ReadingError

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def odt(*body: str, **parts: str) -> bytes:
    packed = io.BytesIO()
    content = f"<office:document-content {NAMES}><office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {"content.xml": content, **parts}.items():
            archive.writestr(name, data)
    return packed.getvalue()


def p(words: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def read(*body: str) -> tuple[str, str | None]:
    return open_document(odt(*body), "a.odt")


def test_paragraphs_title_and_spaces() -> None:
    body = (
        "<text:h text:outline-level='1'>Truce  nears</text:h>",
        p("Nine<text:s text:c='2'/><text:span>people</text:span>\n died<text:tab/>there.<text:line-break/>Two fled."),
        p(""),
        p("The <text:a>ministry</text:a> said so."),
    )
    assert read(*body) == (
        "Truce nears\n\nNine people died there.\nTwo fled.\n\nThe ministry said so.",
        "Truce nears",
    )


def test_tracked_changes_are_accepted() -> None:
    deleted = f"<text:tracked-changes><text:changed-region><text:deletion>{p('ever ')}</text:deletion></text:changed-region></text:tracked-changes>"
    changed = p("They have <text:change text:change-id='1'/><text:change-start/>not <text:change-end/>agreed.")
    assert read(deleted, changed)[0] == "They have not agreed."


def test_notes_and_comments_are_left_out() -> None:
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('Forty died.')}</text:note-body></text:note>"
    comment = f"<office:annotation><dc:creator>Ana</dc:creator>{p('Is it 40?')}</office:annotation>"
    assert read(p(f"Nine people died{note} there{comment}."))[0] == "Nine people died there."


def test_lists_sections_and_text_boxes_count() -> None:
    box = f"<draw:frame><draw:text-box>{p('Six fled.')}</draw:text-box></draw:frame>"
    listed = f"<text:list><text:list-item>{p('Two died.')}</text:list-item></text:list>"
    assert read(p(f"Nine {box}left."), f"<text:section>{listed}</text:section>")[0].split("\n\n") == [
        "Nine left.",
        "Six fled.",
        "Two died.",
    ]


def test_a_tables_cells_count_where_they_hold_sentences() -> None:
    cells = "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in ("Killed", "12", "Nine died in Orm."))
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    assert read(table, p("Talks ended."))[0] == "Nine died in Orm.\n\nTalks ended."


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b"Nine people died.", "damaged OpenDocument text"),
        (odt(p("Nine died."))[:200], "damaged OpenDocument text"),
        (odt(p("Nine died.") + "<text:p>"), "damaged OpenDocument text"),
        (odt(), "holds no text"),
        (odt(p("x"), **{"META-INF/manifest.xml": "<m:encryption-data/>"}), "locked with a password"),
        (odt(p("x"), **{"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "holds a document type"),
        (odt(p("x"), **{"content.xml": "<a/>"}), "is no OpenDocument text"),
        (odt(p("a" * 3_000_000)), "more than a text does"),
        (odt("<text:section>" * 3_000 + p("x") + "</text:section>" * 3_000), "nested too deeply"),
    ],
)  # fmt: skip
def test_documents_that_are_none(data: bytes, problem: str) -> None:
    with pytest.raises(ReadingError) as caught:
        open_document(data, "in/x.odt")
    assert problem in caught.value.problem and "; " in caught.value.problem and caught.value.path == "in/x.odt"
