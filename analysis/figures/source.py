"""By whose word a figure is reported: the source of the statement that carries it, else who is said to count it.

Where no statement was found, because the parse has lost it, the order of words
tells (`source_by_order`).
"""

from __future__ import annotations

from analysis.figures.gapped import JOINTS
from analysis.figures.outcomes import by_toll
from analysis.figures.rules import LIVES
from analysis.figures.source_by_order import said_before, speaks, told_after, told_between
from analysis.figures.source_in_brackets import beside_list, in_brackets
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Doc, Token
from analysis.records import Figure, Span, Statement, found

ASKED = frozenset({"figure-captives", "figure-modifier"})  # how captives are called
RELATIVE = frozenset({"WDT", "WP", "WRB"})
ENDS = frozenset({".", ",", ";", ")", "and", "but", "while"})
LONGEST_GIVEN = 12  # tokens from a verb of giving to the number


def source(figure: Figure, anchor: Token, doc: Doc, words: Words) -> None:
    """Sets the figure's source and its actor, where the report names one."""
    records = found(doc)
    place = records.statement_carrying(*figure.number)
    carrier = records.statements[place] if place is not None else None
    if carrier is not None and figure.rule_id in LIVES and carrier.cue[0] <= anchor.idx < carrier.cue[1]:
        carrier = _wider(records.statements, carrier, figure)  # a fire that "claimed 40 lives" is no source
    if carrier is not None and _in_a_relative_clause(carrier, figure, doc):
        carrier = None
    number = grammar.token_at(doc, figure.number[1] - 1)
    beside = _beside(figure, number, words) if number is not None and figure.victims is None else None
    if beside is not None:
        _set(figure, doc, *beside)
        return
    counter = _heard_from(anchor) or _own_count(anchor, words) or _has_counted(anchor, words) or _counter(anchor, words)
    counter = counter or (_counter(number, words) if number is not None else None)
    if counter is not None and counter.lemma_.lower() in words.outcomes.noun:
        counter = None  # "confirmed his death": no death counts
    nobody = carrier is None or carrier.source is None
    if counter is not None and (
        nobody or carrier is None or (carrier.cue[1] <= counter.idx and counter.dep_ == "nsubj")
    ):
        span: Span | None = grammar.phrase(counter)
        if counter.dep_ == "poss":
            span = grammar.trim(doc, counter.left_edge.i, counter.i + 1)  # the committee whose list it is
        if carrier is None or span != carrier.source:
            _set(figure, doc, span, counter)
            return
    other = _gapped_speaker(figure, carrier, doc, words) if carrier is not None else None
    if other is not None:
        _set(figure, doc, *other)
        return
    if carrier is not None and not carrier.tells and carrier.kind == "indirect" and figure.rule_id in ASKED:
        carrier = _wider(records.statements, carrier, figure)  # who calls for the release of five asserts nothing
        if carrier is None:
            return
    if carrier is not None and carrier.source is not None:
        if not _writers_own(anchor, carrier, words) and not _is_label(doc.text[slice(*carrier.source)]):
            figure.source, figure.source_actor = carrier.source, carrier.source_actor
        return
    later = _according(records.statements, figure, doc)
    if later is not None:
        figure.source, figure.source_actor = later.source, later.source_actor
        return
    named = in_brackets(figure, doc, words) or said_before(figure, doc, words)
    named = named or beside_list(figure, doc, words)
    if named is not None:
        _set(figure, doc, *named)
        return
    told = told_between(figure, doc, words) or told_after(figure, doc, words)
    if told is not None:
        _set(figure, doc, grammar.trim(doc, *told), doc[told[1] - 1])


def _gapped_speaker(figure: Figure, carrier: Statement, doc: Doc, words: Words) -> tuple[Span | None, Token] | None:
    """Another who says it, with the verb left out, within the content: "Moscow says it lost 40 men, Kyiv that it holds 1,500"."""
    first = grammar.token_at(doc, figure.number[0])
    if first is None or carrier.cue[0] > figure.number[0]:
        return None
    for i in range(first.i - 1, first.sent.start + 2, -1):
        that = doc[i]
        if that.idx < carrier.cue[1] or that.text == ";":
            return None
        if that.lower_ != "that" or that.dep_ != "mark":
            continue
        stop = i - 1 if doc[i - 1].text == "," else i
        start = stop
        while start > first.sent.start and doc[start - 1].pos_ in {"NOUN", "PROPN", "ADJ", "DET"}:
            start -= 1
        joined = start < stop and doc[start - 1].lower_ in {",", ";", "and"} and doc[start].idx > carrier.cue[1]
        who = doc[stop - 1]
        return (grammar.trim(doc, start, stop), who) if joined and speaks(who, words) else None
    return None


