"""Positions in what a source says will or must be done.

"Iraq said it would allow inspectors" undertakes (promise), "Hamas said it
would not attend" refuses (reject), "they would boycott the talks" threatens,
"Sudan must return the helicopter" demands. The acts are word classes of
lexicons/stances.csv: "cooperate" and "hostile".
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from analysis.lexicons.stances import Frame, Stances
from analysis.parsing import grammar
from analysis.positions.complements import RELATIVE, Complement, antecedent, conditional, direct_object, find, noun
from analysis.positions.holders import Holder, holder
from analysis.records import Found, Statement, found

WILL = frozenset({"will", "'ll", "wo", "would", "'d", "shall"})
MUST = frozenset({"must"})
UNKNOWN = frozenset({"it", "there", "we", "i", "you", "they", "he", "she"})
OWN = frozenset({"our", "my", "his", "her", "its", "their"})


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A stance that a modal states within a statement: its verb, stance, issue and the other party of a demand."""

    verb: Token
    stance: str
    issue: Complement
    other: Complement | None
    statement: Statement | None
    holder: Holder | None = None  # whom the source speaks for, where the sentence names it


def undertaking(helper: Token, stances: Stances) -> Undertaking | None:
    """The stance that this modal states, or None.

    An undertaking or demand stands within a statement whose source is known; a
    plain refusal ("Serbia will never recognise it") may stand in the report's
    own voice too.
    """
    verb, word = helper.head, helper.lower_
    if helper.tag_ != "MD":
        return None
    records = found(helper.doc)
    place = records.statement_carrying(verb.idx, verb.idx + len(verb))
    statement = records.statements[place] if place is not None else None
    subject = grammar.subject(verb)
    if subject is None:
        return None
    plain = clear(verb, stances)
    if plain is not None:
        return _made_clear(verb, word, subject, plain, stances)
    if statement is None and verb.dep_ == "conj" and grammar.subject(verb, shared=False) is None:
        statement, subject = _resumed(verb, records, subject)
    if statement is None or statement.source is None or not is_main(verb, statement):
        return _refusal(verb, word, subject, stances, statement)
    own = same_as_source(subject, statement) or (subject.pos_ == "NOUN" and for_its_state(subject, statement))
    if not own and for_its_state(subject, statement) and _warned(helper, statement, stances) and not denied(verb):
        acts = stances.classes["hostile"] | stances.classes["stopping"] | stances.classes["punishing"]
        on_terms = any(c.dep_ == "advcl" and conditional(c) for c in verb.children)
        if word in WILL and on_terms and verb.lemma_.lower() in acts:
            return Undertaking(verb, "threaten", _act(verb), None, statement, holder(subject, stances))
    if not own and verb.lemma_ == "face" and _warned(helper, statement, stances):
        return Undertaking(verb, "threaten", _act(verb), noun(subject), statement)
    if word in MUST:
        # "must have struck a mine" is a guess
        guess = any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children)
        if guess or own or (subject.lower_ in UNKNOWN and not _another(subject, statement)):
            return None
        other = None if grammar.is_passive(verb) else noun(subject)
        return Undertaking(verb, "demand", _act(verb), other, statement)
    bargained = word == "could" and any(_in_exchange(c) for c in verb.children)
    if not own:
        return _refusal(verb, word, subject, stances, statement)
    if not (word in WILL or bargained) or grammar.is_passive(verb):
        return None
    lemma = verb.lemma_.lower()
    own_frames = stances.frames.get(("verb", lemma), ())
    if any(f.stance in {"accept", "support", "reject"} and _fits(verb, f, stances) for f in own_frames):
        return None  # "will not accept it" is accept, negated
    negated = denied(verb)
    named = holder(subject, stances) if subject.pos_ != "PRON" and subject.tag_ not in RELATIVE else None
    if _warned(helper, statement, stances) and not negated:
        stance = "threaten"
    elif lemma in stances.classes["stopping"] and not negated and _of_talks(verb, stances):
        stance = "reject"
    elif any(f.stance == "accept" for f in own_frames) and negated and lemma != "sign":
        stance = "accept"
    elif negated and lemma in stances.classes["withheld"]:
        stance = "reject"
    elif stances.classes["cooperate"] & {lemma, _act_name(verb)}:
        stance = "reject" if negated else "offer" if bargained else "promise"
    elif lemma in stances.classes["hostile"] and not negated:
        stance = "threaten"
    else:
        return None
    return Undertaking(verb, stance, _act(verb), None, statement, named)


