"""Which sentences without a cue go on with what someone is said to say: "She said the siege was over. The men would be tried."?

Only those that grammar marks: "would" in the main clause tells, after a past
verb of speech, what was said to come. Other past tenses are as often the writer's.
"""

from __future__ import annotations

from itertools import pairwise

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Span as Tokens
from analysis.records import Statement
from analysis.statements.passage import Passage

RULES = frozenset({"clause", "that clause", "around", "rest", "going on"})  # what is told in a clause


def gone_on(passage: Passage, statements: list[Statement]) -> list[Statement]:
    """The statements of sentences that go on with an indirect one right before them in their paragraph; the cue is empty."""
    result: list[Statement] = []
    for before, sentence in pairwise(passage.doc.sents):
        if not _would(passage, sentence) or "\n" in passage.text[before.start_char : sentence.start_char]:
            continue
        if passage.marked(sentence.start_char, sentence.end_char) or _holds(statements, sentence):
            continue
        told = _last(passage, [*statements, *result], before)
        span = extents.trim(passage.doc, sentence.start, sentence.end)
        if told is None or span is None:
            continue
        row = Statement((span[0], span[0]), [(span[0], span[1])], "", "going on", told.source)
        row.source_actor, row.source_candidates = told.source_actor, told.source_candidates
        row.anonymous = told.anonymous
        result.append(row)
    return result


def _holds(statements: list[Statement], sentence: Tokens) -> bool:
    """Whether a statement has its cue, or any of its words, in the sentence."""
    start, end = sentence.start_char, sentence.end_char
    return any(start <= s.cue[0] < end or any(a < end and start < b for a, b in s.content) for s in statements)


def _would(passage: Passage, sentence: Tokens) -> bool:
    """Whether the sentence's main clause tells what would be: no condition, no habit, and not the writer's look ahead."""
    root = sentence.root
    if not any(c.dep_ == "aux" and c.lower_ == "would" for c in root.children):
        return False
    subject = grammar.subject(root, shared=False)
    if subject is None or subject.lower_ in passage.lexicon["pointing"]:
        return False
    if any(c.lower_ == "have" and c.dep_ == "aux" for c in root.children):
        return False  # "would have been the third"
    if any(t.lower_ in passage.lexicon["looking ahead"] for t in sentence):
        return False
    return not any(t.text == "?" for t in sentence) and subject.lower_ not in {"i", "we", "you"}


def _last(passage: Passage, statements: list[Statement], before: Tokens) -> Statement | None:
    """The one indirect statement that the sentence before ends with, told in the past; None where it has others."""
    start, end = before.start_char, before.end_char
    inner = [s for s in statements if start <= s.cue[0] < end]
    if len(inner) != 1:
        return None
    told = inner[0]
    if told.rule_id not in RULES or told.source is None or told.negated:
        return None
    if passage.marked(start, end):
        return None  # whose words the quoted ones are is not settled here
    if told.rule_id == "going on":
        return told
    cue = extents.token_at(passage.doc, told.cue[1] - 1)
    if (
        cue is None
        or cue.tag_ != "VBD"
        or (cue.lemma_.lower() not in passage.lexicon["telling"] and cue.lemma_.lower() not in {"say", "tell", "add"})
    ):
        return None
    last = max(max(b for _, b in told.content), told.cue[1], told.source[1])
    rest = passage.text[last:end].strip(" .\n")
    return told if len(rest.split()) <= 6 else None
