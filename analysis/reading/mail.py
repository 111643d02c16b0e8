"""A saved e-mail to its report: what its sender wrote or passed on, without the mails it answers, signatures and heads.

Where a quoted or forwarded mail begins is told by quotequail. A mail that is
passed on is the report: its own subject, sender and date are taken. A mail that
answers another is the report, and what it quotes is left out. Lines that the
sender's program broke at its width (RFC 5322 asks for 78, RFC 3676 says how
they are marked) are joined again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

from analysis.reading.extras import how_to_get
from analysis.reading.report import ReadingError, Report, report_of, sourced
from analysis.reading.web_page import article, lines_of
from analysis.text.mending import is_notice, mended
from analysis.text.written_dates import day_of

MAX_HEADERS = 64_000  # of an e-mail; the time that the standard library takes for one grows faster than its length
DEEP = 5  # mails within mails that are looked into
WIDTH = 90  # characters: a mail with longer lines was not broken at a width
_FROM_LINE = re.compile(rb"(?m)^From \S+ .*\d{4}\r?\n")  # what parts the messages of an .mbox
_SIGNED = re.compile(
    r"--[ ]?|_{5,}|(?:best|kind|warm|kindest|many thanks and best)?[ ]?(?:regards|wishes)[ ,.!]*|yours (?:sincerely|truly|faithfully)[ ,.!]*|"
    r"sincerely[ ,.!]*|cheers[ ,.!]*|best[,.!]|(?:many )?thanks[,.!]*|thank you[,.!]*",
    re.IGNORECASE,
)
_DEVICE = re.compile(r"(?:sent from my|sent from|get outlook for|envoyé de mon)\b.{0,60}", re.IGNORECASE)
_DISCLAIMER = re.compile(
    r"\s*[*_]*(?:(?:confidentiality|legal|privacy) (?:notice|note|disclaimer)\b|disclaimer:|this (?:e-?mail|message|communication)(?: message)?"
    r"(?:,? (?:and|including) any (?:files|attachments?)| is (?:confidential|intended|for))|the (?:information|contents?)(?: contained)? (?:in|of) this "
    r"(?:e-?mail|message)|you (?:are receiving|received) this (?:e-?mail|message|newsletter)|if you (?:are not|were not) the intended recipient)",
    re.IGNORECASE,
)
_SIGNATURE = 12  # lines that a signature has at the most
_INTRO = re.compile(r"@|\d{1,2}[:.h]\d{2}")  # of "On 9 May 2031, at 10:15, Ana Orsk <ana@example.org> wrote:"
_ANSWER = re.compile(r"\s*(?:re|aw|sv|antw)\s*(?:\[\d+\])?:", re.IGNORECASE)
_PREFIX = re.compile(r"(?:\s*(?:re|aw|fw|fwd|wg|tr)\s*(?:\[\d+\])?:)+\s*", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\W\d_]{2,}[^\w\s]*[.!?\u2026][^\w\s]*(?:\s|$)")
_ENDED = re.compile(r"[.!?:][\"'\u201d\u2019)]*$")
_ITEM = re.compile(r"\s|[-*\u2022\u00b7\u2013>]|\d{1,3}[.)]\s")


@dataclass(slots=True)
class Letter:
    """What of a mail is the report: its text or its page, what is given of it, and what is to be said."""

    text: str
    given: dict[str, str]
    notes: list[str] = field(default_factory=list)


def letter(data: bytes, path: str) -> Iterator[Report]:
    """A saved e-mail, as of a newsletter: its text (or its page), subject, sender and date; attachments are left out.

    Raises ReadingError for what is no e-mail, holds no text of its own, or
    lacks the libraries to read it.
    """
    if len(data.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]) > MAX_HEADERS:
        raise ReadingError(path, f"has headers over the limit of {MAX_HEADERS:,} bytes; save its text as .txt")
    message, given, plain, page, flowed = _parts(data, path)
    attached = _attached(message)
    if not message.keys() or not (plain.strip() or page.strip()):
        what = f"what is attached ({attached}) as a file" if attached else "the report's text as .txt"
        raise ReadingError(path, f"holds no e-mail with a text; save {what}")
    quotes = _quotequail(path)
    answers = bool(_ANSWER.match(given["title"]))
    if page and not _SENTENCE.search(plain):
        found = _of_a_page(page, Letter("", given), answers, quotes)
        try:
            text, told, more = article(found.text, path)
        except ReadingError:  # a short mail is no page with an article and a menu, but its words
            text, told, more = lines_of(found.text), {}, []
        text = _without_signature(replace(found, text=text))
        given = {**{key: value for key, value in told.items() if key == "url" and value}, **found.given}
        notes = [*found.notes, *more]
    else:
        found = _of_a_text(plain, Letter("", given), answers, quotes)
        text, more = mended(_joined(_without_signature(found), flowed))
        given, notes = found.given, [*found.notes, *more]
    text = _without_disclaimer(text, notes)
    if attached:
        notes.append(f"what is attached was not read ({attached}); save it as a file to have it read")
    if not _SENTENCE.search(text) and notes:
        raise ReadingError(path, f"holds no sentence of its own ({notes[0]}); save the report's text as .txt")
    if not text.strip():
        raise ReadingError(path, "holds no e-mail with a text; save the report's text as .txt")
    given["title"] = _PREFIX.sub("", given["title"], count=1) if notes else given["title"]
    yield sourced(report_of(text, path, data, notes=notes), given, "the e-mail")


def mailbox(data: bytes, path: str) -> Iterator[Report | ReadingError]:
    """An .mbox file of e-mails, numbered in their order."""
    messages = [part for part in _FROM_LINE.split(data)[1:] if part.strip()]
    if not messages:
        raise ReadingError(path, "holds no e-mails; export the folder again as .mbox")
    for number, message in enumerate(messages, 1):
        try:
            for item in letter(re.sub(rb"(?m)^>(>*From )", rb"\1", message), f"{path}/{number}"):
                yield replace(item, report_id=f"{PurePosixPath(path).stem}-{number}")
        except ReadingError as error:
            yield error


def _parts(data: bytes, path: str) -> tuple[Any, dict[str, str], str, str, bool]:
    """The message, what its headers give, its plain text, its page, and whether its lines are marked as flowed."""
    from email import message_from_bytes, policy
    from email.errors import MessageError
    from email.message import EmailMessage

    try:
        message = message_from_bytes(data, policy=policy.default)
        assert isinstance(message, EmailMessage)
        text, html = (message.get_body(preferencelist=(kind,)) for kind in ("plain", "html"))
        plain, page = (str(body.get_content()) if body is not None else "" for body in (text, html))
        flowed = text is not None and str(text.get_param("format", "")).lower() == "flowed"
        try:
            day = getattr(message["date"], "datetime", None)
        except (ValueError, OverflowError):  # a year of forty digits
            day = None
        senders = getattr(message["from"], "addresses", ())
        given = {
            "title": str(message["subject"] or "").strip(),
            "publisher": senders[0].display_name or senders[0].domain if senders else "",
            "date": day.date().isoformat() if day and day.year >= 1970 else "",  # no e-mail is older
        }
    except (MessageError, LookupError, ValueError, AttributeError, TypeError, RecursionError) as error:
        raise ReadingError(path, f"could not be read as an e-mail ({error}); save its text as .txt") from None
    return message, given, plain.replace("\r\n", "\n").replace("\r", "\n"), page, flowed


def _attached(message: Any) -> str:
    """The names of a mail's attachments, pictures apart; "" where there are none."""
    names = []
    for part in message.walk():
        try:
            mail = part.get_content_type() == "message/rfc822"
            name = part.get_filename() or ("a mail" if mail else "")
            if (
                name
                and (mail or part.get_content_disposition() == "attachment")
                and part.get_content_maintype() != "image"
            ):
                names.append(" ".join(str(name).split())[:80])
        except (AttributeError, LookupError, TypeError, ValueError):  # a head that the standard library cannot take
            continue
    return ", ".join(names[:5]) + (", ..." if len(names) > 5 else "")


