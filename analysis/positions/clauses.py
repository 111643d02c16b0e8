"""Which clauses assert what they say, and where do they stand: main, a reason, or a time?

Not if-clauses, questions, purposes and relative clauses that tell which one is meant.
"""

from __future__ import annotations

from analysis.lexicons.acts import Acts
from analysis.parsing import columns, grammar, questions
from analysis.parsing.tokens import Token
from analysis.positions.complements import is_inverted, set_off
from analysis.positions.supposed import supposed
from analysis.records import Statement

_REASONS = frozenset({"while", "because", "although", "though", "whereas", "with"})
_TIMES = frozenset({"after", "when", "as", "since", "days", "hours", "weeks"})
_OPEN = frozenset({"if", "whether", "unless", "lest", "until"})
POINTERS = frozenset({"it", "that", "this"})
_FIRST = frozenset({"i", "we"})
_DEEP = 8


def is_open(top: Token) -> bool:
    """Whether a clause leaves open what it says: an if-clause or a question."""
    if any(c.dep_ in {"mark", "advmod"} and c.lower_ in _OPEN and c.i < top.i for c in top.children):
        return True
    if is_inverted(top) or supposed(top):
        return True  # "should the talks fail", "almost left the talks"
    if questions.asks(top):
        return True
    known = columns.of(top.doc)
    if not known.places("lowers", questions.MARK):
        return False  # as in most reports
    end = top.right_edge.i
    return known.has("lowers", questions.MARK, end, end + 2)


def place(top: Token, statement: Statement | None, acts: Acts) -> str | None:
    """main, reason or time: where an asserted clause stands; None for one that asserts nothing.

    A clause is asserted where it heads what is said or reported, is joined to
    such a clause, or stands under "we think that".
    """
    current, where = top, "main"
    for _ in range(_DEEP):
        label, above = current.dep_, current.head
        if label == "conj":
            current = above
        elif label in {"acl", "ccomp"} and statement is not None and not statement.carries(above.idx, above.idx + 1):
            return where  # "said in a statement that": all that is said hangs on it
        elif label == "relcl" and any(c.dep_ == "advmod" and c.lower_ in {"when", "where"} for c in current.children):
            where = "time"
            current = above
            while current.pos_ not in grammar.VERBAL and current.head != current:
                current = current.head
        elif label == "relcl" and (above.dep_ == "appos" or above.lower_ == "something"):
            return where  # "..., something Nicosia will not countenance"
        elif label == "relcl" and tells_more(current):
            return where
        elif label in {"relcl", "acl", "pcomp", "csubj", "xcomp"}:
            return None
        elif label in {"ccomp", "advcl", "csubj"} and above.lemma_ in {"make", "leave", "clear", "plain"}:
            return where  # "made clear that"
        elif label == "advcl" and is_accompanying(current):
            current = above
        elif label == "advcl":
            mark = next((c.lower_ for c in current.children if c.dep_ in {"mark", "advmod"} and c.i < current.i), "")
            if mark not in _REASONS | _TIMES or grammar.is_infinitive(current):
                return None
            where = "time" if mark in _TIMES else "reason"
            current = above
        elif (
            above == current
            or label == "ROOT"
            or (statement is not None and not statement.carries(above.idx, above.idx + 1))
        ):
            return where
        elif label in {"ccomp", "parataxis"}:
            if not _believed(current, statement, acts):
                return where if above.i > current.i else None  # "..., he said"; clauses run together
            if above.dep_ == "xcomp":
                return where
            current = above
        else:
            return where
    return None


def is_cleft(relative: Token) -> bool:
    """ "It was the rebels who attacked": a clause split so that its subject comes first; not "was not the rebels who"."""
    named = relative.head
    copula = named.head
    if named.dep_ != "attr" or copula.lemma_ != "be" or relative.dep_ != "relcl":
        return False
    it = grammar.child(copula, "nsubj", "expl")
    plain = grammar.modal(copula) is None and grammar.negation(copula) is None and not is_open(copula)
    return it is not None and it.lower_ == "it" and plain and not any(c.lower_ == "not" for c in named.children)


def tells_more(relative: Token) -> bool:
    """Whether a relative clause tells more of one who is named or known ("Nairobi, which left the talks,"), and not which one is meant."""
    noun = relative.head
    if is_cleft(relative):
        return True
    if not set_off(relative) or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    return noun.pos_ == "PROPN" or not any(c.lower_ in {"any", "no"} or c.tag_ == "WDT" for c in noun.children)


def is_accompanying(participle: Token) -> bool:
    """Whether a participle goes on with what its subject does ("turned it down, calling it a sham"): said as flatly as that."""
    above = participle.head
    if participle.tag_ != "VBG" or above.pos_ not in grammar.VERBAL:
        return False
    if any(c.dep_ in {"mark", "aux", "prep"} and c.i < participle.i for c in participle.children):
        return False
    return grammar.modal(above) is None and not grammar.is_infinitive(above) and grammar.negation(above) is None


def _believed(clause: Token, statement: Statement | None, acts: Acts) -> bool:
    """Whether it stands under the speaker's own "we think", "let me say"."""
    above = clause.head
    lemma = above.lemma_.lower()
    if _wishes_to_say(above, clause, acts):
        return True
    subject = grammar.subject(above)
    if lemma in acts.of("showing") and subject is not None:
        return subject.pos_ == "NOUN" or subject.lower_ in POINTERS  # "the raid shows that they must go"
    if lemma not in acts.of("epistemic") and lemma not in acts.of("cue:say"):
        return False
    if above.dep_ == "xcomp" and lemma in acts.of("cue:say"):
        return True  # "let me say", "we wish to state"
    if lemma not in acts.of("epistemic") or subject is None:
        return False
    indirect = statement is not None and statement.kind == "indirect"
    return subject.lower_ in _FIRST or (indirect and subject.lower_ in {"he", "she", "they"})


def _wishes_to_say(above: Token, clause: Token, acts: Acts) -> bool:
    """ "We wish to state plainly that": the clause is hung on the wish."""
    subject = grammar.subject(above, shared=False)
    return (
        subject is not None
        and subject.lower_ in _FIRST
        and any(c.i < clause.i and c.lemma_ in acts.of("cue:say") for c in grammar.children(above, "xcomp"))
    )