def _another(pronoun: Token, statement: Statement) -> bool:
    """Whether "he", "she" or "they" is known to be someone else than the source ("the rebels say he must leave")."""
    if pronoun.lower_ not in {"he", "she", "they"}:
        return False
    mention = found(pronoun.doc).mention_headed(pronoun.i)
    return mention is not None and mention.actor is not None and mention.actor != statement.source_actor


def _resumed(verb: Token, records: Found, subject: Token) -> tuple[Statement | None, Token]:
    """The statement that a modal clause goes on with, where the parser joins it to the cue, and its subject.

    "Said Tehran was ready to limit it, but would not stop": "would" goes on with what was said.
    """
    cue = verb.head
    inner = next((c for c in cue.children if c.dep_ == "ccomp" and cue.i < c.i < verb.i), None)
    if inner is None:
        return None, subject
    place = records.statement_carrying(inner.idx, inner.idx + len(inner))
    if place is None or cue.idx not in range(*records.statements[place].cue):
        return None, subject
    return records.statements[place], grammar.subject(inner) or subject


def clear(verb: Token, stances: Stances) -> Holder | None:
    """Who "made clear that" what the verb says."""
    head = verb.head
    if verb.dep_ in {"ccomp", "advcl"} and head.dep_ in {"ccomp", "acomp", "oprd"} and head.lemma_ == "clear":
        head = head.head
    elif verb.dep_ != "ccomp":
        return None
    if head.lemma_ not in {"make", "leave"}:
        return None
    if not any(c.lemma_ in {"clear", "plain"} for c in head.subtree if c.i < verb.i):
        return None
    above = grammar.subject(head)
    return holder(above, stances) if above is not None else None


def _made_clear(verb: Token, word: str, subject: Token, who: Holder, stances: Stances) -> Undertaking | None:
    """ "Made clear it would not attend", "made clear that Kyiv must withdraw"."""
    names = stances.classes["cooperate"] & {verb.lemma_.lower(), _act_name(verb)}
    if subject.lower_ in {"it", "they", "he", "she", "we"}:
        if word in WILL and names:
            return Undertaking(verb, "reject" if denied(verb) else "promise", _act(verb), None, None, who)
        return None
    if word in MUST and grammar.child(verb, "expl") is None:
        return Undertaking(verb, "demand", _act(verb), noun(subject), None, who)
    if word in WILL and names and grammar.negation(verb) is not None:
        named = holder(subject, stances)
        return Undertaking(verb, "reject", _act(verb), None, None, named) if named is not None else None
    return None


def _refusal(
    verb: Token, word: str, subject: Token, stances: Stances, statement: Statement | None
) -> Undertaking | None:
    """ "Kyiv will not cede the region": of a named or described subject, by whoever says so."""
    gap = verb.dep_ == "relcl" and direct_object(verb) is not None and subject != verb.head
    if subject.pos_ == "PRON" or not (verb.dep_ in {"ROOT", "ccomp", "conj"} or gap) or grammar.is_passive(verb):
        return None
    plain = word in WILL - {"would", "'d"} or (statement is not None and word in WILL)
    if (
        not plain
        or not denied(verb)
        or not (stances.classes["cooperate"] | stances.classes["withheld"])
        & {
            verb.lemma_,
            _act_name(verb),
        }
    ):
        return None
    frames = stances.frames.get(("verb", verb.lemma_.lower()), ())
    if any(f.stance in {"accept", "support", "reject"} and _fits(verb, f, stances) for f in frames):
        return None
    named = holder(subject, stances)
    about = noun(antecedent(verb), verb) if gap else _act(verb)
    return Undertaking(verb, "reject", about, None, statement, named) if named is not None else None