def _is_label(source: str) -> bool:
    """Whether a source is only the letter that marks an answer: "A: We buried 14"; it names nobody."""
    return len(source.rstrip(".:")) == 1 and source[:1].isupper() and source != "I"


def _writers_own(anchor: Token, carrier: Statement, words: Words) -> bool:
    """Whether a count is the writer's own, in a clause beside the words of one who asserts nothing of it.

    "Demanded a probe into a strike that killed 17", "urged both to end a war
    that has killed 190,000", "conceded it might have hit a clinic in a strike
    that killed 17": the clause that describes the strike is the writer's.
    """
    described = next((t for t in grammar.ancestors_and_self(anchor) if t.dep_ in {"relcl", "acl"}), None)
    counted = described is not None and (is_person(described.head, words) or described.head.like_num)
    if described is None or counted or carrier.kind == "direct":
        return False  # "the 11 workers abducted near Nizi", "10 killed" are counted by who speaks of them
    if not carrier.carries(described.idx, described.idx + 1) or carrier.cue[0] <= described.head.idx < carrier.cue[1]:
        return False  # "the junta's claim that it had killed 80"
    if not carrier.carries(described.head.idx, described.head.idx + 1):
        return False  # the whole clause, hung on a dateline
    aimed = False  # "opened talks to end a war that has killed 190,000"
    for token in described.ancestors:
        if carrier.cue[0] <= token.idx < carrier.cue[1]:
            return aimed or token.lemma_.lower() not in words.of("counters")
        aimed = aimed or (grammar.is_infinitive(token) and not any(c.lower_ == "have" for c in token.children))
        if token.dep_ in {"acl", "relcl"}:
            continue
        if token.pos_ in {"VERB", "AUX"} and not grammar.is_infinitive(token) and token.tag_ != "VBG":
            modal = grammar.modal(token)
            return modal is not None and modal.lower_ in {"might", "may", "could", "will", "would"}
    return False


def _beside(figure: Figure, last: Token, words: Words) -> tuple[Span | None, Token] | None:
    """Who says or is left to say a bare number: "Orsenia said 96 and the rebels 88"."""
    doc, first = last.doc, grammar.token_at(last.doc, figure.number[0])
    if first is None or first.i < 2 or first.is_sent_start:
        return None
    given = _given_by(first, last, words) or _given_as(first, words)
    if given is not None:
        return grammar.phrase(given), given
    if last.i + 1 < len(doc) and doc[last.i + 1].lower_ not in ENDS:
        return None
    said = doc[first.i - 1]
    if said.lemma_ == "say":
        subject = grammar.child(said, "nsubj")
        named = subject is not None and subject.pos_ in {"NOUN", "PROPN"}
        return (grammar.phrase(subject), subject) if subject is not None and named else None
    stop = first.i - 1 if said.lower_ in {"at", "of", "as"} else first.i  # "the army put it at nine, the rebels at 14"
    i = stop - 1
    while i > first.sent.start and doc[i].pos_ in {"NOUN", "PROPN", "ADJ", "DET", "PART"}:
        i -= 1
    if said.lower_ == "of" and doc[i].pos_ == "ADP":  # "a radio station in Jos of 40"
        while i > first.sent.start and doc[i].pos_ in {"NOUN", "PROPN", "ADJ", "DET", "PART", "ADP"}:
            i -= 1
    telling = words.of("counters") | words.of("reckoning", "giving") | words.of("reckoning", "speaking")
    told = any(t.lemma_ in telling for t in doc[first.sent.start : i])
    joined = i < stop - 1 and doc[i].lower_ in JOINTS and doc[stop - 1].pos_ in {"NOUN", "PROPN"}
    return (grammar.trim(doc, i + 1, stop), doc[stop - 1]) if told and joined else None


def _given_by(first: Token, last: Token, words: Words) -> Token | None:
    """Who gives a bare number right before "by", in a passive of giving: "was put at 14 by doctors and at nine by the army"."""
    doc = last.doc
    by = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if by is None or by.lower_ != "by" or first.nbor(-1).lower_ not in {"at", "as"}:
        return None
    giving = words.of("reckoning", "giving") | words.of("counters")
    if not any(t.tag_ == "VBN" and t.lemma_ in giving for t in doc[first.sent.start : first.i]):
        return None
    return grammar.child(by, "pobj")


