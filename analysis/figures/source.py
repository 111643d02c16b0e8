"""By whose word a figure is reported. The questions, sure to unsure; where none is answered, nobody is named:

who says, or is left to say, a number that stands alone?     source_of_bare_number
who counts, by the clause of the figure?                      source_in_clause
whose statement carries it?                                   here, by the report's statements
who is named after it in its sentence by a statement?         here
who is named around its words, where the parse lost it?       source_in_brackets, source_by_order

What the sentences and lists beside it say is asked when all figures are known (`source_nearby`).
"""

from __future__ import annotations

from analysis.figures.outcomes.by_verb import ARE_WHERE
from analysis.figures.outcomes.search import CAPTIVES, MODIFIER, of_whose
from analysis.figures.rules import LIVES
from analysis.figures.source_by_order import before_name, said_before, speaks, told_after, told_between, told_that
from analysis.figures.source_in_brackets import beside_list, in_brackets
from analysis.figures.source_in_clause import owner_of, who_counts
from analysis.figures.source_of_bare_number import who_says
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.records import Figure, Span, Statement, found

Named = tuple[Span | None, Token]  # the words that name a source, and their head
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PART"})
ASKED = frozenset({CAPTIVES.id, MODIFIER.id, ARE_WHERE.id})  # how captives are called, or where they are
RELATIVE = frozenset({"WDT", "WP", "WRB"})


def source(figure: Figure, anchor: Token, doc: Doc, words: Words) -> None:
    """Sets the figure's source and its actor, where the report names one."""
    carrier = _carrier(figure, anchor, doc)
    named = who_says(figure, doc, words) or _who_counts(figure, anchor, carrier, doc, words)
    if named is None and carrier is not None:
        named = _gapped_speaker(figure, carrier, doc, words)
    if named is None and carrier is not None:
        told = _telling(carrier, figure, doc)
        if told is None:
            return
        if told.source is not None:
            own = _own_speaker(told, doc)
            if own is not None:
                _set(figure, doc, *own) if own[0] is not None else None
                return
            if (
                not _writers_own(anchor, told, words)
                and not _before_what_is_asked(anchor, told, words)
                and not _is_label(doc.text[slice(*told.source)])
                and not _of_them(told, doc, words)
            ):
                figure.source, figure.source_actor = told.source, told.source_actor
            return
    if named is None:
        later = _according(found(doc).statements, figure, doc)
        if later is not None:
            figure.source, figure.source_actor = later.source, later.source_actor
            return
        named = _named_around(figure, doc, words)
    if named is not None:
        _set(figure, doc, *named)


def _own_speaker(told: Statement, doc: Doc) -> Named | None:
    """Who speaks where the cue's verb is joined to another's and has a subject of its own, which the parser took for that one's object.

    "Officials gave no toll but morgues in the north reported 54 dead"; a None
    span where the verb is joined by no word and its subject is not sure: "It came
    a day after the mission, known as MUNC, announced that".
    """
    cue = extents.token_at(doc, told.cue[0])
    if cue is None or cue.dep_ != "conj" or told.source is None or told.source[0] > cue.head.idx:
        return None
    joint = next((i for i in range(cue.i - 1, cue.head.i, -1) if doc[i].dep_ == "cc" or doc[i].text == ";"), None)
    if joint is None:
        return (None, cue) if doc[cue.i - 1].text == "," else None
    who = [t for t in doc[joint + 1 : cue.i] if t.pos_ not in {"AUX", "ADV"}]
    if not who or any(t.pos_ not in NAMING for t in who):
        return None
    stop = next((t.i for t in who if t.pos_ == "ADP"), who[-1].i + 1)
    span = extents.trim(doc, who[0].i, stop)
    return (span, doc[stop - 1]) if span is not None and span[0] >= told.source[1] else None


def _carrier(figure: Figure, anchor: Token, doc: Doc) -> Statement | None:
    """The statement whose content holds the figure."""
    records = found(doc)
    place = records.statement_carrying(*figure.number)
    carrier = records.statements[place] if place is not None else None
    if carrier is not None and figure.rule_id in LIVES and carrier.cue[0] <= anchor.idx < carrier.cue[1]:
        carrier = _wider(records.statements, carrier, figure)  # a fire that "claimed 40 lives" is no source
    return None if carrier is not None and _in_a_relative_clause(carrier, figure, doc) else carrier