def denied(verb: Token) -> bool:
    """Negated, also by "under no circumstances", "in no way"."""
    if grammar.negation(verb) is not None or any(c.lower_ == "nothing" for c in grammar.children(verb, "dobj")):
        return True
    return any(
        c.dep_ == "prep"
        and any(n.dep_ == "pobj" and any(d.lower_ == "no" for d in n.children) for n in c.children)
        and c.lower_ in {"under", "in", "by", "at", "on"}
        for c in verb.children
    )


def _act_name(verb: Token) -> str:
    """A verb with its object as the lexicon has some acts: "take_part", "lay_arm"."""
    target = grammar.child(verb, "dobj")
    return f"{verb.lemma_.lower()}_{target.lemma_.lower()}" if target is not None else verb.lemma_.lower()


def _in_exchange(preposition: Token) -> bool:
    """ "In exchange for", "in return for"."""
    target = grammar.child(preposition, "pobj") if preposition.lower_ == "in" else None
    return target is not None and target.lemma_.lower() in {"exchange", "return"}


def _fits(verb: Token, frame: Frame, stances: Stances) -> bool:
    """Whether the verb has the complement of a frame of its own."""
    issue = find(verb, frame.steps[-1])
    wanted = {"accord": "accord", "talks": "encounter"}.get(frame.steps[-1])
    wanted = "accord" if frame.need == "accord" else wanted
    return issue is not None and (wanted is None or issue.head.lemma_.lower() in stances.classes[wanted])


def _of_talks(verb: Token, stances: Stances) -> bool:
    """Whether what is stopped is talks ("suspend the negotiations"), not an attack."""
    target = grammar.child(verb, "dobj")
    return target is not None and target.lemma_.lower() in stances.classes["encounter"]


def _warned(helper: Token, statement: Statement, stances: Stances) -> bool:
    """Whether the statement's cue is one of warning."""
    cue = helper.doc.char_span(*statement.cue, alignment_mode="expand")
    return cue is not None and any(t.lemma_.lower() in stances.classes["warning"] for t in cue)


def _act(verb: Token) -> Complement:
    """What is undertaken: the verb and what follows it, less a condition."""
    start, end = verb.i, verb.i + 1
    for c in verb.children:
        if c.i > verb.i:
            if c.dep_ in {"conj", "cc", "parataxis"} or (c.dep_ == "advcl" and conditional(c)):
                break
            end = max(end, c.right_edge.i + 1)
    return Complement(verb, grammar.trim(verb.doc, start, end))


def obligation(have: Token, stances: Stances) -> Undertaking | None:
    """ "Said that Kyiv has to withdraw", "that the advisers had to go first": what a source says another must do."""
    verb = next((c for c in grammar.children(have, "xcomp") if grammar.is_infinitive(c) and c.i > have.i), None)
    if have.lemma_ != "have" or verb is None or grammar.negation(have) is not None:
        return None
    if have.lower_ not in {"has", "have"} and not any(t.lower_ == "first" for t in verb.subtree):
        return None
    records = found(have.doc)
    place = records.statement_carrying(have.idx, have.idx + len(have))
    statement = records.statements[place] if place is not None else None
    subject = grammar.subject(have, shared=False)
    if statement is None or statement.source is None or subject is None or not is_main(have, statement):
        return None
    if subject.pos_ not in {"NOUN", "PROPN"} or same_as_source(subject, statement):
        return None
    return Undertaking(have, "demand", _act(verb), noun(subject), statement)


