"""Who gives a count where its own clause names nobody? The clause or sentence beside it, the sentence before a quotation, a body that opens its text by informing its readers.

Only where those leave no doubt: the next sentence says whose the figures are; a
quotation opens after a colon. All else stays without a source. So do the counts
of a text whose heading alone names its author ("Statement by the Ministry of
Health", "Situation Report No. 3"): nobody is named as who counted.
"""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.figures import where_when
from analysis.figures.fellows import end_of
from analysis.figures.parts import Earlier
from analysis.figures.source_by_order import closed, speaks
from analysis.lexicons.words import Words
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.parsing.tokens import Span as Span_
from analysis.records import Figure, Span, Statement, found, text_of

_ITEM = re.compile(r"[ \t]*(?:[-*\u2022\u00b7\u2013]|\(?\d{1,2}[.)])[ \t]+")
APART = frozenset({";", "but", "though", "although", "whereas", "however"})
LIST_WORDS = frozenset({"NOUN", "ADJ", "PUNCT", "CCONJ"})
SPEAKING = frozenset({"say", "tell"})
THESE = frozenset({"this", "that", "these", "those", "it"})


def fill(earlier: Earlier, doc: Doc, words: Words) -> None:
    """Sets the source of figures that have none, where the words around their clause name it."""
    wanting = [f for f in earlier.figures if f.source is None]
    if not wanting:
        return
    told: Statement | None = None  # whose words go on, by what stands between it and the figures behind it
    for n, (one, other) in enumerate(pairwise(earlier.figures)):
        place = found(doc).statement_carrying(*one.number)
        told = found(doc).statements[place] if place is not None else told
        if other.source is not None or one.source is None:
            told = None
        elif _listed(earlier, n + 1, doc) or (told is not None and _continued(earlier, n + 1, told, doc)):
            other.source, other.source_actor = one.source, one.source_actor
        else:
            told = None
    issuer = _informing(doc, words)
    for figure in wanting:
        if figure.source is not None:
            continue
        first = extents.token_at(doc, figure.number[0])
        head = _before_quotation(figure, doc, words)
        if head is None and first is not None:
            listed = _over_list(first, doc, words)
            if listed is not None:
                _set(figure, doc, *listed)
                continue
        if head is None and first is not None:
            head = (
                _before_colon(first, words)
                or _compiled(first.sent, words)
                or _next_sentence(first.sent, words)
                or _last_sentence(first.sent, words)
            )
        if head is not None:
            _set(figure, doc, extents.phrase(head), head)
        elif issuer is not None and figure.number[0] > issuer[0][1] and not _quoted(figure, doc):
            _set(figure, doc, *issuer)


def _set(figure: Figure, doc: Doc, span: Span | None, head: Token) -> None:
    figure.source = span
    mention = found(doc).mention_headed(head.i)
    figure.source_actor = mention.actor if mention is not None else None


def _continued(earlier: Earlier, n: int, told: Statement, doc: Doc) -> bool:
    """Whether a count goes on with what is said of the one before it: "said that 21 had been killed, while 34 had been hurt"."""
    before, here = earlier.counted[n - 1], earlier.counted[n]
    if before.node.sent != here.node.sent or here.start < before.end:
        return False
    if told.source is None or told.kind == "direct" or here.node.head.lemma_ in SPEAKING:
        return False
    if any(t.lower_ in APART for t in doc[before.end : here.start]):
        return False
    verb = where_when.verb_of(earlier.outcomes[n].anchor)
    if told.cue[0] >= before.node.sent.start_char and told.cue[0] > told.content[0][0]:
        return _goes_on_after(
            told.cue[1], here.start, [where_when.verb_of(o.anchor) for o in earlier.outcomes[:n]], doc
        )
    if _same_event(earlier, n, doc):
        return True
    if verb.i < here.start or verb == where_when.verb_of(earlier.outcomes[n - 1].anchor):
        return True
    # "Had been killed" is told by the one who said; "were killed" may be the writer's own.
    own = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return any(c.lower_ in {"had", "'d"} for c in own) or not own