def _who_counts(figure: Figure, anchor: Token, carrier: Statement | None, doc: Doc, words: Words) -> Named | None:
    """Who counts by the figure's own clause, unless a statement carries it in which they are no subject of a clause."""
    number = extents.token_at(doc, figure.number[1] - 1)
    counter = who_counts(anchor, number, words)
    if counter is None:
        return None
    owner = counter == owner_of(anchor, number, words)  # in whosever words it stands
    stands = (
        owner
        or carrier is None
        or carrier.source is None
        or (carrier.cue[1] <= counter.idx and counter.dep_ == "nsubj")
    )
    span: Span | None = extents.phrase(counter)
    if counter.dep_ == "poss":
        span = extents.trim(doc, counter.left_edge.i, counter.i + 1)  # the committee whose list it is
    return (span, counter) if stands and (carrier is None or span != carrier.source) else None


def _telling(carrier: Statement, figure: Figure, doc: Doc) -> Statement | None:
    """The statement that tells of the figure; None where who speaks only asks for what is to become of captives."""
    if carrier.tells or carrier.kind != "indirect" or figure.rule_id not in ASKED:
        return carrier
    return _wider(found(doc).statements, carrier, figure)  # who calls for the release of five asserts nothing


def _named_around(figure: Figure, doc: Doc, words: Words) -> Named | None:
    """Who is named in brackets, beside the list, or before or after the figure by the order of words."""
    named = in_brackets(figure, doc, words) or said_before(figure, doc, words) or beside_list(figure, doc, words)
    if named is not None:
        return named
    named = told_that(figure, doc, words)
    if named is not None:
        return named
    told = told_between(figure, doc, words) or told_after(figure, doc, words)
    return (extents.trim(doc, *told), doc[told[1] - 1]) if told is not None else None


def _gapped_speaker(figure: Figure, carrier: Statement, doc: Doc, words: Words) -> Named | None:
    """Another who says it, with the verb left out, within the content: "Moscow says it lost 40 men, Kyiv that it holds 1,500"."""
    first = extents.token_at(doc, figure.number[0])
    if first is None or carrier.cue[0] > figure.number[0]:
        return None
    tokens = doc.tokens
    for i in range(first.i - 1, first.sent.start + 2, -1):
        that = tokens[i]
        if that.idx < carrier.cue[1] or that.text == ";":
            return None
        if that.lower_ != "that" or that.dep_ != "mark":
            continue
        stop = i - 1 if doc[i - 1].text == "," else i
        before = before_name(doc, stop, first.sent.start)
        joined = before < stop - 1 and doc[before].lower_ in {",", ";", "and"} and doc[before + 1].idx > carrier.cue[1]
        who = doc[stop - 1]
        return (extents.trim(doc, before + 1, stop), who) if joined and speaks(who, words) else None
    return None


def _is_label(source: str) -> bool:
    """Whether a source is only the letter that marks an answer: "A: We buried 14"; it names nobody."""
    return len(source.rstrip(".:")) == 1 and source[:1].isupper() and source != "I"


def _of_them(told: Statement, doc: Doc, words: Words) -> bool:
    """Whether the source is a part of those counted, of whom something is believed: "58 hostages, fewer than half of them believed alive"."""
    last, cue = extents.token_at(doc, told.source[1] - 1) if told.source else None, extents.token_at(doc, told.cue[0])
    if last is None or cue is None or last.lower_ not in {"them", "whom"}:
        return False
    return cue.lemma_.lower() in words.of("cues", "passive") and bool(grammar.children(cue, "oprd", "acomp", "xcomp"))


