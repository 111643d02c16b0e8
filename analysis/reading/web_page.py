"""A saved web page to its article: the text by trafilatura, what the page says of itself, and what it has beside the report.

Left out before the text is taken: menus, captions, pull quotes (what they say
stands in the article), boxes of related stories, notices to the reader. The
date is only one that the page marks as that of publication: the day of a
change is none, and a day in the article's words is none.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from analysis.reading.extras import how_to_get
from analysis.reading.report import ReadingError, Report, decode, report_of, sourced
from analysis.text.mending import is_notice, mended
from analysis.text.written_dates import day_of

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
# Codecs of Python's that are no page's encoding.
_NO_CHARSETS = frozenset(
    ["undefined", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7", "utf_7", "utf7"]
)
_SENTENCE = re.compile(r"[^\W\d_]{2,}[^\w\s]*[.!?\u2026][^\w\s]*(?:\s|$)")
_NO_ARTICLE = "no article was found in this page; save the report's text as .txt"
_SCRIPTED = "is made by its script, and the saved page holds no article; open it in a browser, wait for the text, and save that as .txt"
_ASKS_FOR_SCRIPT = re.compile(r"\b(?:enable|turn on|requires?|without) java ?script\b|\byour browser\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|read-?more|also-?read|more-?on|more-?stories|promo|newsletter|pull-?quote|"
    r"caption|credit|share|sharing|social|advert\w*|trending|most-?read|most-?popular|sign-?up|subscribe|breadcrumbs?|"
    r"cookie\w*|skip-?link|byline-?box|author-?bio|comments?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "dcterms.date", "pubdate", "publishdate",
    "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "citation_publication_date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)")
# What no XML may hold, as characters or as references to them; libraries raise errors for it.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]);?|0*(?:[0-8]|1[1245-9]|2\\d|3[01]);?)(?![0-9a-f])",
    re.IGNORECASE,
)
_LEAST = 40  # characters of a paragraph that counts as one of an article
_MARKS = "\"'\u2018\u2019\u201c\u201d\u00ab\u00bb\u201e .,\u2026"


def page(data: bytes, path: str) -> Iterator[Report]:
    """The one article of a saved page, with title, site, address and date. Raises ReadingError where there is none."""
    page_text, notes = _decoded(data, path)
    text, given, more = article(page_text, path)
    yield sourced(report_of(text, path, data, notes=(*notes, *more)), given, "the page")


def single_file(data: bytes, path: str) -> Iterator[Report]:
    """A page that a browser saved as one file (MHTML, RFC 2557): its first page, which is that of the address; frames are left out.

    The head's date is that of the saving, and so none of the report's.
    """
    from email import message_from_bytes, policy

    try:
        message = message_from_bytes(data, policy=policy.default)
        parts = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
        content = parts[0].get_payload(decode=True) if parts else None
        charset = parts[0].get_content_charset() if parts else None
        address = str(message["snapshot-content-location"] or (parts and parts[0]["content-location"]) or "").strip()
        address = address if re.match(r"https?://", address) else ""
    except Exception as error:  # what a damaged head does to the standard library is not to be foreseen
        problem = f"could not be read as a saved page ({type(error).__name__}); save the page as .html"
        raise ReadingError(path, problem) from None
    if not isinstance(content, bytes) or not content.strip():
        raise ReadingError(path, "holds no saved page; save the page as .html, or its text as .txt")
    if charset and not _CHARSET.search(content[:4096]):
        content = f'<meta charset="{charset}">'.encode("ascii", "replace") + content
    for report in page(content, path):
        yield replace(report, url=report.url or address or None, sha256=hashlib.sha256(data).hexdigest())


def article(source: str, path: str) -> tuple[str, dict[str, str], list[str]]:
    """The article's text in a page's HTML, what the page gives of it (title, publisher, date, url), and notes on what was left out."""
    try:
        from lxml import html
        from trafilatura import bare_extraction
        from trafilatura.metadata import extract_metadata
    except ImportError:
        raise ReadingError(
            path, f"needs trafilatura to be read; run: {how_to_get('web')}, or save it as .txt"
        ) from None
    source = _CONTROLS.sub("", source)
    try:
        tree = html.fromstring(source if source.strip() else "<p></p>")
    except (ValueError, TypeError, AssertionError):  # a page whose XML names an encoding, or that is empty to lxml
        tree = html.fromstring(source.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except Exception as error:  # lxml's ParserError: a document without an element
        raise ReadingError(path, f"{_NO_ARTICLE} ({type(error).__name__})") from None
    day, linked = _published(tree), _linked(tree)
    scripted = len(tree.findall(".//script")) > 0
    notes = _articles(tree)
    _prune(tree)
    try:
        found = bare_extraction(html.tostring(tree, encoding="unicode"), include_comments=False, include_tables=False)
        meta = extract_metadata(source)
    except Exception as error:  # what a library makes of a damaged page is not to be foreseen
        raise ReadingError(path, f"{_NO_ARTICLE} ({type(error).__name__}: {str(error)[:80]})") from None
    lines = str(getattr(found, "text", None) or "").split("\n")
    if dropped := [line for line in lines if is_notice(line)]:
        notes.append(
            f"lines of the page that are no part of the report were left out ({len(dropped)}, the first {dropped[0][:40]!r})"
        )
    text = "\n".join(line for line in lines if not is_notice(line)).strip()
    body = linked.get("articleBody", "")
    if len(body) > 2 * len(text) or (body and not _shares(body, text)):
        text = body
        notes = ["the page is made by its script; the text is the articleBody of its JSON-LD"]
    if posts := linked.get("posts"):
        notes.append(f"the page is a live blog of {posts} posts, which are read as one report")
    if not _is_prose(text):
        asked = _ASKS_FOR_SCRIPT.search(source)
        raise ReadingError(path, _SCRIPTED if scripted and (asked or not text) else _NO_ARTICLE)
    text, said = mended(text)
    given = {
        "title": str(getattr(meta, "title", None) or linked.get("headline", "")),
        "publisher": _site(str(getattr(meta, "sitename", None) or ""), str(getattr(meta, "title", None) or ""), linked),
        "url": str(getattr(meta, "url", None) or ""),
        "date": day.isoformat() if day else "",
    }
    return text, given, [*notes, *said]


def lines_of(source: str) -> str:
    """All the words of a piece of HTML, a line for each block, without scripts and styles."""
    from lxml import html

    tree = html.fromstring(f"<div>{source}</div>")
    for element in list(tree.iter("script", "style", "head", "title")):
        element.drop_tree()
    text = re.sub(r"[ \t\r\n\xa0]+", " ", html.tostring(tree, encoding="unicode"))
    text = mended(text)[0]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in text.split("\n"))).strip()


def _decoded(data: bytes, path: str) -> tuple[str, list[str]]:
    """The page's characters: sound UTF-8 is that whatever the page says, since no other text looks so; else as it says."""
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii") if declared else ""
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) and name:
        try:
            if not data.isascii():
                text = data.decode("utf-8")
                other = re.sub(r"[-_]", "", name.lower()) != "utf8"
                return text, [f"the page says that it is {name} and is UTF-8; it is read as UTF-8"] if other else []
        except UnicodeDecodeError:
            pass
        try:
            if name.lower() not in _NO_CHARSETS:
                return data.decode(name), []
        except (LookupError, UnicodeError):
            pass
    return decode(data, path), []


