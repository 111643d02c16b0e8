"""Which voice, by which cue and from which source, does one clause have?"""

from __future__ import annotations

from dataclasses import dataclass

from analysis.lexicons.acts import Acts
from analysis.lexicons.stances import Stances
from analysis.parsing import extents, grammar
from analysis.parsing.left_open import is_not_stood_by
from analysis.parsing.tokens import Doc, Token
from analysis.positions.holders import FIRST, Holder, holder, source_holder
from analysis.positions.voices import issuing_body, quotation_at, quoted_within, speaker_beside, title_end
from analysis.records import Statement, found

_FEW = 3  # statements back
CUES = ("wish", "threat", "warn", "vow", "ask", "deny", "judge", "say")


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would take thrice the time
class Voice:
    """kind: report, said, official, headline, quoted (by nobody known); cue: say, wish (what is only feared or supposed), warn, vow, ask, deny, judge, other.

    source: whose words they are; statement: its place among the records; body: the noun that names whose text it is.
    """

    kind: str = "report"
    cue: str = ""
    source: Holder | None = None
    statement: Statement | None = None
    place: int | None = None
    body: Token | None = None
    inner: bool = False  # said within what another says ("they have declared that ...")


_REPORT, _HEADLINE, _QUOTED = Voice(), Voice("headline"), Voice("quoted")


def voice_of(verb: Token, stances: Stances, acts: Acts) -> Voice:
    """The voice of the clause that `verb` heads."""
    doc = verb.doc
    records = found(doc)
    clear = _made_clear(verb)
    known = holder(clear, stances) if clear is not None else None
    if known is not None:
        around = records.statement_carrying(clear.idx, clear.idx + 1) if clear is not None else None
        return Voice("said", "say", known, None, around)
    place = records.statement_carrying(verb.idx, verb.idx + 1)
    statement = records.statements[place] if place is not None else None
    if place is not None and statement is not None and statement.source is not None:
        within = _within(verb, statement, acts)
        speaker = holder(within, stances) if within is not None else None
        if within is not None and within.pos_ == "PRON":
            # "They told us a truce is out of the question," he said: theirs, whoever they are.
            return Voice("said", "say", speaker, None, place, inner=True) if speaker is not None else _QUOTED
        if speaker is not None and speaker.actor != statement.source_actor:
            return Voice("said", "say", speaker, None, place, inner=True)
        known_voices: dict[int, Voice] = doc.user_data.setdefault("voices", {})
        if place not in known_voices:
            cue, source = _cue(doc, place, acts), _source(doc, statement, stances)
            unsaid = _is_unsaid(doc, statement, cue, stances)
            known_voices[place] = _QUOTED if unsaid else Voice("said", cue, source, statement, place)
        return known_voices[place]
    if quotation_at(doc, verb.idx) is not None:
        beside = speaker_beside(doc, verb)
        source = holder(beside, stances) if beside is not None else None
        return Voice("said", "say", source) if source is not None else _QUOTED
    body = issuing_body(doc, verb, stances)
    if body is not None and verb.idx > title_end(doc):
        source = holder(body, stances)
        if source is not None:
            return Voice("official", "say", source, body=body)
    return _HEADLINE if verb.idx < title_end(doc) else _REPORT


def cue_at(verb: Token, acts: Acts) -> str:
    """The kind of cue of the statement that carries the verb; "" where none does."""
    place = found(verb.doc).statement_carrying(verb.idx, verb.idx + 1)
    return _cue(verb.doc, place, acts) if place is not None else ""


def _is_unsaid(doc: Doc, statement: Statement, cue: str, stances: Stances) -> bool:
    """Whether the words are not said, or no longer: "did not say that", "used to insist that", "was wrong to say that"."""
    if statement.kind == "direct":
        return False
    word = extents.token_at(doc, statement.cue[0])
    gone = word is not None and word.dep_ == "xcomp" and word.head.lower_ == "used"
    none = word is not None and any(c.lower_ == "no" for c in word.children)  # "gave no hint that"
    if word is not None and is_not_stood_by(word, stances):
        return True
    return gone or none or (statement.negated and cue == "say")