def _writers_own(anchor: Token, carrier: Statement, words: Words) -> bool:
    """Whether a count is the writer's own, in a clause beside the words of one who asserts nothing of it.

    "Demanded a probe into a strike that killed 17", "urged both to end a war
    that has killed 190,000", "conceded it might have hit a clinic in a strike
    that killed 17": the clause that describes the strike is the writer's.
    """
    described = next((t for t in grammar.ancestors_and_self(anchor) if t.dep_ in {"relcl", "acl"}), None)
    counted = described is not None and (is_person(described.head, words) or described.head.like_num)
    if counted and described is not None:
        # "The two leaders, whose war has displaced 90,000" are not counted
        subject = grammar.child(described, "nsubj", "nsubjpass")
        counted = subject is None or not of_whose(subject)
    if described is None or counted or carrier.kind == "direct":
        return False  # "the 11 workers abducted near Nizi", "10 killed" are counted by who speaks of them
    if not carrier.carries(described.idx, described.idx + 1) or carrier.cue[0] <= described.head.idx < carrier.cue[1]:
        return False  # "the junta's claim that it had killed 80"
    if not carrier.carries(described.head.idx, described.head.idx + 1):
        return False  # the whole clause, hung on a dateline
    if _misparsed_subject(described.head, carrier, words):
        return False
    aimed = False  # "opened talks to end a war that has killed 190,000"
    for token in described.ancestors:
        if carrier.cue[0] <= token.idx < carrier.cue[1]:
            return aimed or token.lemma_.lower() not in words.of("counters")
        aimed = aimed or (grammar.is_infinitive(token) and not any(c.lower_ == "have" for c in token.children))
        if token.dep_ in {"acl", "relcl"}:
            continue
        if _is_finite(token):
            modal = grammar.modal(token)
            return modal is not None and modal.lower_ in {"might", "may", "could", "will", "would"}
    return False


def _before_what_is_asked(anchor: Token, told: Statement, words: Words) -> bool:
    """Whether the count tells only after what somebody asks for something: "called for calm after the deaths of nine"."""
    if told.tells or told.kind == "direct":
        return False
    for token in grammar.ancestors_and_self(anchor):
        if told.cue[0] <= token.idx < told.cue[1]:
            return False
        if token.dep_ == "prep" and token.lower_ in words.of("contexts", "come-about") and told.cue[0] < token.idx:
            return True
    return False


def _is_finite(verb: Token) -> bool:
    """Whether a verb is no infinitive and no bare participle: "have been attacking" is finite."""
    if verb.pos_ not in {"VERB", "AUX"} or grammar.is_infinitive(verb):
        return False
    return verb.tag_ != "VBG" or any(c.dep_ == "aux" and c.tag_ != "TO" for c in verb.children)


def _misparsed_subject(noun: Token, carrier: Statement, words: Words) -> bool:
    """Whether a noun opens what somebody says, whose own verb the parse has lost: "The wave of killings which left 12 dead highlights the need for a force, Oxfam said"."""
    said = noun.head if noun.dep_ != "pobj" else noun.head.head.head
    closes = carrier.cue[0] <= said.idx < carrier.cue[1] and noun.i < said.i
    plain = said.lemma_.lower() in words.of("cues", "quote") and not grammar.is_passive(said)
    who = carrier.source is not None and carrier.source[0] > noun.idx
    return closes and plain and who


def _set(figure: Figure, doc: Doc, span: Span | None, head: Token) -> None:
    if span is not None and span[0] <= figure.number[0] < span[1]:
        return  # "with 13 people reported missing": those counted do not report
    figure.source = span
    mention = found(doc).mention_headed(head.i)
    figure.source_actor = mention.actor if mention is not None else None


def _wider(statements: list[Statement], inner: Statement, figure: Figure) -> Statement | None:
    """Another statement that carries the figure, or None."""
    return next((s for s in statements if s is not inner and s.carries(*figure.number)), None)


def _according(statements: list[Statement], figure: Figure, doc: Doc) -> Statement | None:
    """The statement later in the figure's sentence whose source is named after its words, as "according to" and "X said" do."""
    first = extents.token_at(doc, figure.number[0])
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
    first = extents.token_at(doc, told.source[0])
    return first is not None and first.i > 1 and doc[first.i - 1].text == "," and doc[first.i - 2].tag_ in RELATIVE
