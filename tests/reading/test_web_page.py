"""Web pages: the article and nothing beside it, in its own letters, with the day of publication and no other."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import date

import pytest

from analysis.reading import web_page
from analysis.reading.report import ReadingError, Report
from analysis.reading.web_page import page

pytest.importorskip("trafilatura")

FIRST = "Nine people were killed on Monday when a shell hit the fish market in Ordu, the harbour master said."
SECOND = "The army denied that it had fired on the town, and blamed rebel fighters for the attack on the market."
THIRD = "“We did not fire a single shell,” said Colonel Ines Baro, a spokeswoman. “We will not sign under threat.”"
BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
MENU = "<header><nav><a href='/'>Home</a> <a href='/w'>World</a> <a href='/s'>Sport</a></nav></header>"


def read(body: str = "", head: str = "", whole: str = "") -> Report:
    source = whole or (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Market hit</title>{head}</head><body>{MENU}<main><article>'
        f"<h1>Market hit in Ordu</h1>{body}</article></main><footer><p>© 2031 The Quay.</p></footer></body></html>"
    )
    (report,) = page(source.encode(), "in/ordu.html")
    return report


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ('<meta property="article:published_time" content="2031-05-13T10:00:00Z">', BODY, date(2031, 5, 13)),
        ('<meta name="DC.date.issued" content="13 May 2031">', BODY, date(2031, 5, 13)),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-13","dateModified":"2031-06-01"}</script>',
         BODY, date(2031, 5, 13)),
        ("", f'<p>Published <time datetime="2031-05-13">Tuesday</time></p>{BODY}', date(2031, 5, 13)),
        ('<link rel="canonical" href="https://quay.example/world/2031/05/13/ordu">', BODY, date(2031, 5, 13)),
        ("", f"<p>13 May 2031</p>{BODY}", date(2031, 5, 13)),
        # No day of publication: a change, an update, figures that can be read two ways, a day of the story, a copyright's year.
        ('<meta property="article:modified_time" content="2031-06-20T10:00:00Z">', BODY, None),
        ("", f'<p>Updated <time datetime="2031-06-20">20 June</time></p>{BODY}', None),
        ("", f"<p>Published 03/04/2031</p>{BODY}", None),
        ("", f"{BODY}<p>The truce of 3 May 2030 had held for a year, the harbour master said.</p>", None),
    ],
)  # fmt: skip
def test_only_the_day_of_publication(head: str, body: str, day: date | None) -> None:
    assert read(body, head).date == day


def test_a_day_that_stays_open_is_said() -> None:
    assert any("'03/04/2031'" in note for note in read(f"<p>Published 03/04/2031</p>{BODY}").notes)


def test_utf_8_that_says_it_is_something_else() -> None:
    source = f'<html><head><meta charset="iso-8859-1"></head><body>{MENU}<article><h1>Hit</h1>{BODY}<p>José Núñez said so.</p></article></body></html>'
    report = read(whole=source)
    assert THIRD in report.text and "José Núñez" in report.text
    assert any("iso-8859-1" in note for note in report.notes)


@pytest.mark.parametrize("mark", ["\x01", "\x0b", "\x1f", "&#1;", "&#x1f;", "&#0;", "\ufffe"])
def test_a_character_that_no_page_may_hold_costs_nothing_else(mark: str) -> None:
    """Found by fuzzing: a library raised an error for it."""
    head = f"<meta {mark}property='og:title' content='Market{mark} hit'>{mark}meta name='x'"
    assert FIRST in read(f"<p>{mark}{FIRST}</p><p>{SECOND}</p><p>{THIRD}{mark}</p>", head).text


@pytest.mark.parametrize("charset", ["undefined", "hex", "base64", "idna", "unicode_escape", "utf-7", "nonsense"])
def test_a_page_that_names_no_encoding(charset: str) -> None:
    """Found by fuzzing: Python has codecs by names that no page may use."""
    source = f'<html><head><meta charset="{charset}"></head><body>{MENU}<article>{BODY}</article></body></html>'
    for encoding in ("cp1252", "utf-8"):
        (report,) = page(source.encode(encoding), "in/ordu.html")
        assert THIRD in report.text


def test_a_page_that_says_utf_8_and_is_not() -> None:
    source = f'<html><head><meta charset="utf-8"></head><body>{MENU}<article>{BODY}</article></body></html>'
    (report,) = page(source.encode("cp1252"), "in/ordu.html")
    assert THIRD in report.text and "\ufffd" not in report.text


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote class='pullquote'><p>“We did not fire a single shell”</p><cite>Colonel Ines Baro</cite></blockquote>",
        "<aside><p>We will not sign under threat.</p></aside>",
        "<figure><blockquote>“We did not fire a single shell”</blockquote></figure>",
    ],
)
def test_a_pull_quote_stands_once(box: str) -> None:
    text = read(BODY.replace("<p>“", f"{box}<p>“")).text
    assert text.count("single shell") == 1 and text.count("under threat") == 1


def test_a_quotation_that_stands_nowhere_else_is_kept() -> None:
    text = read(
        f"{BODY}<blockquote><p>Forty of us walked to Kessa in the night, the baker wrote.</p></blockquote>"
    ).text
    assert "Forty of us walked" in text


@pytest.mark.parametrize(
    "beside",
    [
        "<p>Read more: Thirty drown in Port Sel</p>",
        "<p><a href='/x'>Related: Thirty drown in Port Sel, the mayor says.</a></p>",
        "<div class='related-stories'><h3>Related</h3><p>Thirty people drowned in Port Sel, the mayor said on Sunday.</p></div>",
        "<p>This story has been updated to say that thirty people drowned.</p>",
        "<figure><img src='x.jpg'><figcaption>Thirty people drowned here, the mayor said.</figcaption></figure>",
        "<p class='wp-caption-text'>Thirty people drowned here, the mayor said.</p>",
        "<noscript><p>Thirty people need JavaScript to read this.</p></noscript>",
    ],
)
def test_what_is_beside_the_report_is_left_out(beside: str) -> None:
    text = read(f"<p>{FIRST}</p>{beside}<p>{SECOND}</p><p>{THIRD}</p>").text
    assert "hirty" not in text and "elated" not in text
    assert FIRST in text and SECOND in text and THIRD in text


def test_two_articles_on_a_page_are_said() -> None:
    other = (
        "<p>Thirty people drowned when the river burst its banks in Port Sel on Saturday, the fire service said.</p>"
        * 2
    )
    report = read(f"{BODY}</article><article><h2>Flood in Port Sel</h2>{other}")
    assert FIRST in report.text and "drowned" not in report.text
    assert report.notes == ("the page holds 2 articles; only one is read, left out: 'Flood in Port Sel'",)


def test_a_page_made_by_script_gives_its_article_body() -> None:
    thing = {"@graph": [{"@type": "NewsArticle", "headline": "Market hit", "articleBody": f"{FIRST}\n{SECOND}"}]}
    whole = (
        f"<html><head><script type='application/ld+json'>{json.dumps(thing)}</script></head><body>{MENU}<div id='root'></div>"
        "<noscript>Please enable JavaScript. 3 people were killed.</noscript></body></html>"
    )
    report = read(whole=whole)
    assert report.text == f"{FIRST}\n{SECOND}"
    assert any("JSON-LD" in note for note in report.notes)


@pytest.mark.parametrize(("post", "around"), [("article", "main"), ("div", "article"), ("article", "article")])
def test_a_live_blog_is_read_with_all_its_posts_and_said(post: str, around: str) -> None:
    posts = [FIRST, SECOND, THIRD]
    thing = {
        "@type": "LiveBlogPosting",
        "liveBlogUpdate": [{"@type": "BlogPosting", "articleBody": words} for words in posts],
    }
    body = "".join(f"<{post}><time>10:42</time><p>{words}</p></{post}>" for words in posts)
    head = f"<script type='application/ld+json'>{json.dumps(thing)}</script>"
    whole = f"<html><head>{head}</head><body>{MENU}<{around}><h1>Live</h1>{body}</{around}></body></html>"
    report = read(whole=whole)
    assert all(words in report.text for words in posts)
    assert "the page is a live blog of 3 posts, which are read as one report" in report.notes


def test_the_publisher_of_a_page_made_by_script_is_not_its_title() -> None:
    thing = {
        "@type": "NewsArticle",
        "articleBody": f"{FIRST} {SECOND}",
        "publisher": {"@type": "Organization", "name": "The Quay"},
    }
    head = f"<title>Market hit</title><script type='application/ld+json'>{json.dumps(thing)}</script>"
    assert read(whole=f"<html><head>{head}</head><body><div id='root'></div></body></html>").publisher == "The Quay"
    del thing["publisher"]
    head = f"<title>Market hit</title><script type='application/ld+json'>{json.dumps(thing)}</script>"
    assert read(whole=f"<html><head>{head}</head><body><div id='root'></div></body></html>").publisher is None


# A page saved as one file


def single_file(
    page: bytes, *more: str, address: str = "https://quay.example/market", kind: str = "text/html"
) -> bytes:
    head = f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: Market hit\r\nDate: Mon, 9 Jun 2031 10:00:00 GMT\r\n"
    parts = "".join(f"--xx\r\nContent-Type: text/html\r\n\r\n{part}\r\n" for part in more)
    coded = base64.encodebytes(page).decode("ascii")
    return (
        f'{head}MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="xx"\r\n\r\n--xx\r\n'
        f"Content-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n\r\n{coded}\r\n{parts}--xx--\r\n"
    ).encode()


def test_a_page_saved_as_one_file_is_its_first_page() -> None:
    frame = "<p>Three hundred people won a prize, the firm said on Monday in a statement to all of them.</p>"
    data = single_file(f"<html><head><title>Market hit</title></head><body>{MENU}{BODY}</body></html>".encode(), frame)
    (report,) = web_page.single_file(data, "a.mhtml")
    assert FIRST in report.text and "prize" not in report.text
    assert (report.url, report.date) == ("https://quay.example/market", None)  # the day of saving is not the report's
    assert report.sha256 == hashlib.sha256(data).hexdigest()
    (report,) = web_page.single_file(single_file(BODY.encode(), address="file:///reports/x.html"), "a.mhtml")
    assert report.url is None


def test_its_part_says_how_it_is_written() -> None:
    page = f"<html><body>{BODY}<p>The rebels\u2019 leader, Jos\u00e9 N\u00fa\u00f1ez, said \u201cno\u201d.</p></body></html>"
    data = single_file(page.encode("cp1252"), kind='text/html; charset="windows-1252"')
    (report,) = web_page.single_file(data, "a.mhtml")
    assert "rebels\u2019 leader, Jos\u00e9 N\u00fa\u00f1ez" in report.text


@pytest.mark.parametrize("data", [b"", b"Nine people died.", b"Content-Type: text/html\r\n\r\n", single_file(b"")])
def test_what_is_no_page_saved_as_one_file(data: bytes) -> None:
    with pytest.raises(ReadingError, match="; "):
        list(web_page.single_file(data, "a.mhtml"))


@pytest.mark.parametrize(
    "rest", ["<noscript>Please enable JavaScript. 3 people were killed.</noscript>", "<p>Loading…</p>", ""]
)
def test_a_page_made_by_script_without_one_is_an_error(rest: str) -> None:
    with pytest.raises(ReadingError, match=r"save"):
        read(
            whole=f"<html><head><script src='app.js'></script></head><body>{MENU}<div id='root'></div>{rest}</body></html>"
        )


def test_article_body_is_not_taken_for_one_that_the_page_has() -> None:
    thing = {"@type": "NewsArticle", "articleBody": f"{FIRST} {SECOND}"}
    report = read(BODY, f"<script type='application/ld+json'>{json.dumps(thing)}</script>")
    assert THIRD in report.text and report.notes == ()


def test_cards_of_other_stories_are_no_articles() -> None:
    card = "<section><article><h3>Flood</h3><p>Thirty people drowned in Port Sel when the river rose on Sunday.</p></article></section>"
    whole = f"<html><body>{MENU}{card}<main><article><h1>Market hit</h1>{BODY}{card}</article></main></body></html>"
    report = read(whole=whole)
    assert FIRST in report.text and THIRD in report.text and "drowned" not in report.text and report.notes == ()
