"""Whom do "I" and "we" in a quotation mean? Its speaker, once it is known who that is: asked after the statements."""

from __future__ import annotations

from bisect import bisect_right

from analysis.lexicons.words import Words
from analysis.parsing import columns, components
from analysis.parsing.tokens import Doc
from analysis.records import Mention, found

RULE = "pronoun_speaker"


class VoicesComponent:
    """Adds to the Doc's mentions those of the first person within quotations whose source is an actor."""

    def __init__(self, words: Words) -> None:
        self.first = words.names.kinds["first_person"]

    def __call__(self, doc: Doc) -> None:
        records = found(doc)
        inner = sorted(quotation.inner for quotation in records.quotations)
        starts = [start for start, _ in inner]
        added = []
        for i, lower in enumerate(columns.of(doc).lowers if inner else ()):
            if lower not in self.first:
                continue
            token = doc[i]
            if token.tag_ not in {"PRP", "PRP$"} or token.text == "US":
                continue
            place = bisect_right(starts, token.idx) - 1
            if place < 0 or token.idx >= inner[place][1]:
                continue
            carrying = records.statement_carrying(token.idx, token.idx + len(token))
            speaker = records.statements[carrying].source_actor if carrying is not None else None
            if speaker is not None and records.mention_headed(token.i) is None:
                added.append(Mention(token.idx, token.idx + len(token), token.i, "pronoun", speaker, rule_id=RULE))
        if added:
            records.mentions = sorted([*records.mentions, *added], key=lambda m: (m.start, m.end))


components.of_the_parse("voices", lambda nlp, words: VoicesComponent(words))