def denial(verb: Token, stances: Stances) -> Undertaking | None:
    """What a source says it did not do: "said it had not armed the rebels", "had no hand in the attack"."""
    if verb.dep_ not in {"ccomp", "conj", "ROOT"} or verb.tag_ not in {"VBN", "VBD", "VB", "VBG"}:
        return None
    lemma = verb.lemma_.lower()
    hand = lemma in {"have", "play"} and any(
        c.lemma_.lower() in {"hand", "role", "part", "nothing", "involvement"}
        and (c.lower_ == "nothing" or any(d.lower_ == "no" for d in c.children))
        for c in grammar.children(verb, "dobj")
    )
    did_not = grammar.negation(verb) is not None and grammar.modal(verb) is None
    if not hand and not (did_not and lemma in stances.classes["wrong"] and grammar.child(verb, "aux") is not None):
        return None
    records = found(verb.doc)
    place = records.statement_carrying(verb.idx, verb.idx + len(verb))
    statement = records.statements[place] if place is not None else None
    subject = grammar.subject(verb)
    if statement is None or statement.source is None or subject is None or not is_main(verb, statement):
        return None
    if grammar.is_passive(verb) or not same_as_source(subject, statement):
        return None
    named = holder(subject, stances) if subject.pos_ != "PRON" else None
    return Undertaking(verb, "deny", _act(verb), None, statement, named)


def is_main(verb: Token, statement: Statement) -> bool:
    """Whether the verb heads the statement's content, or one joined to it; not a clause within it."""
    while verb.dep_ == "conj":
        verb = verb.head
    if verb.dep_ in {"relcl", "acl", "advcl", "pcomp"}:
        return False
    head = verb.head
    return verb == head or head.idx in range(*statement.cue) or not statement.carries(head.idx, head.idx + len(head))


def for_its_state(subject: Token, statement: Statement) -> bool:
    """Whether the subject is the source's own state or government: by its name, or "the country", "the government"."""
    records = found(subject.doc)
    if statement.source_actor is None:
        return False
    speaker = records.actors[statement.source_actor]
    if speaker.country is None or not any(part in (speaker.plover or "") for part in ("GOV", "MIL")):
        return False
    mention = records.mention_headed(subject.i)
    actor = records.actors[mention.actor] if mention is not None and mention.actor is not None else None
    if actor is not None:
        return actor.kind in {"state", "place"} and actor.country == speaker.country
    plain = all(c.dep_ == "det" and c.lower_ == "the" for c in subject.children)
    return plain and subject.lemma_.lower() in {"country", "government"} and bool(list(subject.children))


def same_as_source(subject: Token, statement: Statement) -> bool:
    """Whether a subject is the source: "we", or a name or pronoun of the same actor."""
    if subject.lower_ in {"we", "i"} and subject.pos_ == "PRON":
        return True
    owner = grammar.child(subject, "poss")
    if owner is not None and owner.lower_ in OWN and subject.pos_ == "NOUN":
        return True  # "his fighters will not leave"
    records = found(subject.doc)
    mention = records.mention_headed(subject.i)
    if mention is not None and mention.actor is not None and statement.source is not None:
        speaker = records.actors[statement.source_actor] if statement.source_actor is not None else None
        if speaker is not None and speaker.affiliation == mention.actor:
            return True
        # "Iran's minister", "its negotiator", "a Hamas official" speak for those named in the phrase.
        start, end = statement.source
        if any(m.actor == mention.actor for m in records.mentions if start <= m.start and m.end <= end):
            return True
    if subject.pos_ == "NOUN" and statement.source is not None:
        words = subject.doc.char_span(*statement.source, alignment_mode="expand")
        if words is not None and words[0].lower_ in {"its", "their"}:
            return True  # "The faction will free them, its leaders said"
    if mention is not None and mention.actor is not None and statement.source_actor is not None:
        return mention.actor == statement.source_actor
    return subject.lower_ in {"it", "they", "he", "she"} and (mention is None or not mention.candidates)