def _same_event(earlier: Earlier, n: int, doc: Doc) -> bool:
    """Whether "while" adds only what befell others of the same event: "said that 21 died in the raid, while 34 were wounded"; not "while 34 were killed in Gao"."""
    before, here = earlier.counted[n - 1], earlier.counted[n]
    while_ = next((t for t in doc[before.end : here.start] if t.lower_ == "while"), None)
    if while_ is None or earlier.figures[n].outcome == earlier.figures[n - 1].outcome:
        return False
    own = doc[while_.i + 1 : here.node.sent.end]
    return not any(
        t.dep_ == "prep" or t.ent_type_ in {"DATE", "TIME"} or (t.tag_ == "VBD" and t.pos_ == "VERB") for t in own
    )


def _goes_on_after(cue: int, here: int, told: list[Token], doc: Doc) -> bool:
    """Whether a cue between commas (its last character) only interrupts: "12 had died, she said, and 40 were missing".

    Between them no verb may stand but those of the counts `told` before.
    """
    last = extents.token_at(doc, cue - 1)
    if last is None or last.i + 2 >= here:
        return False
    comma = next((i for i in range(last.i + 1, here) if doc[i].text == ","), None)
    if comma is None or not closed(doc, last.i, here) or doc[comma + 1].lower_ not in {"and", "while"}:
        return False
    verbs = {t for v in told for t in (v, *v.children)}
    return not any(t.tag_ in grammar.FINITE and t not in verbs for t in doc[comma + 2 : here])


def _listed(earlier: Earlier, n: int, doc: Doc) -> bool:
    """Whether a count stands in one list with the one before: "212 casualties (88 killed and 124 injured)"."""
    before, here = earlier.counted[n - 1], earlier.counted[n]
    gap = doc[end_of(before) : here.start]
    if before.node.sent != here.node.sent or here.start < end_of(before):
        return False
    return all((t.pos_ in LIST_WORDS or t.tag_ == "VBN") and t.lower_ not in APART for t in gap)


def _quoted(figure: Figure, doc: Doc) -> bool:
    return any(q.span[0] <= figure.number[0] < q.span[1] for q in found(doc).quotations)


def _before_quotation(figure: Figure, doc: Doc, words: Words) -> Token | None:
    """Who speaks in the clause whose colon opens the quotation: "the Defence Ministry justified the raid: ..."."""
    for quotation in found(doc).quotations:
        if quotation.depth or not quotation.span[0] <= figure.number[0] < quotation.span[1]:
            continue
        opening = extents.token_at(doc, quotation.span[0])
        if opening is None or not opening.i or doc[opening.i - 1].text != ":":
            return None
        sentence = doc[opening.i - 1].sent
        verbs = [
            t
            for t in doc[sentence.start : opening.i]
            if t.tag_ in grammar.FINITE and t.dep_ in {"ROOT", "ccomp", "conj"}
        ]
        subject = grammar.subject(verbs[-1] if verbs[-1:] and len(verbs) == 1 else sentence.root) if verbs else None
        return subject if subject is not None and subject.i < opening.i and speaks(subject, words) else None
    return None


def _before_colon(number: Token, words: Words) -> Token | None:
    """Who gives an account in the clause before a colon: "Witnesses gave a different version: the dead numbered 20"."""
    sentence, doc = number.sent, number.doc
    colon = next((t for t in doc[sentence.start : number.i] if t.text == ":"), None)
    if colon is None and sentence.start and doc[sentence.start - 1].text == ":":
        colon = doc[sentence.start - 1]
    if colon is None:
        return None
    verb = next(
        (t for t in doc[colon.sent.start : colon.i] if t.tag_ in {"VBD", "VBZ", "VBP"} and t.pos_ == "VERB"), None
    )
    told = grammar.child(verb, "dobj") if verb is not None else None
    if (
        verb is None
        or told is None
        or verb.lemma_.lower() not in words.of("reckoning", "giving") | words.of("reckoning", "publishing")
    ):
        return None
    subject = grammar.child(verb, "nsubj")
    accounts = words.of("cues", "account") | words.of("contexts", "account") | words.of("reckoning", "given")
    return subject if subject is not None and told.lemma_.lower() in accounts and speaks(subject, words) else None