def _given_as(first: Token, words: Words) -> Token | None:
    """Who gives losses as a number: "gives the army's casualties as nine dead", "put their dead at a dozen"."""
    if first.nbor(-1).lower_ not in {"at", "as"}:
        return None
    nouns = words.of("reckoning", "given") | words.of("cues", "tallied")
    named = False
    for token in reversed(first.doc.tokens[max(first.sent.start, first.i - LONGEST_GIVEN) : first.i - 1]):
        if token.tag_ in grammar.FINITE:
            giving = token.lemma_.lower() in words.of("reckoning", "giving") and not grammar.is_passive(token)
            return _who(grammar.child(token, "nsubj")) if giving and named else None
        if token.like_num or token.text in {",", ";"}:
            return None
        named = named or token.lemma_.lower() in nouns
    return None


def _set(figure: Figure, doc: Doc, span: Span | None, head: Token) -> None:
    figure.source = span
    mention = found(doc).mention_headed(head.i)
    figure.source_actor = mention.actor if mention is not None else None


def _wider(statements: list[Statement], inner: Statement, figure: Figure) -> Statement | None:
    """Another statement that carries the figure, or None."""
    return next((s for s in statements if s is not inner and s.carries(*figure.number)), None)


def _according(statements: list[Statement], figure: Figure, doc: Doc) -> Statement | None:
    """The statement later in the figure's sentence whose source is named after its words, as "according to" and "X said" do."""
    first = grammar.token_at(doc, figure.number[0])
    if first is None:
        return None
    end = first.sent.end_char
    for statement in statements:
        if statement.source is None or not statement.tells or not figure.number[1] <= statement.cue[0] < end:
            continue
        if not statement.content or min(a for a, _ in statement.content) >= min(statement.cue[0], statement.source[0]):
            continue
        if _in_a_relative_clause(statement, figure, doc):
            continue
        between = doc.char_span(figure.number[1], statement.cue[0], alignment_mode="contract")
        if between is not None and not any(t.text == ";" for t in between):
            return statement
    return None


def _in_a_relative_clause(told: Statement, figure: Figure, doc: Doc) -> bool:
    """Whether who tells speaks in a later relative clause only: "wants 340 freed and will not give guns to an army that, he says, burned his village"."""
    if told.source is None or told.source[0] < figure.number[1]:
        return False
    first = grammar.token_at(doc, told.source[0])
    return first is not None and first.i > 1 and doc[first.i - 1].text == "," and doc[first.i - 2].tag_ in RELATIVE


def _whose_sum(anchor: Token, words: Words) -> Token | None:
    """Who gives the count from which a sum follows: "the ministry reported 12 deaths, bringing the toll to 40"."""
    bringing = next((t for t in grammar.ancestors_and_self(anchor) if t.tag_ == "VBG"), None)
    if bringing is None or bringing.dep_ != "advcl" or bringing.lemma_ not in words.of("contexts", "changing"):
        return None
    given = bringing.head.lemma_.lower() in words.of("counters") and not grammar.is_passive(bringing.head)
    return grammar.child(bringing.head, "nsubj") if given else None


def _heard_from(anchor: Token) -> Token | None:
    """From whom somebody hears what is counted: "we're hearing from rescuers that five are missing", "learned from a shepherd that 12 had died"."""
    for verb in anchor.ancestors:
        if verb.lemma_ in {"hear", "learn"}:
            told = [n for n in grammar.preposition_objects(verb, "from") if n.i < anchor.i]
            return _who(told[0]) if told else None
    return None


def _own_count(anchor: Token, words: Words) -> Token | None:
    """Who changes or keeps a count of their own: "the ministry raised its count", "the committee's list has grown to"."""
    for verb in anchor.ancestors if anchor.pos_ not in {"VERB", "AUX"} else (anchor, *anchor.ancestors):
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        kept = next((c for c in verb.children if c.dep_ == "nsubj" and c.lemma_ in words.of("reckoning", "list")), None)
        owner = (
            grammar.child(kept, "poss")
            if kept is not None and verb.lemma_ in words.of("reckoning", "growing")
            else None
        )
        if owner is not None:
            return owner if owner.pos_ in {"NOUN", "PROPN"} else None
        if any(by_toll.own_count(c, words) for c in verb.children):
            subject = grammar.subject(verb)
            return subject if subject is not None and subject.pos_ in {"NOUN", "PROPN"} else None
        if verb.dep_ not in {"acl", "relcl"}:
            return None
    return None