def _is_prose(text: str) -> bool:
    """Whether there is a sentence that is no menu's, and no word on scripts to the reader."""
    return any(
        _SENTENCE.search(line) and len(line.split()) >= 4 and not _ASKS_FOR_SCRIPT.search(line)
        for line in text.split("\n")
    )


def _shares(body: str, text: str) -> bool:
    """Whether the two texts are of one article: some of the first words of the one stand in the other."""
    words = body.split()[:60]
    whole = " ".join(text.split())
    return any(" ".join(words[at : at + 6]) in whole for at in range(0, max(1, len(words) - 5)))


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())


def _articles(tree: Any) -> list[str]:
    """Takes out all articles but one; a note where several have a heading and paragraphs of their own, and are no cards of other stories."""
    whole, cards = [], []
    for element in tree.iter("article"):
        heading = next((h for tag in ("h1", "h2", "h3", "h4") for h in element.iter(tag)), None)
        if sum(len(_words(p)) >= _LEAST for p in element.iter("p")) >= 2:
            if heading is not None and not any(parent.tag == "article" for parent in element.iterancestors()):
                whole.append((element, heading))
        elif heading is not None:
            cards.append(element)
    if not whole:
        return []
    main = next((element for element, heading in whole if heading.tag == "h1"), whole[0][0])
    others = [(element, heading) for element, heading in whole if element is not main]
    left = ", ".join(repr(_words(heading)[:60]) for _, heading in others)
    for element in [*cards, *(element for element, _ in others)]:
        element.drop_tree()
    if not others:
        return []
    return [f"the page holds {len(whole)} articles; only one is read, left out: {left}"]


