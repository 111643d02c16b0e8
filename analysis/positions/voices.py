"""Whose voice is a clause in: a source's, that of the body whose text it is, a headline's, or the report's own?

A statement names its source. A quotation that no statement carries is the
subject's that leads it in. A text that speaks of itself as "we" outside
quotation marks, or whose title calls it a statement or remarks, is the voice
of the body that its main clauses are about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from analysis.lexicons.stances import Stances
from analysis.parsing import columns, extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.records import Quotation, found, text_of

_LEAD = re.compile(r"\b(?:said|says|statement|follows|stated|declared|added)\s*:\s*\n")
_OFFICIAL = re.compile(
    r"\b(statement|remarks|communiqu[eé]|declaration|message|speech|address|press release|resolution|readout)\b", re.I
)
_OPENING = re.compile(r"\s*[\"“'‘]")
_TITLE = 160  # characters: a longer first line is a paragraph
_QUOTED = 40  # characters: shorter quotations are words within another's sentence
_NEAR = 60  # characters behind a quotation within which its speaker is named
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def quotation_at(doc: Doc, place: int) -> Quotation | None:
    """The quotation that holds the character at `place`, or None."""
    quotations = found(doc).quotations
    if "quotation_ends" not in doc.kept:
        doc.kept["quotation_ends"] = list(accumulate((q.span[1] for q in quotations), max))
    at = bisect_right(doc.kept["quotation_ends"], place)  # the first that ends behind it
    return quotations[at] if at < len(quotations) and quotations[at].span[0] <= place else None


def title_end(doc: Doc) -> int:
    """Where the headline ends, in characters; 0 where the text has none."""
    known = doc.user_data.get("title_end")
    if known is None:
        text = text_of(doc)
        stripped = text.lstrip()
        first = stripped.split("\n", 1)[0] if "\n" in stripped else ""
        headed = first and len(first) < _TITLE and not first.rstrip().endswith((".", "?", '"', "”"))
        known = doc.user_data["title_end"] = len(text) - len(stripped) + len(first) if headed else 0
    end: int = known
    return end


def issuing_body(doc: Doc, token: Token, stances: Stances) -> Token | None:
    """The noun that names the body in whose own text the token stands, or None."""
    if "issuer" not in doc.user_data:
        body = _issuer(doc, stances)
        doc.user_data["issuer"] = (body[0], body[1].i) if body is not None else None
    issuer: tuple[int, int] | None = doc.user_data["issuer"]
    if issuer is None or token.idx < issuer[0] or quotation_at(doc, token.idx) is not None:
        return None
    return doc[issuer[1]]


def _issuer(doc: Doc, stances: Stances) -> tuple[int, Token] | None:
    """Where a text's own voice begins, and the noun that names whose it is."""
    text = text_of(doc)
    own = _first_person_opening(doc)
    if own is not None:
        return 0, own
    if "\n" not in text:
        return None
    lead = _LEAD.search(text)
    if lead and not _OPENING.match(text[lead.end() :]):
        verb = extents.token_at(doc, lead.start())
        who = grammar.subject(verb) if verb is not None else None
        if who is not None:
            return lead.end(), who
    records = found(doc)
    first = [
        t
        for t in (doc[i] for i, lower in enumerate(columns.of(doc).lowers) if lower in {"we", "our"})
        if quotation_at(doc, t.idx) is None and records.statement_carrying(t.idx, t.idx + len(t)) is None
    ]
    title = text.strip().split("\n", 1)[0]
    titled = _OFFICIAL.search(title) is not None and len(title) < _TITLE
    voiced = len(first) >= 2 or any(t.text == "We" for t in first)
    if not (titled or (voiced and any(_states(t, stances) for t in first))):
        return None
    best = _told_of_most(doc, stances.classes["body"])
    if best is not None and (best[0] >= 2 or first):
        return 0, best[1]
    for token in doc.char_span(0, len(title), alignment_mode="contract") or ():
        mention = records.mention_headed(token.i)
        actor = records.actors[mention.actor] if mention is not None and mention.actor is not None else None
        if actor is not None and actor.kind in {"state", "organization", "person"}:
            return 0, token
    return None


def _states(we: Token, stances: Stances) -> bool:
    """ "We condemn", "our demand": not "we drove to the border", "our colleague", which a reporter or a columnist writes."""
    word = we.head
    kinds = {"VERB": "verb", "ADJ": "adjective"}
    now = we.dep_ in grammar.SUBJECTS and word.tag_ != "VBD"
    said = [word, *grammar.children(word, "acomp", "xcomp")] if now else []
    names = {(kinds.get(t.pos_, ""), t.lemma_.lower()) for t in said}
    names |= {("verb", f"{word.lemma_.lower()}_{c.lower_}") for c in grammar.children(word, "prt") if now}
    if we.dep_ == "poss":
        names = {("noun", word.lemma_.lower())}
    return any(f.stance not in {"negotiate", "mediate"} for n in names for f in stances.frames.get(n, ()))