def _has_counted(anchor: Token, words: Words) -> Token | None:
    """The body whose count it is: "the ministry now has 2,118 killed", not "the army has 12 wounded"."""
    number = next((t for t in (anchor, *anchor.children, anchor.head) if t.like_num), None)
    if number is None or anchor.lower_ not in words.of("reckoning", "counted"):
        return None
    i = number.i - 1
    while i > 0 and number.doc[i].pos_ in {"ADV", "ADJ", "SCONJ"}:
        i -= 1
    have = number.doc[i]
    if have.lemma_ != "have":
        return None
    keeper = grammar.subject(have)
    return keeper if keeper is not None and keeper.lemma_.lower() in words.of("reckoning", "keeper") else None


def _counting(verb: Token) -> Token | None:
    """The subject that counts; not those counted: "41 people reported killed and 96 wounded"."""
    subjects, done = grammar.children(verb, "nsubj"), grammar.child(verb, "xcomp", "oprd", "acomp")
    subject = subjects[-1] if subjects else None
    if subject is None or done is None or grammar.child(verb, "dobj") is not None:
        return subject
    counted = subject.like_num or grammar.child(subject, "nummod") is not None
    return None if counted and done.tag_ in {"VBN", "JJ"} else subject


def _counter(anchor: Token, words: Words) -> Token | None:
    """The subject of a verb that gives the count as its object, or None."""
    verbs = words.of("counters")
    current = anchor
    for _ in range(6):
        head = current.head
        if head == current or current.dep_ not in {
            "dobj",
            "pobj",
            "prep",
            "acl",
            "conj",
            "nummod",
            "appos",
            "amod",
            "xcomp",
            "pcomp",
        } | ({"advmod"} if current.lower_ in words.outcomes.adjective else set()):
            break
        if current.dep_ == "conj" and current.pos_ in {"VERB", "AUX"} and grammar.child(current, "nsubj") is not None:
            break  # a clause of its own: "it had admitted 61 and a surgeon was among the dead"
        nouns = words.of("reckoning", "given")
        given = head.lemma_ == "give" and (
            current.lemma_ in nouns
            or (current.lower_ == "as" and any(c.lemma_ in nouns for c in grammar.children(head, "dobj")))
        )
        spoken = (
            head.lemma_ in words.of("reckoning", "speaking of") and current.dep_ == "prep" and current.lower_ == "of"
        )
        counts = head.lemma_.lower() in verbs and (
            current.dep_ in {"dobj", "prep", "conj", "xcomp"} or current.lower_ in words.outcomes.adjective
        )  # "counted nine dead", which the parser may take for an adverb
        if head.pos_ == "VERB" and (counts or given or spoken):
            passive = grammar.is_passive(head)
            subject = grammar.agent(head) if passive else _counting(head)
            return _who(subject)
        current = head
    head = current.head
    if current.dep_ == "ccomp" and head.lemma_.lower() in verbs and _can(head):
        return _who(grammar.child(head, "nsubj"))
    if current.dep_ == "nsubjpass" and head.lemma_.lower() in verbs and grammar.is_passive(head):
        return grammar.agent(head)  # "the deaths of 1,214 have been verified by the team"
    verb = anchor if anchor.pos_ == "VERB" and anchor.lemma_.lower() in verbs else None  # "put the toll at 31"
    told = anchor.head if anchor.dep_ in {"oprd", "xcomp", "acomp", "ccomp"} else anchor
    if told.lemma_.lower() in verbs and grammar.is_passive(told):
        for killed in {anchor, *grammar.children(told, "oprd", "xcomp")} - {told}:
            by = grammar.agent(killed)
            if by is not None and by.lemma_.lower() in words.of("reckoning", "keeper"):
                return by  # "were reported killed by the health ministry"
    if verb is not None and grammar.is_passive(verb):
        return grammar.agent(verb)  # "the toll was put at 31 by doctors"
    subject = _counting(verb) if verb is not None else _whose_sum(anchor, words)
    return _who(subject)


def _can(verb: Token) -> bool:
    """Whether someone is able to tell what they tell: "the ministry can confirm that 12 people died"; not "cannot confirm"."""
    return grammar.negation(verb) is None and any(c.lower_ == "can" and c.dep_ == "aux" for c in verb.children)


def _who(subject: Token | None) -> Token | None:
    """A subject that names who counts; a pronoun only where the text tells who it is."""
    if subject is not None and subject.tag_ == "PRP":
        mention = found(subject.doc).mention_headed(subject.i)
        return subject if mention is not None and mention.actor is not None else None
    return subject if subject is not None and subject.pos_ in {"NOUN", "PROPN"} else None
