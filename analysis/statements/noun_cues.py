"""Cues that are no verbs: "according to X", "in the words of X", "its claim that"."""

from __future__ import annotations

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.records import Span, Statement
from analysis.statements import unowned, unsaid
from analysis.statements.clauses_of_phrases import (
    before_clause,
    goes_on,
    is_apart_clause,
    joined_clause,
    last_clause,
    relative_clause,
)
from analysis.statements.passage import COMMAS, WH, Passage
from analysis.statements.sources import fill_source


def according(passage: Passage, token: Token) -> Statement | None:
    """The statement of "according to X": the clause it stands in, without the phrase."""
    to = token.nbor() if token.i + 1 < len(passage.doc) else None
    if to is None or to.lower_ != "to":
        return None
    noun = grammar.child(to, "pobj") or grammar.child(token, "pobj")
    if noun is not None and _points_back(token):
        return _told_before(passage, token, noun, (token.idx, to.idx + 2))
    if noun is None or noun.tag_ in WH or _is_measure(passage, noun):
        return None  # "a plan according to which": whose words they are, its own phrase tells
    if noun.lemma_.lower() in passage.lexicon["manner"] and not _is_apart(token):
        return None
    end = max(noun.right_edge.i, token.right_edge.i if token.dep_ in {"prep", "advcl"} else 0) + 1
    start, last = token.i, passage.sentence(token)[1]
    if start == passage.sentence(token)[0] and all(t.is_punct or t.is_space for t in passage.doc[end:last]):
        end = next((t.i for t in passage.doc[noun.i : last] if t.text == ","), end)  # a clause taken for an apposition
    if start and passage.doc[start - 1].lower_ in {"all", "both"}:
        start -= 1
    return _phrase(passage, token, noun, (start, end), (token.idx, to.idx + 2), "according to")


def _is_measure(passage: Passage, noun: Token) -> bool:
    """Whether the noun stands bare, as what things are done by: "according to plan", "according to height"."""
    return noun.tag_ == "NN" and not any(noun.children) and noun.is_lower and not passage.can_speak(noun)


def _points_back(token: Token) -> bool:
    """Whether all that the sentence tells is whose words the one before it are: "That is according to the ministry"."""
    verb = token.head
    subject = grammar.child(verb, "nsubj")
    if token.i == token.sent.start + 2 and token.nbor(-1).lower_ in {"is", "was", "are", "were"}:
        first = token.nbor(-2)  # "is" taken for an adverb
        return first.i == token.sent.start and first.lower_ in {"this", "that", "these"}
    bare = not any(c.dep_ in {"attr", "acomp", "ccomp", "xcomp", "dobj", "neg"} for c in verb.children)
    return verb.lemma_ == "be" and subject is not None and subject.lower_ in {"this", "that", "these"} and bare


def _told_before(passage: Passage, token: Token, noun: Token, cue: Span) -> Statement | None:
    """The statement whose content is the sentence before, in the same paragraph; None without one."""
    start = token.sent.start
    if not start or "\n" in passage.doc[start - 1].text:
        return None
    before = passage.doc[start - 1].sent
    span = extents.trim(passage.doc, before.start, before.end)
    if span is None or passage.marked(*span):
        return None
    statement = Statement(cue, [(span[0], span[1])], "", "according to")
    fill_source(passage, statement, noun)
    return statement


def _is_apart(token: Token) -> bool:
    """Whether the phrase opens its sentence or stands behind a comma: "acted according to the plan" does not."""
    return token.i == token.sent.start or token.nbor(-1).is_punct


def in_words(passage: Passage, token: Token) -> Statement | None:
    """The statement of "in the words of X", "in X's words", "by X's account": the clause it stands in, without the phrase."""
    noun = grammar.child(token, "pobj")
    if noun is None or noun.lemma_.lower() not in passage.lexicon["account"] | {"word"}:
        return None
    if noun.lower_ != "words" and (noun.lemma_ == "word" or grammar.child(noun, "poss") is None):
        return None  # "by the envoy's account", but "in the account of the bank"
    if (token.lower_ == "by") is (noun.lower_ in {"words", "view", "opinion"}):
        return None
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    of = of if noun.lower_ == "words" else None
    source = grammar.child(of, "pobj") if of is not None else grammar.child(noun, "poss")
    if source is None or (source.pos_ == "PRON" and not _is_own_view(passage, token, noun)):
        return None  # "in his words" adds to another cue
    if of is not None and not _is_apart(token) and passage.doc[source.right_edge.i + 1 :][:1].text != ",":
        return None  # "found comfort in the words of the hymn"
    cue = (token.idx, of.idx + 2) if of is not None else (token.idx, noun.idx + len(noun))
    return _phrase(passage, token, source, (token.i, token.right_edge.i + 1), cue, "in the words of")


def _is_own_view(passage: Passage, token: Token, noun: Token) -> bool:
    """Whether "in her view" stands for a cue: no word of speech governs it, and it is not the writer's own."""
    owner = grammar.child(noun, "poss")
    first = owner is not None and owner.lower_ in {"my", "our", "your"}
    verbs = [t for t in token.sent if t.lemma_.lower() in passage.speech and t.tag_ in grammar.FINITE]
    return noun.lower_ in passage.lexicon["own view"] and not verbs and not first


