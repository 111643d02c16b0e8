"""E-mails: which of the mails in one is the report, and what of it is not."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest

from analysis.reading.mail import letter, mailbox
from analysis.reading.report import ReadingError, Report

pytest.importorskip("quotequail")
pytest.importorskip("trafilatura")

NEWS = (
    "Nine people were killed when shells hit the ferry landing at Ordu on\n"
    "Monday, the harbour master said. Forty others were taken to the hospital\n"
    "in Kessa.\n"
    "\n"
    "The army denied that it had fired on the town.\n"
)
JOINED = (
    "Nine people were killed when shells hit the ferry landing at Ordu on Monday, the harbour master said. Forty others "
    "were taken to the hospital in Kessa.\n\nThe army denied that it had fired on the town."
)


def mail(body: str, kind: str = "plain", **headers: str) -> bytes:
    lines = {
        "From": "Desk <desk@news.example>",
        "Subject": "Shells hit landing",
        "Date": "Tue, 13 May 2031 10:00:00 +0300",
        "Content-Type": f"text/{kind}; charset=utf-8",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    return ("\r\n".join(f"{name}: {value}" for name, value in lines.items()) + "\r\n\r\n" + body).encode()


def only(body: str, kind: str = "plain", **headers: str) -> Report:
    (report,) = letter(mail(body, kind, **headers), "in/landing.eml")
    return report


def test_lines_that_a_mail_program_broke_are_joined() -> None:
    assert only(NEWS).text.strip() == JOINED
    assert only(
        "Nine people were killed \r\nin Ordu.\r\nTwo fled.\r\n", Content_Type="text/plain; format=flowed"
    ).text.split("\n")[:2] == ["Nine people were killed in Ordu.", "Two fled."]


def test_a_list_is_not_joined() -> None:
    text = "The figures of the day, as the relief office in Kessa gave them out to us:\n- Ordu: nine killed\n- Kessa: two killed\n"
    assert only(text).text == text


@pytest.mark.parametrize(
    "intro",
    [
        "On Mon, 12 May 2031 at 09:12, Ana Orsk <ana@relief.example> wrote:",
        "On 12 May 2031, at 09:12, Ana Orsk\n<ana@relief.example> wrote:",
    ],
)
def test_the_mail_that_is_answered_is_left_out(intro: str) -> None:
    report = only(
        f"{NEWS}\n{intro}\n\n> Is it true that 300 people were killed?\n> Please confirm.\n", Subject="Re: Ordu"
    )
    assert report.text.strip() == JOINED
    assert any("answers was left out" in note for note in report.notes)
    assert report.date == date(2031, 5, 13)


def test_an_answer_between_and_below_the_quoted_lines() -> None:
    body = (
        "On Mon, 12 May 2031 at 09:12, Ana Orsk <ana@relief.example> wrote:\n> Were 300 people killed?\n> Who says so?\n\n"
        "Nine people were killed, the harbour master said.\n"
    )
    assert only(body, Subject="Re: Ordu").text.strip() == "Nine people were killed, the harbour master said."
    body = "> Were 300 people killed?\nNine were killed, the mayor said.\n> And who fled?\nTwo families fled.\n"
    report = only(body, Subject="Re: Ordu")
    assert report.text.strip() == "Nine were killed, the mayor said.\nTwo families fled."
    assert any("quoted lines" in note for note in report.notes)


@pytest.mark.parametrize(
    "head",
    [
        "---------- Forwarded message ---------\nFrom: Relief Desk <desk@relief.example>\nDate: Mon, 12 May 2031 at 08:00\n"
        "Subject: Ordu landing hit\nTo: <list@relief.example>\n",
        "-----Original Message-----\nFrom: Relief Desk\nSent: 12 May 2031 08:00\nTo: list\nSubject: Ordu landing hit\n",
        "Begin forwarded message:\n\nFrom: Relief Desk <desk@relief.example>\nSubject: Ordu landing hit\nDate: 12 May 2031\n",
    ],
)
def test_a_mail_that_is_passed_on_is_the_report(head: str) -> None:
    report = only(f"FYI, 20 people told me about this.\n\n{head}\n{NEWS}", Subject="Fwd: Ordu landing hit")
    assert report.text.strip() == JOINED
    assert (report.title, report.publisher, report.date) == ("Ordu landing hit", "Relief Desk", date(2031, 5, 12))
    assert any("passed on" in note for note in report.notes)


def test_a_forward_of_an_answer_is_the_answer() -> None:
    body = (
        "---------- Forwarded message ---------\nFrom: Relief Desk <desk@relief.example>\nDate: 12 May 2031\nSubject: Re: Ordu\n\n"
        f"{NEWS}\nOn Sun, 11 May 2031 at 09:12, Ana Orsk <ana@relief.example> wrote:\n> Were 300 people killed?\n"
    )
    assert only(body, Subject="Fwd: Re: Ordu").text.strip() == JOINED


def test_a_date_of_the_forwarded_mail_that_cannot_be_read_is_not_that_of_the_passing_on() -> None:
    body = f"---------- Forwarded message ---------\nFrom: Desk <d@x.example>\nDate: gestern\nSubject: Ordu\n\n{NEWS}"
    report = only(body, Subject="Fwd: Ordu")
    assert report.date is None and any("no date" in note for note in report.notes)


@pytest.mark.parametrize(
    "end",
    [
        "-- \nAna Orsk\nHead of Desk, 12 people strong\n+41 22 000 00 00\n",
        "Best regards,\nAna Orsk\nRelief Desk\n",
        "Sent from my iPhone\n",
    ],
)
def test_a_signature_is_left_out(end: str) -> None:
    report = only(f"{NEWS}\n{end}")
    assert report.text.strip() == JOINED
    assert "a signature was left out" in report.notes


@pytest.mark.parametrize(
    "body",
    [
        "The talks failed.\n\nOn Monday the minister wrote:\n\n“We will not sign.” He left for Kessa.\n",
        "The talks failed.\n\nOn Monday, 12 May 2031, the envoy wrote:\n“We will sign.”\n",
        "From: 3 May\nTo: 9 May\nThe office counted nine deaths, it said.\n",
        "Thanks to the harbour master, forty people lived.\nNine died, he said.\n",
        "Nine died.\n\n--\n\nTwo others fled, the mayor said, and the village was still burning on Tuesday when the first trucks came up the road "
        "from Kessa with water.\n",
    ],
)
def test_what_only_looks_like_another_mail_stays(body: str) -> None:
    report = only(body)
    assert report.text == body and report.notes == ()


def test_notices_of_a_newsletter_are_left_out() -> None:
    report = only(f"View in browser\n\n{NEWS}\nRead more: Thirty drown in Port Sel\nUnsubscribe from this list\n")
    assert report.text.strip() == JOINED
    assert any("no part of the report" in note for note in report.notes)


def test_a_mail_that_is_a_page() -> None:
    page = (
        "<div><p>Nine people were killed when shells hit the ferry landing at Ordu on Monday, the harbour master said.</p>"
        "<p>The army denied that it had fired on the town, and said that rebels had.</p></div>"
        '<div class="gmail_quote"><div class="gmail_attr">On Mon, 12 May 2031 at 09:12, Ana Orsk &lt;ana@relief.example&gt; wrote:<br></div>'
        "<blockquote><p>Is it true that 300 people were killed in the town by the army on Monday?</p></blockquote></div>"
    )
    report = only(page, "html", Subject="Re: Ordu")
    assert "Nine people" in report.text and "300" not in report.text


def test_a_mail_with_nothing_of_its_own_is_named() -> None:
    body = "On Mon, 12 May 2031 at 09:12, Ana Orsk <ana@relief.example> wrote:\n\n> Were 300 killed?\n> Who says so?\n> Please say.\n"
    with pytest.raises(ReadingError, match="no sentence of its own"):
        list(letter(mail(body, Subject="Re: Ordu"), "x.eml"))


def test_a_mailbox_says_the_same_of_each() -> None:
    one = mail(f"{NEWS}\n-- \nAna Orsk\n").replace(b"\r\n", b"\n")
    data = b"From a@b.example Tue May 13 10:00:00 2031\n" + one + b"\nFrom a@b.example Tue May 13 11:00:00 2031\n" + one
    items = list(mailbox(data, "all.mbox"))
    assert [item.report_id for item in items if isinstance(item, Report)] == ["all-1", "all-2"]
    assert all(isinstance(item, Report) and item.text.strip() == JOINED for item in items)


def test_a_short_page_and_one_that_is_passed_on() -> None:
    short = only("<div>Two people were killed in Kessa.</div><p>The army&rsquo;s chief<br>denied it.</p>", "html")
    assert short.text.split() == [
        "Two",
        "people",
        "were",
        "killed",
        "in",
        "Kessa.",
        "The",
        "army’s",
        "chief",
        "denied",
        "it.",
    ]
    page = (
        '<div dir="ltr">FYI<br><br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Relief Desk</b> '
        "&lt;d@relief.example&gt;<br>Date: Mon, 12 May 2031 at 08:00<br>Subject: Ordu hit<br>To: &lt;l@x.example&gt;<br></div><br>"
        "<p>Nine people were killed in Ordu, the mayor said.</p></div></div>"
    )
    report = only(page, "html", Subject="Fwd: Ordu hit")
    assert (report.text, report.publisher, report.date) == (
        "Nine people were killed in Ordu, the mayor said.",
        "Relief Desk",
        date(2031, 5, 12),
    )


def test_a_notice_of_confidentiality_is_left_out() -> None:
    report = only(
        f"{NEWS}\nCONFIDENTIALITY NOTICE: This e-mail may hold 12 secrets. If you are not the intended recipient,\ndelete it.\n"
    )
    assert report.text.strip() == JOINED and "a notice of confidentiality was left out" in report.notes


def test_what_is_attached_is_said() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "A <a@post.example>", "Situation report"
    message.set_content("Nine people died in Ordu on Monday, the mayor said.")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="sitrep 4.pdf")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="logo.png")
    inner = EmailMessage()
    inner["Subject"] = "x"
    inner.set_content("Ten people died.")
    message.add_attachment(inner)
    (report,) = letter(message.as_bytes(), "a.eml")
    assert report.text.strip() == "Nine people died in Ordu on Monday, the mayor said."
    assert report.notes == ("what is attached was not read (sitrep 4.pdf, a mail); save it as a file to have it read",)


def test_a_mail_with_an_attachment_alone_says_what_to_do() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "A <a@post.example>", "Situation report"
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="sitrep.pdf")
    with pytest.raises(ReadingError, match=r"save what is attached \(sitrep.pdf\) as a file"):
        list(letter(message.as_bytes(), "a.eml"))