def _first_person_opening(doc: Doc) -> Token | None:
    """ "We, the parties to the dialogue, undertake ...", "Our movement rejects ...": a text that names its own voice in its first words."""
    first = next((t for t in doc if not t.is_space), None)
    if first is None:
        return None
    if first.text == "We":
        return grammar.child(first, "appos")
    noun = first.head
    mine = first.text == "Our" and first.dep_ == "poss" and noun.dep_ in grammar.SUBJECTS
    return noun if mine and noun.pos_ == "NOUN" else None


def _told_of_most(doc: Doc, offices: frozenset[str]) -> tuple[int, Token] | None:
    """The subject that most main clauses have in the title and in the text's own voice: how many, and the first of them.

    Who is quoted ("said spokesperson X") is not whose text it is.
    """
    records = found(doc)
    quoting = {s.cue[0] for s in records.statements if s.kind == "direct"}
    counted: dict[str, tuple[int, Token]] = {}
    for sentence in doc.sents:
        root = sentence.root
        if root.pos_ not in {*grammar.VERBAL, "ADJ"} or root.idx in quoting or quotation_at(doc, root.idx) is not None:
            continue
        subject = grammar.subject(root, shared=False)
        if subject is None or subject.pos_ not in {"PROPN", "NOUN"}:
            continue
        mention = records.mention_headed(subject.i)
        known = mention is not None and mention.actor is not None and records.actors[mention.actor].kind != "place"
        if known or subject.lemma_.lower() in offices or subject.text in counted:
            times, earliest = counted.get(subject.text, (0, subject))
            counted[subject.text] = times + 1, earliest
    return max(counted.values(), key=lambda pair: pair[0], default=None)


def speaker_beside(doc: Doc, token: Token) -> Token | None:
    """The speaker of a quotation that no statement carries: the subject of the clause that leads it in or follows it."""
    quotation = quotation_at(doc, token.idx)
    if quotation is None or quotation.span[1] - quotation.span[0] <= _QUOTED:
        return None
    known: dict[tuple[int, int], int | None] = doc.user_data.setdefault("speakers", {})
    if quotation.span not in known:
        speaker = _before(doc, quotation) or _behind(doc, quotation)
        known[quotation.span] = speaker.i if speaker is not None else None
    place = known[quotation.span]
    return doc[place] if place is not None else None


def _before(doc: Doc, quotation: Quotation) -> Token | None:
    """'Delorme justified his choice: "..."': the subject of the last clause before it, on the same line."""
    text, start = text_of(doc), quotation.span[0]
    line = max(text.rfind("\n", 0, start), 0)
    if not text[line:start].rstrip().endswith((",", ":")):
        return None
    words = doc.char_span(line, start, alignment_mode="contract")
    for verb in reversed(words or ()):
        if verb.tag_ in _FINITE and verb.pos_ == "VERB" and verb.dep_ not in {"relcl", "advcl"}:
            subject = grammar.subject(verb, shared=False)
            if subject is not None and quotation_at(doc, verb.idx) is None:
                return subject
    return None


def _behind(doc: Doc, quotation: Quotation) -> Token | None:
    """'"...", Delorme went on': the subject right behind it, on the same line."""
    text, end = text_of(doc), quotation.span[1]
    stop = text.find("\n", end, end + _NEAR)
    words = doc.char_span(end, stop if stop > 0 else min(end + _NEAR, len(text)), alignment_mode="contract")
    for token in words or ():
        says = token.dep_ == "nsubj" and token.head.lemma_ in {"go", "say", "add", "continue", "tell"}
        if says and quotation_at(doc, token.idx) is None:
            return token
    return None


def quoted_within(token: Token) -> Token | None:
    """The speaker of a quotation within a quotation, by the verb before it: '"They told us: 'We will not sign,'" he said'."""
    around = [q.span for q in found(token.doc).quotations if q.span[0] <= token.idx < q.span[1]]
    if len(around) < 2:
        return None
    opening = extents.token_at(token.doc, max(around)[0])
    if opening is None or opening.i < 2 or opening.nbor(-1).text not in {",", ":"}:
        return None
    before = opening.nbor(-2)
    cue = before.head if before.dep_ in {"dobj", "dative"} else before
    return grammar.subject(cue) if cue.pos_ == "VERB" and grammar.modal(cue) is None else None