def _phrase(
    passage: Passage, token: Token, noun: Token, place: tuple[int, int], cue: Span, rule: str
) -> Statement | None:
    """The statement of a prepositional phrase at tokens `place`: what comes before it in the clause, or after it."""
    doc = passage.doc
    start, end = place
    verb = token
    while verb.head.i != verb.i and (verb.i == token.i or verb.pos_ not in {"VERB", "AUX"}):
        verb = verb.head
    first, last = passage.sentence(token)
    if verb.left_edge.i < start and is_apart_clause(verb) and passage.text[doc[first].idx] not in '"\u201c':
        first = max(first, verb.left_edge.i)
    if verb.dep_ == "conj" and start < verb.left_edge.i <= end + 1 and doc[start - 1].pos_ == "CCONJ":
        first = start  # "it failed, and in the words of the envoy, it failed badly"
    if verb.dep_ == "relcl" and verb.left_edge.i < start:  # "a war in which, by the UN's count, 40,000 died"
        first, last = max(first, verb.left_edge.i), min(last, verb.right_edge.i + 1)
        while first < start and (doc[first].tag_ in WH or doc[first].pos_ == "ADP"):
            first += 1
    first, last = relative_clause(passage, token, start, end) or (first, last)
    stop = next((t.i for t in doc[end:last] if t.text == ";" and not passage.is_quoted(t.idx)), last)
    last = stop if stop > end + 1 else last
    if rule == "according to":
        first = joined_clause(passage, first, start, end) or last_clause(passage, first, start)
    opening = all(t.is_punct or t.is_space or t.pos_ in {"ADV", "CCONJ"} for t in doc[first:start])
    end = before_clause(passage, noun, end) if opening else end
    after = doc[end] if end < last else None
    spans: list[Span | None] = []
    if not opening:
        spans.append(extents.trim(doc, first, start))
    if opening or (
        after is not None and ((after.text in COMMAS and verb.i > end) or goes_on(passage, end, last, verb))
    ):
        spans.append(extents.trim(doc, end, last))
    content = [s for s in spans if s is not None]
    if not content:
        return None
    statement = Statement(cue, passage.whole_quotes(content), "", rule)
    fill_source(passage, statement, noun)
    return statement


def noun_cue(passage: Passage, noun: Token) -> Statement | None:
    """The statement of a noun with a that-clause: "its claim that ...", "issued a statement that ..."."""
    part = spelt_out(passage, noun)
    if part is not None:
        return _spelt_out(passage, noun, part)
    clause = next((c for c in noun.children if c.dep_ in {"acl", "ccomp", "relcl"} and c.i > noun.i), None)
    if clause is None and noun.dep_ == "dobj" and passage.utters(noun.head):
        clause = next((c for c in noun.head.children if c.dep_ in {"ccomp", "advcl"} and c.i > noun.i), None)
    if clause is None and noun.dep_ == "nsubjpass" and passage.utters(noun.head):
        told = unowned.raised(passage, noun)
        if told is not None:
            return told
    if clause is None and noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        clause = next(
            (c for c in noun.head.children if c.dep_ == "ccomp" and c.i > noun.i), None
        )  # "its version is that"
    if clause is None or noun.i + 1 >= len(passage.doc):
        return None
    that = unowned.opening_that(clause)
    if that is None or that.i - noun.i > 8:
        return None
    owner = _owner(passage, noun)
    if owner is None and unowned.is_of_no_one(passage, noun):
        return unowned.statement(passage, noun, that, clause)
    return _of_noun(passage, noun, owner, that.i, clause.right_edge.i + 1)


def _of_noun(passage: Passage, noun: Token, owner: Token | None, start: int, end: int) -> Statement | None:
    """The statement whose cue is the noun and whose content are tokens start to end; None without an owner or words."""
    spans = passage.spans(start, end, noun)
    if owner is None or not spans:
        return None
    statement = Statement((noun.idx, noun.idx + len(noun)), passage.whole_quotes(spans), "", "noun")
    fill_source(passage, statement, owner)
    statement.negated = unsaid.is_noun_negated(passage, noun)
    return statement


def spelt_out(passage: Passage, noun: Token) -> Token | None:
    """What spells out a noun of speech that someone utters: "renewed its call for a truce", "made an offer to leave"; else None."""
    if noun.dep_ != "dobj" or not passage.utters(noun.head):
        return None
    lemma, phrases = noun.lemma_.lower(), passage.lexicon["noun phrase"]
    for part in noun.children:
        if part.i < noun.i:
            continue
        if part.dep_ == "prep" and f"{lemma} {part.lower_}" in phrases and grammar.child(part, "pobj", "pcomp"):
            return part
        if part.dep_ == "acl" and grammar.is_infinitive(part) and f"{lemma} to" in phrases:
            return part
    return None


