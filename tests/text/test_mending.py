"""Texts that were decoded twice, that have a page's marks left in them, or lines that are no part of the report."""

from __future__ import annotations

import pytest

from analysis.extracting import extract
from analysis.text.mending import is_notice, mended
from analysis.text.normalising import normalise

TWICE = [
    ("“Nine people were killed,” the mayor said — and 40 were wounded.", "utf-8"),
    ("José Núñez denied it’s over.", "utf-8"),
    ("The “ceasefire” cost €5 million…", "utf-8"),
]


def doubled(text: str) -> str:
    """Decoded as Windows-1252, as a browser does it: bytes that stand for nothing there stay as they are."""
    return "".join(bytes([b]).decode("cp1252", "replace").replace("\ufffd", chr(b)) for b in text.encode())


@pytest.mark.parametrize("text", [text for text, _ in TWICE])
def test_decoded_twice_is_read_as_it_was_meant(text: str) -> None:
    parsed = normalise(doubled(text))
    assert parsed.text == normalise(text).text
    assert mended(doubled(text))[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO — São Tomé",
        "Møller’s café, “naïve”",
        "«Où est-il ?»",
        "ĐẠI HỌC",
        "£5 – Ångström",
        "AT&T and R&D",
        "a<b & c>d",
        "<sic>",
    ],
)
def test_what_is_no_fault_is_left_alone(text: str) -> None:
    assert mended(text) == (text, [])


def test_entities_and_tags() -> None:
    assert (
        mended("&quot;Nine died,&quot; he said.&nbsp;The army&#39;s chief")[0]
        == '"Nine died," he said.\xa0The army\'s chief'
    )
    assert mended("&amp;quot;No&amp;quot;")[0] == '"No"'
    assert (
        mended("<p>Nine died.</p><p class='x'>The army&rsquo;s chief <b>fled</b>.</p>")[0]
        == "Nine died.\n\nThe army’s chief fled."
    )
    assert mended("Nine died.<script>var killed = 12;</script>")[0] == "Nine died."


def test_a_plain_text_keeps_its_characters_and_rows_lead_back_to_them() -> None:
    text = "â€œNine people were killed,â€\x9d the mayor said &mdash; and <b>40</b> were wounded.\n\nRead more: 30 killed in Sel\n"
    tables = extract([text])
    assert tables["reports"]["text"][0] == text
    for row in tables["figures"].to_dict("records"):
        assert text[row["number_start"] : row["number_end"]] == row["number"]
    assert list(tables["figures"]["best"]) == [9, 40]
    statement = tables["statements"].iloc[0]
    assert (statement["source"], statement["kind"]) == ("the mayor", "mixed") or statement["kind"] in {
        "direct",
        "mixed",
    }
    assert not any("â" in str(name) for name in tables["actors"]["name"])


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Thirty drown in Port Sel", "Read more", "RELATED", "Related: Thirty drown in Port Sel", "See also:",
        "This story has been updated to correct the toll.", "This article was amended on 3 May 2031.", "Photo: A. Orsk/Agency",
        "A boy in Ordu on Monday. (Photo: A. Orsk)", "Sign up for our newsletter", "Advertisement", "© 2031 The Quay",
        "Reporting by Ana Orsk; Editing by Lee Po", "This is a developing story.", "Most read",
        "Smoke over Ordu, where 40 were feared dead. Photograph: J. Doe/Agency", "We value your privacy", "Accept all Reject all",
        "We and our 842 partners store information on a device, such as cookies. You may accept or reject all.", "Privacy policy",
    ],
)  # fmt: skip
def test_lines_that_are_no_part_of_the_report(line: str) -> None:
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "Related attacks killed nine people on Monday.", "See, the army said.", "“Read more,” the teacher told them.",
        "Photographs showed 12 bodies.", "Listen, the general said.", "The story has been updated by events, he said.",
        "Copyrights were discussed.", "", "Watch towers were hit and two guards killed.", "More than 30 people died.",
        "This report was written by the commission in May.", "Soldiers handed out cookies to the children, she said.",
        "He said that all photographs: faces, hands and papers were burnt.", "The army accepted all, rejecting nothing.",
    ],
)  # fmt: skip
def test_sentences_of_the_report_stay(line: str) -> None:
    assert not is_notice(line)


@pytest.mark.parametrize("head", ["Comments (2)", "14 comments", "Leave a comment", "Join the conversation"])
def test_what_readers_say_below_the_report_is_left_out(head: str) -> None:
    story = "Nine died in Ordu on Monday, the mayor said.\n\nThe army denied it, and said no more.\n\n"
    text = f"{story}{head}\n\nUser77: The army killed 500 people.\n\nYes, 500."
    assert "500" not in normalise(text).text and "The army denied it" in normalise(text).text
    assert "The army denied it" in normalise(f"{head}\n\n{story}").text  # a link at the head of the page


def test_headlines_below_a_box_go_with_it_and_the_story_goes_on() -> None:
    text = "Nine died.\n\nRelated\n\nThirty drown in Port Sel\nArmy leaves 12 dead in Kessa\n\nThe army denied it on Monday, and said nothing else.\n"
    parsed = normalise(text)
    assert parsed.text.split() == [
        "Nine",
        "died.",
        "The",
        "army",
        "denied",
        "it",
        "on",
        "Monday,",
        "and",
        "said",
        "nothing",
        "else.",
    ]
    start = parsed.text.index("The army")
    assert text[slice(*parsed.original(start, start + 8))] == "The army"
    assert normalise("Read more\nNine people died in Kessa.").text.split() == ["Nine", "people", "died", "in", "Kessa."]
