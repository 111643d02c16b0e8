"""Who stands in which role of the act that a stance is made of? By grammar alone: who is fit to be faced is asked in `counterparty`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.lexicons.towards import PREPOSITIONS
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.positions.givers import maker
from analysis.positions.holders import OWNERS
from analysis.records import Span, found

_NESTED = ("of", "to", "in", "for", "on", "at", "over", "about")  # "an end to Kenyan raids"
_DEEP = 2  # nouns below the issue that are asked whose they are


@dataclass(frozen=True, slots=True)
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
    """Those who stand in the role, the likeliest first; none where nobody does."""
    if role in PREPOSITIONS:
        return list(dict.fromkeys(_behind(act, role)))
    return list(dict.fromkeys(_ROLES[role](act, words)))


def _party(act: Act, words: Words) -> Iterator[Token]:
    if act.party is not None:
        yield from grammar.conjuncts(act.party)
    for c in act.word.children if act.word is not None else ():
        if c.dep_ == "dative" and c.pos_ in {"NOUN", "PROPN", "PRON"}:
            yield c  # "gave Manila until June"


def _thing(act: Act, words: Words) -> Iterator[Token]:
    if act.issue != act.word and act.issue.pos_ not in grammar.VERBAL:
        yield from grammar.conjuncts(act.issue)


def _behind(act: Act, preposition: str) -> Iterator[Token]:
    """Behind a preposition of the word or of its noun; "with" also within what is undertaken ("open talks with")."""
    places = [act.word] if act.word is not None else []
    if act.issue.pos_ not in grammar.VERBAL or preposition == "with":
        places += [act.issue]
    if act.word is not None and act.word.pos_ in grammar.VERBAL:
        places += grammar.children(act.word, "prt", "dobj")
    if preposition == "with":
        places += [t for verb in _undertaken(act.issue) for t in (verb, *grammar.children(verb, "dobj", "attr"))]
    for place in places:
        yield from grammar.preposition_objects(place, preposition)


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
        yield from _owners(issue, words, deeds=True)
        return
    if grammar.is_passive(issue):
        agent = grammar.agent(issue)
        yield from [agent] if agent is not None else []
        return
    subject = grammar.subject(issue, shared=issue.dep_ == "conj")
    if subject is not None and subject != act.issue:
        yield from grammar.conjuncts(subject)
        yield from _owners(subject, words, deeds=True)
    elif issue.tag_ == "VBG":
        for c in grammar.children(issue, "dobj"):
            yield from _owners(c, words, deeds=True)  # "urged lifting Kenya's embargo"


def _owner(act: Act, words: Words) -> Iterator[Token]:
    heads = [act.issue] if act.issue.pos_ not in grammar.VERBAL else grammar.children(act.issue, "dobj")
    for head in heads:
        yield from _owners(head, words, deeds=False)


def _owners(noun: Token, words: Words, deeds: bool, depth: int = 0) -> Iterator[Token]:
    """Whose a noun is: "Kenya's raids", "Kenyan raids", "a plan by Kenya", "a plan that Kenya made", "the conduct of Kenya".

    With `deeds`, only of a noun that one may do, make or say: a country's war or people is no act of its own.
    """
    lemma = noun.lemma_.lower()
    of = words.acts.noun(lemma)
    if not (deeds and "lot" in of):
        yield from (c for c in noun.children if c.dep_ in OWNERS and _names(c, words))
        yield from grammar.preposition_objects(noun, "by")
        made = maker(noun) or _made_by(noun)
        yield from [made] if made is not None else []
        spoken = ("noun", lemma) in words.stances.held
        if spoken:
            yield from grammar.preposition_objects(noun, "from")
        if spoken or "own_act" in of:
            yield from grammar.preposition_objects(noun, "of")
    for inner in grammar.preposition_objects(noun, *_NESTED) if depth < _DEEP else ():
        if inner.pos_ == "NOUN":
            yield from _owners(inner, words, True, depth + 1)


def _names(owner: Token, words: Words) -> bool:
    """Whether a word before a noun may name whose it is: not "military" or "foreign", which say of what kind it is."""
    if owner.dep_ == "poss" or owner.pos_ == "PROPN" or owner.text in words.stances.peoples:
        return True
    mention = found(owner.doc).mention_headed(owner.i)
    return owner.pos_ == "NOUN" and (
        "partisan" in words.acts.noun(owner.lemma_.lower()) or (mention is not None and mention.form == "name")
    )


def _made_by(noun: Token) -> Token | None:
    """ "A truce proclaimed by Ethiopia"."""
    agents = (grammar.agent(c) for c in grammar.children(noun, "acl", "relcl") if grammar.is_passive(c))
    return next((a for a in agents if a is not None), None)


def _affected(act: Act, words: Words) -> Iterator[Token]:
    """Whom what is undertaken strikes: its object, or whose that is; whom it is "on" or "against"."""
    if act.issue.pos_ not in grammar.VERBAL:
        yield from grammar.preposition_objects(act.issue, "on", "against")
        return
    for verb in _undertaken(act.issue):
        objects = grammar.children(verb, "dobj")
        for place in objects:
            yield from (place, *_owners(place, words, deeds=False))
        for place in (verb, *objects):
            yield from grammar.preposition_objects(place, "on", "against", "at")


def _helped(act: Act, words: Words) -> Iterator[Token]:
    """Whom what is undertaken helps: the object of "arm", "assist", "defend"."""
    for verb in _undertaken(act.issue):
        if verb.lemma_.lower() in words.acts.of("helping"):
            for place in grammar.children(verb, "dobj"):
                yield from (place, *_owners(place, words, deeds=False))


def _condition(act: Act, words: Words) -> Iterator[Token]:
    """Who acts in the condition."""
    if act.condition is None:
        return
    clause = act.issue.doc.char_span(*act.condition, alignment_mode="expand")
    for t in clause if clause is not None else ():
        if t.dep_ == "nsubj" and t.head.i > t.i:
            yield from (t, *_owners(t, words, deeds=True))
            return


_ROLES: dict[str, Callable[[Act, Words], Iterator[Token]]] = {
    "party": _party, "thing": _thing, "doer": _doer, "owner": _owner, "affected": _affected, "helped": _helped,
    "condition": _condition,
}  # fmt: skip
