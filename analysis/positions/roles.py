"""Who stands in which role of the act that a stance is made of? By grammar alone: who is fit to be faced is asked in `counterparty`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from analysis.lexicons.towards import PREPOSITIONS
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions.acting import HARMS, names
from analysis.positions.holders import FIRST
from analysis.positions.owners import itself_or_owner, owners_of
from analysis.records import Span

_AT_TALKS = ("for", "in", "at", "to")  # "is in Lima for talks with"


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would take thrice the time
class Act:
    """What a stance is made of.

    word: states it (None where its clause as a whole does); party: whom its frame names beside the issue;
    issue: heads what it is on, a noun or the verb of a clause; condition: the characters of its condition.
    """

    word: Token | None
    party: Token | None
    issue: Token
    condition: Span | None = None


def named(act: Act, role: str, words: Words) -> list[Token]:
    """Those who stand in the role, the likeliest first; none where nobody does, or no word of the act has the role ("joint")."""
    if role in PREPOSITIONS:
        return list(dict.fromkeys((*_behind(act, role, words), *(_spoken_to(act, words) if role == "with" else ()))))
    return list(dict.fromkeys(_ROLES[role](act, words))) if role in _ROLES else []


def _party(act: Act, words: Words) -> Iterator[Token]:
    freed = act.party is not None and act.party.head == act.issue and grammar.is_passive(act.issue)
    if act.party is not None and not freed:  # "called for the captives to be freed": none of theirs
        yield from grammar.conjuncts(act.party)
    objects = grammar.children(act.word, "dative", "dobj") if act.word is not None and act.party is None else []
    for c in objects:
        first = c == objects[0] and len(objects) > 1  # "offered Manila its help"
        if c.pos_ in {"NOUN", "PROPN", "PRON"} and ((first and c.lower_ != "it") or c != act.issue):
            yield c  # "gave Manila until June", "put Manila on notice"


def _thing(act: Act, words: Words) -> Iterator[Token]:
    if act.issue != act.word and act.issue.pos_ not in grammar.VERBAL and act.issue.lower_ != "it":
        yield from grammar.conjuncts(act.issue)


def _behind(act: Act, preposition: str, words: Words) -> Iterator[Token]:
    """Behind a preposition of the word or of its noun; "with" also within what is undertaken ("open talks with")."""
    places = [act.word] if act.word is not None else []
    if act.word is not None and act.word.pos_ in grammar.VERBAL:
        places += grammar.children(act.word, "prt")
    if preposition != "of":  # "the release of the captives": none asked of them
        # "alleged raids on villages": no charge against them
        struck = preposition in {"on", "against"} and "deed" in words.acts.noun(act.issue.lemma_.lower())
        noun = act.issue.pos_ not in grammar.VERBAL and not struck
        places += [act.issue] if noun or preposition == "with" else []
        places += grammar.children(act.word, "dobj") if act.word is not None else []
    if preposition == "with":
        places += [t for verb in _undertaken(act.issue) for t in (verb, *grammar.children(verb, "dobj", "attr"))]
        places += grammar.preposition_objects(act.word, *_AT_TALKS) if act.word is not None else []
    for place in places:
        for c in place.children:
            if c.lower_ == preposition and c.dep_ in {"prep", "dative"} and not _beside(c, words):
                yield from (t for o in grammar.children(c, "pobj") for t in grammar.conjuncts(o))


def _on_object(act: Act, words: Words) -> Iterator[Token]:
    """ "Blamed the fall of the town on the rebels": the parser hangs "on" on the last noun."""
    for t in act.issue.subtree if act.issue.pos_ not in grammar.VERBAL else ():
        if t.lower_ == "on" and t.dep_ == "prep":
            yield from grammar.children(t, "pobj")


def _beside(preposition: Token, words: Words) -> bool:
    """ "Together with Oman", "along with the army": those who do the same."""
    before = preposition.nbor(-1) if preposition.i else None
    return before is not None and before.lower_ in words.acts.of("beside")


def _spoken_to(act: Act, words: Words) -> Iterator[Token]:
    """ "Ready to talk to Pakistan", "will not meet the rebels"."""
    for verb in _undertaken(act.issue):
        if words.acts.classes(names(verb)) & {"talk", "speaking", "meet"}:
            yield from grammar.preposition_objects(verb, "to")
            yield from grammar.children(verb, "dobj")


def _undertaken(issue: Token) -> Iterator[Token]:
    """The verb of what is undertaken and those that it governs ("keep bombing", "continue to talk")."""
    if issue.pos_ not in grammar.VERBAL:
        return
    yield issue
    below = [c for c in grammar.children(issue, "xcomp") if c.pos_ in grammar.VERBAL]
    below += [c for p in grammar.children(issue, "prep") for c in grammar.children(p, "pcomp")]
    for c in below:
        yield from _undertaken(c)


def _doer(act: Act, words: Words) -> Iterator[Token]:
    issue = act.issue
    if issue.pos_ not in grammar.VERBAL:
        for noun in grammar.conjuncts(issue):
            yield from owners_of(noun, words, deeds=True)
        return
    if grammar.is_passive(issue):
        agent = grammar.agent(issue)
        yield from [agent] if agent is not None else []
        return
    subject = grammar.subject(issue, shared=issue.dep_ == "conj")
    below = [c for place in (issue, *grammar.children(issue, "acomp", "attr")) for c in _clauses(place)]
    if subject is not None and subject.lower_ == "it" and below:
        for c in below:  # "it is vital that Kenya leave", "it is time for Kenya to leave"
            inner = grammar.subject(c, shared=False)
            if inner is not None and not grammar.is_passive(c):
                yield from (*grammar.conjuncts(inner), *owners_of(inner, words, deeds=True))
    elif subject is not None and subject != act.issue:
        yield from grammar.conjuncts(subject)
        # "Kenyan jets must leave", not "Catholic bishops must"
        if subject.lemma_.lower() not in words.stances.classes["civil"]:
            yield from owners_of(subject, words, deeds=True)
    elif issue.tag_ == "VBG":
        for c in grammar.children(issue, "dobj"):
            yield from owners_of(c, words, deeds=True)  # "urged lifting Kenya's embargo"


def _clauses(place: Token) -> list[Token]:
    return [c for c in grammar.children(place, "ccomp", "xcomp", "advcl", "acl", "relcl") if c.pos_ in grammar.VERBAL]


def _owner(act: Act, words: Words) -> Iterator[Token]:
    if act.issue.pos_ not in grammar.VERBAL:
        for noun in grammar.conjuncts(act.issue):
            yield from owners_of(noun, words, deeds=False)
        return
    for c in grammar.children(act.issue, "dobj"):
        if ("noun", c.lemma_.lower()) in words.stances.held:
            yield from owners_of(c, words, deeds=False)  # "refused to honour Kenya's demand"


def _affected(act: Act, words: Words) -> Iterator[Token]:
    """Whom what is undertaken strikes: its object, or whose that is; whom it is "on" or "against"."""
    if act.issue.pos_ not in grammar.VERBAL:
        yield from grammar.preposition_objects(act.issue, "on", "against")
        return
    for verb in _undertaken(act.issue):
        classes = words.acts.classes(names(verb))
        objects = grammar.children(verb, "dobj")
        if "facing" in classes:
            yield from grammar.children(verb, "nsubj")  # "the junta will face sanctions"
        for struck in objects if classes & HARMS else ():
            yield from itself_or_owner(struck, words)
        for place in (verb, *objects):
            yield from grammar.preposition_objects(place, "on", "against")


def _helped(act: Act, words: Words) -> Iterator[Token]:
    """Whom what is undertaken, or refused, helps: the object of "arm", "defend", "recognise"; the first of two ("grant Baku a road")."""
    for verb in _undertaken(act.issue):
        objects = grammar.children(verb, "dative", "dobj")
        if objects and grammar.is_passive(verb):
            yield from grammar.children(verb, "nsubjpass", "nsubj")  # "that the rebels will be given seats"
        elif len(objects) > 1:
            yield objects[0]
        elif words.acts.classes(names(verb)) & {"helping", "endorse"}:
            for helped in objects:
                yield from itself_or_owner(helped, words)


def is_mutual(act: Act, words: Words) -> bool:
    """Whether those who agree to it together agree with each other: to talks, a truce, an accord."""
    heads = [act.issue] if act.issue.pos_ not in grammar.VERBAL else []
    heads += [o for verb in _undertaken(act.issue) for o in grammar.children(verb, "dobj")]
    return any(words.acts.noun(h.lemma_.lower()) & {"encounter", "accord", "pact"} for h in heads)


def _condition(act: Act, words: Words) -> Iterator[Token]:
    """Who acts in the condition."""
    if act.condition is None:
        return
    clause = act.issue.doc.char_span(*act.condition, alignment_mode="expand")
    tokens = list(clause) if clause is not None else []
    for t in tokens:
        if t.dep_ == "nsubj" and t.head.i > t.i and t.lower_ not in FIRST:
            yield from (t, *owners_of(t, words, deeds=True))
            break
    for t in tokens:
        if t.lower_ == "with" and t.dep_ == "prep" and not _beside(t, words):
            yield from grammar.children(t, "pobj")  # "if talks are resumed with the rebels"


_ROLES: dict[str, Callable[[Act, Words], Iterator[Token]]] = {
    "party": _party, "thing": _thing, "doer": _doer, "owner": _owner, "affected": _affected, "helped": _helped,
    "condition": _condition, "on object": _on_object,
}  # fmt: skip