def _over_list(number: Token, doc: Doc, words: Words) -> tuple[Span, Token] | None:
    """Who gives the figures of a list, by the line above it that ends in a colon: "The ministry gave these figures:"."""
    text = text_of(doc)
    begin = text.rfind("\n", 0, number.idx) + 1
    if not _ITEM.match(text, begin):
        return None
    while begin and (_ITEM.match(text, begin) or not text[begin : text.find("\n", begin)].strip()):
        begin = text.rfind("\n", 0, begin - 1) + 1
    end = text.find("\n", begin)
    if not text[begin:end].rstrip().endswith(":") or _ITEM.match(text, begin):
        return None
    for statement in found(doc).statements:
        if begin <= statement.cue[0] < end and statement.source is not None:
            head = extents.token_at(doc, statement.source[1] - 1)
            return (statement.source, head) if head is not None else None
    tokens = doc.char_span(begin, end, alignment_mode="contract")
    for part in tokens or ():
        if part.tag_ == "VBN" and part.lemma_.lower() in words.of("reckoning", "compiling"):
            by = next((n for c in part.subtree if c.lower_ == "by" for n in grammar.children(c, "pobj")), None)
            if by is not None and speaks(by, words):
                return extents.phrase(by), by  # "Casualties, as reported by the Civil Defence:"
    verb = tokens.root if tokens is not None else None
    if verb is None or verb.lemma_.lower() not in words.of("reckoning", "publishing") | words.of("counters"):
        return None
    giver = grammar.agent(verb) if grammar.is_passive(verb) else grammar.subject(verb)
    if giver is None or not speaks(giver, words):
        return None
    span: Span = extents.phrase(giver)
    return span, giver


def _informing(doc: Doc, words: Words) -> tuple[Span, Token] | None:
    """The body whose text this is, where it opens with that body informing its readers, and no other speaks in it."""
    first = next((s for s in doc.sents if any(t.is_alpha for t in s)), None)
    if first is None:
        return None
    verb = first.root
    body = grammar.child(verb, "nsubj")
    done = grammar.child(verb, "xcomp")
    informs = verb.lemma_.lower() in words.of("reckoning", "informing")
    wishes = (
        verb.lemma_ in {"wish", "regret"} and done is not None and done.lemma_.lower() in words.of("cues", "clause")
    )
    if verb.tag_ != "VBZ" or body is None or not (informs or wishes) or not speaks(body, words):
        return None
    span: Span = extents.phrase(body)
    sources = {s.source for s in found(doc).statements if s.source is not None}
    others = [source for source in sources if source != span and doc.text[slice(*source)].lower() not in {"it", "we"}]
    return None if others else (span, body)


def _compiled(sentence: Span_, words: Words) -> Token | None:
    """Whose work the sentence's toll is: "the toll, compiled by the Red Cross, stands at 40"."""
    for verb in sentence:
        if verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.lemma_.lower() in words.of("reckoning", "compiling"):
            agent = grammar.agent(verb) if verb.head.lemma_.lower() in words.of("reckoning", "given") else None
            if agent is not None and speaks(agent, words):
                return agent
    return None