def _quotequail(path: str) -> Any:
    try:
        import quotequail
    except ImportError:
        raise ReadingError(path, f"needs quotequail to be read; run: {how_to_get('web')}, or save it as .txt") from None
    return quotequail


def _of_a_text(text: str, held: Letter, answers: bool, quotes: Any) -> Letter:
    """The report in a mail's plain text."""
    for _ in range(DEEP):
        found = quotes.unwrap(text)
        if found is None or not _is_sure(text, found):
            break
        whole = held
        held = _chosen(found, held, answers, "text", "text_top", "text_bottom")
        if held is whole:
            break
        text, answers = held.text, False
    lines = text.split("\n")
    kept = [line for line in lines if not line.startswith(">")]
    if len(kept) < len(lines) and any(line.strip() for line in kept):
        held.notes.append(f"quoted lines of another mail were left out ({len(lines) - len(kept)})")
        lines = kept
    notices = [line for line in lines if is_notice(line)]
    if notices:
        held.notes.append(
            f"lines that are no part of the report were left out ({len(notices)}, the first {notices[0].strip()[:40]!r})"
        )
        lines = [line for line in lines if not is_notice(line)]
    return replace(held, text="\n".join(lines))


def _of_a_page(page: str, held: Letter, answers: bool, quotes: Any) -> Letter:
    """The report in a mail that is a page."""
    for _ in range(DEEP):
        try:
            found = quotes.unwrap_html(page)
        except Exception:  # what a library makes of a damaged page is not to be foreseen
            break
        if (
            found is None
            or (found["type"] == "forward" and "from" not in found)
            or not found.get("html" if found["type"] == "forward" else "html_top")
        ):
            break
        whole = held
        held = _chosen(found, held, answers, "html", "html_top", "html_bottom")
        if held is whole:
            break
        page, answers = held.text, False
    return replace(held, text=page)


