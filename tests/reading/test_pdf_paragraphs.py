"""Lines of pages to paragraphs: joined only where it is sure, and nothing of the story left out."""

from __future__ import annotations

import pytest

from analysis.reading.pdf_paragraphs import SPLIT, Line, paragraphs, without_running_lines

EM = 10.0  # height; a character is half as wide
WORDS = {"negotiations", "humanitarian"}


def line(text: str, at: float, left: float = 50, height: float = EM) -> Line:
    half = height / 2
    return Line(text, left, left + half * len(text.rstrip(SPLIT)), at, height, half * len(text.split(" ")[0]))


def page(*texts: str, top: float = 700, step: float = 12) -> list[Line]:
    return [line(text, top - step * number) for number, text in enumerate(texts)]


def read(*pages: list[Line]) -> str:
    return "\n\n".join(paragraphs(list(pages), WORDS.__contains__))


# 60 characters wide: what makes a column's edge known.
BODY = [
    "The army said that at least 12 people had been killed in the",
    "shelling of a market, and that another 30 had been taken to",
    "hospitals in the capital, where doctors were short of blood.",
    "Both sides are to meet again.",
]


def test_full_lines_are_joined_and_short_ones_end_a_paragraph() -> None:
    assert read(page(*BODY, "Officials denied it.")).split("\n") == [" ".join(BODY), "Officials denied it."]


@pytest.mark.parametrize(
    ("split", "whole"),
    [
        ("negotia-tions", "negotiations"),
        ("humani-tarian", "humanitarian"),
        ("cease-fire", "cease-fire"),  # in no list of words without its hyphen
        ("twenty-five", "twenty-five"),
        ("anti-Western", "anti-Western"),
        ("Ras-Lan", "Ras-Lan"),
    ],
)
@pytest.mark.parametrize("mark", [SPLIT, "-", "\u2010"])
def test_words_split_at_a_lines_end(split: str, whole: str, mark: str) -> None:
    one, two = split.split("-")
    assert read(page(f"{'x ' * 25}{one}{mark}", f"{two} went on.")).endswith(f"x {whole} went on.")


def test_a_soft_hyphen_is_never_the_words_own() -> None:
    assert read(page(f"{'x ' * 25}unheardof\xad", "ness went on.")).endswith("x unheardofness went on.")


def test_how_the_report_writes_a_word_elsewhere_decides() -> None:
    split = [f"{'x ' * 25}cease{SPLIT}", "fire held, and negotia" + SPLIT, "tions began."]
    assert "ceasefire held" in read(page(*split, "The ceasefire was the third."))
    assert "nego-tiations" not in read(page(*split)) and "negotiations began" in read(page(*split))
    assert "negotia-tions began" in read(page(*split, "The negotia-tions ended."))


def test_a_hyphen_before_a_number_stays() -> None:
    lines = [*BODY[:2], "hospitals in the capital, where doctors saw some wards of 10-", "12 people."]
    assert read(page(*lines)).endswith("wards of 10-12 people.")


@pytest.mark.parametrize(
    "other",
    [
        line("Ruled out by both", 652, left=70),  # indented
        line("Ruled out by both", 640),  # a wider gap
        line("Ruled out by both", 652, height=14),  # other type
        line("• Ruled out by both", 652),
        line("2. Ruled out by both", 652),
    ],
    ids=["indent", "gap", "type", "bullet", "number"],
)
def test_another_paragraph_is_not_joined(other: Line) -> None:
    full = (
        BODY[:3]
        if other.text.startswith("2.")
        else [*BODY[:3], "None of them gave the names of those who had died in hospital"]
    )
    lines = page(*full)
    moved = Line(
        other.text, other.left, other.right, lines[-1].bottom - (664 - other.bottom), other.height, other.first
    )
    assert read([*lines, moved]).split("\n\n")[-1] == other.text


def test_a_list_of_short_lines_is_not_running_text() -> None:
    assert read(page("Ada Oko, 34", "Bem Tal, 25", "Chi Ume, 9")) == "Ada Oko, 34\nBem Tal, 25\nChi Ume, 9"


def test_the_rows_of_a_table_stay_apart() -> None:
    rows = [
        Line(text, 50, 350, 600 - 12 * n, EM, 20) for n, text in enumerate(("Goma 12 30", "Sake 9 4", "Bukavu 3 none"))
    ]
    assert read([*page(*BODY), *rows]).split("\n\n")[-3:] == ["Goma 12 30", "Sake 9 4", "Bukavu 3 none"]


def test_a_heading_goes_as_far_as_the_text_below_it() -> None:
    def headed(*heading: str) -> str:
        return read([*(line(text, 760 - 24 * n, height=20) for n, text in enumerate(heading)), *page(*BODY)])

    assert headed("Market strike kills 12 in the", "capital").startswith("Market strike kills 12 in the capital\n\n")
    assert headed("Market strike", "Talks resume").startswith("Market strike\nTalks resume\n\n")


def test_a_heading_in_the_middle_goes_on_in_small_letters() -> None:
    def centred(*heading: str) -> str:
        lines = [
            Line(text, 200 - 5 * len(text), 200 + 5 * len(text), 760 - 24 * n, 20, 30) for n, text in enumerate(heading)
        ]
        return read([*lines, *page(*BODY)]).split("\n\n")[0]

    assert centred("Talks resume after", "the strike") == "Talks resume after the strike"
    assert centred("United Nations office", "Report 9") == "United Nations office"


def test_the_next_column_goes_on_with_the_sentence() -> None:
    left, right = page(*BODY[:2]), [line(text, 700 - 12 * n, left=400) for n, text in enumerate(BODY[2:])]
    assert read([*left, *right]) == " ".join(BODY)


def test_the_next_page_goes_on_with_the_sentence() -> None:
    assert read(page(*BODY[:2]), page(*BODY[2:])) == " ".join(BODY)
    assert read(page(*BODY), page(*BODY)).split("\n\n") == [" ".join(BODY)] * 2


def footed(foot: list[str], height: float = 30) -> list[list[Line]]:
    return [
        [*page(f"Story of page {n}."[:-1] + " and so on"), line(text, height)]
        for n, text in zip("abc", foot, strict=False)
    ]


@pytest.mark.parametrize("foot", [["The Post"] * 3, ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"], ["9", "10", "11"]])
def test_running_lines_are_left_out(foot: list[str]) -> None:
    assert [len(kept) for kept in without_running_lines(footed(foot))] == [1, 1, 1]


@pytest.mark.parametrize(
    "foot",
    [
        ["Killed: 12", "Killed: 15", "Killed: 31"],  # each page's own count
        ["12 killed, 3 hurt", "13 killed, 5 hurt", "14 killed, 9 hurt"],
        ["The Post", "Nine died.", "Two fled."],
    ],
)
def test_what_differs_from_page_to_page_is_no_running_line(foot: list[str]) -> None:
    assert [len(kept) for kept in without_running_lines(footed(foot))] == [2, 2, 2]


def test_a_line_within_the_text_is_no_running_line() -> None:
    pages = [page(f"First of {n}", "Nine people died.", f"Last of {n}") for n in "abc"]
    assert without_running_lines(pages) == pages


def test_one_page_has_no_running_lines() -> None:
    assert without_running_lines([page(*BODY)]) == [page(*BODY)]


def test_the_first_pages_head_stays() -> None:
    pages = [page("The Post, 3 May 2023", f"Story {n}") for n in "ab"]
    assert [kept[0].text for kept in without_running_lines(pages)] == ["The Post, 3 May 2023", "Story b"]