def _spelt_out(passage: Passage, noun: Token, part: Token) -> Statement | None:
    """The statement of "renewed its call for a truce": the noun is the cue, what spells it out the content."""
    verb = noun.head
    owner = grammar.agent(verb) if grammar.is_passive(verb) else grammar.subject(verb)
    if owner is None or not passage.can_speak(owner) or unsaid.is_imagined(passage, verb):
        return None
    statement = _of_noun(passage, noun, owner, part.left_edge.i, noun.right_edge.i + 1)
    if statement is not None:
        statement.tells = False
    return statement


def _owner(passage: Passage, noun: Token) -> Token | None:
    """Whose claim it is: who made or repeated it, "Sudan's", "by Sudan", the adjective of a people; else None.

    A feeling ("its fear that") is a statement only where someone voices it.
    """
    verb = noun.head
    if noun.dep_ == "dobj" and passage.utters(verb):
        if verb.tag_ == "VBG" and verb.dep_ == "advcl" and noun.lemma_.lower() in passage.lexicon["feeling"]:
            return None  # "gunmen seized a team, raising hopes that it is alive"
        who = grammar.agent(verb) if grammar.is_passive(verb) else grammar.subject(verb)
        words = passage.lexicon["noun"] - passage.lexicon["document"]
        stirred = noun.lemma_.lower() in passage.lexicon["feeling"] and who is not None and who.lemma_.lower() in words
        return who if not stirred else None  # "his remarks raised concerns that": not his
    if noun.lemma_.lower() in passage.lexicon["feeling"]:
        return None
    owner = grammar.child(noun, "poss")
    if owner is not None:
        return owner
    by = grammar.preposition_objects(noun, "by", "from") or [
        of for of in grammar.preposition_objects(noun, "of") if of.pos_ == "PROPN" or _speaks(passage, of)
    ]
    if by:
        return by[0]
    return next((c for c in noun.children if c.dep_ in {"amod", "compound"} and c.ent_type_ == "NORP"), None)


def _speaks(passage: Passage, noun: Token) -> bool:
    return noun.lemma_.lower() in passage.lexicon["person"]


def reportedly(passage: Passage, adverb: Token) -> Statement | None:
    """The statement of "Chad has reportedly fallen back": the clause without the adverb; no one is named who says so."""
    verb = adverb.head
    if (
        adverb.dep_ != "advmod"
        or verb.pos_ not in grammar.VERBAL
        or verb.dep_ == "amod"
        or passage.is_quoted(adverb.idx)
    ):
        return None
    start, end = extents.clause_span(verb, frozenset({"conj", "cc"}))
    first, last = passage.sentence(verb)
    tokens = [t.i for t in passage.doc[first:last] if start <= t.idx < end]
    if not tokens:
        return None
    spans = [extents.trim(passage.doc, tokens[0], adverb.i), extents.trim(passage.doc, adverb.i + 1, tokens[-1] + 1)]
    content = passage.whole_quotes([s for s in spans if s is not None])
    if not content:
        return None
    statement = Statement((adverb.idx, adverb.idx + len(adverb)), content, "", "reportedly")
    fill_source(passage, statement, None)
    return statement


def voiced(passage: Passage, feeling: Token) -> Statement | None:
    """The statement of "the Council is deeply concerned that": a body's or a person's, voiced in its name.

    Without a clause ("deeply concerned at the reports") only where the words are strong, and of the present.
    """
    verb = feeling if feeling.pos_ == "VERB" and feeling.dep_ not in {"acomp", "oprd"} else feeling.head
    noun = grammar.subject(verb)
    helper = grammar.child(verb, "auxpass", "aux") if verb is feeling else verb
    if noun is None or helper is None or helper.lemma_ not in {"be", "remain", "feel"} or noun.lower_ in {"i", "it"}:
        return None
    if not (noun.pos_ == "PROPN" or _speaks(passage, noun) or noun.lower_ in passage.lexicon["self"]):
        return None
    if passage.is_quoted(feeling.idx) or (verb.dep_ == "ccomp" and verb.head.lemma_.lower() in passage.speech):
        return None  # part of what is said already
    clause = grammar.child(feeling, "ccomp") or (grammar.child(verb, "ccomp") if verb is not feeling else None)
    strong = [c for c in feeling.children if c.dep_ == "advmod" and c.lower_ in passage.lexicon["intense"]]
    prep = next((c for c in feeling.children if c.dep_ in {"prep", "agent"} and c.i > feeling.i), None)
    if clause is not None and clause.i > feeling.i and grammar.child(clause, "mark", *grammar.SUBJECTS) is not None:
        start, end = clause.left_edge.i, clause.right_edge.i + 1
    elif prep is not None and strong and helper.tag_ in {"VBZ", "VBP"}:
        start, end = prep.i, prep.right_edge.i + 1
    else:
        return None
    first = min([feeling.i, *(c.i for c in strong)])
    cue = passage.doc[first].idx, feeling.idx + len(feeling)
    statement = Statement(cue, passage.whole_quotes(passage.spans(start, end, verb)), "", "voiced")
    fill_source(passage, statement, noun)
    statement.negated = grammar.negation(verb) is not None
    return statement if statement.content else None