def _is_sure(text: str, found: dict[str, str]) -> bool:
    """Whether a mail does begin there: "On Monday the minister wrote:" is a sentence of the report, "From: ... To: ..." may be a list's head."""
    top = found.get("text_top", "")
    start = text.find(top) + len(top) if top else 0
    head = text[start:].lstrip("\n").split("\n", 3)
    if found["type"] == "reply":
        return bool(_INTRO.search(" ".join(head[:2]))) or any(line.startswith(">") for line in head[1:])
    if found["type"] == "forward":
        marked = bool(re.search(r"forwarded message|original message|_{20,}", head[0], re.IGNORECASE))
        return marked or ("from" in found and bool({"date", "subject"} & set(found)))
    return True


def _chosen(found: dict[str, str], held: Letter, answers: bool, main: str, top: str, bottom: str) -> Letter:
    """Which of the mails is the report: one that is passed on, else the one that quotes."""
    above, below = found.get(top, ""), found.get(bottom, "")
    passed_on = found["type"] == "forward" and not answers and bool(found.get(main))
    if passed_on:
        said = {
            "title": found.get("subject", "") or held.given["title"],
            "publisher": re.sub(r"\s*[<\[(]?(?:mailto:)?\S+@\S+[>\])]?", "", found.get("from", "")).strip("\"' *")
            or found.get("from", ""),
            "date": str(day_of(found.get("date", "").strip("* ")) or ""),
        }
        notes = [*held.notes, "a mail that was passed on: its own text, sender and date are taken"]
        if above.strip():
            notes.append(f"the words of who passed it on were left out ({len(above.split())})")
        if not said["date"]:
            notes.append("the mail that was passed on gives no date that can be read, so the report has none")
        return Letter(found[main], {**held.given, **said}, notes)
    own = "\n\n".join(part for part in (above, below) if part.strip())
    if not _SENTENCE.search(re.sub(r"<[^>]*>", " ", own)):
        return (
            held
            if not held.text and found["type"] == "quote"
            else Letter(own, held.given, [*held.notes, "the mail that it answers was left out"])
        )
    return Letter(own, held.given, [*held.notes, "the mail that it answers was left out"])


def _without_signature(held: Letter) -> str:
    """The text up to its signature: what follows "-- " (RFC 3676), or a close such as "Best regards," near the end."""
    lines = held.text.rstrip().split("\n")
    for at, line in enumerate(lines):
        below = [after for after in lines[at + 1 :] if after.strip()]
        device = _DEVICE.fullmatch(line.strip()) is not None
        closes = _SIGNED.fullmatch(line if line.startswith("--") else line.strip()) is not None
        if at and (line == "-- " or device or (closes and 0 < len(below) <= _SIGNATURE)):
            long = [after for after in below if len(after.split()) > 25]
            if line != "-- " and long:
                continue
            held.notes.append("a signature was left out")
            return "\n".join(lines[:at]).rstrip()
    return held.text


def _without_disclaimer(text: str, notes: list[str]) -> str:
    """The text without the paragraph in which a firm says that its mail is confidential."""
    parts = text.split("\n\n")
    kept = [part for part in parts if not _DISCLAIMER.match(part)]
    if len(kept) == len(parts):
        return text
    notes.append("a notice of confidentiality was left out")
    return "\n\n".join(kept)


def _joined(text: str, flowed: bool) -> str:
    """The text with the lines that its sender's program broke made whole; a blank line still ends a paragraph."""
    lines = text.split("\n")
    followed = [len(line.rstrip()) for line, after in pairwise(lines) if line.strip() and after.strip()]
    short = [length for length in followed if length <= WIDTH]
    width = max(short, default=0)
    if not flowed and (width < 50 or 2 * len(short) < len(followed)):
        return text
    made: list[str] = []
    held = ""
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        held += line
        stripped = line.rstrip()
        broken = (line.endswith(" ") and line != "-- ") if flowed else _is_full(stripped, after, width)
        if broken and after.strip() and not _ITEM.match(after):
            held = held.rstrip() + ("" if re.search(r"[^\W\d_]-$", stripped) and not flowed else " ")
        else:
            made.append(held.rstrip())
            held = ""
    return "\n".join(made)


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on a line, and it ends in mid-sentence."""
    if not line or not after.strip() or len(line) > WIDTH or _ENDED.search(line):
        return False
    return len(line) + 1 + len(after.split()[0]) > min(width, 76) - 6