def _next_sentence(sentence: Span_, words: Words) -> Token | None:
    """Who is named by a next sentence that says whose the figures are: "The figures were given by the health ministry"."""
    doc = sentence.doc
    if sentence.end >= len(doc):
        return None
    after = doc[sentence.end].sent
    if any(t.text[:1].isdigit() for t in after):
        return None  # it has a figure of its own
    verb = after.root
    subject = grammar.child(verb, "nsubj", "nsubjpass")
    compiled = _compiled_there(after, words)
    if compiled is not None or subject is None:
        return compiled
    if _gives_them(verb, words):
        return subject if speaks(subject, words) else None
    counts = subject.lemma_.lower() in words.of("reckoning", "given")
    same_paragraph = "\n" not in doc[sentence.end - 1].text
    if not counts and not (same_paragraph and subject.lower_ in THESE):
        return None
    if grammar.is_passive(verb) and verb.lemma_.lower() in words.of("reckoning", "compiling"):
        agent = grammar.agent(verb)
        return agent if agent is not None and speaks(agent, words) else None
    for prep in verb.subtree:
        given = prep.lower_ == "to" and prep.i and doc[prep.i - 1].lower_ == "according"
        if given or (prep.lower_ == "from" and verb.lemma_ == "come" and prep.head == verb):
            noun = grammar.child(prep, "pobj")
            return noun if noun is not None and speaks(noun, words) else None
    return None


def _gives_them(verb: Token, words: Words) -> bool:
    """Whether a sentence says who gives the counts told before it: "Hospital officials gave the figures"."""
    giving = verb.lemma_.lower() in words.of("reckoning", "giving") | words.of("reckoning", "compiling")
    counts = grammar.child(verb, "dobj") if giving and not grammar.is_passive(verb) else None
    return (
        counts is not None
        and grammar.negation(verb) is None
        and counts.lemma_.lower() in words.of("reckoning", "given")
        and _pointed_back_to(counts, words)
    )


def _compiled_there(sentence: Span_, words: Words) -> Token | None:
    """Who put together the counts that a next sentence points back to: "the army disputes both numbers, compiled by the diocese"."""
    for verb in sentence:
        if verb.tag_ != "VBN" or not _compiles(verb, words):
            continue
        agent = grammar.agent(verb)
        counts = verb.head if verb.dep_ == "acl" else grammar.subject(verb)
        own = verb.dep_ == "acl" and verb.i == verb.head.i + 1 and any(c.lower_ == "the" for c in verb.head.children)
        if own:
            continue  # "the figure cited by the mission" is told apart by whose it is, and points to none before
        if agent is None or counts is None or counts.lemma_.lower() not in words.of("reckoning", "given"):
            continue
        if _pointed_back_to(counts, words) and (agent.pos_ == "PROPN" or speaks(agent, words)):
            return agent
    return None


def _compiles(verb: Token, words: Words) -> bool:
    lemma = verb.lemma_.lower()
    together = any(
        c.dep_ in {"prt", "advmod"} and f"{lemma} {c.lower_}" in words.of("reckoning", "compiling")
        for c in verb.children
    )
    return together or lemma in words.of("reckoning", "compiling") or lemma in words.of("counters")


def _pointed_back_to(counts: Token, words: Words) -> bool:
    """Whether a noun means counts told before: "those figures", "both numbers"; not "the census figures", "numbers of its own losses"."""
    definite = any(c.lower_ in words.of("reckoning", "pointing") for c in counts.children)
    return definite and not any(
        c.dep_ in {"compound", "prep", "poss", "nummod"} and c.i != counts.i for c in counts.children
    )


def _last_sentence(sentence: Span_, words: Words) -> Token | None:
    """Who brought out figures in the sentence before, of the same paragraph: "The ministry released new figures on Tuesday"."""
    doc = sentence.doc
    if not sentence.start or "\n" in doc[sentence.start - 1].text:
        return None
    before = doc[sentence.start - 1].sent
    verb = before.root
    if verb.lemma_.lower() not in words.of("reckoning", "publishing") or grammar.is_passive(verb):
        return None
    count = grammar.child(verb, "dobj")
    subject = grammar.child(verb, "nsubj")
    if any(t.like_num for t in before):
        return None  # it has a figure of its own
    if count is None or subject is None or count.lemma_.lower() not in words.of("reckoning", "given"):
        return None
    return subject if speaks(subject, words) else None