def _prune(tree: Any) -> None:
    """Takes out what is beside the report: scripts' stand-ins, menus, captions, boxes of other stories, and pull quotes."""
    whole = len(_words(tree))
    body = " ".join(_words(p) for p in tree.iter("p") if not _quoting(p))
    for element in list(tree.iter()):
        if (
            not isinstance(element.tag, str)
            or element.getparent() is None
            or element.tag in ("html", "body", "article", "main")
        ):
            continue
        named = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"
        if (
            element.tag in ("script", "noscript", "nav", "figcaption", "template")
            or element.get("role") == "navigation"
        ):
            element.drop_tree()
        elif element.tag in ("blockquote", "aside", "figure") or re.search(r"pull-?quote", named, re.IGNORECASE):
            quote = _words(element.find(".//p") if element.find(".//p") is not None else element).strip(_MARKS)
            if (len(quote) > 15 and quote in body) or re.search(r"pull-?quote", named, re.IGNORECASE):
                element.drop_tree()
        elif (
            element.tag not in ("head", "meta", "link", "title")
            and _BESIDE.search(named)
            and 3 * len(_words(element)) < whole
        ):
            element.drop_tree()


def _quoting(element: Any) -> bool:
    return any(
        parent.tag in ("blockquote", "aside", "figure")
        or "pullquote" in (parent.get("class") or "").replace("-", "").lower()
        for parent in [element, *element.iterancestors()]
    )


def _linked(tree: Any) -> dict[str, str]:
    """headline, articleBody, datePublished and publisher of the page's JSON-LD, where one of its things has an article's."""
    best: dict[str, str] = {}
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json" or not script.text:
            continue
        try:
            things = list(_things(json.loads(script.text, strict=False)))
        except (ValueError, RecursionError):
            continue
        for thing in things:
            told = {
                key: thing[key]
                for key in ("headline", "articleBody", "datePublished")
                if isinstance(thing.get(key), str)
            }
            posts = [post.get("articleBody") for post in _listed(thing.get("liveBlogUpdate"))]
            if len(bodies := [body for body in posts if isinstance(body, str) and body.strip()]) > 1:
                told |= {"articleBody": "\n\n".join(bodies), "posts": str(len(bodies))}
            publisher = thing.get("publisher")
            if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                told["publisher"] = publisher["name"]
            if len(told.get("articleBody", "")) > len(best.get("articleBody", "")) or not best:
                best = told or best
    if "articleBody" in best:
        best["articleBody"] = mended(best["articleBody"])[0]
    return best


def _listed(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _site(named: str, title: str, linked: dict[str, str]) -> str:
    """Who publishes the page; trafilatura takes the page's title where nothing else names its site."""
    return linked.get("publisher", "") if not named or named == title else named


def _things(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "articleBody" in value or "liveBlogUpdate" in value or "Article" in str(value.get("@type", "")):
            yield value
        for inner in value.values():
            yield from _things(inner) if isinstance(inner, dict | list) else ()
    elif isinstance(value, list):
        for inner in value:
            yield from _things(inner)


def _published(tree: Any) -> date | None:
    """The day of publication that the page's own marks give: meta tags, JSON-LD, a <time> that is no update's, the address."""
    for name in _PUBLISHED:
        for element in tree.iter("meta"):
            keys = {(element.get(key) or "").lower() for key in ("name", "property", "itemprop")}
            if name in keys and (day := day_of(element.get("content") or "")) is not None:
                return day
    if (day := day_of(_linked(tree).get("datePublished", ""))) is not None:
        return day
    for element in tree.iter("time"):
        around = f"{element.get('class', '')} {element.get('itemprop', '')} {_words(element.getparent())[:80] if element.getparent() is not None else ''}"
        if not re.search(r"updat|modif|event|expire", around, re.IGNORECASE) and (
            day := day_of(element.get("datetime") or "")
        ):
            return day
    for element in [*tree.iter("link"), *tree.iter("meta")]:
        address = (
            element.get("href")
            if element.get("rel") == "canonical"
            else element.get("content")
            if element.get("property") == "og:url"
            else None
        )
        if address and (match := _IN_ADDRESS.search(address)):
            return day_of("-".join(f"{int(part):02}" for part in match.groups()))
    return None
