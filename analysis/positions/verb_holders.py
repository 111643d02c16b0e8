"""Whose stance does a verb or an adjective state: its subject, its agent, or one that the parse has hung elsewhere?"""

from __future__ import annotations

from bisect import bisect_left

from analysis.lexicons.stances import Stances
from analysis.parsing import grammar
from analysis.parsing.relative_clauses import antecedent
from analysis.parsing.tokens import Token
from analysis.positions.complements import doubled, led_by
from analysis.positions.enacting import enacting
from analysis.positions.holders import Holder, holder
from analysis.positions.joint_holders import together, whole
from analysis.positions.noun_holders import of_noun
from analysis.positions.ranked import ranked
from analysis.records import found

PREDICATES = frozenset({"be", "remain", "stand", "come", "speak", "vote", "campaign"})
SPEECH_ACTS = frozenset({"accuse", "promise", "deny", "threaten", "request", "propose", "disapprove", "support"})
_AGREEING = frozenset({"him", "her", "it", "them"})
_MEANT = frozenset({"dobj", "nsubj", "nsubjpass"})
_DASHES = frozenset({"-", "--", "–", "—"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def holders(word: Token, kind: str, stances: Stances) -> list[Holder]:
    """Those whose stance the word states, in text order; empty where the report does not say."""
    body = enacting(word, stances)
    if body is not None:
        return [body]
    of = {"verb": _of_verb, "idiom": _of_verb, "noun": of_noun, "adjective": _of_adjective}
    token = of[kind](word, stances)
    if token is None:
        return []
    relative = token if token.tag_ in grammar.RELATIVE else _of_whom(token) or _relative(word, token)
    if relative is not None:
        token = whole(antecedent(relative), word, stances)
    return together(token, word, stances)


def _of_whom(part: Token) -> Token | None:
    """ "The Serbs, many of whom refuse to": the "whom" behind a word for some of them."""
    if part.pos_ in {"PROPN"} or not part.children:
        return None
    return next((o for o in grammar.preposition_objects(part, "of") if o.tag_ in grammar.RELATIVE), None)


def _relative(word: Token, holding: Token) -> Token | None:
    """The "which" or "who" that stands for the holder in the word's clause, where the clause is hung on it."""
    clause = grammar.clause_head(word)
    if clause.dep_ != "relcl" or clause.head != holding:
        return None
    return next((c for c in grammar.children(clause, *grammar.SUBJECTS) if c.tag_ in grammar.RELATIVE), None)


def _of_verb(verb: Token, stances: Stances) -> Token | None:
    if grammar.is_passive(verb) or led_by(verb):
        return grammar.agent(verb)
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and grammar.is_bare(verb) and grammar.child(verb, "dobj") is None:
        return grammar.agent(verb)  # "Asked for a comment, ..."
    return _hung_elsewhere(verb) or _by_subject(verb, stances)


def _hung_elsewhere(verb: Token) -> Token | None:
    """The subject where the parser has hung the verb on something else than its clause."""
    above = verb.head
    if verb.dep_ in {"attr", "acomp"} and above.lemma_ == "be" and verb.lower_.endswith("ing"):
        return grammar.subject(above)  # "is mediating", taken for a noun or adjective
    if verb.dep_ == "xcomp" and above.pos_ == "ADJ" and above.dep_ == "acomp" and grammar.is_infinitive(verb):
        return grammar.subject(verb, shared=False) or grammar.subject(above.head)  # "was quick to turn it down"
    if doubled(verb) is not None:
        return [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i][-1]
    if verb.tag_ == "VBG" and verb.dep_ == "csubj":
        return grammar.child(above, "nsubj")  # "Calling the plan unacceptable, Burhan's deputy flew back"
    if verb.tag_ != "VBD":
        return None
    if verb.dep_ == "conj" and above.pos_ == "ADJ" and above.dep_ == "ccomp":
        return grammar.subject(above.head)  # "said Moscow was prepared to talk but insisted"
    if verb.dep_ == "conj" and above.tag_ == "VB" and above.head.pos_ == "ADJ":
        return grammar.subject(above.head.head)  # "was ready to sign and accused"
    return _main_of(verb) if verb.dep_ == "acl" else None


def _by_subject(verb: Token, stances: Stances) -> Token | None:
    """The subject of a verb, own or shared; climbs past one that cannot act."""
    subject = grammar.subject(_misjoined(verb, stances) or verb)
    if subject is None:
        return _set_apart(verb, stances)
    subject = _beside(verb, _behind_dateline(verb, subject), stances)
    if verb.dep_ == "acl" and subject.dep_ in {"dobj", "pobj"} and subject.lemma_ in stances.classes["document"]:
        return _of_document(subject, stances)
    if _acts(subject, stances):
        return subject
    first = grammar.first_conjunct(verb)
    joined = verb.dep_ == "conj" and verb.tag_ in _FINITE and grammar.subject(verb, shared=False) is None
    if joined and first.dep_ == "ccomp" and first.head.pos_ == "VERB":
        return grammar.subject(first.head)  # "said the shelling was cruel and appealed": no shelling appeals
    above = verb.head
    while verb.tag_ == "VBG" and verb.dep_ == "advcl" and not _acts(subject, stances) and above.head != above:
        # "would not agree to a truce that let Kyiv rearm, calling it ...": the parser hangs it on the last verb.
        above = above.head
        if above.pos_ in grammar.VERBAL:
            subject = grammar.subject(above) or subject
    return subject


def _beside(verb: Token, subject: Token, stances: Stances) -> Token:
    """Who tells what another does and goes on with a participle of that other: "demands that the minister resign, accusing him of".

    "Him" is not the one who accuses, so that the parser has hung the participle on the clause within.
    """
    told, him = verb.head, grammar.child(verb, "dobj")
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or him is None or him.lower_ not in _AGREEING:
        return subject
    if told.dep_ != "ccomp" or told.head.pos_ not in grammar.VERBAL or grammar.subject(told, shared=False) != subject:
        return subject
    if any(c.dep_ in {"mark", "prep"} for c in verb.children if c.i < verb.i) or not _agree(him, subject):
        return subject
    between = (t for t in subject.doc[subject.i + 1 : verb.i] if t.pos_ in {"NOUN", "PROPN"} and _agree(him, t))
    if any(him.lower_ == "them" or holder(t, stances) is not None for t in between if t.dep_ in _MEANT):
        return subject  # "said the rebels had shelled villagers, accusing them of"
    return grammar.subject(told.head) or subject


def _agree(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun may stand for a noun or a name by number."""
    many = noun.tag_ in {"NNS", "NNPS"} or len(grammar.conjuncts(noun)) > 1
    return many == (pronoun.lower_ == "them") and noun.pos_ in {"NOUN", "PROPN", "PRON"}


def _of_document(noun: Token, stances: Stances) -> Token | None:
    """Who speaks in a text that a participle tells of: "released a statement denouncing", "the rebels' letter demanding"."""
    owner = grammar.child(noun, "poss")
    if owner is not None:
        return owner
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "in" else noun.head
    issued = above.lemma_.lower() in stances.classes["issuing"]  # not "vetoed a resolution demanding"
    within = noun.dep_ == "pobj" and above.pos_ in grammar.VERBAL and above != noun.head
    return grammar.subject(above) if within or (issued and noun.dep_ == "dobj") else None


def _behind_dateline(verb: Token, subject: Token) -> Token:
    """The subject behind "PORT CITY -", where the parser takes both for subjects."""
    dash = next((c for c in subject.children if c.text in _DASHES and c.i > subject.i), None)
    later = [c for c in verb.children if c.dep_ == "nsubj" and subject.i < c.i < verb.i]
    if dash is not None and not later and subject.ent_type_ in {"GPE", "LOC"} and verb.sent.start == subject.i:
        later = [c for c in grammar.children(subject, "appos") if c.left_edge.i == dash.i + 1]
    joined = bool(later) and any(
        ")-" in c.text for c in later[0].children
    )  # "the United Nations (UN)-backed government"
    if not joined and dash is None:
        return subject
    return later[0] if later else subject


def _set_apart(verb: Token, stances: Stances) -> Token | None:
    """The holder of a verb without a subject: a noun before commas, or whose effort it is."""
    if verb.dep_ == "ROOT" and verb.tag_ in _FINITE:
        # "Malaysia, as this year's chair, volunteered": taken for an adverbial
        first = grammar.child(verb, "npadvmod")
        comma = first is not None and first.i + 1 < verb.i and first.nbor(1).text == ","
        if first is not None and comma and first.pos_ == "PROPN" and first.ent_type_ not in {"DATE", "TIME"}:
            return first
        part = grammar.child(verb, "compound")
        if part is not None and part.i == verb.i - 1 and verb.pos_ == "VERB":
            return part  # "The army disputes both numbers": taken for a part of the word
    if verb.dep_ in {"acl", "relcl"} and grammar.is_infinitive(verb):
        return (
            ranked(verb, stances) or grammar.child(verb.head, "poss") or _trying(verb.head, stances)
        )  # "Oman's efforts to mediate"
    return None


def _trying(effort: Token, stances: Stances) -> Token | None:
    """Whose effort it is: "Norway is leading efforts to broker a truce", "Kenya is engaged in a bid to mediate"."""
    if effort.lemma_ not in stances.classes["carrier"]:
        return None
    above = effort.head.head if effort.dep_ == "pobj" and effort.head.lower_ == "in" else effort.head
    return grammar.subject(above) if effort.dep_ in {"dobj", "pobj"} and above.pos_ in grammar.VERBAL else None


def _main_of(verb: Token) -> Token | None:
    """The noun at the top of a sentence without a main verb, where a verb behind its relative clause is hung within
    that clause ("Kenya, which mediates between the sides, called for calm")."""
    before = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i else None
    if before is None or before.text != ",":
        return None
    for above in grammar.ancestors_and_self(verb.head):
        root = above.sent.root
        if above.dep_ == "relcl" and root.pos_ in {"NOUN", "PROPN"} and root.i < above.i:
            return root
    return None


def _acts(subject: Token, stances: Stances) -> bool:
    if subject.tag_ in grammar.RELATIVE:
        subject = grammar.clause_head(subject).head
    return holder(subject, stances) is not None


def _misjoined(verb: Token, stances: Stances) -> Token | None:
    """The reporting verb that a speech act belongs beside, where the parser has joined it to the clause reported.

    "Denied it had targeted the hospital and accused the army": a finite past
    cannot be joined to "had targeted" or to a subjunctive.
    """
    head = verb.head
    if verb.dep_ != "conj" or head.dep_ != "ccomp" or head.head.i > verb.i:
        return None  # "she has called them and pressed for talks, the note said": a cue behind has nothing joined to it
    own = grammar.subject(verb, shared=False) is not None
    if not own and _is_told_of_speaker(verb, head.head):
        return head.head
    if not own and _is_small(head) and (verb.tag_ in _FINITE or grammar.modal(verb) is not None):
        return head.head  # "wants 340 captives freed and will not hear of": no captives refuse
    if verb.tag_ != "VBD" or not (head.tag_ in {"VBN", "VB"} or (not own and _told_before(head))):
        return None
    frames = stances.frames.get(("verb", verb.lemma_.lower()), ())
    return head.head if any(frame.stance in SPEECH_ACTS for frame in frames) else None


def _is_told_of_speaker(verb: Token, cue: Token) -> bool:
    """Whether the statements take a joined verb for a second one of the speaker's: "said the rebels had fled and called for calm"."""
    statements, noun = found(verb.doc).statements, grammar.subject(cue)
    place = bisect_left(statements, verb.idx, key=lambda s: s.cue[0])
    told = statements[place] if place < len(statements) else None
    if told is None or told.cue[0] != verb.idx or told.source is None or noun is None:
        return False
    return told.source[0] <= noun.idx < told.source[1]


def _is_small(clause: Token) -> bool:
    """A clause without a finite verb, as "wants" takes: "the captives freed first"."""
    helped = any(c.dep_ in {"aux", "auxpass", "mark"} for c in clause.children)
    return (
        clause.tag_ in {"VBN", "JJ", "VBG"} and not helped and clause.head.lemma_ in {"want", "like", "need", "prefer"}
    )


def _told_before(head: Token) -> bool:
    """'Told the agency that its planes strike only X" and accused': the present told within a past cue."""
    return head.tag_ in {"VBZ", "VBP"} and head.head.tag_ == "VBD" and grammar.modal(head) is None


def _of_adjective(word: Token, stances: Stances) -> Token | None:
    """The subject of the copula, or the noun that the adjective stands after."""
    if word.dep_ in {
        "acomp",
        "oprd",
        "attr",
        "prep",
        "conj",
        "advmod",
        "ROOT",
        "xcomp",
        "ccomp",
        "advcl",
        "acl",
        "relcl",
    }:
        own = grammar.child(word, *sorted(grammar.SUBJECTS))
        if own is not None:
            return own
        verb = word if word.pos_ in grammar.VERBAL and word.dep_ not in {"acomp", "oprd"} else word.head
        if word.pos_ == "ADP" and verb.lemma_ not in PREDICATES:
            return None  # "self-defence against the army" is no stance
        if verb.pos_ in grammar.VERBAL:
            return grammar.subject(verb)
    if word.dep_ == "amod" and word.i > word.head.i:
        return word.head
    return None