def _within(verb: Token, statement: Statement, acts: Acts) -> Token | None:
    """The speaker within a statement: the subject of a verb of saying in it, of which the verb's clause is what is said."""
    inside = quoted_within(verb)
    if inside is not None:
        return inside
    top = grammar.first_conjunct(verb)
    cue = top.head
    if top.dep_ != "ccomp" or "say" not in acts.cues.get(cue.lemma_.lower(), ()) or cue.i > top.i:
        return None
    if cue.idx in range(*statement.cue) or grammar.modal(cue) is not None:
        return None
    inner = statement.carries(cue.idx, cue.idx + 1) and grammar.misjoined(cue) is None
    subject = grammar.subject(cue, shared=inner)
    if subject is None or subject.lower_ in FIRST:
        return None
    if subject.pos_ == "PRON":
        # In indirect speech "he" may be the source; between quote marks he is another.
        quoted = quotation_at(verb.doc, subject.idx) is not None
        return subject if quoted and subject.lower_ in {"he", "she", "they"} else None
    return subject


def resumed(verb: Token) -> Token | None:
    """The clause that a modal clause goes on with, where the parser joins it to the cue.

    "Said Tehran was ready to limit it, but would not stop": "would" goes on with what was said.
    """
    cue = verb.head
    if verb.dep_ != "conj" or grammar.modal(verb) is None or grammar.subject(verb, shared=False) is not None:
        return None
    told = (c for c in grammar.children(cue, "advcl", "conj") if c.tag_ == "VBG" and cue.i < c.i < verb.i)
    cue = next(
        (c for c in told if grammar.child(c, "ccomp") is not None), cue
    )  # "issued a note saying it had ..., and would"
    inner = next((c for c in cue.children if c.dep_ == "ccomp" and cue.i < c.i < verb.i), None)
    if inner is None:
        return None
    records = found(verb.doc)
    place = records.statement_carrying(inner.idx, inner.idx + len(inner))
    if place is None or records.statement_carrying(verb.idx, verb.idx + 1) == place:
        return None
    return inner if cue.idx in range(*records.statements[place].cue) else None


def _made_clear(verb: Token) -> Token | None:
    """Who "made clear that" or "left no doubt that" the verb's clause holds."""
    top = grammar.first_conjunct(verb)
    head = top.head
    if (
        top.dep_ in {"ccomp", "advcl", "csubj"}
        and head.dep_ in {"ccomp", "acomp", "oprd"}
        and head.lemma_ in {"clear", "plain"}
    ):
        head = head.head
    elif top.dep_ != "ccomp":
        return None
    if head.lemma_ not in {"make", "leave"} or head == top:
        return None
    said = any(t.lower_ in {"clear", "plain", "doubt"} for t in head.subtree if head.i < t.i < top.i)
    return grammar.subject(head) if said else None


def _source(doc: Doc, statement: Statement, stances: Stances) -> Holder | None:
    assert statement.source is not None
    words = doc.char_span(*statement.source, alignment_mode="expand")
    if words is not None and words.root.lower_ in FIRST:
        return holder(words.root, stances)
    known = source_holder(doc, statement, stances)
    if (
        words is not None
        and words.root.lower_ in {"he", "she"}
        and known.actor is None
        and known.span == statement.source
    ):
        return _last_named(doc, statement, stances) or known
    return known


def _last_named(doc: Doc, statement: Statement, stances: Stances) -> Holder | None:
    """The nearest of the last few sources that has a name, for a "he said" that nothing else tells."""
    records = found(doc)
    before = [s for s in records.statements if s.source is not None and s.cue[0] < statement.cue[0]]
    for earlier in reversed(before[-_FEW:]):
        if earlier.source_actor is not None and records.actors[earlier.source_actor].kind == "person":
            return source_holder(doc, earlier, stances)
    return None


def _cue(doc: Doc, place: int, acts: Acts) -> str:
    known: dict[int, str] = doc.kept.setdefault("cues", {})
    if place not in known:
        known[place] = _cue_of(doc, found(doc).statements[place], acts)
    return known[place]


def _cue_of(doc: Doc, statement: Statement, acts: Acts) -> str:
    words = doc.char_span(*statement.cue, alignment_mode="expand")
    classes = {kind for t in words or () for kind in acts.cues.get(t.lemma_.lower(), ())}
    known = next((name for name in CUES if name in classes), None)
    if known is not None:
        return known
    return "say" if "quot" in statement.rule_id or not words else "other"
